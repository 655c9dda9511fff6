"""The cover of a book: the title on the colour of the film, and every claim below."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from guides.composing.charts.wall import drawn
from guides.document.colour import contrast
from guides.document.nodes.block import Chart
from guides.document.nodes.drawing import Frame, Label, Stroke
from guides.document.nodes.inline import Strength
from guides.rendering.epub.cover import cover
from tests.rendering.epub.test_epub import HTML, made
from tests.support.everything import EVERYTHING, TABLE, t


def test_a_long_title_stays_whole_on_the_cover_or_says_that_it_does_not() -> None:
    """Smaller letters as long as they can be read, then an ellipsis; never past the frames."""
    for words_ in (1, 8, 20, 60, 400):
        film = " ".join(f"mot{n}" for n in range(words_))
        about = replace(EVERYTHING.metadata, film=film)
        labels = [
            part
            for part in cover(replace(EVERYTHING, metadata=about)).parts
            if isinstance(part, Label) and part.strong
        ]
        said = " ".join(label.text for label in labels)
        assert said == film or said.endswith(" …")
        assert (said == film) == (words_ < 400)
        assert all(13 < label.y < 133 for label in labels)
        assert all(label.x + len(label.text) * label.size * 0.6 < 107 for label in labels)


def test_the_cover_shows_every_claim_below_the_colour_of_the_film() -> None:
    """Few or many: from edge to edge, none over the maker's name, the rest is colour."""
    depths = []
    for count in (1, 9, 50, 54, 162):
        parts = cover(replace(EVERYTHING, face=faced(count))).parts
        field = next(part for part in parts if isinstance(part, Frame) and part.fill == "field")
        deep = field.y + field.height
        crosses = [part for part in parts if isinstance(part, Stroke) and part.tone == "accent"]
        assert len(crosses) == 2 * count
        lowest = max(part.to_y for part in parts if isinstance(part, Stroke))
        assert all(deep < cross.y < lowest for cross in crosses)
        author = EVERYTHING.metadata.author
        maker = next(p for p in parts if isinstance(p, Label) and p.text == author)
        assert deep + 11 <= lowest < maker.y - maker.size
        assert all(
            part.y < deep for part in parts if isinstance(part, Label) and part.tone != "ink"
        )
        depths.append(deep)
    (bare,) = (p for p in cover(EVERYTHING).parts if isinstance(p, Frame) and p.fill == "field")
    assert bare.height > max(depths) and min(depths) > 70
    book = made(replace(EVERYTHING, face=faced(3)))
    (image,) = book.pages["EPUB/cover.xhtml"].iter(f"{HTML}img")
    assert image.get("alt") == f"{EVERYTHING.metadata.title}. Trois cadres."
    assert "Prouvé ?" in "".join(book.trees["EPUB/cover.svg"].itertext())


def faced(count: int) -> Chart:
    """So many claims, each of which the evidence contradicts."""
    mark: Strength = "contradicted"
    return Chart(t("Prouvé ?"), "Trois cadres.", drawn([mark] * count), TABLE)


@pytest.mark.parametrize("colour", ["#C4391D", "#F2C230", "#1F5FA8", "#7F7F7F", "#000000"])
def test_the_title_reads_on_the_colour_and_the_colour_on_paper(colour: str) -> None:
    """White or black over it, and of the frames whatever reads on white."""
    edition = replace(EVERYTHING, colour=colour, face=faced(1))
    title = next(part for part in cover(edition).parts if isinstance(part, Label) and part.strong)
    style = "".join(made(edition).trees["EPUB/cover.svg"].itertext())
    tones = dict(re.findall(r"\.(\w+)-(?:fill|line) \{ (?:fill|stroke): (#\w+)", style))
    written = {"ink": "#000000", "paper": "#FFFFFF"}
    assert contrast(written[title.tone], tones["field"]) >= 4.5
    assert tones["field"] == colour
    assert contrast(tones["accent"], "#FFFFFF") >= 4.5
