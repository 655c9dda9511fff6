"""The front step: the version answers before anything else is imported."""

from __future__ import annotations

import gc
import os
import sys

from guides import __version__


def main() -> None:
    """Run the command line, and leave with its status, whatever interrupts it."""
    try:  # from the first line on: somebody may be quick
        from guides import interruption  # noqa: PLC0415

        interruption.listen()
        from guides.terminal import voices  # noqa: PLC0415

        with voices.speaking() as mouths:
            status = voices.status(mouths, interruption.status(_run(sys.argv[1:])))
    except KeyboardInterrupt:  # before anybody listened
        status = INTERRUPTED
        sys.stderr.write("interrompu \u00b7 interrupted\n")
    if status:
        sys.exit(status)


INTERRUPTED = 130  # as a shell has it
LOADER = "pydantic.plugin._loader"


def _run(words: list[str]) -> int:
    """One command line; returns its status."""
    if words == ["--version"]:
        sys.stdout.write(f"contrechamp {__version__}\n")
        return 0
    # One command, then the process ends: looking for cycles among a million nodes that live
    # as long as it does costs a tenth of a build, and frees nothing.
    gc.disable()
    # Nor is a plugin of pydantic's our business; looking for one reads about every package, and
    # what would look imports e-mail, sockets and archives even to be told not to.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    vars(sys.modules.setdefault(LOADER, type(sys)(LOADER)))["get_plugins"] = tuple
    try:
        from guides.terminal.front import run  # noqa: PLC0415

        run(words)
    except KeyboardInterrupt:
        from guides import interruption  # noqa: PLC0415

        interruption.say()
        return INTERRUPTED
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    finally:
        gc.freeze()  # nor on the way out, where Python looks once more
    return 0


if __name__ == "__main__":
    main()
