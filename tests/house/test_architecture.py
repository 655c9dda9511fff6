"""The map in ARCHITECTURE.md says what each module says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.overlays import ROOT

PAGE = ROOT / "ARCHITECTURE.md"
MAP = re.compile(r"(?<=<!-- map -->\n).*(?=<!-- /map -->)", re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")
# A path of the repository, spelt out from its root.
NAMED = re.compile(r"`((?:guides|templates|content|tests|\.ci)/[\w./-]*)`")
DOCSTRING = re.compile(r'"""(.*?)"""', re.DOTALL)
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "content").glob("*.md"), ROOT / "tests/README.md"])


def test_the_map_is_true(request: pytest.FixtureRequest) -> None:
    """Every module stands in the map once, with the first sentence of its docstring."""
    page = PAGE.read_text(encoding="utf-8")
    drawn = "\n".join(_rooms(ROOT / "guides")) + "\n"
    if request.config.getoption("--accept"):
        PAGE.write_text(MAP.sub(lambda _: drawn, page), encoding="utf-8")
        return
    found = MAP.search(page)
    assert found
    assert found.group(0) == drawn, "pytest --accept redraws the map"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_pages_name_what_is_there(page: Path) -> None:
    """A path that a page links to exists, and so does one that it names."""
    text = page.read_text(encoding="utf-8")
    linked = [target for target in LINK.findall(text) if not (page.parent / target).exists()]
    named = [path for path in NAMED.findall(text) if not (ROOT / path).exists()]

    assert linked + named == []


def _rooms(package: Path) -> Iterator[str]:
    """One title for each package, one line for each module in it."""
    for folder in [package, *sorted(p for p in package.rglob("*") if (p / "__init__.py").exists())]:
        yield f"\n**{folder.relative_to(ROOT).as_posix()}/** — {_first(folder / '__init__.py')}\n"
        for module in sorted(folder.glob("*.py")):
            if module.name != "__init__.py":
                yield f"- `{module.name}` — {_first(module)}"


def _first(module: Path) -> str:
    """The first paragraph of a module's docstring, on one line."""
    opening = DOCSTRING.match(module.read_text(encoding="utf-8"))
    assert opening, f"{module.name} says nothing of itself"
    return " ".join(opening[1].split("\n\n")[0].split())
