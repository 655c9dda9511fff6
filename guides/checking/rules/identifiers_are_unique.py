"""Ids and printed numbers name one record each."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.finding import Message
from guides.model.guide import Reading

TWICE = Message("« {name} » désigne déjà une autre fiche", '"{name}" already names another record')


def find(reading: Reading) -> Iterator[Fault]:
    """Ids within a kind; numbers of claims, questions and votes."""
    for kind, records in reading.guide.by_kind().items():
        seen: set[object] = set()
        for record in records:
            names = [record.id]  # type: ignore[attr-defined]
            if kind in ("claim", "question", "vote"):
                names.append(record.number)  # type: ignore[attr-defined]
            for name in names:
                if name in seen:
                    yield Fault(f"{kind}:{names[0]}", "id", TWICE.fill(name=name))
                seen.add(name)


RULE = Rule(
    code="C102",
    about=Message(
        "Un identifiant, un numéro : une seule fiche.",
        "One id, one number: a single record.",
    ),
    why=Message(
        "Les numéros sont les mêmes dans toutes les langues et tous les formats : deux fiches du même nom se cachent l'une l'autre.",
        "Numbers are the same in every language and format: two records of one name hide each other.",
    ),
    remedy=Message(
        "Donnez un autre identifiant ou un autre numéro à l'une des deux.",
        "Give one of the two another id or number.",
    ),
    find=find,
)
