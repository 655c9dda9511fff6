"""Essays: what the adult reads of a claim, how a source is named, how long a title may be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.bank.essays import discussion, short, value, with_sources
from guides.composing.say.numbering import numbered
from guides.document.audience import Language
from guides.document.nodes.block import Block, BulletList, DefinitionList, Paragraph
from guides.document.nodes.inline import Citation, Mark, Strength
from guides.document.nodes.walk import nodes, plain
from guides.model.evidence import Claim
from guides.model.room import Question
from tests.support.on_paper import brief_of


def question(checked: CheckedGuide, name: str) -> Question:
    """A question of the sample."""
    return next(q for q in checked.guide.questions if q.id == name)


def listed(blocks: tuple[Block, ...]) -> list[str]:
    """The lines of the list of sources, as text."""
    *_, sources = blocks
    assert isinstance(sources, BulletList)
    return [plain(p.children) for item in sources.items for p in item if isinstance(p, Paragraph)]


def test_a_claim_of_another_audience_is_not_shown(checked: CheckedGuide) -> None:
    """The youngest do not meet it elsewhere: the adult is told of the question alone."""
    asked = question(checked, "peser-l-oubli")
    assert len(discussion(brief_of(checked, "lycee"), asked).teacher) > 1
    (notes,) = discussion(brief_of(checked, "college"), asked).teacher
    assert isinstance(notes, DefinitionList)


def test_the_adult_reads_the_best_proved_of_each_claim(checked: CheckedGuide) -> None:
    """Three in all, each claim in its turn, as the guide has them; for the rest, its numbers."""
    first = faced(checked.guide.claims[0], 2001, ("fragile", "solid", "partial", "established"))
    second = faced(checked.guide.claims[1], 2011, ("open", "fragile"))
    asked = question(checked, "peser-l-oubli").model_copy(update={"claims": (first.id, second.id)})

    def told(*claims: Claim) -> tuple[list[int], list[str]]:
        guide = replace(checked.guide, claims=claims)
        teacher = discussion(brief_of(replace(checked, guide=guide)), asked).teacher
        notes = [b for b in teacher if isinstance(b, Paragraph) and b.role == "note"]
        years = [node.year for node in nodes(teacher) if isinstance(node, Mark)]
        return years, [plain(note.children) for note in notes]

    rest = "The other counterpoints are in the guide: claim "
    assert told(first) == ([2002, 2003, 2004], [f"{rest}1."])
    assert told(first, second) == ([2002, 2004, 2012], [f"{rest}1, 2."])
    assert told(second) == ([2011, 2012], [])


def faced(claim: Claim, year: int, marks: tuple[Strength, ...]) -> Claim:
    """The claim with a counterpoint of each mark, told apart by their years."""
    model = claim.counterpoints[0]
    points = (
        model.model_copy(update={"strength": mark, "as_of": year + n})
        for n, mark in enumerate(marks)
    )
    return claim.model_copy(update={"counterpoints": tuple(points)})


def test_a_claim_that_nothing_faces_has_no_empty_list(checked: CheckedGuide) -> None:
    """It has its wording and its answer."""
    (claim,) = (c for c in checked.guide.claims if c.verdict == "opinion")
    alone = claim.model_copy(update={"counterpoints": ()})
    assert [type(b) for b in value(brief_of(checked), alone).teacher] == [Paragraph, Paragraph]


@pytest.mark.parametrize(
    ("language", "name", "before", "after"),
    [
        ("en", "livre-fidelite", "Zoé Chimère, ", ", Éditions du Nulle-Part, c. 2015."),
        ("en", "etude-retards", "Ada Fictiva, Otto Imagined, ",
         ", Journal of Invented Studies, 15 March 2019."),
        ("fr", "arrete-points", "", ", Ville de Valdoré (ville inventée), 1er septembre 2016."),
    ],
)  # fmt: skip
def test_a_source_is_named_in_one_line(
    checked: CheckedGuide, language: Language, name: str, before: str, after: str
) -> None:
    """Number, authors where there are any, title, outlet and date, one full stop at the end."""
    (source,) = (s for s in checked.guide.sources if s.id == name)
    brief = brief_of(checked, language=language)
    (line,) = listed(with_sources(brief, (Paragraph((Citation(name, ""),)),)))
    assert line == f"[{numbered(brief)[name]}] {before}{source.title}{after}"


def test_a_date_that_ends_in_a_full_stop_gets_no_second_one(checked: CheckedGuide) -> None:
    """As abbreviations of an era do."""
    sources = tuple(s.model_copy(update={"date": "100 B.C."}) for s in checked.guide.sources)
    old = replace(checked, guide=replace(checked.guide, sources=sources))
    (line,) = listed(with_sources(brief_of(old), (Paragraph((Citation("bilan-prets", ""),)),)))
    assert line.endswith(", 100 B.C.")


def test_sources_are_listed_once_by_their_numbers(checked: CheckedGuide) -> None:
    """In whatever order they are cited; text that cites none has no list."""
    cited = ("livre-fidelite", "arrete-points", "livre-fidelite")
    blocks = (Paragraph(tuple(Citation(name, "") for name in cited)),)
    assert [line[:3] for line in listed(with_sources(brief_of(checked), blocks))] == ["[1]", "[5]"]
    assert with_sources(brief_of(checked), (Paragraph(()),)) == (Paragraph(()),)


def test_a_title_of_a_hundred_and_twenty_characters_is_whole() -> None:
    """One more and it is cut between words, with three dots that say so."""
    long = "a" * 100
    assert short(f"{long} {'b' * 19}") == f"{long} {'b' * 19}"
    assert short(f"{long} {'b' * 20}") == f"{long} …"
