"""What the page's scripts work with; `templates/page/types.d.ts` says its shape."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from guides.composing.app.entries import entries
from guides.composing.app.pieces import pieces
from guides.composing.app.play import played
from guides.composing.brief import Brief
from guides.composing.say.dates import ordinal
from guides.composing.say.typography import set_text
from guides.document.audience import AUDIENCES
from guides.document.characters import RANGES
from guides.document.nodes.interactive import Interactive
from guides.document.nodes.walk import plain
from guides.measuring.slips import FACTORS, FEWEST, IMAGINED
from guides.model.evidence import Claim
from guides.model.room import Activity, Protocol, Question, Span, Vote
from guides.model.values.scales import FUNCTIONS, SEATINGS
from guides.planning.canonical import CANONICAL, USUAL_START
from guides.planning.choosing.by_hand import BLANK_CLAIM
from guides.planning.choosing.fitting import Choosable, Way, choosable, lengths, seats_of
from guides.planning.choosing.stages import CLAIM, CLOSING, OPENING, VOTE
from guides.planning.request import BANDS, SessionRequest
from guides.planning.session import Reason, SessionPlan
from guides.planning.table import MINUTES, Key, PlanTable

LETTERS = dict(zip(get_args(Reason), "abcdefghijklmnopqrstuvwxyz", strict=False))
IN = "."
BARE: dict[str, Any] = {
    "audiences": AUDIENCES,
    "ways": (),
    "people": (),
    "seating": (),
    "scene": "",
}
MEASURE = {"fewest": FEWEST, "imagined": IMAGINED, "factors": FACTORS}
Held = tuple[int, int, int]
# Beside its own words, the page says those of the run sheet, which it prints as well.
SAID = ("page.", "runsheet.", "session.", "seating.", "counted.")
ALSO_SAID = (
    "hour",
    "reference.quoted",
    "questions.easy_untested",
    "imprint.author",
    "licence.name",
)
OF_GAMES = ("page.play.", "page.views.play", "page.project.sees.board")
MOST_RANKS = 40
NOT_A_REQUEST = ("scenes", "segments")


def interactive(brief: Brief, table: PlanTable) -> Interactive:
    """Cut-outs, data and fixed words, in the language of the brief."""
    film = brief.guide.film
    others = [f"page.prepare.audience.{a}" for a in AUDIENCES if a not in film.audiences]
    if not brief.guide.games:
        others += [name for name in brief.words.entries if name.startswith(OF_GAMES)]
    words = {
        name.removeprefix("page."): set_text(said, brief.words.language)
        for name, said in brief.words.entries.items()
        if (name.startswith(SAID) or name in ALSO_SAID) and name not in others
    }
    data = {
        "film": film.id,
        "title": film.title,
        "language": brief.words.language,
        "version": brief.imprint.version,
        "date": brief.imprint.date,
        "words": words,
        "functions": {f: brief.w(f"function.{f}.title") for f in FUNCTIONS},
        "usual": {audience: _request(brief, CANONICAL[audience]) for audience in film.audiences},
        "bare": BARE,
        "records": _records(brief),
        "protocols": {p.id: _protocol(brief, p) for p in brief.guide.protocols},
        "scenes": [
            {"slot": slot.id, "label": plain(brief.said(slot.prompt))} for slot in film.scene_slots
        ],
        "votes": [_vote(brief, vote) for vote in brief.guide.votes],
        "games": played(brief),
        "slips": MEASURE if brief.guide.slip else None,
        "ranks": [ordinal(brief, rank) for rank in range(1, MOST_RANKS + 1)],
        "bands": BANDS,
        "minutes": MINUTES,
        **_plans(brief, table),
        "reasons": {letter: brief.w(f"reasons.{reason}") for reason, letter in LETTERS.items()},
    }
    language = brief.words.language
    return Interactive(
        tuple(pieces(brief)),
        {**_set(data, language), "printable": RANGES},
        words,
        _set(entries(brief), language),
    )


def _set(value: Any, language: str) -> Any:
    """Typography on every text of the data; keys are names and stay."""
    if isinstance(value, str):
        return set_text(value, language)
    if isinstance(value, Mapping):
        return {key: _set(inner, language) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [_set(inner, language) for inner in value]
    return value


def _request(brief: Brief, request: SessionRequest) -> dict[str, Any]:
    """A request as a session file holds it; the page has computed sessions alone, no lesson."""
    start = request.start or USUAL_START[request.audience]
    whole = dataclasses.replace(request, language=brief.words.language, start=start, lesson="")
    fields = dataclasses.asdict(whole)
    return {name: value for name, value in fields.items() if name not in NOT_A_REQUEST}


def _records(brief: Brief) -> list[dict[str, Any]]:
    """What can stand in a session: the opening, the guide's records, the closing.

    Each has only what differs from `BARE` and what its key does not say, and no text that a
    cut-out has.
    """
    records = [
        _fixed(brief, "opening", "open", OPENING),
        *(_record(brief, record) for record in choosable(brief.guide)),
        *(
            [_fixed(brief, BLANK_CLAIM, "check", CLAIM) | {"kind": "claim"}]
            if _blank(brief)
            else []
        ),
        _fixed(brief, "closing", "close", CLOSING),
    ]
    return [
        {name: value for name, value in record.items() if said.get(name) != value}
        for record in records
        for said in (BARE | _in_key(record["key"]),)
    ]


def _in_key(key: str) -> dict[str, str]:
    """Kind and id of a record, as its key says them."""
    kind, _, name = key.partition(":")
    return {"kind": kind, "id": name or kind}


def _blank(brief: Brief) -> bool:
    """Whether a session may have a claim's step that is to be filled in by hand."""
    return brief.checked.draft and not brief.guide.claims


