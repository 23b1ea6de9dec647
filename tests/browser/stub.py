"""A server that answers as the contract says, with the real pages: for errors that a real one cannot be made to give.

What the assistant says is chosen by the text: "krise", "kilder", "send", "<tag>"; all else gets one plain answer.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from aiohttp import web

from backend.domain.feil import ArbeidKreves
from backend.domain.skole import Skole
from backend.innstillinger import les_innstillinger
from backend.knowledge.aarshjul import Aarshjul, Hjulpost
from backend.services.arbeid import Arbeid
from backend.web import sider
from backend.web.hoder import sett_hoder
from backend.web.nokler import AARSHJUL, INNSTILLINGER, SKOLER
from backend.web.struping import HODE

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
STATISK = Path(sider.__file__).parent / "static"
SKOLE = Skole(
    id="fjord-skole",
    navn={"nb": "Fjord ungdomsskole", "nn": "Fjord ungdomsskule"},
    skoleslag="grunnskole",
    skoleeier={"nb": "Fjord kommune", "nn": "Fjord kommune"},
    plan_tittel="Plan for et trygt og godt skolemiljø",
    skriftlig_plan={"nb": "aktivitetsplan", "nn": "aktivitetsplan"},
    ledelse=("rektor",),
)
KODE = "1234 5678 9012 3456"

APNING = {
    "nb": (
        "Hei. Her kan du si fra hvis noe ikke er trygt på skolen.\n\nRektor leser det du sender inn. "
        "Du kan være anonym. Er det fare nå, ring 112.",
        ("Jeg vil si fra", "Jeg lurer på noe", "Jeg har en kode"),
    ),
    "nn": (
        "Hei. Her kan du seie frå om noko ikkje er trygt på skolen.\n\nRektor les det du sender inn. "
        "Du kan vere anonym. Er det fare no, ring 112.",
        ("Eg vil seie frå", "Eg lurer på noko", "Eg har ein kode"),
    ),
}


def melding(tekst: str, knapper: tuple[str, ...] = (), **felter: Any) -> dict[str, Any]:
    """Return a whole Melding; a button's `valg` is its title in lower case."""
    valg = [{"tittel": tittel, "valg": tittel.lower()} for tittel in knapper]
    tomt: dict[str, Any] = {"felt": None, "tema": None, "kilder": [], "krise": False, "kvittering": None}
    return {"tekst": tekst, "knapper": valg} | tomt | felter


KRISE = melding(
    "Det du skriver, høres alvorlig ut. Du skal ikke være alene med dette.\n\n"
    "Er det fare for livet, ring 113. Er noen ute etter deg nå, ring 112.\n"
    "Vil du snakke med noen, ring 116 111 eller 116 123. De svarer hele døgnet. Legevakten har 116 117.",
    ("Fortsett å si fra", "Stopp"),
    krise=True,
)
KILDER = melding(
    "Skolen skal undersøke saken snarest og sette inn tiltak.",
    tema="frist",
    kilder=[
        {"dokument": "Opplæringslova", "avsnitt": "§ 12-4", "sitat": None},
        {"dokument": "Plan for et trygt og godt skolemiljø", "avsnitt": "Til eleven", "sitat": "Vi tar deg på alvor."},
    ],
)
STOPPET = melding("Da er alt slettet. Ingenting er sendt.")
SENDT = melding("Takk. Nå er det sendt til rektor.", kvittering={"kode": KODE})
FASTE = {"krise": KRISE, "kilder": KILDER, "send": SENDT, "stopp": STOPPET}


