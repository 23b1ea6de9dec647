"""How well follow-up questions are understood: `python -m scripts.maal_oppfolging [-v]`.

Each case of evaluering/oppfolgingssporsmal.jsonl is a school, the entry that was answered before, a question, the role,
and the subjects that are right; `*` is any answer, and `-` is none.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from backend.adapters.skoler import les_skoler
from backend.bootstrap import KUNNSKAP, ROT, bygg_svarer
from backend.knowledge.svarer import Svarer

SAKER = ROT / "evaluering" / "oppfolgingssporsmal.jsonl"
SKOLER = les_skoler(KUNNSKAP)
Sak = dict[str, Any]


def main() -> None:
    """Print what went wrong (-v) and the share that is right, with and without the answer before."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("saker", type=Path, nargs="?", default=SAKER)
    valg.add_argument("-v", action="store_true", dest="vis")
    valgt = valg.parse_args()
    saker = les_saker(valgt.saker)
    svarer = bygg_svarer(SKOLER)
    feil = [(sak, tema) for sak in saker if not riktig(sak, tema := svar_paa(svarer, sak))]
    for sak, tema in feil if valgt.vis else ():
        print(f"{sak['id']} {sak['forrige']} | {sak['sporsmal']} -> {tema} (ventet {', '.join(sak['tema'])})")
    alene = sum(riktig(sak, svar_paa(svarer, sak | {"forrige": None})) for sak in saker)
    print(json.dumps({"antall": len(saker), "riktig": 1 - len(feil) / len(saker), "uten_forrige": alene / len(saker)}))


def les_saker(fil: Path = SAKER) -> list[Sak]:
    """The cases of a file, one JSON object a line."""
    return [json.loads(linje) for linje in fil.read_text(encoding="utf-8").splitlines() if linje.strip()]


def svar_paa(svarer: Svarer, sak: Sak) -> str | None:
    """The subject of the answer that a case gets."""
    return svarer.svar(SKOLER[sak["skole"]], sak["sporsmal"], sak["rolle"], "nb", sak["forrige"]).tema


def riktig(sak: Sak, tema: str | None) -> bool:
    """Whether the answer is one of those that are right."""
    if sak["tema"] == ["-"]:
        return tema is None
    return tema is not None if sak["tema"] == ["*"] else tema in sak["tema"]


if __name__ == "__main__":
    main()
