"""An id can name a folder and a file on every machine."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.disk import RESERVED
from guides.findings.finding import Message
from guides.model.guide import Reading

DEVICE = Message(
    "« {name} » est le nom d'un périphérique sous Windows",
    '"{name}" is the name of a device on Windows',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Ids that Windows keeps for devices: the film's, whose kit has a folder, and all others."""
    for kind, name, _ in reading.guide.records():
        if name in RESERVED:
            yield Fault(f"{kind}:{name}", "id", DEVICE.fill(name=name))


RULE = Rule(
    code="C148",
    about=Message(
        "Un identifiant peut nommer un dossier et un fichier sur toute machine.",
        "An id can name a folder and a file on every machine.",
    ),
    why=Message(
        "Windows garde quelques noms pour ses périphériques (aux, con, nul, prn, com1, lpt1…) : un dossier du kit ou un fichier de fiches ainsi nommé n'y existe pas.",
        "Windows keeps a few names for devices (aux, con, nul, prn, com1, lpt1…): a folder of the kit or a file of records of that name cannot exist there.",
    ),
    remedy=Message(
        "Donnez un autre identifiant, par exemple avec un mot de plus.",
        "Give another id, for example with one word more.",
    ),
    find=find,
    waivable=False,
)
