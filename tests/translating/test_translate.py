"""A film's texts go out as a PO file and come back, whatever happens to either between."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from guides.cache import used
from guides.commands.check import inspect
from guides.commands.translate import translate
from guides.findings.errors import Refused, Unusable
from guides.model.values.text import Bilingual, Fragment
from guides.reading.film.folder import read_guide
from tests.support.overlays import assemble

GUIDE = "film:un-point-par-livre#"


@pytest.fixture(scope="module")
def in_german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a German file whose every unit is translated, by its own French."""
    folder = assemble(tmp_path_factory.mktemp("german"))
    translate(folder, "de")
    change(folder, translated)
    return folder


@pytest.fixture
def film(in_german: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return shutil.copytree(in_german, tmp_path / in_german.name)


def translated(file: polib.POFile) -> None:
    """Let every unit say what its French says."""
    for entry in file:
        entry.msgstr = entry.msgid


def change(film: Path, by: Callable[[polib.POFile], object]) -> None:
    """Let a translator work on the German file."""
    file = polib.pofile(str(film / "de.po"))
    by(file)
    file.save()


def rewrite(film: Path, name: str, old: str, new: str) -> None:
    """Let the author work on a file."""
    text = (film / name).read_text(encoding="utf-8")
    assert old in text
    (film / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def said(film: Path, field: str) -> Fragment | None:
    """What a text of the film says in German."""
    text = getattr(read_guide(film, used()).guide.film, field)
    assert isinstance(text, Bilingual)
    return text.of("de")


def unit(film: Path, context: str) -> polib.POEntry:
    """The unit of a text, or what was set aside of it."""
    return next(e for e in polib.pofile(str(film / "de.po")) if e.msgctxt == context)


def test_what_was_translated_is_said(film: Path) -> None:
    """A unit that was translated is what its text says."""
    topic = said(film, "topic")
    assert topic is not None
    assert topic.words == "points de lecture"
    assert inspect(film) == ((), 0)


def test_a_file_that_is_as_it_should_be_is_not_touched(film: Path) -> None:
    """A file that is as it should be is not touched."""
    before = (film / "de.po").read_bytes()
    _, counts, _ = translate(film, "de")
    assert (film / "de.po").read_bytes() == before
    assert counts[1:] == (0, 0, 0)


def test_a_paragraph_is_one_line_for_translators_and_lists_stay_as_they_are(film: Path) -> None:
    """A paragraph is one line for translators, and bears its place."""
    assert "\n" not in unit(film, f"{GUIDE}synopsis").msgid
    text = (film / "film.yaml").read_text(encoding="utf-8").splitlines()
    ((name, line),) = unit(film, f"{GUIDE}synopsis").occurrences
    assert (name, text[int(line) - 2]) == ("film.yaml", "  fr: |")


def test_a_limit_of_length_is_told(film: Path) -> None:
    """A limit of length is told beside the unit."""
    assert "20 mots" in unit(film, "rescue:quelqu-un-pleure#ask").comment
    assert not unit(film, f"{GUIDE}synopsis").comment


@pytest.mark.slow
def test_changed_french_leaves_a_unit_to_read_again_and_no_translation(film: Path) -> None:
    """Changed French leaves a unit to read again, and no translation."""
    rewrite(film, "film.yaml", "points de lecture", "points de prêt")
    assert said(film, "topic") is None
    _, counts, _ = translate(film, "de")
    now = unit(film, f"{GUIDE}topic")
    assert counts.fuzzy == 1
    assert (now.fuzzy, now.msgid, now.msgstr) == (True, "points de prêt", "points de lecture")
    assert now.previous_msgid == "points de lecture"
    assert said(film, "topic") is None
    rewrite(film, "film.yaml", "points de prêt", "points de lecture")
    translate(film, "de")
    assert not unit(film, f"{GUIDE}topic").fuzzy, "the French is again what was translated"


def test_lines_broken_elsewhere_are_the_same_french(film: Path) -> None:
    """Lines broken elsewhere are the same French."""
    rewrite(film, "film.yaml", "Pénélope compte", "Pénélope\n    compte")
    assert said(film, "synopsis") is not None


def test_a_translation_follows_its_text_to_another_place(film: Path) -> None:
    """A translation follows its text to another place of a list."""
    text = unit(film, f"{GUIDE}purpose.0").msgid

    def shift(file: polib.POFile) -> None:
        first, second = (unit_of(file, f"{GUIDE}purpose.{n}") for n in (0, 1))
        first.msgid, second.msgid = second.msgid, first.msgid
        first.msgstr, second.msgstr = "A", "B"

    change(film, shift)
    _, counts, _ = translate(film, "de")
    assert counts[1:] == (0, 0, 0)
    assert unit(film, f"{GUIDE}purpose.0").msgid == text
    assert unit(film, f"{GUIDE}purpose.0").msgstr == "B"


def unit_of(file: polib.POFile, context: str) -> polib.POEntry:
    return next(entry for entry in file if entry.msgctxt == context)


@pytest.mark.slow
def test_what_has_no_text_is_kept_and_comes_back(film: Path) -> None:
    """What has no text is kept aside, and comes back with its text."""
    whole = (film / "wires.yaml").read_text(encoding="utf-8")
    (film / "wires.yaml").unlink()
    assert [f.code for f in inspect(film)[0]] == ["C172"] * 2
    _, counts, _ = translate(film, "de")
    assert counts.aside == 2
    assert unit(film, "wire:grands-lecteurs#passes").obsolete
    assert inspect(film) == ((), 0)
    (film / "wires.yaml").write_text(whole, encoding="utf-8")
    _, counts, _ = translate(film, "de")
    assert (counts.aside, counts.empty) == (0, 0)


def test_what_a_translator_wrote_beside_a_unit_stays(film: Path) -> None:
    """What a translator wrote beside a unit, or in the header, stays."""

    def note(file: polib.POFile) -> None:
        unit_of(file, f"{GUIDE}topic").tcomment = "Bücherei?"
        file.metadata["Last-Translator"] = "Frida <f@example.org>"

    change(film, note)
    rewrite(film, "film.yaml", "points de lecture", "points de prêt")
    translate(film, "de")
    assert unit(film, f"{GUIDE}topic").tcomment == "Bücherei?"
    assert "Frida" in (film / "de.po").read_text(encoding="utf-8")


@pytest.mark.slow
def test_habits_of_other_editors_change_nothing(film: Path) -> None:
    """Poedit on Windows: a mark at the head, other ends of lines, other wraps."""
    before = read_guide(film, used())
    file = polib.pofile(str(film / "de.po"), wrapwidth=40)
    text = "\ufeff" + str(file).replace("\n", "\r\n")
    (film / "de.po").write_bytes(text.encode())
    after = read_guide(film, used())
    assert [(s.key, s.path, s.fragment.source) for s in after.said] == [
        (s.key, s.path, s.fragment.source) for s in before.said
    ]


def test_english_in_the_records_has_no_unit(film: Path) -> None:
    """English in the records has no unit, and a file without units is not written."""
    path, counts, inside = translate(film, "en")
    assert inside > 200
    assert not any(counts)
    assert not path.exists()


def test_a_broken_file_is_left_as_it_is(film: Path) -> None:
    """A broken file is left as it is."""
    broken = (film / "de.po").read_bytes()[:-3]
    (film / "de.po").write_bytes(broken)
    with pytest.raises(Refused):
        translate(film, "de")
    assert (film / "de.po").read_bytes() == broken


@pytest.mark.parametrize("language", ["fr", "../x", "german", "de_DE", ""])
def test_a_language_that_is_none_is_refused(film: Path, language: str) -> None:
    """What is no language, or is French, is refused."""
    with pytest.raises(Unusable):
        translate(film, language)


@pytest.mark.validator
@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="not run: msgfmt (package gettext)")
def test_gettext_takes_the_file(film: Path) -> None:
    """Gettext's own check has nothing to say of the file."""
    done = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", str(film / "de.po")],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
