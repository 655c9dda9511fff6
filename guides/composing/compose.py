"""`compose`: the door of this room; `manuscript`: what it has before typography is set."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from typing import ParamSpec

from msgspec import structs

from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.documents import Task, document
from guides.composing.fitted import fitted
from guides.composing.prune import pruned
from guides.composing.say.numbering import resolve
from guides.composing.say.of import of
from guides.composing.say.typography import set_text, typeset
from guides.document.audience import Audience
from guides.document.colour import INK
from guides.document.edition import Edition, Imprint, Metadata
from guides.document.manuscript import Manuscript
from guides.document.nodes.interactive import Interactive
from guides.document.nodes.walk import plain
from guides.model.words import Words
from guides.planning.programmes import Programme
from guides.planning.session import SessionPlan
from guides.planning.table import PlanTable

# Of our own, made from a name that will not change: RFC 9562, section 5.5.
CATALOGUE = uuid.uuid5(uuid.NAMESPACE_DNS, "contrechamp")

FURNITURE = (
    "page",
    "skip",
    "contents",
    "screen_only",
    "back_to_top",
    "drawn_mark",
    "in_a_table",
    "sources",
    "new_window",
    "notes",
    "claim_side",
    "nothing_found",
    "known_side",
    "listen",
    "source",
    "permalink",
    "cited_in",
    "cover",
    "landmarks",
    "accessibility",
)


Subject = CheckedGuide | Programme | PlanTable
P = ParamSpec("P")


def manuscript(  # noqa: PLR0913  all that an edition depends on
    subject: Subject,
    name: str,
    audience: Audience,
    words: Words,
    imprint: Imprint,
    *,
    on_screen: bool = False,
    other: Words | None = None,
    usual: SessionPlan | None = None,
) -> Manuscript:
    """One document for one audience, in the language of `words`.

    Args:
        subject: the records for documents of the film, a programme for those of a plan,
            every usual session for the page, which is for all audiences at once.
        name: of the document.
        audience: for whom; for the page, whose usual session stands first.
        words: fixed words; they say the language.
        imprint: version and date.
        on_screen: whether the medium has room for every claim in full.
        other: fixed words of the other language, for a document that holds both.
        usual: the session this audience has most often, for a document that prints it.
    """
    programme = subject if isinstance(subject, Programme) else None
    table = subject if isinstance(subject, PlanTable) else None
    checked = subject if isinstance(subject, CheckedGuide) else subject.checked
    level = programme.lessons[0].plan.request.level if programme else None
    imprint = _marked(imprint, checked, words)
    bare = Brief(checked, audience, words, imprint, level, None, usual, everybody=bool(table))
    brief = replace(_fitted(bare, words), other=_fitted(bare, other) if other else None)
    kind = document(name)
    blocks, played = resolve(
        brief,
        (
            pruned(kind.blocks(Task(brief, programme, on_screen)), bare_titles=kind.bare_titles),
            _played(brief, table) if table else None,
        ),
    )
    edition = Edition(
        document=name,
        film=checked.guide.film.id,
        language=words.language,
        audience=audience,
        metadata=_metadata(brief, name, programme),
        imprint=imprint,
        running_head=_running_head(brief, name),
        furniture=furniture(brief.words) | _mark(checked, words),
        blocks=blocks,
        exercises=resolve(brief, kind.exercises(brief)),
        works=kind.works(brief),
        interactive=played,
        colour=checked.guide.film.colour or INK,
        face=kind.face(brief) if on_screen else None,
    )
    setting = partial(typeset, language=words.language)
    return Manuscript(edition, setting, setting)


def _fitted(brief: Brief, words: Words) -> Brief:
    """The same in these words, as this guide needs them."""
    return replace(brief, words=fitted(words, brief.guide, brief.audiences))


def _mark(checked: CheckedGuide, words: Words) -> dict[str, str]:
    """The word that marks every page of a draft, if it is one, by the name renderers ask for."""
    return {"draft": words("draft.mark")} if checked.draft else {}


def _marked(imprint: Imprint, checked: CheckedGuide, words: Words) -> Imprint:
    """What stands at the foot: of a draft, with the mark, wherever a version is printed."""
    version = " · ".join((imprint.version, *_mark(checked, words).values()))
    return structs.replace(imprint, version=version)


def _running_head(brief: Brief, name: str) -> str:
    """Which document it is, for whom; of a draft, that it is one."""
    mark = (said.capitalize() for said in _mark(brief.checked, brief.words).values())
    return " · ".join((*mark, brief.w(f"{name}.running_head", **_about(brief))))


def _set_at_once(written: Callable[P, Manuscript]) -> Callable[P, Edition]:
    """The same, with its typography set: a reader's edition."""

    @wraps(written)
    def composed(*args: P.args, **kwargs: P.kwargs) -> Edition:
        return written(*args, **kwargs).edition

    return composed


compose = _set_at_once(manuscript)


def _played(brief: Brief, table: PlanTable) -> Interactive:
    """What the page's scripts work with: no other document needs what makes it."""
    from guides.composing.app.page import interactive  # noqa: PLC0415

    return interactive(brief, table)


def _about(brief: Brief) -> dict[str, str]:
    """What titles and descriptions name."""
    film = brief.guide.film
    about = {
        "film": film.title,
        "of_director": of(brief.words, film.director),
        "audience": brief.w(f"audience.{brief.whom}"),
    }
    if brief.other:
        about["one"] = brief.tongue(brief.words.language)
        about["other"] = brief.tongue(brief.other.words.language)
    return about


def _metadata(brief: Brief, name: str, programme: Programme | None) -> Metadata:
    film, about, words = brief.guide.film, _about(brief), brief.words
    lessons = programme.lessons if programme else ()
    return Metadata(
        title=words(f"{name}.metadata_title", **about),
        author=words("imprint.author"),
        description=words(f"{name}.description", **about),
        keywords=(
            *words("guide.keywords").split(", "),
            *(plain(brief.said(keyword)) for keyword in film.keywords),
        ),
        licence=words("licence.name"),
        licence_url=words("licence.url"),
        identifier=_identifier(brief, name, programme),
        film=film.title,
        readers=words(f"readers.{brief.whom}"),
        ages=words(f"ages.{brief.whom}"),
        minutes=sum(lesson.plan.request.minutes for lesson in lessons),
    )


def _identifier(brief: Brief, name: str, programme: Programme | None) -> str:
    """A URN for one document: a UUID made from what it is, so the same at every build."""
    plan = programme.id if programme else ""
    what = (brief.guide.film.id, brief.words.language, brief.whom, plan, name)
    return uuid.uuid5(CATALOGUE, "/".join(what)).urn


def furniture(words: Words) -> dict[str, str]:
    """The fixed words that renderers need, and the names of styles that office files show."""
    styles = (name for name in words.entries if name.startswith("furniture.style"))
    names = (*FURNITURE, *(name.removeprefix("furniture.") for name in styles))
    said = {name: set_text(words(f"furniture.{name}"), words.language) for name in names}
    lists = ("strength.", "direction.")
    scales = {name: words(name) for name in words.entries if name.startswith(lists)}
    return {
        **said,
        **scales,
        "colon": words("punctuation.colon"),
        "proved": set_text(words("session.proved"), words.language),
    }
