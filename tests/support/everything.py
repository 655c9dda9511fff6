"""An edition of everything: each kind of node at least once, every word findable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec import structs

from guides import locations
from guides.composing.compose import furniture
from guides.document.edition import Edition, Imprint, Metadata
from guides.document.nodes.block import (
    Blank,
    Blocks,
    Box,
    BulletList,
    Card,
    CardSheet,
    Chart,
    Contents,
    DefinitionList,
    Entry,
    FacingPoint,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Question,
    Row,
    Schedule,
    Segment,
    SideBySide,
    Spread,
    Table,
)
from guides.document.nodes.drawing import Area, Curve, Dot, Drawing, Frame, Label, Stroke
from guides.document.nodes.inline import (
    Citation,
    Code,
    Emphasis,
    Foreign,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Reference,
    Shape,
    Strength,
    Strong,
    Term,
    Text,
)
from guides.document.nodes.node import Node
from guides.reading.words import read_words

# Fields that lead somewhere or choose a form: no reader sees their text.
UNSEEN = frozenset(
    {"anchor", "role", "direction", "strength", "source", "target", "language", "name", "url"}
    | {"tone", "fill", "align", "languages"}
)
STRENGTHS: tuple[Strength, ...] = (
    "established", "solid", "partial", "fragile", "contradicted", "open",
)  # fmt: skip
SHAPES: Final = ("disc", "square", "triangle", "plus", "tick-box", "scissors")
BOXES: Final = ("rule", "say", "unknown", "warning", "claim", "answer", "aside")


def t(text: str) -> Inlines:
    """A run of plain text."""
    return (Text(text),)


def p(text: str) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(t(text))


INLINES = Paragraph(
    (
        Text("Un renard "),
        Emphasis(t("roux")),
        Text(" et "),
        Strong((Text("fort"), Emphasis(t(" doublement")))),
        Text(" tape "),
        Code("ls -l"),
        LineBreak(),
        Link("https://example.org/a?b=1&c=2", t("ailleurs")),
        Text(" comme "),
        Foreign("en", t("a foreign fox")),
        Text(" ou "),
        Term("社会信用", "shèhuì xìnyòng"),
        Text(" selon "),
        Citation("daum-2019", "p. 3", 1, "source-daum-2019"),
        Citation("nowhere", "", 0),
        Text(" et "),
        Reference("claim:merle", "affirmation 7", "claim-merle"),
        Text(" puis "),
        Reference("claim:absent", "affirmation perdue"),
    )
)
MARKS = Paragraph(
    tuple(
        node
        for i, s in enumerate(STRENGTHS)
        for node in (Mark(s, f"mot{i}", 2011 + i), Text(" · "))
    )
)
DRAWN = Paragraph(tuple(node for s in SHAPES for node in (Shape(s, f"forme {s}"), Text(" · "))))
TABLE = Table(
    t("Quatre colonnes"),
    (t("Lieu"), t("Année"), t("Nombre"), t("Qui compte")),
    (3, 1, 1, 2),
    (
        Row((t("Nantes"), t("2020"), t("douze"), t("la mairie")), "row-nantes"),
        Row((t("Brest"), t("2021"), t("treize"), t("le port"))),
    ),
)
NARROW = Table(
    t("Deux colonnes"), (t("Minutes"), t("Étape")), (2, 12), (Row((t("5"), t("écouter"))),), False
)
FIGURES = structs.replace(TABLE, caption=t("Les chiffres de l’affirmation 7"), rows=TABLE.rows[1:])
SPREAD = Spread(
    anchor="claim-merle",
    number=7,
    label="Affirmation 7",
    claim=t("Le merle siffle la nuit."),
    said_by=(Text("Se lit dans "), Citation("daum-2019", "", 1, "source-daum-2019")),
    verdict="Vrai en partie",
    mark=Mark("partial", "partiel", 2022),
    about=t("Concerne en fait : la grive"),
    known_title="Ce que l’on entend",
    known=(p("Il siffle à l’aube."),),
    points=(
        FacingPoint(
            "confirms", "Confirme", t("Une ornithologue"), (p("Une nuit, en ville."),),
            Mark("fragile", "fragile", 2020), t("Un enregistrement daté"),
        ),
        FacingPoint(
            "tempers", "Nuance", t("Un veilleur"), (p("Rarement."),),
            Mark("solid", "solide", 2021), (),
        ),
        FacingPoint(
            "worsens", "Aggrave", t("Un voisin"), (p("Deux merles, en fait."),),
            Mark("partial", "partiel", 2019), (),
        ),
    ),
    unknown_title="Ce que l’on ignore",
    unknown=(p("Pourquoi il siffle."),),
    figures=(FIGURES,),
    answer=((Strong(t("Non, pas la nuit.")),), t("Mais à l’aube, oui.")),
    elsewhere=t("Dans la page : un autre témoin."),
)  # fmt: skip
BARE_SPREAD = structs.replace(
    SPREAD, anchor="claim-pie", number=8, label="Affirmation 8", points=(), unknown=(), figures=(),
    answer=(), elsewhere=(),
)  # fmt: skip
QUESTION = Question(
    "question-image", 4, "Q4", "Ouvrir", t("Quelle image vous reste ?"),
    (t("3 à 5 min"), t("tour de table")),
    (Entry(t("Relance"), (p("Qu’est-ce qui vous fait dire cela ?"),)),),
)  # fmt: skip
SCHEDULE = Schedule(
    ("Heure", "min", "En retard, sauter"),
    (
        Segment("20 h 52", 5, "", t("Ouverture"), (Paragraph(t("Bonsoir."), "say"),), ()),
        Segment("20 h 57", 11, "Q4", t("Débat"), (), t("en 1er")),
    ),
    "21 h 08",
)
CARDS = CardSheet(
    t("Cartes à découper"),
    (
        Card("Carte 1", t("Silence"), (p("Attendre."),), (p("Au verso."),)),
        Card("Carte 2", t("Cri"), ()),
    ),
)
CHART = Chart(
    t("Renards par ville"),
    "Nantes en compte douze, Brest entre treize et vingt.",
    Drawing(
        100.0,
        20.0,
        (
            Frame(0, 0, 40, 8, "wash", 0.5, dashed=True),
            Frame(60, 0, 20, 8, "soft"),
            Stroke(0, 10, 90, 10, tone="hair", dashed=True),
            Label(2, 6, "Nantes : 12"),
            Label(90, 15, "au plus < 20 & « plus »", 2.4, "end", strong=True, tone="soft"),
            Dot(30, 10, 1.3),
            Dot(50, 10, 1.3, hollow=True),
            Curve(5, 18, 5, 12, 25, 12, 25, 18, 0.4, dashed=True),
            Area(((24, 17), (26, 17), (25, 19)), "accent"),
        ),
    ),
    NARROW,
)
BLOCKS: Blocks = (
    Heading(1, t("Tout un guide"), "top"),
    Paragraph(t("Un guide pour essayer."), "lead"),
    Contents("Sommaire d’essai", 2),
    PageBreak(),
    Heading(2, t("Les lignes"), "lines"),
    INLINES,
    MARKS,
    DRAWN,
    Paragraph(t("À voix haute."), "say"),
    Paragraph(t("En petit."), "note"),
    Heading(2, t("Les listes"), "lists"),
    BulletList(((p("Premier point"), NumberedList(((p("Dedans"),),))), (p("Second point"),))),
    BulletList(((p("À cocher"),),), ticks=True),
    DefinitionList((Entry(t("1"), (p("Première source"),), "source-daum-2019"),), compact=True),
    DefinitionList((Entry(t("Terme"), (p("Court."),)),), compact=True),
    DefinitionList(
        (Entry(t("Un terme qui n’en finit pas de finir"), (p("Long."), p("Suite."))),), compact=True
    ),
    DefinitionList((Entry(t("Posé"), (p("Dessous."),), "entry-laid"),)),
    Heading(2, t("Les tables"), "tables"),
    TABLE,
    NARROW,
    *(Box(role, t(f"Cadre {role}"), (p(f"Dans {role}."),)) for role in BOXES),
    Heading(2, t("Face à face"), "facing"),
    Heading(3, t("Un thème")),
    SPREAD,
    BARE_SPREAD,
    Heading(2, t("En salle"), "room"),
    QUESTION,
    SCHEDULE,
    CARDS,
    Blank(t("Votre avis"), 3),
    CHART,
    SideBySide(
        ("fr", "en"), (p("Le renard : à gauche."),), (p("The fox: on the right."), p("Twice."))
    ),
)
EVERYTHING = Edition(
    document="guide",
    film="renard",
    language="fr",
    audience="cineclub",
    metadata=Metadata(
        "Tout un guide", "projet Contrechamp", "Un essai.", ("renard", "merle"),
        "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
        "urn:uuid:00000000-0000-5000-8000-000000000000", "Le Renard", "animatrices et animateurs",
    ),
    imprint=Imprint("0.0.0", "2024-02-10"),
    running_head="Tout · guide",
    furniture=furniture(read_words(locations.templates(), "fr")),
    blocks=BLOCKS,
)  # fmt: skip


def nodes(node: Any) -> Iterator[Any]:
    """A node and every node in it."""
    if isinstance(node, tuple):
        for part in node:
            yield from nodes(part)
    elif isinstance(node, Node):
        yield node
        for name in node.__struct_fields__:
            yield from nodes(getattr(node, name))


def words(node: Any) -> Iterator[str]:
    """Every text of a tree that a reader should find."""
    for inner in nodes(node):
        for name in inner.__struct_fields__:
            value = getattr(inner, name)
            kept = value if isinstance(value, tuple) else (value,)
            if name not in UNSEEN:
                yield from (text for text in kept if isinstance(text, str) and text.strip())


def pictured(node: Any) -> set[str]:
    """The words of pictures: plain text has their tables instead."""
    charts = [chart for chart in nodes(node) if isinstance(chart, Chart)]
    drawings = tuple(chart.drawing for chart in charts)
    labels = (part.text for part in nodes(drawings) if isinstance(part, Label))
    return {*labels, *(chart.alternative for chart in charts)}


def squeezed(text: str) -> str:
    """A text without any plain space or newline: what it says, however it is wrapped."""
    return text.replace(" ", "").replace("\n", "")


def with_blocks(*blocks: Any) -> Edition:
    """The same edition around other blocks."""
    return structs.replace(EVERYTHING, blocks=blocks)
