"""One's own account: second factor, password, where one is logged in. Open to one who has no second factor yet.

Uses the app keys ENHET, INNSTILLINGER, SKOLER, STRUPING, PASSNOKLER and FEIDE.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final

import segno
from aiohttp import web
from markupsafe import Markup
from webauthn.helpers import bytes_to_base64url

from backend.domain.feil import IkkeInnlogget, Konflikt, SifraFeil, Ugyldig
from backend.domain.konto import Konto
from backend.services.faktorer import (
    forbered_engangskode,
    hent_faktorer,
    nye_reservekoder,
    slaa_av_engangskode,
    slaa_paa_engangskode,
)
from backend.services.innlogging import avslutt_alle, avslutt_andre, innlogginger
from backend.services.invitasjoner import kjente_ord
from backend.services.kontonokkel import bytt_passord
from backend.services.passnokler import fjern_passnokkel, legg_til_passnokkel
from backend.web.nokler import ENHET, FEIDE, INNSTILLINGER, PASSNOKLER, SKOLER
from backend.web.ruter import MOTTAKERE, Handler, Rutetabell
from backend.web.sesjon import les_token, merk_kjent, slett_kake
from backend.web.sidevakt import INN, KONTOSIDE, innlogget, les_eget_skjema, ord_om, som_side, status_av
from backend.web.struping import STRUPING, Grense
from backend.web.tekster.konto import TEKSTER
from backend.web.visning import med_passnokkel, vis

ALLE: Final = (*MOTTAKERE, "admin")
_PASSORD: Final = Grense(gratis=5, forste=2, lengste=30)
_GJORT: Final = ("passord", "paa", "av", "avsluttet")

RUTER = Rutetabell(rundt=som_side, uten_faktor=True)
Skjemaside = Callable[[web.Request, Konto, dict[str, str]], Awaitable[web.StreamResponse]]


def skjema(side: Skjemaside) -> Handler:
    """Give the page its account and its form; what cannot be done is said on the page of the account.

    A password that the form has is counted, so that one who finds an open log-in cannot guess it.
    """

    @wraps(side)
    @innlogget
    async def handler(request: web.Request, konto: Konto) -> web.StreamResponse:
        felt = await les_eget_skjema(request)
        nokkel = f"passord:{konto.id}"
        try:
            if "passord" in felt:
                request.app[STRUPING].forsok({nokkel: _PASSORD})
            svar = await side(request, konto, felt)
        except IkkeInnlogget:
            return await vis_konto(request, konto, 400, feil=TEKSTER["passord_galt"][konto.maalform])
        except (Ugyldig, Konflikt) as feil:
            return await vis_konto(request, konto, status_av(feil), feil=ord_om(request, feil, konto))
        request.app[STRUPING].lyktes(nokkel)
        return svar

    return handler


@RUTER.get(KONTOSIDE, *ALLE)
@innlogget
async def konto(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the account."""
    gjort = request.query.get("gjort", "")
    return await vis_konto(request, konto, beskjed=TEKSTER[f"gjort_{gjort}"][konto.maalform] if gjort in _GJORT else "")


@RUTER.post(f"{KONTOSIDE}/passord", *ALLE)
@skjema
async def passord(request: web.Request, konto: Konto, felt: dict[str, str]) -> web.StreamResponse:
    """Change the password."""
    nytt = les_nytt_passord(felt)
    kjente = kjente_ord(konto.epost, request.app[SKOLER][konto.skole])
    gammelt, token = felt.get("passord", ""), les_token(request)
    await bytt_passord(request.app[ENHET](), konto, gammelt, nytt, token=token, kjente=kjente)
    svar = _ferdig("passord")
    await merk_kjent(svar, request, konto.brukernavn)
    return svar


