"""The line at fault is shown with a mark under the word, whatever stands in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.reading.film.prose import ProseReader
from guides.terminal.excerpt import WIDTH, columns, excerpt
from guides.terminal.reporting import findings_as_text


def shown(folder: Path, line: str, column: int, said: str = "faute") -> tuple[int, list[str]]:
    """What is shown of a line."""
    path = folder / f"{abs(hash((line, column, said)))}.yaml"
    path.write_text(f"a: b\n{line}\n", encoding="utf-8")
    words = Message(said, "fault")
    return excerpt(Finding(Place(path.name, 2, column), "R301", Severity.ERROR, words, words), path)


@pytest.mark.parametrize(
    ("line", "column", "said", "word"),
    [
        ("  folow_up:", 3, "clé inconnue « folow_up »", "folow_up"),
        ("number: two", 1, "« number » attend un nombre entier", "number"),
        ("  son bilan [@bilan].", 0, "« bilan » ne mène à rien (source)", "bilan"),
        ("strength: partial", 1, "la marque « partial » dépasse", "partial"),
        ("- id: gratuit", 3, "il manque la clé « follow_up »", "id"),
        ("un <b>gras</b> mot", 4, "balise HTML (<b>gras</b>)", "<b>gras</b>"),
        ("mot</p>, puis", 4, "balise HTML (</p>)", "</p>"),
        ("mot\u00ad coupé", 4, "signe : U+00AD, dans « mot‹U+00AD› coupé »", None),
        ("分数 et 😀 puis bilan", 0, "« bilan » ne mène à rien", "bilan"),
        ("\tx: bilan", 0, "« bilan » ne mène à rien", "bilan"),
        ("e\u0301te\u0301 bilan", 0, "« bilan » ne mène à rien", "bilan"),
    ],
)
def test_the_mark_stands_under_the_word(
    tmp_path: Path, line: str, column: int, said: str, word: str | None
) -> None:
    """In columns of a terminal: wide signs take two, what combines takes none."""
    _, (above, below) = shown(tmp_path, line, column, said)
    marks = below.count("^")
    before = above.rfind(word) if word else 0

    assert below.endswith("^" * marks)
    assert marks
    if word:
        assert columns(above[:before]) == below.index("^")
        assert marks == columns(word)


def test_a_long_line_is_cut_around_the_word(tmp_path: Path) -> None:
    """The word stays to be seen, and the cut as well."""
    line = "mot " * 100 + "bilan" + " mot" * 100
    column, (above, below) = shown(tmp_path, line, 0, "« bilan » ne mène à rien")

    assert column == 401
    assert columns(above) <= WIDTH + len("2 | ……")
    assert above.startswith("2 | …")
    assert above.endswith("…")
    assert above[below.index("^") :].startswith("bilan ")


@pytest.mark.parametrize(("column", "said"), [(0, "fichier vide"), (99, "trop loin")])
def test_nothing_is_shown_where_nobody_knows_the_word(
    tmp_path: Path, column: int, said: str
) -> None:
    """A line without a mark helps nobody."""
    assert shown(tmp_path, "a: b", column, said) == (column, [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="not run: no pipes here")
def test_nothing_is_waited_for(tmp_path: Path) -> None:
    """A pipe, a folder, or nothing at all: no line of it is shown."""
    os.mkfifo(tmp_path / "tube.yaml")
    words = Message("« a »", "a")
    for name in ("tube.yaml", "gone.yaml", "."):
        found = Finding(Place(name, 1, 1), "R301", Severity.ERROR, words, words)
        assert excerpt(found, tmp_path / name) == (1, [])


def test_the_path_opens_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file of a film by its folder; what is no file stays as it is said."""
    (tmp_path / "film").mkdir()
    (tmp_path / "film/votes.yaml").write_text("- id: a\n", encoding="utf-8")
    words = Message("« id »", "id")
    found = Finding(Place("votes.yaml", 1, 3), "R301", Severity.ERROR, words, words)
    session = Finding(Place("session"), "P101", Severity.ERROR, words, words)

    monkeypatch.chdir(tmp_path)
    said = findings_as_text([found, session], "fr", Path("film"))
    assert "\nfilm/votes.yaml:1:3 : erreur R301 : « id »\n    1 | - id: a\n" in said
    assert said.startswith("session : erreur P101")
    monkeypatch.chdir(tmp_path / "film")
    (tmp_path / "elsewhere").mkdir()
    assert findings_as_text([found], "fr", Path()).startswith("votes.yaml:1:3")
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert findings_as_text([found], "fr", Path("../film")).startswith(str(tmp_path))


def test_a_fault_of_prose_has_its_column() -> None:
    """In a block, counted with the space before its lines; elsewhere that of its first line."""
    prose = ProseReader()
    prose.read("\nDes mots.\nUn <b>gras</b>.\n", Place("a.md", 7), 4)
    prose.read("Un <b>gras</b>.", Place("a.yaml", 3, 9))

    assert [found.place for found in prose.findings] == [
        Place("a.md", 9, 8),
        Place("a.yaml", 3, 9),
    ]
