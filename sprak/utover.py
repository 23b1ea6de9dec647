"""Who violates, for the varsel: what the acts and their doers agree on, and when the leadership must be asked about."""

from __future__ import annotations

from collections import Counter

from sprak.gjerer import LEDELSE_KANSKJE
from sprak.handling import ANSATT, ELEV, FLERE, LEDELSE, UKJENT, UTENFOR, Handling
from sprak.lesetekst import Lesetekst, moenster
from sprak.person import er_fortalt, er_hjelper

_SVAKE = frozenset({"ting", "digital_krenkelse", "utsagn"})
_VET_IKKE_HVEM = moenster(
    r"(?:vet|aner|ane|anar) ~3 (?:ikke|aldri) ~3 hvem",
    r"(?:ikke|ingen) ~2 (?:vet|aner|anelse|peiling) ~3 hvem",
    r"hvem (?:det|som|dette) ~4 vet ~2 ikke",
    r"(?:ukjent|anonym\w*|fake|falsk\w*|hemmelig\w*|skjult) ~1 (?:konto|nummer\w*|melding|"
    r"insta|snap|bruker\w*|avsender\w*|person\w*|tiktok|elev/ELEV|gjerning\w*)",
    r"(?:vet|aner) ikke hvem",
    r"ikke sett? hvem",
    r"uten å vet hvem",
    r"ikke ~1 (?:finne|funne|fant) ~1 ut hvem",
    r"ukjente?",
)


def ukjent_gjerer(tekst: Lesetekst) -> bool:
    """Whether the text says that nobody knows who does it."""
    return _VET_IKKE_HVEM.search(tekst.lemmaer) is not None


def finn_utover(tekst: Lesetekst, handlinger: list[Handling]) -> str | None:
    """The `utover` that the acts agree on; None where no doer is named or the acts disagree."""
    if any(h.utover == LEDELSE for h in handlinger):
        return LEDELSE
    stemmer: Counter[str] = Counter()
    for h in handlinger:
        if h.utover in (ELEV, FLERE, ANSATT, UTENFOR):
            stemmer[h.utover] += 1 if h.slag in _SVAKE else 2
    if ukjent_gjerer(tekst) and (not stemmer or " hvem" in tekst.lemmaer) and not stemmer[ANSATT]:
        return UKJENT
    if not stemmer:
        return None
    if stemmer[ELEV] and stemmer[FLERE] and not stemmer[ANSATT]:
        return FLERE if stemmer[FLERE] >= stemmer[ELEV] else ELEV
    if stemmer[ANSATT] and stemmer[ANSATT] >= stemmer[ELEV] + stemmer[FLERE]:
        return ANSATT
    return stemmer.most_common(1)[0][0]


_LEDELSE_UFARLIG = moenster(
    r"(?:si|fra|ifra|fortelle|melde|snakke|beskjed|informere|møte|ringe|spør|be|til|hos|med|"
    r"ta opp|gå|kontor\w*|inn|få|prøve|varsle\w*|dra) ~5 LEDELSE",
    r"LEDELSE ~3 (?:vet|gjøre|ringe|få|si|svar\w*|se|høre\w*|hørt\w*|love\w*|prøve|ha|være "
    r"~1 (?:informere|kjent|klar|varsle\w*)|bli ~1 (?:informere|varsle\w*)|tro\w*|mene\w*|"
    r"må|bør|skal|kan|vil)",
)


def ledelse_nevnt_i_tvil(tekst: Lesetekst, handlinger: list[Handling], utover: str | None) -> bool:
    """Whether the leadership is mentioned so that it may be the one who violates, and nothing says it is not."""
    if utover != LEDELSE and any(h.utover == LEDELSE_KANSKJE for h in handlinger):
        return True
    for i, et in enumerate(tekst.ledd):
        if et.klasse != "LEDELSE" or er_fortalt(tekst.ledd, i) or er_hjelper(tekst, i):
            continue
        start = tekst.starter[max(0, i - 7)]
        ufarlig = any(m.start() <= tekst.starter[i] < m.end() for m in _LEDELSE_UFARLIG.finditer(tekst.lemmaer, start))
        if not ufarlig and utover is None:
            return True
    return False
