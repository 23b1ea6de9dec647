"""The report's form: one action a turn reads it, fills in, answers what comes in between, and asks for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import besvar
from actions.felt import REKKEFOLGE, har_mening, sporsmal
from actions.kode import bare_om_koden, vil_se_koden, vis_koden
from actions.melding import Melding, med_knapper
from actions.oppsummering import hva_endre, kvittering, oppsummer, sporsmal_om_sending
from actions.skjema import MAKS_SPURT, Skjema, er_fritekst, hoster
from actions.sporsmal import besvar_sporsmal
from actions.tekst import tekst, tekst_for
from actions.tjenester import Tjenester
from actions.tolk import Tolkning, tolk
from actions.tur import Samtale, Tur, les_tur
from backend.domain.feil import SifraFeil
from backend.domain.varsel import OSLO, lag_varsel
from backend.services.motta import send_med_vedlegg
from sprak.krise import krise_etter_regler
from sprak.onsker import er_slutt_paa_det
from sprak.styring import finn_styring
from sprak.svar import tolk_svar
from sprak.tidspunkt import Tidspunkt

MAKS_BOM = 2
KORT = 3
"""So few words are an answer and no story."""
VIL_MELDE = frozenset({"vil_melde", "ja", "send"})
"""Intents that ask for a report without telling what happened."""


class ValiderVarselForm(Action):
    """`validate_varsel_form`: takes every turn while the form is active, and the one that starts it."""

    def __init__(self, tjenester: Tjenester) -> None:
        self._tjenester = tjenester

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "validate_varsel_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Take one turn of the report."""
        tur = les_tur(tracker, self._tjenester.skoler)
        skjema = Skjema.fra_tur(tur, len(self._tjenester.vedlegg.liste(tur.nr)))
        neste = await self._ta_tur(tur, skjema) if tur.felt else self._begynn(tur, skjema)
        if tur.felt and neste is None:
            self._tjenester.vedlegg.stopp(tur.nr)
        for melding in skjema.sagt:
            dispatcher.utter_message(json_message=melding.som_json())
        return _hendelser(skjema, neste)

    def _begynn(self, tur: Tur, skjema: Skjema) -> str | None:
        if not tur.samtale.venter and bare_om_koden(tur):
            _om_koden(tur, skjema)
            return None
        self._tjenester.vedlegg.begynn(tur.nr)
        return _begynn(tur, skjema)

    async def _ta_tur(self, tur: Tur, skjema: Skjema) -> str | None:
        """Handle the turn; returns the field that is now asked for, or None when the report is over."""
        if fare := _fare(tur):
            skjema.sagt.append(besvar.nodhjelp(fare, tur))
        if vil_se_koden(tur):
            skjema.sagt += [med_knapper(melding, ()) for melding in vis_koden(tur)]
            return _spor(skjema, tur.felt)
        if tur.valg:
            return await self._valg(tur, skjema, *tur.valg)
        if tur.felt == "bekreft" and (svar := _svar_paa_bekreft(tur)):
            return await self._bekreft(tur, skjema, svar)
        return self._typed(tur, skjema, tolk(tur, self._tjenester.i_dag()))

    async def _valg(self, tur: Tur, skjema: Skjema, felt: str, verdi: str) -> str | None:
        if felt == "bekreft":
            return await self._bekreft(tur, skjema, verdi)
        if felt == "endre":
            return _endre(skjema, verdi)
        if felt == "spor":
            return self._sporsmal(replace(tur, tekst=verdi), skjema)
        if felt == "vei":
            return _spor(skjema, tur.felt)
        svar = _valgt(felt, verdi, self._tjenester.i_dag()) if verdi else None
        if svar is None:
            skjema.hopp(felt)
        else:
            _sett_svar(skjema, felt, svar)
        return _videre(skjema)

    async def _bekreft(self, tur: Tur, skjema: Skjema, valg: str) -> str | None:
        if valg == "send":
            return await self._send(tur, skjema)
        if valg == "stopp":
            _stopp(skjema, "skjema.stoppet")
            return None
        if valg == "skoleeier":
            return _til_skoleeier(skjema)
        skjema.sagt.append(hva_endre(skjema.samtale))
        return "bekreft"

    async def _send(self, tur: Tur, skjema: Skjema) -> str | None:
        """Store the report; when that fails nothing is kept anywhere and the person is told so."""
        maalform = skjema.samtale.maalform
        try:
            varsel = lag_varsel(skjema.utkast(), skjema.skole, datetime.now(OSLO))
            kode = await send_med_vedlegg(self._tjenester.enhet(), self._tjenester.vedlegg, tur.nr, varsel, tur.bevis)
        except SifraFeil:
            skjema.si("oppsummering.ikke_sendt")
            skjema.sagt.append(sporsmal_om_sending(maalform, skjema.rute(), "oppsummering.kort_sporsmal"))
            return "bekreft"
        skjema.sagt.append(kvittering(skjema.rute(), skjema.skole, maalform, kode))
        skjema.samtale = replace(skjema.samtale, sendt=True, koder=(*skjema.samtale.koder, kode))
        return None

    def _typed(self, tur: Tur, skjema: Skjema, tolkning: Tolkning) -> str | None:
        """What follows from a typed turn."""
        if tolkning.art == "sporsmal":
            return self._sporsmal(tur, skjema)
        if tolkning.art == "skoleeier":
            if tolkning.ogsaa_sporsmal and "skoleeier" in skjema.rute().mottakere:
                return self._sporsmal(tur, skjema)
            return _til_skoleeier(skjema)
        return _GJOR[tolkning.art](tur, skjema, tolkning)

    def _sporsmal(self, tur: Tur, skjema: Skjema) -> str:
        meldinger, samtale, _ = besvar_sporsmal(tur, self._tjenester)
        skjema.samtale = replace(skjema.samtale, tema=samtale.tema, oppslag=samtale.oppslag)
        skjema.sagt += [med_knapper(melding, ()) for melding in meldinger if melding.tema or len(meldinger) == 1]
        return _spor(skjema, tur.felt)


