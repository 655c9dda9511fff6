"""The house itself: rules that have their case, names that say what they hold, sizes."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from guides.building.order import DOCUMENT_NAMES, FORMAT_NAMES
from guides.checking.rules import RULES
from guides.document.audience import AUDIENCES, LANGUAGES
from guides.document.variant import VARIANTS
from guides.model.values.scales import LEVELS, SEATINGS, SEEN
from tests.support.commands import Said
from tests.support.overlays import ROOT, TESTS

GUIDES = sorted((ROOT / "guides").rglob("*.py"))
PYTHON = [*GUIDES, *sorted(TESTS.rglob("*.py"))]
RULE_FILES = sorted(
    path for path in (ROOT / "guides/checking/rules").rglob("*.py") if path.stem != "__init__"
)
READING_CODES = sorted(
    {
        code
        for path in (ROOT / "guides/reading").rglob("*.py")
        for code in re.findall(r'"(R\d{3})"', path.read_text(encoding="utf-8"))
    }
)
CHECKING_CODES = sorted(
    {
        code
        for path in (ROOT / "guides/checking").rglob("*.py")
        for code in re.findall(r'"(C\d{3})"', path.read_text(encoding="utf-8"))
    }
)


@cache
def tree(path: Path) -> ast.Module:
    """A file, parsed once for all that look into it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def defined(path: Path) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
    """Every function of a file, found in one walk for all that look into it."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, kinds))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function of a file, with its length in lines."""
    for node in defined(path):
        assert node.end_lineno is not None
        yield f"{path.name}:{node.name}", node.end_lineno - node.lineno + 1


def lines(path: Path) -> int:
    """How long a file is."""
    return len(path.read_text(encoding="utf-8").splitlines())


def importers(package: str) -> set[str]:
    """The files of the program that import `package`."""
    pattern = re.compile(rf"^\s*(?:import|from) {package}\b", re.MULTILINE)
    return {
        path.relative_to(ROOT).as_posix()
        for path in GUIDES
        if pattern.search(path.read_text(encoding="utf-8"))
    }


def test_every_fault_has_a_case() -> None:
    """A code that the program can report has a folder that makes it report it."""
    folders = [*(TESTS / "checking/rules").iterdir(), *(TESTS / "reading/faults").iterdir()]
    tried = {case.name.split("-")[0] for case in folders}

    assert sorted({*READING_CODES, *CHECKING_CODES} - tried) == []


def test_every_other_code_is_named_in_a_test() -> None:
    """What planning, documents and session files can report is tried somewhere too."""
    said = {
        code
        for path in GUIDES
        for code in re.findall(r'"([A-QS-Z]\d{3})"', path.read_text(encoding="utf-8"))
    }
    tests = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))

    assert sorted(code for code in said - {*CHECKING_CODES} if code not in tests) == []


def test_every_case_has_its_code() -> None:
    """A folder of cases belongs to a code that still exists."""
    known = {*READING_CODES, *CHECKING_CODES}
    cases = [*(TESTS / "checking/rules").iterdir(), *(TESTS / "reading/faults").iterdir()]

    assert [case.name for case in cases if case.name.split("-")[0] not in known] == []


def test_every_rule_file_is_in_the_list() -> None:
    """A rule that stands in the folder runs, and one that runs stands in the folder."""
    listed = sorted(rule.find.__module__.rpartition(".")[2] for rule in RULES)

    assert sorted(path.stem for path in RULE_FILES) == listed


def test_rule_codes_are_unique_and_in_order() -> None:
    """Codes name one rule each, ascend, and stand beside it in the list."""
    codes = [rule.code for rule in RULES]
    register = (ROOT / "guides/checking/rules/__init__.py").read_text(encoding="utf-8")

    assert codes == sorted(set(codes))
    for rule in RULES:
        name = rule.find.__module__.rpartition(".")[2]
        assert re.search(rf"^    {name}\.RULE,  # {rule.code}$", register, re.MULTILINE)


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.stem)
def test_a_rule_is_named_by_a_sentence(path: Path) -> None:
    """A rule's file has the name of a sentence, opens with one, and explains itself twice."""
    (rule,) = [rule for rule in RULES if rule.find.__module__.endswith(f".{path.stem}")]
    opening = ast.get_docstring(tree(path))

    assert "_" in path.stem
    assert opening
    assert opening.splitlines()[0].endswith(".")
    for said in (rule.about, rule.why, rule.remedy):
        assert said.fr.endswith((".", "…", ")"))
        assert said.en.endswith((".", "…", ")"))
        assert said.fr != said.en


