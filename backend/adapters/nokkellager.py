"""The keys of the cases in the database: who may open which, and who should but cannot yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, cast

from sqlalchemy import ColumnElement, Select, delete, exists, literal, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from backend.adapters.tabeller import GjenopprettingRad, KontoRad, SaksnokkelRad, VarselRad
from backend.domain.feil import IkkeInnlogget, UtenNokkel
from backend.domain.konto import Innsyn, Konto, Leser, Leserslag
from backend.domain.sak import Adgang
from backend.domain.utkast import ny_id
from backend.krypto.nokler import Nokkelpar, pakk, pakk_opp, par_fra_privat

UTEN_NOKKEL: Final = (
    "Du kan ikke åpne denne saken ennå. En kollega som kan åpne den, må logge inn først. "
    "Er det ingen slik kollega, trengs gjenopprettingsnøkkelen."
)
_KONTOER: Final[Select[str, str, bytes]] = select(literal("konto"), KontoRad.id, KontoRad.offentlig)
_PAPIRER: Final[Select[str, str, bytes]] = select(
    literal("gjenoppretting"), GjenopprettingRad.id, GjenopprettingRad.offentlig
)


class NokkelLager:
    """Rows of sealed keys. A key in clear comes in and goes out as an `Adgang`, and is never stored."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def lesere(self, innsyn: Innsyn) -> list[Leser]:
        """Return everyone to whom a case that is addressed so is sealed: its accounts and its recovery keys."""
        kontoer = _KONTOER.where(KontoRad.skole == innsyn.skole, KontoRad.rolle == innsyn.rolle, KontoRad.godkjent)
        return await self._begge(kontoer, _PAPIRER.where(_omfatter(innsyn)))

    async def har(self, varsel_id: str) -> list[Leser]:
        """Return everyone who can open the case now."""
        kontoer = _KONTOER.join(SaksnokkelRad, SaksnokkelRad.konto_id == KontoRad.id)
        papirer = _PAPIRER.join(SaksnokkelRad, SaksnokkelRad.gjenoppretting_id == GjenopprettingRad.id)
        egne = SaksnokkelRad.varsel_id == varsel_id
        return await self._begge(kontoer.where(egne), papirer.where(egne))

    async def gi(self, adgang: Adgang, lesere: Sequence[Leser], tid: datetime) -> None:
        """Seal the key of the case to each of them."""
        for leser in lesere:
            forseglet = pakk(adgang.nokkel, leser.offentlig, _hva(adgang.varsel_id))
            rad = SaksnokkelRad(id=ny_id(), varsel_id=adgang.varsel_id, forseglet=forseglet, opprettet=tid)
            setattr(rad, f"{leser.slag}_id", leser.id)
            self._okt.add(rad)
        await self._okt.flush()

    async def ta_fra(self, varsel_id: str) -> None:
        """Remove every key of the case."""
        await self._okt.execute(delete(SaksnokkelRad).where(SaksnokkelRad.varsel_id == varsel_id))

    async def ta_fra_konto(self, konto_id: str) -> None:
        """Remove every key that is sealed to the account."""
        await self._okt.execute(delete(SaksnokkelRad).where(SaksnokkelRad.konto_id == konto_id))

    async def for_konto(self, konto: Konto, varsel_id: str) -> Adgang:
        """Return the account's way into the case; UtenNokkel where nobody has sealed its key to the account."""
        adgang = await self.finn(konto, varsel_id)
        if adgang is None:
            raise UtenNokkel(UTEN_NOKKEL)
        return adgang

    async def finn(self, konto: Konto, varsel_id: str) -> Adgang | None:
        """Return the account's way into the case, or None; IkkeInnlogget where the account's key is not open."""
        if konto.privat is None:
            raise IkkeInnlogget("Du er ikke logget inn.")
        egen = (SaksnokkelRad.varsel_id == varsel_id, SaksnokkelRad.konto_id == konto.id)
        forseglet = await self._okt.scalar(select(SaksnokkelRad.forseglet).where(*egen))
        return _aapne(varsel_id, forseglet, par_fra_privat(konto.privat)) if forseglet else None

    async def for_papir(self, gjenoppretting_id: str, par: Nokkelpar) -> list[Adgang]:
        """Return the way into every case that a recovery key opens."""
        sporring = select(SaksnokkelRad.varsel_id, SaksnokkelRad.forseglet).where(
            SaksnokkelRad.gjenoppretting_id == gjenoppretting_id
        )
        return [_aapne(id_, forseglet, par) for id_, forseglet in await self._okt.execute(sporring)]

    async def mangler(self, innsyn: Innsyn, leser: Leser, hoyst: int) -> list[str]:
        """Return the ids of cases that are addressed so and that `leser` cannot open."""
        har = exists().where(SaksnokkelRad.varsel_id == VarselRad.id, _egen(leser))
        sporring = select(VarselRad.id).where(VarselRad.skole == innsyn.skole, VarselRad.mottaker == innsyn.rolle, ~har)
        return list(await self._okt.scalars(sporring.order_by(VarselRad.opprettet.desc()).limit(hoyst)))

    async def bare_for(self, konto_id: str) -> bool:
        """Tell whether there is a case that this account alone can open."""
        egen, annen = aliased(SaksnokkelRad), aliased(SaksnokkelRad)
        andre = exists().where(annen.varsel_id == egen.varsel_id, annen.id != egen.id)
        return await self._okt.scalar(select(egen.id).where(egen.konto_id == konto_id, ~andre).limit(1)) is not None

    async def skal_byttes_etter(self, konto_id: str) -> list[str]:
        """Mark the cases that this account can open as in need of a new key; return their ids."""
        ider = list(await self._okt.scalars(select(SaksnokkelRad.varsel_id).where(SaksnokkelRad.konto_id == konto_id)))
        egne = select(SaksnokkelRad.varsel_id).where(SaksnokkelRad.konto_id == konto_id)
        await self._okt.execute(update(VarselRad).where(VarselRad.id.in_(egne)).values(bytt_nokkel=True))
        return ider

    async def skal_byttes(self, innsyn: Innsyn, hoyst: int) -> list[str]:
        """Return the ids of cases that are addressed so and need a new key."""
        hvor = (VarselRad.bytt_nokkel, VarselRad.skole == innsyn.skole, VarselRad.mottaker == innsyn.rolle)
        return list(await self._okt.scalars(select(VarselRad.id).where(*hvor).limit(hoyst)))

    async def legg_papir(self, innsyn: Innsyn, offentlig: bytes, tid: datetime, *, demo: bool = False) -> None:
        """Store the public half of a recovery key."""
        self._okt.add(
            GjenopprettingRad(
                id=ny_id(), skole=innsyn.skole, rolle=innsyn.rolle, offentlig=offentlig, demo=demo, opprettet=tid
            )
        )

    async def papirer(self, innsyn: Innsyn) -> list[Leser]:
        """Return the recovery keys for what is addressed so."""
        return [leser for leser in await self.lesere(innsyn) if leser.slag == "gjenoppretting"]

    async def slett_papirer(self, innsyn: Innsyn, *, demo: bool) -> None:
        """Forget the recovery keys for what is addressed so, and every case key that is sealed to them."""
        hvor = (_omfatter(innsyn), GjenopprettingRad.demo.is_(demo))
        await self._okt.execute(delete(GjenopprettingRad).where(*hvor))

    async def slett_demo(self) -> None:
        """Remove the demo's accounts and recovery keys, and the cases that nobody but the demo could open."""
        await self._okt.execute(delete(VarselRad).where(_aapnes_av(demo=True), ~_aapnes_av(demo=False)))
        await self._okt.execute(delete(KontoRad).where(KontoRad.demo))
        await self._okt.execute(delete(GjenopprettingRad).where(GjenopprettingRad.demo))

    async def _begge(self, kontoer: Select[str, str, bytes], papirer: Select[str, str, bytes]) -> list[Leser]:
        rader = await self._okt.execute(union_all(kontoer, papirer))
        return [Leser(cast(Leserslag, slag), id_, offentlig) for slag, id_, offentlig in rader]


def _aapne(varsel_id: str, forseglet: bytes, par: Nokkelpar) -> Adgang:
    return Adgang(varsel_id, pakk_opp(forseglet, par, _hva(varsel_id)))


def _hva(varsel_id: str) -> str:
    return f"sifra\0saksnokkel\0{varsel_id}"


def _omfatter(innsyn: Innsyn) -> ColumnElement[bool]:
    return (GjenopprettingRad.skole == innsyn.skole) & (GjenopprettingRad.rolle == innsyn.rolle)


def _egen(leser: Leser) -> ColumnElement[bool]:
    kolonne = SaksnokkelRad.konto_id if leser.slag == "konto" else SaksnokkelRad.gjenoppretting_id
    return kolonne.is_not_distinct_from(leser.id)


def _aapnes_av(*, demo: bool) -> ColumnElement[bool]:
    kontoer = select(KontoRad.id).where(KontoRad.demo.is_(demo))
    papirer = select(GjenopprettingRad.id).where(GjenopprettingRad.demo.is_(demo))
    leser = or_(SaksnokkelRad.konto_id.in_(kontoer), SaksnokkelRad.gjenoppretting_id.in_(papirer))
    return exists().where(SaksnokkelRad.varsel_id == VarselRad.id, leser)
