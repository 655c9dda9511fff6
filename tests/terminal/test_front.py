"""The front answers what has no option by itself, and says what the commands would say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from guides.building.order import Order
from guides.terminal import build as command
from guides.terminal import front, kit
from guides.terminal.app import app
from guides.terminal.register import COMMANDS
from tests.support.commands import environment
from tests.support.overlays import SAMPLE


def test_the_overview_names_each_command_and_what_it_does() -> None:
    """A line in each language for every command there is."""
    said = front.overview()

    for name, about, _ in COMMANDS:
        assert f"  {name} " in said
        assert about.fr in said
        assert about.en in said


@pytest.mark.parametrize("epoch", ["", "1700000000"])
def test_build_alone_orders_what_its_options_leave_to_be_made(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    """Past the options or through them, the same kit is ordered."""
    ordered: list[tuple[Order, tuple[object, ...]]] = []
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setattr(command, "make", lambda order, *rest: ordered.append((order, rest)))
    with pytest.raises(SystemExit) as ended:
        app(COMMANDS[:1])(["build"])

    assert ended.value.code == 0
    ((order, rest),) = ordered
    assert order == kit.usual_order()
    assert order.date == ("2023-11-14" if epoch else "")
    assert set(rest) == {None}  # as `make` has it by itself: jobs, messages, today


@pytest.mark.parametrize("words", [["--help"], ["build"]])
def test_what_has_no_option_does_not_wait_for_typer(words: list[str], tmp_path: Path) -> None:
    """Importing it costs more than all the rest of an unchanged build."""
    program = (
        "import sys; from guides.terminal import front, kit; "
        "kit.build = lambda order, *_, **__: sys.exit(0); "
        f"import atexit; atexit.register(lambda: print('typer' in sys.modules)); front.run({words})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=True,
    )

    assert done.stdout.decode().endswith("False\n")


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
