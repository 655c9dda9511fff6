"""The session file: what is kept comes back, and what is no session stays as it is."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.findings.errors import Refused
from guides.planning.arrange import plan
from guides.planning.request import GivenSegment, LoggedScene, SessionRequest
from guides.reading.session.file import read_session, session_file
from tests.planning.bank import REAL
from tests.reading.session.sessions import GOOD, PLAIN, changed, kept
from tests.support.commands import Said

Command = Callable[..., Said]
LINE = st.text(st.sampled_from("abé'« »12-? \u202f"), min_size=1, max_size=20).filter(str.strip)
NAMES = st.lists(st.sampled_from(["q2", "q25", "c1", "v1", "inconnu"]), max_size=4).map(tuple)
REQUESTS = st.builds(
    SessionRequest,
    audience=st.sampled_from(["cineclub", "lycee", "college"]),
    minutes=st.integers(-10, 10_000),
    people=st.integers(-10, 10_000),
    seating=st.sampled_from(["circle", "tables", "rows"]),
    start=st.sampled_from(["20:30", "00:00", "25:99", "tantôt"]),
    level=st.sampled_from(["easy", "standard", "expert"]),
    language=st.sampled_from(["fr", "en"]),
    seen=st.sampled_from(["just", "earlier", "extract"]),
    projector=st.booleans(),
    include=NAMES,
    exclude=NAMES,
    scenes=st.lists(st.builds(LoggedScene, LINE, LINE, LINE), max_size=3).map(tuple),
    segments=st.lists(
        st.one_of(
            st.builds(GivenSegment, LINE, st.just(""), st.integers(-5, 500)),
            st.builds(GivenSegment, st.just(""), LINE, st.integers(-5, 500)),
        ),
        max_size=4,
    ).map(tuple),
)


@pytest.mark.parametrize("typed", ["20:30", "20 h 30", "20h30", "20 H 30", "8:30 pm", "20.30"])
def test_an_hour_is_written_as_anywhere_else(tmp_path: Path, typed: str) -> None:
    """A file edited by hand takes the hours that the command line takes."""
    path = kept(tmp_path, changed(start=typed))

    assert read_session(path).request.start == "20:30"


@pytest.mark.slow
@settings(max_examples=100, deadline=None, database=None)
@given(request=REQUESTS)
def test_what_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory, request: SessionRequest
) -> None:
    """Every field of every request survives the file, the planner's refusals too."""
    path = kept(tmp_path_factory.mktemp("kept"), session_file("bibliotheque", request))

    back = read_session(path)

    assert back.request == request
    assert back.film == "bibliotheque"
    assert back.stem == "s"


def test_the_same_session_gives_the_same_plan(tmp_path: Path) -> None:
    """A plan made from a file is the plan that was made before it was kept."""
    request = SessionRequest("cineclub", 45, 100, "rows", include=("q25",), level="expert")
    path = kept(tmp_path, session_file("film", request))

    assert plan(REAL, read_session(path).request) == plan(REAL, request)


def test_a_short_file_is_enough(tmp_path: Path) -> None:
    """What is not said is what most sessions have; the level is the audience's."""
    request = read_session(kept(tmp_path, changed(audience="college"))).request

    assert (request.level, request.start, request.language) == ("easy", "", "fr")
    assert request.include == ()
    assert request.segments == ()


