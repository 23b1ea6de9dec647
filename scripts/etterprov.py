"""Whether all that was acknowledged is there: each report once, read by its recipient, with one letter and a code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from email.message import EmailMessage

from tests.conversations.person import Saksbehandler
from tests.system import System

SKOLER = ("ostfold-vgs", "elverum-vgs", "hvam-vgs", "rosenholm-skole", "steinkjer")


def les_alle(system: System, merker: Collection[str]) -> tuple[dict[str, str], list[str]]:
    """Read every report as its rektor: the mark of each by its id, and what is wrong (ids or marks that repeat)."""
    funnet: dict[str, str] = {}
    for skole in SKOLER:
        rektor = Saksbehandler(system, f"rektor@{skole}.demo")
        for id_ in _alle_ider(system, rektor):
            ord_ = set(rektor.varsel(id_)["hendelse"]["beskrivelse"].split())
            funnet[id_] = next(iter(ord_ & set(merker)), "")
        rektor.logg_ut()
    antall = Counter(funnet.values())
    galt = [f"{merke or 'uten merke'} finnes {n} ganger" for merke, n in antall.items() if n > 1 or not merke]
    return funnet, galt


def _alle_ider(system: System, rektor: Saksbehandler) -> Iterable[str]:
    ider: list[str] = []
    for side in range(1, 10_000):
        nye = system.kall("GET", f"/api/varsler?side={side}", hoder=rektor.hode).json["varsler"]
        if not nye:
            break
        ider += [varsel["id"] for varsel in nye]
    return ider


def mangler(kvittert: Mapping[str, str], funnet: Mapping[str, str]) -> list[str]:
    """What was acknowledged (mark → code) and is not there."""
    der = set(funnet.values())
    return [f"{merke} er kvittert og finnes ikke" for merke in kvittert if merke not in der]


def koder_virker(system: System, koder: Iterable[str]) -> list[str]:
    """The codes that open nothing."""
    return [
        "en kode åpner ingenting"
        for kode in koder
        if system.kall("POST", "/api/oppfolging", {"kode": kode}).status != 200
    ]


def sjekk_brev(brev: Iterable[EmailMessage], ider: Collection[str]) -> tuple[list[str], int]:
    """What is wrong with the letters, one for each of `ider`; and how many came once more under the same Message-ID.

    A letter is sent again only where the process ended between sending it and writing so down.
    """
    alle = list(brev)
    unike = {str(b["Message-ID"]): b for b in alle}
    om = Counter(_varsel_id(b) for b in unike.values())
    galt = [f"{om[id_]} brev om ett varsel" for id_ in ider if om[id_] != 1]
    return galt + ["et brev om et ukjent varsel" for id_ in om if id_ not in ider], len(alle) - len(unike)


def _varsel_id(brev: EmailMessage) -> str:
    treff = re.search(r"/portal/varsler/([\w-]+)", brev.get_content())
    return treff[1] if treff else ""
