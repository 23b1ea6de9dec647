"""Passwords: right is right, and an unknown user costs as much work as a known one."""

from __future__ import annotations

import pytest

from backend.services import passord


async def test_right_and_wrong() -> None:
    hash_ = await passord.hash_passord("rett")
    assert hash_.startswith("$argon2id$")
    assert await passord.stemmer(hash_, "rett")
    assert not await passord.stemmer(hash_, "galt")
    assert not await passord.stemmer("ikke en hash", "rett")


async def test_an_unknown_user_is_checked_too_and_never_right(monkeypatch: pytest.MonkeyPatch) -> None:
    sjekket: list[str] = []
    ekte = passord._sjekk

    def sjekk(hash_: str, gitt: str) -> bool:
        sjekket.append(hash_)
        return ekte(hash_, gitt)

    monkeypatch.setattr(passord, "_sjekk", sjekk)
    assert not await passord.stemmer(None, "finnes ikke")
    assert sjekket == [passord._INGEN]
    kjent, ukjent = ((await passord.hash_passord("x")).split("$")[:4], passord._INGEN.split("$")[:4])
    assert kjent == ukjent  # the same algorithm and the same cost
