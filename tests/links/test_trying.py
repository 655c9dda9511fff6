"""`check --links`: what is tried, in which turn, what is kept, and what is lost: nothing."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guides.cache import used
from guides.commands import links
from guides.commands.check import inspect
from guides.commands.links import Round, try_links
from guides.findings.errors import MachineTrouble
from guides.links.round import Pace
from guides.model.links import Tried
from guides.pipeline import unwatched
from guides.reading.film.folder import read_guide
from tests.support.answering import Server, closed_port
from tests.support.commands import Said

pytestmark = pytest.mark.slow  # runs the command against servers

DAY, NEXT, LATER = "2026-11-28", "2026-11-29", "2027-11-29"
LOCK = "links.lock.yaml"
QUICK = Pace(wait=0.0, patience=0.25)
PATHS = {
    "arrete-points": "/200#article-2",
    "jugement-guichet": "/200",
    "bilan-prets": "/moved",
    "gazette-points": "/404",
    "tribune-lecture": "/500",
    "dossier-presse": "/no-head",
    "etude-retards": "/410",
    "rapport-cartes": "/closed",
}


@pytest.fixture
def linked(film: Path, server: Server) -> Path:
    """The sample, its sources on the server of the tests."""
    return pointed(film, {source: server.at(path) for source, path in PATHS.items()})


def pointed(film: Path, addresses: dict[str, str]) -> Path:
    """A film with other addresses for some sources."""
    for path in (film / "sources").iterdir():
        text = path.read_text(encoding="utf-8")
        for source, address in addresses.items():
            text = re.sub(rf"(- id: {source}\n(?:  .*\n)*?  url: )\S+", rf"\g<1>{address}", text)
        path.write_text(text, encoding="utf-8")
    return film


def states(film: Path) -> dict[str, tuple[str, str]]:
    """What is kept of each source: day and state."""
    kept = read_guide(film, used()).links or {}
    return {source: (tried.day, tried.state) for source, tried in kept.items()}


def codes(film: Path, today: str) -> dict[str, str]:
    """What `check` says of each source by its links."""
    return {f.record.removeprefix("source:"): f.code for f in inspect(film, today)[0]}


def trying(film: Path, today: str = DAY) -> Round:
    """One round."""
    return try_links(film, today, unwatched, QUICK)


def test_what_each_address_said_is_kept(linked: Path, server: Server) -> None:
    """Under the source's id with its address and the day; two places in a page are asked once."""
    assert codes(linked, DAY) == {}
    assert trying(linked) == Round(7, 0)

    assert states(linked) == {
        "arrete-points": (DAY, "200"),
        "jugement-guichet": (DAY, "200"),
        "bilan-prets": (DAY, "200"),
        "gazette-points": (DAY, "404"),
        "tribune-lecture": (DAY, "500"),
        "dossier-presse": (DAY, "200"),
        "etude-retards": (DAY, "410"),
        "rapport-cartes": (DAY, "cut-off"),
    }
    line = (linked / LOCK).read_text(encoding="utf-8").splitlines()[0]
    url = server.at("/200#article-2")
    assert line == f'"arrete-points": {{url: "{url}", tried: "{DAY}", state: "200"}}'
    dead = ("etude-retards", "gazette-points", "rapport-cartes", "tribune-lecture")
    assert codes(linked, NEXT) == dict.fromkeys(dead, "C131")


def test_what_was_alive_today_is_spared_and_what_was_dead_is_asked_again(
    linked: Path, server: Server
) -> None:
    """A second round on the same day is short; one on the next day asks everybody."""
    trying(linked)
    server.asked.clear()
    assert trying(linked) == Round(4, 3)
    assert {asked.path for asked in server.asked} == {"/404", "/410", "/500", "/closed"}
    assert trying(linked, NEXT) == Round(7, 0)


def test_a_year_on_and_a_new_address_are_told(linked: Path, server: Server) -> None:
    """From the day after the anniversary; an address that changed was never tried."""
    trying(linked)
    assert set(codes(linked, "2027-11-28").values()) == {"C131"}
    told = [finding.code for finding in inspect(linked, LATER)[0]]
    assert (told.count("C131"), told.count("C132")) == (4, 8)
    pointed(linked, {"gazette-points": server.at("/204")})
    assert codes(linked, NEXT)["gazette-points"] == "C132"
    trying(linked, NEXT)
    assert "gazette-points" not in codes(linked, NEXT)


