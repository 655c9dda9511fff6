"""What a file says about itself, read back as a catalogue or a screen reader would."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple
from xml.etree import ElementTree

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, NameObject

VOID = frozenset({"br", "col", "meta", "link", "img", "input", "hr", "wbr"})
XML = "{http://www.w3.org/XML/1998/namespace}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWS = (b"Tj", b"TJ", b"'", b'"')


class Facts(NamedTuple):
    """What a catalogue would note; the date is a day, the language two letters."""

    title: str
    description: str
    language: str
    author: str
    date: str


class Read(NamedTuple):
    """One file, read back.

    Attributes:
        facts: what a catalogue would note.
        alternatives: the words that stand for pictures.
        spoken: languages other than that of the whole (two letters), and what is in them.
    """

    facts: Facts
    alternatives: list[str]
    spoken: list[tuple[str, str]]


def read_pdf(data: bytes) -> Read:
    """Information dictionary, catalogue and structure tree."""
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    about: Any = reader.metadata
    assert about
    created = str(about["/CreationDate"])[2:10]
    day = f"{created[:4]}-{created[4:6]}-{created[6:]}"
    language = str(root["/Lang"])[:2]
    facts = Facts(about["/Title"], about["/Subject"], language, about["/Author"], day)
    elements = list(_structure(root["/StructTreeRoot"], "", 0))
    marked = {(page, number): lang for page, number, lang, _ in elements if number >= 0}
    return Read(facts, [alt for *_, alt in elements if alt], list(_pdf_spoken(reader, marked)))


def _structure(node: Any, lang: str, page: int) -> Iterator[tuple[int, int, str, str]]:
    """Page, number of the marked content (-1 for none), language and alternative, in order."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for part in node:
            yield from _structure(part, lang, page)
    elif isinstance(node, int):
        yield page, int(node), lang, ""
    elif isinstance(node, DictionaryObject):
        lang = str(node.get("/Lang", lang))[:2]
        page = node.raw_get("/Pg").idnum if "/Pg" in node else page
        yield page, int(node.get("/MCID", -1)), lang, str(node.get("/Alt", ""))
        yield from _structure(node.get("/K"), lang, page)


def _pdf_spoken(reader: PdfReader, marked: dict[tuple[int, int], str]) -> Iterator[tuple[str, str]]:
    """The text of each page, language after language: the others are taken out of it."""
    for page in reader.pages:
        assert page.indirect_reference
        number = page.indirect_reference.idnum
        whole = ContentStream(page.get_contents(), reader, "bytes").operations
        tongues = list(_tongues(whole, {m: lang for (p, m), lang in marked.items() if p == number}))
        for language in sorted(set(tongues) - {""}):
            kept = ContentStream(None, reader, "bytes")
            kept.operations = [
                operation
                for operation, lang in zip(whole, tongues, strict=True)
                if lang == language or operation[1] not in SHOWS
            ]
            page[NameObject("/Contents")] = kept
            yield language, page.extract_text()


def _tongues(operations: list[Any], marked: dict[int, str]) -> Iterator[str]:
    """The language at each operation of a page."""
    stack = [""]
    for operands, operator in operations:
        if operator in (b"BDC", b"BMC"):
            about = operands[1] if operator == b"BDC" and isinstance(operands[1], dict) else {}
            lang = about.get("/Lang") or marked.get(int(about.get("/MCID", -1)))
            lang = lang.decode() if isinstance(lang, bytes) else lang
            stack.append(str(lang)[:2] if lang else stack[-1])
        yield stack[-1]
        if operator == b"EMC":
            stack.pop()


