"""Session files: what the page writes the program reads, and what anybody wrote loses nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guides.checking.verdict import CheckedGuide
from guides.planning.arrange import plan
from guides.reading.session.file import read_session
from tests.page.going import go
from tests.page.preparing import (
    VIEW,
    ask,
    do,
    opened,
    replaceable,
    said,
    saved,
    steps,
    unfold,
)

pytestmark = pytest.mark.slow
FILM = "ma-femme-a-du-credit"
REQUEST = {"audience": "cineclub", "minutes": 20, "people": 12, "seating": "circle"}
OWN = {"text": "Bonsoir", "minutes": 3}
HOSTILE = "</script><img src=x onerror=alert(1)> {{ 7*7 }} #eval(\"1\") 'x' & <b>"


@pytest.fixture
def prepare(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, just opened."""
    return open_page(page_file, VIEW, accept_downloads=True)


def edit_nothing(page: Any) -> None:
    """Only the form."""
    ask(page, "Minutes de discussion", "55")


def edit_order(page: Any) -> None:
    """Move, remove, own words with anything in them."""
    do(page, "Plus tard", row=2)
    do(page, "Retirer", row=1)
    unfold(page)
    page.locator("#prepare-own").fill(HOSTILE)
    do(page, "Ajouter la mienne")
    do(page, "Une minute de plus", row=2)


def edit_neighbours(page: Any) -> None:
    """Without the claim between them, two questions would follow in the same format."""
    do(page, "Retirer", row=5)


def edit_kinds(page: Any) -> None:
    """Another room and one more record of each kind, times far over."""
    ask(page, "Places", "à des tables")
    ask(page, "Début de la discussion", "23:30")
    for kind in ("question", "claim", "activity", "vote", "vote"):
        choice = page.locator("#prepare-add")
        value = choice.locator(f'option[value^="{kind}:"]').first.get_attribute("value")
        unfold(page)
        choice.select_option(value=value)
        page.get_by_role("button", name="Ajouter", exact=True).click()


def edit_scenes(page: Any) -> None:
    """Scenes, one without a note and one without a time; and a swap."""
    unfold(page)
    page.locator("#prepare-scenes input").first.fill("0:12:40")
    page.locator("#prepare-scenes input").nth(3).fill("« Une file », dit-on")
    row = page.locator("#prepare-steps > li").nth(replaceable(page, "question"))
    row.locator("[type=radio]:not(:checked)").first.click()


def edit_class(page: Any) -> None:
    """An hour of class, for which there is a lesson that the page does not show."""
    ask(page, "Public", "lycée (15 à 18 ans)")
    ask(page, "Places", "à des tables")


EDITS = [edit_nothing, edit_class, edit_order, edit_neighbours, edit_kinds, edit_scenes]


@pytest.mark.parametrize("edit", EDITS)
def test_the_program_makes_the_same_session_of_a_saved_file(
    prepare: Any, real_film: CheckedGuide, tmp_path: Path, edit: Callable[[Any], None]
) -> None:
    """Whatever was edited by hand, the program reads the very steps, times and formats shown."""
    edit(prepare)
    path = saved(prepare, tmp_path)
    minutes = prepare.locator("#prepare-minutes").input_value()
    assert path.name == f"{FILM}-{minutes}min.session.json"
    arranged = plan(real_film, read_session(path).request)
    shown = steps(prepare)
    assert [(s.clock, s.minutes) for s in arranged.steps] == [s[:2] for s in shown]
    assert [s.text for s in arranged.steps if s.text] == [
        s.words for s in shown if s.label == "Votre étape"
    ]
    names: dict[str, str] = prepare.evaluate(
        """() => Object.fromEntries(
             Object.entries(JSON.parse(document.getElementById("data").textContent).protocols)
               .map(([id, protocol]) => [id, protocol.name]))"""
    )
    notes = prepare.locator("#prepare-steps > li").locator(".prepare-min")
    formats = [names.get(step.protocol, "") for step in arranged.steps]
    told = [note.split(" · ")[-1] for note in notes.all_inner_texts()]
    assert [name for name in told if name in names.values()] == [name for name in formats if name]


def hour(clock: str) -> str:
    """As people write it in French."""
    return f"{int(clock[:2])} h {clock[3:]}"


def test_commands_take_a_saved_file(
    prepare: Any, command: Callable[..., Any], tmp_path: Path
) -> None:
    """A session prepared in the page can be planned and built as a sheet, its own words as text."""
    edit_order(prepare)
    path = saved(prepare, tmp_path)
    told = command("plan", "--session", path)
    assert told.status == 0
    for step in steps(prepare):
        assert hour(step.clock) in told.out.replace("\u00a0", " ")
    built = command(
        "build", "--session", path, "--document", "runsheet", "--format", "html",
        "--language", "fr", "--out", tmp_path / "out",
    )  # fmt: skip
    assert built.status == 0, built.err
    sheet = next((tmp_path / "out").rglob("runsheet.html")).read_text(encoding="utf-8")
    assert all(hour(step.clock) in sheet.replace("\u00a0", " ") for step in steps(prepare))
    assert "onerror=alert(1)&gt;" in sheet


