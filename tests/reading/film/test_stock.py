"""The common stock: what films take from it, and what they are told of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guides import locations
from guides.building import fingerprint
from guides.building.dated import imprint
from guides.building.order import Order
from guides.cache import NONE, Cache, used
from guides.checking.verdict import check
from guides.commands.check import record_translations
from guides.findings.errors import Refused
from guides.findings.finding import Finding
from guides.model.guide import Reading
from guides.pipeline import build
from guides.reading.film.folder import read_guide
from guides.writing.sums import Sums
from tests.support.small import FORMATS, small_draft

FORMAT = FORMATS[: FORMATS.index("- id: a-deux")]
BOWL = FORMAT.replace("tour-libre", "cinq-chaises").replace("Parole libre", "Cinq chaises")


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A film with two formats of its own, beside a stock of one of them and another."""
    film = small_draft(tmp_path)
    rewrite(film / "film.yaml", "common: []\n", "")
    (tmp_path / "common").mkdir()
    stocked = FORMAT.replace("Parole libre", "Parole à tous")
    (tmp_path / "common" / "protocols.yaml").write_text(BOWL + stocked, encoding="utf-8")
    return film


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def stock_of(film: Path) -> Path:
    return film.parent / "common" / "protocols.yaml"


def formats(reading: Reading) -> dict[str, str]:
    return {p.id: p.name.original.words for p in reading.guide.protocols}


def refused(film: Path) -> list[Finding]:
    with pytest.raises(Refused) as error:
        check(read_guide(film, used()))
    return list(error.value.findings)


def test_its_own_record_stands_in_the_place_of_one_of_the_stock(film: Path) -> None:
    """In the order of the stock, what is only the film's after it; nothing is a twin."""
    reading = read_guide(film, used())
    assert list(formats(reading).items()) == [
        ("cinq-chaises", "Cinq chaises"),
        ("tour-libre", "Parole libre"),
        ("a-deux", "À deux"),
    ]
    assert reading.stock.used == {"protocol:cinq-chaises"}
    assert reading.twins == ()
    found = [reading.places.find(f"protocol:{name}", "id") for name in formats(reading)]
    files = [place.file if place else "" for place in found]
    assert files == ["../common/protocols.yaml", "protocols.yaml", "protocols.yaml"]
    check(reading)


def test_a_film_without_formats_has_all_of_the_stock(film: Path) -> None:
    """Two films share it; one that wants nothing says so."""
    other = small_draft(film.parent / "others")
    (other).rename(film.parent / "le-verger")
    other = film.parent / "le-verger"
    rewrite(other / "film.yaml", "common: []\n", "")
    (other / "protocols.yaml").unlink()
    rewrite(other / "questions.yaml", "[tour-libre, a-deux]", "[tour-libre, cinq-chaises]")

    assert formats(read_guide(other, used())) == {
        "cinq-chaises": "Cinq chaises",
        "tour-libre": "Parole à tous",
    }
    assert "cinq-chaises" in formats(read_guide(film, used()))
    rewrite(other / "film.yaml", "checked_on", "common: []\nchecked_on")
    assert formats(read_guide(other, used())) == {}


def test_what_the_stock_has_not_leads_nowhere(film: Path) -> None:
    """The same as for what the film has not."""
    rewrite(film / "questions.yaml", "[tour-libre, a-deux]", "[tour-libre, chaises]")
    found = refused(film)
    assert {(f.code, f.place.file) for f in found} == {("C101", "questions.yaml")}


