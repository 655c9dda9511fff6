"""The front answers the usual lines by itself, and says what the commands would say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from guides.building.order import Order
from guides.findings.errors import Unusable
from guides.terminal import front
from guides.terminal.app import app, run_with_options
from guides.terminal.chosen import REPEATED, at_once
from guides.terminal.register import COMMANDS
from guides.terminal.subcommands import build as command
from tests.support.commands import environment
from tests.support.overlays import SAMPLE

BUILD = [command for command in COMMANDS if command.name == "build"]


def test_the_overview_names_each_command_and_what_it_does() -> None:
    """A line in each language for every command there is."""
    said = front.overview()

    for name, about, _ in COMMANDS:
        assert f"  {name} " in said
        assert about.fr in said
        assert about.en in said


def ordered_by_typer(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> Order:
    """What a command line orders by way of typer, which says nothing else of it."""
    ordered: list[tuple[Order, tuple[object, ...]]] = []
    monkeypatch.setattr(command, "make", lambda order, *rest: ordered.append((order, rest)))
    with pytest.raises(SystemExit) as ended:
        app(BUILD)(["build", *words])

    assert ended.value.code == 0
    ((order, rest),) = ordered
    assert set(rest) == {None}  # as `make` has it by itself: jobs, messages, today
    return order


@pytest.mark.parametrize("epoch", ["", "1700000000"])
@pytest.mark.parametrize(
    "words",
    [
        [],
        [str(SAMPLE)],
        ["--out", "elsewhere", str(SAMPLE), "--language", "fr"],
        ["--language", "en", "--language", "fr", "--audience", "lycee", "--audience", "all"],
        ["--document", "runsheet", "--document", "guide", "--format", "html", "no-such-film"],
        ["--variant", "large", "--variant", "all", "--format", "pdf"],
    ],
)
def test_what_is_ordered_at_once_is_what_typer_would_order(
    monkeypatch: pytest.MonkeyPatch, words: list[str], epoch: str
) -> None:
    """Past typer or through it, the same kit is ordered."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    order = at_once(words)

    assert order == ordered_by_typer(monkeypatch, words)
    assert order is not None
    assert order.date == ("2023-11-14" if epoch else "")


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--language=fr"],
        ["--language"],
        ["--language", ""],
        ["--language", "--audience", "lycee"],
        ["--out", "one", "--out", "another"],
        ["--minutes", "40"],
        ["--jobs", "2"],
        ["--messages", "fr"],
        ["--no-such-option", "fr"],
        ["one", "another"],
        [""],
        ["--", "one"],
    ],
)
def test_any_other_line_is_left_to_typer(words: list[str]) -> None:
    """Which knows every option, and what is wrong with a line."""
    assert at_once(words) is None


def test_every_option_that_chooses_is_one_of_the_command() -> None:
    """With the parameter that it gives there."""
    (built,) = typer.main.get_command(app(BUILD)).commands.values()  # type: ignore[attr-defined]
    options = {name: p.name for p in built.params for name in p.opts if p.multiple}

    assert REPEATED.items() <= options.items()


def test_a_value_that_is_in_no_list_is_refused_at_once() -> None:
    """With the sentence that typer's way says."""
    with pytest.raises(Unusable) as refused:
        at_once(["--language", "de"])
    with pytest.raises(Unusable) as as_well:
        run_with_options(BUILD, ["build", "--language", "de"])

    assert refused.value.args == as_well.value.args


def test_the_version_waits_for_nothing_that_python_does_not_bring_up_itself() -> None:
    """It costs at most twice a Python that does nothing; `typing` alone would be half of that."""
    program = (
        "import sys; sys.argv[1:] = ['--version']; before = {*sys.modules}; "
        "from guides.__main__ import main; main(); "
        "print(*sorted(name for name in {*sys.modules} - before if not name.startswith('guides')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment(), capture_output=True, check=True
    )

    assert set(done.stdout.decode().split("\n")[1].split()) <= {"__future__", "errno", "gc"}


@pytest.mark.parametrize(
    "words", [["--help"], ["build"], ["build", "--language", "fr", "--format", "html"]]
)
def test_a_usual_line_waits_for_no_library(words: list[str]) -> None:
    """Importing typer or pydantic costs more than all the rest of an unchanged build."""
    program = (
        "import atexit, sys; from guides.terminal import front, kit; "
        "kit.build = lambda order, *_, **__: sys.exit(0); "
        "atexit.register(lambda: print({'typer', 'pydantic'} & {*sys.modules})); "
        f"front.run({words})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=SAMPLE,
        env=environment(),
        capture_output=True,
        check=True,
    )

    assert done.stdout.decode().endswith("set()\n")


@pytest.mark.slow
def test_nobody_looks_for_plugins(tmp_path: Path) -> None:
    """A run that builds validators imports nothing of what would look for plugins of pydantic."""
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "guides", "check", SAMPLE],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=True,
    )

    assert b"pydantic.plugin" in said.stderr
    assert b"importlib.metadata" not in said.stderr
