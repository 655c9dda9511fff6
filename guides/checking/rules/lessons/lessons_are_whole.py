"""A lesson says what it is for, what is made in it, and how one sees that it succeeded."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

FEWEST, MOST = 2, 4  # objectives: one is a title, five are a year
LACKING = Message("il manque : {what}", "missing: {what}")
PARTS = {
    "tasks": Message("une question sur la feuille de l'élève (tasks)", "a task for pupils (tasks)"),
    "production": Message("ce que les élèves produisent (production)", "what is made (production)"),
    "success": Message("à quoi l'on voit que c'est réussi (success)", "how one sees it (success)"),
    "exit": Message("le billet de sortie (exit)", "the exit slip (exit)"),
}
OBJECTIVES = Message(
    "{count} objectif(s) : il en faut de {fewest} à {most}",
    "{count} objective(s): between {fewest} and {most} are needed",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Objectives, tasks, production, criterion and slip that are not there."""
    for lesson in reading.guide.lessons:
        key, count = f"lesson:{lesson.id}", len(lesson.objectives)
        if not FEWEST <= count <= MOST:
            said = OBJECTIVES.fill(count=count, fewest=FEWEST, most=MOST)
            yield Fault(key, "objectives", said, absence=count < FEWEST)
        for field, what in PARTS.items():
            if not getattr(lesson, field):
                yield Fault(key, field, LACKING.fill(what=what), absence=True)


RULE = Rule(
    code="C185",
    about=Message(
        "Une leçon dit à quoi elle sert, ce qu'on y produit, et à quoi l'on voit qu'elle a réussi.",
        "A lesson says what it is for, what is made in it, and how one sees that it succeeded.",
    ),
    why=Message(
        "Sans objectif ni production, une heure de classe est une conversation que rien ne permet d'évaluer.",
        "Without an objective and something made, an hour of class is a talk that nothing allows to assess.",
    ),
    remedy=Message(
        "Complétez la leçon : de deux à quatre objectifs, une feuille, une production, un critère, un billet.",
        "Complete the lesson: two to four objectives, a sheet, something made, a criterion, a slip.",
    ),
    find=find,
    by_record=True,
)
