"""What a session file may hold: every fault at once, and nobody's JSON can break the reader."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.findings.errors import Refused
from guides.planning.arrange import plan
from guides.planning.request import SessionRequest
from guides.reading.session.file import MAX_BYTES, read_session
from tests.planning.bank import REAL
from tests.reading.session.sessions import GOOD, PLAIN, changed, kept
from tests.support.commands import Said

Command = Callable[..., Said]


def refusals(folder: Path, content: object) -> list[tuple[str, int, int]]:
    """Code, line and column of every fault of a file."""
    with pytest.raises(Refused) as refused:
        read_session(kept(folder, content))
    assert all(f.message.fr and f.message.en and f.hint.fr for f in refused.value.findings)
    return [(f.code, f.place.line, f.place.column) for f in refused.value.findings]


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

    found = refusals(tmp_path, content)

    assert sorted(code for code, _, _ in found) == sorted(codes)


def test_a_fault_is_told_at_its_line(tmp_path: Path) -> None:
    """Line and column are those of the key, as an editor counts them."""
    text = '{\n "format": 1,\n "film": "é",\n "request": {\n  "minuts": 4\n }\n}'

    assert ("S109", 5, 3) in refusals(tmp_path, text.encode())
    assert ("S106", 3, 2) in refusals(tmp_path, b'{"a": 1,\n "b": 2,\n "a": 3}')


HINTS: dict[str, tuple[object, str, str]] = {
    "a key nearly right": (changed(minuts=3), "minuts", 'Did you mean "minutes"?'),
    "a key of a scene": (GOOD | {"scenes": [{"slt": 1}]}, "slt", 'Did you mean "slot"?'),
    "a key like none": (changed(zzz=3), "zzz", "Known keys: language, audience, level,"),
    "a list word": (changed(seating="sofa"), "seating", "of these words: circle, tables, rows."),
    "an audience": (changed(audience="x"), "audience", "these words: cineclub, lycee, college."),
    "a level": (changed(level=None), "level", "these words: easy, standard, expert."),
    "a number": (changed(people="9"), "people", "It must be a whole number."),
    "a switch": (changed(projector=1), "projector", "It must be true or false."),
    "a name": (changed(include=["a" * 61]), "include[1]", "of one line, at most 60 characters"),
    "a long text": (
        GOOD | {"segments": [{"text": "a" * 501, "minutes": 3}]}, "text", "at most 500 characters"),
    "a long list": (changed(exclude=[1] * 201), "exclude", "It must be a list of at most 200."),
    "no list": (GOOD | {"scenes": {}}, "scenes", "It must be a list of at most 200."),
    "no object": (GOOD | {"segments": [3]}, "segments[1]", "It must be keys and values."),
}  # fmt: skip


@pytest.mark.parametrize("name", HINTS)
def test_a_fault_says_what_is_wanted(tmp_path: Path, name: str) -> None:
    """The message names the key, the hint what may stand there or which key was meant."""
    content, key, hint = HINTS[name]

    with pytest.raises(Refused) as refused:
        read_session(kept(tmp_path, content))

    assert any(
        f'"{key}"' in f.message.en and hint in f.hint.en and f"« {key} »" in f.message.fr
        for f in refused.value.findings
    )


def test_a_segment_of_two_minds_hides_no_other_fault(tmp_path: Path) -> None:
    """Neither id nor words, a key misspelt, minutes in letters: all three are told at once."""
    spoiled = GOOD | {"segments": [{"txt": "Bonsoir", "minutes": "trois"}]}

    assert sorted(code for code, _, _ in refusals(tmp_path, spoiled)) == ["S109", "S110", "S111"]


@pytest.mark.slow
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


@pytest.mark.parametrize("name", ["no JSON", "unknown everywhere"])
def test_a_bad_file_ends_a_command_with_status_one(
    command: Command, film: Path, tmp_path: Path, name: str
) -> None:
    """On the command line too: a sentence, status 1, no traceback, nothing printed."""
    said = command("plan", film, "--session", kept(tmp_path, BAD[name][0]))

    assert (said.status, said.out) == (1, "")
    assert "error S1" in said.err
    assert "Traceback" not in said.err


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


@pytest.mark.slow
@settings(max_examples=150, deadline=None, database=None)
@given(content=JSON)
def test_no_json_breaks_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    """Any JSON at all is read or refused."""
    read_or_refused(tmp_path_factory.mktemp("any"), content)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, database=None)
@given(content=st.binary(max_size=60) | st.text('{}[]:,"\\u18e-.tn ', max_size=40).map(str.encode))
def test_no_bytes_break_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    """Any bytes at all are read or refused."""
    read_or_refused(tmp_path_factory.mktemp("any"), content)


@pytest.mark.slow
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
