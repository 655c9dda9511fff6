"""The address of a link or of a source names a host that can exist."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.address import leads_somewhere, owned
from guides.document.nodes.inline import SCHEMES, Link
from guides.findings.finding import Message
from guides.model.guide import Reading

NOWHERE = Message("cette adresse ne mène nulle part : {url}", "this address leads nowhere: {url}")
OWNED = Message(
    "cette adresse nomme quelqu'un devant le serveur, avec « @ » : {url}",
    'this address names somebody before the server, with "@": {url}',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Addresses of the web without a host, with one that no name can be, or with no port."""
    for source in reading.guide.sources:
        if source.url and not leads_somewhere(source.url):
            yield Fault(f"source:{source.id}", "url", _said(source.url))
    for key, path, fragment in reading.marked:
        for node in fragment.inlines:
            if (
                isinstance(node, Link)
                and node.url.startswith(SCHEMES)
                and not leads_somewhere(node.url)
            ):
                yield Fault(key, path, _said(node.url), fragment.place_of(node.url))


def _said(url: str) -> Message:
    return (OWNED if owned(url) else NOWHERE).fill(url=url[:60])


RULE = Rule(
    code="C155",
    about=Message(
        "Une adresse nomme un serveur ou une boîte de courrier qui peut exister.",
        "An address names a server or a mailbox that can exist.",
    ),
    why=Message(
        "Une adresse mal recopiée s'imprime, se clique, et n'ouvre rien ; ce qui précède « @ » "
        "est un mot de passe que l'on publie, ou cache où elle mène.",
        "An address copied badly is printed and clicked, and opens nothing; what stands before "
        '"@" is a password made public, or hides where it leads.',
    ),
    remedy=Message(
        "Copiez l'adresse entière depuis le navigateur, comme « https://exemple.fr/page ».",
        'Copy the whole address from the browser, like "https://example.org/page".',
    ),
    find=find,
    by_record=True,
)
