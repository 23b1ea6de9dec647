"""The schools' own plans, version by version, and the schools that were added by hand."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Literal, cast

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.tabeller import PlanRad, SkoleRad
from backend.domain.feil import IkkeFunnet, Konflikt
from backend.domain.plan import Bekreftet, NySkole, Planversjon, Tilstand


class PlanLager:
    """Plans are public documents, and are kept as clear text; `dokument` is the JSON that the reader made."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def neste_versjon(self, skole: str) -> int:
        """Return the number that the school's next version gets."""
        return (await self._okt.scalar(select(func.max(PlanRad.versjon)).where(PlanRad.skole == skole)) or 0) + 1

    async def legg_til(self, plan: Planversjon, dokument: str) -> None:
        """Store a version with what was read."""
        self._okt.add(PlanRad(**vars(plan), dokument=dokument, bekreftet=_til_json(Bekreftet())))
        await self._okt.flush()

    async def liste(self, skole: str) -> list[Planversjon]:
        """Return the school's versions, newest first."""
        sporring = select(PlanRad).where(PlanRad.skole == skole).order_by(PlanRad.versjon.desc())
        return [_plan(rad) for rad in await self._okt.scalars(sporring)]

    async def hent(self, skole: str, plan_id: str) -> tuple[Planversjon, str, Bekreftet]:
        """Return a version of this school's, its document, and what was confirmed. Raises IkkeFunnet."""
        rad = await self._okt.scalar(select(PlanRad).where(PlanRad.id == plan_id, PlanRad.skole == skole))
        if rad is None:
            raise IkkeFunnet("Planen finnes ikke.")
        return _plan(rad), rad.dokument, _fra_json(rad.bekreftet)

    async def publiserte(self) -> list[Planversjon]:
        """Return the version that each school answers from."""
        return [_plan(rad) for rad in await self._okt.scalars(select(PlanRad).where(PlanRad.tilstand == "publisert"))]

    async def sett_tilstand(self, plan_id: str, tilstand: Tilstand, hvem: str, naa: datetime) -> None:
        """Change what a version is, with who and when."""
        endring = {"tilstand": tilstand, "endret": naa, "endret_av": hvem}
        await self._okt.execute(update(PlanRad).where(PlanRad.id == plan_id).values(**endring))

    async def erstatt_publisert(self, skole: str, hvem: str, naa: datetime) -> None:
        """Mark the school's published version as replaced."""
        hvor = (PlanRad.skole == skole, PlanRad.tilstand == "publisert")
        await self._okt.execute(update(PlanRad).where(*hvor).values(tilstand="erstattet", endret=naa, endret_av=hvem))

    async def slett(self, plan_id: str) -> None:
        """Remove a version, with what was read."""
        await self._okt.execute(delete(PlanRad).where(PlanRad.id == plan_id))

    async def sett_bekreftet(self, plan_id: str, bekreftet: Bekreftet) -> None:
        """Keep what a person has confirmed."""
        await self._okt.execute(update(PlanRad).where(PlanRad.id == plan_id).values(bekreftet=_til_json(bekreftet)))

    async def legg_til_skole(self, skole: NySkole) -> None:
        """Store a school. Raises Konflikt where its id is taken."""
        if await self._okt.get(SkoleRad, skole.id):
            raise Konflikt("Det finnes alt en skole med denne id.")
        tekster = {f"{felt}_{form}": vars(skole)[felt][form] for felt in ("navn", "skoleeier") for form in ("nb", "nn")}
        self._okt.add(SkoleRad(id=skole.id, skoleslag=skole.skoleslag, **tekster))
        await self._okt.flush()

    async def skoler(self) -> list[NySkole]:
        """Return the schools that were added by hand."""
        return [_skole(rad) for rad in await self._okt.scalars(select(SkoleRad))]


def _plan(rad: PlanRad) -> Planversjon:
    felt = {navn: getattr(rad, navn) for navn in Planversjon.__dataclass_fields__}
    return Planversjon(**felt)


def _skole(rad: SkoleRad) -> NySkole:
    slag = cast(Literal["vgs", "grunnskole"], rad.skoleslag)
    eier = {"nb": rad.skoleeier_nb, "nn": rad.skoleeier_nn}
    return NySkole(rad.id, {"nb": rad.navn_nb, "nn": rad.navn_nn}, eier, slag)  # type: ignore[arg-type]


def _til_json(bekreftet: Bekreftet) -> str:
    mengder = {"uten_deler": sorted(bekreftet.uten_deler), "uten_steder": sorted(bekreftet.uten_steder)}
    return json.dumps({"kontakter": bekreftet.kontakter, "titler": bekreftet.titler} | mengder, ensure_ascii=False)


def _fra_json(tekst: str) -> Bekreftet:
    data = json.loads(tekst)
    par = [tuple((a, b) for a, b in data.get(navn, ())) for navn in ("kontakter", "titler")]
    return Bekreftet(par[0], frozenset(data.get("uten_deler", ())), frozenset(data.get("uten_steder", ())), par[1])
