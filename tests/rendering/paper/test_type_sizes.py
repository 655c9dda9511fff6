"""Paper is legible: nothing under nine points but sources and their numbers, which have eight."""

from __future__ import annotations

import re

import pytest
from msgspec import structs

from guides.checking.verdict import CheckedGuide
from guides.composing.documents import DOCUMENTS, Document
from guides.document.audience import Audience
from guides.document.nodes.block import Chart, Heading
from guides.document.nodes.walk import plain
from guides.document.variant import Variant
from tests.support.on_paper import edition_of, outline, pages_of, squeezed, typeset

pytestmark = pytest.mark.slow  # typesets every document

LEAST, OF_SOURCES = 9, 8
NUMBER = re.compile(r"\[.*|[^\[]*\]|[\d, ]+")  # of a source: a run may end within it
PRINTED = [kind for kind in DOCUMENTS if "pdf" in kind.formats and not kind.both]
CASES = [(k, v) for k in PRINTED for v in k.variants if v in ("standard", "twin")]


def too_small(
    checked: CheckedGuide, kind: Document, audience: Audience, variant: Variant = "standard"
) -> list[tuple[str, float]]:
    """What is under the least size, outside pictures: their words are part of the drawing."""
    plan = "" if kind.of == "film" else "55min" if audience == "lycee" else "40min"
    whole = edition_of(checked, kind.name, audience, plan)
    blocks = tuple(block for block in whole.blocks if not isinstance(block, Chart))
    reader = typeset(structs.replace(whole, blocks=blocks), variant)
    titled = [b for b in whole.blocks if isinstance(b, Heading) and b.anchor == "sources"]
    listed = [squeezed(plain(heading.children)) for heading in titled]
    first = min(
        (page for title, page in outline(reader) if title in listed), default=len(reader.pages)
    )
    return [
        (run.text, run.size)
        for number, page in enumerate(pages_of(reader))
        for run in page.runs
        if run.size
        < (OF_SOURCES if number >= first or NUMBER.fullmatch(run.text) else LEAST) - 0.01
    ]


@pytest.mark.parametrize(("kind", "variant"), CASES, ids=lambda case: getattr(case, "name", case))
def test_nothing_is_too_small_to_read(
    checked: CheckedGuide, kind: Document, variant: Variant
) -> None:
    """Every document of the sample, in each layout of usual type."""
    assert too_small(checked, kind, kind.audiences[0], variant) == []


@pytest.mark.parametrize("kind", PRINTED, ids=lambda kind: str(kind.name))
def test_nothing_is_too_small_in_the_real_film(real_film: CheckedGuide, kind: Document) -> None:
    """Whose texts are long enough to push type down."""
    assert too_small(real_film, kind, "lycee") == []