def _om_koden(tur: Tur, skjema: Skjema) -> None:
    """A lost code is no report: the code again where the conversation has it, else what one can do; and ways on."""
    if tur.samtale.koder:
        skjema.sagt += vis_koden(tur)
    else:
        _stopp(skjema, "oppfolging.mistet")


def _begynn(tur: Tur, skjema: Skjema) -> str | None:
    """The turn that starts the report: take in what it says, thank for it, and ask for the rest."""
    venter = tur.samtale.venter
    if venter:
        _ta_inn(skjema, str(venter["tekst"]), venter["fakta"], "melding")
        skjema.samtale = replace(skjema.samtale, venter=None)
    if not venter or tur.tekst not in str(venter["tekst"]):
        _ta_inn(skjema, tur.tekst, tur.fakta, tur.intent)
    if skjema.slots.get("rolle") is None and skjema.slots.get("gjelder") == "eget_barn":
        skjema.sett("rolle", "foresatt")
    if skjema.slots.get("rolle") is None and tur.samtale.rolle:
        skjema.sett("rolle", tur.samtale.rolle)
    _takk(skjema)
    return _videre(skjema)


def _ta_inn(skjema: Skjema, ord_: str, fakta: Mapping[str, Any], intent: str) -> None:
    skjema.host(fakta)
    if _forteller(ord_, fakta, intent):
        skjema.fortell(ord_)


def _forteller(ord_: str, fakta: Mapping[str, Any], intent: str) -> bool:
    """Whether the words say what happened, and not only that one wants to report."""
    if not ord_ or intent in VIL_MELDE:
        return bool(ord_ and fakta.get("kategorier"))
    return bool(fakta.get("kategorier") or fakta.get("utover") or len(ord_.split()) > 6)


def _takk(skjema: Skjema) -> None:
    rolle, maalform = skjema.slots.get("rolle"), skjema.samtale.maalform
    andre = rolle == "elev" and skjema.slots.get("gjelder") in ("annen_elev", "flere_elever")
    sti = "skjema.for_andre" if andre else "skjema.takk_for_tillit"
    ord_ = tekst_for(sti, rolle, maalform) + " " + tekst("skjema.fa_sporsmal", maalform)
    skjema.sagt.append(Melding(ord_))


def _svar_paa_bekreft(tur: Tur) -> str | None:
    """A typed answer to "is this right?": send, stop, endre, or None when it is something else."""
    styring = finn_styring(tur.tekst)
    if styring is None or tur.tekst.rstrip().endswith("?"):
        return None
    return {"send": "send", "ja": "send", "stopp": "stopp", "nei": "endre", "endre": "endre"}.get(
        styring.slag if not (styring.slag in ("nei", "endre", "ja") and styring.rest) else ""
    )


