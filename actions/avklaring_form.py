"""A short dialogue of one question. It holds nobody: whatever is no answer to it is taken as it would be elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import besvar, tatt_opp, veiledning
from actions.melding import Melding
from actions.tekst import tekst
from actions.tjenester import Tjenester
from actions.tur import Samtale, Tur, les_tur
from actions.utenfor_form import VIDERE, Krise, Prat, Spor, Valg
from sprak.hensikt import ligner_sporsmal
from sprak.styring import finn_styring
from sprak.svar import tolk_svar
from sprak.tatt_opp import TattOpp, les_tatt_opp

FELT = "avklaring"
FORM = "avklaring_form"
LANG = 12
"""More words than this that tell of an act are a report and no answer."""
VIL_UT = frozenset({"stopp", "start_paa_nytt", "tilbake", "hopp_over"})

Utfall = tuple[list[Melding], Samtale, str | None]
"""What is said, the conversation, and what comes next: the form itself while it still asks, another, or nothing."""


class ValiderAvklaringForm(Action):
    """`validate_avklaring_form`: asks when the case was raised with rektor, or whom a matter at work is about."""

    def __init__(self, tjenester: Tjenester) -> None:
        self._tjenester = tjenester

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return f"validate_{FORM}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Take one turn."""
        tur = les_tur(tracker, self._tjenester.skoler)
        meldinger, samtale, neste = self._ta(tur) if tur.felt == FELT else self._begynn(tur)
        for melding in meldinger:
            dispatcher.utter_message(json_message=melding.som_json())
        spor = neste == FORM
        if not spor:
            samtale = replace(samtale, avklar=None, bom=0)
        hendelser: list[EventType] = [SlotSet("samtale", samtale.til_slot())]
        hendelser.append(SlotSet("requested_slot", FELT if spor else None))
        return [*hendelser, FollowupAction(neste)] if neste and not spor else hendelser

    def _begynn(self, tur: Tur) -> Utfall:
        """The question about whom it is has been put by the answer before it; that about the day is put here."""
        if tur.samtale.avklar == veiledning.HVEM:
            return [], tur.samtale, FORM
        samtale = replace(tur.samtale, avklar=tatt_opp.TEMA)
        return [tatt_opp.spor_naar(tur.maalform)], samtale, FORM

    def _ta(self, tur: Tur) -> Utfall:
        if tur.krise:
            return Krise(self._tjenester).ta(tur)
        if tur.valg:
            return self._valg(tur, *tur.valg)
        styring = finn_styring(tur.tekst)
        if styring and styring.slag in VIL_UT:
            return [Melding(tekst("avklaring.ferdig", tur.maalform), besvar.veivalg(tur.maalform))], tur.samtale, None
        if svar := self._svar(tur):
            return svar
        return self._annet(tur)

    def _valg(self, tur: Tur, felt: str, verdi: str) -> Utfall:
        if felt == veiledning.HVEM:
            return (*veiledning.videre(tur, self._tjenester, verdi), None)
        if felt == "tatt_opp":
            i_dag = self._tjenester.i_dag()
            ord_ = tekst(f"avklaring.tatt_opp.valg.{verdi}", tur.maalform)
            return self._om_uka(tur, les_tatt_opp(ord_, i_dag) or TattOpp("vet_ikke"))
        return Valg(self._tjenester).ta(tur)

    def _svar(self, tur: Tur) -> Utfall | None:
        """What follows from an answer, or None when the turn is something else."""
        if tur.fakta.get("kategorier") and len(tur.tekst.split()) > LANG:
            return None
        if tur.samtale.avklar == veiledning.HVEM:
            svar = None if tur.tekst.rstrip().endswith("?") else tolk_svar("utover", tur.tekst, self._tjenester.i_dag())
            verdi = svar.verdi if svar else None
            return (*veiledning.videre(tur, self._tjenester, verdi), None) if isinstance(verdi, str) else None
        lest = les_tatt_opp(tur.tekst, self._tjenester.i_dag())
        return self._om_uka(tur, lest) if lest else None

    def _om_uka(self, tur: Tur, svar: TattOpp) -> Utfall:
        melding = tatt_opp.svar_om_uka(svar, self._tjenester.i_dag(), tur.maalform)
        tilbud = tatt_opp.naturlig_neste(svar, tur.maalform)
        return [melding], replace(tur.samtale, tema=melding.tema, oppslag=None, tilbud=tilbud), None

    def _annet(self, tur: Tur) -> Utfall:
        """A report, a code, a question; what is nothing of these is asked once more, and then let go."""
        if tur.intent in ("melding", "vil_melde"):
            return [], tur.samtale, VIDERE["meld"]
        if tur.intent == "oppfolging":
            return [], tur.samtale, VIDERE["folg_opp"]
        if tur.intent == "sporsmal" or ligner_sporsmal(tur.tekst):
            return Spor(self._tjenester).ta(tur)
        if tur.samtale.bom == 0 and tur.samtale.avklar == tatt_opp.TEMA:
            return [tatt_opp.spor_naar(tur.maalform, igjen=True)], replace(tur.samtale, bom=1), FORM
        return Prat(self._tjenester).ta(tur)
