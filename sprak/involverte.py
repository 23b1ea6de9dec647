"""Those who violate, as the person names them: the names, or the description, that the doers stand under."""

from __future__ import annotations

import re
import unicodedata

from sprak.handling import ELEV, FLERE, UTENFOR, Handling
from sprak.lesetekst import KOMMA, NAVN, PUNKTUM, Lesetekst, les_tekst, moenster
from sprak.person import er_fortalt

_PRESENTASJON = moenster(
    r"(?:navn\w*|namn\w*) (?:min )?(?:er |være )?NAVN",
    r"(?:BARN|BARNA|VENN|SØSKEN) (?:\S+ ){0,4}(?:hete|heter|heiter|heite|het|heitte) NAVN",
    r"(?:jeg|eg) (?:hete|heter|heiter|er|være) NAVN",
    r"mvh NAVN",
    r"hilsen ~1 NAVN",
)
_OFFERNAVN = moenster(
    r"NAVN ~2 (?:bli|føle\w*|gråt\w*)",
    r"(?:BARN|SØSKEN|VENN) (?:min )?NAVN",
    r"(?:BARN|VENN|SØSKEN) min (?:som )?(?:hete\w*|heiter) NAVN",
    r"(?:FORELDER|SLEKT) (?:til|åt) NAVN",
    r"om BARN NAVN",
    r"NAVN ~2 (?:til|fra|og) skole",
    r"gjelder NAVN",
    r"(?:slå|sparke|dytte|mobbe|plage|erte|kalle|true|ta|kaste|si|rope|le) ~1 (?:til|etter|"
    r"på|av|mot|ut)? ?NAVN",
    r"(?:mot|mobbing av|til|av og til|overfor|ut) NAVN",
)
_VITNE = moenster(
    r"NAVN ~1 (?:se|så|filme det|vet|hjelpe|trøst\w*|var der|være vitne|kan bekreft\w*|være "
    r"med meg)",
    r"(?:sammen med|snakke med|venn\w*|kompis\w*|vitne\w*|fortalt til|si til|sa til|med) NAVN",
)
_KLASSEBESKRIVELSE = re.compile(
    r"\b(?:han|ho|hun|hu|hainn|ein|en|ei)\s+(?:i|på|fra|frå)\s+(?:\d{1,2}\s?[a-zæøå]|vg\s?\d\w*)\b", re.IGNORECASE
)


def _spenn(tekst: Lesetekst, i: int) -> tuple[int, int]:
    """The words that belong to the name at `i`: "Ola Nordmann", "Lines gjeng"."""
    slutt = i
    ledd = tekst.ledd
    while (
        slutt + 1 < len(ledd)
        and ledd[slutt + 1].klasse == NAVN
        and ledd[slutt].skrevet[:1].isupper() == ledd[slutt + 1].skrevet[:1].isupper()
    ):
        slutt += 1
    if (slutt + 1 < len(ledd) and ledd[slutt].skrevet.lower().endswith("s") and ledd[slutt + 1].lemma == "gjeng") or (
        slutt + 1 < len(ledd)
        and slutt == i
        and ledd[slutt].skrevet[:1].isupper()
        and ledd[slutt + 1].skrevet[:1].isupper()
        and not ledd[slutt + 1].klasse
        and ledd[slutt + 1].lemma == ledd[slutt + 1].skrevet.lower()
    ):
        slutt += 1
    return i, slutt


def _treffer(uttrykk: re.Pattern[str], tekst: Lesetekst, i: int) -> bool:
    """Whether one of the expressions covers the word `i` near its end."""
    start, slutt = tekst.starter[max(0, i - 6)], tekst.starter[i] + len(tekst.ledd[i].nokkel)
    return any(m.start() <= tekst.starter[i] < m.end() for m in uttrykk.finditer(tekst.lemmaer, start, slutt + 60))


def _er_offer(tekst: Lesetekst, i: int) -> bool:
    return _treffer(_PRESENTASJON, tekst, i) or _treffer(_OFFERNAVN, tekst, i)


def _medgjerere(tekst: Lesetekst, i: int) -> list[int]:
    """Names joined to a doer's name: "Ola, Per og Kari"."""
    ut = [i]
    for retning in (1, -1):
        j = i + retning
        while 0 <= j < len(tekst.ledd) and (
            tekst.ledd[j].klasse == NAVN or tekst.ledd[j].lemma in ("og", "å", "han", "hun", KOMMA, "&")
        ):
            if tekst.ledd[j].klasse == NAVN:
                ut.append(j)
            j += retning
    return ut


def _heter(tekst: Lesetekst, i: int) -> int | None:
    """The name of the pupil at `i`: "en gutt i klassen som heter Markus", "han der Markus"."""
    for j in range(i + 1, min(len(tekst.ledd), i + 8)):
        if tekst.ledd[j].lemma == PUNKTUM:
            return None
        if tekst.ledd[j].klasse == NAVN:
            foran = tekst.ledd[j - 1].lemma
            return (
                j
                if j == i + 1 or foran in ("hete", "heter", "heiter", "heite", "het", "heitte", "der", KOMMA)
                else None
            )
    return None


def _nektet(tekst: Lesetekst, i: int) -> bool:
    """Whether the name is said not to be the one: "det var ikke Ola"."""
    return i > 0 and tekst.ledd[i - 1].lemma == "ikke"


def nevnte_navn(tekst: str) -> tuple[str, ...]:
    """The names in a text, as written, without those that are denied: "det var ikke Lars, det var Petter"."""
    lest = les_tekst(tekst)
    nfc = unicodedata.normalize("NFC", tekst)
    plasser = [i for i, e in enumerate(lest.ledd) if e.klasse == NAVN and not _nektet(lest, i)]
    return tuple(dict.fromkeys(nfc[lest.ledd[i].start : lest.ledd[i].slutt] for i in plasser))


def les_involverte(tekst: Lesetekst, handlinger: list[Handling], utover: str | None, nfc: str) -> tuple[str, ...]:
    """The names of the doers as written, in order; a description ("han i 9b") only where there is no name."""
    plasser: set[int] = set()
    for h in handlinger:
        if h.nevnt and tekst.ledd[h.nevnt[0]].klasse == NAVN:
            plasser.update(_medgjerere(tekst, h.nevnt[0]))
        elif h.nevnt and h.utover == ELEV and (heter := _heter(tekst, h.nevnt[0])):
            plasser.add(heter)
    plasser = {i for i in plasser if not _nektet(tekst, i)}
    if not plasser and (handlinger or utover in (ELEV, FLERE)):
        alle = [i for i, e in enumerate(tekst.ledd) if e.klasse == NAVN]
        plasser = {
            i
            for i in alle
            if not _er_offer(tekst, i) and not er_fortalt(tekst.ledd, i) and not _treffer(_VITNE, tekst, i)
        }
    plasser = {i for i in plasser if not _treffer(_PRESENTASJON, tekst, i) and not _nektet(tekst, i)}
    spenn = dict(_spenn(tekst, i) for i in sorted(plasser))
    ut: list[str] = []
    sist = -1
    for start, slutt in spenn.items():
        if start <= sist:
            continue
        sist = slutt
        navn = nfc[tekst.ledd[start].start : tekst.ledd[slutt].slutt]
        if navn not in ut:
            ut.append(navn)
    if not ut and handlinger and any(h.utover == ELEV for h in handlinger):
        ut = [m.group() for m in _KLASSEBESKRIVELSE.finditer(nfc)][:1]
    return tuple(ut)


__all__ = ["FLERE", "UTENFOR", "les_involverte"]
