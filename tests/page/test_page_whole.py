"""The page as one file: small, alone, readable without its script, deaf to hostile content."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.document.characters import printable
from guides.document.edition import Imprint
from guides.document.nodes.inline import Text
from guides.document.nodes.node import Node
from guides.planning.programmes import usual
from guides.planning.table import plan_table
from guides.reading.words import read_words
from guides.rendering.faces.embedded import SANS, SERIF
from guides.rendering.web.page import render_page
from tests.support.browsing import nu_complaints, set_by_the_machine
from tests.support.faces import brought

VIEWS = ("read", "prepare", "project", "vote", "play")
HOSTILE = "</script><script>stolen=1</script><img src=x onerror=stolen=1> \"'` {{7*7}} #let ]]> zq"
TYPES = locations.templates() / "page" / "types.d.ts"


@pytest.mark.slow
def test_the_page_is_one_small_file(whole_page: Path) -> None:
    """Under 1.5 MB in either language, so that it goes by mail and on any key."""
    pages = sorted(whole_page.parent.glob("contrechamp.*.html"))
    assert [page.name for page in pages] == ["contrechamp.en.html", "contrechamp.fr.html"]
    assert all(page.stat().st_size < 1_500_000 for page in pages)


@pytest.mark.slow
@pytest.mark.validator
def test_the_nu_checker_finds_no_error(sample_page: Path) -> None:
    """Valid HTML by vnu; no name of the page's own is one of the guide's, or its place is lost."""
    assert [each for each in nu_complaints(sample_page) if each["type"] == "error"] == []


@pytest.mark.slow
def test_the_policy_allows_its_own_script_and_nothing_else(sample_page: Path) -> None:
    """One style and two scripts by their hashes; no address of any kind but this file."""
    source = sample_page.read_text(encoding="utf-8")
    policy = source.split('Content-Security-Policy content="')[1].split('"')[0]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src( 'sha256-[\w+/=]+'){2}; "
        r"img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        policy,
    )
    assert source.count("<script") == 4  # whether it lives, what catalogues read, data, script
    assert source.count("<style") == 1
    assert not re.search(r'\s(style|on\w+)="', source.split("<body")[1].split("<script")[0])


@pytest.mark.slow
def test_people_type_in_the_faces_of_the_page(sample_page: Path) -> None:
    """The upright sans, in which it is shown, holds all that may be written, said so far or not."""
    faces = brought(sample_page.read_text(encoding="utf-8"))
    upright = [face for face in faces if face.style == "normal"]
    assert [(face.family, face.weight) for face in upright] == [
        (SERIF, "400"),
        (SERIF, "700"),
        (SANS, "200 900"),
    ]
    assert [face.family for face in faces if face.characters() >= printable()] == [SANS]
    assert [face.family for face in faces if "Ŵ" in face.characters()] == [SANS]


@pytest.mark.slow
@pytest.mark.validator
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_set_in_a_font_of_the_machine(
    open_page: Callable[..., Any], sample_page: Path, view: str
) -> None:
    """In every view, own words included: what fits on one machine fits on any."""
    page = open_page(sample_page, f"#view-{view}")
    if view == "read":
        page.locator("#find-words").fill("Ŵ ẵ")
    assert set_by_the_machine(page) == []


@pytest.mark.slow
def test_the_data_has_the_shape_that_the_script_is_checked_against(sample_page: Path) -> None:
    """Every field of `Data`, `Rec` and `Plan` in the types, and no other."""
    source = sample_page.read_text(encoding="utf-8")
    data = json.loads(source.split("id=data>")[1].split("</script>")[0])
    assert set(data) == fields("Data")
    in_keys = {"kind", "id"}  # of a draft's blank claim the first is said
    assert {name for record in data["records"] for name in record} | in_keys == fields("Rec")
    assert {name for plan in data["plans"] for name in plan} == fields("Plan")
    assert {name for request in data["usual"].values() for name in request} == fields("Request")
    indexes = {
        index
        for seatings in data["table"].values()
        for bands in seatings.values()
        for screens in bands
        for lengths in screens
        for index in lengths
    }
    assert indexes - {-1} == set(range(len(data["plans"])))


def fields(name: str) -> set[str]:
    """The field names of an interface in the types."""
    body = TYPES.read_text(encoding="utf-8").split(f"interface {name} {{")[1].split("\n}")[0]
    return set(re.findall(r"(?m)^  (\w+)\??:", body))


@pytest.mark.slow
@pytest.mark.validator
def test_without_its_script_the_page_is_the_guide(browser: Any, sample_page: Path) -> None:
    """Every word of the guide can be read; no control stands there that does nothing."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(sample_page.as_uri())
    assert page.locator("#guide").inner_text().strip()
    shown = page.locator("button:visible, input:visible, select:visible").count()
    views = page.locator("#view-prepare:visible, #view-project:visible, #view-vote:visible").count()
    page.close()
    assert (shown, views) == (0, 0)


@pytest.fixture(scope="module")
def hostile_page(checked: CheckedGuide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a hostile text after every text: content that got past every check."""
    words = read_words(locations.templates(), "fr")
    table = plan_table(checked)
    edition = compose(
        table,
        "page",
        "cineclub",
        words,
        Imprint("0.0.0", "2024-02-10"),
        on_screen=True,
        usual=usual(checked, "cineclub"),
    )
    path = tmp_path_factory.mktemp("hostile") / "page.html"
    path.write_bytes(render_page(planted(edition), locations.templates()))
    return path


def planted(node: Any, key: str = "") -> Any:
    """A tree with a hostile text after every text, in what is shown and in the data."""
    if isinstance(node, Text):
        return Text(node.text + HOSTILE)
    if isinstance(node, tuple | list):
        return type(node)(planted(part, key) for part in node)
    if isinstance(node, dict):
        return {name: planted(part, name) for name, part in node.items()}
    if isinstance(node, str):
        return node + HOSTILE if key in ("title", "text", "label", "follow_up") else node
    if isinstance(node, Node):
        names = ("blocks", "children", "pieces", "data", "interactive", "rows", "cells", "items")
        more = ("wording", "claim", "notes", "term", "entries", "facts", "known", "points")
        present = set(node.__struct_fields__) & {*names, *more}
        changes = {name: planted(getattr(node, name), name) for name in present}
        return structs.replace(node, **changes)
    return node


@pytest.mark.slow
@pytest.mark.validator
@pytest.mark.parametrize("view", VIEWS)
def test_hostile_content_is_text_in_every_view(
    open_page: Callable[..., Any], hostile_page: Path, view: str
) -> None:
    """It is shown as it was written; nothing runs, nothing is loaded, nothing breaks."""
    page = open_page(hostile_page, f"#view-{view}")
    page.wait_for_timeout(200)
    assert page.evaluate("typeof stolen") == "undefined"
    assert page.locator("img").count() == 0
    if view == "project":
        for _ in range(4):
            page.keyboard.press("ArrowRight")
    assert "onerror=stolen" in page.locator(f"#view-{view}").inner_text()
