"""Faces: found whole where packages keep them, cut down, packed, and still under their licence."""

from __future__ import annotations

import random
import re
import struct
import zlib
from pathlib import Path

import pytest
import typst
import uharfbuzz as hb

from guides.cache import Cache, using
from guides.document.characters import UNPRINTABLE, printable
from guides.rendering.faces import embedded, sources
from guides.rendering.faces.embedded import FACES, NOTICES, SANS, SERIF, Face, part
from guides.rendering.faces.woff import woff
from tests.support.faces import characters, records, unpacked

WORDS = frozenset("Où l’œuvre «\u202fça\u202f» ? AV Lǎolài")
COPYRIGHT, FULL, TRADEMARK, LICENCE, ADDRESS = 0, 4, 7, 13, 14


def test_both_families_are_those_that_paper_prints() -> None:
    """Typst finds the same two families, and takes nothing else from the folder of the second."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(sources.sans_folder())])
    assert {"Libertinus Serif", "Source Sans 3"} <= set(fonts.families())
    assert {Path(font.path).stem for font in fonts.fonts() if font.path} == {
        face.font for face in FACES if face.family == SANS
    }


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.font)
def test_a_face_is_the_one_it_is_named_for(face: Face) -> None:
    """By its own records and its own weights."""
    font = sources.font(face.font)
    styles = {("normal", "400"): "Regular", ("normal", "700"): "Bold"}
    styles |= {("italic", "400"): "Italic", ("italic", "700"): "Bold Italic"}
    if face.family == SERIF:
        assert records(font)[FULL] == f"{SERIF} {styles[face.style, face.weight]}"
    else:
        weights = [(axis.tag, axis.min_value, axis.max_value) for axis in hb.Face(font).axis_infos]
        slant = {"normal": "Source Sans 3", "italic": "Source Sans 3 Italic"}
        assert records(font)[FULL] == slant[face.style]
        assert weights == [("wght", *map(float, face.weight.split()))]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.font)
def test_a_face_has_all_that_an_author_may_write(face: Face) -> None:
    """Every sign that reading lets through, whole or in parts."""
    line = " ".join(sorted(printable()))
    drawn = hb.Buffer()
    drawn.add_str(line)
    shape(sources.font(face.font), drawn)
    missing = [line[glyph.cluster] for glyph in drawn.glyph_infos if not glyph.codepoint]

    assert missing == []


@pytest.mark.slow
def test_reading_lets_no_other_sign_through() -> None:
    """What faces are promised to have is all that an author may write."""
    let_through = {chr(c) for c in range(0x110000) if not re.match(UNPRINTABLE, chr(c))}

    assert let_through == printable() | {"\t", "\n"}


def found_in(library: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What is found in a library of Typst with this in it."""
    (folder / "_typst.abi3.so").write_bytes(library)
    monkeypatch.setattr(sources, "_package", lambda name: folder)
    return sources._serif.__wrapped__()


def test_the_serif_is_found_wherever_a_library_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In another order, after something else that begins like a font or bears the name."""
    whole = {name: sources.font(name) for name in sources.SERIF}
    other = b"OTTO LibertinusSerif-Regular \0\1\0\4OTTO"
    library = other + (other * 9).join(reversed(whole.values())) + other
    assert found_in(library, tmp_path, monkeypatch) == whole


@pytest.mark.parametrize("left", [b"", b"OTTO LibertinusSerif-Regular"])
def test_a_library_without_the_serif_stops_the_build(
    left: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later Typst may keep its fonts another way: it is said, and no page has another face."""
    with pytest.raises(AssertionError, match="Typst no longer carries LibertinusSerif-Regular"):
        found_in(left + bytes(99), tmp_path, monkeypatch)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.font)
