"""`styles.xml`, `numbering.xml` and `fontTable.xml`: the looks, written down for Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from guides.rendering.office.docx.collected import FIRST_LIST
from guides.rendering.office.docx.look import (
    CHARACTERS,
    PARAGRAPHS,
    SANS,
    SERIF,
    TABLES,
    Border,
    Sides,
    Style,
    TableStyle,
)
from guides.rendering.office.docx.paper import Paper
from guides.rendering.office.docx.xml import LOCALES, MM, Attributes, Elements, el, root, val

CHINESE = "SimSun"
# Free faces of the same widths, for machines that have not the ones named.
FACES = {SERIF: ("Liberation Serif", "roman"), SANS: ("Liberation Sans", "swiss")}
FACES |= {"Courier New": ("Liberation Mono", "modern"), CHINESE: ("Noto Sans CJK SC", "auto")}
FACES |= {"Segoe UI Symbol": ("DejaVu Sans", "swiss")}
BULLETS, NUMBERS, TICKS, SMALL = range(4)  # abstract numberings
STEPS = {"TickList": 6, "TableList": 4}  # millimetres from a sign to its words


def styles(paper: Paper, language: str, words: Mapping[str, str]) -> Element:
    """Every style, its name in the reader's language."""
    made: Elements = [_defaults(paper, LOCALES[language])]
    made += [_paragraph(style, paper, words) for style in PARAGRAPHS]
    made += [_character(style, paper, words) for style in CHARACTERS]
    made.append(_style("table", "TableNormal", "Normal Table", _margins(0, 5.4)))
    made += [_table(style, words) for style in TABLES]
    return root("w:styles", *made)


def _defaults(paper: Paper, locale: str) -> Element:
    look = el("w:rPr", None, *_font(SERIF), *_size(paper.size))
    look.append(el("w:lang", {"w:val": locale, "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"}))
    text = el("w:pPr", None, val("w:widowControl", 1))
    return el(
        "w:docDefaults",
        None,
        el("w:rPrDefault", None, look),
        el("w:pPrDefault", None, text),
    )


def _style(kind: str, id_: str, name: str, *content: Element, default: bool = True) -> Element:
    known = {"w:type": kind, **({"w:default": "1"} if default else {}), "w:styleId": id_}
    return el("w:style", known, val("w:name", name), *content)


def _named(style: Style | TableStyle, kind: str, words: Mapping[str, str]) -> Element:
    """A style under the name that people see: ours are marked as our own."""
    name = getattr(style, "name", "")
    made = _style(kind, style.id, name or words[f"style.{style.id}"], default=style.id == "Normal")
    if not name:
        made.set("w:customStyle", "1")
    return made


def _paragraph(style: Style, paper: Paper, words: Mapping[str, str]) -> Element:
    made = _named(style, "paragraph", words)
    if style.based:
        made.append(val("w:basedOn", style.based))
    if style.next:
        made.append(val("w:next", style.next))
    made.append(Element("w:qFormat"))
    made.append(el("w:pPr", None, *_properties(style, paper)))
    made.append(el("w:rPr", None, *_look(style, paper)))
    return made


def _character(style: Style, paper: Paper, words: Mapping[str, str]) -> Element:
    made = _named(style, "character", words)
    made.extend((Element("w:qFormat"), el("w:rPr", None, *_look(style, paper))))
    return made


def _properties(style: Style, paper: Paper) -> Iterator[Element]:
    """Of paragraphs, in the order the schema asks for."""
    if style.follow:
        yield Element("w:keepNext")
    if style.whole:
        yield Element("w:keepLines")
    if style.list:
        number, level = style.list
        yield el("w:numPr", None, val("w:ilvl", level), val("w:numId", number))
    if style.borders:
        yield el("w:pBdr", None, *_borders(style.borders, ("top", "left", "bottom", "between")))
    if style.tabs:
        stops = [_tab(kind, share * paper.width) for kind, share in style.tabs]
        yield el("w:tabs", None, *stops)
    if (spacing := _spacing(style, paper)).attrib:
        yield spacing
    if style.indent is not None:
        indent = {"w:left": round(style.indent * MM)}
        if style.hanging:
            indent["w:hanging"] = round(style.hanging * MM)
        yield el("w:ind", indent)
    if style.level:
        yield val("w:outlineLvl", style.level - 1)


def _look(style: Style, paper: Paper) -> Iterator[Element]:
    """Of characters, in the order the schema asks for."""
    if style.font:
        yield from _font(style.font)
    if style.id == "Chinese":
        yield el("w:rFonts", {"w:eastAsia": CHINESE, "w:hint": "eastAsia"})
    for tag, on in (("w:b", style.bold), ("w:i", style.italic)):
        if on is not None:
            yield val(tag, int(on))
            yield val(f"{tag}Cs", int(on))
    if style.colour:
        yield val("w:color", style.colour)
    if style.size is not None:
        size = paper.opening if style.id == "Title" else style.size
        yield from _size(paper.size * size)
    if style.underline:
        yield val("w:u", "single")


