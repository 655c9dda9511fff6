"""What a code means, what to do, and what is right."""

from __future__ import annotations

from typing import NamedTuple

from guides.findings.finding import Message


class Explanation(NamedTuple):
    """A code explained: never with the words of its finding, which say what is wrong there.

    Attributes:
        about: the sentence that is true of good work.
        cure: what to do where it is not.
        example: of right content, as it is typed; empty where none helps.
        draft: whether a draft may lack it.
    """

    about: Message
    cure: Message
    example: str = ""
    draft: bool = False