@pytest.mark.parametrize("name", ["gone.session.json", ".", "no/such/folder/s.json", "a" * 300])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    """No file, a folder, a name the machine refuses: one sentence."""
    with pytest.raises(Refused) as refused:
        read_session(tmp_path / name)

    assert [f.code for f in refused.value.findings] == ["S101"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe that nobody fills is refused, not read."""
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(Refused, match="nor any file"):
        read_session(tmp_path / "pipe")


def test_the_reader_reads_what_python_reads(tmp_path: Path) -> None:
    """Our parser and Python's agree on a good file, however it is laid out."""
    words = 'a "b" \\ \u00e9 é / \U0001f600'[:10]
    texts = GOOD | {"segments": [{"text": words, "minutes": 3}]}
    for layout in ({"indent": 3}, {"ensure_ascii": False}, {"separators": (",", ":")}):
        data = json.dumps(texts, **layout).encode()
        (segment,) = read_session(kept(tmp_path, b"\xef\xbb\xbf" + data)).request.segments
        assert segment.text == words


# On the command line


def test_a_plan_is_kept_and_read_back(command: Command, film: Path, tmp_path: Path) -> None:
    """`plan --save` writes what `plan --session` prints the same, and an option goes first."""
    path = tmp_path / "mardi.session.json"
    asked = (film, "--minutes", 20, "--people", 12, "--seating", "circle", "--level", "expert")
    first = command("plan", *asked, "--save", path)

    again = command("plan", film, "--session", path)
    shorter = command("plan", film, "--session", path, "--minutes", 15)

    assert first.status == again.status == shorter.status == 0
    assert first.out == again.out != shorter.out
    assert str(path) in first.err
    assert json.loads(path.read_text())["request"]["level"] == "expert"


def test_a_session_may_be_kept_again(command: Command, film: Path, tmp_path: Path) -> None:
    """A session of the same film is written over, scenes and all."""
    path = kept(tmp_path, GOOD | {"film": read_film(film)})

    assert command("plan", film, "--session", path, "--minutes", 15, "--save", path).status == 0
    assert read_session(path).request.minutes == 15


def read_film(film: Path) -> str:
    """The id of the sample's film."""
    line = next(x for x in (film / "film.yaml").read_text().splitlines() if x.startswith("id:"))
    return line.split()[1].strip('"')


@pytest.mark.parametrize(
    "content", [b"mes notes", b"", GOOD | {"film": "autre"}, GOOD | {"format": 2}, [], b'{"a":']
)
def test_what_is_not_our_session_is_not_written_over(
    command: Command, film: Path, tmp_path: Path, content: object
) -> None:
    """Notes, a film's session but another's, a newer format: all stay as they are."""
    path = kept(tmp_path, content, "notes.txt")
    before = path.read_bytes()

    said = command("plan", film, "--save", path)

    assert said.status == 2
    assert "notes.txt" in said.err
    assert path.read_bytes() == before


def test_a_folder_is_not_written_over(command: Command, film: Path, tmp_path: Path) -> None:
    """A folder under the name is told, not replaced."""
    assert command("plan", film, "--save", tmp_path).status == 2


def test_a_refused_session_is_not_kept(command: Command, film: Path, tmp_path: Path) -> None:
    """What cannot be planned is not written."""
    path = tmp_path / "s.session.json"

    assert command("plan", film, "--minutes", 500, "--save", path).status == 1
    assert not path.exists()


def test_another_film_s_session_is_refused(command: Command, film: Path, tmp_path: Path) -> None:
    """The message names both films and the line."""
    said = command("plan", film, "--session", kept(tmp_path, GOOD | {"film": "autre"}))

    assert said.status == 1
    assert "s.session.json:1:15: error S108" in said.err
    assert "autre" in said.err


def test_the_planner_s_refusals_stand_at_the_line(
    command: Command, film: Path, tmp_path: Path
) -> None:
    """Minutes out of range are told where the file says them, unless an option did."""
    spoiled = GOOD | {"film": read_film(film), "request": PLAIN | {"minutes": 500}}
    path = kept(tmp_path, json.dumps(spoiled, indent=1).encode())

    assert "s.session.json:6:3: error P101" in command("plan", film, "--session", path).err
    asked = command("plan", film, "--session", path, "--minutes", 600)
    assert "session: error P101" in asked.err


def test_a_session_of_a_lesson_says_which(tmp_path: Path) -> None:
    """It is written and read again; a session without one says nothing of lessons."""
    asked = SessionRequest("lycee", 55, 28, "tables", lesson="une-regle-deux-cartes")
    path = tmp_path / "lecon.session.json"
    path.write_bytes(session_file("un-point-par-livre", asked))

    assert read_session(path).request == asked
    assert b"lesson" not in session_file("un-point-par-livre", replace(asked, lesson=None))


def test_a_session_may_say_that_it_is_of_no_lesson(tmp_path: Path) -> None:
    """What somebody saw computed, and kept, is computed again."""
    asked = SessionRequest("lycee", 55, 28, "tables", lesson="")
    path = tmp_path / "calculee.session.json"
    path.write_bytes(session_file("un-point-par-livre", asked))

    assert read_session(path).request == asked
