"""Python-Markdown as we use it: citations and references, no raw HTML, images or entities."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.inlinepatterns import InlineProcessor

CITATION = r"\[(@[^\[\]]+)\]"
REFERENCE = r"\[\[([a-z]+:[a-z0-9-]+)\]\]"
FOREIGN = r"\{([a-z]{2,3}(?:-[A-Za-z0-9]+)*):\s([^{}]+)\}"


class MarkdownParser:
    """Parses one text after another."""

    def __init__(self) -> None:
        self._md = _configured()

    def tree(self, source: str) -> Element:
        """The steps of `Markdown.convert` up to the tree, without serialising it."""
        self._md.reset()
        lines = source.split("\n")
        for preprocessor in self._md.preprocessors:
            lines = preprocessor.run(lines)
        root = self._md.parser.parseDocument(lines).getroot()
        assert root is not None
        for treeprocessor in self._md.treeprocessors:
            changed = treeprocessor.run(root)
            root = root if changed is None else changed
        assert not self._md.htmlStash.rawHtmlBlocks, "raw HTML is refused before parsing"
        return root


class _Citation(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("cite")
        element.set("sources", m.group(1))
        return element, m.start(0), m.end(0)


class _Reference(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("ref")
        element.set("target", m.group(1))
        return element, m.start(0), m.end(0)


class _Foreign(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("foreign")
        SubElement(element, "span").text = m.group(2)
        element.set("lang", m.group(1))
        return element, m.start(0), m.end(0)


def _configured() -> markdown.Markdown:
    md = markdown.Markdown()
    md.preprocessors.deregister("html_block")
    for name in (
        "html",
        "entity",
        "autolink",
        "automail",
        "image_link",
        "image_reference",
        "short_image_ref",
        "reference",
        "short_reference",
    ):
        md.inlinePatterns.deregister(name)
    md.treeprocessors.deregister("prettify")
    md.parser.blockprocessors.deregister("reference")
    md.inlinePatterns.register(_Reference(REFERENCE, md), "ref", 196)
    md.inlinePatterns.register(_Citation(CITATION, md), "cite", 195)  # before code and escapes
    md.inlinePatterns.register(_Foreign(FOREIGN, md), "foreign", 174)
    return md
