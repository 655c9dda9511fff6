"""What the page is written in is known to the oldest browser that package.json names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.support.overlays import ROOT

KNOWN = ROOT / "node_modules/@mdn/browser-compat-data/data.json"
TEMPLATES = ROOT / "templates"
STYLES = (TEMPLATES / "html/guide.css", *sorted((TEMPLATES / "page").glob("*.css")))
SCRIPTS = sorted((TEMPLATES / "page").glob("*.js"))
MARKUP = sorted((TEMPLATES / "page").glob("*.jinja"))
OLDEST: dict[str, str] = dict(
    each.split(" >= ")
    for each in json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["browserslist"]
)
# Younger, and the page does without where it is missing.
DISPENSABLE = {
    "dvh": "said once more in vh",
    "text-wrap": "lines of a title are broken as they come",
    "size": "of paper, which the reader chooses then",
    "hyphens": "words are not broken",
    "break-after": "said once more as room below a heading",
    "orphans": "lines may stand alone on paper",
    "widows": "lines may stand alone on paper",
    "forced-color-adjust": "of a browser that has forced colours",
    "forced-colors": "of a browser that has forced colours",
    "text-size-adjust": "letters of a phone held across",
    "print-color-adjust": "said with its prefix too",
    "autocapitalize": "a search may begin with a capital",
    "user-select": "a second tap may select words in the room",
    "safe": "a screen of the room begins at its top",
    "marker": "the colour of a list's bullets",
    "fullscreen": "a button that does nothing stays",
    "page": "said once more for all of the page",
    "requestFullscreen": "asked for, never relied upon",
    "exitFullscreen": "asked for where the whole screen was given",
    "fullscreenElement": "nothing, where no whole screen was given",
    "popover": "the link to the list of sources is followed",
    "showPopover": "the link to the list of sources is followed",
    "hidePopover": "the link to the list of sources is followed",
    "popover-open": "asked for by @supports",
}
UNITS = {"[dsl]v": "viewport_percentage_units_dynamic", "cq": "container_query_length_units"}
COMMENTS = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
TEXTS = re.compile(r"([\"'])(?:(?!\1)[^\\\n]|\\.)*\1|(?<=[`}])[^`${}]*(?=`|\$\{)")


def style() -> str:
    """The style, without comments."""
    whole = "\n".join(path.read_text(encoding="utf-8") for path in STYLES)
    return re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL)


@cache
def known() -> Any:
    """MDN's table of what which browser has known since when."""
    if not KNOWN.is_file():
        pytest.skip("not run: no @mdn/browser-compat-data (package.json)")
    return json.loads(KNOWN.read_bytes())


def too_young(node: Any) -> bool:
    """Whether one of the oldest browsers lacks something, of which `node` is the entry."""
    support = node.get("__compat", {}).get("support")
    return bool(support) and any(
        not any(_since(each, oldest) for each in _listed(support.get(browser)))
        for browser, oldest in OLDEST.items()
    )


def _listed(entry: Any) -> list[Any]:
    return entry if isinstance(entry, list) else [entry or {}]


def _since(entry: Any, oldest: str) -> bool:
    """Whether it is there in the oldest version, by its own name and without a switch."""
    since, until = entry.get("version_added"), entry.get("version_removed")
    if not since or since == "preview" or {"flags", "prefix", "alternative_name"} & set(entry):
        return False
    return _number(since) <= _number(oldest) and not (until and _number(until) <= _number(oldest))


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.lstrip("≤").split("."))


