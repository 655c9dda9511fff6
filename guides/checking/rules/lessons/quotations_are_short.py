"""A document for pupils quotes a few words, and tells the rest in its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

MOST = 12  # words: a quotation that the law on short quotations leaves no doubt about
QUOTED = re.compile(r'«([^»]*)»|“([^”]*)”|"([^"]*)"')
LONG = Message(
    "citation de {count} mots, {most} au plus : « {start}… »",
    'quotation of {count} words, {most} at most: "{start}…"',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Quotations of over twelve words in documents."""
    for document in reading.guide.documents:
        for path, text in document.texts:
            for language, fragment in spoken(text):
                for quoted in QUOTED.finditer(fragment.words):
                    words = words_of(next(filter(None, quoted.groups()), ""))
                    if len(words) > MOST:
                        start = " ".join(words[:5])
                        said = LONG.fill(count=len(words), most=MOST, start=start)
                        yield Fault(f"document:{document.id}", f"{path}.{language}", said)


RULE = Rule(
    code="C189",
    about=Message(
        "Un document cite au plus douze mots de suite.",
        "A document quotes at most twelve words in a row.",
    ),
    why=Message(
        "Une feuille distribuée est une copie : la loi y permet de courtes citations, et rien de plus sans accord.",
        "A sheet handed out is a copy: the law allows short quotations in it, and no more without leave.",
    ),
    remedy=Message(
        "Coupez la citation, et dites le reste avec vos mots.",
        "Cut the quotation, and say the rest in your own words.",
    ),
    find=find,
    by_record=True,
)
