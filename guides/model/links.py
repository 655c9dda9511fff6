"""What an address answered when it was last tried, and what that says of the page."""

from __future__ import annotations

from typing import NamedTuple

# Where no status of HTTP came back. The first are also what a machine without a network gets.
NO_SUCH_HOST, NO_CONNECTION, TOO_SLOW = "no-such-host", "no-connection", "too-slow"
CUT_OFF, BAD_CERTIFICATE = "cut-off", "bad-certificate"
REDIRECTED_TOO_OFTEN, NOT_OF_THE_WEB = "redirected-too-often", "not-of-the-web"
UNANSWERED = frozenset({NO_SUCH_HOST, NO_CONNECTION, TOO_SLOW})

# A server that is there and turns a program away, for now or for good: a person may get through.
TURNED_AWAY = frozenset({"401", "403", "405", "406", "408", "425", "429", "451", "503"})


class Tried(NamedTuple):
    """One address as it was tried.

    Attributes:
        url: the address of its source on that day.
        day: ISO 8601.
        state: a status of HTTP ("200", "404"), or one of the words above.
    """

    url: str
    day: str
    state: str

    @property
    def dead(self) -> bool:
        """Whether nobody is likely to read anything there."""
        return not self.state.startswith("2") and self.state not in TURNED_AWAY
