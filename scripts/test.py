"""Run the whole test suite, two parts at a time: the backend's tests with its Python, what runs inside Rasa with
Rasa's, and how well the trained model reads the project's own cases.
"""

from __future__ import annotations

import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.felles import ASSISTENT, BACKEND, ROT, si, stopp

SAMTIDIG = 2
"""How many parts run at once: one a core of the smallest machine that is to run them."""


@dataclass(frozen=True)
class Del:
    """One part of the suite: what it is called, with which Python it runs, and the module with its arguments."""

    navn: str
    miljo: Path
    modul: tuple[str, ...]


DELER = (
    Del("samtalene", BACKEND, ("pytest", "tests/conversations")),
    Del("bakdelen", BACKEND, ("pytest", "tests/unit", "tests/integration", "--ignore=tests/unit/bot")),
    Del("nettsidene", BACKEND, ("pytest", "tests/browser")),
    Del("assistenten", ASSISTENT, ("pytest", "tests/unit/bot", "tests/unit/sprak")),
    Del("evaluering", ASSISTENT, ("scripts.evaluer",)),
)
"""The longest first, so that none is left to run alone. `sprak` runs in both processes and is tested in both."""


def main() -> None:
    """Run all parts, and end with an exit code that is not 0 when any failed."""
    with ThreadPoolExecutor(SAMTIDIG) as pool:
        gikk = list(pool.map(_kjor, DELER))
    if feilet := [del_.navn for del_, bra in zip(DELER, gikk, strict=True) if not bra]:
        stopp(f"Tester feilet: {', '.join(feilet)}.")
    si("Alle tester gikk bra.")


def _kjor(del_: Del) -> bool:
    """Run one part, showing each line that it prints with its name before it; whether it went well."""
    with tempfile.TemporaryDirectory(prefix="sifra-") as mappe:
        si(f"{del_.navn}: starter …")
        prosess = subprocess.Popen(_kommando(del_, mappe), cwd=ROT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert prosess.stdout is not None
        for linje in prosess.stdout:
            print(f"{del_.navn}: {linje.decode(errors='replace').rstrip()}", flush=True)
        bra = prosess.wait() == 0
    si(f"{del_.navn}: {'ferdig' if bra else 'FEILET'}")
    return bra


def _kommando(del_: Del, mappe: str) -> list[str]:
    """Return the command; each run of pytest gets a temporary folder of its own, which no other run clears away."""
    modul, *resten = del_.modul
    egen = ["-q", f"--basetemp={mappe}/pytest"] if modul == "pytest" else []
    return [str(del_.miljo / "bin" / "python"), "-m", modul, *egen, *resten]


if __name__ == "__main__":
    main()