@RUTER.get(f"{KONTOSIDE}/engangskode", *ALLE)
@innlogget
async def ny_engangskode(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the secret of one-time codes to be, as a picture and as text."""
    return _vis_engangskode(request, konto)


@RUTER.post(f"{KONTOSIDE}/engangskode", *ALLE)
@innlogget
async def engangskode(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Turn one-time codes on; a wrong code shows the same secret again."""
    felt = await les_eget_skjema(request)
    hemmelighet = felt.get("hemmelighet", "")
    try:
        koder = await slaa_paa_engangskode(request.app[ENHET](), konto, hemmelighet, felt.get("kode", ""))
    except Ugyldig as feil:
        return _vis_engangskode(request, konto, hemmelighet, feil)
    return _vis_koder(request, konto, koder)


@RUTER.post(f"{KONTOSIDE}/engangskode/av", *ALLE)
@skjema
async def engangskode_av(request: web.Request, konto: Konto, felt: dict[str, str]) -> web.StreamResponse:
    """Turn one-time codes off."""
    valgfri = request.app[INNSTILLINGER].demo
    await slaa_av_engangskode(request.app[ENHET](), konto, felt.get("passord", ""), valgfri=valgfri)
    return _ferdig("av")


@RUTER.post(f"{KONTOSIDE}/reservekoder", *ALLE)
@skjema
async def reservekoder(request: web.Request, konto: Konto, felt: dict[str, str]) -> web.StreamResponse:
    """Make new recovery codes, shown this once."""
    koder = await nye_reservekoder(request.app[ENHET](), konto, felt.get("passord", ""))
    return _vis_koder(request, konto, koder)


@RUTER.post(f"{KONTOSIDE}/passnokkel/valg", *ALLE)
@innlogget
async def passnokkel_valg(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Give the browser's script what passkey it is to make."""
    await les_eget_skjema(request)
    har = await hent_faktorer(request.app[ENHET](), konto)
    return web.json_response(request.app[PASSNOKLER].valg_for_ny(konto, har.passnokler))


@RUTER.post(f"{KONTOSIDE}/passnokkel", *ALLE)
@skjema
async def passnokkel(request: web.Request, konto: Konto, felt: dict[str, str]) -> web.StreamResponse:
    """Keep the passkey that the browser made."""
    enhet, svar = request.app[ENHET](), felt.get("passnokkel", "")
    return _vis_koder(request, konto, await legg_til_passnokkel(enhet, konto, request.app[PASSNOKLER], svar))


@RUTER.post(f"{KONTOSIDE}/passnokkel/fjern", *ALLE)
@skjema
async def passnokkel_fjern(request: web.Request, konto: Konto, felt: dict[str, str]) -> web.StreamResponse:
    """Remove a passkey."""
    navn, valgfri = felt.get("nokkel", ""), request.app[INNSTILLINGER].demo
    await fjern_passnokkel(request.app[ENHET](), konto, navn, felt.get("passord", ""), valgfri=valgfri)
    return _ferdig("av")


@RUTER.post(f"{KONTOSIDE}/innlogginger", *ALLE)
@skjema
async def avslutt(request: web.Request, konto: Konto, felt: dict[str, str]) -> web.StreamResponse:
    """End one other log-in of the account, or all of them."""
    if felt.get("alle") != "1":
        await avslutt_andre(request.app[ENHET](), konto, les_token(request), felt.get("en", ""))
        return _ferdig("avsluttet")
    await avslutt_alle(request.app[ENHET](), konto)
    svar = web.Response(status=303, headers={"Location": f"{INN}?ut=1"})
    slett_kake(svar)
    return svar


async def vis_konto(
    request: web.Request, konto: Konto, status: int = 200, *, feil: str = "", beskjed: str = ""
) -> web.Response:
    """Show the page of the account."""
    enhet = request.app[ENHET]()
    har = await hent_faktorer(enhet, konto)
    side = vis(
        request,
        "konto/konto.html",
        konto,
        status=status,
        feil=feil,
        beskjed=beskjed,
        faktorer=har,
        passnokler=[{"navn": bytes_to_base64url(n.id), "opprettet": n.opprettet} for n in har.passnokler.values()],
        innlogginger=await innlogginger(enhet, konto, les_token(request)),
        maa_sikres=har.antall == 0 and not request.app[INNSTILLINGER].demo,
        feide=request.app[FEIDE] is not None,
    )
    return med_passnokkel(side)


def les_nytt_passord(felt: dict[str, str]) -> str:
    """Return the new password; Ugyldig where the two fields are not alike."""
    if felt.get("nytt") != felt.get("igjen"):
        raise Ugyldig("De to passordene er ikke like.")
    return felt.get("nytt", "")


def _ferdig(gjort: str) -> web.Response:
    return web.Response(status=303, headers={"Location": f"{KONTOSIDE}?gjort={gjort}"})


def _vis_koder(request: web.Request, konto: Konto, koder: list[str]) -> web.StreamResponse:
    if not koder:
        return _ferdig("paa")
    beskjed = TEKSTER["gjort_paa"][konto.maalform]
    return vis(request, "konto/reservekoder.html", konto, koder=koder, beskjed=beskjed)


def _vis_engangskode(
    request: web.Request, konto: Konto, hemmelighet: str = "", feil: SifraFeil | None = None
) -> web.StreamResponse:
    hemmelighet, lenke = forbered_engangskode(konto, hemmelighet)
    tittel = TEKSTER["totp_bilde"][konto.maalform]
    bilde = segno.make(lenke).svg_inline(scale=5, border=2, title=tittel, svgclass=None, lineclass=None)
    return vis(
        request,
        "konto/engangskode.html",
        konto,
        status=status_av(feil) if feil else 200,
        feil=ord_om(request, feil, konto) if feil else "",
        hemmelighet=hemmelighet,
        grupper=" ".join(hemmelighet[i : i + 4] for i in range(0, len(hemmelighet), 4)),
        # drawn by segno, of letters and figures of ours
        qr=Markup(bilde),  # noqa: S704  # nosec B704
    )
