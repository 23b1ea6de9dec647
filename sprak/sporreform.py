"""Whether a text asks, and how: read from the way Norwegian builds questions, in every spelling that we know.

A main clause has its verb in second place. A question word first, or the verb first and a subject after it, makes a
question (Faarlund, Lie and Vannebo, Norsk referansegrammatikk, 1997); a question mark is often left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sprak.lesetekst import KOMMA, PUNKTUM, Ledd, Lesetekst, moenster


def _mengde(ord_: str) -> frozenset[str]:
    return frozenset(ord_.split())


_SPORREORD = _mengde(
    "hva hvem hvor hvordan hvorfor hvilken hvilke hvilket ka kva hå kem kæm kven åkken håkken kor hårr korleis "
    "korsn korsen kossen kordan åssen hoss koffer kåffer kæffer korfor kvifor kvafor åffer what who how when "
    "why"
)
_TVETYDIGE = _mengde("når va kvar kår ke åss")
"""Question words only where a verb follows: "når må …", but "når jeg kommer"."""
_FORAN_SPORREORD = _mengde("i innen innan på til for fra frå med av ved om")
_VERB = _mengde(
    "være ha få kan skal må bli vil gjøre bør burde kunne skulle ville måtte finnes fins finst gjelde gjelder "
    "gjeld gå går komme kommer ta tar si trenge trenger treng gi gir gjev skje skjer telle teller tel slippe "
    "slipper slepp holde holder held betyr tyder virke virker plikter pliktar regnes reknast vet veit høre "
    "høyrer bruke pleier plar snakke stå står følge hjelpe legge lage ringe ringer finne finner var ble vart "
    "hadde skær fårr er e"
)
_FORTID = _mengde(
    "sa sæ slo fikk fekk såg så gikk gjekk tok kom ga gav la kalte hjalp sto stod brukte ringte følgte fulgte "
    "hørte høyrde snakka lagde laga fant fann sier seier"
)
"""A sentence that begins with one of these has lost its "jeg" or "han", and tells."""
_SUBJEKT = _mengde(
    "jeg æ eg je ej du han hun ho det da d vi me mi dere dokker dokk dykk de di dem dæm dom dei man en ein et "
    "noen nokon nån ingen alle dette denne disse noe noko mange andre folk sånt slikt hver kvar begge vår barn "
    "barnet skole skolen skulen rektor lærer læreren eleven elever foreldre vikarer statsforvalteren kommunen "
    "fylket"
)
_FYLL = _mengde("hei heisann hallo hey og men eller altså ok okei jo ja nei forresten bare egentlig eh men")
_BETINGER = _mengde("hvis viss dersom når om vess visst ifall")
_ETTER_VAERE = _mengde("en ein et far mor")
_LURER = re.compile(
    r"\b(?:lur(?:er|ar|e|te)|undr(?:er|ast|es)|(?:vil|ville|ønsk(?:er|jer)(?: å)?|skulle|ber(?: om)?(?: å)?) "
    r"(?:(?!at\b)\w+ ){0,3}(?:vite|vete|vita|avklar\w+|opply\w+|få svar))\b"
)
_BER = moenster(
    "(?:kan|kunne|vil) (?:dere|noen|du|de|en voksen|skole)",
    "(?:hva|hvordan|korleis) (?:skal|kan|må|bør) (?:jeg|vi|man|en) (?:~1 )?gjøre",
    "(?:hva|hvordan|korleis) gjøre (?:jeg|vi|man)",
    "(?:hvorfor|koffer|kvifor|korfor|kåffer|kæffer|åffer)",
    "hvem ~1 (?:jeg|vi) (?:~2 )?(?:ringe|si|gå|snakke|få tak)",
    "være det (?:lov|vanlig|sant|noen som|meg|min)",
    "hva ha (?:jeg|vi) gjøre",
    "(?:hva|hvem|hvor|hvordan|hå|ke) i (?:all|alle|heite|helvete|faen)",
)
"""Pleas and outbursts: they ask for help, or for nothing, and belong to the story that they stand in."""
_MINST = 5
"""A question of fewer words behind a story is mostly a sigh: "hva er det for noe?"."""


def _setninger(lest: Lesetekst) -> list[list[Ledd]]:
    """The sentences, each with the marks that end it."""
    ut: list[list[Ledd]] = [[]]
    for et in lest.ledd:
        if ut[-1] and ut[-1][-1].lemma == PUNKTUM and et.lemma != PUNKTUM:
            ut.append([])
        if ut[-1] or et.lemma != PUNKTUM:
            ut[-1].append(et)
    return [s for s in ut if s]


def _deler(setning: Sequence[Ledd]) -> list[list[Ledd]]:
    """The clauses between commas, without greetings and small words before them."""
    deler: list[list[Ledd]] = [[]]
    for et in setning:
        if et.lemma in (KOMMA, PUNKTUM):
            deler.append([])
        elif deler[-1] or et.lemma not in _FYLL:
            deler[-1].append(et)
    return [d for d in deler if d]


def _er(ord_: Ledd, mengde: frozenset[str]) -> bool:
    return ord_.lemma in mengde or ord_.skrevet.lower() in mengde


def _spor(del_: Sequence[Ledd]) -> str:
    """How a clause asks: `ord` by a question word, `verb` by the verb first; "" where it does not ask."""
    forst, neste = del_[0], del_[1] if len(del_) > 1 else None
    if _er(forst, _SPORREORD):
        return "ord"
    if neste is None:
        return ""
    if _er(forst, _FORAN_SPORREORD) and _er(neste, _SPORREORD):
        return "ord"
    if _er(forst, _TVETYDIGE) and (_er(neste, _VERB) or neste.skrevet.lower() == "på"):
        return "ord"
    if forst.skrevet.lower() in _FORTID or _uten_subjekt(forst, neste):
        return ""
    if _er(forst, _VERB) and (_er(neste, _SUBJEKT) or neste.klasse):
        return "verb"
    nytt_verb = forst.skrevet.lower().endswith(("er", "ar")) and not forst.klasse and neste.lemma in ("jeg", "vi", "du")
    return "verb" if nytt_verb else ""


def _etter(forst: Ledd) -> str:
    """What kind of clause came before, by its first word; only after a whole main clause does a verb first ask."""
    if _er(forst, _BETINGER):
        return "-etter-vilkaar"
    return "-etter-setning" if _er(forst, _SUBJEKT) or forst.klasse else "-etter-ledd"


def _uten_subjekt(forst: Ledd, neste: Ledd) -> bool:
    """Whether a verb first has lost its subject: "er vikar, og så det selv", "har det ikke bra"."""
    if forst.lemma == "være":
        return neste.lemma in _ETTER_VAERE or bool(neste.klasse)
    return forst.lemma == "ha" and neste.lemma == "det"


def _spor_setning(setning: Sequence[Ledd]) -> set[str]:
    """The signs of one sentence: `?`, `ord`, `verb`, the same after a clause, `lurer`."""
    deler = _deler(setning)
    tegn = {"?"} if any(et.skrevet == "?" for et in setning[-3:]) else set()
    for i, del_ in enumerate(deler):
        if spor := _spor(del_):
            tegn.add(spor + ("" if i == 0 else _etter(deler[0][0])))
    if _LURER.search(" ".join(et.skrevet.lower() for et in setning)):
        tegn.add("lurer")
    return tegn


def sporretegn(lest: Lesetekst) -> list[str]:
    """Signs of a question in a text: how its sentences ask, the last apart, and whether all, some or none ask."""
    spor = [_spor_setning(s) for s in _setninger(lest)]
    if not spor:
        return []
    tegn = {f"spor:{t}" for s in spor for t in s} | {f"spor-sist:{t}" for t in spor[-1]}
    hvor_mange = "alle" if all(spor) else "siste" if spor[-1] else "noen" if any(spor) else "ingen"
    return sorted({*tegn, f"spor-i:{hvor_mange}"})


def ber_om_svar(lest: Lesetekst) -> bool:
    """Whether the text ends in a question that wants an answer: no plea ("kan noen hjelpe meg?"), no sigh."""
    setninger = _setninger(lest)
    if not setninger:
        return False
    siste = setninger[-1]
    tegn = _spor_setning(siste) - {"verb-etter-vilkaar", "verb-etter-ledd"}
    lemmaer = " ".join(et.nokkel for et in siste)
    return bool(tegn) and len(siste) > _MINST and not _BER.search(lemmaer)
