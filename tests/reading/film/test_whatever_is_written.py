"""Whatever a film's files hold, reading gives a guide or findings, in little time and room.

Bytes, structures, Markdown and YAML mixed: never an exception, never a finding without a place or
a cure, never a second or fifty megabytes. `--hypothesis-profile=wander` goes looking for more.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.cache import Cache
from guides.findings.errors import Refused
from guides.findings.finding import Finding
from guides.findings.place import Place
from guides.model.room import Vote
from guides.model.values.text import Fragment
from guides.reading.film.folder import read_guide
from guides.reading.film.prose import ProseReader
from guides.reading.film.slips import MAX_CHARACTERS
from guides.reading.film.yaml.tree import read_yaml
from tests.support.overlays import assemble

SECONDS, KILOBYTES = 1.0, 50_000
FILES = ("film.yaml", "votes.yaml", "glossary.yaml", "claims/x.yaml", "context/deux-cartes.fr.md")
SIGNS = (
    *(
        "[@a",
        "[[claim:x]]",
        "{en: ",
        "*",
        "**",
        "_",
        "`",
        "[",
        "](",
        "https://a.fr/",
        ")",
        "]",
        "}",
    ),
    *(
        "- ",
        "1. ",
        "2014. ",
        "– ",
        "• ",
        "1) ",
        "## ",
        "> ",
        "|",
        "---",
        "===",
        "~~",
        "$",
        "&nbsp;",
    ),
    *("<b>", "<<<<<<< HEAD", "=======", "\\", '"', "'", "“", "”", ": ", "fr: ", "en: ", "|", ">"),
    *(
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\n\n",
        " ",
        "\t",
        "\u00a0",
        "# ",
        "é",
        "mot",
        "9",
        "\0",
        "\ufeff",
    ),
)
MIXED = st.lists(st.sampled_from(SIGNS), max_size=25).map("".join)
LEAVES = st.none() | st.booleans() | st.integers() | MIXED | st.text(max_size=20)
KEYS = st.sampled_from(("id", "fr", "en", "text", "title", "number", "known", "facts", "x"))
TREES = st.recursive(
    LEAVES, lambda t: st.lists(t, max_size=4) | st.dictionaries(KEYS, t, max_size=5), max_leaves=20
)
YAMLS = TREES.map(lambda tree: yaml.safe_dump(tree, allow_unicode=True).encode())
ARTICLES = MIXED.map(lambda said: f'---\ntitle: "T"\n---\n{said}'.encode())
BYTES = st.binary(max_size=80) | MIXED.map(str.encode) | YAMLS | ARTICLES
SEEDS = (
    *(
        "[",
        "[x](",
        "[](",
        "[@",
        "[[",
        "*a ",
        "a* ",
        "**a _b ",
        "_a",
        "`",
        "` `` ",
        "> ",
        "{en: ",
        "{",
    ),
    *(
        "- ",
        "- a\n",
        "1. a\n",
        "* a\n- b\n",
        "    - a\n",
        " - a\n",
        "- - ",
        "\\",
        "&",
        "<a ",
        "~~a",
    ),
    *(
        "==a",
        "$a",
        ":a",
        "||a",
        "– a\n",
        "a\n\n",
        "a  \n",
        "\t",
        "|a\n",
        "#",
        "@a ",
        "https://",
        "[^",
    ),
)


@contextmanager
def in_a_moment() -> Iterator[None]:
    """What is done inside takes little time and little room."""
    start, room = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert time.process_time() - start < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - room < KILOBYTES


def told(findings: list[Finding]) -> None:
    """Each finding says what, where and what to do, in both languages, on a screenful at most."""
    for finding in findings:
        assert finding.place.file
        assert finding.hint.fr
        assert finding.hint.en
        assert 0 < len(finding.message.fr) < 2000


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Cache]:
    folder = tmp_path_factory.mktemp("written")
    cache = Cache(folder / "cache", "test")
    film = assemble(folder)
    read_guide(film, cache)
    return film, cache


@pytest.mark.slow
@settings(max_examples=40)
@given(name=st.sampled_from(FILES), data=BYTES)
def test_any_file_is_read_or_refused(sample: tuple[Path, Cache], name: str, data: bytes) -> None:
    """One file of the folder holds anything at all; the others are as they were."""
    film, cache = sample
    path = film / name
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(data)
    try:
        with in_a_moment():
            read_guide(film, cache)
    except Refused as refused:
        told(list(refused.findings))
    finally:
        path.unlink() if before is None else path.write_bytes(before)


@pytest.mark.slow
@settings(max_examples=200)
@given(MIXED | st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """A text of any signs is a tree or findings, and never both half done."""
    reader = ProseReader()

    with in_a_moment():
        fragment = reader.read(text, Place("a.yaml", 1, 1))

    assert isinstance(fragment, Fragment)
    told(reader.findings)


@pytest.mark.slow
@settings(max_examples=120)
@given(MIXED | st.text(max_size=60))
def test_any_yaml_is_read_or_refused(text: str) -> None:
    """A file of any signs is values or findings."""
    with in_a_moment():
        document = read_yaml(text.encode("utf-8", "ignore").decode(), "a.yaml")

    assert not (document.findings and document.value)
    told(document.findings)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_the_longest_text_of_one_sign(seed: str) -> None:
    """Ten thousand characters of anything take no time that grows with their square."""
    with in_a_moment():
        ProseReader().read(seed * (MAX_CHARACTERS // len(seed)), Place("a.yaml", 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "- a\n" * 10_000,
        "1. a\n" * 10_000,
        "* a\n- b\n1. c\n" * 5_000,
        "".join(" " * 4 * n + "- a\n" for n in range(60)),
        "*" * 3000 + "a" + "*" * 3000,
        "*a " * 1500 + "b*" * 1500,
        "_a *" * 1000 + "b* c_ " * 500,
        f"[a](https://a.fr/{'b' * 9000})",
        "a" * 200_000,
    ],
    ids=lambda text: text[:12],
)
def test_too_much_of_one_thing_is_refused(text: str) -> None:
    """What nobody reads to its end is refused with a sentence, in a prose field as in a title."""
    reader = ProseReader()

    with in_a_moment():
        reader.read(text, Place("a.yaml", 1, 1))

    assert reader.findings


@pytest.mark.parametrize("value", ["a" * 200_000, f'"{"a" * 200_000}"', "|\n  " + "a" * 200_000])
def test_a_long_line_of_yaml_is_refused(value: str) -> None:
    """A value of 200,000 letters is nobody's title, name or id."""
    (finding,) = read_yaml(f"title: {value}\n", "film.yaml").findings

    assert finding.code == "R202"
    assert finding.place.line in (1, 2)


def test_a_fault_of_a_library_is_a_finding(monkeypatch: pytest.MonkeyPatch, film: Path) -> None:
    """What PyYAML or pydantic did not foresee is told with the file, not thrown."""

    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    with monkeypatch.context() as patch:
        patch.setattr(yaml, "CSafeLoader", broken)
        (finding,) = read_yaml("a: b\n", "film.yaml").findings
    assert (finding.code, finding.place) == ("R101", Place("film.yaml", 1))

    with monkeypatch.context() as patch, pytest.raises(Refused) as refused:
        patch.setattr(Vote, "model_validate", broken)
        read_guide(film)
    assert {(f.code, f.place.file) for f in refused.value.findings} == {("R301", "votes.yaml")}
