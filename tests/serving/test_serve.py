"""The real command: served, broken, mended, interrupted."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import COMMAND, contrechamp, environment
from tests.support.overlays import SAMPLE

pytestmark = pytest.mark.slow
unix = pytest.mark.skipif(os.name != "posix", reason="not run: signals of Unix")
PATIENCE = 60.0  # seconds; a machine may be busy
SHEET = "fr/cineclub/40min/runsheet"


class Serving:
    """The command at work over a film."""

    def __init__(self, film: Path) -> None:
        self.film = film
        self.process = subprocess.Popen(
            [*COMMAND, "serve", film.name, "--port", "0", "--messages", "en"],
            cwd=film.parent,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        said = self.process.stdout.readline()
        (port,) = re.findall(r"http://127\.0\.0\.1:(\d+)/", said)
        self.port = int(port)
        self.address = f"http://127.0.0.1:{port}/"

    def ask(self, path: str, method: str = "GET") -> tuple[int, bytes]:
        """Status and body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        line.request(method, path, headers={"Origin": self.address.rstrip("/")})
        with line.getresponse() as said:
            return said.status, said.read()

    def news(self, until: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
        """The first news of which something holds."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        line.request("GET", f"/news?language=fr&audience=cineclub&document={SHEET}.html")
        with line.getresponse() as said:
            for row in said:
                if row.startswith(b"data: ") and until(news := json.loads(row[6:])):
                    line.close()
                    return dict(news)
        raise AssertionError("it ended")

    def interrupt(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Status, and what was said on the way out."""
        self.process.send_signal(number)
        _, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, err


@pytest.fixture
def served(film: Path) -> Iterator[Serving]:
    """The sample, served."""
    serving = Serving(film)
    yield serving
    serving.process.kill()
    serving.process.communicate()


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and date."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="not run: no /proc")
def test_a_guide_is_served_broken_mended_and_put_away(served: Serving) -> None:
    """Each save shows; a fault stands beside the last good sheet; Ctrl-C leaves nothing behind."""
    before = state_of(served.film.parent)
    first = served.news(lambda news: news["page"])
    assert (first["number"], first["faulty"]) == (1, False)
    assert served.ask("/document/contrechamp.fr.html")[0] == 200
    good = served.ask(f"/document/{SHEET}.html")
    votes = served.film / "votes.yaml"
    text = votes.read_text(encoding="utf-8")

    votes.write_text(text.replace("follow_up:", "folow_up:"), encoding="utf-8")
    broken = served.news(lambda news: news["faulty"])
    assert broken["number"] == 1
    assert "votes.yaml:6:3" in broken["errors"][1]
    assert served.ask(f"/document/{SHEET}.html") == good

    votes.write_text(text.replace("follow_up:", "follow_up:", 1), encoding="utf-8")
    mended = served.news(lambda news: not news["faulty"] and not news["busy"])
    assert mended["errors"] == []
    status, said = served.ask(f"/pdf/{SHEET}.pdf", "POST")
    assert (status, json.loads(said)) == (200, {"number": mended["number"], "findings": []})
    assert served.ask(f"/document/{SHEET}.pdf")[1].startswith(b"%PDF-")

    after = state_of(served.film.parent)
    assert {name: data for name, (data, _) in after.items()} == {
        name: data for name, (data, _) in before.items()
    }
    children = children_of(served.process.pid)  # a press waits for more
    assert children
    assert served.interrupt() == (130, "preview stopped\n")
    assert not [child for child in children if alive(child)]


def children_of(parent: int) -> list[int]:
    """The processes that one has started."""
    held = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for listed in held for child in listed.read_text().split()]


def alive(process: int) -> bool:
    """Whether a process is there some moments later."""
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    return True


@unix
def test_a_folder_may_go_while_it_is_served(served: Serving) -> None:
    """It is told, the last good sheet stays, and what comes back is served; then SIGTERM ends."""
    served.news(lambda news: news["number"] == 1)
    good = served.ask(f"/document/{SHEET}.html")
    shutil.move(served.film, served.film.parent / "away")
    gone = served.news(lambda news: news["faulty"])
    assert "R001" in gone["errors"][0]
    assert served.ask(f"/document/{SHEET}.html") == good

    shutil.move(served.film.parent / "away", served.film)
    back = served.news(lambda news: not news["faulty"] and not news["busy"])
    assert back["errors"] == []
    assert served.interrupt(signal.SIGTERM) == (143, "preview stopped\n")


@unix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="not run: root may write")
def test_a_folder_nobody_may_write_is_served(film: Path) -> None:
    """Nothing is written: a film on a disk that is read only can be looked at."""
    for path in (*film.rglob("*"), film):
        path.chmod(0o555 if path.is_dir() else 0o444)
    serving = Serving(film)
    assert serving.news(lambda news: news["number"] == 1)["faulty"] is False
    serving.interrupt()
    for path in (film, *film.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_guide_with_a_fault_is_served_all_the_same(film: Path) -> None:
    """Where no good page exists yet, the findings stand alone."""
    (film / "votes.yaml").write_text("- [", encoding="utf-8")
    serving = Serving(film)
    try:
        news = serving.news(lambda news: news["faulty"])
        assert news["number"] == 0
        assert "mend these errors first" in news["said"]
        assert serving.ask(f"/document/{SHEET}.html")[0] == 404
        assert b"un-point-par-livre</h1>" in serving.ask("/")[1]
    finally:
        serving.process.kill()
        serving.process.communicate()


def test_a_taken_port_is_told_with_its_cure(tmp_path: Path) -> None:
    """Status 3, one sentence and what to do; no port asked for, another one is taken."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = contrechamp("serve", SAMPLE, "--port", port, "--messages", "en", cwd=tmp_path)

    assert said.status == 3
    assert said.err == (
        f"port {port} is not free: another program is using it\n"
        "    Close the other preview, or give another port: --port 0 takes one that is free.\n"
    )
