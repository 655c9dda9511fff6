"""Sources from CSL-JSON (citeproc schema 1.0.2), as Zotero and pandoc write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from guides.document.address import encoded, leads_somewhere
from guides.findings.finding import Message
from guides.findings.place import Place
from guides.importing.taken import MOST, New, Taken, slug, words
from guides.model.values.dating import dating
from guides.model.values.fields import ID, LANGUAGE

# Types that leave no doubt of the kind; of any other (a web page, a document) its author says it.
KINDS = {
    **dict.fromkeys(("bill", "legislation", "regulation", "treaty"), "law"),
    "legal_case": "court",
    **dict.fromkeys(("article", "article-journal", "paper-conference", "thesis"), "study"),
    **dict.fromkeys(("book", "chapter"), "book"),
    "report": "report",
    **dict.fromkeys(("article-newspaper", "article-magazine"), "press"),
    "motion_picture": "film",
}
TYPES = frozenset(
    (
        *("article", "article-journal", "article-magazine", "article-newspaper", "bill", "book"),
        *("broadcast", "chapter", "classic", "collection", "dataset", "document"),
        *("entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic"),
        *("hearing", "interview", "legal_case", "legislation", "manuscript", "map"),
        *(
            "motion_picture",
            "musical_score",
            "pamphlet",
            "paper-conference",
            "patent",
            "performance",
        ),
        *("periodical", "personal_communication", "post", "post-weblog", "regulation", "report"),
        *("review", "review-book", "software", "song", "speech", "standard"),
        *("thesis", "treaty", "webpage"),
    )
)
PUBLISHERS = ("container-title", "publisher", "authority", "archive", "event-title", "event")
WHO = ("author", "director", "collection-editor", "editor", "composer", "interviewer")
EDITORS = ("editor", "collection-editor")
LANGUAGES = {
    **dict.fromkeys(("français", "francais", "french", "fre", "fra"), "fr"),
    **dict.fromkeys(("anglais", "english", "eng"), "en"),
    **dict.fromkeys(("allemand", "deutsch", "german", "ger", "deu"), "de"),
    **dict.fromkeys(("espagnol", "español", "spanish", "spa"), "es"),
    **dict.fromkeys(("italien", "italiano", "italian", "ita"), "it"),
    **dict.fromkeys(("chinois", "中文", "chinese", "chi", "zho"), "zh"),
}
# The only marks that the schema lets stand in a title, and what is written for signs.
MARKS = re.compile(r"</?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]{0,100})?>", re.IGNORECASE)
SIGNS = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " ", "&amp;": "&"}
KEY = re.compile(r"(?=\d*[A-Za-z])[A-Za-z0-9][\w:.+-]{0,59}", re.ASCII)
DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def entries_of(text: str, file: str) -> Taken:
    """The sources of a file."""
    taken = Taken()
    try:
        value = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        taken.refuse(Place(file, error.lineno, error.colno), "R503", NO_JSON, EXPORT)
        return taken
    except (ValueError, RecursionError):
        taken.refuse(Place(file), "R503", NO_JSON, EXPORT)
        return taken
    items = value.get("items") if isinstance(value, dict) else value
    if not isinstance(items, list) or not any(_entry(item) for item in items):
        taken.refuse(Place(file), "R504", NO_CSL, EXPORT)
    elif len(items) > MOST:
        taken.refuse(Place(file), "R509", MANY.fill(count=len(items)), CUT)
    else:
        for number, item in enumerate(items, 1):
            _take(item, number, file, taken)
    return taken


def _entry(item: object) -> bool:
    return isinstance(item, dict) and isinstance(item.get("type"), str)


def _no_number(_: str) -> NoReturn:
    raise ValueError


def _take(item: Any, number: int, file: str, taken: Taken) -> None:
    """One entry, if it is one and has a title."""
    if not _entry(item):
        taken.refuse(Place(file), "R505", NO_ENTRY.fill(number=number), NO_ENTRY_HINT)
        return
    title = _bare(item.get("title"))
    if not title:
        name = words(item.get("id"))[:60]
        taken.refuse(Place(file), "R506", UNTITLED.fill(number=number, name=name), UNTITLED_HINT)
        return
    asides: list[str] = []
    kind = words(item["type"])
    if kind not in TYPES:
        asides.append(f"type : {kind}")
    doi = DOI.fullmatch(words(item.get("DOI")))
    address = f"https://doi.org/{doi[1]}" if doi else ""
    url = _url(item, asides) or address
    authors, families = _names(item)
    said: dict[str, Any] = {"id": _id(item, title, authors, families)}
    if authors:
        said["authors"] = authors
    if any(families):
        said["family_names"] = families
    said |= {
        "title": title,
        "publisher": next(filter(None, (_bare(item.get(name)) for name in PUBLISHERS)), ""),
        "date": _issued(item.get("issued"), asides),
        "kind": KINDS.get(kind, ""),
        "language": _language(item.get("language"), asides),
    }
    if url:
        said["url"] = url
    said |= {"read": "", "checked_on": _day(item.get("accessed"))}
    if note := words(item.get("note")):
        asides.append(f"note : {note}")
    taken.records.append(
        New("sources", said, Place(file), tuple(asides), said["id"] == item.get("id"), address)
    )


def _bare(text: object) -> str:
    """A text without the marks that CSL lets stand in it."""
    said = MARKS.sub("", words(text))
    for sign, meant in SIGNS.items():
        said = said.replace(sign, meant)
    return words(said)


def _id(item: Mapping[str, Any], title: str, authors: list[str], families: list[str]) -> str:
    """The key that its author gave it, else its first name, its year and words of its title."""
    for key in (item.get("citation-key"), item.get("id")):
        if isinstance(key, str) and KEY.fullmatch(key):
            return key if re.fullmatch(ID, key) else slug(key)
    first = next(filter(None, families), authors[0] if authors else "")
    year = re.search(r"\d{4}", _issued(item.get("issued"), []))
    return slug(f"{first} {year[0] if year else ''} {title}") or "source"


def _names(item: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Who made it: as printed, and of each the family name; empty for a body."""
    role = next((role for role in WHO if isinstance(item.get(role), list) and item[role]), "")
    authors: list[str] = []
    families: list[str] = []
    for name in item.get(role, ()):
        if not isinstance(name, dict):
            continue
        part = {key: _bare(value) for key, value in name.items()}
        family = " ".join(filter(None, (part.get("non-dropping-particle"), part.get("family"))))
        given = " ".join(filter(None, (part.get("given"), part.get("dropping-particle"))))
        whole = part.get("literal") or " ".join(filter(None, (given, family, part.get("suffix"))))
        if whole:
            authors.append(f"{whole} (dir.)" if role in EDITORS else whole)
            families.append("" if part.get("literal") or not given else family)
    return authors, families


