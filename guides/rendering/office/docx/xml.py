"""WordprocessingML as elements: what the text of a DOCX is written with.

Tags and attributes carry their usual prefixes (`w:p`), which the part around them declares, and
text is only ever text: the serializer escapes it. Lengths are in twentieths of a point
("twips") unless a name says otherwise (ECMA-376 part 1, chapter 17).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from guides.document.languages import TONGUES

MM = 1440 / 25.4  # twips
EMU = 36_000  # English metric units in a millimetre
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Of words in a language in which no edition is made.
LOCALES = {"zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Latn": "zh-Latn-CN"}
LOCALES |= {"de": "de-DE", "it": "it-IT", "es": "es-ES", "nl": "nl-NL"}
# What XML reads as its own between quotation marks, beside what it does in text.
QUOTED = {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}
APART = re.compile('[&<>"\r\n\t]').search
Elements = list[Element]
Attributes = Mapping[str, str | int]


def twips(millimetres: float) -> int:
    """A length as the parts say it."""
    return round(millimetres * MM)


def el(tag: str, attributes: Attributes | None = None, *children: Element) -> Element:
    """An element with its attributes and children."""
    made = Element(tag, {name: str(value) for name, value in (attributes or {}).items()})
    made.extend(children)
    return made


def val(tag: str, value: str | int) -> Element:
    """An element whose only attribute is its value."""
    return Element(tag, {"w:val": str(value)})


def said(tag: str, text: str, attributes: Attributes | None = None) -> Element:
    """An element that holds text, spaces included."""
    made = el(tag, attributes)
    made.text = text
    return made


def run(text: str, style: str = "", language: str = "") -> Element:
    """Words in one character style and one language; none given, those of the paragraph."""
    look = Element("w:rPr")
    if style:
        look.append(val("w:rStyle", style))
    if language:
        look.extend(_language(language))
    words = said("w:t", text, {"xml:space": "preserve"})
    return el("w:r", None, look, words) if len(look) else el("w:r", None, words)


def locale_of(language: str) -> str:
    """A language with the country that office programs want beside it."""
    known = TONGUES.get(language)
    return known.locale if known else LOCALES.get(language, language)


def _language(language: str) -> Iterable[Element]:
    """How Word is told a language: Chinese characters have an attribute of their own."""
    locale = locale_of(language)
    if locale == "zh-CN":
        yield el("w:rFonts", {"w:hint": "eastAsia"})
        yield el("w:lang", {"w:eastAsia": locale})
    else:
        yield el("w:lang", {"w:val": locale})


def paragraph(style: str, *content: Element, also: Iterable[Element] = ()) -> Element:
    """A paragraph in a style; `also` is what no style can say (a list, a section)."""
    return el("w:p", None, el("w:pPr", None, val("w:pStyle", style), *also), *content)


def tab() -> Element:
    """A jump to the next tab stop."""
    return el("w:r", None, Element("w:tab"))


def field(code: str, result: str, style: str = "") -> Elements:
    """A field that Word computes, with what it shows until then."""
    look = [el("w:rPr", None, val("w:rStyle", style))] if style else []
    instruction = said("w:instrText", f" {code} ", {"xml:space": "preserve"})
    return [
        el("w:r", None, *look, el("w:fldChar", {"w:fldCharType": "begin"})),
        el("w:r", None, *look, instruction),
        el("w:r", None, *look, el("w:fldChar", {"w:fldCharType": "separate"})),
        *([run(result, style)] if result else []),
        el("w:r", None, *look, el("w:fldChar", {"w:fldCharType": "end"})),
    ]


def written(element: Element) -> str:
    """An element as text, for the part that it stands in.

    ElementTree would look for the namespaces of each first, and there are none to declare.
    """
    parts: list[str] = []
    _write(element, parts.append)
    return "".join(parts)


def _write(element: Element, write: Callable[[str], object]) -> None:
    tag = element.tag
    write(f"<{tag}")
    for name, value in element.items():
        write(f' {name}="{escape(value, QUOTED) if APART(value) else value}"')
    text = element.text
    if not text and not len(element):
        write(" />")
        return
    write(">")
    if text:
        write(escape(text) if APART(text) else text)
    for child in element:
        _write(child, write)
    write(f"</{tag}>")
