"""Text that people read: one fragment for each language, already a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from typing import Annotated, Any, NamedTuple, Self, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core.core_schema import CoreSchema, with_info_plain_validator_function

from guides.document.nodes.block import (
    Block,
    Blocks,
    BulletList,
    Heading,
    NumberedList,
    Paragraph,
)
from guides.document.nodes.inline import Citation, Inline, Inlines, LineBreak, Text
from guides.document.nodes.node import Node
from guides.document.nodes.walk import nodes, plain
from guides.findings.place import Place


class Record(BaseModel):
    """Something an author writes: frozen, and no key it does not know.

    What validates it is built when the first is read: a run that reads one changed file needs
    few kinds. Texts stand in nearly every kind, so that theirs is built once, before any.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )

    @cached_property
    def texts(self) -> tuple[tuple[str, Bilingual], ...]:
        """Every text, with its field path ("counterpoints.0.text"); found once, kept with it."""
        return tuple(_texts(self))

    @cached_property
    def marked(self) -> tuple[tuple[str, str, Fragment], ...]:
        """Those of more than bare words: field path, language, text in it; kept as well."""
        return tuple(
            (path, language, fragment)
            for path, text in self.texts
            for language, fragment in spoken(text)
            if not fragment.bare
        )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same with other values; what was found in it is not in the copy."""
        copied = super().model_copy(update=update, deep=deep)
        for name in ("texts", "marked"):
            copied.__dict__.pop(name, None)
        return copied


class Fragment(Node, frozen=True):
    """One piece of authored prose in one language.

    Attributes:
        blocks: the tree.
        place: where it starts in the author's file.
        source: the characters as written, for hashes and for rules on wording.
        words: the text alone, without marks of form.
        inlines: every inline node, outer before inner, in reading order.
    """

    blocks: Blocks
    place: Place
    source: str
    words: str
    inlines: tuple[Inline, ...]

    @classmethod
    def of(cls, blocks: Blocks, place: Place, source: str) -> Fragment:
        """A text as it was read; what every rule asks of it is found once, and kept with it."""
        match blocks:
            case (Paragraph(children=(Text() as only,)),):  # bare words, as most are
                return cls(blocks, place, source, only.text.strip(), (only,))
        runs = [run for block in blocks for run in inlines_of(block)]
        words = " ".join(map(plain, runs)).strip()
        return cls(blocks, place, source, words, tuple(node for run in runs for node in nodes(run)))

    @property
    def bare(self) -> bool:
        """Whether it is one paragraph of words without any mark, as most are."""
        return len(self.inlines) == 1 and (
            isinstance(self.inlines[0], Text) and isinstance(self.blocks[0], Paragraph)
        )

    @property
    def line(self) -> Inlines:
        """The inline nodes of a fragment that is a single paragraph."""
        (paragraph,) = self.blocks
        assert isinstance(paragraph, Paragraph)
        return paragraph.children

    def place_of(self, said: str) -> Place:
        """The line on which some characters stand; the start when they are not there."""
        before = self.source.partition(said)[0]
        lines = before.count("\n") if said in self.source else 0
        return Place(self.place.file, self.place.line + lines) if lines else self.place

    def citations(self) -> tuple[Citation, ...]:
        """Every source cited, in reading order."""
        return tuple([n for n in self.inlines if isinstance(n, Citation)])


def inlines_of(block: Block) -> Iterator[Inlines]:
    """The runs of inline nodes of an authored block, in reading order."""
    match block:
        case Heading(children=children) | Paragraph(children=children):
            yield children
        case BulletList(items=items) | NumberedList(items=items):
            for item in items:
                for inner in item:
                    yield from inlines_of(inner)
        case _:
            raise TypeError(f"{type(block).__name__} is not something an author writes")


def _parse(written: Any, info: ValidationInfo) -> Fragment:
    """Hand the text to the reader that came in as validation context."""
    if not isinstance(written, str):
        raise ValueError("text_expected")
    parse = info.context["parse"] if info.context else None
    if parse is None:
        raise ValueError("text can only be read through `read_guide`")
    fragment = parse(written)
    assert isinstance(fragment, Fragment)
    return fragment


def _parse_line(written: Any, info: ValidationInfo) -> Fragment:
    fragment = _parse(written, info)
    if len(fragment.blocks) != 1 or not isinstance(fragment.blocks[0], Paragraph):
        raise ValueError("one_paragraph_expected")
    if len(fragment.inlines) > 1 and LineBreak in map(type, fragment.inlines):
        raise ValueError("one_line_expected")
    return fragment


class _ReadBy(NamedTuple):
    """Validates a text by a function alone: pydantic need not know of what trees are made."""

    function: Callable[[Any, ValidationInfo], Fragment]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return with_info_plain_validator_function(self.function)


Prose = Annotated[Fragment, _ReadBy(_parse), WithJsonSchema({"type": "string"})]
Line = Annotated[Fragment, _ReadBy(_parse_line), WithJsonSchema({"type": "string"})]


class Bilingual(Record):
    """A text, as an author writes it and in every language it is translated into.

    French and English are written in the record; a language that a PO file brings is put beside
    them once, by reading, before anybody else has the text. So a record without translations
    carries nothing for them.
    """

    model_config = ConfigDict(defer_build=False, json_schema_extra={"minProperties": 1})

    fr: Prose | None = None
    en: Prose | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.fr is None and self.en is None:
            raise ValueError("no_language")
        return self

    @property
    def original(self) -> Fragment:
        """What it says in the language it was written in: French, where it has any."""
        said = self.fr or self.en
        assert said is not None, "validated: one of them is there"
        return said

    def written_in(self, language: str) -> Fragment:
        """What translators translate: the language of a film's records, where it is there."""
        return self.of(language) or self.original

    def of(self, language: str) -> Fragment | None:
        """What it says in a language; None where it is not translated."""
        said: Fragment | None = vars(self).get(language)
        return said

    def learn(self, language: str, said: Fragment) -> None:
        """Take in what a PO file says: for reading alone."""
        vars(self)[language] = said

    def spoken_in(self, language: str) -> Fragment:
        """What it says in a language that was checked to be there."""
        said = self.of(language)
        assert said is not None, "checked: every language is present"
        return said


class Phrase(Bilingual):
    """A short text, one paragraph in each language."""

    fr: Line | None = None
    en: Line | None = None

    def said(self, language: str) -> Inlines:
        """The inline nodes in `language`."""
        return self.spoken_in(language).line


class Passage(Bilingual):
    """A longer text, paragraphs and lists in each language."""

    fr: Prose | None = None
    en: Prose | None = None

    def said(self, language: str) -> Blocks:
        """The blocks in `language`."""
        return self.spoken_in(language).blocks


def spoken(text: Bilingual) -> Iterator[tuple[str, Fragment]]:
    """The fragments of a text that are there, with their language; French first."""
    return ((language, said) for language, said in vars(text).items() if said is not None)


def _texts(value: object, path: str = "") -> Iterator[tuple[str, Bilingual]]:
    """Every text of a record, with its field path ("counterpoints.0.text")."""
    if isinstance(value, Bilingual):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in _holding_text(type(value)):
            yield from _texts(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, f"{path}.{index}" if path else str(index))


@cache
def _holding_text(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a kind of record that can hold texts, or records that do."""
    fields = kind.model_fields.items()
    return tuple(name for name, field in fields if _is_of_records(field.annotation))


def _is_of_records(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(map(_is_of_records, get_args(annotation)))
