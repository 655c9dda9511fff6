"""Where a film is shown: rights of the countries that are asked for, and no others."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guides.checking.verdict import CheckedGuide
    from guides.model.film import Right
    from guides.model.values.text import Record


def shown_in(checked: CheckedGuide, asked: tuple[str, ...] = ()) -> CheckedGuide:
    """The same guide, of the rights in some countries alone, and the sources that these cite.

    Args:
        checked: a guide with the rights of every country there is.
        asked: ISO 3166; none means those that the film declares.
    """
    guide = checked.guide
    countries = asked or guide.film.countries
    obtaining = tuple(line for line in guide.film.obtaining if line.country in countries)
    rights = tuple(right for right in guide.rights if _told(right, guide.rights, countries))
    if (obtaining, rights, countries) == (guide.film.obtaining, guide.rights, guide.film.countries):
        return checked
    film = guide.film.model_copy(update={"countries": countries, "obtaining": obtaining})
    told = replace(guide, film=film, rights=rights)
    shared = {name.removeprefix("source:") for name in checked.shared}
    unused = shared & _cited(right for right in guide.rights if right not in rights)
    if unused:
        unused -= _cited(record for _, _, record in told.records())
        told = replace(told, sources=tuple(s for s in told.sources if s.id not in unused))
    return replace(checked, guide=told)


def _told(right: Right, among: Collection[Right], countries: Collection[str]) -> bool:
    """Whether it is said in one of these: what has no country, where one has nothing of its own."""
    if right.country:
        return right.country in countries
    settings = ("school", "club") if right.setting == "both" else (right.setting,)
    return any(
        not any(r.country == country and r.setting in {setting, "both"} for r in among)
        for country in countries
        for setting in settings
    )


def _cited(records: Iterable[Record]) -> set[str]:
    """The ids of the sources that texts cite."""
    said = (fragment for record in records for _, _, fragment in record.marked)
    return {citation.source for fragment in said for citation in fragment.citations()}
