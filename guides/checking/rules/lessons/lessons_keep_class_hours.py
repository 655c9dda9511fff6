"""The steps of a lesson fill whole class hours."""

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
NOT_SHOWN = Message(
    "« film: shown », mais aucune étape ne le montre (film: true)",
    '"film: shown", but no step shows it (film: true)',
)
SHOWN = Message(
    "une étape montre le film, mais « film » n'est pas « shown »",
    'a step shows the film, but "film" is not "shown"',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Lessons of another length; those that say they show the film and do not, and the reverse.

    Whether a film fits the lessons that show it is for planning to say (P126).
    """
    for lesson in reading.guide.lessons:
        key, shows = f"lesson:{lesson.id}", any(step.film for step in lesson.steps)
        if shows != (lesson.film == "shown"):
            yield Fault(key, "film", SHOWN if shows else NOT_SHOWN)
        elif not shows and (minutes := lesson.minutes(0)) % CLASS_HOUR:
            yield Fault(key, "steps", UNEVEN.fill(minutes=minutes, hour=CLASS_HOUR))


RULE = Rule(
    code="C186",
    about=Message(
        "Les étapes d'une leçon remplissent des heures de cours entières.",
        "The steps of a lesson fill whole class hours.",
    ),
    why=Message(
        "Une leçon qui déborde perd sa fin, où se trouvent le billet et la réponse.",
        "A lesson that runs over loses its end, where the slip and the answer are.",
    ),
    remedy=Message(
        "Ajustez les minutes des étapes ; une leçon qui montre le film dit « film: shown », et une de ses étapes « film: true ».",
        'Adjust the minutes of the steps; a lesson that shows the film says "film: shown", and one of its steps "film: true".',
    ),
    find=find,
    severity=Severity.WARNING,
    by_record=True,
)
