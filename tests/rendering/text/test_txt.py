"""Plain text: nothing lost, 80 columns, the same bytes."""

from __future__ import annotations

import unicodedata
from typing import get_args

import pytest
from msgspec import structs

from guides.document.nodes.block import (
    Block,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    Paragraph,
    Segment,
)
from guides.document.nodes.inline import Inline, Link, Mark, Text
from guides.rendering.text.txt import KINDS, render_txt
from guides.rendering.text.wrapping import columns
from tests.support.everything import (
    EVERYTHING,
    SCHEDULE,
    nodes,
    p,
    pictured,
    squeezed,
    t,
    with_blocks,
    words,
)

SAID = render_txt(EVERYTHING).decode("utf-8")


def test_the_edition_of_everything_holds_every_kind_of_node() -> None:
    """A kind added to the vocabulary must be added to the edition of everything."""
    present = {type(node) for node in nodes(EVERYTHING.blocks)}
    assert present >= set(get_args(Block)) | set(get_args(Inline))


@pytest.mark.parametrize("text", sorted(set(words(EVERYTHING.blocks)) - pictured(EVERYTHING)))
def test_every_word_of_the_tree_is_found_again(text: str) -> None:
    """Whatever the wrapping, no text of any node is lost."""
    assert squeezed(text) in squeezed(SAID)


def test_every_kind_of_block_has_its_method() -> None:
    """A kind without a method could not be written."""
    assert set(KINDS) == set(get_args(Block))


def test_a_kind_nobody_knows_stops_the_file() -> None:
    """An unknown node is an error, never a silent gap."""
    with pytest.raises(KeyError):
        render_txt(with_blocks(Heading(1, t("Titre")), object()))


def test_lines_fit_in_eighty_columns() -> None:
    """Text is wrapped at 80 columns, a Chinese character counting for two."""
    prose = p("Le renard passe et repasse devant la haie. " * 20)
    chinese = p("社会信用体系建设规划纲要" * 12)
    said = render_txt(with_blocks(Heading(1, t("Titre")), prose, chinese)).decode("utf-8")
    assert max(columns(line) for line in said.splitlines()) in (79, 80)
    assert max(columns(line) for line in SAID.splitlines()) <= 80


def test_a_long_address_stays_in_one_piece() -> None:
    """An address cut in two can no longer be copied."""
    url = "https://example.org/" + "a-long-way/" * 10
    link = Paragraph((Text("Voir "), Link(url, t("ici"))))
    said = render_txt(with_blocks(Heading(1, t("Titre")), link)).decode("utf-8")
    assert f"\n<{url}>\n" in said


def test_no_break_spaces_hold() -> None:
    """A line never begins with the sign that French spacing keeps to its word."""
    line = p("Est-ce vrai\u202f? " * 40)
    said = render_txt(with_blocks(Heading(1, t("Titre")), line)).decode("utf-8")
    assert not any(row.startswith("?") for row in said.splitlines())


def test_a_mark_is_said_in_words_once() -> None:
    """No sign that a voice spells out: "black square, black square"."""
    mark = Paragraph((Mark("solid", "solide", 2019),))
    said = render_txt(with_blocks(Heading(1, t("Titre")), mark)).decode("utf-8")
    assert "\nsolide, 2019\n" in said
    assert "Force de la preuve\u00a0: partiel, 2022\n" in SAID
    drawn = {sign for sign in SAID if unicodedata.category(sign) == "So" or sign in "■□▲●"}
    assert drawn == set()


def test_a_source_stands_under_the_number_it_is_cited_by() -> None:
    """Looking for [1] finds both the citation and the source."""
    assert "\n[1] Première source\n" in SAID
    assert "[1, p. 3]" in SAID


def test_a_source_of_two_paragraphs_keeps_both() -> None:
    """What follows the first paragraph of a compact entry is not lost."""
    source = DefinitionList((Entry(t("9"), (p("Un."), p("Deux."))),), compact=True)
    said = render_txt(with_blocks(Heading(1, t("Titre")), source)).decode("utf-8")
    assert "[9] Un.\n  Deux.\n" in said


def test_headings_are_underlined_by_level() -> None:
    """The first two levels are told apart by their underlining, as wide as the title."""
    assert SAID.startswith("Tout un guide\n=============\n")
    assert "\nLes listes\n----------\n" in SAID


def test_numbers_count_from_one() -> None:
    """A numbered list says its numbers, which text cannot compute."""
    counted = NumberedList(tuple((p("pas"),) for _ in range(10)))
    said = render_txt(with_blocks(Heading(1, t("Titre")), counted)).decode("utf-8")
    assert "\n1. pas\n" in said and "\n10. pas\n" in said


def test_hostile_text_comes_out_as_it_went_in() -> None:
    """Text has no markup, so nothing is escaped and nothing is lost."""
    hostile = "</style><script>alert(1)</script> {{ 7*7 }} {% raw %} \\ & \"'"
    said = render_txt(with_blocks(Heading(1, t("Titre")), p(hostile))).decode("utf-8")
    assert hostile in said


def test_the_file_ends_with_one_newline_and_has_no_other_kind() -> None:
    """LF alone, at the end too, and no byte order mark."""
    data = render_txt(EVERYTHING)
    assert data.endswith(b"\n") and not data.endswith(b"\n\n")
    assert b"\r" not in data and not data.startswith(b"\xef\xbb\xbf")
    assert not any(line != line.rstrip() for line in SAID.splitlines())


def test_the_same_edition_gives_the_same_bytes() -> None:
    """Rendering twice changes nothing."""
    assert render_txt(EVERYTHING) == render_txt(EVERYTHING)


def steps(*segments: Segment) -> list[list[str]]:
    """The lines of each step of a session, found by the hour it begins with."""
    schedule = structs.replace(SCHEDULE, segments=segments)
    said = render_txt(with_blocks(Heading(1, t("Titre")), schedule)).decode("utf-8")
    blocks = [block.splitlines() for block in said.split("\n\n")]
    return [b for s in segments for b in blocks if b[0].startswith(f"{s.clock} ")]


def test_a_session_is_read_standing_by_its_hours() -> None:
    """Hours alone in their column, minutes and what is done beside them, the rest below."""
    told = steps(*SCHEDULE.segments)
    assert len(told) == len(SCHEDULE.segments)
    margin = 2 + max(len(segment.clock) for segment in SCHEDULE.segments)
    for segment, (first, *others) in zip(SCHEDULE.segments, told, strict=True):
        assert first[margin:].startswith(f"{segment.minutes} min · ")
        assert all(line[:margin].isspace() and not line[margin].isspace() for line in others)


def test_a_step_holds_together_and_keeps_within_a_terminal() -> None:
    """However long: no line inside a step is empty, none is wider than eighty columns."""
    prose = (p("Le renard passe. " * 20), p("Il repasse. " * 20))
    first = SCHEDULE.segments[0]
    long = structs.replace(first, title=t("Un très long titre. " * 9), blocks=prose)
    (told,) = steps(long)
    assert len(told) > 8
    assert any("Il repasse" in line for line in told)
    assert max(map(columns, told)) <= 80
