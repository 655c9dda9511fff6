"""Fixed words: read once for each state of their file."""

from __future__ import annotations

from pathlib import Path

import pytest

from guides import locations
from guides.cache import Cache, using
from guides.reading import words
from guides.reading.words import read_words


def test_words_are_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next run takes those that were kept, while their file is the same."""
    folder = tmp_path / "words"
    folder.mkdir()
    text = (locations.templates() / "words" / "en.yaml").read_text(encoding="utf-8")
    (folder / "en.yaml").write_text(text, encoding="utf-8")
    kept = Cache(tmp_path / "kept", "program 1")
    with using(kept):
        read_words.cache_clear()
        first = read_words(tmp_path, "en")
        read_words.cache_clear()
        with monkeypatch.context() as patch:
            patch.delattr(words, "read_yaml")
            again = read_words(tmp_path, "en")
        (folder / "en.yaml").write_text(f"{text}\nadded: one more\n", encoding="utf-8")
        read_words.cache_clear()
        more = read_words(tmp_path, "en")
    read_words.cache_clear()
    assert again == first == read_words(locations.templates(), "en")
    assert dict(more.entries) == {**first.entries, "added": "one more"}
