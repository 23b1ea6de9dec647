"""When it happened: the words that the person used, and the dates they stand for where these are certain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sprak.kalender import Periode
from sprak.ord import IKKE, moenster, normaliser
from sprak.tidsuttrykk import UTTRYKK, Treff


@dataclass(frozen=True)
class Tidspunkt:
    """`tekst` verbatim from the message; `fra` and `til` inclusive, equal for one day, `fra` alone for "since"."""

    tekst: str
    fra: date | None = None
    til: date | None = None


@dataclass(frozen=True)
class Tidsuttrykk:
    """An expression of time and where it stands; `siden`: it says since when; `vag`: it names no dates at all."""

    start: int
    slutt: int
    periode: Periode
    siden: bool
    vag: bool


_SIDEN = moenster(
    r"(?:siden|sidan|sida|sia|sea|sian|helt siden|heilt sidan|fra|frå|ifra|fra og med|hele tiden siden|"
    r"heile tida sidan)"
)
_IKKE_FORAN = re.compile(
    r"(?<![^\W_])(?:hver|kvar|kver|hvert|vær|neste|nest|annenhver|annakvar|kommende|komande|førstkommende|innen|innan|"
    r"inntil|til|om|kl|kl\.|klokka|klokken|klokke|§|§§|kap|kap\.|kapittel|side|karakter|punkt|versjon|"
    r"mellom|unntatt)\s*$"
)
_NEKTET_FORAN = re.compile(rf"(?:^|(?<![^\W_])(?:var|va|vart|skjedde|hendte|hende|er|e) ){IKKE}\s*$")
"""A time that is said to be the wrong one: "det var ikke i går, men på mandag"."""
_IKKE_ETTER = re.compile(
    r"\s*(?:%|prosent|kr\b|kroner|av klassen|år gammel|poeng)|\s*-\s*(?:man|tirs|tys|ons|tors|fre)d"
)
_FRAMTID_FORAN = re.compile(
    r"(?<![^\W_])(?:skal|ska|ska'|kommer til å|kjem til å|kommer te å|skulle (?:ta|få|drepe|slå|banke|"
    r"møte)|gruer meg til|"
    r"gruer seg til|grue mæ te|gruar meg til|skæ)(?![^\W_])[^.!?;]*$"
)
_FRAMTID_ETTER = re.compile(
    r"\s*(?:så )?(?:skal|ska|kommer|kjem|må|får)(?: (?:vi|jeg|eg|æ|han|hun|ho|de|dei|dere))(?![^\W_])"
)
_TILBAKE = re.compile(r"(?<![^\W_])(?:i ?g[åa]|for[gri]|før|sist|forrige|siden|sidan|sia)")
_FORTALT = re.compile(
    r"(?<![^\W_])(?:(?:sa|sagt|sade|sei|si|seie|sagde|sae) (?:i|det )?(?:fra|frå|ifra|til)|sa det|meld(?:t|"
    r"te|er|e)|vars(?:la|let|ler)|"
    r"fort[ae]l(?:te?|de?|er|le|)(?: (?:det|dette))?(?: (?:til|te|åt))? (?:meg|mæ|oss|mamma|pappa|rektor|"
    r"\w*lærer\w*|\w*lærar\w*|"
    r"helse\w+|foreldre\w*|hjemme|heime)|tatt (?:det |dette |saken )?opp|tok (?:det |dette |saken |vi |jeg )*opp|"
    r"teke (?:det |dette |saka )?opp|(?:hatt|hadde|var i|i et|et|eit|på|hatt et) (?:\w+ )?(?:møte|samtale)|"
    r"snakk(?:a|et|er|e) med (?:\w*lærer|\w*lærar|rektor|helse|mamma|pappa|foreldre|kontakt|sosial|mor|far)\w*|"
    r"ringt?e?|fikk (?:jeg|vi|eg) (?:vite|høre|beskjed)|fekk (?:eg|vi) (?:vite|høyre)|ferdig|bursdag i|fyller|"
    r"hjemme|heime|sjuk|syk|skriver dette|skriv dette|født)(?![^\W_])"
)
_LEDDSKILLE = re.compile(r"[.!?](?=\s|$)|[;\n,]|\s(?:og|men|å|so|så|at|som)\s")
_SITAT = re.compile(r'"[^"\n]{0,400}"')


def _funn(n: str, dato: date) -> list[Tidsuttrykk]:
    alle = [(t, u.les(t, dato), u.vag) for u in UTTRYKK for t in u.treff(n)]
    funn = [_lag(t, p, vag) for t, p, vag in alle if p is not None]
    valgt: list[Tidsuttrykk] = []
    slutt = 0
    for f in sorted(funn, key=lambda f: (f.start, -f.slutt)):
        if f.start >= slutt:
            valgt.append(f)
            slutt = f.slutt
    return valgt


def _lag(t: Treff, periode: Periode, vag: bool) -> Tidsuttrykk:
    siden = bool(t.re.groupindex.get("siden") and t["siden"]) or (vag and _SIDEN.match(t.group()) is not None)
    return Tidsuttrykk(t.start(), t.end(), (periode[0], None) if siden else periode, siden, vag)


def _ledd(n: str, f: Tidsuttrykk) -> str:
    """The clause that the expression stands in, at most 160 letters each way."""
    foran, etter = n[max(0, f.start - 160) : f.start], n[f.slutt : f.slutt + 160]
    start = max((m.end() for m in _LEDDSKILLE.finditer(foran)), default=0)
    slutt = _LEDDSKILLE.search(etter)
    return foran[start:] + n[f.start : f.slutt] + etter[: slutt.start() if slutt else None]


def _om_hendelsen(n: str, f: Tidsuttrykk) -> bool:
    """Whether the expression can be the time of what happened: not ahead, not habitual, not when it was told."""
    foran, etter = n[max(0, f.start - 80) : f.start], n[f.slutt : f.slutt + 40]
    if _IKKE_FORAN.search(foran) or _NEKTET_FORAN.search(foran) or _IKKE_ETTER.match(etter):
        return False
    peker_tilbake = f.siden or f.vag or _TILBAKE.search(n[f.start : f.slutt]) is not None
    if not peker_tilbake and (_FRAMTID_FORAN.search(foran.rsplit(",", 1)[-1]) or _FRAMTID_ETTER.match(etter)):
        return False
    return not _FORTALT.search(_ledd(n, f))


def _velg(funn: Iterator[Tidsuttrykk]) -> Tidsuttrykk | None:
    """The first; but a day or a month goes before a vague season or duration, unless that is a "since"."""
    foerste = next(funn, None)
    if foerste is None or foerste.siden or not foerste.vag:
        return foerste
    return next((f for f in funn if not f.vag), foerste)


def _utenfor_sitat(n: str, funn: list[Tidsuttrykk]) -> list[Tidsuttrykk]:
    sitater = [m.span() for m in _SITAT.finditer(n)]
    return [f for f in funn if not any(a < f.start and f.slutt < b for a, b in sitater)]


def finn_uttrykk(tekst: str, dato: date) -> Tidsuttrykk | None:
    """As `finn_tidspunkt`, with the place and the kind of the expression."""
    n = normaliser(tekst)
    return _velg(f for f in _utenfor_sitat(n, _funn(n, dato)) if _om_hendelsen(n, f))


def som_tidspunkt(tekst: str, uttrykk: Tidsuttrykk | None) -> Tidspunkt | None:
    """What `finn_uttrykk` found in the text, in the text's own words."""
    if uttrykk is None:
        return None
    return Tidspunkt(unicodedata.normalize("NFC", tekst)[uttrykk.start : uttrykk.slutt], *uttrykk.periode)


def datoer_i(tekst: str, dato: date) -> Iterator[Tidspunkt]:
    """Every expression with a certain date in a message, whatever it is the time of, in order; none that lies ahead."""
    n = normaliser(tekst)
    for f in _funn(n, dato):
        if f.periode[0] and not _IKKE_FORAN.search(n[max(0, f.start - 80) : f.start]):
            yield Tidspunkt(unicodedata.normalize("NFC", tekst)[f.start : f.slutt], *f.periode)


def finn_tidspunkt(tekst: str, dato: date) -> Tidspunkt | None:
    """The time of what the message tells, read on `dato` (the day it was written, Europe/Oslo); None if it names none.

    Dates only where they are certain: school start, holidays and "a week ago" keep their words alone.
    """
    return som_tidspunkt(tekst, finn_uttrykk(tekst, dato))
