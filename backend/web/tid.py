"""Dates and times as people read them, in Oslo time."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from backend.domain.skole import Maalform
from backend.domain.varsel import OSLO

_DAGER = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
}
_MAANEDER = tuple(
    "januar februar mars april mai juni juli august september oktober november desember".split()  # noqa: SIM905
)
_NAER = {0: {"nb": "i dag", "nn": "i dag"}, 1: {"nb": "i går", "nn": "i går"}}


def vis_dato(dag: date) -> str:
    """Return "20. november 2026"."""
    return f"{dag.day}. {_MAANEDER[dag.month - 1]} {dag.year}"


def vis_tid(tid: datetime, maalform: Maalform) -> str:
    """Return "fredag 20. november 2026 kl. 10.15"."""
    lokal = tid.astimezone(OSLO)
    return f"{_DAGER[maalform][lokal.weekday()]} {vis_dato(lokal.date())} kl. {lokal:%H.%M}"


def vis_naer_tid(tid: datetime, naa: datetime, maalform: Maalform) -> str:
    """Return "i dag kl. 10.15", "i går kl. 10.15", or the whole date where it is longer ago."""
    lokal = tid.astimezone(OSLO)
    siden = naa.astimezone(OSLO).date() - lokal.date()
    if timedelta(0) <= siden <= timedelta(days=1):
        return f"{_NAER[siden.days][maalform]} kl. {lokal:%H.%M}"
    return vis_tid(tid, maalform)
