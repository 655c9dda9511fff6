"""What PO files are held to: R4."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "R401": Explanation(
        Message(
            "Un fichier PO a la forme que lisent les outils de traduction.",
            "A PO file has the form that tools of translation read.",
        ),
        Message(
            "Ouvrez-le dans un éditeur de PO, tel Poedit, qui l'écrit juste ; un "
            "tableur doit rendre du PO.",
            "Open it in an editor of PO files, such as Poedit, which writes it "
            "right; a spreadsheet has to give PO back.",
        ),
        example=(
            'msgctxt "film:mon-film#topic"\n'
            'msgid "Ce que compter change"\n'
            'msgstr "What counting changes"'
        ),
    ),
    "R402": Explanation(
        Message(
            "Un fichier PO porte le nom de sa langue.",
            "A PO file bears the name of its language.",
        ),
        Message(
            "Renommez-le.",
            "Rename it.",
        ),
        example="en.po, de.po, pt-BR.po",
    ),
    "R403": Explanation(
        Message(
            "L'en-tête d'un fichier PO est là, en UTF-8, et de la même langue que son nom.",
            "The header of a PO file is there, in UTF-8, and of the same language as its name.",
        ),
        Message(
            "Lancez « contrechamp translate » : il écrit un en-tête qui manque ; "
            "corrigez celui qui se contredit.",
            'Run "contrechamp translate": it writes a header that is missing; mend '
            "one that contradicts itself.",
        ),
    ),
    "R404": Explanation(
        Message(
            "Chaque unité dit quel texte elle traduit.",
            "Each unit says which text it translates.",
        ),
        Message(
            "Rendez-lui sa ligne msgctxt, ou retirez-la et relancez « contrechamp translate ».",
            'Give it its line msgctxt back, or take it out and run "contrechamp translate" again.',
        ),
        example='msgctxt "film:mon-film#topic"',
    ),
    "R405": Explanation(
        Message(
            "Un texte de guide n'a pas de pluriels à la manière des logiciels.",
            "A text of a guide has no plurals as software has them.",
        ),
        Message(
            "Retirez msgid_plural et gardez une seule ligne msgstr.",
            "Take out msgid_plural and keep one line msgstr.",
        ),
    ),
    "R406": Explanation(
        Message(
            "Un texte est traduit une seule fois dans un fichier PO.",
            "A text is translated once in a PO file.",
        ),
        Message(
            "Gardez la bonne des deux unités.",
            "Keep the right one of the two units.",
        ),
    ),
}
