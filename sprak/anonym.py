"""Whether the person wants to be anonymous, and the name that the person gives as the own."""

from __future__ import annotations

import re
import unicodedata

from sprak.ord import IKKE, JEG, MIN, moenster, normaliser

_ORD = r"[^\W\d_][^\W\d_'-]+"
_NAVN = re.compile(
    rf"(?:(?<![^\W_])(?:navnet {MIN}|namnet {MIN}|{MIN} navn|{MIN} namn|navne {MIN}|namne {MIN}|"
    rf"navnet|namnet) (?:er|e|æ)|"
    rf"(?<![^\W_]){JEG} (?:heter|heiter|heite|hete|het|hett|hetter)|^(?:hei[ ,!.]*)?(?:heter|"
    rf"heiter))[ :]+({_ORD}(?:[ -]{_ORD}){{0,2}})"
)
_HILSEN = re.compile(
    rf"(?:mvh|hilsen|helsing|hilsn|hels|vennlig hilsen|med vennlig hilsen)[ ,:.\n]+({_ORD}(?:[ "
    rf"-]{_ORD}){{0,2}})[ .!\n]*$"
)
_IKKE_ANONYM = moenster(
    rf"(?:trenger|treng|trøng|må|vil|behøver|treng te|trænger|ønsker|ønskjer|skal|tarv|trænge) "
    rf"{IKKE} (?:å )?(?:være|vere|vær|vara|vårrå|verra|forbli)? ?anonym\w*",
    rf"{IKKE} (?:være |vere |vær )?anonym\w*",
    r"(?:med|under) fullt? (?:navn|namn)",
    r"(?:kan|må|få) (?:gjerne )?(?:vite|bruke|oppgi) (?:navnet|namnet) mitt",
    r"(?:står|stå) (?:for|frem|fram) med navn",
)
_ANONYM = moenster(
    r"(?:vil|ønsker|ønskjer|vill|må|helst|få|kan|ønske|vel|skal) (?:\w+ ){0,3}anonym\w*",
    r"anonymt",
    rf"(?:vil|tør|ønsker|ønskjer|vill|tørr|torer) {IKKE} (?:\w+ ){{0,2}}(?:si|oppgi|seie|sei|"
    rf"fortelle)(?: \w+)? (?:hvem|kven|kem|navn\w*|namn\w*|kæm|hva jeg heter)",
    r"ingen (?:må|skal|får) (?:få )?(?:vite|vete|veta)(?: \w+){0,3} (?:meg|jeg|eg|æ)",
)
_STOPP = frozenset(
    [
        "og",
        "men",
        "så",
        "i",
        "på",
        "til",
        "ikke",
        "som",
        "går",
        "er",
        "en",
        "ei",
        "jeg",
        "eg",
        "æ",
        "fra",
        "frå",
        "men",
        "hos",
        "med",
        "det",
        "de",
    ]
)


def _rens(navn: str) -> str:
    deler: list[str] = []
    for del_ in navn.split(" "):
        if normaliser(del_) in _STOPP:
            break
        deler.append(del_)
    return " ".join(deler)


def les_anonym(tekst: str) -> tuple[bool | None, str | None]:
    """(wants to be anonymous, own name): True, False or None; the name as written, or None."""
    n, nfc = normaliser(tekst), unicodedata.normalize("NFC", tekst)
    m = _NAVN.search(n) or _HILSEN.search(n)
    navn = _rens(nfc[m.start(1) : m.end(1)]) if m else ""
    if m and m.re is _HILSEN and not navn[:1].isupper():
        navn = ""
    if navn or _IKKE_ANONYM.search(n):
        return False, navn or None
    return (True, None) if _ANONYM.search(n) else (None, None)
