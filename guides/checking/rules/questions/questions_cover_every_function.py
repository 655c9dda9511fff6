"""The nine functions are all there, and none takes over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading
from guides.model.values.scales import FUNCTIONS

MOST = 0.30  # of the bank, for one function
ABSENT = Message("aucune question pour « {function} »", 'no question for "{function}"')
TOO_MANY = Message(
    "« {function} » : {share} % des questions", '"{function}": {share}% of the questions'
)


def find(reading: Reading) -> Iterator[Fault]:
    """Functions without a question, or with over 30 % of them; a draft has not come to that."""
    if reading.guide.film.state == "draft":
        return
    questions = reading.guide.questions
    counts = Counter(q.function for q in questions)
    key = f"film:{reading.guide.film.id}"
    for function in FUNCTIONS:
        if not counts[function]:
            yield Fault(key, "", ABSENT.fill(function=function))
        elif counts[function] > MOST * len(questions):
            share = round(100 * counts[function] / len(questions))
            yield Fault(key, "", TOO_MANY.fill(function=function, share=share))


RULE = Rule(
    code="C120",
    about=Message(
        "Les neuf fonctions sont là, aucune ne prend toute la place.",
        "The nine functions are there, and none takes over.",
    ),
    why=Message(
        "Vérifier avant de peser est l'étape qui manque le plus souvent dans les guides.",
        "Checking before weighing is the step guides most often lack.",
    ),
    remedy=Message(
        "Ajoutez une question pour la fonction absente ; retirez-en à celle qui déborde.",
        "Add a question for the missing function; take some from the one that overflows.",
    ),
    find=find,
    severity=Severity.WARNING,
)
