"""`compose`: the door of this room."""

from __future__ import annotations

from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.documents import document
from guides.composing.numbering import resolve
from guides.document.edition import Audience, Edition, Imprint, Metadata
from guides.model.text import plain
from guides.model.words import Words
from guides.planning.programmes import Programme
from guides.typography import set_text, typeset

FURNITURE = (
    "page",
    "skip",
    "contents",
    "screen_only",
    "back_to_top",
    "drawn_mark",
    "new_window",
    "notes",
    "claim_side",
    "known_side",
    "listen",
    "source",
    "permalink",
)


Subject = CheckedGuide | Programme


def compose(
    subject: Subject,
    name: str,
    audience: Audience,
    words: Words,
    imprint: Imprint,
    *,
    on_screen: bool = False,
    other: Words | None = None,
) -> Edition:
    """One document for one audience, in the language of `words`.

    Args:
        subject: the records for documents of the film, a programme for those of a plan.
        name: of the document.
        audience: for whom.
        words: fixed words; they say the language.
        imprint: version and date.
        on_screen: whether the medium has room for every claim in full.
        other: fixed words of the other language, for a document that holds both.
    """
    programme = subject if isinstance(subject, Programme) else None
    checked = subject.checked if isinstance(subject, Programme) else subject
    level = programme.lessons[0].plan.request.level if programme else None
    facing = Brief(checked, audience, other, imprint, level) if other else None
    brief = Brief(checked, audience, words, imprint, level, facing)
    blocks = document(name).blocks(brief, programme, on_screen)
    film = checked.guide.film
    about = {
        "film": film.title,
        "director": film.director,
        "audience": words(f"audience.{audience}"),
    }
    edition = Edition(
        document=name,
        film=film.id,
        language=words.language,
        audience=audience,
        metadata=Metadata(
            title=words(f"{name}.metadata_title", **about),
            author=words("imprint.author"),
            description=words(f"{name}.description", **about),
            keywords=(
                *words("guide.keywords").split(", "),
                *(plain(brief.said(keyword)) for keyword in film.keywords),
            ),
            licence=words("licence.name"),
            licence_url=words("licence.url"),
        ),
        imprint=imprint,
        running_head=words(f"{name}.running_head", **about),
        furniture={
            name: set_text(words(f"furniture.{name}"), words.language) for name in FURNITURE
        },
        blocks=resolve(brief, blocks),
    )
    return typeset(edition, words.language)
