"""What all tests share: the sample guide, read, checked, composed and built once."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import settings

from guides import cache, locations, pipeline
from guides.__main__ import main
from guides.checking.verdict import CheckedGuide, check
from guides.composing.compose import compose
from guides.document.audience import Audience, Language
from guides.document.edition import Edition, Imprint
from guides.interruption import SIGNALS
from guides.model.guide import Reading
from guides.planning.programmes import usual
from guides.reading.film.folder import read_guide
from guides.reading.words import read_words
from tests.support.browsing import Browsers, chromium, is_lost
from tests.support.built import Once, real_guides, sample_guides, sample_kit, small_kit
from tests.support.commands import Compared, Said
from tests.support.overlays import NAME, SAMPLE, assemble
from tests.support.remembered import Remembered

# The gate tries the same examples each time; `--hypothesis-profile=wander` goes looking.
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("brief", deadline=None, derandomize=True, max_examples=25)
settings.register_profile("wander", deadline=None, max_examples=2000)
settings.load_profile("house")
SLOW = {"kit", "whole_kit", "real_kit", "real_film", "browser"}
LONG = ("slow", "validator")
REQUIRED = "CONTRECHAMP_REQUIRE_VALIDATORS"
LOST = pytest.StashKey[bool]()  # whether a test lost its browser, before anything else failed


def pytest_configure(config: pytest.Config) -> None:
    """Hear Ctrl-C, also under nohup: the processes that tests interrupt inherit who does not.

    Nor are cycles looked for among what lives to the end, as the program itself does not. A quick
    run tries a quarter of the examples. What one test made on the way, no other makes again.
    """
    gc.disable()
    remembering = ExitStack()
    remembering.enter_context(cache.using(Remembered()))
    config.add_cleanup(remembering.close)
    if "not slow" in config.option.markexpr and not config.getoption("--hypothesis-profile"):
        settings.load_profile("brief")
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_unconfigure() -> None:
    """Nor on the way out, where pytest looks five times and Python once more."""
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` writes what the program says now into the expected files."""
    parser.addoption("--accept", action="store_true", help="rewrite expected files")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for a whole kit, the real film or a browser is not quick.

    Files that hold such tests come first, then those of other long ones: the short ones fill the
    end, where workers would wait for one another.
    """
    first, long = set[Path](), set[Path]()
    for item in items:
        if not SLOW.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)
            first.add(item.path)
        if any(map(item.get_closest_marker, LONG)):
            long.add(item.path)
    items.sort(key=lambda item: (item.path not in first, item.path not in long))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CONTRECHAMP_REQUIRE_VALIDATORS, a judge that is not there is a failure.

    Whether a browser was lost is asked while the test still has it.
    """
    report = yield
    with_browser = getattr(item, "funcargs", {}).get("browser")
    if report.failed and call.excinfo and with_browser:
        item.stash[LOST] = item.stash.get(LOST, True) and is_lost(with_browser, call.excinfo.value)
    needed = item.get_closest_marker("validator") and os.environ.get(REQUIRED)
    if needed and report.skipped and isinstance(report.longrepr, tuple):
        report.outcome, report.longrepr = "failed", f"{REQUIRED}: {report.longrepr[2]}"
    return report


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A test that lost its browser, for no other reason, is run once more in a new one."""
    if "browser" not in getattr(item, "fixturenames", ()):
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if item.stash.get(LOST, False):
        item.warn(pytest.PytestWarning("lost its browser, and was run again in a new one"))
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what this user's own builds remember."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def compare(request: pytest.FixtureRequest) -> Compared:
    """Compare a text with an expected file; with --accept, write it there instead."""

    def compared(said: str, expected: Path) -> None:
        if request.config.getoption("--accept"):
            expected.write_text(said, encoding="utf-8")
            return
        assert expected.exists(), f"no {expected.name}: pytest --accept writes it"
        assert said == expected.read_text(encoding="utf-8")

    return compared


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A copy of the sample that a test may spoil."""
    return assemble(tmp_path)


@pytest.fixture
def built_film(once: Once, tmp_path: Path) -> Path:
    """The same, with a small kit of it beside it, in `out`."""
    shutil.copytree(once.folder("small-kit", small_kit), tmp_path, dirs_exist_ok=True)
    return tmp_path / NAME


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The sample, read."""
    return read_guide(SAMPLE)


@pytest.fixture(scope="session")
def checked(reading: Reading) -> CheckedGuide:
    """The sample, checked."""
    return check(reading)


@pytest.fixture(scope="session")
def real_film() -> CheckedGuide:
    """The real film, read and checked: forty claims, nearly thirty words."""
    return pipeline.checked_film(locations.default_film())


@pytest.fixture(scope="session")
def edition(checked: CheckedGuide) -> Callable[..., Edition]:
    """Compose the sample's guide: edition("fr", "cineclub", on_screen=True)."""

    def composed(language: Language, audience: Audience, *, on_screen: bool = False) -> Edition:
        words = read_words(locations.templates(), language)
        imprint = Imprint("0.0.0", "2024-02-10")
        return compose(
            checked,
            "guide",
            audience,
            words,
            imprint,
            on_screen=on_screen,
            usual=usual(checked, audience),
        )

    return composed


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Folders made once for all workers."""
    return Once(tmp_path_factory)


@pytest.fixture(scope="session")
def kit(once: Once) -> Path:
    """The sample's guide for film clubs, both languages, every format."""
    return once.folder("sample-guides", sample_guides) / "out"


@pytest.fixture(scope="session")
def whole_kit(once: Once) -> Path:
    """Everything of the sample for two audiences, in both languages."""
    return once.folder("sample-kit", sample_kit) / "out"


@pytest.fixture(scope="session")
def real_kit(once: Once) -> Path:
    """The real film's guides as PDF and EPUB, in both languages."""
    return once.folder("real-guides", real_guides) / "out"


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    """Chromium, one at a time for all tests: its driver allows no second."""
    with chromium() as running:
        yield running


@pytest.fixture
def browser(browsers: Browsers) -> Any:
    """The one that runs."""
    return browsers.one()


@pytest.fixture
def command(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Said]:
    """Run `contrechamp` in this process, for speed; anything that escapes fails the test."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def run(*arguments: object) -> Said:
        monkeypatch.setattr("sys.argv", ["contrechamp", *map(str, arguments)])
        capfd.readouterr()
        heard = {number: signal.getsignal(number) for number in SIGNALS}
        try:
            main()
            status = 0
        except SystemExit as stop:
            status = int(stop.code or 0)
        finally:  # Ctrl-C is the tests' own again
            for number, before in heard.items():
                signal.signal(number, before)
        out, err = capfd.readouterr()
        return Said(out, err, status)

    return run
