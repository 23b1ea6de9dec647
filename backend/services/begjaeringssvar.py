"""The answers to what the person who reported asks for, as they read them in the dialogue, in their own standard."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from backend.domain.utkast import ny_id
from backend.domain.varsel import OSLO
from backend.services.svarbeskjed import legg_beskjed_i_ko

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.sak import Adgang
    from backend.domain.skole import Tekst

TEKSTER: Final[dict[str, Tekst]] = {
    "innsyn_gitt": {
        "nb": "Du ba om å få se det du skrev da du sa fra. Nå kan du laste det ned her, til {dato}.",
        "nn": "Du bad om å få sjå det du skreiv då du sa frå. No kan du laste det ned her, til {dato}.",
    },
    "avslag_innsyn": {
        "nb": "Du ba om å få se det du skrev da du sa fra. Svaret er nei. Her er grunnen:",
        "nn": "Du bad om å få sjå det du skreiv då du sa frå. Svaret er nei. Her er grunnen:",
    },
    "sletting_gitt": {
        "nb": "Du ba om at saken blir slettet. Svaret er ja. Den blir slettet {dato}. Da er alt du har skrevet, borte, "
        "og koden virker ikke lenger. Har du ombestemt deg, skriv det her før den dagen.",
        "nn": "Du bad om at saka blir sletta. Svaret er ja. Ho blir sletta {dato}. Då er alt du har skrive, borte, "
        "og koden verkar ikkje lenger. Har du ombestemt deg, skriv det her før den dagen.",
    },
    "avslag_paagaar": {
        "nb": "Du ba om at saken blir slettet. Svaret er nei, for den er ikke ferdig. Skolen har plikt til å finne ut "
        "hva som har skjedd, og gjøre noe med det ({hjemmel}).",
        "nn": "Du bad om at saka blir sletta. Svaret er nei, for ho er ikkje ferdig. Skolen har plikt til å finne ut "
        "kva som har skjedd, og gjere noko med det ({hjemmel}).",
    },
    "avslag_dokumentasjon": {
        "nb": "Du ba om at saken blir slettet. Svaret er nei, for skolen må kunne vise hva den har gjort for å hjelpe "
        "({hjemmel}).",
        "nn": "Du bad om at saka blir sletta. Svaret er nei, for skolen må kunne vise kva han har gjort for å hjelpe "
        "({hjemmel}).",
    },
    "avslag_rettskrav": {
        "nb": "Du ba om at saken blir slettet. Svaret er nei, for den trengs i en sak hos politiet, i retten eller hos "
        "andre som skal avgjøre noe ({hjemmel}).",
        "nn": "Du bad om at saka blir sletta. Svaret er nei, for ho trengst i ei sak hos politiet, i retten eller hos "
        "andre som skal avgjere noko ({hjemmel}).",
    },
    "avslag_arkiv": {
        "nb": "Du ba om at saken blir slettet. Svaret er nei, for loven sier at den skal tas vare på i arkivet "
        "({hjemmel}).",
        "nn": "Du bad om at saka blir sletta. Svaret er nei, for lova seier at ho skal takast vare på i arkivet "
        "({hjemmel}).",
    },
    "klage": {
        "nb": "Er du ikke enig, kan du si det her. Du kan også klage til Datatilsynet.",
        "nn": "Er du ikkje einig, kan du seie det her. Du kan òg klage til Datatilsynet.",
    },
}


async def skriv_svar(enhet: Enhet, adgang: Adgang, navn: str, ord_: str = "", **felt: str) -> None:
    """Put the text of this name in the dialogue, in the caller's transaction, and tell that there is an answer.

    `ord_` is what the recipient adds; a refusal ends with how to complain (art. 12 no. 4).
    """
    form = (await enhet.varsler.hent(adgang)).maalform
    klage = TEKSTER["klage"][form] if navn.startswith("avslag_") else ""
    deler = (TEKSTER[navn][form].format(**felt), ord_, klage)
    tekst = "\n\n".join(del_ for del_ in deler if del_)
    await enhet.varsler.legg_melding(adgang, "skolen", tekst, datetime.now(UTC), ny_id())
    await legg_beskjed_i_ko(enhet, adgang)


def dag(tid: datetime) -> str:
    """Return the day of `tid` as the texts have it, "20.11.2026"."""
    return f"{tid.astimezone(OSLO):%d.%m.%Y}"
