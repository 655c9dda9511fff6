"""Addresses as a machine follows them: nothing in them but what RFC 3986 lets stand."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

MARKS = "!$&'()*+,;=:@%"  # stand for themselves in each part (3.3); an escape is one already
PATH, QUERY, OWNER = f"{MARKS}/", f"{MARKS}/?", MARKS.replace("@", "")
DOTS = re.compile("[。．｡]")  # full stops of other scripts, which part a host's labels (UTS 46)
NO_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
PLAIN = re.compile(r"(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})+(?:#[\w.-]*)?", re.ASCII)
LONGEST = 63  # characters of a label of a host
LABEL = rf"[a-z0-9_](?:[a-z0-9_-]{{0,{LONGEST - 2}}}[a-z0-9_])?"
NUMBER = re.compile(r"\[[0-9A-Fa-f:.]+\]")  # of a host, as IPv6 writes it
HOST = re.compile(rf"{LABEL}(?:\.{LABEL})+\.?|{NUMBER.pattern}", re.IGNORECASE)


def encoded(address: str) -> str:
    """The address with every sign that may not stand in it percent-encoded, its host in ASCII.

    What is encoded already stays as it is, so that encoding twice changes nothing. No
    address is refused here: what leads nowhere still comes out as one that can be printed.
    """
    if PLAIN.fullmatch(address):
        return address
    try:
        scheme, place, path, query, fragment = urlsplit(address)
    except ValueError:  # brackets in a host that is no number
        return _quoted(address, QUERY)
    host = _ascii_place(place) if scheme != "mailto" else place
    return urlunsplit(
        (scheme, host, _quoted(path, PATH), _quoted(query, QUERY), _quoted(fragment, QUERY))
    )


def leads_somewhere(address: str) -> bool:
    """Whether an address names a host that can exist, or a mailbox."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return not parts.path or "@" in parts.path
    host = parts.netloc.rpartition("@")[2]
    host = host.removesuffix(f":{port}" if port is not None else ":")
    return HOST.fullmatch(_ascii_place(host)) is not None


def _quoted(part: str, safe: str) -> str:
    return quote(NO_ESCAPE.sub("%25", part), safe)


def _ascii_place(place: str) -> str:
    """A host in ASCII, between its owner and its port."""
    owner, at, host = place.rpartition("@")
    number = NUMBER.match(host)
    name, colon, port = host.partition(":") if not number else (number[0], "", host[number.end() :])
    labels = name if number else ".".join(map(_ascii_label, DOTS.sub(".", name).split(".")))
    return f"{_quoted(owner, OWNER)}{at}{labels}{colon}{_quoted(port, MARKS)}"


def _ascii_label(label: str) -> str:
    """One label of a host, as RFC 3492 writes what is not ASCII; one too long is none."""
    if label.isascii() or len(label) > LONGEST:
        return _quoted(label, MARKS)
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", label).lower())
    if folded.isascii():
        return _quoted(folded, MARKS)
    return _quoted(f"xn--{folded.encode('punycode').decode()}", MARKS)
