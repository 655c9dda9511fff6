"""What an author writes in YAML comes back the same, or is refused with a place."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guides.reading.film.yaml.tree import read_yaml

WRITTEN = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn")), max_size=60)
LINES = st.lists(WRITTEN, min_size=1, max_size=6)
KEYS = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)


def quoted(text: str) -> str:
    """The text between double quotes, as JSON and YAML both read it."""
    return json.dumps(text, ensure_ascii=False)


def literal(lines: list[str], indent: str) -> str:
    """The text under `|`, its indent said, its last line end kept as it is."""
    return "|2-\n" + "\n".join(indent + line for line in lines)


@given(WRITTEN)
@example("Voir #3 ici")
@example("non : oui")
@example("{{ 7*7 }}")
@example("\ufeff")
def test_a_quoted_text_comes_back(text: str) -> None:
    """Between quotes, any text without control characters comes back as it was."""
    document = read_yaml(f"a:\n  fr: {quoted(text)}\n", "a.yaml")

    assert document.findings == []
    assert document.value == {"a": {"fr": text}}


@given(LINES)
@example(["Voir #3 ici", "  - rien : rien", "\tx"])
def test_a_literal_block_comes_back(lines: list[str]) -> None:
    """Under `|`, any lines come back as they were, but for blank ones at the end."""
    document = read_yaml("a:\n  fr: " + literal(lines, "    ") + "\n", "a.yaml")

    assert document.findings == []
    assert document.value["a"]["fr"].split("\n") == ("\n".join(lines)).rstrip("\n").split("\n")


@pytest.mark.parametrize("word", ["no", "on", "3.10", "12:34", "1_000", "0x1F", "2018-05-16", "y"])
def test_a_plain_word_stays_a_word(word: str) -> None:
    """Words that YAML 1.1 takes for booleans, numbers or days stay what the author wrote."""
    assert read_yaml(f"a: {word}\n", "a.yaml").value == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_nothing_is_nothing(nothing: str) -> None:
    """A key without value has none; it is not the empty text."""
    assert read_yaml(f"a: {nothing}\n", "a.yaml").value == {"a": None}


@given(st.text(max_size=80))
def test_no_file_breaks_the_reader(text: str) -> None:
    """Any characters at all give a value or findings, never an exception."""
    document = read_yaml(text.encode("utf-8", "ignore").decode(), "a.yaml")

    assert document.value is None or not document.findings


@pytest.mark.slow
@settings(max_examples=40)
@given(st.dictionaries(KEYS, st.lists(st.dictionaries(KEYS, WRITTEN, max_size=3), max_size=3)))
def test_every_value_has_its_place(tree: dict[str, list[dict[str, str]]]) -> None:
    """The place of each value leads, in the file, to the key or the text itself."""
    lines = []
    for key, items in tree.items():
        lines.append(f"{quoted(key)}:{'' if items else ' []'}")
        for item in items:
            fields = [f"{quoted(name)}: {quoted(text)}" for name, text in item.items()] or ["{}"]
            lines += [f"{'- ' if n == 0 else '  '}{field}" for n, field in enumerate(fields)]

    document = read_yaml("\n".join(lines) or "{}", "a.yaml")

    assert document.value == tree
    for path, place in document.places.items():
        if path and isinstance(path[-1], str):
            there = lines[place.line - 1][place.column - 1 :]
            assert there.startswith(quoted(path[-1]))
