"""To whom the plan sends what an employee has to report (§ 12-4 second paragraph: rektor)."""

from __future__ import annotations

from typing import Final

from backend.knowledge.kontroll.begreper import finnes
from backend.knowledge.kontroll.funn import Funn, meld
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

_ANNEN: Final = (
    r"(?:kontaktlær\w*|klasselær\w*|klassestyr\w*|trinnle\w*|teamle\w*|baseleder\w*|baseleiar\w*|sosiallær\w*|"
    r"avdelingsle\w*|inspektør\w*|(?:nærmeste|nærmaste|næraste) (?:leder|leiar)\w*|rådgiv\w*|rådgjev\w*|"
    r"miljøveile\w*|miljørettlei\w*|miljøterap\w*|miljøarb\w*|elevtjenest\w*|elevtenest\w*)"
)
_MELDE = r"(?:meld\w*|varsl\w*|sei\w* i?fr[aå]|si(?:er)? i?fra|gi(?:r)? (?:beskjed|melding)|rapporter\w*)"
_TIL_ANNEN = rf"{_MELDE}[^.]{{0,70}}? til (?:(?:en|ein|sin|si|elevens|klassens|nærmeste|skolens)\s)?{_ANNEN}"
_ELLER = (
    rf"{_MELDE}[^.]{{0,80}}? (?:til )?{{rektor}}[^.]{{0,60}}\beller (?:til |varsle )?{_ANNEN}|"
    rf"{_MELDE}[^.]{{0,80}}? (?:til )?{_ANNEN} eller (?:til )?{{rektor}}"
)
_SILER = (
    rf"{_ANNEN}[^.]{{0,30}} (?:vurderer|vurderar|avgjør|avgjer|bestemmer|bestem)[^.]{{0,50}}"
    r"(?:videre|vidare|meld\w*|varsl\w*|til {rektor})"
)
"""Someone else who decides whether rektor is to hear of it."""
_SKAL = r"skal\b|må\b|plikt\w*|melder\b|meldes\b|meldast\b|varsler\b|varslar\b|seier\b|sier\b"
_GJELDER = r"mistan\w*|mistenk\w*|krenk\w*|mobb\w*|trygt|bekymring\w*|utrygg\w*|kjennskap\w*"
_FULLMAKT = (
    r"fullmakt\w*|deleger\w*|stedfortred\w*|stadfortred\w*|(?:på|i) vegne|på vegner|har (?:gitt|"
    r"gjeve|fått) oppgav\w*|fravær\w*"
)


def sjekk_meldevei(rekke: Utsagnsrekke) -> list[Funn]:
    """Where employees are to report to someone else: a contradiction where the plan elsewhere says rektor."""
    til_andre = [u for u in rekke if _til_andre(rekke, u)]
    til_rektor = [u for u in rekke if _til_rektor(rekke, u) and u not in til_andre]
    if til_andre and til_rektor:
        return meld(rekke, "to-meldeveier", til_rektor[0], *til_andre)
    return meld(rekke, "melde-utenom-rektor", *til_andre)


def _til_andre(rekke: Utsagnsrekke, u: Utsagn) -> bool:
    if u.har("elev_kan") or u.har("ansatt_krenker") or u.sier(_FULLMAKT):
        return False
    if u.sier(_SILER):
        return u.har("i_saken") and not finnes("ledelse", u.lav)
    if u.sier(_ELLER):
        return u.har("melde")
    if u.har("rektor") or not (u.sier(_TIL_ANNEN) and u.sier(_SKAL)):
        return False
    rundt = rekke.omgivelser(u, 1)
    return u.sier(_GJELDER) or any(ord_ in rundt for ord_ in ("krenk", "mobb", "mistank"))


def _til_rektor(rekke: Utsagnsrekke, u: Utsagn) -> bool:
    """Whether employees are sent to rektor here, and not parents on their way to the authorities."""
    if not u.har("melde_til_rektor") or u.har("elev_kan") or u.har("ansatt_krenker"):
        return False
    return finnes("ansatt", rekke.omgivelser(u)) and not finnes("statsforvalter", rekke.omgivelser(u, 1))
