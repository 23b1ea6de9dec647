"""The ways a letter leaves: over SMTP, or into the demo's built-in mailbox."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final, Protocol
from urllib.parse import SplitResult, unquote, urlsplit

import aiosmtplib

from backend.adapters.brev import Brev
from backend.adapters.enhet import Enhet
from backend.adapters.utbokslager import Demobrev
from backend.domain.feil import Oppsettsfeil

FRIST_S: Final = 30.0
"""The longest time for one letter, in seconds."""
SENDEFEIL: Final = (aiosmtplib.SMTPException, OSError, ValueError)
"""What `send` may raise; the letter is then tried again."""


class Sender(Protocol):
    """A way for a letter to leave."""

    async def send(self, brev: Brev) -> None:
        """Send one letter, or raise one of SENDEFEIL."""


class SmtpSender:
    """Sends over SMTP. `smtps` is TLS from the first byte; `smtp` takes STARTTLS where the server has it.

    With a password it insists on TLS, unless the server is on this machine. Raises Oppsettsfeil for a URL that cannot
    be used; the message never repeats the URL.
    """

    def __init__(self, url: str, avsender: str) -> None:
        deler = _les_url(url)
        self._vert = deler.hostname or ""
        self._tls = deler.scheme == "smtps"
        self._port = deler.port or (465 if self._tls else 25)
        self._bruker = unquote(deler.username) if deler.username else None
        self._passord = unquote(deler.password) if deler.password else None
        self._avsender = avsender

    async def send(self, brev: Brev) -> None:
        """Send one letter."""
        await aiosmtplib.send(
            self._melding(brev),
            hostname=self._vert,
            port=self._port,
            username=self._bruker,
            password=self._passord,
            use_tls=self._tls,
            start_tls=self._starttls(),
            timeout=FRIST_S,
        )

    def _starttls(self) -> bool | None:
        if self._tls:
            return False
        return True if self._bruker and not er_lokal(self._vert) else None

    def _melding(self, brev: Brev) -> EmailMessage:
        melding = EmailMessage()
        melding["From"] = f"{brev.avsender} <{self._avsender}>" if brev.avsender else self._avsender
        melding["To"] = brev.til
        melding["Subject"] = brev.emne
        melding["Message-ID"] = brev.melding_id
        melding["Date"] = format_datetime(datetime.now(UTC))
        melding["Auto-Submitted"] = "auto-generated"
        melding.set_content(brev.tekst)
        return melding


class DemoSender:
    """Puts the letter in the built-in mailbox, which can be looked at in the browser. Demo mode only."""

    def __init__(self, ny_enhet: Callable[[], Enhet]) -> None:
        self._ny_enhet = ny_enhet

    async def send(self, brev: Brev) -> None:
        """Store one letter."""
        async with self._ny_enhet() as enhet:
            await enhet.utboks.legg_demobrev(
                Demobrev(brev.melding_id, brev.til, brev.emne, brev.tekst, datetime.now(UTC))
            )
            await enhet.bekreft()


def er_lokal(vert: str) -> bool:
    """Tell whether a host name means this machine."""
    try:
        return ipaddress.ip_address(vert).is_loopback
    except ValueError:
        return vert == "localhost"


def _les_url(url: str) -> SplitResult:
    try:
        deler = urlsplit(url)
        ok = deler.scheme in ("smtp", "smtps") and bool(deler.hostname) and deler.port != 0
    except ValueError:
        ok = False
    if not ok:
        raise Oppsettsfeil("SIFRA_SMTP_URL må være smtp://vert:port eller smtps://bruker:passord@vert:port.")
    return deler
