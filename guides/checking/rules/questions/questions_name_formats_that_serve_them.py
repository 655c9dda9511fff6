"""A question names only debate formats that can hold it."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

ANOTHER = Message(
    "le format « {protocol} » ne sert pas les questions de la fonction « {function} »",
    'the format "{protocol}" does not serve questions of the function "{function}"',
)
JUDGES = Message(
    "le format « {protocol} » juge une affirmation, et une question n'en pose pas",
    'the format "{protocol}" judges a claim, and a question puts none',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Formats a question names that do not serve its function, or that judge a claim."""
    known = {protocol.id: protocol for protocol in reading.guide.protocols}
    for question in reading.guide.questions:
        for index, name in enumerate(question.protocols):
            protocol = known.get(name)
            if protocol is None or not protocol.serves:
                continue  # told by C101 and C136
            if question.function not in protocol.serves:
                message = ANOTHER.fill(protocol=name, function=question.function)
            elif "claim" in protocol.needs:
                message = JUDGES.fill(protocol=name)
            else:
                continue
            yield Fault(f"question:{question.id}", f"protocols.{index}", message)


RULE = Rule(
    code="C138",
    about=Message(
        "Une question ne nomme que des formats qui la servent.",
        "A question names only formats that serve it.",
    ),
    why=Message(
        "On ne juge pas un fait là où il n'y en a pas, et on ne se tait pas quand il faut dire "
        "un mot : le plan écarte ces formats, la question en a d'autant moins.",
        "A fact is not judged where there is none, and nobody keeps silent where a word is asked "
        "for: the plan sets such formats aside, and the question has fewer left.",
    ),
    remedy=Message(
        "Retirez ce format de protocols, ou ajoutez la fonction à ce que le format sert (serves).",
        "Take this format out of protocols, or add the function to what the format serves (serves).",
    ),
    find=find,
)
