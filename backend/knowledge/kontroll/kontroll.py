"""Hold a plan against opplæringslova chapter 12."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from backend.knowledge.kontroll.foreldet import sjekk_foreldet
from backend.knowledge.kontroll.frister import sjekk_frister
from backend.knowledge.kontroll.funn import SLAG, Funn, Rapport, tekster
from backend.knowledge.kontroll.krav import ikke_spurt, sjekk_krav
from backend.knowledge.kontroll.lovlesing import sjekk_lovlesing
from backend.knowledge.kontroll.meldevei import sjekk_meldevei
from backend.knowledge.kontroll.paragrafer import sjekk_paragrafer
from backend.knowledge.kontroll.skriftligplan import sjekk_skriftlig_plan
from backend.knowledge.kontroll.uferdig import sjekk_uferdig
from backend.knowledge.kontroll.utsagn import Utsagnsrekke
from backend.knowledge.plandokument import Plandokument

SJEKKER: Final[Sequence[Callable[[Utsagnsrekke], list[Funn]]]] = (
    sjekk_krav,
    sjekk_skriftlig_plan,
    sjekk_lovlesing,
    sjekk_paragrafer,
    sjekk_meldevei,
    sjekk_frister,
    sjekk_foreldet,
    sjekk_uferdig,
)
Framdrift = Callable[[float], None]
"""Is told how much has been checked, from 0 to 1."""


def kontroller(dokument: Plandokument, framdrift: Framdrift = lambda _del: None) -> Rapport:
    """The findings about a plan, the gravest first, and what was checked and found in order.

    A plan of a hundred pages takes some seconds: call it off the event loop. The same plan gives the same report.
    """
    rekke, funn = Utsagnsrekke(dokument), list[Funn]()
    for nr, sjekk in enumerate(SJEKKER, 1):
        funn += sjekk(rekke)
        framdrift(nr / len(SJEKKER))
    rekkefolge = {id_: nr for nr, id_ in enumerate(tekster())}
    funn.sort(key=lambda f: (SLAG.index(f.slag), rekkefolge[f.id]))
    funnet = {f.id for f in funn}
    uaktuelle = funnet | ikke_spurt(funnet)
    return Rapport(dokument.tittel, tuple(funn), tuple(t for id_, t in tekster().items() if id_ not in uaktuelle))
