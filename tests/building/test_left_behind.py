"""What no longer belongs leaves the folder, the sums and the door; nothing else ever does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from guides import pipeline
from guides.building.belonging import staying
from guides.building.order import Order
from guides.building.outcome import Outcome
from guides.checking.verdict import CheckedGuide
from guides.commands.verify import verify
from guides.findings.errors import MachineTrouble, Refused, Unusable
from guides.writing.artefact import Artefact
from guides.writing.kit import Kit
from guides.writing.manifest import CHECKSUMS, MANIFEST, read_manifest
from guides.writing.sums import Sums
from tests.support.built import small_order
from tests.support.overlays import NAME, assemble, renew_lock

GUIDE = f"{NAME}/fr/cineclub/guide.txt"
CLUB = f"{NAME}/fr/cineclub"
CLASS = f"{NAME}/fr/lycee"
THERE = (
    f"{NAME}/contrechamp.fr.html", f"{CLUB}/guide.pdf", f"{CLUB}/guide.large.pdf",
    f"{CLUB}/40min/handout.docx", f"{CLUB}/40min/handout.twin.pdf", f"{CLASS}/path2/runsheet.odt",
    f"{NAME}/fr/bibliography.csl.json", f"{CLUB}/{NAME}-cineclub-fr.zip",
    f"{CLASS}/{NAME}-lycee-fr.zip",
)  # fmt: skip
GONE = (
    f"{CLUB}/90min/handout.docx", f"{CLASS}/path5/runsheet.odt", f"{CLUB}/poster.pdf",
    f"{CLASS}/{NAME}-lycee-path5-fr.zip", f"{NAME}/fr/maternelle/guide.pdf",
    f"{CLUB}/bibliography.bib", f"{NAME}/fr/guide.pdf",
    f"{CLUB}/worksheets.pdf", f"{CLUB}/40min/poster.pdf", f"{CLUB}/path2/runsheet.odt",
)  # fmt: skip


def order_of(film: Path, **changes: object) -> Order:
    """A small order of a folder, into the one beside it."""
    return replace(small_order(film, ("fr",)), **changes)  # type: ignore[arg-type]


def kept(
    film: Path, checked: CheckedGuide, runs: Mapping[str, Mapping[str, object]]
) -> dict[str, list[str]]:
    """The paths of each run that stays beside one of the sample's."""
    kit = Kit(film.parent / "out")
    kit.runs = {key: {"inputs": "", "warnings": [], **run} for key, run in runs.items()}
    left = staying(kit, order_of(film), checked, "now")
    return {key: run["paths"] for key, run in left.items()}


def test_a_stale_run_keeps_what_its_film_can_still_have(film: Path, checked: CheckedGuide) -> None:
    """A plan or document that is gone leaves it; a session that was asked for stays."""
    paths = [*THERE, *GONE, "index.html"]
    usual = replace(small_order(film), documents=("guide", "handout", "poster")).key()
    asked = f"{usual} [('minutes', 90)] "
    runs = {key: {"film": [NAME, "T"], "paths": paths} for key in (usual, asked)}

    left = kept(film, checked, runs)

    assert left[usual] == [*THERE, "index.html"]
    assert f"{CLUB}/90min/handout.docx" in left[asked]
    assert f"{CLUB}/poster.pdf" not in left[asked]
    fresh = {usual: {"film": [NAME, "T"], "paths": paths, "inputs": "now"}}
    assert kept(film, checked, fresh) == {usual: paths}


def test_runs_of_other_films_are_not_touched(film: Path, checked: CheckedGuide) -> None:
    """Whatever they hold, and though a folder of the same name holds another film."""
    paths = ["autre/fr/cineclub/poster.pdf", "index.html"]
    run = {"film": ["autre", "Un autre titre"], "paths": paths}
    key = order_of(film).key()
    assert kept(film, checked, {"autre fr cineclub guide txt standard,twin ": run}) == {
        "autre fr cineclub guide txt standard,twin ": paths
    }
    assert kept(film, checked, {key: run}) == {f"{key} #autre": paths}
    assert kept(film, checked, {key: run | {"film": ["autre", "Un point par livre"]}}) == {}


def files(out: Path) -> set[str]:
    """Every file of a folder but its two records."""
    return {
        path.relative_to(out).as_posix()
        for path in out.rglob("*")
        if not path.is_dir() and path.name not in (MANIFEST, CHECKSUMS)
    }


@pytest.mark.slow
def test_a_film_that_is_called_otherwise_or_is_gone_leaves(tmp_path: Path) -> None:
    """Its files, sums and links, not those of another film; the folder's own notes stay."""
    film, memory = assemble(tmp_path), tmp_path / "memory.json"
    other = tmp_path / "deuxieme"
    shutil.copytree(film, other)
    retitle(other, "deuxieme")
    out = tmp_path / "out"

    def build(folder: Path) -> Outcome:
        return pipeline.build(order_of(folder), memory=memory)

    build(film), build(other)
    (out / NAME / "fr" / "notes.txt").write_text("à moi", encoding="utf-8")
    assert files(out) == {"index.html", GUIDE, *others("deuxieme"), f"{NAME}/fr/notes.txt"}
    assert (build(film).changed, build(other).changed) == ((), ())

    retitle(film, "premier")
    outcome = build(film)
    assert outcome.gone == (GUIDE,)
    assert files(out) == {
        *("index.html", "premier/fr/cineclub/guide.txt", f"{NAME}/fr/notes.txt"),
        *others("deuxieme"),
    }
    assert verify(out) == ((), 0)

    (tmp_path / "away").mkdir()
    shutil.move(other, tmp_path / "away")
    assert pipeline.build(order_of(film)).gone == (), "nothing is remembered"
    assert build(film).gone == ("deuxieme/fr/cineclub/guide.txt",)
    assert files(out) == {"index.html", "premier/fr/cineclub/guide.txt", f"{NAME}/fr/notes.txt"}
    assert verify(out) == ((), 0)
    assert len(read_manifest(out)["runs"]) == 1


