"""What happens in the room: questions, protocols, activities, cards, votes."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from guides.document.audience import AUDIENCES, SCHOOL, Audience
from guides.document.nodes.inline import Strength
from guides.model.film import Year
from guides.model.values.fields import CheckedOn, Country, Id, LanguageTag, Number
from guides.model.values.printable import Plain
from guides.model.values.review import Statement
from guides.model.values.scales import (
    LEVELS,
    Function,
    Level,
    Moment,
    Need,
    Rung,
    Seating,
    Verified,
)
from guides.model.values.text import Passage, Phrase, Record


class Span(Record):
    """An inclusive range of whole numbers (minutes or people)."""

    min: Annotated[int, Field(ge=1, le=600)]
    max: Annotated[int, Field(ge=1, le=600)]

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if self.min > self.max:
            raise ValueError("min_over_max")
        return self


class Wordings(Record):
    """The same question at three heights."""

    standard: Phrase
    easy: Phrase | None = None
    expert: Phrase | None = None

    def at(self, level: Level) -> Phrase:
        """The wording for one level; where there is none of its own, the standard one serves."""
        own = {"easy": self.easy, "standard": self.standard, "expert": self.expert}[level]
        return own or self.standard

    def own(self) -> Iterator[tuple[Level, Phrase]]:
        """The wordings that are there."""
        for level in LEVELS:
            phrase = self.at(level)
            if level == "standard" or phrase is not self.standard:
                yield level, phrase


class Question(Statement):
    """A question to the room; value questions stay open.

    Attributes:
        number: printed as Q1… in every language, level and format.
        wordings: three heights of one point.
        follow_up: asks for evidence ("what makes you say so?").
        purpose: what the question is for, told to the adult.
        answers: likely answers, several and plausible.
        sticking_point: where it usually sticks.
        protocols: ids of the debate formats it suits.
        claims, context: ids it rests on.
        needs_scene: id of a scene slot; then `fallback` is asked when it is not logged.
        if_only_three: one of the three to keep when there is time for three.
        about_form: about the film as film.
        vote: a closed question on purpose, followed by an open one.
    """

    id: Id
    number: Number
    function: Function
    moment: Moment
    wordings: Wordings
    follow_up: Phrase
    purpose: Phrase
    answers: tuple[Phrase, ...]
    sticking_point: Phrase
    minutes: Span
    protocols: tuple[Id, ...]
    claims: tuple[Id, ...] = ()
    context: tuple[Id, ...] = ()
    needs_scene: Id | None = None
    fallback: Phrase | None = None
    if_only_three: bool = False
    about_form: bool = False
    vote: bool = False
    audiences: tuple[Audience, ...] = AUDIENCES
    theme: Id | None = None


class Protocol(Statement):
    """A debate format: for whom, how long, how.

    Attributes:
        serves: the functions whose questions it can hold; it is planned for no other.
        needs: what it cannot be held without; a plan that has it not does not plan it.
        open_floor: whoever wants speaks, in the order of hands, and the host keeps silent.
        material: what to have at hand, when there is something.
        short: for who stands before a room, 25 words at most: what the host does.
        steps: the same at length.
    """

    id: Id
    name: Phrase
    serves: tuple[Function, ...] = ()
    needs: tuple[Need, ...] = ()
    open_floor: bool = False
    people: Span
    seating: tuple[Seating, ...]
    minutes: Span
    material: Phrase | None = None
    short: Phrase | None = None
    steps: tuple[Phrase, ...]
    pitfalls: Phrase
    audiences: tuple[Audience, ...] = AUDIENCES
    theme: Id | None = None


class RescueCard(Statement):
    """Words for a hard moment; every line can be read aloud in one breath.

    Attributes:
        moment: what happens; it names the card.
        receive, ask, bridge: what to say, in this order.
        fact: said before the bridge, where an argument asks for one; a person who is moved,
            afraid or on their way out does not.
        strength, as_of: the mark of the fact, there with it and only with it.
    """

    id: Id
    moment: Phrase
    receive: Phrase
    ask: Phrase
    fact: Phrase | None = None
    strength: Strength | None = None
    as_of: Year | None = None
    bridge: Phrase
    audiences: tuple[Audience, ...] = AUDIENCES

    @model_validator(mode="after")
    def _marked(self) -> "RescueCard":
        if len({part is None for part in (self.fact, self.strength, self.as_of)}) > 1:
            raise ValueError("fact_without_mark")
        return self


class ActivityStep(Record):
    """One step of an activity, in whole minutes."""

    minutes: Annotated[int, Field(ge=1, le=120)]
    text: Phrase


class Sheet(Record):
    """A sheet for the room: title, body, and lines to write on."""

    title: Phrase
    body: Passage
    blanks: tuple[Phrase, ...] = ()


class ActivityForm(Record):
    """The same activity for another time or another room: other steps, the rest unchanged."""

    id: Id
    title: Phrase
    people: Span
    seating: tuple[Seating, ...]
    material: Phrase | None = None
    steps: tuple[ActivityStep, ...]
    audiences: tuple[Audience, ...] = AUDIENCES


class Activity(Statement):
    """A longer sequence with a sheet, a key for the adult and a debrief.

    Attributes:
        forms: other lengths and rooms; each is asked for by its own id.
    """

    id: Id
    title: Phrase
    function: Function
    objectives: tuple[Phrase, ...]
    material: Phrase
    people: Span
    seating: tuple[Seating, ...]
    steps: tuple[ActivityStep, ...]
    handout: Sheet
    key: Passage
    debrief: Passage
    forms: tuple[ActivityForm, ...] = ()
    claims: tuple[Id, ...] = ()
    audiences: tuple[Audience, ...] = AUDIENCES
    theme: Id | None = None

    @property
    def minutes(self) -> int:
        """How long all steps take together."""
        return sum(step.minutes for step in self.steps)

    def in_every_form(self) -> Iterator["Activity"]:
        """The activity, then one for each of its forms."""
        yield self
        for form in self.forms:
            own = {name: getattr(form, name) for name in ActivityForm.model_fields}
            own["material"] = form.material or self.material
            yield self.model_copy(update={**own, "forms": ()})


class Vote(Statement):
    """A statement that is truly arguable, voted on before and after."""

    id: Id
    number: Number
    text: Phrase
    follow_up: Phrase
    audiences: tuple[Audience, ...] = AUDIENCES


class Action(Statement):
    """A next step on one rung of the ladder."""

    id: Id
    rung: Rung
    text: Phrase
    audiences: tuple[Audience, ...] = AUDIENCES


class Criterion(Statement):
    """One line of the rubric: a move in dialogue, never a stance."""

    id: Id
    name: Phrase
    levels: tuple[Phrase, Phrase, Phrase, Phrase]
    audiences: tuple[Audience, ...] = SCHOOL


class CurriculumRow(Statement):
    """One place of an official programme the film can serve."""

    id: Id
    country: Country
    level: Phrase
    name: Plain
    language: LanguageTag = "fr"
    reference: Phrase
    fit: Phrase
    verified: Verified
    checked_on: CheckedOn
    audiences: tuple[Audience, ...] = SCHOOL


class Safeguard(Statement):
    """A rule that protects someone in the room."""

    id: Id
    title: Phrase
    text: Phrase
    audiences: tuple[Audience, ...] = AUDIENCES


class Script(Statement):
    """Words and short sheets that every session uses; what a film does not say, the stock may.

    Attributes:
        ground_rules: at most six lines, readable aloud in 40 seconds.
        short_rules: the same for the run sheet, in a breath; without it the sheet has them whole.
        opening, closing: spoken words; no guide is without.
        who_is_who: those who act in the film, told apart in one minute, under `who_is_who_title`.
        neutral_answer: to "and you, what do you think?".
        night_before: ten lines at most.
        self_check: five questions to the host.
        viewing_strip: one mission, at most three boxes.
        poster: « salle sans traces ».
        feedback: slip for the host; exit_slip, before_after, observer: for classes.
    """

    opening: Passage | None = None
    closing: Passage | None = None
    ground_rules: tuple[Phrase, ...] = ()
    short_rules: Phrase | None = None
    who_is_who: Passage | None = None
    who_is_who_title: Phrase | None = None
    neutral_answer: Phrase | None = None
    night_before: tuple[Phrase, ...] = ()
    self_check: tuple[Phrase, ...] = ()
    viewing_strip: Sheet | None = None
    poster: tuple[Phrase, ...] = ()
    feedback: Sheet | None = None
    exit_slip: Sheet | None = None
    before_after: tuple[Phrase, ...] = ()
    observer: Sheet | None = None


class PathSession(Record):
    """One session of a path: what is asked of the planner, and its lesson or its activity."""

    title: Phrase
    aim: Phrase
    minutes: Annotated[int, Field(ge=5, le=240)]
    activity: Id | None = None
    lesson: Id | None = None
    include: tuple[Id, ...] = ()


class Path(Statement):
    """Several sessions that belong together, for a class."""

    id: Id
    title: Phrase
    sessions: tuple[PathSession, ...]
    audiences: tuple[Audience, ...] = SCHOOL
