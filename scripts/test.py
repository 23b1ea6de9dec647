"""Run the whole test suite: everything with the backend's Python, then what runs inside Rasa with Rasa's,
and last how well the trained model reads the project's own cases.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from scripts.felles import ASSISTENT, BACKEND, ROT, si, stopp

RASA = ["tests/unit/bot", "tests/unit/sprak"]
"""Tests of what runs on Python 3.10; `sprak` runs in both processes and is tested in both."""


def main() -> None:
    """Run both parts, show all that failed, and end with an exit code that is not 0 when any did."""
    deler = [
        ("bakdelen, nettsidene og samtalene", BACKEND, ["tests", "--ignore=tests/unit/bot"]),
        ("assistenten", ASSISTENT, RASA),
    ]
    feilet = [navn for navn, miljo, stier in deler if not _pytest(navn, miljo, stier)]
    si("Måler hva den trente modellen forstår …")
    if _kjor(ASSISTENT, ["scripts.evaluer"]):
        feilet.append("evaluering")
    if feilet:
        stopp(f"Tester feilet: {', '.join(feilet)}.")
    si("Alle tester gikk bra.")


def _pytest(navn: str, miljo: Path, stier: list[str]) -> bool:
    si(f"Tester {navn} …")
    return _kjor(miljo, ["pytest", "-q", *stier]) == 0


def _kjor(miljo: Path, modul: list[str]) -> int:
    return subprocess.run([miljo / "bin" / "python", "-m", *modul], cwd=ROT).returncode


if __name__ == "__main__":
    main()
