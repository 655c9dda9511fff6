"""Each fault an author can make: an overlay on the sample, and what the program says of it.

`checking/rules/C105/` holds the files that differ and `expected.txt`; so does
`reading/faults/R203/`. A name may go on after the code (`R107-alias`). Adding a case takes
no code: see `overlays.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from guides.commands import check as commands
from guides.reading.film import known
from guides.terminal import reporting
from tests.support.commands import Compared
from tests.support.overlays import TESTS, assemble

TODAY = "2025-12-01"  # what falls due on this very day has not fallen due
CASES = sorted([*(TESTS / "checking" / "rules").iterdir(), *(TESTS / "reading/faults").iterdir()])


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one case after another: the files that do not differ stay where they are."""
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="module")
def shared() -> Iterator[Callable[[], None]]:
    """What is known of a file is taken out once for all cases, until this is called."""
    once = cache(known._taken_out)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(known, "_taken_out", once)
        yield once.cache_clear


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_reported_with_its_place_and_its_cure(
    case: Path, desk: Path, shared: Callable[[], None], compare: Compared
) -> None:
    """A faulty guide gives exactly the findings its folder expects, its own code among them."""
    film = assemble(desk, case)
    code = case.name.split("-")[0]

    findings, status = commands.inspect(film, TODAY)
    if any(case.rglob("*.po")):  # what it says was put into the texts, which are no others' now
        shared()

    assert (code in {finding.code for finding in findings}) != case.name.endswith("-waived")
    for finding in findings:
        assert finding.message.fr != finding.message.en
        assert finding.hint.fr.strip()
        assert finding.hint.en.strip()
    said = reporting.findings_as_text(findings, "fr", film).replace(str(film), "FILM")
    compare(f"{said}\n[status {status}]\n", case / "expected.txt")
