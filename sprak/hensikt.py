"""What a message is for, decided from the classifier's guess, the facts that were read, and the form of the text."""

from __future__ import annotations

import re
from collections.abc import Set

from sprak.lesetekst import Lesetekst, les_tekst
from sprak.maalform import maalform
from sprak.sporreform import ber_om_svar, sporretegn
from sprak.veiledning import spor_hva_naa

KODE = re.compile(r"(?<!\d)(?:\d[ -]?){15}\d(?!\d)")
"""Sixteen digits, with or without spaces: a receipt code."""

_SPORSMAL = re.compile(
    r"\?\s*\W*$|^(?:hei\w*\W+)?(?:hva|ka|kva|hvem|kem|kven|hvor|kor|hvordan|korleis|åssen|hvorfor|korfor|kvifor|når|"
    r"kan|skal|må|er|har|får|blir|finnes|lurer på|hvilke|kva for|e)\b",
    re.IGNORECASE,
)
_KORT, _LANG = 4, 25
"""Messages of at most so many words are mostly small turns; of more than so many, mostly stories."""

_FAKTA_OM_HENDELSE = frozenset({"kategorier", "utover"})


def ligner_sporsmal(tekst: str) -> bool:
    """Whether the text has the form of a question: a question mark at its end, or a question word at its start."""
    return bool(_SPORSMAL.search(tekst.strip()))


def formtegn(lest: Lesetekst) -> list[str]:
    """Signs of what a message is for that lie in its form: how it begins, how long it is, and how it asks."""
    antall = len(lest.ledd)
    lengde = "kort" if antall <= _KORT else "lang" if antall > _LANG else "middels"
    return [f"lengde:{lengde}", f"begynner:{lest.lemmaer.split(' ', 1)[0]}", *sporretegn(lest)]


def avgjor(
    tekst: str, intent: str, sikkerhet: float, funnet: Set[str], terskel: float = 0.4, rolle: str | None = None
) -> tuple[str, float]:
    """The final intent and its confidence.

    `funnet` holds the names of the entities in the message. Emergency help comes first, then a receipt code, then a
    language that we do not understand. A story that ends in a question is answered, and kept for a report, and so is
    one who works at a school (`rolle`) and asks what to do now; a guess below `terskel` gives way to the facts and the
    form of the text.
    """
    if "krise" in funnet:
        return "krise", 1.0
    if KODE.search(tekst):
        return "oppfolging", 1.0
    if len(tekst.split()) > _KORT and maalform(tekst).form in ("en", "annet"):
        return "fremmedsprak", 1.0
    if rolle == "ansatt" and spor_hva_naa(tekst):
        return "sporsmal", 1.0
    if intent == "melding" and ber_om_svar(les_tekst(tekst)):
        return "sporsmal", max(sikkerhet, terskel)
    if sikkerhet >= terskel:
        return intent, sikkerhet
    if ligner_sporsmal(tekst):
        return "sporsmal", terskel
    if funnet & _FAKTA_OM_HENDELSE:
        return "melding", terskel
    return intent, sikkerhet
