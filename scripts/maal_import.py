"""Measure the import: `python -m scripts.maal_import CASES.jsonl PLAN.txt … [-v] [--mange 500]`.

Imports each plan as that of a school that nobody knows (nothing of knowledge/ID is read), asks the cases of the school
whose id is the file's name, looks every quotation up in its file word for word, and measures what a plan costs: memory,
time of an answer (on the clock, and of the processor), and the import of a generated 40-page PDF; with `--mange`, the
time again with so many plans loaded. Prints what went wrong (-v) and the figures as JSON.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import tracemalloc
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import Any

from fpdf import FPDF

from backend.bootstrap import KUNNSKAP, SPORSMAL
from backend.domain.skole import Skole
from backend.knowledge.begreper import I_SPORSMAL, les_begreper
from backend.knowledge.indeks import Indeks
from backend.knowledge.innhold import FELLES, les_eksempler, les_innhold
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.svar import Svar
from backend.knowledge.svarer import Svarer
from scripts.maal_svar import Sak, feil_i_svar

SIDER, AVSNITT_PR_SIDE = 40, 9


def main() -> None:
    """Measure and print."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("saker", type=Path)
    valg.add_argument("planer", type=Path, nargs="+")
    valg.add_argument("--mange", type=int, default=0, help="time an answer with so many plans loaded as well")
    valg.add_argument("-v", action="store_true", dest="vis")
    valgt = valg.parse_args()
    saker = [json.loads(linje) for linje in valgt.saker.read_text(encoding="utf-8").splitlines() if linje.strip()]
    innhold = les_innhold(KUNNSKAP, [FELLES], les_eksempler(SPORSMAL))
    bibliotek = Planbibliotek(lambda: innhold[FELLES], les_begreper(KUNNSKAP))
    tekster = {fil.stem: fil.read_text(encoding="utf-8") for fil in valgt.planer}
    minne = {navn: _ta_inn(bibliotek, navn, tekst) for navn, tekst in tekster.items()}
    indeks = Indeks(innhold, les_begreper(KUNNSKAP, I_SPORSMAL))
    svarer, mine = Svarer(innhold, bibliotek, indeks), [s for s in saker if s["skole"] in tekster]
    tall = _spor(svarer, mine, tekster, valgt.vis) | _tid(svarer, mine)
    if valgt.mange:
        _fyll_opp(bibliotek, list(tekster), valgt.mange)
        tall |= {f"{navn}_{valgt.mange}": ms for navn, ms in _tid(svarer, mine).items()}
    print(json.dumps({**tall, "minne_mb": minne, "pdf_40_sider_s": _pdf(bibliotek)}, ensure_ascii=False))


def _ta_inn(bibliotek: Planbibliotek, navn: str, tekst: str) -> float:
    """Import one plan under a name that is no school's; return the memory that it keeps, in MB."""
    bibliotek.lag(les_plan(b"Plan\n\nTil eleven\n", "plan.txt"))  # what all plans share is not one plan's
    tracemalloc.start()
    bibliotek.ta_i_bruk(_ukjent(navn), bibliotek.lag(les_plan(tekst.encode(), "plan.txt")))
    brukt, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return round(brukt / 1e6, 2)


def _spor(svarer: Svarer, saker: list[Sak], tekster: dict[str, str], vis: bool) -> dict[str, Any]:
    ord_for_ord = {navn: " ".join(tekst.split()) for navn, tekst in tekster.items()}
    tall = Counter[str]()
    for sak in saker:
        svar = svarer.svar(_skole(sak["skole"]), sak["sporsmal"], None, "nb")
        feil, art = feil_i_svar(sak, svar), "svar" if sak["svar"] else "avstar"
        tall.update({art: 1, f"{art}_riktig": not feil})
        tall.update(_sitater(svar, ord_for_ord[sak["skole"]]))
        if vis and feil:
            print(f"{sak.get('id', '')} {feil} | {sak['sporsmal'][:110]} -> {svar.tema} | {svar.tekst[:140]!r}")
    return {
        "riktig": round(tall["svar_riktig"] / max(1, tall["svar"]), 3),
        "avstar_riktig": round(tall["avstar_riktig"] / max(1, tall["avstar"]), 3),
        "sitater": tall["sitater"],
        "sitater_ikke_i_filen": tall["borte"],
    }


def _tid(svarer: Svarer, saker: list[Sak]) -> dict[str, float]:
    """Milliseconds an answer, median: `ms` on the clock, `ms_egen` of the processor, which others do not slow down."""
    tider: dict[str, list[float]] = {"ms": [], "ms_egen": []}
    for sak in saker:
        start = time.perf_counter(), time.thread_time()
        svarer.svar(_skole(sak["skole"]), sak["sporsmal"], None, "nb")
        slutt = time.perf_counter(), time.thread_time()
        for navn, fra, til in zip(tider, start, slutt, strict=True):
            tider[navn].append((til - fra) * 1000)
    return {navn: round(statistics.median(verdier), 2) for navn, verdier in tider.items()}


def _fyll_opp(bibliotek: Planbibliotek, navn: list[str], antall: int) -> None:
    """Load copies of the plans, each with matrices of its own, until there are so many."""
    for nr in range(antall - len(navn)):
        if sok := bibliotek.hent(_ukjent(navn[nr % len(navn)])):
            felles = {id(del_): del_ for del_ in (sok._trekk, sok._begreper)}
            bibliotek.ta_i_bruk(f"kopi-{nr}", deepcopy(sok, felles))


def _sitater(svar: Svar, ord_for_ord: str) -> dict[str, int]:
    sitater = [kilde.sitat for kilde in svar.kilder if kilde.sitat]
    return {"sitater": len(sitater), "borte": sum(sitat not in ord_for_ord for sitat in sitater)}


def _skole(navn: str) -> Skole:
    lia = {"nb": "Lia skole", "nn": "Lia skule"}
    eier, plan = {"nb": "Lia kommune", "nn": "Lia kommune"}, {"nb": "skriftlig plan", "nn": "skriftleg plan"}
    return Skole(_ukjent(navn), lia, "grunnskole", eier, "", plan, ("rektor",))  # type: ignore[arg-type]


def _ukjent(navn: str) -> str:
    return f"ukjent-{navn}"


def _pdf(bibliotek: Planbibliotek) -> float:
    """Seconds to read and index a 40-page PDF, with a table on each page."""
    data = lag_pdf(SIDER)
    start = time.perf_counter()
    bibliotek.lag(les_plan(data, "plan.pdf"))
    return round(time.perf_counter() - start, 1)


def lag_pdf(sider: int) -> bytes:
    """A plan of so many full pages, each with a heading, paragraphs and a table."""
    pdf = FPDF()
    for nr in range(1, sider + 1):
        pdf.add_page()
        pdf.set_font("helvetica", style="B", size=15)
        pdf.cell(0, 10, f"{nr} Slik arbeider vi med tema {nr}", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("helvetica", size=11)
        for i in range(AVSNITT_PR_SIDE):
            setning = f"I tema {nr}.{i} skal alle ansatte følge med, snakke med elevene og melde fra til rektor. "
            pdf.multi_cell(0, 5, setning * 3, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(3)
        with pdf.table() as tabell:
            for rad in (("Hva", "Når", "Hvem"), (f"Møte om tema {nr}", "Oktober", "Kontaktlærer")):
                tabell.row(rad)
    return bytes(pdf.output())


if __name__ == "__main__":
    main()
