"""EPUB: one file a part, and links that lead there and back."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec import structs
from msgspec.structs import replace

from guides import locations
from guides.document.edition import Edition
from guides.document.nodes.block import BulletList, DefinitionList, Entry, Heading, Paragraph, Row
from guides.document.nodes.inline import Citation, Inlines, Mark, Text
from guides.document.nodes.walk import plain
from guides.rendering.epub.package import render_epub
from guides.rendering.epub.parts import ROOM
from tests.support.everything import (
    BLOCKS,
    EVERYTHING,
    NARROW,
    SHAPES,
    STRENGTHS,
    TABLE,
    nodes,
    p,
    squeezed,
    t,
    with_blocks,
    words,
)

TEMPLATES = locations.templates()
HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
EPUB = "{http://www.idpf.org/2007/ops}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</p><script>alert(1)</script>]]> {{ 7*7 }} & " \' <!-- &nbsp; xml:lang="zz"'


class Book:
    """An EPUB taken apart: the names in order, and a tree for each file of XML."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = archive.infolist()
            self.files = {part.filename: archive.read(part) for part in self.parts}
        self.trees = {
            name: ElementTree.fromstring(data)
            for name, data in self.files.items()
            if name.endswith((".xhtml", ".opf", ".xml", ".svg", ".ncx"))
        }
        self.package = self.trees["EPUB/package.opf"]
        self.pages = {name: tree for name, tree in self.trees.items() if name.endswith(".xhtml")}

    def said(self) -> str:
        """Every word of every page, alternatives too."""
        return "".join(
            "".join(tree.itertext()) + "".join(e.get("alt", "") for e in tree.iter())
            for tree in self.pages.values()
        )

    def metas(self, name: str) -> list[str | None]:
        """The values of a property of the package."""
        found = self.package.iter(f"{OPF}meta")
        return [meta.text for meta in found if meta.get("property") == name]

    def target(self, page: str, href: str) -> ElementTree.Element | None:
        """The element an address inside the book leads to."""
        name, _, anchor = href.partition("#")
        tree = self.trees.get(f"EPUB/{name}" if name else page)
        if tree is None or not anchor:
            return tree
        return next((e for e in tree.iter() if e.get("id") == anchor), None)


def made(edition: Edition) -> Book:
    """An edition as a book."""
    return Book(render_epub(edition, TEMPLATES))


BOOK = made(EVERYTHING)


def test_the_type_comes_first_and_is_not_compressed() -> None:
    """A reading system knows the file by its first bytes (OCF 3.3, section 4.3)."""
    data = render_epub(EVERYTHING, TEMPLATES)
    assert BOOK.parts[0].filename == "mimetype"
    assert BOOK.parts[0].compress_type == zipfile.ZIP_STORED
    assert data[30:58] == b"mimetypeapplication/epub+zip"


@pytest.mark.slow
def test_the_same_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    """Rendering again, or from a copy of the templates elsewhere, changes nothing."""
    elsewhere = shutil.copytree(TEMPLATES, tmp_path / "elsewhere")
    assert render_epub(EVERYTHING, TEMPLATES) == render_epub(EVERYTHING, elsewhere)
    assert {part.date_time[:3] for part in BOOK.parts} == {(2024, 2, 10)}


def test_the_manifest_lists_every_file_and_the_spine_every_page() -> None:
    """Nothing lies in the book unannounced, and every page is reached by turning pages."""
    items = {i.get("id"): i.get("href") for i in BOOK.package.iter(f"{OPF}item")}
    spine = [items[i.get("idref")] for i in BOOK.package.iter(f"{OPF}itemref")]
    inside = {name.removeprefix("EPUB/") for name in BOOK.files if name.startswith("EPUB/")}
    assert set(items.values()) == inside - {"package.opf"}
    assert sorted(f"EPUB/{name}" for name in spine) == sorted(BOOK.pages)
    assert spine[:3] == ["cover.xhtml", "nav.xhtml", "part-00.xhtml"]


def test_each_part_of_the_second_level_is_a_file() -> None:
    """The opening, then one file a part, each under its own title."""
    titles = [
        tree.findtext(f".//{HTML}title") for name, tree in BOOK.pages.items() if "part" in name
    ]
    asked = [plain(b.children) for b in BLOCKS if isinstance(b, Heading) and b.level <= 2]
    assert titles == asked


