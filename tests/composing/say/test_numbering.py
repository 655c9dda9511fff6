"""Numbers and labels: the same in every document, and a way there only where there is one."""

from __future__ import annotations

from dataclasses import replace

from guides.checking.verdict import CheckedGuide
from guides.composing.say.numbering import anchors, cited, labels, numbered, resolve
from guides.document.nodes.block import Heading, Paragraph
from guides.document.nodes.inline import Citation, Reference, Strong, Text
from guides.model.evidence import Source
from tests.support.on_paper import brief_of


def source(checked: CheckedGuide, **changes: object) -> Source:
    """A source of the sample that differs in some fields."""
    return checked.guide.sources[0].model_copy(update={"authors": (), **changes})


def order(checked: CheckedGuide, *sources: Source) -> list[str]:
    """The ids of some sources by their numbers."""
    bank = replace(checked, guide=replace(checked.guide, sources=sources))
    numbers = numbered(brief_of(bank))
    assert sorted(numbers.values()) == [*range(1, len(sources) + 1)]
    return sorted(numbers, key=numbers.__getitem__)


def test_sources_are_numbered_by_kind(checked: CheckedGuide) -> None:
    """What binds first, the film last."""
    kinds = ["film", "opinion", "press", "report", "book", "study", "official", "court", "law"]
    sources = [source(checked, id=kind, kind=kind) for kind in kinds]
    assert order(checked, *sources) == kinds[::-1]


def test_within_a_kind_sources_are_numbered_by_name(checked: CheckedGuide) -> None:
    """The first author's, else the publisher's, whatever the capitals; then by id."""
    sources = (
        source(checked, id="d", publisher="Zut"),
        source(checked, id="c", publisher="abc", authors=("zab", "a")),
        source(checked, id="b", publisher="Mot"),
        source(checked, id="a", publisher="mot"),
        source(checked, id="e", publisher="zzz", authors=("Abc",)),
    )
    assert order(checked, *sources) == ["e", "a", "b", "c", "d"]


def test_citations_are_found_in_reading_order_with_repeats() -> None:
    """However deep they stand."""
    tree = (
        Paragraph((Strong((Citation("b", ""),)), Citation("a", ""))),
        Heading(2, (Citation("b", ""),), "x"),
    )
    assert [*cited(tree)] == ["b", "a", "b"]


def test_what_is_cited_and_pointed_to_gets_number_label_and_way(checked: CheckedGuide) -> None:
    """The way only where the document has the source or the record; a label given stays."""
    first, second = checked.guide.sources[:2]
    claim = checked.guide.claims[0]
    tree = (
        Heading(2, (Text("x"),), f"source-{first.id}"),
        Heading(2, (Text("y"),), f"claim-{claim.id}"),
        Paragraph((Citation(first.id, "p. 3"), Citation(second.id, ""))),
        Paragraph((Reference(f"claim:{claim.id}"), Reference("question:agir-un-peu", "ici"))),
    )
    brief = brief_of(checked)
    numbers = numbered(brief)
    *_, cites, points = resolve(brief, tree)
    assert cites == Paragraph(
        (
            Citation(first.id, "p. 3", numbers[first.id], f"source-{first.id}"),
            Citation(second.id, "", numbers[second.id], ""),
        )
    )
    assert points == Paragraph(
        (
            Reference(f"claim:{claim.id}", "claim 1", f"claim-{claim.id}"),
            Reference("question:agir-un-peu", "ici", ""),
        )
    )


def test_a_pointer_is_no_place_to_go_to() -> None:
    """Nor is a heading without an anchor."""
    tree = (Heading(2, (Text("x"),), "here"), Heading(2, (Text("y"),), ""))
    assert [*anchors((*tree, Paragraph((Reference("claim:a", "a", "claim-a"),))))] == ["here"]


def test_every_record_that_can_be_pointed_to_has_a_label(checked: CheckedGuide) -> None:
    """Numbers for claims and questions, quoted titles, bare names."""
    found = labels(brief_of(checked))
    guide = checked.guide
    kinds = {
        "claim": guide.claims, "question": guide.questions, "context": guide.articles,
        "system": guide.systems, "term": guide.glossary, "activity": guide.activities,
        "protocol": guide.protocols, "source": guide.sources,
    }  # fmt: skip
    expected = {f"{kind}:{r.id}" for kind, records in kinds.items() for r in records}  # type: ignore[attr-defined]
    assert set(found) == expected
    assert found[f"claim:{guide.claims[1].id}"] == "claim 2"
    assert found["context:deux-cartes"] == '"Two cards, one town"'
    assert found[f"source:{guide.sources[0].id}"] == guide.sources[0].title
