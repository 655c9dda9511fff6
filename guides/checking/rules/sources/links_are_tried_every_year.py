"""The address of a source was tried within a year, once addresses are tried at all."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading

NEVER = Message("adresse jamais essayée", "address never tried")
LONG_AGO = Message("adresse non essayée depuis le {day}", "address not tried since {day}")


def find(reading: Reading) -> Iterator[Fault]:
    """Addresses that are new, and each other one from a year after its day."""
    if reading.links is None:
        return
    for source in reading.guide.sources:
        if source.url is None:
            continue
        tried = reading.links.get(source.id)
        if tried is None or tried.url != source.url:
            yield Fault(f"source:{source.id}", "url", NEVER)
        else:
            a_year_on = f"{int(tried.day[:4]) + 1}{tried.day[4:]}"
            message = LONG_AGO.fill(day=tried.day)
            yield Fault(f"source:{source.id}", "url", message, after=a_year_on)


RULE = Rule(
    code="C132",
    about=Message(
        "Les adresses sont essayées chaque année.",
        "Addresses are tried every year.",
    ),
    why=Message(
        "Une adresse meurt sans prévenir, et ce qui a répondu un jour ne dit rien d'aujourd'hui.",
        "An address dies without notice, and what answered one day says nothing of today.",
    ),
    remedy=Message(
        "Lancez « contrechamp check --links » sur une machine reliée au réseau.",
        'Run "contrechamp check --links" on a machine with a network.',
    ),
    find=find,
    severity=Severity.WARNING,
)
