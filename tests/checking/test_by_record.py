"""A rule that looks at each record by itself finds the same in it alone as among all others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from guides.cache import used
from guides.checking.rules import RULES
from guides.findings.errors import Refused
from guides.model.guide import Reading
from guides.reading.film.folder import read_guide
from tests.support.overlays import TESTS, assemble

BY_RECORD = {rule.code: rule for rule in RULES if rule.by_record}
CASES = sorted(
    case
    for case in (TESTS / "checking" / "rules").iterdir()
    if case.name.split("-")[0] in BY_RECORD
)


def alone(reading: Reading, key: str) -> Reading:
    """A reading of one listed record, and of the film, which stands in every guide."""
    others = {other for other, _ in reading.records()} - {key}
    return replace(reading, guide=reading.guide.without(others))


def test_each_such_rule_has_a_case() -> None:
    """None goes without."""
    assert {case.name.split("-")[0] for case in CASES} == BY_RECORD.keys()


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_record_is_judged_alone_as_among_others(case: Path, tmp_path: Path) -> None:
    """Record after record, what is found is what is found in all of them at once."""
    try:
        reading = read_guide(assemble(tmp_path, case), used())
    except Refused:
        pytest.skip("not read: refused before any rule")
    rule = BY_RECORD[case.name.split("-")[0]]
    parts = [alone(reading, key) for key, _ in reading.records()]

    assert {f for part in parts for f in rule.findings(part)} == set(rule.findings(reading))
