"""`content/README.md`, followed to the letter: from `new` to a run sheet of forty minutes.

What it shows as a file is written, what it shows as a command is run, in order; what comes out
is what stands there. `--accept` writes the output anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.commands import Compared
from tests.support.overlays import ROOT
from tests.terminal.test_stories import BLOCK, place, run

__all__ = ["place"]  # a fixture

PAGE, ENGLISH = ROOT / "content/README.md", ROOT / "content/README.en.md"
FILE = re.compile(
    r"<!-- (?P<end>à la fin de )?(?P<path>content/\S+) -->\n"
    r"```yaml\n(?P<text>.*?)```\n|<!-- (?P<again>encore) : .*? -->\n|" + BLOCK.pattern,
    re.MULTILINE | re.DOTALL,
)
FILM = "content/serre-municipale"
OTHERS = """- id: tribune-contre-la-serre
  title: "Fermons la serre"
  publisher: "Le Journal du Pont"
  date: "2019-02-03"
  kind: opinion
  language: fr
  url: https://example.org/tribune
  read: whole
  standing:
    fr: "Tribune d'un habitant, signée d'un nom inventé."
  checked_on: "2026-03-02"
- id: rapport-sur-les-plantes
  title: "Rapport sur les plantes de la serre"
  publisher: "Société inventée de botanique"
  date: "2020"
  kind: report
  language: fr
  url: https://example.org/plantes
  read: whole
  checked_on: "2026-03-02"
"""
SECOND = (
    ("La serre est vide l'hiver.", "la-serre-est-vide"),
    ("Rien n'y pousse.", "rien-n-y-pousse"),
)


def put(place: Path, found: re.Match[str]) -> None:
    """Write what the page shows as a file."""
    target = place / found["path"]
    assert target.exists(), f"{target.name}: the page fills in what a command began"
    before = target.read_text(encoding="utf-8") if found["end"] else ""
    target.write_text(before + found["text"], encoding="utf-8")


def once_more(place: Path) -> None:
    """Two sources and two claims more, as the page asks for."""
    (place / FILM / "sources/autres.yaml").write_text(OTHERS, encoding="utf-8")
    (first,) = (place / FILM / "claims").iterdir()
    text = first.read_text(encoding="utf-8")
    for number, (wording, name) in enumerate(SECOND, start=2):
        said = text.replace(first.stem, name).replace("number: 1", f"number: {number}")
        said = said.replace("La serre chauffe plus que les écoles.", wording)
        said = said.replace("bilan-de-chauffage-de-la-ville, p", "rapport-sur-les-plantes, p")
        first.with_name(f"{name}.yaml").write_text(said, encoding="utf-8")


@pytest.mark.slow  # builds a PDF
def test_an_evening_ends_with_a_run_sheet(place: Path, compare: Compared) -> None:
    """Each file and each command of the page, in its order."""
    (place / "content").mkdir()
    done: list[str] = []
    text = PAGE.read_text(encoding="utf-8")
    last = 0
    for found in FILE.finditer(text):
        done.append(text[last : found.start()])
        last, said = found.end(), found[0]
        if found["path"]:
            put(place, found)
        elif found["again"]:
            once_more(place)
        else:
            commands = re.findall(r"^\$ (.+)$", found["lines"], re.MULTILINE)
            outputs = [f"$ {line}\n{run(line, found['locale'], place)}" for line in commands]
            said = said.split("\n", 1)[0] + "\n" + "\n".join(outputs) + "```"
        done.append(said)
    compare("".join([*done, text[last:]]), PAGE)
    assert list(place.glob("out/*/fr/cineclub/*/runsheet.pdf"))


def test_the_english_page_shows_the_same() -> None:
    """The same files and the same commands, in the same order; what they print is in one page."""
    french, english = (page.read_text(encoding="utf-8") for page in (PAGE, ENGLISH))
    files, commands = r"(?s)```yaml\n(.*?)```", r"(?m)^(?:\$ )?((?:contrechamp|ls) .+)$"

    assert re.findall(files, english) == re.findall(files, french)
    assert re.findall(commands, english) == re.findall(commands, french)
