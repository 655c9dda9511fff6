"""Firefox as Debian has it, told by Marionette, which it brings: playwright drives only its own."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from tests.support.browsing import PATIENCE

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox") or ""
QUIET = {
    "app.update.disabledForTesting": True,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}


class Firefox:
    """A window of a Firefox that is running.

    A message is its length in bytes, a colon, and JSON: `[0, number, command, values]` asks,
    `[1, number, error, values]` answers.
    """

    def __init__(self, channel: socket.socket, answers: BinaryIO) -> None:
        self.channel, self.answers, self.asked = channel, answers, 0
        self._read()  # who it is
        self.command("WebDriver:NewSession")

    def go(self, address: str) -> None:
        """Open an address, and wait until it is loaded."""
        self.command("WebDriver:Navigate", url=address)

    def js(self, body: str) -> Any:
        """Run the body of a function in the page; what it returns, as JSON has it."""
        return self.command("WebDriver:ExecuteScript", script=body, args=[])["value"]

    def pdf(self) -> bytes:
        """What the page prints, on A4 unless it says otherwise."""
        paper = {"width": 21.0, "height": 29.7}
        return base64.b64decode(self.command("WebDriver:Print", page=paper)["value"])

    def command(self, name: str, **values: Any) -> Any:
        """Ask, and wait for the answer."""
        self.asked += 1
        message = json.dumps([0, self.asked, name, values]).encode()
        self.channel.sendall(b"%d:%b" % (len(message), message))
        _, _, fault, answer = self._read()
        assert fault is None, fault
        return answer

    def _read(self) -> Any:
        length = b""
        while (byte := self.answers.read(1)) != b":":
            assert byte, "Firefox is gone"
            length += byte
        return json.loads(self.answers.read(int(length)))


@contextmanager
def firefox(home: Path) -> Iterator[Firefox]:
    """A Firefox without a window, with everything it keeps in a folder of its own."""
    if not FIREFOX:
        pytest.skip("not run: no firefox-esr")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    wishes = {**QUIET, "marionette.port": port}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(wish)});" for name, wish in wishes.items()]
    (home / "user.js").write_text("\n".join(lines), encoding="utf-8")
    running = subprocess.Popen(
        [FIREFOX, "--headless", "--no-remote", "--marionette", "--profile", home],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"HOME": str(home), "PATH": "/usr/bin:/bin", "TZ": "Europe/Paris"},
    )
    try:
        with _connected(port) as channel, channel.makefile("rb") as answers:
            yield Firefox(channel, answers)
    finally:
        running.kill()
        running.wait()


def _connected(port: int) -> socket.socket:
    """The channel, as soon as the browser listens."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
