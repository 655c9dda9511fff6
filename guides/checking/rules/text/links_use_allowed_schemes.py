"""Links lead to the web or to a mailbox, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.nodes.inline import SCHEMES, Link
from guides.findings.finding import Message
from guides.model.guide import Reading

REFUSED = Message("lien refusé : {url}", "link refused: {url}")


def find(reading: Reading) -> Iterator[Fault]:
    """Links of any other scheme (javascript:, data:, file:, none)."""
    for key, path, fragment in reading.marked:
        for node in fragment.inlines:
            if isinstance(node, Link) and not node.url.startswith(SCHEMES):
                message = REFUSED.fill(url=node.url[:60])
                yield Fault(key, path, message, fragment.place_of(node.url))


RULE = Rule(
    code="C118",
    about=Message(
        "Un lien commence par https://, http:// ou mailto:.",
        "A link starts with https://, http:// or mailto:.",
    ),
    why=Message(
        "Le contenu n'est pas de confiance : un lien « javascript: » serait un programme.",
        'Content is not trusted: a "javascript:" link would be a program.',
    ),
    remedy=Message(
        "Corrigez l'adresse ou retirez le lien.",
        "Correct the address or remove the link.",
    ),
    find=find,
    waivable=False,
    by_record=True,
)
