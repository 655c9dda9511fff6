"""Moodle XML, as Moodle's own importer reads it: the question bank of Moodle and of Éléa.

Shape and limits after `question/format/xml/format.php` and `question/format.php` of Moodle
4.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from markupsafe import Markup, escape

from guides.document.edition import Edition
from guides.document.nodes.exercise import Exercise, Folder
from guides.rendering.platforms.importable import (
    LONGEST_ANSWER,
    LONGEST_NAME,
    LONGEST_TAG,
    faults,
)
from guides.rendering.web.fragment import Fragments, bounded, category

TYPES = {"essay": "essay", "choice": "multichoice", "matching": "matching"}


def render_moodle(edition: Edition, templates: Path) -> bytes:
    """The exercises of an edition as one file, checked against the importer's rules."""
    fragments = Fragments(templates)
    said = fragments.environment.get_template("quiz.xml.jinja").render(
        edition=edition,
        folders=tuple(_folders(edition.exercises)),
        types=TYPES,
        path=category,
        fragment=fragments.blocks,
        inline=fragments.run,
        escaped=escape,
        cdata=cdata,
        bounded=bounded,
        longest={"answer": LONGEST_ANSWER, "tag": LONGEST_TAG, "name": LONGEST_NAME},
    )
    data = (said.rstrip("\n") + "\n").encode("utf-8")
    found = faults(data)
    assert not found, "; ".join(found)
    return data


def cdata(markup: str) -> Markup:
    """Markup inside a CDATA section, which may not hold its own end."""
    inside = str(markup).replace("]]>", "]]]]><![CDATA[>")
    return Markup(f"<![CDATA[{inside}]]>")  # noqa: S704  CDATA holds any text but its end


def _folders(exercises: tuple[Exercise, ...]) -> Iterator[tuple[Folder, tuple[Exercise, ...]]]:
    """The exercises under their folders, as they come."""
    for folder, kept in groupby(exercises, key=lambda exercise: exercise.folder):
        yield folder, tuple(kept)
