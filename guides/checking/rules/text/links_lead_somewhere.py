"""The address of a link or of a source names a host that can exist."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.address import leads_somewhere
from guides.document.inline import SCHEMES, Link
from guides.findings.finding import Message
from guides.model.guide import Reading

NOWHERE = Message("cette adresse ne mène nulle part : {url}", "this address leads nowhere: {url}")


def find(reading: Reading) -> Iterator[Fault]:
    """Addresses of the web without a host, with one that no name can be, or with no port."""
    for source in reading.guide.sources:
        if source.url and not leads_somewhere(source.url):
            yield Fault(f"source:{source.id}", "url", NOWHERE.fill(url=source.url[:60]))
    for key, path, fragment in reading.marked:
        for node in fragment.inlines:
            if (
                isinstance(node, Link)
                and node.url.startswith(SCHEMES)
                and not leads_somewhere(node.url)
            ):
                message = NOWHERE.fill(url=node.url[:60])
                yield Fault(key, path, message, fragment.place_of(node.url))


RULE = Rule(
    code="C155",
    about=Message(
        "Une adresse nomme un serveur ou une boîte de courrier qui peut exister.",
        "An address names a server or a mailbox that can exist.",
    ),
    why=Message(
        "Une adresse mal recopiée s'imprime, se clique, et n'ouvre rien.",
        "An address copied badly is printed and clicked, and opens nothing.",
    ),
    remedy=Message(
        "Copiez l'adresse entière depuis le navigateur, comme « https://exemple.fr/page ».",
        'Copy the whole address from the browser, like "https://example.org/page".',
    ),
    find=find,
)
