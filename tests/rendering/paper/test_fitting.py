"""Fitting a text to its room: few ways tried, and still the first that fits."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guides import locations
from guides.rendering.paper.press import pressed

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
