"""A paragraph's characters into nodes: words, emphasis, code, links, citations, references."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from guides.document.nodes.inline import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from guides.findings.finding import Message
from guides.model.values.fields import LONGEST_ADDRESS
from guides.reading.film.markdown.citations import citations
from guides.reading.film.markdown.fault import EMPTY, EMPTY_HINT, Fault, short
from guides.reading.film.markdown.marks import (
    BACKTICK_HINT,
    BREAK,
    BREAK_HINT,
    DEEP,
    DEEP_HINT,
    UNCLOSED,
    UNCLOSED_HINT,
    refused_at,
)

MAX_DEPTH = 4  # of emphasis in emphasis: nobody hears a fifth
PUNCTUATION = r"!-/:-@\[-`{-~"
SPECIAL = re.compile(
    rf"(?P<escape>\\[{PUNCTUATION}])|\\(?P<break>[ \n]|\Z)|(?P<ticks>`+)|(?P<run>\*+|_+)"
    r"|(?P<line>[ \t]*\n[ \t]*)|(?P<tab>[ \t]*\t[ \t]*)"
    r"|(?P<sign>[\[\]{}<>&@~^$|]|==|''|%%|\((?=[a-z]{2}[:-]|[^()\n]{1,80}\)\[http)|:(?=[a-z+-])"
    r"|(?i:https?(?::|//)|www\.|mailto:|ftp:|file:))"
)
REFERENCE = re.compile(r"\[\[([a-z]+:[a-z0-9-]+)\]\](?!\()")
CITATION = re.compile(r"\[(@[^\[\]]+)\](?!\()")
LINK = re.compile(
    r"\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*+\])*+)\]"
    r"\((?P<url>(?:[^()\s<>\\]|\\.|\([^()\s<>]*+\))*+)\)"
)
ADDRESS = re.compile(  # brackets belong to it in pairs; what ends a sentence does not
    r"(?i:<(?P<marked>https?://[^\s<>]+)>"
    r"|https?://(?:[^\s<>«»\"“”*`{}()\[\]\\^]|\([^\s()]*\)|\[[^\s\[\]]*\])+(?<![.,;:!?'’…_~]))"
)
GOES_ON = re.compile(r"[*`{}()\[\]^_~]+[\w/%]|\\")  # where an address would be cut in two
FOREIGN = re.compile(r"\{([a-z]{2,3}(?:-[A-Za-z0-9]+)*):\s+([^\s{}](?:[^{}]*[^\s{}])?)\s*\}")
ESCAPED = re.compile(rf"\\([{PUNCTUATION}])")
NO_ADDRESS = Message("lien sans adresse : {found}", "link without an address: {found}")
NO_ADDRESS_HINT = Message(
    "Écrivez [les mots](https://exemple.fr/page).", "Write [the words](https://example.org/page)."
)
LONG_ADDRESS = Message(
    f"adresse de plus de {LONGEST_ADDRESS} caractères",
    f"address of over {LONGEST_ADDRESS} characters",
)
LONG_ADDRESS_HINT = Message(
    "Essayez-la sans ce qui suit « ? », ou donnez la page où elle mène.",
    'Try it without what follows "?", or give the page it leads to.',
)


@dataclass
class _Run:
    """Stars or underscores that may open or close an emphasis."""

    sign: str
    count: int
    opens: bool
    closes: bool
    at: int
    length: int  # as it was written


class _TooDeep(Exception):
    """Emphasis in emphasis beyond what anybody hears; ends the reading of the paragraph."""

    def __init__(self, at: int) -> None:
        self.at = at


Piece = tuple[Inline | _Run, int]  # with how deep the emphasis inside it goes


class Line:
    """Reads one paragraph after another of the same text; gathers its faults."""

    def __init__(self, source: str, faults: list[Fault]) -> None:
        self.source, self.faults = source, faults

    def read(self, start: int, end: int, linked: bool = False) -> Inlines:
        """The nodes of the characters from `start` to `end`; `linked` inside a link's words."""
        text = self.source
        pieces: list[Piece] = []
        at = start
        while (found := SPECIAL.search(text, at, end)) is not None:
            _say(pieces, text[at : found.start()])
            at = self._piece(found, end, pieces, linked)
        _say(pieces, text[at:end])
        try:
            return self._stressed(pieces)
        except _TooDeep as too_deep:
            self._fault(too_deep.at, "R228", DEEP, DEEP_HINT)
            return (Text(text[start:end]),)

    def _piece(self, found: re.Match[str], end: int, pieces: list[Piece], linked: bool) -> int:
        """Add what begins at a special sign; where it ends."""
        at, kind = found.start(), found.lastgroup
        match kind:
            case "escape":
                _say(pieces, found[0][1])
            case "break":
                self._fault(at, "R224", BREAK, BREAK_HINT)
            case "line":
                if found[0].startswith("  "):
                    pieces.append((LineBreak(), 0))
                else:
                    _say(pieces, " ")
            case "tab":
                _say(pieces, " ")
            case "run":
                pieces.append((self._run(found, end), 0))
            case "ticks":
                return self._code(found, end, pieces)
            case _:
                return self._sign(at, end, pieces, linked)
        return found.end()

    def _code(self, found: re.Match[str], end: int, pieces: list[Piece]) -> int:
        ticks = found[0]
        closing = re.compile(rf"(?<!`){ticks}(?!`)").search(self.source, found.end(), end)
        if closing is None:
            self._fault(found.start(), "R224", UNCLOSED.fill(found=short(ticks)), BACKTICK_HINT)
            return found.end()
        said = re.sub(r"\s*\n\s*", " ", self.source[found.end() : closing.start()]).strip()
        if not said:
            self._fault(found.start(), "R201", EMPTY, EMPTY_HINT)
        pieces.append((Code(said), 0))
        return closing.end()

    def _sign(self, at: int, end: int, pieces: list[Piece], linked: bool) -> int:
        """A form of ours, a form of others, which is refused, or ordinary text."""
        text = self.source
        sign = text[at]
        pictured = at > 0 and text[at - 1] == "!" and text[at - 2 : at - 1] != "\\"
        if sign == "[" and not pictured:
            found = REFERENCE.match(text, at, end)
            if found and self._shuts(found, at):
                pieces.append((Reference(found[1]), 0))
                return found.end()
            found = CITATION.match(text, at, end)
            if found and self._shuts(found, at):
                pieces += [(citation, 0) for citation in citations(found[1], at + 1, self.faults)]
                return found.end()
            if not linked and (found := LINK.match(text, at, end)):
                pieces.append((self._link(found), 0))
                return found.end()
        elif (
            sign in "<hH"
            and (found := ADDRESS.match(text, at, end))
            and not GOES_ON.match(text, found.end(), end)
        ):
            pieces.append((self._address(found, linked), 0))
            return found.end()
        elif sign == "{" and (found := FOREIGN.match(text, at, end)):
            pieces.append((Foreign(found[1], self.read(*found.span(2), linked)), 0))
            return found.end()
        refused = refused_at(text, at, end)
        if refused is not None:
            self.faults.append(refused[0])
            return min(refused[1], end)
        _say(pieces, sign)
        return at + 1

    def _shuts(self, found: re.Match[str], at: int) -> bool:
        """Whether no bracket follows that nothing in the paragraph opened."""
        if self.source[found.end() : found.end() + 1] != "]":
            return True
        before = self.source[self.source.rfind("\n\n", 0, at) + 1 : at]
        return before.count("[") > before.count("]")

    def _link(self, found: re.Match[str]) -> Link:
        children = self.read(*found.span("words"), linked=True)
        url = ESCAPED.sub(r"\1", found["url"])
        if not found["words"].strip():
            self._fault(found.start(), "R201", EMPTY, EMPTY_HINT)
        if not url:
            said = NO_ADDRESS.fill(found=short(found[0]))
            self._fault(found.start(), "R217", said, NO_ADDRESS_HINT)
        else:
            self._leads(url, found.start(), found.start("url"))
        return Link(url, children)

    def _address(self, found: re.Match[str], linked: bool) -> Inline:
        """An address that stands for itself, and leads where it says; words inside a link."""
        url = found["marked"] or found[0]
        after = self.source[found.end() : found.end() + 1]  # it may end what looks like an entity
        self._leads(url + after, found.start(), found.start())
        return Text(url) if linked else Link(url, (Text(url),))

    def _leads(self, url: str, link: int, at: int) -> None:
        """Report an address that is too long for any format, or that holds an entity."""
        if len(url) > LONGEST_ADDRESS:
            self._fault(link, "R217", LONG_ADDRESS, LONG_ADDRESS_HINT)
        for found in re.finditer("&", url):
            if refused := refused_at(url, found.start(), len(url)):
                self.faults.append(refused[0]._replace(at=at))
                return

    def _run(self, found: re.Match[str], end: int) -> _Run:
        """Whether signs can open or close an emphasis: CommonMark's rule, section 6.2."""
        text, (start, stop) = self.source, found.span()
        before = _kind(text[start - 1]) if start else " "
        after = _kind(text[stop]) if stop < end else " "
        left = after != " " and (after != "." or before != "w")
        right = before != " " and (before != "." or after != "w")
        sign = found[0][0]
        if sign == "_":
            left, right = (
                left and (not right or before == "."),
                right and (not left or after == "."),
            )
        return _Run(sign, len(found[0]), left, right, start, len(found[0]))

    def _stressed(self, pieces: list[Piece]) -> Inlines:
        """Pair the runs, as CommonMark does: each closing one with the nearest that opens."""
        out: list[Piece] = []
        openers: list[int] = []
        floor: dict[tuple[str, bool, int], int] = {}  # below it nothing opens for such a run
        for piece, depth in pieces:
            if not isinstance(piece, _Run):
                out.append((piece, depth))
                continue
            run = replace(piece)
            while run.count and run.closes:
                key = (run.sign, run.opens, run.length % 3)
                opener = _opener(out, openers, run, floor.get(key, 0))
                if opener is None:
                    floor[key] = len(openers)
                    break
                self._pair(out, openers, opener, run)
                floor = {k: min(f, len(openers)) for k, f in floor.items()}
            if run.count:
                if run.opens:
                    openers.append(len(out))
                out.append((run, 0))
        nodes: list[Inline] = []
        for piece, _ in out:
            if isinstance(piece, _Run):
                _add(nodes, self._left(piece))
            else:
                _add(nodes, piece)
        return tuple(nodes)

    def _left(self, run: _Run) -> Text:
        """What is left of a run, as text; it is told when it should have been closed."""
        if self._forgotten(run):
            said = UNCLOSED.fill(found=short(run.sign * run.count))
            self._fault(run.at, "R224", said, UNCLOSED_HINT)
        return Text(run.sign * run.count)

    def _forgotten(self, run: _Run) -> bool:
        """Whether a run should have been closed: the mark of a note (`prix*`) should not."""
        if run.opens == run.closes:
            return False
        if run.count < run.length:
            return True
        heads_a_line = self.source[run.at - 1 : run.at] in ("", "\n")
        return run.opens and (run.count > 1 or run.sign == "_" or not heads_a_line)

    def _pair(self, out: list[Piece], openers: list[int], rank: int, run: _Run) -> None:
        """Put what stands between an opening run and a closing one into an emphasis."""
        index = openers[rank]
        opener, _ = out[index]
        assert isinstance(opener, _Run)
        del openers[rank + 1 :]
        inner: list[Inline] = []
        depth = 1 + max((d for _, d in out[index + 1 :]), default=0)
        for piece, _ in out[index + 1 :]:
            _add(inner, self._left(piece) if isinstance(piece, _Run) else piece)
        del out[index + 1 :]
        used = 2 if opener.count > 1 and run.count > 1 else 1
        if depth > MAX_DEPTH:
            raise _TooDeep(opener.at)
        out.append(((Strong if used == 2 else Emphasis)(tuple(inner)), depth))
        opener.count -= used
        run.count -= used
        if not opener.count:
            del out[index], openers[rank]

    def _fault(self, at: int, code: str, message: Message, hint: Message) -> None:
        self.faults.append(Fault(at, code, message, hint))


def _opener(out: list[Piece], openers: list[int], run: _Run, floor: int) -> int | None:
    """Which of the open runs a closing one closes, by its rank among them."""
    for rank in range(len(openers) - 1, floor - 1, -1):
        opener, _ = out[openers[rank]]
        assert isinstance(opener, _Run)
        odd = (opener.closes or run.opens) and (opener.length + run.length) % 3 == 0
        if opener.sign == run.sign and not (odd and (opener.length % 3 or run.length % 3)):
            return rank
    return None


def _kind(sign: str) -> str:
    """A space, a mark (".") or a word's character ("w"), as emphasis sees it."""
    if sign.isspace():
        return " "
    return "." if unicodedata.category(sign)[0] in "PS" else "w"


def _say(pieces: list[Piece], text: str) -> None:
    if text:
        pieces.append((Text(text), 0))


def _add(nodes: list[Inline], node: Inline) -> None:
    """Add a node; words join the words before them."""
    if isinstance(node, Text) and nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].text + node.text)
    else:
        nodes.append(node)
