"""The small parts of a DOCX: what is said of it, its settings, its header and footer."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guides.document.edition import Edition
from guides.rendering.office.docx.collected import Collected
from guides.rendering.office.docx.inline import PLAIN, words
from guides.rendering.office.docx.paper import Paper
from guides.rendering.office.docx.xml import (
    LOCALES,
    MM,
    OFFICE,
    el,
    field,
    paragraph,
    root,
    said,
    tab,
    val,
)

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
KINDS = {
    "word/document.xml": f"{WORD}.document.main+xml",
    "word/styles.xml": f"{WORD}.styles+xml",
    "word/numbering.xml": f"{WORD}.numbering+xml",
    "word/settings.xml": f"{WORD}.settings+xml",
    "word/fontTable.xml": f"{WORD}.fontTable+xml",
    "word/header1.xml": f"{WORD}.header+xml",
    "word/footer1.xml": f"{WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
OF_THE_TEXT = ("styles", "numbering", "settings", "fontTable", "header", "footer")
# Word writes this id for a custom property of its own kind (ECMA-376 part 1, 22.3).
CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
CORE = {
    "xmlns:cp": f"{PACKAGE}/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def content_types() -> Element:
    """What each part is."""
    kinds = {"rels": "application/vnd.openxmlformats-package.relationships+xml"}
    kinds |= {"xml": "application/xml", "png": "image/png"}
    return el(
        "Types",
        {"xmlns": f"{PACKAGE}/content-types"},
        *(el("Default", {"Extension": e, "ContentType": kind}) for e, kind in kinds.items()),
        *(el("Override", {"PartName": f"/{p}", "ContentType": k}) for p, k in KINDS.items()),
    )


def _relationships(*rows: Element) -> Element:
    return el("Relationships", {"xmlns": f"{PACKAGE}/relationships"}, *rows)


def _leads(id_: str, kind: str, target: str, *, out: bool = False) -> Element:
    mode = {"TargetMode": "External"} if out else {}
    return el("Relationship", {"Id": id_, "Type": kind, "Target": target, **mode})


def of_the_package() -> Element:
    """Where the text and what is said of it are."""
    return _relationships(
        _leads("text", f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
        _leads("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        _leads("app", f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        _leads("custom", f"{OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
    )


def of_the_text(collected: Collected) -> Element:
    """Where the text's styles, links and pictures are."""
    kinds = f"{OFFICE}/relationships"
    numbered = {"header": "header1", "footer": "footer1"}
    return _relationships(
        *(_leads(n, f"{kinds}/{n}", f"{numbered.get(n, n)}.xml") for n in OF_THE_TEXT),
        *(_leads(i, f"{kinds}/hyperlink", url, out=True) for url, i in collected.links.items()),
        *(_leads(i, f"{kinds}/image", f"media/{i}.png") for i in collected.pictures.values()),
    )


def core(edition: Edition) -> Element:
    """Title, author, words to find it by, dates: those of the content."""
    metadata = edition.metadata
    day = f"{edition.imprint.date}T00:00:00Z"
    stamp = {"xsi:type": "dcterms:W3CDTF"}
    return el(
        "cp:coreProperties",
        CORE,
        said("dc:title", metadata.title),
        said("dc:subject", metadata.film),
        said("dc:creator", metadata.author),
        said("cp:keywords", ", ".join(metadata.keywords)),
        said("dc:description", metadata.description),
        said("dc:identifier", metadata.identifier),
        said("dc:language", LOCALES[edition.language]),
        said("dcterms:created", day, stamp),
        said("dcterms:modified", day, stamp),
        said("cp:version", edition.imprint.version),
    )


def app() -> Element:
    """Which program wrote it."""
    name = {"xmlns": f"{OFFICE}/extended-properties"}
    return el("Properties", name, said("Application", "Contrechamp"))


def custom(edition: Edition) -> Element:
    """Licence, readers, ages, minutes: what has no room among the core properties."""
    metadata = edition.metadata
    rows = {
        "dcterms.license": metadata.licence_url,
        "dcterms.rights": metadata.licence,
        "dcterms.audience": metadata.readers,
        "typicalAgeRange": metadata.ages,
        "timeRequired": f"PT{metadata.minutes}M" if metadata.minutes else "",
    }
    names = {"xmlns": f"{OFFICE}/custom-properties", "xmlns:vt": f"{OFFICE}/docPropsVTypes"}
    told = [(name, text) for name, text in rows.items() if text]
    made = [
        el("property", {"fmtid": CUSTOM, "pid": pid, "name": name}, said("vt:lpwstr", text))
        for pid, (name, text) in enumerate(told, start=2)
    ]
    return el("Properties", names, *made)


def settings(edition: Edition) -> Element:
    """Those of a present Word; no fields to be made anew when opened, so no question asked."""
    modern = {"w:name": "compatibilityMode", "w:val": "15"}
    modern["w:uri"] = "http://schemas.microsoft.com/office/word"
    return root(
        "w:settings",
        el("w:zoom", {"w:percent": 100}),
        val("w:defaultTabStop", 567),
        val("w:characterSpacingControl", "doNotCompress"),
        el("w:compat", None, el("w:compatSetting", modern)),
        el("w:themeFontLang", {"w:val": LOCALES[edition.language], "w:eastAsia": "zh-CN"}),
        val("w:decimalSymbol", "," if edition.language == "fr" else "."),
        val("w:listSeparator", ";" if edition.language == "fr" else ","),
    )


def header(edition: Edition) -> Element:
    """Which document this is, on every page but the first."""
    return root("w:hdr", paragraph("Header", words(edition.running_head, PLAIN)))


def footer(edition: Edition, paper: Paper) -> Element:
    """Who, when, under which licence, and the page."""
    imprint, metadata = edition.imprint, edition.metadata
    about = metadata.author if paper.headed else edition.running_head
    line = " · ".join((about, imprint.version, imprint.date, metadata.licence))
    page = [words(f"{edition.furniture['page']} ", PLAIN), *field("PAGE", "1")]
    count = [words(" / ", PLAIN), *field("NUMPAGES", "1")]
    return root("w:ftr", paragraph("Footer", words(line, PLAIN), tab(), *page, *count))


def section(paper: Paper) -> Element:
    """The page: A4, its margins, what stands at its head and foot."""
    margins = {side: getattr(paper, side) for side in ("top", "right", "bottom", "left")}
    edges: dict[str, str | int] = {f"w:{side}": round(mm * MM) for side, mm in margins.items()}
    edges |= {"w:header": round(paper.top * 0.5 * MM), "w:footer": round(paper.bottom * 0.45 * MM)}
    ends = [
        el("w:footerReference", {"w:type": kind, "r:id": "footer"}) for kind in ("default", "first")
    ]
    if paper.headed:
        ends.insert(0, el("w:headerReference", {"w:type": "default", "r:id": "header"}))
    return el(
        "w:sectPr",
        None,
        *ends,
        el("w:pgSz", {"w:w": 11906, "w:h": 16838}),
        el("w:pgMar", {**edges, "w:gutter": 0}),
        el("w:titlePg"),
    )
