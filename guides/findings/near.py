"""What somebody may have meant: the known words nearest to one that is unknown."""

from __future__ import annotations

from collections.abc import Iterable

from guides.findings.finding import Message

LONGEST = 60  # comparing costs the square of a length, and no known word is longer
NEAR = Message("Vouliez-vous dire {near} ?", "Did you mean {near}?")


def did_you_mean(said: str, known: Iterable[str], otherwise: Message, most: int = 1) -> Message:
    """A hint that names up to `most` near words; `otherwise` when none is near."""
    import difflib  # noqa: PLC0415  only for what is wrong

    near = difflib.get_close_matches(said[:LONGEST], list(known), n=most, cutoff=0.5)
    if not near:
        return otherwise
    french = ", ".join(f"« {word} »" for word in near)
    english = ", ".join(f'"{word}"' for word in near)
    return NEAR.fill(near=Message(french, english))
