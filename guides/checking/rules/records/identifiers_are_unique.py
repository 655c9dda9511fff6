"""Ids and printed numbers name one record each."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

TWICE = Message("« {name} » désigne déjà une autre fiche", '"{name}" already names another record')


def find(reading: Reading) -> Iterator[Fault]:
    """Ids within a kind; numbers of claims, questions and votes."""
    for key, place in reading.twins:
        yield Fault(key, "id", TWICE.fill(name=key.split(":", 1)[1]), place)
    for kind in ("claim", "question", "vote"):
        seen: dict[int, str] = {}
        for record in reading.guide.by_kind()[kind]:
            number, name = record.number, record.id  # type: ignore[attr-defined]
            if seen.setdefault(number, name) != name:
                yield Fault(f"{kind}:{name}", "number", TWICE.fill(name=number))


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
    waivable=False,
)
