"""Holds a plan against opplæringslova chapter 12: `python -m backend.plankontroll FIL [--pdf UT] [--nynorsk]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from backend.domain.planfeil import Planfeil
from backend.domain.skole import Maalform
from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.kontroll.pdf import lag_pdf
from backend.knowledge.kontroll.rapporttekst import som_tekst
from backend.knowledge.lesing.les import les_plan


def main(argumenter: Sequence[str] | None = None) -> int:
    """Print the report, and write it as a PDF where one is asked for; 1 with one clear line for a file that fails."""
    valg = _les(argumenter)
    maalform: Maalform = "nn" if valg.nynorsk else "nb"
    try:
        rapport = kontroller(les_plan(valg.fil.read_bytes(), valg.fil.name))
        print(som_tekst(rapport, maalform))
        if valg.pdf:
            valg.pdf.write_bytes(lag_pdf(rapport, maalform, datetime.now().astimezone().date()))
    except Planfeil as feil:
        print(feil.paa(maalform), file=sys.stderr)
        return 1
    except OSError as feil:
        print(f"{feil.filename}: {feil.strerror}", file=sys.stderr)
        return 1
    return 0


def _les(argumenter: Sequence[str] | None) -> argparse.Namespace:
    leser = argparse.ArgumentParser(
        prog="python -m backend.plankontroll", description="Hold en handlingsplan mot opplæringslova kapittel 12."
    )
    leser.add_argument("fil", type=Path, help="planen: PDF, Word (.docx), HTML, Markdown eller ren tekst")
    leser.add_argument("--pdf", type=Path, metavar="UT", help="skriv rapporten som PDF også")
    leser.add_argument("--nynorsk", action="store_true", help="rapporten på nynorsk")
    return leser.parse_args(argumenter)


if __name__ == "__main__":
    sys.exit(main())
