"""Trying the addresses of a film's sources, and keeping what each answered."""

from __future__ import annotations

import errno
import json
import os
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

from guides import interruption
from guides.findings.errors import MachineTrouble, machine_trouble
from guides.findings.finding import Message
from guides.links.round import Pace, answers
from guides.model.evidence import Source
from guides.model.links import UNANSWERED, Tried
from guides.reading.film.folder import read_guide
from guides.reading.film.kinds import LINKS
from guides.writing.staging import replace_file

Progress = Callable[[int, int, str], None]
MANY = 25  # hosts in a row that do not answer: then it is the network that does not
OFTEN = 20  # addresses after which what was learnt is written down


class Round(NamedTuple):
    """What a round did: how many addresses were tried, and how many had been today already."""

    tried: int
    spared: int


def try_links(film: Path, today: str, progress: Progress, pace: Pace | None = None) -> Round:
    """Try the address of every source, those first that were never tried or longest ago.

    Those found alive today are spared. Whoever interrupts it keeps what was learnt.

    Args:
        film: its folder, where `links.lock.yaml` is kept.
        today: the day (ISO 8601) to write down.
        progress: told the number done, the total and the address at hand.
        pace: how hard to press; None means gently.

    Raises:
        Refused: the guide cannot be read.
        MachineTrouble: there is no network, or the folder may not be written.
    """
    with machine_trouble(film):
        reading = read_guide(film)
        if not os.access(film, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(film))
    known, sources = reading.links or {}, [s for s in reading.guide.sources if s.url]
    wanted = in_turn(sources, known, today)
    learnt: dict[str, str] = {}
    doubtful: dict[str, str] = {}  # silent ever since somebody last answered

    def keep() -> None:
        if learnt:
            replace_file(film / LINKS, as_lock(sources, known, learnt, today))

    lost = False
    try:
        for done, (address, state) in enumerate(answers(wanted, pace or Pace()), start=1):
            interruption.look()
            progress(done, len(wanted), address)
            doubtful[address] = state
            if state not in UNANSWERED:
                learnt |= doubtful
                doubtful.clear()
            lost = len({urlsplit(silent).netloc for silent in doubtful}) >= MANY
            if lost:
                break
            if done % OFTEN == 0:
                keep()
        if doubtful and (lost or not learnt):
            raise MachineTrouble(NO_NETWORK.fill(count=len(doubtful)), NO_NETWORK_HINT)
        learnt |= doubtful
    finally:
        keep()
    return Round(len(learnt), len({_address(s) for s in sources}) - len(wanted))


def in_turn(sources: list[Source], known: Mapping[str, Tried], today: str) -> list[str]:
    """The addresses to try, each once, the neediest first and neighbours from different hosts."""
    last: dict[str, str] = {}
    for source in sources:
        tried = known.get(source.id)
        fresh = tried is not None and tried.url == source.url
        day = tried.day if tried and fresh else ""
        spared = tried is not None and fresh and day == today and not tried.dead
        said = "spared" if spared else day
        last[_address(source)] = min(last.get(_address(source), "spared"), said)
    at_host = Counter[str]()
    keys: dict[str, tuple[str, int, int]] = {}
    # By a sum of their letters, since sources stand country by country: a row of hosts that a
    # border keeps apart would look like a network that is gone.
    for address in sorted(last, key=lambda a: (last[a], zlib.crc32(a.encode()))):
        if last[address] != "spared":
            host = urlsplit(address).netloc
            keys[address] = (last[address], at_host[host], len(keys))
            at_host[host] += 1
    return sorted(keys, key=keys.__getitem__)


def as_lock(
    sources: list[Source], known: Mapping[str, Tried], learnt: Mapping[str, str], today: str
) -> bytes:
    """What is known of every address there still is, one source a line."""
    lines = []
    for source in sorted(sources, key=lambda s: s.id):
        state = learnt.get(_address(source))
        tried = known.get(source.id)
        if state is not None:
            tried = Tried(str(source.url), today, state)
        if tried is not None and tried.url == source.url:
            url = json.dumps(tried.url, ensure_ascii=False)
            values = f'{{url: {url}, tried: "{tried.day}", state: "{tried.state}"}}'
            lines.append(f'"{source.id}": {values}\n')
    return "".join(lines).encode("utf-8")


def _address(source: Source) -> str:
    """What is asked for: two places in one page are one address."""
    return urldefrag(str(source.url)).url


NO_NETWORK = Message(
    "pas de réseau : aucune des {count} dernières adresses essayées ne répond",
    "no network: none of the last {count} addresses tried answers",
)
NO_NETWORK_HINT = Message(
    "Rien n'est perdu ; relancez « contrechamp check --links » une fois connecté.",
    'Nothing is lost; run "contrechamp check --links" again once connected.',
)
