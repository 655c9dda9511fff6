"""HTML: nothing lost, nothing fetched, nothing run, and the judges are content."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from msgspec import structs

from guides import locations
from guides.document.nodes.block import Block, Heading, Paragraph, Spread
from guides.document.nodes.inline import Emphasis, Link, Strong, Text
from guides.rendering.faces.embedded import NOTICES, SANS, SERIF
from guides.rendering.web.html import render_html
from tests.support.browsing import axe_violations, nu_complaints, set_by_the_machine
from tests.support.everything import EVERYTHING, p, squeezed, t, with_blocks, words
from tests.support.faces import Brought, brought

TEMPLATES = locations.templates()
HOSTILE = "</style><script>alert(1)</script><img src=x onerror=y> {{ 7*7 }} {% raw %} & \" ' <!--"


class Page(HTMLParser):
    """A page as a reader has it: elements, attributes, and the words that are said."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.skipping = False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.said += [value for name, value in attrs if name == "aria-label" and value]
        self.skipping = tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.skipping = False

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.said.append(data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a name."""
        return [attributes for tag, attributes in self.elements if tag == name]

    def scripts(self) -> list[dict[str, str | None]]:
        """What would run: metadata for catalogues is a script to the parser alone."""
        return [a for a in self.all("script") if a != {"type": "application/ld+json"}]


SOURCE = render_html(EVERYTHING, TEMPLATES).decode("utf-8")
PAGE = Page(SOURCE)


def shown(*blocks: Block) -> Page:
    """A page around some blocks."""
    edition = with_blocks(Heading(1, t("Titre")), *blocks)
    return Page(render_html(edition, TEMPLATES).decode("utf-8"))


@pytest.mark.parametrize("text", sorted(set(words(EVERYTHING.blocks))))
def test_every_word_of_the_tree_is_found_again(text: str) -> None:
    """No text of any node is lost on the way to the page."""
    assert squeezed(text) in squeezed("".join(PAGE.said))


def test_a_forgotten_kind_stops_every_page(tmp_path: Path) -> None:
    """Without its macro a kind of node is an error, even in an edition that lacks it."""
    templates = shutil.copytree(TEMPLATES, tmp_path / "templates")
    file = templates / "html" / "block.html.jinja"
    file.write_text(file.read_text(encoding="utf-8").replace("macro blank", "macro blink"), "utf-8")
    with pytest.raises(AttributeError, match="blank"):
        render_html(with_blocks(Heading(1, t("Titre"))), templates)


def test_a_kind_nobody_knows_stops_the_page() -> None:
    """An unknown node is an error, never a silent gap."""
    with pytest.raises(KeyError):
        render_html(with_blocks(Heading(1, t("Titre")), object()), TEMPLATES)


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    """The first metas are the charset and a policy whose hash is that of the style."""
    style = re.findall(r"<style>(.*?)</style>", SOURCE, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style[0].encode("utf-8")).digest()).decode()
    assert len(style) == 1
    assert PAGE.all("meta")[0] == {"charset": "utf-8"}
    assert PAGE.all("meta")[1] == {
        "http-equiv": "Content-Security-Policy",
        "content": f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'",
    }


def test_no_element_carries_style_or_script() -> None:
    """What the policy would block is not there in the first place."""
    names = {name for _, attributes in PAGE.elements for name in attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    assert not {"iframe", "object", "embed", "form", "base"} & {tag for tag, _ in PAGE.elements}
    assert not PAGE.scripts()


def test_nothing_is_fetched() -> None:
    """Addresses outside the file are for clicking alone; the style imports nothing."""
    loads = [
        value
        for tag, attributes in PAGE.elements
        for name, value in attributes.items()
        if name in ("src", "srcset", "poster", "data", "href", "xlink:href")
        and tag != "a"
        and attributes.get("rel") != "license"
    ]
    assert {value for value in loads if value and not value.startswith("#")} == {"data:,"}
    style = SOURCE.split("<style>")[1].split("</style>")[0]
    assert set(re.findall(r"url\((.{16})", style)) == {'"data:font/woff;'}
    assert "@import" not in style


def families(source: str) -> set[str]:
    """The families that a style asks for by name, but for those of Chinese."""
    style = source.split("<style>")[1].split("</style>", maxsplit=1)[0]
    rules = [each for each in style.split("}") if ":lang(zh" not in each and "@font" not in each]
    asked = re.findall(r"(?:font-family|--serif|--sans): ?([^;]+)", "\n".join(rules))
    return {name for names in asked for name in re.findall('"([^"]+)"', names)}


def test_the_style_brings_every_face_that_it_asks_for() -> None:
    """Two families, upright and italic, as light and as bold as the style has them."""
    assert {(face.family, face.style, face.weight) for face in brought(SOURCE)} == {
        (family, style, weight)
        for family, weights in {SERIF: ("400", "700"), SANS: ("200 900",)}.items()
        for style in ("normal", "italic")
        for weight in weights
    }
    assert families(SOURCE) == {SERIF, SANS}
    assert SOURCE.count("@font-face") == len(brought(SOURCE))


def test_a_page_without_italics_brings_none() -> None:
    """A face that nobody uses is not carried."""
    plain = render_html(with_blocks(Heading(1, t("T")), p("Rien.")), TEMPLATES).decode("utf-8")
    assert {face.style for face in brought(plain)} == {"normal"}
    assert len(plain) < len(SOURCE) / 1.5


def lost(said: set[str], face: Brought) -> set[str]:
    """Characters that a face has neither whole nor as a letter and its accent."""
    held = face.characters()
    return {each for each in said - held if not set(normalize("NFD", each)) <= held}


def test_the_faces_hold_what_the_page_says_and_little_else() -> None:
    """Every character but Chinese, and what browsers add; of the bold serif, what is bold."""
    said = {c for c in "".join(PAGE.said) if c.isprintable() and c < "⺀"}
    for face in brought(SOURCE):
        heavy = (face.family, face.weight) == (SERIF, "700")
        assert face.style == "italic" or heavy or lost(said, face) == set()
    words = (Strong(t("Où\u202f? Lǎolài, ẵ 信用 <&>")), Emphasis(t("Où\u202f? Lǎolài, ẵ 信用 <&>")))
    page = render_html(with_blocks(Heading(1, t("T")), Paragraph(words)), TEMPLATES).decode("utf-8")
    for face in brought(page):
        both = (face.style, face.weight) == ("italic", "700")  # nothing is
        assert both or lost(set("Où\u202f?Lǎolàiẵ09.-<&>"), face) == set()
        assert not face.characters() & set("ÆŒ½ňZ~信")


def test_what_is_bold_and_slanted_has_its_face_and_nothing_else() -> None:
    """A title in a bold sentence is a few letters, and a whole face weighs 28 kB."""
    words = (Strong((*t("Gras "), Emphasis(t("Œuvre")))), Emphasis(t("maigre")))
    page = render_html(with_blocks(Heading(1, t("T")), Paragraph(words)), TEMPLATES).decode("utf-8")
    both = next(f for f in brought(page) if (f.style, f.weight) == ("italic", "700"))
    assert set("Œuvre") <= both.characters()
    assert not both.characters() & set("Gmg")


def test_faces_name_those_who_made_them() -> None:
    """The style says it in words that anybody can read."""
    notice = SOURCE.split("<style>/*")[1].split("*/")[0]
    assert all(said in notice for said in NOTICES.values())
    assert "SIL Open Font License" in notice


def test_hostile_text_comes_out_as_text() -> None:
    """Markup, template signs and quotes in content are read, never obeyed."""
    spread = next(b for b in EVERYTHING.blocks if isinstance(b, Spread))
    page = shown(
        p(HOSTILE),
        structs.replace(spread, label=HOSTILE, verdict=HOSTILE, claim=t(HOSTILE)),
    )
    assert "".join(page.said).count(HOSTILE) >= 4
    assert not page.scripts() and not page.all("img") and len(page.all("style")) == 1


def test_hostile_metadata_comes_out_as_text() -> None:
    """Titles and descriptions cannot leave their attributes either."""
    metadata = structs.replace(EVERYTHING.metadata, title=HOSTILE, description=HOSTILE)
    edition = structs.replace(EVERYTHING, metadata=metadata, running_head=HOSTILE)
    page = Page(render_html(edition, TEMPLATES).decode("utf-8"))
    described = [m["content"] for m in page.all("meta") if m.get("name") == "description"]
    assert described == [HOSTILE]
    assert not page.scripts() and not page.all("img")
    assert len(page.all("script")) == len(page.all("style")) == 1


def test_a_link_of_another_scheme_is_refused() -> None:
    """`javascript:` should never get this far; if it does, the build stops."""
    with pytest.raises(AssertionError, match="javascript"):
        shown(Paragraph((Link("javascript:alert(1)", t("là")),)))


def test_ids_are_unique_and_links_inside_lead_somewhere() -> None:
    """Every `#…` of the page has its target, once."""
    ids = Counter(a["id"] for _, a in PAGE.elements if a.get("id"))
    inside = {a["href"] for _, a in PAGE.elements if (a.get("href") or "").startswith("#")}
    assert not [name for name, times in ids.items() if times > 1]
    assert not [href for href in inside if href and href[1:] not in ids]
    assert not [a for _, a in PAGE.elements if (a.get("aria-labelledby") or "") not in {"", *ids}]


def test_headings_open_with_one_first_level_and_skip_none() -> None:
    """The outline of the page is a tree, claims and questions included."""
    levels = [int(tag[1]) for tag, _ in PAGE.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_page_says_its_language_and_that_of_foreign_words() -> None:
    """French for the page, English for a foreign run, Chinese and pinyin, and two sides."""
    languages = [a["lang"] for _, a in PAGE.elements if "lang" in a]
    assert languages == ["fr", "en", "zh-Hans", "zh-Latn-pinyin", "fr", "en"]


def test_every_table_has_a_caption_and_headers_that_say_their_scope() -> None:
    """Columns and rows are announced; only wide tables are regions that scroll."""
    tables = SOURCE.split("<table>")[1:]
    assert all("<caption>" in table.split("</table>")[0] for table in tables)
    assert {a.get("scope") for a in PAGE.all("th")} == {"col", "row"}
    regions = [a for a in PAGE.all("div") if a.get("role") == "region"]
    assert [a["class"] for a in regions].count("table wide") == 2
    assert all(a["tabindex"] == "0" for a in regions)


def test_the_claim_comes_before_what_faces_it() -> None:
    """The order of reading is the order of the source: champ, then contrechamp."""
    article = SOURCE.split("<article class=spread id=claim-merle")[1].split("</article>")[0]
    order = ["Le merle siffle", "Il siffle", "Confirme", "Nuance", "Aggrave", "Pourquoi il siffle"]
    places = [article.index(text) for text in order]
    assert places == sorted(places)


def test_drawn_marks_are_hidden_and_their_word_stands_beside() -> None:
    """No shape is announced, and each refers to a drawing that exists."""
    drawn = [a for a in PAGE.all("svg") if a.get("role") != "img"]
    assert all(a.get("aria-hidden") == "true" for a in drawn)
    drawings = {f"#{a['id']}" for a in PAGE.all("symbol")}
    assert {a["href"] for a in PAGE.all("use")} <= drawings
    assert "mot0, 2011" in "".join(PAGE.said)


def test_citations_are_links_with_a_spoken_name() -> None:
    """`[1, p. 3]` leads to its source and is heard as a source; an unnumbered one is no link."""
    assert "<a href=#source-daum-2019><span>source </span>[1, p. 3]</a>" in SOURCE
    assert "<span class=cite><span>source </span>[0]</span>" in SOURCE


def test_questions_and_claims_have_permanent_links() -> None:
    """Each can be sent to a colleague, under a name that says which it is."""
    links = [a["href"] for a in PAGE.all("a") if a.get("class") == "permalink"]
    assert links == ["#claim-merle", "#claim-pie", "#question-image"]
    assert "Lien vers Q4" in "".join(PAGE.said)


def test_contents_lead_to_the_second_level_when_asked_for() -> None:
    """The table of contents is made from the headings, and only if the edition has one."""
    nav = SOURCE.split("<nav")[1].split("</nav>")[0]
    assert re.findall(r"href=#(\w+)", nav) == ["lines", "lists", "tables", "facing", "room"] * 2
    assert not shown(p("Rien à lister.")).all("nav")


def test_plain_text_is_not_padded() -> None:
    """No space slips between inline nodes: punctuation stays with its word."""
    page = render_html(
        with_blocks(Heading(1, t("T")), Paragraph((Link("https://a.b/", t("mot")), Text(",")))),
        TEMPLATES,
    ).decode("utf-8")
    assert '<p><a href="https://a.b/">mot</a>,</p>' in page


def test_the_same_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    """Rendering again, or from a copy of the templates elsewhere, changes nothing."""
    elsewhere = shutil.copytree(TEMPLATES, tmp_path / "elsewhere")
    assert render_html(EVERYTHING, TEMPLATES) == SOURCE.encode("utf-8")
    assert render_html(EVERYTHING, elsewhere) == SOURCE.encode("utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The edition of everything as a file to open."""
    path = tmp_path / "guide.html"
    path.write_text(SOURCE, encoding="utf-8", newline="\n")
    return path


WINDOWS = [(1280, "light"), (1280, "dark"), (1000, "light"), (320, "light"), (320, "dark")]


@pytest.mark.validator
@pytest.mark.parametrize(("width", "scheme"), WINDOWS)
def test_axe_finds_nothing(browser: Any, file: Path, width: int, scheme: str) -> None:
    """WCAG 2.2 AA by axe-core, wide and narrow, light and dark."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(file.as_uri())
    found = axe_violations(page)
    page.close()
    assert found == []


@pytest.mark.validator
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_opens_styled_alone_and_never_scrolls_sideways(
    browser: Any, file: Path, width: int
) -> None:
    """The policy lets our style through, nothing else is asked for, and it all fits."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(file.as_uri())
    margin = page.evaluate("getComputedStyle(document.body).marginTop")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert (margin, wide, asked, complaints) == ("0px", width, [file.as_uri()], [])


@pytest.mark.validator
def test_nothing_is_set_in_a_font_of_the_machine(browser: Any, file: Path) -> None:
    """Every letter of every element, Chinese excepted, comes from the faces of the page."""
    page = browser.new_page()
    page.goto(file.as_uri())
    found = set_by_the_machine(page)
    page.close()
    assert found == []


@pytest.mark.validator
def test_targets_are_large_enough_to_touch(browser: Any, file: Path) -> None:
    """What is not inside a sentence measures 24 pixels or more each way."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(file.as_uri())
    page.locator("nav summary").click()
    sizes = page.evaluate(
        "[...document.querySelectorAll('nav .folded a, summary, .permalink, .up')]"
        ".map(e => e.getBoundingClientRect()).map(r => Math.min(r.width, r.height))"
    )
    page.close()
    assert sizes and min(sizes) >= 24


@pytest.mark.validator
def test_the_nu_checker_finds_no_error(file: Path) -> None:
    """Valid HTML and CSS by vnu, which cannot follow a hash in the policy but says no more."""
    assert nu_complaints(file) == []