def test_segments_are_written_only_for_edited_sessions(prepare: Any, tmp_path: Path) -> None:
    """An untouched session is saved as a request alone, so it can still be planned afresh."""
    assert json.loads(saved(prepare, tmp_path).read_text(encoding="utf-8"))["segments"] == []
    do(prepare, "Plus tard", row=1)
    assert len(json.loads(saved(prepare, tmp_path).read_text(encoding="utf-8"))["segments"]) == 7


@pytest.mark.parametrize("edit", EDITS)
def test_a_saved_file_opens_as_it_was(
    prepare: Any, tmp_path: Path, edit: Callable[[Any], None]
) -> None:
    """A session put away comes back whole, and opening it by mistake can be undone."""
    usual = steps(prepare)
    edit(prepare)
    before, path = steps(prepare), saved(prepare, tmp_path)
    do(prepare, "Tout effacer")
    assert steps(prepare) == usual
    assert "est ouvert" in opened(prepare, path)
    assert steps(prepare) == before
    do(prepare, "Annuler le dernier changement")
    assert steps(prepare) == usual


def file(**changes: Any) -> dict[str, Any]:
    """A faultless session file, but for some changes."""
    return {"format": 1, "film": FILM, "request": REQUEST, "segments": [OWN]} | changes


REFUSED: dict[str, tuple[object, str]] = {
    "empty": ("", "ce n’est pas du JSON"),
    "cut-short": ('{"format": 1, "film', "ce n’est pas du JSON"),
    "deep": ("[" * 60_000, "ce n’est pas du JSON"),
    "picture": (b"\x89PNG\r\n\x1a\n\xff\xfe", "Ce n’est pas un fichier de texte UTF-8."),
    "too-large": ('{"a": "' + "x" * 210_000 + '"}', "Il dépasse 100 ko"),
    "a-list": ([1, 2], "Ce n’est pas un fichier de séance."),
    "no-format": ({"film": FILM}, "Ce n’est pas un fichier de séance."),
    "newer": (file(format=2), "Il est au format 2, plus récent que cette page"),
    "older": (file(format=0), "Il est au format 0, que cette page ne connaît pas."),
    "another-film": (file(film="autre-film"), "C’est la séance d’un autre film : autre-film"),
    "unknown-key": (file(onload="x"), "Clé inconnue : « onload »."),
    "prototype": ('{"format": 1, "__proto__": {"a": 1}}', "Clé inconnue : « __proto__ »."),
    "no-request": ({"format": 1, "film": FILM}, "Il manque « request »."),
    "no-minutes": (file(request={**REQUEST, "minutes": None}), "« request.minutes » ne convient"),
    "minutes": (file(request={**REQUEST, "minutes": 900}), "« request.minutes » ne convient pas."),
    "seating": (file(request={**REQUEST, "seating": "sofa"}), "« request.seating » ne convient"),
    "start": (file(request={**REQUEST, "start": "25:99"}), "« request.start » ne convient pas."),
    "include": (file(request={**REQUEST, "include": [3]}), "« request.include » ne convient"),
    "segments": (file(segments={"id": "x"}), "« segments » ne convient pas."),
    "many": (file(segments=[OWN] * 201), "« segments » ne convient pas."),
    "null-segment": (file(segments=[None]), "« segments[1] » ne convient pas."),
    "both": (file(segments=[{"id": "opening", **OWN}]), "segments[1] : il faut"),
    "neither": (file(segments=[{"minutes": 3}]), "segments[1] : il faut"),
    "long-text": (file(segments=[{**OWN, "text": "a" * 501}]), "« segments[1].text » ne convient"),
    "two-lines": (file(segments=[{**OWN, "text": "a\nb"}]), "« segments[1].text » ne convient"),
    "zero": (file(segments=[{**OWN, "minutes": 0}]), "« segments[1].minutes » ne convient pas."),
    "scene": (file(scenes=[{"slot": "x"}]), "Il manque « scenes[1].at »."),
}


