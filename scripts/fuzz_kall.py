"""Calls made from nothing: paths, queries, headers, cookies, JSON, forms and bytes that no client of ours sends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode

from hypothesis import strategies as st

from backend.web.app import alle_ruter

RUTER: Final = [(rute.metode, rute.mal) for rute in alle_ruter(True)]
_STILLE: Final = ("/api/utlogging", "/portal/logg-ut")
"""Calls that would end the log-in of the one who asks: they are sent without it."""
_FELT: Final = (
    "skole", "maalform", "tekst", "valg", "id", "kode", "brukernavn", "passord", "engangskode", "status", "csrf", "nr",
    "mottakere", "alvorlighet", "slots", "metadata", "tilstand", "next_action", "tracker", "__proto__",
)  # fmt: skip
_ORD: Final = (
    "elverum-vgs", "nb", "nn", "lukket", "under_arbeid", "1234 5678 9012 3456", "/start", "/intern", "../../etc/passwd",
    "\u202e", "\u0000", "' OR 1=1 --", "{{7*7}}", "${jndi:ldap://x}", "<script>alert(1)</script>", "\U0001f600" * 50,
    "a" * 4001, "٣", "ﬀ", "1e999", "-1", "%00", "\r\nSet-Cookie: a=b",
)  # fmt: skip
_SPORRING: Final = ("side", "status", "vis", "maalform", "sak", "gjort", "ut")
_HODENAVN: Final = (
    "Authorization", "Cookie", "Content-Type", "Accept-Language", "Origin", "Referer", "Sec-Fetch-Site", "Host",
    "Range",
    "X-Forwarded-Proto", "X-Forwarded-For", "X-Forwarded-Host", "X-Sifra-Nokkel", "X-Sifra-Arbeid", "If-None-Match",
    "Accept-Encoding", "Content-Encoding", "X-HTTP-Method-Override", "Upgrade", "Expect",
)  # fmt: skip
_HODEVERDIER: Final = (
    "Bearer", "Bearer x", "Basic eDp5", "sifra_sesjon=x; sifra_kjent=a.b", "application/json", "text/plain", "nn",
    "*/*",
    "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-7", "https://ond.example",
    "null",
    "application/json; charset=utf-16", "cross-site", "same-origin", "bytes=0-", "https", "127.0.0.1", "gzip",
    "100-continue",
    "9999999999.0.a.b:1", "websocket", "deflate",
)  # fmt: skip


@dataclass(frozen=True)
class Kall:
    """One request, without what tells who asks; `stille` where it must not carry that."""

    metode: str
    sti: str
    hoder: tuple[tuple[str, str], ...]
    kropp: bytes

    @property
    def stille(self) -> bool:
        """Whether it would log out, or end the conversation of, the one who asks."""
        return self.metode == "DELETE" or any(self.sti.startswith(sti) for sti in _STILLE)


_TEKST = st.sampled_from(_ORD) | st.text(max_size=20)
_NAVN = st.sampled_from(_FELT) | st.text(max_size=5)
_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _TEKST,
    lambda barn: st.lists(barn, max_size=3) | st.dictionaries(_NAVN, barn, max_size=4),
    max_leaves=6,
)
_OBJEKT = st.dictionaries(st.sampled_from(_FELT), _TEKST | _JSON, max_size=5)
_DYP = st.integers(1, 5000).map(lambda dybde: b'{"tekst":' + b"[" * dybde + b"]" * dybde + b"}")
_SKJEMA = st.dictionaries(st.sampled_from(_FELT), _TEKST, max_size=5)


def _som_json(data: Any) -> bytes:
    return json.dumps(data).encode("utf-8", "surrogatepass")


def _som_skjema(felt: dict[str, str]) -> bytes:
    return urlencode(felt, errors="surrogatepass").encode()


_KROPP: st.SearchStrategy[tuple[str, bytes]] = st.one_of(
    st.tuples(st.just("application/json"), _OBJEKT.map(_som_json)),
    st.tuples(st.just("application/x-www-form-urlencoded"), _SKJEMA.map(_som_skjema)),
    st.tuples(st.just("application/json"), _JSON.map(_som_json) | _DYP | st.binary(max_size=60)),
    st.tuples(st.just(""), st.just(b"")),
)
_HODEVERDI = st.sampled_from(_HODEVERDIER) | st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=20)
_HODER = st.lists(st.tuples(st.sampled_from(_HODENAVN), _HODEVERDI), max_size=3, unique_by=lambda hode: hode[0])


def kall(ider: Sequence[str]) -> st.SearchStrategy[Kall]:
    """Any call; the ids are those of cases that exist."""
    id_ = st.sampled_from(ider) | st.sampled_from(ider) | _TEKST
    rute = st.tuples(st.sampled_from(RUTER), id_, st.sampled_from(("elverum-vgs", "borte")) | _TEKST).map(_fyll)
    vill = st.tuples(st.sampled_from(("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE")), _TEKST)
    maal = st.one_of(rute, rute, rute, vill.map(lambda par: (par[0], "/" + quote(par[1], errors="surrogatepass"))))
    sporring = st.dictionaries(st.sampled_from(_SPORRING), _TEKST, max_size=2)
    return st.builds(_bygg, maal, sporring, _HODER, _KROPP)


def _fyll(valgt: tuple[tuple[str, str], str, str]) -> tuple[str, str]:
    (metode, mal), id_, skole = valgt
    sti = mal.replace("{id}", quote(id_, safe="", errors="surrogatepass"))
    return metode, sti.replace("{skole}", quote(skole, safe="", errors="surrogatepass"))


def _bygg(
    maal: tuple[str, str], sporring: dict[str, str], hoder: list[tuple[str, str]], kropp: tuple[str, bytes]
) -> Kall:
    metode, sti = maal
    sti += f"?{urlencode(sporring, errors='surrogatepass')}" if sporring else ""
    art = [("Content-Type", kropp[0])] if kropp[0] and "Content-Type" not in dict(hoder) else []
    return Kall(metode, sti, (*hoder, *art), kropp[1])
