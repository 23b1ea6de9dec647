"""A copy of what the person who reported has written, as plain text or PDF, under a title that says nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from backend.domain.begjaering import INNSYN_VARER
from backend.domain.sak import EgenKopi
from backend.domain.skole import Maalform, Skole, Tekst
from backend.domain.varsel import OSLO
from backend.knowledge.kontroll.pdf import MORK, Ark
from backend.services.papirer import merk
from backend.web.eksport import fakta
from backend.web.tekster.rettigheter import KOPI
from backend.web.tid import vis_tid

Del = tuple[str, list[str]]
STREK: Final = "—" * 20


def som_tekst(kopi: EgenKopi, skole: Skole, maalform: Maalform) -> bytes:
    """Return the copy as UTF-8 text with every character that was written."""
    deler = [f"{STREK}\n{hode}\n{STREK}\n\n" + "\n\n".join(linjer) for hode, linjer in _deler(kopi, skole, maalform)]
    return ("\n\n\n".join([_si("notat", maalform), *deler]) + "\n").encode()


def som_pdf(kopi: EgenKopi, skole: Skole, maalform: Maalform, naa: datetime) -> bytes:
    """Return the copy as a PDF; what its font lacks is shown as ▪."""
    ark, tittel = Ark(maalform), _si("notat", maalform)
    merk(ark, tittel, maalform, naa.astimezone(OSLO).date())
    ark.add_page()
    ark.start_section(tittel)
    ark.avsnitt(tittel, 18, fet=True)
    for hode, linjer in _deler(kopi, skole, maalform):
        ark.overskrift(hode, MORK)
        for linje in linjer:
            ark.avsnitt(linje)
            ark.ln(2)
    return bytes(ark.output())


def _deler(kopi: EgenKopi, skole: Skole, maalform: Maalform) -> list[Del]:
    ut: list[Del] = [(_si("skrev", maalform), _varselet(kopi, maalform))]
    if kopi.vedlegg:
        antall = _si("vedlegg_antall", maalform).format(antall=len(kopi.vedlegg))
        ut.append((_si("vedlegg", maalform), [antall]))
    ut.append((_si("meldinger", maalform), _meldinger(kopi, skole, maalform)))
    return ut


def _varselet(kopi: EgenKopi, maalform: Maalform) -> list[str]:
    if kopi.varsel is None:
        return [_si("ikke_med", maalform).format(dager=INNSYN_VARER.days)]
    svar = [f"{navn}: {verdi}" for navn, verdi in fakta(kopi.varsel, maalform) if verdi]
    return [kopi.varsel.hendelse.beskrivelse, "\n".join(svar)]


def _meldinger(kopi: EgenKopi, skole: Skole, maalform: Maalform) -> list[str]:
    """Who wrote, and when: the school, or its owner where the case is theirs."""
    navn = {"melder": _si("du", maalform), "skolen": f"{skole.navn[maalform]} / {skole.skoleeier[maalform]}"}
    linjer = [f"{navn[m.fra]}, {vis_tid(m.tid, maalform)}\n{m.tekst}" for m in kopi.meldinger]
    return linjer or [_si("ingen", maalform)]


def _si(navn: str, maalform: Maalform) -> str:
    tekst: Tekst = KOPI[navn]
    return tekst[maalform]
