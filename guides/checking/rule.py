"""What a rule is: a sentence true of good work, and a function that finds where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from guides.document.languages import TONGUES
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.guide import Reading


class Fault(NamedTuple):
    """One thing a rule found.

    Attributes:
        key: `kind:id` of the record.
        path: field path inside it ("counterpoints.0.text").
        message: what is wrong.
        place: only when the fault's own place is better known than its field's.
        hint: only when the rule's remedy can be made precise.
        after: the day that must have passed before it is a fault; a rule has no clock.
        absence: something is not there yet, whatever else the rule finds.
    """

    key: str
    path: str
    message: Message
    place: Place | None = None
    hint: Message | None = None
    after: str = ""
    absence: bool = False


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code: `C…`, never reused.
        about: the sentence that is true of good work.
        why: the reason, for `contrechamp explain`.
        remedy: what to do.
        find: yields the faults of a guide.
        severity: an error stops the build.
        waivable: False when later rooms or readers' safety rely on it.
        by_record: what it finds in a record depends on nothing outside that record and, for
            its English, what the lock says of it. It is not asked about one that is settled.
        absence: what it finds is that something is not there yet, which a draft may lack and
            then says; any other finding is that something there is not true, and always stops.
        of_translation: what it finds is of a language that was translated into, and nothing to
            a build without it.
        judges: the languages whose words it holds; None where words do not matter. A guide in
            another is told that it was not checked, once.
    """

    code: str
    about: Message
    why: Message
    remedy: Message
    find: Callable[[Reading], Iterator[Fault]]
    severity: Severity = Severity.ERROR
    waivable: bool = True
    by_record: bool = False
    absence: bool = False
    of_translation: bool = False
    judges: tuple[str, ...] | None = None

    def findings(self, reading: Reading) -> Iterator[Finding]:
        """The rule's faults, each with its place; none of a text in a language not declared."""
        draft = reading.guide.film.state == "draft"
        unspoken = tuple(f".{language}" for language in TONGUES if not reading.speaks(language))
        for fault in self.find(reading):
            if fault.path.endswith(unspoken):
                continue
            lacking = draft and (self.absence or fault.absence)
            yield Finding(
                fault.place or place_of(reading, fault.key, fault.path),
                self.code,
                Severity.DRAFT if lacking else self.severity,
                fault.message,
                fault.hint or self.remedy,
                fault.key,
                fault.after,
                fault.path.rpartition(".")[2] if self.of_translation else "",
            )
        yield from self._unjudged(reading)

    def _unjudged(self, reading: Reading) -> Iterator[Finding]:
        """What a guide is in and this rule does not know: never passed in silence."""
        key = f"film:{reading.guide.film.id}"
        for language in reading.guide.film.languages:
            if self.judges is not None and language not in self.judges:
                yield Finding(
                    place_of(reading, key, "languages"),
                    self.code,
                    Severity.WARNING,
                    UNJUDGED.fill(language=language, about=self.about),
                    UNJUDGED_HINT,
                    key,
                )


UNJUDGED = Message(
    "non vérifié en « {language} » : {about}", 'not checked in "{language}": {about}'
)
UNJUDGED_HINT = Message(
    "Cette règle ne connaît pas les mots de cette langue : relisez vous-même.",
    "This rule does not know the words of that language: read it again yourself.",
)


def place_of(reading: Reading, key: str, path: str) -> Place:
    """Where a field stands; failing that, the nearest thing around it."""
    return reading.places.find(key, path) or Place(key)


def words_of(text: str) -> list[str]:
    """The words of a text; a sign that stands between two of them is none."""
    return [word for word in text.split() if any(sign.isalnum() for sign in word)]
