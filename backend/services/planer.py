"""A school's own plan: load, confirm, publish, withdraw; and a school that was not here before."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.feil import Konflikt, Ugyldig
from backend.domain.plan import Bekreftet, NySkole, Planversjon
from backend.domain.sak import Spor
from backend.domain.utkast import ny_id
from backend.knowledge.plandokument import Plandokument
from backend.knowledge.planjson import fra_json, til_json

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAKS_KONTAKTER, MAKS_TEGN, MAKS_TITTEL = 20, 120, 300


async def lagre_utkast(enhet: Enhet, skole: str, dokument: Plandokument, filnavn: str, hvem: str) -> str:
    """Store what was read as a draft; return its id."""
    naa, id_ = datetime.now(UTC), ny_id()
    async with enhet:
        versjon = await enhet.planer.neste_versjon(skole)
        felt = (id_, skole, versjon, dokument.tittel[:300], filnavn[-200:], "utkast", naa, hvem, naa, hvem)
        await enhet.planer.legg_til(Planversjon(*felt), til_json(dokument))  # type: ignore[arg-type]
        await enhet.bekreft()
    return id_


async def les_versjon(enhet: Enhet, skole: str, plan_id: str) -> tuple[Planversjon, Plandokument, Bekreftet]:
    """Return a version of this school's. Raises IkkeFunnet."""
    async with enhet.lesende() as les:
        plan, dokument, bekreftet = await les.planer.hent(skole, plan_id)
    return plan, fra_json(dokument), bekreftet


async def liste_versjoner(enhet: Enhet, skole: str) -> list[Planversjon]:
    """Return the school's versions, newest first."""
    async with enhet.lesende() as les:
        return await les.planer.liste(skole)


async def publiser(enhet: Enhet, skole: str, plan_id: str, bekreftet: Bekreftet, hvem: str) -> None:
    """Answer from this version from now on; the one before is kept as replaced. Raises IkkeFunnet, Ugyldig."""
    _krev_rimelig(bekreftet)
    naa = datetime.now(UTC)
    async with enhet:
        plan, _, _ = await enhet.planer.hent(skole, plan_id)
        if plan.tilstand != "publisert":
            await enhet.planer.erstatt_publisert(skole, hvem, naa)
        await enhet.planer.sett_tilstand(plan_id, "publisert", hvem, naa)
        await enhet.spor.legg_for_anlegget(Spor(naa, hvem, "plan_publisert", skole))
        await enhet.planer.sett_bekreftet(plan_id, bekreftet)
        await enhet.bekreft()


async def lagre_bekreftet(enhet: Enhet, skole: str, plan_id: str, bekreftet: Bekreftet) -> None:
    """Keep what has been looked through of a draft, for later. Raises IkkeFunnet, Ugyldig, Konflikt for no draft."""
    _krev_rimelig(bekreftet)
    async with enhet:
        await _krev_utkast(enhet, skole, plan_id)
        await enhet.planer.sett_bekreftet(plan_id, bekreftet)
        await enhet.bekreft()


async def slett_utkast(enhet: Enhet, skole: str, plan_id: str) -> None:
    """Remove a draft. Raises IkkeFunnet, and Konflikt for what has been answered from: that is kept."""
    async with enhet:
        await _krev_utkast(enhet, skole, plan_id)
        await enhet.planer.slett(plan_id)
        await enhet.bekreft()


async def _krev_utkast(enhet: Enhet, skole: str, plan_id: str) -> None:
    plan, _, _ = await enhet.planer.hent(skole, plan_id)
    if plan.tilstand != "utkast":
        raise Konflikt("Bare et utkast kan endres eller slettes slik. En plan som har vært publisert, tas vare på.")


async def trekk_tilbake(enhet: Enhet, skole: str, plan_id: str, hvem: str) -> None:
    """Answer no longer from this version. Raises IkkeFunnet, and Konflikt where it is not published."""
    async with enhet:
        plan, _, _ = await enhet.planer.hent(skole, plan_id)
        if plan.tilstand != "publisert":
            raise Konflikt("Bare en plan som er publisert, kan trekkes tilbake.")
        naa = datetime.now(UTC)
        await enhet.planer.sett_tilstand(plan_id, "trukket", hvem, naa)
        await enhet.spor.legg_for_anlegget(Spor(naa, hvem, "plan_trukket", skole))
        await enhet.bekreft()


async def lag_skole(enhet: Enhet, skole: NySkole) -> None:
    """Add a school. Raises Ugyldig for an id or a name that cannot be used, Konflikt for an id that is taken."""
    if not _ID.fullmatch(skole.id) or len(skole.id) > 64:
        raise Ugyldig("En id kan bare ha små bokstaver a–z, tall og bindestrek.")
    if not all(
        tekst.strip() and len(tekst) <= 200 for felt in (skole.navn, skole.skoleeier) for tekst in felt.values()
    ):
        raise Ugyldig("Navnet på skolen og skoleeieren må fylles ut, med høyst 200 tegn.")
    async with enhet:
        await enhet.planer.legg_til_skole(skole)
        await enhet.bekreft()


def _krev_rimelig(bekreftet: Bekreftet) -> None:
    kontakter = bekreftet.kontakter
    if any(not tittel.strip() or len(tittel) > MAKS_TITTEL for _, tittel in bekreftet.titler):
        raise Ugyldig("En overskrift må ha 1 til {maks} tegn.", maks=MAKS_TITTEL)
    if len(kontakter) > MAKS_KONTAKTER or any(not r.strip() or len(r) > MAKS_TEGN for r, _ in kontakter):
        raise Ugyldig(
            "Det kan være høyst {antall} kontakter, hver på 1 til {maks} tegn.", antall=MAKS_KONTAKTER, maks=MAKS_TEGN
        )
