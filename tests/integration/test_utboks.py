"""The outbox against a real SMTP server: one letter a recipient and event, no word of content, and never lost."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, select, update

from backend.adapters.brev import Brev
from backend.adapters.epost import DemoSender, SmtpSender
from backend.adapters.lager import Lager
from backend.adapters.tabeller import UtboksRad
from backend.adapters.utboks import BUNKE, KRAV, Plan, Utboks
from backend.adapters.utbokslager import Sending
from backend.domain.konto import Konto
from backend.services.innlogging import hvem, logg_inn, velg_maalform
from backend.services.motta import motta
from backend.services.saker import les_oversikt, les_varsel
from tests.bygg import PASSORD, nytt_varsel, skriv_som_melder
from tests.integration.postkontor import Postkontor

URL = "https://sifra.example"
RASK = Plan(forste=0.0, lengste=0.0, kikk=0.05, samle=0.0)
pytestmark = pytest.mark.usefixtures("kontoer")


class Stopper:
    """Sends one letter into the air; the worker is told to stop meanwhile."""

    def __init__(self, utboks: Utboks) -> None:
        self._utboks = utboks

    async def send(self, _: Brev) -> None:
        self._utboks._stopp.set()


def lag_utboks(lager: Lager, url: str, plan: Plan = RASK) -> Utboks:
    return Utboks(lager, SmtpSender(url, "sifra@sifra.example"), URL, plan)


async def rader(lager: Lager) -> list[tuple[str, int]]:
    async with lager.motor.connect() as kobling:
        return [tuple(r) for r in await kobling.execute(select(UtboksRad.tilstand, UtboksRad.forsok))]  # type: ignore[misc]


async def konto(lager: Lager, navn: str = "rektor@fjell-skole.demo") -> Konto:
    async with lager.enhet().lesende() as les:
        funnet = await les.kontoer.finn(navn)
    assert funnet
    return funnet[0]


async def test_a_letter_says_that_it_has_come_how_urgent_and_where(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    varsel = nytt_varsel(utover="ansatt", kategorier=("vold",), navn="Kari Nordmann", anonym=False, involverte=("Per",))
    await motta(lager.enhet(), varsel)
    assert await lag_utboks(lager, url).send_forfalte() == 1
    (brev,) = kontor.brev
    tekst = brev.get_content()
    assert kontor.til == ["rektor@fjell-skole.demo"]
    assert brev["Subject"] == "Haster: Det er kommet et varsel om skolemiljøet"
    assert f"{URL}/portal/varsler/{varsel.id}" in tekst
    for hemmelig in (varsel.hendelse.beskrivelse, "Kari", "Per", "vold", "ansatt", "gjemmer", "fjell-skole"):
        assert hemmelig.lower() not in (tekst + brev["Subject"]).lower()


async def test_the_letter_is_in_the_recipients_written_standard(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    await velg_maalform(lager.enhet(), await konto(lager), "nn")
    await motta(lager.enhet(), nytt_varsel())
    await lag_utboks(lager, url).send_forfalte()
    assert kontor.brev[0]["Subject"] == "Det har kome eit varsel om skolemiljøet"


async def test_a_leadership_case_is_told_to_the_school_owner_alone(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    varsel = nytt_varsel(utover="skoleledelse")
    kode = await motta(lager.enhet(), varsel)
    await skriv_som_melder(lager, kode, "mer")
    await lag_utboks(lager, url).send_forfalte()
    assert kontor.til == ["skoleeier@fjell-skole.demo"] * 2


async def test_each_event_is_told_once_though_two_workers_run(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    varsler = [nytt_varsel() for _ in range(8)]
    koder = await asyncio.gather(*(motta(lager.enhet(), v) for v in varsler))
    await skriv_som_melder(lager, koder[0], "mer")
    arbeidere = [lag_utboks(lager, url) for _ in range(2)]
    sendt = await asyncio.gather(*(a.send_forfalte() for a in arbeidere))
    assert sum(sendt) == len(kontor.brev) == 9
    assert len({brev["Message-ID"] for brev in kontor.brev}) == 9
    assert await arbeidere[0].send_forfalte() == 0


async def test_it_tries_again_until_the_server_takes_it(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    kontor.avvis = 3
    await motta(lager.enhet(), nytt_varsel())
    utboks = lag_utboks(lager, url)
    utboks.start()
    await _til(lambda: bool(kontor.brev))
    await utboks.stop()
    assert await rader(lager) == [("sendt", 4)]
    assert len(kontor.brev) == 1


async def test_nothing_unforeseen_ends_the_worker(
    lager: Lager, post: tuple[Postkontor, str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    kontor, url = post
    ekte = Utboks._ta

    async def en_gang(self: Utboks) -> Sending | None:
        monkeypatch.setattr(Utboks, "_ta", ekte)
        raise ZeroDivisionError("purpursommerfugl")

    monkeypatch.setattr(Utboks, "_ta", en_gang)
    await motta(lager.enhet(), nytt_varsel())
    utboks = lag_utboks(lager, url)
    utboks.start()
    await _til(lambda: bool(kontor.brev))
    await utboks.stop()
    assert "ZeroDivisionError" in caplog.text
    assert "purpursommerfugl" not in caplog.text


async def test_a_running_worker_sends_at_once(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    utboks = lag_utboks(lager, url, Plan(kikk=60, samle=0))
    utboks.start()
    await asyncio.sleep(0.1)
    await motta(lager.enhet(), nytt_varsel())
    await _til(lambda: bool(kontor.brev))
    await utboks.stop()


async def test_a_server_that_is_down_is_waited_for_and_the_recipient_is_told(lager: Lager) -> None:
    await motta(lager.enhet(), nytt_varsel())
    utboks = lag_utboks(lager, "smtp://127.0.0.1:1", Plan(forste=30, lengste=3600))
    rektor = await konto(lager)
    for forsok in (1, 2, 3):
        assert (await les_oversikt(lager.enhet(), rektor)).oppgitt == 0
        assert await utboks.send_forfalte() == 0
        assert await rader(lager) == [("venter", forsok)]
        await _forfall(lager)
    assert (await les_oversikt(lager.enhet(), rektor)).oppgitt == 1
    assert (await les_oversikt(lager.enhet(), await konto(lager, "skoleeier@fjell-skole.demo"))).oppgitt == 0


async def test_it_gives_up_loudly_and_without_content(lager: Lager, caplog: pytest.LogCaptureFixture) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    utboks = lag_utboks(lager, "smtp://127.0.0.1:1", Plan(forste=0, lengste=0, forsok=2))
    with caplog.at_level(logging.DEBUG, logger="backend"):
        await utboks.send_forfalte()
    assert await rader(lager) == [("gitt_opp", 2)]
    assert [post.levelname for post in caplog.records] == ["WARNING", "ERROR"]
    assert not any(ord_ in caplog.text for ord_ in (varsel.id, "rektor", "gjemmer", "fjell"))
    rektor = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD))
    assert (await les_oversikt(lager.enhet(), rektor)).oppgitt == 1
    await les_varsel(lager.enhet(), rektor, varsel.id)
    assert (await les_oversikt(lager.enhet(), rektor)).oppgitt == 0


async def test_many_notices_are_claimed_and_written_down_together(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    kontor.avvis = 1
    await asyncio.gather(*(motta(lager.enhet(), nytt_varsel()) for _ in range(BUNKE + 3)))
    skrevet = 0

    def tell(_: object) -> None:
        nonlocal skrevet
        skrevet += 1

    event.listen(lager.motor.sync_engine, "commit", tell)
    assert await lag_utboks(lager, url, Plan(samle=0)).send_forfalte() == BUNKE + 2
    assert skrevet == 4
    assert sorted(await rader(lager)) == [("sendt", 1)] * (BUNKE + 2) + [("venter", 1)]


async def test_what_there_was_no_time_for_is_due_at_once(lager: Lager, post: tuple[Postkontor, str]) -> None:
    kontor, url = post
    await asyncio.gather(*(motta(lager.enhet(), nytt_varsel()) for _ in range(3)))
    utboks = lag_utboks(lager, url)
    sender, utboks._sender = utboks._sender, Stopper(utboks)
    assert await utboks.send_forfalte() == 1
    assert sorted(await rader(lager)) == [("sendt", 1), ("venter", 0), ("venter", 0)]
    utboks._sender = sender
    utboks._stopp.clear()
    assert await utboks.send_forfalte() == 2
    assert len(kontor.brev) == 2


async def test_a_crash_between_sending_and_writing_down_is_the_same_letter_again(
    lager: Lager, post: tuple[Postkontor, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kontor, url = post
    await motta(lager.enhet(), nytt_varsel())

    async def slutt(self: Utboks, _sending: object) -> None:
        raise asyncio.CancelledError

    with monkeypatch.context() as brudd:
        brudd.setattr(Utboks, "_skriv_ned", slutt)
        with pytest.raises(asyncio.CancelledError):
            await lag_utboks(lager, url).send_forfalte()
    igjen = lag_utboks(lager, url)
    assert await igjen.send_forfalte() == 0  # the claim still holds
    await _forfall(lager, KRAV)
    assert await igjen.send_forfalte() == 1
    assert len(kontor.brev) == 2
    assert kontor.brev[0]["Message-ID"] == kontor.brev[1]["Message-ID"]


async def test_what_was_queued_before_a_stop_is_sent_after_the_start(
    lager: Lager, post: tuple[Postkontor, str]
) -> None:
    kontor, url = post
    borte = lag_utboks(lager, "smtp://127.0.0.1:1", Plan(forste=60))
    await motta(lager.enhet(), nytt_varsel())
    borte.start()
    await asyncio.sleep(0.2)
    await borte.stop()
    await _forfall(lager, timedelta(hours=1))
    assert await lag_utboks(lager, url).send_forfalte() == 1
    assert len(kontor.brev) == 1


async def test_the_demo_keeps_each_letter_once_in_its_mailbox(lager: Lager) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    utboks = Utboks(lager, DemoSender(lager.enhet), URL, RASK)
    assert await utboks.send_forfalte() == 1
    assert await utboks.send_forfalte() == 0
    async with lager.enhet().lesende() as les:
        (brev,) = await les.utboks.demobrev()
    assert brev.til == "rektor@fjell-skole.demo"
    assert varsel.id in brev.tekst


async def _forfall(lager: Lager, naa: timedelta = timedelta(hours=2)) -> None:
    """Let the time of the next try come."""
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(UtboksRad).values(neste=datetime.now(UTC) - naa))


async def _til(vilkaar: object, frist: float = 10.0) -> None:
    async with asyncio.timeout(frist):
        while not vilkaar():  # type: ignore[operator]
            await asyncio.sleep(0.02)
