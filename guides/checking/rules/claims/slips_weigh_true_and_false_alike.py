"""A slip holds four true lines, solidly borne out, and four false ones, judged contradicted."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.measuring.slips import TRUE_LINES
from guides.model.evidence import Claim
from guides.model.guide import Reading

FIRM = ("established", "solid")
UNEVEN = Message(
    "{true} lignes vraies et {false} fausses : il en faut {wanted} de chaque",
    "{true} true lines and {false} false ones: {wanted} of each are needed",
)
WEAK = Message(
    "une ligne vraie est au moins « solid » ; celle-ci est « {strength} »",
    'a true line is at least "solid"; this one is "{strength}"',
)
NOT_FALSE = Message(
    "l'affirmation « {claim} » n'est pas contredite, mais « {strength} » : la ligne n'est pas fausse",
    'the claim "{claim}" is not contradicted but "{strength}": the line is not false',
)


def find(reading: Reading) -> Iterator[Fault]:
    """A slip that is not balanced, a true line in doubt, a false one that may be true."""
    lines = reading.guide.slip
    claims: dict[str | None, Claim] = {claim.id: claim for claim in reading.guide.claims}
    for line in lines:
        claim = claims.get(line.claim)
        if line.strength and line.strength not in FIRM:
            yield Fault(f"slip:{line.id}", "strength", WEAK.fill(strength=line.strength))
        elif claim and claim.strength != "contradicted":
            message = NOT_FALSE.fill(claim=claim.id, strength=claim.strength)
            yield Fault(f"slip:{line.id}", "claim", message)
    true = sum(line.holds for line in lines)
    if lines and {true, len(lines) - true} != {TRUE_LINES}:
        counts = {"true": true, "false": len(lines) - true, "wanted": TRUE_LINES}
        yield Fault(f"slip:{lines[-1].id}", "holds", UNEVEN.fill(**counts), absence=True)


RULE = Rule(
    code="C200",
    about=Message(
        "Un feuillet avant / après a quatre lignes vraies, solides, et quatre fausses, contredites.",
        "A before/after slip has four true lines, solid, and four false ones, contradicted.",
    ),
    why=Message(
        "Si tout y est faux, qui se méfie de tout a tout juste ; si une ligne est douteuse, on ne mesure plus rien.",
        "If all of it is false, whoever distrusts everything is right throughout; with a doubtful line nothing is measured.",
    ),
    remedy=Message(
        "Complétez ou remplacez la ligne : une vraie cite une preuve solide (`why`), une fausse nomme une affirmation contredite (`claim`).",
        "Complete or replace the line: a true one cites solid proof (`why`), a false one names a contradicted claim (`claim`).",
    ),
    find=find,
)
