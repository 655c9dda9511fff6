"""A people, or a country, said to be of one mind: looked for whichever people it is.

Somebody, a city, a ministry does things; "the Swiss" or "India wants" hides who does. The
tables hold the peoples and countries of the world that texts in French and English name most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


# As masculine plurals; the feminine of each is made from it.
FRENCH = _table("""
    afghans africains albanais algériens allemands américains anglais arabes argentins
    arméniens asiatiques australiens autrichiens bangladais belges berbères biélorusses
    birmans boliviens bosniaques brésiliens britanniques bulgares burkinabés cambodgiens
    camerounais canadiens catalans chiliens chinois colombiens congolais coréens corses
    croates cubains danois écossais égyptiens espagnols estoniens éthiopiens européens
    finlandais flamands français gallois géorgiens grecs guinéens haïtiens hongrois indiens
    indonésiens irakiens iraniens irlandais islandais israéliens italiens ivoiriens japonais
    juifs kenyans kurdes latinos lettons libanais libyens lituaniens luxembourgeois
    maghrébins malgaches maliens marocains mauritaniens mexicains mongols musulmans népalais
    néerlandais nigérians nigériens norvégiens occidentaux orientaux ouïghours pakistanais
    palestiniens péruviens philippins polonais portugais québécois roms roumains russes
    rwandais sénégalais serbes singapouriens slovaques slovènes somaliens soudanais suédois
    suisses syriens taïwanais tchadiens tchèques thaïlandais tibétains togolais tunisiens
    turcs ukrainiens vénézuéliens vietnamiens wallons yéménites
""")
# Words that name a people and nothing else.
ENGLISH = _table("""
    afghans africans albanians algerians americans arabs argentinians armenians asians
    australians austrians belgians bolivians bosnians brazilians bulgarians cambodians
    canadians catalans chileans colombians corsicans croats cubans czechs danes egyptians
    estonians ethiopians europeans filipinos finns germans greeks haitians hungarians
    indians indonesians iranians iraqis israelis italians jews kenyans koreans kurds
    latvians libyans lithuanians malians mexicans mongols moroccans muslims nepalis
    nigerians norwegians orientals pakistanis palestinians peruvians poles roma romanians
    russians rwandans scots serbs slovaks slovenes somalis swedes syrians thais tibetans
    tunisians turks ukrainians uyghurs uighurs venezuelans westerners
""")
# Words that go before a noun as well ("the French law"): a people where a verb or an end follows.
BEFORE_NOUNS = _table("""
    british burmese chinese congolese danish dutch english flemish french irish japanese
    lebanese maltese portuguese quebecois senegalese spanish sudanese swedish swiss
    taiwanese turkish vietnamese welsh
""")
COUNTRIES = _table("""
    afghanistan algérie allemagne angleterre argentine australie autriche belgique brésil
    bulgarie cambodge canada chili chine colombie congo corée cuba danemark égypte espagne
    éthiopie europe finlande france grèce hongrie inde indonésie irak iran irlande israël
    italie japon liban libye mali maroc mexique nigeria norvège occident pakistan palestine
    pologne portugal québec roumanie royaume-uni russie rwanda sénégal serbie singapour
    soudan suède suisse syrie taïwan thaïlande tibet tunisie turquie ukraine vietnam algeria
    america argentina australia austria belgium brazil britain bulgaria cambodia chile china
    colombia denmark egypt england ethiopia finland germany greece hungary india indonesia
    iraq ireland israel italy japan korea lebanon libya mexico morocco netherlands norway
    poland quebec romania russia rwanda scotland senegal serbia singapore spain sudan sweden
    switzerland syria taiwan thailand tunisia turkey
""")
# What only a mind does.
MINDED = (
    r"veut|veulent|pense|croit|craint|rêve|aime|adore|déteste|hait|espère|souhaite|a peur|se méfie"
    r"|wants|thinks|believes|fears|dreams|loves|hates|hopes|wishes|feels|is afraid|mistrusts"
)
ASKED = "want|think|believe|fear|dream|love|hate|hope|wish|feel"
VERBS = (
    "are|were|have|had|do|did|all|thought|wanted|know|knew|felt|accept|like|live|say|said|can|will"
    f"|would|must|should|may|might|need|trust|agree|obey|people|{ASKED}"
)
TAKEN = re.compile(
    r"\bles (?P<french>[^\W\d_]+)"
    rf"|\bthe (?P<people>[^\W\d_]+)(?P<ends>(?=\W*$|[.,;:?!]| (?:{VERBS})\b))?"
    rf"|(?<![\w-])(?P<minded>[^\W\d_]+(?:-uni)?)(?= (?:{MINDED})\b)"
    rf"|\b(?:{MINDED}) l(?:[ae] |['’])(?P<asked>[^\W\d_]+(?:-uni)?)"
    rf"|\bdoes (?P<does>[^\W\d_]+) (?:{ASKED})\b"
)
SINGLED_OUT = re.compile(r"\b(?:en tant qu(?:e |['’])(?:une? )?|as an? )(?P<one>[^\W\d_]+)")


def taken_as_one(text: str) -> Iterator[str]:
    """Each people or country that a text takes as one, as the text has it."""
    for found in TAKEN.finditer(text.lower()):
        if _names(found):
            yield text[found.start() : found.end()]


def singled_out(text: str) -> Iterator[str]:
    """Whom a text asks to speak for a people, as the text has it."""
    for found in SINGLED_OUT.finditer(text.lower()):
        one = found["one"]
        if _french(one) or _french(f"{one}s") or one in BEFORE_NOUNS or f"{one}s" in ENGLISH:
            yield text[found.start() : found.end()]


def _names(found: re.Match[str]) -> bool:
    if french := found["french"]:
        return _french(french)
    if people := found["people"]:
        return people in ENGLISH or (people in BEFORE_NOUNS and found["ends"] is not None)
    return (found["minded"] or found["asked"] or found["does"]) in COUNTRIES


def _french(plural: str) -> bool:
    """Whether the table has a plural, or the masculine of a feminine one."""
    if plural in FRENCH or IRREGULAR.get(plural) in FRENCH:
        return True
    endings = (("iennes", "iens"), ("éennes", "éens"), ("es", "s"), ("es", ""))
    return any(
        plural.endswith(feminine) and plural.removesuffix(feminine) + masculine in FRENCH
        for feminine, masculine in endings
    )


IRREGULAR = {"grecques": "grecs", "turques": "turcs", "occidentales": "occidentaux"}
