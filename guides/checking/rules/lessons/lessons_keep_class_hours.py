"""The steps of a lesson fill whole class hours, with the film where it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading
from guides.model.lesson import CLASS_HOUR

UNEVEN = Message(
    "{minutes} minutes en tout : ni {hour} minutes, ni deux fois {hour}…",
    "{minutes} minutes in all: neither {hour} minutes nor twice {hour}…",
)
UNEVEN_FILM = Message(
    "{minutes} minutes en tout, dont {film} de film : ni {hour} minutes, ni deux fois {hour}…",
    "{minutes} minutes in all, {film} of them film: neither {hour} minutes nor twice {hour}…",
)
NOT_SHOWN = Message(
    "« film: shown », mais aucune étape ne le montre (film: true)",
    '"film: shown", but no step shows it (film: true)',
)
SHOWN = Message(
    "une étape montre le film, mais « film » n'est pas « shown »",
    'a step shows the film, but "film" is not "shown"',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Lessons of another length; those that say they show the film and do not, and the reverse."""
    length = reading.guide.film.duration.minutes if reading.guide.film.duration else 0
    for lesson in reading.guide.lessons:
        key, shows = f"lesson:{lesson.id}", any(step.film for step in lesson.steps)
        if shows != (lesson.film == "shown"):
            yield Fault(key, "film", SHOWN if shows else NOT_SHOWN)
        elif (minutes := lesson.minutes(length)) % CLASS_HOUR and (length or not shows):
            said = UNEVEN_FILM if shows else UNEVEN
            filled = said.fill(minutes=minutes, hour=CLASS_HOUR, film=length)
            yield Fault(key, "steps", filled)


RULE = Rule(
    code="C186",
    about=Message(
        "Les étapes d'une leçon remplissent des heures de cours entières, film compris.",
        "The steps of a lesson fill whole class hours, the film among them.",
    ),
    why=Message(
        "Une leçon qui déborde perd sa fin, où se trouvent le billet et la réponse.",
        "A lesson that runs over loses its end, where the slip and the answer are.",
    ),
    remedy=Message(
        "Ajustez les minutes des étapes ; celles du film viennent de « duration », dans film.yaml. Si le film est trop long, la séance usuelle se calcule sans cette leçon.",
        'Adjust the minutes of the steps; those of the film come from "duration" in film.yaml. Where the film is too long, the usual session is computed without this lesson.',
    ),
    find=find,
    severity=Severity.WARNING,
)
