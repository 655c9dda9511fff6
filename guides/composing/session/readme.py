"""How a kit is laid out for people: what to print first, and what to hand out apart from it."""

from __future__ import annotations

import math

from guides.composing.brief import Brief
from guides.composing.holding import holds
from guides.composing.say.dates import hour_said
from guides.composing.say.of import of
from guides.document.nodes.block import Block, Blocks, BulletList, Heading, NumberedList, Paragraph
from guides.document.nodes.inline import Code, Inlines, Text
from guides.model.words import Words
from guides.planning.choosing.timing import clock
from guides.planning.programmes import Programme

# The adult's papers, in the order to print them; their numbers put them so in any folder.
FIRST = ("runsheet", "rescue", "cards", "key", "lesson")
# All that people in the room are given, in every format. What is not named here is the adult's.
GIVEN = ("handout", "worksheets", "ballots", "game")
EDITED = (".odt", ".docx")
FOR_PLATFORMS = ("questionbank", "bibliography")
AT_THE_TOP = ("page", "readme")
# Of what the read-me names, the files of one session, which bear its name.
OF_A_PLAN = ("runsheet", "lesson", "handout", "slides")


def kit_path(words: Words, document: str, variant: str, suffix: str, plan: str = "") -> str:
    """Where a file stands in a kit: ASCII, no space, in the language of the kit.

    Args:
        words: fixed words.
        document: its name.
        variant: its layout.
        suffix: of the file.
        plan: whose it is: plans lie side by side; none for what serves them all.
    """
    of_plan = f"-{plan}" if plan else ""
    layout = "" if variant == "standard" else f"-{words(f'kit.variant.{variant}')}"
    tongue = f".{words.language}" if document == "page" else ""  # opened beside the other one
    folder = _folder(document, suffix)
    rank = f"{FIRST.index(document) + 1}-" if folder == "first" else ""
    name = f"{rank}{words(f'kit.stem.{document}')}{tongue}{of_plan}{layout}{suffix}"
    return f"{words(f'kit.folder.{folder}')}/{name}" if folder else name


def _folder(document: str, suffix: str) -> str:
    if document in AT_THE_TOP:
        return ""
    if document in FOR_PLATFORMS:
        return "platform"
    if document in GIVEN:
        return "give"
    if suffix in EDITED:
        return "edit"
    if document == "slides":
        return "project"
    return "first" if document in FIRST and suffix == ".pdf" else "read"


def readme(brief: Brief, programme: Programme) -> Blocks:
    """What to print and in what order; what is there; what to do when something fails."""
    film = brief.guide.film
    return (
        Heading(1, brief.t("readme.title", film=film.title), "top"),
        brief.heading(2, "readme.order", "order"),
        NumberedList(tuple((Paragraph(step),) for step in _in_order(brief, programme))),
        brief.heading(2, "readme.there", "there"),
        Paragraph(_for_whom(brief, programme)),
        BulletList(_folders(brief, programme)),
        brief.heading(2, "readme.trouble", "trouble"),
        BulletList(_lines(brief, ("no_printer", "no_projector", "no_network", "late"))),
        Paragraph(brief.t("readme.check")),
    )


def _for_whom(brief: Brief, programme: Programme) -> Inlines:
    requests = [lesson.plan.request for lesson in programme.lessons]
    first = requests[0]
    return brief.t(
        "readme.lead" if len(requests) == 1 else "readme.lead_lessons",
        readers=brief.w(f"readers.{brief.audience}"),
        minutes=first.minutes,
        lessons=len(requests),
        people=first.people,
        seating=brief.w(f"seating.{first.seating}"),
        plan=programme.id,
    )


