"""Small lines of stages, and every session they allow, told one by one."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, product

from guides.model.values.scales import FUNCTIONS, Function
from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.stages import CLAIM, CLOSING, OPENING, Shape
from guides.planning.choosing.worth import Worth

FORMATS = ("pa", "pb", "pc", "pd")
ASKED_HERE = ("question", "place")


def asked(
    number: int, function: Function, *ways: tuple[str, int, int], must: bool = False
) -> Stage:
    """A question, with its ways as (format, least, most); the last format is an open floor."""
    held = tuple(Way(name, least, most, least + most, name == "pd") for name, least, most in ways)
    return Stage("question", f"q{number}", function, held, must, number)


def some_line(rng: random.Random) -> tuple[Stage, ...]:
    """A few questions and activities in the order of a session, between opening and closing."""
    stages = [Stage("opening", "", "open", (OPENING,), True)]
    number = 0
    for function in sorted(rng.sample(FUNCTIONS, rng.randint(1, 3)), key=FUNCTIONS.index):
        for _ in range(rng.randint(0, 3)):
            number += 1
            lengths = ((n, rng.randint(1, 3)) for n in rng.sample(FORMATS, rng.randint(1, 3)))
            ways = [(name, least, least + rng.randint(0, 3)) for name, least in lengths]
            stages.append(asked(number, function, *ways, must=rng.random() < 0.2))
            stages[-1] = stages[-1]._replace(three=rng.random() < 0.4)
        if rng.random() < 0.3:
            stages.append(Stage("claim", "c1", function, (CLAIM._replace(most=5),), True))
        for name in ("a", "b")[: rng.choice((0, 0, 1, 2))]:
            lasting = rng.randint(2, 6)
            way = Way("", lasting, lasting, 2 * lasting)
            must = rng.random() < 0.3
            stages.append(Stage("activity", f"{name}-{function}", function, (way,), must))
    return (*stages, Stage("closing", "", "close", (CLOSING._replace(most=2),), True))


FIRST, *_, LAST = some_line(random.Random(0))  # the frame
Told = list[tuple[str, str]]  # (record, format) of each stage that is held


def each(
    shape: Shape, minutes: int, worth: Worth, watched: Collection[str] | None = None
) -> Iterator[tuple[int, Told]]:
    """Every session of a shape that lasts so long: what it is worth, and what it holds.

    Where some formats are watched, as in a bound, the others may come again as they please, and
    any may follow itself.
    """
    ways = [([] if stage.must else [None]) + [*stage.ways] for stage in shape.stages]
    for chosen in product(*ways):
        held = [(s, way) for s, way in zip(shape.stages, chosen, strict=True) if way]
        if not _allowed(shape, held) or (watched is None and _repeats(held)):
            continue
        if not sum(w.least for _, w in held) <= minutes <= sum(w.most for _, w in held):
            continue
        news = {s.function for s, _ in held if s.kind in ("question", "activity")}
        news -= {s.function for s, _ in held if s.must and s.kind in ("claim", "activity")}
        for lengths in product(*(range(way.least, way.most + 1) for _, way in held)):
            if sum(lengths) == minutes:
                triples = zip(held, lengths, strict=True)
                price = sum(worth.price(s, way, length) for (s, way), length in triples)
                told = [(s.record, way.protocol) for s, way in held]
                formats = [name for _, name in told if name]
                price += worth.function * len(news)
                price += worth.floor * ("pd" in formats)
                price += worth.here * any((s.kind, s.function) == ASKED_HERE for s, _ in held)
                again = [name for name in formats if watched is None or name in watched]
                price -= worth.repeat * (len(again) - len({*again}))
                yield price, told


def _allowed(shape: Shape, held: Sequence[tuple[Stage, Way]]) -> bool:
    questions = [stage for stage, _ in held if stage.kind == "question"]
    counts = [sum(q.function == f for q in questions) for f in FUNCTIONS]
    return max(counts) <= shape.cap and (shape.limit is None or len(questions) <= shape.limit)


def _repeats(held: Sequence[tuple[Stage, Way]]) -> bool:
    return any(a and a == b for (_, (a, *_)), (_, (b, *_)) in pairwise(held))
