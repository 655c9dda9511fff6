"""The quality card: what this guide is made of, counted, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from guides.checking.reading_ease import FORMULAS, ease
from guides.checking.room import said_to
from guides.composing.book.opening.film import lawful
from guides.composing.brief import Brief
from guides.composing.say.dates import date_said
from guides.document.nodes.block import Blocks, BulletList, DefinitionList, Entry, Paragraph
from guides.document.nodes.inline import STRENGTHS, Inlines, Text
from guides.model.evidence import Source
from guides.model.values.scales import FUNCTIONS
from guides.model.values.text import Bilingual


def quality(brief: Brief, cited: tuple[Source, ...], falls_due: Blocks) -> Blocks:
    """Balance in ten seconds, for a head teacher, a parent or a sceptic, and how it was read."""
    read = (
        *((("ease", _ease(brief)),) if brief.words.language in FORMULAS else ()),
        ("reached", _reached(brief)),
        ("handouts", _handouts(brief)),
        ("languages", _languages(brief, cited)),
        ("read", _read(brief, cited)),
        ("oldest", _oldest(brief)),
        ("waived", (Text(str(len(brief.checked.waived))),)),
    )
    lines = (*_hands(brief), *_balance(brief, cited), *read)
    return (*_card(brief, lines), *falls_due, *_missing(brief, cited))


def quality_in_short(brief: Brief, cited: tuple[Source, ...]) -> Blocks:
    """The balance and what is missing, for paper."""
    return (*_card(brief, (*_hands(brief), *_balance(brief, cited))), *_missing(brief, cited))


Line = tuple[str, Inlines]


def _balance(brief: Brief, cited: tuple[Source, ...]) -> tuple[Line, ...]:
    return (
        ("questions", _questions(brief)),
        ("functions", _functions(brief)),
        ("claims", _claims(brief)),
        ("points", _points(brief)),
        ("sources", _sources(brief, cited)),
        ("shared", _shared(brief, cited)),
    )


def _card(brief: Brief, lines: tuple[Line, ...]) -> Blocks:
    return (
        brief.heading(2, "quality.title", "quality"),
        Paragraph(brief.t("quality.lead"), "lead"),
        DefinitionList(
            tuple(Entry(brief.t(f"quality.{name}"), (Paragraph(body),)) for name, body in lines),
            compact=True,
        ),
    )


def _missing(brief: Brief, cited: tuple[Source, ...]) -> Blocks:
    """What the guide lacks, as far as it can be known from what it holds."""
    film = brief.guide.film
    lacking = {
        "quality.missing_film": film.watched is False,
        "first.reviewed_by_nobody": not film.reviewed_by,
        "quality.missing_easy": any(q.wordings.easy for q in brief.mine(brief.guide.questions)),
        "quality.missing_copies": any(source.via for source in cited),
        "quality.missing_live": bool(cited) and not brief.checked.tried,
    }
    return (
        brief.heading(3, "quality.missing", "quality-missing"),
        BulletList(
            tuple((Paragraph(brief.t(name)),) for name, missing in lacking.items() if missing)
        ),
    )


def _hands(brief: Brief) -> tuple[Line, ...]:
    """Who made it, who reviewed it, whether they saw the film: as far as it is said."""
    film = brief.guide.film
    return (
        ("makers", (Text(", ".join(film.made_by)),)),
        ("reviewers", (Text(", ".join(film.reviewed_by)),)),
        ("watched", brief.t("quality.watched_text") if film.watched else ()),
    )


def _counted(brief: Brief, counts: Counter[str], name: str, order: tuple[str, ...]) -> Inlines:
    """What was counted, in an order; `name` makes a fixed word's name of a key."""
    colon = brief.w("punctuation.colon")
    said = [f"{brief.w(name.format(k))}{colon} {counts[k]}" for k in order if counts[k]]
    return (Text(brief.w("punctuation.semicolon").join(said)),)


def _questions(brief: Brief) -> Inlines:
    mine = brief.mine(brief.guide.questions)
    if not mine:
        return ()
    opened = sum(not q.vote for q in mine)
    form = sum(q.about_form for q in mine)
    share = round(100 * opened / len(mine))
    about = {0: "", 1: brief.w("quality.form_one")}.get(form, brief.w("quality.form", form=form))
    return brief.t("quality.questions_text", count=len(mine), share=share, form=about)


