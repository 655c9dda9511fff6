"""Many addresses: a few at a time, one at a time a host, and an end to every wait."""

from __future__ import annotations

import itertools
import time

from guides.links.round import Pace, answers
from tests.support.answering import SLOW, Server

QUICK = Pace(wait=0.0, patience=0.25)


def test_every_address_is_answered_once(server: Server) -> None:
    """As answers come."""
    paths = ("/200", "/404", "/moved", "/closed", "/500", "/no-head")
    said = dict(answers([server.at(path) for path in paths], QUICK))
    assert said == dict(
        zip(map(server.at, paths), ("200", "404", "200", "cut-off", "500", "200"), strict=True)
    )
    assert list(answers([], QUICK)) == []


def test_a_host_is_asked_one_question_at_a_time(server: Server) -> None:
    """With a wait after each answer, also where somebody is led to it; another host goes on."""
    here = [server.at(f"/polite?{n}") for n in range(4)]
    there = [server.at(f"/polite?{n}", "localhost") for n in range(4, 8)]
    pace = Pace(at_once=4, wait=0.05)
    list(answers([address for pair in zip(here, there, strict=True) for address in pair], pace))

    at = {host: [a for a in server.asked if a.headers["host"].startswith(host)] for host in HOSTS}
    for asked in at.values():
        for first, second in itertools.pairwise(sorted(asked, key=lambda a: a.begun)):
            assert second.begun - first.ended > 0.04
    begun, ended = at["127.0.0.1"][0], at["localhost"][-1]
    assert ended.ended - begun.begun < 8 * 0.08  # the two hosts side by side


HOSTS = ("127.0.0.1", "localhost")


def test_who_stops_listening_stops_the_round(server: Server) -> None:
    """Nobody is asked any more once the first answer was enough."""
    round_ = answers([server.at(f"/polite?{n}") for n in range(9)], Pace(at_once=1, wait=0.05))
    next(round_)
    round_.close()  # type: ignore[attr-defined]
    time.sleep(0.15)
    assert len(server.asked) == 1


def test_a_silence_ends_the_round(server: Server) -> None:
    """Who keeps the line open without a word is too slow; what was not asked is left out."""
    pace = Pace(at_once=1, wait=0.0, patience=9.0, silence=SLOW / 3)
    addresses = [server.at("/200"), server.at("/slow"), server.at("/200?2")]
    assert list(answers(addresses, pace)) == [(addresses[0], "200"), (addresses[1], "too-slow")]
