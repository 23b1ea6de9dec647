"""Months that a question points to from today: "denne måneden", "neste måned", "nå i årshjulet"."""

from __future__ import annotations

import re
from datetime import date

MAANEDER = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
)  # fmt: skip
_MAANED = r"(?:m[åa]+ne(?:d|den|n)?|månad(?:en)?|månan|mnd)"
_UTTRYKK = (
    (-1, re.compile(rf"\b(?:i )?(?:forrige|førre|sist|siste) {_MAANED}\b", re.IGNORECASE)),
    (0, re.compile(rf"\b(?:nå |no )?(?:i )?(?:denne|dinna|inneværende) {_MAANED}\b", re.IGNORECASE)),
    (1, re.compile(rf"\b(?:i )?(?:neste|nest|komande|kommende) {_MAANED}\b", re.IGNORECASE)),
)
_NAA = re.compile(
    r"^(?P<for>\W*(?:hva|ka|kva|va) (?:skjer|foregår|føregår|hender|(?:er|står) på planen|står i årshjulet)"
    r"(?: (?:på skolen|på skulen|i årshjulet|her))?) (?:nå|no|nu|akkurat nå|for tida|for tiden)\W*$",
    re.IGNORECASE,
)


def med_maanedsnavn(tekst: str, dato: date) -> str:
    """The question with the month by its name, worked out from `dato`; unchanged where it points to none."""
    if naa := _NAA.match(tekst):
        return f"{naa['for']} i {MAANEDER[dato.month - 1]}?"
    for forskyv, uttrykk in _UTTRYKK:
        navn = MAANEDER[(dato.month - 1 + forskyv) % 12]
        tekst = uttrykk.sub(f"i {navn}", tekst)
    return tekst
