"""What reading lets through, the page can print: the author hears it, not the typesetter."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pytest
from msgspec import structs
from pypdf import PdfReader

from guides import locations
from guides.document.edition import Edition, Imprint, Metadata
from guides.document.nodes.block import Heading, Paragraph
from guides.document.nodes.inline import Code, Emphasis, Inlines, Strong, Text
from guides.findings.place import Place
from guides.reading.film.prose import ProseReader
from guides.rendering.paper.typeset import render_pdf

SCRIPTS = {
    "Latin, with every accent": "éèêëàâçîïôûùüÿœæ ÉÈÀÇŒÆ ñãõåøß ąčďęěłńřśşţůźż ğıŠŽ đðþ ǎǐǒǔǚ ā",
    "Vietnamese": "Tiếng Việt được viết bằng chữ quốc ngữ",
    "pinyin": "shèhuì xìnyòng, lǎolài, nǚ lǜ",
    "punctuation": "« » “ ” ‘ ’ … – — · • § ¶ † ‡ ° ‰ © ® ™ € £ ¥ × ÷ ± ≤ ≥ ½ ¼ ² ³",
    "rare signs": "‑ № ₂ ⁴ ‐ ‒ ‛ ‹ › ′ ″",
    "Greek": "ελληνικά",
    "Russian": "русский",
    "Hebrew": "עברית",
    "Arabic": "العربية",
    "Thai": "ไทย",
    "Hindi": "हिन्दी",
    "Georgian": "ქართული",
    "Armenian": "հայերեն",
    "Chinese": "社会信用",
    "Japanese": "かな",
    "Korean": "한국어",
    "emoji": "😀 ⚠️ ✅ 👩‍🏫",
    "arrows and signs": "→ ← ⇒ ■ □ ✕ ☐ ★",
    "mathematics": "𝑥 ∑ √ ∞",
    "phonetics": "ʃəŋ ɥ ʁ",
    "private use": "\ue000",
    "not characters": "\ufffc \ufffd",
    "combining": "e\u0301 q\u0307",
    "direction": "a\u202eb\u2066c",
    "joiners": "a\u2060b\ufeffc\u00ad",
    "line and paragraph separators": "a\u2028b\u2029c\u0085d",
}


def edition(*runs: Inlines) -> Edition:
    """A page with these lines on it, after a heading."""
    return Edition(
        document="guide",
        film="x",
        language="fr",
        audience="cineclub",
        metadata=Metadata("T", "A", "D", ("k",), "L", "https://example.org", "urn:x", "F", "R"),
        imprint=Imprint("0", "2024-02-10"),
        running_head="T",
        furniture={"page": "page"},
        blocks=(Heading(1, (Text("T"),)), *(Paragraph(run) for run in runs)),
    )


def allowed(characters: Iterable[str]) -> str:
    """Those that reading lets through."""
    reader, here = ProseReader(), Place("a.yaml")
    kept = []
    for character in characters:
        reader.read(f"é{character}é", here)
        if not reader.findings:
            kept.append(character)
        reader.findings.clear()
    return "".join(kept)


def printed(characters: str) -> bytes:
    """Characters in every face: text, bold, italic, code, and the sans of headings."""
    line = (Text(characters),)
    runs = (line, (Strong(line),), (Emphasis(line),), (Emphasis((Strong(line),)),))
    page = edition(*runs, (Code(characters),))
    return render_pdf(
        structs.replace(page, blocks=(*page.blocks, Heading(2, line))), locations.templates()
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_refused_or_printed(name: str) -> None:
    """The signs of a script are refused with a place, or they stand on the page."""
    kept = allowed(dict.fromkeys(SCRIPTS[name]))

    assert not kept.strip() or printed(kept).startswith(b"%PDF")


def test_the_languages_of_the_house_are_let_through() -> None:
    """French, English, pinyin and the Latin languages of sources lose no letter."""
    for name in ("Latin, with every accent", "pinyin", "punctuation"):
        assert allowed(SCRIPTS[name]) == SCRIPTS[name]


@pytest.mark.slow
def test_every_character_is_refused_or_printed() -> None:
    """Of all of Unicode's first planes, nothing passes reading that no font can draw."""
    planes = (chr(c) for c in range(0x21, 0x20000) if not 0xD800 <= c < 0xE000)
    kept = [c for c in allowed(planes) if c not in "\\`*_{}[]()<>#+-.!|~^&"]

    assert len(kept) > 400
    for n in range(0, len(kept), 500):
        assert printed(" ".join(kept[n : n + 500])).startswith(b"%PDF")


def test_accents_come_out_of_the_page_as_they_went_in() -> None:
    """French, pinyin and the marks of French typography can be searched and copied."""
    line = "Où l’œuvre a coûté 3 € «\u202fça\u202f»\u202f? Lǎolài, shèhuì"

    page = render_pdf(edition((Text(line),)), locations.templates())

    assert line in PdfReader(io.BytesIO(page)).pages[0].extract_text()
