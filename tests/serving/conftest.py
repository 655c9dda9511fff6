"""A preview over the sample, without the process that makes the page, and a server in front."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guides.checking.verdict import CheckedGuide
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.serving import preview as module
from guides.serving.answering import Server
from guides.serving.apart import Apart
from guides.serving.preview import Preview
from guides.serving.telling import Teller

FAULT = Finding(
    Place("votes.yaml", 6, 3),
    "R301",
    Severity.ERROR,
    Message("clé inconnue « <b> »", 'unknown key "<b>"'),
    Message("Vouliez-vous dire « follow_up » ?", 'Did you mean "follow_up"?'),
    "gratuit",
)
Saved = Callable[[CheckedGuide | Exception], None]


def explained(error: Exception) -> tuple[Message, Message]:
    """What a defect is called here."""
    return Message(f"défaut {error}", f"defect {error}"), Message("rien", "nothing")


@pytest.fixture
def preview(film: Path, monkeypatch: pytest.MonkeyPatch) -> Preview:
    """A preview of which nothing was read yet."""
    monkeypatch.setattr(Apart, "start", lambda *_: None)
    return Preview(film, lambda: "", explained)


@pytest.fixture
def saved(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> Saved:
    """Save something: a guide without a fault, or what is wrong with it."""

    def save(what: CheckedGuide | Exception) -> None:
        def read(*_: object, **__: object) -> CheckedGuide:
            if isinstance(what, Exception):
                raise what
            return what

        monkeypatch.setattr(module, "checked_film", read)
        preview.renew()

    return save


@pytest.fixture
def server(preview: Preview) -> Iterator[Server]:
    """A server in front of the preview."""
    made = Server(0, preview, Teller(preview, "fr"), "run")
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    preview.end()
    made.shutdown()
    made.server_close()
    thread.join(5)


def refused(*findings: Finding) -> Refused:
    """A guide that is at fault."""
    return Refused(findings or (FAULT,))
