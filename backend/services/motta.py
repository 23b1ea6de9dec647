"""Receive a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backend.domain.feil import Konflikt
from backend.domain.kode import les_kode, ny_kode
from backend.domain.konto import Innsyn
from backend.domain.sak import Adgang, Spor
from backend.services.gjenfinning import legg_bevis
from backend.services.nokkeldeling import forsegl_til_mottakere
from backend.services.varsling import legg_i_ko
from backend.services.vedlegg import knytt_vedlegg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from backend.adapters.enhet import Enhet
    from backend.adapters.koder import Kodenokkel
    from backend.domain.varsel import Varsel
    from backend.domain.vedlegg import Vedlegg
    from backend.services.vedleggsutkast import Vedleggsutkast


async def motta(
    enhet: Enhet, varsel: Varsel, vedlegg: Sequence[Vedlegg] = (), bevis: Mapping[str, str] | None = None
) -> str:
    """Store the report, what is attached and its notices in one transaction; return the code, "1234 5678 9012 3456".

    Its key is sealed to its recipients and to the code, and is then gone from here. The same report again stores
    nothing more and notifies nobody again: the person gets a fresh code to the same case, since the first one is kept
    only as a hash and may never have reached them. Raises IkkeLagret, and then nothing was kept: also where the school
    has nobody who could read it. `bevis` is what the conversation's token opens the case with: services/gjenfinning.py.
    """
    kode = ny_kode()
    kodenokkel = await enhet.koder.kode(les_kode(kode) or "")
    try:
        await _lagre(enhet, varsel, kodenokkel, vedlegg, bevis)
    except Konflikt:  # the same report, sent twice at the same moment: the other one was first
        await _lagre(enhet, varsel, kodenokkel, vedlegg, bevis)
    return kode


async def send_med_vedlegg(
    enhet: Enhet, register: Vedleggsutkast, samtale: str, varsel: Varsel, bevis: Mapping[str, str] | None = None
) -> str:
    """Store the report with what the conversation has attached, and return the code, as `motta`.

    Afterwards nothing more can be attached in the conversation: what comes later needs the code.
    """
    utkast = register.hent(samtale)
    async with utkast.las:
        kode = await motta(enhet, varsel, utkast.liste(), bevis)
        utkast.sendt, utkast.filer = True, {}
    return kode


async def _lagre(
    enhet: Enhet,
    varsel: Varsel,
    kode: Kodenokkel,
    vedlegg: Sequence[Vedlegg],
    bevis: Mapping[str, str] | None,
) -> None:
    adgang = Adgang(varsel.id, varsel.nokkel)
    async with enhet:
        if await enhet.varsler.finnes(varsel.id):
            await enhet.varsler.hent(adgang)  # a code that is sealed to another key would open nothing
        else:
            await _legg_til(enhet, varsel, adgang)
        await knytt_vedlegg(enhet, adgang, vedlegg)
        await enhet.varsler.legg_kode(adgang, kode, varsel.opprettet)
        if bevis:
            await legg_bevis(enhet, adgang, bevis)
        await enhet.bekreft()


async def _legg_til(enhet: Enhet, varsel: Varsel, adgang: Adgang) -> None:
    naa, innsyn = varsel.opprettet, Innsyn(varsel.skole, varsel.mottakere[0])
    await enhet.varsler.legg_til(varsel)
    await forsegl_til_mottakere(enhet, innsyn, adgang, naa)
    await enhet.varsler.legg_spor(varsel.id, Spor(naa, "melder", "mottatt"))
    await legg_i_ko(enhet, innsyn, varsel.id, "nytt_varsel", f"nytt_varsel:{varsel.id}", naa)
