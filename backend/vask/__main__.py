"""The process that reads one file (see the package). It takes its limits first, and then the file."""

from __future__ import annotations

import json
import resource
import sys

from backend.vask.avvist import Avvist
from backend.vask.bilde import sett_grenser, vask_bilde, vis_bilde
from backend.vask.innhold import finn_type, krev_en_fil
from backend.vask.pdf import vask_pdf, vis_side

MINNE = 1536 * 1024 * 1024
GRENSER = {
    resource.RLIMIT_AS: MINNE,
    resource.RLIMIT_CPU: 30,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NPROC: 0,
}
"""Memory in bytes, seconds of the processor; no file, no core file, no further process."""


def main() -> None:
    """Read, wash or show, write."""
    for hva, grense in GRENSER.items():
        resource.setrlimit(hva, (grense, grense))
    sett_grenser()
    try:
        om, ut = _gjor(sys.argv[1:], sys.stdin.buffer.read())
    except Avvist as feil:
        om, ut = {"avvist": feil.grunn}, b""
    except (MemoryError, RecursionError):
        om, ut = {"avvist": "for_stor"}, b""
    sys.stdout.buffer.write(json.dumps(om).encode() + b"\n" + ut)


def _gjor(valg: list[str], data: bytes) -> tuple[dict[str, object], bytes]:
    type_ = finn_type(data)
    if valg[0] == "vis":
        return {}, vis_side(data, int(valg[1])) if type_ == "application/pdf" else vis_bilde(data, type_)
    krev_en_fil(data, type_, original="original" in valg)
    if type_ == "application/pdf":
        ut, sider = vask_pdf(data)
    else:
        ut, sider = vask_bilde(data, type_), 1
    return {"type": type_, "sider": sider}, ut


if __name__ == "__main__":
    main()
