"""Each question has a follow-up that asks, and a purpose that tells."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

NOT_ASKING = Message(
    "la relance ({language}) ne demande rien", "the follow-up ({language}) asks nothing"
)
ASKING = Message("le but ({language}) est une question", "the purpose ({language}) is a question")
FEW = Message("moins de deux réponses probables", "fewer than two likely answers")


def find(reading: Reading) -> Iterator[Fault]:
    """Follow-ups without a question mark, purposes with one, a single expected answer."""
    for question in reading.guide.questions:
        key = f"question:{question.id}"
        for language, fragment in spoken(question.follow_up):
            if "?" not in fragment.source:
                yield Fault(key, f"follow_up.{language}", NOT_ASKING.fill(language=language))
        for language, fragment in spoken(question.purpose):
            if "?" in fragment.source:
                yield Fault(key, f"purpose.{language}", ASKING.fill(language=language))
        if len(question.answers) < 2:
            yield Fault(key, "answers", FEW)


RULE = Rule(
    code="C115",
    about=Message(
        "Une question a une relance, un but et plusieurs réponses possibles.",
        "A question has a follow-up, a purpose and several possible answers.",
    ),
    why=Message(
        "« Qu'est-ce qui vous fait dire cela ? » est ce qui distingue une discussion d'un sondage ; une seule réponse attendue en fait une devinette.",
        '"What makes you say so?" is what parts a discussion from a poll; a single expected answer makes it a riddle.',
    ),
    remedy=Message(
        "Complétez follow_up, purpose et answers.",
        "Complete follow_up, purpose and answers.",
    ),
    find=find,
    by_record=True,
)