def of_style() -> Iterator[tuple[str, Any]]:
    """Each property, value in a word, function, selector and rule, with its entry."""
    css, text = known()["css"], style()
    for name, value in re.findall(r"(?<=[{;\s])([a-z-]+)\s*:\s*([^;{}]+)[;}]", text):
        if name.startswith("--") or name not in css["properties"]:
            continue
        yield name, css["properties"][name]
        for word in re.findall(r"[a-z][a-z-]*", value) if name not in DISPENSABLE else ():
            yield word, css["properties"][name].get(word, {})
        for word in re.findall(r"([a-z-]+)\(", value):
            yield word, css["types"].get(word) or css["types"]["color"].get(word, {})
    lengths = css["types"]["length"]
    for unit in re.findall(r"\d([a-z]+)\b", text):
        kind = next((kind for sign, kind in UNITS.items() if re.match(sign, unit)), unit)
        yield unit, lengths.get(kind, {})
    for name in re.findall(r"::?(?!-)([a-z-]+)", re.sub(r"\{[^{}]*\}", "{}", text)):
        yield name, css["selectors"].get(name, {})
    for name, condition in re.findall(r"@([a-z-]+)([^{;]*)", text):
        rule = css["at-rules"].get(name, {})
        yield name, rule
        for word in re.findall(r"[a-z-]+", condition):
            yield word, rule.get(word, {})


def of_script() -> dict[str, list[Any]]:
    """Each name that the script takes from elsewhere, with the entries of all that bear it."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    types = (TEMPLATES / "page/types.d.ts").read_text(encoding="utf-8")
    bare = TEXTS.sub("", COMMENTS.sub("", code))
    own = {
        *re.findall(r"(?m)^  (\w+)\??:", types),
        *re.findall(r"(?:const|let|function) (\w+)", bare),
    }
    said = {*re.findall(r"\.([A-Za-z]\w*)", bare), *re.findall(r"\b[A-Z]\w+\b", bare)}
    said |= set(re.findall(r"\b[a-z]\w+\b", bare)) & set(known()["api"]["Window"])
    found: dict[str, list[Any]] = {}
    for members in (*known()["api"].values(), *known()["javascript"]["builtins"].values()):
        for name, entry in members.items():
            short = name.removesuffix("_static")
            if short in said - own:
                found.setdefault(short, []).append(entry)
    for name in said - own:
        entry = known()["api"].get(name) or known()["javascript"]["builtins"].get(name)
        if entry:
            found[name] = [entry]
    return found


@pytest.mark.validator
def test_the_style_is_known_to_the_oldest_browsers() -> None:
    """What is younger is one of those that the page does without."""
    missing = {name for name, entry in of_style() if too_young(entry)}
    assert missing - set(DISPENSABLE) == set()


@pytest.mark.validator
def test_the_script_is_known_to_the_oldest_browsers() -> None:
    """No name of the platform is younger; where several things bear it, the oldest counts."""
    found = of_script()
    assert {"hasOwn", "replaceChildren", "localStorage"} <= set(found)
    missing = {name for name, entries in found.items() if all(map(too_young, entries))}
    assert missing - set(DISPENSABLE) == set()


@pytest.mark.validator
def test_the_markup_is_known_to_the_oldest_browsers() -> None:
    """No attribute that stands on any element, and no element, is younger."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in MARKUP)
    tags = " ".join(re.findall(r"<[a-z][^<>]*>", text))
    html = known()["html"]
    entries = {
        **{name: html["elements"].get(name, {}) for name in re.findall(r"<([a-z0-9]+)", text)},
        **{
            name: html["global_attributes"].get(name, {})
            for name in re.findall(r"\s([a-z]+)[=\s>]", tags)
        },
    }
    assert {name for name, entry in entries.items() if too_young(entry)} - set(DISPENSABLE) == set()


def test_no_selector_costs_more_the_longer_the_page() -> None:
    """No :has() in style or script: WebKit took 20 seconds for two of them that met."""
    for path in (*STYLES, *SCRIPTS, *MARKUP):
        code = COMMENTS.sub("", path.read_text(encoding="utf-8"))
        assert ":has(" not in code, path.name


@pytest.mark.parametrize(
    "path", ["README.md", "DECISIONS.md", "templates/words/fr.yaml", "templates/words/en.yaml"]
)
def test_the_oldest_browsers_are_said_as_they_are_tested(path: str) -> None:
    """One list: what people read names the versions that package.json names."""
    said = Path(ROOT / path).read_text(encoding="utf-8")
    assert re.search(
        rf"Edge {OLDEST['chrome']},\s+Firefox {OLDEST['firefox']},\s+Safari {OLDEST['safari']}\b",
        said,
    )
