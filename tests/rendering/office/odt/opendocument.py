"""OpenDocument packages, taken apart and judged by the schemas of the standard."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import Any

from lxml import etree

from tests.support.overlays import TESTS

SCHEMAS = TESTS / "schemas"
PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
NAMES = {
    short: f"urn:oasis:names:tc:opendocument:xmlns:{long}"
    for short, long in {
        "text": "text:1.0",
        "style": "style:1.0",
        "table": "table:1.0",
        "office": "office:1.0",
        "svg": "svg-compatible:1.0",
        "draw": "drawing:1.0",
        "fo": "xsl-fo-compatible:1.0",
        "meta": "meta:1.0",
    }.items()
} | {"xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/"}


def part(data: bytes, name: str) -> Any:
    """One part of a package, as a tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def found(tree: Any, path: str) -> list[Any]:
    """What a path finds, in the format's own prefixes."""
    result: list[Any] = tree.xpath(path, namespaces=NAMES)
    return result


@cache
def judging(schema: str) -> Any:
    """One of the schemas, read once: it is longer than what it judges."""
    return etree.RelaxNG(etree.parse(SCHEMAS / f"OpenDocument-v1.3-{schema}.rng"))


def faults(data: bytes) -> list[str]:
    """What the schemas of OpenDocument 1.3 find wrong."""
    said = []
    for schema, names in (("schema", PARTS), ("manifest-schema", ("META-INF/manifest.xml",))):
        judge = judging(schema)
        for name in names:
            if not judge.validate(part(data, name)):
                said += [f"{name}: {error.message}" for error in judge.error_log]
    return said
