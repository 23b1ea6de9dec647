"""Start Rasa: `python -m bot --port 5005 --modell models/….tar.gz`. Loopback only, no HTTP API, no telemetry."""

from __future__ import annotations

import argparse
import os
import warnings

from bot.logg import stille_logg


def _ingen_advarsel(*_: object, **__: object) -> None:
    """Warnings of Rasa's old libraries tell a school nothing, and some repeat what was parsed."""


def main() -> None:
    """Serve the trained model until the process is ended."""
    valg = argparse.ArgumentParser(prog="bot")
    valg.add_argument("--port", type=int, required=True)
    valg.add_argument("--modell", required=True)
    valgt = valg.parse_args()
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    warnings.showwarning = _ingen_advarsel
    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints

    from bot.handlingssvar import sjekk_skjemaet_en_gang

    sjekk_skjemaet_en_gang()
    stille_logg()
    serve_application(
        model_path=valgt.modell,
        interface="127.0.0.1",
        port=valgt.port,
        credentials="credentials.yml",
        enable_api=False,
        endpoints=AvailableEndpoints.read_endpoints("endpoints.yml"),
    )


if __name__ == "__main__":
    main()