def test_where_there_is_none_beside_the_film_the_one_that_comes_with_us_serves(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A film of that name, or a folder of something else, is none; a film can do without any."""
    assert locations.common(film) == stock_of(film).parent
    stock_of(film).rename(stock_of(film).with_name("film.yaml"))
    ours = locations.default_film().parent / "common"
    assert locations.common(film) == ours
    assert "silence" in formats(read_guide(film, used()))

    monkeypatch.setattr(locations, "PACKAGE", film / "nowhere")
    assert not locations.common(film).exists()
    assert set(formats(read_guide(film, used()))) == {"tour-libre", "a-deux"}


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("min: 3, max: 300", "min: 3, max: trois", "R301", "protocols.yaml:6:20"),
        ("Cinq chaises", "Cinq <b>chaises</b>", "R2", "protocols.yaml:3"),
        ("id: cinq-chaises", "id: tour-libre", "C102", "protocols.yaml:15"),
        ("Ne répondez pas", "Ne répondez pas [@fiche]", "C101", "protocols.yaml:14"),
        ("  serves", "  theme: ailleurs\n  serves", "C101", "protocols.yaml:4"),
        ("- id: cinq-chaises", "- id: cinq-chaises\n\t- x", "R1", "protocols.yaml:2"),
    ],
)
def test_a_fault_of_the_stock_is_told_in_its_file(
    film: Path, old: str, new: str, code: str, place: str
) -> None:
    """By the way that leads there from the film's folder."""
    text = stock_of(film).read_text(encoding="utf-8")
    stock_of(film).write_text(text.replace(old, new, 1), encoding="utf-8")
    (found, *_) = refused(film)
    assert found.code.startswith(code)
    assert str(found.place).startswith(f"../common/{place}")
    assert locations.authored(film, found.place.file) == stock_of(film).resolve()


def test_the_stock_cites_no_film(film: Path) -> None:
    """Not even what the film has: another has not."""
    rewrite(film / "protocols.yaml", "Parole libre", "[[question:image-restee]]")
    check(read_guide(film, used()))
    rewrite(stock_of(film), "Cinq chaises", "[[question:image-restee]]")
    (found,) = refused(film)
    assert (found.code, found.place.file) == ("C101", "../common/protocols.yaml")
    assert "fonds commun" in found.message.said("fr")


def test_what_is_no_film_s_to_share_is_a_stranger(film: Path) -> None:
    """Claims, films and notes stand in a film's folder."""
    for name in ("claims.yaml", "waivers.yaml", "en.po", "notes.txt"):
        (film.parent / "common" / name).write_text("x", encoding="utf-8")
    found = refused(film)
    assert {f.code for f in found} == {"R007"}
    assert [f.place.file for f in found] == [
        f"../common/{name}" for name in ("claims.yaml", "en.po", "notes.txt", "waivers.yaml")
    ]


@pytest.mark.slow
def test_a_build_after_the_stock_changed_is_new(film: Path, tmp_path: Path) -> None:
    """What was kept of it, and the kit, are known to be of another stock."""
    order = Order(film.resolve(), tmp_path / "out", documents=("guide",), formats=("txt",))
    kept = tmp_path / "kept"
    (path,) = [p for p in build(order, kept=kept).changed if p.endswith("guide.txt")]
    assert build(order, kept=kept).changed == ()
    said = (tmp_path / "out" / path).read_text(encoding="utf-8")
    assert "Cinq chaises" in said
    assert re.search(r"Du fonds commun.: façons de débattre.: 1\n", said), "the card of quality"

    rewrite(stock_of(film), "Cinq chaises", "Cinq grandes chaises")
    assert path in build(order, kept=kept).changed
    assert "Cinq grandes chaises" in (tmp_path / "out" / path).read_text(encoding="utf-8")


def test_a_stock_that_comes_or_goes_is_another_input(film: Path) -> None:
    """Also while it is watched."""
    before = fingerprint.authored(Sums(), film)
    (stock_of(film).parent / "notes.txt").write_text("x", encoding="utf-8")
    noted = fingerprint.authored(Sums(), film)
    stock_of(film).rename(stock_of(film).with_name("film.yaml"))
    assert len({before, noted, fingerprint.authored(Sums(), film)}) == 3


@pytest.mark.parametrize("cache", [True, False])
def test_its_english_has_a_lock_of_its_own(film: Path, tmp_path: Path, cache: bool) -> None:
    """A film marks what it uses there; the lines of what it does not use stay."""
    keeping = Cache(tmp_path / "kept", "program") if cache else NONE
    lock = stock_of(film).with_name("translations.lock.yaml")
    lock.write_text('"protocol:tour-libre": "0123456789abcdef"\n', encoding="utf-8")
    rewrite(film / "film.yaml", "languages: [fr]", "languages: [fr, en]")
    for path in (stock_of(film), film / "protocols.yaml"):
        rewrite(path, 'fr: "Ne répondez', 'en: "Do not answer yourself."\n    fr: "Ne répondez')

    assert "protocol:tour-libre" not in read_guide(film, keeping).translated
    record_translations(film, ("all",))
    keys = [line.split('"')[1] for line in lock.read_text(encoding="utf-8").splitlines()]
    assert keys == ["protocol:cinq-chaises", "protocol:tour-libre"]
    own = (film / lock.name).read_text(encoding="utf-8")
    assert "protocol:tour-libre" in own
    assert "protocol:cinq-chaises" not in own
    late = check(read_guide(film, keeping), ("fr",)).late
    assert "C104" not in {f.code for f in late}

    rewrite(stock_of(film), "Cinq chaises", "Cinq grandes chaises")
    late = check(read_guide(film, keeping), ("fr",)).late
    assert [f.record for f in late if f.code == "C104"] == ["protocol:cinq-chaises"]


def test_what_is_only_the_film_s_stands_after_what_it_follows_in_its_file(film: Path) -> None:
    """A card that is told beside another stays there; the rest comes last."""
    stock_of(film).write_text(
        "".join(FORMAT.replace("tour-libre", name) for name in ("a", "b", "c")), encoding="utf-8"
    )
    (film / "protocols.yaml").write_text(
        "".join(FORMAT.replace("tour-libre", name) for name in ("y", "b", "x", "a", "z")),
        encoding="utf-8",
    )
    assert list(formats(read_guide(film, used()))) == ["a", "z", "b", "x", "c", "y"]


SOURCES = """- id: une-loi
  title: "Loi d'exemple"
  publisher: "Recueil inventé"
  date: "2001"
  kind: law
  state: fr
  language: fr
  url: "https://example.org/loi"
  read: whole
  checked_on: "2024-02-01"
"""


def test_sources_of_the_stock_come_as_far_as_they_are_cited(film: Path) -> None:
    """By the stock or by the film; one that nobody cites is no finding, and is not printed."""
    sources = (
        SOURCES + SOURCES.replace("une-loi", "une-loi-de-plus") + SOURCES.replace("une-", "la-")
    )
    stock_of(film).with_name("sources.yaml").write_text(sources, encoding="utf-8")
    assert [s.id for s in read_guide(film, used()).guide.sources] == []

    rewrite(stock_of(film), "Cinq chaises", "Cinq chaises [@la-loi]")
    rewrite(film / "protocols.yaml", "Parole libre", "Parole libre [@une-loi-de-plus]")
    reading = read_guide(film, used())
    assert [s.id for s in reading.guide.sources] == ["la-loi", "une-loi-de-plus"]
    assert imprint("", check(reading)).date == reading.guide.film.checked_on == "2024-03-01"


def test_a_stock_checked_since_makes_no_check_of_a_film_old(film: Path) -> None:
    """One that was checked long before is told, in its own file."""
    theirs = stock_of(film).with_name("sources.yaml")
    theirs.write_text(SOURCES.replace("2024-", "2031-"), encoding="utf-8")
    (film / "sources.yaml").write_text(SOURCES.replace("une-loi", "la-loi"), encoding="utf-8")
    rewrite(film / "protocols.yaml", "Parole libre", "Parole libre [@une-loi; @la-loi]")
    checked = check(read_guide(film, used()))
    assert "C127" not in {f.code for f in checked.warnings}
    assert imprint("", checked).date == "2024-03-01"

    rewrite(theirs, "2031-", "2011-")
    (old,) = [f for f in check(read_guide(film, used())).warnings if f.code == "C127"]
    assert old.place.file == "../common/sources.yaml"


def test_what_comes_with_us_suits_a_first_draft(tmp_path: Path) -> None:
    """A film of questions alone: the stock brings no finding, and no absence."""
    film = small_draft(tmp_path)
    alone = check(read_guide(film, used()))
    rewrite(film / "film.yaml", "common: []\n", "")
    shared = check(read_guide(film, used()))
    assert shared.guide.rescue
    assert shared.guide.safeguards
    assert shared.guide.rubric
    assert (shared.warnings, shared.absent) == (alone.warnings, alone.absent)


STOCKED_SCRIPT = """opening:
  fr: "Bienvenue à tous."
closing:
  fr: "Bonne soirée à tous."
short_rules:
  fr: "On peut se taire."
"""


def test_a_film_says_what_it_says_of_the_script_and_the_stock_the_rest(film: Path) -> None:
    """Key by key, each with its place; without any of its own, all is the stock's."""
    script = stock_of(film).with_name("script.yaml")
    script.write_text(STOCKED_SCRIPT, encoding="utf-8")
    reading = read_guide(film, used())
    said = reading.guide.script
    assert said.opening is not None
    assert said.short_rules is not None
    assert said.opening.original.words.startswith("Bonsoir. Nous avons vu")
    assert said.short_rules.original.words == "On peut se taire."
    places = [reading.places.find("script:script", key) for key in ("opening", "short_rules")]
    assert [p.file for p in places if p] == ["script.yaml", "../common/script.yaml"]
    assert "script:script" not in reading.stock.used

    (film / "script.yaml").write_text('closing:\n  fr: "Au revoir."\n', encoding="utf-8")
    assert read_guide(film, used()).guide.script.opening is not None
    (film / "script.yaml").unlink()
    reading = read_guide(film, used())
    assert "script:script" in reading.stock.used
    check(reading)


def test_an_opening_that_nobody_wrote_is_missing(film: Path) -> None:
    """Neither the film nor the stock; a script that cannot be read is told as that, once."""
    (film / "script.yaml").write_text('closing:\n  fr: "Au revoir."\n', encoding="utf-8")
    (found,) = refused(film)
    assert (found.code, str(found.place)) == ("R301", "script.yaml")
    (film / "script.yaml").unlink()
    (found,) = refused(film)
    assert (found.code, str(found.place)) == ("R002", "script.yaml")
    stock_of(film).with_name("script.yaml").write_text("opening: [\n", encoding="utf-8")
    assert {f.place.file for f in refused(film)} == {"../common/script.yaml"}
