"""Following up with the code: read status and answers, write more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import besvar
from actions.kode import vil_se_koden, vis_koden
from actions.melding import Melding, knapp, med_knapper
from actions.tekst import tekst
from actions.tjenester import Tjenester
from actions.tur import Tur, les_tur
from actions.utenfor_form import VIDERE
from backend.domain.feil import ForMange, IkkeFunnet, IkkeInnlogget, SifraFeil
from backend.domain.sak import Dialogmelding, Oppfolging
from backend.domain.skole import Maalform
from backend.services.kodevakt import tell_forsok, var_riktig
from backend.services.oppfolging import finn_tilgang, gi_tilgang, les_oppfolging, skriv_oppfolging
from sprak.hensikt import KODE
from sprak.kodesporsmal import ber_om_koden
from sprak.styring import finn_styring

MAKS_FEIL_KODER = 5
"""So many wrong codes one conversation may try; ten trillion codes are then safe from guessing here."""

Utfall = tuple[list[Melding], dict[str, Any]]
"""What is said, and the slots to set."""


class ValiderOppfolgingForm(Action):
    """`validate_oppfolging_form`: asks for the code, shows the case, takes one more message at a time."""

    def __init__(self, tjenester: Tjenester) -> None:
        self._tjenester = tjenester

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "validate_oppfolging_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Take one turn of the follow-up."""
        tur = les_tur(tracker, self._tjenester.skoler)
        if _forteller(tur):
            slutt = [SlotSet(navn, verdi) for navn, verdi in _slutt().items()]
            return [SlotSet("samtale", tur.samtale.til_slot()), *slutt, FollowupAction(VIDERE["meld"])]
        hjelp = [besvar.nodhjelp(tur.krise, tur)] if tur.krise else []
        meldinger, slots = await self._ta(tur)
        for melding in (*hjelp, *meldinger):
            dispatcher.utter_message(json_message=melding.som_json())
        return [SlotSet(navn, verdi) for navn, verdi in {"samtale": tur.samtale.til_slot(), **slots}.items()]

    async def _ta(self, tur: Tur) -> Utfall:
        if _vil_ut(tur):
            ord_ = Melding(tekst("oppfolging.ferdig", tur.maalform), besvar.veivalg(tur.maalform))
            return [ord_], _slutt()
        if vil_se_koden(tur) or ber_om_koden(tur.tekst):
            return self._om_koden(tur)
        if tur.slots.get("kode"):
            return await self._skriv(tur, str(tur.slots["kode"]))
        if tur.samtale.feil_koder >= MAKS_FEIL_KODER:
            return _feil_kode(tur)
        if funnet := KODE.search(tur.tekst):
            return await self._les(tur, funnet.group())
        return [self._spor_om_kode(tur)], {"requested_slot": "kode"}

    def _om_koden(self, tur: Tur) -> Utfall:
        """The code again where this conversation has it, else what one can do without it; then on where one was."""
        if tur.samtale.koder:
            sagt = [med_knapper(melding, ()) for melding in vis_koden(tur)]
        else:
            sagt = [Melding(tekst("oppfolging.mistet", tur.maalform))]
        if tur.slots.get("kode"):
            return [*sagt, _tillegg(tur.maalform)], {"requested_slot": "tillegg"}
        return [*sagt, self._spor_om_kode(tur)], {"requested_slot": "kode"}

    async def _les(self, tur: Tur, kode: str) -> Utfall:
        maalform = tur.maalform
        try:
            tell_forsok(self._tjenester.struping)
            sak = await les_oppfolging(self._tjenester.enhet(), kode)
            var_riktig(self._tjenester.struping)
            token = await gi_tilgang(self._tjenester.enhet(), sak)
        except IkkeFunnet:
            return _feil_kode(tur)
        except ForMange:
            return [Melding(tekst("oppfolging.travelt", maalform, adresse=self._adresse(tur)))], {
                "requested_slot": "kode"
            }
        except SifraFeil:
            return [Melding(tekst("oppfolging.ikke_sendt", maalform))], {"requested_slot": "kode"}
        return [_vis(sak, maalform), _tillegg(maalform)], {"kode": token, "requested_slot": "tillegg"}

    async def _skriv(self, tur: Tur, token: str) -> Utfall:
        """Send what is written; when the token has run out, the code is asked for again."""
        maalform = tur.maalform
        try:
            adgang = await finn_tilgang(self._tjenester.enhet(), token)
            await skriv_oppfolging(self._tjenester.enhet(), adgang, tur.tekst)
        except IkkeInnlogget:
            ikke = Melding(tekst("oppfolging.ikke_sendt", maalform))
            return [ikke, self._spor_om_kode(tur)], {"kode": None, "requested_slot": "kode"}
        except SifraFeil:
            return [Melding(tekst("oppfolging.ikke_sendt", maalform))], {"requested_slot": "tillegg"}
        sendt = Melding(tekst("oppfolging.sendt", maalform))
        return [sendt, _tillegg(maalform)], {"requested_slot": "tillegg"}

    def _adresse(self, tur: Tur) -> str:
        return f"{self._tjenester.offentlig_url}/{tur.skole.id}/oppfolging"

    def _spor_om_kode(self, tur: Tur) -> Melding:
        ferdig = knapp(tekst("oppfolging.knapp_ferdig", tur.maalform), "oppfolging", "ferdig")
        return Melding(tekst("oppfolging.kode", tur.maalform, adresse=self._adresse(tur)), (ferdig,))


