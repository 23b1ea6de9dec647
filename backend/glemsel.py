"""What requests leave in memory and nothing points to any longer.

Connections and errors point to themselves in circles, which Python takes away only when much else has been made: an
address could lie there for hours. What is remembered of words for speed goes too.
"""

from __future__ import annotations

import asyncio
import gc
from typing import Final

from sprak import minne

HVERT_S: Final = 5.0


async def glem_jevnlig(hvert_s: float = HVERT_S) -> None:
    """Take away what nothing points to, again and again, until cancelled.

    What there is at the start stays for good and is not looked through again, so that a round costs milliseconds.
    """
    gc.collect()
    gc.freeze()
    while True:
        await asyncio.sleep(hvert_s)
        minne.glem()
        gc.collect()
