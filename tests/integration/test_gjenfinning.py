"""After a crash: the token of a conversation that nobody knows any more tells whether its report was stored."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from sqlalchemy import select, update

from backend.adapters.lager import Lager
from backend.adapters.tabeller import TilgangRad
from backend.domain.feil import IkkeInnlogget
from backend.services.gjenfinning import finn_igjen, glem_bevis
from backend.services.motta import motta
from backend.services.oppfolging import VARER, les_oppfolging
from tests.bygg import nytt_varsel
from tests.integration.test_utboks import rader

pytestmark = pytest.mark.usefixtures("kontoer")


async def test_a_report_that_was_stored_gives_a_new_code_to_the_same_case(lager: Lager) -> None:
    token, varsel = secrets.token_urlsafe(32), nytt_varsel()
    gammel = await motta(lager.enhet(), varsel, bevis=lager.koder.bevis(token))
    await motta(lager.enhet(), varsel, bevis=lager.koder.bevis(token))  # once more is no harm
    ny = await finn_igjen(lager.enhet(), token)
    assert ny != gammel
    for kode in (gammel, ny):
        assert (await les_oppfolging(lager.enhet(), kode)).adgang.varsel_id == varsel.id
    assert len(await rader(lager)) == 1


async def test_nothing_stored_ended_or_too_old_is_no_conversation(lager: Lager) -> None:
    token, eldre = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    with pytest.raises(IkkeInnlogget):
        await finn_igjen(lager.enhet(), token)
    await motta(lager.enhet(), nytt_varsel(), bevis=lager.koder.bevis(token))
    await glem_bevis(lager.enhet(), token)
    await glem_bevis(lager.enhet(), token)
    await motta(lager.enhet(), nytt_varsel(), bevis=lager.koder.bevis(eldre))
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(TilgangRad).values(utloper=datetime.now(UTC) - timedelta(seconds=1)))
    for borte in (token, eldre):
        with pytest.raises(IkkeInnlogget):
            await finn_igjen(lager.enhet(), borte)


async def test_the_minute_of_the_report_stands_nowhere(lager: Lager) -> None:
    await motta(lager.enhet(), nytt_varsel(), bevis=lager.koder.bevis(secrets.token_urlsafe(32)))
    async with lager.motor.connect() as kobling:
        (utloper,) = await kobling.scalars(select(TilgangRad.utloper))
    assert utloper - VARER == (utloper - VARER).replace(minute=0, second=0, microsecond=0)


async def test_the_page_gets_its_receipt_and_else_an_honest_401(
    lager: Lager, app: web.Application, nettleser: object
) -> None:
    token = secrets.token_urlsafe(32)
    await motta(lager.enhet(), nytt_varsel(), bevis=lager.koder.bevis(token))
    klient = nettleser()  # type: ignore[operator]
    hode = {"Authorization": f"Bearer {token}"}
    sti, kropp = "/api/samtaler/meldinger", {"valg": "x", "id": "1"}
    async with klient.post(sti, json=kropp, headers=hode | {"Accept-Language": "nn"}) as svar:
        assert svar.status == 200
        (melding,) = (await svar.json())["meldinger"]
    assert "kom fram" in melding["tekst"]
    assert await les_oppfolging(lager.enhet(), melding["kvittering"]["kode"])
    async with klient.delete("/api/samtaler", headers=hode) as svar:
        assert svar.status == 401
    async with klient.post(sti, json=kropp, headers=hode) as svar:
        assert svar.status == 401
