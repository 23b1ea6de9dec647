"""Who violates, for the varsel: what the acts and their doers agree on, and when the leadership must be asked about."""

from __future__ import annotations

from collections import Counter

from sprak.gjerer import LEDELSE_KANSKJE
from sprak.handling import ANSATT, ELEV, FLERE, LEDELSE, UKJENT, UTENFOR, Handling
from sprak.lesetekst import NAVN, Lesetekst, moenster
from sprak.person import FYLL, STED_ETTER, er_fortalt, er_hjelper, er_offer, utover_av

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
    r"(?:folk/ELEVER|noen) (?:som )?(?:jeg|vi) ikke kjenn\w*",
    r"(?:en|noen|ny) ~2 konto ~3 som",
    r"(?:noen|nån) ~3 (?:laga|lage\w*|opprett\w*|ha|starte\w*) ~3 konto",
    r"(?:konto|bruker\w*|profil) ~2 (?:uten navn|anonym\w*|skjult\w*)",
    r"(?:uten navn|anonymt|hemmelig nummer\w*|skjult nummer\w*|ukjent nummer\w*|ngl)",
    r"(?:kjente|kjenner|kjende|kjenne) (?:ikke|ham ikke|han ikke|de ikke) ~2 (?:igjen|att|på|de|den)",
    r"(?:stå|sto|stod|står) (?:det )?(?:\S+ ){0,4}(?:på|i) (?:veggen|dove\w+|skapet|lapp\w*|pulten|speilet|døra)",
)


def ukjent_gjerer(tekst: Lesetekst) -> bool:
    """Whether the text says that nobody knows who does it."""
    return _VET_IKKE_HVEM.search(tekst.lemmaer) is not None


_ER_LEDER = moenster(
    r"(?:NAVN|han|hun|den|en|ANSATT|UTENFOR) (?:NAVN )?(?:som )?(?:være|vær) (?:\S+ )?LEDELSE"
    r"(?! (?:som|til|sin|og|BARN|SØSKEN|FORELDER))",
    r"(?:han|hun|den|en|voksen/ANSATT|NAVN|UTENFOR) som ~1 (?:styr\w*|led\w*|leie\w*|bestem\w*|driv\w*|"
    r"være (?:sjef|leder)) ~3 (?:skole|avdeling\w*|her)",
    r"det være (?:\S+ )?LEDELSE (?:\S+ )?(?:som )?(?:ha )?(?:gjøre|stå bak|drive|kalle|slå|si|true|ta|mobbe|være)",
)
"""Words that make somebody named before or after a leader: "han er rektor her", "det var rektor som gjorde det"."""


def _kan_vaere_leder(tekst: Lesetekst, h: Handling) -> bool:
    """Whether the act's doer may be the one who is said to lead: one person, or nobody named."""
    return h.utover in (None, ELEV, ANSATT, UTENFOR, LEDELSE, "han", "noen", LEDELSE_KANSKJE)


_TILSKUER = frozenset({"le", "heie", "se", "stirre", "filme", "heia", "peke"})


def _vekt(tekst: Lesetekst, h: Handling) -> int:
    """How much an act says of who violates: those who laugh or look on weigh least, a name most."""
    if h.utover == FLERE and tekst.ledd[h.start].lemma in _TILSKUER:
        return 1
    if h.nevnt and h.utover == ELEV and tekst.ledd[h.nevnt[0]].klasse == NAVN:
        return 3 if h.slag not in _SVAKE else 2
    return 1 if h.slag in _SVAKE else 2


def _bare_de(tekst: Lesetekst, h: Handling) -> bool:
    """Whether the doer is only "de" or "en": those behind an account that nobody knows."""
    return h.nevnt is None or (
        not tekst.ledd[h.nevnt[0]].klasse and tekst.ledd[h.nevnt[0]].lemma in ("de", "noen", "en")
    )


