"""What nobody foresaw is told in a sentence; a damaged installation says which piece."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guides import locations
from guides.reading.words import read_words
from guides.rendering.web import fragment
from guides.terminal.defects import explained
from tests.support.commands import Said
from tests.support.overlays import SAMPLE

Break = Callable[[Path], object]
Command = Callable[..., Said]


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (KeyError("guide.title"), 4, "defect of Contrechamp: KeyError 'guide.title' (?)"),
        (RecursionError("too deep"), 4, "defect of Contrechamp: RecursionError too deep (?)"),
        (ValueError("x" * 9000), 4, f"defect of Contrechamp: ValueError {'x' * 188}… (?)"),
        (MemoryError(), 3, "not enough memory"),
        (ModuleNotFoundError("no", name="typst"), 3, "Contrechamp is damaged: typst"),
        (FileNotFoundError(2, "no", str(locations.templates() / "a.css")), 3, "a.css"),
        (OSError(errno.ENOSPC, "full", "full/x"), 3, "no room left on the disk (full/x)"),
        (OSError(errno.EMFILE, "many"), 3, "too many open files"),
    ],
)
def test_each_says_whose_fault_it_is(error: Exception, status: int, said: str) -> None:
    """The content's, the machine's, or ours."""
    told = explained(error)

    assert said in str(told)
    assert told.exit_status == status


def test_a_command_tells_it_in_two_lines(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the place in the program, and no traceback."""

    def broken(*_: object) -> None:
        raise RecursionError("maximum recursion depth exceeded")

    monkeypatch.setattr("guides.commands.check.checked_film", broken)
    said = command("check", SAMPLE, "--messages", "fr")

    assert said.err.startswith("défaut de Contrechamp : RecursionError maximum")
    assert "(guides/commands/check.py:" in said.err
    assert said.err.count("\n") == 2
    assert said.status == 4


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The templates of an installation that a test may damage."""
    templates = shutil.copytree(locations.templates(), tmp_path / "templates")
    monkeypatch.setattr(locations, "templates", lambda: templates)
    return templates


DAMAGES: dict[str, tuple[Break, str]] = {
    "no words": (lambda t: (t / "words/fr.yaml").unlink(), "words/fr.yaml"),
    "words of nothing": (lambda t: (t / "words/fr.yaml").write_text(""), "words/fr.yaml"),
    "words that are no YAML": (lambda t: (t / "words/fr.yaml").write_text("a: ["), "words/fr.yaml"),
    "words in Latin-1": (lambda t: (t / "words/fr.yaml").write_bytes(b"a: \xe9"), "words/fr.yaml"),
    "no template": (lambda t: (t / "html/page.html.jinja").unlink(), "page.html.jinja"),
    "a template cut short": (
        lambda t: (t / "html/page.html.jinja").write_text("{% if"),
        "page.html.jinja:1",
    ),
    "no style": (lambda t: (t / "html/guide.css").unlink(), "html/guide.css"),
}


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_installation_says_which_piece(
    damage: str, damaged: Path, tmp_path: Path, command: Command
) -> None:
    """And to install it again; the machine is at fault, not the content."""
    spoil, named = DAMAGES[damage]
    spoil(damaged)
    read_words.cache_clear()
    fragment._environment.cache_clear()

    said = command(
        "build", SAMPLE, "--out", tmp_path / "out", "--language=fr", "--audience=cineclub",
        "--document=guide", "--format=html",
    )  # fmt: skip
    read_words.cache_clear()

    assert named in said.err
    assert "Install Contrechamp again." in said.err
    assert said.status == 3
    assert not (tmp_path / "out").exists()
