"""A counterpoint is held by somebody who can be named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

NOBODY = re.compile(
    r"^(?:nous|on|certain(?:e|s|es)?|beaucoup|les gens|des gens|tout le monde|we|some|many|people|everyone)$",
    re.IGNORECASE,
)
VAGUE = Message("« {holder} » ne nomme personne", '"{holder}" names nobody')


def find(reading: Reading) -> Iterator[Fault]:
    """Holders that are a pronoun or a crowd."""
    for claim in reading.guide.claims:
        for index, point in enumerate(claim.counterpoints):
            for language, fragment in spoken(point.holder):
                if NOBODY.match(fragment.words.strip()):
                    path = f"counterpoints.{index}.holder.{language}"
                    yield Fault(f"claim:{claim.id}", path, VAGUE.fill(holder=fragment.words))


RULE = Rule(
    code="C125",
    about=Message(
        "Un contrepoint est tenu par quelqu'un que l'on peut nommer.",
        "A counterpoint is held by somebody who can be named.",
    ),
    why=Message(
        "« Certains disent » n'a ni preuve ni répondant.",
        '"Some say" has neither proof nor anyone to answer for it.',
    ),
    remedy=Message(
        "Nommez l'institution, l'auteur, le témoin.",
        "Name the institution, the author, the witness.",
    ),
    find=find,
    by_record=True,
)
