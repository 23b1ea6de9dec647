"""Is the audit trail whole? `python -m backend.sjekk_spor [--vis N]`: 0 where it is, 1 with a line for each breach.

`--vis N` also shows the last N things that concern no single case: log-ins, accounts, runs. SIFRA_DATA and
SIFRA_DATABASE_URL as for the server, which may be running.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Final

from backend.adapters.ankerfil import les_anker
from backend.adapters.lager import Lager
from backend.adapters.tabeller import ANLEGG
from backend.domain.feil import Oppsettsfeil
from backend.domain.sak import Spor
from backend.domain.skole import Skole
from backend.domain.varsel import OSLO
from backend.innstillinger import les_datamappe
from backend.kommando import kjor
from backend.services.sporkontroll import Brudd, Bruddslag, sjekk_spor

_SLAG: Final[Mapping[Bruddslag, str]] = {
    "hull": "rad {nr} mangler i kjeden {kjede}",
    "endret": "rad {nr} i kjeden {kjede} er endret",
    "kuttet": "kjeden {kjede} er kuttet: rad {nr} og det som kom etter, er borte",
    "uten_kjede": "saken {kjede} har ikke noe spor",
    "anker": "rad {nr} i kjeden {kjede}, som var der da ankeret ble satt, er borte eller en annen",
    "anker_endret": "ankeret (spor-anker.json) er ikke skrevet av SiFra, eller pepper er byttet",
}


def main(argumenter: list[str] | None = None) -> int:
    """Check and tell."""
    leser = argparse.ArgumentParser(prog="python -m backend.sjekk_spor", description="Er sporet helt?")
    leser.add_argument("--vis", type=int, default=0, metavar="N", help="vis også de N siste hendelsene utenfor sakene")
    antall = leser.parse_args(argumenter).vis

    async def sjekk(lager: Lager, _: Mapping[str, Skole]) -> None:
        kontroll = await sjekk_spor(lager.enhet(), les_anker(les_datamappe()))
        if antall > 0:
            async with lager.enhet().lesende() as les:
                print("\n".join(_linje(spor) for spor in (await les.spor.les(ANLEGG))[-antall:]))
        for brudd in kontroll.brudd:
            print(_si(brudd))
        if kontroll.brudd:
            raise Oppsettsfeil("Sporet er ikke helt.")
        print(f"Sporet er helt: {kontroll.antall} hendelser i {len(kontroll.ender)} kjeder.")

    return kjor(sjekk)


def _si(brudd: Brudd) -> str:
    return _SLAG[brudd.slag].format(nr=brudd.nr, kjede=brudd.kjede)


def _linje(spor: Spor) -> str:
    return f"{spor.tid.astimezone(OSLO):%Y-%m-%d %H:%M} {spor.hvem} {spor.hva} {spor.verdi or ''}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
