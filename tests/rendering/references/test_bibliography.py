"""The sources for reference managers: every one, once, and text stays text."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from msgspec import structs
from msgspec.structs import replace

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.composing.say.numbering import KIND_ORDER, cited
from guides.document.audience import Language
from guides.document.edition import Edition, Imprint
from guides.document.work import Work
from guides.reading.words import read_words
from guides.rendering.references.bibtex import render_bibtex
from guides.rendering.references.csl import render_csl
from tests.support.everything import EVERYTHING

# Types and variables of the schema of CSL 1.0.2 (csl-data.json) that we may use.
CSL_TYPES = frozenset(
    {"article", "article-newspaper", "book", "document", "legal_case", "legislation"}
    | {"motion_picture", "report", "webpage"}
)
CSL_TEXTS = frozenset({"id", "title", "publisher", "container-title", "language", "URL", "note"})
HOSTILE = 'a}, b = {{1} \\input{x} 100 % #1 $x_2^3$ ~ & <3 > | "q" \n@misc{y,'
WORK = Work(
    "ab-2020", "press", ("Jeremy Daum", "Reuters & fils"), "Le titre de l'État", "Le Monde",
    "2018-05-16", "fr", "https://example.org/a%20b?c=1&d={e}", "2024-02-10", "Lu en extrait.",
)  # fmt: skip


def items(*works: Work) -> list[dict[str, Any]]:
    """Works as CSL-JSON, read back."""
    said: list[dict[str, Any]] = json.loads(render_csl(with_works(*works)))
    return said


def entries(*works: Work) -> dict[str, dict[str, str]]:
    """Works as BibTeX, read back as BibTeX reads: braces are counted, whatever is before them."""
    said = render_bibtex(with_works(*works)).decode()
    found = {}
    for head in re.finditer(r"^@(\w+)\{([\w-]+),\n", said, re.MULTILINE):
        fields, place = {"": head[1]}, head.end()
        while said[place] != "}":
            name, value, place = field(said, place)
            fields[name] = value
        found[head[2]] = fields
    return found


def field(said: str, place: int) -> tuple[str, str, int]:
    """One `name = {value},` and where the next begins."""
    start = re.compile(r"  (\w+) = ").match(said, place)
    assert start, said[place : place + 40]
    depth, end = 0, start.end()
    while depth or said[end] != ",":
        depth += {"{": 1, "}": -1}.get(said[end], 0)
        end += 1
    return start[1], said[start.end() : end], end + 2


def with_works(*works: Work) -> Edition:
    """An edition with these works."""
    return structs.replace(EVERYTHING, document="bibliography", works=works)


def test_a_work_becomes_an_item_of_csl() -> None:
    """Names stay whole, the outlet holds the article, dates are numbers."""
    assert items(WORK) == [
        {
            "id": "ab-2020",
            "type": "article-newspaper",
            "title": "Le titre de l'État",
            "author": [{"literal": "Jeremy Daum"}, {"literal": "Reuters & fils"}],
            "container-title": "Le Monde",
            "issued": {"date-parts": [[2018, 5, 16]]},
            "accessed": {"date-parts": [[2024, 2, 10]]},
            "language": "fr",
            "URL": "https://example.org/a%20b?c=1&d=%7Be%7D",
            "note": "Lu en extrait.",
        }
    ]


def test_a_work_becomes_an_entry_of_bibtex() -> None:
    """Under its own id, with the address as it is and signs of TeX made harmless."""
    assert entries(WORK) == {
        "ab-2020": {
            "": "article",
            "author": "{{Jeremy Daum} and {Reuters \\& fils}}",
            "title": "{{Le titre de l'État}}",
            "journal": "{Le Monde}",
            "date": "{2018-05-16}",
            "year": "{2018}",
            "month": "may",
            "url": "{https://example.org/a%20b?c=1&d=%7Be%7D}",
            "urldate": "{2024-02-10}",
            "language": "{fr}",
            "keywords": "{press}",
            "note": "{Lu en extrait.}",
        }
    }


@pytest.mark.parametrize(
    ("date", "csl", "bibtex"),
    [
        ("2021", {"date-parts": [[2021]]}, {"date": "{2021}", "year": "{2021}"}),
        (
            "2021-12",
            {"date-parts": [[2021, 12]]},
            {"date": "{2021-12}", "year": "{2021}", "month": "dec"},
        ),
        (
            "2021-12-03",
            {"date-parts": [[2021, 12, 3]]},
            {"date": "{2021-12-03}", "year": "{2021}", "month": "dec"},
        ),
        (
            "2019~",
            {"date-parts": [[2019]], "circa": True},
            {"date": "{2019~}", "year": "{2019}"},
        ),
        (
            "2019~/2020~",
            {"date-parts": [[2019], [2020]], "circa": True},
            {"date": "{2019~/2020~}", "year": "{2019}"},
        ),
        ("", None, {}),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date: str, csl: object, bibtex: object) -> None:
    """A year alone gets no month, and what has no exact date gets no year."""
    work = structs.replace(WORK, date=date)
    entry = entries(work)["ab-2020"]
    assert items(work)[0].get("issued") == csl
    assert {n: v for n, v in entry.items() if n in ("date", "year", "month")} == bibtex


@pytest.mark.parametrize(
    ("author", "family", "csl", "bibtex"),
    [
        ("Reuters", "", {"literal": "Reuters"}, "{Reuters}"),
        ("Jeremy Daum", "", {"literal": "Jeremy Daum"}, "{Jeremy Daum}"),
        ("Jeremy Daum", "Daum", {"family": "Daum", "given": "Jeremy"}, "{Daum}, Jeremy"),
        ("Zhang Wanhong", "Zhang", {"family": "Zhang", "given": "Wanhong"}, "{Zhang}, Wanhong"),
        ("Voltaire", "Voltaire", {"family": "Voltaire"}, "{Voltaire}"),
        (
            "Ludwig van Beethoven",
            "van Beethoven",
            {"family": "van Beethoven", "given": "Ludwig"},
            "{van Beethoven}, Ludwig",
        ),
        (
            "Martin Luther King, Jr.",
            "King",
            {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
            "{King}, Jr., Martin Luther",
        ),
        (
            "Alisa Lebow (dir.)",
            "Lebow",
            {"family": "Lebow", "given": "Alisa"},
            "{Lebow}, Alisa",
        ),
        ("Reuters (agence)", "", {"literal": "Reuters (agence)"}, "{Reuters (agence)}"),
        (
            "Jane Doe, Jr., PhD",
            "Doe",
            {"family": "Doe", "given": "Jane", "suffix": "Jr., PhD"},
            "{Doe}, {Jr., PhD}, Jane",
        ),
        ("Li Li", "Li", {"family": "Li", "given": "Li"}, "{Li}, Li"),
        ("Daithí Mac Síthigh", "Mac Síthigh", None, "{Mac Síthigh}, Daithí"),
        ("Anne and Paul Martin", "Martin", None, "{Martin}, {Anne and Paul}"),
        ("Institut Martinet", "Martin", {"literal": "Institut Martinet"}, "{Institut Martinet}"),
    ],
)
def test_a_person_has_a_family_name_where_the_record_says_so(
    author: str, family: str, csl: dict[str, str] | None, bibtex: str
) -> None:
    """And nobody else is cut in two: no part of a name is guessed."""
    work = replace(WORK, authors=(author,), families=(family,) if family else ())
    assert csl is None or items(work)[0]["author"] == [csl]
    assert entries(work)["ab-2020"]["author"] == f"{{{bibtex}}}"


@pytest.mark.parametrize(
    ("publisher", "bibtex"),
    [
        ("Commission for Economy and Security", "{{Commission for Economy and Security}}"),
        ("Wiley, Londres", "{{Wiley, Londres}}"),
        ("Le Monde", "{Le Monde}"),
        ("Brandeis", "{Brandeis}"),
    ],
)
def test_a_publisher_is_one(publisher: str, bibtex: str) -> None:
    """BibLaTeX holds publishers and institutions for lists, parted by "and"."""
    for kind in ("book", "report", "press", "law"):
        said = entries(replace(WORK, kind=kind, publisher=publisher))["ab-2020"]
        assert bibtex in said.values()


@pytest.mark.parametrize("kind", KIND_ORDER)
def test_every_kind_has_a_type_that_csl_knows(kind: str) -> None:
    """And nothing in an item that the schema does not allow."""
    (item,) = items(structs.replace(WORK, kind=kind, authors=(), url=""))
    assert item["type"] in CSL_TYPES
    assert item.keys() <= {*CSL_TEXTS, "type", "issued", "accessed"}
    assert all(isinstance(item[name], str) for name in CSL_TEXTS & item.keys())
    assert entries(structs.replace(WORK, kind=kind))["ab-2020"]["keywords"] == f"{{{kind}}}"


def test_hostile_text_comes_out_as_text() -> None:
    """No value ends before its end, and no sign of TeX is left to act."""
    work = structs.replace(WORK, title=HOSTILE, authors=(HOSTILE,), note=HOSTILE)
    found = entries(work, structs.replace(WORK, identifier="next"))
    assert list(found) == ["ab-2020", "next"]
    assert items(work)[0]["title"] == HOSTILE
    for name in ("title", "note", "author"):
        bare = re.sub(r"\\(text[a-z]+\{\}|[$&#%_])", "", found["ab-2020"][name])
        assert not re.search(r"[\\$&#%_^~<>\n]", bare)


@pytest.mark.parametrize(
    ("title", "bibtex"),
    [
        ('Un "score" | deux', 'Un "score" | deux'),
        ("Le {crédit} et {x}", r"Le \{crédit\} et \{x\}"),
        ("Le {crédit", r"Le \textbraceleft{}crédit"),
        ("a} et {b", r"a\textbraceright{} et \textbraceleft{}b"),
        ("{{a}}", r"\textbraceleft{}\textbraceleft{}a\textbraceright{}\textbraceright{}"),
        ("50 % de $ & co_x", r"50 \% de \$ \& co\_x"),
    ],
)
def test_a_sign_of_a_title_is_found_again_by_whoever_reads_the_file(
    title: str, bibtex: str
) -> None:
    """TeX, and pandoc, which drops the signs whose names it does not know."""
    said = entries(structs.replace(WORK, title=title), structs.replace(WORK, identifier="z"))
    assert said["ab-2020"]["title"] == f"{{{{{bibtex}}}}}"
    assert "z" in said


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_cited_source_is_there_once(
    checked: CheckedGuide, edition: Callable[..., Edition], language: Language
) -> None:
    """The bibliography holds what the guide cites, in the order of its numbers."""
    words = read_words(locations.templates(), language)
    listed = compose(checked, "bibliography", "cineclub", words, Imprint("0.0.0", "2024-02-10"))
    used = set()
    for audience in ("cineclub", "lycee", "college"):
        used |= set(cited(edition(language, audience, on_screen=True).blocks))
    ids = [item["id"] for item in json.loads(render_csl(listed))]
    assert len(ids) == len(set(ids))
    assert used <= set(ids)
    assert ids == re.findall(r"^@\w+\{(.+),$", render_bibtex(listed).decode(), re.MULTILINE)


def test_a_date_that_is_known_roughly_says_so(checked: CheckedGuide) -> None:
    """About 2015 is no more exact than that; nothing is said of a source without any date."""
    words = read_words(locations.templates(), "en")
    imprint = Imprint("0.0.0", "2024-02-10")

    def listed(date: str) -> Work:
        first = checked.guide.sources[0].model_copy(update={"date": date})
        others = checked.guide.sources[1:]
        guide = dataclasses.replace(checked.guide, sources=(first, *others))
        subject = dataclasses.replace(checked, guide=guide)
        works = compose(subject, "bibliography", "cineclub", words, imprint).works
        return next(work for work in works if work.identifier == first.id)

    rough, undated, exact = listed("vers 2015"), listed("n.d."), listed("2015-06")
    limited, odd = listed("n.d. (before 2021)"), listed("spring 2015")
    assert (rough.date, undated.date, exact.date) == ("2015~", "", "2015-06")
    assert (limited.date, odd.date) == ("", "")
    assert rough.note == f"{undated.note} Date: c. 2015."
    assert limited.note == f"{undated.note} Date: no date (before 2021)."
    assert odd.note == f"{undated.note} Date: spring 2015."
    assert exact.note == undated.note


def test_what_a_name_is_printed_with_stands_in_the_note(checked: CheckedGuide) -> None:
    """A role in brackets is no part of a person's name, and is not lost."""
    words = read_words(locations.templates(), "fr")
    source = next(s for s in checked.guide.sources if s.family_names)
    led = source.model_copy(update={"authors": (f"{source.authors[0]} (dir.)", "Un journal (a)")})
    led = led.model_copy(update={"family_names": (source.family_names[0], "")})
    others = tuple(s for s in checked.guide.sources if s is not source)
    guide = dataclasses.replace(checked.guide, sources=(led, *others))
    subject = dataclasses.replace(checked, guide=guide)
    works = compose(subject, "bibliography", "cineclub", words, Imprint("0", "2024-02-10")).works
    work = next(work for work in works if work.identifier == source.id)
    assert work.note.endswith(f" {source.authors[0]} (dir.).")
    assert [name.whole for name in work.names] == [False, True]


def test_titles_stay_as_they_were_published() -> None:
    """Our typography sets our words: a catalogue keeps another's title letter for letter."""
    from guides.composing.say.typography import typeset  # noqa: PLC0415

    work = structs.replace(WORK, title='Quoi : rien ? "Si"')
    assert typeset(with_works(work), "fr").works == (work,)
