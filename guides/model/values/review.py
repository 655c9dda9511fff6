"""What is due to change: the day by which somebody must look again, and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from guides.model.values.fields import FullDate
from guides.model.values.text import Phrase, Record

FIELD = "review_by"


class ReviewBy(Record):
    """When what a record states is due to change, and what will change it.

    Attributes:
        date: the last day on which it can be trusted unread.
        why: the ruling, election, term or edition that is expected.
    """

    date: FullDate
    why: Phrase


class Statement(Record):
    """A record that states something; what it states may be due to change."""

    review_by: ReviewBy | None = None


def reviewed(value: object, path: str = "") -> Iterator[tuple[str, Statement, ReviewBy]]:
    """Every statement inside a record that says when it is due, itself among them.

    Yields the field path of the review ("facts.2.review_by"), the statement and its review.
    """
    if isinstance(value, Statement) and value.review_by:
        yield _inside(path, FIELD), value, value.review_by
    if isinstance(value, BaseModel):
        for name in _holding_statements(type(value)):
            yield from reviewed(getattr(value, name), _inside(path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from reviewed(item, _inside(path, str(index)))


def is_of_review(path: str) -> bool:
    """Whether a field path leads into a review: a note on a record, and no part of what it says."""
    return FIELD in path.split(".")


def _inside(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


@cache
def _holding_statements(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a kind of record that can hold statements."""
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if _is_of_statements(field.annotation))


def _is_of_statements(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Statement):
        return True
    return any(map(_is_of_statements, get_args(annotation)))
