"""Short papers of a class: the slip filled in before and after, what to check at home."""

from __future__ import annotations

from pydantic import model_validator

from guides.document.audience import SCHOOL, Audience
from guides.document.nodes.inline import Strength
from guides.model.film import Year
from guides.model.values.fields import Id
from guides.model.values.review import Statement
from guides.model.values.text import Phrase


class SlipLine(Statement):
    """A line of the slip, believed or not before the session and after it.

    Attributes:
        text: what is printed, and nothing else is.
        holds: whether it is true.
        why: of a true line, what bears it out; it cites. Read in the key alone.
        strength, as_of: the mark of `why`.
        claim: of a false line, the id of the claim it repeats; its answer is read in the key.
    """

    id: Id
    text: Phrase
    holds: bool
    why: Phrase | None = None
    strength: Strength | None = None
    as_of: Year | None = None
    claim: Id | None = None

    @model_validator(mode="after")
    def _borne_out(self) -> SlipLine:
        proof = (self.why, self.strength, self.as_of)
        if (
            any((part is None) == self.holds for part in proof)
            or (self.claim is None) != self.holds
        ):
            raise ValueError("slip_without_proof")
        return self


class HomeCheck(Statement):
    """A claim to check oneself, at home: where to look, what to find there.

    Attributes:
        claim: id of the claim, whose wording and author are printed.
        where: what to open or to search for; it answers nothing.
        source: id of the source to open, printed with its address.
        ask: the one thing to find out.
        expected: what one finds; it cites. Read in the key alone.
    """

    id: Id
    claim: Id
    where: Phrase
    source: Id | None = None
    ask: Phrase
    expected: Phrase
    audiences: tuple[Audience, ...] = SCHOOL
