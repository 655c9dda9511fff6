"""The press: document after document in few processes, the same bytes however many there are."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guides import pipeline
from guides.building.order import Order
from guides.findings.errors import Refused
from guides.rendering.paper import press
from guides.rendering.paper.press import NotSet, pressed
from tests.building.test_killed import contents


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """No press waits that another test has used, and none is left."""
    press.rest()
    yield
    press.rest()


def order(folder: Path, source: str) -> dict[str, Any]:
    """A small text to compile."""
    (folder / "main.typ").write_text(source, encoding="utf-8")
    asked = {"input": str(folder / "main.typ"), "root": str(folder), "timestamp": 0}
    return asked | {"ignore_system_fonts": True}


def test_a_text_becomes_a_pdf(tmp_path: Path) -> None:
    """The bytes come back whole, whatever they are."""
    made = pressed(order(tmp_path, "Ça va ?"))

    assert isinstance(made, bytes)
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")


@pytest.mark.slow
def test_a_press_sets_one_document_after_another_and_then_another_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bytes as alone, a refusal between them or not; none is given more than its share."""
    asked = order(tmp_path, "Ça va ?")
    (tmp_path / "wrong").mkdir()
    wrong = order(tmp_path / "wrong", '#panic("non")')
    alone = pressed(asked)
    (first,) = press._waiting
    assert isinstance(pressed(wrong), NotSet)
    assert pressed(asked) == alone
    assert [*press._waiting] == [first]

    monkeypatch.setattr(press, "MOST", first.given)
    assert pressed(asked) == alone
    (second,) = press._waiting
    assert second is not first
    assert first.process.returncode == 0

    press.rest()
    assert not press._waiting
    assert second.process.returncode == 0


@pytest.mark.slow
def test_a_refusal_is_told_with_its_place(tmp_path: Path) -> None:
    """What Typst says comes back as it says it, short and long, accents included."""
    made = pressed(order(tmp_path, '#panic("trop long : été")'))

    assert isinstance(made, NotSet)
    assert "trop long : été" in made.message
    assert "main.typ" in made.diagnostic


@pytest.mark.slow
def test_a_warning_is_a_failure(tmp_path: Path) -> None:
    """An unknown font would leave pages blank, and Typst only warns."""
    made = pressed(order(tmp_path, '#set text(font: "Nobody has it")\nA'))

    assert isinstance(made, NotSet)
    assert "nobody has it" in made.diagnostic


@pytest.mark.slow
@pytest.mark.parametrize("said", ["raise SystemExit(7)", "import os; os.abort()", "1/0"])
def test_a_process_that_dies_is_told(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed or broken, with nothing said: the status is, and no half file comes back."""
    script = tmp_path / "press.py"
    script.write_text(f"print('[')\n{said}\n", encoding="utf-8")
    monkeypatch.setattr(press, "__file__", str(script))

    made = pressed({})

    assert isinstance(made, NotSet)
    assert made.diagnostic.startswith("status ")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="not run: signals as Unix has them")
def test_an_interrupted_process_interrupts_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C reaches every process of a terminal; the one that sets dies without a word."""
    script = tmp_path / "press.py"
    source = Path(press.__file__).read_text(encoding="utf-8")
    kill = "os.kill(os.getpid(), signal.SIGINT)"
    script.write_text(
        source.replace("    try:\n        data", f"    import os; {kill}\n    try:\n        data"),
        encoding="utf-8",
    )
    assert kill in script.read_text(encoding="utf-8")

    asked = (2).to_bytes(press.LENGTH, "big") + b"{}"
    alone = subprocess.run([sys.executable, script], input=asked, capture_output=True, check=False)
    assert (alone.returncode, alone.stderr) == (-signal.SIGINT, b"")

    monkeypatch.setattr(press, "__file__", str(script))
    with pytest.raises(KeyboardInterrupt):
        pressed({})


@pytest.mark.slow
def test_one_process_or_four_make_the_same_kit(film: Path, tmp_path: Path) -> None:
    """The order of the work changes neither bytes, nor paths, nor their order."""
    outcomes = []
    for processes in (1, 4):
        out = tmp_path / str(processes)
        documents = ("runsheet", "handout", "cards")
        wanted = Order(film, out, ("fr",), ("cineclub",), documents, ("pdf", "docx"))
        outcomes.append(pipeline.build(wanted, processes=processes))

    assert outcomes[0] == outcomes[1]
    assert contents(tmp_path / "1") == contents(tmp_path / "4")


@pytest.mark.slow
def test_what_does_not_fit_stops_the_others(film: Path, tmp_path: Path) -> None:
    """A refusal from one process ends the build, and nothing of it is left."""
    claim = film / "claims/vingt-points-et-la-piscine.yaml"
    long = "En dessous " + "vraiment, vraiment " * 250
    claim.write_text(claim.read_text("utf-8").replace("En dessous ", long, 1), "utf-8")
    out = tmp_path / "out"

    with pytest.raises(Refused) as refused:
        wanted = Order(film, out, ("fr",), ("cineclub",), ("cards", "guide"), ("pdf",))
        pipeline.build(wanted, processes=2)

    assert {finding.code for finding in refused.value.findings} == {"D101"}
    assert not out.exists()
