"""The receipt code again, in the conversation in which it was given; it is kept in that conversation's memory alone."""

from __future__ import annotations

import re
from typing import Final

from actions.melding import Knapp, Melding, knapp
from actions.tekst import tekst
from actions.tur import Tur
from backend.domain.skole import Maalform
from sprak.kodesporsmal import ber_om_koden

_NY_MELDING: Final = re.compile(r"\b(?:same?|samme) sak|\bs(?:i|ei|ie|eie)\w* (?:i)?fr[aå]\b|\bmelde\b", re.IGNORECASE)


def knapp_kode(maalform: Maalform) -> Knapp:
    """The button that shows the code again."""
    return knapp(tekst("oppfolging.knapp_kode", maalform), "kode", "igjen")


def vil_se_koden(tur: Tur) -> bool:
    """Whether the person asks, by button or in words, for a code that this conversation has."""
    return bool(tur.samtale.koder) and (tur.valg == ("kode", "igjen") or ber_om_koden(tur.tekst))


def bare_om_koden(tur: Tur) -> bool:
    """Whether the first words are about a lost code and nothing else: they tell of no harm, and begin no report."""
    forteller = tur.krise or tur.fakta.get("kategorier") or tur.fakta.get("utover") or _NY_MELDING.search(tur.tekst)
    return not (tur.valg or forteller) and ber_om_koden(tur.tekst)


def vis_koden(tur: Tur) -> list[Melding]:
    """Every code of the conversation, the last one first."""
    siste, *tidligere = reversed(tur.samtale.koder)
    meldinger = [Melding(tekst("oppfolging.kode_igjen", tur.maalform), (knapp_kode(tur.maalform),), kode=siste)]
    return meldinger + [Melding(tekst("oppfolging.kode_tidligere", tur.maalform), kode=kode) for kode in tidligere]