def _url(item: Mapping[str, Any], asides: list[str]) -> str:
    """An address that leads somewhere."""
    written = words(item.get("URL"))
    if not written:
        return ""
    address = encoded(written)
    if re.match(r"https?://", address) and leads_somewhere(address) and len(address) <= 500:
        return address
    asides.append(f"URL : {written}")
    return ""


def _language(value: object, asides: list[str]) -> str:
    """The tag of a language, of what people write in that field."""
    written = words(value)
    tag = LANGUAGES.get(written.lower(), written.replace("_", "-"))
    tag = tag[:3].lower() + tag[3:] if tag[2:3] != "-" else tag[:2].lower() + tag[2:]
    if re.fullmatch(LANGUAGE, tag) and len(tag) <= 20:
        return tag
    if written:
        asides.append(f"language : {written}")
    return ""


def _issued(value: object, asides: list[str]) -> str:
    """A date in a form that a source may have; what is in none stays beside it."""
    if not isinstance(value, dict):
        return ""
    ends = [end for end in _parts(value) if end]
    said = " ".join(filter(None, (words(value.get("raw")), words(value.get("literal")))))
    if not ends and said:
        if dating(said) is not None:
            return said
        asides.append(f"date : {said}")
        return ""
    if "season" in value:
        asides.append(f"saison : {words(value['season'])}")
    day = ends[0] if len(ends) == 1 else "/".join(ends[:2])
    if ends and dating(day) is None:
        asides.append(f"date : {day}")
        return ""
    circa = value.get("circa") in (True, 1, "true", "1")
    return f"c. {day}" if circa and day else day


def _parts(value: Mapping[str, Any]) -> Iterator[str]:
    """One date, or both ends of a span, of one part to three: numbers or their digits."""
    parts = value.get("date-parts")
    for date in parts if isinstance(parts, list) else ():
        numbers = [words(part) for part in date] if isinstance(date, list) else []
        while numbers and not numbers[-1].strip("0"):
            numbers.pop()
        if 1 <= len(numbers) <= 3 and all(re.fullmatch(r"\d{1,4}", one) for one in numbers):
            yield "-".join([numbers[0].zfill(4), *(one.zfill(2) for one in numbers[1:])])


def _day(value: object) -> str:
    """A whole day, or nothing."""
    ends = [*_parts(value)] if isinstance(value, dict) else []
    return ends[0] if ends and len(ends[0]) == len("2024-02-10") and dating(ends[0]) else ""


NO_JSON = Message(
    "ce n'est pas du JSON : le texte se casse ici", "this is not JSON: the text breaks here"
)
NO_CSL = Message(
    "ce JSON n'est pas une liste de références CSL", "this JSON is no list of CSL references"
)
EXPORT = Message(
    "Dans Zotero : clic droit sur la collection, « Exporter la collection… », format « CSL JSON ».",
    'In Zotero: right click on the collection, "Export Collection…", format "CSL JSON".',
)
MANY = Message("{count} références d'un coup", "{count} references at once")
CUT = Message(
    f"Exportez une collection à la fois, de {MOST} références au plus.",
    f"Export one collection at a time, of at most {MOST} references.",
)
NO_ENTRY = Message(
    "entrée {number} laissée de côté : ce n'est pas une référence CSL",
    "entry {number} left out: it is no CSL reference",
)
NO_ENTRY_HINT = Message("Elle doit avoir un « type ».", 'It must have a "type".')
UNTITLED = Message(
    "entrée {number} ({name}) laissée de côté : elle n'a pas de titre",
    "entry {number} ({name}) left out: it has no title",
)
UNTITLED_HINT = Message(
    "Donnez-lui un titre dans Zotero, exportez et importez de nouveau : le reste ne sera pas "
    "doublé.",
    "Give it a title in Zotero, export and import again: nothing else will be doubled.",
)