@dataclass
class Stub:
    """What the tests set and read: `feil` are errors to give before the next answers, `sett` every message received."""

    merke: str = field(default_factory=lambda: secrets.token_hex(4))  # first: the server runs in another thread
    feil: deque[int | str] = field(default_factory=deque)
    sett: list[dict[str, Any]] = field(default_factory=list)
    startet: list[dict[str, Any]] = field(default_factory=list)
    slettet: list[str] = field(default_factory=list)
    besvart: dict[str, dict[str, Any]] = field(default_factory=dict)
    brev: list[dict[str, str]] = field(default_factory=list)
    stier: list[str] = field(default_factory=list)
    sak: dict[str, Any] = field(default_factory=dict)
    mottaker: str = "rektor"
    vedlegg: dict[str, dict[str, Any]] = field(default_factory=dict)
    filer: list[tuple[str, str, int]] = field(default_factory=list)
    pause: float = 0.0
    krev_arbeid: bool = False
    arbeid: Arbeid = field(default_factory=Arbeid)
    losninger: list[str] = field(default_factory=list)

    def tilbakestill(self) -> None:
        """Forget everything, as a new server; what a page of the test before still says goodbye to is not heard."""
        self.__init__()  # type: ignore[misc]


STUB: web.AppKey[Stub] = web.AppKey("stub", Stub)


def feilsvar(status: int, vent: int = 1) -> web.Response:
    """Return an error as the contract has it."""
    hoder = {"Retry-After": str(vent)} if status == 429 else {}
    return web.json_response({"feil": {"kode": "feil", "melding": "…"}}, status=status, headers=hoder)


async def _feil(stub: Stub) -> web.Response | None:
    await asyncio.sleep(stub.pause)
    return feilsvar(int(stub.feil.popleft())) if stub.feil and stub.feil[0] != "etterpaa" else None


def _arbeid(stub: Stub, request: web.Request) -> web.Response | None:
    """The refusal that asks for work, until it has been done."""
    losning = request.headers.get(HODE, "")
    stub.losninger += [losning] if losning else []
    try:
        if stub.krev_arbeid:
            stub.arbeid.krev("samtale", losning, 20)
    except ArbeidKreves as feil:
        kropp = {"feil": {"kode": feil.kode, "melding": "…", "oppgave": feil.oppgave}}
        return web.json_response(kropp, status=429, headers={"Retry-After": str(feil.vent)})
    return None


async def start(request: web.Request) -> web.Response:
    """POST /api/samtaler."""
    stub = request.app[STUB]
    kropp = await request.json()
    if feil := await _feil(stub) or _arbeid(stub, request):
        return feil
    stub.startet.append(kropp)
    tekst, knapper = APNING[kropp["maalform"]]
    svar = {"samtale": f"{stub.merke}/tegn-{len(stub.startet)}", "meldinger": [melding(tekst, knapper)]}
    return web.json_response(svar, status=201)


async def si(request: web.Request) -> web.Response:
    """POST /api/samtaler/meldinger; "etterpaa" loses the answer after the message has been taken in."""
    stub = request.app[STUB]
    kropp = await request.json()
    if svar := await _feil(stub):
        return svar
    nr = kropp["id"]
    if nr not in stub.besvart:
        stub.sett.append(kropp)
        stub.besvart[nr] = _svar(kropp)
    if stub.feil:
        stub.feil.popleft()
        return feilsvar(503)
    vedlegg = [] if stub.besvart[nr]["kvittering"] else list(stub.vedlegg.values())
    return web.json_response({"meldinger": [stub.besvart[nr]], "vedlegg": vedlegg})


def _svar(kropp: dict[str, Any]) -> dict[str, Any]:
    tekst = kropp.get("tekst") or kropp["valg"]
    if tekst in FASTE:
        return FASTE[tekst]
    if "<" in tekst:
        return melding(f"Du skrev: {tekst}", (tekst,), kilder=[{"dokument": tekst, "avsnitt": tekst, "sitat": tekst}])
    knapper = ("Ja, anonymt", "Nei, jeg sier hvem jeg er")
    return melding("Takk for at du sier det. Vil du være anonym?", knapper, felt="anonym")


async def slutt(request: web.Request) -> web.Response:
    """DELETE /api/samtaler."""
    stub = request.app[STUB]
    merke, _, navn = request.headers["Authorization"].removeprefix("Bearer ").partition("/")
    if merke == stub.merke:
        stub.slettet.append(navn)
    return web.Response(status=204)


