"""Pages list what there is: options, their values, commands, rulings, all from the registers."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from guides.building.order import DOCUMENT_NAMES, FORMAT_NAMES
from guides.document.audience import AUDIENCES, LANGUAGES
from guides.document.variant import VARIANTS
from guides.model.values.scales import COUNTRIES, RULINGS
from guides.terminal.register import COMMANDS
from tests.support.overlays import ROOT

README = ROOT / "README.md"
LISTS = re.compile(r"(?s)(?<=<!-- lists -->\n).*?(?=<!-- /lists -->)")
VALUES = {
    "language": LANGUAGES,
    "audience": AUDIENCES,
    "country": [code.lower() for code in COUNTRIES],
    "document": DOCUMENT_NAMES,
    "format": FORMAT_NAMES,
    "variant": (*VARIANTS, "all"),
}


def row(option: str, values: Iterable[str]) -> str:
    """One line of the table."""
    return f"| `--{option}` | {' '.join(f'`{value}`' for value in values)} |\n"


def test_the_lists_are_those_of_the_registers(request: pytest.FixtureRequest) -> None:
    """What `build` can be asked for stands in README, and nothing else."""
    table = "| option | values |\n|---|---|\n" + "".join(row(*pair) for pair in VALUES.items())
    text = README.read_text(encoding="utf-8")
    if request.config.getoption("--accept"):
        README.write_text(LISTS.sub(table, text), encoding="utf-8")
        return

    assert LISTS.findall(text) == [table]


def test_every_command_has_its_line() -> None:
    """The table of commands names each command, and none that is not there."""
    named = re.findall(r"(?m)^\| `contrechamp (\w+)", README.read_text(encoding="utf-8"))

    assert set(named) == {command.name for command in COMMANDS}


def test_authors_are_told_which_ruling_a_verdict_admits() -> None:
    """The table of verdicts in the authors' page is the one that C134 goes by."""
    page = (ROOT / "content/REFERENCE.md").read_text(encoding="utf-8")
    table = page.partition("| verdict | ruling |\n|---|---|\n")[2].partition("\n\n")[0]

    rows = [f"| {verdict} | {', '.join(admitted)} |" for verdict, admitted in RULINGS.items()]
    assert table.splitlines() == rows