def _fixed(brief: Brief, name: str, function: str, way: Way) -> dict[str, Any]:
    return {
        "key": name,
        "kind": name,
        "id": name,
        "label": brief.w(f"session.{name.replace('-', '_')}"),
        "function": function,
        "minutes": (way.least, way.most),
    }


def _record(brief: Brief, record: Choosable) -> dict[str, Any]:
    kind = _kind(record)
    named = {
        "key": f"{kind}:{record.id}",
        "kind": kind,
        "id": record.id,
        "audiences": record.audiences,
    }
    match record:
        case Question():
            return named | {
                "label": brief.w("questions.label", number=record.number),
                "function": record.function,
                "minutes": _span(record.minutes),
                "ways": lengths(brief.guide, record),
                "scene": record.needs_scene or "",
            }
        case Claim():
            return named | {
                "label": brief.w("claims.label", number=record.number),
                "function": "check",
                "minutes": (CLAIM.least, CLAIM.most),
            }
        case Activity():
            return named | {
                "label": plain(brief.said(record.title)),
                "function": record.function,
                "minutes": (record.minutes, record.minutes),
                "people": _span(record.people),
                "seating": record.seating,
                "material": plain(brief.said(record.material)),
            }
        case Vote():
            return named | {
                "label": brief.w("votes.label", number=record.number),
                "function": "open",
                "minutes": (VOTE.least, VOTE.most),
            }


def _span(span: Span) -> tuple[int, int]:
    return span.min, span.max


def _protocol(brief: Brief, protocol: Protocol) -> dict[str, Any]:
    return {
        "name": plain(brief.said(protocol.name)),
        "people": _span(protocol.people),
        "seating": seats_of(protocol),
        "screen": "screen" in protocol.needs,
        "material": plain(brief.said(protocol.material)) if protocol.material else "",
    }


def _vote(brief: Brief, vote: Vote) -> dict[str, Any]:
    return {
        "id": vote.id,
        "label": brief.w("votes.label", number=vote.number),
        "text": plain(brief.said(vote.text)),
        "follow_up": plain(brief.said(vote.follow_up)),
        "audiences": vote.audiences,
    }


def _plans(brief: Brief, table: PlanTable) -> dict[str, Any]:
    """Every different step and plan once, and where the plan of each usual session stands."""
    keys = [("opening", ""), *((_kind(r), r.id) for r in choosable(brief.guide))]
    keys += [("claim", "")] if _blank(brief) else []
    keys += [("closing", "")]
    order = {key: number for number, key in enumerate(keys)}
    formats = {protocol.id: number for number, protocol in enumerate(brief.guide.protocols)}
    at = table.index.get
    held: dict[Held, int] = {}
    outs: dict[str, int] = {}
    plans = [_plan(plan, order, formats, held, outs) for plan in table.plans]
    return {
        "held": list(held),
        "outs": list(outs),
        "plans": plans,
        "table": {
            audience: {
                seating: [
                    [
                        [at(Key(audience, seating, band, projector, m), -1) for m in MINUTES]
                        for projector in (False, True)
                    ]
                    for band in range(len(BANDS))
                ]
                for seating in SEATINGS
            }
            for audience in brief.guide.film.audiences
        },
    }


def _kind(record: Choosable) -> str:
    return type(record).__name__.lower()


def _plan(
    plan: SessionPlan,
    order: Mapping[tuple[str, str], int],
    formats: Mapping[str, int],
    held: dict[Held, int],
    outs: dict[str, int],
) -> dict[str, Any]:
    """One plan in numbers: thousands of names would weigh on the page.

    Args:
        plan: what was arranged.
        order: the number of each record.
        formats: the number of each debate format.
        held: the number of each step met so far; those of this plan are added.
        outs: the same of what plans leave out: lengths and seats apart, many leave out the same.
    """
    out = [IN] * len(order)
    for kind, record, reason in plan.left_out:
        out[order[kind, record]] = LETTERS[reason]
    steps = [
        (order[step.kind, step.record], formats.get(step.protocol, -1), step.minutes)
        for step in plan.steps
    ]
    return {
        "steps": [held.setdefault(step, len(held)) for step in steps],
        "cuts": [cut.step for cut in plan.cuts],
        "out": outs.setdefault("".join(out), len(outs)),
    }
