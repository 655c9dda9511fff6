"""What is made of other files: which documents an audience's zip holds, and what hangs on them."""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from guides.building.gathering import archives, at_the_door, door, first_things, kept
from guides.building.jobs import Job, Shelf
from guides.checking.verdict import CheckedGuide
from guides.composing.charts.wall import drawn
from guides.composing.documents import document
from guides.document.manuscript import Manuscript
from guides.document.variant import Variant
from guides.rendering.formats import FORMATS
from guides.writing.artefact import Artefact
from guides.writing.kit import Kit
from tests.support.on_paper import IMPRINT
from tests.support.overlays import NAME

CLUB = f"{NAME}/fr/cineclub"
RUN = {"inputs": "i", "paths": [], "warnings": []}


def unmade() -> Manuscript:
    """No test here composes anything."""
    raise AssertionError


def job(shelf: Shelf, name: str, path: str, suffix: str, variant: Variant = "standard") -> Job:
    """A document that stands somewhere in the kit."""
    kind = document(name)
    made = next(m for m in FORMATS if m.suffix == suffix and m.name in kind.formats)
    return Job(shelf, path, made, variant, unmade, kind, 1)


JOBS = (
    job(Shelf("fr", "cineclub"), "guide", f"{CLUB}/guide.pdf", ".pdf"),
    job(Shelf("fr", "cineclub", "40min"), "handout", f"{CLUB}/40min/handout.pdf", ".pdf"),
    job(Shelf("fr", "cineclub", "40min"), "handout", f"{CLUB}/40min/large.pdf", ".pdf", "large"),
    job(Shelf("fr", "cineclub", "20min"), "handout", f"{CLUB}/20min/handout.pdf", ".pdf"),
    job(Shelf("fr", "lycee", "55min"), "handout", f"{NAME}/fr/lycee/handout.pdf", ".pdf"),
    job(Shelf("fr"), "page", f"{NAME}/contrechamp.fr.html", ".html"),
    job(Shelf("fr", "cineclub"), "guide", f"{CLUB}/guide.html", ".html"),
    job(Shelf("fr", "cineclub"), "guide", f"{CLUB}/guide.epub", ".epub"),
    job(Shelf("fr", "cineclub"), "guide", f"{CLUB}/guide.odt", ".odt"),
    job(Shelf("fr", "cineclub", "40min"), "runsheet", f"{CLUB}/40min/runsheet.html", ".html"),
    job(Shelf("fr", "cineclub", "40min"), "readme", f"{CLUB}/40min/readme.txt", ".txt"),
    job(Shelf("fr"), "bibliography", f"{NAME}/fr/bibliography.bib", ".bib"),
)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Kit]:
    """A kit in which each file holds its own path."""
    with Kit(tmp_path) as kit:
        for made in JOBS:
            kit.put(Artefact(made.path, made.path.encode()), "e")
        yield kit


def test_there_is_a_zip_for_each_audience_and_none_for_the_film_alone(
    checked: CheckedGuide, filled: Kit
) -> None:
    """Named so that it can be sent without its folder; one, or the guide would be in each."""
    found = archives(checked, IMPRINT, JOBS, filled, asked=False)
    assert [path for path, _, _ in found] == [
        f"{CLUB}/{NAME}-cineclub-fr.zip",
        f"{NAME}/fr/lycee/{NAME}-lycee-fr.zip",
    ]
    films = [made for made in JOBS if not made.shelf.plan]
    assert not [*archives(checked, IMPRINT, films, filled, asked=False)]


def test_a_session_that_was_asked_for_has_a_zip_beside_the_usual_one(
    checked: CheckedGuide, filled: Kit
) -> None:
    """Under its own name, or it would take the place of all the usual plans."""
    mine = [made for made in JOBS if made.shelf.plan in {"", "40min"}]
    ((path, _, _),) = archives(checked, IMPRINT, mine, filled, asked=True)
    assert path == f"{CLUB}/{NAME}-cineclub-40min-fr.zip"


def test_a_zip_holds_the_documents_of_its_plans_of_its_audience_and_of_the_film(
    checked: CheckedGuide, filled: Kit
) -> None:
    """By the names of the kit, each once with its own bytes; whose it is in the manifest.

    What is only read on a screen is not there, since the page says the same; what stands in no
    other form is, and what serves every audience.
    """
    _, _, make = next(archives(checked, IMPRINT, JOBS, filled, asked=False))
    with zipfile.ZipFile(io.BytesIO(make())) as archive:
        held = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
        folders = {name.partition("/")[0] for name in archive.namelist()}
    manifest = json.loads(held.pop("manifest.json"))
    del held["SHA256SUMS"]
    assert folders == {f"{NAME}-cineclub-fr"}
    assert {name: data.decode() for name, data in held.items()} == {
        "contrechamp.fr.html": JOBS[5].path,
        "2-a-distribuer/fiche-a-distribuer-40min.pdf": JOBS[1].path,
        "2-a-distribuer/fiche-a-distribuer-40min-grands-caracteres.pdf": JOBS[2].path,
        "2-a-distribuer/fiche-a-distribuer-20min.pdf": JOBS[3].path,
        "3-pour-vous-lire/guide.pdf": JOBS[0].path,
        "5-pour-vous-modifier/guide.odt": JOBS[8].path,
        "LISEZMOI-40min.txt": JOBS[10].path,
        "6-pour-vous-plateformes/bibliographie.bib": JOBS[11].path,
    }
    assert {name: value for name, value in manifest.items() if name != "files"} == {
        "film": NAME,
        "language": "fr",
        "audience": "cineclub",
        "plans": ["40min", "20min"],
        "version": "0.0.0",
        "date": "2024-02-10",
    }


