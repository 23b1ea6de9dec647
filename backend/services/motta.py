"""Receive a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backend.domain.feil import Konflikt
from backend.domain.kode import les_kode, ny_kode
from backend.domain.konto import Innsyn
from backend.domain.sak import Adgang, Spor
from backend.services.nokkeldeling import forsegl_til_mottakere
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.adapters.koder import Kodenokkel
    from backend.domain.varsel import Varsel


async def motta(enhet: Enhet, varsel: Varsel) -> str:
    """Store the report and queue its notices in one transaction; return the receipt code, "1234 5678 9012 3456".

    Its key is sealed to its recipients and to the code, and is then gone from here. The same report again stores
    nothing more and notifies nobody again: the person gets a fresh code to the same case, since the first one is kept
    only as a hash and may never have reached them. Raises IkkeLagret, and then nothing was kept: also where the school
    has nobody who could read it.
    """
    kode = ny_kode()
    kodenokkel = await enhet.koder.kode(les_kode(kode) or "")
    try:
        await _lagre(enhet, varsel, kodenokkel)
    except Konflikt:  # the same report, sent twice at the same moment: the other one was first
        await _lagre(enhet, varsel, kodenokkel)
    return kode


async def _lagre(enhet: Enhet, varsel: Varsel, kode: Kodenokkel) -> None:
    adgang = Adgang(varsel.id, varsel.nokkel)
    async with enhet:
        if await enhet.varsler.finnes(varsel.id):
            await enhet.varsler.hent(adgang)  # a code that is sealed to another key would open nothing
        else:
            await _legg_til(enhet, varsel, adgang)
        await enhet.varsler.legg_kode(adgang, kode, varsel.opprettet)
        await enhet.bekreft()


async def _legg_til(enhet: Enhet, varsel: Varsel, adgang: Adgang) -> None:
    naa, innsyn = varsel.opprettet, Innsyn(varsel.skole, varsel.mottakere[0])
    await enhet.varsler.legg_til(varsel)
    await forsegl_til_mottakere(enhet, innsyn, adgang, naa)
    await enhet.varsler.legg_spor(varsel.id, Spor(naa, "melder", "mottatt"))
    await legg_i_ko(enhet, innsyn, varsel.id, "nytt_varsel", f"nytt_varsel:{varsel.id}", naa)
