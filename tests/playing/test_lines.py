"""The kept lines: all that decides an answer, a rule a line, so that no change goes unseen."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from guides import locations
from guides.model.game import Counter, Fact, GameRule, Given, Loss, Period, Ruleset
from guides.model.values.text import spoken
from tests.playing.laid_out import table_of
from tests.support.commands import Compared
from tests.support.overlays import SAMPLE, TESTS

FILMS = {"sample": SAMPLE, "trois-guichets": locations.default_film()}
MUTANTS = 200


@pytest.mark.parametrize("name", FILMS)
def test_the_lines_are_those_somebody_read(name: str, compare: Compared) -> None:
    """Counters, rulesets, rules and facts with all that decides who gets which answer."""
    table = table_of(FILMS[name])
    said = [
        line
        for sheet in table.sheets
        for line in (
            told(sheet.counter),
            *map(told, sheet.rulesets.values()),
            *map(told, sheet.rules),
        )
    ]

    compare(
        "\n".join([*said, *map(told, table.facts.values())]) + "\n",
        TESTS / "playing" / "keys" / f"{name}.lines.txt",
    )


def told(record: Counter | Ruleset | GameRule | Fact) -> str:
    """A record in one line: its values as they are, of its texts the sources they cite."""
    values = record.model_dump(
        exclude_none=True, exclude_defaults=True, exclude={name for name, _ in _texts(record)}
    )
    cited = sorted(
        {
            c.source + (f" {c.locator}" if c.locator else "")
            for _, text in record.texts
            for _, f in spoken(text)
            for c in f.citations()
        }
    )
    return f"{type(record).__name__} {values} {cited}"


def _texts(record: Counter | Ruleset | GameRule | Fact) -> Iterator[tuple[str, object]]:
    yield from ((path.partition(".")[0], text) for path, text in record.texts)


@pytest.fixture(scope="module")
def rules() -> list[GameRule]:
    """The rules of the real film."""
    return [rule for sheet in table_of(locations.default_film()).sheets for rule in sheet.rules]


def mutants(rule: GameRule) -> Iterator[GameRule]:
    """Numbers one more or less, months moved, conditions dropped, effects gone."""
    for name, values in (
        ("points", other_points(rule.points)),
        ("given", others(rule.given)),
        ("holds", others(rule.holds)),
        *((name, shorter(getattr(rule, name))) for name in ("when", "sets", "lifts")),
        ("as_of", (rule.as_of - 1, rule.as_of + 1)),
    ):
        for value in values:
            yield rule.model_copy(update={name: value})


def other_points(points: object) -> Iterator[object]:
    """Points near those of a rule, or none where nobody counted them."""
    match points:
        case int():
            yield from (points - 1, points + 1)
        case Loss(min=least, max=most):
            yield from (Loss(min=least - 1, max=most), Loss(min=least, max=most + 1))
        case "unstated":
            yield None


def others(held: Given | Period) -> Iterator[Given | Period]:
    """The same with one condition changed or gone."""
    for name, value in held:
        changed: list[object] = [None] if value else []
        match value:
            case int():
                changed += [value - 1, value + 1]
            case str():
                changed.append(f"{int(value[:4]) + 1}{value[4:]}")
            case tuple():
                changed = list(shorter(value))
        for other in changed:
            yield held.model_copy(update={name: other})


def shorter(held: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The same less one of its members."""
    for index in range(len(held)):
        yield held[:index] + held[index + 1 :]


def test_no_change_of_a_rule_goes_unseen(rules: list[GameRule]) -> None:
    """Two hundred changes, drawn from all there are: each one changes a kept line."""
    every = [(rule, mutant) for rule in rules for mutant in mutants(rule)]
    drawn = random.Random(1).sample(every, MUTANTS)

    assert [rule.id for rule, mutant in drawn if told(rule) == told(mutant)] == []
