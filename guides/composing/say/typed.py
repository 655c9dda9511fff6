"""What an ordinary keyboard types and what is printed instead: the table, a row each, by language.

The promise of `content/REFERENCE.md` is this table, and each row is its own test. `⍽` is a narrow
no-break space (U+202F), `␣` a no-break space (U+00A0).
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """Some characters between what stands before and after them, and what takes their place.

    Attributes:
        why: what it is for, as authors are told.
        typed, printed: an example.
        first: each of these characters may begin what is replaced.
        result: what takes the place; `&` is what was typed, without the spaces around it; one of
            the signs of `Quotations` where that hangs on what is open.
        before: patterns of fixed width, one of which must stand before; none: anything may.
        rest: a pattern for what is replaced behind the first character.
        after: a pattern that must follow.
    """

    why: str
    typed: str
    printed: str
    first: str
    result: str
    before: tuple[str, ...] = ()
    rest: str = ""
    after: str = ""


NARROW, NO_BREAK = "\u202f", "\u00a0"
SPACES = f" {NO_BREAK}{NARROW}"  # however one was typed: a word processor puts in its own
S = f"[{SPACES}]"
NUMBERS = "0123456789}"  # a fixed word has {fields}, and those before units are numbers
ASIDE = "\ufffc"  # what is no text of its line: a citation, an address, words of another language
WORD = rf"[\w{ASIDE}]"
AT_START = ("^", r"[\s(\[«“‘/—–]")
AFTER_A_MARK = (r"[,;:.!?…=+|\"”»]",)
WORDS_END, WORDS_BEGIN = rf"[\w{ASIDE}\"'’”»),.!?]", rf"[\w{ASIDE}\"'“«(]"
CLOSED = r"[^\s(\[«“‘][\"']"
A_WORD_ENDS = r"[^\s(\[{«“‘\"'¿¡;:!?-]"

MONTHS_FR = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)
MONTHS_FR_BEGIN = tuple(month.capitalize() for month in MONTHS_FR)
MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
ENDS = r"(?![\w'’]|-(?!\d))"
MEASURES = rf"(?:[kcm]m[²³]?|[km]g|[kMGT]o|min|ha|kWh|[kMG]W|km/h|°[CF]|k€|M€|Md€){ENDS}"
UNITS_FR = (
    rf"(?:{MEASURES}|(?:[hmstglVW]|m[²³]|ans?|mois|jours?|heures?|minutes?|secondes?|semaines?"
    r"|siècles?|milliers?|millions?|milliards?|points?|yuans?|euros?|dollars?|personnes?|fois"
    rf"|pages?){ENDS}|[€$£¥])"
)
UNITS_EN = (
    rf"(?:{MEASURES}|(?:[hmstg]|m[²³]|hundred|thousand|million|billion|per cent|yuan|euros?"
    r"|dollars?|points?|minutes?|hours?|seconds?|days?|weeks?|months?|years?|people|times|pages?)"
    rf"{ENDS}|[€$£¥])"
)
NUMBER = r"(?:\d|[ivxlc]+\b)"
YEAR = r"(?:19|20)\d\d\b"
NAME = rf"[A-ZÀ-ÖØ-Þ{ASIDE}]"


def _shared(o: str, c: str) -> tuple[Row, ...]:
    """What both languages have, with the marks that open and close a quotation."""
    return (
        Row("feet and inches", "5'6\"", "5′6″", "'", "′", (r"\d",), after=r"\d{1,2}(?!\d)"),
        Row("feet and inches", "5'6\"", "5′6″", '"', "″", (r"\d['′]\d", r"\d['′]\d\d")),
        Row("apostrophes", "it's, l'eau", "it’s, l’eau", "'", "’", (r"\w",), after=WORD),
        Row("apostrophes", "l´eau, l‘eau", "l’eau, l’eau", "´‘′", "’", (r"[^\W\d_]",), "",
            rf"(?:[^\W\d_]|{ASIDE})"),
        Row("apostrophes", "rock 'n' roll", "rock ’n’ roll", "'", "’", (r"\s",), "", r"n['’]\s"),
        Row("apostrophes", "rock 'n' roll", "rock ’n’ roll", "'", "’", (r"\s['’]n",), "", r"\s"),
        Row("a short year", "the '90s, mai '68", "the ’90s, mai ’68", "'", "’",
            (*AT_START, '"'), "", r"\d\d(?:s|\b)"),
        Row("quotation marks", 'so " this " too', f"so {o}this{c} too", " ", "<>", (r"\S",),
            f'"{S}', r"[^\s»)]"),
        Row("quotation marks", '" this "', f"{o}this{c}", " ", "><", (r"\S",), '"',
            r"(?:$|[\s.,;:!?)\]…])"),
        Row("quotation marks", '" this "', f"{o}this{c}", '"', "<", ("^", r"[(\[]"), f"{S}+",
            r"\S"),
        Row("quotation marks", 'say "yes"', f"say {o}yes{c}", '"', "<", AT_START, "", r"\S"),
        Row("quotation marks", 'semi-"open"', f"semi-{o}open{c}", '"', "<", (r"['’‘-]",), "",
            WORD),
        Row("quotation marks", 'oui,"non"', f"oui,{o}non{c}", '"', "?<", AFTER_A_MARK, "", WORD),
        Row("inches, seconds", 'a 27" screen', "a 27″ screen", '"', "″?", (r"\d",)),
        Row("quotation marks", 'say "yes"', f"say {o}yes{c}", '"', ">", (r"\S",)),
        Row("thousands", "1 234 567", "1⍽234⍽567", SPACES, "⍽",
            tuple(rf"(?<!\d)\d{{{digits}}}" for digits in (1, 2, 3)), "", r"\d{3}(?!\d)"),
        Row("dots", "wait...", "wait…", ".", "…", (), r"\.\.+"),
        Row("§, p., art. with their number", "§4, § 4", "§␣4, §␣4", "§", "&␣", (), f"{S}*", r"\d"),
        Row("a sum stays as typed", "3 - 1", "3 - 1", "-", "&", (rf"\d{S}",), "", rf"{S}\d"),
        Row("dashes", "this -- or - that", "this – or – that", "-", "–", (S,), "-?", S),
        Row("dashes", "-- that", "– that", "-", "–", ("^",), "-", S),
        Row("dashes", "this---that", "this—that", "-", "—", ("^", "[^-]"), "--", "(?!-)"),
    )  # fmt: skip


FRENCH = (
    *_shared("«⍽", "⍽»"),
    Row("guillemets", "«mot», « mot »", "«⍽mot⍽», «⍽mot⍽»", "«", "&⍽", (), f"{S}*", r"\S"),
    Row("guillemets", "« mot »", "«⍽mot⍽»", SPACES, "⍽", (r"[^\s«]",), f"{S}*", "»"),
    Row("guillemets", "<<mot>>", "«⍽mot⍽»", "<", "«⍽", (), f"<{S}*", r"[^\s<]"),
    Row("guillemets", "<< mot >>", "«⍽mot⍽»", SPACES, "⍽»", (r"[^\s>]",), f"{S}*>>"),
    Row("guillemets", "<<mot>>", "«⍽mot⍽»", ">", "⍽»", (r"[^\s>]",), ">", "(?!>)"),
    Row("guillemets", "«mot»", "«⍽mot⍽»", "»", "⍽&", (r"[^\s«-]",)),
    Row("quotation marks inside", "le mot 'simple'", "le mot ‘simple’", "'", "‘", AT_START, "",
        r"\w(?:[^'’]{0,80}[\w.!?…])?'(?!\w)"),
    Row("feet, minutes", "5'", "5′", "'", "′?", (r"\d",)),
    Row("apostrophes", "l'«État»", "l’«⍽État⍽»", "'", "’", (rf"[\w»)’.!?…{ASIDE}]",)),
    Row("thin space before ; ! ?", "Qui ?", "Qui⍽?", SPACES, "⍽", (r"\S",), f"{S}*", "[;!?]"),
    Row("thin space before ; ! ?", "Qui? Moi!", "Qui⍽? Moi⍽!", ";!?", "⍽&",
        (A_WORD_ENDS, CLOSED), "", rf"(?:$|[\s)\]»”’\"'.,;:!?…{ASIDE}])"),
    Row("no-break space before :", "Voici : rien", "Voici␣: rien", SPACES, "␣", (r"\S",),
        f"{S}*", rf":(?:$|[\s{ASIDE}«“\"])"),
    Row("no-break space before :", "Voici:« rien »", "Voici␣: «⍽rien⍽»", ":", "␣: ",
        (A_WORD_ENDS, CLOSED), "", '[«"]'),
    Row("no-break space before :", "Voici: rien", "Voici␣: rien", ":", "␣&",
        (A_WORD_ENDS, CLOSED), "", rf"(?:$|[\s{ASIDE}])"),
    Row("thin space before %", "10%, 59 %", "10⍽%, 59⍽%", NUMBERS, "&⍽", (), f"{S}*", "[%‰]"),
    Row("hours", "20h, 20 h", "20␣h, 20␣h", NUMBERS, "&␣", (), f"{S}*",
        rf"[hH](?:{S}*[0-5]\d)?(?:{ENDS}|min\b)"),
    Row("hours", "20h30, 20 h 30", "20␣h␣30, 20␣h␣30", "hH", "h␣", (r"\d", rf"\d{S}"), f"{S}*",
        r"[0-5]\d(?:\b|min\b)"),
    Row("units", "5€, 52min, 20°C", "5␣€, 52␣min, 20␣°C", NUMBERS, "&␣", (), "",
        rf"(?:{MEASURES}|[€$£¥])"),
    Row("units", "5 €, 52 min, 3 millions", "5␣€, 52␣min, 3␣millions", NUMBERS, "&␣", (), f"{S}+",
        UNITS_FR),
    Row("dates", "14 mars, 1er mai", "14␣mars, 1er␣mai", NUMBERS, "&␣", (), f"(?:er)?{S}+",
        rf"(?:{'|'.join(MONTHS_FR)})\b"),
    Row("dates", "mars 2014, Mai 2015", "mars␣2014, Mai␣2015", " ", "␣",
        (*MONTHS_FR, *MONTHS_FR_BEGIN), "", YEAR),
    Row("centuries", "le XXIe siècle", "le XXIe␣siècle", f"IVX{NUMBERS}", "&␣", (),
        f"(?:er|e|ème){S}+", "siècle"),
    Row("§, p., art. with their number", "n°3, n° 3", "n°␣3, n°␣3", "°º", "°␣", ("[nN]",),
        f"{S}*", r"\d"),
    Row("§, p., art. with their number", "n°s 3 et 4", "n°s␣3 et 4", "°", "&␣", ("[nN]",),
        f"s{S}*", r"\d"),
    Row("§, p., art. with their number", "p.3, art. 4, chap. 2", "p.␣3, art.␣4, chap.␣2", ".",
        "&␣",
        (r"\b[pt]", r"\bpp", r"\b[cC]h", r"\bal", r"\b[aA]rt", r"\b[vV]ol", r"\b[fF]ig",
         r"\b[cC]hap", r"\béd"),
        f"{S}*", NUMBER),
    Row("§, p., art. with their number", "art. L. 123", "art.␣L.␣123", ".", "&␣",
        (r"\b[aA]rt",), f"{S}*", rf"[LRDA]\.?{S}*\d"),
    Row("§, p., art. with their number", "art. L 123-1", "art.␣L␣123-1", "LRDA", "&␣",
        (rf"art\.{S}",), f"{S}+", r"\d"),
    Row("§, p., art. with their number", "art. L. 123", "art.␣L.␣123", ".", "&␣",
        (rf"art\.{S}[LRDA]", r"art\.[LRDA]"), f"{S}*", r"\d"),
    Row("titles with their name", "M. Li, Mme Lu", "M.␣Li, Mme␣Lu", "M", "&␣", (r"(?<!\w)",),
        rf"(?:\.|M\.|mes?\.?|lles?|e|gr){S}+", rf"(?:{NAME}|l[ea]s?\b)"),
    Row("titles with their name", "Dr Li, Pr Lu", "Dr␣Li, Pr␣Lu", "DP", "&␣", (r"(?<!\w)",),
        rf"r\.?{S}+", NAME),
    Row("dashes", "un mot--un autre", "un mot – un autre", "-", " – ", (WORDS_END,), "-",
        WORDS_BEGIN),
)  # fmt: skip

ENGLISH = (
    *_shared("“", "”"),
    Row("apostrophes", "'tis, rock 'n' roll", "’tis, rock ’n’ roll", "'", "’", (), "",
        r"(?i:tis|twas|em|til|cause|n)\b"),
    Row("quotation marks inside", "a 'good' one", "a ‘good’ one", "'", "‘", (*AT_START, '"'), "",
        r'[\w"“…\ufffc]'),
    Row("feet, minutes", "5' tall", "5′ tall", "'", "′?", (r"\d",)),
    Row("apostrophes", "the readers', not", "the readers’, not", "'", "’", (r"\S",)),
    Row("no space before %", "50 %", "50%", SPACES, "", (r"\d",), f"{S}*", "%"),
    Row("hours", "8:30 pm", "8:30␣pm", NUMBERS, "&␣", (), f"{S}+", r"[ap]\.?m\b"),
    Row("units", "52 minutes, 3 million, 5 km", "52␣minutes, 3␣million, 5␣km", NUMBERS, "&␣",
        (), f"{S}+", UNITS_EN),
    Row("dates", "14 March, 1st May", "14␣March, 1st␣May", NUMBERS, "&␣", (),
        f"(?:st|nd|rd|th)?{S}+", rf"(?:{'|'.join(MONTHS_EN)})\b"),
    Row("dates", "March 14, March 2014", "March␣14, March␣2014", " ", "␣", MONTHS_EN, "",
        rf"(?:{YEAR}|\d\d?\b(?!:))"),
    Row("§, p., art. with their number", "p.3, pp. 3, art. 4", "p.␣3, pp.␣3, art.␣4", ".", "&␣",
        (r"\bp", r"\bpp", r"\b[Nn]o", r"\bch", r"\bchap", r"\bart", r"\bvol", r"\bfig", r"\bsec"),
        f"{S}*", NUMBER),
    Row("titles with their name", "Mr Li, Mrs Lu", "Mr␣Li, Mrs␣Lu", "M", "&␣", (r"(?<!\w)",),
        rf"(?:rs?|s)\.?{S}+", NAME),
    Row("titles with their name", "Dr Li", "Dr␣Li", "DP", "&␣", (r"(?<!\w)",),
        rf"(?:r|rof)\.?{S}+", NAME),
    Row("dashes", "this--that", "this—that", "-", "—", (WORDS_END,), "-", WORDS_BEGIN),
)  # fmt: skip
LAST = (
    Row("one space", "a  word", "a word", SPACES, " ", (r"[^\s…_]",), f"{S}+", r"\S"),
)  # blanks stay
FINE = str.maketrans({"⍽": NARROW, "␣": NO_BREAK})


def _fine(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows with the spaces themselves in place of the signs that stand for them."""
    return tuple(
        row._replace(printed=row.printed.translate(FINE), result=row.result.translate(FINE))
        for row in (*rows, *LAST)
    )


TABLE = {language: _fine(rows) for language, rows in (("fr", FRENCH), ("en", ENGLISH))}
SHARED = _fine(_shared("“", "”"))  # of a language without rows of its own