async def legg_ved(request: web.Request) -> web.Response:
    """POST /api/samtaler/vedlegg and /api/oppfolging/vedlegg."""
    stub, fil = request.app[STUB], await request.read()
    if svar := await _feil(stub):
        return svar
    nr = request.query["id"]
    stub.filer.append((request.query["original"], request.content_type, len(fil)))
    om = {"id": nr, "nr": len(stub.vedlegg) + 1, "type": request.content_type, "storrelse": len(fil)}
    stub.vedlegg.setdefault(nr, om | {"sider": 1, "original": False})
    return web.json_response(stub.vedlegg[nr], status=201)


async def fjern(request: web.Request) -> web.Response:
    """DELETE /api/samtaler/vedlegg/ID."""
    del request.app[STUB].vedlegg[request.match_info["id"]]
    return web.Response(status=204)


async def les(request: web.Request) -> web.Response:
    """POST /api/oppfolging."""
    stub = request.app[STUB]
    if svar := await _feil(stub):
        return svar
    if (await request.json())["kode"] != KODE:
        return feilsvar(404)
    return web.json_response(
        {"status": "under_arbeid", "mottaker": stub.mottaker, "meldinger": stub.brev, "token": "opp-1", **stub.sak}
    )


async def skriv(request: web.Request) -> web.Response:
    """POST /api/oppfolging/meldinger."""
    stub = request.app[STUB]
    kropp = await request.json()
    if svar := await _feil(stub):
        return svar
    stub.sett.append(kropp)
    return web.json_response({}, status=201)


async def ta_bort(request: web.Request) -> web.Response:
    """DELETE /api/oppfolging/beskjed."""
    request.app[STUB].sett.append({"tatt_bort": True})
    return web.Response(status=204)


def papir(navn: str) -> Handler:
    """Return what gives a file under this name."""

    async def gi(_: web.Request) -> web.Response:
        hoder = {"Content-Disposition": f'attachment; filename="{navn}"'}
        return web.Response(body=b"%PDF-1.4", content_type="application/pdf", headers=hoder)

    return gi


@web.middleware
async def _husk(request: web.Request, handler: Handler) -> web.StreamResponse:
    request.app[STUB].stier.append(request.path_qs)
    return await handler(request)


def lag_app(demo: bool = True) -> web.Application:
    """Return the stub application: the real pages and static files, and the answers above."""
    app = web.Application(middlewares=[_husk])
    miljo = {"SIFRA_ASSISTENT_NOKKEL": "x" * 32, "SIFRA_DEMO": "1" if demo else "0"}
    app[INNSTILLINGER] = replace(les_innstillinger(miljo), dato=date(2026, 11, 20))
    app[SKOLER] = {SKOLE.id: SKOLE}
    app[AARSHJUL] = Aarshjul({SKOLE.id: [Hjulpost("tur", (9,), {"nb": "Tur", "nn": "Tur"}, "Årshjul")]})
    app[STUB] = Stub()
    app.on_response_prepare.append(sett_hoder)
    app.router.add_static("/static/", STATISK)
    app.add_routes(
        [
            web.post("/api/samtaler", start),
            web.post("/api/samtaler/meldinger", si),
            web.delete("/api/samtaler", slutt),
            web.post("/api/samtaler/vedlegg", legg_ved),
            web.delete("/api/samtaler/vedlegg/{id}", fjern),
            web.post("/api/oppfolging/vedlegg", legg_ved),
            web.post("/api/oppfolging", les),
            web.post("/api/oppfolging/meldinger", skriv),
            web.post("/api/oppfolging/navn", skriv),
            web.post("/api/oppfolging/beskjed", skriv),
            web.delete("/api/oppfolging/beskjed", ta_bort),
            web.post("/api/oppfolging/bevis", papir("sak-7K3M2-QX9TB.pdf")),
            web.post("/api/oppfolging/innsyn", skriv),
            web.post("/api/oppfolging/sletting", skriv),
            web.post("/api/oppfolging/kopi", papir("notat.pdf")),
            web.post("/api/samtaler/kopi", papir("notat.pdf")),
            web.post("/api/notat", papir("notat.pdf")),
            *sider.RUTER,
        ]
    )
    return app


if __name__ == "__main__":
    web.run_app(lag_app(), host="127.0.0.1", port=8099)
