"""What a plan says of lessons written by hand that it did not take, and why."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from guides.document.nodes.walk import plain
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.lesson import Lesson
from guides.planning.choosing.written import Need, Unmet

LESSONS = Place("lessons")


def not_taken(unmet: Unmet) -> Finding:
    """Why a session is computed though a lesson is there (P123)."""
    lesson = unmet.lesson
    said = COMPUTED.fill(title=titled(lesson), why=needed(unmet))
    return Finding(LESSONS, "P123", Severity.WARNING, said, COMPUTED_HINT.fill(id=lesson.id))


def titled(lesson: Lesson) -> Message:
    """The title of a lesson, in both languages of messages."""
    original = lesson.title.original
    return Message(plain(original.line), plain((lesson.title.en or original).line))


def needed(unmet: Unmet) -> Message:
    """What a lesson needs that the request does not give."""
    lesson = unmet.lesson
    return NEEDED[unmet.need].fill(
        audience=lesson.audience,
        minutes=unmet.minutes,
        low=lesson.people.min,
        high=lesson.people.max,
        seating=", ".join(lesson.seating),
    )


NEEDED: Mapping[Need, Message] = MappingProxyType(
    {
        "audience": Message("elle est pour un autre public ({audience})", "it is for {audience}"),
        "minutes": Message(
            "ses étapes font {minutes} minutes, et celles qui peuvent sauter n'y suffisent pas",
            "its steps take {minutes} minutes, and those that can be cut are not enough",
        ),
        "people": Message(
            "elle demande de {low} à {high} personnes", "it needs {low} to {high} people"
        ),
        "seating": Message("elle demande d'autres places ({seating})", "it needs {seating}"),
        "film": Message("il faut le film entier", "it needs the whole film"),
        "projector": Message("il faut montrer le film", "the film must be shown"),
    }
)
COMPUTED = Message(
    "séance calculée : la leçon « {title} » ne convient pas, {why}",
    'a computed session: the lesson "{title}" does not suit, {why}',
)
COMPUTED_HINT = Message(
    "Pour la prendre telle quelle : contrechamp plan --lesson {id}",
    "To take it as it is: contrechamp plan --lesson {id}",
)
