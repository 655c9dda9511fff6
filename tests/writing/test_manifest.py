"""The two records of a kit: written for people and tools, read with distrust."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from guides.findings.errors import Unusable
from guides.writing.artefact import Artefact
from guides.writing.kit import Kit, Settled
from guides.writing.manifest import (
    CHECKSUMS,
    MANIFEST,
    as_json,
    as_manifest,
    as_sums,
    is_sealed,
    read_manifest,
    read_sums,
)

ENTRY = {"sha256": "ab", "edition": "cd"}
RUN = {"inputs": "i", "paths": ["a.txt"], "warnings": []}
GOOD = {"files": {"a.txt": ENTRY, "b.txt": ENTRY}, "runs": {"k": RUN, "l": RUN}}
NOTHING: dict[str, Any] = {"files": {}, "runs": {}}


def read(folder: Path, manifest: object) -> dict[str, Any]:
    """What is made of a manifest that stands in a folder."""
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    return read_manifest(folder)


def test_a_manifest_reads_as_text() -> None:
    """One value a line in the order of names, letters as they are, a line break at the end."""
    assert as_json({"b": ["é"], "a": 1}) == '{\n "a": 1,\n "b": [\n  "é"\n ]\n}\n'.encode()


def test_what_this_program_wrote_is_read(tmp_path: Path) -> None:
    """Whole, with whatever else a later run may want to know."""
    more = {"files": GOOD["files"], "runs": {"k": {**RUN, "film": ["id", "Titre"]}}}
    assert read(tmp_path, GOOD) == GOOD
    assert read(tmp_path, more) == more
    assert read(tmp_path, NOTHING) == NOTHING


@pytest.mark.parametrize("name", ["sha256", "edition"])
@pytest.mark.parametrize("value", [None, 1, ["ab"]])
def test_an_entry_that_is_no_entry_spoils_the_manifest(
    tmp_path: Path, name: str, value: object
) -> None:
    """One is enough, the last too: the files are then looked at as those of others."""
    files = {"a.txt": ENTRY, "b.txt": {**ENTRY, name: value}}
    assert read(tmp_path, {**GOOD, "files": files}) == NOTHING
    assert read(tmp_path, {"files": files, "runs": {}}) == NOTHING
    bare = {key: kept for key, kept in ENTRY.items() if key != name}
    assert read(tmp_path, {**GOOD, "files": {"a.txt": ENTRY, "b.txt": bare}}) == NOTHING


@pytest.mark.parametrize(
    ("name", "value"), [("inputs", ["i"]), ("paths", "a.txt"), ("warnings", {}), ("paths", None)]
)
def test_a_run_that_is_no_run_spoils_the_manifest(tmp_path: Path, name: str, value: object) -> None:
    """Whatever is wrong with it, and wherever it stands among good ones."""
    for runs in ({"k": {**RUN, name: value}}, {"k": RUN, "l": {**RUN, name: value}}):
        assert read(tmp_path, {**GOOD, "runs": runs}) == NOTHING
    bare = {key: kept for key, kept in RUN.items() if key != name}
    assert read(tmp_path, {**GOOD, "runs": {"k": RUN, "l": bare}}) == NOTHING


@pytest.mark.parametrize("name", ["files", "runs"])
def test_half_a_manifest_is_none(tmp_path: Path, name: str) -> None:
    """Files and runs belong together."""
    assert read(tmp_path, {name: GOOD[name]}) == NOTHING


def test_without_a_manifest_nothing_is_known(tmp_path: Path) -> None:
    """A first run starts from empty lists."""
    assert read_manifest(tmp_path) == read_manifest(tmp_path / "nowhere") == NOTHING


def test_the_list_of_sums_is_in_order_and_read_back(tmp_path: Path) -> None:
    """Two spaces between sum and path, as the tools want; a path may hold two spaces itself."""
    files = {"b  c  d.txt": {"sha256": "22"}, "a.txt": {"sha256": "11"}}
    said = as_sums({"files": files})
    assert said == b"11  a.txt\n22  b  c  d.txt\n"
    (tmp_path / CHECKSUMS).write_bytes(b"# a remark\n\n" + said)
    assert read_sums(tmp_path) == {"a.txt": "11", "b  c  d.txt": "22"}


def test_a_list_with_strange_bytes_is_still_read(tmp_path: Path) -> None:
    """Whoever damaged it, the lines that make sense are compared."""
    (tmp_path / CHECKSUMS).write_bytes(b"11  a.txt\n\xff\xfe  b.txt\n")
    assert read_sums(tmp_path)["a.txt"] == "11"


@pytest.mark.parametrize(
    "path", ["../a.txt", "/a.txt", "a/../../b", "./a", "C:a", "a\\b", "", "a//b", 7]
)
def test_a_manifest_that_names_what_is_outside_is_none(tmp_path: Path, path: object) -> None:
    """A kit may come from anybody, and what it lists may be taken away; good ones excuse none."""
    for before in ((), ("a.txt",)):
        named = {"files": dict.fromkeys((*before, str(path)), ENTRY), "runs": {}}
        listed = {"files": {}, "runs": {"k": {**RUN, "paths": [*before, path]}}}
        assert read(tmp_path, listed) == NOTHING
        assert path == 7 or read(tmp_path, named) == NOTHING


def test_a_manifest_ends_with_its_own_sum(tmp_path: Path) -> None:
    """A letter changed, or a line set otherwise, breaks the seal; the same is read as before."""
    said = as_manifest(GOOD)
    (tmp_path / MANIFEST).write_bytes(said)
    assert read_manifest(tmp_path) == GOOD
    assert is_sealed(said)
    assert not is_sealed(as_json(GOOD))
    for old, new in (
        (b"a.txt", b"A.txt"),
        (b' "files"', b'  "files"'),
        (b"}\n", b"}"),
        (b"", b"x"),
    ):
        assert not is_sealed(said.replace(old, new, 1))


@pytest.mark.parametrize("path", ["ours.txt", "others.txt"])
def test_sums_that_somebody_changed_excuse_no_file(path: str, tmp_path: Path) -> None:
    """A document and its sum changed together: the document is made anew, theirs kept beside.

    So it is with what another order made, when that order is built again.
    """

    def put(order: str) -> Settled:
        with Kit(tmp_path) as kit:
            name = f"{order}.txt"
            if not kit.made_from(name, "e"):
                kit.put(Artefact(name, order.encode()), "e")
            return kit.commit(order, {"inputs": "i", "paths": [name], "warnings": []})

    put("others"), put("ours")
    (tmp_path / path).write_bytes(b"theirs")
    old, new = (sha256(text).hexdigest() for text in (path[:-4].encode(), b"theirs"))
    for record in (MANIFEST, CHECKSUMS):
        said = (tmp_path / record).read_text(encoding="utf-8")
        (tmp_path / record).write_text(said.replace(old, new), encoding="utf-8")

    settled = put("ours"), put("others")

    kept = f"{path[:-4]}.modified-1.txt"
    assert [each.kept for each in settled if each.kept] == [{path: kept}]
    assert settled[0].mended == (CHECKSUMS, MANIFEST) or settled[0].mended == (MANIFEST,)
    assert (tmp_path / path).read_bytes() == path[:-4].encode()
    assert (tmp_path / kept).read_bytes() == b"theirs"
    assert put("others").changed == ()


def test_a_kit_whose_manifest_is_lost_is_called_that(tmp_path: Path) -> None:
    """Its files may be anybody's now: they stay, and the cure is told."""
    with Kit(tmp_path) as kit:
        kit.put(Artefact("a.txt", b"a"), "e")
        kit.commit("run", {"inputs": "i", "paths": ["a.txt"], "warnings": []})
    (tmp_path / MANIFEST).write_bytes(b"{")
    with Kit(tmp_path) as kit, pytest.raises(Unusable, match=r"manifest\.json is missing") as told:
        kit.put(Artefact("a.txt", b"new"), "e")
        kit.commit("run", {"inputs": "i", "paths": ["a.txt"], "warnings": []})
    assert "Remettez manifest.json" in told.value.hint.fr
    assert (tmp_path / "a.txt").read_bytes() == b"a"
