"""The only door to the terminal: options in, text and exit status out.

Heavy imports stand inside the commands, so that `--help` and an unchanged build stay
quick.
"""

from __future__ import annotations

import datetime
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guides import locations
from guides.document.variant import VARIANTS
from guides.findings.errors import ContrechampError, MachineTrouble, Refused, Unusable
from guides.findings.finding import Message

if TYPE_CHECKING:
    from guides.planning.asking.asked import Asked

app = typer.Typer(
    name="contrechamp",
    help="Kits de discussion pour documentaires · Discussion kits for documentaries.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Folder = Annotated[
    Path | None, typer.Argument(help="Dossier d'un film · Folder of a film.", show_default=False)
]


def _spoken(asked: str | None) -> str | None:
    """Refuse a language of messages that is not there."""
    if asked is not None:
        _known("messages", asked, ("fr", "en"))
    return asked


Messages = Annotated[
    str | None,
    typer.Option(help="fr | en : langue des messages · language of messages.", callback=_spoken),
]

# One session: the same options for `plan`, which prints it, and `build`, which makes its files.
Minutes = Annotated[int | None, typer.Option(help="5-240, sans le film · without the film.")]
People = Annotated[int | None, typer.Option(help="3-300.")]
Seating = Annotated[str | None, typer.Option(help="circle | tables | rows.")]
Start = Annotated[str | None, typer.Option(help="HH:MM.")]
Seen = Annotated[str | None, typer.Option(help="just | earlier | extract.")]
Level = Annotated[str | None, typer.Option(help="easy | standard | expert.")]
Projector = Annotated[
    bool | None,
    typer.Option("--projector/--no-projector", help="Diapositives ou non · Slides or not."),
]
Records = Annotated[list[str] | None, typer.Option(help="id, répétable · repeatable.")]
Session = Annotated[Path | None, typer.Option(help="Fichier de séance · Session file.")]
ASKED = (
    *("level", "minutes", "people", "seating", "start", "seen", "projector"),
    *("include", "exclude"),
)
CLOSED = {
    "seating": ("circle", "tables", "rows"),
    "seen": ("just", "earlier", "extract"),
    "level": ("easy", "standard", "expert"),
}


@app.command()
def check(
    folder: Folder = None,
    json: Annotated[bool, typer.Option("--json", help="Pour les éditeurs · For editors.")] = False,
    translated: Annotated[
        list[str] | None,
        typer.Option(help="Anglais relu en face du français · English read against the French."),
    ] = None,
    messages: Messages = None,
) -> None:
    """Vérifier un guide : toutes les fautes d'un coup · Check a guide: every fault at once."""
    from guides.commands import inspect as commands  # noqa: PLC0415
    from guides.terminal import reporting  # noqa: PLC0415

    language = reporting.message_language(messages)
    film = folder or locations.default_film()
    if translated:
        commands.record_translations(film, tuple(translated))
    findings, status = commands.inspect(film)
    if json:
        typer.echo(reporting.findings_as_json(findings))
    else:
        typer.echo(reporting.findings_as_text(findings, language), err=bool(findings))
    raise typer.Exit(status)


def _usual_audiences(asked: Asked | None) -> tuple[str, ...]:
    """One session is for the audience of its file, or for a film club; a kit for everybody."""
    from guides import pipeline  # noqa: PLC0415

    if asked is None:
        return pipeline.AUDIENCES
    return (asked.kept.request.audience,) if asked.kept else pipeline.AUDIENCES[:1]


