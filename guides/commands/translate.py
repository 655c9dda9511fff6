"""Writing the PO file of a film, or bringing it up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from guides import cache
from guides.findings.errors import Refused, Unusable, machine_trouble
from guides.findings.finding import Finding
from guides.model.translation import SUFFIX

if TYPE_CHECKING:
    from guides.translating.merge import Counts


def translate(film: Path, language: str) -> tuple[Path, Counts, int]:
    """The PO file of a language, with a unit for each text of the film.

    Gives its path, how many units it holds, and how many texts hold the language in their
    own records. A file that is as it should be is not touched.

    Raises:
        Refused: the film, or the file that is there, cannot be read.
        Unusable: the language is none, or French.
        MachineTrouble: the file cannot be written.
    """
    from guides.reading.film.folder import read_guide  # noqa: PLC0415
    from guides.reading.film.listing.files import characters, plain  # noqa: PLC0415
    from guides.reading.translations.catalogue import header_faults, name_fault  # noqa: PLC0415
    from guides.reading.translations.syntax import entries_of  # noqa: PLC0415
    from guides.translating.merge import merged  # noqa: PLC0415
    from guides.translating.wanted import wanted  # noqa: PLC0415
    from guides.writing.authored import replace_authored  # noqa: PLC0415
    from guides.writing.staging import replace_file  # noqa: PLC0415

    name = f"{language}{SUFFIX}"
    fault = name_fault(name)
    if fault:
        raise Unusable(fault.message, fault.hint)
    with machine_trouble(film):
        reading = read_guide(film, cache.used(), translations=False)
        findings: list[Finding] = []
        path, old, before = film / name, None, None
        if path.exists() or path.is_symlink():
            before = characters(film, name, findings)
            if before is not None:
                old = entries_of(plain(before), name, findings)
            if old and old.file.metadata:
                findings += header_faults(old, name)
        if findings:
            raise Refused(findings)
    text, counts = merged(
        old and old.file,
        wanted(reading, language),
        language,
        reading.guide.film.title,
        reading.guide.film.checked_on,
        reading.guide.film.written_in,
    )
    if text != before and (old or any(counts)):
        if before is None:
            replace_file(path, text.encode("utf-8"))
        else:
            replace_authored(film, {name: text.encode("utf-8")})
    inside = sum(said.of(language) is not None for *_, said in reading.texts)
    return path, counts, inside
