"""The door: each person's three things first, and every file somewhere behind them."""

from __future__ import annotations

import pytest

from guides.composing.door.door import Titled, door
from guides.document.shelves import Film, Fold, Person
from tests.support.at_the_door import HEAVY, at_the_door, sizes
from tests.support.on_paper import words

CLUB = "livre/fr/cineclub"


def people(film: Film) -> dict[str, Person]:
    """Who is at the door, by name."""
    return {person.name: person for person in film.people}


def folded(film: Film) -> list[str]:
    """The paths of a film that stand in a fold, in order."""
    return [path for person in film.people for fold in person.folds for path in _paths(fold)]


def spaced(text: str) -> str:
    """A text with plain spaces, whichever typography chose."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_three_people_have_three_buttons_each() -> None:
    """The paper one cannot do without comes first; all of it in one file comes last."""
    french, english = at_the_door(sizes("livre"))
    for film in (french, english):
        where = f"livre/{film.language}"
        found = {
            name: [link.path for link in person.offers[0].buttons]
            for name, person in people(film).items()
        }
        assert found == {
            "tonight": [
                f"{where}/cineclub/40min/runsheet.pdf",
                f"{where}/cineclub/40min/handout.pdf",
                f"{where}/cineclub/livre-cineclub-{film.language}.zip",
            ],
            "class": [
                f"{where}/lycee/55min/lesson.pdf",
                f"{where}/lycee/55min/handout.pdf",
                f"{where}/lycee/livre-lycee-{film.language}.zip",
            ],
            "screen": [
                f"livre/contrechamp.{film.language}.html#view-{view}"
                for view in ("prepare", "read", "project")
            ],
        }


def test_a_line_says_which_session_the_buttons_give() -> None:
    """For whom, how long, how many people, on which seats; pupils of another age are folded."""
    french, english = (people(film) for film in at_the_door(sizes("livre")))
    said = "Ciné-club : 40 min, 25 personnes en rangées"
    assert [spaced(offer.session) for offer in french["tonight"].offers] == [said]
    assert [spaced(offer.session) for offer in english["class"].offers] == [
        "Ages 15 to 18: 55 min, 28 people at tables",
        "Ages 13 to 15: 55 min, 28 people at tables",
    ]


def test_a_button_says_what_the_file_is_good_for_and_what_an_archive_weighs() -> None:
    """In the typography and the decimals of the language."""
    notes = [people(film)["tonight"].offers[0].buttons for film in at_the_door(sizes("livre"))]
    assert [[link.label for link in links] for links in notes] == [
        ["La feuille de route", "La feuille du public", "Tout, en un seul fichier"],
        ["The run sheet", "The audience’s sheet", "Everything, in one file"],
    ]
    assert [spaced(links[2].note) for links in notes] == [
        "zip, 5,2 Mo : à imprimer, projeter, modifier",
        "zip, 5.2 MB: to print, project, edit",
    ]


def test_every_file_stands_in_one_fold_and_the_page_in_none() -> None:
    """Whoever looks for a format finds it, once."""
    files = sizes("livre")
    films = at_the_door(files)
    found = [path for film in films for path in folded(film)]
    pages = {f"livre/contrechamp.{language}.html" for language in ("fr", "en")}
    assert sorted(found) == sorted({*files} - pages)


def test_folds_stand_with_who_needs_them() -> None:
    """To print and to edit with the audience; platforms with the class; to read on screen."""
    french, _ = at_the_door(sizes("livre"))
    uses = {
        name: {link.rpartition(".")[2] for fold in person.folds for link in _paths(fold)}
        for name, person in people(french).items()
    }
    assert uses == {
        "tonight": {"pdf", "zip", "odt", "docx"},
        "class": {"pdf", "zip", "odt", "docx", "xml", "txt"},
        "screen": {"html", "epub", "txt", "json", "bib"},
    }


def _paths(fold: Fold) -> list[str]:
    return [link.path for shelf in fold.shelves for line in shelf.lines for link in line.links]


def test_shelves_follow_the_clock_and_say_the_audience_where_there_are_several() -> None:
    """Ten minutes before twenty, what serves every session last."""
    french, _ = at_the_door(sizes("livre"))
    tonight, school = people(french)["tonight"], people(french)["class"]
    assert [spaced(shelf.title) for shelf in tonight.folds[0].shelves] == [
        "10 minutes",
        "20 minutes",
        "40 minutes",
        "45 minutes, grande salle en rangées",
        "Cinq séances qui se suivent",
        "Pour toutes les séances",
    ]
    assert spaced(school.folds[0].shelves[0].title) == "Lycée · Une séance de 55 minutes"
    assert spaced(school.folds[0].shelves[-1].title) == "Collège · Pour toutes les séances"


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ("25min-12", "Ciné-club : 25 minutes, 12 personnes"),
        ("automne", "Ciné-club : automne"),
        ("20min", "Ciné-club : 20 min, 25 personnes en rangées"),
    ],
)
def test_a_session_of_ones_own_is_the_one_that_is_offered(plan: str, said: str) -> None:
    """When the usual one was not built; slides and others follow where there is no archive."""
    names = ("handout.pdf", "handout.odt", "runsheet.pdf", "slides.pdf")
    (film,) = at_the_door({f"{CLUB}/{plan}/{name}": HEAVY for name in names})
    (person,) = film.people
    (offer,) = person.offers
    assert spaced(offer.session) == said
    assert [link.path.rpartition("/")[2] for link in offer.buttons] == [
        "runsheet.pdf",
        "handout.pdf",
        "slides.pdf",
    ]
    assert [link.label for link in offer.buttons][2] == "Diapositives"


def test_without_the_page_a_guide_is_offered_to_read() -> None:
    """On screen first; a guide to print stands with who prints."""
    files = {f"{CLUB}/guide.{suffix}": HEAVY for suffix in ("pdf", "html", "txt", "epub")}
    (film,) = at_the_door(files)
    assert [
        [link.path.rpartition(".")[2] for link in person.offers[0].buttons]
        for person in film.people
    ] == [["pdf"], ["html", "epub", "pdf"]]


def test_who_has_nothing_to_open_is_not_at_the_door() -> None:
    """Nor is a film of which nothing is there, nor a file that is no document."""
    films = at_the_door({f"{CLUB}/guide.txt": 1, "notes.txt": 1, "livre/x.pdf": 1}, "autre")
    assert [(film.id, film.language, [*people(film)]) for film in films] == [
        ("livre", "fr", ["screen"])
    ]


def test_a_film_whose_maker_is_not_known_has_no_credit() -> None:
    """A kit of before says the title alone."""
    (film,) = door(sizes("livre", ("fr",)), {"livre": Titled("Un titre")}, [words("fr")])
    assert (film.title, film.credit) == ("Un titre", "")
    assert at_the_door(sizes("livre"))[1].credit == "a film by Jeanne Personne, 2019"


def test_the_face_is_drawn_from_the_claims_and_said_in_a_sentence() -> None:
    """Counted in the order of the scale; a kit that says nothing of its claims has no frame."""
    french, english = at_the_door(sizes("livre"))
    assert french.colour == "#C4391D"
    assert french.face is not None and french.face == english.face
    assert spaced(french.counts).endswith(": solide 1, démenti 2, à débattre 1.")
    assert english.counts.endswith(": solid 1, contradicted 2, for debate 1.")
    (bare,) = door(sizes("livre", ("fr",)), {"livre": Titled("Un titre")}, [words("fr")])
    assert (bare.colour, bare.face) == ("#000000", None)
