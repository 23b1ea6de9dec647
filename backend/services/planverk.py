"""Keeps the schools, and the plans that are answered from, in step with the store while the server runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from backend.domain.plan import Bekreftet, NySkole, Planversjon
from backend.domain.skole import Kontakt, Maalform, Skole, Tekst
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.plandokument import Plandokument
from backend.knowledge.svarer import knappetekst
from backend.services.planer import les_versjon

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet

HJELPER_MED: Tekst = {"nb": "En du kan snakke med.", "nn": "Ein du kan snakke med."}
SKRIFTLIG_PLAN: Tekst = {"nb": "skriftlig plan", "nn": "skriftleg plan"}
LEDELSE = (
    "rektor", "assisterende rektor", "assisterande rektor", "ass. rektor", "avdelingsleder", "avdelingsleiar",
    "inspektør", "studierektor",
)  # fmt: skip
_NYNORSK = (
    ("lærer", "lærar"), ("leder", "leiar"), ("rådgiver", "rådgivar"), ("sykepleier", "sjukepleiar"),
    ("tjenesten", "tenesta"), ("veileder", "rettleiar"), ("arbeider", "arbeidar"), ("ombudet", "ombodet"),
    ("trygghets", "tryggleiks"),
)  # fmt: skip


class Planverk:
    """`skoler` is the mapping that the whole server reads: it is changed in place."""

    def __init__(self, enhet: Callable[[], Enhet], skoler: dict[str, Skole], bibliotek: Planbibliotek) -> None:
        self._enhet, self._skoler, self._bibliotek = enhet, skoler, bibliotek
        self._faste = dict(skoler)
        self._tatt_i_bruk: dict[str, tuple[str, str]] = {}
        self._laas = asyncio.Lock()

    async def oppdater(self) -> None:
        """Take in schools that were added, plans that were published, and take out those that were withdrawn."""
        async with self._laas:
            async with self._enhet().lesende() as les:
                nye, planer = await les.planer.skoler(), await les.planer.publiserte()
            for ny in nye:
                if ny.id not in self._faste:
                    self._faste[ny.id] = self._skoler[ny.id] = lag_skole(ny)
            for skole in set(self._tatt_i_bruk) - {plan.skole for plan in planer}:
                self._ta_ut(skole)
            for plan in planer:
                merke = (plan.id, plan.endret.isoformat())
                if plan.skole in self._faste and self._tatt_i_bruk.get(plan.skole) != merke:
                    await self._ta_i_bruk(plan)
                    self._tatt_i_bruk[plan.skole] = merke

    async def _ta_i_bruk(self, plan: Planversjon) -> None:
        _, dokument, bekreftet = await les_versjon(self._enhet(), plan.skole, plan.id)
        rettet = dokument.rettet(bekreftet.uten_deler, bekreftet.uten_steder, dict(bekreftet.titler))
        sok = await asyncio.to_thread(self._bibliotek.lag, rettet)
        fast = self._faste[plan.skole]
        kontakter = _kontakter(bekreftet) or fast.kontakter
        self._skoler[plan.skole] = replace(fast, plan_tittel=plan.tittel, kontakter=kontakter, tier=())
        self._bibliotek.ta_i_bruk(plan.skole, sok)

    async def temaer(self, dokument: Plandokument, maalform: Maalform) -> list[list[str]]:
        """What each section of a plan is about, as questions that it may answer; empty where nothing tells."""
        funnet = await asyncio.to_thread(self._bibliotek.temaer, dokument)
        return [[knappetekst(oppslag, maalform) for oppslag in om] for om in funnet]

    def _ta_ut(self, skole: str) -> None:
        self._bibliotek.ta_ut(skole)
        self._skoler[skole] = self._faste[skole]
        del self._tatt_i_bruk[skole]


def lag_skole(ny: NySkole) -> Skole:
    """The school as the server knows it before it has a plan."""
    return Skole(ny.id, ny.navn, ny.skoleslag, ny.skoleeier, "", SKRIFTLIG_PLAN, LEDELSE)


def _kontakter(bekreftet: Bekreftet) -> tuple[Kontakt, ...]:
    return tuple(
        Kontakt({"nb": rolle, "nn": _paa_nynorsk(rolle)}, HJELPER_MED, kilde) for rolle, kilde in bekreftet.kontakter
    )


def _paa_nynorsk(rolle: str) -> str:
    """A role's name in nynorsk: titles differ in few and regular ways."""
    for nb, nn in _NYNORSK:
        rolle = rolle.replace(nb, nn)
    return rolle
