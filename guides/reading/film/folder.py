"""A film's folder into a typed guide: `read_guide` is the door of this room."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path as FilePath
from typing import Any

from guides.cache import NONE, Cache
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.locations import BESIDE
from guides.model.film import Film
from guides.model.guide import Guide, Reading, Stock
from guides.model.translation import SUFFIX
from guides.reading.film.articles import ABSENT, ABSENT_HINT
from guides.reading.film.kinds import LINKS, LISTS, SINGLE, SORT_KEYS
from guides.reading.film.known import Known, Settled
from guides.reading.film.links import read_links
from guides.reading.film.listing.files import authored_files, of_file
from guides.reading.film.records import ADD_KEY
from guides.reading.film.shape import refuse_another_shape
from guides.reading.film.shelf import Shelf, apart, read_file, read_one_article
from guides.reading.film.stock import LOCK, add_common
from guides.reading.film.waivers import read_lock, read_waivers
from guides.reading.validation import MISSING_KEY


def read_guide(folder: FilePath, cache: Cache = NONE, *, translations: bool = True) -> Reading:
    """Read every record of the film in `folder`.

    Args:
        folder: the film's.
        cache: keeps what was made of each file; without it the same comes out.
        translations: whether PO files are read as well; not by who writes them anew.

    Raises:
        Refused: with every fault of every file, sorted by place.
    """
    refuse_no_folder(folder)
    shelf = Shelf(folder, Known(cache, folder))
    if not shelf.knows("film.yaml"):
        refuse_another_shape(shelf.document("film.yaml"), folder)
    for name in authored_files(folder, shelf.findings):
        if translations or not name.endswith(SUFFIX):
            read_file(shelf, name)
        shelf.refuse_too_many(name)
    for article, files in shelf.articles:
        read_one_article(shelf, article, files)
    waivers = shelf.once("waivers.yaml", partial(apart, shelf, "waivers.yaml", read_waivers))
    shelf.refuse_too_many("waivers.yaml")
    lines = shelf.once(LOCK, partial(apart, shelf, LOCK, read_lock)) or {}
    links = shelf.once(LINKS, partial(apart, shelf, LINKS, read_links))
    shelf.known.keep()
    film = shelf.single.get("film")
    stock = add_common(shelf, film, cache) if isinstance(film, Film) else Stock()
    _refuse_absent(shelf)
    guide = None if shelf.faults() else _guide(shelf)
    if guide:
        _refuse_unwritten(shelf, guide, stock)
    if guide and shelf.catalogues:
        _learn(shelf, guide)
    if shelf.faults() or guide is None:
        raise Refused(shelf.found())
    twins = tuple(shelf.twins)
    lines = {key: said for key, said in lines.items() if key not in stock.used} | {
        key: said for key, said in stock.translated.items() if key in stock.used
    }
    guide = _guide(shelf)
    declared = f"{guide.film.state} {guide.film.languages}"
    made_of = {
        key: of + f"{lines.get(key, '')} {declared}".encode() for key, of in shelf.made_of.items()
    }
    if twins:  # one name, two files
        made_of = {}
    return Reading(
        guide=guide,
        places=shelf.places,
        waivers=waivers or (),
        translated=lines,
        twins=twins,
        links=links,
        made_of=made_of,
        catalogues=shelf.catalogues,
        settled=Settled(cache, folder).among(made_of),
        stock=stock,
        unfilled=tuple(shelf.unfilled),
    )


def _refuse_absent(shelf: Shelf) -> None:
    """The files without which there is no film."""
    for stem in SINGLE:
        name = f"{stem}.yaml"
        if stem not in shelf.single and not any(map(shelf.broken, (name, f"{BESIDE}{name}"))):
            shelf.findings.append(of_file(name, "R002", ABSENT.fill(file=name), ABSENT_HINT))
    script = shelf.single.get("script")
    for key in ("opening", "closing") if script else ():
        if getattr(script, key) is None:
            said = MISSING_KEY.fill(key=key)
            shelf.findings.append(of_file("script.yaml", "R301", said, ADD_KEY))


def _refuse_unwritten(shelf: Shelf, guide: Guide, stock: Stock) -> None:
    """Texts that are not in the language of the film's records."""
    language = guide.film.written_in
    for kind, rid, record in guide.records():
        key = f"{kind}:{rid}"
        for path, text in record.texts:
            if text.of(language) is None and key not in stock.used:
                said = MISSING_KEY.fill(key=f"{path}.{language}")
                place = shelf.places.find(key, path) or Place(key)
                shelf.findings.append(Finding(place, "R301", Severity.ERROR, said, ADD_KEY, rid))


def settle(folder: FilePath, cache: Cache, clean: Mapping[str, bytes]) -> None:
    """Keep which records were found clean, made of what: see `Reading.settled`."""
    Settled(cache, folder).keep(clean)


def refuse_no_folder(folder: FilePath) -> None:
    """Stop where no folder is.

    Raises:
        Refused: R001.
    """
    if not folder.is_dir():
        said = NOT_A_FOLDER if os.path.lexists(folder) else MISSING
        raise Refused([of_file(str(folder), "R001", said, MISSING_HINT)])


def _learn(shelf: Shelf, guide: Guide) -> None:
    """Let the texts know what PO files say."""
    from guides.reading.translations.learning import learn  # noqa: PLC0415

    for key, of in learn(guide, shelf.catalogues, shelf.places, shelf.findings).items():
        if key in shelf.made_of:
            shelf.made_of[key] += of


def _guide(shelf: Shelf) -> Guide:
    """All kinds in their printed order."""
    fields: dict[str, Any] = {into: [] for _, _, into in LISTS.values()}
    fields |= shelf.lists
    fields.setdefault("articles", [])
    for name, records in fields.items():
        key = SORT_KEYS.get(name)
        fields[name] = tuple(sorted(records, key=key) if key else records)
    return Guide(film=shelf.single["film"], script=shelf.single["script"], **fields)  # type: ignore[arg-type]


MISSING = Message("ce dossier n'existe pas", "this folder does not exist")
NOT_A_FOLDER = Message("ce n'est pas un dossier", "this is no folder")
MISSING_HINT = Message(
    "Donnez le dossier d'un film, par exemple content/mon-film.",
    "Give the folder of a film, for example content/my-film.",
)
