"""What is wrong with a request by itself, before any session is tried.

In: what fits of a guide. Out: findings, all at once; none when the planner may try.

P101 minutes, P102 people, P103 start time, P104 a name that is no record, P105 asked for
and excluded, P106 a must-have that cannot be held, P107 no claim left to hold, P108 a
hand-edited segment, P124 a lesson that is not there, P125 one that does not suit. (P109, no
session fits, is in `nearest`.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from guides.findings.finding import Finding, Message, Severity
from guides.findings.near import did_you_mean
from guides.findings.place import Place
from guides.model.guide import Guide
from guides.planning.choosing.by_hand import FIXED
from guides.planning.choosing.fitting import Fitting, choosable
from guides.planning.choosing.stages import (
    CLAIM_FROM_MINUTES,
    claims_to_hold,
    holds_an_activity,
)
from guides.planning.choosing.timing import is_time
from guides.planning.choosing.written import Unmet, chosen
from guides.planning.request import MINUTES, PEOPLE, SessionRequest
from guides.planning.session import Reason
from guides.planning.telling.lessons import needed

SESSION = Place("session")
OUT_OF_RANGE = {
    "P101": (
        Message("{value} minutes, c'est hors limites", "{value} minutes is out of range"),
        Message(
            "Demandez de {low} à {high} minutes ; le film n'y est pas compté.",
            "Ask for {low} to {high} minutes; the film is not counted in them.",
        ),
    ),
    "P102": (
        Message("{value} personnes, c'est hors limites", "{value} people is out of range"),
        Message("Demandez de {low} à {high} personnes.", "Ask for {low} to {high} people."),
    ),
}
NO_TIME = Message("« {start} » n'est pas une heure", '"{start}" is not a time of day')
NO_TIME_HINT = Message("Écrivez 20 h 30, 20h30 ou 20:30.", "Write 20:30 or 8:30 pm.")
UNKNOWN = Message("aucune fiche « {name} » ({field})", 'no record "{name}" ({field})')
NONE_NEAR = Message(
    "Donnez l'identifiant d'une question, d'une affirmation, d'une activité ou d'un vote.",
    "Give the id of a question, a claim, an activity or a vote.",
)
BOTH = Message(
    "« {name} » est à la fois demandé et écarté", '"{name}" is both asked for and excluded'
)
BOTH_HINT = Message("Retirez-le d'une des deux listes.", "Take it off one of the two lists.")
UNFIT = Message(
    "« {name} » ne peut pas être dans cette séance", '"{name}" cannot be in this session'
)
NO_CLAIM = Message(
    "il ne reste aucune affirmation avec son contrepoint",
    "no claim with its counterpoint is left",
)
NO_CLAIM_HINT = Message(
    "Retirez une affirmation de la liste des fiches écartées, ou demandez moins de {minutes} min.",
    "Take a claim off the list of excluded records, or ask for less than {minutes} min.",
)
SEGMENT = Message(
    "segment {order} : il faut une fiche ou un texte, et de 1 à {most} minutes",
    "segment {order}: a record or a text is needed, and 1 to {most} minutes",
)
SEGMENT_HINT = Message("Corrigez ce segment de la séance.", "Correct this segment of the session.")
NO_LESSONS = Message(
    "Donnez l'identifiant d'une leçon du dossier lessons/.",
    "Give the id of a lesson of the folder lessons/.",
)
UNMET = Message(
    "la leçon « {name} » ne convient pas : {why}", 'the lesson "{name}" does not suit: {why}'
)
UNMET_HINT = Message(
    "Demandez-la seule, avec --lesson et sans autre option : elle a ses minutes et ses places.",
    "Ask for it alone, with --lesson and no other option: it has its own minutes and seats.",
)
CURES: dict[Reason, Message] = {
    "another-audience": Message(
        "La fiche est écrite pour un autre public : retirez-la, ou changez de public.",
        "The record is written for another audience: take it off, or change audience.",
    ),
    "another-moment": Message(
        "La question se pose à un autre moment que celui-ci : retirez-la.",
        "The question is meant for another moment than this one: take it off.",
    ),
    "scene-not-logged": Message(
        "La question tient à une scène que personne n'a notée : notez-la, ou retirez la question.",
        "The question needs a scene nobody has logged: log it, or take the question off.",
    ),
    "seating": Message(
        "Changez la disposition des sièges, ou retirez-la.",
        "Change the seating, or take it off.",
    ),
    "no-projector": Message(
        "Tous ses formats ont besoin d'un écran : prévoyez un projecteur, ou retirez-la.",
        "All its formats need a screen: provide a projector, or take it off.",
    ),
    "too-many-people": Message(
        "Il y a trop de monde pour elle : partagez la salle, ou retirez-la.",
        "There are too many people for it: split the room, or take it off.",
    ),
    "too-few-people": Message(
        "Il y a trop peu de monde pour elle : retirez-la.",
        "There are too few people for it: take it off.",
    ),
    "no-protocol": Message(
        "Aucun de ses formats de débat ne la sert aussi longtemps qu'elle dure : retirez-la.",
        "None of its debate formats serves it for as long as it lasts: take it off.",
    ),
    "no-counterpoint": Message(
        "Une affirmation sans contrepoint ne se présente pas : retirez-la.",
        "A claim without a counterpoint is not presented: take it off.",
    ),
}


def faults(fitting: Fitting) -> tuple[Finding, ...]:
    """Everything wrong with the request, whatever else could be arranged."""
    request = fitting.request
    found = [*_ranges(request), *_names(fitting.guide, request)]
    if request.lesson:
        return (*found, *_lesson(fitting.guide, request, request.lesson))
    if request.segments:
        return (*found, *_segments(request))
    return (*found, *_must_haves(fitting), *_claim(fitting))


def fault(code: str, message: Message, hint: Message, record: str = "") -> Finding:
    """A finding about the request."""
    return Finding(SESSION, code, Severity.ERROR, message, hint, record)


def _ranges(request: SessionRequest) -> Iterator[Finding]:
    asked = (("P101", request.minutes, MINUTES), ("P102", request.people, PEOPLE))
    for code, value, (low, high) in asked:
        if not low <= value <= high:
            message, hint = OUT_OF_RANGE[code]
            yield fault(code, message.fill(value=value), hint.fill(low=low, high=high))
    if request.start and not is_time(request.start):
        yield fault("P103", NO_TIME.fill(start=request.start), NO_TIME_HINT)


def known_names(guide: Guide) -> dict[str, tuple[str, ...]]:
    """The ids that each field of a request may name."""
    records = tuple(record.id for record in choosable(guide))
    return {
        "include": records,
        "lesson": tuple(lesson.id for lesson in guide.lessons),
        "exclude": records,
        "scenes": tuple(slot.id for slot in guide.film.scene_slots),
        "segments": (*FIXED, *records),
    }


def _names(guide: Guide, request: SessionRequest) -> Iterator[Finding]:
    """Ids that lead nowhere, with the nearest ones that exist; a scene may: nothing rests on it."""
    known = known_names(guide)
    segments = [segment.record for segment in request.segments if segment.record]
    yield from _unknown("include", request.include, known)
    yield from _unknown("exclude", request.exclude, known)
    yield from _unknown("segments", segments, known)


def _unknown(
    field: str, names: Iterable[str], known: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    for name in dict.fromkeys(names):
        if name not in known[field]:
            hint = did_you_mean(name, known[field], NONE_NEAR, most=3)
            yield fault("P104", UNKNOWN.fill(name=name, field=field), hint, name)


def _lesson(guide: Guide, request: SessionRequest, name: str) -> Iterator[Finding]:
    """A lesson asked for by name that is not there, or that the rest of the request shuts out."""
    known = tuple(lesson.id for lesson in guide.lessons)
    if name not in known:
        hint = did_you_mean(name, known, NO_LESSONS, most=3)
        said = UNKNOWN.fill(name=name, field="lesson")
        yield fault("P124", said, hint, name)
    elif isinstance(unmet := chosen(guide, request), Unmet):
        said = UNMET.fill(name=name, why=needed(unmet))
        yield fault("P125", said, UNMET_HINT, name)


def _must_haves(fitting: Fitting) -> Iterator[Finding]:
    for record in choosable(fitting.guide):
        if record.id not in fitting.request.include:
            continue
        reason = fitting.obstacle(record)
        if reason == "excluded":
            yield fault("P105", BOTH.fill(name=record.id), BOTH_HINT, record.id)
        elif reason is not None:
            yield fault("P106", UNFIT.fill(name=record.id), CURES[reason], record.id)


def _claim(fitting: Fitting) -> Iterator[Finding]:
    for_an_activity = holds_an_activity(fitting.guide, fitting.request)
    long_enough = fitting.request.minutes >= CLAIM_FROM_MINUTES
    excluded = any(
        fitting.obstacle(claim) == "excluded" and claim.counterpoints
        for claim in fitting.guide.claims
    )
    if excluded and long_enough and not for_an_activity and not claims_to_hold(fitting):
        yield fault("P107", NO_CLAIM, NO_CLAIM_HINT.fill(minutes=CLAIM_FROM_MINUTES))


def _segments(request: SessionRequest) -> Iterator[Finding]:
    for order, segment in enumerate(request.segments, start=1):
        named = bool(segment.record) or bool(segment.text.strip())
        if not named or not 1 <= segment.minutes <= MINUTES[1]:
            yield fault("P108", SEGMENT.fill(order=order, most=MINUTES[1]), SEGMENT_HINT)
