"""The kit as people carry it: one zip an audience, and a door to everything."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from guides import pipeline
from guides.building.order import Order
from guides.composing import bounds
from guides.document.audience import LANGUAGES
from guides.findings.errors import Refused
from guides.rendering.faces.embedded import SANS
from tests.support.faces import brought
from tests.support.overlays import assemble

ADDRESS = re.compile(r"(?m)^\d+\. (\S+\.\w+)(?=[\s:])")


@pytest.fixture(scope="module")
def out(whole_kit: Path) -> Path:
    """Everything of the sample for two audiences, in both languages."""
    return whole_kit


def order(film: Path, out: Path) -> Order:
    """A whole build."""
    return Order(film=film, out=out, audiences=("cineclub", "lycee"))


def zips(out: Path) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Each zip's folder and its files, by their path inside the folder."""
    found = sorted(out.rglob("*.zip"))
    assert found
    for path in found:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            files = {name: archive.read(name) for name in archive.namelist()}
        folder = path.stem
        assert all(name.startswith(f"{folder}/") for name in files)
        yield folder, {name.removeprefix(f"{folder}/"): data for name, data in files.items()}


@pytest.mark.slow
def test_names_in_a_kit_are_ascii_without_spaces(out: Path) -> None:
    """They survive any school server, any USB key, any unzip."""
    for _, files in zips(out):
        assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", name) for name in files)


@pytest.mark.slow
def test_a_kit_verifies_itself(out: Path) -> None:
    """Checksums and manifest name every file but themselves, with its true sum."""
    for _, files in zips(out):
        sums = (line.split("  ", 1) for line in files["SHA256SUMS"].decode().splitlines())
        listed = {name: told for told, name in sums}
        manifest = json.loads(files["manifest.json"])
        others = {name for name in files if name not in ("SHA256SUMS", "manifest.json")}
        assert set(listed) == others == {entry["path"] for entry in manifest["files"]}
        for name in others:
            assert listed[name] == hashlib.sha256(files[name]).hexdigest()


@pytest.mark.slow
def test_the_read_me_names_files_that_are_there(out: Path) -> None:
    """Every file it says to print or open is in the kit, in the kit's own language."""
    for folder, files in zips(out):
        name = "LISEZMOI" if folder.endswith("-fr") else "README"
        told = [data.decode() for path, data in files.items() if path.startswith(name)]
        assert len(told) > 1
        for said in told:
            named = ADDRESS.findall(said)
            assert len(named) >= 6
            assert set(named) <= set(files)
            assert ("fiches-pour-la-classe" in said or "worksheets" in said) == ("lycee" in folder)


@pytest.mark.slow
def test_a_kit_holds_its_plans_and_its_film_once(out: Path) -> None:
    """Every file beside it and the page, byte for byte; nothing else but its records.

    But for what is only read on a screen, which the page says; what serves every audience too.
    """
    for path in out.rglob("*.zip"):
        film, language, _, _ = path.relative_to(out).parts
        with zipfile.ZipFile(path) as archive:
            held = sorted(
                hashlib.sha256(archive.read(name)).digest() for name in archive.namelist()
            )
        page = out / film / f"contrechamp.{language}.html"
        shared = path.parent.parent.glob("*.*")
        beside = [page, *shared, *(file for file in path.parent.rglob("*") if file.is_file())]
        sums = [hashlib.sha256(file.read_bytes()).digest() for file in beside if not _read(file)]
        assert {*sums} <= {*held}
        assert len(held) == len(sums) + 2


def _read(file: Path) -> bool:
    """A file for a screen whose document is printed too, or a zip."""
    read = {"guide.html", "guide.epub", "guide.txt", "runsheet.html"}
    return file.suffix == ".zip" or file.name in read


@pytest.mark.slow
def test_the_zips_weigh_less_than_what_they_hold(out: Path) -> None:
    """Each file is stored once beside them and once in them, smaller; the page in each."""
    sizes = {path: path.stat().st_size for path in out.rglob("*") if path.is_file()}
    packed = sum(size for path, size in sizes.items() if path.suffix == ".zip")
    assert packed < sum(sizes.values()) - packed
    for path in out.rglob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            inside = archive.infolist()
        pdfs = [part for part in inside if part.filename.endswith(".pdf")]
        # Their objects stand packed in them already.
        assert sum(part.compress_size for part in pdfs) < 0.9 * sum(part.file_size for part in pdfs)


@pytest.mark.slow
def test_building_again_touches_nothing_and_elsewhere_gives_the_same(
    out: Path, tmp_path: Path
) -> None:
    """Zips and door too, which are made of other files."""
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    film = assemble(tmp_path)
    assert pipeline.build(order(film, out)).changed == ()
    assert before == {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    pipeline.build(order(film, tmp_path / "out"))
    assert (tmp_path / "out/SHA256SUMS").read_text() == (out / "SHA256SUMS").read_text()


@pytest.mark.slow
def test_a_kit_too_heavy_to_send_is_refused(
    film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than ten megabytes goes through no school's mail: the build says so and stops."""
    assert bounds.MOST_BYTES == 10_000_000
    monkeypatch.setattr(bounds, "MOST_BYTES", 1000)
    with pytest.raises(Refused) as refused:
        pipeline.build(Order(film, tmp_path / "out", ("fr",), ("cineclub",)))
    assert {finding.code for finding in refused.value.findings} == {"D402"}
    assert not (tmp_path / "out").exists()


class Links(HTMLParser):
    """The addresses a page leads to."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hrefs += [value for name, value in attrs if tag == "a" and name == "href" and value]


@pytest.mark.slow
def test_the_door_leads_to_every_file_and_to_no_other(out: Path) -> None:
    """Each link opens something; each file that was built has a link."""
    hrefs = Links((out / "index.html").read_text(encoding="utf-8")).hrefs
    led = {href.partition("#")[0] for href in hrefs} - {""}
    built = {
        path.relative_to(out).as_posix()
        for path in out.rglob("*")
        if path.is_file() and path.name not in ("index.html", "manifest.json", "SHA256SUMS")
    }
    assert led == built


@pytest.mark.slow
def test_the_door_shows_what_earlier_builds_made(film: Path, tmp_path: Path) -> None:
    """A second build with other options adds to the door; it takes nothing away."""
    for audience in ("cineclub", "lycee"):
        pipeline.build(
            Order(
                film=film,
                out=tmp_path / "out",
                languages=("fr",),
                audiences=(audience,),
                documents=("guide",),
                formats=("txt",),
            )
        )
    hrefs = Links((tmp_path / "out/index.html").read_text(encoding="utf-8")).hrefs
    texts = [href.split("/")[-2] for href in hrefs if href.endswith(".txt")]
    assert [*dict.fromkeys(texts)] == ["cineclub", "lycee"]


@pytest.mark.slow
def test_the_door_brings_its_face_and_allows_nothing_else(film: Path, tmp_path: Path) -> None:
    """One family, upright, with the door's characters; its policy names the style by its hash."""
    pipeline.build(Order(film, tmp_path / "out", LANGUAGES, ("cineclub",), ("guide",), ("txt",)))
    door = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    (style,) = re.findall("<style>(.*?)</style>", door, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert f'<meta http-equiv=Content-Security-Policy content="{policy}">' in door
    (face,) = brought(door)
    assert (face.family, face.style) == (SANS, "normal")
    said = {c for c in re.sub("<[^>]*>", "", door.split("<body>")[1]) if c.isprintable()}
    assert said <= face.characters()
    assert (door.count("url("), door.count("@font-face"), door.count("--serif")) == (1, 1, 0)
