"""What one who works at a school does now, from what has been told; and straight on into a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions import besvar
from actions.melding import Knapp, Melding, knapp
from actions.tekst import tekst
from actions.tjenester import Tjenester
from actions.tur import Samtale, Tur, venter
from backend.domain.skole import Maalform
from sprak.veiledning import andre_plikter

TEMA = "hva-gjor-jeg-naa"
HVEM = "hvem"
OM = {"ansatt": "ansatt", "skoleledelse": "ledelse", "elev": "elev", "flere_elever": "elev", "utenforstaende": "elev"}
"""Whom the steps are about, from who violates."""
VALG = ("elev", "ansatt", "skoleledelse", "ukjent")
ALVORLIG = frozenset({"vold", "trusler", "seksuell_trakassering"})
KORT = 8
"""A question of fewer words tells nothing that happened."""

Utfall = tuple[list[Melding], Samtale, bool]
"""What is said, the conversation, and whether it now waits to hear whom the matter is about."""


def er_aktuell(tur: Tur, tema: str | None) -> bool:
    """Whether the answer to this turn is the steps: asked by staff, or by one who has not said who they are."""
    return tema == TEMA and tur.rolle in ("ansatt", None)


def veiled(tur: Tur, tjenester: Tjenester) -> Utfall:
    """The steps; where something happened and nobody is named, ask once who it was, beside the steps for either."""
    utover = tur.fakta.get("utover")
    hendt = _noe_har_hendt(tur)
    samtale = replace(tur.samtale, rolle="ansatt", tema=TEMA, oppslag=None)
    if hendt:
        samtale = replace(samtale, venter=venter(replace(tur, fakta={**tur.fakta, "rolle": "ansatt"})))
    steg = _steg(tur, tjenester, utover, _tillegg(tur.tekst, tur.fakta, utover), tur.maalform)
    if not hendt or utover in OM:
        return [steg], samtale, False
    return [steg, spor_hvem(tur.maalform)], replace(samtale, avklar=HVEM), True


def videre(tur: Tur, tjenester: Tjenester, utover: str) -> tuple[list[Melding], Samtale]:
    """The steps once it is known whom the matter is about; what was told before waits with that filled in."""
    for_: Mapping[str, Any] = tur.samtale.venter or {"tekst": "", "fakta": {"rolle": "ansatt"}}
    kjent = {"utover": utover} if utover in OM else {}
    fakta = {**for_["fakta"], **kjent}
    steg = _steg(tur, tjenester, utover, _tillegg(str(for_["tekst"]), fakta, utover), tur.maalform)
    return [steg], replace(tur.samtale, venter={**for_, "fakta": fakta})


def spor_hvem(maalform: Maalform) -> Melding:
    """Ask whom the matter is about."""
    valg = tuple(knapp(tekst(f"avklaring.hvem.valg.{v}", maalform), HVEM, v) for v in VALG)
    return Melding(tekst("avklaring.hvem.sporsmal", maalform), (*valg, _meld(maalform)))


def _steg(tur: Tur, tjenester: Tjenester, utover: str | None, tillegg: set[str], maalform: Maalform) -> Melding:
    svar = tjenester.veileder.veiled(tur.skole, OM.get(utover or "", "elev"), tillegg, maalform)
    return Melding(svar.tekst, (_meld(maalform),), tema=svar.tema, kilder=besvar.som_kilder(svar))


def _tillegg(ord_: str, fakta: Mapping[str, Any], utover: str | None) -> set[str]:
    """The other duties that apply."""
    kategorier = set(fakta.get("kategorier") or ())
    tillegg = andre_plikter(ord_)
    if utover not in OM:
        tillegg.add("uviss")
    if "digital_krenkelse" in kategorier:
        tillegg.add("digitalt")
    if OM.get(utover or "", "elev") == "elev" and (kategorier & ALVORLIG or utover == "flere_elever"):
        tillegg.add("alvorlig")
    return tillegg


def _noe_har_hendt(tur: Tur) -> bool:
    return bool(tur.fakta.get("kategorier") or tur.fakta.get("utover")) or len(tur.tekst.split()) >= KORT


def _meld(maalform: Maalform) -> Knapp:
    return knapp(tekst("avklaring.hvem.meld", maalform), "vei", "meld")
