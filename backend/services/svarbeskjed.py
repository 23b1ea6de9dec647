"""A notice by e-mail that an answer has come, to a person who asked for it, also an anonymous one.

The address lies under the key of the case. A recipient who answers has that key open, and so the address can then be
put in the queue, under the installation's own key; there it is erased as soon as the letter has gone.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from backend.domain.feil import Ugyldig

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.sak import Adgang
    from backend.domain.skole import Maalform

MAKS_ADRESSE: Final = 254
_ADRESSE: Final = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")


async def be_om_beskjed(enhet: Enhet, adgang: Adgang, epost: str, maalform: Maalform) -> None:
    """Keep the address for notices of answers in this case, in place of one from before; Ugyldig for no address."""
    epost = epost.strip()
    if len(epost) > MAKS_ADRESSE or not _ADRESSE.fullmatch(epost):
        raise Ugyldig("Det er ikke en e-postadresse.")
    async with enhet:
        await enhet.beskjeder.sett_adresse(adgang, epost, maalform)
        await enhet.bekreft()


async def trekk_beskjed(enhet: Enhet, adgang: Adgang) -> None:
    """Forget the address, also a letter that waits to go; again, it changes nothing."""
    async with enhet:
        await enhet.beskjeder.glem(adgang.varsel_id, _merke(enhet, adgang))
        await enhet.bekreft()


async def legg_beskjed_i_ko(enhet: Enhet, adgang: Adgang) -> None:
    """Queue a notice in the caller's transaction, where one is asked for and none of this case waits already."""
    if (adresse := await enhet.beskjeder.adresse(adgang)) is not None:
        await enhet.beskjeder.legg_i_ko(_merke(enhet, adgang), adresse, enhet.koder, datetime.now(UTC))


def _merke(enhet: Enhet, adgang: Adgang) -> bytes:
    return bytes.fromhex(enhet.koder.merke(f"svarbeskjed:{adgang.varsel_id}"))
