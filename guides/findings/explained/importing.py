"""What a collection or a table that is brought in is held to: R5."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "R501": Explanation(
        Message(
            "Le fichier à importer se lit.",
            "The file to import can be read.",
        ),
        Message(
            "Donnez un fichier ODS, CSV ou « CSL JSON », que l'on puisse ouvrir.",
            'Give an ODS, CSV or "CSL JSON" file that can be opened.',
        ),
    ),
    "R502": Explanation(
        Message(
            "Le texte d'un fichier importé a un codage que l'on reconnaît.",
            "The text of a file to import has an encoding that is recognised.",
        ),
        Message(
            "Enregistrez le tableau en « CSV UTF-8 » ou en ODS ; exportez Zotero en « CSL JSON ».",
            'Save the table as "CSV UTF-8" or ODS; export Zotero as "CSL JSON".',
        ),
    ),
    "R503": Explanation(
        Message(
            "Une bibliothèque importée est du JSON entier.",
            "A collection to import is whole JSON.",
        ),
        Message(
            "Exportez-la de nouveau depuis Zotero, en « CSL JSON ».",
            'Export it again from Zotero, as "CSL JSON".',
        ),
    ),
    "R504": Explanation(
        Message(
            "Ce JSON est une liste de références CSL.",
            "This JSON is a list of CSL references.",
        ),
        Message(
            "Dans Zotero, exportez la collection en « CSL JSON ».",
            'In Zotero, export the collection as "CSL JSON".',
        ),
    ),
    "R505": Explanation(
        Message(
            "Chaque entrée de la liste est une référence.",
            "Each entry of the list is a reference.",
        ),
        Message(
            "Supprimez l'entrée nommée, ou exportez de nouveau.",
            "Delete the entry named, or export again.",
        ),
    ),
    "R506": Explanation(
        Message(
            "Une source a un titre ; une question ou une affirmation, un texte.",
            "A source has a title; a question or a claim has a text.",
        ),
        Message(
            "Écrivez-le, puis importez de nouveau : le reste ne sera pas doublé.",
            "Write it, then import again: nothing else will be doubled.",
        ),
    ),
    "R507": Explanation(
        Message(
            "Une ligne importée tient dans une fiche.",
            "A row to import fits a record.",
        ),
        Message(
            "Corrigez ce que dit le message et importez de nouveau : rien d'autre ne sera doublé.",
            "Mend what the message says, then import again: nothing else will be doubled.",
        ),
    ),
    "R508": Explanation(
        Message(
            "Un tableau importé s'ouvre et se lit jusqu'au bout.",
            "A table to import opens and reads to its end.",
        ),
        Message(
            "Enregistrez-le de nouveau, en CSV UTF-8 ou en ODS, sans mot de passe.",
            "Save it again from the spreadsheet, as CSV UTF-8 or ODS, without a password.",
        ),
    ),
    "R509": Explanation(
        Message(
            "Ce que l'on importe a une taille que quelqu'un peut relire.",
            "What is imported is of a size that somebody can read again.",
        ),
        Message(
            "Importez-le en plusieurs fois.",
            "Import it in several parts.",
        ),
    ),
    "R510": Explanation(
        Message(
            "La première ligne d'un tableau nomme ses colonnes, de questions ou d'affirmations.",
            "The first row of a table names its columns, of questions or of claims.",
        ),
        Message(
            "Écrivez-la, par exemple : question ; fonction ; relance.",
            "Write it, for instance: question; function; follow-up.",
        ),
    ),
    "R511": Explanation(
        Message(
            "Une bibliothèque s'importe en « CSL JSON ».",
            'A collection is imported as "CSL JSON".',
        ),
        Message(
            "Ouvrez le fichier dans Zotero, puis exportez-le en « CSL JSON ».",
            'Open the file in Zotero, then export it as "CSL JSON".',
        ),
    ),
    "R512": Explanation(
        Message(
            "Chaque colonne d'un tableau porte un nom connu.",
            "Each column of a table has a known name.",
        ),
        Message(
            "Renommez la colonne, ou laissez-la : elle n'est pas importée.",
            "Rename the column, or leave it: it is not imported.",
        ),
    ),
    "R513": Explanation(
        Message(
            "Un CSV est en UTF-8.",
            "A CSV is in UTF-8.",
        ),
        Message(
            "Si les accents sont faux, enregistrez en « CSV UTF-8 » et importez de nouveau.",
            'Check the accents; if they are wrong, save as "CSV UTF-8" and import again.',
        ),
    ),
    "R514": Explanation(
        Message(
            "Ce qui est déjà dans le guide n'y entre pas deux fois.",
            "What is in the guide already does not enter twice.",
        ),
        Message(
            "Rien à faire : la fiche qui est là n'a pas changé.",
            "Nothing to do: the record that is there has not changed.",
        ),
    ),
    "R515": Explanation(
        Message(
            "Une valeur importée est de celles que le champ admet.",
            "A value to import is one that its field admits.",
        ),
        Message(
            "Choisissez-en une dans la fiche ; ce qui était écrit est en commentaire au-dessus.",
            "Choose a value in the record; what was written is a comment above it.",
        ),
    ),
}
