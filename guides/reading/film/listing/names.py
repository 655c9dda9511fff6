"""Names of files that say what is wrong with them: one closed list of each kind.

Copies are those of sync tools and file managers, in French and English; the sure ones need no look
inside.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from guides.disk import RESERVED
from guides.findings.finding import Message

NEVER = '<>:"|?*\\'  # signs in a name

COPY = re.compile(
    r"""
    conflicted\ copy | copie\ en\ conflit | copie\ conflictuelle | version\ en\ conflit  # Dropbox …
    | \((case|unicode\ encoding|selective\ sync|whitespace)\ conflict
    | \.sync-conflict-\d{8} | _conflict-\d{8} | \bSFConflict\b    # Syncthing, ownCloud, Seafile
    | [\[(]conflict(ed)?[\])\ ] | \.conflict\d*\. | \bconflit\ de\ synchronisation
    | (^|/)(copie|copy)\ (\(\d+\)\ )?(de|of)\ | (^|/)copie\ d['’]       # Google Drive
    | \ -\ (copie|copy)\b                                       # Windows
    | \ \(([^()]*\ )?(copie|copy)(\ \d+)?\)                      # GNOME
    | \ (copie|copy)(\ \d+)?(\.|$)                              # macOS
    """,
    re.VERBOSE | re.IGNORECASE,
)
SUSPECT = re.compile(
    r"[^a-z./-]|cop(ie|y)|old|ancien|bak|backup|save|sauvegarde|bis|ter|new|nouveau|orig|final"
    r"|te?mp|brouillon|draft|confli"
)
# After the name of the file beside it; sure only when both hold the same records.
LIKELY_COPY = re.compile(
    r"""
    [ ]?\(\d+\) | [ ._-]\d{1,2}            # Google Drive, KDE, iCloud
    | -[\w.-]*[A-Z][\w.-]*                 # OneDrive: the name of a computer
    | [ ._-]*(copie|copy|old|ancien(ne)?|bak|backup|sauvegarde|save|bis|ter|new|nouveau|orig(inal)?
        |final|v\d+|tmp|temp|brouillon|draft|conflict|conflit)[ ._-]?\d*
    | [ ].+ | [\[(].+                       # whatever no id can hold
    """,
    re.VERBOSE,
)
LEFTOVER = re.compile(
    r""".+[._](BACKUP|BASE|LOCAL|REMOTE)[._]\d+(\.\w+)*   # git mergetool
    | .+\.(rej|mine|ours|theirs|working|r\d+|conflicts?|merge-(left|right)(\.r\d+)?)""",
    re.VERBOSE | re.IGNORECASE,
)
IDS = re.compile(r"(?m)^[\s-]*id:[ \t]*[\"']?([a-z0-9-]+)")


def unfit(path: str) -> Message | None:
    """Why Windows cannot hold a path; None when it can."""
    for name in path.split("/"):
        if name.partition(".")[0].rstrip().lower() in RESERVED:
            return IS_RESERVED.fill(name=name.partition(".")[0])
        if name.endswith((".", " ")):
            return BAD_END
        for sign in NEVER:
            if sign in name:
                return BAD_SIGN.fill(sign=sign)
    return None


def twin_key(path: str) -> str:
    """The same for paths that Windows and macOS take for one."""
    return unicodedata.normalize("NFC", path).casefold()


def original_of(path: str, others: Collection[str]) -> str:
    """Of which other file or folder a path looks like a copy, by its name; "" of none."""
    folder, slash, name = path.rpartition("/")
    if not SUSPECT.search(name):
        return ""
    points = [place for place, sign in enumerate(name) if sign == "." and place]
    for point in (*points, len(name)):
        stem, suffix = name[:point], name[point:]
        for end in range(len(stem) - 1, 0, -1):
            original = f"{folder}{slash}{stem[:end]}{suffix}"
            if original in others and LIKELY_COPY.fullmatch(stem[end:]):
                return original
    return ""


def namesakes(path: str, others: Collection[str]) -> list[str]:
    """The files beside a stranger whose names begin its own, or end it; longest first.

    Tools name a copy in as many ways as there are languages; all keep the name of the original.
    """
    folder, slash, name = path.rpartition("/")
    beside = (other for other in others if other != path and other.rpartition("/")[0] == folder)
    found = []
    for other in beside:
        whole = other.removeprefix(f"{folder}{slash}")
        if name.startswith(whole.partition(".")[0]) or name.endswith(whole):
            found.append(other)
    return sorted(found, key=lambda other: (-len(other), other))


def share_records(one: str, other: str) -> bool:
    """Whether two files hold a record of the same id."""
    return not set(IDS.findall(one)).isdisjoint(IDS.findall(other))


IS_RESERVED = Message(
    "« {name} » y est le nom d'un périphérique", '"{name}" is the name of a device there'
)
BAD_END = Message("il finit par un point ou par une espace", "it ends with a point or a space")
BAD_SIGN = Message("il contient « {sign} »", 'it holds "{sign}"')
