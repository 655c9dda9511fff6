"""A fault is reported where it stands: file, line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from guides.commands import check as commands
from guides.findings.place import Place

HEADER = '---\ntitle: "T"\norder: 9\nchecked_on: "2024-02-08"\n---\n'


def places(film: Path, code: str) -> list[Place]:
    """Where the findings with this code stand."""
    return [finding.place for finding in commands.inspect(film)[0] if finding.code == code]


def replace(film: Path, file: str, old: str, new: str) -> None:
    """Plant a fault."""
    path = film / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_fault_inside_a_list_item_inside_a_record(film: Path) -> None:
    """A misspelt key of the second counterpoint is reported at that key."""
    replace(film, "claims/vingt-points-et-la-piscine.yaml", "  as_of: 2020", "  as_off: 2020")

    (missing, unknown) = places(film, "R301")

    assert missing == Place("claims/vingt-points-et-la-piscine.yaml", 63, 3)
    assert unknown == Place("claims/vingt-points-et-la-piscine.yaml", 73, 3)


def test_a_fault_in_a_flow_mapping(film: Path) -> None:
    """A wrong number between braces is reported at its own column."""
    replace(film, "protocols.yaml", "people: {min: 3, max: 300}", "people: {min: 3, max: trois}")

    assert places(film, "R301") == [Place("protocols.yaml", 6, 20)]


def test_a_fault_on_line_seven_of_a_block(film: Path) -> None:
    """In a text under `|`, the line is that of the fault, not of the text."""
    block = "".join(f"    Ligne {n}.\n\n" for n in range(1, 4)) + "    Voici <b>l'image</b>.\n"
    replace(
        film,
        "script.yaml",
        "    Merci. Gardez une question : elle vaut un livre.\n",
        block,
    )
    text = (film / "script.yaml").read_text(encoding="utf-8")
    line = text[: text.index("Voici")].count("\n") + 1

    assert {place.line for place in places(film, "R203")} == {line}


def test_a_fault_after_empty_lines_of_a_block(film: Path) -> None:
    """Empty lines at the head of a block are counted."""
    replace(film, "script.yaml", "    Merci. Gardez", "\n\n    Voici <b>. Gardez")
    text = (film / "script.yaml").read_text(encoding="utf-8")
    line = text[: text.index("Voici")].count("\n") + 1

    assert [place.line for place in places(film, "R203")] == [line]


@pytest.mark.parametrize("blank", ["", "\n", "\n\n\n"])
def test_a_fault_in_an_article(film: Path, blank: str) -> None:
    """The header's lines are counted, and the empty ones below it."""
    article = film / "context/neuf.fr.md"
    article.write_text(f"{HEADER}{blank}Un.\n\nVoici <b>.\n", encoding="utf-8")
    line = article.read_text(encoding="utf-8").split("\n").index("Voici <b>.") + 1

    assert [place.line for place in places(film, "R203")] == [line]


@pytest.mark.parametrize(
    ("text", "code"),
    [("[@nulle-part]", "C101"), ("[x](ftp://x.org)", "C118"), ("À 00:12:41.", "C116")],
)
def test_a_rule_points_into_an_article_too(film: Path, text: str, code: str) -> None:
    """What a rule finds in a long text is reported on its own line."""
    article = film / "context/neuf.fr.md"
    article.write_text(f"{HEADER}\nUn.\n\nDeux,\n{text}\n", encoding="utf-8")

    assert [place.line for place in places(film, code)] == [10]


def test_a_fault_in_the_header_of_an_article(film: Path) -> None:
    """A wrong value in the header is reported there."""
    replace(film, "context/deux-cartes.fr.md", "order: 1", "order: premier")

    assert places(film, "R301") == [Place("context/deux-cartes.fr.md", 3, 1)]


def test_a_fault_in_the_english_header(film: Path) -> None:
    """The English header is read as strictly as the French."""
    replace(film, "context/deux-cartes.en.md", 'town"\n', 'town"\nordre: 1\n')

    assert Place("context/deux-cartes.en.md", 3, 1) in places(film, "R011")


def test_a_forbidden_character_after_accents(film: Path) -> None:
    """Places count characters, not bytes."""
    replace(film, "votes.yaml", "A fine is fairer", "é\x07 fine is fairer")

    assert places(film, "R104") == [Place("votes.yaml", 13, 11)]


def test_findings_come_in_the_order_of_the_files(film: Path) -> None:
    """Findings of all rooms are sorted by file, line and column."""
    replace(film, "votes.yaml", "number: 2", "number: deux")
    replace(film, "actions.yaml", "rung: act", "rung: sauter")
    replace(film, "context/deux-cartes.fr.md", "Qui compte quoi ?", "Qui <b>compte</b> quoi ?")

    findings, _ = commands.inspect(film)

    said = [finding.place for finding in findings]
    assert said == sorted(said)
    assert [place.file for place in said] == [
        "actions.yaml",
        "context/deux-cartes.fr.md",
        "votes.yaml",
    ]
