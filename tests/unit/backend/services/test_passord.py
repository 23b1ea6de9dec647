"""Passwords: right is right, and an unknown user costs as much work as a known one."""

from __future__ import annotations

import pytest
from argon2.low_level import hash_secret_raw

from backend.domain.feil import Ugyldig
from backend.krypto import passordlaas
from backend.services import passord


@pytest.fixture(autouse=True)
def _raskt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passordlaas, "MINNE_KIB", 64)


async def test_right_and_wrong() -> None:
    laas, nokkel = await passord.lag_laas("rett")
    assert await passord.nokkel_bak(laas, "rett") == nokkel
    assert await passord.nokkel_bak(laas, "galt") is None
    assert await passord.nokkel_bak("ikke en lås", "rett") is None


async def test_an_unknown_user_is_checked_too_and_never_right(monkeypatch: pytest.MonkeyPatch) -> None:
    kostnader: list[tuple[object, ...]] = []
    ekte = hash_secret_raw

    def hash_(ord_: bytes, salt: bytes, *kostnad: object) -> bytes:
        kostnader.append((len(salt), *kostnad))
        return ekte(ord_, salt, *kostnad)  # type: ignore[arg-type]

    monkeypatch.setattr(passordlaas, "hash_secret_raw", hash_)
    laas, _ = await passord.lag_laas("x")
    assert await passord.nokkel_bak(laas, "feil") is None
    assert await passord.nokkel_bak(None, "feil") is None
    assert len(kostnader) == 3
    assert len(set(kostnader)) == 1  # the same algorithm and the same cost, once each


@pytest.mark.parametrize("ord_", ["", "for kort", "x" * 1025])
def test_what_is_no_password(ord_: str) -> None:
    with pytest.raises(Ugyldig):
        passord.krev_passord(ord_)
