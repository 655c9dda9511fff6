"""Only this machine's browser is answered, and only what it may ask."""

from __future__ import annotations

import http.client
import json
from typing import NamedTuple

import pytest

from guides.checking.verdict import CheckedGuide
from guides.serving.answering import Server
from guides.serving.board import Look
from tests.serving.conftest import Saved, refused

SHEET = "/document/fr/cineclub/10min/runsheet.html"
PRESS = "/pdf/fr/cineclub/guide.pdf"


class Answer(NamedTuple):
    """What came back."""

    status: int
    body: str
    headers: dict[str, str]


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> Answer:
    """Ask as a browser does, with other headers where given (`_` for a hyphen)."""
    line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    line.request(method, path, headers=named)
    with line.getresponse() as said:
        return Answer(said.status, said.read().decode(), dict(said.headers))


def test_the_frame_allows_nothing_of_elsewhere(server: Server) -> None:
    """One page with the hashes of its style and its script, framed by nobody, kept by nobody."""
    said = ask(server, "/")

    policy = said.headers["Content-Security-Policy"]
    assert said.status == 200
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert said.headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in said.headers
    assert "http://" not in said.body.replace("http://www.w3.org", "")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", ""]
)
def test_another_name_is_refused(server: Server, host: str) -> None:
    """A name of elsewhere that leads here (DNS rebinding) gets nothing, whatever it asks."""
    named = host.format(port=server.server_port)

    assert ask(server, "/", Host=named).status == 421
    assert ask(server, PRESS, "POST", Host=named, Origin=f"http://{named}").status == 421


def test_our_two_names_are_answered(server: Server) -> None:
    """The address that is said, and the name that every machine has for itself."""
    for name in ("127.0.0.1", "localhost"):
        assert ask(server, "/", Host=f"{name}:{server.server_port}").status == 200


def test_another_site_gets_nothing_but_a_link(
    server: Server, saved: Saved, checked: CheckedGuide
) -> None:
    """A page of elsewhere may lead to the frame, and show, read or send nothing."""
    with server.preview.board.looking(Look("fr", "cineclub", SHEET.removeprefix("/document/"))):
        saved(checked)
    assert ask(server, SHEET, Sec_Fetch_Site="same-origin").status == 200
    for site in ("cross-site", "same-site"):
        assert ask(server, SHEET, Sec_Fetch_Site=site).status == 403
        assert ask(server, "/news", Sec_Fetch_Site=site).status == 403
        assert ask(server, "/", Sec_Fetch_Site=site, Sec_Fetch_Dest="iframe").status == 403
        assert ask(server, "/", Sec_Fetch_Site=site, Sec_Fetch_Dest="document").status == 200
    assert ask(server, SHEET, Origin="https://evil.example").status == 403


@pytest.mark.parametrize("origin", ["", "null", "https://evil.example", "http://localhost:1"])
def test_a_pdf_is_made_for_our_own_page_alone(
    server: Server, origin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form of elsewhere starts nothing."""
    asked: list[str] = []
    monkeypatch.setattr(server.preview, "press", asked.append)
    assert ask(server, PRESS, "POST", **({"Origin": origin} if origin else {})).status == 403
    assert asked == []

    own = f"http://127.0.0.1:{server.server_port}"
    assert ask(server, PRESS, "POST", Origin=own).status == 404
    assert asked == ["fr/cineclub/guide.pdf"]


def test_a_pdf_that_cannot_be_made_says_why(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong with it comes back as findings, escaped."""

    def press(_: str) -> None:
        raise refused()

    monkeypatch.setattr(server.preview, "press", press)
    said = ask(server, PRESS, "POST", Origin=f"http://127.0.0.1:{server.server_port}")

    told = json.loads(said.body)
    assert told["number"] == 0
    assert "&lt;b&gt;" in told["findings"][0]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT"])
def test_nothing_else_can_be_asked(server: Server, method: str) -> None:
    """Documents are read, never written."""
    assert ask(server, "/", method).status == 501


@pytest.mark.parametrize(
    "path",
    ["/film.yaml", "/document/", "/document/../film.yaml", "/document/%2e%2e/film.yaml", "/x"],
)
def test_what_is_no_document_is_not_there(server: Server, path: str) -> None:
    """No address reaches a file."""
    assert ask(server, path).status == 404


def test_a_head_has_no_body(server: Server) -> None:
    """As long as what it stands for."""
    said = ask(server, "/", "HEAD")

    assert (said.status, said.body) == (200, "")
    assert int(said.headers["Content-Length"]) > 1000


def test_news_come_as_they_happen(server: Server, saved: Saved, checked: CheckedGuide) -> None:
    """Who listens is told the state at once, and again each time that it changes."""
    line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    line.request("GET", "/news?language=fr&audience=cineclub&document=")
    said = line.getresponse()

    def told() -> dict[str, object]:
        while not (row := said.readline()).startswith(b"data: "):
            assert row
        news: dict[str, object] = json.loads(row[6:])
        return news

    assert told()["number"] == 0
    saved(refused())
    while not (news := told())["errors"]:
        pass
    assert news["faulty"]
    assert "Rien ne peut encore" in str(news["said"])
    server.preview.end()
    assert said.read() is not None  # it ends
