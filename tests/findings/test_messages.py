"""A message is said in two languages, and so is whatever is put into it."""

from __future__ import annotations

from guides.findings.finding import Message

SEATS = Message("{count} places en {shape}", "{count} seats in {shape}")
ROWS = Message("rangées", "rows")


def test_a_message_goes_into_each_sentence_in_its_own_language() -> None:
    """Other values go into both as they are."""
    assert SEATS.fill(count=8, shape=ROWS) == ("8 places en rangées", "8 seats in rows")
    assert SEATS.fill(count=8, shape="L") == ("8 places en L", "8 seats in L")
