"""Invites someone to the portal: `python -m backend.ny_konto rektor SKOLE-ID E-POST`.

Sends the link by e-mail (SIFRA_SMTP_URL), or prints it where there is no mail server. Its other settings are those of
the server, which may be running.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import get_args

from backend.adapters.epost import SENDEFEIL, SmtpSender
from backend.adapters.invitasjonsbrev import lag_lenke, send_invitasjon
from backend.adapters.lager import Lager
from backend.domain.feil import IkkeFunnet, Oppsettsfeil
from backend.domain.konto import Invitasjon, Rolle
from backend.domain.skole import Skole
from backend.kommando import finn_skole, innstillinger, kjor
from backend.services.flytting import fjern_konto
from backend.services.invitasjoner import inviter, trekk_invitasjon


def main(argumenter: list[str] | None = None) -> int:
    """Invite; return 0, or 1 with one clear line."""
    valg = _les(argumenter)

    async def gjor(lager: Lager, skoler: Mapping[str, Skole]) -> None:
        skole = finn_skole(skoler, valg.skole)
        if valg.erstatt:
            await _fjern(lager, valg.epost)
        token, invitasjon = await inviter(lager.enhet(), valg.epost, skole.id, valg.rolle, valg.maalform)
        await _si_fra(lager, invitasjon, token)

    return kjor(gjor)


async def _fjern(lager: Lager, epost: str) -> None:
    try:
        await fjern_konto(lager.enhet(), "sifra", epost)
    except IkkeFunnet:
        print("Det fantes ingen konto med denne adressen.", file=sys.stderr)


async def _si_fra(lager: Lager, invitasjon: Invitasjon, token: str) -> None:
    oppsett = innstillinger()
    if not oppsett.smtp_url:
        print(f"Gi denne lenken til {invitasjon.epost}. Den gjelder i tre døgn, og kan brukes én gang:")
        print(lag_lenke(oppsett.offentlig_url, token))
        return
    try:
        await send_invitasjon(SmtpSender(oppsett.smtp_url, oppsett.avsender), invitasjon, token, oppsett.offentlig_url)
    except SENDEFEIL as feil:
        await trekk_invitasjon(lager.enhet(), invitasjon.epost)
        raise Oppsettsfeil(f"E-posten kunne ikke sendes ({type(feil).__name__}). Se SIFRA_SMTP_URL.") from None
    print(f"Invitasjonen er sendt til {invitasjon.epost}.")


def _les(argumenter: list[str] | None) -> argparse.Namespace:
    leser = argparse.ArgumentParser(prog="python -m backend.ny_konto", description="Inviter noen til portalen.")
    leser.add_argument("rolle", choices=get_args(Rolle))
    leser.add_argument("skole", help="skolens id, for eksempel elverum-vgs; for admin en av skoleeierens skoler")
    leser.add_argument("epost", help="e-postadressen, som også er brukernavnet")
    leser.add_argument("--maalform", choices=("nb", "nn"), default="nb")
    leser.add_argument("--erstatt", action="store_true", help="fjern kontoen som adressen har, og begynn på nytt")
    return leser.parse_args(argumenter)


if __name__ == "__main__":
    sys.exit(main())
