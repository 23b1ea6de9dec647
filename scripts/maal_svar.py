"""Score the answers without a server: `python -m scripts.maal_svar CASES.jsonl … [-v]`, a line of figures a file.

Each case names a school, a question, and either the entries that answer it (`oppslag`, null where nothing does; see
evaluering/), or whether there is an answer (`svar`) and what a right one must and must not hold (`maa`, `ikke`).
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from backend.adapters.skoler import les_skoler
from backend.bootstrap import KUNNSKAP, bygg_svarer
from backend.domain.skole import Skole
from backend.knowledge.innhold import Oppslag
from backend.knowledge.svar import Svar
from backend.knowledge.svarer import Svarer

Sak = dict[str, Any]


def main() -> None:
    """Print what went wrong (-v) and the figures of each file as JSON."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("saker", type=Path, nargs="+")
    valg.add_argument("-v", action="store_true", dest="vis")
    valgt = valg.parse_args()
    skoler = les_skoler(KUNNSKAP)
    svarer = bygg_svarer(skoler)
    for fil in valgt.saker:
        saker = [json.loads(linje) for linje in fil.read_text(encoding="utf-8").splitlines() if linje.strip()]
        print(json.dumps({"fil": fil.name} | mal(saker, skoler, svarer, valgt.vis), ensure_ascii=False))


def mal(saker: list[Sak], skoler: Mapping[str, Skole], svarer: Svarer, vis: bool) -> dict[str, Any]:
    """Shares of right answers (for entries: also of the first one right), of answers with a source, and of rightly
    abstained; how many entries an answer holds; the median time for one, in ms."""
    tall, tider = Counter[str](), []
    for sak in saker:
        skole = skoler[sak["skole"]]
        start = time.perf_counter()
        valgt = svarer.velg(skole, sak["sporsmal"], None)
        svar = svarer.svar(skole, sak["sporsmal"], None, "nb")
        tider.append((time.perf_counter() - start) * 500)
        feil = feil_i_svar(sak, svar) if "svar" in sak else feil_i_valg(sak, valgt)
        art = "svar" if sak.get("svar", sak.get("oppslag")) else "avstar"
        tall.update({art: 1, f"{art}_riktig": not feil, "deler": len(valgt) if art == "svar" else 0})
        tall.update({"kilde": art == "svar" and bool(svar.kilder), "forst": bool(valgt) and _er(sak, valgt[0])})
        if vis and feil:
            print(f"{feil} | {sak['skole']} {sak['sporsmal'][:110]} -> {[o.id for o in valgt]}")
    antall = max(1, tall["svar"])
    return {
        "riktig": round(tall["svar_riktig"] / antall, 4),
        **({"forste_riktig": round(tall["forst"] / antall, 4)} if "oppslag" in saker[0] else {}),
        "avstar_riktig": round(tall["avstar_riktig"] / max(1, tall["avstar"]), 4),
        "med_kilde": round(tall["kilde"] / antall, 4),
        "deler": round(tall["deler"] / antall, 2),
        "ms": round(statistics.median(tider), 2),
    }


def feil_i_valg(sak: Sak, valgt: Sequence[Oppslag]) -> str:
    """What is wrong with the entries chosen; an empty text where nothing is."""
    if not sak["oppslag"]:
        return "svarte likevel" if valgt else ""
    return "" if any(_er(sak, o) for o in valgt) else f"ikke {sak['oppslag']}" if valgt else "svarte ikke"


def _er(sak: Sak, oppslag: Oppslag) -> bool:
    return oppslag.id in (sak.get("oppslag") or ())


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
