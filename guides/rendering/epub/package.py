"""EPUB 3 by our own writer: one file a part, links across them, nothing fetched, no script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from guides.document.colour import INK, anywhere, on_light
from guides.document.edition import Edition
from guides.document.nodes.block import Contents, Heading, Table
from guides.document.nodes.drawing import Drawing
from guides.document.nodes.inline import Citation
from guides.document.nodes.walk import nodes, plain
from guides.rendering.archive.zipped import zipped
from guides.rendering.epub.cover import cover
from guides.rendering.epub.parts import BACK, Piece, citation_id, homes, parts, with_ways_back
from guides.rendering.paper.pictures import DPI, png
from guides.rendering.web.markup import SCROLLS_FROM, XHTML, Walk, workshop
from guides.rendering.web.metadata import learning_resource

MIMETYPE = ("mimetype", b"application/epub+zip")
OWN = ("inline.xhtml.jinja", "block.xhtml.jinja")
CELL = 80  # letters: a dozen lines of a narrow column
COVER_DPI = 200  # a telephone or an e-reader shows it no larger
# An anchor before it is known in which file it stands; no XML can hold these two signs.
AIM, AIMED = "\x02{}\x03", re.compile("\x02([^\x03]*)\x03")
# Parts that reading systems know by name (EPUB Structural Semantics Vocabulary, DPUB-ARIA).
SEMANTICS = {"sources": "bibliography", "glossary": "glossary"}


class Line(NamedTuple):
    """One line of the contents, and those below it."""

    href: str
    title: str
    below: list[Line]


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
    drawings = tuple(node.drawing for node in nodes(edition.blocks) if _drawn(node))
    pictures = {drawing: f"picture-{n}" for n, drawing in enumerate(drawings, start=1)}
    shell = _Shell(edition, environment, pictures)
    named = [(drawing, name, DPI) for drawing, name in pictures.items()]  # as office files hold it
    named.append((cover(edition), "cover", COVER_DPI))
    items = (
        Item("nav.xhtml", XHTML_TYPE, shell.nav(), "nav"),
        Item("toc.ncx", NCX_TYPE, shell.ncx()),
        Item("cover.xhtml", XHTML_TYPE, shell.cover_page()),
        *shell.files(),
        Item("book.css", "text/css", _style(edition.colour, templates)),
        *(
            item
            for drawing, name, dpi in named
            for item in (
                Item(f"{name}.svg", SVG_TYPE, shell.picture(drawing)),
                Item(
                    f"{name}.png",
                    PNG_TYPE,
                    png(drawing, templates, dpi, edition.colour),
                    "cover-image" if name == "cover" else "",
                ),
            )
        ),
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
        # Pictures are compressed already.
        stored=(MIMETYPE[0], *(f"EPUB/{i.name}" for i in items if i.media_type == PNG_TYPE)),
    )


XHTML_TYPE = "application/xhtml+xml"
NCX_TYPE = "application/x-dtbncx+xml"
SVG_TYPE = "image/svg+xml"
PNG_TYPE = "image/png"


def _style(colour: str, templates: Path) -> bytes:
    """The style with the film's colour, as it is seen on whatever ground a reader chose.

    Spelt out where it is used: old readers know no names of colours.
    """
    style = (templates / "epub" / "book.css").read_text(encoding="utf-8")
    claimed = "currentColor" if colour == INK else anywhere(colour)
    rules = (f".champ {{ border-color: {claimed}; {_arms(claimed)} }}", f".answer {{ {_arms()} }}")
    return "\n".join((style, *rules, "")).encode("utf-8")


def _arms(colour: str = "currentColor") -> str:
    """The four arms of a frame."""
    return f"background-image: {', '.join([f'linear-gradient({colour}, {colour})'] * 4)};"


def _stands(table: Table) -> bool:
    """Whether a table can stand as one on a telephone: few columns, and no row as high as it is."""
    cells = (cell for row in table.rows for cell in row.cells)
    return len(table.header) < SCROLLS_FROM and all(len(plain(cell)) <= CELL for cell in cells)


def _drawn(node: Any) -> bool:
    return isinstance(getattr(node, "drawing", None), Drawing)


class _Shell:
    """The templates around the parts of one book."""

    def __init__(
        self, edition: Edition, environment: Environment, pictures: dict[Drawing, str]
    ) -> None:
        self.edition = edition
        self.environment = environment
        self.cited: Counter[str] = Counter()
        walk = Walk(
            edition,
            environment,
            AIM.format,
            OWN,
            alike=False,  # each citation has a number, which the way back leads to
            cited_as=self._cited_as,
            picture=pictures.__getitem__,
            back=BACK,
            stands=_stands,
        )
        blocks = with_ways_back(edition)
        self.book = parts([Piece(block, walk.blocks((block,))) for block in blocks])
        self.homes = homes(self.book)

    def filled(self, template: str, **values: object) -> bytes:
        """A template filled in, as bytes."""
        said = self.environment.get_template(template).render(
            edition=self.edition, words=self.edition.furniture, **values
        )
        return said.encode("utf-8")

    def files(self) -> Iterator[Item]:
        """One file for each part, or several where it is long."""
        for part in self.book:
            body = Markup(AIMED.sub(partial(self._led, part.name), part.body))  # noqa: S704  made of markup
            properties = "svg" if "<svg" in body else ""
            data = self.filled(
                "part.xhtml.jinja",
                part=part,
                body=body,
                semantic=SEMANTICS.get(part.chapter, "chapter"),
            )
            yield Item(part.name, XHTML_TYPE, data, properties)

    def nav(self) -> bytes:
        """The contents for reading systems, and the landmarks."""
        asked = next((b for b in self.edition.blocks if isinstance(b, Contents)), None)
        return self.filled(
            "nav.xhtml.jinja",
            title=asked.title if asked else self.edition.furniture["contents"],
            lines=self._lines(),
            landmarks=[
                (semantic, part)
                for part in self.book
                if part.opens and (semantic := SEMANTICS.get(part.chapter))
            ],
        )

    def ncx(self) -> bytes:
        """The same contents for reading systems of EPUB 2, which know no other."""
        return self.filled("toc.ncx.jinja", lines=self._lines())

    def cover_page(self) -> bytes:
        """The page that shows the cover."""
        return self.filled("cover.xhtml.jinja", title=self.edition.metadata.title)

    def picture(self, drawing: Drawing) -> bytes:
        """One drawing as a file of its own, which reading systems can enlarge."""
        accent = on_light(self.edition.colour)
        return self.filled("picture.svg.jinja", drawing=drawing, accent=accent)

    def package(self, items: tuple[Item, ...]) -> bytes:
        """The package document: metadata, manifest, reading order."""
        return self.filled(
            "package.opf.jinja", about=learning_resource(self.edition), items=items, book=self.book
        )

    def _lines(self) -> list[Line]:
        """Each part, and under it its titles of the third level, in whatever file they stand."""
        lines: list[Line] = []
        for part in self.book:
            if part.opens:
                lines.append(Line(part.name, part.title, []))
            lines[-1].below.extend(
                Line(f"{part.name}#{b.anchor}", plain(b.children), [])
                for b in part.blocks
                if isinstance(b, Heading) and b.level == 3 and b.anchor
            )
        return lines

    def _led(self, here: str, found: re.Match[str]) -> str:
        """The address of an anchor, seen from a file."""
        home = self.homes[found[1]]
        return f"#{found[1]}" if home == here else f"{home}#{found[1]}"

    def _cited_as(self, node: Citation) -> str:
        """The id of a citation, so that its source can lead back to it."""
        self.cited[node.source] += 1
        return citation_id(node.source, self.cited[node.source])
