"""Whether the plan says how to reach someone: at the school itself, not only at its owner or a help line."""

from __future__ import annotations

import re
from typing import Final

from backend.domain.skole import Tekst
from backend.knowledge.kontroll.funn import Funn, meld, tekster
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

_EPOST = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_TELEFON = re.compile(r"(?<!\d)(?:\+47 ?)?(?:[2-9]\d(?: ?\d\d){3}|[4-9]\d\d ?\d\d ?\d\d\d)(?!\d)")
_HJELPETELEFON = re.compile(r"(?:800 ?33 ?321|22 ?40 ?00 ?40|116 ?\d{3})")
_MELDESIDE = (
    r"(?:meld|si|sei|seie)\w* (?:i?fr[aå])?[^.]{0,60}(?:https?://|www\.|meldeknapp|mobbeknapp|"
    r"(?:på|via|gjennom) (?:skolens |skulens |skolen si |skulen si )?(?:nettside|heimeside|hjemmeside))"
)
_ANDRE = r"{skoleeier}|{statsforvalter}|{udir}|\w*ombud\w*|hjelpetelefon\w*|alarmtelefon\w*|politi\w*"
_EGNE = (
    r"{rektor}|kontor\w*|sekretær\w*|ekspedisjon\w*|sentralbord\w*|sosiallær\w*|rådgiv\w*|rådgjev\w*|"
    r"inspektør\w*|"
    r"kontaktlær\w*|helses\w*|miljø(?:veil|arb|terap|rettl)\w*|avdelingsle\w*|post@"
)
BARE_ANDRE: Final[Tekst] = {"nb": ", bare til andre enn skolen selv", "nn": ", berre til andre enn skolen sjølv"}
INGEN: Final[Tekst] = {"nb": "", "nn": ""}


def sjekk_kontakt(rekke: Utsagnsrekke) -> list[Funn]:
    """A finding where no telephone number, e-mail address or reporting page leads to the school itself."""
    steder = [u for u in rekke if _har_kontakt(u)]
    if any(_til_skolen(u) for u in steder):
        return []
    return meld(rekke, "kontakt", *steder, detalj=BARE_ANDRE) or [Funn(tekster()["kontakt"], detalj=INGEN)]


def _har_kontakt(utsagn: Utsagn) -> bool:
    uten_hjelp = _HJELPETELEFON.sub("", utsagn.tekst)
    return bool(_EPOST.search(uten_hjelp) or _TELEFON.search(uten_hjelp) or utsagn.sier(_MELDESIDE))


def _til_skolen(utsagn: Utsagn) -> bool:
    if utsagn.har("ledelse_krenker", "skoleeier"):
        return False  # the way past the school
    return utsagn.sier(_EGNE) or not utsagn.sier(_ANDRE)
