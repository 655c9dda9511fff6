"""Each format of the list, on an edition of everything and on a guide full of traps."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
import yaml
from msgspec import structs
from pypdf import PdfReader

from guides import locations
from guides.cache import used
from guides.checking.verdict import CheckedGuide
from guides.composing.app.page import ALSO_SAID
from guides.composing.compose import compose
from guides.composing.documents import document
from guides.document.audience import LANGUAGES, Audience, Language
from guides.document.edition import Edition, Imprint
from guides.document.nodes.block import Block, Chart, Heading, Paragraph, Question
from guides.document.nodes.drawing import Label
from guides.document.nodes.inline import Inline, Term
from guides.document.nodes.interactive import Interactive
from guides.document.nodes.node import Node
from guides.document.variant import Variant
from guides.planning.programmes import usual
from guides.reading.film.folder import read_guide
from guides.reading.words import read_words
from guides.rendering.formats import FORMATS, Format
from tests.support.everything import EVERYTHING, nodes, pictured, t, with_blocks, words
from tests.support.overlays import assemble

# The words inside pictures, which a PNG does not tell: the alternative and the table do.
LABELS = {part.text for part in nodes(EVERYTHING) if isinstance(part, Label)}
# On paper a Chinese term is its pinyin, a question's function is the heading above it, and a
# chart's table is left to those who cannot see the chart: its alternative says the same.
LEFT_OUT = {
    "pdf": {node.characters for node in nodes(EVERYTHING) if isinstance(node, Term)}
    | {node.function for node in nodes(EVERYTHING) if isinstance(node, Question)}
    | {said for node in nodes(EVERYTHING) if isinstance(node, Chart) for said in words(node.table)},
    "odt": LABELS,
    "docx": LABELS,
    "txt": pictured(EVERYTHING),
}
TRAPS = r"#let x = 1 $x^2$ {{ 7*7 }} {% raw %} #{1+1} &amp; &lt; \" \n @import ]]> <3 <= %s {0}"
WRITTEN = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", TRAPS)  # as Markdown has it: each sign for itself
VARIANTS: tuple[Variant, ...] = get_args(Variant)
PAGE_WORDS = {
    name.removeprefix("page."): said
    for name, said in read_words(locations.templates(), "fr").entries.items()
    if name.startswith(("page.", "session.")) or name in ALSO_SAID
}
DATA: dict[str, object] = {
    "title": "",
    "version": "",
    "filters": [],
    "scenes": [],
    "votes": [],
    "usual": {},
    "slips": None,
}
PLAYED = Interactive((), DATA, PAGE_WORDS)
# What platforms and catalogues import holds exercises or records, and no pages.
FOR_READERS = [made for made in FORMATS if made.name in (*document("guide").formats, "page")]


def rendered(made: Format, edition: Edition, variant: Variant = "standard") -> str:
    """What a reader finds in a file of this format, spaces, line ends and hyphens apart."""
    if made.name == "page":
        edition = structs.replace(edition, interactive=PLAYED)
    data = made.function(edition, locations.templates(), variant)
    match made.name:
        case "pdf":
            reader = PdfReader(io.BytesIO(data))
            said = "".join(body(page.extract_text(), edition) for page in reader.pages)
            root: Any = reader.trailer["/Root"]
            said += "".join(alternatives(root["/StructTreeRoot"]))
        case "html" | "page":
            attributes = re.findall(r'aria-label="([^"]*)"', data.decode())
            said = re.sub(r"<style>.*?</style>", "", data.decode(), flags=re.DOTALL)
            said = html.unescape(re.sub(r"<[^>]+>", "", said) + "".join(attributes))
        case "epub":
            said = "".join(shown_in(data))
        case "odt":
            said = "".join(content_of(data).itertext())
        case "docx":
            said = "".join(text_of(data))
        case "json":
            said = "\n".join(strings(json.loads(data)))
        case _:
            said = data.decode()
    return squeezed(said)


def content_of(data: bytes) -> ElementTree.Element:
    """The text of an OpenDocument file, with the words of its pictures."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return ElementTree.fromstring(package.read("content.xml"))


def text_of(data: bytes) -> Iterator[str]:
    """The words of a Word file, and those that stand for its pictures."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for element in ElementTree.fromstring(package.read("word/document.xml")).iter():
            yield (element.text or "") if element.tag.endswith("}t") else ""
            yield element.get("descr", "")


def shown_in(data: bytes) -> Iterator[str]:
    """What the pages and the pictures of a book say."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            if name.endswith((".xhtml", ".svg")):
                tree = ElementTree.fromstring(book.read(name))
                yield "".join(tree.itertext())
                yield "".join(element.get("alt", "") for element in tree.iter())


def body(page: str, edition: Edition) -> str:
    """A page without the lines at its head and foot, which cut a sentence in two."""
    foot = edition.metadata.author + edition.imprint.version + edition.imprint.date
    said = squeezed(page).replace(squeezed(edition.running_head), "").replace("·", "")
    said = said.replace(squeezed(foot + edition.metadata.licence), "")
    return re.sub(r"page\d+/\d+", "", said)


def strings(data: Any) -> list[str]:
    """Every string of a tree of plain values."""
    if isinstance(data, str):
        return [data]
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [said for part in parts for said in strings(part)]


