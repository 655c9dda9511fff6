"""`check`: every rule over the whole guide, then waivers, then the verdict."""

from __future__ import annotations

from dataclasses import dataclass

from guides.checking.rules import RULES
from guides.checking.waivers import apply_waivers
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Severity
from guides.model.guide import Guide, Reading


@dataclass(frozen=True)
class CheckedGuide:
    """A guide in which `check` found no error; nothing else makes one.

    Attributes:
        guide: the records.
        warnings: what an author should still look at, some of it only after a day that each
            names (`standing`): a guide is checked without a clock.
        waived: findings somebody lives with, printed on the quality card.
    """

    guide: Guide
    warnings: tuple[Finding, ...]
    waived: tuple[Finding, ...]


def check(reading: Reading) -> CheckedGuide:
    """Judge a guide by every rule.

    Raises:
        Refused: with all errors and warnings, when there is at least one error.
    """
    found = [finding for rule in RULES for finding in rule.findings(reading)]
    kept, waived = apply_waivers(reading, found, {rule.code for rule in RULES if not rule.waivable})
    if any(finding.severity is Severity.ERROR for finding in kept):
        raise Refused(kept)
    return CheckedGuide(reading.guide, tuple(sorted(kept)), tuple(sorted(waived)))
