"""One file from the network to encrypted pieces: never in clear on disk, nor in memory longer than it takes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final, Protocol

from backend.domain.feil import FeilFil, ForLang, ForTregt, Utilgjengelig
from backend.domain.utkast import ny_id, ny_nokkel
from backend.domain.vedlegg import MAKS_BYTE, MAKS_MIB, MAKS_VASKET, Biter, Filtype, Vedlegg, plass
from backend.krypto.strom import Krypterer, dekrypter_fil, krypter_fil

FRIST_S: Final = 180.0
"""The longest that a whole file may take to come, in seconds."""
STILLE_S: Final = 20.0
"""The longest between two pieces."""
SAMTIDIG: Final = 24
"""Files that may be on their way at once: with this the memory is bounded."""
_VENT_S: Final = 5.0


class Vask(Protocol):
    """What reads strangers' files (backend/adapters/filvask.py)."""

    async def vask(self, data: bytes, original: bool) -> tuple[Filtype, int, bytes]:
        """Return type, pages and the file made anew. Raises FeilFiltype, FeilFil or Utilgjengelig."""

    async def vis(self, data: bytes, side: int) -> bytes:
        """Return one page as a PNG. Raises FeilFil or Utilgjengelig."""


@dataclass(frozen=True)
class Fil:
    """What is sent: its bytes as they come, and whether the person wants the original kept."""

    strom: AsyncIterator[bytes]
    original: bool


class Filmottak:
    """Takes in files, a bounded number at a time."""

    def __init__(self, vask: Vask) -> None:
        self.vask = vask
        self._ledig = asyncio.Semaphore(SAMTIDIG)

    async def ta_imot(self, fil: Fil, vedlegg_id: str | None = None) -> tuple[Vedlegg, Biter]:
        """Return what is known of the file (`nr` 0), and its pieces.

        Raises ForLang over 15 MB, ForTregt where it does not come, FeilFiltype and FeilFil as `Vask`, Utilgjengelig
        where very many attach something at once.
        """
        try:
            async with asyncio.timeout(_VENT_S):
                await self._ledig.acquire()
        except TimeoutError:
            raise Utilgjengelig("Mange legger ved filer akkurat nå. Prøv igjen om litt.") from None
        try:
            return await self._ta_imot(fil, vedlegg_id or ny_id(), ny_nokkel())
        finally:
            self._ledig.release()

    async def _ta_imot(self, fil: Fil, id_: str, nokkel: bytes) -> tuple[Vedlegg, Biter]:
        inn = Krypterer(nokkel, plass(id_, True))
        await _les(fil.strom, inn)
        originalen = inn.slutt()
        data = await asyncio.to_thread(dekrypter_fil, nokkel, originalen, plass(id_, True), inn.lengde)
        type_, sider, vasket = await self.vask.vask(data, fil.original)
        if len(vasket) > MAKS_VASKET:
            raise FeilFil("Bildet eller filen er for stor når den pakkes ut. Ta gjerne et skjermbilde i stedet.")
        biter = {False: await asyncio.to_thread(krypter_fil, nokkel, vasket, plass(id_, False))}
        if fil.original:
            biter[True] = originalen
        original = inn.lengde if fil.original else None
        return Vedlegg(id_, 0, type_, len(vasket), sider, original, nokkel), biter


async def _les(strom: AsyncIterator[bytes], inn: Krypterer) -> None:
    try:
        async with asyncio.timeout(FRIST_S):
            while bit := await asyncio.wait_for(anext(strom, b""), STILLE_S):
                inn.ta(bit)
                if inn.lengde > MAKS_BYTE:
                    raise ForLang("Filen er for stor. Den kan være på høyst {maks} MB.", maks=MAKS_MIB)
    except TimeoutError:
        raise ForTregt("Det tok for lang tid å sende filen. Prøv igjen, gjerne med et bedre nett.") from None
    if not inn.lengde:
        raise FeilFil("Filen er tom.")