def test_a_file_that_will_not_do_is_refused_in_words_and_loses_nothing(
    prepare: Any, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    """A wrong or spoiled file says what is wrong with it and never costs the work on the screen."""
    edit_order(prepare)
    before = steps(prepare)
    for case, (content, expected) in REFUSED.items():
        path = tmp_path / f"{case}.session.json"
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            text = content if isinstance(content, str) else json.dumps(content)
            path.write_text(text, encoding="utf-8")
        with subtests.test(case):
            told = opened(prepare, path).replace("\u00a0", " ").replace("\u202f", " ")
            assert "n’a pas été ouvert ; votre séance n’a pas changé." in told
            assert expected in told
            assert steps(prepare) == before
    prepare.reload()
    assert steps(prepare) == before


def test_names_nobody_knows_are_told_and_the_rest_is_kept(prepare: Any, tmp_path: Path) -> None:
    """A file older than the guide still opens, and what has disappeared from it is named."""
    path = tmp_path / "x.session.json"
    scenes = [{"slot": "<b>nulle part</b>", "at": "12", "note": "?"}]
    segments = [{"id": "opening", "minutes": 2}, {"id": "q-disparue", "minutes": 5}, OWN]
    path.write_text(json.dumps(file(scenes=scenes, segments=segments)), encoding="utf-8")
    told = opened(prepare, path)
    assert "q-disparue, <b>nulle part</b>" in told
    assert [step.label for step in steps(prepare)] == ["Ouverture", "Votre étape", "Votre étape"]
    assert [step.words for step in steps(prepare)][1:] == ["q-disparue", "Bonsoir"]
    assert [step.minutes for step in steps(prepare)] == [2, 5, 3]
    unfold(prepare)
    prepare.locator("#prepare-scenes input").first.fill("0:12:40")
    do(prepare, "Plus tard", row=1)
    kept = json.loads(saved(prepare, tmp_path).read_text(encoding="utf-8"))
    assert kept["scenes"][-1] == scenes[0]
    assert len(kept["scenes"]) == 2


def test_what_an_unedited_file_asks_for_is_told(prepare: Any, tmp_path: Path) -> None:
    """What the page cannot plan by itself is named, rather than dropped without a word."""
    path = tmp_path / "x.session.json"
    request = {**REQUEST, "include": ["note-pour-chaque-citoyen"]}
    path.write_text(json.dumps(file(request=request, segments=[])), encoding="utf-8")
    assert "note-pour-chaque-citoyen" in opened(prepare, path)


def test_a_lesson_that_a_file_asks_for_is_told(prepare: Any, tmp_path: Path) -> None:
    """The program alone plans a lesson: the page names it, and saves a session that it showed."""
    path = tmp_path / "x.session.json"
    request = {**REQUEST, "audience": "lycee", "lesson": "mille-points-au-depart"}
    path.write_text(json.dumps(file(request=request, segments=[])), encoding="utf-8")
    assert "inconnus de cette page : mille-points-au-depart" in opened(prepare, path).replace(
        "\u00a0", " "
    )
    kept = json.loads(saved(prepare, tmp_path).read_text(encoding="utf-8"))
    assert kept["request"]["lesson"] == ""


def test_hostile_words_of_a_file_stay_words(prepare: Any, tmp_path: Path) -> None:
    """A session file from a stranger can put words on the screen, and nothing else."""
    path = tmp_path / "x.session.json"
    content = file(segments=[{"text": HOSTILE, "minutes": 3}, OWN])
    path.write_text(json.dumps(content), encoding="utf-8")
    opened(prepare, path)
    assert steps(prepare)[0].words == HOSTILE
    assert prepare.locator("#view-prepare img, #prepare-steps b").count() == 0


def test_a_session_is_still_there_after_the_page_was_closed(prepare: Any) -> None:
    """Nobody loses an evening's preparation by closing a tab without saving."""
    edit_order(prepare)
    before = steps(prepare)
    prepare.reload()
    assert steps(prepare) == before


def test_one_click_erases_everything_this_machine_kept(prepare: Any) -> None:
    """On a shared computer one click leaves no trace, not even one that undoing could show."""
    usual = steps(prepare)
    edit_order(prepare)
    assert prepare.evaluate("localStorage.length") > 0
    do(prepare, "Tout effacer")
    assert "Tout est effacé" in prepare.locator("#prepare-file").inner_text()
    assert prepare.evaluate("localStorage.length") == 0
    assert steps(prepare) == usual
    assert prepare.locator("#prepare-undo").is_disabled()
    prepare.reload()
    assert steps(prepare) == usual


def test_a_broken_memory_gives_the_usual_session(prepare: Any) -> None:
    """A browser that remembers nonsense still opens on a session that can be used."""
    usual = steps(prepare)
    key = f"contrechamp.{FILM}.session"
    for kept in ("{", "[]", '{"format": 9}', '{"format": 1, "film": "x"}', "null"):
        prepare.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
        prepare.reload()
        assert steps(prepare) == usual, kept


def test_a_browser_that_keeps_nothing_still_prepares(
    open_page: Callable[..., Any], page_file: Path
) -> None:
    """Where storing is forbidden every view works; what will be lost is said once, to all."""
    page = open_page(page_file, "#view-read")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"
    )
    page.reload()
    page.get_by_role("link", name="Préparer", exact=True).click()
    do(page, "Une minute de plus", row=1)
    do(page, "Une minute de plus", row=1)
    assert "C’est 2 minutes de trop." in said(page)
    assert "ne garde rien" in page.get_by_role("alert").filter(has_text="navigateur").inner_text()
    go(page, "view-project")
    page.keyboard.press("ArrowRight")
    title = page.locator("#project-steps .now .project-about").inner_text()
    page.locator("#announcement").get_by_text(title).wait_for(state="attached")