def _gjor_svar(tur: Tur, skjema: Skjema, tolkning: Tolkning) -> str | None:
    felt = str(tur.felt)
    if felt == "beskrivelse":
        skjema.fortell(tur.tekst)
    else:
        _sett_svar(skjema, felt, tolkning.verdi)
        if not er_fritekst(felt) and not _er_kort(tur) and (tur.krise or tur.fakta.get("kategorier")):
            skjema.fortell(tur.tekst)  # an answer that also tells what happens
    if hoster(felt) and not _er_kort(tur):
        skjema.host({f: v for f, v in tur.fakta.items() if f != felt})
    elif felt == "rolle" and tolkning.verdi == "foresatt" and skjema.slots.get("gjelder") == "annen_elev":
        skjema.nullstill("gjelder")  # "he is hit" was read before it was known that a parent tells it
    elif felt == "rolle" and tolkning.verdi == "elev" and "trinn_klasse" in tur.fakta:
        skjema.host({"trinn_klasse": tur.fakta["trinn_klasse"]})  # "jeg er elev i 9C": the class is the pupil's own
    return _videre(skjema)


def _fare(tur: Tur) -> str | None:
    """The danger that the turn tells of.

    That all this shall stop is what one wishes who is asked: no danger of its own where no rule finds more in it.
    """
    if tur.felt == "onsker" and er_slutt_paa_det(tur.tekst):
        return krise_etter_regler(tur.tekst)
    return tur.krise


def _er_kort(tur: Tur) -> bool:
    """A few words answer the question and tell nothing more; what a model may see in them is no fact."""
    return len(tur.tekst.split()) <= KORT


def _gjor_hopp(tur: Tur, skjema: Skjema, _: Tolkning) -> str | None:
    if tur.felt == "beskrivelse":
        return _ikke_forstaatt(tur, skjema, _)
    skjema.hopp(str(tur.felt))
    return _videre(skjema)


def _gjor_rettelse(_: Tur, skjema: Skjema, tolkning: Tolkning) -> str | None:
    skjema.host(tolkning.rettelser, overstyr=True)
    skjema.si("skjema.rettet")
    return _videre(skjema)


def _gjor_fortelling(tur: Tur, skjema: Skjema, _: Tolkning) -> str | None:
    skjema.fortell(tur.tekst)
    skjema.host(tur.fakta)
    skjema.si("skjema.lagt_til")
    return _videre(skjema)


def _gjor_prat(tur: Tur, skjema: Skjema, tolkning: Tolkning) -> str | None:
    skjema.sagt.append(besvar.prat(str(tolkning.verdi), tur))
    return _spor(skjema, tur.felt)


def _gjor_fremmedsprak(tur: Tur, skjema: Skjema, _: Tolkning) -> str | None:
    skjema.sagt.append(besvar.prat("fremmedsprak", tur))
    skjema.fortell(tur.tekst)
    return _spor(skjema, tur.felt)


def _gjor_stopp(_: Tur, skjema: Skjema, tolkning: Tolkning) -> str | None:
    _stopp(skjema, "skjema.stoppet" if tolkning.art == "stopp" else "skjema.startet_paa_nytt")
    return None


def _gjor_tilbake(_: Tur, skjema: Skjema, __: Tolkning) -> str | None:
    """Ask again for the field before this one."""
    spurt = list(skjema.samtale.spurt[:-1])
    spurt = [felt for felt in spurt if felt != "bekreft" and har_mening(felt, skjema.slots)]
    if not spurt:
        skjema.si("skjema.ikke_lenger_tilbake")
        return _spor(skjema, skjema.samtale.spurt[-1])
    skjema.si("skjema.tilbake")
    skjema.samtale = replace(skjema.samtale, spurt=tuple(spurt[:-1]))
    skjema.nullstill(spurt[-1])
    return _spor(skjema, spurt[-1])


def _gjor_anonymitet(_: Tur, skjema: Skjema, tolkning: Tolkning) -> str | None:
    skjema.sett("anonym", bool(tolkning.verdi))
    if tolkning.verdi:
        for felt in ("navn", "kontakt"):
            skjema.nullstill(felt)
    skjema.si("skjema.blir_anonym" if tolkning.verdi else "skjema.blir_med_navn")
    return _videre(skjema)


