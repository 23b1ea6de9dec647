"""The portal's words: all in both written standards, none missing, none left over."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import get_args

from backend.domain.begjaering import AVSLAGSGRUNNER
from backend.domain.oppbevaring import HOLDGRUNNER, Slettegrunn
from backend.domain.sak import Hva
from backend.domain.status import STATUSER
from backend.domain.utkast import Alvorlighet, Hvem, JaNei, Kategori, Mottaker, Rolle, Sted, Utover, Varighet
from backend.web.tekster.konto import TEKSTER as KONTO
from backend.web.tekster.portal import TEKSTER, VERDIER

WEB = Path(__file__).parents[4] / "backend" / "web"


def hull(tekst: str) -> set[str]:
    return {navn for _, navn, _, _ in Formatter().parse(tekst) if navn}


def test_both_standards_have_every_text_and_the_same_places_to_fill() -> None:
    alle = [*TEKSTER.values(), *KONTO.values(), *(tekst for felt in VERDIER.values() for tekst in felt.values())]
    for tekst in alle:
        assert set(tekst) == {"nb", "nn"}
        assert all(tekst.values())
        assert hull(tekst["nb"]) == hull(tekst["nn"])


def test_every_value_has_a_word() -> None:
    lister = {
        "alvorlighet": Alvorlighet,
        "rolle": Rolle,
        "hvem": Hvem,
        "kategorier": Kategori,
        "utover": Utover,
        "sted": Sted,
        "varighet": Varighet,
        "meldt_tidligere": JaNei,
    }
    for felt, literal in lister.items():
        assert set(VERDIER[felt]) == set(get_args(literal))
    assert tuple(VERDIER["status"]) == STATUSER
    assert set(VERDIER["slettegrunn"]) == set(get_args(Slettegrunn))
    assert set(VERDIER["holdt"]) == set(HOLDGRUNNER)
    assert set(VERDIER["avslag"]) == set(AVSLAGSGRUNNER)
    assert {f"hva_{hva}" for hva in get_args(Hva)} <= set(TEKSTER)
    assert {f"du_ser_{rolle}" for rolle in get_args(Mottaker)} <= set(TEKSTER)


def test_every_text_is_used_and_every_used_text_is_here() -> None:
    kilder = [*WEB.glob("templates/portal/*.html"), *WEB.glob("templates/konto/*.html"), *WEB.glob("*.py")]
    alt = "\n".join(fil.read_text(encoding="utf-8") for fil in kilder)
    brukt = set(re.findall(r"\bt\.(\w+)", alt))
    alle = TEKSTER | KONTO
    assert brukt <= set(alle)
    sammensatt = {n for n in alle if n.startswith(("hva_", "du_ser_", "gjort_", "rolle_", "innlogging_", "tilstand_"))}
    brukt |= set(re.findall(r"""["'](\w+)["']""", alt))
    assert set(alle) - brukt - sammensatt == set()
    assert set(TEKSTER) & set(KONTO) == set()
