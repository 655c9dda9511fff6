"""The slip before and after: the same lines twice, which of them are true in the key alone."""

from __future__ import annotations

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Language
from guides.document.edition import Edition
from guides.document.nodes.block import Block, Card, CardSheet, NumberedList, Paragraph, Table
from guides.document.nodes.walk import nodes, plain
from guides.measuring.slips import FACTORS
from guides.measuring.tables import LINES
from guides.rendering.data.edition_json import render_json
from tests.support.on_paper import edition_of, pages, squeezed


def halves(edition: Edition) -> tuple[Card, ...]:
    """The two halves of the slip."""
    named = [getattr(block, "anchor", "") for block in edition.blocks]
    sheet = edition.blocks[named.index("slip") + 2]
    assert isinstance(sheet, CardSheet)
    return sheet.cards


def said(block: Block) -> list[str]:
    """The first paragraph of each line of a numbered list."""
    assert isinstance(block, NumberedList)
    firsts = [item[0] for item in block.items]
    return [squeezed(plain(p.children)) for p in firsts if isinstance(p, Paragraph)]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_halves_ask_the_same_in_the_same_order(
    checked: CheckedGuide, language: Language
) -> None:
    """Eight lines, each with both words to circle; the key follows that order."""
    before, after = halves(edition_of(checked, "worksheets", "lycee", language=language))
    key = edition_of(checked, "key", "lycee", language=language)
    named = [getattr(block, "anchor", "") for block in key.blocks]
    answered = said(key.blocks[named.index("key-slip") + 2])

    assert said(before.blocks[-1]) == said(after.blocks[-1])
    asked = said(before.blocks[-1])
    assert len(asked) == LINES
    ends = " Vrai ou Faux" if language == "fr" else " True or False"
    assert [line.removesuffix(ends) for line in asked] == answered
    assert all(line.endswith(ends) for line in asked)


def test_the_slip_says_of_no_line_whether_it_is_true(checked: CheckedGuide) -> None:
    """Nothing of what bears a line out, and not the row of letters."""
    pupils, teacher = (
        squeezed(render_json(edition_of(checked, name, "lycee")).decode())
        for name in ("worksheets", "key")
    )
    for line in checked.guide.slip:
        if line.why:
            why = squeezed(line.why.original.words.split(" ,")[0].split(" .")[0])
            assert why in teacher
            assert why not in pupils
    assert "F V F V F V F V" in teacher
    assert "F V F V F V F V" not in pupils


def test_the_counting_sheet_stays_with_the_adult(checked: CheckedGuide) -> None:
    """The grid has a line for each change; of each table every number of slips is there."""
    key = edition_of(checked, "key", "lycee")
    found = {plain(t.caption): t for t in nodes(key.blocks) if isinstance(t, Table)}
    by_name = {squeezed(name).split(".")[0].split(" :")[0]: t for name, t in found.items()}

    assert len(by_name["La grille"].rows) == 2 * LINES + 1
    assert len(by_name["Table 2"].header) == 2 * (len(FACTORS) + 1)
    assert "plus méfiante, pas plus juste" in plain(by_name["Table 3"].rows[1].cells[3])
    assert not any(
        isinstance(n, Table) for n in nodes(halves(edition_of(checked, "worksheets", "lycee")))
    )


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_part_of_the_counting_sheet_has_a_page(
    checked: CheckedGuide, language: Language
) -> None:
    """Nothing to look up runs over."""
    key = edition_of(checked, "key", "lycee", language=language)
    made = pages(key)
    captions = [plain(t.caption) for t in nodes(key.blocks) if isinstance(t, Table)]
    texts = [squeezed("".join(run.text for run in page.runs)) for page in made[-5:]]
    # How to count with table 3; the grid and its results; then a table a page.
    wanted = ((captions[0],), captions[1:3], *((name,) for name in captions[3:]))
    for text, names in zip(texts, wanted, strict=True):
        for name in names:
            assert squeezed(name).replace(" ", "") in text.replace(" ", "")
