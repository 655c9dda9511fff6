"""`migrated`: every step from the shape a folder has to the present one.

In: the texts of the folder's YAML files. Out: the new texts of those that change; nothing
is written here. What stands in the way is told, and then nothing comes out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.migrating.edit import Added, Edit, Rewritten, TooUnusualError
from guides.migrating.source import Source, read_source
from guides.migrating.steps import STEPS, Folder, Step
from guides.reading.film.articles import ABSENT, ABSENT_HINT
from guides.reading.film.kinds import APART
from guides.reading.film.listing.files import EMPTY_FILE, EMPTY_FILE_HINT, of_file
from guides.reading.film.records import SHAPES
from guides.reading.film.shape import format_of
from guides.reading.film.yaml.tree import Document

FILM = "film.yaml"


def steps_ahead(film: str | None, steps: Sequence[Step] = STEPS) -> tuple[Step, ...]:
    """The steps between the shape of a folder and the present one; none when it has that.

    Args:
        film: the characters of its film.yaml; None when there is no such file.
        steps: the whole chain, from version 0.1.0 on.

    Raises:
        Refused: film.yaml is not there or cannot be read, or says an unknown shape.
    """
    if film is None:
        raise Refused([of_file(FILM, "R002", ABSENT.fill(file=FILM), ABSENT_HINT)])
    source = read_source(FILM, film)
    _refuse_unreadable([source])
    if not isinstance(source.document.value, dict):
        message, hint = SHAPES["model_type"]
        raise Refused([of_file(FILM, "R301", message.fill(key="film"), hint)])
    return tuple(steps[format_of(source.document, len(steps)) :])


def migrated(texts: Mapping[str, str], steps: Sequence[Step] = STEPS) -> dict[str, str]:
    """The new text of each file that the steps ahead of a folder change, film.yaml last.

    Args:
        texts: file name to characters, of every YAML file of the folder.
        steps: the whole chain, from version 0.1.0 on.

    Raises:
        Refused: as `steps_ahead`, or another file cannot be read, or one cannot be edited.
    """
    ahead = steps_ahead(texts.get(FILM), steps)
    folder: Folder = {name: read_source(name, text) for name, text in texts.items()}
    _refuse_unreadable(folder.values())
    for number, step in enumerate(ahead, start=len(steps) - len(ahead) + 1):
        folder = _after(folder, (*step.edits(folder), _numbered(folder[FILM], number)))
    changed = [name for name, source in folder.items() if source.text != texts[name]]
    # Until film.yaml is written, the folder says the shape it had.
    return {name: folder[name].text for name in sorted(changed, key=lambda name: name == FILM)}


def _refuse_unreadable(sources: Collection[Source]) -> None:
    """Stop unless every file has values."""
    found = [finding for source in sources for finding in source.document.findings]
    found += [
        of_file(source.name, "R005", EMPTY_FILE, EMPTY_FILE_HINT)
        for source in sources
        if source.document == Document() and source.name not in APART
    ]
    if found:
        raise Refused(found)


def _numbered(film: Source, number: int) -> Edit:
    """The number of a shape, in film.yaml."""
    if "format" in film.document.value:
        return Rewritten(FILM, ("format",), str(number))
    return Added(FILM, (), "format", str(number))


def _after(folder: Folder, edits: Iterable[Edit]) -> Folder:
    """A folder after some edits, each file read again and compared with what was meant.

    Raises:
        Refused: M101, once for each edit of a file that came out otherwise.
    """
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.file, []).append(edit)
    after, found = dict(folder), list[Finding]()
    for name, mine in by_file.items():
        try:
            after[name] = _edited(folder[name], mine)
        except TooUnusualError:
            found.extend(_by_hand(folder[name], mine))
    if found:
        raise Refused(found)
    return after


def _edited(source: Source, edits: list[Edit]) -> Source:
    """A file after its edits."""
    text = source.text
    splices = [edit.splice(source) for edit in reversed(edits)]
    for start, end, said in sorted(splices, key=lambda splice: splice.start, reverse=True):
        text = text[:start] + said + text[end:]
    after = read_source(source.name, text)
    meant = read_source(source.name, source.text).document.value
    for edit in sorted(edits, key=lambda edit: len(edit.path), reverse=True):
        edit.mean(meant)  # inner ones first: a path is that of the text before
    if after.document.findings or after.document.value != meant:
        raise TooUnusualError
    return after


def _by_hand(source: Source, edits: list[Edit]) -> Iterator[Finding]:
    """What the author has to write, where the program cannot."""
    for edit in edits:
        path = edit.path
        while path not in source.document.places:
            path = path[:-1]
        place = source.document.places[path]
        hint = BY_HAND.fill(fr=edit.said.fr, en=edit.said.en)
        yield Finding(place, "M101", Severity.ERROR, UNUSUAL, hint)


UNUSUAL = Message(
    "ce passage est écrit d'une façon que « migrate » ne sait pas changer sans risque",
    'this passage is written in a way that "migrate" cannot change without risk',
)
BY_HAND = Message(
    "Ici, {fr} vous-même, puis relancez la commande ; rien n'a été écrit.",
    "Here, {en} yourself, then run the command again; nothing was written.",
)
