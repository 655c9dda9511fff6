"""The few ways a run can stop, each with its exit status.

Refused (1)         the content, or what was asked of it, is at fault
Unusable (2)        the command line is
MachineTrouble (3)  the machine is: disk full, no permission, an installation with a piece missing
Defect (4)          the program is: what nobody foresaw
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from guides.findings.finding import Finding, Message
from guides.findings.refusals import refusal


class ContrechampError(Exception):
    """Anything the program can explain; `exit_status` is what the shell gets."""

    exit_status = 1


class Refused(ContrechampError):
    """A room could not go on: all its findings, in file order.

    Attributes:
        folder: of the film whose files the findings name, once somebody has said it.
    """

    exit_status = 1
    folder: Path | None = None

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


class Defect(ContrechampError):
    """The program is at fault; the next run would be no better."""

    exit_status = 4

    def __init__(self, message: Message, hint: Message) -> None:
        self.message, self.hint = message, hint
        super().__init__(message.en)


def incomplete(what: object) -> MachineTrouble:
    """A file that comes with the program is not there, or is not what it was."""
    return MachineTrouble(INCOMPLETE.fill(what=what), INCOMPLETE_HINT)


@contextmanager
def judging(folder: Path) -> Iterator[None]:
    """Say of which film's folder it is that something is refused."""
    try:
        yield
    except Refused as refused:
        refused.folder = folder
        raise


@contextmanager
def machine_trouble(where: Path) -> Iterator[None]:
    """Turn the operating system's refusals into an error that says what to do.

    Args:
        where: what is being read or written, when the system does not say.
    """
    try:
        yield
    except OSError as error:
        raise told(error, where) from error


def told(error: OSError, where: Path | None) -> MachineTrouble:
    """What the operating system refused, and what to do; `where` when it does not say."""
    why, hint = refusal(error)
    named = error.filename or where
    said = REFUSED.fill(why=why, where=shortened(named)) if named else why
    return MachineTrouble(said, hint)


def shortened(path: object) -> str:
    """A path as a sentence can hold it: the middle of one that is endless is left out."""
    said = str(path)
    return said if len(said) <= LONGEST else f"{said[: LONGEST // 2]}…{said[-LONGEST // 2 :]}"


LONGEST = 300  # characters of a path: more than Windows knows
REFUSED = Message("{why} ({where})", "{why} ({where})")
INCOMPLETE = Message(
    "l'installation de Contrechamp est abîmée : {what}",
    "the installation of Contrechamp is damaged: {what}",
)
INCOMPLETE_HINT = Message("Réinstallez Contrechamp.", "Install Contrechamp again.")
