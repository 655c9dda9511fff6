"""A short text is one line, wherever its author broke it, before any format sees it."""

from __future__ import annotations

import typing

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from guides.model.values.printable import Chinese, Plain, one_line
from guides.model.values.text import Record
from guides.reading.film.kinds import LISTS, SINGLE

PLAIN, CHINESE = TypeAdapter(Plain), TypeAdapter(Chinese)


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\n\n", " \n  ", "\t", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
)
def test_where_it_was_broken_there_is_a_space(end: str) -> None:
    """Whatever some format takes for the end of a line."""
    assert one_line(f" Un{end}point{end}") == "Un point"
    assert PLAIN.validate_python(f"Un{end}point{end}") == "Un point"
    assert CHINESE.validate_python(f"黑名单{end}/ 红名单") == "黑名单 / 红名单"


def test_spaces_of_typography_stay() -> None:
    """A no-break space is nobody's end of a line."""
    assert one_line("\u00a0Quoi\u202f?  Rien") == "\u00a0Quoi\u202f?  Rien"


@pytest.mark.parametrize("text", ["", " ", "\n", "\u00a0", "a\x07", "a\x1f", "\ud800", "x" * 501])
def test_what_is_no_short_text(text: str) -> None:
    """Nothing, what no face prints, and what no line holds."""
    with pytest.raises(ValidationError):
        PLAIN.validate_python(text)


@pytest.mark.parametrize("text", ["", "分\u202e", "😀", "\ud800", "분", "分" * 61, "\x00"])
def test_what_is_no_chinese_word(text: str) -> None:
    """Marks of direction, other scripts, and what is no word."""
    with pytest.raises(ValidationError):
        CHINESE.validate_python(text)


def kinds() -> set[type[Record]]:
    """Every kind of record there is, those inside others too."""
    found: set[type[Record]] = set()
    waiting = [*(kind for _, kind, _ in LISTS.values()), *(kind for _, kind in SINGLE.values())]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting += [k for f in kind.model_fields.values() for k in _inside(f.annotation)]
    return found


def _inside(annotation: object) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]  # type: ignore[list-item]
    return [kind for part in typing.get_args(annotation) for kind in _inside(part)]


def test_no_field_takes_any_text_at_all() -> None:
    """Each that holds a text holds one of a certain form: a new field is no hole."""
    bare = [
        f"{kind.__name__}.{name}"
        for kind in kinds()
        for name, field in kind.model_fields.items()
        if field.annotation is str and not field.metadata
    ]

    assert len(kinds()) > 30
    assert bare == []
