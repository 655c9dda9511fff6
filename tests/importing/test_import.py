"""`contrechamp import`: what is new becomes records; all else is said, and nothing is touched."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from guides.checking.verdict import check
from guides.commands.import_ import Imported, import_file
from guides.findings.errors import MachineTrouble, Refused
from guides.findings.finding import Severity
from guides.reading.film.folder import read_guide
from guides.writing.anew import put_files
from tests.support.small import small_draft

ARTICLE: dict[str, Any] = {
    "id": "http://zotero.org/users/1/items/AB",
    "type": "article-journal",
    "title": "La <i>vie</i> du CO<sub>2</sub> &amp; autres",
    "container-title": "Revue d'ici",
    "DOI": "10.1000/xyz",
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
        {"literal": "Collectif X"},
    ],
    "issued": {"date-parts": [["2019", 5]]},
    "accessed": {"date-parts": [[2024, 3, 2]]},
    "language": "fr-FR",
    "note": "vu à la bibliothèque",
}
HEAD = "question;fonction;relance;réponses;minutes;formats\n"
BIBTEX = "@book{x, title={Y}}"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A draft that has nothing of what is imported."""
    return small_draft(tmp_path / "films")


def brought(film: Path, name: str, data: str | bytes | list[Any], **how: bool) -> Imported:
    """What comes of a file of that name."""
    file = film.parent.parent / name
    said = json.dumps(data) if isinstance(data, list) else data
    file.write_bytes(said.encode() if isinstance(said, str) else said)
    return import_file(file, film, **how)


def refused(film: Path, name: str, data: str | bytes | list[Any]) -> list[str]:
    """The codes of a file of which nothing can be taken; nothing is written then."""
    before = sorted(film.rglob("*"))
    with pytest.raises(Refused) as found:
        brought(film, name, data)
    assert sorted(film.rglob("*")) == before
    return [finding.code for finding in found.value.findings]


def test_a_reference_comes_whole_and_leaves_the_judgement(film: Path) -> None:
    """What an entry says is in the record; what its author has to judge is empty."""
    done = brought(film, "biblio.json", [ARTICLE])
    assert done.files == {
        "sources/biblio.yaml": ("van-den-berg-2019-la-vie-du-co2-autres",),
    }
    assert done.status == 0
    (source,) = read_guide(film).guide.sources
    assert source.title == "La vie du CO2 & autres"
    assert source.authors == ("Jan van den Berg", "Collectif X")
    assert source.family_names == ("van den Berg", "")
    assert (source.date, source.kind, source.language) == ("2019-05", "study", "fr-FR")
    assert (source.url, source.checked_on) == ("https://doi.org/10.1000/xyz", "2024-03-02")
    assert source.read is None
    assert "# note : vu à la bibliothèque" in (film / "sources/biblio.yaml").read_text("utf-8")
    assert "C149" in {finding.code for finding in check(read_guide(film)).absent}


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2019, 5, 7]]}, "2019-05-07"),
        ({"date-parts": [[2019], [2021]]}, "2019/2021"),
        ({"date-parts": [["2019", "0", "0"]]}, "2019"),
        ({"date-parts": [[2019]], "circa": True}, "c. 2019"),
        ({"date-parts": [[2019]], "season": 2}, "2019"),
        ({"raw": "10 mai 2019"}, "10 mai 2019"),
        ({"literal": "vers 1950"}, "vers 1950"),
        ({"raw": "10/02/2019"}, ""),
        ({"literal": "sous presse"}, ""),
        ({"date-parts": [[2019, 13]]}, ""),
        ({"date-parts": []}, ""),
        ({"date-parts": "2019"}, ""),
        ("2019", ""),
    ],
)
def test_dates_of_every_shape(film: Path, issued: Any, date: str) -> None:
    """Each shape that CSL has for a date is read, or stays empty."""
    brought(film, "b.json", [{**ARTICLE, "issued": issued}])
    said = (film / "sources/b.yaml").read_text("utf-8")
    assert f'date: "{date}"' in said
    check(read_guide(film))


