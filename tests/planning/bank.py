"""Small builders: model objects made directly, without files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES, Audience
from guides.document.nodes.block import Paragraph
from guides.document.nodes.inline import Text
from guides.findings.errors import Refused
from guides.findings.place import Place
from guides.model.evidence import Claim, Counterpoint
from guides.model.film import Duration, Film, SceneSlot
from guides.model.guide import Guide
from guides.model.room import (
    Activity,
    ActivityStep,
    Protocol,
    Question,
    Script,
    Sheet,
    Span,
    Vote,
    Wordings,
)
from guides.model.values.scales import FUNCTIONS, SEATINGS, Function, Moment, Need, Seating
from guides.model.values.text import Fragment, Passage, Phrase
from guides.planning.arrange import plan
from guides.planning.request import LoggedScene, SessionRequest
from guides.planning.session import SessionPlan

Range = tuple[int, int]

FRAGMENT = Fragment.of((Paragraph((Text("mots"),)),), Place("bank.yaml"), "mots")
PHRASE = Phrase.model_construct(fr=FRAGMENT, en=FRAGMENT)
PASSAGE = Passage.model_construct(fr=FRAGMENT, en=FRAGMENT)
WORDINGS = Wordings.model_construct(easy=PHRASE, standard=PHRASE, expert=PHRASE)
SHEET = Sheet.model_construct(title=PHRASE, body=PASSAGE, blanks=())
COUNTERPOINT = Counterpoint.model_construct(
    direction="tempers", holder=PHRASE, text=PASSAGE, strength="solid", as_of=2021
)


def span(low: int, high: int) -> Span:
    return Span(min=low, max=high)


def question(
    number: int,
    function: Function,
    minutes: Range,
    protocols: Iterable[str],
    *,
    moment: Moment = "after",
    needs_scene: str | None = None,
    fallback: Phrase | None = None,
    if_only_three: bool = False,
    audiences: tuple[Audience, ...] = AUDIENCES,
) -> Question:
    """A question named "q<number>"; `minutes` is (min, max)."""
    return Question.model_construct(
        id=f"q{number}",
        number=number,
        function=function,
        moment=moment,
        minutes=span(*minutes),
        protocols=tuple(protocols),
        wordings=WORDINGS,
        follow_up=PHRASE,
        purpose=PHRASE,
        answers=(PHRASE, PHRASE),
        sticking_point=PHRASE,
        claims=(),
        context=(),
        needs_scene=needs_scene,
        fallback=fallback,
        if_only_three=if_only_three,
        about_form=False,
        vote=False,
        audiences=audiences,
        theme="theme",
    )


def protocol(
    name: str,
    minutes: Range,
    people: Range = (3, 300),
    seating: Iterable[Seating] = SEATINGS,
    audiences: tuple[Audience, ...] = AUDIENCES,
    *,
    serves: Iterable[Function] = FUNCTIONS,
    needs: Iterable[Need] = (),
    open_floor: bool = False,
) -> Protocol:
    return Protocol.model_construct(
        id=name,
        name=PHRASE,
        serves=tuple(serves),
        needs=tuple(needs),
        open_floor=open_floor,
        people=span(*people),
        seating=tuple(seating),
        minutes=span(*minutes),
        material=PHRASE,
        steps=(PHRASE,),
        pitfalls=PHRASE,
        audiences=audiences,
        theme="theme",
    )


def claim(
    number: int,
    core: tuple[Audience, ...] = AUDIENCES,
    audiences: tuple[Audience, ...] = AUDIENCES,
    counterpoints: tuple[Counterpoint, ...] = (COUNTERPOINT,),
) -> Claim:
    """A claim named "c<number>"."""
    return Claim.model_construct(
        id=f"c{number}",
        number=number,
        wording=PHRASE,
        said_by=(),
        sort="fact",
        verdict="partly-true",
        strength="solid",
        as_of=2021,
        core=core,
        audiences=audiences,
        theme="theme",
        known=PASSAGE,
        counterpoints=counterpoints,
        checked_on="2026-01-01",
    )


def activity(
    name: str,
    function: Function,
    minutes: int,
    people: Range = (3, 300),
    seating: Iterable[Seating] = SEATINGS,
    audiences: tuple[Audience, ...] = AUDIENCES,
) -> Activity:
    steps = (ActivityStep.model_construct(minutes=minutes, text=PHRASE),)
    return Activity.model_construct(
        id=name,
        title=PHRASE,
        function=function,
        objectives=(PHRASE,),
        material=PHRASE,
        people=span(*people),
        seating=tuple(seating),
        steps=steps,
        handout=SHEET,
        key=PASSAGE,
        debrief=PASSAGE,
        audiences=audiences,
        theme="theme",
    )


def vote(number: int, audiences: tuple[Audience, ...] = AUDIENCES) -> Vote:
    """A vote named "v<number>"."""
    return Vote.model_construct(
        id=f"v{number}", number=number, text=PHRASE, follow_up=PHRASE, audiences=audiences
    )


def guide(
    questions: Iterable[Question] = (),
    protocols: Iterable[Protocol] = (),
    claims: Iterable[Claim] = (),
    activities: Iterable[Activity] = (),
    votes: Iterable[Vote] = (),
    slots: Iterable[str] = (),
) -> CheckedGuide:
    """A checked guide that holds only what a planner looks at."""
    film = Film.model_construct(  # type: ignore[call-arg]  # a planner reads no more of a film
        id="film",
        title="Film",
        duration=Duration.model_construct(minutes=52, source="catalogue"),
        scene_slots=tuple(SceneSlot.model_construct(id=s, prompt=PHRASE) for s in slots),
    )
    script = Script.model_construct()
    names = {f.name for f in fields(Guide)} - {"film", "script"}
    empty: dict[str, Any] = dict.fromkeys(names, ())  # whatever kinds of records there are
    held = replace(
        Guide(film=film, script=script, **empty),
        claims=tuple(claims),
        questions=tuple(questions),
        protocols=tuple(protocols),
        activities=tuple(activities),
        votes=tuple(votes),
    )
    return CheckedGuide(held, (), ())


PROTOCOLS = (
    protocol("silence", (1, 2)),
    protocol("write", (1, 3)),
    protocol("pairs", (2, 5)),
    protocol("round", (3, 8), people=(3, 30)),
    protocol("stand", (3, 8), people=(8, 300)),
    protocol("shapes", (2, 5), people=(8, 300), needs=("screen",)),
    protocol("fact-card", (4, 10), serves=("check",), needs=("claim",)),
    protocol("slips", (5, 15), people=(6, 150)),
    protocol("snowball", (12, 30), people=(12, 64), seating=("circle", "tables")),
    protocol("moving", (10, 30), people=(12, 30), seating=("circle",)),
    protocol("line", (8, 20), people=(8, 50), needs=("board", "stickers")),
    protocol("fishbowl", (8, 25), people=(8, 60), seating=("circle", "rows")),
    protocol("sixes", (10, 30), people=(18, 60), seating=("circle", "tables")),
    protocol("dvdp", (20, 50), people=(12, 30), seating=("circle",)),
    protocol("two-chairs", (8, 20), people=(6, 60)),
    protocol("look-close", (5, 15)),
    protocol("floor", (6, 20), open_floor=True),
)
SHORT = ("silence", "write", "pairs", "round")
LOOK = ("look-close", "pairs", "fishbowl")
FACT = ("fact-card", "pairs", "sixes", "snowball", "floor")
LONG = ("fishbowl", "sixes", "two-chairs", "fact-card", "pairs", "slips", "floor")
QUESTIONS = (
    question(1, "open", (1, 3), SHORT, moment="before"),
    question(2, "open", (2, 6), SHORT, if_only_three=True),
    question(3, "open", (1, 4), SHORT),
    question(4, "open", (2, 5), ("write", "pairs", "slips")),
    question(5, "feel", (1, 3), SHORT),
    question(6, "feel", (3, 6), ("pairs", "shapes", "round", "slips")),
    question(7, "feel", (2, 5), SHORT),
    question(8, "look", (1, 3), SHORT, moment="during"),
    question(9, "look", (4, 8), LOOK),
    question(10, "look", (4, 8), LOOK, needs_scene="voice", fallback=PHRASE),
    question(11, "look", (4, 8), ("look-close", "pairs", "fact-card")),
    question(12, "look", (4, 8), LOOK, needs_scene="lulu"),
    question(13, "look", (3, 8), ("pairs", "slips", "round", "write")),
    question(14, "understand", (4, 12), FACT),
    question(15, "understand", (4, 8), FACT, needs_scene="rule", fallback=PHRASE),
    question(16, "understand", (4, 10), FACT),
    question(17, "understand", (5, 12), FACT),
    question(18, "understand", (4, 8), ("fact-card", "pairs", "fishbowl")),
    question(19, "check", (4, 8), ("fact-card", "pairs", "shapes"), needs_scene="number"),
    question(20, "check", (3, 10), (*FACT, "look-close", "fishbowl"), if_only_three=True),
    question(21, "check", (4, 8), ("fact-card", "pairs", "shapes")),
    question(22, "check", (4, 8), ("fact-card", "pairs", "round")),
    question(23, "check", (3, 6), ("fact-card", "pairs", "write"), moment="later"),
    question(24, "check", (5, 12), FACT),
    question(25, "weigh", (5, 12), (*LONG, "round", "snowball"), if_only_three=True),
    question(26, "weigh", (4, 12), ("shapes", "line", "moving", "two-chairs", "pairs")),
    question(27, "weigh", (5, 12), LONG, audiences=("cineclub", "lycee")),
    question(28, "weigh", (5, 12), LONG),
    question(29, "weigh", (5, 20), (*LONG, "dvdp", "look-close")),
    question(30, "place", (2, 5), ("stand", "shapes", "pairs"), moment="before"),
    question(31, "place", (3, 6), SHORT),
    question(32, "place", (5, 12), (*FACT, "line", "fishbowl")),
    question(33, "act", (2, 5), (*SHORT, "slips")),
    question(34, "act", (3, 6), ("pairs", "slips", "write"), moment="later"),
    question(35, "close", (1, 3), SHORT),
    question(36, "close", (1, 3), SHORT),
)
ACTIVITIES = (
    activity("structured", "weigh", 45, people=(8, 40), seating=("circle", "tables")),
    activity("camera", "look", 20, people=(4, 80)),
    activity("sort", "check", 20, people=(4, 60)),
    activity("journey", "check", 25, people=(6, 60)),
)
CLAIMS = (
    claim(1, core=("lycee", "college")),
    claim(2),
    claim(3, core=()),
    claim(4, core=("cineclub",)),
    claim(5, counterpoints=()),
)
REAL = guide(
    QUESTIONS,
    PROTOCOLS,
    CLAIMS,
    ACTIVITIES,
    (vote(1), vote(2)),
    slots=("voice", "lulu", "rule", "number"),
)
_any_request = st.builds(
    SessionRequest,
    audience=st.sampled_from(AUDIENCES),
    minutes=st.integers(5, 130),
    people=st.sampled_from((3, 8, 12, 13, 25, 40, 41, 64, 120, 300)),
    seating=st.sampled_from(SEATINGS),
    seen=st.sampled_from(("just", "earlier", "extract")),
    exclude=st.lists(
        st.sampled_from([*(q.id for q in QUESTIONS), "c1", "c2", "v1"]), max_size=12
    ).map(tuple),
    scenes=st.lists(
        st.sampled_from([LoggedScene(s, "12:00", "") for s in ("voice", "lulu", "rule", "number")]),
        max_size=3,
    ).map(tuple),
)


def _drawn(count: int) -> tuple[SessionRequest, ...]:
    """So many requests, the same each time."""
    found: dict[SessionRequest, None] = {}

    @settings(max_examples=count, derandomize=True, database=None, phases=[Phase.generate])
    @given(_any_request)
    def draw(request: SessionRequest) -> None:
        found[request] = None

    draw()
    return tuple(found)


# All tests of every session draw from these, so that each is planned once; they are drawn when
# the first one asks.
requests = st.deferred(lambda: st.sampled_from(_drawn(150)))


@cache
def planned(request: SessionRequest) -> SessionPlan | None:
    """The plan, or None when it was refused."""
    try:
        return plan(REAL, request)
    except Refused:
        return None
