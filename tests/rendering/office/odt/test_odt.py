"""OpenDocument text: valid, of named styles only, and read back by programs that are not ours."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree
from msgspec import structs
from odfdo import Document

from guides import locations
from guides.composing.compose import furniture
from guides.document.audience import Language
from guides.document.nodes.block import Box, Heading, NumberedList, Paragraph, Table
from guides.document.nodes.inline import Foreign, Text
from guides.document.nodes.walk import plain
from guides.reading.words import read_words
from guides.rendering.office.odt.package import render_odt
from guides.rendering.office.odt.paper import KINDS, PAPERS, setting
from guides.rendering.office.sheets.height import BOLD, POINT, SANS, SERIF
from guides.rendering.paper.pictures import DPI, png
from tests.rendering.office.odt.opendocument import NAMES, PARTS, faults, found, part
from tests.support.everything import BLOCKS, CHART, EVERYTHING, SPREAD, nodes, p, t, with_blocks

TEMPLATES = locations.templates()
# Those that every office program has and translates by itself.
BUILT_IN = re.compile(
    r"Standard|Text body|Heading( \d)?|Caption|Header|Footer|Contents .*|List Contents|Table .*s?"
    r"|Emphasis|Strong Emphasis|Source Text|Internet link|Index Link"
)
TWICE = {"Question", "Source", "Figure", "Verdict"}  # the same word in both languages


ODT = render_odt(EVERYTHING, TEMPLATES)
CONTENT, STYLES, META = (part(ODT, name) for name in PARTS[:3])


def test_every_kind_of_node_is_valid() -> None:
    """The schema of the standard finds nothing, whatever is in the document."""
    assert faults(ODT) == []


def test_an_element_out_of_place_is_invalid(monkeypatch: pytest.MonkeyPatch) -> None:
    """The schema is one that can find something."""
    monkeypatch.setattr("guides.rendering.office.odt.facing.TAB", "<text:tabulator/>")

    assert faults(render_odt(EVERYTHING, TEMPLATES)) != []


def test_the_package_opens_as_the_standard_asks() -> None:
    """The media type comes first and uncompressed; every part is in the manifest."""
    with zipfile.ZipFile(io.BytesIO(ODT)) as package:
        first, *others = package.infolist()
        assert first.filename == "mimetype"
        assert first.compress_type == zipfile.ZIP_STORED
        assert package.read(first) == b"application/vnd.oasis.opendocument.text"
        named = {name for name in package.namelist() if "/" not in name or "Pict" in name}
    listed = part(ODT, "META-INF/manifest.xml").xpath("//@*[local-name()='full-path']")

    assert set(listed) == named - {"mimetype"} | {"/"}
    assert len(others) == len(listed)


def test_the_same_edition_gives_the_same_bytes() -> None:
    """Nothing of the machine or the hour is in the file."""
    png.cache_clear()

    assert render_odt(EVERYTHING, TEMPLATES) == ODT


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_style_that_is_used_is_there(language: Language) -> None:
    """A name that leads to no style would lose its looks without a word."""
    edition = structs.replace(EVERYTHING, language=language)
    data = render_odt(edition, TEMPLATES)
    content, styles = part(data, "content.xml"), part(data, "styles.xml")
    made = {
        name
        for tree in (content, styles)
        for name in found(tree, "//style:style/@style:name | //text:list-style/@style:name")
    }
    used = found(content, "//office:text//@text:style-name | //office:text//@table:style-name")
    used += found(styles, "//@style:parent-style-name | //@style:next-style-name")
    used += found(content, "//@style:parent-style-name | //@draw:style-name")

    assert sorted(set(used) - made - {"First_20_Page"}) == []


def test_nothing_is_formatted_by_hand() -> None:
    """Who changes a style changes all: an automatic one says only where a page begins."""
    automatic = found(CONTENT, "//office:automatic-styles/style:style")
    families = {style.get(f"{{{NAMES['style']}}}family") for style in automatic}
    paragraphs = "//office:automatic-styles/style:style[@style:family='paragraph']/*/@*"

    assert families == {"paragraph", "table", "table-column", "table-row", "table-cell", "section"}
    assert {etree.QName(a.attrname).localname for a in found(CONTENT, paragraphs)} <= {
        "break-before",
        "page-number",
    }


def test_styles_have_french_names_in_a_french_file() -> None:
    """A teacher finds "Affirmation" in the list of styles; what is built in is left alone."""
    shown = set(found(STYLES, "//office:styles//@style:display-name"))
    words = furniture(read_words(TEMPLATES, "en"))
    edition = structs.replace(EVERYTHING, language="en", furniture=words)
    english = part(render_odt(edition, TEMPLATES), "styles.xml")
    same = shown & set(found(english, "//office:styles//@style:display-name"))

    assert {"Affirmation", "Contrepoint", "À dire"} <= shown
    assert {name for name in same if not BUILT_IN.fullmatch(name)} - TWICE == {
        "Language en",
        "Language fr",
    } & same


def test_styles_have_the_names_of_any_words_there_are() -> None:
    """A third language has its own: no name is left in English."""
    words = {
        name: f"Ž {said}" if name.startswith("style_odt.") else said
        for name, said in EVERYTHING.furniture.items()
    }
    third = part(render_odt(structs.replace(EVERYTHING, furniture=words), TEMPLATES), "styles.xml")
    shown = set(found(third, "//office:styles//@style:display-name"))

    ours = {name for name in shown if not BUILT_IN.fullmatch(name)} - TWICE
    assert {name for name in ours if not name.startswith(("Ž ", "Language "))} == set()


def test_odfdo_finds_the_outline() -> None:
    """Headings, claims and questions are titles of the outline, and no level is skipped."""
    body = Document(io.BytesIO(ODT)).body
    levels = [(int(h.level), str(h.style), h.inner_text) for h in body.headers]

    assert (1, "P1", "Tout un guide") in levels
    assert (2, "Heading_20_2", "Les listes") in levels
    assert any(style == "Claim" and "Le merle siffle" in said for _, style, said in levels)
    assert any(style == "Question" and level == 3 for level, style, _ in levels)
    steps = [b[0] - a[0] for a, b in pairwise(levels)]
    assert max(steps) == 1


def test_odfdo_finds_the_tables() -> None:
    """Each table of facts repeats its header row, and its rows stay whole."""
    document = Document(io.BytesIO(ODT))
    headed = found(CONTENT, "//table:table[table:table-header-rows]")
    facts = [n for n in nodes(EVERYTHING) if isinstance(n, Table)]
    kept = found(CONTENT, "//style:style[@style:name='Row']/*/@fo:keep-together")

    assert len(headed) == len(facts) + 1  # and the schedule
    assert kept == ["always"]
    names = [table.name for table in document.body.tables]
    assert len(names) == len(set(names)) > len(headed)


def test_a_picture_has_its_words_and_its_table() -> None:
    """Who does not see the picture hears its alternative, then the same facts."""
    (frame,) = found(CONTENT, "//draw:frame")
    (name,) = found(frame, "draw:image/@xlink:href")

    assert found(frame, "svg:desc/text()") == [CHART.alternative]
    assert found(frame, "svg:title/text()") == ["Renards par ville"]
    picture = Document(io.BytesIO(ODT)).get_part(name)
    assert isinstance(picture, bytes)
    assert picture.startswith(b"\x89PNG")


@pytest.mark.slow
def test_pictures_have_150_dots_an_inch() -> None:
    """A picture printed at its size can be read, and weighs little; it is the same each time."""
    assert DPI == 150
    data = png(CHART.drawing, TEMPLATES)
    wide, high = struct.unpack(">II", data[16:24])
    png.cache_clear()

    assert abs(wide / (CHART.drawing.width / 25.4) - DPI) < 3
    assert abs(high / (CHART.drawing.height / 25.4) - DPI) < 12
    assert png(CHART.drawing, TEMPLATES) == data


@pytest.mark.parametrize(
    ("style", "language", "said"),
    [
        ("Language_en", "en", "a foreign fox"),
        ("Language_en", "en", "The fox: on the right."),
        ("Transcribed", "zh", "shèhuì xìnyòng"),
    ],
)
def test_each_run_in_another_language_says_so(style: str, language: Language, said: str) -> None:
    """A screen reader changes its voice; a spelling checker its dictionary."""
    spans = found(CONTENT, f"//text:span[@text:style-name='{style}']")
    look = found(STYLES, f"//style:style[@style:name='{style}']/*/@fo:language")

    assert said in ["".join(span.itertext()) for span in spans]
    assert look == [language]


def test_chinese_characters_are_marked_as_chinese() -> None:
    """Ideographs take the language of Asian text."""
    look = found(STYLES, "//style:style[@style:name='Original']/*/@style:language-asian")

    assert look == ["zh"]
    assert found(CONTENT, "//text:span[@text:style-name='Original']/text()") == ["社会信用"]


def test_every_link_inside_leads_somewhere() -> None:
    """Citations, references and the contents lead to a bookmark that is there once."""
    targets = found(CONTENT, "//text:bookmark/@text:name")
    links = [link[1:] for link in found(CONTENT, "//text:a/@xlink:href") if link.startswith("#")]
    anchors = {getattr(node, "anchor", "") for node in nodes(BLOCKS)}

    assert len(targets) == len(set(targets))
    assert {"lists", "source-daum-2019", "claim-merle"} <= set(links) <= set(targets)
    assert {"row-nantes", "entry-laid", "question-image"} <= set(targets) <= anchors


def test_the_contents_are_filled_in_and_can_be_renewed() -> None:
    """Titles stand there before anybody renews them, with the pages they are on."""
    (table,) = found(CONTENT, "//text:table-of-content")
    titles = found(table, ".//text:index-body/text:p/text:a/text()")
    sources = found(table, ".//text:index-source-style/@text:style-name")
    expected = [plain(n.children) for n in BLOCKS if isinstance(n, Heading) and n.level == 2]

    assert titles == expected
    assert sources == ["Heading_20_2"]
    assert len(found(table, ".//text:bookmark-ref[@text:reference-format='page']")) == len(titles)


def test_metadata_is_that_of_the_edition() -> None:
    """Title, author, dates, language, keywords, licence, identifier: from one place."""
    about = EVERYTHING.metadata
    own = dict(
        zip(
            found(META, "//meta:user-defined/@meta:name"),
            found(META, "//meta:user-defined/text()"),
            strict=True,
        )
    )

    assert found(META, "//dc:title/text()") == [about.title]
    assert found(META, "//dc:creator/text()") == [about.author]
    assert found(META, "//dc:date/text()") == ["2024-02-10T12:00:00"]
    assert found(META, "//dc:language/text()") == ["fr-FR"]
    assert tuple(found(META, "//meta:keyword/text()")) == about.keywords
    assert own["DC.identifier"] == about.identifier
    assert own["DCTERMS.license"] == about.licence_url


HOSTILE = "a <b> & \"c\" 'd' ]]> {{ 7*7 }} {% raw %} <?x?> \u0001 \ufffe"


def test_hostile_text_is_text_everywhere() -> None:
    """In body, running head, metadata and pictures, a tag is letters and a control sign a mark."""
    about = structs.replace(
        EVERYTHING.metadata, title=HOSTILE, author=HOSTILE, licence=HOSTILE, keywords=(HOSTILE,)
    )
    chart = structs.replace(CHART, title=t(HOSTILE), alternative=HOSTILE)
    edition = structs.replace(
        with_blocks(Heading(1, t(HOSTILE), "top"), p(HOSTILE), chart),
        metadata=about,
        running_head=HOSTILE,
    )
    data = render_odt(edition, TEMPLATES)
    safe = HOSTILE.replace("\u0001", "\ufffd").replace("\ufffe", "\ufffd")

    assert faults(data) == []
    for name, times in (("content.xml", 5), ("styles.xml", 5), ("meta.xml", 5)):
        said = "".join(part(data, name).itertext())
        assert said.count(safe) == times, name


def test_spaces_are_kept() -> None:
    """French no-break spaces as they are; a second plain space is not folded into the first."""
    edition = with_blocks(Heading(1, t("T")), p("Vrai\u202f? Oui\u00a0: a  b   c"))
    (said,) = found(part(render_odt(edition, TEMPLATES), "content.xml"), "//text:p")

    assert etree.tostring(said, encoding="unicode", with_tail=False).endswith(
        'Vrai\u202f? Oui\u00a0: a <text:s text:c="1"/>b <text:s text:c="2"/>c</text:p>'
    )


def test_each_numbered_list_counts_from_one() -> None:
    """A list that continued another would number the wrong steps."""
    steps = NumberedList(((p("un"),), (p("deux"),)))
    edition = with_blocks(Heading(1, t("T")), steps, p("puis"), steps)
    content = part(render_odt(edition, TEMPLATES), "content.xml")

    assert len(found(content, "//office:text/text:list")) == 2
    assert found(content, "//@text:continue-numbering | //@text:continue-list") == []


def test_two_boxes_in_a_row_are_two_frames() -> None:
    """Paragraphs with the same frame share it; so something must stand between two boxes."""
    boxes = (Box("rule", t("Un"), (p("a"),)), Box("rule", t("Deux"), (p("b"),)))
    content = part(render_odt(with_blocks(Heading(1, t("T")), *boxes), TEMPLATES), "content.xml")
    styles = found(content, "//office:text/text:p/@text:style-name")

    assert styles == [
        "Box_20_Rule_20_Title",
        "Box_20_Rule",
        "Gap",
        "Box_20_Rule_20_Title",
        "Box_20_Rule",
    ]


def test_a_language_with_a_strange_name_is_harmless() -> None:
    """A tag is text from outside: it names a style and cannot be more than that."""
    edition = with_blocks(Heading(1, t("T")), Paragraph((Foreign('x"/><y', (Text("mot"),)),)))

    assert faults(render_odt(edition, TEMPLATES)) == []


def test_heights_are_counted_from_the_looks_the_styles_have() -> None:
    """Size, lines, white and face of each kind of paragraph are those its style asks for."""
    edition = structs.replace(with_blocks(Heading(1, t("T"))), document="worksheets")
    styles = part(render_odt(edition, TEMPLATES), "styles.xml")
    for name, look in setting(PAPERS["worksheets"]).looks.items():
        if name not in KINDS or name.startswith("heading"):  # what is above them varies
            continue
        kind = KINDS[name]
        size = asked(styles, kind.style, "text", "fo:font-size")
        height = asked(styles, kind.style, "paragraph", "fo:line-height") or "100%"
        white = [
            asked(styles, kind.style, "paragraph", f"fo:margin-{side}")
            for side in ("top", "bottom")
        ]
        sans = asked(styles, kind.style, "text", "style:font-name") == "Titles"
        bold = asked(styles, kind.style, "text", "fo:font-weight") == "bold"
        said = (SANS if sans else SERIF) * (BOLD if bold else 1)

        assert look.size / POINT == pytest.approx(number(size), abs=0.06), name
        leading = PAPERS["worksheets"].leading if kind.line > 1 else 1
        assert kind.line * leading * 100 == pytest.approx(number(height), abs=0.06), name
        assert look.gap == pytest.approx(sum(map(number, white)), abs=0.11), name
        if name != "step" and not name.startswith("box "):  # there words have a style of their own
            assert look.letter == pytest.approx(said), name


def asked(styles: Any, name: str, kind: str, attribute: str) -> str:
    """What a style says of its paragraphs or letters, or the one it comes from, or the first."""
    while name:
        (style,) = found(styles, f"//style:style[@style:name='{name}']")
        if said := found(style, f"style:{kind}-properties/@{attribute}"):
            return str(said[0])
        name = next(iter(found(style, "@style:parent-style-name")), "")
    default = "//style:default-style[@style:family='paragraph']"
    return str(next(iter(found(styles, f"{default}/style:{kind}-properties/@{attribute}")), ""))


def number(said: str) -> float:
    """A length or a share, without its unit."""
    return float(said.rstrip("ptm%") or 0)


@pytest.mark.parametrize(("width", "turned"), [(100.0, False), (261.0, True)])
def test_a_long_picture_lies_along_the_paper(width: float, turned: bool) -> None:
    """It has a page of its own, as large as it is drawn; what follows stands upright again.

    Its table fills the page before, which would be a title alone.
    """
    drawing = structs.replace(CHART.drawing, width=width)
    chart = structs.replace(CHART, drawing=drawing)
    edition = with_blocks(Heading(1, t("T"), "top"), chart, Paragraph(t("Après.")))
    book = zipfile.ZipFile(io.BytesIO(render_odt(edition, TEMPLATES)))
    styles, content = (book.read(name).decode() for name in ("styles.xml", "content.xml"))

    assert ('style:print-orientation="landscape"' in styles) == turned
    assert ('style:master-page-name="Lying"' in content) == turned
    assert ('style:master-page-name="Standard"' in content) == turned
    assert (content.index("<table:table ") < content.index("<draw:frame ")) == turned
    assert f'svg:width="{width:.2f}mm"' in content


@pytest.mark.parametrize(("before", "style"), [(Heading(3, t("T"), ""), "Open"), (None, "Row")])
def test_a_claim_stands_whole_but_below_a_title(before: Heading | None, style: str) -> None:
    """A title would be left alone on its page by a claim that has no room beside it."""
    above = [before] if before else [Paragraph(t("Avant."))]
    edition = with_blocks(Heading(1, t("T"), "top"), *above, SPREAD)
    content = zipfile.ZipFile(io.BytesIO(render_odt(edition, TEMPLATES))).read("content.xml")

    row = re.search(rb'<table:table-row table:style-name="(\w+)"', content)
    assert row
    assert row[1].decode() == style
