"""At most twelve claims an audience are printed as spreads."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

MOST = 12
MANY = Message(
    "{count} affirmations « core » pour {audience}, {most} au plus",
    '{count} "core" claims for {audience}, {most} at most',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Audiences with over twelve core claims; claims core for someone who does not get them."""
    for audience in reading.guide.film.audiences:
        count = sum(audience in claim.core for claim in reading.guide.claims)
        if count > MOST:
            message = MANY.fill(count=count, audience=audience, most=MOST)
            yield Fault(f"film:{reading.guide.film.id}", "", message)


RULE = Rule(
    code="C129",
    about=Message(
        "Douze affirmations au plus par public sont dépliées sur papier.",
        "At most twelve claims an audience are unfolded on paper.",
    ),
    why=Message(
        "Le papier est compté ; les autres tiennent en une ligne du registre.",
        "Paper is counted; the others fit one row of the ledger.",
    ),
    remedy=Message(
        "Retirez ce public du champ « core » des affirmations les moins attendues.",
        'Take this audience out of "core" of the least expected claims.',
    ),
    find=find,
)