def test_what_an_entry_does_not_say_waits(film: Path) -> None:
    """Nothing is invented: what is not there is an absence of the draft."""
    done = brought(film, "b.json", [{"id": "1", "type": "webpage", "title": "Page"}])
    assert done.missing["sources"] == (
        *("publisher", "date", "kind", "language", "read", "checked_on"),
    )
    (told,) = (f for f in check(read_guide(film)).absent if f.code == "C178")
    assert told.record == "source:page"


def test_what_is_there_already_is_named_and_left(film: Path) -> None:
    """Same address, DOI, id or text: named, and no file is touched."""
    brought(film, "b.json", [ARTICLE])
    before = {path: path.read_bytes() for path in film.rglob("*.yaml")}
    same_doi = {**ARTICLE, "title": "Autre", "URL": "https://DOI.org/10.1000/xyz#p2"}
    same_title = {**ARTICLE, "DOI": "", "id": "z"}
    same_id = {"id": "image", "type": "book", "title": "Livre"}
    done = brought(
        film, "b.json", [ARTICLE, same_doi, same_title, same_id, {**same_id, "title": "Un livre"}]
    )
    assert done.files == {"sources/b-2.yaml": ("image",)}
    assert [f.code for f in done.findings] == ["R514"] * 4
    assert done.status == 0
    assert before.items() <= {path: path.read_bytes() for path in film.rglob("*.yaml")}.items()


def test_ids_that_become_one_get_a_number(film: Path) -> None:
    """Keys that differ in signs alone stay apart."""
    keys = ("E.1", "e_1", "E:1")
    books = [{"id": key, "type": "book", "title": f"Livre {n}"} for n, key in enumerate(keys)]
    assert brought(film, "b.json", books).files == {"sources/b.yaml": ("e-1", "e-1-2", "e-1-3")}


def test_what_is_left_out_is_said_and_all_else_is_taken(film: Path) -> None:
    """One bad entry costs no other."""
    wrong = [
        "mot",
        {"id": "x", "type": "book"},
        {"id": "y", "type": "book", "title": "Oh \U0001f600"},
    ]
    done = brought(film, "b.json", [*wrong, ARTICLE])
    assert sorted(f.code for f in done.findings) == ["R505", "R506", "R507"]
    assert (done.status, len(done.files)) == (1, 1)


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("b.json", "[{", ["R503"]),
        ("b.json", "[" * 100_000, ["R503"]),
        ("b.json", '[{"type": NaN}]', ["R503"]),
        ("b.json", '{"a": 1}', ["R504"]),
        ("b.json", "[1, 2]", ["R504"]),
        ("b.json", '[{"type": "é"}]'.encode("cp1252"), ["R502"]),
        ("b.bib", BIBTEX, ["R511"]),
        ("b.rdf", "<rdf:RDF/>", ["R511"]),
        ("b.ris", "TY  - BOOK", ["R511"]),
        ("b.csv", "", ["R510"]),
        ("b.csv", "nom;prénom\na;b\n", ["R510"]),
        ("b.csv", "question;affirmation\na;b\n", ["R510"]),
        ("b.csv", "question;énoncé\na;b\n", ["R510"]),
        ("b.csv", 'question;but\n"a;b\n', ["R508"]),
        ("b.csv", b"\0\0\0\xff", ["R502"]),
        ("b.csv", "question\n" + "a\n" * 10_001, ["R509"]),
        ("b.ods", b"PK\x03\x04rien", ["R508"]),
    ],
)
def test_files_that_give_nothing(
    film: Path, name: str, data: str | bytes, codes: list[str]
) -> None:
    """Each is refused by name, and nothing is written."""
    assert refused(film, name, data) == codes


