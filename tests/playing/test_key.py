"""The kept key: every answer of every card, word for word, as somebody once read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from guides import locations
from guides.playing.answers import Answer
from guides.playing.story import Story, Table
from tests.playing.laid_out import table_of
from tests.support.commands import Compared
from tests.support.overlays import SAMPLE, TESTS

FILMS = {"sample": SAMPLE, "trois-guichets": locations.default_film()}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", FILMS)
def test_the_counters_answer_as_the_key_says(name: str, language: str, compare: Compared) -> None:
    """Number, answer, mark, year and words; the points of each scale after each card."""
    table = table_of(FILMS[name])

    said = "\n".join(line for story in _stories(table) for line in _told(table, story, language))

    compare(f"{said}\n", TESTS / "playing" / "keys" / f"{name}.{language}.txt")


def test_most_answers_are_no_rule(real: Table) -> None:
    """What the game shows: a counter mostly does not see, or nobody published it."""
    answers = [a for story in _stories(real) for turn in story.turns for a in turn.answers]

    silent = [a for a in answers if not a.rules or a.undecided]

    assert len(answers) == 270
    assert len(silent) > 2 * (len(answers) - len(silent))


def test_each_file_parts_the_counters(real: Table) -> None:
    """Some card of each gets three different sorts of answers, where the counters have a say."""
    for story in (s for s in _stories(real) if s.character.country == "cn"):
        kinds = [len({a.says for a in turn.answers}) for turn in story.turns]
        assert max(kinds) >= 3, story.character


def test_the_central_pair(real: Table) -> None:
    """Low points and a plane; high points and neither plane nor G train, from another counter."""
    mei, ping = (_story(real, name) for name in ("mei", "ping"))
    city = "rongcheng-2014"

    assert mei.turns[-1].after.points[city].high < 850
    assert "granted" in {a.says for a in mei.turns[-1].answers if a.counter in ("tribunal", "gare")}
    assert ping.turns[3].after.points[city].low >= 1050
    assert [a.says for a in ping.turns[-1].answers if a.counter == "tribunal"] == ["refused"]


@pytest.fixture(scope="module")
def real() -> Table:
    """The game of the real film."""
    return table_of(locations.default_film())


def _stories(table: Table) -> Iterator[Story]:
    return map(table.play, table.characters)


def _story(table: Table, name: str) -> Story:
    (character,) = [c for c in table.characters if c.id == name]
    return table.play(character)


def _told(table: Table, story: Story, language: str) -> Iterator[str]:
    yield f"{story.character.id}"
    for number, turn in enumerate(story.turns, start=1):
        yield f"  {number} {turn.card.month} {turn.card.text.spoken_in(language).words}"
        for sheet, answer in zip(table.sheets, turn.answers, strict=True):
            yield f"    {sheet.counter.letter} {answer.says}: {_words(answer, language)}"
        for ruleset, points in turn.after.points.items():
            yield f"    = {ruleset} {points.low}..{points.high} + {points.untold} untold"
        yield f"    = {' '.join(sorted(turn.after.standing))}"


def _words(answer: Answer, language: str) -> str:
    if answer.text is not None:
        return answer.text.spoken_in(language).source
    lines = [
        f"{r.id} {r.strength} {r.as_of} {r.text.spoken_in(language).source}" for r in answer.rules
    ]
    return " | ".join(lines)


def test_a_short_form_says_the_points_that_its_first_cards_begin_from(real: Table) -> None:
    """Cards before them were not played: their points are dictated, and they are the key's."""
    path = locations.default_film() / "activities" / f"{real.game.activity}.yaml"
    told = [line for line in path.read_text(encoding="utf-8").splitlines() if "890" in line]

    assert len(told) == 2, "French and English"
    for shown in real.game.shown:
        before = _story(real, shown.character).turns[min(shown.cards) - 2].after
        (points,) = before.points.values()
        assert points.low == points.high
        assert all(f"{points.low}" in re.sub(r"(?<=\d)[ ,](?=\d)", "", line) for line in told)
