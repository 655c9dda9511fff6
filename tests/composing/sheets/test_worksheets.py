"""The worksheets: one side a sheet, slips to cut or fold."""

from __future__ import annotations

from pathlib import Path

import pytest

from guides import pipeline
from guides.building.order import Order
from guides.cache import used
from guides.checking.verdict import CheckedGuide, check
from guides.composing.say.numbering import cited
from guides.document.audience import Audience, Language
from guides.document.nodes.block import Blank, BulletList, Card, CardSheet, PageBreak, Paragraph
from guides.document.nodes.walk import plain
from guides.reading.film.folder import read_guide
from tests.support.on_paper import edition_of, outline, pages, squeezed, typeset
from tests.support.overlays import renew_lock

pytestmark = pytest.mark.slow  # builds and measures real documents


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("audience", ["lycee", "college"])
def test_each_sheet_has_one_side(
    checked: CheckedGuide, audience: Audience, language: Language
) -> None:
    """Every sheet opens a page of its own, and none runs on; a side may hold two documents."""
    edition = edition_of(checked, "worksheets", audience, language=language)
    titles = outline(typeset(edition))
    made = pages(edition)

    assert list(dict.fromkeys(page for _, page in titles)) == list(range(len(made)))
    assert min(page.smallest for page in made) >= 7  # numbers of sources
    assert sum(isinstance(b, PageBreak) for b in edition.blocks) == len(made) - 1


def test_a_sheet_names_the_sources_it_cites(film: Path) -> None:
    """A sheet travels without the guide: what its numbers stand for is printed on it."""
    path = film / "activities/trier-les-cartes.yaml"
    text = path.read_text(encoding="utf-8")
    source = check(read_guide(film, used())).guide.sources[0]
    assert "2. notez qui l'a écrite." in text
    cite = f"2. notez qui l'a écrite [@{source.id}]."
    path.write_text(text.replace("2. notez qui l'a écrite.", cite), encoding="utf-8")
    renew_lock(film)

    pupils = edition_of(check(read_guide(film, used())), "worksheets", "lycee")
    notes = [b for b in pupils.blocks if isinstance(b, Paragraph) and b.role == "note"]

    assert source.id in set(cited(pupils.blocks))
    assert any(source.publisher in plain(note.children) for note in notes)


def test_answers_in_brackets_become_boxes(film: Path) -> None:
    """ "(vrai, faux, je ne sais pas)" is ticked; a statement without answers gets a line."""
    path = film / "script.yaml"
    text = path.read_text(encoding="utf-8")
    ticked = text.replace(
        'fr: "Les points ont un seul auteur."',
        'fr: "Les points (ceux de la carte) ont un seul auteur. (vrai, faux, je ne sais pas)"',
    )
    assert ticked != text
    before = slip(check(read_guide(film, used())), "before-after")
    assert any(isinstance(block, Blank) for block in before.blocks)
    path.write_text(ticked, encoding="utf-8")
    renew_lock(film)
    card = slip(check(read_guide(film, used())), "before-after")
    (boxes,) = [b for b in card.blocks if isinstance(b, BulletList)]
    choices = [plain(item[0].children) for item in boxes.items if isinstance(item[0], Paragraph)]

    assert boxes.ticks
    assert choices == ["vrai", "faux", "je ne sais pas"]
    assert any(
        squeezed(plain(b.children)) == "Les points (ceux de la carte) ont un seul auteur."
        for b in card.blocks
        if isinstance(b, Paragraph)
    )


def slip(checked: CheckedGuide, anchor: str) -> Card:
    """The first card of the sheet under a title."""
    blocks = edition_of(checked, "worksheets", "lycee").blocks
    at = next(i for i, b in enumerate(blocks) if getattr(b, "anchor", "") == anchor)
    sheet = next(b for b in blocks[at:] if isinstance(b, CardSheet))
    return sheet.cards[0]


def test_the_same_slip_again_is_for_scissors(checked: CheckedGuide) -> None:
    """Copies of a slip are drawn for the knife and read aloud once."""
    edition = edition_of(checked, "worksheets", "lycee")
    assert checked.guide.script.viewing_strip
    title = squeezed(plain(checked.guide.script.viewing_strip.title.original.line))
    (page,) = [page for page in pages(edition) if page.text.count(title) > 2]
    titled = [run for run in page.where(title, read_aloud=False) if run.text == title][-3:]

    assert [run.artifact for run in titled] == [False, True, True]
    assert titled[1].y - titled[0].y == pytest.approx(titled[2].y - titled[1].y, abs=1)


def test_only_classes_get_worksheets(film: Path, tmp_path: Path) -> None:
    """A film club has no sheets for pupils."""
    order = Order(
        film,
        tmp_path / "out",
        languages=("fr",),
        audiences=("cineclub", "lycee"),
        documents=("worksheets",),
        formats=("pdf",),
    )

    sheets = (Path(path) for path in pipeline.build(order).paths if path.endswith(".pdf"))
    assert [sheet.parent.name for sheet in sheets] == ["lycee"]