@app.command()
def build(  # noqa: PLR0913, PLR0917  one parameter for each option
    folder: Folder = None,
    language: Annotated[
        list[str] | None, typer.Option(help="fr | en (répétable · repeatable).")
    ] = None,
    audience: Annotated[list[str] | None, typer.Option(help="cineclub | lycee | college.")] = None,
    level: Level = None,
    minutes: Minutes = None,
    people: People = None,
    seating: Seating = None,
    start: Start = None,
    seen: Seen = None,
    projector: Projector = None,
    include: Records = None,
    exclude: Records = None,
    session: Session = None,
    document: Annotated[list[str] | None, typer.Option(help="guide | runsheet.")] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", help="pdf | html | odt | docx | txt | json.")
    ] = None,
    variant: Annotated[list[str] | None, typer.Option(help="standard | large | dys | all.")] = None,
    out: Annotated[Path, typer.Option(help="Dossier de sortie · Output folder.")] = Path("out"),
    messages: Messages = None,
) -> None:
    """Fabriquer le kit d'un film · Build the kit of a film."""
    from guides import pipeline  # noqa: PLC0415
    from guides.terminal import reporting  # noqa: PLC0415

    options = (level, minutes, people, seating, start, seen, projector, include, exclude)
    # No session asked for: nothing of planning is imported, an unchanged build stays quick.
    wanted = session is not None or any(value is not None and value != [] for value in options)
    asked = _asked(session, *options) if wanted else None
    kept = asked.kept.request if asked and asked.kept else None
    order = pipeline.Order(
        film=(folder or locations.default_film()).resolve(),
        out=out,
        languages=_chosen(
            "language",
            language,
            pipeline.LANGUAGES,
            (kept.language,) if kept else pipeline.LANGUAGES,
        ),
        audiences=_chosen(
            "audience",
            audience,
            pipeline.AUDIENCES,
            _usual_audiences(asked),
        ),
        asked=asked,
        documents=_chosen("document", document, pipeline.DOCUMENTS, pipeline.DOCUMENTS),
        formats=_chosen("format", formats, pipeline.FORMAT_NAMES, ()),
        variants=_chosen("variant", variant, VARIANTS, pipeline.Order.variants),
        date=_date_asked(os.environ.get("SOURCE_DATE_EPOCH")),
    )
    outcome = pipeline.build(order, _progress if sys.stderr.isatty() else _silent)
    spoken = reporting.message_language(messages)
    if outcome.warnings:
        typer.echo(reporting.findings_as_text(outcome.warnings, spoken), err=True)
    typer.echo(reporting.outcome_as_text(outcome.paths, outcome.changed, str(out), spoken))


def _chosen(
    option: str, asked: list[str] | None, known: tuple[str, ...], default: tuple[str, ...]
) -> tuple[str, ...]:
    """The values of a repeatable option, each known, in the known order."""
    if not asked:
        return default
    if "all" in asked:
        return known
    for value in asked:
        _known(option, value, known)
    return tuple(value for value in known if value in asked)


def _known(option: str, value: str, known: tuple[str, ...]) -> None:
    """Refuse a value that is not in a closed list."""
    if value not in known:
        raise Unusable(
            Message(f"--{option} {value} : inconnu", f"--{option} {value}: unknown"),
            Message("Choisissez parmi : " + ", ".join(known), "Choose among: " + ", ".join(known)),
        )


def _date_asked(epoch: str | None) -> str:
    """The day of SOURCE_DATE_EPOCH (seconds since 1970, UTC), or nothing."""
    if not epoch:
        return ""
    try:
        moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Unusable(
            Message(
                f"SOURCE_DATE_EPOCH={epoch} illisible", f"unreadable SOURCE_DATE_EPOCH={epoch}"
            ),
            Message("Donnez des secondes depuis 1970.", "Give seconds since 1970."),
        ) from error
    return moment.date().isoformat()


def _silent(done: int, total: int, path: str) -> None:
    """No progress where nobody watches."""


def _progress(done: int, total: int, path: str) -> None:
    """One line that rewrites itself."""
    width = 24
    filled = width * done // max(total, 1)
    line = f"[{'#' * filled}{'.' * (width - filled)}] {done}/{total} {path}"
    sys.stderr.write(f"\r\033[K{line}" if done < total else "\r\033[K")
    sys.stderr.flush()


