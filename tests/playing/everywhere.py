"""Every state a file can begin in, every fact, every month: what the counters answer to all of it.

The start states are listed, not drawn: a state that matters is added here by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from guides.model.game import Card, Fact
from guides.playing.file import File, Points
from guides.playing.story import Table, Turn

# The first month and the last of each ruleset that begins or ends, and a month of today.
MONTHS = ("2010-02", "2014-06", "2016-05", "2018-06", "2020-03", "2021-06", "2026-02")
TOWNS = ("rongcheng", "suining", "nankin", "elsewhere")
BORN = {"grown": "1980-01", "young": "2014-01"}  # under 18 in every month
STANDINGS = (
    frozenset[str](),
    frozenset({"inscrit-zhima"}),
    frozenset({"liste-tribunal", "dette-jugee"}),
    frozenset({"inscrit-zhima", "liste-tribunal", "dette-jugee", "motif-a-terme"}),
    frozenset({"sans-train", "sans-avion"}),
    frozenset({"sans-train", "liste-tribunal", "dette-jugee"}),
    frozenset({"dette-jugee", "sans-accord", "dossier-ville"}),
    frozenset({"parent-inscrit", "ficp"}),
)


class Case(NamedTuple):
    """One card on the table: the file it meets, and what came of it."""

    file: File
    month: str
    fact: Fact
    turn: Turn


def starts() -> Iterator[File]:
    """The states that files begin in."""
    for town, born, standing in product(TOWNS, BORN.values(), STANDINGS):
        yield File("cn", town, born, score=640, standing=standing)
    untold = {ruleset: Points(900, 940, 1) for ruleset in ("rongcheng-2014", "suining-2010")}
    for town in TOWNS:
        yield File("cn", town, BORN["grown"], points=untold)
    yield File("fr", "paris", BORN["grown"])


def card(fact: Fact, month: str) -> Card:
    """A card on which a fact happens."""
    return Card.model_construct(month=month, fact=fact.id, text=fact.name)


def cases(table: Table, files: Iterator[File], months: tuple[str, ...] = MONTHS) -> Iterator[Case]:
    """Every fact in every month, met by every file."""
    facts = [fact for fact in table.facts.values() if fact.sort != "standing"]
    for file, month, fact in product(files, months, facts):
        yield Case(file, month, fact, table.turn(card(fact, month), file))


def faults(table: Table, case: Case) -> Iterator[str]:
    """What is wrong with a case, by the invariants of the game."""
    file, month, after = case.file, case.month, case.turn.after
    young = file.age(month) < 18
    if young and month >= "2017-05" and "liste-tribunal" in after.standing - file.standing:
        yield "somebody under 18 is listed"
    if young and set(after.points) - set(file.points):
        yield "somebody under 18 is scored"
    for sheet, answer in zip(table.sheets, case.turn.answers, strict=True):
        for rule in answer.rules:
            own = sheet.rulesets[rule.ruleset]
            if not (rule.holds.holds(month) and own.holds.holds(month)):
                yield f"{rule.id} answers outside its months"
        if not answer.rules and answer.text is None:
            yield f"{answer.counter} says nothing"
        bounds = [r for r in answer.rules if r.given.points_min or r.given.points_max]
        for rule in bounds:
            points = after.points.get(rule.ruleset)
            if points and points.untold and not answer.undecided:
                yield f"{rule.id} decides across points that nobody published"
    listed = "liste-tribunal" in after.standing
    termed = "motif-a-terme" in file.standing and month >= "2017-05"  # then the court may, art. 2
    if case.fact.id == "jugement-paye" and month >= "2013-10" and listed and not termed:
        yield "still listed once all is paid"


def elsewhere(table: Table, case: Case) -> Iterator[str]:
    """What changes at a counter by what another one keeps."""
    fact, month = case.fact, case.month
    other_points = {
        ruleset: Points(p.low - 400, p.high - 400) for ruleset, p in case.file.points.items()
    }
    changed = {
        "points": (
            ("tribunal", "gare", "entreprise", "ici"),
            replace(case.file, points=other_points),
        ),
        "the firm's score": (("ville", "tribunal", "gare", "ici"), replace(case.file, score=350)),
        "a listing": (
            ("ville",),
            replace(case.file, standing=case.file.standing ^ {"liste-tribunal"}),
        ),
    }
    for what, (counters, file) in changed.items():
        turn = table.turn(card(fact, month), file)
        for answer in turn.answers:
            mine = case.turn.by_counter[answer.counter]
            if answer.counter in counters and (answer.says, answer.rules) != (
                mine.says,
                mine.rules,
            ):
                yield f"{what} changes what {answer.counter} answers to {fact.id}"
