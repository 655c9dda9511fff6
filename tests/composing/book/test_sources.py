"""The list of sources: how fresh each is, where there is room to say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Language
from guides.document.edition import Edition
from guides.document.nodes.block import Entry
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import nodes
from guides.rendering.formats import FORMATS


def entries(edition: Edition) -> dict[str, str]:
    """What is said of each source, by its id."""
    listed = (n for n in nodes(edition.blocks) if isinstance(n, Entry))
    return {
        entry.anchor.removeprefix("source-"): " ".join(
            n.text.replace("\u00a0", " ") for n in nodes(entry.blocks) if isinstance(n, Text)
        )
        for entry in listed
        if entry.anchor.startswith("source-")
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "Vérifiée le 2 février 2024."), ("en", "Checked on 2 February 2024.")],
)
def test_a_screen_says_when_a_source_was_checked(
    edition: Callable[..., Edition], checked: CheckedGuide, language: Language, said: str
) -> None:
    """Of every source, in words, on the day of its record; paper has no room for it."""
    (source,) = [s for s in checked.guide.sources if s.id == "etude-retards"]
    assert source.checked_on == "2024-02-02"
    shown = entries(edition(language, "cineclub", on_screen=True))
    opening = said.split(maxsplit=1)[0]

    assert said in shown["etude-retards"]
    assert [entry for entry in shown.values() if opening not in entry] == []
    printed = entries(edition(language, "cineclub", on_screen=False))
    assert printed.keys() == shown.keys()
    assert [entry for entry in printed.values() if opening in entry] == []


def test_html_the_page_and_books_are_screens() -> None:
    """What is asked of a screen holds for each of them, and not for paper."""
    roomy = {made.name for made in FORMATS if made.has_room("film")}

    assert {"html", "page", "epub"} <= roomy
    assert "pdf" not in roomy
