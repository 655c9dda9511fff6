"""A picture in a line of a DOCX, with its title and its words (ECMA-376 part 1, 20.4)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guides.rendering.office.docx.xml import EMU, Attributes, el

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def inline_picture(
    relationship: str,
    number: int,
    *,
    size: tuple[float, float],
    title: str,
    alternative: str,
) -> Element:
    """A picture as large as it is to be shown.

    Args:
        relationship: leads to its bytes.
        number: its own among the pictures shown.
        size: width and height in millimetres.
        title: what is drawn.
        alternative: the picture in words.
    """
    width, height = size
    extent: Attributes = {"cx": round(width * EMU), "cy": round(height * EMU)}
    named: Attributes = {"id": number, "name": relationship, "descr": alternative, "title": title}
    picture = _pic(relationship, number, extent)
    graphic = el("a:graphic", None, el("a:graphicData", {"uri": PICTURE}, picture))
    line = el(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        el("wp:extent", extent),
        el("wp:docPr", named),
        graphic,
    )
    return el("w:r", None, el("w:drawing", None, line))


def _pic(relationship: str, number: int, extent: Attributes) -> Element:
    shape = el(
        "pic:spPr",
        None,
        el("a:xfrm", None, el("a:off", {"x": 0, "y": 0}), el("a:ext", extent)),
        el("a:prstGeom", {"prst": "rect"}, el("a:avLst")),
    )
    named: Attributes = {"id": number, "name": f"{relationship}.png"}
    fill = el("a:stretch", None, el("a:fillRect"))
    return el(
        "pic:pic",
        None,
        el("pic:nvPicPr", None, el("pic:cNvPr", named), el("pic:cNvPicPr")),
        el("pic:blipFill", None, el("a:blip", {"r:embed": relationship}), fill),
        shape,
    )
