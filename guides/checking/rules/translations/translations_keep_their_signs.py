"""A translation from a PO file cites, refers and links as its French does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.nodes.inline import Citation, Inline, Link, Reference
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.translation import is_of_catalogue
from guides.model.values.text import Fragment

LOST = Message(
    "la traduction a perdu {signs}, que le français porte",
    "the translation has lost {signs}, which the French has",
)
MORE = Message(
    "la traduction porte {signs}, que le français n'a pas",
    "the translation has {signs}, which the French has not",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Translations whose citations, references or addresses are not those of the French."""
    for key, path, _, text in reading.texts if reading.catalogues else ():
        for language, said in reading.spoken(text):
            if not is_of_catalogue(said):
                continue
            french, other = _signs(text.written_in(reading.guide.film.written_in)), _signs(said)
            for message, more in ((LOST, french - other), (MORE, other - french)):
                if more:
                    signs = ", ".join(sorted(more))
                    yield Fault(key, f"{path}.{language}", message.fill(signs=signs))


def _signs(said: Fragment) -> Counter[str]:
    """How often each sign stands in a text that must stand in its translation as well."""
    return Counter(sign for sign in map(_sign, said.inlines) if sign)


def _sign(node: Inline) -> str:
    match node:
        case Citation(source=source):
            return f"[@{source}]"
        case Reference(target=target):
            return f"[[{target}]]"
        case Link(url=url):
            return url
    return ""


RULE = Rule(
    code="C170",
    about=Message(
        "Une traduction cite, renvoie et mène où le français le fait.",
        "A translation cites, refers and leads where the French does.",
    ),
    why=Message(
        "Un renvoi perdu retire sa preuve à une phrase dans une seule langue.",
        "A citation lost takes its proof from a sentence in one language alone.",
    ),
    remedy=Message(
        "Recopiez ces signes tels quels du français ; la page citée peut se traduire.",
        "Copy these signs as they are from the French; the page cited may be translated.",
    ),
    find=find,
    by_record=True,
)
