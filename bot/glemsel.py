"""What is forgotten after a turn: words that people wrote and that libraries and caches of ours would keep for good."""

from __future__ import annotations

import asyncio
import gc

from sprak import minne

ETTER_S = 3.0
"""Seconds from a turn until its words are gone; turns meanwhile share the tidying, and what it costs."""

_venter: list[asyncio.TimerHandle] = []


def glem_snart() -> None:
    """Forget within ETTER_S; to be called when a turn is over, in its event loop."""
    if not _venter:
        _venter.append(asyncio.get_running_loop().call_later(ETTER_S, glem))


def glem() -> None:
    """Forget now, and take away what nothing points to; what was there before the first turn is not looked through."""
    _venter.clear()
    minne.glem()
    gc.collect()
    if not gc.get_freeze_count():
        gc.freeze()
