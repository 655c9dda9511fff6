"""The session file: what is kept comes back, and nobody's JSON can break the reader."""

from __future__ import annotations

import dataclasses
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.findings.errors import Refused
from guides.planning.arrange import plan
from guides.planning.request import GivenSegment, LoggedScene, SessionRequest
from guides.reading.session.file import MAX_BYTES, read_session, session_file
from tests.planning.bank import REAL
from tests.support.commands import Said

Command = Callable[..., Said]
PLAIN = {"audience": "cineclub", "minutes": 40, "people": 25, "seating": "rows"}
GOOD = {"format": 1, "film": "bibliotheque", "request": PLAIN}


def kept(folder: Path, content: object, name: str = "s.session.json") -> Path:
    """A file that holds some JSON, or some bytes as they are."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def changed(**request: object) -> dict[str, object]:
    """A good session with another request."""
    return GOOD | {"request": PLAIN | request}


def refusals(folder: Path, content: object) -> list[tuple[str, int, int]]:
    """Code, line and column of every fault of a file."""
    with pytest.raises(Refused) as refused:
        read_session(kept(folder, content))
    assert all(f.message.fr and f.message.en and f.hint.fr for f in refused.value.findings)
    return [(f.code, f.place.line, f.place.column) for f in refused.value.findings]


LINE = st.text(st.sampled_from("abé'« »12-? \u202f"), min_size=1, max_size=20).filter(str.strip)
NAMES = st.lists(st.sampled_from(["q2", "q25", "c1", "v1", "inconnu"]), max_size=4).map(tuple)
REQUESTS = st.builds(
    SessionRequest,
    audience=st.sampled_from(["cineclub", "lycee", "college"]),
    minutes=st.integers(-10, 10_000),
    people=st.integers(-10, 10_000),
    seating=st.sampled_from(["circle", "tables", "rows"]),
    start=st.sampled_from(["20:30", "00:00", "25:99", "midi"]),
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

    assert (request.level, request.start, request.language) == ("easy", "20:30", "fr")
    assert request.include == ()
    assert request.segments == ()


BAD: dict[str, tuple[object, list[str]]] = {
    "nothing": (b"", ["S104"]),
    "no JSON": (b"bonjour", ["S104"]),
    "half a file": (b'{"format": 1, "film": "x"', ["S104"]),
    "a comma too many": (b'{"format": 1,}', ["S104"]),
    "two values": (b"{} {}", ["S104"]),
    "YAML": (b"format: 1\nfilm: x\n", ["S104"]),
    "half a character": (b'{"format": 1, "film": "\\ud800"}', ["S104"]),
    "a control character": (b'{"format": 1, "film": "a\x1b[2J"}', ["S104"]),
    "NaN": (b'{"format": NaN}', ["S104"]),
    "a number of JavaScript": (b'{"format": 01}', ["S104"]),
    "Latin-1": ('{"film": "é"}'.encode("latin-1"), ["S103"]),
    "UTF-16": ('{"film": "é"}'.encode("utf-16"), ["S103"]),
    "100,000 brackets": (b"[" * 100_000, ["S105"]),
    "100,000 objects": (b'{"a":' * 19_000, ["S105"]),
    "too big": (b" " * (MAX_BYTES + 1), ["S102"]),
    "a key twice": (b'{"format": 1,\n"film": "a", "film": "b"}', ["S106"]),
    "a list": ([1, 2], ["S107"]),
    "null": (None, ["S107"]),
    "another file of ours": ({"files": {}, "runs": {}}, ["S107"]),
    "no number": (GOOD | {"format": "1"}, ["S107"]),
    "a newer format": (GOOD | {"format": 2, "mood": "blue"}, ["S107"]),
    "only a format": ({"format": 1}, ["S110", "S110"]),
    "an unknown key": (changed(minuts=3), ["S109"]),
    "unknown everywhere": (GOOD | {"a": 1, "scenes": [{"b": 1}]}, ["S109", *["S110"] * 3, "S109"]),
    "no minutes": (GOOD | {"request": {k: PLAIN[k] for k in PLAIN if k != "minutes"}}, ["S110"]),
    "minutes as text": (changed(minutes="40"), ["S111"]),
    "half a minute": (changed(minutes=40.5), ["S111"]),
    "true minutes": (changed(minutes=True), ["S111"]),
    "endless minutes": (b'{"format": 1, "film": "x", "request": %s}' % (
        json.dumps(PLAIN).replace("40", "9" * 5000).encode()), ["S111"]),
    "an audience": (changed(audience="lycée"), ["S111"]),
    "a list of one": (changed(seating=["rows"]), ["S111"]),
    "ids that are none": (changed(include=[1, None, "a\nb", "x" * 61]), ["S111"] * 4),
    "a text for a list": (changed(exclude="q1"), ["S111"]),
    "too many": (changed(include=["q1"] * 201), ["S111"]),
    "a request that is a list": (GOOD | {"request": []}, ["S111"]),
    "a scene without a place": (GOOD | {"scenes": [{"slot": "a", "at": "b"}]}, ["S110"]),
    "an empty segment": (GOOD | {"segments": [{"minutes": 3}]}, ["S110"]),
    "a segment that is both": (
        GOOD | {"segments": [{"id": "q1", "text": "moi", "minutes": 3}]}, ["S110"]),
    "a segment that is none": (GOOD | {"segments": [3, []]}, ["S111", "S111"]),
    "words no font has": (GOOD | {"segments": [{"text": "☎ 社会", "minutes": 3}]}, ["S111"]),
    "a page of words": (GOOD | {"segments": [{"text": "a" * 501, "minutes": 3}]}, ["S111"]),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_fault_by_fault(tmp_path: Path, name: str) -> None:
    """Each fault has its code and its line; none hides another, none is a traceback."""
    content, codes = BAD[name]
    began = time.monotonic()

    found = refusals(tmp_path, content)

    assert sorted(code for code, _, _ in found) == sorted(codes)
    assert time.monotonic() - began < 2


def test_a_fault_is_told_at_its_line(tmp_path: Path) -> None:
    """Line and column are those of the key, as an editor counts them."""
    text = '{\n "format": 1,\n "film": "é",\n "request": {\n  "minuts": 4\n }\n}'

    assert ("S109", 5, 3) in refusals(tmp_path, text.encode())
    assert ("S106", 3, 2) in refusals(tmp_path, b'{"a": 1,\n "b": 2,\n "a": 3}')


def test_no_more_is_told_than_is_of_use(tmp_path: Path) -> None:
    """A file of nine thousand unknown keys has fifty findings."""
    keys = GOOD | {f"k{n}": 1 for n in range(5000)}

    assert len(refusals(tmp_path, keys)) == 50


def test_a_message_repeats_no_control_character(tmp_path: Path) -> None:
    """What a file says cannot move the cursor of whoever reads the message."""
    with pytest.raises(Refused) as refused:
        read_session(kept(tmp_path, GOOD | {"\x1b[2J\u202e": 1}))

    assert "\x1b" not in str(refused.value)
    assert "\u202e" not in str(refused.value)


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

    with pytest.raises(Refused):
        read_session(tmp_path / "pipe")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["format", "film", "request", "segments", "scenes", "minutes", "id"])
            | st.text(max_size=5),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


def read_or_refused(folder: Path, content: object) -> None:
    """Whatever the file, the answer is a session or findings."""
    try:
        request = read_session(kept(folder, content)).request
    except Refused as refused:
        assert refused.findings
    else:
        assert isinstance(request, SessionRequest)


@settings(max_examples=150, deadline=None, database=None)
@given(content=JSON)
def test_no_json_breaks_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    """Any JSON at all is read or refused."""
    read_or_refused(tmp_path_factory.mktemp("any"), content)


@settings(max_examples=150, deadline=None, database=None)
@given(content=st.binary(max_size=60) | st.text('{}[]:,"\\u18e-.tn ', max_size=40).map(str.encode))
def test_no_bytes_break_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    """Any bytes at all are read or refused."""
    read_or_refused(tmp_path_factory.mktemp("any"), content)


@settings(max_examples=200, deadline=None, database=None)
@given(
    key=st.sampled_from(
        [*(f.name for f in dataclasses.fields(SessionRequest)), "film", "format", "request"]
    ),
    value=JSON,
)
def test_no_value_breaks_the_planner(
    tmp_path_factory: pytest.TempPathFactory, key: str, value: object
) -> None:
    """One field spoiled: the file is refused, or the planner answers or refuses."""
    spoiled = changed(**{key: value}) | ({key: value} if key in ("film", "format") else {})
    if key in ("scenes", "segments", "request"):
        spoiled = GOOD | {key: value}
    try:
        plan(REAL, read_session(kept(tmp_path_factory.mktemp("any"), spoiled)).request)
    except Refused as refused:
        assert refused.findings


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
    unknown = kept(tmp_path, changed(include=["zzz"]) | {"film": read_film(film)})
    assert "s.session.json:1:" in command("plan", film, "--session", unknown).err


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_ends_a_command_with_status_one(
    command: Command, film: Path, tmp_path: Path, name: str
) -> None:
    """On the command line too: a sentence, status 1, no traceback, nothing printed."""
    said = command("plan", film, "--session", kept(tmp_path, BAD[name][0]))

    assert (said.status, said.out) == (1, "")
    assert "error S1" in said.err
    assert "Traceback" not in said.err
