"""The English was read against the present French."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.checking.translations import french_hashes
from guides.findings.finding import Message
from guides.model.guide import Reading

STALE = Message(
    "le français a changé depuis la dernière relecture de l'anglais",
    "the French has changed since the English was last read against it",
)
NEVER = Message(
    "l'anglais n'a jamais été relu en face du français",
    "the English was never read against the French",
)
ENGLISH = ".en"
COMMAND = Message(
    "Relisez l'anglais, puis : contrechamp check --translated {key}",
    "Read the English again, then: contrechamp check --translated {key}",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Records whose lock entry is missing or belongs to another French text."""
    if not (reading.speaks("en") and reading.speaks("fr")):
        return
    for key, present in french_hashes(reading).items():
        locked = reading.translated.get(key)
        if locked != present:
            yield Fault(key, ENGLISH, STALE if locked else NEVER, hint=COMMAND.fill(key=key))


RULE = Rule(
    code="C104",
    about=Message(
        "L'anglais a été relu en face du français actuel.",
        "The English was read against the present French.",
    ),
    why=Message(
        "Un chiffre corrigé d'un seul côté fait deux guides qui se contredisent.",
        "A figure corrected on one side only makes two guides that contradict each other.",
    ),
    remedy=Message(
        "Relisez l'anglais, puis lancez la commande indiquée ; sans attendre, « build --language fr » "
        "fait les documents français.",
        'Read the English again, then run the command given; without waiting, "build --language fr" '
        "makes the French documents.",
    ),
    find=find,
    by_record=True,
    absence=True,
    of_translation=True,
)
