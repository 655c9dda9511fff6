"""What passes the checks can be made: no guide that is let through stops a format.

One value of the sample is replaced by anything at all. Either reading or checking says no,
with a place, or every document comes out in every format.
"""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guides import locations
from guides.cache import used
from guides.checking.translations import read_again
from guides.checking.verdict import CheckedGuide, check
from guides.composing.compose import compose
from guides.composing.documents import document
from guides.document.audience import AUDIENCES, LANGUAGES, Audience, Language
from guides.document.edition import Imprint
from guides.findings.errors import Refused
from guides.planning.programmes import usual
from guides.reading.film.folder import read_guide
from guides.reading.words import read_words
from guides.rendering.formats import FORMATS
from tests.support.overlays import SAMPLE, assemble, renew_lock

FILES = sorted(
    path.relative_to(SAMPLE).as_posix()
    for path in SAMPLE.rglob("*.yaml")
    if "lock" not in path.name
)
TREES = {
    name: yaml.load((SAMPLE / name).read_text(encoding="utf-8"), yaml.CBaseLoader) for name in FILES
}
WORDS = (
    *("x", "", " ", "0", "-1", "10", "999999999999", "true", "yes", "fr", "2016", "2016-02-30"),
    *("2024-02-08", "établi", "a-b", "A B", "[@arrete-points]", "[[claim:x]]", "[[vote:gratuit]]"),
    *("[[term:point]]", "[[scene:guichet]]", "[[question:agir-un-peu]]", "**x**", "*", "`x`"),
    *("{en: x}", "{zh-Latn: x}", "[x](https://example.org)", "[](https://example.org)", "## x"),
    *(
        "- x",
        "1. x",
        "x\n\ny",
        "- x\n\n    - y",
        "l'x",
        "« x »",
        "計",
        "\u00a0",
        "\u202f",
        "é" * 61,
    ),
    *("https://example.org/x", "https://", "x" * 300, "x " * 200, "1.5", "1,5", "x?", "?"),
    *("cineclub", "college", "open", "opinion", "value", "fact", "film", "law", "20:30", "\\", "|"),
)
OPTIONAL = (
    *("actions", "curriculum", "mirror", "path", "rescue", "rubric", "safeguards", "timeline"),
    *("voices", "votes", "lessons", "documents", "games", "slip", "takehome", "rights"),
)
ANYTHING: Any = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from([None, [], {}, ["x"], {"fr": "x"}, {"fr": "x", "en": "y"}, [{"id": "x"}]]),
)


def paths(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value of a tree."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree)
    if isinstance(tree, str):
        return [path]
    return [path, *(way for key, part in inner for way in paths(part, (*path, key)))]


def changed(tree: Any, path: tuple[Any, ...], value: Any, action: str) -> Any:
    """A copy of a tree in which one value is another, is gone, or is there twice."""
    if not path:
        return value if action == "replace" else tree
    key, *rest = path
    if rest:
        copy = list(tree) if isinstance(tree, list) else dict(tree)
        copy[key] = changed(tree[key], tuple(rest), value, action)
        return copy
    if isinstance(tree, list):
        kept = {"replace": [value], "remove": [], "double": [tree[key], tree[key]]}[action]
        return [*tree[:key], *kept, *tree[key + 1 :]]
    if action == "remove":
        return {name: part for name, part in tree.items() if name != key}
    return tree | {key: value}


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample, put right again after each try."""
    return assemble(tmp_path_factory.mktemp("survivors"))


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.data())
def test_what_is_let_through_can_be_made(film: Path, name: str, data: st.DataObject) -> None:
    """Whatever one value becomes, there is a finding with a place, or there are documents."""
    way = data.draw(st.sampled_from(paths(TREES[name])))
    action = data.draw(st.sampled_from(["replace", "replace", "replace", "remove", "double"]))
    tree = changed(TREES[name], way, data.draw(ANYTHING), action)
    (film / name).write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    try:
        reading = read_guide(film, used())
        checked = check(dataclasses.replace(reading, translated=read_again(reading, ("all",))[0]))
    except Refused as refused:
        assert all(finding.place.file != "?" for finding in refused.findings)
        return
    finally:
        (film / name).write_bytes((SAMPLE / name).read_bytes())
    audience = data.draw(st.sampled_from(AUDIENCES))
    make_all(checked, audience, data.draw(st.sampled_from(LANGUAGES)))


@pytest.mark.parametrize("audience", ["cineclub", "lycee"])
@pytest.mark.slow
def test_a_guide_may_lack_whole_kinds(tmp_path: Path, audience: Audience) -> None:
    """No dates, no voices, no cards, no votes: what is there is printed all the same."""
    film = assemble(tmp_path)
    for name in OPTIONAL:
        of_it = film / name
        shutil.rmtree(of_it) if of_it.is_dir() else of_it.with_suffix(".yaml").unlink()
    renew_lock(film)

    checked = check(read_guide(film, used()))
    for language in LANGUAGES:
        make_all(checked, audience, language)


def make_all(checked: CheckedGuide, audience: Audience, language: Language) -> None:
    """The guide in every format; each of the two kinds of room is composed once."""
    imprint, words = Imprint("0.0.0", "2024-02-10"), read_words(locations.templates(), language)
    printed = usual(checked, audience)
    editions = {
        room: compose(checked, "guide", audience, words, imprint, on_screen=room, usual=printed)
        for room in (False, True)
    }
    for made in (m for m in FORMATS if m.name in document("guide").formats):
        assert made.function(editions[made.on_screen], locations.templates(), "standard")
