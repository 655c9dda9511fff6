"""`contrechamp new`: what it writes passes, and what is there stays."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from guides.commands.check import inspect
from guides.commands.new import new_film, new_record
from guides.document.audience import Audience
from guides.findings.errors import MachineTrouble, Unusable
from guides.findings.finding import Severity
from guides.starting.film import Asked
from guides.terminal.subcommands.asking import asked_of_author
from guides.writing import anew
from tests.support.commands import contrechamp

ASKED = Asked('L\'Été : "brut" \\ # 1', "Zoé D'Ôle", 2020, 52, ("fr",), ("cineclub",))
DAY = "2026-11-29"
OPTIONS = ("--title", "Essai", "--director", "Une autrice", "--year", "2020")


@pytest.mark.parametrize(
    ("languages", "minutes", "expected"),
    [
        (("fr",), None, {"P116"}),
        (("fr",), 52, {"P116", "C147"}),
        (("en", "fr"), None, {"P116", "P114"}),
    ],
)
def test_a_new_film_is_a_draft_without_errors(
    tmp_path: Path, languages: tuple[str, ...], minutes: int | None, expected: set[str]
) -> None:
    """It lacks a claim, and whatever nobody could say of its length; no more."""
    whom: tuple[Audience, ...] = ("cineclub", "lycee") if "P114" in expected else ("cineclub",)
    asked = ASKED._replace(languages=languages, minutes=minutes, audiences=whom)
    film = new_film("L'été brut", asked, tmp_path, DAY)

    findings, status = inspect(film, DAY)

    assert film == tmp_path / "l-ete-brut"
    assert {f.code for f in findings} == expected
    assert {f.severity for f in findings} == {Severity.DRAFT}
    assert status == 0


def test_it_stands_in_content_where_there_is_one(tmp_path: Path) -> None:
    """Beside the other films."""

    (tmp_path / "content").mkdir()

    assert new_film("essai", ASKED, tmp_path, DAY) == tmp_path / "content/essai"


def test_nothing_is_overwritten_and_nothing_left(tmp_path: Path) -> None:
    """A folder, a file, a dead link: whatever has the name keeps it."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("folder", "file", "link"):
        with pytest.raises(Unusable):
            new_film(name, ASKED, tmp_path, DAY)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder", "link"]
    assert not list((tmp_path / "folder").iterdir())


def test_a_disk_that_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder has its name when all of it is there."""
    written = iter(range(3))

    def full(path: Path, data: bytes) -> None:
        if next(written, None) is None:
            raise OSError(28, "No space left on device", str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    monkeypatch.setattr(anew, "write_through", full)

    with pytest.raises(MachineTrouble):
        new_film("essai", ASKED, tmp_path, DAY)
    assert not list(tmp_path.iterdir())


def test_every_schema_that_editors_are_told_of_is_there(tmp_path: Path) -> None:
    """And is for the files of its kind."""

    film = new_film("essai", ASKED, tmp_path, DAY)
    settings = json.loads((film / ".vscode/settings.json").read_text(encoding="utf-8"))

    for schema, files in settings["yaml.schemas"].items():
        assert (film / schema).is_file()
        assert any(file.endswith(f"{Path(schema).name.partition('.')[0]}.yaml") for file in files)
    rules = settings["yaml.schemas"]["./.vscode/schemas/games/rules.schema.json"]
    assert rules == ["games/*/rules.yaml", "games/*/rules/*.yaml"]


@pytest.mark.slow
def test_the_examples_are_records_once_uncommented(tmp_path: Path) -> None:
    """The claim and the source at the end of film.yaml read as they stand."""
    film = new_film("essai", ASKED, tmp_path, DAY)
    text = (film / "film.yaml").read_text(encoding="utf-8")
    source, claim = re.findall(r"(?m)^# Une .*\n((?:#   .*\n)+)", text)
    for stem, record in (("sources", source), ("claims", claim)):
        (film / f"{stem}.yaml").write_text(re.sub(r"(?m)^#   ", "", record), encoding="utf-8")

    findings, _ = inspect(film, DAY)

    assert not [f for f in findings if f.code.startswith("R")]


@pytest.mark.slow
def test_records_have_the_next_number_and_replace_nothing(tmp_path: Path) -> None:
    """They are all set aside, and stop nothing."""

    film = new_film("essai", ASKED, tmp_path, DAY)
    made = [
        new_record(kind, film, words, DAY).relative_to(film).as_posix()
        for kind, words in (
            ("claim", "Rien n'est permis."),
            ("claim", "Rien n'est permis !"),
            ("claim", ""),
            ("question", ""),
            ("source", ""),
        )
    ]
    findings, status = inspect(film, DAY)

    assert made == [
        "claims/rien-n-est-permis.yaml",
        "claims/rien-n-est-permis-2.yaml",
        "claims/affirmation-3.yaml",
        "questions/question-6.yaml",
        "sources/source-1.yaml",
    ]
    assert [f.place.file for f in findings if f.code == "C178"] == sorted(made)
    assert status == 0
    third = (film / made[2]).read_text(encoding="utf-8")
    assert "number: 3\n" in third
    assert f'checked_on: "{DAY}"' in third


@pytest.mark.slow  # each starts the program anew
@pytest.mark.parametrize(
    ("options", "missing"),
    [
        ((), "--title, --director, --year, --language, --audience"),
        (OPTIONS, "--language, --audience"),
        ((*OPTIONS, "--audience", "cineclub"), "--language"),
    ],
)
def test_without_a_terminal_all_that_is_missing_is_named(
    tmp_path: Path, options: tuple[str, ...], missing: str
) -> None:
    """At once, and nothing is written."""

    said = contrechamp("new", "essai", *options, cwd=tmp_path)

    assert (said.status, said.err.split("\n")[0]) == (2, f"missing: {missing}")
    assert not list(tmp_path.iterdir())


class Terminal(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


NOTHING = dict.fromkeys(("title", "director", "year", "duration", "language", "audience"))


def test_at_a_terminal_each_thing_is_asked_until_it_is_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Enter takes what stands in brackets; a length may be unknown."""
    typed = ["Un film, deux rives", "", "Ada", "l'an 2000", "2019", "", "de", "fr, en", "", ""]
    monkeypatch.setattr(sys, "stdin", Terminal("\n".join(typed)))

    asked = asked_of_author(NOTHING, "fr")

    expected = ("Un film, deux rives", "Ada", 2019, None, ("fr", "en"), ("cineclub",))
    assert asked == expected
    assert "--year l'an 2000 : refusé. Donnez un nombre de 1888 à 2100" in capsys.readouterr().err


def test_who_stops_answering_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no answer to wait for."""

    monkeypatch.setattr(sys, "stdin", Terminal("Un film\n"))

    with pytest.raises(Unusable, match="director"):
        asked_of_author(NOTHING, "en")