def test_every_word_of_the_tree_is_found_again() -> None:
    """Nothing is lost; the labels of a picture are in its own file."""
    said = squeezed(BOOK.said())
    pictures = "".join("".join(t.itertext()) for n, t in BOOK.trees.items() if n.endswith("svg"))
    lost = [w for w in words(EVERYTHING.blocks) if squeezed(w) not in said + squeezed(pictures)]
    assert lost == []


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    """Across the files too; addresses outside the book are for clicking alone."""
    for name, page in BOOK.pages.items():
        ids = [e.get("id") for e in page.iter() if e.get("id")]
        assert len(ids) == len(set(ids)), name
        inside = [e.get("href", "") for e in page.iter(f"{HTML}a")]
        lost = [h for h in inside if "//" not in h and BOOK.target(name, h) is None]
        assert lost == [], name
        loads = [e.get(at) for e in page.iter() for at in ("src", "data", "poster") if e.get(at)]
        assert all(f"EPUB/{load}" in BOOK.files for load in loads)


def test_a_citation_leads_to_its_source_and_the_source_back() -> None:
    """One way back for each passage, named as readers know it, to the citation itself."""
    ways = {
        (name, link.text): BOOK.target(name, link.get("href", ""))
        for name, page in BOOK.pages.items()
        for link in page.iter(f"{HTML}a")
        if link.get("role") == "doc-backlink"
    }
    assert [label for _, label in ways] == ["Les lignes", "Affirmation 7", "Affirmation 8"]
    for (name, _), citation in ways.items():
        assert citation is not None and citation.get("role") == "doc-biblioref"
        source = BOOK.target("", citation.get("href", ""))
        assert source is not None and "Première source" in "".join(source.itertext())
        assert source in list(BOOK.pages[name].iter())


def test_a_passage_that_cites_twice_is_led_back_to_where_it_begins_to() -> None:
    """One way back for it, to its first citation: what comes after is read from there."""
    cites = Citation("loi", "", number=1, anchor="source-loi")
    twice = Paragraph((Text("Un "), cites, Text(" puis "), cites))
    source = DefinitionList((Entry(t("[1]"), (p("La loi"),), "source-loi"),))
    book = made(
        with_blocks(
            Heading(1, t("Livre")),
            *(Heading(2, t("Avant")), twice),
            *(Heading(2, t("Après")), twice, Heading(2, t("Sources"), "sources"), source),
        )
    )
    ways = [
        (link.text, link.get("href"))
        for page in book.pages.values()
        for link in page.iter(f"{HTML}a")
        if link.get("role") == "doc-backlink"
    ]
    assert ways == [("Avant", "part-01.xhtml#_loi-1"), ("Après", "part-02.xhtml#_loi-3")]


def test_a_source_that_nobody_cites_has_no_way_back() -> None:
    """The line appears only where there is somewhere to go."""
    bare = [block for block in BLOCKS if not any(isinstance(n, Citation) for n in nodes(block))]
    assert "doc-backlink" not in "".join(
        data.decode() for name, data in made(with_blocks(*bare)).files.items() if "part" in name
    )


def test_the_contents_follow_the_parts_and_the_landmarks_name_them() -> None:
    """A reading system can jump to any part, and to the sources by their role."""
    sources = Heading(2, t("D’où cela vient"), "sources")
    book = made(structs.replace(EVERYTHING, blocks=(*BLOCKS, sources, p("Rien."))))
    nav = book.pages["EPUB/nav.xhtml"]
    toc, landmarks = nav.iter(f"{HTML}nav")
    parts = [name.removeprefix("EPUB/") for name in book.pages if "part" in name]
    assert [a.get("href") for a in toc.iter(f"{HTML}a")] == parts
    kinds = {a.get(f"{EPUB}type"): a.get("href") for a in landmarks.iter(f"{HTML}a")}
    assert kinds.keys() == {"cover", "toc", "bodymatter", "bibliography"}
    assert kinds["bibliography"] == parts[-1]


def test_readers_of_epub_2_find_the_same_contents() -> None:
    """An NCX beside the nav, made of the same lines, for those who look for no other (OPF 2.0)."""
    long = [Heading(3, t("Loin"), "far"), p("a" * ROOM), Heading(3, t("Plus loin"), "further")]
    book = made(
        with_blocks(Heading(1, t("Livre")), Heading(2, t("Un"), "un"), p("b"), *long, p("c"))
    )
    ncx, nav = book.trees["EPUB/toc.ncx"], next(book.pages["EPUB/nav.xhtml"].iter(f"{HTML}nav"))
    lines = [(a.get("href"), a.text) for a in nav.iter(f"{HTML}a")]
    points = list(ncx.iter(f"{NCX}navPoint"))
    said = [(p_.find(f"{NCX}content"), p_.findtext(f"{NCX}navLabel/{NCX}text")) for p_ in points]
    assert [(src.get("src"), text) for src, text in said if src is not None] == lines
    assert lines[-1] == ("part-03.xhtml#further", "Plus loin")
    assert [p_.get("playOrder") for p_ in points] == ["1", "2", "3", "4"]
    assert [p_.get("id") for p_ in points if p_.find(f"{NCX}navPoint") is not None] == ["_2"]
    spine = book.package.find(f"{OPF}spine")
    assert spine is not None and spine.get("toc") == "toc-ncx"
    uid = next(m.get("content") for m in ncx.iter(f"{NCX}meta") if m.get("name") == "dtb:uid")
    assert uid == EVERYTHING.metadata.identifier


