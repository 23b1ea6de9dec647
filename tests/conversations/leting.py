"""Searching for what a person gave: in all that the processes can have written, and in their memory."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from tests.leting import filer, former
from tests.system import ROT, System


def paa_disken(system: System, ord_: Collection[str]) -> list[str]:
    """The files in which any of the texts stands: data, log, temporary files, the database server's, Rasa's folders."""
    mapper = [system.data.parent, ROT / ".rasa", ROT / "models", ROT / "var"]
    leter = _noen(ord_)
    return sorted({str(fil) for mappe in mapper for fil, data in filer(mappe) if leter.search(data)})


def i_minnet(system: System, ord_: Collection[str]) -> dict[str, int]:
    """How often any of the texts stands in the memory of each process, which is what a core file of it would hold."""
    leter = _noen(ord_)
    return {navn: sum(len(leter.findall(del_)) for del_ in _minne(pid)) for navn, pid in system.barn().items()}


def _noen(ord_: Collection[str]) -> re.Pattern[bytes]:
    return re.compile(b"|".join(re.escape(form) for tekst in ord_ for form in former(tekst)))


def _minne(pid: int) -> Iterator[bytes]:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as minne:
        for linje in Path(f"/proc/{pid}/maps").read_text().splitlines():
            grenser, rett = linje.split()[:2]
            start, slutt = (int(grense, 16) for grense in grenser.split("-"))
            if "w" in rett:
                minne.seek(start)
                with contextlib.suppress(OSError):
                    yield minne.read(slutt - start)
