"""A server of the tests, on this machine alone, that answers as servers out there do."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SLOW = 0.6  # seconds until a slow page answers: longer than the tests' patience
WAITS = {"/slow": SLOW, "/polite": 0.03}
LEADS = {
    "/moved": (301, "/200"),
    "/found": (302, "/moved"),
    "/gone-on": (301, "/404"),
    "/circle": (302, "/circle"),
    "/out": (302, "ftp://example.org/file"),
    "/mailbox": (302, "mailto:someone@example.org"),
}


ONLY_TO_GET = {"/no-head": 405, "/head-lies": 404}  # what their head says


@dataclass
class Asked:
    """One request: what was asked, when it came, and when its answer had gone."""

    method: str
    path: str
    headers: dict[str, str]
    begun: float
    ended: float = 0.0


class Server(ThreadingHTTPServer):
    """Where it is, and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.asked: list[Asked] = []

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of a page; `localhost` is another host on the same machine."""
        return f"http://{host}:{self.server_port}{path}"

    def methods(self, path: str) -> list[str]:
        """How a page was asked for, time after time."""
        return [asked.method for asked in self.asked if asked.path == path]


class _Answering(BaseHTTPRequestHandler):
    """Answers by the path: `/404` is a page that is gone."""

    server: Server

    def do_HEAD(self) -> None:
        """The head alone."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(self.command, self.path, headers, time.monotonic())
        self.server.asked.append(asked)  # before anybody can have read the answer
        time.sleep(WAITS.get(self.path.partition("?")[0], 0.0))
        if self.path not in ("/closed", f"/closed-to-{self.command.lower()}"):
            self._answer()
        asked.ended = time.monotonic()

    def do_GET(self) -> None:
        """The head, and of one page a body without an end."""
        self.do_HEAD()
        with suppress(OSError):
            while self.path == "/endless":
                self.wfile.write(b"x" * 100_000)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        status, onward = LEADS.get(self.path, (200, ""))
        if self.path[1:].isdigit():
            status = int(self.path[1:])
        if self.command == "HEAD":
            status = ONLY_TO_GET.get(self.path, status)
        self.send_response(status)
        if onward:
            self.send_header("Location", onward)
        self.end_headers()


@contextmanager
def serving() -> Iterator[Server]:
    """A server for as long as the block lasts."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def closed_port() -> int:
    """A port of this machine at which nobody listens."""
    server = Server()
    server.server_close()
    return server.server_port
