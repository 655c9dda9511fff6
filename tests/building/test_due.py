"""What falls due between two builds: told on its day, without a byte or a reading for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from guides import pipeline
from guides.building.order import Order
from guides.building.outcome import Outcome
from guides.reading.film import folder
from tests.support.commands import Said

pytestmark = pytest.mark.slow  # builds kits

BEFORE, AFTER = "2098-06-30", "2098-07-01"
QUICK = ("--language=fr", "--audience=cineclub", "--document=guide", "--format=txt")


def order(film: Path, out: str) -> Order:
    """A kit that is quick to make."""
    return Order(film, film.parent / out, ("fr",), ("cineclub",), ("guide",), ("txt",))


def contents(out: Path) -> dict[str, bytes]:
    """Every file of a kit."""
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def codes(outcome: Outcome) -> list[str]:
    """What a build warned of."""
    return [finding.code for finding in outcome.warnings]


def test_the_day_changes_what_is_said_and_not_a_byte(film: Path) -> None:
    """A build before and a build after, from nothing, give equal kits."""
    before = pipeline.build(order(film, "before"), today=BEFORE)
    after = pipeline.build(order(film, "after"), today=AFTER)

    assert (codes(before), codes(after)) == ([], ["C130"])
    assert contents(film.parent / "before") == contents(film.parent / "after")


def test_an_unchanged_build_tells_what_has_fallen_due_since(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the record of the last run: nothing is read again; and an earlier day takes it back."""
    assert codes(pipeline.build(order(film, "out"), today=BEFORE)) == []
    there = contents(film.parent / "out")
    monkeypatch.setattr(folder, "read_guide", None)

    after = pipeline.build(order(film, "out"), today=AFTER)

    assert (after.changed, codes(after)) == ((), ["C130"])
    assert codes(pipeline.build(order(film, "out"), today="2100-01-01")) == ["C130", "C130"]
    assert codes(pipeline.build(order(film, "out"), today=BEFORE)) == []
    assert contents(film.parent / "out") == there


def test_the_day_comes_from_the_option_then_from_the_epoch(
    command: Callable[..., Said], film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--today`, else SOURCE_DATE_EPOCH, else the machine's; no exit status depends on it."""
    build = ("build", film, *QUICK, "--out", film.parent / "out")
    for asked in (("check", film), build):
        said = command(*asked, "--today", AFTER)
        assert (said.status, "C130" in said.err) == (0, True)
        said = command(*asked, "--today", BEFORE)
        assert (said.status, "C130" in said.all) == (0, False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4055184000")  # 2 July 2098
    monkeypatch.setattr("guides.terminal.days.date_asked", lambda: AFTER)
    assert "C130" in command("check", film).err
    assert "C130" not in command("check", film, "--today", BEFORE).all


@pytest.mark.parametrize("day", ["2027-02-30", "demain", "20270331"])
def test_what_is_no_day_is_refused(command: Callable[..., Said], film: Path, day: str) -> None:
    """With the form that is expected."""
    said = command("check", film, "--today", day)
    assert said.status == 2
    assert "2027-03-31" in said.err
