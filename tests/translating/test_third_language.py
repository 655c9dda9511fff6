"""A language that takes a row, a words file and a PO file: the sample in a pseudo-language."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from guides import locations, pipeline
from guides.building.order import Order
from guides.commands.translate import translate
from guides.document.languages import TONGUES
from guides.findings.finding import Finding
from guides.model.guide import Reading
from guides.reading.film.folder import read_guide
from guides.reading.words import read_words
from tests.support import pseudo
from tests.support.overlays import assemble

pytestmark = pytest.mark.slow


class Kit(NamedTuple):
    """What was built: the film, its reading, what was told, and the words of each file."""

    reading: Reading
    told: tuple[Finding, ...]
    words: dict[str, str]


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kit]:
    """One build of every document and format, for a class."""
    folder = tmp_path_factory.mktemp("third")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(TONGUES, pseudo.TAG, pseudo.TONGUE)
        templates = pseudo.templates(locations.templates(), folder / "templates")
        patch.setattr(locations, "templates", lambda: templates)
        film = assemble(folder)
        text = (film / "film.yaml").read_text(encoding="utf-8")
        declared = f"\nlanguages: [fr, en, {pseudo.TAG}]\nid:"
        text = re.sub(r"(?m)^languages:.*\n", "", text).replace("\nid:", declared, 1)
        (film / "film.yaml").write_text(text, encoding="utf-8")
        translate(film, pseudo.TAG)
        pseudo.translated(film / f"{pseudo.TAG}.po")
        out = folder / "out"
        outcome = pipeline.build(Order(film, out, (pseudo.TAG,), ("lycee",)))
        files = [path for path in sorted(out.rglob("*")) if path.suffix in READ]
        words = {str(path.relative_to(out)): squeezed(READ[path.suffix](path)) for path in files}
        yield Kit(read_guide(film), outcome.warnings, words)


def of_pdf(path: Path) -> str:
    """The words of a PDF."""
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


def of_package(path: Path) -> str:
    """The words of an office file or a book."""
    texts = ("document.xml", "content.xml", ".xhtml")
    with zipfile.ZipFile(path) as package:
        return " ".join(
            of_markup(package.read(n).decode()) for n in package.namelist() if n.endswith(texts)
        )


def of_markup(text: str) -> str:
    """The words between the tags; what a page carries for its script are words too."""
    return html.unescape(re.sub(r"<style.*?</style>|<[^>]*>", "", text, flags=re.DOTALL))


def of_page(path: Path) -> str:
    """The words of a page."""
    return of_markup(path.read_text(encoding="utf-8"))


def of_text(path: Path) -> str:
    """The words of a plain text."""
    return path.read_text(encoding="utf-8")


READ = {
    ".pdf": of_pdf,
    ".docx": of_package,
    ".odt": of_package,
    ".epub": of_package,
    ".html": of_page,
    ".txt": of_text,
}


def squeezed(text: str) -> str:
    """Letters and digits alone: no format has the same spaces, and typography sets the marks."""
    return re.sub(r"[\W_]+", "", text)


def test_every_format_is_there(kit: Kit) -> None:
    """The guide in all of its formats, the page, the door, what a class is handed."""
    made = {path.rpartition("/")[2] for path in kit.words}
    assert {f"guide.{suffix}" for suffix in ("pdf", "docx", "odt", "epub", "html", "txt")} <= made
    assert {"cards.pdf", "worksheets.docx", "runsheet.odt", "slides.pdf", "index.html"} <= made
    assert f"contrechamp.{pseudo.TAG}.html" in made


def test_nothing_is_left_in_french_or_english(kit: Kit) -> None:
    """No fixed word of the two languages and no text of the records in either, in any file."""
    fixed = [
        text
        for language in ("fr", "en")
        for name, text in read_words(locations.templates(), language).entries.items()
        if "{" not in text and not pseudo.SAME.match(name)
    ]
    written = [
        said.source
        for *_, text in kit.reading.texts
        for language in ("fr", "en")
        if (said := text.of(language)) and not re.search(r"[\[{`]", said.source)
    ]
    texts = {squeezed(text) for text in (*fixed, *written) if pseudo.said(text) != text}
    long = [text for text in texts if len(text) > 20]
    assert len(long) > 500
    alone = {path: words for path, words in kit.words.items() if "facing" not in path}
    assert [(path, text) for path, words in alone.items() for text in long if text in words] == []
    (beside,) = (words for path, words in kit.words.items() if "facing" in path)
    assert sum(text in beside for text in long) > 10, "the first language stands beside the last"


def test_every_translation_is_somewhere(kit: Kit) -> None:
    """What a translator wrote for the room and for the class is printed."""
    all_of_it = "".join(kit.words.values())
    plain = [
        (key, path, said.source)
        for key, path, record, text in kit.reading.texts
        if (said := text.of(pseudo.TAG))
        and not re.search(r"[\[{`*]|https?:", said.source)
        and "lycee" in getattr(record, "audiences", ("lycee",))
        and "review_by" not in path
        and not path.startswith("exit_slip.")  # each lesson has a slip of its own
        and not path.startswith("adult.")  # for the adult of the youngest, who are not here
    ]
    assert len(plain) > 150
    lost = [(k, p) for k, p, source in plain if squeezed(source)[:40] not in all_of_it]
    assert lost == []


def test_letters_outside_latin_1_are_drawn(kit: Kit) -> None:
    """The words of every PDF hold them: the fonts have them, and say which they are."""
    pdfs = [path for path in kit.words if path.endswith(".pdf")]
    assert pdfs
    assert [path for path in pdfs if not {"ő", "ě", "ť"} <= set(kit.words[path])] == []


def test_what_no_rule_knows_is_said_once(kit: Kit) -> None:
    """A rule that holds words says for the language that it did not check it, once."""
    said = [f.code for f in kit.told if f"« {pseudo.TAG} »" in f.message.fr]
    assert len(said) == len(set(said))
    assert {"C111", "C112", "C114", "C123", "C140", "C141"} <= set(said)
