"""What planning a session is held to: P1."""

from guides.findings.explained.explanation import Explanation
from guides.findings.finding import Message

EXPLAINED = {
    "P101": Explanation(
        Message(
            "Une séance dure de cinq minutes à quatre heures, sans le film.",
            "A session lasts from five minutes to four hours, the film not counted.",
        ),
        Message(
            "Demandez une autre durée.",
            "Ask for another length.",
        ),
        example="contrechamp plan --minutes 40",
    ),
    "P102": Explanation(
        Message(
            "Une séance réunit de 3 à 300 personnes.",
            "A session is for 3 to 300 people.",
        ),
        Message(
            "Demandez un autre nombre.",
            "Ask for another number.",
        ),
        example="contrechamp plan --people 25",
    ),
    "P103": Explanation(
        Message(
            "L'heure de début est une heure du jour.",
            "The time to start is a time of day.",
        ),
        Message(
            "Écrivez-la ainsi.",
            "Write it so.",
        ),
        example="contrechamp plan --start 20h30",
    ),
    "P104": Explanation(
        Message(
            "On demande ou écarte une fiche par son identifiant.",
            "A record is asked for or left out by its id.",
        ),
        Message(
            "Prenez l'identifiant écrit dans la fiche.",
            "Take the id that stands in the record.",
        ),
        example="contrechamp plan --include seuil-350-points",
    ),
    "P105": Explanation(
        Message(
            "Une fiche n'est pas à la fois demandée et écartée.",
            "A record is not both asked for and left out.",
        ),
        Message(
            "Retirez-la d'une des deux listes.",
            "Take it off one of the two lists.",
        ),
    ),
    "P106": Explanation(
        Message(
            "Ce qui est demandé peut se tenir dans cette séance : durée, public, "
            "places, film déjà vu.",
            "What is asked for can be held in that session: length, audience, "
            "seats, film seen before.",
        ),
        Message(
            "Changez la séance ou laissez cette fiche ; la faute dit pourquoi elle "
            "ne convient pas.",
            "Change the session or leave that record; the fault says why it does not fit.",
        ),
    ),
    "P107": Explanation(
        Message(
            "Une séance assez longue examine une affirmation avec son contrepoint.",
            "A session that is long enough examines a claim with its counterpoint.",
        ),
        Message(
            "Écartez moins d'affirmations, ou demandez une séance plus courte.",
            "Leave fewer claims out, or ask for a shorter session.",
        ),
    ),
    "P108": Explanation(
        Message(
            "Un segment écrit à la main nomme une fiche ou porte un texte, et dure "
            "au moins une minute.",
            "A segment written by hand names a record or holds a text, and lasts a "
            "minute at least.",
        ),
        Message(
            "Corrigez ce segment.",
            "Mend that segment.",
        ),
        example='{"text": "Pause", "minutes": 5}',
    ),
    "P109": Explanation(
        Message(
            "Le guide a de quoi remplir la séance demandée.",
            "The guide has enough to fill the session that is asked for.",
        ),
        Message(
            "Prenez une des séances que la faute propose, ou ajoutez des questions "
            "ou un format de débat.",
            "Take one of the sessions that the fault offers, or add questions or a debate format.",
        ),
    ),
    "P110": Explanation(
        Message(
            "Un guide remplit chacune des séances habituelles de ses publics.",
            "A guide fills each of the usual sessions of its audiences.",
        ),
        Message(
            "Rien ne s'arrête : cette séance n'est pas faite. Ajoutez ce que la faute nomme.",
            "Nothing stops: that session is not made. Add what the fault names.",
        ),
    ),
    "P111": Explanation(
        Message(
            "Un guide remplit au moins une séance.",
            "A guide fills one session at least.",
        ),
        Message(
            "Écrivez des questions pour après le film, un format qui les serve, une"
            " affirmation et sa source.",
            "Write questions for after the film, a format that serves them, a claim"
            " and its source.",
        ),
        draft=True,
    ),
    "P112": Explanation(
        Message(
            "On fabrique ce que le guide déclare : ses langues et ses publics.",
            "What is built is what the guide declares: its languages and its audiences.",
        ),
        Message(
            "Demandez autre chose, ou déclarez-le dans film.yaml.",
            "Ask for something else, or declare it in film.yaml.",
        ),
        example=("languages: [fr, en]\naudiences: [cineclub, lycee]"),
    ),
    "P113": Explanation(
        Message(
            "Une langue demandée a tous ses textes.",
            "A language that is asked for has all its texts.",
        ),
        Message(
            "Traduisez ce que nomme « contrechamp check », ou demandez une langue entière.",
            'Translate what "contrechamp check" names, or ask for a whole language.',
        ),
    ),
    "P114": Explanation(
        Message(
            "Une séance de classe qui montre le film sait combien il dure.",
            "A lesson that shows the film knows how long it is.",
        ),
        Message(
            "Dites-le dans film.yaml, avec la source qui le dit ; sinon, ces "
            "séances ne sont pas faites.",
            "Say so in film.yaml, with the source that says it; otherwise those "
            "lessons are not made.",
        ),
        example=("duration:\n  minutes: 52\n  source: fiche-du-film"),
        draft=True,
    ),
    "P115": Explanation(
        Message(
            "Une séance de classe montre un film qui tient dans les cours qu'elle occupe.",
            "A lesson shows a film that fits into the lessons it takes.",
        ),
        Message(
            "Montrez-le hors des cours et gardez la séance de discussion.",
            "Show it outside lessons and keep the lesson of talk.",
        ),
    ),
    "P116": Explanation(
        Message(
            "Un guide examine au moins une affirmation.",
            "A guide examines one claim at least.",
        ),
        Message(
            "Écrivez-en une, avec sa source et son contrepoint : « contrechamp "
            "explain C106 » dit pourquoi.",
            'Write one, with its source and its counterpoint: "contrechamp explain C106" says why.',
        ),
        draft=True,
    ),
    "P123": Explanation(
        Message(
            "Une leçon écrite à la main passe avant une séance calculée.",
            "A lesson written by hand comes before a computed session.",
        ),
        Message(
            "Demandez les minutes, les personnes et les places de la leçon, ou nommez-la.",
            "Ask for the minutes, the people and the seats of the lesson, or name it.",
        ),
        example="contrechamp plan --lesson mille-points-au-depart",
    ),
    "P124": Explanation(
        Message(
            "Une leçon qu'on demande par son nom est dans lessons/.",
            "A lesson that is asked for by name stands in lessons/.",
        ),
        Message("Corrigez l'identifiant.", "Correct the id."),
        example="contrechamp plan --lesson mille-points-au-depart",
    ),
    "P125": Explanation(
        Message(
            "Une leçon demandée par son nom se tient dans la salle et les minutes demandées.",
            "A lesson asked for by name can be held in the room and the minutes asked for.",
        ),
        Message(
            "Demandez-la seule : ses minutes et ses places viennent avec elle.",
            "Ask for it alone: its minutes and its seats come with it.",
        ),
        example="contrechamp plan --lesson mille-points-au-depart",
    ),
    "P126": Explanation(
        Message(
            "Une leçon qui montre le film remplit des heures de cours entières.",
            "A lesson that shows the film fills whole class hours.",
        ),
        Message(
            "Ajustez les minutes de ses étapes à la durée du film, ou laissez les séances "
            "calculées montrer le film.",
            "Fit the minutes of its steps to the length of the film, or let the computed "
            "sessions show it.",
        ),
    ),
}
