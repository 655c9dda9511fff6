"""A lesson names only places of programmes that somebody read."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

UNREAD = Message(
    "« {row} » n'est pas un programme vérifié", '"{row}" is no programme that was verified'
)
OTHER = Message(
    "« {row} » n'est pas de la classe de cette leçon ({audience})",
    '"{row}" is not for the class of this lesson ({audience})',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Rows of the programme that were not verified, or that are of another class."""
    rows = {row.id: row for row in reading.guide.curriculum}
    for lesson in reading.guide.lessons:
        for index, name in enumerate(lesson.curriculum):
            key, path, row = f"lesson:{lesson.id}", f"curriculum.{index}", rows.get(name)
            if row and row.verified != "verified":
                yield Fault(key, path, UNREAD.fill(row=name))
            elif row and lesson.audience not in row.audiences:
                yield Fault(key, path, OTHER.fill(row=name, audience=lesson.audience))


RULE = Rule(
    code="C188",
    about=Message(
        "Une leçon ne nomme que des programmes vérifiés.",
        "A lesson names only verified programmes.",
    ),
    why=Message(
        "Un enseignant recopie la référence dans son cahier de textes : elle doit exister.",
        "Teachers copy the reference into their record book: it must exist.",
    ),
    remedy=Message(
        "Lisez le programme, puis écrivez « verified » dans curriculum.yaml ; sinon retirez-le.",
        'Read the programme, then write "verified" in curriculum.yaml; else take it out.',
    ),
    find=find,
)
