"""The accounts of a school: invite, let in, remove. For rektor, skoleeier and admin; nothing here tells of a case.

Uses the app keys ENHET, SKOLER, SENDER and INNSTILLINGER.
"""

from __future__ import annotations

from typing import Final

from aiohttp import web

from backend.adapters.epost import SENDEFEIL
from backend.adapters.invitasjonsbrev import send_invitasjon
from backend.domain.feil import IkkeFunnet, Konflikt, SifraFeil, Ugyldig, Utilgjengelig
from backend.domain.konto import INVITERER, Konto
from backend.services.invitasjoner import inviter, trekk_invitasjon
from backend.services.kontoer import fjern_andres_konto, godkjenn_konto, liste_kontoer, skolene_til
from backend.web.nokler import ENHET, INNSTILLINGER, SENDER, SKOLER
from backend.web.ruter import Rutetabell
from backend.web.sidevakt import innlogget, les_eget_skjema, ord_om, som_side, status_av
from backend.web.tekster.konto import TEKSTER
from backend.web.visning import vis

STI: Final = "/portal/kontoer"
_HVEM: Final = ("rektor", "skoleeier", "admin")
_GJORT: Final = ("invitert", "trukket", "fjernet", "godkjent")

RUTER = Rutetabell(rundt=som_side)


@RUTER.get(STI, *_HVEM)
@innlogget
async def kontoer(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the accounts."""
    gjort = request.query.get("gjort", "")
    return await _vis(request, konto, beskjed=TEKSTER[f"gjort_{gjort}"][konto.maalform] if gjort in _GJORT else "")


@RUTER.post(STI, *_HVEM)
@innlogget
async def ny(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Invite someone; what cannot be done is said beside the form."""
    felt = await les_eget_skjema(request)
    epost = felt.get("epost", "")[:254]
    try:
        await _inviter(request, konto, epost, felt.get("rolle", ""), felt.get("skole", konto.skole))
    except (Ugyldig, Konflikt, Utilgjengelig) as feil:
        return await _vis(request, konto, feil=feil, epost=epost)
    raise web.HTTPSeeOther(f"{STI}?gjort=invitert")


@RUTER.post(f"{STI}/trekk", *_HVEM)
@innlogget
async def trekk(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Take an invitation back."""
    epost = (await les_eget_skjema(request)).get("epost", "")
    enhet, skoler = request.app[ENHET](), skolene_til(konto, request.app[SKOLER])
    if epost in {en.epost for en in (await liste_kontoer(enhet, konto, skoler)).invitasjoner}:
        await trekk_invitasjon(enhet, epost, konto)
    raise web.HTTPSeeOther(f"{STI}?gjort=trukket")


@RUTER.post(f"{STI}/fjern", *_HVEM)
@innlogget
async def fjern(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Remove an account."""
    felt = await les_eget_skjema(request)
    skoler = skolene_til(konto, request.app[SKOLER])
    try:
        await fjern_andres_konto(request.app[ENHET](), konto, felt.get("konto", ""), skoler)
    except (Konflikt, IkkeFunnet) as feil:
        return await _vis(request, konto, feil=feil)
    raise web.HTTPSeeOther(f"{STI}?gjort=fjernet")


@RUTER.post(f"{STI}/godkjenn", "rektor", "skoleeier")
@innlogget
async def godkjenn(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Let a new recipient in."""
    felt = await les_eget_skjema(request)
    try:
        await godkjenn_konto(request.app[ENHET](), konto, felt.get("konto", ""))
    except IkkeFunnet as feil:
        return await _vis(request, konto, feil=feil)
    raise web.HTTPSeeOther(f"{STI}?gjort=godkjent")


async def _inviter(request: web.Request, konto: Konto, epost: str, rolle: str, skole: str) -> None:
    skoler = {en.id for en in skolene_til(konto, request.app[SKOLER])}
    if rolle not in INVITERER[konto.rolle] or skole not in skoler:
        raise Ugyldig("Denne rollen kan du ikke invitere.")
    enhet = request.app[ENHET]()
    token, invitasjon = await inviter(enhet, epost, skole, rolle, konto.maalform, konto)
    try:
        await send_invitasjon(request.app[SENDER], invitasjon, token, request.app[INNSTILLINGER].offentlig_url)
    except (*SENDEFEIL, SifraFeil):
        await trekk_invitasjon(enhet, invitasjon.epost, konto)
        raise Utilgjengelig("E-posten kunne ikke sendes. Prøv igjen om litt.") from None


async def _vis(
    request: web.Request, konto: Konto, *, feil: SifraFeil | None = None, beskjed: str = "", epost: str = ""
) -> web.Response:
    skoler = skolene_til(konto, request.app[SKOLER])
    liste = await liste_kontoer(request.app[ENHET](), konto, skoler)
    return vis(
        request,
        "konto/kontoer.html",
        konto,
        status=status_av(feil) if feil else 200,
        feil=ord_om(request, feil, konto) if feil else "",
        beskjed=beskjed,
        liste=liste,
        mangler=liste.mangler(skoler) if konto.rolle == "admin" else [],
        skoler=skoler,
        skolenavn={en.id: en.navn[konto.maalform] for en in skoler},
        roller=INVITERER[konto.rolle],
        epost=epost,
    )
