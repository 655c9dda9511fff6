"""The address of a source still answers."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading
from guides.model.links import (
    BAD_CERTIFICATE,
    CUT_OFF,
    NO_CONNECTION,
    NO_SUCH_HOST,
    NOT_OF_THE_WEB,
    REDIRECTED_TOO_OFTEN,
    TOO_SLOW,
)

DEAD = Message("adresse sans réponse le {day} : {state}", "no answer on {day}: {state}")
SAID = {
    NO_SUCH_HOST: Message("serveur introuvable", "no such server"),
    NO_CONNECTION: Message("connexion refusée", "connection refused"),
    TOO_SLOW: Message("trop lent", "too slow"),
    CUT_OFF: Message("connexion coupée", "connection cut off"),
    BAD_CERTIFICATE: Message("certificat refusé", "certificate refused"),
    REDIRECTED_TOO_OFTEN: Message("renvoi sans fin", "redirected without end"),
    NOT_OF_THE_WEB: Message("renvoi hors du web", "leads out of the web"),
}


def find(reading: Reading) -> Iterator[Fault]:
    """Addresses that did not answer when they were last tried; silent where none ever was."""
    for source in reading.guide.sources:
        tried = (reading.links or {}).get(source.id)
        if tried and tried.url == source.url and tried.dead:
            said = SAID.get(tried.state, tried.state)
            yield Fault(f"source:{source.id}", "url", DEAD.fill(day=tried.day, state=said))


RULE = Rule(
    code="C131",
    about=Message(
        "L'adresse d'une source répond encore.",
        "The address of a source still answers.",
    ),
    why=Message(
        "Une source que personne ne peut plus ouvrir ne prouve plus rien à la salle.",
        "A source that nobody can open proves nothing to the room any more.",
    ),
    remedy=Message(
        "Ouvrez-la dans un navigateur. Si la page a disparu, donnez une autre adresse ou une copie (via).",
        "Open it in a browser. If the page is gone, give another address or a copy (via).",
    ),
    find=find,
    severity=Severity.WARNING,
)
