"""A fault stands above the last good document, and never takes its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from guides.building.jobs import Job
from guides.checking.verdict import CheckedGuide
from guides.findings.finding import Severity
from guides.findings.place import Place
from guides.pipeline import checked_film
from guides.serving import preview as module
from guides.serving.apart import Apart
from guides.serving.board import Look
from guides.serving.preview import Preview
from tests.serving.conftest import FAULT, Saved, refused

SHEET = "fr/cineclub/10min/runsheet.html"
OTHER = "fr/cineclub/20min/runsheet.html"
LOOK = Look("fr", "cineclub", SHEET)


@pytest.fixture
def looked_at(preview: Preview) -> Iterator[Preview]:
    """Somebody looks at the shortest run sheet, so that nothing else is made."""
    with preview.board.looking(LOOK):
        yield preview


def test_what_is_looked_at_is_ready(
    looked_at: Preview, saved: Saved, checked: CheckedGuide
) -> None:
    """A save without a fault has a number of its own, and its document stands ready."""
    saved(checked)

    assert looked_at.board.state.number == 1
    assert not looked_at.board.state.busy
    assert b"<h1" in (looked_at.document(SHEET) or b"")
    assert looked_at.plans(LOOK)[0] == "40min"


def test_a_fault_leaves_the_last_good_document(
    looked_at: Preview, saved: Saved, checked: CheckedGuide
) -> None:
    """What was good is still given, with what is wrong beside it, until there is better."""
    saved(checked)
    good = looked_at.document(SHEET)
    saved(refused())

    assert looked_at.board.state.findings == (FAULT,)
    assert looked_at.board.state.number == 1
    assert looked_at.document(SHEET) == good
    assert looked_at.document(OTHER)  # nobody had asked for it before
    saved(checked)
    assert not looked_at.board.state.findings
    assert looked_at.board.state.number == 2


def test_before_anything_was_good_there_is_nothing_to_show(
    looked_at: Preview, saved: Saved
) -> None:
    """A guide that opens with a fault has findings, and no document."""
    saved(refused())

    assert looked_at.board.state.number == 0
    assert looked_at.board.state.findings == (FAULT,)
    assert looked_at.document(SHEET) is None
    assert looked_at.press("fr/cineclub/guide.pdf") is None


def test_a_defect_of_ours_is_a_finding_too(
    looked_at: Preview, saved: Saved, checked: CheckedGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document that cannot be made leaves the one before it, and the author hears of it."""
    saved(checked)
    good = looked_at.document(SHEET)
    with monkeypatch.context() as patch:
        patch.setattr(Job, "render", _broken)
        saved(checked)
        (found,) = looked_at.board.state.findings
        assert (found.message.en, found.severity) == ("defect of ours", Severity.ERROR)
        assert looked_at.document(SHEET) == good
        assert looked_at.document("fr/cineclub/guide.pdf") is None
    saved(checked)
    assert looked_at.board.state.findings == ()


def test_what_fails_when_it_is_asked_for_is_shown_as_it_was(
    preview: Preview, saved: Saved, checked: CheckedGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made at a save or on asking, a document of an earlier proof stands in for one that fails."""
    with preview.board.looking(LOOK):
        saved(checked)
    good = [preview.document(address) for address in (SHEET, OTHER)]
    with preview.board.looking(LOOK._replace(document="")):
        saved(checked)
    monkeypatch.setattr(Job, "render", _broken)

    assert [preview.document(address) for address in (SHEET, OTHER)] == good
    assert preview.board.state.number == 2
    assert [f.message.en for f in preview.board.state.findings] == ["defect of ours"]


def test_a_folder_that_is_gone_is_told(
    looked_at: Preview, saved: Saved, checked: CheckedGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is deleted while it is served: R001, and the last good document."""
    saved(checked)
    shutil.rmtree(looked_at.film)
    monkeypatch.setattr(module, "checked_film", checked_film)
    looked_at.renew()

    assert [f.code for f in looked_at.board.state.findings] == ["R001"]
    assert looked_at.document(SHEET)


def test_a_translation_that_is_late_waits_for_nobody(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """French that was changed shows at once; that the English lags behind is a remark."""
    votes = preview.film / "votes.yaml"
    text = votes.read_text(encoding="utf-8")
    votes.write_text(text.replace("ne devrait rien compter", "ne compte rien"), encoding="utf-8")
    with preview.board.looking(LOOK._replace(document="")):
        preview.renew()

    (found,) = preview.board.state.findings
    assert (preview.board.state.number, found.code) == (1, "C104")
    assert found.severity is Severity.WARNING
    assert preview.proof
    assert preview.proof.languages == ("fr", "en")


@pytest.mark.slow
@pytest.mark.parametrize("state", ["draft", "whole"])
def test_a_language_that_lacks_a_text_is_not_shown(preview: Preview, state: str) -> None:
    """A text without its English: the guide is French until the English is there, and says so."""
    about = preview.film / "film.yaml"
    said = about.read_text(encoding="utf-8")
    about.write_text(f"{said}state: {state}\n", encoding="utf-8")
    with preview.board.looking(LOOK._replace(document="")):
        preview.renew()
        assert preview.document("en/cineclub/10min/runsheet.html")
        votes = preview.film / "votes.yaml"
        text = votes.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.strip().startswith("en:")]
        votes.write_text("\n".join(lines), encoding="utf-8")
        preview.renew()

    assert preview.board.state.number == 2
    found = {(f.code, f.severity) for f in preview.board.state.findings}
    assert ("C103", Severity.DRAFT if state == "draft" else Severity.WARNING) in found
    assert preview.proof
    assert preview.proof.languages == ("fr",)
    assert preview.document(SHEET)
    assert preview.document("en/cineclub/10min/runsheet.html")  # as it was


def test_only_what_the_guide_has_is_given(
    looked_at: Preview, saved: Saved, checked: CheckedGuide
) -> None:
    """Addresses are looked up among the documents there are, and nowhere on the disk."""
    saved(checked)

    for address in (
        "",
        "film.yaml",
        "../film.yaml",
        "fr/cineclub/../../film.yaml",
        "de/guide.html",
    ):
        assert looked_at.document(address) is None


def test_a_page_is_late_until_it_comes(
    looked_at: Preview, saved: Saved, checked: CheckedGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page has the number of the proof that it was made from; what it lacks is told."""
    asked = []
    monkeypatch.setattr(Apart, "start", lambda _, *about: asked.append(about))
    saved(checked)
    assert asked == [(1, ("fr",))]
    assert not looked_at.board.state.pages

    looked_at._page_came(1, {"language": "fr", "page": "<p>page</p>"})
    assert looked_at.board.state.pages == (("fr", 1),)
    assert looked_at.document("contrechamp.fr.html") == b"<p>page</p>"
    looked_at._page_came(1, None)
    assert [f.message.en for f in looked_at.board.state.findings] == ["the page could not be made"]
    with looked_at.board.looking(Look("en", "lycee", "")):
        looked_at.look(Look("en", "lycee", ""))
    assert asked[-1] == (1, ("fr", "en"))


def test_findings_have_a_place(looked_at: Preview) -> None:
    """What is no author's fault is placed at the folder."""
    looked_at.hear(ValueError("of ours"))

    (found,) = looked_at.board.state.findings
    assert found.place == Place(str(looked_at.film))


def _broken(*_: object) -> bytes:
    raise ValueError("of ours")
