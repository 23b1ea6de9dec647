"""Makes an account for the portal: `python -m backend.ny_konto rektor SKOLE-ID E-POST`; asks for the password.

Uses SIFRA_DATA and SIFRA_DATABASE_URL as the server does.
"""

from __future__ import annotations

import argparse
import asyncio
import getpass
import os
import sys
from pathlib import Path
from typing import get_args

from backend.adapters.lager import aapne_lager
from backend.adapters.skoler import les_skoler
from backend.domain.feil import Oppsettsfeil, SifraFeil
from backend.domain.utkast import Mottaker
from backend.innstillinger import les_innstillinger
from backend.services.innlogging import opprett_konto

KUNNSKAP = Path(__file__).resolve().parent.parent / "knowledge"


def main(argumenter: list[str] | None = None) -> int:
    """Make the account; return 0, or 1 with one clear line."""
    valg = _les(argumenter)
    try:
        asyncio.run(_lag(valg.rolle, valg.skole, valg.epost, getpass.getpass("Passord: ")))
    except SifraFeil as feil:
        print(feil.melding, file=sys.stderr)
        return 1
    print(f"Kontoen {valg.epost} er laget.")
    return 0


def _les(argumenter: list[str] | None) -> argparse.Namespace:
    leser = argparse.ArgumentParser(prog="python -m backend.ny_konto", description="Lag en konto i portalen.")
    leser.add_argument("rolle", choices=get_args(Mottaker))
    leser.add_argument("skole", help="skolens id, for eksempel elverum-vgs")
    leser.add_argument("epost", help="e-postadressen, som også er brukernavnet")
    return leser.parse_args(argumenter)


async def _lag(rolle: Mottaker, skole: str, epost: str, passord: str) -> None:
    skoler = les_skoler(KUNNSKAP)
    if skole not in skoler:
        raise Oppsettsfeil(f"Skolen finnes ikke. Disse finnes: {', '.join(sorted(skoler))}.")
    uten_assistent = {"SIFRA_ASSISTENT_NOKKEL": "-" * 32}  # nothing here speaks to the assistant
    innstillinger = les_innstillinger({**os.environ, **uten_assistent})
    lager = await aapne_lager(innstillinger.database_url, innstillinger.data)
    try:
        await opprett_konto(lager.enhet(), epost, skoler[skole], rolle, passord)
    finally:
        await lager.lukk()


if __name__ == "__main__":
    sys.exit(main())
