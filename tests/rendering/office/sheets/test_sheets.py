"""What must hold on one side: type and lines to write on are chosen before anyone lays it out."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from guides.document.edition import Edition
from guides.document.nodes.block import (
    Blank,
    Box,
    BulletList,
    Card,
    CardSheet,
    Heading,
    PageBreak,
    Row,
    Table,
)
from guides.document.nodes.inline import Inlines, LineBreak, Shape
from guides.document.nodes.walk import nodes
from guides.rendering.office.docx import paper as docx
from guides.rendering.office.odt import paper as odt
from guides.rendering.office.sheets.height import short_answers
from guides.rendering.office.sheets.page import claims_apart, settled
from tests.support.everything import SPREAD, p, t, with_blocks

FORMATS = pytest.mark.parametrize("made", [docx, odt], ids=["docx", "odt"])
PROSE = p("Le renard passe devant la haie. " * 8)
BLANK = Blank(t("Votre avis"), 1)


def sheet(made: Any, document: str, *blocks: Any) -> tuple[Edition, Any]:
    """A sheet of one side, settled on its paper."""
    edition = structs.replace(with_blocks(Heading(1, t("T")), *blocks), document=document)
    return settled(edition, made.PAPERS[document], made.setting)


def lines(edition: Edition) -> list[int]:
    """How many lines each blank has."""
    return [node.lines for node in nodes(edition.blocks) if isinstance(node, Blank)]


@FORMATS
def test_type_shrinks_with_what_a_side_must_hold(made: Any) -> None:
    """A short sheet has large type, a long one small type, never smaller than the least."""
    largest, *_, least = made.PAPERS["handout"].sizes
    sizes = [sheet(made, "handout", *[PROSE] * count)[1].size for count in (5, 22, 500)]

    assert sizes[0] == largest > sizes[1] > sizes[2] == least


@FORMATS
@pytest.mark.parametrize("document", ["handout", "worksheets"])
def test_every_side_counts(made: Any, document: str) -> None:
    """The fullest side says how large the type of all is, whether or not one writes on it."""
    full = (PageBreak(), *[PROSE] * 30)

    assert sheet(made, document, BLANK, *full)[1].size < made.PAPERS[document].sizes[0]


@FORMATS
def test_a_table_is_as_high_as_its_rows(made: Any) -> None:
    """Each row as high as its fullest cell: a line begins at each break, empty as it may be."""
    setting = made.setting(made.PAPERS["handout"])

    def high(*cells: Inlines) -> float:
        return float(setting.height((Table(t("T"), (t("a"), t("b")), (1, 1), (Row(cells),)),)))

    one, line = high(t("a"), t("b")), setting.looks["cell"].line
    assert high(t("a"), (*t(" "), LineBreak(), *t(" "))) == pytest.approx(one + line)
    assert high(t("mot " * 60), t("b")) > one + line
    assert one > setting.looks["caption"].height(setting.width, 1) + 2 * line


@FORMATS
def test_what_stands_in_frames_takes_room_too(made: Any) -> None:
    """The same words in a frame need smaller type than on the side itself."""
    words = (PROSE,) * 24
    framed = sheet(made, "handout", *(Box("rule", t("Cadre"), (w,)) for w in words))[1]

    assert framed.size < sheet(made, "handout", *words)[1].size


@FORMATS
def test_lines_to_write_on_fill_the_side(made: Any) -> None:
    """Room that is left goes to lines; a full side keeps those that are asked for."""
    roomy = sheet(made, "handout", BLANK, BLANK)[0]
    full = sheet(made, "handout", *[PROSE] * 500, BLANK, BLANK)[0]

    assert min(lines(roomy)) > 3
    assert lines(full) == [1, 1]


@FORMATS
def test_a_full_side_may_do_with_a_line_less(made: Any) -> None:
    """Three slips on it lose a line each before anything is set smaller."""
    found = []
    for count in range(140, 280, 5):
        card = Card("", t("Billet"), (p("mot " * count), Blank(t("Ici"), 2)))
        edition, page = sheet(made, "worksheets", CardSheet(t("Billets"), (card,) * 3, 3))
        found.append((page.size, lines(edition)))

    assert (made.PAPERS["worksheets"].sizes[0], [1, 1, 1]) in found


def choice(*answers: Inlines) -> BulletList:
    """Boxes to tick."""
    return BulletList(tuple((structs.replace(p(""), children=a),) for a in answers), ticks=True)


def test_short_answers_stand_in_one_line() -> None:
    """When each is one short paragraph; a sign counts by its words."""
    drawn = (Shape("established", "établi"),)

    assert short_answers(choice(t("oui"), drawn)) == (t("oui"), drawn)
    assert short_answers(choice(t("oui"), t("non, et ce n’est pas près de changer"))) == ()
    assert short_answers(structs.replace(choice(t("oui")), ticks=False)) == ()
    assert short_answers(BulletList(((p("oui"),), (p("non"), p("car"))), ticks=True)) == ()


def test_a_claim_begins_a_page_with_the_titles_above_it() -> None:
    """What is before them stays on the page before; no page is broken twice."""
    title, claim, words = Heading(3, t("Un thème")), SPREAD, p("Avant.")
    apart = claims_apart((words, title, claim, claim, PageBreak(), claim))
    kinds = [type(block).__name__ for block in apart]
    assert kinds == [
        "Paragraph", "PageBreak", "Heading", "Spread", "PageBreak", "Spread", "PageBreak", "Spread",
    ]  # fmt: skip
