"""The pages where one logs in and out. Works without JavaScript; a passkey needs it.

Uses the app keys ENHET, STRUPING, PASSNOKLER and FEIDE.
"""

from __future__ import annotations

from aiohttp import web

from backend.domain.feil import ForMange, IkkeInnlogget
from backend.web.csrf import krev_samme_opphav
from backend.web.feilsvar import velg_maalform
from backend.web.innlogging import Forsok, avslutt, prov
from backend.web.nokler import FEIDE, PASSNOKLER
from backend.web.ruter import Rutetabell
from backend.web.sesjon import les_token
from backend.web.sidevakt import INN, les_skjema, les_til, som_side
from backend.web.tekster.konto import TEKSTER
from backend.web.visning import med_passnokkel, vis

RUTER = Rutetabell(rundt=som_side)


@RUTER.get(INN, "alle")
async def innlogging(request: web.Request) -> web.StreamResponse:
    """Show the log-in form."""
    beskjed = next((navn for navn in ("ut", "ny") if navn in request.query), "")
    return vis_innlogging(
        request, beskjed=beskjed and f"innlogging_{beskjed}", til=les_til(request.query.get("til", ""))
    )


@RUTER.post(INN, "alle")
async def logg_inn(request: web.Request) -> web.StreamResponse:
    """Log in and go to the list; a wrong combination shows the form again, with the user name kept."""
    forsok, til = Forsok(), ""
    try:
        skjema = await les_skjema(request)
        forsok, til = les_forsok(skjema), les_til(skjema.get("til", ""))
        svar = web.Response(status=303, headers={"Location": f"/portal/{til}"})
        await prov(request, svar, forsok)
    except IkkeInnlogget:
        return vis_innlogging(request, 401, feil="innlogging_feil", brukernavn=forsok.brukernavn, til=til)
    except ForMange as feil:
        svar = vis_innlogging(
            request, 429, feil="innlogging_mange", brukernavn=forsok.brukernavn, til=til, vent=feil.vent
        )
        svar.headers["Retry-After"] = str(feil.vent)
    return svar


@RUTER.post(f"{INN}/passnokkel", "alle")
async def utfordring(request: web.Request) -> web.StreamResponse:
    """Give the browser's script what it is to ask a passkey for."""
    krev_samme_opphav(request)
    return web.json_response(request.app[PASSNOKLER].valg_ved_innlogging())


@RUTER.post("/portal/logg-ut", "alle")
async def logg_ut(request: web.Request) -> web.StreamResponse:
    """End the log-in."""
    svar = web.Response(status=303, headers={"Location": f"{INN}?ut=1"})
    await les_skjema(request, les_token(request))
    await avslutt(request, svar)
    return svar


def les_forsok(skjema: dict[str, str]) -> Forsok:
    """Return what one shows to be let in."""
    return Forsok(**{navn: skjema.get(navn, "") for navn in ("brukernavn", "passord", "engangskode", "passnokkel")})


def vis_innlogging(
    request: web.Request,
    status: int = 200,
    *,
    beskjed: str = "",
    feil: str = "",
    brukernavn: str = "",
    til: str = "",
    vent: int = 0,
) -> web.Response:
    """Show the form, with what was said and done."""
    form = velg_maalform(request)
    side = vis(
        request,
        "konto/logg_inn.html",
        status=status,
        beskjed=TEKSTER[beskjed][form] if beskjed else "",
        feil=TEKSTER[feil][form].format(vent=vent) if feil else "",
        brukernavn=brukernavn,
        til=til,
        feide=request.app[FEIDE] is not None,
    )
    return med_passnokkel(side)
