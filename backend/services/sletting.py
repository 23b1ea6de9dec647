"""The clock: warn of cases that have been kept long enough, and destroy those whose day has come."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from backend.domain.feil import SifraFeil
from backend.domain.oppbevaring import VARSLES, frist, skal_varsles
from backend.domain.sak import Spor
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from backend.adapters.enhet import Enhet
    from backend.adapters.oppbevaringslager import Oppbevart
    from backend.domain.skole import Skole

logg = logging.getLogger(__name__)

Steg = Literal["varsle", "stanse", "slette"]


@dataclass(frozen=True)
class Gjoremaal:
    """One thing for the clock to do with one case; `naar` is when the case is destroyed, for a warning."""

    steg: Steg
    sak: Oppbevart
    naar: datetime


async def finn_gjoremaal(enhet: Enhet, skoler: Iterable[Skole], naa: datetime | None = None) -> list[Gjoremaal]:
    """Return what is to be done now, and do nothing."""
    naa = naa or datetime.now(UTC)
    async with enhet.lesende() as les:
        return [gjor for skole in skoler for gjor in await _for_skole(les, skole, naa)]


async def kjor_sletting(enhet: Enhet, skoler: Sequence[Skole], naa: datetime | None = None) -> dict[Steg, int]:
    """Do what is to be done, each case by itself; return how many of each. One that fails is tried the next time."""
    naa = naa or datetime.now(UTC)
    antall: dict[Steg, int] = {"varsle": 0, "stanse": 0, "slette": 0}
    for skole in skoler:
        async with enhet.lesende() as les:
            gjoremaal = await _for_skole(les, skole, naa)
        for gjor in gjoremaal:
            antall[gjor.steg] += await _proev(enhet, skole, gjor, naa)
    async with enhet:
        await enhet.spor.legg_for_anlegget(Spor(naa, "sifra", "slettekjoring", f"{antall['slette']}"))
        await enhet.bekreft()
    return antall


async def _for_skole(les: Enhet, skole: Skole, naa: datetime) -> list[Gjoremaal]:
    frister = skole.oppbevaring
    foer = naa + VARSLES - timedelta(days=min(frister.values(), default=0))
    saker = await les.oppbevaring.for_klokka(skole.id, list(frister), foer)
    return [gjor for sak in saker if (gjor := _gjoremaal(sak, skole, naa))]


def _gjoremaal(sak: Oppbevart, skole: Skole, naa: datetime) -> Gjoremaal | None:
    om = sak.om
    if om.holdt:
        return None
    if om.slettes is None:
        naar = skal_varsles(naa, sak.status, sak.sist_endret, skole.oppbevaring)
        return Gjoremaal("varsle", sak, naar) if naar else None
    ny = frist(sak.status, sak.sist_endret, skole.oppbevaring)
    if om.slettegrunn == "frist" and (ny is None or ny > om.slettes):
        return Gjoremaal("stanse", sak, om.slettes)
    return Gjoremaal("slette", sak, om.slettes) if om.slettes <= naa else None


async def _proev(enhet: Enhet, skole: Skole, gjor: Gjoremaal, naa: datetime) -> bool:
    try:
        return await _utfor(enhet, skole, gjor, naa)
    except SifraFeil as feil:
        logg.warning("keeping a case could not be dealt with now: %s", type(feil).__name__)
        return False


async def _utfor(enhet: Enhet, skole: Skole, gjor: Gjoremaal, naa: datetime) -> bool:
    """Do one thing, where it is still to be done: someone may have written in the case a moment ago."""
    async with enhet:
        sak = await enhet.oppbevaring.for_klokka_naa(gjor.sak.varsel_id)
        if sak is None or _gjoremaal(sak, skole, naa) != gjor:
            return False
        await {"varsle": _varsle, "stanse": _stanse, "slette": _slett}[gjor.steg](enhet, gjor, naa)
        await enhet.bekreft()
    return True


async def _varsle(enhet: Enhet, gjor: Gjoremaal, naa: datetime) -> None:
    id_ = gjor.sak.varsel_id
    await enhet.oppbevaring.bestem(id_, gjor.naar, "frist")
    await enhet.varsler.legg_spor(id_, Spor(naa, "sifra", "sletting_varslet"))
    await legg_i_ko(enhet, gjor.sak.innsyn, id_, "slettes_snart", f"slettes:{naa.isoformat()}:{id_}"[:96], naa)


async def _stanse(enhet: Enhet, gjor: Gjoremaal, naa: datetime) -> None:
    await enhet.oppbevaring.stans(gjor.sak.varsel_id)
    await enhet.varsler.legg_spor(gjor.sak.varsel_id, Spor(naa, "sifra", "sletting_stanset"))


async def _slett(enhet: Enhet, gjor: Gjoremaal, naa: datetime) -> None:
    """Destroy all but the trail, which says why."""
    await enhet.oppbevaring.slett(gjor.sak.varsel_id)
    await enhet.varsler.legg_spor(gjor.sak.varsel_id, Spor(naa, "sifra", "slettet", gjor.sak.om.slettegrunn))
