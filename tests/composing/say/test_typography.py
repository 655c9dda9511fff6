"""Fine spaces, apostrophes and quotation marks: a table, two properties, all formats."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import structs
from pypdf import PdfReader

from guides.composing.say.typed import SHARED, TABLE
from guides.composing.say.typography import rules_of, set_run, set_text, typeset
from guides.document.languages import TONGUES, Tongue
from guides.document.nodes.exercise import Exercise, Folder
from guides.document.nodes.inline import (
    Citation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from guides.findings.place import Place
from guides.reading.film.prose import ProseReader
from tests.support.everything import EVERYTHING
from tests.support.overlays import NAME, ROOT, TESTS

VISIBLE = str.maketrans({"\u202f": "⍽", "\u00a0": "␣"})
INVISIBLE = str.maketrans({"⍽": "\u202f", "␣": "\u00a0"})
EXAMPLES = [
    tuple(cell.strip(" ") for cell in line.split(" | "))
    for line in (TESTS / "composing/say/typography.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ROWS = [(language, number) for language, rows in TABLE.items() for number in range(len(rows))]
TRICKY = st.text(st.sampled_from("aé1 .:;!?%«»'\"()-\u202f\u00a0\u2019\n"), max_size=30)
# What stands as typed where it closes nothing is left out: next to it, a second look sees more.
SETTLED = st.text(st.sampled_from("aé1h .:;!?%€«»'()-\u202f\u00a0\u2019\n"), max_size=30)


def written(run: Inlines) -> str:
    """Nodes as an author would write them, so that a table can hold them."""
    return "".join(map(_written, run))


def _written(node: Inline) -> str:
    match node:
        case Text(text=text):
            return text
        case Code(text=text):
            return f"`{text}`"
        case Emphasis(children=children):
            return f"*{written(children)}*"
        case Strong(children=children):
            return f"**{written(children)}**"
        case Link(url=url, children=children):
            return f"[{written(children)}]({url})"
        case Foreign(language=language, children=children):
            return f"{{{language}: {written(children)}}}"
        case Citation(source=source, locator=locator):
            return f"[@{source}, {locator}]" if locator else f"[@{source}]"
        case Reference(target=target):
            return f"[[{target}]]"
        case LineBreak():
            return "  \n"
        case _:
            raise TypeError(node)


@pytest.mark.parametrize(("language", "typed", "expected"), EXAMPLES)
def test_the_table_holds(language: str, typed: str, expected: str) -> None:
    """What is typed in the left column is set as the right column shows."""
    fragment = ProseReader().read(typed.translate(INVISIBLE), Place("typography.txt"))

    said = written(set_run(fragment.line, language))

    assert said.translate(VISIBLE) == expected


@pytest.mark.parametrize(
    "text",
    [
        " ?",
        " : x",
        " »",
        "«\u202fx\n »",
        "«\u202fx\n >>",
        " %",
        "x  ",
        '" ',
        ' " x',
        "\n ?",
        "\n : x",
    ],
)
def test_spaces_at_the_ends_of_a_line_stay(text: str) -> None:
    """They stand between no words: nobody typed them to keep two together."""
    assert [set_text(text, language) for language in ("fr", "en")] == [text, text]


@pytest.mark.parametrize(("language", "number"), ROWS)
def test_each_row_does_what_it_promises(language: str, number: int) -> None:
    """Its example is printed as it says, and the row has a hand in it."""
    row = TABLE[language][number]
    assert set_text(row.typed, language) == row.printed
    rules = rules_of(language)
    assert rules
    assert row in {at_work for at_work, _ in rules.found(row.typed)}


@pytest.fixture
def without_rows(monkeypatch: pytest.MonkeyPatch) -> str:
    """A language that has quotation marks, and no row of its own."""
    marks = ("“", "”")
    monkeypatch.setitem(TONGUES, "qax", Tongue("qax", outer=marks, inner=marks))
    return "qax"


@pytest.mark.parametrize("number", range(len(SHARED)))
def test_a_language_without_rows_has_what_all_share(number: int, without_rows: str) -> None:
    """With its own quotation marks."""
    row = SHARED[number]
    assert set_text(row.typed, without_rows) == row.printed


def test_a_letter_in_quotation_marks_is_no_word_cut_short(without_rows: str) -> None:
    """Both marks stay alike where nobody said which marks a language has inside others."""
    assert set_text("a letter 'n', 'n'", without_rows) == "a letter 'n', 'n'"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_promised_to_authors_is_the_table(
    language: str, request: pytest.FixtureRequest
) -> None:
    """`content/REFERENCE.md` shows each example, typed and printed."""
    page = ROOT / "content/REFERENCE.md"
    begin, end = f"<!-- typed: {language} -->\n", "<!-- /typed -->"
    before, _, after = page.read_text(encoding="utf-8").partition(begin)
    promised = after.partition(end)[0]
    reasons: dict[str, dict[str, str]] = {}
    for row in TABLE[language]:
        reasons.setdefault(row.why, {})[row.typed] = row.printed
    rows = [
        f"| {why} | {' · '.join(f'`{t}`' for t in said)} | {' · '.join(said.values())} |\n"
        for why, said in sorted(reasons.items())
    ]
    expected = "".join(("\n| | typed | printed |\n|---|---|---|\n", *rows, "\n"))
    if request.config.getoption("--accept"):
        page.write_text(before + begin + expected + end + after.partition(end)[2], "utf-8")
        return
    assert promised == expected


@pytest.mark.slow
@given(st.sampled_from(["fr", "en"]), SETTLED)
@example("fr", "1 000 000 % ; « »")
@example("fr", "«1€»? 20h30: 5 %")
def test_setting_twice_changes_nothing(language: str, text: str) -> None:
    """A text that is set is set."""
    once = set_text(text, language)

    assert set_text(once, language) == once


@given(st.sampled_from(["fr", "en"]), st.one_of(TRICKY, st.text(max_size=30)))
def test_only_spaces_and_punctuation_change(language: str, text: str) -> None:
    """Letters, digits and line ends stay what they were, in their order."""

    def kept(said: str) -> str:
        return re.sub(r"[ \u202f\u00a0'\"\u2018-\u201d\u2032\u2033«».…–—º°-]", "", said)

    assert kept(set_text(text, language)) == kept(text)


@given(st.sampled_from(["fr", "en"]), st.lists(TRICKY, max_size=5), st.data())
def test_a_run_is_set_as_one_line(language: str, parts: list[str], data: st.DataObject) -> None:
    """Cutting a line into nodes changes nothing of how it is set."""
    wraps = (Text, lambda t: Emphasis((Text(t),)), lambda t: Strong((Emphasis((Text(t),)),)))
    nodes = tuple(data.draw(st.sampled_from(wraps))(part) for part in parts)

    said = re.sub(r"\*", "", written(set_run(nodes, language)))

    assert said == set_text("".join(parts), language)


def test_an_unknown_language_is_left_alone() -> None:
    """No rules, no change: pinyin keeps its straight apostrophe."""
    assert typeset((Text("Xi'an ? : « »"),), "zh-Latn") == (Text("Xi'an ? : « »"),)


ADDRESSES = (
    *("anchor", "url", "language", "source", "target", "clock", "direction", "kind", "role"),
    *("name", "strength", "characters", "pinyin", "document", "film", "audience"),
    *("licence_url", "date", "version", "identifier", "ages", "colour"),
)


@pytest.mark.parametrize("name", ADDRESSES)
def test_what_is_read_by_programs_is_never_set(name: str) -> None:
    """A space or an apostrophe made fine in an address leads nowhere."""
    holding = {type(n): n for n in everything() if name in getattr(n, "__struct_fields__", ())}
    assert holding
    for node in holding.values():
        spoilt = structs.replace(node, **{name: "l'x : y ?"})
        assert getattr(typeset(spoilt, "fr"), name) == "l'x : y ?"


def everything() -> Iterator[Any]:
    """Every node there is, with the edition that holds it and what an edition says of itself."""
    waiting: list[Any] = [EVERYTHING, Exercise("essay", "x", "X", Folder("X", "X"), ())]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node if isinstance(node, tuple) else ()
        waiting += (getattr(node, name) for name in getattr(node, "__struct_fields__", ()))


SET = {
    "fr": (
        "Qui paierait, dans ce cas⍽?",
        "Personne ne sera noté⍽; même pas les retardataires⍽!",
        "n°␣12 crée les points",
        "d’une",
        "10⍽000 prêts",
        "«⍽C’est pareil ici⍽!⍽»",
    ),
    "en": (
        "“The points filled the room”",
        "the shopkeepers’ card",
        "10,000 loans",
    ),
}

# Only screens have room for the votes and the long table of events.
NOT_PRINTED = frozenset(
    {"n°␣12 crée les points", "d’une", "10⍽000 prêts"}
    | {"“The points filled the room”", "10,000 loans"}
)


def words(path: Path) -> str:
    """The text a reader sees in a file of any format, its line ends as spaces."""
    if path.suffix == ".pdf":
        pages = "\n".join(page.extract_text() for page in PdfReader(path).pages)
        return re.sub(r"\s*\n\s*", " ", pages)
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.dumps(json.loads(text), ensure_ascii=False)
    if path.suffix == ".html":
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return re.sub(r"[ \n]*\n[ \n]*", " ", text)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("suffix", [".html", ".txt", ".pdf", ".json"])
def test_every_format_shows_the_same_fine_spaces(kit: Path, language: str, suffix: str) -> None:
    """The spaces are put in before any format, so every format has them."""
    said = words(kit / NAME / language / "cineclub" / f"guide{suffix}").translate(VISIBLE)

    if suffix == ".json":
        said = said.replace('\\"', '"')
    lines = [line for line in SET[language] if suffix != ".pdf" or line not in NOT_PRINTED]
    assert lines
    assert [line for line in lines if line not in said] == []
