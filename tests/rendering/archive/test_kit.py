"""The zip of a session: one folder, a manifest and sums that are true, the same bytes."""

from __future__ import annotations

import hashlib
import io
import json
import sys
import zipfile

import pytest

from guides.rendering.archive.kit import render_kit

ABOUT = {"film": "un-point-par-livre", "plan": "40min", "date": "2024-02-10"}
FILES = {
    "3-lire/guide.html": "<p>Déjà vu, déjà vu, déjà vu, déjà vu.</p>".encode(),
    "1-imprimer/feuille.pdf": b"%PDF " * 40,
    "LISEZMOI.txt": b"",
}


def opened(data: bytes) -> dict[str, bytes]:
    """The files of a zip by name, in its own order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_everything_stands_in_one_folder_in_order() -> None:
    """Opened in a full folder, a kit does not scatter; a listing finds what it looks for."""
    inside = opened(render_kit("seance", FILES, ABOUT))
    names = ["1-imprimer/feuille.pdf", "3-lire/guide.html", "LISEZMOI.txt"]
    assert list(inside) == [
        f"seance/{name}" for name in (*names[:2], "LISEZMOI.txt", "SHA256SUMS", "manifest.json")
    ]
    assert {name: inside[f"seance/{name}"] for name in names} == FILES


def test_the_manifest_says_what_the_kit_is_and_the_sum_of_each_file() -> None:
    """Whoever receives it can tell which session it is, and that nothing is damaged."""
    inside = opened(render_kit("seance", FILES, ABOUT))
    manifest = json.loads(inside["seance/manifest.json"])
    assert {name: value for name, value in manifest.items() if name != "files"} == ABOUT
    assert manifest["files"] == [
        {"path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for path, data in sorted(FILES.items())
    ]


def test_the_list_of_sums_is_what_sha256sum_reads() -> None:
    """A sum, two spaces and a path on each line; the manifest and the list are not in it."""
    listed = opened(render_kit("seance", FILES, ABOUT))["seance/SHA256SUMS"].decode()
    assert listed == "".join(
        f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in sorted(FILES.items())
    )


def test_the_records_read_as_text() -> None:
    """One value a line, letters as they are, a line break at the end."""
    said = opened(render_kit("seance", {}, ABOUT | {"film": "déjà vu"}))["seance/manifest.json"]
    assert said.decode() == (
        '{\n "film": "déjà vu",\n "plan": "40min",\n "date": "2024-02-10",\n "files": []\n}\n'
    )


def test_only_what_is_not_compressed_yet_is_compressed() -> None:
    """An office file is a zip already: again would take time and win nothing.

    The tags of a PDF are not compressed; in a zip it has half its size.
    """
    files = {f"a{suffix}": b"x" * 200 for suffix in (".pdf", ".odt", ".docx", ".epub", ".html")}
    with zipfile.ZipFile(io.BytesIO(render_kit("k", files, ABOUT))) as archive:
        kinds = {part.filename: part.compress_type for part in archive.infolist()}
    stored = [name for name, kind in kinds.items() if kind == zipfile.ZIP_STORED]
    assert stored == ["k/a.docx", "k/a.epub", "k/a.odt"]
    assert {kinds[name] for name in kinds if name not in stored} == {zipfile.ZIP_DEFLATED}


def test_the_bytes_hang_on_nothing_but_what_goes_in() -> None:
    """Every part is said to be of the kit's day, made on Unix, and readable by all."""
    data = render_kit("seance", FILES, ABOUT)
    assert data == render_kit("seance", dict(reversed(FILES.items())), ABOUT)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.infolist():
            assert part.date_time == (2024, 2, 10, 0, 0, 0)
            assert part.create_system == 3
            assert part.external_attr >> 16 == 0o644


@pytest.mark.parametrize("day", ["1979-12-31", "1980-01-01", "1980-01-02"])
def test_no_part_is_older_than_a_zip_can_say(day: str) -> None:
    """Its first day stands for what was before it."""
    with zipfile.ZipFile(io.BytesIO(render_kit("seance", FILES, ABOUT | {"date": day}))) as archive:
        dates = {part.date_time[:3] for part in archive.infolist()}
    assert dates == {(1980, 1, 2 if day.endswith("02") else 1)}


def test_a_machine_of_another_make_writes_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python notes the system it runs on, unless it is told not to."""
    data = render_kit("seance", FILES, ABOUT)
    monkeypatch.setattr(sys, "platform", "win32")
    assert render_kit("seance", FILES, ABOUT) == data
