"""The sample guide shows all that an author may write."""

from __future__ import annotations

from collections import defaultdict

from pydantic import BaseModel

from guides.model.guide import Reading

# Every kind has these, or nearly: tried where they are read, not once a kind.
SHARED = {"audiences", "language", "languages", "review_by", "state"}


def test_the_sample_uses_every_field(reading: Reading) -> None:
    """A field that no record of the sample fills is in no golden, no format and no example."""
    filled: dict[type[BaseModel], set[str]] = defaultdict(set)
    for _, _, record in reading.guide.records():
        note(record, filled)

    empty = [
        f"{kind.__name__}.{name}"
        for kind, names in filled.items()
        for name in kind.model_fields.keys() - names - SHARED
    ]
    assert sorted(empty) == []


def note(value: object, filled: dict[type[BaseModel], set[str]]) -> None:
    """Note the fields of a record, and of the records inside it, that say something."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            said = getattr(value, name)
            if field.is_required() or said != field.default:
                filled[type(value)].add(name)
            note(said, filled)
    elif isinstance(value, tuple):
        for item in value:
            note(item, filled)
