"""What texts in Markdown are held to: R2."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "R201": Explanation(
        Message(
            "Un texte annoncé est écrit.",
            "A text that is announced is written.",
        ),
        Message(
            "Écrivez-le, ou retirez la clé.",
            "Write it, or take out the key.",
        ),
    ),
    "R202": Explanation(
        Message(
            "Un texte tient en dix mille caractères.",
            "A text stays within ten thousand characters.",
        ),
        Message(
            "Coupez-le en plusieurs fiches ou en plusieurs articles.",
            "Cut it into several records or several articles.",
        ),
    ),
    "R203": Explanation(
        Message(
            "Un texte est écrit en Markdown, sans balise HTML : il s'imprime aussi sur papier.",
            "A text is written in Markdown, without HTML tags: it is printed on paper as well.",
        ),
        Message(
            "Écrivez l'emphase avec des étoiles ; après un signe « < » seul, laissez une espace.",
            'Write emphasis with stars; leave a space after a lone "<".',
        ),
        example="un mot **fort**, un mot *souligné par la voix*",
    ),
    "R204": Explanation(
        Message(
            "Un texte n'a pas d'image : elle ne serait ni imprimée ni lue à voix haute.",
            "A text has no picture: it would be neither printed nor read aloud.",
        ),
        Message(
            "Dites en mots ce qu'elle montre, ou citez la page où elle se trouve.",
            "Say in words what it shows, or cite the page where it stands.",
        ),
    ),
    "R205": Explanation(
        Message(
            "Un texte n'a pas de note : ce qui compte est dans la phrase, et la "
            "source entre crochets.",
            "A text has no notes: what matters is in the sentence, and the source in brackets.",
        ),
        Message(
            "Citez une source.",
            "Cite a source.",
        ),
        example="La règle date de 2014 [@arrete-points].",
    ),
    "R206": Explanation(
        Message(
            "Une liste est séparée du texte qui la précède par une ligne vide.",
            "A list is parted from the text before it by an empty line.",
        ),
        Message(
            "Ajoutez cette ligne vide.",
            "Add that empty line.",
        ),
        example=("Trois choses comptent :\n\n- la date"),
    ),
    "R207": Explanation(
        Message(
            "Les éléments d'une liste sont alignés ; ceux d'une sous-liste sont à quatre espaces.",
            "The items of a list stand in line; those of a list inside it are four spaces in.",
        ),
        Message(
            "Corrigez le retrait.",
            "Mend the indent.",
        ),
        example=("- un élément\n    - le sien"),
    ),
    "R208": Explanation(
        Message(
            "Un texte est fait de signes que l'on voit et que tous les documents peuvent imprimer.",
            "A text is made of signs that are seen and that every document can print.",
        ),
        Message(
            "Supprimez le signe invisible, ou tapez à sa place une espace ordinaire.",
            "Delete the unseen sign, or type a plain space in its place.",
        ),
    ),
    "R209": Explanation(
        Message(
            "Un texte est fait de signes que tous les documents peuvent imprimer.",
            "A text is made of signs that every document can print.",
        ),
        Message(
            "Écrivez le signe en mots ; un caractère chinois va dans le glossaire.",
            "Write the sign in words; a Chinese character goes into the glossary.",
        ),
        example="puis, au lieu de « → »",
    ),
    "R210": Explanation(
        Message(
            "Un texte est fait de phrases et de listes ; une citation en retrait, "
            "un filet ou un code à part n'ont pas de place sur une carte.",
            "A text is made of sentences and lists; a quotation set apart, a rule "
            "or a block of code has no place on a card.",
        ),
        Message(
            "Citez dans la phrase, entre guillemets ; pour le signe lui-même, "
            "mettez « \\ » devant.",
            "Quote inside the sentence, between quotation marks; for the sign "
            'itself, put "\\" before it.',
        ),
        example="Le maire dit : « Compter rassure. »",
    ),
    "R212": Explanation(
        Message(
            "Une citation de source a la forme que le programme lit.",
            "A citation of a source has the form that the program reads.",
        ),
        Message(
            "Écrivez les crochets, l'arobase et l'identifiant.",
            "Write the brackets, the at sign and the id.",
        ),
        example="[@arrete-points]",
    ),
    "R213": Explanation(
        Message(
            "Un renvoi à une autre fiche a la forme que le programme lit.",
            "A reference to another record has the form that the program reads.",
        ),
        Message(
            "Écrivez la sorte de fiche et son identifiant, en minuscules, sans espace.",
            "Write the kind of record and its id, in small letters, without a space.",
        ),
        example="[[claim:retard-coute-un-point]], [[term:point]]",
    ),
    "R214": Explanation(
        Message(
            "Des accolades entourent des mots d'une autre langue, et disent laquelle.",
            "Braces stand around words of another language, and say which.",
        ),
        Message(
            "Écrivez le code de la langue, deux-points, une espace, puis les mots.",
            "Write the code of the language, a colon, a space, then the words.",
        ),
        example="{en: Town Card}",
    ),
    "R215": Explanation(
        Message(
            "Un signe spécial s'écrit lui-même, et non par son nom en HTML.",
            "A special sign is written as itself, not by its name in HTML.",
        ),
        Message(
            "Tapez le signe.",
            "Type the sign.",
        ),
        example="l'eau & le feu",
    ),
    "R216": Explanation(
        Message(
            "Un tableau ne se lit pas à voix haute et ne tient pas dans une carte :"
            " un texte n'en a pas.",
            "A table cannot be read aloud and does not fit on a card: a text has none.",
        ),
        Message(
            "Faites-en une liste ou des phrases.",
            "Make it a list, or sentences.",
        ),
        example=("- 2014 : 300 points\n- 2016 : 350 points"),
    ),
    "R217": Explanation(
        Message(
            "Un lien a ses mots entre crochets et son adresse entière entre "
            "parenthèses, l'un contre l'autre.",
            "A link has its words in brackets and its whole address in parentheses,"
            " one against the other.",
        ),
        Message(
            "Récrivez-le ainsi, sans espace, sans étiquette et sans titre.",
            "Write it so, without a space, a label or a title.",
        ),
        example="[la page de la ville](https://example.org/points)",
    ),
    "R218": Explanation(
        Message(
            "Une liste numérotée compte 1, 2, 3, et une phrase qui commence par un "
            "nombre n'en ouvre pas une.",
            "A numbered list counts 1, 2, 3, and a sentence that begins with a number opens none.",
        ),
        Message(
            "Corrigez la suite, ou écrivez le point avec « \\ » devant.",
            'Mend the order, or write the full stop with "\\" before it.',
        ),
        example=("1. d'abord\n2. ensuite"),
    ),
    "R219": Explanation(
        Message(
            "Une liste se tape avec « - » ou « 1. ».",
            'A list is typed with "-" or "1.".',
        ),
        Message(
            "Remplacez l'autre signe, après une ligne vide.",
            "Put it in the place of the other sign, after an empty line.",
        ),
        example="- un élément",
    ),
    "R220": Explanation(
        Message(
            "Un texte n'a pas de case à cocher.",
            "A text has no boxes to tick.",
        ),
        Message(
            "Écrivez une liste ordinaire.",
            "Write a plain list.",
        ),
        example="- à faire",
    ),
    "R221": Explanation(
        Message(
            "Un texte a l'emphase, le mot fort et le code, rien d'autre.",
            "A text has emphasis, strong words and code, nothing else.",
        ),
        Message(
            "Dites en mots ce qui est barré, surligné ou mis en formule ; pour le "
            "signe lui-même, mettez « \\ » devant.",
            "Say in words what is struck out, marked or put in a formula; for the "
            'sign itself, put "\\" before it.',
        ),
        example="H2O, et non H~2~O",
    ),
    "R222": Explanation(
        Message(
            "Un texte est fait de paragraphes, de listes et, dans un article, de titres.",
            "A text is made of paragraphs, lists and, in an article, headings.",
        ),
        Message(
            "Récrivez en phrases l'encadré, la définition ou la citation d'un autre outil.",
            "Write what another tool boxes, defines or quotes as sentences.",
        ),
        example="**Terme** : ce qu'il veut dire.",
    ),
    "R223": Explanation(
        Message(
            "Un titre est une ligne à part, dans un article, ouverte par « ## » et une espace.",
            'A heading is a line by itself, in an article, opened by "##" and a space.',
        ),
        Message(
            "Corrigez le titre ; pour un mot-dièse, mettez « \\ » devant.",
            'Mend the heading; before a hashtag, put "\\".',
        ),
        example="## Pourquoi compter",
    ),
    "R224": Explanation(
        Message(
            "Ce qui est ouvert est fermé dans le même paragraphe.",
            "What is opened is closed in the same paragraph.",
        ),
        Message(
            "Fermez-le par le même signe, ou mettez « \\ » devant.",
            'Close it with the same sign, or put "\\" before it.',
        ),
        example="**fort**",
    ),
    "R225": Explanation(
        Message(
            "Une fusion de deux versions est menée à son terme.",
            "A merge of two versions is carried through.",
        ),
        Message(
            "Gardez une des deux versions, et retirez les trois lignes de signes.",
            "Keep one of the two, and take out the three lines of signs.",
        ),
    ),
    "R226": Explanation(
        Message(
            "Un texte de YAML est entouré de guillemets droits ; ceux de la "
            "typographie en font partie.",
            "A text of YAML stands between straight quotes; curly ones are part of it.",
        ),
        Message(
            "Entourez le tout de guillemets droits.",
            "Put straight quotes around the whole.",
        ),
        example='title: "« Un titre »"',
    ),
    "R227": Explanation(
        Message(
            "Un texte de plusieurs lignes garde ses lignes : il suit le signe « | ».",
            'A text of several lines keeps its lines: it follows the sign "|".',
        ),
        Message(
            "Remplacez « > » par « | ».",
            'Put "|" in the place of ">".',
        ),
        example=("fr: |\n  Une première ligne."),
    ),
    "R228": Explanation(
        Message(
            "Emphases et listes ne s'emboîtent pas sans fin.",
            "Emphasis and lists are not nested without end.",
        ),
        Message(
            "Gardez une emphase, et faites plusieurs listes d'une seule.",
            "Keep one emphasis, and make several lists of the one.",
        ),
    ),
}
