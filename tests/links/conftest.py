"""What the tests of links share: a server here, and no way to anywhere else."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.answering import Server, serving


@pytest.fixture(autouse=True)
def nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy, and no name but this machine's own is looked up."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    looked_up = socket.getaddrinfo

    def here_alone(host: str, *rest: Any, **named: Any) -> Any:
        if host not in ("127.0.0.1", "localhost"):
            raise socket.gaierror(socket.EAI_NONAME, "no such host")
        return looked_up("127.0.0.1", *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", here_alone)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers as servers out there do."""
    with serving() as answering:
        yield answering