def test_a_part_has_what_was_asked_for_and_no_more(face: Face) -> None:
    """Its characters, as wide as in the whole face, and closer together where that is closer."""
    cut, whole = part(face.font, WORDS), sources.font(face.font)
    assert WORDS & characters(whole) <= characters(cut) <= WORDS | {"\u030c"}
    assert len(cut) < len(whole) / 8
    for word in ("l’œuvre", "çaOù", "Lǎolài"):
        assert width(cut, word) == width(whole, word)
    assert width(cut, "AV") == width(whole, "AV") < width(cut, "A") + width(cut, "V")


def width(font: bytes, word: str) -> int:
    """How far a word goes, none of whose letters is missing."""
    buffer = hb.Buffer()
    buffer.add_str(word)
    shape(font, buffer)
    assert all(glyph.codepoint for glyph in buffer.glyph_infos), word
    return sum(position.x_advance for position in buffer.glyph_positions)


def shape(font: bytes, buffer: hb.Buffer) -> None:
    """Set what a buffer holds."""
    buffer.guess_segment_properties()
    hb.shape(hb.Font(hb.Face(font)), buffer)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.font)
def test_a_part_keeps_its_licence_and_drops_the_reserved_name(face: Face) -> None:
    """Copyright and licence as they were, also said in the style; no record says the family."""
    before, after = (records(font) for font in (sources.font(face.font), part(face.font, WORDS)))
    kept = {number for number in before if number in (COPYRIGHT, TRADEMARK, LICENCE, ADDRESS)}
    assert {number: after.get(number) for number in kept} == {n: before[n] for n in kept}
    assert "SIL Open Font License, Version 1.1" in after[LICENCE]
    assert after[COPYRIGHT] in NOTICES[face.family]
    assert not [after[n] for n in after.keys() - kept if re.search("Source|Libertinus", after[n])]


def test_no_family_of_a_page_bears_a_reserved_name() -> None:
    """The one name that is reserved in what we embed is Source."""
    assert not [family for family in NOTICES if "source" in family.lower()]


def test_a_woff_holds_what_went_into_it() -> None:
    """Also a table that does not shrink, and one that comes out as long as it went in."""
    chance = random.Random(2024)
    tables = [bytes(chance.choices(range(24), k=length)) for length in range(1, 120)]
    assert {len(zlib.compress(t)) - len(t) for t in tables} & {0}
    font = directory = b""
    for number, table in enumerate(tables):
        at = 12 + 16 * len(tables) + len(font)
        directory += struct.pack(">4s3I", b"t%03d" % number, number, at, len(table))
        font += table + bytes(-len(table) % 4)
    head = struct.pack(">4s4H", b"OTTO", len(tables), 1024, 6, 16 * (len(tables) - 64))
    assert unpacked(woff(head + directory + font)) == head + directory + font


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.font)
def test_a_part_comes_out_of_its_woff_as_it_went_in(face: Face) -> None:
    """Byte for byte, and smaller."""
    cut = part(face.font, printable())
    assert unpacked(woff(cut)) == cut
    assert len(woff(cut)) < len(cut) * 0.8


def test_a_part_is_cut_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next page with the same characters takes what was kept; one with others does not."""
    kept = Cache(tmp_path / "kept", "program 1")
    style, page = f'p {{ font-family: "{SERIF}" }}', "<p>Où <b>Où</b></p>"
    other = page.replace("ù", "œ")
    asked: list[frozenset[str]] = []

    def watched(font: str, characters: frozenset[str]) -> bytes:
        asked.append(characters)
        return part(font, characters)

    plain = embedded.with_faces(style, page), embedded.with_faces(style, other)
    monkeypatch.setattr(embedded, "part", watched)
    monkeypatch.setattr(embedded, "SLOTS", 1)  # however few there are
    with using(kept):
        assert embedded.with_faces(style, page) == plain[0]
        assert len(asked) == 2
        assert embedded.with_faces(style, page) == plain[0]
        assert len(asked) == 2
        assert embedded.with_faces(style, other) == plain[1]
        assert len(asked) == 4
        assert embedded.with_faces(style, page) == plain[0]
