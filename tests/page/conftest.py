"""The page, built once and opened from its file, with every request listed and refused."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guides import pipeline
from guides.building.order import Order
from tests.page.going import resized
from tests.support.browsing import PATIENCE
from tests.support.built import Once, real_page
from tests.support.overlays import assemble

PICTURES = Path(__file__).with_name("pictures")
GUIDE = re.compile(r"(<div id=guide class=guide>).*?(</div>\n</div>\n</section>)", re.DOTALL)
RESCUE = re.compile(r"<h2 id=rescue.*?</dl>", re.DOTALL)
QUICKLY = {"optimizeForSpeed": True}  # packing a picture well takes a third of its time
SIZES = ((1440, 900), (1280, 720), (768, 1024), (320, 640))


@pytest.fixture(scope="session")
def whole_page(once: Once) -> Path:
    """The French page of the real film; the English one stands beside it."""
    return next(once.folder("real-page", real_page).glob("out/*/contrechamp.fr.html"))


@pytest.fixture(scope="session")
def page_file(whole_page: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the guide cut to the cards for hard moments, for the views that show no more.

    Script, style, data and cut-outs are the real ones; it opens four times faster.
    """
    folder = tmp_path_factory.mktemp("light")
    for page in whole_page.parent.glob("contrechamp.*.html"):
        source = page.read_text(encoding="utf-8")
        (rescue,), guide = RESCUE.findall(source), GUIDE.search(source)
        assert guide
        light = source[: guide.end(1)] + rescue + source[guide.start(2) :]
        (folder / page.name).write_text(light, encoding="utf-8", newline="\n")
    return folder / whole_page.name


@pytest.fixture(scope="session")
def sample_page(once: Once) -> Path:
    """The French page of the sample."""
    made = once.folder("sample-page", _sample_page)
    return next(made.glob("out/*/contrechamp.fr.html"))


def _sample_page(folder: Path) -> None:
    film, out = assemble(folder), folder / "out"
    pipeline.build(Order(film, out, documents=("page",), formats=("page",)))


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a file in a context of its own: open_page(path, at="#view-vote", viewport={…}).

    Args:
        time: what the clock of the machine says when it opens, for tests that let it run.

    Nothing but the file may be asked for, and nothing may be said in the console.
    """
    contexts: list[Any] = []
    asked: list[str] = []
    complaints: list[str] = []

    def opened(path: Path, at: str = "", time: str = "", **options: Any) -> Any:
        options.setdefault("viewport", {"width": 1280, "height": 720})
        context = browser.new_context(offline=True, reduced_motion="reduce", **options)
        context.set_default_timeout(PATIENCE * 1000)
        contexts.append(context)
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if time:
            page.clock.install(time=time)
        page.goto(path.as_uri() + at)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []
    assert complaints == []


@pytest.fixture
def picture() -> Callable[[Any, str], None]:
    """Keep a picture of a page at four sizes, for people to look at; none is cut off."""
    PICTURES.mkdir(exist_ok=True)

    def kept(page: Any, name: str) -> None:
        # A page on the whole screen has no window to resize: its measures are set instead.
        protocol = page.context.new_cdp_session(page)
        for width, height in SIZES:
            size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            protocol.send("Emulation.setDeviceMetricsOverride", size)
            resized(page, width, height)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            shot = protocol.send("Page.captureScreenshot", QUICKLY)["data"]
            (PICTURES / f"{name}.{width}.png").write_bytes(b64decode(shot))

    return kept
