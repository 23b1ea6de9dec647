"""The summary before the report is sent, and the words when it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.felt import visning
from actions.kode import knapp_kode
from actions.melding import Knapp, Melding, knapp
from actions.tekst import oppslag, tekst
from actions.tur import Samtale
from backend.domain.ruting import Rute
from backend.domain.skole import Maalform, Skole

LINJER = (
    "rolle",
    "gjelder",
    "trinn_klasse",
    "utover",
    "involverte",
    "sted",
    "tidspunkt",
    "varighet",
    "meldt_tidligere",
    "onsker",
)
MOTTAKERTEKST = {
    "ledelse": "til_skoleeier",
    "eget_valg": "til_skoleeier",
    "ansatt": "til_rektor_ansatt",
    "alvorlig": "til_rektor_alvorlig",
    "vanlig": "til_rektor",
}


def oppsummer(slots: Mapping[str, Any], samtale: Samtale, skole: Skole, rute: Rute, vedlegg: int = 0) -> list[Melding]:
    """The summary in the person's own words and plain terms, saying to whom it goes, and the choice to send."""
    maalform = samtale.maalform
    linjer = [tekst("oppsummering.innledning", maalform)]
    linjer.append(tekst("oppsummering.dine_ord", maalform, verdi=slots["beskrivelse"]))
    linjer += [linje for felt in LINJER if (linje := _linje(felt, slots.get(felt), maalform))]
    if vedlegg:
        linjer.append(tekst("oppsummering.linje.vedlegg", maalform, verdi=str(vedlegg)))
    linjer.append(_hvem(slots, maalform))
    linjer.append(_mottaker(rute, skole, maalform))
    return [Melding("\n".join(linjer)), sporsmal_om_sending(maalform, rute)]


def sporsmal_om_sending(maalform: Maalform, rute: Rute, sti: str = "oppsummering.sporsmal") -> Melding:
    """Send, change, choose the school owner, or stop."""
    return Melding(tekst(sti, maalform), _knapper(maalform, rute), felt="bekreft")


def _knapper(maalform: Maalform, rute: Rute) -> tuple[Knapp, ...]:
    navn = ["send", "endre", "stopp"]
    if "rektor" in rute.mottakere:
        navn.insert(2, "skoleeier")
    return tuple(knapp(tekst(f"oppsummering.knapp_{n}", maalform), "bekreft", n) for n in navn)


def hva_endre(samtale: Samtale) -> Melding:
    """Ask which field is to be changed; the recipient is among them where the person has chosen the school owner."""
    maalform = samtale.maalform
    felt = [f for f in oppslag("oppsummering.felt") if f != "mottaker" or samtale.til_skoleeier]
    knapper = tuple(knapp(tekst(f"oppsummering.felt.{f}", maalform), "endre", f) for f in felt)
    return Melding(tekst("oppsummering.hva_endre", maalform), knapper, felt="bekreft")


def kvittering(rute: Rute, skole: Skole, maalform: Maalform, kode: str) -> Melding:
    """What is said when the report has been sent: to whom, the code, and what happens next."""
    sti = {"ansatt": "sendt_straks", "ledelse": "sendt_skoleeier", "eget_valg": "sendt_skoleeier"}
    ord_ = tekst(
        f"oppsummering.{sti.get(rute.grunnlag, 'sendt_rektor')}",
        maalform,
        skole=skole.navn[maalform],
        skoleeier=skole.skoleeier[maalform],
    )
    return Melding(ord_, (knapp_kode(maalform),), kode=kode)


def _linje(felt: str, verdi: Any, maalform: Maalform) -> str | None:
    if not verdi:
        return None
    if felt == "tidspunkt":
        verdi = verdi["tekst"]
    deler = verdi if isinstance(verdi, list) else [verdi]
    vist = ", ".join(visning(felt, str(del_), maalform) for del_ in deler)
    return tekst(f"oppsummering.linje.{felt}", maalform, verdi=vist)


def _hvem(slots: Mapping[str, Any], maalform: Maalform) -> str:
    if slots.get("anonym") is not False:
        return tekst("oppsummering.anonym", maalform)
    tomt = tekst("oppsummering.ikke_oppgitt", maalform)
    return tekst(
        "oppsummering.med_navn", maalform, navn=slots.get("navn") or tomt, kontakt=slots.get("kontakt") or tomt
    )


def _mottaker(rute: Rute, skole: Skole, maalform: Maalform) -> str:
    return tekst(
        f"oppsummering.{MOTTAKERTEKST[rute.grunnlag]}",
        maalform,
        skole=skole.navn[maalform],
        skoleeier=skole.skoleeier[maalform],
    )
