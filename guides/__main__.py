"""The front step: the version answers before anything else is imported."""

from __future__ import annotations

import gc
import os
import sys

from guides import __version__


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"contrechamp {__version__}\n")
        return
    # One command, then the process ends: looking for cycles among a million nodes that live
    # as long as it does costs a tenth of a build, and frees nothing.
    gc.disable()
    # Nor is a plugin of pydantic's our business; looking for one reads about every package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from guides.terminal.front import run  # noqa: PLC0415

        run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.freeze()  # nor on the way out, where Python looks once more


if __name__ == "__main__":
    main()
