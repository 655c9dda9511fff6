"""Every quotation mark that opens is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.nodes.block import Paragraph
from guides.document.nodes.inline import Inlines, Text
from guides.document.nodes.walk import nodes
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import Fragment, inlines_of

MARKED = re.compile('["«»“”]')
INCHES = re.compile(r"\d\"")  # which are no quotation
LONE = Message(
    "guillemet sans son pendant ({mark}) : {around}",
    "quotation mark without its other ({mark}): {around}",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Paragraphs, titles and names in which a mark has no other."""
    for key, path, fragment in reading.said:
        if MARKED.search(fragment.source):
            for mark, around in _alone(fragment):
                place = fragment.place_of(around)
                yield Fault(key, path, LONE.fill(mark=mark, around=around), place)
    for key, path, said in reading.titles:
        if MARKED.search(said) and (at := _unpaired(said)) >= 0:
            yield Fault(key, path, LONE.fill(mark=said[at], around=_around(said, at)))


def _alone(fragment: Fragment) -> Iterator[tuple[str, str]]:
    """The first mark without its other of each paragraph, with the words around it."""
    one = len(fragment.blocks) == 1 and isinstance(fragment.blocks[0], Paragraph)
    if one and "`" not in fragment.source and _unpaired(fragment.source) < 0:
        return
    for block in fragment.blocks:
        for run in inlines_of(block):
            said = _words(run)
            if (at := _unpaired(said)) >= 0:
                yield said[at], _around(said, at)


def _words(run: Inlines) -> str:
    """The words of a paragraph, those of another language too; code is not looked at."""
    return "".join(node.text if isinstance(node, Text) else "" for node in nodes(run))


def _unpaired(said: str) -> int:
    """Where the first mark without its other stands; -1 when there is none."""
    if said.count('"') % 2 and not INCHES.search(said):
        return said.rindex('"')
    for opening, closing in ("«»", "“”"):
        if said.count(opening) == said.count(closing) or "„" in said:  # which “ closes
            continue
        waiting: list[int] = []
        for found in re.finditer(f"[{opening}{closing}]", said):
            if found[0] == opening:
                waiting.append(found.start())
            elif waiting:
                waiting.pop()
            else:
                return found.start()
        return waiting[0]
    return -1


def _around(said: str, at: int) -> str:
    """Some words around a mark, none of them cut."""
    before, after = said[max(0, at - 20) : at], said[at : at + 20]
    before = before.partition(" ")[2] if at > 20 else before
    return (before + (after.rpartition(" ")[0] or after if at + 20 < len(said) else after)).strip()


RULE = Rule(
    code="C143",
    about=Message(
        "Tout guillemet ouvert est fermé, dans le même paragraphe.",
        "Every quotation mark that opens is closed, in the same paragraph.",
    ),
    why=Message(
        "Le programme tourne les guillemets du clavier par paires : seul, un guillemet s'imprime "
        "mal, et l'on ne sait plus qui parle.",
        "The program turns the quotation marks of the keyboard in pairs: one alone is printed "
        "wrong, and nobody knows who speaks.",
    ),
    remedy=Message(
        "Ajoutez le guillemet qui manque, ou retirez celui qui est de trop.",
        "Add the mark that is missing, or take away the one too many.",
    ),
    find=find,
    by_record=True,
)
