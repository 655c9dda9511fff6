"""A Word file taken apart, for the tests that look into it."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Package:
    """A DOCX taken apart: a tree for each part of XML."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            self.names = archive.namelist()
            self.trees = {
                name: ElementTree.fromstring(archive.read(name))
                for name in self.names
                if name.endswith((".xml", ".rels"))
            }
        self.text = self.trees["word/document.xml"]
        self.styles = self.trees["word/styles.xml"]

    def values(self, tag: str, attribute: str = "val") -> list[str]:
        """An attribute of every such element of the text."""
        return [element.attrib[f"{W}{attribute}"] for element in self.text.iter(f"{W}{tag}")]
