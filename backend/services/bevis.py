"""The case number, and the proof of having reported that goes with it: made for the reporter, checked by the school.

Neither is stored. The number is a keyed hash of the case's id; the check code a keyed hash (MAC) of id, school, date
and the one with whom the case was raised. Without the installation's secret nobody can make them.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from backend.domain.bevis import KODE_TEGN, NUMMER_TEGN, Bevis, grupper, les_tegn, som_tegn
from backend.domain.varsel import OSLO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backend.adapters.enhet import Enhet
    from backend.adapters.koder import Koder
    from backend.domain.konto import Konto
    from backend.domain.sak import Adgang
    from backend.domain.utkast import Mottaker


def saksnummer(koder: Koder, varsel_id: str) -> str:
    """Return the number by which people speak of a case, "7K3M2-QX9TB"."""
    return grupper(som_tegn(koder.merke(f"saksnummer:{varsel_id}"), NUMMER_TEGN), 5)


async def lag_bevis(enhet: Enhet, adgang: Adgang) -> Bevis:
    """Return the proof for the person who reported; one who was anonymous at first gets the date without the time."""
    async with enhet.lesende() as les:
        varsel = await les.varsler.hent(adgang)
        bevis = await _bevis(les, adgang.varsel_id)
    if varsel.melder.anonym or varsel.melder.navngitt:
        return bevis
    klokke = f"{varsel.opprettet.astimezone(OSLO):%H.%M}"
    return Bevis(**(vars(bevis) | {"klokke": klokke}))


async def kontroller(enhet: Enhet, konto: Konto, nummer: str, kode: str) -> Bevis | None:
    """Return what the proof stands for, or None where number and code do not go together.

    A case that the account may not see answers as one that does not exist.
    """
    tegn, kode_tegn = les_tegn(nummer, NUMMER_TEGN), les_tegn(kode, KODE_TEGN)
    if tegn is None or kode_tegn is None:
        return None
    async with enhet.lesende() as les:
        varsel_id = _finn(enhet.koder, await les.varsler.synlige(konto), grupper(tegn, 5))
        bevis = await _bevis(les, varsel_id) if varsel_id else None
    riktig = bevis is not None and hmac.compare_digest(bevis.kontrollkode.encode(), grupper(kode_tegn, 4).encode())
    return bevis if riktig else None


def _finn(koder: Koder, ider: Iterable[str], nummer: str) -> str | None:
    like = [id_ for id_ in ider if hmac.compare_digest(saksnummer(koder, id_), nummer)]
    return like[0] if like else None


async def _bevis(les: Enhet, varsel_id: str) -> Bevis:
    """With whom it was raised: rektor, also where the case has been moved to the school owner since."""
    innsyn = await les.varsler.mottaker(varsel_id)
    flyttet = any(spor.hva == "flyttet" for spor in await les.varsler.spor(varsel_id))
    mottaker: Mottaker = "skoleeier" if innsyn.rolle == "skoleeier" and not flyttet else "rektor"
    dato = (await les.varsler.opprettet(varsel_id)).astimezone(OSLO).date()
    merke = les.koder.merke(f"bevis:{varsel_id}:{innsyn.skole}:{dato.isoformat()}:{mottaker}")
    kode = grupper(som_tegn(merke, KODE_TEGN), 4)
    return Bevis(saksnummer(les.koder, varsel_id), kode, innsyn.skole, mottaker, dato)
