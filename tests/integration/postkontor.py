"""A real SMTP server that keeps what it takes."""

from __future__ import annotations

import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Postkontor:
    """Takes letters; refuses the next `avvis` of them."""

    def __init__(self) -> None:
        self.brev: list[EmailMessage] = []
        self.til: list[str] = []
        self.mottakere: list[list[str]] = []
        self.avvis = 0

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.avvis:
            self.avvis -= 1
            return "451 try again later"
        self.brev.append(email.message_from_bytes(envelope.content or b"", policy=email.policy.default))  # type: ignore[arg-type]
        self.til += envelope.rcpt_tos
        self.mottakere.append(list(envelope.rcpt_tos))
        return "250 OK"

    def brev_til(self, adresse: str) -> list[str]:
        """The texts of the letters to this address alone."""
        return [brev.get_content() for brev, til in zip(self.brev, self.mottakere, strict=True) if til == [adresse]]


@contextmanager
def apent() -> Iterator[tuple[Postkontor, str]]:
    """A running server and its URL."""
    kontor = Postkontor()
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        port = ledig.getsockname()[1]
    tjener = Controller(kontor, hostname="127.0.0.1", port=port)
    tjener.start()
    yield kontor, f"smtp://127.0.0.1:{port}"
    tjener.stop()
