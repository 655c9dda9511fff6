"""Templates compiled once: what an earlier run compiled is taken, while the text is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from guides.cache import Cache, using
from guides.rendering.workshop import environment


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The names of the templates that are compiled, from now on."""
    names: list[str | None] = []
    plain = Environment.compile

    def watched(self: Environment, source: str, name: str | None, *rest: object) -> object:
        names.append(name)
        return plain(self, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", watched)
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "templates"
    made.mkdir()
    (made / "one.jinja").write_text("{{ said }} & all\n", encoding="utf-8")
    return made


def made(folder: Path, kept: Cache, *, keeps_last_line: bool = False) -> str:
    """What a template makes in a run of its own."""
    with using(kept):
        template = environment(folder, keeps_last_line=keeps_last_line).get_template("one.jinja")
        return template.render(said="<b>")


def test_a_template_is_compiled_once(
    tmp_path: Path, folder: Path, compiled: list[str | None]
) -> None:
    """The next run of the same program makes the same of it without compiling."""
    kept = Cache(tmp_path / "kept", "program 1")
    assert made(folder, kept) == made(folder, kept) == "&lt;b&gt; & all"
    assert compiled == ["one.jinja"]
    assert made(folder, Cache(kept.folder, "program 2")) == "&lt;b&gt; & all"
    assert compiled == ["one.jinja"] * 2


def test_a_template_that_changed_is_compiled_anew(
    tmp_path: Path, folder: Path, compiled: list[str | None]
) -> None:
    """Its text decides, whatever the program says of itself."""
    kept = Cache(tmp_path / "kept", "program 1")
    made(folder, kept)
    (folder / "one.jinja").write_text("other", encoding="utf-8")
    assert made(folder, kept) == "other"
    assert len(compiled) == 2


def test_templates_of_different_options_are_not_mixed_up(tmp_path: Path, folder: Path) -> None:
    """One that keeps its last line, and one that does not."""
    kept = Cache(tmp_path / "kept", "program 1")
    for _ in range(2):
        assert made(folder, kept) == "&lt;b&gt; & all"
        assert made(folder, kept, keeps_last_line=True) == "&lt;b&gt; & all\n"


def test_without_a_cache_nothing_is_kept(
    tmp_path: Path, folder: Path, compiled: list[str | None]
) -> None:
    """Each run compiles for itself."""
    nothing = Cache(None, "program 1")
    assert made(folder, nothing) == made(folder, nothing)
    assert len(compiled) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["templates"]
