"""What the text of a DOCX refers to and other parts of the file keep."""

from __future__ import annotations

import hashlib
import re
from xml.etree.ElementTree import Element

from guides.rendering.office.docx.xml import Attributes, Elements, el

LONGEST = 40  # characters of a bookmark's name: Word cuts what is longer
KEBAB = re.compile(r"[A-Za-z][A-Za-z0-9-]*")  # the anchors of authors' ids
FIRST_LIST = 4  # before it: bullets, boxes to tick, bullets in tables


class Collected:
    """Links, pictures, numbered lists and bookmarks, in the order they were met."""

    def __init__(self) -> None:
        self.links: dict[str, str] = {}
        self.pictures: dict[bytes, str] = {}
        self.lists: list[int] = []
        self.parted = False  # whether pages of another kind stand among those of the paper
        self._bookmarks = 0
        self._drawings = 0

    def link(self, url: str) -> str:
        """The relationship that leads to an address."""
        return self.links.setdefault(url, f"link{len(self.links) + 1}")

    def picture(self, data: bytes) -> tuple[str, int]:
        """The relationship that leads to a picture, and a number for this showing of it."""
        self._drawings += 1
        return self.pictures.setdefault(data, f"picture{len(self.pictures) + 1}"), self._drawings

    def new_list(self, level: int) -> int:
        """The numbering of a list that counts from 1 at some level."""
        self.lists.append(level)
        return FIRST_LIST + len(self.lists) - 1

    def marked(self, anchor: str, content: Elements) -> Elements:
        """Content that links can lead to; as it is when there is no anchor."""
        if not anchor:
            return content
        self._bookmarks += 1
        start: Attributes = {"w:id": self._bookmarks, "w:name": bookmark(anchor)}
        return [
            el("w:bookmarkStart", start),
            *content,
            el("w:bookmarkEnd", {"w:id": self._bookmarks}),
        ]


def bookmark(anchor: str) -> str:
    """An anchor as Word allows it: a letter, then letters, digits and underscores, 40 at most."""
    if KEBAB.fullmatch(anchor) and len(anchor) <= LONGEST:
        return anchor.replace("-", "_")
    name = re.sub(r"[^A-Za-z0-9]", "_", anchor)
    digest = hashlib.sha256(anchor.encode()).hexdigest()[:8]
    return f"a_{name[: LONGEST - 11]}_{digest}"


def internal(anchor: str, *content: Element) -> Element:
    """A link to a place in the same document."""
    return el("w:hyperlink", {"w:anchor": bookmark(anchor), "w:history": 1}, *content)