@pytest.mark.slow
def test_a_file_says_what_it_holds() -> None:
    """No drawer for odds and ends, no file over 400 lines, no function over 60."""
    drawers = ("utils", "helpers", "common", "base", "misc")
    assert [path.name for path in PYTHON if path.stem in drawers] == []
    assert [path.name for path in PYTHON if lines(path) > 400] == []
    assert [n for path in PYTHON for n, length in functions(path) if length > 60] == []


@pytest.mark.slow
def test_a_folder_is_taken_in_at_a_glance() -> None:
    """No folder of the package holds more than 14 modules of its own."""
    held = Counter(path.parent for path in GUIDES if path.stem != "__init__")

    assert {str(folder): many for folder, many in held.items() if many > 14} == {}


@pytest.mark.slow
def test_most_files_and_functions_are_short() -> None:
    """The median file is under 90 lines; nine functions in ten are under 30."""
    lengths = [length for path in GUIDES for _, length in functions(path)]

    assert statistics.median(map(lines, GUIDES)) < 90
    assert statistics.quantiles(lengths, n=10)[-1] < 30
    assert statistics.median(lengths) <= 15


def test_tools_have_one_door() -> None:
    """Only the typesetter knows Typst, the command line the terminal, links the network."""
    assert importers("typst") == {"guides/rendering/paper/press.py"}
    assert {Path(*Path(path).parts[:2]) for path in importers("typer")} == {Path("guides/terminal")}
    assert importers("urllib.request") == {"guides/links/visitor.py"}
    assert importers("http.server") == {"guides/serving/answering.py"}
    assert importers("watchfiles") == {"guides/serving/watching.py"}


def committed() -> list[Path]:
    """The files of the repository; without git, all but what tools leave behind."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        return [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    tops = (ROOT / name for name in ("guides", "templates", "content", "tests"))
    return [path for top in tops for path in top.rglob("*") if "__pycache__" not in path.parts]


def test_no_file_names_a_registry_or_a_machine() -> None:
    """A clone works anywhere: no registry host, no path of the machine it was written on."""
    hosts = ("pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "deb." + "debian")
    roots = ("/work" + "/", "/tmp" + "/")
    needles = "|".join(map(re.escape, hosts)) + rf"|(?<![\w.:/~-])(?:{'|'.join(roots)})"
    found = []
    for path in committed():
        data = path.read_bytes() if path.is_file() else b""
        if any(needle.encode() in data for needle in (*hosts, *roots)):
            text = data.decode("utf-8", "ignore")
            found += [f"{path.name}: {hit.group(0)}" for hit in re.finditer(needles, text)]

    assert found == []


@pytest.mark.slow
def test_every_test_says_a_sentence() -> None:
    """Each test opens with a sentence about behaviour."""
    silent = []
    for path in TESTS.rglob("test_*.py"):
        for node in defined(path):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                said = ast.get_docstring(node) or ""
                if not said.rstrip().endswith((".", "?", "!")):
                    silent.append(f"{path.name}:{node.name}")

    assert silent == []


def asserts(tree: ast.AST) -> bool:
    """Whether something is judged in it: an assertion, or an exception that must come."""
    return any(
        isinstance(node, ast.Assert) or (isinstance(node, ast.Attribute) and node.attr == "raises")
        for node in ast.walk(tree)
    )


def judges() -> set[str]:
    """Helpers that assert, and fixtures that give a test something that does."""
    found = set()
    for path in TESTS.rglob("*.py"):
        for node in tree(path).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("test_"):
                fixture = any("fixture" in ast.unparse(mark) for mark in node.decorator_list)
                given = [part for part in node.body if isinstance(part, ast.FunctionDef)]
                if any(map(asserts, given if fixture else [node])):
                    found.add(node.name)
    return found


@pytest.mark.slow
def test_every_test_asserts_something() -> None:
    """Each test judges something itself, or calls what does: running is not enough."""
    judging = judges()
    idle = []
    for path in TESTS.rglob("test_*.py"):
        for node in defined(path):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                calls = (call.func for call in ast.walk(node) if isinstance(call, ast.Call))
                called = {name.id for name in calls if isinstance(name, ast.Name)}
                if not asserts(node) and not called & judging:
                    idle.append(f"{path.name}:{node.name}")

    assert idle == []


def test_help_names_all_there_is(command: Callable[..., Said]) -> None:
    """Every document, format, layout, audience, language and seating stands in the help."""
    said = command("build", "--help").out

    named = set(re.findall(r"[\w-]+", said))
    lists = (DOCUMENT_NAMES, FORMAT_NAMES, VARIANTS, AUDIENCES, LANGUAGES, SEATINGS, SEEN, LEVELS)
    assert {word for words in lists for word in words} - named == set()