def _functions(brief: Brief) -> Inlines:
    counts = Counter[str](q.function for q in brief.mine(brief.guide.questions))
    return _counted(brief, counts, "function.{}.title", FUNCTIONS)


def _claims(brief: Brief) -> Inlines:
    counts = Counter[str](c.strength for c in brief.mine(brief.guide.claims))
    return _counted(brief, counts, "strength.{}", STRENGTHS)


def _points(brief: Brief) -> Inlines:
    claims = brief.mine(brief.guide.claims)
    counts = Counter[str](p.direction for c in claims for p in c.counterpoints)
    return _counted(brief, counts, "direction.{}", ("confirms", "tempers", "worsens"))


def _ease(brief: Brief) -> Inlines:
    """Reading ease, by the named formula of the language, of what a room hears or sees."""
    language = brief.words.language
    mine = brief.mine(brief.guide.questions)
    heard = said_to(
        brief.guide, brief.guide.film.audiences if brief.everybody else (brief.audience,)
    )

    def measured(texts: Iterable[Bilingual]) -> int:
        return round(ease((text.spoken_in(language).words for text in texts), language))

    return brief.t(
        "quality.ease_text",
        spoken=measured(heard),
        easy=measured(q.wordings.at("easy") for q in mine),
        standard=measured(q.wordings.standard for q in mine),
    )


def _reached(brief: Brief) -> Inlines:
    """Claims that a question or an activity leads to, of all there are."""
    guide = brief.guide
    reached = {claim for q in brief.mine(guide.questions) for claim in q.claims}
    reached |= {claim for a in brief.mine(guide.activities) for claim in a.claims}
    claims = brief.mine(guide.claims)
    if not claims:
        return ()
    count = sum(claim.id in reached for claim in claims)
    return brief.t("quality.reached_text", count=count, total=len(claims))


def _handouts(brief: Brief) -> Inlines:
    """Words of the longest sheet, in the edition's language."""
    sheets = [activity.handout.body for activity in brief.mine(brief.guide.activities)]
    texts = [sheet.spoken_in(brief.words.language) for sheet in sheets]
    if not texts:
        return ()
    longest = max(len(text.words.split()) for text in texts)
    return brief.t("quality.handouts_text", words=longest)


def _sources(brief: Brief, cited: tuple[Source, ...]) -> Inlines:
    counts = Counter[str](s.kind for s in cited)
    return _counted(brief, counts, "source_kind.{}", tuple(counts))


def _shared(brief: Brief, cited: tuple[Source, ...]) -> Inlines:
    """What of it comes from the common stock, and when the newest of that was checked."""
    guide, used = brief.guide, brief.checked.shared
    printed = {
        "protocol": [r.id for r in brief.mine(guide.protocols)],
        "safeguard": [r.id for r in brief.mine(guide.safeguards)],
        "rescue": [r.id for r in brief.mine(guide.rescue)],
        "criterion": [r.id for r in brief.mine(guide.rubric)],
        "right": [r.id for country in guide.film.countries for r in lawful(brief, country)],
    }
    counts = Counter(kind for kind, ids in printed.items() for i in {*ids} if f"{kind}:{i}" in used)
    if not counts:
        return ()
    said = _counted(brief, counts, "quality.shared_{}", tuple(printed))
    days = [s.checked_on for s in cited if f"source:{s.id}" in used]
    if not days:
        return said
    return (*said, *brief.t("quality.shared_checked", date=date_said(brief, max(days))))


def _languages(brief: Brief, cited: tuple[Source, ...]) -> Inlines:
    known = {name.removeprefix("language.") for name in brief.words.entries}
    counts = Counter[str](s.language if s.language in known else "other" for s in cited)
    order = tuple(language for language, _ in counts.most_common())
    return _counted(brief, counts, "language.{}", order)


def _read(brief: Brief, cited: tuple[Source, ...]) -> Inlines:
    counts = Counter[str](s.read for s in cited if s.read)
    return _counted(brief, counts, "read_short.{}", ("whole", "excerpt", "secondhand"))


def _oldest(brief: Brief) -> Inlines:
    days = [c.checked_on for c in brief.guide.claims] + [s.checked_on for s in brief.guide.sources]
    return (Text(date_said(brief, min(days)) if days else ""),)
