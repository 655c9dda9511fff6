"""`compose`: the door of this room."""

from __future__ import annotations

from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.guide import guide
from guides.document.edition import Audience, Edition, Imprint, Metadata
from guides.model.words import Words
from guides.typography import typeset

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


def compose(
    checked: CheckedGuide,
    document: str,
    audience: Audience,
    words: Words,
    imprint: Imprint,
    *,
    on_screen: bool = False,
) -> Edition:
    """One document of the film, for one audience, in the language of `words`.

    Args:
        checked: the records.
        document: "guide".
        audience: for whom.
        words: fixed words; they say the language.
        imprint: version and date.
        on_screen: whether the medium has room for every claim in full.
    """
    brief = Brief(checked, audience, words, imprint)
    assert document == "guide", document
    film = checked.guide.film
    edition = Edition(
        document=document,
        film=film.id,
        language=words.language,
        audience=audience,
        metadata=Metadata(
            title=words(
                "guide.metadata_title", film=film.title, audience=words(f"audience.{audience}")
            ),
            author=words("imprint.author"),
            description=words("guide.description", film=film.title, director=film.director),
            keywords=tuple(words("guide.keywords").split(", ")),
            licence=words("licence.name"),
            licence_url=words("licence.url"),
        ),
        imprint=imprint,
        running_head=words(
            "guide.running_head", film=film.title, audience=words(f"audience.{audience}")
        ),
        furniture={name: words(f"furniture.{name}") for name in FURNITURE},
        blocks=guide(brief, on_screen=on_screen),
    )
    return typeset(edition, words.language)
