"""What points to itself in a circle is gone soon after."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import weakref
from collections.abc import Iterator

import pytest

from backend.glemsel import glem_jevnlig


class Kobling:
    """Something that points to itself, as a connection and its protocol do."""

    def __init__(self) -> None:
        self.egen = self


@pytest.fixture
def _tint() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("_tint")
async def test_a_circle_that_nothing_points_to_is_taken_away() -> None:
    oppgave = asyncio.create_task(glem_jevnlig(0.01))
    await asyncio.sleep(0)
    assert gc.get_freeze_count() > 0
    igjen = weakref.ref(Kobling())
    assert igjen() is not None
    await asyncio.sleep(0.1)
    assert igjen() is None
    oppgave.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await oppgave
