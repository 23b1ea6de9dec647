"""Keys of those who are logged in: open until the log-in ends, and overwritten then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from backend.adapters.nokkelring import Nokkelring

PRIVAT = b"p" * 32
SNART = datetime.now(UTC) + timedelta(hours=1)


@pytest.fixture
def ring() -> Nokkelring:
    ring = Nokkelring()
    ring.legg(b"en", "kari", PRIVAT, SNART)
    ring.legg(b"to", "kari", PRIVAT, SNART)
    ring.legg(b"tre", "ola", PRIVAT, SNART)
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
    ring.legg(b"en", "kari", PRIVAT, datetime.now(UTC) - timedelta(seconds=1))
    lagret = ring._apne[b"en"].privat
    assert _apne(ring) == [b"to", b"tre"]
    ring.rydd()
    assert lagret == bytearray(32)
    ring.tom()
    assert _apne(ring) == []


def test_a_key_is_not_shown(ring: Nokkelring) -> None:
    assert "ppp" not in repr(ring)
