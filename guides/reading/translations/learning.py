"""What PO files say, put beside the French of each text."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping

from guides.document.nodes.block import Paragraph
from guides.document.nodes.inline import LineBreak
from guides.findings.finding import Finding, Severity
from guides.model.guide import Guide, Places
from guides.model.translation import Unit, alike
from guides.model.values.text import Bilingual, Fragment, Phrase
from guides.reading.film.records import OURS

Catalogues = Mapping[str, Mapping[str, Unit]]  # by language, then by context


def learn(
    guide: Guide, catalogues: Catalogues, places: Places, findings: list[Finding]
) -> Mapping[str, bytes]:
    """Let each text know its translations; by `kind:id`, what decides them.

    A unit that is empty, to be read again, or of another French is no translation. Where the
    record itself holds one, that one stays.

    Args:
        guide: its texts learn.
        catalogues: what they learn.
        places: learns where each translation stands.
        findings: gets the translations that a text cannot take.
    """
    mine: dict[str, list[tuple[str, Unit]]] = defaultdict(list)
    for language, units in catalogues.items():
        for context, unit in units.items():
            mine[context.partition("#")[0]].append((language, unit))
    for kind, rid, record in guide.records() if mine else ():
        if not mine.get(key := f"{kind}:{rid}"):
            continue
        texts = dict(record.texts)
        record.__dict__.pop("marked", None)  # found when it was read, without what it learns here
        for language, unit in mine[key]:
            path = unit.context.partition("#")[2]
            text = texts.get(path)
            if (
                text is None
                or unit.said is None
                or not alike(unit.source, text.written_in(guide.film.written_in).source)
            ):
                continue
            wrong = _misshapen(text, unit.said)
            if wrong:
                message, hint = OURS[wrong]
                said = message.fill(key=f"{path}.{language}")
                findings.append(Finding(unit.place, "R301", Severity.ERROR, said, hint, key))
            elif text.of(language) is None:
                text.learn(language, unit.said)
                places.beside(key, f"{path}.{language}", unit.place)
    return {key: _sum(units) for key, units in mine.items()}


def _misshapen(text: Bilingual, said: Fragment) -> str:
    """Which shape a text of one paragraph has in vain; empty for none."""
    if not isinstance(text, Phrase):
        return ""
    if len(said.blocks) != 1 or not isinstance(said.blocks[0], Paragraph):
        return "one_paragraph_expected"
    return "one_line_expected" if LineBreak in map(type, said.inlines) else ""


def _sum(units: list[tuple[str, Unit]]) -> bytes:
    rows = [
        (language, unit.context, unit.source, unit.said and unit.said.source, unit.fuzzy)
        for language, unit in units
    ]
    return hashlib.sha256(repr(rows).encode()).digest()
