"""Findings somebody lives with; a waiver that waives nothing is a finding itself."""

from __future__ import annotations

from guides.finding import Finding, Message, Severity
from guides.model.guide import Reading
from guides.place import Place

UNUSED = Message(
    "cette dispense ne couvre plus rien ({code}, {record})",
    "this waiver covers nothing any more ({code}, {record})",
)
UNUSED_HINT = Message("Retirez-la de waivers.yaml.", "Remove it from waivers.yaml.")


def apply_waivers(reading: Reading, findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Part the findings into those that stand and those that are waived."""
    waived = {(w.code, w.record) for w in reading.waivers}
    kept = [f for f in findings if (f.code, f.record) not in waived]
    spared = [f for f in findings if (f.code, f.record) in waived]
    used = {(f.code, f.record) for f in spared}
    for code, record in sorted(waived - used):
        kept.append(
            Finding(
                Place("waivers.yaml"),
                "C001",
                Severity.WARNING,
                UNUSED.fill(code=code, record=record),
                UNUSED_HINT,
                record,
            )
        )
    return kept, spared
