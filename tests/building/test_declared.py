"""What a guide sets out to be: languages, audiences, a draft; nothing else is asked or made."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from guides import locations, pipeline
from guides.building.order import Order
from guides.commands import check as commands
from guides.commands.plan import plan_as_text
from guides.composing.compose import compose
from guides.document.edition import Edition, Imprint
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Severity
from guides.planning.asking.asked import Asked
from guides.planning.programmes import usual
from guides.reading.words import read_words
from guides.rendering.formats import FORMATS
from tests.support.commands import Said
from tests.support.overlays import NAME
from tests.support.small import small_draft

Command = Callable[..., Said]
TEXT = ("--document", "guide", "--format", "txt")
ENGLISH = """- id: retour
  number: 1
  text:
    fr: "Un film doit rendre ce qu'il a pris."
  follow_up:
    fr: "À qui ?"
    en: "To whom?"
"""
BARE_CLAIM = """- id: cabane-louee
  number: 1
  wording:
    fr: "Toutes les cabanes du film sont louées."
  said_by: [carnet]
  about:
    fr: "les cabanes du film"
  sort: fact
  verdict: partly-true
  strength: fragile
  as_of: 2004
  core: [cineclub]
  known:
    fr: "Deux le sont, dit le carnet [@carnet]."
  counterpoints:
    - direction: tempers
      holder:
        fr: "Le carnet de tournage"
      text:
        fr: "Il en compte deux sur neuf [@carnet]."
      strength: fragile
      as_of: 2004
  checked_on: "2024-03-01"
"""
SOURCE = """- id: carnet
  title: "Carnet de tournage"
  publisher: "Éditions Exemple"
  date: "2004"
  kind: opinion
  language: fr
  read: ""
  checked_on: "2024-03-01"
"""


def build(film: Path, *languages: str, **order: object) -> tuple[str, ...]:
    """The paths of a kit of guides in plain text."""
    usually = {"documents": ("guide",), "formats": ("txt",)}
    made = Order(film, film.parent / "out", languages, **usually | order)  # type: ignore[arg-type]
    return pipeline.build(made, kept=film.parent / "kept").paths


def refused(film: Path, *languages: str, **order: object) -> list[Finding]:
    """What stands in the way of one."""
    with pytest.raises(Refused) as stopped:
        build(film, *languages, **order)
    return list(stopped.value.findings)


def told(film: Path) -> dict[str, Severity]:
    """What `check` says, by code, and that it stops nothing."""
    findings, status = commands.inspect(film)
    assert status == any(finding.severity is Severity.ERROR for finding in findings)
    return {finding.code: finding.severity for finding in findings}


def replaced(film: Path, name: str, old: str, new: str) -> None:
    """A file of a film with other words."""
    path = film / name
    said = path.read_text("utf-8")
    assert old in said
    path.write_text(said.replace(old, new), "utf-8")


@pytest.mark.slow
def test_a_guide_of_one_language_has_no_other(film: Path) -> None:
    """No text asked in English, none read again, no file in it, none that faces it."""
    replaced(film, "film.yaml", "watched:", "languages: [fr]\nwatched:")
    replaced(film, "votes.yaml", '    en: "For whom?"\n', "")
    (film / "translations.lock.yaml").unlink()

    paths = build(film, audiences=("cineclub",), documents=("guide", "facing"), formats=("json",))

    assert set(paths) == {"index.html", f"{NAME}/fr/cineclub/guide.json"}
    assert told(film) == {}
    replaced(film, "film.yaml", "languages: [fr]", "languages: [fr, en]")
    assert {finding.code for finding in refused(film)} == {"C103", "C104"}


def test_what_an_undeclared_language_says_is_not_judged(film: Path) -> None:
    """English left beside the French of a guide in French alone is nobody's."""
    replaced(film, "votes.yaml", "What would change your mind?", "Don't you TODO agree?")
    assert set(told(film)) >= {"C142"}

    replaced(film, "film.yaml", "watched:", "languages: [fr]\nwatched:")

    assert told(film) == {}


@pytest.mark.slow
def test_files_of_a_language_that_is_declared_no_more_leave(film: Path) -> None:
    """So do those of an audience."""
    assert f"{NAME}/en/lycee/guide.txt" in build(film)
    replaced(film, "film.yaml", "watched:", "languages: [fr]\naudiences: [cineclub]\nwatched:")

    assert set(build(film)) == {"index.html", f"{NAME}/fr/cineclub/guide.txt"}
    assert not (film.parent / "out" / NAME / "en").exists()
    assert not (film.parent / "out" / NAME / "fr/lycee").exists()


@pytest.mark.parametrize("options", [{"languages": "en"}, {"audiences": "lycee"}])
def test_what_is_not_declared_is_not_made(tmp_path: Path, options: dict[str, str]) -> None:
    """The option is told, with what the guide declares."""
    film = small_draft(tmp_path)
    asked = {name: (value,) for name, value in options.items()}
    ((name, value),) = options.items()

    (finding,) = refused(film, *asked.pop("languages", ()), **asked)

    assert (finding.code, finding.place.file) == ("P112", "film.yaml")
    assert value in finding.message.en
    assert f"({name}: {'fr' if name == 'languages' else 'cineclub'})" in finding.message.en
    assert f'add "{value}"' in finding.hint.en


