"""A command line that cannot be taken is told so in the language of messages."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from guides.terminal.front import run

CASES = [
    ("plan --minutes 1h", "--minutes 1h : ce n'est pas un nombre entier"),
    ("plan --minutes 1,5", "--minutes 1,5 : ce n'est pas un nombre entier"),
    ("plan --people beaucoup", "--people beaucoup"),
    ("build --jobs 0", "--jobs 0 : hors limites"),
    ("build --jobs x", "--jobs x : ce n'est pas un nombre entier"),
    ("plan --colour", "option inconnue : --colour"),
    ("build --oot x", "« --out »"),
    ("build -x", "option inconnue : -x"),
    ("--foo", "option inconnue : --foo"),
    ("plan a b", "en trop : b"),
    ("plan --seating", "l'option --seating attend une valeur"),
    ("build --projector=1", "l'option --projector ne prend pas de valeur"),
    ("mend", "commande inconnue : mend"),
    ("chekc", "Vouliez-vous dire « check »"),
    ("check --today 10/02/2024", "2024-02-10 ou 2024-10-02"),
    ("check --today demain", "2027-03-31"),
    ("build --out ", '"" : valeur vide'),  # of a variable that was never filled
    ("plan --session=", "--session : valeur vide"),
    ("plan --seating \x1b[31m", "‹U+001B›"),
    ("plan --colour\x1b[31m", "‹U+001B›"),
]


@pytest.mark.parametrize(("line", "said"), CASES)
def test_what_is_wrong_is_said_in_french(
    line: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence and a cure, status 2, no usage in English, nothing that commands a terminal."""
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    with pytest.raises(SystemExit) as left:
        run(line.split(" "))

    told = capsys.readouterr().err
    assert left.value.code == 2
    assert said in told
    assert not re.search("Error|Usage|Invalid|No such|Missing|Try|\x1b", told)
    assert len(told.splitlines()) == 2


@pytest.mark.parametrize("typed", ["20h30", "20 h 30", "8:30 pm"])
def test_a_session_starts_at_the_hour_that_is_typed(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says it as the language writes it."""
    run(["plan", "tests/sample", "--minutes", "40", "--start", typed])

    assert "20 h 30" in capsys.readouterr().out.replace("\u00a0", " ").replace("20:30", "20 h 30")


def test_a_folder_that_may_not_be_read_is_called_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything of ours looks at it, and not as an option that is unknown."""
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    with pytest.raises(SystemExit):
        run(["check", str(tmp_path), "--messages", "fr"])
    told = capsys.readouterr().err
    assert told.startswith(f"accès refusé ({tmp_path})")
    assert "droits" in told