class _Page(HTMLParser):
    """Facts, alternatives and languages of one page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.metas: dict[str, str] = {}
        self.alternatives: list[str] = []
        self.spoken: list[tuple[str, str]] = []
        self.title = self.linked = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "meta" and attributes.get("name"):
            self.metas[str(attributes["name"])] = str(attributes["content"])
        if attributes.get("role") == "img":
            self.alternatives.append(str(attributes["aria-label"]))
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag = self.open[-1][0] if self.open else ""
        if tag == "title":
            self.title += data
        elif tag == "script":
            self.linked += data
        elif languages := [str(a["lang"]) for _, a in self.open if "lang" in a]:
            self.spoken.append((languages[-1][:2], data))


def read_html(data: bytes) -> Read:
    """The head, and what is said under each `lang`; the two places that say the day agree."""
    source = data.decode()
    page = _Page(source)
    linked = json.loads(page.linked)
    assert linked["name"] == page.title
    assert linked["description"] == page.metas["description"]
    assert linked["author"]["name"] == page.metas["author"]
    facts = Facts(
        page.title,
        page.metas["description"],
        linked["inLanguage"],
        page.metas["author"],
        linked["datePublished"],
    )
    return Read(facts, page.alternatives, page.spoken)


def read_epub(data: bytes) -> Read:
    """The package document, and every page in the order of its name."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        facts = _dublin_core(ElementTree.fromstring(book.read("EPUB/package.opf")), "date")
        pages = [
            ElementTree.fromstring(book.read(name))
            for name in book.namelist()
            if name.endswith(".xhtml")
        ]
    spoken = [run for page in pages for run in _spoken(page, "")]
    pictures = [element.get("alt", "") for page in pages for element in page.iter()]
    return Read(facts, [alt for alt in pictures if alt], spoken)


def _spoken(element: ElementTree.Element, language: str) -> Iterator[tuple[str, str]]:
    """What stands under `xml:lang`, which says the same as `lang`."""
    assert element.get("lang") == element.get(f"{XML}lang")
    language = element.get("lang", language)[:2]
    yield language, element.text or ""
    for child in element:
        yield from _spoken(child, language)
        yield language, child.tail or ""


def read_odt(data: bytes) -> Read:
    """`meta.xml`, descriptions of frames, languages of styles."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        meta, content, styles = (
            ElementTree.fromstring(file.read(f"{name}.xml"))
            for name in ("meta", "content", "styles")
        )
    tongues: dict[str, list[str]] = {}
    for style in (*styles.iter(f"{STYLE}style"), *content.iter(f"{STYLE}style")):
        for looks in style.iter(f"{STYLE}text-properties"):
            said = [looks.get(f"{FO}language"), looks.get(f"{STYLE}language-asian")]
            tongues[style.get(f"{STYLE}name", "")] = [lang for lang in said if lang]
    spoken = [
        (language[:2], "".join(element.itertext()))
        for element in content.iter()
        for language in tongues.get(element.get(f"{TEXT}style-name", ""), [])
    ]
    descriptions = [element.text or "" for element in content.iter(f"{SVG}desc")]
    return Read(_dublin_core(meta, "date"), descriptions, spoken)


def read_docx(data: bytes) -> Read:
    """Core properties, descriptions of drawings, languages of runs."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        core = ElementTree.fromstring(file.read("docProps/core.xml"))
        document = ElementTree.fromstring(file.read("word/document.xml"))
    spoken = [
        (value[:2], "".join(run.itertext()))
        for run in document.iter(f"{WORD}r")
        for language in run.iter(f"{WORD}lang")
        for value in language.attrib.values()
    ]
    descriptions = [element.get("descr", "") for element in document.iter()]
    return Read(_dublin_core(core, "modified"), [d for d in descriptions if d], spoken)


def _dublin_core(tree: ElementTree.Element, date: str) -> Facts:
    """The elements of Dublin Core, wherever a format keeps them."""

    def said(name: str) -> str:
        found = next(tree.iter(name), None)
        return (found.text or "") if found is not None else ""

    day = (said(f"{DC}{date}") or said(f"{DCTERMS}{date}"))[:10]
    title, description, creator = (said(f"{DC}{n}") for n in ("title", "description", "creator"))
    return Facts(title, description, said(f"{DC}language")[:2], creator, day)


READERS: dict[str, Callable[[bytes], Read]] = {
    "pdf": read_pdf,
    "html": read_html,
    "epub": read_epub,
    "odt": read_odt,
    "docx": read_docx,
}
