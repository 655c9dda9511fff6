"""A language that nobody speaks: every word of it can be told from French and English.

`qaa` is one of the tags that BCP 47 leaves to private use. Each vowel is doubled under a
mark, which makes a text a third longer, with ő, ě and ť, which Latin-1 has not. What must stay as
it is, stays.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
import yaml

from guides.document.languages import Tongue

TAG = "qaa"
TONGUE = Tongue(TAG, ("„", "“"), ("‚", "‘"))
LETTERS = {"a": "áá", "e": "ěě", "i": "íí", "o": "őő", "u": "űű", "y": "ýý", "t": "ť"}
LETTERS |= {"A": "Áá", "E": "Ěě", "I": "Íí", "O": "Őő", "U": "Űű", "Y": "Ýý", "T": "Ť"}
SAID = str.maketrans(LETTERS)
# Citations, references, fields, addresses, words in another language: what is no word of the text.
APART = re.compile(
    r"\[@[^\]]*\]|\[\[[^\]]*\]\]|\{[^{}]*\}|https?://[^\s)]+|\]\([^)]*\)|`[^`]*`|&\w+;|\\."
)
# Fixed words that are names of files, addresses or numbers.
SAME = re.compile(r"kit\.|licence\.|figures\.(?:decimal|thousands|range)$|punctuation\.|.*\bsign$")


def said(text: str) -> str:
    """A text in the language."""
    done, end = [], 0
    for found in APART.finditer(text):
        done += [text[end : found.start()].translate(SAID), found[0]]
        end = found.end()
    return "".join((*done, text[end:].translate(SAID)))


def templates(real: Path, folder: Path) -> Path:
    """The templates with fixed words of the language among them."""
    shutil.copytree(real, folder)
    text = (real / "words/fr.yaml").read_text(encoding="utf-8")
    french = yaml.load(text, Loader=yaml.BaseLoader)  # a key may be "yes"
    words = yaml.safe_dump(_said(french, ""), allow_unicode=True, width=10_000, default_style='"')
    (folder / f"words/{TAG}.yaml").write_text(words, encoding="utf-8")
    return folder


def _said(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return {key: _said(inner, f"{name}.{key}".strip(".")) for key, inner in value.items()}
    return said(value) if isinstance(value, str) and not SAME.match(name) else value


def translated(catalogue: Path) -> None:
    """A PO file whose every unit is translated."""
    file = polib.pofile(str(catalogue))
    for unit in file:
        unit.msgstr = said(unit.msgid)
    file.save()


def foreign(text: str, known: frozenset[str]) -> Iterator[str]:
    """The words of a text that are of no language but French or English."""
    for word in re.findall(r"[^\W\d_]+", text):
        if len(word) > 2 and re.search("[aeiouyAEIOUY]", word) and word.lower() not in known:
            yield word
