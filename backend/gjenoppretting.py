"""Recovery keys: `python -m backend.gjenoppretting lag SKOLE-ID …` makes them, `… bruk E-POST` uses one.

`lag` prints two papers for a school owner, once: one for the cases addressed to rektor, one for those addressed to the
school owner. `bruk` gives an account a new password and opens its cases anew. SIFRA_DATA and SIFRA_DATABASE_URL as for
the server, which may be running.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Mapping, Sequence
from typing import get_args

from backend.adapters.lager import Lager
from backend.domain.feil import Oppsettsfeil
from backend.domain.konto import Innsyn
from backend.domain.skole import Skole
from backend.domain.utkast import Mottaker
from backend.kommando import finn_skole, kjor
from backend.services.gjenoppretting import gjenopprett, har_papirnokkel, lag_papirnokkel

_GJELDER: Mapping[Mottaker, str] = {
    "rektor": "Åpner saker som går til rektor. Åpner ikke saker om skolens ledelse.",
    "skoleeier": "Åpner saker som går til skoleeieren, også saker om skolens ledelse. Rektor skal ikke ha denne.",
}
_ARK = """
────────────────────────────────────────────────────────────────
GJENOPPRETTINGSNØKKEL FOR SIFRA: {rolle}

{skoleeier}
{skoler}

    {forste}
    {andre}

{gjelder}

Skriv ut eller skriv av, og lås arket inn. Nøkkelen vises bare nå,
og finnes ikke i SiFra. Har noen glemt passordet sitt, trengs den:
    python -m backend.gjenoppretting bruk E-POST
Forsvinner arket: lag nye nøkler straks. Da virker denne ikke mer.
────────────────────────────────────────────────────────────────"""


def main(argumenter: list[str] | None = None) -> int:
    """Make keys or use one; return 0, or 1 with one clear line."""
    valg = _les(argumenter)

    async def gjor(lager: Lager, skoler: Mapping[str, Skole]) -> None:
        if valg.hva == "lag":
            await _lag(lager, [finn_skole(skoler, id_) for id_ in valg.skoler], valg.erstatt)
        else:
            await _bruk(lager, valg.epost)

    return kjor(gjor)


async def _lag(lager: Lager, skoler: Sequence[Skole], erstatt: bool) -> None:
    if len({skole.skoleeier["nb"] for skole in skoler}) > 1:
        raise Oppsettsfeil("Skolene har ulike skoleeiere. Lag nøkler for én skoleeier om gangen.")
    alle = [Innsyn(skole.id, rolle) for skole in skoler for rolle in get_args(Mottaker)]
    if not erstatt and await har_papirnokkel(lager.enhet(), alle):
        raise Oppsettsfeil("Skolen har nøkler fra før. Med --erstatt lages nye, og de gamle virker ikke mer.")
    for rolle in get_args(Mottaker):
        nokkel = await lag_papirnokkel(lager.enhet(), [innsyn for innsyn in alle if innsyn.rolle == rolle])
        print(_ark(skoler, rolle, nokkel.split(" ")))


async def _bruk(lager: Lager, epost: str) -> None:
    nokkel, passord = getpass.getpass("Gjenopprettingsnøkkel: "), getpass.getpass("Nytt passord: ")
    antall = await gjenopprett(lager.enhet(), epost, nokkel, passord)
    print(f"Kontoen {epost} har fått nytt passord, og kan åpne {antall} saker.")


def _ark(skoler: Sequence[Skole], rolle: Mottaker, grupper: Sequence[str]) -> str:
    halve = len(grupper) // 2
    return _ARK.format(
        rolle=rolle.upper(),
        skoleeier=skoler[0].skoleeier["nb"],
        skoler=", ".join(skole.navn["nb"] for skole in skoler),
        forste=" ".join(grupper[:halve]),
        andre=" ".join(grupper[halve:]),
        gjelder=_GJELDER[rolle],
    )


def _les(argumenter: list[str] | None) -> argparse.Namespace:
    leser = argparse.ArgumentParser(prog="python -m backend.gjenoppretting", description="Gjenopprettingsnøkler.")
    hva = leser.add_subparsers(dest="hva", required=True)
    lag = hva.add_parser("lag", help="lag nøklene for en skoleeiers skoler, og vis dem én gang")
    lag.add_argument("skoler", nargs="+", metavar="SKOLE-ID")
    lag.add_argument("--erstatt", action="store_true", help="også der det finnes nøkler fra før")
    hva.add_parser("bruk", help="gi en konto nytt passord").add_argument("epost", metavar="E-POST")
    return leser.parse_args(argumenter)


if __name__ == "__main__":
    sys.exit(main())
