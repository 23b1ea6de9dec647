"""Find the Pythons: 3.10 for Rasa, which cannot leave it, and a maintained one for the process that faces people."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.felles import stopp

INSTALLER = (
    "Fant ikke Python 3.10, som Rasa krever. Installer den (Debian: «apt-get install python3.10», "
    "pyenv: «pyenv install 3.10», uv: «uv python install 3.10») og prøv igjen."
)


def finn_310(uv: Path) -> Path:
    """Python 3.10 from PATH, pyenv, or uv, in this order; stops with what to install when there is none."""
    return _finn((3, 10), ["python3.10"], ["3.10*"]) or _fra_uv(uv, "3.10") or stopp(INSTALLER)


def finn_nyere(uv: Path) -> Path:
    """Python 3.11 or newer: the one that runs this, else as above."""
    denne = Path(sys.executable)
    if _virker(denne, (3, 11)):
        return denne
    navn = ["python3.13", "python3.12", "python3.11"]
    funnet = _finn((3, 11), navn, ["3.13*", "3.12*", "3.11*"]) or _fra_uv(uv, "3.11")
    return funnet or stopp("Fant ikke Python 3.11 eller nyere. Installer den og prøv igjen.")


def _finn(minst: tuple[int, int], navn: Iterable[str], pyenv: Iterable[str]) -> Path | None:
    kandidater = [Path(sti) for n in navn if (sti := shutil.which(n))]
    mappe = Path.home() / ".pyenv" / "versions"
    for monster in pyenv:
        kandidater += sorted(mappe.glob(f"{monster}/bin/python"), reverse=True)
    return next((k for k in kandidater if _virker(k, minst)), None)


def _virker(python: Path, minst: tuple[int, int]) -> bool:
    """Whether it starts and is what its name says: a pyenv shim may stand on PATH with nothing behind it."""
    try:
        svar = subprocess.run(
            [str(python), "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True
        )
    except OSError:
        return False
    if svar.returncode:
        return False
    versjon = tuple(int(tall) for tall in svar.stdout.split())
    return versjon == minst if minst == (3, 10) else versjon >= minst


def _fra_uv(uv: Path, versjon: str) -> Path | None:
    for kommando in (["python", "find", versjon], ["python", "install", versjon]):
        svar = subprocess.run([str(uv), *kommando], capture_output=True, text=True)
        sti = Path(svar.stdout.strip().splitlines()[-1]) if svar.returncode == 0 and svar.stdout.strip() else None
        if sti and sti.exists():
            return sti
    svar = subprocess.run([str(uv), "python", "find", versjon], capture_output=True, text=True)
    return Path(svar.stdout.strip()) if svar.returncode == 0 else None
