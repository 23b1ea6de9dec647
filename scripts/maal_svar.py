"""Score the answers without a server: `python -m scripts.maal_svar CASES.jsonl [-v]` (format: see tests/conversations).

Each case names a school, a question, whether there is an answer, and what a right answer must and must not hold.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from collections import Counter
from pathlib import Path
from typing import Any, cast

from backend.adapters.skoler import les_skoler
from backend.bootstrap import KUNNSKAP, bygg_svarer
from backend.knowledge.svar import Svar

Sak = dict[str, Any]


def main() -> None:
    """Print what went wrong (-v) and the figures as JSON."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("saker", type=Path)
    valg.add_argument("-v", action="store_true", dest="vis")
    valgt = valg.parse_args()
    saker = [json.loads(linje) for linje in valgt.saker.read_text(encoding="utf-8").splitlines() if linje.strip()]
    print(json.dumps(mal(saker, valgt.vis), ensure_ascii=False))


def mal(saker: list[Sak], vis: bool) -> dict[str, float]:
    """Shares of right answers, of answers with a source, and of rightly abstained; the time for one, in ms."""
    skoler = les_skoler(KUNNSKAP)
    svarer = bygg_svarer(skoler)
    tall, tider = Counter[str](), []
    for sak in saker:
        start = time.perf_counter()
        svar = svarer.svar(skoler[sak["skole"]], sak["sporsmal"], None, "nb")
        tider.append((time.perf_counter() - start) * 1000)
        feil = feil_i_svar(sak, svar)
        art = "svar" if sak["svar"] else "avstar"
        tall.update({art: 1, f"{art}_riktig": not feil, "kilde": bool(sak["svar"] and svar.kilder)})
        if vis and feil:
            print(f"{sak['id']} {feil} | {sak['sporsmal'][:110]} -> {svar.tema} | {svar.tekst[:110]!r}")
    return {
        "riktig": tall["svar_riktig"] / max(1, tall["svar"]),
        "avstar_riktig": tall["avstar_riktig"] / max(1, tall["avstar"]),
        "med_kilde": tall["kilde"] / max(1, tall["svar"]),
        "ms": round(statistics.median(tider), 2),
    }


def feil_i_svar(sak: Sak, svar: Svar) -> str:
    """What is wrong with an answer; an empty text where nothing is."""
    if not sak["svar"]:
        return "svarte likevel" if svar.tema else ""
    if not svar.tema:
        return "svarte ikke"
    alt = svar.tekst + "\n" + "\n".join(f"{k.sitat or ''} {k.avsnitt}" for k in svar.kilder)
    mangler = [krav for krav in sak["maa"] if not any(re.search(uttrykk, alt, re.IGNORECASE) for uttrykk in krav)]
    forbudt = [uttrykk for uttrykk in sak.get("ikke") or [] if re.search(uttrykk, svar.tekst, re.IGNORECASE)]
    return f"mangler {cast('Any', mangler)}" if mangler else f"forbudt {forbudt}" if forbudt else ""


if __name__ == "__main__":
    main()
