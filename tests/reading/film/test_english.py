"""A film whose records are in English alone: read, checked and printed without any French."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from guides import locations
from guides.building.jobs import faced
from guides.building.order import Order
from guides.cache import used
from guides.checking.verdict import check
from guides.commands.new import new_film
from guides.commands.translate import translate
from guides.document.languages import TONGUES
from guides.findings.errors import Refused
from guides.pipeline import build
from guides.reading.film.folder import read_guide
from guides.reading.words import read_words
from guides.starting.film import Asked
from tests.support import pseudo

ASKED = Asked("The Garden", "Ann Other", 2020, None, ("en",), ("cineclub",))
ARTICLE = (
    '---\ntitle: "Why gardens"\norder: 1\nchecked_on: "2026-11-29"\n---\nBecause of the sun.\n'
)


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """One that was begun in English."""
    return new_film("garden", ASKED, tmp_path, "2026-11-29")


def refused(film: Path) -> list[str]:
    with pytest.raises(Refused) as found:
        read_guide(film, used())
    return [f"{f.place.file} {f.code} {f.message.en}" for f in found.value.findings]


def test_it_is_read_and_nothing_is_asked_of_french(english: Path) -> None:
    """Nor of a reading of the English against it, nor that the two differ."""
    (english / "context").mkdir()
    (english / "context/gardens.en.md").write_text(ARTICLE, encoding="utf-8")
    reading = read_guide(english, used())
    assert {name for name, _ in reading.spoken(reading.guide.questions[0].purpose)} == {"en"}
    assert reading.guide.articles[0].title.original.words == "Why gardens"
    assert {f.code for f in check(reading).absent} == set()


@pytest.mark.parametrize(("declared", "missing"), [("en", "fr"), ("fr", "en"), ("fr, en", "en")])
def test_the_language_of_its_records_is_asked_of_each(
    english: Path, declared: str, missing: str
) -> None:
    """English alone where no French is declared; French wherever it is."""
    film = english / "film.yaml"
    film.write_text(film.read_text("utf-8").replace("[en]", f"[{declared}]"), encoding="utf-8")
    script = english / "script.yaml"
    said = re.sub(r"(?m)^(\s+(?:- )?)(?:fr|en): ", r"\1fr: ", script.read_text("utf-8"))
    script.write_text(said.replace("fr: ", f"{missing}: ", 1), encoding="utf-8")
    asked = {"en": "fr"}.get(missing, "en")
    told = [line for line in refused(english) if line.startswith("script.yaml")]
    assert told[0] == f'script.yaml R301 the key "opening.{asked}" is missing'


def test_a_text_in_no_language_is_told_as_one_without_its_first(english: Path) -> None:
    """What it lacks is the language that records are written in."""
    script = english / "script.yaml"
    script.write_text("opening: {}\nclosing: {}\n", encoding="utf-8")
    assert refused(english)[0] == 'script.yaml R301 the key "opening.fr" is missing'


def test_it_is_translated_from_english(english: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is to be translated, and the language it is from, stand in the file."""
    monkeypatch.setitem(TONGUES, pseudo.TAG, pseudo.TONGUE)
    film = english / "film.yaml"
    film.write_text(film.read_text("utf-8").replace("[en]", "[en, qaa]"), encoding="utf-8")
    path, counts, _ = translate(english, pseudo.TAG)
    text = path.read_text(encoding="utf-8")
    assert counts[2] > 0
    assert 'msgid "Which image of the film stays with you tonight?"' in text
    assert '"X-Source-Language: en\\n"' in text
    assert "Bonsoir" not in text


def test_each_language_stands_beside_the_next() -> None:
    """Two once, three each with each."""
    assert faced(("en",)) == {}
    assert faced(("en", "de")) == {"en": "de"}
    assert faced(("fr", "en", "de")) == {"fr": "en", "en": "de", "de": "fr"}


@pytest.mark.slow
def test_no_file_of_it_holds_a_french_word(english: Path, tmp_path: Path) -> None:
    """No fixed word that English has not too, no text of the stock in French."""
    out = tmp_path / "out"
    build(Order(english, out, formats=("txt", "html", "page")))
    french, said = (read_words(locations.templates(), one).entries for one in ("fr", "en"))
    english_words = "\n".join(said.values())
    fixed = {w for w in french.values() if len(w.split()) > 2 and "{" not in w}
    fixed = {words for words in fixed if words not in english_words}
    stock = read_guide(english, used()).stock.all.values()
    fixed |= {text.fr.words for r in stock for _, text in r.texts if text.fr and text.en}
    files = [path for path in out.rglob("*") if path.suffix in {".txt", ".html"}]
    assert len(files) > 5
    for path in files:
        text = re.sub(r"(?s)<style.*?</style>", "", path.read_text(encoding="utf-8"))
        text = " ".join(html.unescape(text).split())
        assert [one for one in fixed if one in text] == [], path
    assert {p.name for p in (out / "garden").iterdir()} == {"en", "contrechamp.en.html"}
