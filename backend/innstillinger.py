"""Settings, read once from the environment. The names stand in docs/drift.md; a test holds the two together."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from backend.domain.feil import Oppsettsfeil

OSLO = ZoneInfo("Europe/Oslo")


@dataclass(frozen=True)
class Oidcvalg:
    """The log-in provider (Feide), and this installation as it knows it."""

    utsteder: str
    klient: str
    hemmelig: str = field(repr=False)


@dataclass(frozen=True)
class Innstillinger:
    """Typed settings. `assistent_nokkel` is the secret that the two processes share; it is made anew at each start."""

    port: int
    data: Path
    database_url: str
    smtp_url: str | None
    demo: bool
    demo_passord: str
    dato: date | None
    vern: bool
    assistent_url: str
    assistent_nokkel: str
    offentlig_url: str
    avsender: str
    oidc: Oidcvalg | None

    def i_dag(self) -> date:
        """The date from which "i går" and the like are worked out: today in Oslo, or the demo's own date."""
        return self.dato or datetime.now(OSLO).date()


def les_datamappe(miljo: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of everything that is written."""
    return Path(miljo.get("SIFRA_DATA", "var")).resolve()


def les_innstillinger(miljo: Mapping[str, str] = os.environ) -> Innstillinger:
    """Read the settings; raises Oppsettsfeil with one clear line for a value that cannot be used."""
    data = les_datamappe(miljo)
    port = _heltall(miljo, "SIFRA_PORT", 8080)
    demo = miljo.get("SIFRA_DEMO") == "1"
    return Innstillinger(
        port=port,
        data=data,
        database_url=miljo.get("SIFRA_DATABASE_URL") or f"sqlite:///{data / 'sifra.sqlite3'}",
        smtp_url=miljo.get("SIFRA_SMTP_URL") or None,
        demo=demo,
        demo_passord=miljo.get("SIFRA_DEMO_PASSORD") or secrets.token_urlsafe(9),
        dato=_dato(miljo.get("SIFRA_DATO")) if demo else None,
        vern=not (demo and miljo.get("SIFRA_VERN") == "av"),
        assistent_url=miljo.get("SIFRA_ASSISTENT_URL", "http://127.0.0.1:5005"),
        assistent_nokkel=_nokkel(miljo),
        offentlig_url=miljo.get("SIFRA_OFFENTLIG_URL", f"http://127.0.0.1:{port}").rstrip("/"),
        avsender=miljo.get("SIFRA_AVSENDER", "sifra@localhost"),
        oidc=_oidc(miljo),
    )


def _heltall(miljo: Mapping[str, str], navn: str, standard: int) -> int:
    verdi = miljo.get(navn) or str(standard)
    if not verdi.isdigit() or not 0 < int(verdi) < 65536:
        raise Oppsettsfeil(f"{navn} må være et portnummer mellom 1 og 65535.")
    return int(verdi)


def _oidc(miljo: Mapping[str, str]) -> Oidcvalg | None:
    utsteder, klient = miljo.get("SIFRA_OIDC_UTSTEDER", ""), miljo.get("SIFRA_OIDC_KLIENT", "")
    hemmelig = miljo.get("SIFRA_OIDC_HEMMELIG", "")
    if not (utsteder or klient or hemmelig):
        return None
    if not (utsteder.startswith("https://") or _er_lokal(utsteder)) or not klient or not hemmelig:
        raise Oppsettsfeil(
            "SIFRA_OIDC_UTSTEDER (https://…), SIFRA_OIDC_KLIENT og SIFRA_OIDC_HEMMELIG må settes sammen."
        )
    return Oidcvalg(utsteder, klient, hemmelig)


def _er_lokal(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "http://localhost:"))


def _dato(verdi: str | None) -> date | None:
    if not verdi:
        return None
    try:
        return date.fromisoformat(verdi)
    except ValueError as feil:
        raise Oppsettsfeil("SIFRA_DATO må være en dato som 2026-11-20.") from feil


def _nokkel(miljo: Mapping[str, str]) -> str:
    nokkel = miljo.get("SIFRA_ASSISTENT_NOKKEL", "")
    if len(nokkel) < 32:
        raise Oppsettsfeil("SIFRA_ASSISTENT_NOKKEL mangler eller er kortere enn 32 tegn.")
    return nokkel
