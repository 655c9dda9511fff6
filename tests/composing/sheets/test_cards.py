"""The claims to sort: backs that meet their fronts, answers behind, texts that are never cut."""

from __future__ import annotations

import pytest
from msgspec import structs

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience, Language
from guides.document.edition import Edition
from guides.document.nodes.block import Blocks, BulletList, Card, CardSheet, Paragraph
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import plain
from guides.document.variant import Variant
from guides.findings.errors import Refused
from guides.rendering.data.edition_json import render_json
from tests.support.on_paper import MILLIMETRE, Page, edition_of, pages, squeezed, words

LEFT, TOP, BOTTOM = 10 * MILLIMETRE, 15 * MILLIMETRE, 10 * MILLIMETRE


def sheet(edition: Edition) -> CardSheet:
    """The cards of the document."""
    (found,) = (block for block in edition.blocks if isinstance(block, CardSheet))
    return found


def said(blocks: Blocks) -> str:
    """The words of some paragraphs."""
    return " ".join(squeezed(plain(b.children)) for b in blocks if isinstance(b, Paragraph))


def cell(page: Page, x: float, y: float) -> tuple[int, int]:
    """Column and row of the card a point stands on."""
    width = (page.width - 2 * LEFT) / 2
    height = (page.height - TOP - BOTTOM) / 3
    return int((x - LEFT) // width), int((y - TOP) // height)


@pytest.mark.parametrize("audience", ["cineclub", "lycee", "college"])
def test_the_claims_of_an_audience_have_their_cards(
    checked: CheckedGuide, audience: Audience
) -> None:
    """Those a room discusses, not all that the guide answers."""
    core = [claim for claim in checked.guide.claims if audience in claim.core]
    made = sheet(edition_of(checked, "cards", audience)).cards

    assert 0 < len(core) < len(checked.guide.claims)
    assert [squeezed(plain(card.title)) for card in made] == [
        squeezed(plain(claim.wording.original.line)) for claim in core
    ]


def test_an_answer_is_overleaf(checked: CheckedGuide) -> None:
    """In front the claim, who says it and six answers; the answer and the mark are behind."""
    made = sheet(edition_of(checked, "cards", "cineclub"))
    core = [claim for claim in checked.guide.claims if "cineclub" in claim.core]

    for claim, card in zip(core, made.cards, strict=True):
        assert claim.answer and claim.said_by_words
        assert squeezed(plain(claim.said_by_words.original.line)) in said(card.blocks)
        assert words()("session.proved") in said(card.blocks)
        (choices,) = (block for block in card.blocks if isinstance(block, BulletList))
        assert len(choices.items) == 6
        for _, phrase in claim.answer.sentences:
            assert squeezed(plain(phrase.original.line)) in said(card.back)
            assert squeezed(plain(phrase.original.line)) not in said(card.blocks)
        assert str(claim.number) in card.label
        assert str(claim.as_of) in repr(card.back)
        assert str(claim.as_of) not in repr((card.title, card.blocks))


def many(checked: CheckedGuide, count: int, language: Language = "fr") -> Edition:
    """The cards of a guide with so many claims."""
    edition = edition_of(checked, "cards", "cineclub", language=language)
    made = sheet(edition)
    cards = [
        structs.replace(made.cards[i % len(made.cards)], label=f"Affirmation {700 + i}")
        for i in range(count)
    ]
    whole = structs.replace(made, cards=tuple(cards))
    return structs.replace(edition, blocks=(*edition.blocks[:2], whole))


@pytest.mark.slow
def test_a_back_lies_behind_its_front(checked: CheckedGuide) -> None:
    """Turned over on its long edge, each sheet shows the back of the card it showed."""
    made = pages(many(checked, 8))

    assert len(made) == 4
    for i in range(8):
        front, back = made[2 * (i // 6)], made[2 * (i // 6) + 1]
        (here,), (there,) = (page.where(str(700 + i)) for page in (front, back))
        column, row = cell(front, here.x, here.y)
        mirrored, below = cell(back, there.x, there.y)
        assert (mirrored, below) == (1 - column, row)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_text_leaves_its_card(checked: CheckedGuide, language: Language) -> None:
    """Every word of a card is on its page, inside its card, in type of 11 points or more."""
    edition = many(checked, 6, language)
    made = pages(edition)

    for page in made:
        for run in page.runs:
            if run.y > TOP and not run.artifact:
                row = cell(page, run.x, run.y)[1]
                bottom = TOP + (row + 1) * (page.height - TOP - BOTTOM) / 3
                assert run.y <= bottom - 4 * MILLIMETRE
                assert 0 <= row < 3
                assert round(run.size, 1) >= 11
    text = " ".join(page.text for page in made)
    for card in sheet(edition).cards:
        for word in (*said(card.blocks).split(), *said(card.back).split()):
            assert word.strip("«»()[] ") in text


@pytest.mark.slow
@pytest.mark.parametrize(("variant", "least"), [("large", 18), ("dys", 14)])
@pytest.mark.parametrize("document", ["cards", "rescue"])
def test_cards_come_in_large_type(
    checked: CheckedGuide, document: str, variant: Variant, least: int
) -> None:
    """Fewer to a sheet, nothing of a card smaller than the layout promises."""
    for page in pages(edition_of(checked, document, "cineclub"), variant):
        held = [run for run in page.runs if run.y > TOP or document == "rescue"]
        assert held
        assert all(round(run.size, 1) >= least for run in held)


def long_card(count: int) -> Card:
    """A card whose back has so many words."""
    back = " ".join(f"mot{i}" for i in range(count))
    asked = Paragraph((Text("Alors ?"),), "note")
    return Card("Carte longue", (Text("Court"),), (asked,), (Paragraph((Text(back),)),))


def only(edition: Edition, card: Card) -> Edition:
    """The edition with one card in the place of all."""
    alone = CardSheet((Text("Essai"),), (card,), 6)
    return structs.replace(edition, blocks=(*edition.blocks[:2], alone))


@pytest.mark.slow
def test_type_shrinks_before_a_card_is_refused(checked: CheckedGuide) -> None:
    """A long card comes whole in smaller type; one too long for 11 points is named."""
    edition = edition_of(checked, "cards", "cineclub")
    short, long = (pages(only(edition, long_card(count)))[1] for count in (10, 70))

    assert "mot69" in long.text
    assert 10.9 <= min(r.size for r in long.where("mot")) < min(r.size for r in short.where("mot"))
    with pytest.raises(Refused) as refused:
        pages(only(edition, long_card(400)))
    (finding,) = refused.value.findings
    assert finding.code == "D101"
    assert "Carte longue" in finding.message.fr


def test_the_edition_survives_as_data(checked: CheckedGuide) -> None:
    """How many cards stand on a page travels with the sheet."""
    data = render_json(edition_of(checked, "cards", "cineclub")).decode()

    assert '"per_page": 6' in data
