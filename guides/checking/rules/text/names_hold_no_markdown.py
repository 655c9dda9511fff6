"""A title or a name is printed as it is typed: no mark of a text has a meaning there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading

# Forms of ours alone, and entities: whatever else stands in a name may be the name.
MARKS = re.compile(
    r"(?<![\w*])(\*\*?)(?=\w)[^*\n]+(?<=[\w.!?…])\1(?![\w*])|\[-?@[\w-]+|\[\[[a-z]+:"
    r"|\{[a-z]{2,3}(?:-\w+)*: |&(?:[a-z]{2,8}|#\d{2,5});|\]\(https?:|^[-*•–] ",
    re.MULTILINE,
)
MARKED = Message("« {found} » s'imprime tel quel dans un nom", '"{found}" is printed as it stands')


def find(reading: Reading) -> Iterator[Fault]:
    """Titles and names that hold emphasis, a citation, a reference, another language, an entity."""
    named = reading.titles
    if not MARKS.search("\n".join([title.said for title in named])):
        return
    for key, path, said in named:
        if found := MARKS.search(said):
            yield Fault(key, path, MARKED.fill(found=found[0]))


RULE = Rule(
    code="C145",
    about=Message(
        "Un titre ou un nom ne contient pas de Markdown.", "A title or a name holds no Markdown."
    ),
    why=Message(
        "Titres et noms s'impriment lettre pour lettre, dans des index, des étiquettes et des "
        "fichiers qui n'ont ni italique ni renvoi.",
        "Titles and names are printed letter for letter, in indexes, labels and files that have "
        "neither italics nor references.",
    ),
    remedy=Message(
        "Retirez ces signes ; une citation ou un renvoi va dans un texte.",
        "Remove these signs; a citation or a reference goes into a text.",
    ),
    find=find,
    by_record=True,
    severity=Severity.WARNING,
)