@pytest.mark.parametrize("what", ["a folder", "nothing", "a big file"])
def test_what_is_no_file_to_read(film: Path, tmp_path: Path, what: str) -> None:
    """A folder, a name of nothing and 200 megabytes are refused unread."""
    file = tmp_path / "x.json"
    if what == "a folder":
        file.mkdir()
    elif what == "a big file":
        file.touch()
        os.truncate(file, 200_000_000)
    with pytest.raises(Refused) as found:
        import_file(file, film)
    assert [f.code for f in found.value.findings] == ["R501"]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_rows_become_questions(film: Path, separator: str, encoding: str) -> None:
    """Whatever the separator and the encoding, the same record comes out."""
    row = 'Que voit-on désormais ?;Ouvrir;Où ?;"Un arbre|Une cabane";5 à 10 min;à deux\n;;;;;\n'
    done = brought(film, "q.csv", (HEAD + row).replace(";", separator).encode(encoding))
    assert done.files == {"questions/q.yaml": ("que-voit-on-desormais",)}
    codes = [f.code for f in done.findings]
    assert codes == (["R513"] if encoding == "cp1252" else [])
    said = (film / "questions/q.yaml").read_text("utf-8")
    assert "number: 6\n" in said
    assert 'function: "open"' in said
    assert 'protocols: ["a-deux"]' in said
    assert "min: 5\n" in said
    assert done.missing["questions"] == ("moment", "purpose", "sticking_point")
    check(read_guide(film))


def test_a_row_with_all_a_question_needs_is_one(film: Path) -> None:
    """A full row waits for nothing, and signs stand for themselves."""
    head = "Question;Étape;Quand;Relance;But;Réponses;Où ça coince;Minutes;Formats;Public"
    row = "Que *voit-on ?;look;après le film;Où ?;Voir;Un arbre|Un nid;Un nom;5;à deux;ciné-club"
    done = brought(film, "q.csv", f"{head}\n{row}\n")
    assert not done.findings
    question = read_guide(film).guide.questions[-1]
    assert question.number == 6
    assert question.audiences == ("cineclub",)
    assert question.wordings.standard.original.words == "Que *voit-on ?"


def test_rows_become_claims_that_wait_for_a_verdict(film: Path) -> None:
    """A value that is none of its list stays beside the record."""
    brought(film, "b.json", [ARTICLE])
    head = "Affirmation,Qui le dit,Source,Verdict,Force,Année,Couleur\n"
    row = (
        "Le lac est mort,des riverains,https://doi.org/10.1000/xyz,vrai en partie,béton,2019,bleu\n"
    )
    done = brought(film, "c.csv", head + row)
    assert [f.code for f in done.findings] == ["R512", "R515"]
    said = (film / "claims/c.yaml").read_text("utf-8")
    assert said.startswith("# strength : béton\n")
    assert 'verdict: "partly-true"' in said
    assert 'said_by: ["van-den-berg-2019-la-vie-du-co2-autres"]' in said
    assert done.missing["claims"] == ("sort", "strength", "known", "checked_on")
    check(read_guide(film))


def test_a_formula_of_a_csv_is_left_out(film: Path) -> None:
    """What begins with an equals sign is taken as no text."""
    done = brought(film, "q.csv", f"{HEAD}=A1;;;;;\n#REF!;;;;;\n;Ouvrir;;;;\nQui parle ?;;;;;\n")
    assert [(f.code, f.place.line) for f in done.findings] == [
        ("R507", 2),
        ("R507", 3),
        ("R506", 4),
    ]
    assert done.status == 1
    assert done.files == {"questions/q.yaml": ("qui-parle",)}


def test_a_dry_look_writes_nothing(film: Path) -> None:
    """It says what would be written."""
    before = sorted(film.rglob("*"))
    done = brought(film, "b.json", [ARTICLE], writing=False)
    assert list(done.files) == ["sources/b.yaml"]
    assert sorted(film.rglob("*")) == before


