"""What the operating system refuses, by its number: in our words, each with its cure.

The system speaks English, or the language it was installed in; its words stand in no sentence of
ours but for a number that nobody foresaw.
"""

from __future__ import annotations

import errno
from typing import NamedTuple

from guides.findings.finding import Message


class Refusal(NamedTuple):
    """Why the system refused, and what to do."""

    why: Message
    hint: Message


def of_a_kit(hint: Message) -> Message:
    """The same cure to whoever builds a kit, who can give it another folder."""
    ours = hint == AGAIN or any(hint == told.hint for told in REFUSALS.values())
    return OF_A_KIT.fill(hint=hint) if ours else hint


def refusal(error: OSError) -> Refusal:
    """What a system's error means to people."""
    known = REFUSALS.get(error.errno or 0)
    if known:
        return known
    said = str(error.strerror or error)
    return Refusal(OTHER.fill(said=said), AGAIN)


ELSEWHERE = Message(
    "ou choisissez un autre dossier ; rien n'est resté à moitié écrit.",
    "or choose another folder; nothing is left half written.",
)
NO_ROOM = Refusal(
    Message("plus de place sur le disque", "no room left on the disk"),
    Message(
        "Faites de la place et relancez : rien n'est resté à moitié écrit.",
        "Make room and run again: nothing is left half written.",
    ),
)
NO_RIGHT = Refusal(
    Message("accès refusé", "access refused"),
    Message(
        "Vérifiez les droits de ce fichier, {elsewhere}",
        "Check the rights of this file, {elsewhere}",
    ).fill(elsewhere=ELSEWHERE),
)
READ_ONLY = Refusal(
    Message("ce disque ne peut être que lu", "this disk can only be read"),
    Message("Ôtez sa protection, {elsewhere}", "Take off its protection, {elsewhere}").fill(
        elsewhere=ELSEWHERE
    ),
)
NOT_THERE = Refusal(
    Message("ce fichier ou ce dossier n'existe pas, ou plus", "this is not there, or no longer"),
    Message("Vérifiez le chemin, puis relancez.", "Check the path, then run again."),
)
NO_FOLDER = Refusal(
    Message(
        "autre chose se trouve là où il faut un dossier",
        "something else stands where a folder is needed",
    ),
    Message("Déplacez-le, {elsewhere}", "Move it, {elsewhere}").fill(elsewhere=ELSEWHERE),
)
A_FOLDER = Refusal(
    Message(
        "un dossier se trouve là où il faut un fichier", "a folder stands where a file is needed"
    ),
    Message("Déplacez ce dossier, {elsewhere}", "Move that folder, {elsewhere}").fill(
        elsewhere=ELSEWHERE
    ),
)
ROUND = Refusal(
    Message("des liens y tournent en rond", "links lead round in a circle there"),
    Message("Supprimez ces liens, {elsewhere}", "Delete these links, {elsewhere}").fill(
        elsewhere=ELSEWHERE
    ),
)
TOO_LONG = Refusal(
    Message("ce nom ou ce chemin est trop long", "this name or path is too long"),
    Message("Choisissez un chemin plus court.", "Choose a shorter path."),
)
NO_NAME = Refusal(
    Message("ce disque ne peut pas tenir ce nom", "this disk cannot hold this name"),
    Message("Choisissez un nom plus simple.", "Choose a simpler name."),
)
HELD = Refusal(
    Message("un autre programme s'en sert", "another program is using it"),
    Message("Fermez ce programme, puis relancez.", "Close that program, then run again."),
)
AWAY = Refusal(
    Message("ce disque ou ce réseau ne répond pas", "this disk or network does not answer"),
    Message(
        "Vérifiez qu'il est bien branché ou connecté, puis relancez.",
        "Check that it is plugged in or connected, then run again.",
    ),
)
TOO_MANY = Refusal(
    Message(
        "trop de fichiers ouverts ou de programmes en cours", "too many open files or programs"
    ),
    Message("Fermez d'autres programmes, puis relancez.", "Close other programs, then run again."),
)
NO_MEMORY = Refusal(
    Message("plus assez de mémoire", "not enough memory"),
    Message(
        "Fermez d'autres programmes et relancez ; rien n'est resté à moitié écrit.",
        "Close other programs and run again; nothing is left half written.",
    ),
)
UNABLE = Refusal(
    Message("ce disque ne sait pas faire cela", "this disk is not able to do this"),
    Message(
        "Travaillez sur un disque de cet ordinateur, puis copiez le résultat.",
        "Work on a disk of this computer, then copy the result.",
    ),
)
OTHER = Message("la machine a refusé : {said}", "the machine refused: {said}")
AGAIN = Message(
    "Relancez ; rien n'est resté à moitié écrit.", "Run again; nothing is left half written."
)
OF_A_KIT = Message(
    "{hint} Un autre dossier se donne avec --out ; le dernier kit complet est intact.",
    "{hint} Another folder is given with --out; the last complete kit is intact.",
)

# By the names of POSIX; what a system does not know is left out.
_NAMED: dict[Refusal, tuple[str, ...]] = {
    NO_ROOM: ("ENOSPC", "EDQUOT", "EFBIG"),
    NO_RIGHT: ("EACCES", "EPERM"),
    READ_ONLY: ("EROFS",),
    NOT_THERE: ("ENOENT",),
    NO_FOLDER: ("ENOTDIR", "EEXIST"),
    A_FOLDER: ("EISDIR", "ENOTEMPTY"),
    ROUND: ("ELOOP",),
    TOO_LONG: ("ENAMETOOLONG",),
    NO_NAME: ("EINVAL", "EILSEQ"),
    HELD: ("EBUSY", "ETXTBSY", "EDEADLK"),
    AWAY: (
        *("EIO", "ENXIO", "ENODEV", "ESTALE", "ETIMEDOUT", "ENOTCONN", "EHOSTDOWN", "EREMOTEIO"),
        *("EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ECONNRESET", "ECONNABORTED", "ENOMEDIUM"),
    ),
    TOO_MANY: ("EMFILE", "ENFILE", "EAGAIN"),
    NO_MEMORY: ("ENOMEM",),
    UNABLE: ("ENOSYS", "ENOTSUP", "EOPNOTSUPP", "ENOLCK", "EMLINK"),
}
REFUSALS: dict[int, Refusal] = {
    getattr(errno, name): told
    for told, names in _NAMED.items()
    for name in names
    if hasattr(errno, name)
}
