"""Findings and errors for people, in French or English, and as JSON for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence

from guides.findings.errors import MachineTrouble, Refused, Unusable
from guides.findings.finding import Finding, Message, Severity

SEVERITY = {
    Severity.ERROR: Message("erreur", "error"),
    Severity.WARNING: Message("avertissement", "warning"),
}
COUNT = Message(
    "{errors} erreur(s), {warnings} avertissement(s)", "{errors} error(s), {warnings} warning(s)"
)
BUILT = Message(
    "{count} fichier(s) à jour dans {out}, dont {changed} refait(s)",
    "{count} file(s) up to date in {out}, {changed} of them made anew",
)
SAVED = Message("séance gardée dans {path}", "session kept in {path}")
CLEAN = Message("aucune faute", "no fault found")
EXPLAIN = Message(
    "Pour comprendre une règle : contrechamp explain {code}",
    "To understand a rule: contrechamp explain {code}",
)


def message_language(asked: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """The language of messages: as asked, else the locale's, else English."""
    if asked in ("fr", "en"):
        return asked
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def findings_as_text(findings: Iterable[Finding], language: str) -> str:
    """One block a finding, in file order, then a count; empty input says all is well."""
    listed = sorted(findings)
    if not listed:
        return CLEAN.said(language)
    blocks = [_block(finding, language) for finding in listed]
    errors = sum(f.severity is Severity.ERROR for f in listed)
    blocks.append(COUNT.fill(errors=errors, warnings=len(listed) - errors).said(language))
    ruled = next((f.code for f in listed if f.code.startswith("C1")), None)
    if ruled:
        blocks.append(EXPLAIN.fill(code=ruled).said(language))
    return "\n".join(blocks)


def _block(finding: Finding, language: str) -> str:
    severity = SEVERITY[finding.severity].said(language)
    subject = f" [{finding.record}]" if finding.record else ""
    colon = " :" if language == "fr" else ":"
    return (
        f"{finding.place}{colon} {severity} {finding.code}{subject}{colon} "
        f"{finding.message.said(language)}\n    {finding.hint.said(language)}"
    )


def findings_as_json(findings: Iterable[Finding]) -> str:
    """A list of findings with both languages, for editors and scripts."""
    rows = [
        {
            "file": f.place.file,
            "line": f.place.line,
            "column": f.place.column,
            "code": f.code,
            "severity": f.severity.value,
            "record": f.record,
            "message": f.message._asdict(),
            "hint": f.hint._asdict(),
        }
        for f in sorted(findings)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def outcome_as_text(paths: Sequence[str], changed: Sequence[str], out: str, language: str) -> str:
    """What a build did, in one line, then what changed."""
    said = BUILT.fill(count=len(paths), changed=len(changed), out=out)
    return "\n".join([said.said(language), *(f"  {path}" for path in changed)])


def saved_as_text(path: object, language: str) -> str:
    """Where a session was kept."""
    return SAVED.fill(path=path).said(language)


def error_as_text(error: Refused | Unusable | MachineTrouble, language: str) -> str:
    """What the terminal shows when a run stops."""
    if isinstance(error, Refused):
        return findings_as_text(error.findings, language)
    return f"{error.message.said(language)}\n    {error.hint.said(language)}"
