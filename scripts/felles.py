"""Shared by the scripts: where things are, how to say what is going on, how to stop with one clear line."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROT = Path(__file__).resolve().parent.parent
BACKEND = ROT / ".venv" / "backend"
ASSISTENT = ROT / ".venv" / "assistant"
_START = time.monotonic()


def si(tekst: str) -> None:
    """Print a line of progress with the seconds since the start."""
    print(f"[{time.monotonic() - _START:5.0f} s] {tekst}", flush=True)


def stopp(tekst: str) -> NoReturn:
    """End with one clear line and an exit code that is not 0."""
    print(f"SiFra: {tekst}", file=sys.stderr, flush=True)
    raise SystemExit(1)


def kjor(kommando: Sequence[str | Path], miljo: Mapping[str, str] | None = None, stille: bool = True) -> None:
    """Run a command in the project's folder; on failure show what it printed and stop."""
    ut = subprocess.PIPE if stille else None
    ferdig = subprocess.run([str(d) for d in kommando], cwd=ROT, env=miljo, stdout=ut, stderr=subprocess.STDOUT)
    if ferdig.returncode:
        if ferdig.stdout:
            sys.stderr.write(ferdig.stdout.decode(errors="replace")[-4000:])
        stopp(f"«{Path(str(kommando[0])).name} {' '.join(str(d) for d in kommando[1:3])} …» feilet.")
