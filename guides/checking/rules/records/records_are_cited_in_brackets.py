"""A record is cited by the signs that make it a reference, never by its bare id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import Fragment

# Each begins with one sign, which is found at once; a reference of ours is neither.
BRACKETED = re.compile(r"[\[(][ ]?([a-z0-9]+(?:-[a-z0-9]+)+)(?=[ ]?[\]),;])")
COLON = re.compile(r":(?<=[a-z]:)([a-z0-9]+(?:-[a-z0-9]+)*+)(?!\]\]|[\w/])")
PRINTED = Message(
    "l'identifiant « {name} » s'imprime tel quel", 'the id "{name}" is printed as it stands'
)
WRITE = Message("Écrivez {form}.", "Write {form}.")


def find(reading: Reading) -> Iterator[Fault]:
    """Ids of records in single brackets, ids of sources in parentheses, `claim:x` by itself."""
    texts = [f for *_, text in reading.texts for f in (text.fr, text.en) if f is not None]
    joined = "\n".join([fragment.source for fragment in texts])
    if not (BRACKETED.search(joined) or COLON.search(joined)):
        return
    kinds: dict[str, list[str]] = {}
    for kind, name, _ in reading.guide.records():
        kinds.setdefault(name, []).append(kind)
    for key, path, fragment in reading.said:
        said = fragment.source
        for found in BRACKETED.finditer(said):
            among = kinds.get(found[1], [])
            if "source" in among or (among and found[0][0] == "["):
                kind = "source" if "source" in among else among[0]
                yield _fault(key, path, fragment, found[0], kind, found[1])
        for found in COLON.finditer(said):
            kind = said[: found.start()].rpartition(" ")[2].lstrip("([«\"'\n")
            if kind in kinds.get(found[1], ()):
                yield _fault(key, path, fragment, f"{kind}{found[0]}", kind, found[1])


def _fault(key: str, path: str, fragment: Fragment, found: str, kind: str, name: str) -> Fault:
    form = f"[@{name}]" if kind == "source" else f"[[{kind}:{name}]]"
    message, hint = PRINTED.fill(name=name), WRITE.fill(form=form)
    return Fault(key, path, message, fragment.place_of(found), hint)


RULE = Rule(
    code="C144",
    about=Message(
        "Une fiche est citée par les signes qui en font un renvoi : [@source], [[claim:…]].",
        "A record is cited by the signs that make it a reference: [@source], [[claim:…]].",
    ),
    why=Message(
        "Sans ces signes, l'identifiant s'imprime, et la source n'est ni numérotée ni dans la "
        "liste.",
        "Without them the id is printed, and the source is neither numbered nor in the list.",
    ),
    remedy=Message(
        "Écrivez [@source] pour une source, [[claim:identifiant]] pour une autre fiche.",
        "Write [@source] for a source, [[claim:identifier]] for any other record.",
    ),
    find=find,
)