def test_an_address_that_changed_is_not_spared_and_its_old_answer_goes(
    linked: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was learnt is learnt of an address, not of a source."""
    trying(linked)
    pointed(linked, {"dossier-presse": server.at("/204"), "bilan-prets": server.at("/404?new")})
    monkeypatch.setattr(links, "answers", answered("200"))
    known = read_guide(linked, used()).links or {}
    turn = links.in_turn([s for s in read_guide(linked, used()).guide.sources if s.url], known, DAY)
    assert set(turn[:2]) == {server.at("/204"), server.at("/404?new")}

    assert trying(linked).tried == 1
    assert len({"dossier-presse", "bilan-prets"} & states(linked).keys()) == 1


def test_the_neediest_come_first_and_neighbours_are_of_different_hosts(film: Path) -> None:
    """Never tried, then longest ago; not all of one host in a row."""
    addresses = {
        source: f"https://{'ab'[n % 2]}.example/{n}" for n, source in enumerate(sorted(PATHS))
    }
    sources = [s for s in read_guide(pointed(film, addresses), used()).guide.sources if s.url]
    known = {
        s.id: Tried(str(s.url), f"2026-0{n}-01", "200") for n, s in enumerate(sources[:4], start=1)
    }
    turn = links.in_turn(sources, known, DAY)
    assert set(turn[:4]) == {s.url for s in sources[4:]}
    assert turn[4:] == [s.url for s in sources[:4]]
    fresh = links.in_turn(sources, {}, DAY)
    assert all(a[8] != b[8] for a, b in zip(fresh[::2], fresh[1::2], strict=True))


def test_without_a_network_the_file_is_as_it_was(
    linked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, whether names are not found or nobody connects; nothing is written."""
    trying(linked)
    before = (linked / LOCK).read_bytes()

    def nobody(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_AGAIN, "no network")

    with monkeypatch.context() as cut, pytest.raises(MachineTrouble) as told:
        cut.setattr(socket, "getaddrinfo", nobody)
        trying(linked, NEXT)
    assert "no network" in told.value.message.en
    assert (linked / LOCK).read_bytes() == before
    (linked / LOCK).unlink()
    port = closed_port()
    pointed(linked, {source: f"http://127.0.0.1:{port}/{source}" for source in PATHS})
    with pytest.raises(MachineTrouble):
        trying(linked)
    assert not (linked / LOCK).exists()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command itself presses on, where it would wait for a second at each host."""
    monkeypatch.setattr(links, "Pace", lambda: QUICK)


def answered(*said: str) -> Callable[..., Iterator[tuple[str, str]]]:
    """A round in which addresses say this, one after another."""

    def round_(addresses: list[str], _: Pace) -> Iterator[tuple[str, str]]:
        for address, word in zip(addresses, said, strict=False):
            if word == "ctrl-c":
                raise KeyboardInterrupt
            yield address, word

    return round_


def test_a_network_that_goes_takes_nothing_along(
    linked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was learnt before stays; the silence after it is nobody's fault."""
    pointed(linked, {source: f"http://{source}.example/" for source in PATHS})
    monkeypatch.setattr(links, "MANY", 3)
    silent = ("no-such-host", "too-slow", "no-connection")
    monkeypatch.setattr(links, "answers", answered("200", "no-such-host", "404", *silent))
    with pytest.raises(MachineTrouble):
        trying(linked)
    assert sorted(state for _, state in states(linked).values()) == ["200", "404", "no-such-host"]


def test_one_dead_host_is_not_a_dead_network(linked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the end of a round too."""
    monkeypatch.setattr(links, "answers", answered("200", *["no-such-host"] * 6))
    assert trying(linked) == Round(7, 0)
    assert {state for _, state in states(linked).values()} == {"200", "no-such-host"}


def test_ctrl_c_keeps_what_was_learnt(
    linked: Path, monkeypatch: pytest.MonkeyPatch, command: Callable[..., Said]
) -> None:
    """And the next round begins with the rest."""
    pointed(linked, {source: f"http://{source}.example/" for source in PATHS})
    with monkeypatch.context() as cut:
        cut.setattr(links, "answers", answered("200", "404", "no-such-host", "ctrl-c"))
        said = command("check", linked, "--links", "--today", DAY)
    assert said.status == 130
    assert "what was learnt is kept" in said.err
    assert sorted(states(linked).values()) == [(DAY, "200"), (DAY, "404")]
    sources = [s for s in read_guide(linked, used()).guide.sources if s.url]
    known = read_guide(linked, used()).links or {}
    rest = links.in_turn(sources, known, DAY)
    (dead,) = (tried.url for tried in known.values() if tried.dead)
    assert rest[-1] == dead
    assert len(rest) == 7


@pytest.mark.usefixtures("hurried")
def test_the_command_says_how_many_and_then_what_is_dead(
    linked: Path, command: Callable[..., Said]
) -> None:
    """A warning changes no exit status; JSON stays JSON."""
    said = command("check", linked, "--links", "--today", DAY)
    assert said.status == 0
    assert "7 address(es) tried, 0 found alive" in said.err
    assert "C131" in said.err
    said = command("check", linked, "--links", "--json", "--today", DAY, "--messages", "fr")
    assert said.out.startswith("[")
    assert "4 adresse(s) essayée(s), 3 déjà vivante(s)" in said.err


def test_without_being_asked_nobody_opens_the_network(
    linked: Path, server: Server, command: Callable[..., Said]
) -> None:
    """Not `check`, not `plan`, not `build`."""
    command("check", linked)
    command("plan", linked, "--minutes", 40)
    quick = ("--language=fr", "--audience=cineclub", "--document=guide", "--format=txt")
    assert command("build", linked, *quick, "--out", linked.parent / "out").status == 0
    assert server.asked == []
    assert not (linked / LOCK).exists()


def test_a_folder_that_may_not_be_written_is_told_before_anybody_is_asked(
    linked: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not after ten minutes of trying."""
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(MachineTrouble):
        trying(linked)
    assert server.asked == []
