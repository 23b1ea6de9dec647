"""Receive a report."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.feil import Konflikt
from backend.domain.kode import les_kode, ny_kode
from backend.domain.konto import Innsyn
from backend.domain.sak import Spor
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.varsel import Varsel


async def motta(enhet: Enhet, varsel: Varsel) -> str:
    """Store the report and queue its notices in one transaction; return the receipt code, "1234 5678 9012 3456".

    The same id again stores nothing more and notifies nobody again: the person gets a fresh code to the same case,
    since the first one is kept only as a hash and may never have reached them. Raises IkkeLagret, and then nothing was
    kept.
    """
    kode = ny_kode()
    kodehash = await enhet.koder.kode(les_kode(kode) or "")
    try:
        await _lagre(enhet, varsel, kodehash)
    except Konflikt:  # the same report, sent twice at the same moment: the other one was first
        await _lagre(enhet, varsel, kodehash)
    return kode


async def _lagre(enhet: Enhet, varsel: Varsel, kodehash: bytes) -> None:
    async with enhet:
        if not await enhet.varsler.finnes(varsel.id):
            await _legg_til(enhet, varsel)
        await enhet.varsler.legg_kode(varsel.id, kodehash, datetime.now(UTC))
        await enhet.bekreft()


async def _legg_til(enhet: Enhet, varsel: Varsel) -> None:
    naa = varsel.opprettet
    await enhet.varsler.legg_til(varsel)
    await enhet.varsler.legg_spor(varsel.id, Spor(naa, "melder", "mottatt"))
    innsyn = Innsyn(varsel.skole, varsel.mottakere[0])
    await legg_i_ko(enhet, innsyn, varsel.id, "nytt_varsel", f"nytt_varsel:{varsel.id}", datetime.now(UTC))
