"""Documents of the sample, composed and typeset, and what stands where on their pages."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import Destination

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.compose import compose
from guides.document.audience import Audience, Language
from guides.document.edition import Edition, Imprint
from guides.document.variant import Variant
from guides.model.words import Words
from guides.planning.programmes import Programme, tried, usual
from guides.reading.words import read_words
from guides.rendering.data.edition_json import as_data
from guides.rendering.paper.typeset import render_pdf

IMPRINT = Imprint("0.0.0", "2024-02-10")
MILLIMETRE = 72 / 25.4


class Said(NamedTuple):
    """A run of characters on a page: where it starts from the top left, in points; its size."""

    text: str
    x: float
    y: float
    size: float
    artifact: bool


class Page:
    """One page: its size in points, what it says, and every run of characters on it.

    Reading a page takes a tenth of a second: it is done once, when a test first asks.
    """

    def __init__(self, page: Any) -> None:
        self._page = page
        self.width = float(page.mediabox.width)
        self.height = float(page.mediabox.height)

    @property
    def text(self) -> str:
        """All it says."""
        return self._read[0]

    @property
    def runs(self) -> list[Said]:
        """Each run of characters, in the order of the file."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[str, list[Said]]:
        runs: list[Said] = []
        marked: list[bool] = []

        def operand(operator: bytes, operands: Any, _cm: Any, _tm: Any) -> None:
            if operator in (b"BDC", b"BMC"):
                marked.append(operands[0] == "/Artifact")
            elif operator == b"EMC" and marked:
                marked.pop()

        def text(said: str, cm: Any, tm: Any, _font: Any, size: float) -> None:
            if said.strip():
                x, y = _point(tm, cm)
                scale = abs(tm[3] or tm[1]) * abs(cm[3] or cm[1])
                runs.append(Said(squeezed(said), x, self.height - y, size * scale, any(marked)))

        whole = self._page.extract_text(visitor_operand_before=operand, visitor_text=text)
        return squeezed(whole), runs

    @property
    def smallest(self) -> float:
        """The size of the smallest characters."""
        return min(run.size for run in self.runs)

    def where(self, text: str, *, read_aloud: bool = True) -> list[Said]:
        """The runs that hold some characters."""
        return [r for r in self.runs if text in r.text and not (read_aloud and r.artifact)]


def words(language: Language = "fr") -> Words:
    """The fixed words of a language."""
    return read_words(locations.templates(), language)


def planned(checked: CheckedGuide, audience: Audience, plan: str) -> Programme:
    """One of the default programmes."""
    return next(p for p in every_plan(checked, audience) if p.id == plan)


_plans: dict[tuple[int, Audience], tuple[CheckedGuide, tuple[Programme, ...]]] = {}


def every_plan(checked: CheckedGuide, audience: Audience) -> tuple[Programme, ...]:
    """The default programmes of a guide, arranged once: guides are values."""
    known = (id(checked), audience)
    if known not in _plans:
        held = tuple(one for one in tried(checked, audience) if isinstance(one, Programme))
        _plans[known] = (checked, held)  # kept, so its id stays its own
    return _plans[known][1]


def brief_of(
    checked: CheckedGuide, audience: Audience = "lycee", language: Language = "en"
) -> Brief:
    """What a part of a document is composed from."""
    return Brief(checked, audience, words(language), IMPRINT)


def edition_of(
    checked: CheckedGuide, name: str, audience: Audience, plan: str = "", language: Language = "fr"
) -> Edition:
    """A document of the film, or of a plan."""
    subject = planned(checked, audience, plan) if plan else checked
    printed = usual(checked, audience) if name == "guide" else None
    return compose(subject, name, audience, words(language), IMPRINT, usual=printed)


_typeset: dict[tuple[str, Variant], bytes] = {}
_read: dict[bytes, list[Page]] = {}


def on_paper(edition: Edition, variant: Variant = "standard") -> bytes:
    """The edition as a file, typeset once for all tests that look at it."""
    known = (json.dumps(as_data(edition)), variant)
    if known not in _typeset:
        _typeset[known] = render_pdf(edition, locations.templates(), variant)
    return _typeset[known]


def typeset(edition: Edition, variant: Variant = "standard") -> PdfReader:
    """The edition as a PDF."""
    return PdfReader(io.BytesIO(on_paper(edition, variant)))


def pages(edition: Edition, variant: Variant = "standard") -> list[Page]:
    """The pages of an edition on paper, read once."""
    data = on_paper(edition, variant)
    if data not in _read:
        _read[data] = pages_of(PdfReader(io.BytesIO(data)))
    return _read[data]


def pages_of(pdf: PdfReader) -> list[Page]:
    """The pages of a file that was made before."""
    return [Page(page) for page in pdf.pages]


def _point(tm: Any, cm: Any) -> tuple[float, float]:
    return (
        tm[4] * cm[0] + tm[5] * cm[2] + cm[4],
        tm[4] * cm[1] + tm[5] * cm[3] + cm[5],
    )


def squeezed(text: str) -> str:
    """Words one space apart, as typed: no matter where lines break and which spaces hold."""
    return " ".join(text.replace("\u2019", "'").split())


def outline(reader: PdfReader) -> list[tuple[str, int]]:
    """Titles of the outline in order, each with the page it stands on, from 0."""
    return list(_entries(reader, reader.outline))


def _entries(reader: PdfReader, nodes: Any) -> Iterator[tuple[str, int]]:
    for node in nodes:
        if isinstance(node, Destination):
            number = reader.get_destination_page_number(node)
            assert number is not None
            yield squeezed(str(node.title)), number
        else:
            yield from _entries(reader, node)
