"""The preview: the last proof without a fault, beside what is wrong with what was saved since.

A fault never takes the place of a document: what was good stays until there is better.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from guides.checking.verdict import CheckedGuide
from guides.composing.bounds import too_long
from guides.document.audience import Language
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity, from_row, standing
from guides.findings.place import Place
from guides.pipeline import checked_film
from guides.rendering.paper.typeset import count_pages
from guides.serving.apart import Apart
from guides.serving.board import Board, Look
from guides.serving.proof import Proof

Said = tuple[Message, Message]  # what is wrong, and what to do


class Preview:
    """A film's folder as it can be shown; one thread renews it, others ask for documents."""

    def __init__(
        self, film: Path, today: Callable[[], str], explained: Callable[[Exception], Said]
    ) -> None:
        """Read nothing yet.

        Args:
            film: the folder.
            today: the day (ISO 8601) by which warnings have fallen due.
            explained: says what no room foresaw, or what the machine refused.
        """
        self.film, self.board = film, Board()
        self.proof: Proof | None = None
        self._today, self._explained = today, explained
        self._lock = threading.RLock()
        self._made: dict[str, bytes] = {}  # of this proof
        self._last: dict[str, bytes] = {}  # of this one or an earlier one
        self._pdfs: dict[str, bytes] = {}
        self._pages: dict[str, bytes] = {}
        self._asked: tuple[Language, ...] = ()  # languages of the page under way
        self._apart = Apart(film, self._page_came)

    def renew(self) -> None:
        """Read what was saved; show it, or say what is wrong with it."""
        self.board.tell(busy=True)
        with self._lock:
            try:
                checked = checked_film(self.film, self._today(), built=())
                proof = Proof(self.board.state.number + 1, self.film, checked)
                made, findings = self._prepared(proof)
            except Exception as error:  # whatever it is, the last good page stays
                self.board.tell(busy=False, findings=self.said(error))
                return
            self.proof, self._made = proof, made
            self._last |= made
            remarks = standing((*checked.warnings, *checked.absent, *_late(checked)), self._today())
            findings = tuple(sorted({*remarks, *findings}))
            self.board.tell(number=proof.number, busy=False, findings=findings)
            self._renew_pages(proof)

    def document(self, address: str) -> bytes | None:
        """A document of the last good proof, made now if nobody asked before; None: there is none.

        Args:
            address: `fr/cineclub/guide.html`, as `Shelf.jobs` has it, or a page's.
        """
        kept = self._pages.get(address) or self._pdfs.get(address)
        if kept or address.endswith(".pdf"):  # what is printed is made when it is asked for
            return kept
        with self._lock:
            job = self.proof.job(address) if self.proof else None
            if job is None:  # it may be of a language that lacks a text since
                return self._last.get(address)
            if address not in self._made:
                try:
                    self._made[address] = job.render(job.compose())
                except Exception as error:
                    self.hear(error)
                    return self._last.get(address)
                self._last[address] = self._made[address]
            return self._made[address]

    def press(self, address: str) -> tuple[int, tuple[Finding, ...]] | None:
        """Make a PDF of the last good proof: its number, and what is wrong; None: there is none.

        Raises:
            Refused, AssertionError: as `render_pdf` says.
        """
        with self._lock:
            job = self.proof.job(address) if self.proof else None
            if not self.proof or not job or job.format.name != "pdf":
                return None
            number, manuscript = self.proof.number, job.compose()
            edition = manuscript.edition  # set here, where nobody else sets anything
        data = job.render(manuscript)
        self._pdfs[address] = data
        long = too_long(job.kind, edition, count_pages(data), job.lessons, address)
        return number, (long,) if long else ()

    def look(self, look: Look) -> None:
        """Get ready what somebody looks at, who stands on the board already."""
        with self._lock:
            if not self.proof:
                return
            try:
                self.proof.shelf(look.language, look.audience)
            except Exception as error:
                self.hear(error)
            if look.language not in self._asked:
                self._renew_pages(self.proof)

    def plans(self, look: Look) -> tuple[str, ...]:
        """The sessions that have a run sheet, the usual one first; those that are known."""
        shelf = self.proof.shelves.get((look.language, look.audience)) if self.proof else None
        return shelf.plans if shelf else ()

    def hear(self, error: Exception) -> None:
        """Add an error to what is wrong."""
        self._add(self.said(error))

    def said(self, error: Exception) -> tuple[Finding, ...]:
        """An error as findings: an author's are placed, the machine's and ours are not."""
        if isinstance(error, Refused):
            return error.findings
        said, hint = self._explained(error)
        return (Finding(Place(str(self.film)), "", Severity.ERROR, said, hint),)

    def end(self) -> None:
        """Send everybody home, and give up what is under way."""
        self.board.close()
        self._apart.stop()

    def _prepared(self, proof: Proof) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
        """What is looked at now, of a new proof; before anybody looks, the first guide.

        Raises:
            Refused: it cannot be made.
        """
        made: dict[str, bytes] = {}
        findings: list[Finding] = []
        looks = [
            look
            for look in self.board.looks
            if look.language in proof.languages and look.audience in proof.audiences
        ]
        for look in looks or [first_look(proof)]:
            shelf = proof.shelf(look.language, look.audience)
            findings += shelf.findings
            job = shelf.jobs.get(look.document)
            if job and not look.document.endswith(".pdf"):
                made[look.document] = job.render(job.compose())
        return made, tuple(findings)

    def _renew_pages(self, proof: Proof) -> None:
        """Have the page made anew, in the languages that are looked at."""
        looked = {look.language for look in self.board.looks}
        spoken = tuple(name for name in proof.languages if name in looked)
        self._asked = spoken or proof.languages[:1]
        try:
            self._apart.start(proof.number, self._asked)
        except OSError as error:  # no more processes
            self.hear(error)

    def _page_came(self, number: int, came: dict[str, Any] | None) -> None:
        """Take a page from the process that makes it, or what is wrong."""
        if came is None:
            died = Finding(Place(str(self.film)), "", Severity.ERROR, NO_PAGE, NO_PAGE_HINT)
            self._add((died,))
        elif "page" in came:
            language = came["language"]
            self._pages[page_at(language)] = came["page"].encode()
            pages = dict(self.board.state.pages) | {language: number}
            self.board.tell(pages=tuple(pages.items()))
        else:
            self._add(tuple(map(from_row, came["findings"])))

    def _add(self, findings: tuple[Finding, ...]) -> None:
        both = {*self.board.state.findings, *findings}
        self.board.tell(findings=tuple(sorted(both)))


def first_look(proof: Proof) -> Look:
    """What is seen first: the guide, in the author's language, for the first audience."""
    language, audience = proof.languages[0], proof.audiences[0]
    return Look(language, audience, f"{language}/{audience}/guide.html")


def _late(checked: CheckedGuide) -> Iterator[Finding]:
    """What a translation lacks: a build of it waits for that, and nobody who writes does."""
    return (
        late if late.severity is Severity.DRAFT else late._replace(severity=Severity.WARNING)
        for late in checked.late
    )


def page_at(language: Language) -> str:
    """The address of the page."""
    return f"contrechamp.{language}.html"


NO_PAGE = Message("la page n'a pas pu se faire", "the page could not be made")
NO_PAGE_HINT = Message(
    "Le guide et la feuille de route sont à jour. Pour savoir pourquoi : contrechamp build.",
    "The guide and the run sheet are up to date. To know why: contrechamp build.",
)
