"""Dates as people read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from backend.web.tid import vis_dato, vis_naer_tid, vis_tid

NAA = datetime(2026, 11, 20, 9, 15, tzinfo=UTC)


def test_whole_dates() -> None:
    assert vis_dato(date(2026, 5, 1)) == "1. mai 2026"
    assert vis_tid(NAA, "nb") == "fredag 20. november 2026 kl. 10.15"
    assert vis_tid(datetime(2026, 7, 4, 22, 30, tzinfo=UTC), "nn") == "søndag 5. juli 2026 kl. 00.30"
    assert vis_tid(datetime(2026, 11, 21, 9, tzinfo=UTC), "nn").startswith("laurdag")


def test_near_dates() -> None:
    assert vis_naer_tid(NAA, NAA, "nb") == "i dag kl. 10.15"
    assert vis_naer_tid(NAA - timedelta(hours=11), NAA, "nn") == "i går kl. 23.15"
    assert vis_naer_tid(NAA - timedelta(days=2), NAA, "nb") == "onsdag 18. november 2026 kl. 10.15"
    assert vis_naer_tid(NAA + timedelta(days=1), NAA, "nb").startswith("lørdag")
