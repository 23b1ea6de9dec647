"""The letter of an invitation: whose portal, and the link. Not a word of any case."""

from __future__ import annotations

import secrets
from typing import Final

from backend.adapters.brev import Brev
from backend.adapters.epost import Sender
from backend.adapters.utboks import domene
from backend.domain.konto import Invitasjon
from backend.domain.skole import Tekst

_EMNE: Final[Tekst] = {"nb": "Du er invitert til SiFra", "nn": "Du er invitert til SiFra"}
_KROPP: Final[Tekst] = {
    "nb": "Hei!\n\nDu er invitert til å ha en konto i SiFra, der skolen tar imot varsler om skolemiljøet.\n\n"
    "Lag kontoen her:\n{lenke}\n\nLenken gjelder i tre døgn, og kan brukes én gang. Del den ikke med andre. "
    "Venter du ikke denne e-posten, kan du se bort fra den.\n\n"
    "Den er sendt automatisk og kan ikke besvares.\n\nHilsen SiFra\n",
    "nn": "Hei!\n\nDu er invitert til å ha ein konto i SiFra, der skolen tek imot varsel om skolemiljøet.\n\n"
    "Lag kontoen her:\n{lenke}\n\nLenkja gjeld i tre døgn, og kan brukast éin gong. Del ho ikkje med andre. "
    "Ventar du ikkje denne e-posten, kan du sjå bort frå han.\n\n"
    "Han er send automatisk og kan ikkje svarast på.\n\nHelsing SiFra\n",
}


def lag_lenke(offentlig_url: str, token: str) -> str:
    """Return the address of the page where the account is made."""
    return f"{offentlig_url}/portal/invitasjon/{token}"


async def send_invitasjon(sender: Sender, invitasjon: Invitasjon, token: str, offentlig_url: str) -> None:
    """Send the link, or raise one of SENDEFEIL."""
    form = invitasjon.maalform
    tekst = _KROPP[form].format(lenke=lag_lenke(offentlig_url, token))
    melding_id = f"<{secrets.token_hex(16)}@{domene(offentlig_url)}>"
    await sender.send(Brev(melding_id, invitasjon.epost, _EMNE[form], tekst))
