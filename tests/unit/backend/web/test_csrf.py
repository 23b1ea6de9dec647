"""Form tokens belong to one log-in, and other sites' requests are told apart."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import make_mocked_request

from backend.domain.feil import Ugyldig
from backend.web.csrf import krev_csrf, krev_samme_opphav, lag_csrf


def test_the_token_is_that_of_the_log_in() -> None:
    krev_csrf("a", lag_csrf("a"))
    for galt in (lag_csrf("b"), "", "æ", "\ud800"):
        with pytest.raises(Ugyldig):
            krev_csrf("a", galt)


@pytest.mark.parametrize(
    "hoder",
    [
        {},
        {"Origin": "https://sifra.no"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_our_own_pages_and_programs_are_let_in(hoder: dict[str, str]) -> None:
    krev_samme_opphav(make_mocked_request("POST", "/", headers={"Host": "sifra.no", **hoder}))


@pytest.mark.parametrize(
    "hoder",
    [
        {"Origin": "https://ond.no"},
        {"Origin": "https://sifra.no.ond.no"},
        {"Origin": "null"},
        {"Origin": "http://[x"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "https://sifra.no"},
    ],
)
def test_others_are_not(hoder: dict[str, str]) -> None:
    with pytest.raises(Ugyldig):
        krev_samme_opphav(make_mocked_request("POST", "/", headers={"Host": "sifra.no", **hoder}))
