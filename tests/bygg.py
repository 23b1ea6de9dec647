"""Makes schools, reports and accounts for the tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from backend.adapters.enhet import Enhet
from backend.adapters.lager import Lager
from backend.domain.konto import Konto, Rolle
from backend.domain.skole import Skole
from backend.domain.utkast import Utkast, ny_id
from backend.domain.varsel import Varsel, lag_varsel
from backend.domain.vedlegg import Vedlegg
from backend.services.filmottak import Fil, Filmottak
from backend.services.innlogging import legg_til_konto
from backend.services.oppfolging import les_oppfolging, skriv_oppfolging
from backend.services.passord import lag_laas

PASSORD = "prøve-passord-17"
DEMONOKKEL = b"d" * 32
NAA = datetime(2026, 11, 20, 9, 15, tzinfo=UTC)


def lag_skole(id_: str = "fjell-skole", **felt: Any) -> Skole:
    """Return a made-up school."""
    standard: dict[str, Any] = {
        "navn": {"nb": "Fjell skole", "nn": "Fjell skule"},
        "skoleslag": "grunnskole",
        "skoleeier": {"nb": "Fjell kommune", "nn": "Fjell kommune"},
        "plan_tittel": "Plan for Fjell",
        "skriftlig_plan": {"nb": "tiltaksplan", "nn": "tiltaksplan"},
        "ledelse": ("rektor", "inspektør", "avdelingsleder"),
    }
    return Skole(id=id_, **(standard | felt))


def lag_utkast(**felt: Any) -> Utkast:
    """Return what a dialogue could have collected."""
    standard: dict[str, Any] = {
        "id": ny_id(),
        "skole": "fjell-skole",
        "rolle": "elev",
        "anonym": True,
        "beskrivelse": "Ei jente i parallellklassen gjemmer skoene mine.",
        "utover": "elev",
    }
    return Utkast(**(standard | felt))


def nytt_varsel(skole: Skole | None = None, naa: datetime | None = None, **felt: Any) -> Varsel:
    """Return a report to a made-up school."""
    skole = skole or lag_skole()
    return lag_varsel(lag_utkast(skole=skole.id, **felt), skole, naa or datetime.now(UTC))


async def opprett_konto(
    lager_enhet: Enhet, brukernavn: str, skole: Skole, rolle: Rolle, passord: str = PASSORD, **felt: Any
) -> Konto:
    """Make an account, as one that was invited makes it."""
    konto = Konto(ny_id(), brukernavn, brukernavn, skole.id, rolle, **felt)
    laas = await lag_laas(passord)
    async with lager_enhet as enhet:
        await legg_til_konto(enhet, konto, laas)
        await enhet.bekreft()
    return konto


async def lagre_vedlegg(lager: Lager, mottak: Filmottak, data: bytes) -> Vedlegg:
    """Store a file with its original, for a report to have as its first attachment."""

    async def strom() -> AsyncIterator[bytes]:
        yield data

    vedlegg, biter = await mottak.ta_imot(Fil(strom(), original=True))
    async with lager.enhet() as enhet:
        await enhet.vedlegg.legg_utkast(vedlegg.id, biter, datetime.now(UTC))
        await enhet.bekreft()
    return replace(vedlegg, nr=1)


async def skriv_som_melder(lager: Lager, kode: str, tekst: str, nr: str | None = None) -> None:
    """Write in the case as the person with the code."""
    sak = await les_oppfolging(lager.enhet(), kode)
    await skriv_oppfolging(lager.enhet(), sak.adgang, tekst, nr)
