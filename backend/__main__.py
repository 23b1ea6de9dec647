"""Start the backend: `python -m backend`, with the settings of backend/innstillinger.py in the environment."""

from __future__ import annotations

import asyncio
import sys

from aiohttp import web

from backend.bootstrap import bygg
from backend.domain.feil import Oppsettsfeil
from backend.innstillinger import Innstillinger, les_innstillinger
from backend.logg import sett_opp_logg


async def _bygg() -> tuple[web.Application, Innstillinger]:
    innstillinger = les_innstillinger()
    return await bygg(innstillinger), innstillinger


def main() -> None:
    """Serve until the process is ended. No access log: it would hold addresses."""
    sett_opp_logg()
    loop = asyncio.new_event_loop()
    try:
        app, innstillinger = loop.run_until_complete(_bygg())
        web.run_app(
            app, host="127.0.0.1", port=innstillinger.port, access_log=None, print=None, loop=loop, shutdown_timeout=5
        )
    except Oppsettsfeil as feil:
        sys.exit(f"SiFra: {feil.melding}")
    except OSError:
        sys.exit("SiFra: Porten er i bruk.")


if __name__ == "__main__":
    main()
