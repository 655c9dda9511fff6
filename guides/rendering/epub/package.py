"""EPUB 3 by our own writer: one file a part, links across them, nothing fetched, no script."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment

from guides.document.block import Contents, Heading
from guides.document.drawing import Drawing
from guides.document.edition import Edition
from guides.document.inline import Citation
from guides.document.walk import nodes, plain
from guides.rendering.archive.zipped import zipped
from guides.rendering.epub.parts import BACK, Part, citation_id, homes, parts, with_ways_back
from guides.rendering.web.markup import XHTML, Walk, workshop
from guides.rendering.web.metadata import learning_resource

MIMETYPE = ("mimetype", b"application/epub+zip")
OWN = ("inline.xhtml.jinja", "block.xhtml.jinja")
TITLE_WIDTH = 15  # characters a line of the cover, in capitals or not
# Parts that reading systems know by name (EPUB Structural Semantics Vocabulary, DPUB-ARIA).
SEMANTICS = {"sources": "bibliography", "glossary": "glossary"}


class Item(NamedTuple):
    """One line of the manifest; `properties` as EPUB names them."""

    name: str
    media_type: str
    data: bytes
    properties: str = ""

    @property
    def id(self) -> str:
        """An XML name of its own."""
        return self.name.replace(".", "-")


def render_epub(edition: Edition, templates: Path) -> bytes:
    """One book that reflows on any screen.

    Args:
        edition: what to show.
        templates: the folder of templates; `epub/` stands before `html/`, whose macros it uses.
    """
    environment = workshop(XHTML, templates / "epub", templates / "html")
    book = parts(with_ways_back(edition))
    drawings = tuple(node.drawing for node in nodes(edition.blocks) if _drawn(node))
    pictures = {drawing: f"picture-{n}.svg" for n, drawing in enumerate(drawings, start=1)}
    shell = _Shell(edition, environment, book, homes(book), pictures)
    style = (templates / "epub" / "book.css").read_bytes()
    items = (
        Item("nav.xhtml", XHTML_TYPE, shell.nav(), "nav"),
        Item("cover.xhtml", XHTML_TYPE, shell.cover_page()),
        *shell.parts(),
        Item("book.css", "text/css", style),
        Item("cover.svg", SVG_TYPE, shell.cover(), "cover-image"),
        *(Item(name, SVG_TYPE, shell.picture(d)) for d, name in pictures.items()),
    )
    container = shell.filled("container.xml.jinja")
    return zipped(
        (
            MIMETYPE,
            ("META-INF/container.xml", container),
            ("EPUB/package.opf", shell.package(items)),
            *((f"EPUB/{item.name}", item.data) for item in items),
        ),
        edition.imprint.date,
        stored=(MIMETYPE[0],),
    )


XHTML_TYPE = "application/xhtml+xml"
SVG_TYPE = "image/svg+xml"


def _drawn(node: Any) -> bool:
    return isinstance(getattr(node, "drawing", None), Drawing)


class _Shell:
    """The templates around the parts of one book."""

    def __init__(
        self,
        edition: Edition,
        environment: Environment,
        book: tuple[Part, ...],
        homes: dict[str, str],
        pictures: dict[Drawing, str],
    ) -> None:
        self.edition = edition
        self.environment = environment
        self.book = book
        self.homes = homes
        self.pictures = pictures
        self.here = ""
        self.cited: Counter[str] = Counter()

    def filled(self, template: str, **values: object) -> bytes:
        """A template filled in, as bytes."""
        said = self.environment.get_template(template).render(
            edition=self.edition, words=self.edition.furniture, **values
        )
        return said.encode("utf-8")

    def parts(self) -> Iterator[Item]:
        """One file for each part."""
        walk = Walk(
            self.edition,
            self.environment,
            self._href,
            OWN,
            alike=False,  # a citation is numbered, and leads from the part it stands in
            cited_as=self._cited_as,
            picture=self.pictures.__getitem__,
            back=BACK,
        )
        for part in self.book:
            self.here = part.name
            body = walk.blocks(part.blocks)
            properties = "svg" if "<svg" in body else ""
            data = self.filled(
                "part.xhtml.jinja",
                title=plain(part.heading.children),
                anchor=part.heading.anchor,
                body=body,
                semantic=SEMANTICS.get(part.heading.anchor, "chapter"),
                drawings=bool(properties),
            )
            yield Item(part.name, XHTML_TYPE, data, properties)

    def nav(self) -> bytes:
        """The contents for reading systems, and the landmarks."""
        asked = next((b for b in self.edition.blocks if isinstance(b, Contents)), None)
        return self.filled(
            "nav.xhtml.jinja",
            title=asked.title if asked else self.edition.furniture["contents"],
            lines=[(part, _titles(part)) for part in self.book],
            landmarks=[
                (semantic, part)
                for part in self.book
                if (semantic := SEMANTICS.get(part.heading.anchor))
            ],
            plain=plain,
        )

    def cover_page(self) -> bytes:
        """The page that shows the cover."""
        return self.filled("cover.xhtml.jinja", title=self.edition.metadata.title)

    def cover(self) -> bytes:
        """Title, document and maker; lines broken here, since SVG breaks none."""
        lines = textwrap.wrap(self.edition.metadata.film, TITLE_WIDTH)
        return self.filled("cover.svg.jinja", lines=lines[:6])

    def picture(self, drawing: Drawing) -> bytes:
        """One drawing as a file of its own, which reading systems can enlarge."""
        return self.filled("picture.svg.jinja", drawing=drawing)

    def package(self, items: tuple[Item, ...]) -> bytes:
        """The package document: metadata, manifest, reading order."""
        return self.filled(
            "package.opf.jinja", about=learning_resource(self.edition), items=items, book=self.book
        )

    def _href(self, anchor: str) -> str:
        """The address of an anchor, seen from the part at hand."""
        home = self.homes[anchor]
        return f"#{anchor}" if home == self.here else f"{home}#{anchor}"

    def _cited_as(self, node: Citation) -> str:
        """The id of a citation, so that its source can lead back to it."""
        self.cited[node.source] += 1
        return citation_id(node.source, self.cited[node.source])


def _titles(part: Part) -> tuple[Heading, ...]:
    """The titles of the third level in a part."""
    return tuple(b for b in part.blocks if isinstance(b, Heading) and b.level == 3 and b.anchor)
