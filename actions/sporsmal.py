"""The answer to a question with all that belongs to it: steps for staff, the week, the next time in the yearly plan."""

from __future__ import annotations

from dataclasses import replace

from actions import besvar, tatt_opp, veiledning
from actions.kode import vil_se_koden, vis_koden
from actions.melding import Melding, med_knapper
from actions.tekst import oppslag, tekst
from actions.tjenester import Tjenester
from actions.tur import Samtale, Tur
from sprak.maanedsord import med_maanedsnavn
from sprak.tatt_opp import les_tatt_opp
from sprak.veiledning import spor_hva_naa

Utfall = tuple[list[Melding], Samtale, bool]
"""What is said, the conversation, and whether `avklaring_form` is to ask on."""


def besvar_sporsmal(tur: Tur, tjenester: Tjenester) -> Utfall:
    """Answer a question. A date in it is put to use at once, and "denne måneden" is the month that it is."""
    if vil_se_koden(tur):
        return vis_koden(tur), tur.samtale, False
    tur = replace(tur, samtale=replace(tur.samtale, rolle=tur.rolle))
    if tur.rolle == "ansatt" and spor_hva_naa(tur.tekst):
        return veiledning.veiled(tur, tjenester)
    i_dag = tjenester.i_dag()
    melding, samtale = besvar.svar(replace(tur, tekst=med_maanedsnavn(tur.tekst, i_dag)), tjenester)
    if veiledning.er_aktuell(tur, melding.tema):
        return veiledning.veiled(tur, tjenester)
    melding = _med_neste(melding, tur, tjenester)
    if melding.tema in tatt_opp.OM_UKA and tur.rolle != "ansatt":
        return (*_med_uka(melding, samtale, tur, tjenester), False)
    return [melding], samtale, False


def _med_uka(melding: Melding, samtale: Samtale, tur: Tur, tjenester: Tjenester) -> tuple[list[Melding], Samtale]:
    """The answer, and the week worked out where the question says when the case was raised; else the offer to do so."""
    svar = les_tatt_opp(tur.tekst, tjenester.i_dag()) if tur.tekst else None
    if svar and svar.slag in ("dato", "lenge_siden"):
        uka = tatt_opp.svar_om_uka(svar, tjenester.i_dag(), tur.maalform)
        neste = tatt_opp.naturlig_neste(svar, tur.maalform)
        return [med_knapper(melding, ()), uka], replace(samtale, tilbud=neste)
    meldinger = [med_knapper(melding, (tatt_opp.tilbud(tur.maalform), *melding.knapper))]
    return meldinger, replace(samtale, tilbud=("vei", "uka"))


def _med_neste(melding: Melding, tur: Tur, tjenester: Tjenester) -> Melding:
    """The answer with when it comes next, where the yearly plan has it; and the calendar after an answer about that."""
    if melding.tema is None:
        return melding
    if melding.tema.startswith("aarshjul"):
        return replace(melding, lenke=_kalender(tur))
    funnet = tjenester.aarshjul.neste(tur.skole.id, melding.tema, tjenester.i_dag())
    if funnet is None:
        return melding
    post, dag = funnet
    maaned = f"{oppslag('avklaring.maaneder')[tur.maalform].split()[dag.month - 1]} {dag.year}"
    if post.hvem:
        ord_ = tekst("avklaring.neste", tur.maalform, maaned=maaned, ansvarlig=post.hvem[tur.maalform])
    else:
        ord_ = tekst("avklaring.neste_uten_ansvar", tur.maalform, maaned=maaned)
    return replace(melding, tekst=f"{melding.tekst}\n\n{ord_}", lenke=_kalender(tur))


def _kalender(tur: Tur) -> dict[str, str]:
    sti = f"/kalender/{tur.skole.id}.ics?maalform={tur.maalform}"
    return {"tittel": tekst("avklaring.kalender", tur.maalform), "sti": sti}