@pytest.mark.slow
def test_no_file_is_longer_than_old_readers_open() -> None:
    """Some 260 KB; a part goes on in another file, at a title where there is one."""
    sources = tuple(Entry(t(str(n)), (p("é" * 1500),), f"source-{n}") for n in range(400))
    cites = Citation("loi", "p. 3", number=1, anchor="source-0")
    cells: tuple[Inlines, ...] = (
        t("a" * 200),
        (Text("b" * 100), *[cites] * 4),
        (Mark("solid", "solide", 2019),),
    )
    rows = tuple(Row(cells, f"row-{n}") for n in range(220))
    table = replace(TABLE, header=(t("a"), t("b"), t("c")), widths=(1, 1, 1), rows=rows)
    items = tuple((Paragraph((Text("c" * 50), cites)),) for _ in range(900))
    told = [b for n in range(40) for b in (Heading(3, t(f"Titre {n}"), f"t{n}"), p("x" * 20_000))]
    book = made(
        with_blocks(
            Heading(1, t("Livre")),
            *(Heading(2, t("Sources"), "sources"), DefinitionList(sources, compact=True)),
            *(Heading(2, t("Récit"), "told"), p("y" * 150_000), *told),
            *(Heading(2, t("Registre"), "rows"), table, BulletList(items)),
        )
    )
    assert max(len(data) for name, data in book.files.items() if "xhtml" in name) < 240_000
    parts = {name: page for name, page in book.pages.items() if "part" in name}
    assert len(parts) > 10
    for page in list(parts.values())[1:]:
        last = next(iter(page.iter(f"{HTML}section")))[-1]
        assert not re.fullmatch(HTML + "h[1-6]", last.tag)
    assert sum(1 for page in parts.values() for _ in page.iter(f"{HTML}dt")) == len(sources)
    assert sum(1 for page in parts.values() for _ in page.iter(f"{HTML}h3")) == 40
    ids = [e.get("id", "") for page in parts.values() for e in page.iter()]
    assert [name for name in ids if name.startswith("row-")] == [f"row-{n}" for n in range(220)]
    said = [e for page in parts.values() for e in page.iter(f"{HTML}p")]
    assert sum(1 for e in said if (e.text or "").startswith("ccc")) == len(items)


def test_nothing_hides_by_style_and_no_drawing_refers_to_another() -> None:
    """Old readers show what a style hides from the eye alone, and draw no reference."""
    style = BOOK.files["EPUB/book.css"].decode()
    assert not re.search(r"clip|(?:width|height): 1px|text-indent: -|opacity|visibility", style)
    assert not [e for tree in BOOK.trees.values() for e in tree.iter() if e.tag == f"{SVG}use"]
    drawn = [e for page in BOOK.pages.values() for e in page.iter(f"{SVG}svg")]
    assert len(drawn) > len(SHAPES) + len(STRENGTHS)
    assert all(e.get("aria-hidden") == "true" and e.get("width") and len(e) for e in drawn)
    page = next(page for page in BOOK.pages.values() if "mot3" in "".join(page.itertext()))
    assert "\u00a0mot3, 2014" in "".join(page.itertext())


def test_the_facts_of_a_question_stay_apart_without_any_style() -> None:
    """Old readers set them on one line and know no margin: a sign stands between them."""
    page = next(page for page in BOOK.pages.values() if page.find(f".//{HTML}ul[@class='facts']"))
    facts = page.find(f".//{HTML}ul[@class='facts']")
    assert facts is not None and len(facts) > 1
    assert "".join(facts.itertext()).count(" · ") == len(facts) - 1
    apart = [e for e in facts.iter(f"{HTML}span") if e.text == "· "]
    assert all(e.get("aria-hidden") == "true" for e in apart)


def test_a_counterpoint_says_whose_it_is_without_any_style() -> None:
    """Direction and holder differ by their letters alone: a colon parts them."""
    titles = [
        "".join(e.itertext())
        for page in BOOK.pages.values()
        for e in page.iter()
        if e.find(f"{HTML}span[@class='holder']") is not None
    ]
    assert titles and all("\u00a0: " in title for title in titles)


