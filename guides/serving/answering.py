"""Answers to browsers of this machine: the frame, its news, its documents; others are refused.

A page of elsewhere may lead a browser here under a name of its own (DNS rebinding), show what is
here in itself, or send a form. So the name that was asked for must be ours; what comes from
another site gets nothing but the frame, as a page of its own; and a PDF is made for our origin
alone.
"""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from guides.findings.errors import Refused
from guides.serving.preview import Preview
from guides.serving.telling import Teller, looked_at

HERE = "127.0.0.1"
PATIENCE = 15.0  # seconds between two words to a browser: who went away is noticed
SILENCE = 20  # seconds that a browser may take to ask
OWN = ("same-origin", "none")  # what browsers say of a request of ours, or of somebody's typing
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
FRAMED = "frame-ancestors 'self'"  # by our own page alone
KINDS = {".html": "text/html; charset=utf-8", ".pdf": "application/pdf"}
JSON = "application/json"


class Server(ThreadingHTTPServer):
    """Listens on this machine alone."""

    daemon_threads = True
    # On Windows a second program could otherwise listen at the same port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, port: int, preview: Preview, teller: Teller, run: str) -> None:
        """Take a port.

        Args:
            port: 0 for any that is free.
            preview: what is shown.
            teller: who tells of it.
            run: tells this run of the program from others.

        Raises:
            OSError: somebody else has the port, or it is the system's.
        """
        self.preview, self.teller, self.run = preview, teller, run
        super().__init__((HERE, port), Answering)

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names that this server has."""
        return tuple(f"{name}:{self.server_port}" for name in (HERE, "localhost"))

    def server_bind(self) -> None:
        """Take the port, and leave the machine's name alone: asking for it may take seconds."""
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HERE, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that went away."""


class Answering(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    timeout = SILENCE
    server_version, sys_version = "contrechamp", ""

    def do_GET(self) -> None:
        """The frame, its news, a document."""
        asked = urlsplit(self.path)
        if self._refuse(asked.path == "/"):
            return
        try:
            self._answer(asked)
        except OSError:  # the browser went away
            raise
        except Exception as error:  # whatever it is, the author hears of it
            self.server.preview.hear(error)
            self._nothing(HTTPStatus.INTERNAL_SERVER_ERROR)

    def do_HEAD(self) -> None:
        """The same, without its body."""
        self.do_GET()

    def do_POST(self) -> None:
        """Make a PDF."""
        if self._refuse(False):
            return
        if not self._is_ours(self.headers.get("Origin", "")):
            self._nothing(HTTPStatus.FORBIDDEN)
            return
        address = unquote(urlsplit(self.path).path)
        if not address.startswith("/pdf/"):
            self._nothing(HTTPStatus.NOT_FOUND)
            return
        preview = self.server.preview
        try:
            made = preview.press(address.removeprefix("/pdf/"))
        except KeyboardInterrupt:  # Ctrl-C reached the press: we end as well
            return
        except Exception as error:
            made = 0, error.findings if isinstance(error, Refused) else preview.said(error)
        if made is None:
            self._nothing(HTTPStatus.NOT_FOUND)
            return
        number, findings = made
        said = {"number": number, "findings": self.server.teller.items(list(findings))}
        self._send(HTTPStatus.OK, json.dumps(said).encode(), JSON)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the terminal is the author's."""

    def _refuse(self, from_anywhere: bool) -> bool:
        """Refuse what is asked under another name, or from another site, and say whether it was.

        Args:
            from_anywhere: whether a link on any site may lead here.
        """
        if self.headers.get_all("Host") not in [[host] for host in self.server.hosts]:
            self._nothing(HTTPStatus.MISDIRECTED_REQUEST)
            return True
        origin = self.headers.get("Origin")
        led = from_anywhere and self.headers.get("Sec-Fetch-Dest") == "document"
        foreign = self.headers.get("Sec-Fetch-Site", "none") not in OWN and not led
        if foreign or (origin is not None and not self._is_ours(origin)):
            self._nothing(HTTPStatus.FORBIDDEN)
            return True
        return False

    def _is_ours(self, origin: str) -> bool:
        return origin == f"http://{self.headers['Host']}"

    def _answer(self, asked: SplitResult) -> None:
        """The frame, its news, a document.

        Raises:
            OSError: the browser went away.
        """
        if asked.path == "/":
            page, policy = self.server.teller.frame(self.server.run)
            self._send(HTTPStatus.OK, page, KINDS[".html"], policy)
        elif asked.path == "/news":
            self._news({name: values[0] for name, values in parse_qs(asked.query).items()})
        elif asked.path.startswith("/document/"):
            self._document(unquote(asked.path.removeprefix("/document/")))
        else:
            self._nothing(HTTPStatus.NOT_FOUND)

    def _document(self, address: str) -> None:
        data = self.server.preview.document(address)
        if data is None:
            self._nothing(HTTPStatus.NOT_FOUND)
        else:
            self._send(HTTPStatus.OK, data, KINDS[address[address.rindex(".") :]])

    def _news(self, asked: dict[str, str]) -> None:
        """What happens, for as long as the browser listens."""
        preview, board = self.server.preview, self.server.preview.board
        words = (asked.get(name, "") for name in ("language", "audience", "document"))
        look = looked_at(preview, *words)
        self._head(HTTPStatus.OK, "text/event-stream")
        if self.command == "HEAD":
            return
        turn, said = -1, b""
        with board.looking(look), suppress(OSError):
            preview.look(look)
            while not board.closed:
                turn, state = board.news(turn, PATIENCE)
                told = self.server.teller.told(state, look, self.server.run)
                said, before = json.dumps(told).encode("ascii"), said
                self.wfile.write(b": \n\n" if said == before else b"data: %s\n\n" % said)

    def _send(self, status: HTTPStatus, data: bytes, kind: str, policy: str = FRAMED) -> None:
        self._head(status, kind, policy, len(data))
        if self.command != "HEAD":
            self.wfile.write(data)

    def _nothing(self, status: HTTPStatus) -> None:
        self._send(status, f"{status.value} {status.phrase}\n".encode(), "text/plain")

    def _head(
        self, status: HTTPStatus, kind: str, policy: str = FRAMED, length: int | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", policy)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
