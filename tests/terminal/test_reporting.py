"""What is said of foreign words shows them, and lets them do nothing."""

from __future__ import annotations

import json

import pytest

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.values.signs import visible
from guides.terminal.reporting import findings_as_json, findings_as_text

FAKE = "x\nfilm.yaml:1:1: error R001: all is lost"


@pytest.mark.parametrize("sign", ["\x1b", "\x00", "\x9b", "\u202e", "\u2066", "\u200b", "\ud800"])
def test_what_a_terminal_would_obey_is_named(sign: str) -> None:
    """Escapes, marks of direction and halves of characters stand as their numbers."""
    assert visible(f"a{sign}b") == f"a‹U+{ord(sign):04X}›b"


def test_what_is_typed_stays() -> None:
    """Accents, fine spaces, Chinese: all that a sentence holds."""
    assert visible("« é\u202f!\u00a0» 分 😀") == "« é\u202f!\u00a0» 分 😀"


def test_a_word_makes_no_second_finding() -> None:
    """Two lines a finding, whatever is in it, two at the end; a file of JSON says the same."""
    words = Message(FAKE, FAKE)
    finding = Finding(Place(FAKE, 1, 1), "R301", Severity.ERROR, words, words, FAKE + "\u202e")

    assert findings_as_text([finding], "en").count("\n") == 3
    (row,) = json.loads(findings_as_json([finding]))
    assert row["record"] == FAKE + "\u202e"
    assert "\u202e" not in findings_as_json([finding])
