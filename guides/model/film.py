"""The film, and the five kinds of things said about it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from guides.document.audience import AUDIENCES, LANGUAGES, Audience
from guides.model.values.fields import (
    CheckedOn,
    Colour,
    Country,
    Dated,
    Day,
    EditionLanguage,
    Id,
    LanguageTag,
)
from guides.model.values.printable import Plain
from guides.model.values.review import Statement
from guides.model.values.scales import SHARED, FactState, Shared, Stage, Verified
from guides.model.values.text import Passage, Phrase, Record

Year = Annotated[int, Field(ge=1888, le=2100)]
FORMAT = 2  # the present shape of a film's folder; `migrating` has a step for each before it
Format = Annotated[
    int, Field(ge=FORMAT, le=FORMAT), WithJsonSchema({"type": "integer", "const": FORMAT})
]
SOME = Field(json_schema_extra={"minItems": 1})


def _some(listed: tuple[str, ...]) -> tuple[str, ...]:
    if not listed:
        raise ValueError("none_named")
    return listed


def _each_once(listed: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(listed)) < len(listed):
        raise ValueError("named_twice")
    return listed


def _in_order(listed: tuple[Audience, ...]) -> tuple[Audience, ...]:
    return tuple(audience for audience in AUDIENCES if audience in listed)


Languages = Annotated[
    tuple[EditionLanguage, ...], SOME, AfterValidator(_some), AfterValidator(_each_once)
]
Audiences = Annotated[
    tuple[Audience, ...],
    SOME,
    AfterValidator(_some),
    AfterValidator(_each_once),
    AfterValidator(_in_order),
]
Countries = Annotated[tuple[Country, ...], SOME, AfterValidator(_some), AfterValidator(_each_once)]
Common = Annotated[tuple[Shared, ...], AfterValidator(_each_once)]  # none is an answer too
LONGEST_FILM = 900  # minutes: the longest documentaries last fourteen hours


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


class Lawful(Statement):
    """How to show a film lawfully, for a school, a club or both."""

    setting: Literal["school", "club", "both"]
    text: Phrase
    verified: Verified
    checked_on: CheckedOn


class Obtaining(Lawful):
    """How to get and show this film in one country."""

    country: Country


class Right(Lawful):
    """How any film is shown in one country; without one, wherever no other record says it."""

    id: Id
    country: Country | None = None


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


class Duration(Record):
    """How long the film lasts, in whole minutes, and the source that says so."""

    minutes: Annotated[int, Field(ge=1, le=LONGEST_FILM)]
    source: Id | None = None


class Film(Statement):
    """The documentary: identity, reception, limits and merits, what is not known.

    What a guide sets out to be stands here too: nothing that it does not declare is asked of it
    or printed.

    Attributes:
        format: the shape of the folder, a number that the program gives.
        id: also the name of the output folder.
        languages: those the guide is in; the first is the one its author writes in.
        audiences: those it is for, in the order of all.
        countries: where it is shown, as far as rights are told; a build may ask for others.
        state: a draft may lack what a whole guide has; what is there is as strict in both.
        duration: without it, no document says a length, and no session shows the film.
        watched: whether those who made the guide saw the film; nothing is said where it is absent.
        made_by, reviewed_by: names, printed as they stand.
        title: original title.
        topic: what the systems of the guide are commonly called, without quotation marks.
        keywords: for catalogues, beside those every guide has.
        synopsis: from the sources only, cited.
        purpose: what should have happened in the room, as outcomes.
        unknown: what the facilitator must confirm or fill in.
        must_not_assert: what the guide itself refuses to state.
        scene_slots: what to log while watching.
        street: what stands over the picture of the counters, where the systems are some.
        common: what it takes from the common stock; its own record of the same id comes first.
        colour: of the cover and of what is claimed, "#C4391D"; ink where there is none.
    """

    format: Format
    id: Id
    title: Plain
    director: Plain
    year: Year
    languages: Languages = LANGUAGES
    audiences: Audiences = AUDIENCES
    countries: Countries = ("FR",)
    state: Stage = "whole"
    duration: Duration | None = None
    watched: bool | None = None
    made_by: tuple[Plain, ...] = ()
    reviewed_by: tuple[Plain, ...] = ()
    topic: Phrase | None = None
    keywords: tuple[Phrase, ...] = ()
    synopsis: Passage | None = None
    purpose: tuple[Phrase, ...] = ()
    content_note: Phrase | None = None
    announcement: Phrase | None = None
    facts: tuple[FilmFact, ...] = ()
    broadcasts: tuple[Broadcast, ...] = ()
    obtaining: tuple[Obtaining, ...] = ()
    reception: tuple[Reception, ...] = ()
    merits: tuple[Phrase, ...] = ()
    limits: tuple[Phrase, ...] = ()
    unknown: tuple[Phrase, ...] = ()
    must_not_assert: tuple[Phrase, ...] = ()
    scene_slots: tuple[SceneSlot, ...] = ()
    see_next: tuple[FilmToSee, ...] = ()
    checked_on: CheckedOn
    street: Street | None = None
    colour: Colour | None = None
    common: Common = SHARED

    @property
    def length(self) -> int:
        """How many minutes the film lasts; 0 when nobody said."""
        return self.duration.minutes if self.duration else 0

    @property
    def written_in(self) -> str:
        """The language of its records, of which PO files hold translations."""
        return "en" if "en" in self.languages and "fr" not in self.languages else "fr"
