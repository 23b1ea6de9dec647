"""The channel between the gateway and Rasa: loopback, one shared secret, and not a word in a log.

`POST /webhooks/sifra/melding` with {"samtale", "tekst", "metadata", "tilstand"} answers {"meldinger", "tilstand"}: the
Melding objects of the turn and the conversation as it now stands (see bot/minne.py). Rasa's REST channel writes the
person's whole text to the log on any error, which is why it is not used.
"""

from __future__ import annotations

import hmac
import json
import logging
import uuid
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.glemsel import glem_snart
from bot.minne import hent_fram, legg_bort

logger = logging.getLogger(__name__)

NOKKELHODE = "X-Sifra-Nokkel"


class Utkanal(CollectingOutputChannel):
    """Collects the answers of a turn as they were said by the custom actions."""

    @classmethod
    def name(cls) -> str:
        """Name of the channel."""
        return "sifra"

    def svar(self) -> list[dict[str, Any]]:
        """The Melding objects of this turn, in order."""
        return [melding["custom"] for melding in self.messages if "custom" in melding]


class Kanal(InputChannel):
    """Input channel `sifra`."""

    def __init__(self, nokkel: str) -> None:
        self.nokkel = nokkel.encode()

    @classmethod
    def name(cls) -> str:
        """Name of the channel and of its place under /webhooks/."""
        return "sifra"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> Kanal:
        """Build it from credentials.yml; raises KeyError when the secret is not there."""
        return cls(str((credentials or {})["nokkel"]))

    def _slipper_inn(self, request: Request) -> bool:
        return hmac.compare_digest(request.headers.get(NOKKELHODE, "").encode(), self.nokkel)

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes of the channel."""
        ruter = Blueprint("sifra_kanal")

        @ruter.get("/")
        async def klar(request: Request) -> HTTPResponse:
            return response.json({"status": "ok"}) if self._slipper_inn(request) else response.empty(403)

        @ruter.post("/melding")
        async def melding(request: Request) -> HTTPResponse:
            if not self._slipper_inn(request):
                return response.empty(403)
            inn = json.loads(request.body)  # Sanic's own reader and writer leave a copy on the stack
            ut = Utkanal()
            tur = (
                f"{inn['samtale']}-{uuid.uuid4().hex}"  # a turn that was given up may still be running beside this one
            )
            brukermelding = UserMessage(inn["tekst"], ut, tur, input_channel=self.name(), metadata=inn.get("metadata"))
            hent_fram(tur, inn["tilstand"])
            try:
                await on_new_message(brukermelding)
            except Exception as feil:  # noqa: BLE001 - the gateway must get an answer whatever Rasa raises
                logger.error("A turn failed: %s", type(feil).__name__)
                return response.json({"feil": "tur"}, status=500)
            finally:
                tilstand = legg_bort(tur)
                glem_snart()
            return response.json({"meldinger": ut.svar(), "tilstand": tilstand}, dumps=json.dumps)

        return ruter
