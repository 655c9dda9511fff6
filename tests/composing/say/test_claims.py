"""Claims face to face: which have a spread, which a row, and what fits into a cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.say.claims import (
    answer,
    by_theme,
    ledger,
    pages,
    spread,
    spreads,
    who_says_it,
)
from guides.document.nodes.block import Chart, DefinitionList, Heading, Paragraph, Spread
from guides.document.nodes.inline import Reference, Strength, Strong, Text
from guides.document.nodes.walk import plain
from guides.findings.place import Place
from guides.model.evidence import Claim
from guides.model.values.text import Fragment, Passage
from tests.support.on_paper import brief_of


def passage(*paragraphs: str) -> Passage:
    """A text without a file, the same in both languages."""
    blocks = tuple(Paragraph((Text(said),)) for said in paragraphs)
    fragment = Fragment.of(blocks, Place(""), " ".join(paragraphs))
    return Passage.model_construct(fr=fragment, en=fragment)


def with_claims(checked: CheckedGuide, *claims: Claim) -> CheckedGuide:
    """The guide with other claims."""
    return replace(checked, guide=replace(checked.guide, claims=claims))


@pytest.fixture
def counted(checked: CheckedGuide) -> CheckedGuide:
    """The sample with the same thing counted four times, in two core claims of a theme."""
    first, second = checked.guide.claims[:2]
    model = next(f for claim in checked.guide.claims for f in claim.figures)
    figures = [model.model_copy(update={"value": str(n), "year": 2010 + n}) for n in range(1, 5)]
    core = {"core": ("cineclub",), "theme": first.theme}
    return with_claims(
        checked,
        first.model_copy(update={**core, "figures": tuple(figures[:2])}),
        second.model_copy(update={**core, "figures": tuple(figures[2:])}),
    )


def test_the_chart_of_a_theme_follows_its_claims(counted: CheckedGuide) -> None:
    """Each claim gives its own figures all the same."""
    blocks = spreads(brief_of(counted, "cineclub"))
    told = [block for block in blocks if isinstance(block, Spread)]
    assert [len(block.figures) for block in told][:2] == [1, 1]
    captions = [plain(table.caption) for block in told for table in block.figures]
    assert captions == ["The figures of claim 1", "The figures of claim 2"]
    assert any(isinstance(block, Chart) for block in blocks)


def test_a_page_holds_the_best_proved_of_each_direction(checked: CheckedGuide) -> None:
    """Two at most, in the order of the guide; it says how many more are to be read elsewhere."""
    claim = next(c for c in checked.guide.claims if c.core and c.counterpoints)
    model = claim.counterpoints[0]
    marks: tuple[Strength, ...] = ("fragile", "solid", "partial", "partial")
    points = tuple(
        model.model_copy(update={"strength": mark, "as_of": 2001 + n})
        for n, mark in enumerate(marks)
    )
    many = claim.model_copy(update={"counterpoints": points, "core": ("cineclub",)})
    blocks = pages(brief_of(with_claims(checked, many), "cineclub"))
    (page,) = (block for block in blocks if isinstance(block, Spread))
    assert [point.mark.year for point in page.points] == [2002, 2003]
    assert "2" in plain(page.elsewhere)
    assert page.figures == ()
    few = claim.model_copy(update={"counterpoints": points[:2], "core": ("cineclub",)})
    (page,) = (
        block
        for block in pages(brief_of(with_claims(checked, few), "cineclub"))
        if isinstance(block, Spread)
    )
    assert page.elsewhere == ()


def test_one_figure_beside_those_of_the_chart_brings_its_table(counted: CheckedGuide) -> None:
    """The whole table: a row without its neighbours says little."""
    claim = counted.guide.claims[0]
    brief = brief_of(counted, "cineclub")
    assert len(spread(brief, claim).figures) == 1
    without = claim.model_copy(update={"figures": ()})
    assert spread(brief, without).figures == ()


def test_paper_carries_the_core_and_screens_carry_all(checked: CheckedGuide) -> None:
    """Under the titles of their themes, in the order of the articles; what has none is silent."""
    brief = brief_of(checked, "cineclub")
    core = [c.id for c in checked.guide.claims if "cineclub" in c.core]
    for made, expected in ((pages, core), (spreads, [c.id for c in checked.guide.claims])):
        blocks = made(brief)
        told = [block.anchor for block in blocks if isinstance(block, Spread)]
        titles = [b.anchor for b in blocks if isinstance(b, Heading) and b.level == 3]
        themes = {c.theme for c in checked.guide.claims if c.id in expected}
        assert sorted(told) == sorted(f"claim-{name}" for name in expected)
        assert titles == [f"claims-{a.id}" for a in checked.guide.articles if a.id in themes]
        assert blocks[0] == Heading(2, (Text("What is said, what is known"),), "claims")
    assert isinstance(lead := spreads(brief)[1], Paragraph)
    assert lead.role == "lead"


def test_claims_without_a_theme_come_first(checked: CheckedGuide) -> None:
    """Under a title of their own, where there are any."""
    first, second, *_ = checked.guide.claims
    mixed = with_claims(checked, first, second.model_copy(update={"theme": None}))
    (title, (unthemed,)), (_, (themed,)) = by_theme(brief_of(mixed), mixed.guide.claims)
    assert title == Heading(3, (Text("What is said around the film"),), "claims-unthemed")
    assert (unthemed.id, themed.id) == (second.id, first.id)


def test_claims_without_a_page_have_a_line(checked: CheckedGuide) -> None:
    """Where every claim has one, there is no ledger at all."""
    brief = brief_of(checked, "cineclub")
    *_, lines = ledger(brief)
    assert isinstance(lines, DefinitionList)
    others = [c.id for c in checked.guide.claims if "cineclub" not in c.core]
    assert [entry.anchor for entry in lines.entries] == [f"claim-{name}" for name in others]
    all_core = (c.model_copy(update={"core": ("cineclub",)}) for c in checked.guide.claims)
    assert ledger(brief_of(with_claims(checked, *all_core), "cineclub")) == ()


def test_the_answer_is_what_its_author_wrote(checked: CheckedGuide) -> None:
    """One run a sentence, in order; the first rules, and stands out."""
    claim = next(c for c in checked.guide.claims if c.id == "vingt-points-et-la-piscine")
    brief = brief_of(checked)
    ruling, *rest = answer(brief, claim)
    assert isinstance(ruling[0], Strong)
    assert plain(ruling).startswith(("Non\u00a0:", "No:"))
    assert len(rest) == 2
    assert claim.answer is not None
    only = claim.answer.model_copy(update={"but": None, "unknown": None})
    assert answer(brief, claim.model_copy(update={"answer": only})) == (ruling,)


def test_who_says_it_is_said_in_words(checked: CheckedGuide) -> None:
    """Words first, and numbers after them where there is room."""
    claim = checked.guide.claims[0]
    brief = brief_of(checked)
    assert claim.said_by_words is not None
    words = plain(brief.said(claim.said_by_words))
    assert plain(who_says_it(brief, claim)).endswith(words)
    assert words in plain(spread(brief, claim).said_by)


def test_counterpoints_stand_by_their_direction(checked: CheckedGuide) -> None:
    """Whatever order their author has them in; each says its reason to doubt it, if any."""
    claim = next(c for c in checked.guide.claims if c.counterpoints)
    doubtful = claim.counterpoints[0].model_copy(update={"weakened_by": claim.wording})
    sure = doubtful.model_copy(update={"weakened_by": None})
    points = tuple(
        point.model_copy(update={"direction": direction})
        for direction, point in (("worsens", doubtful), ("confirms", sure), ("tempers", sure))
    )
    brief = brief_of(checked)
    told = spread(brief, claim.model_copy(update={"counterpoints": points})).points
    assert [point.direction for point in told] == ["confirms", "tempers", "worsens"]
    reason = f"Reason to doubt it: {plain(brief.said(claim.wording))}"
    assert [plain(point.weakness) for point in told] == ["", "", reason]


def test_what_a_draft_has_not_said_yet_is_left_to_write(checked: CheckedGuide) -> None:
    """The answer is said to be missing; who says it is a blank; what it is about may be nothing."""
    bare = checked.guide.claims[0].model_copy(
        update={"answer": None, "said_by_words": None, "subject": (), "about": None}
    )
    brief = brief_of(checked)
    assert answer(brief, bare) == ((Strong((Text("Answer still to be written."),)),),)
    assert plain(who_says_it(brief, bare)) == "Who says it: ……………………"
    assert spread(brief, bare).about == ()


def test_a_claim_is_about_systems_or_something_else(checked: CheckedGuide) -> None:
    """A comma between them, the words last."""
    both = next(c for c in checked.guide.claims if len(c.subject) > 1)
    nodes = spread(brief_of(checked), both).about
    assert [n.target for n in nodes if isinstance(n, Reference)] == [
        f"system:{name}" for name in both.subject
    ]
    assert nodes.count(Text(", ")) == len(both.subject) - (not both.about)
