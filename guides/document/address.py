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
MAILBOX = re.compile(r"[^@\s]+@[^@\s]+")
LONGEST, LONGEST_HOST = 63, 253  # characters of a label of a host, and of all of it
LABEL = rf"[a-z0-9_](?:[a-z0-9_-]{{0,{LONGEST - 2}}}[a-z0-9_])?"
NUMBER = re.compile(r"\[[0-9A-Fa-f:.]+\]")  # of a host, as IPv6 writes it
PORT = re.compile(r":\d*\Z", re.ASCII)
BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"  # a host that ends in a number is four of them (IPv4)
HOST = re.compile(
    rf"(?:{LABEL}\.)+(?!\d+\.?\Z){LABEL}\.?|(?:{BYTE}\.){{3}}{BYTE}|{NUMBER.pattern}",
    re.IGNORECASE | re.ASCII,
)


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
    """Whether an address names a host that can exist and nobody before it, or a mailbox."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # looked at: no server has one over 65535
    except ValueError:
        return False
    if parts.scheme == "mailto":  # without a mailbox, a letter to nobody yet (RFC 6068)
        return bool(MAILBOX.fullmatch(parts.path) if parts.path else parts.query)
    host = PORT.sub("", _ascii_place(parts.netloc))
    return len(host) <= LONGEST_HOST and HOST.fullmatch(host) is not None


def owned(address: str) -> bool:
    """Whether a name, maybe with its password, stands before the host of an address."""
    try:
        return "@" in urlsplit(address).netloc
    except ValueError:
        return False


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
