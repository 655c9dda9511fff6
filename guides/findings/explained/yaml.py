"""What YAML files and the values in them are held to: R1 and R3."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "R101": Explanation(
        Message(
            "Un fichier YAML se lit d'un bout à l'autre : guillemets fermés, "
            "retraits faits d'espaces, deux-points suivis d'une espace.",
            "A YAML file can be read from end to end: quotes closed, indents made "
            "of spaces, a colon followed by a space.",
        ),
        Message(
            "Corrigez la ligne nommée, ou celle d'avant ; un texte qui contient « :"
            " » se met entre guillemets, ou dans un bloc « | ».",
            'Mend the line that is named, or the one before; a text that holds ":" '
            'goes between quotes, or into a block "|".',
        ),
        example=('topic:\n  fr: "Compter : pour qui ?"'),
    ),
    "R104": Explanation(
        Message(
            "Un fichier ne contient aucun signe invisible que l'ordinateur prend pour un ordre.",
            "A file holds no unseen sign that a computer takes for an order.",
        ),
        Message(
            "Supprimez-le : effacez les deux lettres qui l'entourent et retapez-les.",
            "Delete it: rub out the two letters around it and type them again.",
        ),
    ),
    "R105": Explanation(
        Message(
            "Un fichier contient un seul document.",
            "A file holds one document.",
        ),
        Message(
            "Retirez la ligne « --- » qui en ouvre un second.",
            'Take out the line "---" that opens a second.',
        ),
    ),
    "R106": Explanation(
        Message(
            "Une valeur n'est pas faite d'étages sans fin.",
            "A value is not made of endless levels.",
        ),
        Message(
            "Simplifiez-la ; le plus souvent, un crochet ou une accolade n'est pas fermé.",
            "Make it simpler; most often a bracket or a brace is not closed.",
        ),
    ),
    "R107": Explanation(
        Message(
            "Une fiche se lit telle quelle : rien n'y renvoie ailleurs dans le fichier.",
            "A record is read as it stands: nothing in it points elsewhere in the file.",
        ),
        Message(
            "Mettez entre guillemets un texte qui commence par « & », « * » ou « ! "
            "», et répétez une valeur plutôt que de la citer.",
            'Put a text that begins with "&", "*" or "!" between quotes, and repeat'
            " a value rather than point to it.",
        ),
        example='title: "*Nous*, le film"',
    ),
    "R108": Explanation(
        Message(
            "Une clé est un mot simple.",
            "A key is a plain word.",
        ),
        Message(
            "Mettez entre guillemets le texte qui est pris pour une clé.",
            "Put the text that is taken for a key between quotes.",
        ),
    ),
    "R109": Explanation(
        Message(
            "Une clé figure une seule fois dans une fiche : de deux valeurs, l'une serait perdue.",
            "A key stands once in a record: of two values, one would be lost.",
        ),
        Message(
            "Gardez la bonne.",
            "Keep the right one.",
        ),
    ),
    "R110": Explanation(
        Message(
            "Un texte va jusqu'à sa fin : YAML prend « # » précédé d'une espace "
            "pour un commentaire et coupe là.",
            'A text goes to its end: YAML takes "#" after a space for a comment, and cuts there.',
        ),
        Message(
            "Mettez le texte entre guillemets.",
            "Put the text between quotes.",
        ),
        example='title: "Numéro #3"',
    ),
    "R111": Explanation(
        Message(
            "Une clé est suivie de deux-points et d'une espace ordinaire, celle de "
            "la barre d'espace.",
            "A key is followed by a colon and a plain space, that of the space bar.",
        ),
        Message(
            "Retapez l'espace qui suit les deux-points.",
            "Type the space after the colon again.",
        ),
        example='fr: "Compter rassure."',
    ),
    "R301": Explanation(
        Message(
            "Une fiche a les clés et les valeurs de son modèle : le mot « draft » "
            "n'y change rien, car une valeur fausse s'imprimerait.",
            'A record has the keys and values of its model: the word "draft" '
            "changes nothing, as a wrong value would be printed.",
        ),
        Message(
            "Suivez ce que dit la faute : elle nomme la clé la plus proche, les "
            "valeurs admises, ou la valeur à écrire.",
            "Do what the fault says: it names the nearest key, the values there "
            "are, or the value to write.",
        ),
        example=('number: 12\nchecked_on: "2026-11-21"\naudiences: [cineclub, lycee]'),
    ),
}
