"""The front of the terminal: a usual `build` is begun before typer is imported, if it is at all.

Importing typer costs more than an unchanged build, and more than all of `--help`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from guides.terminal.register import COMMANDS

if TYPE_CHECKING:
    from guides.building.order import Order
    from guides.findings.errors import ContrechampError


def run(words: Sequence[str]) -> None:
    """Run a command line; every explained failure has a sentence and a status."""
    if not words or list(words) == ["--help"]:
        print(overview())
        sys.exit(0 if words else 2)
    _command(words)


def overview() -> str:
    """The commands, each with what it does in both languages."""
    lines = [
        line
        for name, about, _ in COMMANDS
        for line in (f"  {name:{COLUMN}}{about.fr}", f"  {'':{COLUMN}}{about.en}")
    ]
    return "\n".join([USAGE, "", ABOUT, "", *lines, "", *MORE])


def _command(words: Sequence[str]) -> None:
    """Run one command."""
    from guides.findings.errors import ContrechampError  # noqa: PLC0415

    try:
        order = _order(words)
        if order:
            from guides.terminal.kit import make  # noqa: PLC0415

            make(order)
        else:
            from guides.terminal.app import run_with_options  # noqa: PLC0415

            named = [command for command in COMMANDS if command.name in words[:1]]
            status = run_with_options(named or COMMANDS, words)
            if status:
                sys.exit(status)
    except ContrechampError as error:
        _say(error, words)
        sys.exit(error.exit_status)
    except Exception as error:
        if sys.flags.dev_mode:  # python -X dev -m guides: the whole of it, for who mends it
            raise
        from guides.terminal.defects import explained  # noqa: PLC0415

        told = explained(error)
        _say(told, words)
        sys.exit(told.exit_status)


def _order(words: Sequence[str]) -> Order | None:
    """What a `build` orders that only chooses documents and folders."""
    if words[0] != "build":
        return None
    from guides.terminal.chosen import at_once  # noqa: PLC0415

    return at_once(words[1:])


def _say(error: ContrechampError, words: Sequence[str]) -> None:
    from guides.findings.errors import Defect, MachineTrouble, Refused, Unusable  # noqa: PLC0415
    from guides.terminal import reporting  # noqa: PLC0415

    asked = words[words.index("--messages") + 1 :] if "--messages" in words else []
    assert isinstance(error, Refused | Unusable | MachineTrouble | Defect)
    language = reporting.message_language(asked[0] if asked else None)
    print(reporting.error_as_text(error, language), file=sys.stderr)


USAGE = "contrechamp COMMANDE [OPTIONS]"
ABOUT = "Kits de discussion pour documentaires · Discussion kits for documentaries."
COLUMN = 2 + max(len(command.name) for command in COMMANDS)
MORE = (
    "  contrechamp build --help    les options d'une commande · the options of a command",
    "  contrechamp --version       la version du programme · the version of the program",
)
