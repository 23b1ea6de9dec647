"""The portal's page for the school's own plan: upload, progress, what was found, publish, withdraw; without script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aiohttp import BodyPartReader, web

from backend.domain.feil import ForLang, Ugyldig
from backend.domain.konto import Konto
from backend.domain.plan import Bekreftet
from backend.domain.planfeil import MAKS_MB, Planfeil
from backend.knowledge.lesing.aarshjul import MAANEDER
from backend.knowledge.plandokument import Avsnitt, Plandokument
from backend.knowledge.planforslag import Forslag, finn_forslag
from backend.services.planer import lagre_bekreftet, les_versjon, liste_versjoner, publiser, slett_utkast, trekk_tilbake
from backend.web.csrf import FELT, krev_csrf
from backend.web.nokler import ENHET, PLANJOBBER, PLANVERK
from backend.web.ruter import Adgang, Rutetabell
from backend.web.sak_api import les_id
from backend.web.sesjon import les_token
from backend.web.sidevakt import innlogget, les_skjema, ord_om, som_side, status_av
from backend.web.tekster.portal import TEKSTER
from backend.web.visning import vis

RUTER = Rutetabell(rundt=som_side)
ANSVARLIGE: Final[tuple[Adgang, ...]] = ("rektor", "skoleeier")
ROLLEFELT: Final = 14
"""So many roles can be confirmed; the last two are empty, for what was not found."""
_BESKJED: Final = {
    "publisert": "plan_er_publisert", "trukket": "plan_er_trukket", "lagret": "plan_er_lagret",
    "slettet": "plan_er_slettet",
}  # fmt: skip
MAKS_SKJEMA: Final = 256 * 1024
"""A plan of 300 pages has many headings."""
MAKS_BYTES: Final = MAKS_MB * 1024 * 1024


@RUTER.get("/portal/plan", *ANSVARLIGE)
@innlogget
async def oversikt(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show the versions, and the form to load another."""
    return await _vis_oversikt(request, konto, beskjed=_BESKJED.get(request.query.get("gjort", ""), ""))