def test_a_table_that_no_telephone_holds_is_a_list_of_its_rows() -> None:
    """Four columns, or many words in one: an old reader never ends a row higher than its screen."""
    wordy = replace(NARROW, rows=(Row((t("7"), t("mot " * 60))),))
    book = made(with_blocks(Heading(1, t("Livre")), TABLE, NARROW, wordy))
    page = book.pages["EPUB/part-00.xhtml"]
    assert ["".join(e.itertext()) for e in page.iter(f"{HTML}caption")] == ["Deux colonnes"]
    wide, _ = (e for e in page.iter(f"{HTML}div") if e.get("class") == "rows")
    row = next(wide.iter(f"{HTML}li"))
    assert row.get("id") == "row-nantes"
    said = [re.sub(r"\s+", " ", "".join(e.itertext())) for e in row]
    assert said == ["Lieu : Nantes", "Année : 2020", "Nombre : douze", "Qui compte : la mairie"]


def test_the_cover_is_a_drawing_and_a_raster_that_old_readers_find() -> None:
    """`cover-image` for EPUB 3, `<meta name="cover">` for what was before it."""
    items = {i.get("id"): i for i in BOOK.package.iter(f"{OPF}item")}
    named = [m.get("content") for m in BOOK.package.iter(f"{OPF}meta") if m.get("name") == "cover"]
    assert [items[name].get("properties") for name in named] == ["cover-image"]
    assert items[named[0]].get("media-type") == "image/png"
    (image,) = BOOK.pages["EPUB/cover.xhtml"].iter(f"{HTML}img")
    assert image.get("src") == items[named[0]].get("href")
    assert EVERYTHING.metadata.film in " ".join(BOOK.trees["EPUB/cover.svg"].itertext())


def test_headings_skip_no_level_in_any_file() -> None:
    """The outline of the whole book is a tree, file after file."""
    levels = [
        int(e.tag[-1])
        for name, page in BOOK.pages.items()
        if "part" in name
        for e in page.iter()
        if re.fullmatch(HTML + "h[1-6]", e.tag)
    ]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_a_picture_stands_beside_its_table_and_has_its_words() -> None:
    """A drawing and a raster for readers without drawings; the facts are in a table as well."""
    (figure,) = (e for page in BOOK.pages.values() for e in page.iter(f"{HTML}figure"))
    (image,) = figure.iter(f"{HTML}img")
    assert image.get("alt") == "Nantes en compte douze, Brest entre treize et vingt."
    assert next(figure.iter(f"{HTML}table"), None) is not None
    (drawing,) = figure.iter(f"{HTML}source")
    assert "Nantes : 12" in "".join(BOOK.trees[f"EPUB/{drawing.get('srcset')}"].itertext())
    assert BOOK.files[f"EPUB/{image.get('src')}"].startswith(b"\x89PNG")


def test_hostile_text_comes_out_as_text() -> None:
    """In content, in titles and in metadata: no element, no attribute, no sum."""
    about = structs.replace(EVERYTHING.metadata, title=HOSTILE, film=HOSTILE, author=HOSTILE)
    heading = Heading(1, t("Titre"))
    book = made(structs.replace(with_blocks(heading, p(HOSTILE)), metadata=about))
    assert HOSTILE in book.said()
    assert book.package.findtext(".//{http://purl.org/dc/elements/1.1/}title") == HOSTILE
    tags = {e.tag.rpartition("}")[2] for tree in book.trees.values() for e in tree.iter()}
    assert not {"script", "iframe", "object", "embed", "form"} & tags
    names = {name for page in book.pages.values() for e in page.iter() for name in e.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}


def test_the_package_says_how_the_book_can_be_read() -> None:
    """EPUB Accessibility 1.1, 3.2; a claim names who evaluated, here the project itself (4.3)."""
    assert BOOK.metas("schema:accessMode") == ["textual", "visual"]
    assert BOOK.metas("schema:accessModeSufficient") == ["textual"]
    assert {"tableOfContents", "alternativeText"} <= set(BOOK.metas("schema:accessibilityFeature"))
    assert BOOK.metas("schema:accessibilityHazard") == ["none"]
    assert BOOK.metas("schema:accessibilitySummary") != []
    assert BOOK.metas("dcterms:modified") == ["2024-02-10T00:00:00Z"]
    assert BOOK.metas("dcterms:conformsTo") == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]
    assert BOOK.metas("a11y:certifiedBy") == [EVERYTHING.metadata.author]