_UTENFRA = moenster(r"(?:noen|de|en|folk/ELEVER|ELEV|ELEVER) som ikke ~1 (?:gå|hør\w* til) ~2 (?:her|skole|hos)")
_ELEVKLASSER = frozenset({"ELEV", "ELEVER", NAVN, ""})
_GJOER_INTET = frozenset({"være", "vet", "se", "hjelpe", "fortelle", "melde", "si", "snakke", "bli", "få", "trøste"})
_REKKEVIDDE = 8


def _forste_verb(tekst: Lesetekst, start: int, slutt: int) -> str:
    """The first lemma that is neither filling nor a place ("i klassen") nor a person."""
    for k in range(start, slutt):
        et = tekst.ledd[k]
        if et.lemma not in FYLL | STED_ETTER and not et.klasse and tekst.ledd[k - 1].lemma not in STED_ETTER:
            return et.lemma
    return ""


def _rammer_noen(tekst: Lesetekst, i: int) -> bool:
    """Whether the one at `i` is a subject with somebody whom the text is about after the verb: "Noah … maten min"."""
    etter = tekst.ledd[i + 1 : i + 1 + _REKKEVIDDE]
    slutt = next((k for k, e in enumerate(etter) if e.lemma == "."), len(etter))
    if er_fortalt(tekst.ledd, i) or _forste_verb(tekst, i + 1, i + 1 + slutt) in _GJOER_INTET:
        return False
    return any(e.lemma in ("meg", "oss", "min", "ham", "henne") or e.klasse == "BARN" for e in etter[1:slutt])


def _staar_i_passiv(tekst: Lesetekst, i: int) -> bool:
    """Whether the one at `i` stands after "av" or "fra" in a passive, whatever its verb is."""
    j = i - 1
    while j >= 0 and tekst.ledd[j].lemma in FYLL:
        j -= 1
    if j < 1 or (tekst.ledd[j].lemma not in ("av", "fra") and tekst.ledd[j].skrevet.lower() != "ta"):
        return False
    for et in reversed(tekst.ledd[max(0, j - _REKKEVIDDE) : j]):
        if et.lemma in (".", "bilde", "video"):
            return False
        if et.lemma in ("bli", "få"):
            return True
    return False


def _elev_etter_grammatikken(tekst: Lesetekst) -> str | None:
    """The pupil who does something that no rule knows to the one it is about; None where an adult may be the one."""
    funn: set[str] = set()
    for i, et in enumerate(tekst.ledd):
        if et.klasse in ("LEDELSE", "ANSATT", "ANSATTE") and not er_fortalt(tekst.ledd, i) and not er_hjelper(tekst, i):
            return None
        verdi = utover_av(tekst, i) if et.klasse in _ELEVKLASSER and not er_offer(tekst, i) else None
        if verdi in (ELEV, FLERE) and (_staar_i_passiv(tekst, i) or _rammer_noen(tekst, i)):
            funn.add(verdi)
    return funn.pop() if len(funn) == 1 else None


_LIDER = moenster(r"som ~3 (?:bli|få|sitte\w*|gråt\w*|slit\w*)")


def _det_var(tekst: Lesetekst) -> str | None:
    """The pupils named as the doers by "det var Sander og Vetle", "det er tre fra byggfag"; none who suffers."""
    for i, et in enumerate(tekst.ledd[:-2]):
        if et.lemma != "det" or tekst.ledd[i + 1].lemma != "være":
            continue
        for k in range(i + 2, min(len(tekst.ledd), i + 6)):
            if (verdi := utover_av(tekst, k)) in (ELEV, FLERE) and not er_offer(tekst, k):
                slutt = tekst.starter[min(k + 8, len(tekst.ledd) - 1)]
                return None if _LIDER.search(tekst.lemmaer, tekst.starter[k], slutt) else verdi
            if tekst.ledd[k].lemma not in FYLL:
                break
    return None