def _feil_kode(tur: Tur) -> Utfall:
    """A wrong code: say so, and after a few of them stop taking more in this conversation."""
    forsok = tur.samtale.feil_koder + 1
    samtale = {"samtale": replace(tur.samtale, feil_koder=forsok).til_slot()}
    if forsok >= MAKS_FEIL_KODER:
        ord_ = Melding(tekst("oppfolging.for_mange", tur.maalform), besvar.veivalg(tur.maalform))
        return [ord_], {**samtale, **_slutt()}
    return [Melding(tekst("oppfolging.ukjent", tur.maalform))], {**samtale, "requested_slot": "kode"}


def _forteller(tur: Tur) -> bool:
    """Whether one who was asked for a code, and has none, tells what happens instead: that begins a report."""
    if tur.felt != "kode" or tur.valg or tur.krise or KODE.search(tur.tekst):
        return False
    return tur.intent in ("melding", "vil_melde") and not ber_om_koden(tur.tekst)


def _vil_ut(tur: Tur) -> bool:
    if tur.valg:
        return tur.valg == ("oppfolging", "ferdig")
    styring = finn_styring(tur.tekst)
    return bool(tur.felt and styring and styring.slag in ("stopp", "start_paa_nytt", "nei"))


def _slutt() -> dict[str, Any]:
    return {"kode": None, "tillegg": None, "requested_slot": None}


def _vis(sak: Oppfolging, maalform: Maalform) -> Melding:
    linjer = [tekst(f"oppfolging.status.{sak.status}", maalform)]
    if sak.nye:
        sti = "oppfolging.nytt_svar" if sak.nye == 1 else "oppfolging.nye_svar"
        linjer.append(tekst(sti, maalform, antall=str(sak.nye)))
    linjer += [tekst(_sti(m), maalform, tekst=m.tekst) for m in sak.meldinger]
    if not sak.meldinger:
        linjer.append(tekst("oppfolging.ingen_svar", maalform))
    return Melding("\n\n".join(linjer))


def _sti(melding: Dialogmelding) -> str:
    if melding.fra == "melder":
        return "oppfolging.fra_deg"
    return "oppfolging.ny_fra_skolen" if melding.ny else "oppfolging.fra_skolen"


def _tillegg(maalform: Maalform) -> Melding:
    ferdig = knapp(tekst("oppfolging.knapp_ferdig", maalform), "oppfolging", "ferdig")
    return Melding(tekst("oppfolging.tillegg", maalform), (ferdig,))
