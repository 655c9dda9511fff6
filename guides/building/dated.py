"""Which version of the program made a kit, and of which day its content is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guides.checking.verdict import CheckedGuide
    from guides.document.edition import Imprint


def imprint(date: str, checked: CheckedGuide) -> Imprint:
    """Version of the program, and the date asked for or the newest in the film's own content."""
    from guides import __version__  # noqa: PLC0415
    from guides.document.edition import Imprint  # noqa: PLC0415

    guide = checked.guide
    newest = max(
        [
            guide.film.checked_on,
            *(claim.checked_on for claim in guide.claims),
            *(s.checked_on for s in guide.sources if f"source:{s.id}" not in checked.shared),
            *(article.checked_on for article in guide.articles),
            *(row.checked_on for row in guide.curriculum),
            *(row.checked_on for row in guide.film.obtaining),
            *(r.checked_on for r in guide.rights if f"right:{r.id}" not in checked.shared),
        ]
    )
    return Imprint(__version__, date or newest)
