"""A text was written again in each language, not pasted from one into the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guides.checking.rule import Fault, Rule
from guides.document.nodes.block import Blocks
from guides.document.nodes.inline import Inline, LineBreak, Link, Strong, Text
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import inlines_of

# What two languages may share: names, numbers, titles of works, addresses, words of a third
# language, and a word or three that both have ("à la carte", "data, prison, image").
WORD = re.compile(r"(?<![\w'’.-])[a-zß-öø-ÿœ]{2,}(?![\w.@/-])")
MOST = 3  # words that are no name, alike in both
COPIED = Message(
    "le même texte, mot pour mot, en « fr » et en « {language} » : « {said} »",
    'the same text, word for word, in "fr" and in "{language}": "{said}"',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Texts whose translation is the same characters, and more than names and numbers."""
    for key, path, _, text in reading.texts if reading.speaks("fr") else ():
        for language, copy in reading.spoken(text):
            if language == "fr" or text.fr is None or text.original.words != copy.words:
                continue
            if sum(len(WORD.findall(said)) for said in _plain(text.original.blocks)) > MOST:
                said = COPIED.fill(said=_short(text.original.words), language=language)
                yield Fault(key, f"{path}.{language}", said, copy.place)


def _plain(blocks: Blocks) -> Iterator[str]:
    """The words of some blocks that are neither a title, nor code, nor in a third language."""
    for block in blocks:
        for run in inlines_of(block):
            yield " ".join(_said(run))


def _said(nodes: Iterable[Inline]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Text(text=text):
                yield text
            case Strong(children=inner) | Link(children=inner):
                yield from _said(inner)
            case LineBreak():
                yield " "


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]}…"


LONGEST = 60
RULE = Rule(
    code="C146",
    about=Message(
        "Chaque langue a son texte : aucun n'est recopié de l'autre.",
        "Each language has a text of its own: none is copied from the other.",
    ),
    why=Message(
        "Un texte français collé dans « en: » fait croire à un guide anglais, qui est en français.",
        'French pasted into "en:" pretends to an English guide, which is in French.',
    ),
    remedy=Message(
        "Traduisez-le ; si le guide n'est que dans une langue, dites-le dans film.yaml : "
        "« languages: [fr] ».",
        'Translate it; if the guide is in one language alone, say so in film.yaml: "languages: [fr]".',
    ),
    find=find,
    by_record=True,
)
