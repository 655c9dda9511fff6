"""The sheet to take home has five claims for each class, each with something to open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.audience import SCHOOL
from guides.findings.finding import Message
from guides.model.guide import Reading

LINES = 5  # on one side
COUNT = Message(
    "{count} affirmations à vérifier chez soi ({audience}) : il en faut {wanted}",
    "{count} claims to check at home ({audience}): {wanted} are needed",
)
NOT_THEIRS = Message(
    "l'affirmation « {claim} » n'est pas pour ce public ({audience})",
    'the claim "{claim}" is not for this audience ({audience})',
)
NOWHERE = Message(
    "la source « {source} » n'a pas d'adresse à ouvrir",
    'the source "{source}" has no address to open',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Another number of lines than five, claims of another audience, sources without address."""
    lines = reading.guide.takehome
    claims = {claim.id: claim for claim in reading.guide.claims}
    sources = {source.id: source for source in reading.guide.sources}
    for line in lines:
        claim, source = claims.get(line.claim), sources.get(line.source or "")
        for audience in line.audiences if claim else ():
            if claim and audience not in claim.audiences:
                message = NOT_THEIRS.fill(claim=claim.id, audience=audience)
                yield Fault(f"takehome:{line.id}", "audiences", message)
        if source and not source.url:
            yield Fault(f"takehome:{line.id}", "source", NOWHERE.fill(source=source.id))
    counts = Counter(audience for line in lines for audience in line.audiences)
    for audience in SCHOOL:
        if counts[audience] not in (0, LINES):
            message = COUNT.fill(count=counts[audience], audience=audience, wanted=LINES)
            last = next(line for line in reversed(lines) if audience in line.audiences)
            yield Fault(f"takehome:{last.id}", "audiences", message, absence=True)


RULE = Rule(
    code="C201",
    about=Message(
        "La feuille à emporter a cinq affirmations par public, que l'on peut vérifier chez soi.",
        "The sheet to take home has five claims for each audience, which can be checked at home.",
    ),
    why=Message(
        "Une feuille, cinq affirmations : plus, personne ne finit ; et sans rien à ouvrir, on devine au lieu de vérifier.",
        "One sheet, five claims: with more nobody finishes; and with nothing to open one guesses instead of checking.",
    ),
    remedy=Message(
        "Ajoutez ou retirez des lignes dans takehome.yaml, ou corrigez le public ou la source de celle-ci.",
        "Add or remove lines in takehome.yaml, or correct this one's audience or source.",
    ),
    find=find,
)
