"""What a browser is told: the state in words, findings as markup, and what there is to look at."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from guides import locations
from guides.composing.door.offers import session_said
from guides.composing.door.said import said
from guides.document.audience import AUDIENCES, LANGUAGES, Audience, Language
from guides.findings.finding import Finding, Severity
from guides.findings.place import Place
from guides.model.values.signs import visible
from guides.reading.words import read_words
from guides.rendering.web.style import trusted
from guides.rendering.workshop import environment
from guides.serving.board import Look, State
from guides.serving.preview import Preview

EDITOR = "vscode://file"  # VS Code's; the path beside it serves every other editor


class Shown(NamedTuple):
    """A finding as the frame shows it.

    Attributes:
        finding: what is wrong.
        said, hint: in the language of messages.
        where: file, line and column, from the film's folder.
        path: the same, from the root of the disk; empty where no file is meant.
        link: opens it in an editor.
    """

    finding: Finding
    said: str
    hint: str
    where: str
    path: str = ""
    link: str = ""


class Teller:
    """Says how a preview stands, in the language of messages."""

    def __init__(self, preview: Preview, language: Language) -> None:
        """Get the words ready.

        Args:
            preview: what is told of.
            language: of messages.
        """
        self.preview = preview
        self.words = read_words(locations.templates(), language)
        self.environment = environment(locations.templates() / "serve")

    def said(self, name: str, **values: object) -> str:
        """A fixed word, set."""
        return said(self.words, name, **values)

    def frame(self, run: str) -> tuple[bytes, str]:
        """The page around the documents, and the policy that it asks for.

        Args:
            run: tells this run of the program from others, so that an open page notices.
        """
        style, script = (trusted(_text(f"serve.{kind}")) for kind in ("css", "js"))
        proof = self.preview.proof
        shell = self.environment.get_template("frame.html.jinja")
        page = shell.render(
            w=self.said,
            language=self.words.language,
            film=self._film,
            languages={name: _own_name(name) for name in proof.languages} if proof else {},
            audiences={
                name: self.said(f"door.whom.{name}") for name in (proof.audiences if proof else ())
            },
            words=self._for_the_script(),
            run=f"{run} {self.mark}",
            style=style,
            script=script,
        )
        policy = (
            f"default-src 'none'; style-src 'sha256-{style.hash}'; "
            f"script-src 'sha256-{script.hash}'; connect-src 'self'; frame-src 'self'; "
            "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        return page.encode(), policy

    @property
    def mark(self) -> str:
        """Tells one frame from another: what of the film stands in it."""
        proof = self.preview.proof
        held = (self._film, proof.languages, proof.audiences) if proof else ()
        return hashlib.sha256(repr(held).encode()).hexdigest()[:16]

    def told(self, state: State, look: Look, run: str) -> dict[str, Any]:
        """All that a browser needs to know, as JSON can hold it."""
        listed = sorted(state.findings)
        errors = [f for f in listed if f.severity is Severity.ERROR]
        remarks = [f for f in listed if f.severity is not Severity.ERROR]
        return {
            "run": f"{run} {self.mark}",
            "number": state.number,
            "page": dict(state.pages).get(look.language, 0),
            "said": self._said(state, len(errors), len(remarks)),
            "faulty": bool(errors),
            "busy": state.busy,
            "errors": self.items(errors),
            "remarks": self.items(remarks),
            "plans": [
                [
                    f"{look.language}/{look.audience}/{plan}/runsheet",
                    session_said(self.words, look.audience, plan),
                ]
                for plan in self.preview.plans(look)
            ],
        }

    def items(self, findings: list[Finding]) -> list[str]:
        """Findings, each as an item of a list."""
        macro = self.environment.get_template("finding.html.jinja").make_module({"w": self.said})
        return [str(macro.item(self._shown(finding))) for finding in findings]  # type: ignore[attr-defined]

    def _for_the_script(self) -> Markup:
        """The words that the script says, as JSON that cannot end its element."""
        own = "serve.script."
        named = [name for name in self.words.entries if name.startswith(own)]
        words = {name.removeprefix(own): self.said(name) for name in named}
        return Markup(json.dumps(words).replace("<", "\\u003c"))  # noqa: S704

    def _said(self, state: State, errors: int, remarks: int) -> str:
        """The state in a sentence or two."""
        if state.busy:
            return self.said("serve.state.busy")
        counts = self.said("serve.state.counts", errors=errors, remarks=remarks)
        if errors:
            kept = "kept" if state.number else "none"
            return f"{counts} {self.said(f'serve.state.{kept}')}"
        return counts if remarks else self.said("serve.state.good")

    @property
    def _film(self) -> str:
        """The film's title; before one could be read, the name of its folder."""
        proof = self.preview.proof
        return proof.checked.guide.film.title if proof else self.preview.film.name

    def _shown(self, finding: Finding) -> Shown:
        language = self.words.language
        said = visible(finding.message.said(language))
        hint = visible(finding.hint.said(language))
        path, link = _in_editor(self.preview.film, finding.place)
        return Shown(finding, said, hint, visible(str(finding.place)), path, link)


def looked_at(preview: Preview, language: str, audience: str, document: str) -> Look:
    """What a browser says it looks at; of what no guide has, what comes first."""
    proof = preview.proof
    languages: tuple[Language, ...] = proof.languages if proof else LANGUAGES
    audiences: tuple[Audience, ...] = proof.audiences if proof else AUDIENCES
    for known in languages:
        for whom in audiences:
            if (known, whom) == (language, audience):
                return Look(known, whom, document)
    return Look(languages[0], audiences[0], document)


def _in_editor(film: Path, place: Place) -> tuple[str, str]:
    """The place from the root of the disk, and a link that opens it; nothing where no file is."""
    path = locations.authored(film, place.file)
    roots = (film.resolve(), locations.common(film).resolve())
    if not path.is_file() or not any(map(path.resolve().is_relative_to, roots)):
        return "", ""
    spot = "".join(f":{number}" for number in (place.line, place.column) if number)
    return visible(f"{path}{spot}"), f"{EDITOR}/{quote(path.as_posix().lstrip('/'), '/:')}{spot}"


def _own_name(language: Language) -> str:
    """What a language is called by those who speak it."""
    return read_words(locations.templates(), language)("language_name").capitalize()


@cache
def _text(name: str) -> str:
    return (locations.templates() / "serve" / name).read_text(encoding="utf-8")
