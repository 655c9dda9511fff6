"""The page's JavaScript before judges that are not ours, and the bounds it keeps."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.support.overlays import ROOT

TOOLS = ROOT / "node_modules/.bin"
SCRIPTS = sorted((ROOT / "templates/page").glob("*.js"))
NAMES = [path.name for path in SCRIPTS]
CODE = {path.name: path.read_text(encoding="utf-8") for path in SCRIPTS}
ASKS_OR_OBEYS = re.compile(
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|eval|Function"
    r"|fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import|export|Worker)\b"
    r"|document\.write|setAttribute\(\"(style|on)"
)
NAMED = Counter(word for code in CODE.values() for word in re.findall(r"\b\w+\b", code))
COMMENTS = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
DECLARED = re.compile(r"^(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)
TEXTS = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\$]|\\.)*`")


def said_by(*command: str | Path) -> str:
    """What a judge complains of, or nothing."""
    if not Path(command[0]).exists():
        pytest.skip(f"not run: {Path(command[0]).name} is not installed (package.json)")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.validator
def test_the_types_hold() -> None:
    """Strict TypeScript over the JSDoc types of all files as one program."""
    assert said_by(TOOLS / "tsc", "-p", "tests/page") == ""


@pytest.mark.validator
def test_no_habit_hides_a_fault() -> None:
    """Clean by ESLint's recommended rules and ours; no function is over 40 lines."""
    config = "tests/page/eslint.config.mjs"
    folders = ("templates/page", "templates/serve")
    assert said_by(TOOLS / "eslint", "--config", config, *folders) == ""


def test_the_whole_is_small() -> None:
    """Under 2,125 lines of JavaScript in all, in files with one job each."""
    lengths = sorted(len(code.splitlines()) for code in CODE.values())

    assert sum(lengths) < 2125  # the counting of slips took the last 75
    assert lengths[len(lengths) // 2] < 90


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_its_job_first(name: str) -> None:
    """One comment on one line, as a sentence."""
    assert re.match(r"/\* [A-Z].*\. \*/\n\n", CODE[name])


@pytest.mark.parametrize("name", NAMES)
def test_no_file_asks_the_network_or_obeys_text(name: str) -> None:
    """No request, no markup from text, no code from text, no module."""
    code = TEXTS.sub('""', COMMENTS.sub("", CODE[name]))

    assert ASKS_OR_OBEYS.search(code) is None


def test_no_name_stands_twice() -> None:
    """One script is made of all files: the last of two functions would win, in silence."""
    declared = Counter(each for code in CODE.values() for each in DECLARED.findall(code))

    assert [each for each, count in declared.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_function_is_called(name: str) -> None:
    """The files share their names, so no tool alone sees a function that nobody calls."""
    assert [each for each in DECLARED.findall(CODE[name]) if NAMED[each] < 2] == []
