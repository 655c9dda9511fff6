"""`build` for one session: the options and the file that decide which plan comes out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.commands import Said

pytestmark = pytest.mark.slow  # builds and measures real documents

Command = Callable[..., Said]
FILM = "un-point-par-livre"
ONLY_JSON = ("--format", "json")


def built(out: Path, name: str = "runsheet.json") -> list[str]:
    """Folders that hold a document, under the film's."""
    return sorted(p.parent.relative_to(out / FILM).as_posix() for p in out.rglob(name))


def runsheet(out: Path, folder: str) -> str:
    """One run sheet as JSON text."""
    return (out / FILM / folder / "runsheet.json").read_text(encoding="utf-8")


@pytest.fixture
def build(command: Command, film: Path, tmp_path: Path) -> Callable[..., Said]:
    """Build run sheets of the sample, as JSON, into `out`."""

    def run(*options: object) -> Said:
        where = ("--out", tmp_path / "out", *ONLY_JSON)
        return command("build", film, *where, "--document", "runsheet", *options)

    return run


def test_without_options_the_default_plans_are_built(build: Command, tmp_path: Path) -> None:
    """The plans of every kit, in both languages."""
    assert build().status == 0
    plans = {
        "cineclub": ("10min", "20min", "40min", "45min-rows"),
        "college": ("110min", "55min", "deux-cartes"),
        "lycee": ("2x55min", "55min", "deux-cartes", "path2"),
    }
    expected = [
        f"{x}/{who}/{p}" for x in ("en", "fr") for who, which in plans.items() for p in which
    ]
    assert built(tmp_path / "out") == expected


@pytest.mark.parametrize(
    ("options", "plan"),
    [
        (("--minutes", 30), "30min-25"),
        (("--people", 12), "40min-12"),
        (("--minutes", 20, "--people", 60, "--seating", "rows"), "20min-60"),
        (("--level", "easy"), "40min-25"),
        (("--seating", "circle"), "40min-25"),
        (("--start", "18:05"), "40min-25"),
        (("--seen", "earlier"), "40min-25"),
        (("--no-projector",), "40min-25"),
        (("--projector",), "40min-25"),
        (("--exclude", "agir-un-peu"), "40min-25"),
    ],
)
def test_any_option_of_a_session_builds_that_session(
    build: Command, tmp_path: Path, options: tuple[object, ...], plan: str
) -> None:
    """One plan, named by its minutes and people, instead of the default ones."""
    assert build(*options).status == 0
    assert built(tmp_path / "out") == [f"en/cineclub/{plan}", f"fr/cineclub/{plan}"]


def test_each_audience_has_its_own_session(build: Command, tmp_path: Path) -> None:
    """What is not said is what that audience most often has: a class has 55 minutes."""
    assert build("--audience", "all", "--start", "14:00", "--language", "fr").status == 0
    assert built(tmp_path / "out") == ["fr/cineclub/40min-25", "fr/college/55min-28",
                                       "fr/lycee/55min-28"]  # fmt: skip
    assert "14\u00a0h\u00a000" in runsheet(tmp_path / "out", "fr/lycee/55min-28")


def test_the_level_chooses_the_wordings(build: Command, tmp_path: Path) -> None:
    """The same session in three levels asks the same questions in other words."""
    said = {}
    for level in ("easy", "standard", "expert"):
        assert build("--level", level, "--language", "fr").status == 0
        said[level] = runsheet(tmp_path / "out", "fr/cineclub/40min-25")

    assert len(set(said.values())) == 3


def test_film_documents_come_as_usual(command: Command, film: Path, tmp_path: Path) -> None:
    """A session changes plans, not the guide."""
    out = tmp_path / "out"
    command("build", film, "--out", out, *ONLY_JSON, "--document", "guide", "--language", "fr")
    before = (out / FILM / "fr/cineclub/guide.json").read_bytes()

    command("build", film, "--out", out, *ONLY_JSON, "--minutes", 20, "--language", "fr")

    assert (out / FILM / "fr/cineclub/guide.json").read_bytes() == before
    assert built(out) == ["fr/cineclub/20min-25"]


def test_a_room_without_a_projector_has_no_slides(
    command: Command, film: Path, tmp_path: Path
) -> None:
    """Slides come with a projector only; nothing else changes."""
    out = tmp_path / "out"
    asked = ("--document", "slides", "--document", "handout", "--language", "fr")
    where = (film, "--out", out, "--format", "pdf")
    assert command("build", *where, *asked, "--minutes", 20, "--no-projector").status == 0
    made = {p.name for p in out.rglob("*.pdf")}
    assert "handout.pdf" in made
    assert command("build", *where, *asked, "--minutes", 20).status == 0
    assert {p.name for p in out.rglob("*.pdf")} == made | {"slides.pdf"}
    assert "slides.pdf" not in made


