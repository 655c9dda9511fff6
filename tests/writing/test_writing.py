"""Writing: only what changed, nobody else's files, and sums that are right."""

from __future__ import annotations

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from guides import pipeline
from guides.document.edition import Edition
from guides.findings.errors import ContrechampError, MachineTrouble, Unusable
from guides.reading.film import folder
from guides.rendering.text import txt
from guides.writing.artefact import Artefact
from guides.writing.journal import JOURNAL, STAGING
from guides.writing.kit import Kit
from guides.writing.manifest import CHECKSUMS, MANIFEST, read_manifest
from tests.support.built import small_order as order
from tests.support.overlays import NAME, TESTS

RUN = ("run", {"inputs": "i", "paths": ["a.txt", "b/c.txt"], "warnings": []})
OLD = (Artefact("a.txt", b"old a"), Artefact("b/c.txt", b"old c"))
NEW = (Artefact("a.txt", b"new a, longer"), Artefact("b/c.txt", b"old c"))


def put(folder: Path, artefacts: tuple[Artefact, ...]) -> tuple[str, ...]:
    """Write a small kit."""
    with Kit(folder) as kit:
        for artefact in artefacts:
            kit.put(artefact, "e")
        return kit.commit(*RUN).changed


def touch_times(folder: Path) -> dict[str, int]:
    """When each file was last written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in files}


def sums_hold(folder: Path) -> bool:
    """Whether SHA256SUMS and the manifest say what is there, and all of it."""
    listed = {}
    for line in (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines():
        digest, path = line.split("  ", 1)
        listed[path] = digest
    there = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in (MANIFEST, CHECKSUMS)
    }
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return listed == there == {p: e["sha256"] for p, e in manifest["files"].items()}


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    """Of two files, the one whose bytes changed is written, the other keeps its time."""
    assert put(tmp_path, OLD) == ("a.txt", "b/c.txt")
    before = touch_times(tmp_path)

    assert put(tmp_path, NEW) == ("a.txt",)

    after = touch_times(tmp_path)
    assert before["b/c.txt"] == after["b/c.txt"]
    assert before["a.txt"] != after["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == b"new a, longer"
    assert sums_hold(tmp_path)


def test_a_second_build_touches_nothing(built_film: Path) -> None:
    """The same order on the same content leaves every file as it stands."""
    first = pipeline.build(order(built_film))
    before = touch_times(built_film.parent / "out")

    second = pipeline.build(order(built_film))

    assert second.changed == ()
    assert second.paths == first.paths
    assert touch_times(built_film.parent / "out") == before


@pytest.mark.slow
def test_an_unchanged_build_does_not_even_read(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is parsed, composed or rendered again, and the warnings are not forgotten."""
    shutil.copytree(TESTS / "checking/rules/C119", film, dirs_exist_ok=True)
    for extra in ("expected.txt", "prepare.txt"):
        (film / extra).unlink(missing_ok=True)
    first = pipeline.build(order(film))
    monkeypatch.setattr(folder, "read_guide", None)

    second = pipeline.build(order(film))

    assert [finding.code for finding in first.warnings] == ["C119"]
    assert second == first._replace(changed=())


