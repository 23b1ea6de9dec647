"""How a person learns whether their report was stored, where the backend ended before they had the answer.

The conversation is in memory and gone; its token is in the page. With the report, and in the same transaction, goes a
short-lived way in that the token opens. So the token that nobody knows any more tells, for certain: there is a case
behind it, and then a new code to it, or nothing was stored.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.anonymt import hel_time
from backend.domain.feil import IkkeInnlogget
from backend.domain.kode import les_kode, ny_kode
from backend.services.oppfolging import VARER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backend.adapters.enhet import Enhet
    from backend.domain.sak import Adgang


async def legg_bevis(enhet: Enhet, adgang: Adgang, bevis: Mapping[str, str]) -> None:
    """Let the token of which `bevis` is made (Koder.bevis) into the case, in the caller's transaction."""
    naa = datetime.now(UTC)
    hash_, nokkel = _les(bevis)
    await enhet.varsler.legg_tilgang(adgang, hash_, nokkel, naa, hel_time(naa) + VARER)


async def finn_igjen(enhet: Enhet, token: str) -> str:
    """Return a new receipt code to the case that was sent in the conversation; IkkeInnlogget where none was stored."""
    adgang = await finn_sendt(enhet, token)
    kode = ny_kode()
    kodenokkel = await enhet.koder.kode(les_kode(kode) or "")
    async with enhet:
        await enhet.varsler.legg_kode(adgang, kodenokkel, hel_time(datetime.now(UTC)))
        await enhet.bekreft()
    return kode


async def finn_sendt(enhet: Enhet, token: str) -> Adgang:
    """Return the way into the case that was sent in the conversation; IkkeInnlogget where none was stored."""
    hash_, nokkel = _les(enhet.koder.bevis(token))
    async with enhet.lesende() as les:
        adgang = await les.varsler.finn_tilgang(hash_, nokkel, datetime.now(UTC))
    if adgang is None:
        raise IkkeInnlogget("Samtalen er avsluttet. Start en ny samtale for å fortsette.")
    return adgang


async def glem_bevis(enhet: Enhet, token: str) -> None:
    """The conversation has been ended by the person: its token opens nothing any more."""
    hash_, nokkel = _les(enhet.koder.bevis(token))
    async with enhet.lesende() as les:
        if await les.varsler.finn_tilgang(hash_, nokkel, datetime.now(UTC)) is None:
            return
    async with enhet:
        await enhet.varsler.slett_tilgang(hash_)
        await enhet.bekreft()


def _les(bevis: Mapping[str, str]) -> tuple[bytes, bytes]:
    return bytes.fromhex(bevis["hash"]), bytes.fromhex(bevis["nokkel"])
