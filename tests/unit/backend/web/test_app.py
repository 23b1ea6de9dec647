"""Which routes there are: those of the contract, and the demo's in demo mode alone."""

from __future__ import annotations

import pytest
from aiohttp import web

from backend.innstillinger import les_innstillinger
from backend.web.app import MAKS_KROPP, lag_app
from backend.web.feilsvar import feilsvar


def app(demo: bool) -> web.Application:
    return lag_app(les_innstillinger({"SIFRA_DEMO": "1" if demo else "", "SIFRA_ASSISTENT_NOKKEL": "x" * 32}))


def ruter(demo: bool) -> set[tuple[str, str]]:
    return {(r.method, r.resource.canonical) for r in app(demo).router.routes() if r.resource}


@pytest.mark.parametrize(
    "rute",
    [
        ("GET", "/helse"),
        ("POST", "/api/samtaler"),
        ("POST", "/api/samtaler/meldinger"),
        ("DELETE", "/api/samtaler"),
        ("POST", "/api/innlogging"),
        ("POST", "/api/utlogging"),
        ("GET", "/api/varsler"),
        ("GET", "/api/varsler/{id}"),
        ("POST", "/api/varsler/{id}/meldinger"),
        ("POST", "/api/oppfolging"),
        ("POST", "/api/oppfolging/meldinger"),
        ("POST", "/intern/handlinger"),
    ],
)
@pytest.mark.parametrize("demo", [True, False])
def test_the_contract_is_mounted(rute: tuple[str, str], demo: bool) -> None:
    assert rute in ruter(demo)


def test_the_demos_mailbox_exists_in_demo_mode_alone() -> None:
    assert {sti for _, sti in ruter(True) - ruter(False)} == {"/demo/post"}


def test_errors_are_caught_outermost_and_bodies_are_bounded() -> None:
    ferdig = app(False)
    assert ferdig.middlewares[0] is feilsvar
    assert ferdig._client_max_size == MAKS_KROPP