def others(film: str) -> set[str]:
    """The files of a small kit of that film."""
    return {f"{film}/fr/cineclub/guide.txt"}


def retitle(film: Path, name: str) -> None:
    """Give a film another id."""
    said = (film / "film.yaml").read_text(encoding="utf-8")
    lines = [f"id: {name}" if line.startswith("id:") else line for line in said.split("\n")]
    (film / "film.yaml").write_text("\n".join(lines), encoding="utf-8")
    renew_lock(film)


@pytest.mark.slow
def test_what_somebody_changed_is_kept_beside_and_told_once(built_film: Path) -> None:
    """Once more, under the next number; the file is ours no more."""
    out, order = built_film.parent / "out", order_of(built_film)
    said = (out / GUIDE).read_bytes()
    for number in (1, 2):
        (out / GUIDE).write_bytes(b"de ma main %d" % number)
        beside = f"{CLUB}/guide.modified-{number}.txt"

        outcome = pipeline.build(order)

        assert [(f.code, f.place.file) for f in outcome.warnings] == [("W107", GUIDE)]
        assert beside in outcome.warnings[0].message.fr
        assert (out / beside).read_bytes() == b"de ma main %d" % number
        assert (out / GUIDE).read_bytes() == said
        assert pipeline.build(order) == outcome._replace(changed=(), warnings=())
        assert beside not in read_manifest(out)["files"]
        assert verify(out) == ((), 0)
    (out / GUIDE).unlink()
    (out / GUIDE).symlink_to(out / beside)
    assert [f.code for f in pipeline.build(order).warnings] == ["W107"]
    assert (out / CLUB / "guide.modified-3.txt").is_symlink()
    assert not (out / GUIDE).is_symlink()


@pytest.mark.slow
@pytest.mark.parametrize("record", [CHECKSUMS, MANIFEST])
def test_a_record_that_was_changed_is_made_anew_and_told(built_film: Path, record: str) -> None:
    """Changed in a letter, or taken away: up to date is what a clean build would give."""
    out, order = built_film.parent / "out", order_of(built_film)
    whole = (out / record).read_bytes()
    (out / record).write_bytes(whole.replace(b"index.html", b"index.htmL", 1) + b"\n")

    assert [(f.code, f.place.file) for f in pipeline.build(order).warnings] == [("W108", record)]
    assert (out / record).read_bytes() == whole
    assert pipeline.build(order).warnings == ()

    if record == CHECKSUMS:
        (out / record).unlink()
        pipeline.build(order)
        assert (out / record).read_bytes() == whole


STRANGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "an unknown file": (lambda film: (film / "notes.txt").write_text("x"), "R007"),
    "a linked folder": (lambda film: (film / "lien").symlink_to(film.parent), "R006"),
    "a link for a file": (lambda film: linked(film / "votes.yaml"), "R006"),
    "a pipe": (lambda film: os.mkfifo(film / "claims" / "x.yaml"), "R025"),
    "a copy": (lambda film: shutil.copy(film / "votes.yaml", film / "votes (1).yaml"), "R027"),
    "a hole": (lambda film: os.truncate(film / "votes.yaml", 3_000_000_000), "R003"),
}


def linked(path: Path) -> None:
    """A file moved away, and a link to it."""
    path.symlink_to(path.rename(path.parent.parent / path.name))


@pytest.mark.skipif(os.name != "posix", reason="not run: links and pipes of Unix")
@pytest.mark.slow
@pytest.mark.parametrize("what", STRANGE)
def test_up_to_date_is_not_said_of_what_reading_refuses(built_film: Path, what: str) -> None:
    """What came into the film's folder since is seen, though nothing that was there changed."""
    spoil, code = STRANGE[what]
    spoil(built_film)
    with pytest.raises(Refused) as refused:
        pipeline.build(order_of(built_film))
    assert code in {finding.code for finding in refused.value.findings}


@pytest.mark.slow
def test_a_kit_inside_the_film_is_built_again_and_again(tmp_path: Path) -> None:
    """`build .` in the film's folder: its own kit is no content; content is no place for one."""
    film = assemble(tmp_path)
    order = replace(order_of(film), out=film / "out")
    first = pipeline.build(order)
    assert pipeline.build(order) == first._replace(changed=())
    assert pipeline.checked_film(film)
    for out in (film, film / "claims"):
        with pytest.raises(Unusable):
            pipeline.build(replace(order, out=out))
    with pytest.raises(Unusable):
        pipeline.build(replace(order, out=tmp_path))
    assert not list(film.glob("*/.contrechamp*"))


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """Whoever keeps it to himself, the build does not take it for another's."""
    with Kit(tmp_path) as kit:
        kit.put(Artefact("a.txt", b"a"), "e")
        kit.commit("run", {"inputs": "", "paths": ["a.txt"], "warnings": []})

    class Closed(Sums):
        def strictly(self, path: str, most: int = 0, *, linked: bool = False) -> str:
            raise PermissionError(13, "in use", path)

    with Kit(tmp_path, Closed()) as kit, pytest.raises(MachineTrouble, match="keeps it to itself"):
        kit.put(Artefact("a.txt", b"new"), "e")
