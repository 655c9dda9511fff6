"""Préparer: slips filled in before and after are counted, and the page concludes as Python does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from guides.measuring.slips import FEWEST, moved, verdict
from tests.page.preparing import unfold
from tests.support.overlays import ROOT

WORDS = ROOT / "templates" / "words" / "fr.yaml"
Slip = tuple[int, int, int, int]


@pytest.fixture
def slips(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, with the part that counts slips unfolded."""
    page = open_page(page_file, "#view-prepare")
    unfold(page)
    return page


def half(true: int, false: int) -> tuple[int, int]:
    """Right answers and lines believed, of how many true and false lines somebody believed."""
    return true + 4 - false, true + false


def count(page: Any, slip: Slip) -> None:
    """Type the numbers of a slip and add it."""
    names = ("right-before", "believed-before", "right-after", "believed-after")
    for name, number in zip(names, slip, strict=True):
        page.locator(f"#slips-{name}").fill(str(number))
    page.locator("#slips-add").click()


def said(page: Any) -> list[str]:
    """What the page says of the room."""
    texts = page.locator("#slips-said p").all_text_contents()
    return [text.replace("\u00a0", " ").replace("\u202f", " ") for text in texts]


def test_a_room_is_judged_as_on_paper(slips: Any) -> None:
    """Nothing under twelve; then the sentence of Python's verdict, for rooms of every kind."""
    rng = Random(7)
    words = WORDS.read_text(encoding="utf-8")
    for low, high in ((0, 4), (0, 2), (2, 4)):
        listed: list[Slip] = []
        for number in range(1, FEWEST + 1):
            true, false = rng.randint(0, 4), rng.randint(0, 4)
            after = rng.randint(low, high), rng.randint(low, high)
            listed.append((*half(true, false), *half(*after)))
            count(slips, listed[-1])
            assert said(slips)[0] == f"Feuillets comptés : {number}"
            if number < FEWEST:
                assert said(slips)[1:] == ["Moins de douze feuillets : trop peu pour conclure."]
        found = verdict(moved(s[2] - s[0] for s in listed), moved(s[3] - s[1] for s in listed))
        assert found
        assert f'  {"_".join(found)}: "{said(slips)[-1]}"' in words
        for _ in range(FEWEST):
            slips.locator("#slips-undo").click()


def test_a_wary_room_is_told_so_with_its_interval(slips: Any) -> None:
    """Sixteen people who believed three and one, and now two and none."""
    for _ in range(16):
        count(slips, (*half(3, 1), *half(2, 0)))

    assert said(slips)[1:] == [
        "Discernement : 0,50 avant, 0,50 après. Changement : 0,00 (entre −0,08 et 0,08).",
        "Tendance à croire : 0,50 avant, 0,25 après. Changement : −0,25 (entre −0,40 et −0,10).",
        "La salle est devenue plus méfiante, pas plus juste.",
    ]


def test_a_slip_that_cannot_be_is_counted_again(slips: Any) -> None:
    """Seven right answers with four lines believed: one of the two is wrong."""
    count(slips, (7, 4, 4, 4))

    assert said(slips)[0] == "Recomptez : un feuillet ne peut pas avoir ces nombres."
    assert "Feuillets comptés : 0" in said(slips)
    assert slips.locator("#slips-right-before").input_value() == "7"
