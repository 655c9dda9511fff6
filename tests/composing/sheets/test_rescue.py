"""The rescue cards: one face each, under a name, large; no fact where it hurts."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from guides.cache import used
from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience, Language
from guides.document.edition import Edition
from guides.document.nodes.block import CardSheet, Paragraph
from guides.document.nodes.inline import Mark, Text
from guides.document.nodes.walk import nodes, plain
from guides.findings.errors import Refused
from guides.reading.film.folder import read_guide
from tests.support.on_paper import edition_of, on_paper, outline, pages, squeezed, typeset


def sheet(edition: Edition) -> CardSheet:
    """The cards of the document."""
    (found,) = (block for block in edition.blocks if isinstance(block, CardSheet))
    return found


def copies(edition: Edition, count: int, line: str = "") -> Edition:
    """So many cards, the first one over and over, with a line of one's own."""
    made = sheet(edition)
    card = made.cards[0]
    blocks = (*card.blocks, Paragraph((Text(line),))) if line else card.blocks
    cards = tuple(
        structs.replace(card, label=str(i + 1), title=(Text(f"Moment {i + 1}"),), blocks=blocks)
        for i in range(count)
    )
    whole = structs.replace(made, cards=cards)
    return structs.replace(edition, blocks=(*edition.blocks[:2], whole))


def test_a_card_says_its_lines_in_order(checked: CheckedGuide) -> None:
    """Its name, what to say first, a question, a marked fact if there is one, a bridge."""
    made = sheet(edition_of(checked, "rescue", "cineclub")).cards

    for record, card in zip(checked.guide.rescue, made, strict=True):
        lines = [record.receive, record.ask, *([record.fact] if record.fact else []), record.bridge]
        said = [squeezed(plain(b.children)) for b in card.blocks if isinstance(b, Paragraph)]
        assert squeezed(plain(card.title)) == squeezed(plain(record.moment.original.line))
        assert len(said) == len(lines)
        for shown, line in zip(said, lines, strict=True):
            assert shown.startswith(squeezed(line.original.words).rstrip(" ."))
        marks = [node for node in nodes(card) if isinstance(node, Mark)]
        assert [mark.year for mark in marks] == ([record.as_of] if record.fact else [])
        assert card.back == ()
    assert {bool(record.fact) for record in checked.guide.rescue} == {True, False}


@pytest.mark.slow
@pytest.mark.parametrize(("count", "sides"), [(1, 1), (7, 1), (8, 2), (14, 2), (15, 3)])
def test_as_few_sides_as_it_takes(checked: CheckedGuide, count: int, sides: int) -> None:
    """Seven moments to a side, after the panel that names them."""
    made = pages(copies(edition_of(checked, "rescue", "cineclub"), count))

    assert len(made) == sides
    for number in range(1, count + 1):
        page = made[(number - 1) // 7]
        assert len(page.where(f"Moment {number}", read_aloud=False)) >= 2


@pytest.mark.slow
def test_longer_words_take_larger_panels_before_they_are_refused(checked: CheckedGuide) -> None:
    """Type never falls below thirteen points: fewer panels to a side, then a refusal by name."""
    edition = edition_of(checked, "rescue", "cineclub")
    sides = []
    for count in range(20, 200, 20):
        made = pages(copies(edition, 7, "mot " * count))
        assert min(round(page.smallest, 1) for page in made) >= 13
        sides.append(len(made))

    assert sides == sorted(sides)
    assert set(sides) == {1, 2, 3}
    with pytest.raises(Refused) as refused:
        pages(copies(edition, 7, "mot " * 400))
    (finding,) = refused.value.findings
    assert "Moment 1" in finding.message.fr


@pytest.mark.slow
@pytest.mark.parametrize("audience", ["cineclub", "lycee", "college"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_real_cards_are_large_and_named(
    real_film: CheckedGuide, audience: Audience, language: Language
) -> None:
    """At most one sheet on both sides, nothing under thirteen points, every moment a title."""
    edition = edition_of(real_film, "rescue", audience, language=language)
    data = on_paper(edition)
    made = pages(edition)
    moments = [r for r in real_film.guide.rescue if audience in r.audiences]

    assert len(made) == 2
    assert min(round(page.smallest, 1) for page in made) >= 13
    titles = [title for title, _ in outline(typeset(edition))]
    assert len(titles) == len(moments) + 1
    for card in sheet(edition).cards:
        assert any(squeezed(plain(card.title)) in title for title in titles)
    assert b"Libertinus" not in data


def test_no_fact_is_thrown_at_somebody_in_trouble(real_film: CheckedGuide) -> None:
    """Tears, a confidence, somebody leaving, somebody filming: words for them, no statistics."""
    moments = {r.id: r for r in real_film.guide.rescue}

    for name in ("larmes", "confidence", "depart", "telephone-qui-filme"):
        assert moments[name].fact is None


@pytest.mark.parametrize("line", ["  strength: solid\n", "  as_of: 2020\n"])
def test_a_fact_never_goes_without_its_mark(film: Path, line: str) -> None:
    """Fact, strength and year stand together or not at all."""
    path = film / "rescue.yaml"
    text = path.read_text(encoding="utf-8")
    assert line in text
    path.write_text(text.replace(line, "", 1), encoding="utf-8")

    with pytest.raises(Refused) as refused:
        read_guide(film, used())
    (finding,) = refused.value.findings
    assert finding.code == "R301"
    assert "as_of" in finding.message.en
    assert finding.hint.fr
