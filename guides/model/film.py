"""The film, and the five kinds of things said about it."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from guides.model.fields import CheckedOn, Colour, Dated, Day, Id, LanguageTag
from guides.model.printable import Plain
from guides.model.review import Statement
from guides.model.scales import FactState, Verified
from guides.model.text import Passage, Phrase, Record

Year = Annotated[int, Field(ge=1888, le=2100)]
FORMAT = 1  # the present shape of a film's folder; `migrating` has a step for each before it
Format = Annotated[
    int, Field(ge=FORMAT, le=FORMAT), WithJsonSchema({"type": "integer", "const": FORMAT})
]
Country = Literal["FR", "BE", "CH"]


class FilmFact(Statement):
    """One line of the identity card. `text` cites its source."""

    id: Id
    label: Phrase
    text: Phrase
    state: FactState


class Broadcast(Statement):
    """A dated broadcast. `text` names channel and country and cites its source."""

    date: Day
    text: Phrase
    state: FactState


class Obtaining(Statement):
    """How to get and show the film lawfully in one country."""

    country: Country
    setting: Literal["school", "club", "both"]
    text: Phrase
    verified: Verified
    checked_on: CheckedOn


class Reception(Statement):
    """What one outlet or person wrote of the film, in one line, in our words."""

    outlet: Plain
    date: Dated
    kind: Literal["press", "press-kit", "criticism", "militant"]
    text: Phrase


class SceneSlot(Record):
    """A moment the facilitator logs while watching: never described by us."""

    id: Id
    prompt: Phrase


class FilmToSee(Statement):
    """A film to see next; title, director and year are verified."""

    id: Id
    title: Plain
    language: LanguageTag
    director: Plain
    year: Year
    why: Phrase


class Street(Record):
    """What stands over the picture of the counters; `note` says what they do not come to."""

    title: Phrase
    note: Phrase


class Film(Statement):
    """The documentary: identity, reception, limits and merits, what is not known.

    Attributes:
        format: the shape of the folder, a number that the program gives.
        id: also the name of the output folder.
        title: original title; `english_title` as catalogued.
        topic: what the systems of the guide are commonly called, without quotation marks.
        keywords: for catalogues, beside those every guide has.
        synopsis: from the sources only, cited.
        purpose: what should have happened in the room, as outcomes.
        unknown: what the facilitator must confirm or fill in.
        must_not_assert: what the guide itself refuses to state.
        scene_slots: what to log while watching.
        street: what stands over the picture of the counters, where the systems are some.
        colour: of the cover and of what is claimed, "#C4391D"; ink where there is none.
    """

    format: Format
    id: Id
    title: Plain
    english_title: Plain
    director: Plain
    year: Year
    protagonist: Plain
    topic: Phrase
    keywords: tuple[Phrase, ...]
    synopsis: Passage
    purpose: tuple[Phrase, ...]
    content_note: Phrase
    announcement: Phrase
    facts: tuple[FilmFact, ...]
    broadcasts: tuple[Broadcast, ...]
    obtaining: tuple[Obtaining, ...]
    reception: tuple[Reception, ...]
    merits: tuple[Phrase, ...]
    limits: tuple[Phrase, ...]
    unknown: tuple[Phrase, ...]
    must_not_assert: tuple[Phrase, ...]
    scene_slots: tuple[SceneSlot, ...]
    see_next: tuple[FilmToSee, ...]
    checked_on: CheckedOn
    street: Street | None = None
    colour: Colour | None = None
