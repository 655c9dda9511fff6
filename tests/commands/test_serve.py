"""The port of a preview."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from guides.commands import serve
from guides.findings.errors import MachineTrouble
from guides.serving.answering import Server
from guides.serving.preview import Preview
from guides.serving.telling import Teller


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A port that somebody has, which is the usual one."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setattr(serve, "PORT", other.getsockname()[1])
        yield serve.PORT


def listening(film: Path, port: int | None) -> int:
    """The port that a preview gets."""
    preview = Preview(film, lambda: "", lambda _: (serve.NO_FILM, serve.NO_FILM_HINT))
    with serve._listening(port, preview, Teller(preview, "en")) as server:
        return server.server_port


def test_another_port_is_taken_where_the_usual_one_is_not_free(film: Path, taken: int) -> None:
    """Two films can be looked at side by side; a port that was asked for is that one or none."""
    assert listening(film, None) not in (0, taken)
    with pytest.raises(MachineTrouble) as told:
        listening(film, taken)
    assert "another program is using it" in told.value.message.en


def test_a_port_of_the_system_is_told(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that only an administrator may have is refused with its cure."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EACCES, "no")

    monkeypatch.setattr(Server, "server_bind", refuse)
    with pytest.raises(MachineTrouble) as told:
        listening(film, 80)
    assert told.value.message.fr == "le port 80 n'est pas libre : accès refusé"
    assert "--port 0" in told.value.hint.fr
