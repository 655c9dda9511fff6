"""What an earlier run solved is what would be found: the same sessions, and none from damage."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from guides.building import solved
from guides.cache import Cache, using
from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES
from guides.findings.finding import Finding
from guides.planning.arrange import plan
from guides.planning.programmes import Programme, tried


def all_of_them(checked: CheckedGuide) -> list[Programme | Finding]:
    """Every default plan, by way of what is kept."""
    planned = partial(plan, checked, solve=solved.best_known)
    return [one for name in AUDIENCES for one in tried(checked, name, planned)]


def test_what_was_solved_is_not_solved_again(
    checked: CheckedGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is the same as without anything kept; what is damaged is solved anew."""
    expected = [one for name in AUDIENCES for one in tried(checked, name)]
    kept = Cache(tmp_path / "kept", "program")
    with using(kept):
        assert all_of_them(checked) == expected
        with monkeypatch.context() as nobody:
            nobody.delattr(solved, "best_choices")
            assert all_of_them(checked) == expected
        for path in (tmp_path / "kept").iterdir():
            kept.put(path.name, b"\x91\x92\xcd\xff\xff\x00")
        assert all_of_them(checked) == expected