@pytest.mark.parametrize("words", [("plan",), ("build", *TEXT)])
def test_the_terminal_says_so(tmp_path: Path, command: Command, words: tuple[str, ...]) -> None:
    """With status 1, and both wrong options at once."""
    film = small_draft(tmp_path)
    name, *options = words

    said = command(name, film, *options, "--language", "en", "--audience", "college")

    assert (said.status, said.out) == (1, "")
    assert said.err.count("error P112") == 2


@pytest.mark.slow
def test_a_session_is_for_the_first_audience_that_is_declared(film: Path) -> None:
    """Not for a film club that the guide has nothing for."""
    replaced(film, "film.yaml", "watched:", "audiences: [college, lycee]\nwatched:")

    said, _ = plan_as_text(film, Asked({"minutes": 55}))
    paths = build(film, "fr", documents=("runsheet",), formats=("json",), asked=Asked({}))

    assert said
    assert [path.split("/")[2] for path in paths if "runsheet" in path] == ["lycee"]


@pytest.mark.slow
def test_french_never_waits_for_english(film: Path) -> None:
    """The sentence that changed is printed; its English is not, nor forgotten afterwards."""
    replaced(film, "votes.yaml", "Pour qui ?", "Et pour qui ?")

    assert f"{NAME}/fr/cineclub/guide.txt" in build(film, "fr")
    said, _ = plan_as_text(film, Asked({"minutes": 20}), language="fr")
    assert said
    for languages in (("en",), ("fr", "en"), ()):
        assert [finding.code for finding in refused(film, *languages)] == ["C104"]


@pytest.mark.slow
def test_a_draft_lacks_and_says_so(tmp_path: Path) -> None:
    """An answer, who says it, how far a source was read, where it speaks from: none stops it."""
    film = small_draft(tmp_path, claims=BARE_CLAIM, sources=SOURCE)

    assert told(film) == dict.fromkeys(("C110", "C124", "C133", "C149"), Severity.DRAFT)
    (guide,) = (path for path in build(film) if path.endswith("guide.txt"))

    said = " ".join((film.parent / "out" / guide).read_text("utf-8").split())
    page = said.partition("Brouillon --------- ")[2].partition("Guide de discussion sur")[0]
    assert "Cette affirmation n’a pas de réponse à lire (answer) (claims.yaml:1:3). Écrivez" in page
    assert "(sources.yaml:" in page
    assert "Réponse encore à écrire." in said
    replaced(film, "film.yaml", "state: draft", "state: whole")
    codes = {finding.code: finding.severity for finding in refused(film)}
    assert {c for c, how in codes.items() if how is Severity.ERROR} == {"C110", "C133", "C149"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[@carnet]", "[@carnot]", "C101"),
        ("dit le carnet [@carnet]", "dit le carnet", "C105"),
        ("strength: fragile", "strength: solid", "C109"),
        ("Toutes les cabanes", "Toutes « les cabanes", "C143"),
    ],
)
def test_untruth_stops_a_draft(tmp_path: Path, old: str, new: str, code: str) -> None:
    """Evidence and wording are what they are in a whole guide."""
    film = small_draft(tmp_path, claims=BARE_CLAIM.replace(old, new), sources=SOURCE)

    stopped = {f.code for f in refused(film) if f.severity is Severity.ERROR}

    assert stopped == {code}


@pytest.mark.slow
def test_a_language_that_a_draft_has_not_finished_is_not_printed(tmp_path: Path) -> None:
    """Its French is; who asks for the other is told how much of it is missing."""
    film = small_draft(tmp_path, votes=ENGLISH)
    replaced(film, "film.yaml", "languages: [fr]", "languages: [fr, en]")

    assert [p.split("/")[1] for p in build(film) if p.endswith(".txt")] == ["fr"]
    (finding,) = (f for f in refused(film, "en") if f.severity is Severity.ERROR)
    assert finding.code == "P113"
    assert "--language fr" in finding.hint.en


def test_a_draft_without_a_claim_leaves_its_step_blank(tmp_path: Path) -> None:
    """On the sheet, from ten minutes on; a whole guide without claims has no such step."""
    film = small_draft(tmp_path)
    assert told(film) == {"P116": Severity.DRAFT}

    said, _ = plan_as_text(film, Asked({"minutes": 40}))
    brief, _ = plan_as_text(film, Asked({"minutes": 9}))
    replaced(film, "film.yaml", "state: draft", "state: whole")
    whole, _ = plan_as_text(film, Asked({"minutes": 40}))

    assert said.count("à écrire ici") == 1
    assert "à écrire ici" not in brief + whole
    assert told(film)["P116"] is Severity.WARNING


