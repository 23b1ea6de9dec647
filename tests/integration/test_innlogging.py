"""Log-in: alike for every wrong combination, slowed down after failures, and nobody can keep its owner out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient
from sqlalchemy import update

from backend.adapters.lager import Lager
from backend.adapters.tabeller import Rot, SesjonRad, TilgangRad
from backend.domain.feil import IkkeInnlogget, IkkeLagret
from backend.domain.konto import Innsyn
from backend.domain.skole import Skole
from backend.services.demo import fjern_demo, opprett_demokontoer
from backend.services.gjenoppretting import lag_papirnokkel
from backend.services.innlogging import avslutt_alle, hvem, logg_inn
from backend.services.kontonokkel import bytt_passord
from backend.services.motta import motta
from backend.web.struping import STRUPING, Struping
from tests.bygg import DEMONOKKEL, PASSORD, nytt_varsel

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
REKTOR = "rektor@fjell-skole.demo"


async def prov(klient: Klient, brukernavn: str = REKTOR, passord: str = PASSORD) -> tuple[int, str]:
    svar = await klient.post("/api/innlogging", json={"brukernavn": brukernavn, "passord": passord})
    return svar.status, await svar.text()


async def test_every_wrong_combination_answers_alike(nettleser: NyKlient) -> None:
    gale = [
        (REKTOR, "feil"),
        ("ingen@fjell-skole.demo", PASSORD),
        (REKTOR, ""),
        ("", ""),
        ("\0", "\0"),
        (REKTOR, "æ" * 5000),
    ]
    svar = {await prov(nettleser(), *galt) for galt in gale}
    assert len(svar) == 1
    assert svar.pop()[0] == 401


async def test_the_cookie_is_out_of_reach_and_the_token_is_nowhere_in_the_store(
    lager: Lager, nettleser: NyKlient
) -> None:
    svar = await nettleser().post("/api/innlogging", json={"brukernavn": REKTOR.upper(), "passord": PASSORD})
    kake = svar.cookies["sifra_sesjon"]
    assert (kake["secure"], kake["httponly"], kake["samesite"], kake["path"]) == (True, True, "Strict", "/")
    async with lager.motor.connect() as kobling:
        alt = repr([(await kobling.execute(tabell.select())).all() for tabell in Rot.metadata.sorted_tables])
    assert kake.value not in alt
    assert PASSORD not in alt


async def test_logging_out_ends_it_for_a_copied_cookie_too(nettleser: NyKlient) -> None:
    klient = nettleser()
    svar = await klient.post("/api/innlogging", json={"brukernavn": REKTOR, "passord": PASSORD})
    kopi = {"Cookie": f"sifra_sesjon={svar.cookies['sifra_sesjon'].value}"}
    assert (await nettleser().get("/api/varsler", headers=kopi)).status == 200
    assert (await klient.post("/api/utlogging")).status == 204
    assert (await nettleser().get("/api/varsler", headers=kopi)).status == 401


async def test_it_runs_out(lager: Lager, kontoer: dict[str, Skole]) -> None:
    token = await logg_inn(lager.enhet(), REKTOR, PASSORD)
    assert (await hvem(lager.enhet(), token)).brukernavn == REKTOR
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(SesjonRad).values(utloper=datetime.now(UTC) - timedelta(seconds=1)))
    with pytest.raises(IkkeInnlogget):
        await hvem(lager.enhet(), token)


async def test_guessing_is_slowed_down_but_does_not_keep_a_known_browser_out(nettleser: NyKlient) -> None:
    kjent, gjetter = nettleser(), nettleser()
    assert (await prov(kjent))[0] == 200
    koder = [(await prov(gjetter, passord=f"feil {i}"))[0] for i in range(9)]
    assert koder[:5] == [401] * 5
    assert koder[-1] == 429
    svar = await gjetter.post("/api/innlogging", json={"brukernavn": REKTOR, "passord": PASSORD})
    assert svar.status == 429
    assert 1 <= int(svar.headers["Retry-After"]) <= 60
    assert (await prov(kjent))[0] == 200
    assert (await prov(nettleser(), "skoleeier@fjell-skole.demo"))[0] == 200


@pytest.mark.parametrize("hva", ["passord", "overalt"])
async def test_a_browser_that_was_known_can_be_forgotten(lager: Lager, nettleser: NyKlient, hva: str) -> None:
    kjent, gjetter = nettleser(), nettleser()
    assert (await prov(kjent))[0] == 200
    konto, passord = await hvem(lager.enhet(), await logg_inn(lager.enhet(), REKTOR, PASSORD)), PASSORD
    if hva == "passord":
        passord = "et helt annet passord"
        await bytt_passord(lager.enhet(), konto, PASSORD, passord)
    else:
        await avslutt_alle(lager.enhet(), konto)
    for i in range(9):
        await prov(gjetter, passord=f"feil {i}")
    assert (await prov(kjent, passord=passord))[0] == 429


async def test_codes_are_slowed_down_too(lager: Lager, nettleser: NyKlient) -> None:
    await motta(lager.enhet(), nytt_varsel())
    klient = nettleser()
    koder = [(await klient.post("/api/oppfolging", json={"kode": f"{i:016d}"})).status for i in range(13)]
    assert koder[:10] == [404] * 10
    assert koder[-1] == 429


async def test_without_protection_nothing_is_slowed_down(app: web.Application, nettleser: NyKlient) -> None:
    app[STRUPING]._av = True
    assert {(await prov(nettleser(), passord="feil"))[0] for _ in range(12)} == {401}
    assert isinstance(app[STRUPING], Struping)


async def test_a_follow_up_token_runs_out(lager: Lager, nettleser: NyKlient) -> None:
    kode = await motta(lager.enhet(), nytt_varsel())
    klient = nettleser()
    token = (await (await klient.post("/api/oppfolging", json={"kode": kode})).json())["token"]

    async def skriv(merke: str) -> int:
        hoder = {"Authorization": merke}
        return (await klient.post("/api/oppfolging/meldinger", json={"tekst": "mer"}, headers=hoder)).status

    assert await skriv(f"Bearer {token}") == 201
    assert [await skriv(m) for m in ("Bearer x", "Basic æ", token, "Bearer ")] == [401] * 4
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(TilgangRad).values(utloper=datetime.now(UTC) - timedelta(seconds=1)))
    assert await skriv(f"Bearer {token}") == 401


async def test_the_demo_accounts_are_made_once_and_can_be_taken_away(lager: Lager, skoler: dict[str, Skole]) -> None:
    await opprett_demokontoer(lager.enhet(), skoler.values(), "gammelt", DEMONOKKEL)
    token = await logg_inn(lager.enhet(), REKTOR, "gammelt")
    await opprett_demokontoer(lager.enhet(), skoler.values(), PASSORD, DEMONOKKEL)
    with pytest.raises(IkkeInnlogget):
        await hvem(lager.enhet(), token)
    await logg_inn(lager.enhet(), "skoleeier@vik-skole.demo", PASSORD)
    await fjern_demo(lager.enhet())
    with pytest.raises(IkkeInnlogget):
        await logg_inn(lager.enhet(), REKTOR, PASSORD)


async def test_what_nobody_could_read_is_not_taken(lager: Lager, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="backend"), pytest.raises(IkkeLagret):
        await motta(lager.enhet(), nytt_varsel())
    assert "no account and no recovery key" in caplog.text


async def test_with_a_recovery_key_alone_it_is_kept_and_said(lager: Lager, caplog: pytest.LogCaptureFixture) -> None:
    await lag_papirnokkel(lager.enhet(), [Innsyn("fjell-skole", "rektor")])
    with caplog.at_level(logging.ERROR, logger="backend"):
        assert await motta(lager.enhet(), nytt_varsel())
    assert "no account receives" in caplog.text
