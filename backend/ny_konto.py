"""Makes an account for the portal: `python -m backend.ny_konto rektor SKOLE-ID E-POST`; asks for the password.

Uses SIFRA_DATA and SIFRA_DATABASE_URL as the server does.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Mapping
from typing import get_args

from backend.adapters.lager import Lager
from backend.domain.skole import Skole
from backend.domain.utkast import Mottaker
from backend.kommando import finn_skole, kjor
from backend.services.innlogging import opprett_konto


def main(argumenter: list[str] | None = None) -> int:
    """Make the account; return 0, or 1 with one clear line."""
    valg = _les(argumenter)

    async def lag(lager: Lager, skoler: Mapping[str, Skole]) -> None:
        skole = finn_skole(skoler, valg.skole)
        await opprett_konto(lager.enhet(), valg.epost, skole, valg.rolle, getpass.getpass("Passord: "))
        print(f"Kontoen {valg.epost} er laget.")

    return kjor(lag)


def _les(argumenter: list[str] | None) -> argparse.Namespace:
    leser = argparse.ArgumentParser(prog="python -m backend.ny_konto", description="Lag en konto i portalen.")
    leser.add_argument("rolle", choices=get_args(Mottaker))
    leser.add_argument("skole", help="skolens id, for eksempel elverum-vgs")
    leser.add_argument("epost", help="e-postadressen, som også er brukernavnet")
    return leser.parse_args(argumenter)


if __name__ == "__main__":
    sys.exit(main())
