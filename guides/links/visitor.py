"""One address asked politely: by its head, by its page where the head is refused.

Nothing is read of a page but its status; no cookie and no name is sent.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from guides import __version__
from guides.document.address import LONGEST, encoded
from guides.model.links import (
    BAD_CERTIFICATE,
    CUT_OFF,
    NO_CONNECTION,
    NO_SUCH_HOST,
    NOT_OF_THE_WEB,
    REDIRECTED_TOO_OFTEN,
    TOO_SLOW,
)

HEADERS = {
    "User-Agent": f"contrechamp/{__version__} (checks that the sources of a guide still answer)",
    "Accept": "*/*",
}
REDIRECTS = (301, 302, 303, 307, 308)
MOST_REDIRECTS = 8


class _Stay(HTTPRedirectHandler):
    """Follows nothing by itself: each step waits for its turn at the host it leads to."""

    def redirect_request(self, *_: object) -> None:
        """Leave the answer as it is."""


class Visitor(NamedTuple):
    """How addresses are asked.

    Attributes:
        turn: one's turn at a host: nobody else asks it meanwhile.
        patience: seconds to wait for a connection, and again for an answer.
        opener: knows the proxies of this machine, if it has any.
    """

    turn: Callable[[str], AbstractContextManager[None]]
    patience: float
    opener: OpenerDirector

    def answer(self, address: str) -> str:
        """A status of HTTP, or a word of `model.links` where none came back."""
        said = self._safely("HEAD", address)
        refused = said.isdigit() and int(said) >= 400 and said != "429"
        if refused or said == CUT_OFF:  # many servers know no HEAD, or answer it wrongly
            return self._safely("GET", address)
        return said

    def _safely(self, method: str, address: str) -> str:
        try:
            return self._followed(method, address)
        except ValueError:  # what can be written in a link is not always an address
            return NOT_OF_THE_WEB

    def _followed(self, method: str, address: str) -> str:
        """What is said where an address leads to."""
        for _ in range(MOST_REDIRECTS + 1):
            parts = urlsplit(address)
            labels = (parts.hostname or "").split(".")
            if parts.scheme not in ("http", "https") or not 0 < max(map(len, labels)) <= LONGEST:
                return NOT_OF_THE_WEB
            with self.turn(parts.netloc.rpartition("@")[2].lower()):
                said, onward = self._asked(method, _plain(address))
            if not onward:
                return said
            address = urljoin(address, onward)
        return REDIRECTED_TOO_OFTEN

    def _asked(self, method: str, address: str) -> tuple[str, str]:
        """What one address says, and where it sends on to."""
        try:
            request = Request(address, headers=HEADERS, method=method)  # noqa: S310  http alone
            with self.opener.open(request, timeout=self.patience) as response:
                return str(response.status), ""
        except HTTPError as error:
            with error:
                onward = error.headers.get("Location", "") if error.code in REDIRECTS else ""
                return str(error.code), onward
        except URLError as error:
            reason = error.reason
            return _word(reason) if isinstance(reason, Exception) else NO_CONNECTION, ""
        except (OSError, http.client.HTTPException, ValueError) as error:
            return _word(error), ""


def visitor(turn: Callable[[str], AbstractContextManager[None]], patience: float) -> Visitor:
    """Somebody who asks addresses."""
    return Visitor(turn, patience, build_opener(_Stay))


def _plain(address: str) -> str:
    """An address as it is asked: no name, no password, no fragment, nothing but ASCII."""
    scheme, place, path, query, _ = urlsplit(address)
    return encoded(urlunsplit((scheme, place.rpartition("@")[2], path, query, "")))


def _word(error: Exception) -> str:
    """What kept an answer from coming."""
    match error:
        case socket.gaierror():
            return NO_SUCH_HOST
        case TimeoutError():
            return TOO_SLOW
        case ssl.SSLError():
            return BAD_CERTIFICATE
        case ConnectionResetError() | BrokenPipeError():
            return CUT_OFF
        case http.client.InvalidURL():
            return NOT_OF_THE_WEB
        case http.client.HTTPException():
            return CUT_OFF
        case OSError():
            return NO_CONNECTION
        case _:
            return NOT_OF_THE_WEB
