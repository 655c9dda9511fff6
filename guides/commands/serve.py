"""Serving a film's guide while it is written, until somebody interrupts."""

from __future__ import annotations

import errno
import secrets
import threading
from collections.abc import Callable
from pathlib import Path

from guides import cache, locations
from guides.building.fingerprint import program
from guides.document.audience import Language
from guides.findings.errors import MachineTrouble, Unusable
from guides.findings.finding import Message
from guides.findings.refusals import refusal
from guides.reading.film.folder import refuse_no_folder
from guides.serving.answering import HERE, Server
from guides.serving.preview import Preview, Said
from guides.serving.saves import renew_at_each_save
from guides.serving.telling import Teller
from guides.writing.sums import Sums

POLL = 0.1  # seconds until the server notices that it is to end
PORT = 8420  # of no service that a school has


def serve(
    film: Path,
    port: int | None,
    language: Language,
    said: Callable[[str], None],
    today: Callable[[], str],
    explained: Callable[[Exception], Said],
) -> None:
    """Show a film's guide until somebody interrupts; nothing is written in its folder.

    Args:
        film: its folder.
        port: 0 for any that is free; None for the usual one, or another where that is taken.
        language: of messages.
        said: told the address, once there is something to see at it.
        today: the day by which warnings have fallen due.
        explained: says what no room foresaw, or what the machine refused.

    Raises:
        Refused: there is no such folder.
        Unusable: it is no film's.
        MachineTrouble: the port is taken.
        KeyboardInterrupt: somebody interrupted; everything is put away.
    """
    refuse_no_folder(film)
    if not (film / "film.yaml").exists():
        raise Unusable(NO_FILM.fill(folder=film), NO_FILM_HINT)
    sums = Sums()
    with cache.using(cache.Cache(locations.kept(), program(sums))):
        preview = Preview(film, today, explained)
        server = _listening(port, preview, Teller(preview, language))
        threading.Thread(target=server.serve_forever, args=(POLL,), daemon=True).start()
        try:
            renew_at_each_save(preview, sums, lambda: said(f"http://{HERE}:{server.server_port}/"))
        finally:
            preview.end()
            server.shutdown()
            server.server_close()


def _listening(port: int | None, preview: Preview, teller: Teller) -> Server:
    """A server at a port.

    Raises:
        MachineTrouble: there is none to be had.
    """
    run = secrets.token_hex(8)
    wanted = PORT if port is None else port
    try:
        return Server(wanted, preview, teller, run)
    except OSError as error:
        if port is None:
            return Server(0, preview, teller, run)
        taken = error.errno in (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", 0))
        why = TAKEN if taken else CLOSED.fill(why=refusal(error).why)
        raise MachineTrouble(NO_PORT.fill(port=port, why=why), NO_PORT_HINT) from error


NO_FILM = Message(
    "{folder} n'est pas le dossier d'un film : il n'y a pas de film.yaml",
    "{folder} is no film's folder: there is no film.yaml",
)
NO_FILM_HINT = Message(
    "Donnez le dossier du film lui-même, par exemple content/ma-femme-a-du-credit.",
    "Give the film's own folder, for example content/ma-femme-a-du-credit.",
)
NO_PORT = Message("le port {port} n'est pas libre : {why}", "port {port} is not free: {why}")
TAKEN = Message("un autre programme s'en sert", "another program is using it")
CLOSED = Message("{why}", "{why}")
NO_PORT_HINT = Message(
    "Fermez l'autre aperçu, ou donnez un autre port : --port 0 en prend un qui est libre.",
    "Close the other preview, or give another port: --port 0 takes one that is free.",
)
