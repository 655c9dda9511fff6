"""The printed book of another film: what it has no record of, it does without."""

from __future__ import annotations

import dataclasses

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.book.opening.cover import cover
from guides.composing.book.opening.first_page import unseen
from guides.composing.book.opening.tonight import tonight
from guides.composing.book.paper import paper
from guides.composing.brief import Brief
from guides.composing.charts.wall import drawn
from guides.composing.prune import pruned
from guides.document.edition import Imprint
from guides.document.nodes.block import Chart, Heading, NumberedList, Paragraph
from guides.document.nodes.drawing import Stroke
from guides.document.nodes.inline import STRENGTHS, Strong
from guides.document.nodes.walk import nodes, plain
from guides.model.guide import Guide
from guides.reading.words import read_words


def brief(checked: CheckedGuide, guide: Guide) -> Brief:
    """What a book for a film club is composed from."""
    words = read_words(locations.templates(), "fr")
    other = dataclasses.replace(checked, guide=guide)
    return Brief(other, "cineclub", words, Imprint("0.0.0", "2024-02-10"))


def test_a_film_without_systems_figures_dates_or_mirror_has_a_book(checked: CheckedGuide) -> None:
    """No picture but the cover's, and no heading over nothing."""
    claims = tuple(
        claim.model_copy(update={"figures": (), "systems": ()}) for claim in checked.guide.claims
    )
    bare = dataclasses.replace(
        checked.guide, claims=claims, systems=(), wires=(), events=(), mirror=()
    )
    blocks = pruned(tuple(paper(brief(checked, bare))))
    headings = {block.anchor for block in blocks if isinstance(block, Heading)}

    assert sum(isinstance(block, Chart) for block in blocks) == 1
    assert headings.isdisjoint({"systems", "timeline", "mirror"})
    assert headings >= {"film", "reading", "night-before", "showing", "sources"}


def test_a_book_says_what_the_film_tells_and_who_made_it(checked: CheckedGuide) -> None:
    """The synopsis before the eve of the session; verified credits before the rights."""
    blocks = paper(brief(checked, checked.guide))
    places = {b.anchor: n for n, b in enumerate(blocks) if isinstance(b, Heading)}
    credits_ = blocks[places["showing"] + 1]

    assert places["film"] + 2 == places["night-before"]
    assert isinstance(credits_, Paragraph)
    said = plain(credits_.children)
    assert "Tournage" in said
    assert "Durée" not in said  # which is only reported


@pytest.mark.parametrize(("count", "share"), [(1, 9 / 4), (4, 9 / 4), (6, 1.5), (9, 1), (60, 0.9)])
def test_frames_are_larger_where_few_and_smaller_where_many(count: int, share: float) -> None:
    """Up to nine in a row as wide as the text, then rows of nine, never more than six rows."""
    face = drawn([STRENGTHS[n % 6] for n in range(count)])
    uprights = [p for p in face.parts if isinstance(p, Stroke) and p.x == p.to_x]

    assert uprights[0].to_y - uprights[0].y == pytest.approx(12.2 * share, abs=0.05)
    assert max(line.x for line in uprights) <= face.width + 0.01
    assert len({line.y for line in uprights}) == -(-count // max(9, -(-count // 6)))


def test_one_claim_is_told_in_the_singular(checked: CheckedGuide) -> None:
    """Not "1 affirmations"."""
    one = dataclasses.replace(checked.guide, claims=checked.guide.claims[:1])
    chart = next(b for b in cover(brief(checked, one)) if isinstance(b, Chart))

    assert plain(chart.title).startswith("Une affirmation ")
    assert not any("1 affirmations" in plain((n,)) for n in nodes(chart) if hasattr(n, "children"))


def test_what_is_claimed_stands_before_the_answer_to_it(checked: CheckedGuide) -> None:
    """On the first spread, where nobody has read the claims yet: "no" answers nothing alone."""
    first = next(b for b in tonight(brief(checked, checked.guide)) if isinstance(b, NumberedList))

    for heard, ruling, *_ in first.items:
        assert isinstance(heard, Paragraph)
        assert isinstance(ruling, Paragraph)
        assert plain(heard.children).startswith("« ")
        assert isinstance(ruling.children[0], Strong)


@pytest.mark.parametrize(("watched", "told"), [(False, True), (True, False), (None, False)])
def test_that_nobody_saw_the_film_is_told_at_once(
    checked: CheckedGuide, watched: bool | None, told: bool
) -> None:
    """Under the first answers and where it says who made the guide; only if the film says so."""
    film = checked.guide.film.model_copy(update={"watched": watched})
    told_by = brief(checked, dataclasses.replace(checked.guide, film=film))
    said = [plain(b.children) for b in tonight(told_by) if isinstance(b, Paragraph)]

    assert any("n'ont pas vu le film" in text.replace("’", "'") for text in said) is told
    assert bool(unseen(told_by)) is told
