"""What stands where a kit needs a place: named itself, with a cure, before anything is renamed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from guides.findings.errors import MachineTrouble
from guides.writing.artefact import Artefact
from guides.writing.journal import STAGING
from guides.writing.kit import Kit
from guides.writing.manifest import CHECKSUMS


def put(folder: Path, files: dict[str, bytes]) -> None:
    """Write a kit of these files."""
    with Kit(folder) as kit:
        for path, data in files.items():
            kit.put(Artefact(path, data), "e")
        kit.commit("run", {"inputs": "i", "paths": [*files], "warnings": []})


@pytest.mark.parametrize("path", [CHECKSUMS, "index.html"])
def test_whatever_stands_in_the_way_is_named_with_a_cure(path: str, tmp_path: Path) -> None:
    """A folder where a record or a document goes, a file where a folder goes, before a rename."""
    put(tmp_path, {"b/c.txt": b"old", "index.html": b"old"})
    (tmp_path / path).unlink()
    (tmp_path / path).mkdir()
    with pytest.raises(MachineTrouble, match="a folder stands where") as trouble:
        put(tmp_path, {"b/c.txt": b"new", "index.html": b"new"})
    assert trouble.value.message.en.endswith(f"({tmp_path / path})")
    assert "un autre dossier" in trouble.value.hint.fr
    assert (tmp_path / "b" / "c.txt").read_bytes() == b"old"


def test_a_file_where_a_folder_goes_is_named_itself(tmp_path: Path) -> None:
    """Not the document that would have stood in it."""
    put(tmp_path, {"b/c.txt": b"old"})
    (tmp_path / "b" / "c.txt").unlink()
    (tmp_path / "b").rmdir()
    (tmp_path / "b").write_bytes(b"mine")
    with pytest.raises(MachineTrouble, match="where a folder is needed") as trouble:
        put(tmp_path, {"b/c.txt": b"new"})
    assert trouble.value.message.en.endswith(f"({tmp_path / 'b'})")
    assert (tmp_path / "b").read_bytes() == b"mine"


def test_a_link_in_a_circle_is_kept_aside_as_any_other(tmp_path: Path) -> None:
    """It is what somebody put there."""
    put(tmp_path, {"a.txt": b"old"})
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.txt").symlink_to("a.txt")
    put(tmp_path, {"a.txt": b"new"})
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert (tmp_path / "a.modified-1.txt").is_symlink()


@pytest.mark.skipif(os.name != "posix", reason="not run: a folder in use can be taken away")
def test_a_folder_that_can_never_be_made_is_told(tmp_path: Path) -> None:
    """As in a working folder that was taken away, or in a folder of the system's own."""
    out = tmp_path / "out"

    def never(*_: object, **__: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "no", str(out))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "mkdir", never)
        with pytest.raises(MachineTrouble, match="no longer"):
            put(out, {"a.txt": b"new"})


def test_a_file_where_the_staging_goes_is_named_itself(tmp_path: Path) -> None:
    """Not the document that would have waited there; it stays."""
    put(tmp_path, {"a.txt": b"old"})
    (tmp_path / STAGING).write_bytes(b"mine")
    with pytest.raises(MachineTrouble, match="where a folder is needed") as trouble:
        put(tmp_path, {"a.txt": b"new"})
    assert trouble.value.message.en.endswith(f"({tmp_path / STAGING})")
    assert (tmp_path / STAGING).read_bytes() == b"mine"
    assert (tmp_path / "a.txt").read_bytes() == b"old"
