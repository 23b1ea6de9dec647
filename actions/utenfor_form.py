"""The turns outside the forms: the opening, a question, small talk, an emergency, a button."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import besvar, veiledning
from actions.kode import vil_se_koden, vis_koden
from actions.melding import Knapp, Melding, knapp, med_knapper
from actions.sporsmal import besvar_sporsmal
from actions.tekst import tekst
from actions.tjenester import Tjenester
from actions.tur import Samtale, Tur, les_tur, venter
from sprak.hensikt import ligner_sporsmal

VIDERE = {"meld": "varsel_form", "folg_opp": "oppfolging_form", "uka": "avklaring_form"}
"""Where buttons lead."""

MELD = knapp("", "vei", "meld")
OVERSETT = {"start_paa_nytt": "stopp", "tilbake": "uklart", "hopp_over": "uklart", "nei": "uklart", "endre": "uklart"}
"""Words that mean something only in the middle of a report, and what they are answered with outside it."""


class _Handling(Action):
    """An action that reads the turn, says something, and remembers how far the conversation has come."""

    navn = ""

    def __init__(self, tjenester: Tjenester) -> None:
        self._tjenester = tjenester

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return self.navn

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Take the turn."""
        tur = les_tur(tracker, self._tjenester.skoler)
        meldinger, samtale, neste = self.ta(tur)
        for melding in meldinger:
            dispatcher.utter_message(json_message=melding.som_json())
        hendelser: list[EventType] = [SlotSet("samtale", samtale.til_slot())]
        return [*hendelser, FollowupAction(neste)] if neste else hendelser

    def ta(self, tur: Tur) -> tuple[list[Melding], Samtale, str | None]:
        """What is said, the conversation afterwards, and the form that takes over, if any."""
        raise NotImplementedError


class Start(_Handling):
    """`action_start`: who reads what, anonymity, what to do if it is urgent, and three ways on."""

    navn = "action_start"

    def ta(self, tur: Tur) -> tuple[list[Melding], Samtale, str | None]:
        """Open the conversation."""
        maalform, skole = tur.maalform, tur.skole
        velkommen = tekst("start.velkommen", maalform, skole=skole.navn[maalform], skoleeier=skole.skoleeier[maalform])
        valg = Melding(tekst("start.veivalg", maalform), besvar.veivalg(maalform))
        return [Melding(velkommen), valg], tur.samtale, None


class Krise(_Handling):
    """`action_krise`: emergency help first; the message waits until the person chooses to report it."""

    navn = "action_krise"

    def ta(self, tur: Tur) -> tuple[list[Melding], Samtale, str | None]:
        """Give emergency help."""
        maalform = tur.maalform
        hjelp = besvar.nodhjelp(str(tur.krise), tur)
        knapper: tuple[Knapp, ...] = (
            knapp(tekst("krise.knapp_meld", maalform), "vei", "meld"),
            knapp(tekst("krise.knapp_menneske", maalform), "vei", "menneske"),
        )
        if tur.rolle == "ansatt":
            knapper = (knapp(tekst("krise.knapp_veiledning", maalform), "vei", "veiledning"), *knapper)
        samtale = replace(tur.samtale, venter=venter(tur), tilbud=())
        return [hjelp, Melding(tekst("krise.videre", maalform), knapper)], samtale, None


class Spor(_Handling):
    """`action_svar`: a question gets what the law and the plan say, or an honest "I don't know"."""

    navn = "action_svar"

    def ta(self, tur: Tur) -> tuple[list[Melding], Samtale, str | None]:
        """Answer the question; where nothing answers it, offer to report as well."""
        meldinger, samtale, avklar = besvar_sporsmal(tur, self._tjenester)
        hendelse = tur.fakta.get("kategorier") and (tur.fakta.get("gjelder") or tur.fakta.get("utover"))
        if hendelse and meldinger[0].tema != veiledning.TEMA:
            samtale = replace(samtale, venter=venter(tur))
        meldinger[-1] = _med_meld(meldinger[-1], tur)
        return meldinger, samtale, "avklaring_form" if avklar else None


class Prat(_Handling):
    """`action_prat`: small talk, and all that nobody else takes."""

    navn = "action_prat"

    def ta(self, tur: Tur) -> tuple[list[Melding], Samtale, str | None]:
        """Answer and show the ways on. What looks off topic may yet be a question that our sources answer."""
        if vil_se_koden(tur):
            return vis_koden(tur), tur.samtale, None
        if tur.samtale.sendt and tur.intent in ("send", "ja"):
            return [Melding(tekst("oppsummering.alt_sendt", tur.maalform))], tur.samtale, None
        if tur.samtale.tilbud and tur.intent in ("ja", "send"):
            felt, verdi = tur.samtale.tilbud
            samtale = replace(tur.samtale, tilbud=())
            return Valg(self._tjenester).ta(replace(tur, valg=(felt, verdi), samtale=samtale))
        if tur.samtale.venter and tur.intent in ("ja", "send"):
            return [], tur.samtale, "varsel_form"
        if tur.intent == "annet" and ligner_sporsmal(tur.tekst):
            svart = Spor(self._tjenester).ta(tur)
            if any(melding.tema for melding in svart[0]):
                return svart
        art = OVERSETT.get(tur.intent, tur.intent)
        melding = med_knapper(besvar.prat(art, tur), besvar.veivalg(tur.maalform))
        return [melding], tur.samtale, None


class Valg(_Handling):
    """`action_valg`: a button pressed outside the forms."""

    navn = "action_valg"

    def ta(self, tur: Tur) -> tuple[list[Melding], Samtale, str | None]:
        """Go where the button leads."""
        felt, verdi = tur.valg or ("", "")
        if vil_se_koden(tur):
            return vis_koden(tur), tur.samtale, None
        if verdi == "veiledning":
            return self._veiledning(tur)
        if felt == "spor":
            return Spor(self._tjenester).ta(replace(tur, tekst=verdi, valg=None))
        if verdi in VIDERE:
            return [], tur.samtale, VIDERE[verdi]
        if verdi == "menneske":
            return [med_knapper(besvar.prat("menneske", tur), besvar.veivalg(tur.maalform))], tur.samtale, None
        return [Melding(tekst("start.spor_i_vei", tur.maalform))], tur.samtale, None

    def _veiledning(self, tur: Tur) -> tuple[list[Melding], Samtale, str | None]:
        """The steps for staff, from the message that waits."""
        sagt = tur.samtale.venter or {"tekst": "", "fakta": {}}
        tur = replace(tur, valg=None, tekst=str(sagt["tekst"]), fakta=sagt["fakta"])
        meldinger, samtale, avklar = veiledning.veiled(tur, self._tjenester)
        return meldinger, samtale, "avklaring_form" if avklar else None


class Rydd(Action):
    """`action_rydd`: after a form. The form has said and forgotten all; Rasa only needs a step to end with."""

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_rydd"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Do nothing."""
        return []


def _med_meld(melding: Melding, tur: Tur) -> Melding:
    """The message with the way into a report as its last button, unless it has one."""
    if any(k.valg == MELD.valg for k in melding.knapper):
        return melding
    meld = replace(MELD, tittel=tekst("start.knapp_meld", tur.maalform))
    return med_knapper(melding, (*melding.knapper, meld))
