"""Whether a person asks to see their receipt code again, or says that it is lost; in any form of Norwegian."""

from __future__ import annotations

import re
from typing import Final

from sprak.ord import normaliser

MAKS_ORD: Final = 16
_KODE = r"(?:kvitterings)?kod(?:en?|a|æ|ene)"
_TAPT = (
    r"(?:mist\w*|rot\w* (?:\w+ )?bort\w*|gl[eø]mt?e?|gløym\w*|glemmer|tapt\w*|kast\w*|slett\w*|borte|vekk|forsvunn\w*|"
    r"(?:finn\w*|fant|husk\w*|hugs\w*|hukse\w*|veit|vet|ser|så|fikk|fekk|har|skrev|skreiv|noterte) (?:\w+ )?"
    r"(?:ikke|ikkje|ikje|itj|itte|ittj|inte|ikkj))"
)
_HVA = r"(?:hva|ka|kva|ke|hå|å|hvilken|kva for|hvor|kor|kvar)"
_VAR = r"(?:var|va|er|e|æ|ær|ble|blei|vart|står|finner|finn|ser|sto|stod)"
_VIS = r"(?:vis\w*|syn\w*|se|sjå|sjå på|få|hent\w*|gi|gje|send\w*|ta fram|trenger|treng|vil ha)"
_IGJEN = r"(?:igjen|att|på nytt|en gang til|ein gong til|engang til|atter|omigjen|om igjen)"
_SPOR: Final = re.compile(
    rf"\b{_TAPT}\b.*\b{_KODE}\b|\b{_KODE}\b.*\b{_TAPT}\b|^(?:\w+ )?{_HVA} {_VAR} (?:\w+ ){{0,3}}{_KODE}\b|"
    rf"\b{_VIS} (?:\w+ ){{0,3}}{_KODE}\b(?:.*\b{_IGJEN}\b|(?: min| mi)?$)|\b{_KODE}\b(?: \w+)? {_IGJEN}\b"
)
_ANNEN_KODE: Final = re.compile(
    rf"\b{_KODE} (?:til|på|for) (?!(?:nytt|saken?|saka|varselet?|meldingen?|meldinga|dere|dykk|skolen)\b)|"
    r"\b(?:wifi|pin|lås|låse|dør|alarm|skap|bank|rabatt|qr)[ -]?kod"
)


def ber_om_koden(tekst: str) -> bool:
    """Whether a short message is about getting the receipt code again; a code to something else is another matter."""
    ren = " ".join(re.findall(r"\w+", normaliser(tekst)))
    if len(ren.split()) > MAKS_ORD or _ANNEN_KODE.search(ren):
        return False
    return _SPOR.search(ren) is not None
