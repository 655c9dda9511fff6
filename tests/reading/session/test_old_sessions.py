"""A session file that is older than its guide opens: what it names in vain is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from guides.planning.request import GivenSegment, LoggedScene, SessionRequest
from guides.reading.session.file import read_session
from tests.support.commands import Said

Command = Callable[..., Said]
OLD = Path(__file__).parent / "version-0.1.0.session.json"
GONE = {
    "nom-retire": (16, 4),
    "autre-nom-retire": (20, 4),
    "scene-retiree": (30, 4),
    "question-retiree": (45, 4),
}


def test_a_file_of_version_0_1_0_opens_whole() -> None:
    """A file that version 0.1.0 wrote says today what it said then, to the last field."""
    session = read_session(OLD)

    assert session.film == "un-point-par-livre"
    assert session.request == SessionRequest(
        audience="lycee",
        minutes=55,
        people=28,
        seating="tables",
        start="09:05",
        level="expert",
        language="en",
        seen="earlier",
        projector=False,
        include=("vingt-points-et-la-piscine", "nom-retire"),
        exclude=("amende", "autre-nom-retire"),
        scenes=(
            LoggedScene("guichet", "0:12:40", "« Une file », dit-on"),
            LoggedScene("scene-retiree", "1:02", "un escalier"),
        ),
        segments=(
            GivenSegment("opening", "", 3),
            GivenSegment("peser-l-oubli", "", 12),
            GivenSegment("question-retiree", "", 7),
            GivenSegment("", "Pause café ; 5 chaises", 15),
            GivenSegment("gratuit", "", 4),
            GivenSegment("closing", "", 2),
        ),
    )


def test_what_a_guide_has_no_more_is_told_and_the_rest_is_kept(
    command: Command, film: Path
) -> None:
    """An old session opens with a warning at each line that names what is gone, and status 0."""
    said = command("plan", film, "--session", OLD)

    assert said.status == 0
    for name, (line, column) in GONE.items():
        assert f'{OLD.name}:{line}:{column}: warning S112 [{name}]: "{name}" is not' in said.err
    assert "0 error(s), 4 warning(s)" in said.err
    assert "Pause café" in said.out
    assert "question-retiree" in said.out


@pytest.mark.slow
def test_a_build_tells_what_is_gone_each_time(command: Command, film: Path, tmp_path: Path) -> None:
    """Warnings come with the files, and again when nothing has to be made anew."""
    asked = (
        *("build", film, "--session", OLD, "--document", "runsheet"),
        *("--format", "html", "--out", tmp_path / "out"),
    )

    first, again = command(*asked), command(*asked)

    assert first.status == again.status == 0
    assert "4 warning(s)" in first.err
    assert first.err == again.err
    assert "question-retiree" in next((tmp_path / "out").rglob("runsheet.html")).read_text("utf-8")


def test_what_was_set_by_hand_survives_another_save(
    command: Command, film: Path, tmp_path: Path
) -> None:
    """Kept again over a changed guide, a session has its minutes, words and notes still."""
    path = tmp_path / "again.session.json"

    assert command("plan", film, "--session", OLD, "--save", path).status == 0

    old, new = json.loads(OLD.read_bytes()), json.loads(path.read_bytes())
    assert new["scenes"] == old["scenes"]
    assert [s["minutes"] for s in new["segments"]] == [s["minutes"] for s in old["segments"]]
    assert new["segments"][2] == {"text": "question-retiree", "minutes": 7}
    assert new["request"]["include"] == ["vingt-points-et-la-piscine"]


def test_what_an_option_names_must_be_there(command: Command, film: Path) -> None:
    """On the command line a name that leads nowhere is a mistake, over an old file too."""
    said = command("plan", film, "--session", OLD, "--include", "nom-retire")

    assert said.status == 1
    assert "session: error P104 [nom-retire]" in said.err


def test_what_an_option_stands_over_is_not_told(command: Command, film: Path) -> None:
    """A list of the file that an option replaces is not looked at."""
    said = command("plan", film, "--session", OLD, "--include", "peser-l-oubli")

    assert said.status == 0
    assert "[nom-retire]" not in said.err
    assert "3 warning(s)" in said.err
