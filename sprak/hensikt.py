"""What a message is for, decided from the classifier's guess, the facts that were read, and the form of the text."""

from __future__ import annotations

import re
from collections.abc import Set

KODE = re.compile(r"(?<!\d)(?:\d[ -]?){15}\d(?!\d)")
"""Sixteen digits, with or without spaces: a receipt code."""

_SPORSMAL = re.compile(
    r"\?\s*\W*$|^(?:hei\w*\W+)?(?:hva|ka|kva|hvem|kem|kven|hvor|kor|hvordan|korleis|åssen|hvorfor|korfor|kvifor|når|"
    r"kan|skal|må|er|har|får|blir|finnes|lurer på|hvilke|kva for|e)\b",
    re.IGNORECASE,
)
_FAKTA_OM_HENDELSE = frozenset({"kategorier", "utover"})


def ligner_sporsmal(tekst: str) -> bool:
    """Whether the text has the form of a question: a question mark at its end, or a question word at its start."""
    return bool(_SPORSMAL.search(tekst.strip()))


def avgjor(tekst: str, intent: str, sikkerhet: float, funnet: Set[str], terskel: float = 0.4) -> tuple[str, float]:
    """The final intent and its confidence.

    `funnet` holds the names of the entities in the message. Emergency help comes first, then a receipt code; a guess
    below `terskel` gives way to what the facts and the form of the text say.
    """
    if "krise" in funnet:
        return "krise", 1.0
    if KODE.search(tekst):
        return "oppfolging", 1.0
    if sikkerhet >= terskel:
        return intent, sikkerhet
    if ligner_sporsmal(tekst):
        return "sporsmal", terskel
    if funnet & _FAKTA_OM_HENDELSE:
        return "melding", terskel
    return intent, sikkerhet
