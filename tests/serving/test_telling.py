"""What the frame says: the state in words, findings with the way to their line."""

from __future__ import annotations

import re
from urllib.parse import unquote

from guides.checking.verdict import CheckedGuide
from guides.findings.finding import Severity
from guides.findings.place import Place
from guides.serving.board import Look, State
from guides.serving.preview import Preview
from guides.serving.telling import Teller, looked_at
from tests.serving.conftest import FAULT, Saved

LOOK = Look("fr", "cineclub", "fr/cineclub/guide.html")
REMARK = FAULT._replace(severity=Severity.WARNING, code="C120")


def test_a_finding_leads_to_its_line(preview: Preview) -> None:
    """In an editor by a link, in any other by the path from the root of the disk."""
    (said,) = Teller(preview, "fr").items([FAULT])

    (link,) = re.findall('href="([^"]*)"', said)
    assert unquote(link) == f"vscode://file{preview.film}/votes.yaml:6:3"
    assert f"<code>{preview.film}/votes.yaml:6:3</code>" in said
    assert "erreur R301" in said
    assert "clé inconnue « &lt;b&gt; »" in said
    assert "Vouliez-vous dire" in said


def test_what_is_no_file_has_no_link(preview: Preview) -> None:
    """Places in documents, files that are gone, folders above."""
    (preview.film.parent / "above.yaml").write_text("[]", encoding="utf-8")
    above = (f"../{preview.film.name}/../above.yaml", str(preview.film.parent / "above.yaml"))
    for file in ("guide (fr, cineclub)", "gone.yaml", *above):
        (said,) = Teller(preview, "en").items([FAULT._replace(place=Place(file, 3))])
        assert "href" not in said
        assert "error R301" in said


def test_the_state_is_a_sentence(preview: Preview) -> None:
    """Busy, good, faulty over something good, faulty over nothing, with remarks alone."""
    teller = Teller(preview, "fr")

    def said(**state: object) -> str:
        return str(teller.told(State(**state), LOOK, "run")["said"])  # type: ignore[arg-type]

    assert said(busy=True) == "Mise à jour en cours…"
    assert said(number=1) == "À jour, aucune faute."
    faulty = said(number=1, findings=(FAULT, REMARK))
    assert faulty.startswith("Erreurs\u00a0: 1. À regarder\u00a0: 1. Ce qui s’affiche")
    assert "corrigez" in said(findings=(FAULT,))
    assert said(number=1, findings=(REMARK,)) == "Erreurs\u00a0: 0. À regarder\u00a0: 1."


def test_the_frame_is_another_when_its_film_is(
    preview: Preview, saved: Saved, checked: CheckedGuide
) -> None:
    """An open frame notices that the title, or what can be chosen, is not what it shows."""
    teller = Teller(preview, "fr")
    before = teller.told(preview.board.state, LOOK, "run")["run"]
    with preview.board.looking(LOOK._replace(document="")):
        saved(checked)
    after = teller.told(preview.board.state, LOOK, "run")

    assert after["run"] != before
    page, _ = teller.frame("run")
    assert f'data-run="{after["run"]}"' in page.decode()
    assert f"<title>{checked.guide.film.title} · aperçu</title>" in page.decode()
    assert after["plans"][0][0] == "fr/cineclub/40min/runsheet"


def test_what_no_guide_has_is_not_looked_at(preview: Preview) -> None:
    """A browser may say anything: it then looks at what comes first."""
    assert looked_at(preview, "en", "lycee", "x") == Look("en", "lycee", "x")
    assert looked_at(preview, "de", "lycee", "x") == Look("fr", "cineclub", "x")