def test_what_is_only_read_is_inside_where_no_page_says_it(
    checked: CheckedGuide, filled: Kit
) -> None:
    """A kit that is built without its page, or with that of another language alone."""
    page = job(Shelf("en"), "page", f"{NAME}/contrechamp.en.html", ".html")
    filled.put(Artefact(page.path, b"x"), "e")
    others = [made for made in JOBS if made.kind.name != "page"]
    for jobs in (others, [*others, page]):
        _, _, make = next(archives(checked, IMPRINT, jobs, filled, asked=False))
        with zipfile.ZipFile(io.BytesIO(make())) as archive:
            read = {name.rpartition("/")[2] for name in archive.namelist() if "3-" in name}
        assert read == {"guide.pdf", "guide.html", "guide.epub", "feuille-de-route-40min.html"}


def test_a_zip_is_made_again_when_a_file_of_it_has_changed(
    checked: CheckedGuide, filled: Kit
) -> None:
    """Or its facts; not when the file of another audience has."""

    def said() -> list[str]:
        return [said for _, said, _ in archives(checked, IMPRINT, JOBS, filled, asked=False)]

    before = said()
    filled.put(Artefact(JOBS[1].path, b"other bytes"), "e")
    assert [one == other for one, other in zip(before, said(), strict=True)] == [False, True]
    later = structs.replace(IMPRINT, date="2024-03-01")
    again = archives(checked, later, JOBS, filled, asked=False)
    assert not {*before} & {said for _, said, _ in again}


def test_the_door_leads_to_what_this_run_made_and_what_earlier_ones_left(
    checked: CheckedGuide, tmp_path: Path
) -> None:
    """Under the titles that the films had then, and this one's title now."""
    other = f"autre-film/{Path(*Path(JOBS[0].path).parts[1:]).as_posix()}"
    face = {"colour": "#F2C230", "marks": ["open", "<b>", 7]}  # as somebody may have changed it
    old = RUN | {"film": ["autre-film", "Un autre film"], "paths": [other], "face": face}
    ours = RUN | {"film": [NAME, "Un titre d'hier"], "paths": [JOBS[0].path]}
    with Kit(tmp_path) as first:
        first.put(Artefact(other, b"x"), "e")
        first.commit("other", old)
    with Kit(tmp_path) as second:
        second.put(Artefact(JOBS[0].path, b"x"), "e")
        second.commit("ours", ours)
    with Kit(tmp_path) as third:
        third.commit("of old", RUN)  # it names no film
    with Kit(tmp_path) as kit:
        kit.put(Artefact(JOBS[1].path, b"x"), "e")
        said, _ = door(at_the_door(checked, kit))
    assert all(repr(path) in said for path in (other, JOBS[0].path, JOBS[1].path))
    assert "title='Un autre film'" in said and "colour='#F2C230'" in said
    assert "<b>" not in said
    assert f"title={checked.guide.film.title!r}" in said
    assert "d'hier" not in said


def test_a_film_looks_the_same_when_another_one_is_built_after_it(
    checked: CheckedGuide, tmp_path: Path
) -> None:
    """Whose it is, its colour and its claims in their order: the manifest keeps them all."""
    with Kit(tmp_path) as kit:
        kit.put(Artefact(JOBS[0].path, b"x"), "e")
        (now,) = at_the_door(checked, kit)
        kit.commit("ours", RUN | kept(checked) | {"paths": [JOBS[0].path]})
    film = checked.guide.film.model_copy(update={"id": "autre", "colour": None})
    another = dataclasses.replace(checked, guide=dataclasses.replace(checked.guide, film=film))
    with Kit(tmp_path) as kit:
        assert at_the_door(another, kit) == (now,)
    assert (now.credit, now.colour) == ("un film de Nino Invento, 2019", "#1F5FA8")
    assert now.face == drawn(("established", "contradicted", "open"))
    assert kept(another)["face"]["colour"] == ""


@pytest.mark.parametrize("colour", ["", "red", "#f2c230", "#F2C230; }", 7, None])
def test_what_is_no_colour_comes_into_no_style(
    checked: CheckedGuide, tmp_path: Path, colour: object
) -> None:
    """A manifest of old says none, and one that somebody changed may say anything."""
    other = f"autre-film/{Path(*Path(JOBS[0].path).parts[1:]).as_posix()}"
    old = RUN | {"film": ["autre-film", "Un autre film"], "paths": [other]}
    with Kit(tmp_path) as first:
        first.put(Artefact(other, b"x"), "e")
        first.commit("other", old | {"face": {"colour": colour}})
    with Kit(tmp_path) as kit:
        films = {film.id: film for film in at_the_door(checked, kit)}
    assert films["autre-film"].colour == "#000000"


def test_what_to_open_first_is_the_sheet_that_was_just_made(
    checked: CheckedGuide, filled: Kit
) -> None:
    """In each language; never a file of another film or of an earlier run."""
    films = at_the_door(checked, filled)
    sheet = f"{CLUB}/40min/handout.pdf"
    label = "La feuille du public (Ciné-club\N{NO-BREAK SPACE}: 40\N{NO-BREAK SPACE}min, "
    path, what = first_things(films, NAME, [sheet, JOBS[5].path])["fr"]
    assert path == sheet
    assert what == label + "25\N{NO-BREAK SPACE}personnes en rangées)"
    assert first_things(films, NAME, [JOBS[5].path])["fr"][0] == JOBS[5].path
    assert first_things(films, NAME, []) == first_things(films, "autre", [sheet]) == {}
