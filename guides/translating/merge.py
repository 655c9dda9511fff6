"""A PO file brought up to date with the French of today: nothing that was translated is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import polib

from guides.model.translation import alike
from guides.translating.wanted import Wanted

# What every tool of gettext looks for; what stands there already stays.
HEADER = {
    "Project-Id-Version": "{film}",
    "Report-Msgid-Bugs-To": "",
    "POT-Creation-Date": "{date}",
    "PO-Revision-Date": "{date}",
    "Last-Translator": "",
    "Language-Team": "",
    "Language": "{language}",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "X-Source-Language": "{source}",
}
ALWAYS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
HEAD = (
    " Gardez tels quels : [@source, p. 3], [[claim:x]], {{en: words}}, les adresses, *, **.\n"
    " Keep as they are: [@source, p. 3], [[claim:x]], {{en: words}}, addresses, *, **.\n"
    " contrechamp translate --language {language}"
)


class Counts(NamedTuple):
    """How many units of a file are translated, to be read again, to be translated, set aside."""

    translated: int
    fuzzy: int
    empty: int
    aside: int


def merged(
    old: polib.POFile | None,
    texts: Iterable[Wanted],
    language: str,
    film: str,
    date: str,
    source: str,
) -> tuple[str, Counts]:
    """The characters of a PO file, its units in the order of the texts.

    Args:
        old: the file as it was; None when there is none.
        texts: what there is to translate.
        language: into which.
        film: its title.
        date: of the content (ISO 8601, a day), for a new file.
        source: the language of the texts.
    """
    new = polib.POFile(wrapwidth=78)
    new.metadata = _metadata(old, language, film, date, source)
    new.header = old.header if old and old.header else HEAD.format(language=language)
    known = _Known(old or ())
    texts = list(texts)
    found = [known.same(text) for text in texts]
    for text, entry in zip(texts, found, strict=True):
        new.append(_brought(text, entry or known.elsewhere(text) or known.changed(text)))
    new.extend(known.left())
    return str(new).rstrip("\n") + "\n", _counts(new)


class _Known:
    """The units of the file as it was, each taken once."""

    def __init__(self, entries: Iterable[polib.POEntry]) -> None:
        self.entries = sorted(entries, key=lambda entry: bool(entry.obsolete))
        self.by_context: dict[str, list[polib.POEntry]] = defaultdict(list)
        self.by_source: dict[str, list[polib.POEntry]] = defaultdict(list)
        for entry in self.entries:
            self.by_context[entry.msgctxt or ""].append(entry)
            self.by_source[_words(entry.msgid)].append(entry)
        self.taken: set[int] = set()

    def same(self, text: Wanted) -> polib.POEntry | None:
        """The unit of the same text, of the same French."""
        return self._take(
            entry
            for entry in self.by_context[text.context]
            if alike(entry.msgid, text.source)
            or (entry.previous_msgid and alike(entry.previous_msgid, text.source))
        )

    def elsewhere(self, text: Wanted) -> polib.POEntry | None:
        """A translation of the same French whose own text moved: a list in another order."""
        return self._take(e for e in self.by_source[_words(text.source)] if e.msgstr)

    def changed(self, text: Wanted) -> polib.POEntry | None:
        """The unit of the same text, of another French."""
        return self._take(self.by_context[text.context])

    def left(self) -> list[polib.POEntry]:
        """What no text asks for any more, set aside; what nobody had worked on goes."""
        left = [e for e in self.entries if id(e) not in self.taken and (e.msgstr or e.tcomment)]
        for entry in left:
            entry.obsolete = True
            entry.occurrences = []
            entry.comment = ""
        return left

    def _take(self, entries: Iterable[polib.POEntry]) -> polib.POEntry | None:
        for entry in entries:
            if id(entry) not in self.taken:
                self.taken.add(id(entry))
                return entry
        return None


def _brought(text: Wanted, entry: polib.POEntry | None) -> polib.POEntry:
    """The unit of a text; fuzzy where its French is not the one that was translated."""
    unit = polib.POEntry(
        msgctxt=text.context,
        msgid=text.source,
        occurrences=[(text.place.file, str(text.place.line))],
        comment="\n".join(text.notes),
    )
    if entry is None:
        return unit
    unit.msgstr, unit.tcomment = entry.msgstr, entry.tcomment
    unit.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    before = entry.previous_msgid
    if alike(entry.msgid, text.source):
        fuzzy = entry.fuzzy
    else:
        before = before or entry.msgid
        fuzzy = not alike(before, text.source)
    if fuzzy and entry.msgstr:
        unit.flags.append("fuzzy")
        unit.previous_msgid = before
    return unit


def _words(source: str) -> str:
    return " ".join(source.split())


def _metadata(
    old: polib.POFile | None, language: str, film: str, date: str, source: str
) -> dict[str, str]:
    """A header that gettext takes, with what the old one says."""
    facts = {"film": film, "date": f"{date} 00:00+0000", "language": language, "source": source}
    said = {name: value.format(**facts) for name, value in HEADER.items()}
    if old is None:
        return said
    fixed = {
        name: said[name] for name in ALWAYS if name != "Language" or not old.metadata.get(name)
    }
    return {**said, **old.metadata, **fixed}


def _counts(file: polib.POFile) -> Counts:
    now = [entry for entry in file if not entry.obsolete]
    fuzzy = sum(entry.fuzzy for entry in now)
    empty = sum(not entry.msgstr for entry in now)
    return Counts(len(now) - fuzzy - empty, fuzzy, empty, len(file) - len(now))
