"""What is kept of a folder's files: the same comes out of reading, with it and without."""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guides.cache import NONE, Cache
from guides.checking.verdict import check
from guides.findings.errors import Refused
from guides.reading.film import shelf
from guides.reading.film.folder import read_guide
from guides.reading.film.known import KINDS
from guides.reading.film.yaml.tree import read_yaml
from tests.support.overlays import NAME, SAMPLE, TESTS, assemble

CASES = sorted([*(TESTS / "checking" / "rules").iterdir(), *(TESTS / "reading/faults").iterdir()])
PROGRAM = "program 1"
RESCUE = "rescue.yaml"


def told(film: Path, cache: Cache) -> Any:
    """All that reading says of a folder, and checking of what was read."""
    try:
        reading = read_guide(film, cache)
    except Refused as refused:
        return refused.findings
    try:
        checked = check(reading)
        found = (checked.warnings, checked.waived)
    except Refused as refused:
        found = (refused.findings, ())
    places = {key: (dict(of), index) for key, (of, index) in reading.places._files.items()}
    kinds = [type(record) for *_, record in reading.guide.records()]
    read = (reading.guide, kinds, places, reading.waivers, dict(reading.translated), reading.twins)
    return read, found


@pytest.fixture
def kept(tmp_path: Path, film: Path) -> Cache:
    """A cache that knows the sample, which stands in `film`."""
    cache = Cache(tmp_path / "kept", PROGRAM)
    read_guide(film, cache)
    return cache


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The YAML files that are parsed, from now on."""
    names: list[str] = []

    def watched(text: str, name: str) -> Any:
        names.append(name)
        return read_yaml(text, name)

    monkeypatch.setattr(shelf, "read_yaml", watched)
    return names


def kept_file(kept: Cache) -> Path:
    assert kept.folder
    (path,) = kept.folder.iterdir()
    return path


def change(film: Path, name: str, old: str, new: str) -> None:
    text = (film / name).read_text(encoding="utf-8")
    assert old in text
    (film / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_folder_that_is_known_is_not_parsed(film: Path, kept: Cache, parsed: list[str]) -> None:
    """Its guide, places, waivers, lock and twins are those of a first reading."""
    again = told(film, kept)
    assert parsed == []
    assert again == told(film, NONE)


def test_only_what_changed_is_parsed(film: Path, kept: Cache, parsed: list[str]) -> None:
    """One sentence changed: its file, and no other; the next run parses none."""
    (said,) = (read_guide(SAMPLE).guide.rescue[0].receive.original.source,)
    change(film, RESCUE, said, f"{said} Vraiment.")
    parsed.clear()
    changed = told(film, kept)
    assert parsed == [RESCUE]
    told(film, kept)
    assert parsed == [RESCUE]
    assert changed == told(film, NONE)
    assert "Vraiment" in changed[0][0].rescue[0].receive.original.source


def other_id(film: Path) -> None:
    """A claim is named otherwise, so that what refers to it leads nowhere."""
    claim = min(film.glob("claims*"))
    path = claim if claim.is_file() else min(claim.iterdir())
    change(film, path.relative_to(film).as_posix(), "id: ", "id: other-")


def removed(film: Path) -> None:
    (film / RESCUE).unlink()


def renamed(film: Path) -> None:
    """What was a file is one in a folder: the same records at other places."""
    (film / "rescue").mkdir()
    (film / RESCUE).rename(film / "rescue" / "all.yaml")


def twice(film: Path) -> None:
    """The same records again, in a second file."""
    (film / "rescue").mkdir()
    shutil.copyfile(film / RESCUE, film / "rescue" / "all.yaml")


def windows(film: Path) -> None:
    """Other line ends and a mark before the text, which mean nothing."""
    text = (film / RESCUE).read_bytes().replace(b"\n", b"\r\n")
    (film / RESCUE).write_bytes(b"\xef\xbb\xbf" + text)


def no_english(film: Path) -> None:
    """Half of an article goes."""
    min(film.glob("context/*.en.md")).unlink()


def faulty(film: Path) -> None:
    """A tag, which Markdown would let through, and a record of another shape."""
    change(film, RESCUE, 'fr: "', 'fr: "<b>')
    change(film, "votes.yaml", "- id:", "- nothing: known\n  id:")


def no_lock(film: Path) -> None:
    (film / "translations.lock.yaml").unlink()


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoil", [other_id, removed, renamed, twice, windows, no_english, no_lock, faulty]
)
def test_a_folder_that_changed_is_read_as_if_nothing_were_known(
    film: Path, kept: Cache, spoil: Callable[[Path], None]
) -> None:
    """What one file says never comes from another, nor from one that is gone."""
    spoil(film)
    anew = told(film, NONE)
    assert told(film, kept) == anew
    assert told(film, kept) == anew


@pytest.mark.slow
def test_every_fault_is_told_whatever_is_known(tmp_path: Path) -> None:
    """Each faulty folder of these tests, read where the sample was known, and once more."""
    film = assemble(tmp_path)
    known = tmp_path / "known"
    read_guide(film, Cache(known, PROGRAM))
    for case in CASES:
        shutil.rmtree(film, ignore_errors=True)
        assert assemble(tmp_path, case) == film
        kept = Cache(tmp_path / "kept" / case.name, PROGRAM)
        assert kept.folder
        shutil.copytree(known, kept.folder)
        anew = told(film, NONE)
        assert told(film, kept) == anew, case.name
        assert told(film, kept) == anew, f"{case.name} again"


@pytest.mark.slow
@pytest.mark.parametrize("spoil", ["cut", "a byte", "empty", "another program", "another folder"])
def test_what_cannot_be_believed_is_read_anew(
    film: Path, kept: Cache, parsed: list[str], spoil: str
) -> None:
    """A damaged or foreign file is as good as none, and is written over."""
    path = kept_file(kept)
    data = path.read_bytes()
    match spoil:
        case "cut":
            path.write_bytes(data[: len(data) // 2])
        case "a byte":
            path.write_bytes(data[:1000] + bytes([data[1000] ^ 1]) + data[1001:])
        case "empty":
            path.write_bytes(b"")
        case "another program":
            Cache(kept.folder, "program 2").put(path.name, data[32:])
        case _:
            path.rename(path.with_name("0" * 32 + ".reading"))
    anew = told(film, kept)
    assert len(parsed) > 10
    parsed.clear()
    assert told(film, kept) == anew
    assert parsed == []


class Planted:
    """Makes a folder when pickle would make it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, (str(self.folder),)


