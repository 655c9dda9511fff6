"""The key: a file of the adult's own, with every key and debrief, and none of it elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from guides import pipeline
from guides.building.order import Order
from guides.checking.verdict import CheckedGuide
from guides.composing.documents import document
from guides.document.audience import SCHOOL, Audience
from guides.rendering.data.edition_json import render_json
from tests.support.on_paper import edition_of, pages, squeezed


@pytest.mark.parametrize("audience", SCHOOL)
def test_keys_are_kept_for_the_teacher(checked: CheckedGuide, audience: Audience) -> None:
    """No sentence of a key or a debrief stands in the pupils' file; all of them in the key."""
    pupils, teacher = (
        squeezed(render_json(edition_of(checked, name, audience)).decode())
        for name in ("worksheets", "key")
    )
    mine = [a for a in checked.guide.activities if audience in a.audiences]

    assert mine
    for activity in mine:
        for passage in (activity.key, activity.debrief):
            for sentence in passage.original.words.split("."):
                if said := squeezed(sentence):
                    assert said not in pupils
                    assert said in teacher


def test_a_document_says_who_holds_it() -> None:
    """What goes to the room and what stays with the adult, so that a kit keeps them apart."""
    for name in ("worksheets", "handout", "slides", "ballots"):
        assert document(name).holder == "room"
    for name in ("key", "guide", "runsheet", "rescue", "cards", "questionbank"):
        assert document(name).holder == "adult"


@pytest.mark.slow
def test_a_key_is_large_enough_to_read_among_pupils(checked: CheckedGuide) -> None:
    """Its text is of eleven points or more; numbers of sources and look-up tables are smaller."""
    edition = edition_of(checked, "key", "lycee")
    named = [getattr(block, "anchor", "") for block in edition.blocks]
    made = pages(structs.replace(edition, blocks=edition.blocks[: named.index("counting") - 1]))
    sizes = [run.size for page in made for run in page.runs for _ in run.text]

    assert sorted(sizes)[len(sizes) // 2] >= 11


@pytest.mark.slow
def test_only_classes_get_a_key(film: Path, tmp_path: Path) -> None:
    """In every format that worksheets have, and no other."""
    order = Order(
        film,
        tmp_path / "out",
        languages=("fr",),
        audiences=("cineclub", "lycee"),
        documents=("key",),
        formats=("pdf", "odt", "docx", "html"),
    )

    made = [Path(path) for path in pipeline.build(order).paths if Path(path).stem == "key"]
    assert {path.parent.name for path in made} == {"lycee"}
    assert {path.suffix for path in made} == {".pdf", ".odt", ".docx"}
