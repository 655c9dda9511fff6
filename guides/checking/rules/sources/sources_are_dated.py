"""The date of a source or of a review is a date, or says in a known form what is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading
from guides.model.values.dating import dating

UNREAD = Message("« {date} » n'est pas une date reconnue", '"{date}" is no known form of a date')


def find(reading: Reading) -> Iterator[Fault]:
    """Dates in no known form, and days that no calendar has."""
    film = reading.guide.film
    dated = [(f"source:{source.id}", "date", source.date) for source in reading.guide.sources]
    dated += [
        (f"film:{film.id}", f"reception.{place}.date", written.date)
        for place, written in enumerate(film.reception)
    ]
    for key, path, date in dated:
        if dating(date) is None:
            yield Fault(key, path, UNREAD.fill(date=date[:60]))


RULE = Rule(
    code="C156",
    about=Message(
        "La date d'une source ou d'une critique est une date, ou dit ce que l'on en sait.",
        "The date of a source or of a review is a date, or says what is known of it.",
    ),
    why=Message(
        "Une date que le programme ne comprend pas s'imprime telle quelle dans toutes les langues, "
        "et un logiciel de bibliographie n'en sait rien.",
        "A date that the program does not understand is printed as it stands in every language, "
        "and a reference manager knows nothing of it.",
    ),
    remedy=Message(
        "Écrivez « 2018-05-16 », « 2018-05 » ou « 2018 » ; « vers 2019 » si elle est approximative, "
        "« 2019-2020 » ou « 2019-03/2019-06 » pour une période, « s. d. » si elle est inconnue, "
        "« s. d. (avant 2021) » si l'on en connaît la limite.",
        'Write "2018-05-16", "2018-05" or "2018"; "c. 2019" when it is approximate, "2019-2020" '
        'or "2019-03/2019-06" for a span, "n.d." when it is not known, "n.d. (before 2021)" when '
        "its limit is.",
    ),
    find=find,
    by_record=True,
    severity=Severity.WARNING,
)
