"""The planner against the plainest possible one, on small random guides.

The plain planner lists every session there is and takes the best by the criteria that
`worth.py` lists. It shares no code with the real one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, product

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from guides.checking.verdict import CheckedGuide
from guides.findings.errors import Refused
from guides.model.evidence import Claim
from guides.model.guide import Guide
from guides.model.room import Activity, Protocol, Question, Vote
from guides.model.values.scales import SEATINGS, Function
from guides.planning.arrange import plan
from guides.planning.request import SessionRequest
from tests.planning.bank import activity, claim, guide, protocol, question, vote

ORDER: list[Function] = [
    "open",
    "feel",
    "look",
    "understand",
    "check",
    "weigh",
    "place",
    "act",
    "close",
]
NAMES = ("pa", "pb", "pc", "pd")

Limits = tuple[int, int, int]  # the fewest minutes, the most, and twice the middle
Asked = tuple[Question, Protocol, Limits]
Told = tuple[str, str, str, int]  # kind, record, format, minutes
Score = tuple[
    int,
    bool,
    bool,
    int,
    int,
    int,
    int,
    list[bool],
    list[bool],
    int,
    list[int],
    int,
    list[int],
]
# What is held, what is voted, the rank of each format.
Kind = tuple[Sequence[Claim], Sequence[Vote], dict[str, int]]


@st.composite
def ranges(draw: st.DrawFn, low: int, high: int, width: int) -> tuple[int, int]:
    least = draw(st.integers(low, high))
    return least, least + draw(st.integers(0, width))


@st.composite
def banks(draw: st.DrawFn) -> CheckedGuide:
    """A guide of at most six questions, four formats, three claims, two activities."""
    names = draw(st.permutations(NAMES))[: draw(st.sampled_from((2, 3, 3, 4)))]
    protocols = [
        protocol(
            name,
            draw(ranges(1, 5, 14)),
            people=draw(st.sampled_from([(3, 300), (3, 300), (10, 60)])),
            seating=draw(st.sampled_from([SEATINGS, SEATINGS, ("circle",)])),
            serves=draw(st.sampled_from([ORDER, ORDER, ORDER[2:], ORDER[:6]])),
            needs=draw(st.sampled_from([(), (), (), ("screen",), ("board",), ("claim",)])),
            open_floor=draw(st.booleans()),
        )
        for name in names
    ]
    numbers = draw(st.permutations(range(1, 10)))[: draw(st.sampled_from((2, 3, 4, 5, 5, 6)))]
    functions = draw(st.permutations(ORDER))[: draw(st.integers(1, 4))]
    questions = [
        question(
            number,
            draw(st.sampled_from(functions)),
            draw(ranges(2, 9, 6)),
            draw(st.permutations(names))[: draw(st.integers(1, 3))],
            if_only_three=draw(st.booleans()),
        )
        for number in numbers
    ]
    activities = [
        activity(name, draw(st.sampled_from(ORDER)), draw(st.integers(5, 25)))
        for name in ("a1", "a2")[: draw(st.sampled_from((0, 0, 1, 2)))]
    ]
    claims = [claim(n) for n in draw(st.sets(st.integers(1, 3), min_size=1))]
    return guide(questions, protocols, claims, activities, [vote(1)])


@st.composite
def cases(draw: st.DrawFn) -> tuple[CheckedGuide, SessionRequest]:
    """A guide, and a request that may ask for things and exclude others."""
    bank = draw(banks())
    held = bank.guide
    records: tuple[Question | Claim | Activity | Vote, ...]
    records = (*held.questions, *held.claims, *held.activities, *held.votes)
    names = [r.id for r in records]
    some = draw(st.permutations(names))[: draw(st.sampled_from((0, 0, 1, 2)))]
    cut = draw(st.integers(0, len(some)))
    # As long as some of its questions and a frame: else most requests would be refused.
    talk = [draw(st.integers(q.minutes.min, q.minutes.max)) for q in held.questions]
    some_talk = sum(talk[: draw(st.integers(0, len(talk)))])
    request = SessionRequest(
        "cineclub",
        minutes=draw(
            st.one_of(
                st.integers(6, 12).map(lambda frame: frame + some_talk),
                st.sampled_from((5, 10, 19, 20, 29, 30, 90)),
            )
        ),
        people=draw(st.sampled_from((5, 25, 50))),
        seating=draw(st.sampled_from(SEATINGS)),
        projector=draw(st.booleans()),
        include=tuple(some[:cut]),
        exclude=tuple(some[cut:]),
    )
    return bank, request


@cache
def split(ranges_: tuple[Limits, ...], minutes: int) -> tuple[int, int, tuple[int, ...]] | None:
    """(distance, squares, minus each minute) of the best split of minutes; None if none."""
    if not ranges_:
        return (0, 0, ()) if minutes == 0 else None
    (least, most, twice), rest = ranges_[0], ranges_[1:]
    found = []
    for mine in range(least, min(most, minutes) + 1):
        others = split(rest, minutes - mine)
        if others is not None:
            far = abs(2 * mine - twice)
            found.append((far + others[0], far * far + others[1], (-mine, *others[2])))
    return min(found, default=None)


def rooms(p: Protocol) -> int:
    """In how many rooms a format can be held."""
    seats = [s for s in p.seating if s != "rows" or "board" not in p.needs]
    people = [n for n in range(3, 301) if p.people.min <= n <= p.people.max]
    return len(seats) * len(people) * (1 if "screen" in p.needs else 2)


def formats(bank: CheckedGuide, request: SessionRequest, q: Question) -> Iterator[Asked]:
    """Every format of a question that suits it and the room, with its range of minutes."""
    for p in bank.guide.protocols:
        least = max(q.minutes.min, p.minutes.min, 8 if p.open_floor else 0)
        most = min(q.minutes.max, p.minutes.max)
        fits = p.people.min <= request.people <= p.people.max and request.seating in p.seating
        fits &= q.function in p.serves and "claim" not in p.needs
        fits &= request.projector or "screen" not in p.needs
        fits &= request.seating != "rows" or "board" not in p.needs
        if p.id in q.protocols and fits and least <= most:
            yield q, p, (least, most, q.minutes.min + q.minutes.max)


def sessions(
    bank: CheckedGuide,
    request: SessionRequest,
    claims: Sequence[Claim],
    votes: Sequence[Vote],
    extras_allowed: bool,
    many: Sequence[int],
) -> Iterator[tuple[Score, list[Told]]]:
    """Every session of this kind with so many questions, as (score, steps)."""
    held = bank.guide
    kept = [q for q in held.questions if q.id not in request.exclude]
    choices = [
        [*formats(bank, request, q)] + ([] if q.id in request.include else [None])
        for q in sorted(kept, key=lambda q: q.number)
    ]
    activities = [
        [a] if a.id in request.include else [a, None] if extras_allowed else [None]
        for a in held.activities
        if a.id not in request.exclude
    ]
    ranks = {p.id: rank for rank, p in enumerate(sorted(held.protocols, key=rooms))}
    cap = 1 if request.minutes < 30 else 2 if request.minutes < 90 else 3
    for asked in product(*choices):
        asked_ = [one for one in asked if one]
        functions = [q.function for q, *_ in asked_]
        if len(asked_) not in many or any(functions.count(f) > cap for f in functions):
            continue
        for added in product(*activities):
            added_ = [a for a in added if a]
            found = session(request, asked_, added_, held, (claims, votes, ranks))
            if found:
                yield found


def session(
    request: SessionRequest,
    asked: Sequence[Asked],
    added: Sequence[Activity],
    held: Guide,
    kind: Kind,
) -> tuple[Score, list[Told]] | None:
    """One session with its score, or None when a format follows itself or it cannot sum."""
    claims, votes, ranks = kind
    functions = [q.function for q, *_ in asked]
    line = [("opening", "", "", (1, 3, 4))]
    line += [("vote", v.id, "", (2, 5, 7)) for v in votes]
    for function in ORDER:
        line += [("question", q.id, p.id, r) for q, p, r in asked if q.function == function]
        if function == "check":
            line += [("claim", c.id, "", (4, 10, 14)) for c in claims]
        line += [
            ("activity", a.id, "", (a.minutes, a.minutes, 2 * a.minutes))
            for a in added
            if a.function == function
        ]
    line += [("vote", v.id, "", (2, 5, 7)) for v in votes]
    line.append(("closing", "", "", (1, 3, 4)))
    protocols = [step[2] for step in line]
    if any(a and a == b for a, b in pairwise(protocols)):
        return None
    shared = split(tuple(step[3] for step in line), request.minutes)
    if shared is None:
        return None
    distance, squares, minutes = shared
    extras = [a.id for a in added if a.id not in request.include]
    covered = {*functions, *(a.function for a in added), *(["check"] if claims else [])}
    numbers = {q.number for q, *_ in asked}
    used = [p.id for _, p, _ in asked]
    lesson = any(a.id in request.include for a in held.activities)
    in_session_order = sorted(held.activities, key=lambda a: ORDER.index(a.function))
    score = (
        -len(extras),
        not lesson and request.minutes >= 30 and any(p.open_floor for _, p, _ in asked),
        not lesson and request.minutes >= 20 and "place" in functions,
        0 if lesson else sum(q.if_only_three for q, *_ in asked),
        len(set(used)) - len(used),
        len(covered),
        -distance,
        [n in numbers for n in range(10)],
        [a.id in extras for a in in_session_order],
        -sum(ranks[p.id] for _, p, _ in asked),
        [-ranks[p.id] for _, p, _ in asked],
        -squares,
        [-m for m in minutes],
    )
    return score, [(*step[:3], -m) for step, m in zip(line, minutes, strict=True)]


def plainly(bank: CheckedGuide, request: SessionRequest) -> list[Told] | None:
    """The steps of the best session of the first kind that has one, or None."""
    held = bank.guide
    claims = sorted((c for c in held.claims if c.id not in request.exclude), key=lambda c: c.number)
    asked_for = [c for c in claims if c.id in request.include]
    lesson = any(a.id in request.include for a in held.activities)
    if not claims and request.minutes >= 10 and not lesson:
        return None
    alone = not asked_for and request.minutes >= 10 and not lesson
    free = [v for v in held.votes if v.id not in request.exclude]
    votes = [v for v in free if v.id in request.include]
    large = request.minutes >= 45 and request.people >= 41
    talk = request.minutes - sum(a.minutes for a in held.activities if a.id in request.include)
    pace = max(
        1, min(5, talk // 10), talk // 12, sum(q.id in request.include for q in held.questions)
    )
    for told in (claims[:1], []) if alone else (asked_for,):
        for extras_allowed in (False, True):
            for ballots in (votes or (free if large else []), votes):
                best = None
                found: list[tuple[Score, list[Told]]] = []
                for many in (range(pace + 1), [pace + 1], [pace + 2], range(pace + 3, 99)):
                    found += sessions(bank, request, told, ballots, extras_allowed, many)
                    if not found:
                        continue
                    score, steps = max(found)
                    if best is None or score[1:4] > best[0]:
                        best = score[1:4], steps
                    if request.minutes < 40:
                        break
                if best:
                    return best[1]
    return None


@pytest.mark.slow
@settings(max_examples=400, deadline=None, database=None)
@given(cases())
def test_the_planner_is_the_plain_planner(case: tuple[CheckedGuide, SessionRequest]) -> None:
    """On any small guide and request, both give the same steps, or both give none."""
    bank, request = case
    split.cache_clear()
    try:
        steps = plan(bank, request).steps
    except Refused:
        found = None
    else:
        found = [(s.kind, s.record, s.protocol, s.minutes) for s in steps]
    event("refused" if found is None else f"{sum(s[0] == 'question' for s in found)} questions")
    event(f"an open floor: {found is not None and bool(floors(bank, found))}")
    event(f"a format twice: {found is not None and twice(found)}")
    event(f"activity unasked: {found is not None and any(s[0] == 'activity' for s in found)}")
    assert found == plainly(bank, request)


def twice(steps: Sequence[Told]) -> bool:
    """Whether a format stands more than once."""
    used = [protocol for _, _, protocol, _ in steps if protocol]
    return len(set(used)) < len(used)


def floors(bank: CheckedGuide, steps: Sequence[Told]) -> set[str]:
    """The open floors of a session."""
    return {p.id for p in bank.guide.protocols if p.open_floor} & {step[2] for step in steps}
