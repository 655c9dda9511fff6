"""What a text may not hold: a fault with its place in the text, and the forms that make one."""

from __future__ import annotations

import re
from typing import NamedTuple

from guides.findings.finding import Message


class Fault(NamedTuple):
    """One thing that cannot be printed as its author meant it.

    Attributes:
        at: how many characters of the text stand before it.
        code: stable name of the fault.
        message: what is wrong.
        hint: the right form.
    """

    at: int
    code: str
    message: Message
    hint: Message


class Form(NamedTuple):
    """Something that other Markdown readers take for syntax, and that is refused here.

    Attributes:
        pattern: matches where it begins; compiled when a text first holds its sign.
        code: of its fault.
        message: what it is; `{found}` is what was written.
        hint: what to write instead.
    """

    pattern: str
    code: str
    message: Message
    hint: Message

    def at(self, text: str, at: int, end: int) -> re.Match[str] | None:
        """What is written there, before `end`, when it is of this form."""
        return re.compile(self.pattern).match(text, at, end)

    def fault(self, found: re.Match[str]) -> Fault:
        """The fault that stands where the form was found."""
        return Fault(found.start(), self.code, self.message.fill(found=short(found[0])), self.hint)


def short(written: str) -> str:
    """Some characters of a text, on one line, for a message."""
    said = " ".join(written.split())
    return said if len(said) <= 60 else said[:59] + "…"


EMPTY = Message("texte vide", "empty text")
EMPTY_HINT = Message("Écrivez le texte ou retirez la clé.", "Write the text or remove the key.")
