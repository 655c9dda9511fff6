"""Findings somebody lives with; a waiver that waives nothing is a finding itself."""

from __future__ import annotations

from collections.abc import Collection

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.guide import Reading, Waiver

UNUSED = Message(
    "cette dispense ne couvre plus rien ({code}, {record})",
    "this waiver covers nothing any more ({code}, {record})",
)
REFUSED = Message("la règle {code} ne se dispense pas", "the rule {code} cannot be waived")
REMOVE = Message("Retirez-la de waivers.yaml.", "Remove it from waivers.yaml.")
MEND = Message(
    "Retirez cette dispense et corrigez la faute : la suite s'appuie sur cette règle.",
    "Remove this waiver and mend the fault: what follows relies on this rule.",
)


def apply_waivers(
    reading: Reading, findings: list[Finding], firm: Collection[str]
) -> tuple[list[Finding], list[Finding]]:
    """Part the findings into those that stand and those that are waived.

    Args:
        reading: holds the waivers.
        findings: of every rule.
        firm: codes of the rules that cannot be waived.
    """
    waived = {(w.code, w.record) for w in reading.waivers if w.code not in firm}
    kept = [f for f in findings if (f.code, f.record) not in waived]
    spared = [f for f in findings if (f.code, f.record) in waived]
    used = {(f.code, f.record) for f in spared}
    for waiver in reading.waivers:
        if waiver.code in firm:
            kept.append(_about(waiver, "C002", Severity.ERROR, REFUSED, MEND))
        elif (waiver.code, waiver.record) not in used:
            kept.append(_about(waiver, "C001", Severity.WARNING, UNUSED, REMOVE))
    return kept, spared


def _about(
    waiver: Waiver, code: str, severity: Severity, message: Message, hint: Message
) -> Finding:
    filled = message.fill(code=waiver.code, record=waiver.record)
    return Finding(Place("waivers.yaml"), code, severity, filled, hint, waiver.record)
