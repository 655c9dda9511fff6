"""What session files are held to: S1."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "S101": Explanation(
        Message(
            "Le fichier de séance est là et peut se lire.",
            "The session file is there and can be read.",
        ),
        Message(
            "Vérifiez son chemin, ou écrivez-en un.",
            "Check its path, or write one.",
        ),
        example="contrechamp plan --minutes 40 --save soiree.session.json",
    ),
    "S102": Explanation(
        Message(
            "Un fichier de séance est petit : 100 ko suffisent à une soirée.",
            "A session file is small: 100 kB are enough for an evening.",
        ),
        Message(
            "Donnez le bon fichier.",
            "Give the right file.",
        ),
    ),
    "S103": Explanation(
        Message(
            "Un fichier de séance est en UTF-8.",
            "A session file is in UTF-8.",
        ),
        Message(
            "Enregistrez-le en UTF-8.",
            "Save it as UTF-8.",
        ),
    ),
    "S104": Explanation(
        Message(
            "Un fichier de séance est du JSON juste.",
            "A session file is well-formed JSON.",
        ),
        Message(
            "Vérifiez la virgule, le guillemet ou l'accolade à cet endroit, ou "
            "gardez la séance de nouveau.",
            "Check the comma, the quote or the brace there, or keep the session again.",
        ),
        example='{"format": 1, "film": "mon-film", "request": {"minutes": 40}}',
    ),
    "S105": Explanation(
        Message(
            "Une valeur n'est pas faite d'étages sans fin.",
            "A value is not made of endless levels.",
        ),
        Message(
            "Simplifiez-la.",
            "Make it simpler.",
        ),
    ),
    "S106": Explanation(
        Message(
            "Une clé figure une seule fois.",
            "A key stands once.",
        ),
        Message(
            "Gardez la bonne.",
            "Keep the right one.",
        ),
    ),
    "S107": Explanation(
        Message(
            "Un fichier de séance dit sa forme, et cette version la connaît.",
            "A session file says its shape, and this version knows it.",
        ),
        Message(
            "Mettez Contrechamp à jour, ou gardez la séance de nouveau.",
            "Update Contrechamp, or keep the session again.",
        ),
        example='"format": 1',
    ),
    "S108": Explanation(
        Message(
            "Une séance est celle du film qu'on prépare.",
            "A session is of the film at hand.",
        ),
        Message(
            "Donnez le dossier de son film, ou une autre séance.",
            "Give the folder of its film, or another session.",
        ),
    ),
    "S109": Explanation(
        Message(
            "Une séance n'a que des clés connues.",
            "A session has known keys only.",
        ),
        Message(
            "Corrigez le nom de la clé.",
            "Correct the name of the key.",
        ),
    ),
    "S110": Explanation(
        Message(
            "Une séance a les clés dont tout dépend.",
            "A session has the keys that all depends on.",
        ),
        Message(
            "Ajoutez celle qui manque.",
            "Add the one that is missing.",
        ),
    ),
    "S111": Explanation(
        Message(
            "Les valeurs d'une séance ont la forme attendue.",
            "The values of a session have the form that is expected.",
        ),
        Message(
            "Suivez ce que dit la faute : elle nomme ce qu'il faut.",
            "Do what the fault says: it names what is needed.",
        ),
        example='"minutes": 40, "people": 25, "seating": "circle"',
    ),
    "S112": Explanation(
        Message(
            "Ce que nomme une séance est encore dans le guide.",
            "What a session names is still in the guide.",
        ),
        Message(
            "Rien ne s'arrête : la séance se tient sans cette fiche. Retirez-la, ou"
            " nommez celle qui l'a remplacée.",
            "Nothing stops: the session is held without that record. Take it out, "
            "or name the one that took its place.",
        ),
    ),
}
