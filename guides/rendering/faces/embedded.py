"""Faces inside a file: parts of them, with the characters that it shows and no others.

A part of Source is a modified version, which may not bear that name (OFL 1.1, article 3):
its name records go, and styles call it by a name of ours. Copyright and licence stay.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from guides.cache import used
from guides.document.characters import printable
from guides.rendering.faces import sources
from guides.rendering.faces.woff import woff

if TYPE_CHECKING:
    import uharfbuzz as hb

SERIF, SANS = "Libertinus Serif", "Contrechamp Sans"
NOTICE = """/*
{names}
This Font Software is licensed under the SIL Open Font License, Version 1.1: https://openfontlicense.org
*/
"""
NOTICES = {
    SERIF: "Libertinus Serif: Copyright © 2012-2024 The Libertinus Project Authors.",
    SANS: "Contrechamp Sans is a part of Source Sans 3: © 2023 Adobe (http://www.adobe.com/), with"
    " Reserved Font Name ‘Source’.",
}
# What the styles ask for: kerning, ligatures, accents in their place, figures of one width.
FEATURES = ("kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "rlig", "tnum")
CONTENT = re.compile(r"content:([^;}]*)")  # what a style says itself
SCRIPTS = re.compile("<script.*?</script>", re.DOTALL)
SLANTED = re.compile('<em>(.*?)</em>|lang="?zh-Latn[^<>]*>([^<]*)', re.DOTALL)
TAGS = re.compile("<[^>]*>")
BOLD = re.compile(r"<(strong|b|dt|th|caption|summary|h[1-6])\b.*?</\1>", re.DOTALL)
# What is bold of the serif: titles and heads of columns are set in the sans.
HEAVY = re.compile(
    r'<(strong|b)\b.*?</\1>|<(p|span) class="?(?:wording|front|clock)\b.*?</\2>', re.DOTALL
)
RECORDS = (0, 7, 13, 14)  # copyright, trademark, licence, its address
SLOTS = 32  # parts kept of each font, so that they do not grow without end
ASCII = bytes(range(0x20, 0x7F))
CONTROLS = frozenset("\n\t")
ADDED = frozenset("0123456789.-\u2010 ")  # by browsers: numbers of lists, hyphens


class Face(NamedTuple):
    """One face, as styles ask for it.

    Attributes:
        family: by the name that styles use.
        style: as in CSS.
        weight: one, or the first and last of those it has.
        font: the name of the whole font.
    """

    family: str
    style: str
    weight: str
    font: str


FACES = (
    Face(SERIF, "normal", "400", "LibertinusSerif-Regular"),
    Face(SERIF, "normal", "700", "LibertinusSerif-Bold"),
    Face(SERIF, "italic", "400", "LibertinusSerif-Italic"),
    Face(SERIF, "italic", "700", "LibertinusSerif-BoldItalic"),
    Face(SANS, "normal", "200 900", "SourceSans3[wght]"),
    Face(SANS, "italic", "200 900", "SourceSans3-Italic[wght]"),
)


def with_faces(style: str, page: str, *, typed: bool = False) -> str:
    """A style, and before it the faces that a page needs, as rules that fetch nothing.

    Args:
        style: what it names is embedded, italics only if the page has any.
        page: everything that is shown; the faces hold its characters, italics those that
            slant, bold italics those that are both.
        typed: people type words of their own into the page: the upright sans, in which these
            stand wherever they are shown, holds every character that an author may write.
    """
    held = _typed(style, page) if typed else _printed(style, page)
    asked = [face for face in FACES if f'"{face.family}"' in style]
    holds = [_held(held, face) for face in asked]
    faces = [face for face, characters in zip(asked, holds, strict=True) if characters]
    rules = (_rule(f, characters) for f, characters in zip(asked, holds, strict=True) if characters)
    notices = dict.fromkeys(NOTICES[face.family] for face in faces)
    return "".join((NOTICE.format(names="\n".join(notices)), *rules, style))


def _printed(style: str, page: str) -> dict[str, frozenset[str]]:
    """The characters of a page as they stand there, and what a browser adds to them."""
    slanted = _slanted(page)
    added = ADDED | frozenset("".join(CONTENT.findall(style)))
    return {
        "normal": _said(SCRIPTS.sub("", page)) | added,
        f"{SERIF} normal 700": _said("".join([heavy[0] for heavy in HEAVY.finditer(page)])) | ADDED,
        "italic": _said(slanted) | ADDED if slanted else frozenset(),
        "italic 700": _said(_slanted(_bold(page))),
    }


def _typed(style: str, page: str) -> dict[str, frozenset[str]]:
    """The same of a page whose script says more: all that it holds, and all of ASCII."""
    shown, slanted = _characters(page + style), _slanted(page)
    return {
        f"{SANS} normal": shown | printable(),
        "normal": shown,
        "italic": _characters(slanted) if slanted else frozenset(),
        "italic 700": frozenset(_slanted(_bold(page))),
    }


def _bold(page: str) -> str:
    return "".join([bold[0] for bold in BOLD.finditer(page)])


def _held(held: dict[str, frozenset[str]], face: Face) -> frozenset[str]:
    """What a face is to hold: by family, or by weight, where that is said; by style always."""
    by_family = held.get(f"{face.family} {face.style}", held[face.style])
    by_weight = held.get(f"{face.style} {face.weight}", by_family)
    return held.get(f"{face.family} {face.style} {face.weight}", by_weight)


def _slanted(markup: str) -> str:
    """What stands in italics."""
    return TAGS.sub("", "".join([said + pinyin for said, pinyin in SLANTED.findall(markup)]))


def _said(markup: str) -> frozenset[str]:
    """The characters that stand between tags."""
    return frozenset(unescape(TAGS.sub("", markup))) - CONTROLS


def _characters(text: str) -> frozenset[str]:
    """Those of a text, and all of ASCII, since browsers add numbers and hyphens."""
    return frozenset(text.encode().translate(None, ASCII).decode()) | frozenset(ASCII.decode())


def _rule(face: Face, characters: frozenset[str]) -> str:
    """How CSS embeds a part of a face."""
    data = base64.b64encode(_cut(face.font, characters)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; font-weight:'
        f' {face.weight}; src: url("data:font/woff;base64,{data}") format("woff"); }}\n'
    )


def _cut(font: str, characters: frozenset[str]) -> bytes:
    """A part of a font as WOFF, unless an earlier run cut the same: words change oftener."""
    said = "".join(sorted(characters)).encode() + b"\0"
    name = f"{font}.{hashlib.sha256(said).digest()[0] % SLOTS}.woff"
    known = used().get(name)
    if known and known.startswith(said):
        return known[len(said) :]
    cut = woff(part(font, characters))
    used().put(name, said + cut)
    return cut


def part(font: str, characters: frozenset[str]) -> bytes:
    """A font with some of its characters, and what shapes them; others it does not have.

    An accented letter that a font lacks is set from a letter and an accent, if it has both.
    """
    import uharfbuzz as hb  # noqa: PLC0415  most runs after the first cut nothing

    whole = _whole(font)
    codes, there = set(map(ord, characters)), whole.unicodes
    lacking = "".join(chr(code) for code in codes if code not in there)
    wanted = hb.SubsetInput()
    features, records = wanted.layout_feature_tag_set, wanted.name_id_set
    features.clear()
    features.update(int.from_bytes(tag.encode("ascii")) for tag in FEATURES)
    records.clear()
    records.update(RECORDS)
    wanted.unicode_set.update(codes | set(map(ord, normalize("NFD", lacking))))
    cut = hb.subset(whole, wanted).blob.data
    assert isinstance(cut, bytes)
    return cut


@cache
def _whole(font: str) -> hb.Face:
    import uharfbuzz as hb  # noqa: PLC0415

    return hb.Face(sources.font(font))