@pytest.mark.slow
@pytest.mark.parametrize("inside", [False, True])
def test_nothing_that_a_file_names_is_run(
    tmp_path: Path, film: Path, kept: Cache, inside: bool
) -> None:
    """Only our own kinds come out of what is kept, even where its sum is right."""
    name = kept_file(kept).name
    data = kept.get(name)
    assert data
    known: Any = pickle.loads(data)
    planted = pickle.dumps(Planted(tmp_path / "planted"))
    whole = pickle.dumps({file: (digest, planted) for file, (digest, _) in known.items()})
    kept.put(name, whole if inside else planted)
    assert told(film, kept) == told(film, NONE)
    assert not (tmp_path / "planted").exists()


@pytest.mark.slow
@pytest.mark.parametrize("data", [b"\x80\x05K\x01.", pickle.dumps([1]), pickle.dumps({"x": 1})])
def test_what_is_kept_in_another_shape_is_read_anew(film: Path, kept: Cache, data: bytes) -> None:
    """A number, a list, a mapping of something else."""
    kept.put(kept_file(kept).name, data)
    assert told(film, kept) == told(film, NONE)


def test_no_cache_keeps_nothing(tmp_path: Path, film: Path) -> None:
    """Without a folder for it, nothing is written anywhere."""
    before = sorted(tmp_path.rglob("*"))
    read_guide(film, NONE)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.slow
def test_two_films_know_nothing_of_each_other(tmp_path: Path, film: Path, kept: Cache) -> None:
    """A copy beside the film is another film, also under the same cache."""
    other = shutil.copytree(film, tmp_path / "other" / NAME)
    removed(other)
    assert told(other, kept) == told(other, NONE)
    assert told(film, kept) == told(film, NONE)


def test_only_our_own_kinds_can_come_out() -> None:
    """The closed list holds what stands in a guide, and nothing of Python's."""
    assert all(module.startswith("guides.") for module, _ in KINDS)
    assert all(isinstance(kind, type) for kind in KINDS.values())
