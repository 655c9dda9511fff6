"""Addresses: what no address may hold is encoded once, and what leads nowhere is known."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guides.document.address import encoded, leads_somewhere, owned

# RFC 3986: what an address may hold at all; brackets only around a host that is a number.
ALLOWED = re.compile(r"(?:[\w.~:/?#@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})*", re.ASCII)


@pytest.mark.parametrize(
    ("typed", "followed"),
    [
        ("https://a.fr/?tt[news]=1&id=4|5", "https://a.fr/?tt%5Bnews%5D=1&id=4%7C5"),
        ("https://a.fr/a{b}^c`d\\e f", "https://a.fr/a%7Bb%7D%5Ec%60d%5Ce%20f"),
        ("https://a.fr/été?q=œ#ré[1]#2", "https://a.fr/%C3%A9t%C3%A9?q=%C5%93#r%C3%A9%5B1%5D%232"),
        ("https://été.fr:8080/x", "https://xn--t-9fab.fr:8080/x"),
        ("https://faß.de/", "https://xn--fa-hia.de/"),
        ("https://例え。jp/", "https://xn--r8jz45g.jp/"),
        ("https://a.fr/100%/%C3%A9%5b", "https://a.fr/100%25/%C3%A9%5b"),
        ("https://[::1]:80/a[b]", "https://[::1]:80/a%5Bb%5D"),
        ("https://a.fr/~b/c;d=e,f'g(h)!*$&i+j:k@l", "https://a.fr/~b/c;d=e,f'g(h)!*$&i+j:k@l"),
        ("https://a.fr/w/2019/https://b.fr/é", "https://a.fr/w/2019/https://b.fr/%C3%A9"),
        ("https://a.fr:080/x", "https://a.fr:080/x"),
        ("https://192.168.1.10:8080/x", "https://192.168.1.10:8080/x"),
        ("https://a.b2/x", "https://a.b2/x"),
        ("https://medium.com/@qui/x", "https://medium.com/@qui/x"),
        ("mailto:?subject=Vu", "mailto:?subject=Vu"),
        ("mailto:rené@a.fr?subject=Été", "mailto:ren%C3%A9@a.fr?subject=%C3%89t%C3%A9"),
    ],
)
def test_what_no_address_may_hold_is_encoded(typed: str, followed: str) -> None:
    """And what may stand, or is encoded already, stays."""
    assert encoded(typed) == followed
    assert leads_somewhere(typed)


@given(st.text(alphabet="aé[]|{}^`\\ %25:/?#@.<>\"'\u00a0社\U0001f600", max_size=30))
def test_whatever_is_typed_comes_out_as_an_address(typed: str) -> None:
    """Nothing is refused or lost, and encoding again changes nothing."""
    once = encoded(f"https://{typed}")
    assert ALLOWED.fullmatch(once)
    assert encoded(once) == once


@pytest.mark.parametrize(
    "typed",
    (
        "https:///x https://https://a.fr/ https://a..fr/ https://-a.fr/ https://[a/x "
        "https://localhost/ https://a.fr:99999/ https://a.fr:80a/ https://a.fr\\b https://a|b.fr/ "
        f"mailto:personne https://a%20b.fr/ https://{'a' * 64}.fr/ https://{'abcdefg.' * 32}fr/ "
        "mailto: mailto:@ mailto:a@ https://999.1.1.1/ https://1.2.3/ https://a.80/"
    ).split(),
)
def test_an_address_that_leads_nowhere_is_known(typed: str) -> None:
    """It still comes out as one, so that a list of sources can be printed."""
    assert not leads_somewhere(typed)
    assert ALLOWED.fullmatch(encoded(typed))


@pytest.mark.parametrize(
    "typed", ("https://moi:secret@a.fr/", "https://a@b@c.fr/", "https://a.fr\\@b.fr/")
)
def test_nobody_stands_before_a_host(typed: str) -> None:
    """What is printed there is a password, or a host that is not where the address leads."""
    assert owned(typed) and not leads_somewhere(typed)
    assert ALLOWED.fullmatch(encoded(typed))
    assert not owned("https://medium.com/@qui") and not owned("mailto:a@b.fr")
