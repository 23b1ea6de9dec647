"""The channel: for the one with the secret, answers in order, and never a word in a log."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("rasa", reason="Rasa is only in the assistant's environment")

from rasa.core.channels.channel import UserMessage

from bot import minne
from bot.kanal import NOKKELHODE, Kanal, Utkanal

INN = {"samtale": "s", "tekst": "hemmelig", "metadata": {"skole": "x"}, "tilstand": []}


def kall(paa_melding: Callable[[UserMessage], Awaitable[None]], nokkel: str | None = "n", sti: str = "/melding") -> Any:
    """Call the route as Sanic would, without a server."""
    ruter = {r.uri: r.handler for r in Kanal("n").blueprint(paa_melding)._future_routes}
    hoder = {} if nokkel is None else {NOKKELHODE: nokkel}
    return asyncio.run(ruter[sti](SimpleNamespace(headers=hoder, body=json.dumps(INN).encode())))


async def svarer(melding: UserMessage) -> None:
    assert isinstance(melding.output_channel, Utkanal)
    for tekst in ("a", "b"):
        await melding.output_channel.send_custom_json(melding.sender_id, {"tekst": tekst})
    await melding.output_channel.send_text_message(melding.sender_id, "not ours")


async def feiler(melding: UserMessage) -> None:
    raise ValueError(melding.text)


def test_a_turn() -> None:
    svar = kall(svarer)
    assert svar.status == 200
    assert json.loads(svar.body) == {"meldinger": [{"tekst": "a"}, {"tekst": "b"}], "tilstand": []}
    assert minne._paagaar == {}


def test_the_message_reaches_rasa_as_it_came() -> None:
    sett: list[UserMessage] = []

    async def husk(melding: UserMessage) -> None:
        sett.append(melding)

    kall(husk)
    assert (sett[0].text, sett[0].input_channel) == ("hemmelig", "sifra")
    assert sett[0].sender_id.startswith("s-")  # of its own for each turn: one that was given up may still be running
    assert sett[0].metadata == {"skole": "x"}


@pytest.mark.parametrize("nokkel", [None, "", "feil", "nn", "ø"])
def test_without_the_secret_nothing_happens(nokkel: str | None) -> None:
    assert kall(feiler, nokkel).status == 403
    assert kall(feiler, nokkel, "/").status == 403


def test_whether_it_is_ready_is_told_to_the_one_with_the_secret() -> None:
    assert kall(feiler, sti="/").status == 200


def test_a_turn_that_fails_is_an_error_that_repeats_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        svar = kall(feiler)
    assert svar.status == 500
    assert "hemmelig" not in caplog.text + svar.body.decode()
    assert "ValueError" in caplog.text
    assert minne._paagaar == {}


def test_credentials() -> None:
    assert Kanal.from_credentials({"nokkel": "x"}).nokkel == b"x"
    with pytest.raises(KeyError):
        Kanal.from_credentials(None)
    assert Kanal.name() == Utkanal.name() == "sifra"
