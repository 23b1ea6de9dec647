"""The chat API as a page meets it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from backend.domain.feil import IkkeInnlogget, Utilgjengelig
from backend.services.arbeid import Arbeid
from backend.services.struping import Struping
from backend.services.vedleggsutkast import Vedleggsutkast
from backend.web import samtaler
from backend.web.feilsvar import feilsvar
from backend.web.nokler import ENHET, VEDLEGGSUTKAST
from backend.web.struping import ARBEID, STRUPING

HODE = {"Authorization": "Bearer t"}


class Samtaler:
    """Knows the token "t"; remembers what was said."""

    def __init__(self) -> None:
        self.sagt: list[tuple[str | None, ...]] = []

    async def start(self, skole: str, maalform: str | None) -> tuple[str, list[dict[str, Any]]]:
        self.sagt.append((skole, maalform))
        return "t", [{"tekst": "Hei"}]

    async def si(self, token: str, tekst: str | None, valg: str | None, nr: str | None) -> list[dict[str, Any]]:
        self.slutt(token)
        self.sagt.append((tekst, valg, nr))
        return [{"tekst": "Ja"}]

    def finn_id(self, token: str) -> str:
        return f"id-{token}"

    def slutt(self, token: str) -> None:
        if token != "t":
            raise IkkeInnlogget("Ukjent.")


def borte() -> Any:
    """A store that does not answer: a conversation needs none, and ends without it."""
    raise Utilgjengelig("Prøv igjen.")


@pytest.fixture
def register() -> Samtaler:
    return Samtaler()


@pytest.fixture
async def klient(aiohttp_client: Callable[..., Awaitable[Any]], register: Samtaler) -> Any:
    app = web.Application(middlewares=[feilsvar])
    app[samtaler.SAMTALER] = register  # type: ignore[misc]
    app[STRUPING], app[ARBEID] = Struping(), Arbeid()
    app[ENHET], app[VEDLEGGSUTKAST] = borte, Vedleggsutkast()
    app.add_routes(samtaler.RUTER)
    return await aiohttp_client(app)


@pytest.mark.parametrize("maalform", ["nb", "nn", None])
async def test_start(klient: Any, register: Samtaler, maalform: str | None) -> None:
    svar = await klient.post("/api/samtaler", json={"skole": "fjell-skole", "maalform": maalform})
    assert (svar.status, await svar.json()) == (201, {"samtale": "t", "meldinger": [{"tekst": "Hei"}]})
    assert register.sagt == [("fjell-skole", maalform)]


@pytest.mark.parametrize("kropp", [{}, {"skole": 1}, {"skole": "x", "maalform": "en"}, {"skole": "x", "maalform": []}])
async def test_a_start_that_cannot_be(klient: Any, kropp: dict[str, Any]) -> None:
    assert (await klient.post("/api/samtaler", json=kropp)).status == 400


@pytest.mark.parametrize(
    ("kropp", "sagt"),
    [
        ({"tekst": "hei"}, ("hei", None, None)),
        ({"valg": "v", "id": "nr"}, (None, "v", "nr")),
        ({"tekst": "x" * 4000}, ("x" * 4000, None, None)),
    ],
)
async def test_say(klient: Any, register: Samtaler, kropp: dict[str, str], sagt: tuple[str | None, ...]) -> None:
    svar = await klient.post("/api/samtaler/meldinger", json=kropp, headers=HODE)
    assert (svar.status, await svar.json()) == (200, {"meldinger": [{"tekst": "Ja"}], "vedlegg": []})
    assert register.sagt == [sagt]


@pytest.mark.parametrize(
    ("kropp", "status"),
    [
        ({}, 400),
        ({"tekst": "a", "valg": "b"}, 400),
        ({"tekst": 1}, 400),
        ({"valg": ["b"]}, 400),
        ({"tekst": "a", "id": 7}, 400),
        ({"tekst": "x" * 4001}, 413),
    ],
)
async def test_what_cannot_be_said(klient: Any, register: Samtaler, kropp: dict[str, Any], status: int) -> None:
    svar = await klient.post("/api/samtaler/meldinger", json=kropp, headers=HODE)
    assert (svar.status, register.sagt) == (status, [])


@pytest.mark.parametrize(
    "hode", [{}, {"Authorization": ""}, {"Authorization": "Bearer "}, {"Authorization": "Basic t"}]
)
async def test_without_a_token(klient: Any, hode: dict[str, str]) -> None:
    assert (await klient.post("/api/samtaler/meldinger", json={"tekst": "a"}, headers=hode)).status == 401
    assert (await klient.delete("/api/samtaler", headers=hode)).status == 401


async def test_end(klient: Any) -> None:
    svar = await klient.delete("/api/samtaler", headers=HODE)
    assert (svar.status, await svar.read()) == (204, b"")
    assert (await klient.delete("/api/samtaler", headers={"Authorization": "Bearer u"})).status == 401
