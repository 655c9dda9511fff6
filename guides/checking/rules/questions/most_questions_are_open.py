"""At least four questions in five are open."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

LEAST = 0.80
FEW = Message(
    "{share} % de questions ouvertes, il en faut {least} %",
    "{share}% open questions, {least}% needed",
)


def find(reading: Reading) -> Iterator[Fault]:
    """A bank with over a fifth of votes."""
    questions = reading.guide.questions
    share = sum(not q.vote for q in questions) / len(questions) if questions else 1.0
    if share < LEAST:
        message = FEW.fill(share=round(100 * share), least=round(100 * LEAST))
        yield Fault(f"film:{reading.guide.film.id}", "", message)


RULE = Rule(
    code="C121",
    about=Message(
        "Au moins quatre questions sur cinq sont ouvertes.",
        "At least four questions in five are open.",
    ),
    why=Message(
        "Un vote ouvre une discussion ; une suite de votes la remplace.",
        "A vote opens a discussion; a string of votes replaces it.",
    ),
    remedy=Message(
        "Ouvrez quelques questions marquées vote: true.",
        "Open some of the questions marked vote: true.",
    ),
    find=find,
)