def _ikke_forstaatt(tur: Tur, skjema: Skjema, _: Tolkning) -> str | None:
    """Ask again once; the second time the words go into the description and the field is left open."""
    if skjema.samtale.bom + 1 >= MAKS_BOM and tur.felt not in ("beskrivelse", "bekreft"):
        skjema.fortell(tur.tekst)
        skjema.hopp(str(tur.felt))
        skjema.si("skjema.gaar_videre")
        return _videre(skjema)
    skjema.samtale = replace(skjema.samtale, bom=skjema.samtale.bom + 1)
    skjema.si("skjema.ikke_forstaatt")
    return _spor(skjema, tur.felt)


_GJOR = {
    "svar": _gjor_svar,
    "hopp": _gjor_hopp,
    "rettelse": _gjor_rettelse,
    "fortelling": _gjor_fortelling,
    "prat": _gjor_prat,
    "fremmedsprak": _gjor_fremmedsprak,
    "stopp": _gjor_stopp,
    "start_paa_nytt": _gjor_stopp,
    "tilbake": _gjor_tilbake,
    "anonymitet": _gjor_anonymitet,
    "ikke_forstaatt": _ikke_forstaatt,
}


def _sett_svar(skjema: Skjema, felt: str, verdi: Any) -> None:
    if isinstance(verdi, Tidspunkt):
        verdi = {n: v.isoformat() if isinstance(v, date) else v for n, v in asdict(verdi).items()}
    skjema.sett(felt, list(verdi) if isinstance(verdi, tuple) else verdi)
    if felt == "utover":
        skjema.samtale = replace(skjema.samtale, ledelse_i_tvil=False)


def _valgt(felt: str, verdi: str, dato: date) -> Any:
    """The value behind a button."""
    if felt == "anonym":
        return verdi == "true"
    if felt == "sted":
        return [verdi]
    if felt == "tidspunkt":
        svar = tolk_svar(felt, verdi, dato)
        return svar and svar.verdi
    return verdi


def _endre(skjema: Skjema, felt: str) -> str | None:
    """Ask again for the field that is to be changed; the choice of the school owner is simply taken back."""
    if felt == "mottaker":
        skjema.samtale = replace(skjema.samtale, til_skoleeier=False)
        return _videre(skjema)
    skjema.nullstill(felt)
    return _spor(skjema, felt)


def _til_skoleeier(skjema: Skjema) -> str | None:
    skjema.samtale = replace(skjema.samtale, til_skoleeier=True)
    skjema.si("skjema.til_skoleeier", skoleeier=skjema.skole.skoleeier[skjema.samtale.maalform])
    return _videre(skjema)


def _stopp(skjema: Skjema, sti: str) -> None:
    skjema.sagt.append(Melding(tekst(sti, skjema.samtale.maalform), besvar.veivalg(skjema.samtale.maalform)))


def _videre(skjema: Skjema) -> str | None:
    """Ask for the next field, or show the summary when nothing is left to ask."""
    felt = skjema.spor_videre()
    if felt == "bekreft":
        skjema.sagt += oppsummer(skjema.slots, skjema.samtale, skjema.skole, skjema.rute(), skjema.vedlegg)
    return felt


def _spor(skjema: Skjema, felt: str | None) -> str:
    """Ask for a certain field again."""
    felt = felt if felt in REKKEFOLGE else "beskrivelse"
    if felt == "bekreft":
        melding = sporsmal_om_sending(skjema.samtale.maalform, skjema.rute(), "oppsummering.kort_sporsmal")
    else:
        melding = sporsmal(felt, skjema.slots, skjema.samtale, skjema.skole)
    skjema.sagt.append(melding)
    bom = skjema.samtale.bom if skjema.samtale.spurt[-1:] == (felt,) else 0
    skjema.samtale = replace(
        skjema.samtale, spurt=(*[f for f in skjema.samtale.spurt if f != felt], felt)[-MAKS_SPURT:], bom=bom
    )
    return felt


def _hendelser(skjema: Skjema, neste: str | None) -> list[EventType]:
    """The events for Rasa; when the report is over, what was said in it is forgotten."""
    if neste is None:
        skjema.endret |= dict.fromkeys(skjema.slots.keys() & {*REKKEFOLGE, "kategorier", "tegn"})
        naa = skjema.samtale
        skjema.samtale = Samtale(maalform=naa.maalform, sendt=naa.sendt, koder=naa.koder)
    hendelser = [SlotSet(felt, verdi) for felt, verdi in skjema.endret.items()]
    return [*hendelser, SlotSet("samtale", skjema.samtale.til_slot()), SlotSet("requested_slot", neste)]
