"""Pictures have words and foreign words their language, in every format that can say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from guides import locations
from guides.document.nodes.block import Chart, SideBySide
from guides.document.nodes.inline import Foreign, Term
from guides.rendering.formats import FORMATS
from tests.support.everything import EVERYTHING, nodes, squeezed, words
from tests.support.readers import READERS, Read

NAMES = [
    pytest.param(made.name, marks=[pytest.mark.slow] if made.apart else [])
    for made in FORMATS
    if made.name in READERS
]


@cache
def read(name: str) -> Read:
    """The edition of everything in a format, read back."""
    (made,) = (made for made in FORMATS if made.name == name)
    return READERS[name](made.function(EVERYTHING, locations.templates(), "standard"))


def spoken(name: str) -> Iterator[tuple[str, str]]:
    """Each change of language: two letters and the words; paper prints no characters."""
    for node in nodes(EVERYTHING.blocks):
        if isinstance(node, Foreign):
            yield node.language, "".join(words(node))
        elif isinstance(node, Term):
            yield "zh", node.pinyin
            if name != "pdf":
                yield "zh", node.characters
        elif isinstance(node, SideBySide):
            for language, side in zip(node.languages, (node.left, node.right), strict=True):
                if language != EVERYTHING.language:
                    yield from ((language, text) for text in words(side))


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_has_its_words(name: str) -> None:
    """What a picture shows is said in full where a screen reader looks for it."""
    said = read(name).alternatives
    pictures = [node.alternative for node in nodes(EVERYTHING.blocks) if isinstance(node, Chart)]

    assert pictures
    assert [words for words in pictures if words not in said] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_change_of_language_is_said(name: str) -> None:
    """A voice changes its accent with the language, word for word."""
    said: dict[str, str] = {}
    for language, text in read(name).spoken:
        said[language] = said.get(language, "") + squeezed(text)
    expected = list(spoken(name))

    assert {language for language, _ in expected} == {"en", "zh"}
    lost = [(lang, text) for lang, text in expected if squeezed(text) not in said.get(lang, "")]
    assert lost == []
    assert "Unrenard" not in said["en"] + said["zh"]
