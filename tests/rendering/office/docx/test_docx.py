"""DOCX: a package Word takes, a text whose every look is a named style."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from typing import Any

import pytest
from docx import Document
from msgspec import structs

from guides import locations
from guides.document.edition import Edition
from guides.document.nodes.block import (
    Blank,
    Box,
    Contents,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Question,
    Row,
    Table,
)
from guides.document.nodes.inline import Foreign, Link, Reference, Term, Text
from guides.rendering.office.docx.collected import bookmark
from guides.rendering.office.docx.package import render_docx
from guides.rendering.office.docx.xml import EMU
from tests.rendering.office.docx.taken_apart import Package, R, W
from tests.support.everything import CHART, EVERYTHING, p, t, with_blocks

TEMPLATES = locations.templates()
HOSTILE = "</w:t></w:r><w:p/> ]]> &amp; <!-- {{ 7*7 }} \" ' \\ %s"
# Orders that the schema of ECMA-376 (part 1, transitional) asks for, as far as we write them.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr tabs spacing ind "
    "outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u lang",
    "tblPr": "tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW vMerge tcBorders shd",
    "pBdr": "top left bottom right between",
    "tblBorders": "top left bottom right insideH insideV",
    "style": "name basedOn next qFormat pPr rPr tblPr tcPr tblStylePr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol "
    "listSeparator",
}


def package(*blocks: Any) -> Package:
    """A document of these blocks, taken apart."""
    return Package(render_docx(with_blocks(*blocks), TEMPLATES))


@pytest.fixture(scope="module")
def everything() -> Package:
    """The edition of everything, taken apart."""
    return Package(render_docx(EVERYTHING, TEMPLATES))


def read(edition: Edition) -> Any:
    """An edition as python-docx reads it."""
    return Document(io.BytesIO(render_docx(edition, TEMPLATES)))


def test_the_same_edition_gives_the_same_bytes() -> None:
    """Rendering twice changes nothing."""
    assert render_docx(EVERYTHING, TEMPLATES) == render_docx(EVERYTHING, TEMPLATES)


def test_every_part_is_declared_and_every_relationship_leads_somewhere(
    everything: Package,
) -> None:
    """A part that is missing makes Word say the file is damaged."""
    types = everything.trees["[Content_Types].xml"]
    declared = {row.attrib["PartName"].lstrip("/") for row in types if "PartName" in row.attrib}
    written = {name for name in everything.names if name.endswith(".xml")}
    assert declared == written - {"[Content_Types].xml"}
    for name, tree in everything.trees.items():
        if name.endswith(".rels"):
            folder = name.split("_rels/")[0]
            inside = {row.attrib["Target"] for row in tree if "TargetMode" not in row.attrib}
            assert {folder + target for target in inside} <= set(everything.names)


def test_what_the_text_points_to_exists_once(everything: Package) -> None:
    """Links, styles, lists and relationships resolve; no id is given twice."""
    text = everything.text
    marks = everything.values("bookmarkStart", "name")
    anchors = {e.attrib[f"{W}anchor"] for e in text.iter() if f"{W}anchor" in e.attrib}
    assert anchors and anchors <= set(marks)
    drawn = [e.attrib["id"] for e in text.iter() if e.tag.endswith("}docPr")]
    for ids in (marks, everything.values("bookmarkStart", "id"), drawn):
        assert len(ids) == len(set(ids))
    rows = [row.attrib["Id"] for row in everything.trees["word/_rels/document.xml.rels"]]
    used = {v for e in text.iter() for a, v in e.attrib.items() if a in (f"{R}id", f"{R}embed")}
    assert len(rows) == len(set(rows)) and used <= set(rows)
    lists = everything.trees["word/numbering.xml"]
    numbers = {n.attrib[f"{W}numId"] for n in lists.iter(f"{W}num")}
    assert set(everything.values("numId")) <= numbers


def test_every_style_in_use_is_defined_and_named(everything: Package) -> None:
    """A style that is not there leaves a text without its look; names are told apart."""
    ids = {s.attrib[f"{W}styleId"] for s in everything.styles.iter(f"{W}style")}
    used = {v for tag in ("pStyle", "rStyle", "tblStyle") for v in everything.values(tag)}
    assert used <= ids
    names = [n.attrib[f"{W}val"].lower() for n in everything.styles.iter(f"{W}name")]
    assert len(names) == len(set(names)) and not [name for name in names if "," in name]


def test_nothing_is_formatted_by_hand(everything: Package) -> None:
    """Whoever changes a style changes every text of its kind: no look hides in the text."""
    allowed = {"rStyle", "lang", "rFonts"}
    runs = {child.tag.removeprefix(W) for look in everything.text.iter(f"{W}rPr") for child in look}
    assert runs <= allowed
    assert all(set(f.attrib) == {f"{W}hint"} for f in everything.text.iter(f"{W}rFonts"))
    asked = {child.tag.removeprefix(W) for q in everything.text.iter(f"{W}pPr") for child in q}
    assert asked <= {"pStyle", "numPr", "pageBreakBefore"}


def test_elements_stand_in_the_order_of_the_schema(everything: Package) -> None:
    """Word refuses some files whose elements are right and stand in another order."""
    seen = set()
    for tree in everything.trees.values():
        for element in tree.iter():
            name = element.tag.removeprefix(W)
            if name in ORDERS:
                seen.add(name)
                order = ORDERS[name].split()
                places = [order.index(child.tag.removeprefix(W)) for child in element]
                assert places == sorted(places), (name, [child.tag for child in element])
    assert seen == set(ORDERS)


def test_cells_end_with_a_paragraph_and_tables_are_held_apart(everything: Package) -> None:
    """Word takes a cell that ends with a table for damage, and joins two tables that touch."""
    for cell in everything.text.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"
    for parent in everything.text.iter():
        tags = [child.tag for child in parent]
        assert (f"{W}tbl", f"{W}tbl") not in pairwise(tags)


def test_style_names_are_in_the_language_of_the_reader() -> None:
    """A French user finds French names for the styles that are ours."""
    names = {style.name for style in read(EVERYTHING).styles}

    assert {"Affirmation", "Contrepoint", "À lire à voix haute", "Question"} <= names


def test_the_outline_has_no_gap() -> None:
    """The title, then headings from level 1: what the navigation pane and readers show."""
    found = [q.style.name for q in read(EVERYTHING).paragraphs]
    outline = [name for name in found if name.startswith(("Title", "Heading"))]

    assert outline[0] == "Title" and outline.count("Title") == 1
    assert set(outline[1:]) == {"Heading 1", "Heading 2", "Heading 3"}


def test_tables_have_header_rows_and_words_for_a_screen_reader(everything: Package) -> None:
    """Rows of titles come again on each page, rows are not cut, tables have a name."""
    tables = list(everything.text.iter(f"{W}tbl"))
    styled = [table.find(f"{W}tblPr/{W}tblStyle") for table in tables]
    facts = [
        table
        for table, style in zip(tables, styled, strict=True)
        if style is not None and style.attrib[f"{W}val"] in ("GuideTable", "Facing")
    ]
    assert len(facts) > 5
    for table in facts:
        rows = table.findall(f"{W}tr")
        assert [r.find(f"{W}trPr/{W}tblHeader") is not None for r in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
        assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in rows)
    names = everything.values("tblCaption")
    assert len(names) == len(tables) and all(names)


def test_a_claim_faces_what_is_known(everything: Package) -> None:
    """Two columns, the claim in the left one only, a row for each counterpoint."""
    spread = next(
        table
        for table in everything.text.iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblStyle[@{W}val='Facing']") is not None
    )
    cells = ["".join(cell.itertext()) for cell in spread.iter(f"{W}tc")]
    left, right = cells[::2], cells[1::2]

    assert left[1].startswith("Le merle siffle la nuit.") and not any(left[2:])
    assert "Il siffle à l’aube." in right[1]
    assert [said.split("\u00a0:")[0] for said in right[2:5]] == ["Confirme", "Nuance", "Aggrave"]
    assert "Pourquoi il siffle." in right[5]


def test_the_picture_has_its_words(everything: Package) -> None:
    """A chart has a name and an alternative, and its bytes are a PNG."""
    (named,) = (e for e in everything.text.iter() if e.tag.endswith("}docPr"))

    assert named.attrib["descr"] == "Nantes en compte douze, Brest entre treize et vingt."
    assert named.attrib["title"] == "Renards par ville"
    assert [name for name in everything.names if name.endswith(".png")]


def test_metadata_are_those_of_the_edition() -> None:
    """What a catalogue reads, dates included, is what the edition says."""
    core = read(EVERYTHING).core_properties

    assert (core.title, core.author) == ("Tout un guide", "projet Contrechamp")
    assert (core.comments, core.keywords) == ("Un essai.", "renard, merle")
    assert (core.language, core.identifier) == ("fr-FR", EVERYTHING.metadata.identifier)
    assert core.created.isoformat()[:10] == core.modified.isoformat()[:10] == "2024-02-10"


def test_languages_are_told_where_they_change() -> None:
    """The text has its language, foreign words theirs, Chinese characters the Asian one."""
    line = Paragraph((Foreign("en", t("a fox")), Term("狐狸", "húli")))
    made = package(Heading(1, t("T")), line)
    spoken = {
        "".join(run.itertext()): dict(look.attrib)
        for run in made.text.iter(f"{W}r")
        for look in run.iter(f"{W}lang")
    }

    assert spoken["a fox"] == {f"{W}val": "en-GB"}
    assert spoken["狐狸"] == {f"{W}eastAsia": "zh-CN"}
    assert spoken["húli"][f"{W}val"].startswith("zh-Latn")
    default = made.styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default is not None and default.attrib[f"{W}val"] == "fr-FR"


def test_each_numbered_list_counts_from_one() -> None:
    """Two lists share no numbering, or the second would go on where the first ended."""
    steps = NumberedList(((p("un"),), (p("deux"),)))
    made = package(Heading(1, t("T")), steps, p("entre"), steps)
    numbers = made.values("numId")
    lists = made.trees["word/numbering.xml"]

    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    for number in set(numbers):
        own = lists.find(f"{W}num[@{W}numId='{number}']/{W}lvlOverride/{W}startOverride")
        assert own is not None and own.attrib[f"{W}val"] == "1"


def test_the_contents_lead_to_the_titles_and_ask_nothing() -> None:
    """Filled in beforehand: each line is a link; Word is not told to ask about fields."""
    made = package(
        Heading(1, t("Titre")),
        Contents("Sommaire", 2),
        Heading(2, t("Une partie"), "part"),
        Heading(3, t("Un détail"), "detail"),
        Heading(2, t("Sans ancre")),
    )
    lines = made.text.findall(f".//{W}pStyle[@{W}val='TOC1']/../..")
    targets = [link.attrib[f"{W}anchor"] for q in lines for link in q.iter(f"{W}hyperlink")]

    titles = ["".join(x.text or "" for x in q.iter(f"{W}t")) for q in lines]
    assert titles == ["Une partie", "Sans ancre"]
    assert set(targets) <= set(made.values("bookmarkStart", "name"))
    assert made.trees["word/settings.xml"].find(f"{W}updateFields") is None
    kinds = made.values("fldChar", "fldCharType")
    assert kinds == ["begin", "separate", "end"]


@pytest.mark.parametrize("anchor", ["a-b", "claim-" + "x" * 60, "2020-law", "é-è", "_x"])
def test_bookmarks_are_names_word_takes(anchor: str) -> None:
    """A letter, then letters, digits and underscores, forty at most."""
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", bookmark(anchor))


def test_long_anchors_stay_apart() -> None:
    """Names cut to forty characters still lead to different places."""
    long = "claim-" + "tres-" * 12
    anchors = (long + "un", long + "deux", "a-b", "a.b", "a_b")
    assert len({bookmark(anchor) for anchor in anchors}) == len(anchors)


def test_a_page_break_opens_the_next_paragraph() -> None:
    """No empty line is left at the head of a page, even before a frame."""
    box = Box("aside", t("Cadre"), (p("dedans"),))
    made = package(Heading(1, t("T")), PageBreak(), p("page 2"), PageBreak(), box)
    turned = made.text.findall(f".//{W}pageBreakBefore/../..")

    assert ["".join(q.itertext()) for q in turned] == ["page 2", ""]


def test_questions_stay_whole_and_stand_in_the_outline() -> None:
    """A question is one style, kept with its notes, found in the navigation pane."""
    asked = Question("q-1", 1, "Q1", "Ouvrir", t("Quelle image ?"), (), ())
    document = read(with_blocks(Heading(1, t("T")), asked))
    (question,) = (q for q in document.paragraphs if q.style.style_id == "Question")

    assert question.text == "Q1\tQuelle image ?"
    assert question.style.paragraph_format.keep_with_next
    assert question.style.paragraph_format.keep_together


def test_spaces_and_hostile_text_come_out_as_they_went_in() -> None:
    """Fine spaces, edges and what looks like markup are text, wherever they stand."""
    said = f" Est-ce vrai\u202f?\u00a0: {HOSTILE} "
    edition = structs.replace(
        with_blocks(
            Heading(1, t(said), "top"),
            Paragraph((Text(said), Link("https://example.org/?a=1&b=<2>\"'", t(said)))),
            Paragraph((Reference("claim:x", said, "top"),)),
            Table(t(said), (t(said),), (1,), ()),
            Box("say", t(said), (Blank(t(said), 1),)),
        ),
        running_head=said,
        metadata=structs.replace(EVERYTHING.metadata, title=said),
    )
    made = Package(render_docx(edition, TEMPLATES))

    texts = [text.text for text in made.text.iter(f"{W}t")]
    assert texts.count(said) == 8
    assert read(edition).core_properties.title == said
    assert said in "".join(made.trees["word/header1.xml"].itertext())


def test_what_xml_cannot_hold_becomes_a_mark() -> None:
    """A control character would make Word say the file is damaged, wherever it stands."""
    said = "a\u0001b\ufffec"
    edition = structs.replace(with_blocks(Heading(1, t(said))), running_head=said)
    made = Package(render_docx(edition, TEMPLATES))

    for name in ("word/document.xml", "word/header1.xml"):
        assert "a\ufffdb\ufffdc" in "".join(made.trees[name].itertext())


def test_every_face_has_a_free_one_as_wide(everything: Package) -> None:
    """A machine without a face takes the one that is named beside it."""
    listed = everything.trees["word/fontTable.xml"]
    beside = {font.attrib[f"{W}name"] for font in listed if font.find(f"{W}altName") is not None}
    parts = (everything.styles, everything.trees["word/numbering.xml"])
    asked = {
        face
        for part in parts
        for fonts in part.iter(f"{W}rFonts")
        for name, face in fonts.attrib.items()
        if name != f"{W}hint"
    }

    assert asked == beside


def test_an_unknown_address_is_refused() -> None:
    """A last look at what can be clicked."""
    with pytest.raises(AssertionError):
        package(Heading(1, t("T")), Paragraph((Link("javascript:alert(1)", t("x")),)))


@pytest.mark.parametrize(("width", "turned"), [(100.0, False), (261.0, True)])
def test_a_long_picture_lies_along_the_paper(width: float, turned: bool) -> None:
    """A section of its own across, as large as it is drawn, between two upright ones.

    Its table fills the page before; the first page of the document alone has no running head.
    """
    chart = structs.replace(CHART, drawing=structs.replace(CHART.drawing, width=width))
    edition = with_blocks(Heading(1, t("T"), "top"), chart, Paragraph(t("Après.")))
    book = zipfile.ZipFile(io.BytesIO(render_docx(edition, TEMPLATES)))
    text = book.read("word/document.xml").decode()

    assert text.count("<w:sectPr") == (3 if turned else 1)
    assert text.count('w:orient="landscape"') == int(turned)
    assert (text.index("<w:tbl>") < text.index("<w:drawing>")) == turned
    assert f'cx="{round(width * EMU)}"' in text
    assert ["<w:titlePg" in part for part in text.split("</w:sectPr>")[:-1]] == [
        True, *(False,) * (2 if turned else 0)
    ]  # fmt: skip


@pytest.mark.parametrize(("document", "rows", "kept"), [
    ("game", 6, 5), ("game", 7, 0), ("guide", 2, 0),
])  # fmt: skip
def test_a_small_table_of_a_game_stays_on_one_page(document: str, rows: int, kept: int) -> None:
    """Each row but the last holds to the next one; longer tables go on over the page."""
    table = Table(t("T"), (t("a"), t("b")), (1, 2), (Row((t("1"), t("2"))),) * rows)
    edition = structs.replace(with_blocks(Heading(1, t("T")), table), document=document)
    made = Package(render_docx(edition, TEMPLATES))

    assert len(made.text.findall(f".//{W}tbl/{W}tr")) == rows + 1
    held = made.text.findall(f".//{W}tr[{W}tc]/{W}tc/{W}p/{W}pPr/{W}keepNext")
    assert len(held) == 2 * kept
