"""The quality card says what falls due within a year of the guide's date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest
from pydantic import BaseModel

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.book.closing.due import due
from guides.composing.book.guide import guide
from guides.composing.brief import Brief
from guides.document.audience import Audience, Language
from guides.document.edition import Imprint
from guides.document.nodes.block import DefinitionList, Heading
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import nodes
from guides.model.values.review import ReviewBy, Statement
from guides.model.values.text import Phrase
from guides.planning.programmes import usual
from guides.reading.words import read_words
from tests.checking.test_evidence_rules import fragment

FACT = "2098-12-31"  # the day of the later of the sample's two reviews
COLON = "\N{NO-BREAK SPACE}:"


def brief(
    checked: CheckedGuide, date: str, audience: Audience = "cineclub", language: Language = "fr"
) -> Brief:
    """What the card is composed from, in a guide of some date."""
    words = read_words(locations.templates(), language)
    session = usual(checked, audience)
    return Brief(checked, audience, words, Imprint("0.0.0", date), usual=session)


def lines(made: Brief) -> list[tuple[str, str]]:
    """Day and words of each line."""
    lists = [block for block in due(made) if isinstance(block, DefinitionList)]
    return [(said(entry.term), said(entry.blocks)) for one in lists for entry in one.entries]


def said(tree: object) -> str:
    """The words of a tree."""
    return "".join(node.text for node in nodes(tree) if isinstance(node, Text))


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2024-02-10", 0),
        ("2097-06-29", 0),
        ("2097-06-30", 1),
        ("2097-12-30", 1),
        ("2097-12-31", 2),
        ("2099-01-01", 2),  # past already, and still as it was
    ],
)
def test_twelve_months_are_told(checked: CheckedGuide, date: str, told: int) -> None:
    """Counted from the day the guide prints; without anything due, not even a heading."""
    made = brief(checked, date)
    assert len(lines(made)) == told
    assert bool(due(made)) == bool(told)


def test_a_line_says_when_what_and_why(checked: CheckedGuide) -> None:
    """In the order of the days, in the words of the guide."""
    assert lines(brief(checked, FACT)) == [
        (
            "30 juin 2098",
            f"« Pourquoi compter ? »{COLON} Bilan décennal de la bibliothèque attendu.",
        ),
        ("31 décembre 2098", f"Durée{COLON} Copie restaurée annoncée, sans doute plus longue ."),
    ]
    first, _ = lines(brief(checked, FACT, language="en"))
    assert first[0] == "30 June 2098"
    assert first[1].endswith(": The library's ten-year report is expected.")


def test_it_stands_on_the_card_and_its_sources_in_the_list(checked: CheckedGuide) -> None:
    """On a screen, before what is still missing; paper has no room for it."""
    source = checked.guide.sources[0].model_copy(update={"id": "seulement-ici"})
    why = Phrase.model_construct(fr=fragment("Attendu.", source.id), en=None)
    event = checked.guide.events[0].model_copy(
        update={"review_by": ReviewBy.model_construct(date=FACT, why=why)}
    )
    sources = (*checked.guide.sources, source)
    more = replace(checked, guide=replace(checked.guide, events=(event,), sources=sources))
    blocks = guide(brief(more, FACT), on_screen=True)

    anchors = [block.anchor for block in blocks if isinstance(block, Heading)]
    assert anchors[anchors.index("quality") :] == ["quality", "quality-due", "quality-missing"]
    assert "source-seulement-ici" in {getattr(node, "anchor", "") for node in nodes(blocks)}
    printed = guide(brief(more, FACT), on_screen=False)
    assert "quality-due" not in {getattr(block, "anchor", "") for block in printed}


def test_records_that_wait_for_the_same_share_a_line(checked: CheckedGuide) -> None:
    """A reader looks for one thing once, and corrects what it touches."""
    article = next(a for a in checked.guide.articles if a.review_by)
    other = next(a for a in checked.guide.articles if not a.review_by)
    both = (article, other.model_copy(update={"review_by": article.review_by}))
    made = brief(replace(checked, guide=replace(checked.guide, articles=both)), "2097-06-30")

    both_named = f"« Pourquoi compter ? », « Deux cartes, une ville »{COLON} "
    assert lines(made) == [
        ("30 juin 2098", both_named + "Bilan décennal de la bibliothèque attendu.")
    ]


def dated(value: Any, review: ReviewBy) -> Any:
    """The same records, each statement among them with a review of its own."""
    if isinstance(value, tuple):
        return tuple(dated(item, review) for item in value)
    if not isinstance(value, BaseModel) or isinstance(value, ReviewBy):
        return value
    changes = {name: dated(getattr(value, name), review) for name in type(value).model_fields}
    if isinstance(value, Statement):
        changes["review_by"] = review
    return value.model_copy(update=changes)


def statements(value: object) -> Iterator[Statement]:
    """Every statement there is."""
    if isinstance(value, Statement):
        yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from statements(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from statements(item)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("audience", ["cineclub", "lycee"])
def test_every_statement_has_a_name(
    checked: CheckedGuide, audience: Audience, language: Language
) -> None:
    """Whatever states something can fall due, and a reader is told what it is."""
    article = next(a for a in checked.guide.articles if a.review_by)
    assert article.review_by is not None
    guide = checked.guide
    due = {f.name: dated(getattr(guide, f.name), article.review_by) for f in fields(guide)}
    everything = replace(checked, guide=replace(guide, **due))
    mine = [
        statement
        for _, _, record in everything.guide.records()
        if audience in getattr(record, "audiences", [audience])
        for statement in statements(record)
    ]
    made = brief(everything, FACT, audience, language)
    ((_, words),) = lines(made)

    why = said(made.said(article.review_by.why))
    names = words.removesuffix(f"{COLON if language == 'fr' else ':'} {why}")
    assert names != words
    assert names.count(", ") + 1 >= len(mine) > 50
    assert ", , " not in f", {names}, "
