"""Reads one plan in a process of its own: the file on stdin, its name as the argument, lines of JSON on stdout.

`{"del": 0.25}` tells how much has been read; the last line is `{"dokument": "…"}`, as planjson makes it, or
`{"feil": "kryptert"}`, a reason of Planfeil. The process may use no more memory and time than its limits.
"""

from __future__ import annotations

import json
import resource
import sys

from backend.domain.planfeil import Planfeil
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.planjson import til_json

MAKS_MINNE = 2 * 1024**3
MAKS_SEKUNDER = 120


def main() -> None:
    """Read, and say how it goes."""
    resource.setrlimit(resource.RLIMIT_AS, (MAKS_MINNE, MAKS_MINNE))
    resource.setrlimit(resource.RLIMIT_CPU, (MAKS_SEKUNDER, MAKS_SEKUNDER))
    try:
        dokument = les_plan(sys.stdin.buffer.read(), sys.argv[1], lambda del_: _si({"del": round(del_, 3)}))
    except Planfeil as feil:
        _si({"feil": feil.arsak})
    except (MemoryError, RecursionError):
        _si({"feil": "bombe"})
    else:
        _si({"dokument": til_json(dokument)})


def _si(hva: dict[str, object]) -> None:
    print(json.dumps(hva, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
