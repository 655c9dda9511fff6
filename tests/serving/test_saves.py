"""Each save renews the preview once; what is no change renews nothing."""

from __future__ import annotations

import queue
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from guides import interruption
from guides.serving import saves, watching
from guides.serving.preview import Preview
from guides.serving.saves import renew_at_each_save
from guides.serving.watching import beats
from guides.writing.sums import Sums


class EndedError(Exception):
    """Nobody beats any more."""


def test_only_a_change_renews(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first look renews, then each change of a name or a content, and a folder that goes."""
    film, told = preview.film, []
    text = (film / "votes.yaml").read_text(encoding="utf-8")

    def news(*_: Path) -> Iterator[bool]:
        yield True  # nothing but a date
        (film / "votes.yaml").write_text(f"{text}\n", encoding="utf-8")
        told.append("changed")
        yield True
        (film / ".votes.yaml.swp").write_text("an editor's", encoding="utf-8")
        yield True
        (film / "new.yaml").write_text("[]", encoding="utf-8")
        told.append("added")
        yield False  # the system had not said so
        yield False
        shutil.rmtree(film)
        told.append("gone")
        yield True
        raise EndedError

    monkeypatch.setattr(preview, "renew", lambda: told.append("renewed"))
    monkeypatch.setattr(saves, "beats", news)
    with pytest.raises(EndedError):
        renew_at_each_save(preview, Sums(), lambda: told.append("begun"))

    changes = ["changed", "renewed", "added", "renewed", "gone", "renewed"]
    assert told == ["renewed", "begun", *changes]


def test_an_interruption_that_was_swallowed_ends_the_loop(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle of a renewal, where a library drops it, is heard at the next beat."""
    heard: list[None] = []

    def look() -> None:
        heard.append(None)
        if len(heard) > 1:
            raise KeyboardInterrupt

    monkeypatch.setattr(preview, "renew", lambda: None)
    monkeypatch.setattr(saves, "beats", lambda *_: iter([True]))
    monkeypatch.setattr(interruption, "look", look)
    with pytest.raises(KeyboardInterrupt):
        renew_at_each_save(preview, Sums(), lambda: None)
    assert len(heard) == 2


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> queue.SimpleQueue[bool]:
    """What is heard of `tmp_path/film`, ten times a second."""
    monkeypatch.setattr(watching, "BEAT", 0.1)
    (tmp_path / "film").mkdir()
    found: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def listen() -> None:
        for beat in beats(tmp_path / "film"):
            found.put(beat)

    threading.Thread(target=listen, daemon=True).start()
    assert found.get(timeout=10) is False  # it listens
    return found


def until_news(heard: queue.SimpleQueue[bool]) -> bool:
    """Whether something is heard within some seconds of silence."""
    return any(heard.get(timeout=10) for _ in range(100))


def test_a_save_is_heard(heard: queue.SimpleQueue[bool], tmp_path: Path) -> None:
    """A file written in place, one put in the place of another, one in a new folder."""
    film = tmp_path / "film"
    (film / "votes.yaml").write_text("one", encoding="utf-8")
    assert until_news(heard)
    (tmp_path / "part").write_text("two", encoding="utf-8")
    (tmp_path / "part").replace(film / "votes.yaml")
    assert until_news(heard)
    (film / "claims").mkdir()
    assert until_news(heard)


@pytest.mark.slow
def test_a_folder_that_goes_and_comes_back_is_heard_again(
    heard: queue.SimpleQueue[bool], tmp_path: Path
) -> None:
    """Whatever becomes of the folder, there is a beat; once it is back, saves are heard."""
    film = tmp_path / "film"
    shutil.rmtree(film)
    assert until_news(heard)
    assert heard.get(timeout=10) in (True, False)
    film.mkdir()
    while not heard.empty():
        heard.get()
    for _ in range(3):  # by then it is watched again
        heard.get(timeout=10)
    (film / "votes.yaml").write_text("back", encoding="utf-8")
    assert until_news(heard)