def test_a_film_with_faults_is_told_first(film: Path) -> None:
    """What cannot be read cannot be compared."""
    (film / "questions.yaml").write_text("- id: [", "utf-8")
    assert refused(film, "b.json", [ARTICLE]) == ["R101"]
    (film / "film.yaml").unlink()
    assert refused(film, "b.json", [ARTICLE]) == ["R002"]


def test_all_is_written_or_nothing(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up in between leaves the folder as it was."""
    before = sorted(film.rglob("*"))
    synced = iter(range(1))

    def full(_: int) -> None:
        if next(synced, None) is None:
            raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr("guides.commands.import_.ROOM", 100)
    with pytest.raises(MachineTrouble):
        brought(film, "b.json", [ARTICLE, {"id": "b", "type": "book", "title": "B"}])
    assert next(synced, None) is None
    assert sorted(film.rglob("*")) == before


def test_a_file_that_comes_meanwhile_is_not_replaced(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was not there when names were chosen; what was written before it goes again."""

    def late(folder: Path, files: Mapping[str, bytes]) -> None:
        (folder / "questions").mkdir()
        (folder / "questions/b.yaml").write_text("# mine", encoding="utf-8")
        put_files(folder, {"claims/b.yaml": b"x", **files})

    monkeypatch.setattr("guides.commands.import_.put_files", late)
    with pytest.raises(MachineTrouble):
        brought(film, "b.csv", "question\nQuelle image du film vous reste ?\n")
    assert (film / "questions/b.yaml").read_text(encoding="utf-8") == "# mine"
    assert not (film / "claims").exists()


def with_the_stock(film: Path) -> None:
    """Let the film take what comes with us."""
    said = (film / "film.yaml").read_text(encoding="utf-8")
    (film / "film.yaml").write_text(said.replace("common: []\n", ""), encoding="utf-8")


def test_formats_of_the_common_stock_may_be_named(film: Path) -> None:
    """By id or by name, as the film's own; none where the film takes none."""
    table = HEAD + "Que retenez-vous ?;feel;D'où ?;a|b;5;Écrire une minute, bocal\n"
    assert "R515" in {f.code for f in brought(film, "a.csv", table, writing=False).findings}
    with_the_stock(film)
    done = brought(film, "a.csv", table)
    assert not done.findings
    assert 'protocols: ["ecrire-une-minute", "bocal"]' in (film / "questions/a.yaml").read_text(
        "utf-8"
    )


def test_a_source_of_the_common_stock_is_there_already(film: Path) -> None:
    """One of the same id would stand in its place unasked."""
    with_the_stock(film)
    known = {"type": "webpage", "title": "FAQ", "URL": "http://unisono.be/fr/faq/"}
    (finding,) = brought(film, "b.json", [known]).findings
    assert (finding.code, "be-unisono" in finding.message.en) == ("R514", True)


def test_a_fault_of_the_common_stock_is_told_in_its_file(film: Path) -> None:
    """As reading the film would."""
    with_the_stock(film)
    (film.parent / "common").mkdir()
    (film.parent / "common/protocols.yaml").write_text("- id: [", encoding="utf-8")
    with pytest.raises(Refused) as found:
        brought(film, "b.json", [ARTICLE])
    assert [f.place.file for f in found.value.findings] == ["../common/protocols.yaml"]


@pytest.mark.slow
def test_five_thousand_references_come_in_files_that_are_read(film: Path) -> None:
    """They are cut into files of a size that reading takes."""
    many = [
        {**ARTICLE, "id": f"k{n}", "title": f"Titre {n}", "DOI": f"10.1000/{n}"}
        for n in range(5_000)
    ]
    done = brought(film, "b.json", many)
    assert sum(map(len, done.files.values())) == 5_000
    assert len(read_guide(film).guide.sources) == 5_000
    again = brought(film, "b.json", many)
    assert not again.files
    assert len(again.findings) == 21
    assert all(f.severity is Severity.WARNING for f in again.findings)
