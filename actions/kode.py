"""The receipt code again, in the conversation in which it was given; it is kept in that conversation's memory alone."""

from __future__ import annotations

from actions.melding import Knapp, Melding, knapp
from actions.tekst import tekst
from actions.tur import Tur
from backend.domain.skole import Maalform
from sprak.kodesporsmal import ber_om_koden


def knapp_kode(maalform: Maalform) -> Knapp:
    """The button that shows the code again."""
    return knapp(tekst("oppfolging.knapp_kode", maalform), "kode", "igjen")


def vil_se_koden(tur: Tur) -> bool:
    """Whether the person asks, by button or in words, for a code that this conversation has."""
    return bool(tur.samtale.koder) and (tur.valg == ("kode", "igjen") or ber_om_koden(tur.tekst))


def vis_koden(tur: Tur) -> list[Melding]:
    """Every code of the conversation, the last one first."""
    siste, *tidligere = reversed(tur.samtale.koder)
    meldinger = [Melding(tekst("oppfolging.kode_igjen", tur.maalform), (knapp_kode(tur.maalform),), kode=siste)]
    return meldinger + [Melding(tekst("oppfolging.kode_tidligere", tur.maalform), kode=kode) for kode in tidligere]