@RUTER.post("/portal/plan", *ANSVARLIGE)
@innlogget
async def last_opp(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Take a file and begin to read it."""
    try:
        data, filnavn = await _les_fil(request)
    except Planfeil as feil:
        return await _vis_oversikt(request, konto, status_av(feil), feil=ord_om(request, feil, konto))
    if not filnavn:
        return await _vis_oversikt(request, konto, 400, feil=TEKSTER["plan_velg_fil"][konto.maalform])
    jobb_id = request.app[PLANJOBBER].start(konto.skole, data, filnavn, konto.brukernavn)
    raise web.HTTPSeeOther(f"/portal/plan/lesing/{jobb_id}")


@RUTER.get("/portal/plan/lesing/{id}", *ANSVARLIGE)
@innlogget
async def lesing(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show how far the reading has come; at its end, what was found or what is wrong with the file."""
    jobb = request.app[PLANJOBBER].hent(konto.skole, les_id(request))
    if jobb.feil:
        feil = ord_om(request, jobb.feil, konto)
        return await _vis_oversikt(request, konto, status_av(jobb.feil), feil=feil)
    if jobb.plan_id:
        raise web.HTTPSeeOther(f"/portal/plan/{jobb.plan_id}")
    svar = vis(request, "plan_lesing.html", konto, prosent=round(jobb.del_ * 100))
    svar.headers["Refresh"] = "2"
    return svar


@RUTER.get("/portal/plan/{id}", *ANSVARLIGE)
@innlogget
async def versjon(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Show one version: what was found, each with its place, to confirm and publish."""
    plan, dokument, bekreftet = await les_versjon(request.app[ENHET](), konto.skole, les_id(request))
    forslag = finn_forslag(dokument)
    return vis(
        request,
        "plan_versjon.html",
        konto,
        plan=plan,
        dokument=dokument,
        felter=_felter(forslag, bekreftet),
        forslag=list(enumerate(forslag)),
        bekreftet=bekreftet,
        titler=dict(bekreftet.titler),
        temaer=await request.app[PLANVERK].temaer(dokument, konto.maalform),
        beskjed=TEKSTER[_BESKJED["lagret"]][konto.maalform] if "lagret" in request.query else "",
        aarshjul=_aarshjul(dokument),
        tom=ROLLEFELT - 2,
        antall=ROLLEFELT,
    )


@RUTER.post("/portal/plan/{id}/publiser", *ANSVARLIGE)
@innlogget
async def ta_i_bruk(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Publish, and answer from it at once."""
    bekreftet = await _les_bekreftet(request, konto)
    await publiser(request.app[ENHET](), konto.skole, les_id(request), bekreftet, konto.brukernavn)
    await request.app[PLANVERK].oppdater()
    raise web.HTTPSeeOther("/portal/plan?gjort=publisert")


@RUTER.post("/portal/plan/{id}/lagre", *ANSVARLIGE)
@innlogget
async def lagre(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Keep what has been looked through of a draft."""
    bekreftet = await _les_bekreftet(request, konto)
    await lagre_bekreftet(request.app[ENHET](), konto.skole, les_id(request), bekreftet)
    raise web.HTTPSeeOther(f"/portal/plan/{les_id(request)}?lagret")


@RUTER.post("/portal/plan/{id}/slett", *ANSVARLIGE)
@innlogget
async def slett(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Remove a draft."""
    await les_skjema(request, les_token(request))
    await slett_utkast(request.app[ENHET](), konto.skole, les_id(request))
    raise web.HTTPSeeOther("/portal/plan?gjort=slettet")


@RUTER.post("/portal/plan/{id}/trekk-tilbake", *ANSVARLIGE)
@innlogget
async def trekk(request: web.Request, konto: Konto) -> web.StreamResponse:
    """Withdraw, at once."""
    await les_skjema(request, les_token(request))
    await trekk_tilbake(request.app[ENHET](), konto.skole, les_id(request), konto.brukernavn)
    await request.app[PLANVERK].oppdater()
    raise web.HTTPSeeOther("/portal/plan?gjort=trukket")


async def _vis_oversikt(
    request: web.Request, konto: Konto, status: int = 200, *, beskjed: str = "", feil: str = ""
) -> web.Response:
    form = konto.maalform
    return vis(
        request,
        "plan.html",
        konto,
        status=status,
        planer=await liste_versjoner(request.app[ENHET](), konto.skole),
        beskjed=TEKSTER[beskjed][form] if beskjed else "",
        feil=feil,
    )


async def _les_bekreftet(request: web.Request, konto: Konto) -> Bekreftet:
    """What the form says of contacts, and of the places, the sections and their headings where it shows them."""
    skjema = await les_skjema(request, les_token(request), MAKS_SKJEMA)
    _, dokument, _ = await les_versjon(request.app[ENHET](), konto.skole, les_id(request))
    nummer = [nr for nr in range(ROLLEFELT) if skjema.get(f"ta_med_{nr}") and skjema.get(f"rolle_{nr}", "").strip()]
    kontakter = tuple((skjema[f"rolle_{nr}"].strip(), skjema.get(f"kilde_{nr}", "")[:200]) for nr in nummer)
    if "deler" not in skjema:
        return Bekreftet(kontakter)
    forslag = enumerate(finn_forslag(dokument))
    steder = [f.start for nr, f in forslag if f.slag != "kontakt" and not skjema.get(f"sted_{nr}")]
    deler = [s.id for s in dokument.seksjoner if not skjema.get(f"del_{s.id}")]
    titler = [(s.id, skjema.get(f"tittel_{s.id}", "").strip() or s.tittel, s.tittel) for s in dokument.seksjoner]
    rettet = tuple((id_, ny) for id_, ny, gammel in titler if ny != gammel)
    return Bekreftet(kontakter, frozenset(deler), frozenset(steder), rettet)


async def _les_fil(request: web.Request) -> tuple[bytes, str]:
    """The file of the form and its name, both empty where none was chosen. The form's token comes before the file."""
    if request.content_type != "multipart/form-data":
        raise Ugyldig("Skjemaet kan ikke leses.")
    if (request.content_length or 0) > MAKS_BYTES + 64 * 1024:
        raise Planfeil("for_stor")
    try:
        leser = await request.multipart()
        krev_csrf(les_token(request), (await _del(leser.next, FELT, 200))[0].decode("ascii", "replace"))
        return await _del(leser.next, "fil", MAKS_BYTES)
    except (ValueError, LookupError, AttributeError):
        raise Ugyldig("Skjemaet kan ikke leses.") from None


async def _del(neste: object, navn: str, maks: int) -> tuple[bytes, str]:
    del_ = await neste()  # type: ignore[operator]
    if not isinstance(del_, BodyPartReader) or del_.name != navn:
        raise ValueError(navn)
    innhold = bytearray()
    while bit := await del_.read_chunk(64 * 1024):
        innhold += bit
        if len(innhold) > maks:
            raise Planfeil("for_stor") if navn == "fil" else ForLang("Det som ble sendt, er for stort.")
    return bytes(innhold), del_.filename or ""


def _felter(forslag: list[Forslag], bekreftet: Bekreftet) -> Sequence[tuple[str, str, Forslag | None]]:
    """Role, section and proposal of each line: what was confirmed before, else what was found."""
    if bekreftet.kontakter:
        return [(rolle, kilde, None) for rolle, kilde in bekreftet.kontakter[: ROLLEFELT - 2]]
    return [(f.verdi, f.seksjon, f) for f in forslag if f.slag == "kontakt"][: ROLLEFELT - 2]


def _aarshjul(dokument: Plandokument) -> list[tuple[str, list[Avsnitt]]]:
    """The months that the plan fills, in the school year's order, each with what happens in it."""
    rekke = [*range(8, 13), *range(1, 8)]
    innhold = {nr: [a for _, a in dokument.avsnitt() if nr in a.maaneder] for nr in rekke}
    return [(MAANEDER[nr - 1], innhold[nr]) for nr in rekke if innhold[nr]]