@pytest.fixture
def session(command: Command, film: Path, tmp_path: Path) -> Path:
    """A session file of the sample."""
    path = tmp_path / "Soirée d'été.session.json"
    asked = ("--minutes", 20, "--people", 15, "--seating", "circle", "--language", "en")
    assert command("plan", film, *asked, "--save", path).status == 0
    return path


def test_a_session_file_names_its_plan(build: Command, tmp_path: Path, session: Path) -> None:
    """The file's audience and language, and its name as a folder may be called."""
    assert build("--session", session).status == 0
    assert built(tmp_path / "out") == ["en/cineclub/soiree-d-ete"]


def test_options_go_before_the_file(build: Command, tmp_path: Path, session: Path) -> None:
    """A language and minutes asked for change the session, not its name."""
    assert build("--session", session, "--language", "all", "--minutes", 15).status == 0
    assert built(tmp_path / "out") == [f"{x}/cineclub/soiree-d-ete" for x in ("en", "fr")]
    assert '"end": "15"' in runsheet(tmp_path / "out", "fr/cineclub/soiree-d-ete")


def test_a_session_changed_in_place_is_built_anew(
    build: Command, tmp_path: Path, session: Path
) -> None:
    """The same command after an edit of the file does not take the old plan for the new."""
    build("--session", session)
    before = runsheet(tmp_path / "out", "en/cineclub/soiree-d-ete")
    assert "Nothing has changed" in build("--session", session).out
    asked = json.loads(session.read_text(encoding="utf-8"))
    asked["request"]["start"] = "09:15"
    session.write_text(json.dumps(asked), encoding="utf-8")

    build("--session", session)

    assert runsheet(tmp_path / "out", "en/cineclub/soiree-d-ete") != before


def test_a_session_edited_by_hand_is_built_as_it_is(
    build: Command, tmp_path: Path, session: Path
) -> None:
    """Own words are printed, and the sheet says how far the session runs over."""
    asked = json.loads(session.read_text(encoding="utf-8"))
    asked["segments"] = [{"id": "opening", "minutes": 3}, {"text": "Tea, #3 *now*", "minutes": 40}]
    session.write_text(json.dumps(asked), encoding="utf-8")

    assert build("--session", session).status == 0
    sheet = runsheet(tmp_path / "out", "en/cineclub/soiree-d-ete")
    assert "Tea, #3 *now*" in sheet
    assert "23" in sheet


@pytest.mark.parametrize("name", ["...", "日本", "", "../../x", "a/b"])
def test_no_name_leaves_the_folder(
    build: Command, tmp_path: Path, session: Path, name: str
) -> None:
    """A name that is no folder gives way to minutes and people."""
    path = tmp_path / f"{name.replace('/', '_')}.session.json"
    path.write_bytes(session.read_bytes())

    assert build("--session", path).status == 0
    assert all(folder.count("/") == 2 for folder in built(tmp_path / "out"))


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (("--minutes", 4), 1, "error P101"),
        (("--minutes", 241), 1, "error P101"),
        (("--people", 2), 1, "error P102"),
        (("--people", 1000), 1, "error P102"),
        (("--start", "24:00"), 1, "error P103"),
        (("--start", "8x"), 1, "error P103"),
        (("--include", "nowhere"), 1, "error P104"),
        (("--include", "q\x1b"), 1, "error P104"),
        (("--exclude", "nowhere"), 1, "error P104"),
        (("--seating", "pews"), 2, "--seating pews"),
        (("--seating", "all"), 2, "--seating all"),
        (("--seen", "never"), 2, "--seen never"),
        (("--level", "hard"), 2, "--level hard"),
        (("--minutes", "ten"), 2, "ten"),
        (("--session", "gone.session.json"), 1, "gone.session.json: error S101"),
        (("--audience", "students", "--minutes", 20), 2, "--audience students"),
    ],
)
def test_what_cannot_be_is_told(
    build: Command, tmp_path: Path, options: tuple[object, ...], status: int, said: str
) -> None:
    """A clear sentence and a status; nothing is written, nothing is a traceback."""
    answer = build(*options)

    assert answer.status == status
    assert said.replace("\x1b", "") in answer.err.replace("\x1b", "")
    assert "Traceback" not in answer.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("option", ["--audience", "--language", "--seating", "--level", "--seen"])
def test_plan_knows_its_closed_words(command: Command, film: Path, option: str) -> None:
    """`all` is no answer where one word is asked for."""
    assert command("plan", film, option, "all").status == 2