def _in_order(brief: Brief, programme: Programme) -> tuple[Inlines, ...]:
    """What to print, for so many people, then what to open."""
    people = programme.lessons[0].plan.request.people
    lessons = len(programme.lessons)
    colon = brief.w("punctuation.colon")
    steps = [
        (
            "runsheet",
            "standard",
            ".pdf",
            brief.w("readme.runsheet" if lessons == 1 else "readme.runsheets"),
        ),
    ]
    if programme.written:
        steps.append(("lesson", "standard", ".pdf", brief.w("readme.lesson")))
        said = brief.w("readme.handout_lesson", people=people)
        steps.append(("handout", "standard", ".pdf", said))
    else:
        sheets = math.ceil(people / 2) * lessons
        said = brief.w("readme.handout", sheets=sheets, people=people)
        steps.append(("handout", "twin", ".pdf", said))
    if holds("rescue", brief.guide, brief.audience):
        steps.append(("rescue", "standard", ".pdf", brief.w("readme.rescue")))
    if any(step.kind == "vote" for lesson in programme.lessons for step in lesson.plan.steps):
        said = brief.w("readme.ballots", sheets=math.ceil(people / 2), people=people)
        steps.append(("ballots", "standard", ".pdf", said))
    if brief.school:
        steps += [
            (name, "standard", ".pdf", brief.w(f"readme.{name}"))
            for name in ("worksheets", "key")
            if holds(name, brief.guide, brief.audience)
        ]
    steps.append(("page", "standard", ".html", brief.w("readme.page")))
    if programme.lessons[0].plan.request.projector:
        steps.append(("slides", "standard", ".pdf", brief.w("readme.slides")))
    steps.append(("guide", "standard", ".pdf", brief.w("readme.guide")))
    plan = dict.fromkeys(OF_A_PLAN, programme.id)
    return tuple(
        (
            Code(kit_path(brief.words, name, variant, suffix, plan.get(name, ""))),
            Text(f"{colon} {said}"),
        )
        for name, variant, suffix, said in steps
    )


def _folders(brief: Brief, programme: Programme) -> tuple[Blocks, ...]:
    """Each folder and what it is for; without a projector there are no slides."""
    project = ("project",) if programme.lessons[0].plan.request.projector else ()
    held = [name for name in FOR_PLATFORMS if holds(name, brief.guide, brief.audience)]
    bank = brief.school and "questionbank" in held
    school = "platform_school" if "bibliography" in held else "platform_bank"
    platform = (school,) if bank else ("platform_club",) if "bibliography" in held else ()
    said = (
        brief.t(f"readme.{name}", folder=brief.w(f"kit.folder.{name.partition('_')[0]}"))
        for name in ("first", "give", "read", *project, "edit", *platform)
    )
    return tuple((Paragraph(line),) for line in said)


def _lines(brief: Brief, names: tuple[str, ...]) -> tuple[Blocks, ...]:
    return tuple((Paragraph(brief.t(f"readme.{name}")),) for name in names)


def agenda(brief: Brief, programme: Programme) -> Blocks:
    """A few lines to paste into a school's agenda or a programme of screenings."""
    film = brief.guide.film
    blocks: list[Block] = [
        Heading(1, brief.t("agenda.title", film=film.title), "top"),
        Paragraph(
            brief.t("agenda.film", of_director=of(brief.words, film.director), year=film.year)
        ),
    ]
    for number, lesson in enumerate(programme.lessons, start=1):
        request = lesson.plan.request
        blocks.append(
            Paragraph(
                brief.t(
                    "agenda.time" if len(programme.lessons) == 1 else "agenda.lesson",
                    number=number,
                    start=_hour(brief, clock(request.start, -lesson.film)),
                    end=_hour(brief, clock(request.start, request.minutes)),
                    minutes=request.minutes,
                )
            )
        )
    whom = "agenda.class" if brief.school else "agenda.club"
    return (*blocks, Paragraph(brief.t(whom)))


def _hour(brief: Brief, at: str) -> str:
    """A time of day, or room to write it."""
    return hour_said(brief, at) if at else brief.w("agenda.hour")
