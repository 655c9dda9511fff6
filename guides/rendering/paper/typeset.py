"""PDF by Typst: tagged, PDF/UA-1 and PDF/A-2a.

The edition goes in as JSON through `sys_inputs`, so nothing an author writes is ever
parsed as Typst markup. Every warning is a failure: an unknown font is only a warning
to Typst, and gives blank pages.
"""

from __future__ import annotations

import datetime
import json
import re
from functools import partial
from pathlib import Path
from typing import Any

from guides.document.colour import on_light, over
from guides.document.edition import Edition
from guides.document.nodes.drawing import Drawing
from guides.document.variant import Variant
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.rendering.data.edition_json import as_data
from guides.rendering.faces.sources import sans_folder
from guides.rendering.paper.packed import packed
from guides.rendering.paper.press import NotSet, pressed
from guides.rendering.paper.ways import ways

STANDARDS = ["ua-1", "a-2a"]
TOO_LONG = re.compile(r"too long: (?P<what>[^\"\n]*)")
LONG = Message(
    "document « {document} » : « {what} » ne tient pas, même dans le plus petit corps permis",
    'document "{document}": "{what}" does not fit, even in the smallest type allowed',
)
SHORTEN = Message(
    "Raccourcissez ce texte, ou mettez moins de choses dans la séance.",
    "Shorten this text, or put less into the session.",
)


def render_pdf(edition: Edition, templates: Path, variant: Variant = "standard") -> bytes:
    """Typeset one edition.

    Args:
        edition: what to print.
        templates: the folder of templates; `pdf/main.typ` is the Typst project.
        variant: layout only.

    Raises:
        Refused: a text does not fit the room its document has for it.
        AssertionError: Typst refused or warned: a defect of ours, told whole.
    """
    inputs = _inputs(edition, variant)
    if variant == "standard" and edition.document == "guide":  # a page for each claim
        inputs["ways"] = json.dumps(ways(edition, partial(_ways_of, templates)))
    order = _order("main.typ", templates) | {
        "sys_inputs": inputs,
        "pdf_standards": STANDARDS,
        "timestamp": _noon(edition.imprint.date),
    }
    made = pressed(order)
    if isinstance(made, NotSet):
        raise _explained(made, edition)
    return packed(_settled(made))


def render_png(drawing: Drawing, templates: Path, dpi: int, colour: str) -> bytes:
    """One picture in the faces of the PDF.

    Args:
        drawing: what to draw, in millimetres.
        templates: the folder of templates; `pdf/picture.typ` draws it.
        dpi: dots an inch.
        colour: the film's.
    """
    order = _order("picture.typ", templates) | {
        "format": "png",
        "ppi": dpi,
        "sys_inputs": {"drawing": _json(drawing), **_colours(colour)},
    }
    made = pressed(order)
    assert isinstance(made, bytes), made.diagnostic
    return made


def _inputs(edition: Edition, variant: Variant) -> dict[str, str]:
    return {
        "edition": _json(edition),
        "document": edition.document,
        "variant": variant,
        **_colours(edition.colour),
    }


def _ways_of(templates: Path, edition: Edition, anchors: list[str]) -> bytes:
    """Pairs of anchor and way, as JSON, of an edition of claims alone."""
    asked = _inputs(edition, "standard") | {"wanted": json.dumps(anchors)}
    order = _order("main.typ", templates) | {"sys_inputs": asked, "selector": "<way>"}
    found = pressed(order)
    assert isinstance(found, bytes), found.diagnostic
    return found


def _order(template: str, templates: Path) -> dict[str, Any]:
    """What every compilation asks for: our project, our faces and no others."""
    return {
        "input": str(templates / "pdf" / template),
        "root": str(templates / "pdf"),
        "font_paths": [str(sans_folder())],
        "ignore_system_fonts": True,
    }


def _colours(colour: str) -> dict[str, str]:
    return {"field": colour, "over": over(colour), "colour": on_light(colour)}


def _json(node: object) -> str:
    return json.dumps(as_data(node), ensure_ascii=False)


def _explained(failed: NotSet, edition: Edition) -> Exception:
    """A text too long for its paper is the author's to mend; anything else is ours."""
    said = TOO_LONG.search(failed.message)
    if said is None:
        return AssertionError(failed.diagnostic)
    named = {"document": edition.document, "what": said["what"]}
    place = Place(f"{edition.document} ({edition.language}, {edition.audience})")
    return Refused([Finding(place, "D101", Severity.ERROR, LONG.fill(**named), SHORTEN)])


def count_pages(data: bytes) -> int:
    """How many pages a PDF of ours has: Typst writes the root of the pages first."""
    found = re.search(rb"/Type/Pages/Count (\d+)", data)
    assert found is not None
    return int(found[1])


def _noon(day: str) -> int:
    """Seconds since 1970 at noon of an ISO day, UTC: the same wherever it is built."""
    date = datetime.date.fromisoformat(day)
    noon = datetime.datetime(date.year, date.month, date.day, 12, tzinfo=datetime.UTC)
    return int(noon.timestamp())


def _settled(data: bytes) -> bytes:
    """End every stream with CR LF when its own last byte is a CR.

    Typst writes LF before `endstream`. After a stream that happens to end in CR (one in
    256), a judge of PDF/A takes CR LF for the line end and finds the stream a byte short.
    CR CR LF reads one way only. The cross-reference table, which Typst writes plain,
    follows.
    """
    cuts = [found.start() + 1 for found in re.finditer(rb"\r\nendstream", data)]
    if not cuts:
        return data
    table = data.rindex(b"\nxref\n") + 1

    def moved(found: re.Match[bytes]) -> bytes:
        offset = int(found[0])
        return b"%010d" % (offset + sum(cut <= offset for cut in cuts))

    head = data[:table].replace(b"\r\nendstream", b"\r\r\nendstream")
    tail = re.sub(rb"(?m)^\d{10}(?= \d{5} n)", moved, data[table:])
    return head + re.sub(
        rb"(?<=startxref\n)\d+", lambda found: b"%d" % (int(found[0]) + len(cuts)), tail
    )