def finn_utover(tekst: Lesetekst, handlinger: list[Handling]) -> str | None:
    """The `utover` that the acts agree on; None where no doer is named or the acts disagree."""
    if any(h.utover == LEDELSE for h in handlinger):
        return LEDELSE
    if handlinger and _ER_LEDER.search(tekst.lemmaer):
        return LEDELSE if all(_kan_vaere_leder(tekst, h) for h in handlinger) else None
    funnet = _avgjor(tekst, handlinger)
    return UTENFOR if funnet in (ELEV, FLERE) and _UTENFRA.search(tekst.lemmaer) else funnet


def _avgjor(tekst: Lesetekst, handlinger: list[Handling]) -> str | None:
    """Who it is, leaders apart, by what the acts weigh."""
    ukjent = ukjent_gjerer(tekst)
    stemmer: Counter[str] = Counter()
    for h in handlinger:
        if h.utover in (ELEV, FLERE, ANSATT, UTENFOR) and not (ukjent and _bare_de(tekst, h)):
            stemmer[h.utover] += _vekt(tekst, h)
    if ukjent and (not stemmer or " hvem" in tekst.lemmaer) and not stemmer[ANSATT]:
        return UKJENT
    if not stemmer:
        return _det_var(tekst) or _elev_etter_grammatikken(tekst)
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


_NEKTER = moenster(
    r"LEDELSE ~2 (?:si|nekte\w*|nekta|bestem\w*|forby\w*|bestemt) ~2 (?:at )?(?:jeg|vi|BARN|hun|han) ~2 ikke ~1 "
    r"(?:få|kan|passe\w*|hør\w*|verd\w*|ha)",
    r"(?:åtferd\w*|atferd\w*|oppførsel\w*|krenke|overgrep|voldta|mobbe|trakassere|tafse|vold) ~2 (?:fra|av) ~1 LEDELSE",
)
"""What only the leadership can deny a pupil: it may be a violation, so it is asked."""


def _begynner_med_leder(tekst: Lesetekst, h: Handling) -> bool:
    """Whether the act's clause begins with a leader who neither is told nor helps."""
    for i in range(h.start - 1, -1, -1):
        et = tekst.ledd[i]
        if et.lemma in _LEDDGRENSE and not (et.lemma == "og" and i + 1 == h.start):
            return False
        if et.klasse == "LEDELSE" and utover_av(tekst, i) and (i == 0 or tekst.ledd[i - 1].lemma in _SETNINGSSTART):
            return not er_fortalt(tekst.ledd, i) and not er_hjelper(tekst, i)
    return False


_LEDDGRENSE = frozenset(
    {".", "at", "fordi", "da", "når", "om", "mens", "etter", "men", "som", "hvis", "så", "til", "og"}
)
_SETNINGSSTART = frozenset({".", ",", "og", "men", "han", "hun", "fordi"})


def ledelse_nevnt_i_tvil(tekst: Lesetekst, handlinger: list[Handling], utover: str | None) -> bool:
    """Whether the leadership is mentioned so that it may be the one who violates, and nothing says it is not."""
    if utover != LEDELSE and any(h.utover == LEDELSE_KANSKJE for h in handlinger):
        return True
    if utover != LEDELSE and (_ER_LEDER.search(tekst.lemmaer) or _NEKTER.search(tekst.lemmaer)):
        return True
    if utover != LEDELSE and any(_begynner_med_leder(tekst, h) for h in handlinger):
        return True
    for i, et in enumerate(tekst.ledd):
        if et.klasse != "LEDELSE" or er_fortalt(tekst.ledd, i) or er_hjelper(tekst, i):
            continue
        start = tekst.starter[max(0, i - 7)]
        ufarlig = any(m.start() <= tekst.starter[i] < m.end() for m in _LEDELSE_UFARLIG.finditer(tekst.lemmaer, start))
        if not ufarlig and utover is None:
            return True
    return False