def _font(name: str) -> Elements:
    faces = {"w:ascii": name, "w:hAnsi": name, "w:eastAsia": CHINESE, "w:cs": name}
    return [el("w:rFonts", faces)]


def _size(points: float) -> Elements:
    return [val("w:sz", round(points * 2)), val("w:szCs", round(points * 2))]


def _spacing(style: Style, paper: Paper) -> Element:
    asked: dict[str, str | int] = {}
    for side, points in (("w:before", style.above), ("w:after", style.below)):
        if points is not None:
            asked[side] = round(points * paper.air * 20)
    if style.pitch is not None:
        asked |= {"w:line": round(style.pitch * 20), "w:lineRule": "exact"}
    elif style.line is not None:
        asked |= {"w:line": round(style.line * paper.leading * 240), "w:lineRule": "auto"}
    return el("w:spacing", asked)


def _tab(kind: str, millimetres: float) -> Element:
    side, _, leader = kind.partition("-")
    dots = {"w:leader": "dot"} if leader else {}
    return el("w:tab", {"w:val": side, **dots, "w:pos": round(millimetres * MM)})


def _borders(sides: Sides, order: tuple[str, ...]) -> Elements:
    return [_border(side, sides[side]) for side in order if side in sides]


def _border(side: str, line: Border) -> Element:
    drawn: Attributes = {
        "w:val": line.kind,
        "w:sz": line.weight,
        "w:space": line.space,
        "w:color": line.colour,
    }
    return el(f"w:{side}", drawn)


TABLE_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _table(style: TableStyle, words: Mapping[str, str]) -> Element:
    made = _named(style, "table", words)
    made.append(val("w:basedOn", "TableNormal"))
    lines = el("w:tblBorders", None, *_borders(style.borders, TABLE_SIDES))
    around = _margins(style.padding, style.padding + 1)
    around.insert(0, lines)
    made.append(around)
    if style.wash:
        made.append(el("w:tcPr", None, _shade(style.wash)))
    if style.head:
        edges = el("w:tcBorders", None, *_borders(style.head, TABLE_SIDES))
        made.append(_part("firstRow", el("w:tcPr", None, edges)))
    if style.first_column_wash:
        made.append(_part("firstCol", el("w:tcPr", None, _shade("EDEDED"))))
    return made


def _part(name: str, *content: Element) -> Element:
    return el("w:tblStylePr", {"w:type": name}, *content)


def _shade(colour: str) -> Element:
    return el("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour})


def _margins(upright: float, across: float) -> Element:
    """Points between the lines of a table and its words."""
    sides = (("top", upright), ("left", across), ("bottom", upright), ("right", across))
    inner = [el(f"w:{s}", {"w:w": round(20 * points), "w:type": "dxa"}) for s, points in sides]
    return el("w:tblPr", None, el("w:tblCellMar", None, *inner))


def numbering(lists: list[int]) -> Element:
    """Bullets, boxes to tick, and each numbered list as one that counts from 1."""
    made = [
        _kind(BULLETS, "ListBullet", ("–", "•", "–"), "bullet"),
        _kind(NUMBERS, "ListNumber", ("%1.", "%2.", "%3."), "decimal"),
        _kind(TICKS, "TickList", ("☐",), "bullet"),
        _kind(SMALL, "TableList", ("–",), "bullet"),
        *(_instance(id_, kind) for id_, kind in ((1, BULLETS), (2, TICKS), (3, SMALL))),
        *(_instance(id_, NUMBERS, level) for id_, level in enumerate(lists, start=FIRST_LIST)),
    ]
    return root("w:numbering", *made)


def _kind(number: int, style: str, signs: tuple[str, ...], form: str) -> Element:
    """An abstract numbering; a bullet's level belongs to a style."""
    levels = []
    for level, sign in enumerate(signs):
        made = el("w:lvl", {"w:ilvl": level}, val("w:start", 1), val("w:numFmt", form))
        if form == "bullet":
            made.append(val("w:pStyle", style if level == 0 else f"{style}{level + 1}"))
        made.extend((val("w:lvlText", sign), val("w:lvlJc", "left")))
        made.append(_hanging(STEPS.get(style, 5), level))
        if style == "TickList":
            made.append(el("w:rPr", None, *_font("Segoe UI Symbol")))
        levels.append(made)
    several = val("w:multiLevelType", "multilevel")
    return el("w:abstractNum", {"w:abstractNumId": number}, several, *levels)


def _hanging(step: float, level: int) -> Element:
    hung = {"w:left": round(step * (level + 1) * MM), "w:hanging": round(step * MM)}
    return el("w:pPr", None, el("w:ind", hung))


def _instance(id_: int, kind: int, level: int | None = None) -> Element:
    made = el("w:num", {"w:numId": id_}, val("w:abstractNumId", kind))
    if level is not None:
        begun = val("w:startOverride", 1)
        made.append(el("w:lvlOverride", {"w:ilvl": level}, begun))
    return made


def fonts() -> Element:
    """The faces named, each with one of the same widths."""
    return root(
        "w:fonts",
        *(
            el("w:font", {"w:name": name}, val("w:altName", other), val("w:family", family))
            for name, (other, family) in FACES.items()
        ),
    )
