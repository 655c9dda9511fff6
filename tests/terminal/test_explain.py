"""Every code there is can be explained, in both languages."""

from __future__ import annotations

import re

import pytest

from guides.checking.rules import RULES
from guides.findings.errors import Unusable
from guides.findings.explained import EXPLAINED
from guides.terminal.subcommands.explain import ROOMS, explain
from tests.support.overlays import ROOT

CODE = re.compile(r'"([RCSPDMW][0-9]{3})"')


def used() -> set[str]:
    """The codes that the program can say."""
    files = [path for path in (ROOT / "guides").rglob("*.py") if "explained" not in path.parts]
    return {code for path in files for code in CODE.findall(path.read_text(encoding="utf-8"))}


def test_every_code_is_explained_and_no_other() -> None:
    """Whoever adds a code adds what it means: a rule by itself, any other in `explained`."""
    rules = {rule.code for rule in RULES}

    assert used() == EXPLAINED.keys() | rules
    assert not EXPLAINED.keys() & rules
    assert {code[0] for code in used()} == set(ROOMS)


def test_each_is_said_in_both_languages() -> None:
    """In sentences, and never twice the same in both."""
    for code, said in EXPLAINED.items():
        for sentence in (said.about, said.cure):
            assert sentence.fr != sentence.en, code
            assert all(text.endswith(".") for text in sentence), code


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_a_code_all_are_listed(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Room by room, each with its sentence."""
    explain(None, language)
    said = capsys.readouterr().out

    assert set(re.findall(r"(?m)^  ([A-Z][0-9]{3})", said)) == used()
    assert all(room.said(language) in said for room in ROOMS.values())


def test_an_example_and_what_a_draft_may_lack_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    """As it is typed, and only where it is so."""
    explain("p114", "fr")
    said = capsys.readouterr().out
    explain("R301", "fr")
    other = capsys.readouterr().out

    assert "    duration:\n      minutes: 52\n" in said
    assert "Un brouillon peut s'en passer" in said
    assert "Un brouillon" not in other


def test_what_a_draft_may_lack_is_what_the_rules_say(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule about absence says that a draft may do without."""
    for rule in RULES:
        explain(rule.code, "en")
        assert ("A draft may do without" in capsys.readouterr().out) is rule.absence


def test_a_code_that_is_none_leads_to_one_or_to_the_list() -> None:
    """Never a bare refusal."""
    with pytest.raises(Unusable) as near:
        explain("R310", "fr")
    with pytest.raises(Unusable) as far:
        explain("zzz", "fr")

    assert "Vouliez-vous dire" in near.value.hint.fr
    assert "explain" in far.value.hint.fr
