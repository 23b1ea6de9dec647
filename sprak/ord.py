"""Words: normalising, tokens with their places, small spelling mistakes, and how dialects spell the commonest words.

The fragments in capitals are regular expression alternatives, grouped and without word boundaries; build patterns
with `moenster`, which adds the boundaries, and match them on `normaliser(text)`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_SKRIFTTEGN = str.maketrans({
    "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\t": " ", "\r": " ",
    "ä": "æ", "ö": "ø", "è": "e", "ê": "e", "ë": "e", "ò": "o", "ó": "o", "ô": "o", "à": "a", "á": "a",
})  # fmt: skip
_ORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
MINSTE_FOR_SKRIVEFEIL = 5


class Ord(NamedTuple):
    """One word: lower case, and where it stands in the text (`start` inclusive, `slutt` exclusive)."""

    tekst: str
    start: int
    slutt: int


def _liten(tegn: str) -> str:
    liten = tegn.lower()
    return liten if len(liten) == 1 else tegn


def normaliser(tekst: str) -> str:
    """NFC, lower case, one kind of quotes, dashes, spaces and accents.

    As long as `unicodedata.normalize("NFC", tekst)`, character by character, so that a place found here can be
    cut out of the NFC text verbatim.
    """
    nfc = unicodedata.normalize("NFC", tekst)
    liten = nfc.lower()
    if len(liten) != len(nfc):
        liten = "".join(map(_liten, nfc))
    return liten.translate(_SKRIFTTEGN)


def ord_i(tekst: str) -> list[Ord]:
    """The words of the text, normalised, with their places in its NFC form. Hyphen and apostrophe may stand inside."""
    return [Ord(m.group(), m.start(), m.end()) for m in _ORD.finditer(normaliser(tekst))]


def en_feil(skrevet: str, ment: str) -> bool:
    """Whether at most one letter is missing, extra or wrong, or two neighbours are swapped."""
    if skrevet == ment:
        return True
    kort, lang = sorted((skrevet, ment), key=len)
    if len(lang) - len(kort) > 1:
        return False
    i = next((i for i, (a, b) in enumerate(zip(kort, lang, strict=False)) if a != b), len(kort))
    if len(kort) < len(lang):
        return kort[i:] == lang[i + 1 :]
    byttet = kort[i + 1 : i + 2] + kort[i : i + 1] + kort[i + 2 :]
    return kort[i + 1 :] == lang[i + 1 :] or byttet == lang[i:]


def ligner(skrevet: str, ment: str) -> bool:
    """The same word, or from five letters on one typing mistake away from it. Both normalised."""
    return skrevet == ment or (len(ment) >= MINSTE_FOR_SKRIVEFEIL and en_feil(skrevet, ment))


def skrivefeil(ord_: str) -> Iterator[str]:
    """The word and its commonest typing mistakes: a letter left out, doubled, or swapped (never the first)."""
    yield ord_
    for i in range(1, len(ord_)):
        yield ord_[:i] + ord_[i + 1 :]
        yield ord_[:i] + ord_[i] * 2 + ord_[i + 1 :]
        yield ord_[:i] + ord_[i + 1 : i + 2] + ord_[i] + ord_[i + 2 :]


def valg(*fragmenter: str) -> str:
    """The fragments as one group of alternatives."""
    return "(?:" + "|".join(fragmenter) + ")"


def moenster(*fragmenter: str) -> re.Pattern[str]:
    """A pattern for any of the fragments as whole words, for normalised text."""
    return re.compile(r"(?<![^\W_])" + valg(*fragmenter) + r"(?![^\W_])")


# One letter may be another word in another dialect (e: er/jeg, i: jeg/i): the narrow family leaves those out.
JEG = valg("jeg", "eg", "æ", "æg", "ej", "je", "jæ", "jei", "jæi", "ek", "jg", "jgg", "jej", "jeh", "jæg", "æi")
JEG_VID = valg(JEG, "e", "i")
MIN = valg("min", "mi", "mitt", "mine", "minn", "mett", "min egen", "mi eiga")
VAAR = valg("vår", "vårt", "våre", "vor", "vores", "vårres", "vårs", "voss", "våran", "våras", "vårn")
IKKE = valg(
    "ikke", "ikkje", "ikkj", "ikje", "ikkji", "ikkjæ", "ikkjo", "itj", "ittj", "itte", "itt", "isje", "issje", "ishe",
    "inte", "ente", "ænte", "ikek", "ikk", "ikkke", "ike", "ikkw", "iikke", "icke", "kke",
    "ittje", "ekkje", "ekke", "ikkle",
)  # fmt: skip
ALDRI = valg("aldri", "alder", "aller", "ailder", "aldrig", "aldi", "ailler", "adri")
VET = valg("vet", "veit", "veitt", "væit", "vetikke", "ved", "veed", "vett", "vetj", "veid")
VIL = valg("vil", "ville", "vill", "vej", "har lyst til", "har løst te", "ønsker", "ønskjer", "ønske", "ynskjer")
SIDEN = valg("siden", "sidan", "sida", "sia", "sea", "sæa", "sian", "sidn", "sidden", "siiden", "side", "sidna")
HVER = valg(
    "hver",
    "kvar",
    "kver",
    "vær",
    "hvert",
    "kvart",
    "kvert",
    "hvær",
    "kvær",
    "hvr",
    "kar",
    "hår",
    "hverje",
    "verje",
    "kverja",
)