def alternatives(node: Any) -> Iterator[str]:
    """What a screen reader says instead of pictures."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for part in node:
            yield from alternatives(part)
    elif isinstance(node, dict):
        yield str(node.get("/Alt", ""))
        yield from alternatives(node.get("/K"))


def squeezed(text: str) -> str:
    """The signs that are written: no spaces, hyphens or dots between; quotes as typed."""
    return re.sub(r"[·\s\u00a0\u202f\u00ad\u2010-]", "", re.sub("[\u201c\u201d]", '"', text))


@pytest.mark.parametrize("made", FOR_READERS, ids=lambda made: made.name)
def test_every_word_of_every_node_is_there(made: Format) -> None:
    """A node that a format forgets would lose its words: none is lost."""
    said = rendered(made, EVERYTHING)
    expected = set(words(EVERYTHING.blocks)) - LEFT_OUT.get(made.name, set())

    assert [word for word in sorted(expected) if squeezed(word) not in said] == []


@pytest.mark.slow
@pytest.mark.parametrize("variant", VARIANTS)
def test_every_word_is_there_in_every_layout(variant: Variant) -> None:
    """Layouts change the looks and never the words."""
    (pdf,) = (made for made in FORMATS if made.name == "pdf")
    said = rendered(pdf, EVERYTHING, variant)
    expected = set(words(EVERYTHING.blocks)) - LEFT_OUT["pdf"]

    assert [word for word in sorted(expected) if squeezed(word) not in said] == []


def test_the_edition_of_everything_holds_every_kind() -> None:
    """A kind of node added to the vocabulary is missed here first."""
    present = {type(node) for node in nodes(EVERYTHING.blocks)}

    assert set(get_args(Block)) | set(get_args(Inline)) <= present


class Surprise(Node, frozen=True):
    """A kind of node that no format knows."""

    text: str = "coucou"


@pytest.mark.parametrize("made", FOR_READERS, ids=lambda made: made.name)
@pytest.mark.parametrize("inside", [False, True])
def test_an_unknown_kind_stops_the_build(made: Format, inside: bool) -> None:
    """A kind that a format does not know is a failure, in a line or on its own."""
    unknown: Any = Surprise()
    node = Paragraph((unknown,)) if inside else unknown
    edition = with_blocks(Heading(1, t("T")), node)

    if made.name == "json":  # says everything it is given, whatever it is
        assert "coucou" in rendered(made, edition)
    else:
        with pytest.raises((AssertionError, KeyError, AttributeError, TypeError)):
            made.function(edition, locations.templates(), "standard")


class _InBlocks(yaml.SafeDumper):
    """Writes a text of several lines as authors do, under a "|"."""


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, "|" if "\n" in text else '"')


_InBlocks.add_representer(str, _block)


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> CheckedGuide:
    """The sample with traps in every text, each under a number of its own."""
    film = assemble(tmp_path_factory.mktemp("trapped"))
    count = 0

    def trap(value: Any, key: str = "") -> Any:
        nonlocal count
        if isinstance(value, dict):
            return {name: trap(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [trap(inner, key) for inner in value]
        if key in (*LANGUAGES, "title", "director", "publisher", "authors", "outlet", "name"):
            count += 1
            return f"{value.rstrip()} zq{count:04}q {WRITTEN if key in LANGUAGES else TRAPS} qz"
        return value

    for path in film.rglob("*.yaml"):
        if "lock" not in path.name:
            tree = trap(yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader))
            path.write_text(yaml.dump(tree, Dumper=_InBlocks, allow_unicode=True, width=10**6))
    for path in film.rglob("*.md"):
        count += 1
        text = path.read_text(encoding="utf-8").rstrip()
        path.write_text(f"{text}\n\nzq{count:04}q {WRITTEN} qz\n", encoding="utf-8")
    return CheckedGuide(read_guide(film, used()).guide, (), ())


@pytest.mark.slow
@pytest.mark.parametrize("made", FOR_READERS, ids=lambda made: made.name)
@pytest.mark.parametrize("audience", ["cineclub", "college"])
def test_text_that_looks_like_a_program_comes_out_as_text(
    trapped: CheckedGuide, made: Format, audience: Audience
) -> None:
    """Typst, Jinja, XML, CSS and format strings in content are words like any others."""
    language: Language = "fr"
    edition = compose(
        trapped,
        "guide",
        audience,
        read_words(locations.templates(), language),
        Imprint("0.0.0", "2024-02-10"),
        on_screen=made.on_screen,
        usual=usual(trapped, audience),
    )
    charts = [node for node in nodes(edition.blocks) if isinstance(node, Chart)]
    # Labels stand in lines of their own, and paper has a picture's words instead of its table.
    elsewhere = pictured(edition.blocks)
    elsewhere |= set(words(tuple(c.table for c in charts))) if made.name == "pdf" else set()
    told = [said for said in words(edition.blocks) if said not in elsewhere]
    sown = set(re.findall(r"zq\d{4}q", "".join(told)))

    said = rendered(made, edition)

    assert len(sown) > (150 if made.on_screen else 80)
    whole = re.findall(r"(zq\d{4}q)" + re.escape(squeezed(TRAPS)) + "qz", said)
    assert sorted(sown - set(whole)) == []


@pytest.mark.slow
def test_html_holds_no_trap_as_markup(trapped: CheckedGuide, tmp_path: Path) -> None:
    """Nothing an author writes becomes an element, an attribute or a sum."""
    words_fr = read_words(locations.templates(), "fr")
    edition = compose(
        trapped,
        "guide",
        "lycee",
        words_fr,
        Imprint("0.0.0", "2024-02-10"),
        on_screen=True,
        usual=usual(trapped, "lycee"),
    )
    (made,) = (made for made in FORMATS if made.name == "html")

    page = made.function(edition, locations.templates(), "standard").decode()

    assert "{{ 7*7 }}" in page
    assert "&amp;amp;" in page
