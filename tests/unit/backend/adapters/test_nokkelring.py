"""Keys of those who are logged in: open until the log-in ends, and overwritten then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from backend.adapters.nokkelring import LEDIG, Nokkelring

PRIVAT = b"p" * 32


@pytest.fixture
def ring() -> Nokkelring:
    ring, naa = Nokkelring(), datetime.now(UTC)
    for token, konto in ((b"en", "kari"), (b"to", "kari"), (b"tre", "ola")):
        ring.legg(token, konto, PRIVAT, naa, naa + timedelta(hours=1))
    return ring


def _apne(ring: Nokkelring) -> list[bytes]:
    return [token for token in (b"en", b"to", b"tre") if ring.hent(token)]


def test_a_key_is_open_for_its_own_log_in(ring: Nokkelring) -> None:
    assert ring.hent(b"en") == PRIVAT
    assert ring.hent(b"ukjent") is None


def test_the_end_of_a_log_in_overwrites_its_key(ring: Nokkelring) -> None:
    lagret = ring._apne[b"en"].privat
    ring.glem(b"en")
    ring.glem(b"en")
    assert lagret == bytearray(32)
    assert _apne(ring) == [b"to", b"tre"]


def test_every_log_in_of_an_account_can_be_ended(ring: Nokkelring) -> None:
    ring.glem_konto("kari")
    assert _apne(ring) == [b"tre"]


def test_what_has_run_out_is_neither_given_nor_kept(ring: Nokkelring) -> None:
    naa = datetime.now(UTC)
    ring.legg(b"en", "kari", PRIVAT, naa, naa - timedelta(seconds=1))
    lagret = ring._apne[b"en"].privat
    assert _apne(ring) == [b"to", b"tre"]
    ring.rydd()
    assert lagret == bytearray(32)
    ring.tom()
    assert _apne(ring) == []


def test_a_key_is_not_shown(ring: Nokkelring) -> None:
    assert "ppp" not in repr(ring)


def test_one_that_nobody_uses_ends_before_its_time(ring: Nokkelring) -> None:
    naa = datetime.now(UTC)
    ring._apne[b"en"].sist = naa - LEDIG
    ring._apne[b"to"].sist = naa - LEDIG + timedelta(minutes=1)
    ring._apne[b"tre"].sist = naa
    assert _apne(ring) == [b"to", b"tre"]
    assert ring._apne[b"to"].sist >= naa  # it has just been used


def test_ones_log_ins_are_listed_with_no_more_than_when(ring: Nokkelring) -> None:
    ring._apne[b"to"].sist = datetime(2999, 1, 1, 10, 14, 59, tzinfo=UTC)
    (egen,) = [en for en in ring.innlogginger("kari", b"en") if en.egen]
    (annen,) = [en for en in ring.innlogginger("kari", b"en") if not en.egen]
    assert annen.sist == datetime(2999, 1, 1, 10, 10, tzinfo=UTC)
    assert ring.andre("kari", b"en") == ring.andre("kari", b"en", annen.id) == [b"to"]
    assert ring.andre("kari", b"en", egen.id) == ring.andre("ola", b"tre") == []