@app.command()
def schema(
    out: Annotated[Path, typer.Option(help="Dossier de sortie · Output folder.")] = Path("schema"),
) -> None:
    """Écrire les schémas JSON pour les éditeurs · Write JSON Schemas for editors."""
    from guides.commands import inspect as commands  # noqa: PLC0415

    for path in commands.write_schemas(out):
        typer.echo(path)


@app.command()
def plan(  # noqa: PLR0913, PLR0917  one parameter for each option
    folder: Folder = None,
    minutes: Minutes = None,
    people: People = None,
    seating: Seating = None,
    start: Start = None,
    audience: Annotated[str | None, typer.Option(help="cineclub | lycee | college.")] = None,
    language: Annotated[str | None, typer.Option(help="fr | en.")] = None,
    level: Level = None,
    seen: Seen = None,
    projector: Projector = None,
    include: Records = None,
    exclude: Records = None,
    session: Session = None,
    save: Annotated[
        Path | None, typer.Option(help="Garder la séance · Keep the session: nom.session.json.")
    ] = None,
    messages: Messages = None,
) -> None:
    """Dérouler une séance à la minute · Plan a session to the minute."""
    from guides import pipeline  # noqa: PLC0415
    from guides.commands import inspect as commands  # noqa: PLC0415
    from guides.terminal import reporting  # noqa: PLC0415

    asked = _asked(
        session, level, minutes, people, seating, start, seen, projector, include, exclude
    )
    kept = asked.kept.request if asked.kept else None
    whom = audience or (kept.audience if kept else "cineclub")
    spoken = language or (kept.language if kept else "fr")
    _known("audience", whom, pipeline.AUDIENCES)
    _known("language", spoken, pipeline.LANGUAGES)
    film = folder or locations.default_film()
    typer.echo(commands.plan_as_text(film, asked, whom, spoken, save))
    if save:
        typer.echo(reporting.saved_as_text(save, reporting.message_language(messages)), err=True)


def _asked(session: Path | None, *options: object) -> Asked:
    """The options of a session that were given (`ASKED`), over its file."""
    from guides.commands import inspect as commands  # noqa: PLC0415

    given = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in zip(ASKED, options, strict=True)
        if value is not None and value != []
    }
    for name in given.keys() & CLOSED.keys():
        _known(name, str(given[name]), CLOSED[name])
    return commands.asked_session(given, session)


@app.command()
def explain(code: str, messages: Messages = None) -> None:
    """Dire une règle, sa raison, son remède · Say a rule, its reason, its remedy."""
    from guides.checking.rules import RULES  # noqa: PLC0415
    from guides.terminal import reporting  # noqa: PLC0415

    language = reporting.message_language(messages)
    rule = next((rule for rule in RULES if rule.code == code.upper()), None)
    if rule is None:
        raise Unusable(
            Message(f"aucune règle {code}", f"no rule {code}"),
            Message(
                f"De {RULES[0].code} à {RULES[-1].code}.",
                f"From {RULES[0].code} to {RULES[-1].code}.",
            ),
        )
    typer.echo(f"{rule.code}  {rule.about.said(language)}\n")
    typer.echo(f"{rule.why.said(language)}\n")
    typer.echo(rule.remedy.said(language))


def run() -> None:
    """Run the command line; every explained failure has a sentence and a status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe that is not UTF-8 still gets a sentence
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except ContrechampError as error:
        _say(error)
        sys.exit(error.exit_status)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _say(error: ContrechampError) -> None:
    from guides.terminal import reporting  # noqa: PLC0415

    asked = sys.argv[sys.argv.index("--messages") + 1 :] if "--messages" in sys.argv else []
    language = reporting.message_language(asked[0] if asked else None)
    assert isinstance(error, Refused | Unusable | MachineTrouble)
    typer.echo(reporting.error_as_text(error, language), err=True)


if __name__ == "__main__":
    run()
