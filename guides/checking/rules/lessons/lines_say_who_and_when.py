"""A line of a document says who says it, how sure that is, and since when."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

LACKING = Message("ligne {number} : il manque {what}", "line {number}: {what} is missing")
PARTS = {
    "sources": Message("qui la dit (sources)", "who says it (sources)"),
    "strength": Message("sa marque (strength)", "its mark (strength)"),
    "as_of": Message("son année (as_of)", "its year (as_of)"),
}


def find(reading: Reading) -> Iterator[Fault]:
    """Lines without a source, a mark or a year."""
    for document in reading.guide.documents:
        for index, line in enumerate(document.lines):
            for field, what in PARTS.items():
                if not getattr(line, field):
                    said = LACKING.fill(number=index + 1, what=what)
                    yield Fault(f"document:{document.id}", f"lines.{index}", said)


RULE = Rule(
    code="C191",
    about=Message(
        "Chaque ligne d'un document dit qui la dit, avec quelle force, et de quelle année.",
        "Each line of a document says who says it, how sure that is, and of which year.",
    ),
    why=Message(
        "Un barème recopié sans source devient celui de tout un pays.",
        "A scale of points copied without its source becomes that of a whole country.",
    ),
    remedy=Message(
        "Écrivez « sources », « strength » et « as_of » sur cette ligne.",
        'Write "sources", "strength" and "as_of" on this line.',
    ),
    find=find,
    by_record=True,
    absence=True,
)
