"""One address: what it answers, and how it is asked."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

from guides import __version__
from guides.links.visitor import Visitor, visitor
from guides.model.links import Tried
from tests.support.answering import Server, closed_port


@pytest.fixture
def asking() -> Visitor:
    """Somebody whose turn it always is, and who waits as long as a busy machine takes."""
    return visitor(lambda _: nullcontext(), 60)


@pytest.mark.parametrize(
    ("path", "said", "methods", "dead"),
    [
        ("/200", "200", ["HEAD"], False),
        ("/204", "204", ["HEAD"], False),
        ("/moved", "200", ["HEAD"], False),
        ("/found", "200", ["HEAD"], False),
        ("/404", "404", ["HEAD", "GET"], True),
        ("/410", "410", ["HEAD", "GET"], True),
        ("/500", "500", ["HEAD", "GET"], True),
        ("/403", "403", ["HEAD", "GET"], False),
        ("/429", "429", ["HEAD"], False),
        ("/gone-on", "404", ["HEAD", "GET"], True),
        ("/no-head", "200", ["HEAD", "GET"], False),
        ("/head-lies", "200", ["HEAD", "GET"], False),
        ("/closed", "cut-off", ["HEAD", "GET"], True),
        ("/closed-to-head", "200", ["HEAD", "GET"], False),
        ("/out", "not-of-the-web", ["HEAD"], True),
        ("/mailbox", "not-of-the-web", ["HEAD"], True),
    ],
)
def test_what_an_address_says(
    asking: Visitor, server: Server, path: str, said: str, methods: list[str], dead: bool
) -> None:
    """Its head is asked for; its page only where the head is refused; moves are followed."""
    address = server.at(path)
    assert asking.answer(address) == said
    assert server.methods(path) == methods
    assert Tried(address, "2026-11-28", said).dead == dead


def test_a_circle_is_left_after_a_few_rounds(asking: Visitor, server: Server) -> None:
    """Nobody is led on for ever."""
    assert asking.answer(server.at("/circle")) == "redirected-too-often"
    assert len(server.asked) == 9


def test_who_keeps_us_waiting_is_left(server: Server) -> None:
    """After so many seconds, once: what was too slow for its head is not asked for its page."""
    hurried = visitor(lambda _: nullcontext(), 0.25)
    assert hurried.answer(server.at("/slow")) == "too-slow"


def test_no_page_is_read(asking: Visitor, server: Server) -> None:
    """One without an end keeps nobody; the status has been said."""
    visitor_of_pages = asking._followed("GET", server.at("/endless"))
    assert visitor_of_pages == "200"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://nowhere.invalid/", "no-such-host"),
        ("https://nowhere.invalid/", "no-such-host"),
        ("http://[half/", "not-of-the-web"),
        ("http://127.0.0.1:port/", "not-of-the-web"),
        ("ftp://127.0.0.1/", "not-of-the-web"),
        ("http:///path", "not-of-the-web"),
        (f"http://{'ü' * 80}.example/", "not-of-the-web"),
    ],
)
def test_where_nobody_is(asking: Visitor, address: str, said: str) -> None:
    """A word says what kept an answer from coming."""
    assert asking.answer(address) == said


def test_a_closed_door(asking: Visitor) -> None:
    """A machine that is there and does not listen."""
    assert asking.answer(f"http://127.0.0.1:{closed_port()}/") == "no-connection"


def test_a_server_that_speaks_no_tls(asking: Visitor, server: Server) -> None:
    """Nothing is said to who cannot prove who it is."""
    said = asking.answer(server.at("/200").replace("http:", "https:"))
    assert said in ("bad-certificate", "cut-off")
    assert server.methods("/200") == []


def test_it_says_who_asks_and_nothing_of_whom(asking: Visitor, server: Server) -> None:
    """The project and its version; no name, password, cookie or fragment of the address."""
    address = server.at("/é à?q=ü&b=%C3%A9#part").replace("http://", "http://me:secret@")
    assert asking.answer(address) == "200"
    (asked,) = server.asked
    assert asked.path == "/%C3%A9%20%C3%A0?q=%C3%BC&b=%C3%A9"
    assert asked.headers["user-agent"].startswith(f"contrechamp/{__version__} (")
    assert not asked.headers.keys() & {"authorization", "cookie", "referer", "proxy-authorization"}
