"""What the files of a film's folder are held to: R0 and waivers."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "R001": Explanation(
        Message(
            "Une commande travaille sur le dossier d'un film, qui existe et contient film.yaml.",
            "A command works on the folder of a film, which is there and holds film.yaml.",
        ),
        Message(
            "Vérifiez le chemin ; sans dossier, la commande prend le film où vous "
            "êtes, ou le seul de ./content.",
            "Check the path; without a folder, the command takes the film you are "
            "in, or the only one in ./content.",
        ),
        example="contrechamp check content/mon-film",
    ),
    "R002": Explanation(
        Message(
            "Un guide a les fichiers dont tout dépend : film.yaml, script.yaml et, "
            "pour chaque article, son texte dans la première langue.",
            "A guide has the files that all depends on: film.yaml, script.yaml and,"
            " for each article, its text in the first language.",
        ),
        Message(
            "Écrivez le fichier nommé, ou reprenez-le du guide d'exemple.",
            "Write the file that is named, or take it from a guide that is there.",
        ),
    ),
    "R003": Explanation(
        Message(
            "Un fichier tient en un mégaoctet : au-delà, personne ne le relit.",
            "A file stays within a megabyte: nobody reads more than that through.",
        ),
        Message(
            "Coupez-le en plusieurs fichiers dans un dossier du même nom.",
            "Cut it into several files in a folder of the same name.",
        ),
        example=("sources/ville.yaml\nsources/presse.yaml"),
    ),
    "R004": Explanation(
        Message(
            "Un fichier est écrit en UTF-8, qui a toutes les lettres de toutes les langues.",
            "A file is written in UTF-8, which has the letters of every language.",
        ),
        Message(
            "Enregistrez-le de nouveau en UTF-8 ; vérifiez ensuite les accents.",
            "Save it again as UTF-8; then look at its accents.",
        ),
    ),
    "R005": Explanation(
        Message(
            "Un fichier présent contient quelque chose.",
            "A file that is there holds something.",
        ),
        Message(
            "Écrivez-y une fiche, ou supprimez-le.",
            "Write a record into it, or delete it.",
        ),
    ),
    "R006": Explanation(
        Message(
            "Le dossier contient les fichiers eux-mêmes, et non des liens qui se "
            "perdent en le copiant.",
            "The folder holds the files themselves, not links that are lost when it is copied.",
        ),
        Message(
            "Remplacez le lien par le fichier.",
            "Put the file in the place of the link.",
        ),
    ),
    "R007": Explanation(
        Message(
            "Chaque fichier a un nom que le programme connaît : rien de ce que vous"
            " écrivez n'est oublié en silence.",
            "Each file has a name that the program knows: nothing that you write is"
            " passed over in silence.",
        ),
        Message(
            "Corrigez le nom, ou rangez ailleurs ce qui n'est pas une fiche.",
            "Correct the name, or keep elsewhere what is no record.",
        ),
        example=("claims/seuil-350-points.yaml\ncontext/pourquoi-compter.fr.md"),
    ),
    "R008": Explanation(
        Message(
            "Un article commence par un en-tête entre deux lignes « --- ».",
            'An article begins with a header between two lines "---".',
        ),
        Message(
            "Ajoutez-le en haut du fichier.",
            "Add it at the top of the file.",
        ),
        example=('---\ntitle: Pourquoi compter\norder: 1\nchecked_on: "2026-11-21"\n---'),
    ),
    "R009": Explanation(
        Message(
            "Une dispense dit la règle, la fiche, la raison et le jour : on saura "
            "plus tard pourquoi la faute est restée.",
            "A waiver says the rule, the record, the reason and the day: later it "
            "is known why the fault stayed.",
        ),
        Message(
            "Complétez les quatre clés.",
            "Fill in the four keys.",
        ),
        example=(
            "- code: C119\n"
            "  record: source:bilan-prets\n"
            "  reason: gardée pour la bibliographie\n"
            '  date: "2026-11-21"'
        ),
    ),
    "R010": Explanation(
        Message(
            "Le relevé des traductions est écrit par le programme, et par lui seul.",
            "The record of translations is written by the program, and by nothing else.",
        ),
        Message(
            "Supprimez-le, relisez les traductions, puis relancez « contrechamp "
            "check --translated all ».",
            'Delete it, read the translations again, then run "contrechamp check '
            '--translated all".',
        ),
    ),
    "R011": Explanation(
        Message(
            "Ce qui vaut pour toutes les langues d'un article s'écrit une fois, dans la première.",
            "What holds for every language of an article is written once, in the first.",
        ),
        Message(
            "Ne laissez que « title » dans l'en-tête de la traduction.",
            'Leave "title" alone in the header of the translation.',
        ),
    ),
    "R012": Explanation(
        Message(
            "Le dossier a la forme que lit cette version : la clé « format » de film.yaml le dit.",
            'The folder has the shape that this version reads: the key "format" of '
            "film.yaml says so.",
        ),
        Message(
            "Lancez « contrechamp migrate » : il montre ce qu'il change et garde vos textes.",
            'Run "contrechamp migrate": it shows what it changes, and keeps your texts.',
        ),
    ),
    "R013": Explanation(
        Message(
            "Le dossier n'est pas d'une version plus récente que le programme, ni "
            "d'une forme inconnue.",
            "The folder is of no later version than the program, and of no unknown shape.",
        ),
        Message(
            "Mettez Contrechamp à jour ; si la ligne « format » a été modifiée à la"
            " main, rétablissez-la.",
            'Update Contrechamp; if the line "format" was changed by hand, put it back.',
        ),
        example="format: 2",
    ),
    "R014": Explanation(
        Message(
            "Le relevé des adresses est écrit par le programme, et par lui seul.",
            "The record of addresses is written by the program, and by nothing else.",
        ),
        Message(
            "Supprimez-le et relancez « contrechamp check --links ».",
            'Delete it and run "contrechamp check --links" again.',
        ),
    ),
    "R025": Explanation(
        Message(
            "Ce qui porte le nom d'un fichier en est un, et peut se lire.",
            "What has the name of a file is one, and can be read.",
        ),
        Message(
            "Mettez à sa place un fichier ordinaire, ou rendez-vous le droit de le lire.",
            "Put a plain file in its place, or give yourself the right to read it.",
        ),
    ),
    "R026": Explanation(
        Message(
            "Un nom de fichier convient à tous les ordinateurs, Windows compris.",
            "The name of a file is fit for every computer, Windows among them.",
        ),
        Message(
            "Renommez-le : des lettres, des chiffres et des tirets suffisent.",
            "Rename it: letters, digits and hyphens are enough.",
        ),
        example="claims/seuil-350-points.yaml",
    ),
    "R027": Explanation(
        Message(
            "Le dossier ne contient pas deux fois la même fiche, l'une étant la copie de l'autre.",
            "The folder does not hold a record twice, one the copy of the other.",
        ),
        Message(
            "Comparez la copie à l'original, gardez dans celui-ci ce qui est juste,"
            " puis supprimez la copie.",
            "Compare the copy with the original, keep in that what is right, then delete the copy.",
        ),
    ),
    "R028": Explanation(
        Message(
            "Une fusion est menée à son terme, et les fichiers sont sur ce disque.",
            "A merge is carried through, and the files are on this disk.",
        ),
        Message(
            "Reportez ce qui manque dans le vrai fichier et supprimez l'autre ; "
            "téléchargez ce qui est resté dans le nuage.",
            "Carry over into the true file what it lacks and delete the other; "
            "download what has stayed in the cloud.",
        ),
    ),
    "R029": Explanation(
        Message(
            "Un guide reste à la taille de ce que quelqu'un peut relire : au-delà, "
            "la lecture s'arrête.",
            "A guide keeps to what somebody can read through: beyond that, reading stops.",
        ),
        Message(
            "Corrigez d'abord ce qui est dit au-dessus ; coupez un fichier trop "
            "long, aplatissez des dossiers trop profonds.",
            "First mend what is told above; cut a file that is too long, flatten "
            "folders that are too deep.",
        ),
    ),
    "C001": Explanation(
        Message(
            "Une dispense couvre une faute qui est encore là.",
            "A waiver covers a fault that is still there.",
        ),
        Message(
            "Retirez-la de waivers.yaml.",
            "Take it out of waivers.yaml.",
        ),
    ),
    "C002": Explanation(
        Message(
            "Une règle sur laquelle la suite s'appuie n'a pas de dispense.",
            "A rule that what follows relies on has no waiver.",
        ),
        Message(
            "Retirez la dispense et corrigez la faute.",
            "Take out the waiver and mend the fault.",
        ),
    ),
}
