"""What falls due within a year of the guide's date: when, which record, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from guides.composing.brief import Brief
from guides.composing.say.counters import number as rule_number
from guides.composing.say.dates import date_said
from guides.composing.say.numbering import labels
from guides.document.audience import AUDIENCES
from guides.document.nodes.block import Blocks, DefinitionList, Entry, Paragraph
from guides.document.nodes.inline import Inlines, Text
from guides.document.nodes.walk import plain
from guides.model.context import Event, MirrorRow, Voice
from guides.model.evidence import Wire
from guides.model.film import Broadcast, Film, FilmFact, FilmToSee, Obtaining, Reception, Right
from guides.model.game import GameRule
from guides.model.lesson import Document as Handed
from guides.model.lesson import Lesson
from guides.model.papers import HomeCheck, SlipLine
from guides.model.room import (
    Action,
    Criterion,
    CurriculumRow,
    Path,
    RescueCard,
    Safeguard,
    Script,
    Vote,
)
from guides.model.values.review import ReviewBy, Statement, reviewed

# What has no name of its own, by the part of the guide it stands in.
PARTS = {Broadcast: "film.broadcasts", Action: "actions.title", Script: "script.title"}


class _Expected(NamedTuple):
    """What is expected, and by which day; often several records wait for the same."""

    date: str
    why: Inlines


def due(brief: Brief) -> Blocks:
    """Day by day, with a heading; nothing when nothing falls due."""
    waiting: dict[_Expected, list[str]] = {}
    for label, review in _within_a_year(brief):
        waiting.setdefault(_Expected(review.date, brief.said(review.why)), []).append(label)
    if not waiting:
        return ()
    colon = brief.w("punctuation.colon")
    entries = tuple(
        Entry(
            (Text(date_said(brief, expected.date)),),
            (Paragraph((Text(f"{', '.join(labels)}{colon} "), *expected.why)),),
        )
        for expected, labels in sorted(waiting.items(), key=lambda item: item[0].date)
    )
    return (brief.heading(3, "quality.due", "quality-due"), DefinitionList(entries, compact=True))


def _within_a_year(brief: Brief) -> Iterator[tuple[str, ReviewBy]]:
    """What this audience is given, past days too, and what to call it."""
    year, day = int(brief.imprint.date[:4]), brief.imprint.date[4:]
    names = labels(brief)
    for kind, name, record in brief.guide.records():
        if not (brief.everybody or brief.audience in getattr(record, "audiences", AUDIENCES)):
            continue
        for _, statement, review in reviewed(record):
            if review.date <= f"{year + 1}{day}":
                yield _label(brief, statement, f"{kind}:{name}", names), review


def _label(brief: Brief, statement: Statement, key: str, names: Mapping[str, str]) -> str:
    """How a reader finds it: as references name its record, else as its part of the guide does."""
    match statement:
        case Event(date=date):
            return brief.w("quality.due_event", date=date_said(brief, date))
        case Film(title=title) | FilmToSee(title=title):
            return title
        case CurriculumRow(name=title) | Reception(outlet=title):
            return title
        case (
            FilmFact(label=said)
            | MirrorRow(title=said)
            | Safeguard(title=said)
            | Path(title=said)
            | Lesson(title=said)
            | Handed(title=said)
            | Criterion(name=said)
            | Voice(who=said)
            | RescueCard(moment=said)
            | Wire(passes=said)
            | SlipLine(text=said)
            | HomeCheck(ask=said)
        ):
            return plain(brief.said(said))
        case Obtaining(country=country) | Right(country=country):
            there = f", {brief.w(f'country.{country}')}" if country else ""
            return f"{brief.w('night.rights')}{there}"
        case GameRule() as rule:
            return brief.w("game.rule", number=rule_number(rule))
        case Vote(number=number):
            return brief.w("votes.label", number=number)
        case Broadcast() | Action() | Script():
            return brief.w(PARTS[type(statement)])
        case _:
            return names[key]
