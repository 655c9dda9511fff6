"""`check`: every rule over the whole guide, then waivers, then the verdict."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from guides.checking.rules import RULES
from guides.checking.rules.translations import each_language_is_present
from guides.checking.waivers import apply_waivers
from guides.document.audience import Language
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Severity
from guides.model.guide import Guide, Reading


@dataclass(frozen=True)
class CheckedGuide:
    """A guide in which `check` found no error; nothing else makes one.

    Attributes:
        guide: the records.
        absent: what it lacks, being a draft.
        warnings: what an author should still look at, some of it only after a day that each
            names (`standing`): a guide is checked without a clock.
        waived: findings somebody lives with, printed on the quality card.
        clean: of `Reading.made_of`, the records in which by themselves nothing was found.
        lacking: the languages in which some text is not there.
        late: what is wrong with a translation that nobody wants to build now.
        shared: kind:id of the records that come from the common stock.
        tried: whether the addresses of its sources were ever tried.
    """

    guide: Guide
    warnings: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    clean: Mapping[str, bytes] = field(default_factory=dict)
    absent: tuple[Finding, ...] = ()
    late: tuple[Finding, ...] = ()
    lacking: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    tried: bool = False

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in which every text is there: those it can be printed in."""
        return tuple(n for n in self.guide.film.languages if n not in self.lacking)

    @property
    def draft(self) -> bool:
        """Whether its documents say that it is one."""
        return self.guide.film.state == "draft"


def check(reading: Reading, built: Collection[str] | None = None) -> CheckedGuide:
    """Judge a guide by every rule; records that are settled, only beside others.

    Args:
        reading: the guide.
        built: the languages that documents are wanted in; None means all that it declares.

    Raises:
        Refused: with all errors and warnings, when there is at least one error.
    """
    left = replace(reading, guide=reading.guide.without(reading.settled))
    found = [f for rule in RULES for f in rule.findings(left if rule.by_record else reading)]
    kept, waived = apply_waivers(reading, found, {rule.code for rule in RULES if not rule.waivable})
    late: list[Finding] = []
    if built is not None:
        late = [f for f in kept if f.language and f.language not in built]
        kept = [f for f in kept if not f.language or f.language in built]
    if any(finding.severity is Severity.ERROR for finding in kept):
        raise Refused(kept)
    by_record = {rule.code for rule in RULES if rule.by_record}
    faulty = {finding.record for finding in found if finding.code in by_record}
    clean = {key: of for key, of in reading.made_of.items() if key not in faulty}
    absent = [finding for finding in kept if finding.severity is Severity.DRAFT]
    warnings = [finding for finding in kept if finding.severity is Severity.WARNING]
    present = each_language_is_present.RULE.code
    return CheckedGuide(
        reading.guide,
        tuple(sorted(warnings)),
        tuple(sorted(waived)),
        clean,
        tuple(sorted(absent)),
        tuple(sorted(late)),
        lacking=frozenset(f.language for f in found if f.code == present),
        shared=reading.stock.used,
        tried=reading.links is not None,
    )
