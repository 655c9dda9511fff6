"""Titles and headings name things without loading them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.peoples import taken_as_one
from guides.checking.rule import Fault, Rule
from guides.document.nodes.block import Heading
from guides.document.nodes.walk import plain
from guides.findings.finding import Message
from guides.model.guide import Reading

LOADED = re.compile(
    r"totalitar|totalitaire|big brother|dystop|orwell|liberticide|police state|état policier|dictatur"
    r"|dictatorship|cauchemar|nightmare|propagande|propaganda|\ble régime\b|\bthe regime\b",
    re.IGNORECASE,
)
AS_ONE = Message(
    "un peuple ou un pays pris en bloc dans un titre : « {found} »",
    'a people or a country taken as one in a title: "{found}"',
)
LOUD = Message("mot chargé dans un titre : « {found} »", 'loaded word in a title: "{found}"')
TITLES = ("title", "name", "moment")
QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|“[^”]*”")


def find(reading: Reading) -> Iterator[Fault]:
    """Fields that print as titles, and headings inside texts; quotations apart."""
    headings = (
        (said, plain(block.children))
        for said in reading.marked
        for block in said.fragment.blocks
        if isinstance(block, Heading)
    )
    fields = (
        (said, said.fragment.words) for said in reading.said if said.path.split(".")[-2] in TITLES
    )
    for said, title in (*headings, *fields):
        bare = QUOTED.sub("", title)
        if found := LOADED.search(bare):
            yield Fault(said.key, said.path, LOUD.fill(found=found.group(0)))
        for people in taken_as_one(bare):
            yield Fault(said.key, said.path, AS_ONE.fill(found=people))


RULE = Rule(
    code="C123",
    about=Message(
        "Les titres nomment sans charger.",
        "Titles name without loading.",
    ),
    why=Message(
        "Un titre chargé donne la conclusion avant la discussion ; un mot chargé peut être un objet à examiner, entre guillemets.",
        "A loaded title gives the conclusion before the talk; a loaded word may be an object to examine, in quotation marks.",
    ),
    remedy=Message(
        "Nommez la pratique, ou citez le mot entre guillemets.",
        "Name the practice, or quote the word.",
    ),
    find=find,
    by_record=True,
    judges=("fr", "en"),
)