@pytest.mark.slow
def test_an_unchanged_edition_is_not_rendered_again(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When one language changes, the documents of the other are taken as they stand."""
    both = order(film, languages=("fr", "en"))
    pipeline.build(both)
    votes = film / "votes.yaml"
    votes.write_text(votes.read_text("utf-8").replace("A fine is fairer", "A fine seems fairer"))
    rendered = []
    render = txt.render_txt

    def counted(edition: Edition) -> bytes:
        rendered.append(edition.language)
        return render(edition)

    monkeypatch.setattr(txt, "render_txt", counted)
    pipeline.build(both)

    assert rendered == ["en"]


@pytest.mark.slow
def test_one_changed_word_changes_the_files_that_say_it(film: Path) -> None:
    """A word of one language renews the documents of that language alone."""
    both = order(film, languages=("fr", "en"))
    pipeline.build(both)
    votes = film / "votes.yaml"
    votes.write_text(votes.read_text("utf-8").replace("A fine is fairer", "A fine seems fairer"))

    changed = pipeline.build(both).changed

    assert changed == (f"{NAME}/en/cineclub/guide.txt",)


@pytest.mark.slow
def test_a_spoiled_file_is_made_anew(built_film: Path) -> None:
    """A file that was cut or deleted behind our back comes back whole."""
    guide = built_film.parent / "out" / NAME / "fr/cineclub/guide.txt"
    whole = guide.read_bytes()
    guide.write_bytes(whole[:100])

    assert pipeline.build(order(built_film)).changed == (f"{NAME}/fr/cineclub/guide.txt",)
    assert guide.read_bytes() == whole
    kept = guide.with_name("guide.modified-1.txt")
    assert kept.read_bytes() == whole[:100], "somebody may have wanted it so"
    kept.unlink()

    guide.unlink()
    assert pipeline.build(order(built_film)).changed == (f"{NAME}/fr/cineclub/guide.txt",)
    assert sums_hold(built_film.parent / "out")


@pytest.mark.slow
def test_orders_share_a_folder(built_film: Path) -> None:
    """A second order adds to the first, and both are listed."""
    pipeline.build(order(built_film, languages=("en",)))

    out = built_film.parent / "out"
    assert sums_hold(out)
    assert pipeline.build(order(built_film)).changed == ()
    assert len(read_manifest(out)["files"]) == 3  # the door too


@pytest.mark.slow
def test_what_is_gone_is_no_longer_listed(film: Path) -> None:
    """A folder thrown away by hand leaves the sums right at the next build."""
    pipeline.build(order(film, languages=("fr", "en")))
    shutil.rmtree(film.parent / "out" / NAME / "en")

    pipeline.build(order(film, formats=("txt", "json")))

    assert sums_hold(film.parent / "out")


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="not run: no sha256sum here")
def test_the_machine_s_own_tool_agrees(built_film: Path) -> None:
    """`sha256sum --check` accepts the list."""
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", CHECKSUMS], cwd=built_film.parent / "out", check=False
    )

    assert done.returncode == 0


@pytest.mark.slow
def test_files_of_others_stay(film: Path) -> None:
    """What somebody else put into the folder is neither changed nor listed."""
    out = film.parent / "out"
    (out / NAME / "fr").mkdir(parents=True)
    notes = (out / "notes.txt", out / NAME / "fr" / "notes.txt")
    for note in notes:
        note.write_text("à moi", encoding="utf-8")

    pipeline.build(order(film))
    pipeline.build(order(film, languages=("en",)))

    assert [note.read_text(encoding="utf-8") for note in notes] == ["à moi", "à moi"]
    assert "notes" not in (out / CHECKSUMS).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["a.txt", MANIFEST, CHECKSUMS])
def test_a_file_of_others_in_the_way_is_refused(tmp_path: Path, name: str) -> None:
    """A file we did not write is not overwritten: the run stops and names it."""
    (tmp_path / name).write_text('{"name": "mine"}', encoding="utf-8")

    with pytest.raises(Unusable, match=name):
        put(tmp_path, OLD)

    assert (tmp_path / name).read_text(encoding="utf-8") == '{"name": "mine"}'
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.slow
@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b"{",
        b'{"files": [], "runs": {}}',
        b'{"files": {}, "runs": {"k": {}}}',
        b'{"files": {"a.txt": "x"}, "runs": {}}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_manifest_is_explained(built_film: Path, damage: bytes) -> None:
    """A manifest that cannot be read stops the run with a sentence, or is made anew."""
    out = built_film.parent / "out"
    guide = (out / NAME / "fr/cineclub/guide.txt").read_bytes()
    (out / MANIFEST).write_bytes(damage)

    try:
        pipeline.build(order(built_film))
    except ContrechampError as error:
        assert error.exit_status in (2, 3)

    assert (out / NAME / "fr/cineclub/guide.txt").read_bytes() == guide


def test_a_folder_in_the_way_is_explained(tmp_path: Path) -> None:
    """A folder where a file should go, or a file where a folder should, is the machine's."""
    (tmp_path / "a.txt").mkdir()
    with pytest.raises((MachineTrouble, Unusable)):
        put(tmp_path, OLD)

    (tmp_path / "a.txt").rmdir()
    (tmp_path / "b").write_text("", encoding="utf-8")
    with pytest.raises((MachineTrouble, Unusable)):
        put(tmp_path, OLD)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b"]


def test_a_folder_instead_of_our_own_file_is_told_at_once(tmp_path: Path) -> None:
    """Found half-way through the renames, it would leave a kit that no run can finish."""
    put(tmp_path, OLD)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.txt").mkdir()
    with Kit(tmp_path) as kit, pytest.raises(MachineTrouble, match="a folder stands where"):
        kit.put(NEW[0], "e")


def test_a_run_first_finishes_what_a_killed_one_began(tmp_path: Path) -> None:
    """What its journal names stands in place before anything is asked of the kit."""
    put(tmp_path, OLD)
    with Kit(tmp_path) as kit:
        kit.put(NEW[0], "e")
        (tmp_path / STAGING / JOURNAL).write_text('["a.txt"]', encoding="utf-8")
    with Kit(tmp_path):
        pass
    assert (tmp_path / "a.txt").read_bytes() == b"new a, longer"
    assert not (tmp_path / STAGING).exists()


def test_a_refusal_names_five_files_at_most(tmp_path: Path) -> None:
    """The first ones, one comma apart: the others are no news."""
    artefacts = tuple(Artefact(f"{number}.txt", b"ours") for number in range(7))
    for artefact in artefacts:
        (tmp_path / artefact.path).write_bytes(b"theirs")
    with pytest.raises(Unusable) as refused:
        put(tmp_path, artefacts)
    assert refused.value.message.en.endswith(": 0.txt, 1.txt, 2.txt, 3.txt, 4.txt")


def test_a_run_goes_on_from_what_is_there(tmp_path: Path) -> None:
    """A file taken over is listed with the others; whether it stands as it was made is known."""
    put(tmp_path, OLD)
    with Kit(tmp_path) as kit:
        assert kit.made_from("a.txt", "e")
        assert not kit.made_from("a.txt", "another")
        assert not kit.made_from("nowhere.txt", "e")
        assert not kit.intact("nowhere.txt")
        kit.keep("a.txt")
        kit.put(Artefact("d.txt", b"new d"), "f")
        assert (kit.read("a.txt"), kit.size("a.txt")) == (b"old a", 5)
        assert (kit.read("d.txt"), kit.size("d.txt")) == (b"new d", 5)
        assert kit.entries.keys() == {"a.txt", "d.txt"}
        other = RUN[1] | {"paths": ["a.txt", "d.txt"]}
        assert kit.commit("other", other).changed == ("d.txt",)
    assert read_manifest(tmp_path)["runs"] == {"run": RUN[1], "other": other}
    assert read_manifest(tmp_path)["files"].keys() == {"a.txt", "b/c.txt", "d.txt"}
    assert sums_hold(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"spoilt")
    with Kit(tmp_path) as kit:
        assert not kit.intact("a.txt")
        assert not kit.made_from("a.txt", "e")


def test_the_records_of_a_run_are_written_where_they_changed(tmp_path: Path) -> None:
    """Into a folder of folders that is made for them; the same run again touches nothing."""
    assert put(tmp_path / "new" / "empty", ()) == ()
    assert touch_times(tmp_path / "new" / "empty").keys() == {MANIFEST, CHECKSUMS}
    put(tmp_path / "out", OLD)
    before = touch_times(tmp_path / "out")
    assert put(tmp_path / "out", OLD) == ()
    assert touch_times(tmp_path / "out") == before
