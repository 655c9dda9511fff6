"""The easy wordings are easy by a named French measure."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.reading_ease import ease
from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading

LEAST = 60  # "assez facile" and above on the scale of Kandel and Moles
HARD = Message(
    "facilité de lecture {score} (Kandel et Moles), il faut {least}",
    "reading ease {score} (Kandel and Moles), {least} needed",
)
HARD_ONE = Message(
    "« easy » se lit mal : {score} (Kandel et Moles)",
    '"easy" reads hard: {score} (Kandel and Moles)',
)
LEAST_ONE = 20  # a single short question swings widely: only the worst are named


def find(reading: Reading) -> Iterator[Fault]:
    """The French easy wordings, together and one by one."""
    easy = {q.id: q.wordings.easy for q in reading.guide.questions}
    said = {name: text.fr.words for name, text in easy.items() if text and text.fr}
    if said and (score := ease(said.values())) < LEAST:
        message = HARD.fill(score=round(score), least=LEAST)
        yield Fault(f"film:{reading.guide.film.id}", "", message)
    for question_id, text in said.items():
        if (score := ease([text])) < LEAST_ONE:
            path = "wordings.easy.fr"
            yield Fault(f"question:{question_id}", path, HARD_ONE.fill(score=round(score)))


RULE = Rule(
    code="C122",
    about=Message(
        "Les formulations faciles se lisent facilement.",
        "The easy wordings read easily.",
    ),
    why=Message(
        "La mesure est la formule de Flesch adaptée au français par Kandel et Moles (1958) ; elle compte mots et syllabes, elle ne remplace pas un lecteur : l'étiquette « à tester » reste.",
        'The measure is the Flesch formula adapted to French by Kandel and Moles (1958); it counts words and syllables and replaces no reader: the label "to be tested" stays.',
    ),
    remedy=Message(
        "Phrases plus courtes, mots plus courants.",
        "Shorter sentences, commoner words.",
    ),
    find=find,
    severity=Severity.WARNING,
    judges=("fr", "en"),  # English has no named scale for single questions: C141 measures it
)
