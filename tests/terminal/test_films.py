"""Which film a command is about, and that it says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guides import locations
from guides.findings.errors import Unusable
from guides.terminal.chosen import at_once
from guides.terminal.films import film_asked, from_here
from guides.terminal.front import run
from tests.support.overlays import SAMPLE


def film(folder: Path) -> Path:
    """A folder that is a film's by its looks."""
    folder.mkdir(parents=True)
    (folder / "film.yaml").touch()
    return folder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that one stands in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(folder: Path | None = None) -> str:
    """What is said where no film is meant, the cure included."""
    with pytest.raises(Unusable) as stopped:
        film_asked(folder)
    return f"{stopped.value.message.fr}\n{stopped.value.hint.fr}"


def test_the_film_one_stands_in_is_meant(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else is near."""
    film(here / "content/autre")
    monkeypatch.chdir(film(here / "content/mien"))

    assert film_asked(None).resolve() == here / "content/mien"


def test_the_only_film_near_is_meant(here: Path) -> None:
    """In ./content or here; a folder without film.yaml, such as the common stock, is no film."""
    film(here / "content/mien")
    (here / "content/common").mkdir()
    (here / "content/README.md").touch()

    assert film_asked(None) == Path("content/mien")


def test_no_film_is_chosen_among_several(here: Path) -> None:
    """They are named, each by a path that can be typed as it stands."""
    film(here / "content/a")
    film(here / "b")

    assert refused() == (
        "plusieurs films ici : choisissez\nDonnez le dossier d'un film : b, content/a"
    )


def test_the_film_of_the_program_is_never_taken_unasked(here: Path) -> None:
    """Where there is no film, a guide to another would be judged in its place."""
    said = refused()

    assert said.startswith("pas de film ici")
    assert said.endswith(str(locations.default_film()))
    with pytest.raises(Unusable):
        at_once([])


@pytest.mark.parametrize(
    "words",
    ["build", "plan", "check", "migrate", "serve", "translate --language de", "import table.csv"],
)
def test_no_command_takes_a_film_that_nobody_meant(
    here: Path, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Least of all one that writes into it."""
    (here / "table.csv").write_text("question\nQui compte ?\n", encoding="utf-8")

    with pytest.raises(SystemExit) as stopped:
        run([*words.split(), "--messages", "fr"])

    assert stopped.value.code == 2
    assert "pas de film ici" in capsys.readouterr().err


def test_a_folder_of_films_says_choose_one(here: Path) -> None:
    """It is none, and not two hundred unknown files."""
    film(here / "content/a"), film(here / "content/b")

    assert "content contient des films" in refused(Path("content"))
    assert refused(Path("content")).endswith("content/a, content/b")


def test_what_is_given_is_taken(here: Path) -> None:
    """What is wrong with it is told by who reads it."""
    assert film_asked(Path("nowhere")) == Path("nowhere")
    assert film_asked(film(here / "a")) == here / "a"


def test_a_path_opens_from_where_one_stands(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Short when below, whole otherwise."""
    film(here / "content/a")

    assert from_here(here / "content/a") == "content/a"
    monkeypatch.chdir(here / "content/a")
    assert from_here(Path()) == str(here / "content/a")
    assert from_here(Path("../b")) == str(here / "content/b")


def test_check_names_the_film_that_it_judges(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In its first line; beside JSON, which stays pure."""
    monkeypatch.chdir(SAMPLE)

    for words in (["check", "--messages", "fr"], ["check", "--json"]):
        run(words)
        said = capsys.readouterr()
        assert str(SAMPLE) in (said.err if "--json" in words else said.out)

    assert json.loads(said.out) == []
