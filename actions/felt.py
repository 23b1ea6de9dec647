"""The fields of the report: their order, when each is needed, and the question for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.melding import Knapp, Melding, knapp
from actions.tekst import oppslag, tekst, tekst_for
from actions.tur import Samtale
from backend.domain.skole import Maalform, Skole

REKKEFOLGE = (
    "beskrivelse",
    "rolle",
    "gjelder",
    "anonym",
    "navn",
    "kontakt",
    "utover",
    "involverte",
    "sted",
    "tidspunkt",
    "varighet",
    "trinn_klasse",
    "meldt_tidligere",
    "onsker",
    "bekreft",
)
FRITEKST = frozenset({"beskrivelse", "onsker", "navn", "kontakt", "involverte"})
KAN_HOPPES = frozenset({"navn", "kontakt", "involverte", "trinn_klasse", "onsker"})
VALG_FOR_ROLLE = {
    "elev": ("meg", "annen_elev", "flere_elever"),
    "foresatt": ("eget_barn", "annen_elev", "flere_elever"),
    "ansatt": ("annen_elev", "flere_elever"),
    "annen": ("annen_elev", "flere_elever"),
}
STEDER = {
    "vgs": ("klasserom", "gang", "kantine", "garderobe", "verksted", "skolevei", "digitalt", "annet", "ukjent"),
    "grunnskole": ("skolegard", "klasserom", "gang", "garderobe", "skolevei", "sfo_aks", "digitalt", "annet", "ukjent"),
}


def trengs(felt: str, slots: Mapping[str, Any], samtale: Samtale) -> bool:
    """Whether this field is still to be asked for: not known, not skipped, and of meaning in this report."""
    if felt == "bekreft":
        return True
    if slots.get(felt) is not None or felt in samtale.hoppet:
        return False
    return har_mening(felt, slots)


def har_mening(felt: str, slots: Mapping[str, Any]) -> bool:
    """Whether this field is one to ask for in this report: no contact with the anonymous, no name of the unknown."""
    if felt in ("navn", "kontakt"):
        return slots.get("anonym") is False
    if felt == "involverte":
        return slots.get("utover") != "ukjent"
    return True


def neste_felt(slots: Mapping[str, Any], samtale: Samtale) -> str:
    """The next field to ask for; `bekreft` when all else is known or skipped."""
    return next(felt for felt in REKKEFOLGE if trengs(felt, slots, samtale))


def sporsmal(felt: str, slots: Mapping[str, Any], samtale: Samtale, skole: Skole) -> Melding:
    """The question for a field, worded for the role, with its buttons."""
    rolle, maalform = slots.get("rolle"), samtale.maalform
    sti = f"skjema.{felt}"
    if felt == "utover" and samtale.ledelse_i_tvil:
        sti = "skjema.utover_ledelse"
    if felt == "trinn_klasse" and rolle == "elev" and slots.get("gjelder") != "meg":
        rolle = "elev_andre"
    ord_ = tekst_for(sti, rolle, maalform, skoleeier=skole.skoleeier[maalform])
    return Melding(ord_, _knapper(felt, slots, skole, maalform), felt=felt)


def visning(felt: str, verdi: str, maalform: Maalform) -> str:
    """How a value is named to the person; a value with no name of its own stands as it is."""
    navn: dict[str, str] | None = oppslag("skjema.valg").get(felt, {}).get(verdi)
    return navn[maalform] if navn else verdi


def _knapper(felt: str, slots: Mapping[str, Any], skole: Skole, maalform: Maalform) -> tuple[Knapp, ...]:
    knapper = [knapp(visning(felt, verdi, maalform), felt, verdi) for verdi in _valg(felt, slots, skole)]
    if felt in KAN_HOPPES:
        knapper.append(knapp(tekst("skjema.knapp.hopp", maalform), felt, ""))
    return tuple(knapper)


def _valg(felt: str, slots: Mapping[str, Any], skole: Skole) -> tuple[str, ...]:
    if felt == "gjelder":
        return VALG_FOR_ROLLE.get(str(slots.get("rolle")), ("meg", "annen_elev", "flere_elever"))
    if felt == "sted":
        return STEDER[skole.skoleslag]
    return tuple(oppslag("skjema.valg").get(felt, {}))
