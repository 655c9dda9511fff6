"""What the tests of writing share: a look at the disk when it is asked to keep something."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What stood in each file when the disk was asked to keep it."""
    kept: list[bytes] = []
    sync = os.fsync

    def watched(descriptor: int) -> None:
        kept.append(Path(f"/proc/self/fd/{descriptor}").read_bytes())
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    return kept
