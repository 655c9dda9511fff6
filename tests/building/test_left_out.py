"""A usual session that a film cannot fill is left out of its kit, and told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.commands import Said

ASKED = "minutes: 55\n      include: [peser-l-oubli]"
TOO_SHORT = "minutes: 5\n      include: [trier-les-cartes]"


@pytest.mark.slow
def test_a_session_that_does_not_fit_does_not_stop_the_kit(
    film: Path, tmp_path: Path, command: Callable[..., Said]
) -> None:
    """`check` and `build` warn with what is missing; the other plans are made."""
    path = film / "path.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(ASKED, TOO_SHORT), encoding="utf-8")

    said = command("check", film)

    assert said.status == 0
    assert 'warning P110: the session "path2" (lycee) is left out: ' in said.err + said.out
    out = tmp_path / "out"
    asked = ("--language", "en", "--document", "runsheet", "--format", "html", "--out", out)
    said = command("build", film, *asked)
    assert said.status == 0
    assert "P110" in said.err + said.out
    made = {file.parent.name for file in out.rglob("runsheet.html")}
    assert "55min" in made
    assert "path2" not in made
