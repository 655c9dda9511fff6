"""The few ways a run can stop, each with its exit status.

Refused (1)         the content, or what was asked of it, is at fault
Unusable (2)        the command line is
MachineTrouble (3)  the machine is: disk full, no permission
"""

from __future__ import annotations

from collections.abc import Iterable

from guides.finding import Finding, Message


class ContrechampError(Exception):
    """Anything the program can explain; `exit_status` is what the shell gets."""

    exit_status = 1


class Refused(ContrechampError):
    """A room could not go on: all its findings, in file order."""

    exit_status = 1

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings))
        super().__init__("\n".join(f.message.en for f in self.findings))


class Unusable(ContrechampError):
    """The command line asks for something that cannot be done."""

    exit_status = 2

    def __init__(self, message: Message, hint: Message) -> None:
        self.message, self.hint = message, hint
        super().__init__(message.en)


class MachineTrouble(ContrechampError):
    """The machine refused: nothing half-written is left behind."""

    exit_status = 3

    def __init__(self, message: Message, hint: Message) -> None:
        self.message, self.hint = message, hint
        super().__init__(message.en)