def test_a_session_edited_by_hand_keeps_the_blank_claim(tmp_path: Path, command: Command) -> None:
    """As the page keeps it in a file, which the program opens again."""
    film, kept = small_draft(tmp_path), tmp_path / "soir.session.json"
    request = {"audience": "cineclub", "minutes": 12, "people": 25, "seating": "rows"}
    steps = [{"id": name, "minutes": 4} for name in ("opening", "claim-blank", "closing")]
    session = {"format": 1, "film": film.name, "request": request, "scenes": [], "segments": steps}
    kept.write_text(json.dumps(session), "utf-8")

    said = command("plan", film, "--session", kept)

    assert said.status == 0
    assert "à écrire ici" in said.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("languages: [de]", "« de » n'est pas une valeur de « languages.0 »"),
        ("languages: []", "« languages » ne nomme rien"),
        ("languages: fr", "« languages » attend une liste"),
        ("languages: [fr, fr]", "« languages » nomme deux fois la même chose"),
        ("audiences: [adultes]", "« adultes » n'est pas une valeur de « audiences.0 »"),
        ("state: fini", "« fini » n'est pas une valeur de « state »"),
        ("duration: 52", "« duration » attend des clés et des valeurs"),
        ("duration: {minutes: 0}", "« duration.minutes » attend au moins 1"),
        ("duration: {minutes: 901}", "« duration.minutes » attend au plus 900"),
        ("duration: {minutes: 52 min}", "« duration.minutes » attend un nombre entier"),
        ("duration: {source: carnet}", "il manque la clé « duration.minutes »"),
        ("duration: {minutes: 52, source: rien}", "« rien » ne mène à rien (source)"),
        ('watched: "oui"', "« watched » attend true ou false"),
        ("made_by: Moi", "« made_by » attend une liste"),
        ('made_by: [""]', "« made_by.0 » est vide"),
    ],
)
def test_what_no_guide_can_set_out_to_be_is_told(tmp_path: Path, line: str, said: str) -> None:
    """At its line, once."""
    film = small_draft(tmp_path)
    path = film / "film.yaml"
    key = line.partition(":")[0]
    kept = re.sub(rf"(?m)^{key}:.*\n", "", path.read_text("utf-8"))
    path.write_text(f"{kept}{line}\n", "utf-8")

    findings, status = commands.inspect(film)

    stopping = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert status == 1
    assert [finding.message.fr for finding in stopping] == [said]
    assert stopping[0].place.line > 5


def test_the_foot_of_a_guide_without_records_bears_its_day(tmp_path: Path) -> None:
    """The one of the film, where nothing else was checked."""
    film = small_draft(tmp_path)
    build(film)
    assert "· 2024-03-01" in (film.parent / "out/les-cabanes/fr/cineclub/guide.txt").read_text()


def edition(film: Path) -> Edition:
    """The guide of a film, as a screen has it."""
    checked = pipeline.checked_film(film)
    words = read_words(locations.templates(), "fr")
    imprint, usually = Imprint("0.0.0", "2024-02-10"), usual(checked, "cineclub")
    return compose(checked, "guide", "cineclub", words, imprint, on_screen=True, usual=usually)


def text_of(name: str, data: bytes) -> str:
    """What a file says, wherever in it that stands."""
    if name == "pdf":
        return "\f".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as inside:
            parts = [n for n in inside.namelist() if n.endswith((".xml", ".xhtml"))]
            return "\n".join(inside.read(part).decode() for part in parts)
    return data.decode()


@pytest.mark.slow
def test_a_draft_is_marked_in_every_format(tmp_path: Path) -> None:
    """At the head, at the foot and beside the version; a whole guide nowhere."""
    draft = edition(small_draft(tmp_path / "draft"))
    whole = small_draft(tmp_path / "whole")
    replaced(whole, "film.yaml", "state: draft", "state: whole")
    finished = edition(whole)
    for made in FORMATS:
        if made.name in ("pdf", "html", "odt", "docx", "epub", "txt", "json"):
            said = text_of(made.name, made.function(draft, locations.templates(), "standard"))
            other = text_of(made.name, made.function(finished, locations.templates(), "standard"))
            assert "brouillon" in said.lower(), made.name
            assert "brouillon" not in other.lower(), made.name
            if made.name == "pdf":
                assert all("BROUILLON" in page for page in said.split("\f"))


@pytest.mark.slow
def test_a_draft_is_marked_in_every_document(tmp_path: Path) -> None:
    """Every page of every paper, every text to read or to change, and the page."""
    film = small_draft(
        tmp_path, claims=BARE_CLAIM, sources=SOURCE, votes=ENGLISH.partition("    en")[0]
    )
    order = Order(film, tmp_path / "out")

    paths = [path for path in pipeline.build(order).paths if "/" in path]

    assert {path.rpartition("/")[2].partition(".")[0] for path in paths} >= {
        *("guide", "runsheet", "handout", "slides", "cards", "ballots", "contrechamp"),
        *("readme", "agenda"),
    }
    for path in paths:
        data, suffix = (tmp_path / "out" / path).read_bytes(), path.rpartition(".")[2]
        if suffix in ("pdf", "html", "odt", "docx", "epub", "txt"):
            said = text_of(suffix, data)
            pages = said.split("\f") if suffix == "pdf" else [said]
            assert all("brouillon" in page.lower() for page in pages), path
