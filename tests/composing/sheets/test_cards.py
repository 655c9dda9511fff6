"""The cards: eight to a sheet, backs that meet their fronts, texts that are never cut."""

from __future__ import annotations

import dataclasses

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience, Language
from guides.document.block import Blocks, Card, CardSheet, Heading, Paragraph
from guides.document.edition import Edition
from guides.document.inline import Text
from guides.document.walk import plain
from guides.findings.errors import Refused
from guides.rendering.data.edition_json import render_json
from tests.support.on_paper import MILLIMETRE, Page, edition_of, pages, squeezed

LEFT, TOP, BOTTOM = 10 * MILLIMETRE, 15 * MILLIMETRE, 10 * MILLIMETRE


def sheets(edition: Edition) -> dict[str, CardSheet]:
    """The sets of cards, by the anchor of the title before them."""
    found, anchor = {}, ""
    for block in edition.blocks:
        anchor = block.anchor if isinstance(block, Heading) else anchor
        if isinstance(block, CardSheet):
            found[anchor] = block
    return found


def said(blocks: Blocks) -> str:
    """The words of some paragraphs."""
    return " ".join(squeezed(plain(b.children)) for b in blocks if isinstance(b, Paragraph))


def cell(page: Page, x: float, y: float) -> tuple[int, int]:
    """Column and row of the card a point stands on."""
    width = (page.width - 2 * LEFT) / 2
    height = (page.height - TOP - BOTTOM) / 4
    return int((x - LEFT) // width), int((y - TOP) // height)


@pytest.mark.parametrize("audience", ["cineclub", "lycee", "college"])
def test_every_record_has_its_card(checked: CheckedGuide, audience: Audience) -> None:
    """Questions, claims and hard moments of the audience, and the shapes for two people."""
    guide = checked.guide
    made = sheets(edition_of(checked, "cards", audience))

    for name, records in (
        ("questions", guide.questions),
        ("claims", guide.claims),
        ("rescue", guide.rescue),
    ):
        mine = [r for r in records if audience in r.audiences]
        assert len(made[name].cards) == len(mine)
    assert len(made["shapes"].cards) == 8
    assert len(set(made["shapes"].cards)) == 4


def test_an_answer_is_overleaf(checked: CheckedGuide) -> None:
    """The front of a claim is its wording and who says it; the answer and the mark are behind."""
    made = sheets(edition_of(checked, "cards", "cineclub"))["claims"]

    for claim, card in zip(checked.guide.claims, made.cards, strict=True):
        assert squeezed(plain(card.title)) == squeezed(plain(claim.wording.fr.line))
        assert claim.answer and claim.said_by_words
        assert squeezed(plain(claim.said_by_words.fr.line)) in said(card.blocks)
        for _, phrase in claim.answer.sentences:
            assert squeezed(plain(phrase.fr.line)) in said(card.back)
            assert squeezed(plain(phrase.fr.line)) not in said(card.blocks)
        assert str(claim.number) in card.label
        assert str(claim.as_of) in repr(card.back)
        assert said(card.back)


@pytest.mark.slow
def test_a_back_lies_behind_its_front(checked: CheckedGuide) -> None:
    """Turned over on its long edge, each sheet shows the back of the card it showed."""
    edition = edition_of(checked, "cards", "cineclub")
    made = pages(edition)
    questions = sheets(edition)["questions"].cards
    front, back = made[0], made[1]

    for card in questions[:8]:
        label = squeezed(card.label)
        (here,), (there,) = front.where(label), back.where(label)
        column, row = cell(front, here.x, here.y)
        mirrored, below = cell(back, there.x, there.y)
        assert (mirrored, below) == (1 - column, row)


@pytest.mark.slow
def test_a_set_with_backs_fills_whole_sheets(checked: CheckedGuide) -> None:
    """Fronts stand on odd pages, so that no set begins on the back of another."""
    edition = edition_of(checked, "cards", "cineclub")
    made = pages(edition)
    number = 0
    for sheet in sheets(edition).values():
        for start in range(0, len(sheet.cards), 8):
            assert number % 2 == 0
            assert squeezed(sheet.cards[start].label) in made[number].text
            number += 2 if any(card.back for card in sheet.cards) else 1
    assert number == len(made)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_text_leaves_its_card(checked: CheckedGuide, language: Language) -> None:
    """Every word of a card is on its page, inside its card, in type of 9 points or more."""
    edition = edition_of(checked, "cards", "cineclub", language=language)
    made = pages(edition)

    inside = 4 * MILLIMETRE
    for page in made:
        for run in page.runs:
            if run.y > TOP and not run.artifact:
                row = cell(page, run.x, run.y)[1]
                bottom = TOP + (row + 1) * (page.height - TOP - BOTTOM) / 4
                assert run.y <= bottom - inside
                assert 0 <= row < 4
    text = " ".join(page.text for page in made)
    for sheet in sheets(edition).values():
        for card in sheet.cards:
            for word in said(card.back).split():
                assert word.strip("«»()[] ") in text


def long_card(count: int) -> Card:
    """A card whose back has so many words."""
    back = " ".join(f"mot{i}" for i in range(count))
    return Card("Carte longue", (Text("Court"),), (), (Paragraph((Text(back),)),))


def only(edition: Edition, card: Card) -> Edition:
    """The edition with one card in the place of all."""
    sheet = CardSheet((Text("Essai"),), (card,))
    return dataclasses.replace(edition, blocks=(*edition.blocks[:3], sheet))


@pytest.mark.slow
def test_type_shrinks_before_a_card_is_refused(checked: CheckedGuide) -> None:
    """A long card comes whole in smaller type; one too long for 9 points is named."""
    edition = edition_of(checked, "cards", "cineclub")
    short, long = (pages(only(edition, long_card(count)))[1] for count in (10, 90))

    assert "mot89" in long.text
    assert 9 <= min(r.size for r in long.where("mot")) < min(r.size for r in short.where("mot"))
    with pytest.raises(Refused) as refused:
        pages(only(edition, long_card(400)))
    (finding,) = refused.value.findings
    assert finding.code == "D101"
    assert "Carte longue" in finding.message.fr


def test_the_edition_survives_as_data(checked: CheckedGuide) -> None:
    """How many cards stand on a page travels with the sheet."""
    data = render_json(edition_of(checked, "cards", "cineclub")).decode()

    assert '"per_page": 8' in data
