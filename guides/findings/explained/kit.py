"""What documents, kits and migrations are held to: D, M and W."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "D101": Explanation(
        Message(
            "Un texte tient à sa place sur le papier, dans un corps qui se lit.",
            "A text fits into its place on paper, in a size that can be read.",
        ),
        Message(
            "Raccourcissez-le, ou mettez moins de choses dans la séance.",
            "Shorten it, or put less into the session.",
        ),
    ),
    "D401": Explanation(
        Message(
            "Un document a un nombre de pages que l'on imprime.",
            "A document has a number of pages that somebody prints.",
        ),
        Message(
            "Raccourcissez la partie que la faute nomme.",
            "Shorten the part that the fault names.",
        ),
    ),
    "D402": Explanation(
        Message(
            "Un fichier est assez léger pour être envoyé.",
            "A file is light enough to be sent.",
        ),
        Message(
            "Raccourcissez le guide, ou donnez les documents un par un.",
            "Shorten the guide, or hand the documents over one by one.",
        ),
    ),
    "M101": Explanation(
        Message(
            "« migrate » ne change que ce qu'il peut changer sans risque.",
            '"migrate" changes only what it can change without risk.',
        ),
        Message(
            "Faites vous-même ce changement à la ligne nommée, puis relancez : rien n'a été écrit.",
            "Make that change yourself on the line that is named, then run again: "
            "nothing was written.",
        ),
    ),
    "W101": Explanation(
        Message(
            "Le dossier donné est celui d'un kit.",
            "The folder that is given is a kit's.",
        ),
        Message(
            "Donnez le dossier de sortie d'un « contrechamp build ».",
            'Give the output folder of a "contrechamp build".',
        ),
        example="contrechamp check --out out",
    ),
    "W102": Explanation(
        Message(
            "Tous les fichiers d'un kit sont là.",
            "All files of a kit are there.",
        ),
        Message(
            "Relancez « contrechamp build ».",
            'Run "contrechamp build" again.',
        ),
    ),
    "W103": Explanation(
        Message(
            "Les fichiers d'un kit sont tels qu'ils ont été fabriqués.",
            "The files of a kit are as they were built.",
        ),
        Message(
            "Relancez « contrechamp build » ; votre version est gardée à côté.",
            'Run "contrechamp build" again; your version is kept beside it.',
        ),
    ),
    "W104": Explanation(
        Message(
            "La liste des sommes dit la même chose que le relevé du kit.",
            "The list of sums says the same as the record of the kit.",
        ),
        Message(
            "Relancez « contrechamp build ».",
            'Run "contrechamp build" again.',
        ),
    ),
    "W105": Explanation(
        Message(
            "La porte mène à chaque fichier du kit.",
            "The door leads to each file of the kit.",
        ),
        Message(
            "Relancez « contrechamp build ».",
            'Run "contrechamp build" again.',
        ),
    ),
    "W106": Explanation(
        Message(
            "La porte ne mène qu'à des fichiers du kit.",
            "The door leads to files of the kit alone.",
        ),
        Message(
            "Relancez « contrechamp build ».",
            'Run "contrechamp build" again.',
        ),
    ),
    "W107": Explanation(
        Message(
            "Un document que quelqu'un a modifié n'est pas écrasé.",
            "A document that somebody changed is not written over.",
        ),
        Message(
            "Rien n'est perdu : reprenez ce qu'il faut de la version gardée à côté.",
            "Nothing is lost: take what you need from the version kept beside it.",
        ),
    ),
    "W108": Explanation(
        Message(
            "Le relevé d'un kit est écrit par le programme, et par lui seul.",
            "The record of a kit is written by the program, and by nothing else.",
        ),
        Message(
            "Il est refait ; si personne n'y a touché, vérifiez le disque et le kit.",
            "It was made anew; if nobody touched it, check the disk and the kit.",
        ),
        example="contrechamp check --out out",
    ),
    "W109": Explanation(
        Message(
            "Un kit est mis en place tout entier, ou pas du tout.",
            "A kit is put in place whole, or not at all.",
        ),
        Message(
            "Relancez « contrechamp build » : il finit ce travail, ou le défait.",
            'Run "contrechamp build" again: it ends that work, or undoes it.',
        ),
    ),
    "W110": Explanation(
        Message(
            "Les fichiers d'un kit peuvent se lire.",
            "The files of a kit can be read.",
        ),
        Message(
            "Fermez le programme qui tient le fichier, ou vérifiez-en les droits.",
            "Close the program that holds the file, or check its rights.",
        ),
    ),
    "W111": Explanation(
        Message(
            "Le relevé d'un kit est tel que le programme l'a écrit.",
            "The record of a kit is as the program wrote it.",
        ),
        Message(
            "Relancez « contrechamp build ».",
            'Run "contrechamp build" again.',
        ),
    ),
}
