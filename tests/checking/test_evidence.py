"""Which marks some sources can carry together, and how they are counted."""

from __future__ import annotations

from typing import Any

import pytest

from guides.checking.evidence import allowed
from guides.model.evidence import Source
from guides.model.values.scales import SourceKind

ALWAYS = {"fragile", "open"}
ONE = ALWAYS | {"partial", "contradicted"}
TWO = ONE | {"solid"}


def sources(*kinds: str) -> list[Source]:
    """Sources of some kinds; "press/afp@cn" repeats the chain "afp" and speaks for a State."""
    return [
        Source.model_construct(None, **_source(number, kind)) for number, kind in enumerate(kinds)
    ]


def _source(number: int, said: str) -> dict[str, Any]:
    """What the count of sources looks at."""
    kind_and_chain, _, state = said.partition("@")
    kind, _, chain = kind_and_chain.partition("/")
    return {"id": f"s{number}", "kind": kind, "chain": chain or None, "state": state or None}


def carried(*kinds: str) -> set[str]:
    """The marks that sources of these kinds can carry."""
    return set(allowed(sources(*kinds)))


def test_without_a_source_a_mark_says_little() -> None:
    """Anything may be called fragile or left open; nothing more without a source."""
    assert carried() == ALWAYS


@pytest.mark.parametrize("kind", ["opinion", "film"])
def test_an_opinion_or_a_film_is_no_firm_evidence(kind: str) -> None:
    """Neither carries a mark, alone, twice, or as the second beside a firm source."""
    assert carried(kind) == carried(kind, kind) == ALWAYS
    assert carried(kind, "report") == carried("report", kind) == ONE


@pytest.mark.parametrize("kind", ["law", "court", "official", "study", "book", "report", "press"])
def test_one_firm_source_is_partial(kind: SourceKind) -> None:
    """A single source, whatever its rank, is never more than a part of the answer."""
    assert carried(kind) == ONE


def test_two_independent_sources_are_solid() -> None:
    """Two that do not hang on one another, of the same kind or not."""
    assert carried("report", "report") == carried("report", "press") == TWO
    assert carried("press/afp", "report/ministry") == TWO


def test_press_alone_is_never_solid() -> None:
    """However many newspapers say it: one source must be something else."""
    assert carried("press", "press") == carried("press/afp", "press/reuters", "press") == ONE


def test_sources_that_repeat_one_another_count_once() -> None:
    """Three reports on one survey are one source; another beside them makes two."""
    assert carried("report/survey", "report/survey", "press/survey") == ONE
    assert carried("report/survey", "report/survey", "press") == TWO
    assert carried("report/survey", "press", "report/survey") == TWO


@pytest.mark.parametrize("text", ["law", "court", "official"])
@pytest.mark.parametrize("study", ["study", "book"])
def test_a_text_of_authority_and_a_study_establish(text: str, study: str) -> None:
    """What is decided or published, and what somebody examined: both, in either order."""
    assert carried(text, study) == carried(study, text) == TWO | {"established"}


def test_two_texts_or_two_studies_do_not_establish() -> None:
    """An authority that says a thing twice has not been examined; a study is not the text."""
    assert "established" not in carried("law", "court", "official", "press")
    assert "established" not in carried("study", "book", "report", "film")


@pytest.mark.parametrize("state", ["cn", "fr", "eu", "coe"])
def test_texts_of_one_state_count_once(state: str) -> None:
    """However many laws, courts and ministries say it, for every State alike."""
    texts = [f"{kind}@{state}" for kind in ("law", "court", "official")]
    assert carried(*texts) == ONE
    assert carried(*texts, f"press@{state}") == ONE
    assert carried(*texts, "law@be") == TWO
    assert carried(*texts, "press") == TWO
    assert carried(*texts, "opinion", "film") == ONE


def test_texts_that_do_not_say_whose_they_are_are_of_one_unknown_state() -> None:
    """Nobody gains a voice by saying nothing."""
    assert carried("law", "court", "official") == ONE
    assert carried("law", "official@fr") == TWO
    assert carried("report", "report") == TWO


def test_who_repeats_a_state_is_no_second_voice_beside_it() -> None:
    """A newspaper in the chain of a ministry stands with that State's courts, either way round."""
    assert carried("press/ndrc", "official/ndrc@cn", "court@cn") == ONE
    assert carried("court@cn", "press/ndrc", "official/ndrc@cn") == ONE
    assert carried("press/a", "court/b@cn", "press/b", "law/a@cn") == ONE
    assert carried("press/ndrc", "court@cn") == TWO
    assert carried("press/cn", "court@cn") == TWO  # a chain that is called as the State is


def test_a_study_by_the_same_state_does_not_establish() -> None:
    """What a State examined of itself is its own text; a study of another, or of none, counts."""
    assert "established" not in carried("law@cn", "study@cn")
    assert "established" not in carried("law@cn", "court@cn", "book@cn", "press")
    for study in ("study", "study@fr", "book"):
        assert "established" in carried("law@cn", study)
    assert "established" in carried("law@cn", "study@cn", "official@fr")
