"""The best choice of a line of stages is the best of all there are, told one by one."""

from __future__ import annotations

import random
import sys
from functools import cache
from heapq import heappop
from typing import Any

import pytest

from guides.model.values.scales import FUNCTIONS, Function
from guides.planning.arrange import plan
from guides.planning.choosing import best, bound
from guides.planning.choosing.best import Choice, best_choices, best_choices_each
from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.stages import CLAIM, Shape
from guides.planning.choosing.worth import Aims, worth_of
from guides.planning.request import SessionRequest
from tests.planning.bank import REAL
from tests.planning.lines import FIRST, FORMATS, LAST, Told, asked, each, some_line


def told(choices: tuple[Choice, ...] | None) -> Told | None:
    """What a choice holds."""
    return None if choices is None else [(stage.record, way.protocol) for stage, way in choices]


@pytest.mark.parametrize("seed", range(80))
def test_the_best_is_the_best_of_all(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """On small lines of every kind, for lengths that fit and lengths that do not.

    The small lines come to an end at once: without patience, the bound watches formats too.
    """
    rng = random.Random(seed)
    line = some_line(rng)
    aims = Aims(floor=rng.random() < 0.5, here=rng.random() < 0.5, three=rng.random() < 0.8)
    shape = Shape(line, rng.randint(1, 3), rng.choice((None, None, 1, 2, 3)), aims)
    minutes = rng.randint(3, 16)
    worth = worth_of(line, FORMATS, aims)
    expected = max(each(shape, minutes, worth), default=(0, None))[1]
    assert told(best_choices(shape, minutes, FORMATS)) == expected
    monkeypatch.setattr(best, "PATIENCE", 1)
    assert told(best_choices(shape, minutes, FORMATS)) == expected


def test_what_is_worth_more_is_followed_though_another_used_fewer_formats(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A bound that watches one format promises too much to what has not used it yet.

    So a beginning that skipped the first question is followed before the one that asks it; where
    both have come to the same stage and minutes, the second still leads to the best session.
    """
    monkeypatch.setattr(best, "PATIENCE", 1)
    monkeypatch.setattr(best, "WATCHED", 1)
    line = (
        FIRST,
        asked(3, "understand", ("pc", 1, 1)),
        Stage("claim", "c1", "weigh", (CLAIM._replace(least=1, most=1, twice_middle=2),), True),
        asked(6, "place", ("pa", 2, 2)),
        asked(7, "place", ("pc", 1, 1)),
        asked(8, "act", ("pb", 1, 1)),
        asked(9, "close", ("pb", 1, 1)),
        LAST,
    )
    aims = Aims(floor=False, here=True)
    shape = Shape(line, 1, None, aims)
    expected = max(each(shape, 7, worth_of(line, FORMATS, aims)))[1]
    assert told(best_choices(shape, 7, FORMATS)) == expected


def test_a_function_counts_once_however_many_questions_it_has() -> None:
    """Two functions are better than one with two questions, though both are of the three."""
    same = [asked(n, "feel", (FORMATS[n], 2, 4))._replace(three=True) for n in (1, 2)]
    line = (FIRST, *same, asked(3, "weigh", ("pc", 2, 4)), LAST)
    assert told(best_choices(Shape(line, 3, 2, Aims(three=False)), 9, FORMATS)) == [
        ("", ""), ("q1", "pb"), ("q3", "pc"), ("", "")
    ]  # fmt: skip


def test_two_activities_of_a_function_are_one_function() -> None:
    """Of three that nobody asked for, the two that are held are of two functions."""
    ways = (Way("", 2, 2, 4),)
    names: tuple[tuple[str, Function], ...] = (("a", "feel"), ("b", "feel"), ("c", "weigh"))
    extras = (Stage("activity", name, function, ways, False) for name, function in names)
    line = (FIRST, *extras, LAST)
    assert told(best_choices(Shape(line, 1, None), 9, FORMATS)) == [
        ("", ""), ("a", ""), ("c", ""), ("", "")
    ]  # fmt: skip


def test_a_question_between_two_others_may_need_its_third_format() -> None:
    """Its neighbours have no choice, and no format follows itself."""
    ways = [[("pa", 2, 2)], [("pa", 2, 2), ("pb", 2, 2), ("pc", 2, 2)], [("pb", 2, 2)]]
    questions = (asked(n, "feel", *held, must=True) for n, held in enumerate(ways, start=1))
    line = (FIRST, *questions, LAST)
    chosen = told(best_choices(Shape(line, 3, None), 10, FORMATS))
    assert chosen is not None
    assert [protocol for _, protocol in chosen] == ["", "pa", "pc", "pb", ""]


def test_a_format_stands_twice_only_where_nothing_else_fits() -> None:
    """Though another question would then be nearer its middle, or have a lower number."""
    line = (
        FIRST,
        asked(1, "feel", ("pa", 2, 2)),
        asked(2, "look", ("pb", 1, 3)),
        asked(3, "weigh", ("pa", 2, 2)),
        asked(4, "act", ("pc", 4, 4)),
        LAST,
    )
    assert told(best_choices(Shape(line, 3, 3), 11, FORMATS)) == [
        ("", ""), ("q1", "pa"), ("q2", "pb"), ("q4", "pc"), ("", "")
    ]  # fmt: skip
    without = (*line[:4], LAST)
    assert told(best_choices(Shape(without, 3, 3), 12, FORMATS)) == [
        ("", ""), ("q1", "pa"), ("q2", "pb"), ("q3", "pa"), ("", "")
    ]  # fmt: skip


def test_the_aims_come_in_their_order() -> None:
    """An open floor before here, here before the three, the three before a format held once."""
    line = (
        FIRST,
        asked(1, "open", ("pb", 2, 2)),
        asked(2, "feel", ("pc", 2, 2)),
        asked(7, "look", ("pa", 2, 2))._replace(three=True),
        asked(9, "weigh", ("pd", 2, 2)),
        asked(8, "place", ("pa", 2, 2)),
        LAST,
    )

    def chosen(limit: int, aims: Aims) -> list[str]:
        found = told(best_choices(Shape(line, 1, limit, aims), 4 + 2 * limit, FORMATS))
        return [name for name, _ in found or () if name]

    everything = Aims(floor=True, here=True)
    assert chosen(1, everything) == ["q9"]
    assert chosen(2, everything) == ["q9", "q8"]
    assert chosen(3, everything) == ["q7", "q9", "q8"]
    assert chosen(1, Aims(here=True)) == ["q8"]
    assert chosen(1, Aims()) == ["q7"]
    assert chosen(1, Aims(three=False)) == ["q1"]


def test_the_second_best_end_is_kept_for_who_has_taken_the_format_of_the_best() -> None:
    """Skipping the second question would be better, were the third one's format still free."""
    line = (
        FIRST,
        asked(2, "feel", ("pa", 2, 2), must=True),
        asked(9, "feel", ("pb", 2, 2)),
        asked(1, "feel", ("pa", 2, 2)),
        LAST,
    )
    assert told(best_choices(Shape(line, 3, 2), 8, FORMATS)) == [
        ("", ""), ("q2", "pa"), ("q9", "pb"), ("", "")
    ]  # fmt: skip


def test_the_second_best_way_is_kept_though_it_takes_other_minutes() -> None:
    """The best way of the second question has the format of the first."""
    line = (
        FIRST._replace(ways=(Way("", 1, 1, 2),)),
        asked(1, "feel", ("pa", 2, 2), must=True),
        asked(2, "feel", ("pa", 3, 3), ("pb", 4, 4), must=True),
        LAST,
    )
    assert told(best_choices(Shape(line, 3, None), 8, FORMATS)) == [
        ("", ""), ("q1", "pa"), ("q2", "pb"), ("", "")
    ]  # fmt: skip


def useful(shape: Shape, minutes: int) -> int:
    """How many questions are worth an answer: what to do at a stage, so many asked, left."""
    stages, found = shape.stages, set[tuple[int, int | None, int, int]]()

    @cache
    def ends(index: int, limit: int | None, number: int, left: int) -> bool:
        if left < 0 or index == len(stages):
            return left == 0 and index == len(stages)
        stage = stages[index]
        same = index + 1 < len(stages) and stages[index + 1].function == stage.function
        ways = [] if stage.must else [ends(index + 1, limit, number if same else 0, left)]
        if stage.kind != "question" or (number < shape.cap and limit != 0):
            question = stage.kind == "question"
            more = max(number, 1) if stage.kind == "activity" else number + question
            fewer = limit - question if limit is not None else None
            lengths = {m for way in stage.ways for m in range(way.least, way.most + 1)}
            after = more if same else 0
            ways += [ends(index + 1, fewer, after, left - m) for m in lengths]
        if any(ways):
            found.add((index, limit, number, left))
        return any(ways)

    ends(0, shape.limit, 0, minutes)
    return len(found)


@pytest.mark.parametrize("seed", range(0, 40, 4))
def test_only_what_may_end_to_the_minute_is_looked_at(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of hundreds of sessions would otherwise take a minute, not a second."""
    rng, cells = random.Random(seed), []
    cell = bound._cell

    def counted(*asked: Any) -> Any:
        cells.append(asked)
        return cell(*asked)

    monkeypatch.setattr(bound, "_cell", counted)
    shape = Shape(some_line(rng), rng.randint(1, 3), rng.choice((None, 1, 2)))
    minutes = rng.randint(3, 16)
    best_choices(shape, minutes, FORMATS)
    assert len(cells) == useful(shape, minutes)


def test_many_lengths_at_once_are_those_one_by_one() -> None:
    """Whatever is sought together, each session is the one it would be alone."""
    line = some_line(random.Random(12))
    sought = [(limit, minutes) for limit in (None, 0, 1, 2) for minutes in range(2, 18)]
    found = best_choices_each(Shape(line, 2, None), sought, FORMATS)
    alone = {one: best_choices(Shape(line, 2, one[0]), one[1], FORMATS) for one in sought}
    assert found == alone
    assert None in found.values()
    assert len({told and tuple(told) for told in found.values()}) > 5


LONG = tuple(
    asked(n, FUNCTIONS[n // 2], (FORMATS[n % 4], 2, 4), (FORMATS[(n + 1 + n % 3) % 4], 3, 5))
    for n in range(1, 11)
)


def followed(monkeypatch: pytest.MonkeyPatch, patience: int) -> int:
    """How many beginnings are followed to the best of a line whose formats must come again."""
    taken = []

    def counted(heap: list[Any]) -> Any:
        taken.append(len(heap))
        return heappop(heap)

    monkeypatch.setattr(best, "PATIENCE", patience)
    monkeypatch.setattr(best, "heappop", counted)
    assert best_choices(Shape((FIRST, *LONG, LAST), 3, None, Aims(floor=True)), 31, FORMATS)
    return len(taken)


def test_where_patience_ends_the_bound_comes_nearer(monkeypatch: pytest.MonkeyPatch) -> None:
    """After as many beginnings as patience has, on a line where few are then left to follow."""
    (few,) = {followed(monkeypatch, patience) - patience for patience in (1, 5, 20, 50)}
    assert few < 4 * len(LONG)
    assert followed(monkeypatch, sys.maxsize) > 50 * few


def test_a_bound_watches_so_many_formats_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each one doubles what it has to remember."""
    monkeypatch.setattr(best, "PATIENCE", 1)
    monkeypatch.setattr(best, "WATCHED", 2)
    sought = (None, 31)
    search = best._Search(Shape((FIRST, *LONG, LAST), 3, None), [sought], FORMATS)
    assert search.best(*sought)
    assert len(search.bound.board.bits) == 2


def test_a_length_that_no_session_has_is_told_before_any_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Too short for what must be held, or longer than the longest questions that may be asked."""
    line = (
        FIRST,
        asked(1, "feel", ("pa", 2, 4), must=True),
        asked(2, "look", ("pb", 3, 6), ("pa", 2, 7)),
        asked(3, "weigh", ("pc", 3, 5)),
        LAST,
    )
    tried = []

    def counted(shape: Shape, sought: Any, formats: tuple[str, ...]) -> Any:
        tried.append(sought)
        return best_choices_each(shape, sought, formats)

    monkeypatch.setattr(best, "best_choices_each", counted)
    for minutes in range(30):
        best_choices(Shape(line, 3, 2), minutes, FORMATS)
    assert tried == [((2, minutes),) for minutes in range(1 + 2 + 1, 3 + 7 + 5 + 2 + 1)]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_a_bound_that_watches_changes_no_session(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On lines too long to be told one by one, whose formats must come again."""
    rng = random.Random(seed)
    line = [FIRST]
    for number in range(1, 16):
        lengths = ((name, rng.randint(2, 4)) for name in rng.sample(FORMATS, 3))
        ways = [(name, least, least + rng.randint(0, 3)) for name, least in lengths]
        line.append(asked(number, FUNCTIONS[number // 4], *ways))
    shape = Shape((*line, LAST), 3, rng.choice((None, 6, 8)), Aims(floor=True))
    sought = (shape.limit, rng.randint(25, 40))
    monkeypatch.setattr(best, "PATIENCE", sys.maxsize)
    plainly = best_choices_each(shape, [sought], FORMATS)[sought]
    monkeypatch.setattr(best, "PATIENCE", 1)
    assert plainly is not None
    assert told(best_choices_each(shape, [sought], FORMATS)[sought]) == told(plainly)


@pytest.mark.slow
def test_a_long_session_in_a_large_room_is_found_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where formats must come again, a bound that lets them come for nothing leads nowhere."""
    followed = []

    def counted(heap: list[Any]) -> Any:
        followed.append(len(heap))
        return heappop(heap)

    monkeypatch.setattr(best, "heappop", counted)
    plan(REAL, SessionRequest("cineclub", 110, 120, "rows"))
    assert 2000 < len(followed) < 20_000
