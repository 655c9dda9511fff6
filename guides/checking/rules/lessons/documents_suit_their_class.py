"""The documents of a lesson are for its class, and none argues for a side unless that was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.audience import YOUNGEST
from guides.findings.finding import Message
from guides.model.guide import Reading

SIDED = Message(
    "« {document} » défend un camp : au collège, l'adulte le choisit (partisan: true)",
    '"{document}" argues for a side: in lower secondary the adult chooses it (partisan: true)',
)
OTHER = Message(
    "« {document} » n'est pas pour cette classe ({audience})",
    '"{document}" is not for this class ({audience})',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Documents of another class; in lower secondary, those that argue and were not chosen."""
    documents = {document.id: document for document in reading.guide.documents}
    for lesson in reading.guide.lessons:
        for index, name in enumerate(lesson.documents):
            key, path, document = f"lesson:{lesson.id}", f"documents.{index}", documents.get(name)
            if document and lesson.audience not in document.audiences:
                yield Fault(key, path, OTHER.fill(document=name, audience=lesson.audience))
            chosen = lesson.partisan or lesson.audience != YOUNGEST
            if document and document.partisan and not chosen:
                yield Fault(key, path, SIDED.fill(document=name))


RULE = Rule(
    code="C190",
    about=Message(
        "Les documents d'une leçon sont pour sa classe ; au collège, aucun ne défend un camp sans qu'on l'ait choisi.",
        "The documents of a lesson are for its class; in lower secondary none argues for a side unless that was chosen.",
    ),
    why=Message(
        "À treize ans, un texte militant sur une feuille de cours passe pour le cours.",
        "At thirteen, a militant text on a class sheet is taken for the class.",
    ),
    remedy=Message(
        "Prenez un autre document, ou écrivez « partisan: true » dans la leçon.",
        'Take another document, or write "partisan: true" in the lesson.',
    ),
    find=find,
)
