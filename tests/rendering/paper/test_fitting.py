"""Fitting a text to its room: few ways tried, and still the first that fits."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.rendering.paper.press import pressed
from tests.support.on_paper import MILLIMETRE, edition_of, pages

TRIED = """
#import "fitting.typ": first-or-last
#for fitting in range(8) {
  let ways = range(7)
  let taken = first-or-last(ways, way => way >= fitting)
  assert.eq(taken, calc.min(fitting, 6))
  // Each way tried is a page set: where more than three are, it is found here.
  let may = MAY.at(str(fitting))
  let fits(way) = if way in may { way >= fitting } else { panic("tried " + str(way)) }
  assert.eq(first-or-last(ways, fits), taken)
}
"""
# Which ways may be tried, by the first that fits; 7 where none does.
MAY = """
#let MAY = (
  "0": (3, 1, 0), "1": (3, 1, 0), "2": (3, 1, 2), "3": (3, 1, 2),
  "4": (3, 5, 4), "5": (3, 5, 4), "6": (3, 5), "7": (3, 5),
)
"""


@pytest.mark.slow
def test_the_first_way_that_fits_is_found_in_three_tries(tmp_path: Path) -> None:
    """Or the last of all, which is not tried: nothing comes after it."""
    shutil.copy(locations.templates() / "pdf" / "fitting.typ", tmp_path)
    (tmp_path / "main.typ").write_text(MAY + TRIED, encoding="utf-8")
    made = pressed({"input": str(tmp_path / "main.typ"), "root": str(tmp_path)})
    assert isinstance(made, bytes), made.diagnostic


@pytest.mark.slow
def test_a_long_title_is_set_smaller_never_over_its_brackets(checked: CheckedGuide) -> None:
    """Over eighty characters end above the foot of the coloured field, and begin below its head."""
    title = "Ma femme a du crédit, mon voisin des dettes et la bibliothèque compte encore nos pages"
    film = checked.guide.film.model_copy(update={"title": title, "director": "A, B, C, D et E"})
    guide = dataclasses.replace(checked.guide, film=film)
    edition = edition_of(dataclasses.replace(checked, guide=guide), "guide", "cineclub")
    cover = pages(edition)[0]
    said = [run for run in cover.runs if run.size > 18.5]
    # The first line under the field.
    (claims,) = {run.y for run in cover.runs if "prouv" in run.text}

    assert "".join(run.text for run in said).replace(" ", "") == title.replace(" ", "")
    assert min(run.y - 0.7 * run.size for run in said) > 19 * MILLIMETRE
    assert max(run.y for run in said) < claims - 32 * MILLIMETRE
