"""What the system refuses is said in our words, in French and in English, with a cure."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from guides.findings.errors import told
from guides.findings.refusals import REFUSALS, refusal


@pytest.mark.parametrize("number", sorted(REFUSALS))
def test_none_of_the_systems_own_words_are_left(number: int) -> None:
    """Where the number is known, the path stands beside our sentence, once."""
    error = OSError(number, os.strerror(number), "a/b.txt")
    said = told(error, Path("other"))
    assert said.message.fr.endswith(" (a/b.txt)")
    assert os.strerror(number) not in said.message.fr + said.message.en
    assert said.hint.fr != said.hint.en


def test_a_number_that_nobody_foresaw_is_said_as_the_system_says_it() -> None:
    """Rather nothing of ours than something false."""
    assert "bizarre" in refusal(OSError(99999, "bizarre")).why.fr
    assert told(OSError(errno.EIO, "io"), None).message.en == "this disk or network does not answer"


def test_an_endless_path_is_shortened() -> None:
    """Its beginning and its end are enough to know it."""
    said = told(OSError(errno.ENAMETOOLONG, "long", "a" * 5000 + "end"), None).message.en
    assert len(said) < 400
    assert "…" in said
    assert said.endswith("end)")
