"""Control words: what a person says to steer the conversation, at any point and in any form of Norwegian.

Control is short, or a clause of its own first or last in the message; a story that happens to hold such a word is
none. A caller that has asked for a field tries `svar.tolk_svar` before it takes `rettelse`, `ja` or `nei` for control,
and looks for a crisis before anything here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sprak.ord import IKKE, JEG_VID, normaliser, ord_i
from sprak.styringsord import ALENE, FYLL, GANSKE_KORT, KORT, MOENSTRE, RETTELSE_FORAN, RETTELSE_HEL

SLAG = (
    "stopp", "start_paa_nytt", "menneske", "tilbake", "send", "anonym_nei", "anonym_ja", "hopp_over", "vet_ikke",
    "rettelse", "endre", "nei", "ja",
)  # fmt: skip
"""The kinds, in the order in which `finn_styring` decides between them."""


@dataclass(frozen=True)
class Styring:
    """`slag`: one of `SLAG`; `rest`: what else the message says, verbatim (the correction itself, say)."""

    slag: str
    rest: str = ""


MAKS_TEGN = 400
"""Letters: nothing longer is control."""
_LEDDSKILLE = re.compile(r"[.!?\n,;:]+\s*|\s+-+\s+")
_NAVN = r"(?:navn|navnet|namn|namnet|namne|nævn)"
_HVEM_JEG = (
    rf"(?:(?:hvem|hem|kven|kem|kæm|vem|åkken|høkken|hæm) (?:(?:som|det) )?{JEG_VID} (?:er|e|æ|ær)|(?:hva|ka|kva|"
    rf"å|hå|va) {JEG_VID} (?:heter|hete|heiter|heite|hetter)|{_NAVN} mitt|mitt {_NAVN}|{_NAVN} på meg)"
)
_SI = (
    r"(?:si|seie|sei|sie|oppgi|oppgje|fortelle|fortelje|bruke|bruk|nevne|nemne|dele|skrive|stå fram|sia|"
    r"fortell|sei|gi|gje|få|ha med|stå med|stå|vise|avsløre|opplyse)"
)
_ANONYM = r"(?:anonym|anonymt|anonyme|annonym|annonymt|anonyn|ananym|anynom|anonymn|anomym|anonmt|annonymm)"
_UTEN = rf"(?:uten|utan|uta|utta) (?:å (?:si|seie|oppgi) )?(?:fullt )?{_NAVN}"
_ANONYM_NEI = re.compile(
    rf"(?<![^\W_])(?:(?:{IKKE}|ikke behov for å|slipper) (?:[^\W_]+ ){{0,4}}{_ANONYM}|{IKKE} {_UTEN}|"
    rf"(?<!uten )(?<!utan )med (?:fullt |mitt |eget |fult )?{_NAVN}(?: mitt)?|"
    rf"(?<!ingen )(?:kan|må|gjerne|får lov til å|får|vil|skal|bare|berre|greit å|ok å|"
    rf"greitt å) (?:[^\W_]+ ){{0,3}}?{_SI}(?: gjerne)? (?:{_NAVN} mitt|mitt {_NAVN}|{_HVEM_JEG})|"
    rf"(?:går|er|e) (?:helt |heilt |)?(?:greit|greitt|fint|ok|bra) (?:med |å |"
    rf"at )(?:[^\W_]+ ){{0,3}}{_NAVN}|stå fram|stå frem|åpent|ope|fullt {_NAVN}|(?:oppgi|oppgir|gir|gjev|"
    rf"bruker|skriver) (?:gjerne )?{_NAVN})(?![^\W_])"
)
_IKKE_SI_HVEM = re.compile(
    rf"(?<![^\W_]){IKKE} (?:[^\W_]+ ){{0,4}}?(?:{_SI} (?:[^\W_]+ ){{0,3}}?{_HVEM_JEG}|(?:melde |skrive |"
    rf"stå |være |vere )?med (?:fullt |mitt )?{_NAVN}|"
    rf"(?:vite|vete|vita|få vite|få vita|finne ut|veta) (?:at )?(?:{_HVEM_JEG}|det er (?:meg|jeg|eg|æ)))(?![^\W_])"
)
_ANONYM_JA = re.compile(
    rf"(?<![^\W_])(?:{_ANONYM}(?! (?:[^\W_]+ )?(?:konto|profil|bruker|brukar|side|gruppe|melding|snap|insta|"
    rf"tiktok|person|nummer|bilde)\w*)|{_UTEN}|"
    rf"ingen (?:må|skal|får|kan) (?:få |vite )*(?:{_NAVN} mitt|mitt {_NAVN})|"
    rf"ingen (?:må|skal|får) (?:få )?(?:vite|vete|"
    rf"vita) (?:at )?(?:{_HVEM_JEG}|"
    rf"det er (?:meg|jeg|eg|æ)))(?![^\W_])"
)
_SETNINGSSLUTT = re.compile(r"(?<=[.!?\n])\s*")
_SPOERSMAAL = re.compile(
    r"\?\s*$|^(?:får|fær|vil|kan|blir|er|hvem|hva|hvordan|ser|kem|kven|korleis|må) (?:rektor|jeg|eg|æ|"
    r"skolen|han|hun|de|dere|det|noen|man|foreldr\w+|kontaktlærer\w*) "
)


def _ledd(tekst: str) -> list[str]:
    """The clauses, normalised, words only."""
    deler = (" ".join(o.tekst for o in ord_i(d)) for d in _LEDDSKILLE.split(tekst))
    return [d for d in deler if d]


def _kjerne(ledd: str) -> str:
    """The clause without polite and filling words at its ends; the clause itself where nothing else is left."""
    ord_ = ledd.split(" ")
    while ord_ and ord_[0] in FYLL:
        ord_.pop(0)
    while ord_ and ord_[-1] in FYLL:
        ord_.pop()
    return " ".join(ord_) or ledd


def _passer(ledd: str, slag: str) -> bool:
    moenster = MOENSTRE[slag]
    return moenster.fullmatch(ledd) is not None or moenster.fullmatch(_kjerne(ledd)) is not None


def _er_ord(tekst: str, slag: str) -> bool:
    """Whether the message, or a clause of its own at either end of it, is of the kind."""
    ledd = _ledd(tekst[:MAKS_TEGN])
    antall = sum(d.count(" ") + 1 for d in ledd)
    if not ledd or len(tekst) > MAKS_TEGN or antall > GANSKE_KORT:
        return False
    if antall <= KORT and _passer(" ".join(ledd), slag):
        return True
    if len(ledd) == 1 or slag in ("ja", "nei", "endre"):
        return slag in ("ja", "nei") and all(_passer(d, slag) for d in ledd)
    if slag in ("vet_ikke", "hopp_over") and antall > KORT // 2:
        return False
    return any(_passer(d, slag) and (" " in d or antall <= ALENE) for d in (ledd[0], ledd[-1]))


def _anonym_i(setning: str) -> bool | None:
    if _SPOERSMAAL.search(setning):
        return None
    if _IKKE_SI_HVEM.search(setning):
        return True
    if _ANONYM_NEI.search(setning):
        return False
    return True if _ANONYM_JA.search(setning) else None


def anonymitet(tekst: str) -> bool | None:
    """True where the person asks to be anonymous, False where they say that they need not; None otherwise.

    Reads one sentence at a time, the last one that says something decides; questions say nothing.
    """
    svar = [_anonym_i(setning) for setning in _SETNINGSSLUTT.split(normaliser(tekst))]
    return next((s for s in reversed(svar) if s is not None), None)


def _anonym(tekst: str, slag: str) -> bool:
    """A message about anonymity alone: no other sentence tells anything."""
    if len(tekst) > MAKS_TEGN or len(ord_i(tekst)) > GANSKE_KORT:
        return False
    andre = [s for s in _SETNINGSSLUTT.split(normaliser(tekst)) if _anonym_i(s) is None]
    return all(len(ord_i(s)) <= 3 for s in andre) and anonymitet(tekst) is (slag == "anonym_ja")


def _rettelse(tekst: str) -> str | None:
    """What the correction says: after "no," or "wrong,", or all of a "not X but Y"; None where it is no correction."""
    n = normaliser(tekst)
    if len(ord_i(tekst[:MAKS_TEGN])) > GANSKE_KORT or len(tekst) > MAKS_TEGN:
        return None
    foran = RETTELSE_FORAN.match(n)
    if foran:
        return unicodedata.normalize("NFC", tekst)[foran.end() :].strip()
    return tekst.strip() if RETTELSE_HEL.search(n) else None


def er(tekst: str, slag: str) -> bool:
    """Whether the message can be control of that kind (one of `SLAG`); one message can be of several."""
    if slag in ("anonym_ja", "anonym_nei"):
        return _anonym(tekst, slag)
    if slag == "rettelse":
        return _rettelse(tekst) is not None
    return _er_ord(tekst, slag)


def finn_styring(tekst: str) -> Styring | None:
    """The kind of control that the message is, and what else it says; None for an answer, a question or a story."""
    slag = next((s for s in SLAG if er(tekst, s)), None)
    if slag is None:
        return None
    return Styring(slag, (_rettelse(tekst) or "") if slag == "rettelse" else "")
