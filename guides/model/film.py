"""The film, and the five kinds of things said about it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from guides.document.audience import AUDIENCES, LANGUAGES, Audience
from guides.model.fields import CheckedOn, Colour, Dated, Day, EditionLanguage, Id, LanguageTag
from guides.model.printable import Plain
from guides.model.review import Statement
from guides.model.scales import FactState, Stage, Verified
from guides.model.text import Passage, Phrase, Record

Year = Annotated[int, Field(ge=1888, le=2100)]
FORMAT = 2  # the present shape of a film's folder; `migrating` has a step for each before it
Format = Annotated[
    int, Field(ge=FORMAT, le=FORMAT), WithJsonSchema({"type": "integer", "const": FORMAT})
]
Country = Literal["FR", "BE", "CH"]
SOME = Field(json_schema_extra={"minItems": 1})


def _each_once(listed: tuple[str, ...]) -> tuple[str, ...]:
    if not listed:
        raise ValueError("none_named")
    if len(set(listed)) < len(listed):
        raise ValueError("named_twice")
    return listed


def _in_order(listed: tuple[Audience, ...]) -> tuple[Audience, ...]:
    return tuple(audience for audience in AUDIENCES if audience in listed)


Languages = Annotated[tuple[EditionLanguage, ...], SOME, AfterValidator(_each_once)]
