"""Who violates: the doer of each act, and from them the `utover` of the varsel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sprak.handling import (
    ANSATT,
    DE,
    ELEV,
    FLERE,
    HAN,
    LEDELSE,
    NOEN,
    SLAG,
    UKJENT,
    UTENFOR,
    Handling,
)
from sprak.lesetekst import KOMMA, NAVN, PUNKTUM, Ledd, Lesetekst, moenster

_KLASSE = {
    "LEDELSE": LEDELSE, "ANSATT": ANSATT, "ANSATTE": ANSATT, "ELEV": ELEV, "ELEVER": FLERE, NAVN: ELEV, "VENN": ELEV,
    "VENNER": FLERE, "UTENFOR": UTENFOR, "FORELDER": UTENFOR, "SLEKT": UTENFOR, "SØSKEN": UTENFOR,
}  # fmt: skip
_OFFER_ORD = frozenset({"jeg", "meg", "oss", "vi", "BARN", "BARNA"})
_FORAN = frozenset("til med av fra hos for på om mot bak ved blant foran mellom hjå åt etter".split())
_TELLENDE = frozenset("to tre tall noen flere mange alle begge par tretten".split())
_FYLL = frozenset("en den det de to tre tall noen flere mange alle samme annen andre min vår eldre yngre liten litt par gamle store ny nye egen ene andre hun han som er noe".split())
_FORTELLER = frozenset("fortelle melde informere spør be ringe informere beskjed ifra vise hjelpe be snakke".split())
_STED_ETTER = frozenset("i på fra ved".split())
_STED = moenster(
    r"(?:i|på|fra|ved) ~2 (?:klassen/ELEVER_STED|trinn\w*|parallellklasse\w*|\d{1,2}\w?|vg\d\w*|skole|lag\w*|gruppe\w*|sfo|aks|naboklasse\w*|linja|linjen|bygg\w*|helse\w*|elektro\w*|idrett\w*|service\w*|yrkesfag\w*|studiespes\w*|restaurant\w*|naturbruk\w*|bord\w*|siden|bussen|buss\w*|rom\w*|internat\w*|hybel\w*)"
)
_HJELPEVERB = frozenset("ha være bli få vil kan skal må gå komme prøve begynne begynte begynner starte tørre pleie pleier fortsette fortsetter drive driver".split())
_ANDRE_SKOLER = moenster(
    r"(?:på|fra|i|ved) (?:en )?(?:annen|andre|naboskole\w*|nabo) ?(?:skole|ungdomsskole|vgs|by\w*|bygd\w*)?", r"(?:ikke|ikkje) ~1 gå ~2 (?:her|skole|hos)", r"(?:fra|på) naboskole\w*", r"(?:fra|på) (?:andre|flere|to|tre) skole", r"utenforstående/UTENFOR",
)  # fmt: skip


class _Person(NamedTuple):
    plass: int
    slutt: int
    utover: str | None
    unnagjort: bool
    """True for one who cannot be the doer: told, a helper, or part of another phrase."""


def _tallord(ledd: tuple[Ledd, ...], i: int) -> bool:
    foran = [e.lemma for e in ledd[max(0, i - 3) : i]]
    for lemma in reversed(foran):
        if lemma in _TELLENDE or lemma.isdigit():
            return True
        if lemma in (KOMMA, PUNKTUM) or lemma not in _FYLL:
            return False
    return False


def _flere_navn(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether another name or a group is joined to the name at `i` with "og" or commas."""
    etter = [e for e in ledd[i + 1 : i + 5]]
    if etter and etter[0].lemma in ("og", "å", "&", "samt", KOMMA):
        rest = etter[1:3]
        if rest and (rest[0].klasse in (NAVN, "VENNER", "ELEVER") or rest[0].lemma in ("gjeng", "de")):
            return True
    foran = [e for e in ledd[max(0, i - 3) : i] if e.lemma not in ("han", "hun")][-2:]
    return len(foran) == 2 and foran[1].lemma in ("og", "å", KOMMA) and foran[0].klasse == NAVN


def _gruppe_etter(ledd: tuple[Ledd, ...], i: int) -> bool:
    return any(e.lemma == "gjeng" or e.klasse == "VENNER" for e in ledd[i + 1 : i + 3])


def _av_gruppe(ledd: tuple[Ledd, ...], i: int) -> str | None:
    """ "en av jentene", "flere av gutta": who it is by the word before "av"."""
    j = i - 1
    while j > 0 and ledd[j].lemma in ("de", "den", "min", "andre"):
        j -= 1
    if j < 1 or ledd[j].lemma not in ("av", "blant"):
        return None
    hode = ledd[j - 1].lemma
    if hode in ("en", "ene"):
        return ELEV
    return FLERE if hode in _TELLENDE else None


def _har_sted(tekst: Lesetekst, i: int) -> bool:
    """Whether "i klassen", "på vg2", "i 9b" follows the word at `i` directly."""
    if i + 1 >= len(tekst.ledd) or tekst.ledd[i + 1].lemma not in _STED_ETTER:
        return False
    return _STED.match(tekst.lemmaer, tekst.starter[i + 1]) is not None


def _pronomen(tekst: Lesetekst, i: int) -> str | None:
    """What a pronoun or a bare "en" says of the doer, None for words that are no person."""
    lemma = tekst.ledd[i].lemma
    neste = tekst.ledd[i + 1].klasse if i + 1 < len(tekst.ledd) else ""
    if lemma in ("han", "hun") and neste in (NAVN, "ANSATT", "LEDELSE"):
        return None
    if lemma in ("han", "hun"):
        return ELEV if _har_sted(tekst, i) else HAN
    if lemma == "de":
        return FLERE if _har_sted(tekst, i) else DE
    if lemma in ("alle", "andre"):
        return FLERE
    if lemma in ("noen", "ingen", "flere", "mange", "to", "tre", "tall"):
        if _har_sted(tekst, i):
            return FLERE
        return NOEN if lemma == "noen" else (FLERE if lemma in ("flere", "mange") else None)
    if lemma == "en" and (_har_sted(tekst, i) or tekst.ledd[i + 1 : i + 2] and tekst.ledd[i + 1].lemma == "som"):
        return ELEV
    return None


def _utover_av(tekst: Lesetekst, i: int) -> str | None:
    """What the word at `i` says of a doer: a value of `utover`, a pronoun mark, or None for no person."""
    ledd = tekst.ledd
    et = ledd[i]
    if not et.klasse:
        return _pronomen(tekst, i)
    if et.klasse == "ELEVER_STED":
        return None if i and ledd[i - 1].lemma in ("i", "på", "fra", "for") else FLERE
    if et.klasse in ("EKS", "KJÆRESTE"):
        return ELEV if _har_sted(tekst, i) else None
    if _tittel_eller_eie(ledd, i):
        return None
    verdi = _KLASSE.get(et.klasse)
    if verdi == ELEV and (
        _av_gruppe(ledd, i) == FLERE or _tallord(ledd, i) or (et.klasse == NAVN and (_flere_navn(ledd, i) or _gruppe_etter(ledd, i)))
    ):
        verdi = FLERE
    if verdi == FLERE and _av_gruppe(ledd, i) == ELEV:
        verdi = ELEV
    if verdi in (ELEV, FLERE) and _fra_annen_skole(tekst, i):
        return UTENFOR
    if verdi == ELEV and et.klasse not in (NAVN,) and i + 2 < len(ledd) and ledd[i + 1].lemma in ("sin", "til") and _slekt(ledd[i + 2]):
        return UTENFOR
    return verdi


def _tittel_eller_eie(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the name at `i` only completes a title ("avdelingsleder Morten"), or the title owns what follows."""
    if ledd[i].klasse == NAVN:
        return i > 0 and ledd[i - 1].klasse in ("LEDELSE", "ANSATT")
    if ledd[i].klasse not in ("LEDELSE", "ANSATT") or i + 1 >= len(ledd):
        return False
    return ledd[i].skrevet.lower().endswith("s") and ledd[i + 1].klasse in ("BARN", "ELEV", "SØSKEN", "FORELDER")


def _slekt(et: Ledd) -> bool:
    return et.klasse in ("FORELDER", "SLEKT", "SØSKEN")


def _fra_annen_skole(tekst: Lesetekst, i: int) -> bool:
    start = tekst.starter[i]
    treff = _ANDRE_SKOLER.search(tekst.lemmaer, start, start + 60)
    return treff is not None and " . " not in tekst.lemmaer[start : treff.start()]


_FORELDER_TIL = ("min", "vår")


def _offer(tekst: Lesetekst, i: int) -> bool:
    """Whether the word is one of those whom it is about: me, us, my child, my friend who "blir …"."""
    et = tekst.ledd[i]
    if et.lemma in _OFFER_ORD or et.klasse in _OFFER_ORD:
        return True
    if et.klasse == "ELEV" and et.lemma in ("gutt", "jente", "unge"):
        return any(n.lemma in _FORELDER_TIL for n in (*tekst.ledd[i + 1 : i + 2], *tekst.ledd[max(0, i - 1) : i]))
    if i and tekst.ledd[i - 1].lemma in ("oss", "vi") and et.klasse == "ELEVER":
        return True
    if et.klasse in ("SØSKEN", "VENN") and i + 1 < len(tekst.ledd) and tekst.ledd[i + 1].lemma in _FORELDER_TIL:
        return True
    return et.lemma in ("meg", "oss", "ham", "henne", "hverandre", "seg")


def _fortalt(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the person at `i` is told something, or stands behind a preposition that makes him no doer."""
    j = i - 1
    while j >= 0 and ledd[j].lemma in _FYLL:
        j -= 1
    if j < 0:
        return False
    foran = ledd[j].lemma
    if foran == "av" and _av_gruppe(ledd, i):
        return False
    return foran in _FORAN or foran in _FORTELLER or (foran in ("og", "eller", KOMMA) and j > 0 and ledd[j - 1].klasse in ("LEDELSE", "ANSATT", "ANSATTE", "FORELDER") and _fortalt(ledd, j - 1))


_HJELPER = moenster(
    r"(?:ringe|vet|gjøre|si til|så|bare ~1 se|se ~1 (?:det|på|at|ut|den)|se|høre\w*|hørt\w*|ikke ~2 (?:gjøre|bry\w*|ta|tro\w*|høre\w*)|svar\w*|mene\w*|tro\w*|få beskjed|få vite|få høre|fikse\w*|love\w*|lovt\w*|lovde|ha ~2 (?:få|vite|møte|ringe|sagt|snakke|prøve|informere|love\w*)|bli ~1 (?:informere|varsle\w*|melde|kontakt\w*|fortelle)|være ~1 (?:informere|kjent|klar|varsle\w*)|skal ~1 (?:følge\w*|snakke|ta|ordne|se)|snakke ~2 med|prøve|informere|melde|ta ~2 (?:det|saken|tak|opp)|si ~2 (?:at|det) ~2 (?:ikke ~1 (?:kan|være|sett?|ha|merke\w*)|skal|vi|vil|må|bare|ordne)|spør)"
)


def _hjelper(tekst: Lesetekst, i: int) -> bool:
    """Whether the verb after the person at `i` is one of seeing, knowing, answering or not acting."""
    if i + 1 >= len(tekst.ledd):
        return False
    j = i + 1
    while j < len(tekst.ledd) and tekst.ledd[j].lemma in ("min", "vår", "som", "til", "bare", "på", "skole", "da", "jo", "også", "her", KOMMA):
        j += 1
    return j < len(tekst.ledd) and _HJELPER.match(tekst.lemmaer, tekst.starter[j]) is not None


def _passiv(ledd: tuple[Ledd, ...], handling: Handling) -> bool:
    """Whether "bli" stands before the act's verb in its clause ("blir … slått"), or the verb ends in -s."""
    if ledd[handling.start].skrevet.lower().endswith(("es", "ast", "as")) and ledd[handling.start].lemma in ("mobbe", "plage", "stenge", "fryse", "erte"):
        return True
    for et in reversed(ledd[max(0, handling.start - 5) : handling.start + 1]):
        if et.lemma in (PUNKTUM, KOMMA, "og", "men", "når", "fordi"):
            return False
        if et.lemma in ("bli", "få") or (et.lemma == "være" and ledd[handling.start].skrevet.lower().endswith(("t", "a"))):
            return True
    return False


def _etter_av(tekst: Lesetekst, handling: Handling) -> Handling:
    """The doer after "av" or "fra" in the same sentence, at most 14 words on."""
    ledd = tekst.ledd
    for j in range(handling.start + 1, min(len(ledd), handling.slutt + 14)):
        if ledd[j].lemma == PUNKTUM:
            break
        if ledd[j].lemma not in ("av", "fra") and ledd[j].skrevet.lower() not in ("ta", "tå"):
            continue
        for k in range(j + 1, min(len(ledd), j + 6)):
            verdi = _utover_av(tekst, k)
            if verdi and not _offer(tekst, k):
                return handling._replace(utover=verdi, nevnt=(k, k))
            if ledd[k].lemma not in _FYLL and ledd[k].lemma not in _STED_ETTER:
                break
    return handling


def _kandidater(tekst: Lesetekst, i: int) -> Iterator[tuple[int, str]]:
    """Persons before the word `i` in its sentence, nearest first."""
    for j in range(i - 1, -1, -1):
        if tekst.ledd[j].lemma == PUNKTUM:
            return
        if _offer(tekst, j):
            if tekst.ledd[j].lemma in ("jeg", "vi") and _nær(tekst.ledd, j, i):
                return
            continue
        verdi = _utover_av(tekst, j)
        if verdi and (not _fortalt(tekst.ledd, j) or _som_etter(tekst.ledd, j, i)):
            yield j, verdi


def _som_etter(ledd: tuple[Ledd, ...], j: int, i: int) -> bool:
    """Whether "som" after the person at `j` makes him the subject of the verb `i`: "om guttene (i 9b) som slår"."""
    return any(e.lemma == "som" for e in ledd[j + 1 : min(i, j + 5)])


def _nær(ledd: tuple[Ledd, ...], j: int, i: int) -> bool:
    """Whether only auxiliaries stand between the subject `j` and the verb `i`: then it is the teller's own act."""
    if any(e.lemma in ("få", "bli") for e in ledd[j + 1 : i + 1]):
        return False
    return all(e.lemma in _HJELPEVERB or e.lemma in ("ikke", "bare", "å", "at", "så") for e in ledd[j + 1 : i])


def _etter_verb(tekst: Lesetekst, i: int) -> tuple[int, str] | None:
    """The doer right after the verb in an inverted clause ("i går slo kevin meg")."""
    for k in range(i + 1, min(len(tekst.ledd), i + 4)):
        if tekst.ledd[k].lemma in (PUNKTUM, KOMMA) or _offer(tekst, k):
            return None
        verdi = _utover_av(tekst, k)
        if verdi:
            return k, verdi
        if tekst.ledd[k].lemma not in _FYLL:
            return None
    return None


def _ba_alle(tekst: Lesetekst, i: int) -> bool:
    """Whether "alle" at `i` are those invited: then the doer is the one who invites."""
    return any(e.lemma in ("be", "invitere") for e in tekst.ledd[max(0, i - 3) : i])


def _finn_gjerer(tekst: Lesetekst, handling: Handling) -> Handling:
    if handling.slag == "mobbing" and tekst.ledd[handling.start].skrevet.lower().startswith(("mobbing", "bullying", "mobbeoff")):
        return _etter_av(tekst, handling)
    if handling.slag in ("digital_krenkelse", "vold", "trusler", "baksnakking") and tekst.ledd[handling.start].lemma in ("melding", "vold", "rykte", "chat", "bilde", "løgn", "slåsskamp"):
        handling = _etter_av(tekst, handling)
        if handling.utover or tekst.ledd[handling.start].lemma in ("vold", "slåsskamp"):
            return handling
    if _passiv(tekst.ledd, handling):
        return _etter_av(tekst, handling)
    if handling.slag == "utestenging" and tekst.ledd[handling.start].lemma in ("ingen", "alle", "aldri") and not _ba_alle(tekst, handling.start):
        return handling._replace(utover=FLERE)
    for plass, verdi in _kandidater(tekst, handling.start):
        if verdi in (LEDELSE, ANSATT) and handling.slag != "utsagn" and _hjelper(tekst, plass):
            continue
        return handling._replace(utover=verdi, nevnt=(plass, plass))
    if treff := _etter_verb(tekst, handling.start):
        return handling._replace(utover=treff[1], nevnt=(treff[0], treff[0]))
    return handling


def _nektet(tekst: Lesetekst, handling: Handling) -> bool:
    if handling.slag in ("utestenging", "utsagn", "diskriminering"):
        return False
    if handling.slag == "digital_krenkelse":
        return [e.lemma for e in tekst.ledd[handling.start : handling.start + 2]] == ["filme", "ikke"]
    rundt = tekst.ledd[max(0, handling.start - 2) : handling.start]
    if any(e.lemma in ("ikke", "aldri", "ingen") for e in rundt):
        return True
    etter = tekst.ledd[handling.slutt + 1 : handling.slutt + 3]
    return any(e.lemma in ("ikke", "aldri") for e in etter[:1]) or (len(etter) == 2 and etter[0].lemma in ("meg", "de", "hun", "han") and etter[1].lemma == "ikke" and handling.slag == "vold" and False)


_TRUET = moenster(r"(?:skal|vil|komme til å|true ~2 med å|true|skulle|hvis|måtte)")


def _bare_truet(tekst: Lesetekst, handling: Handling) -> bool:
    """Whether a blow is only announced: "skal slå", "truer med å slå"."""
    foran = tekst.ledd[max(0, handling.start - 4) : handling.start]
    lemmaer = " ".join(e.lemma for e in foran if e.lemma not in (PUNKTUM,))
    if tekst.ledd[handling.start].lemma == "denge" and ("få" in lemmaer or "skal" in lemmaer):
        return True
    etter = [e.lemma for e in tekst.ledd[handling.slutt + 1 : handling.slutt + 5]]
    if "hvis" in etter and "si" in lemmaer.split():
        return True
    return bool(_TRUET.search(lemmaer)) and not any(e.lemma in (PUNKTUM, KOMMA, "og") for e in foran)


_SIER = frozenset("uttale uttalte kalle si rope skrive hviske kommentere send skjelle".split())


def _fra_siste_utsagn(tekst: Lesetekst, handling: Handling) -> Handling:
    """The act from the last verb of saying before the words said: the one who says them stands before that."""
    for i in range(handling.slutt, handling.start, -1):
        if tekst.ledd[i].lemma in _SIER:
            return handling._replace(start=i)
    return handling


def finn_handlinger(tekst: Lesetekst) -> list[Handling]:
    """All acts that the text tells of, in order, with their doers. An act may be found under several kinds."""
    funn: list[Handling] = []
    for slag, uttrykk in SLAG.items():
        for m in uttrykk.finditer(tekst.lemmaer):
            handling = Handling(tekst.indeks(m.start()), tekst.indeks(max(m.start(), m.end() - 1)), slag, None)
            if _nektet(tekst, handling):
                continue
            if slag == "utsagn":
                handling = _fra_siste_utsagn(tekst, handling)
            if slag == "vold" and _bare_truet(tekst, handling):
                handling = handling._replace(slag="trusler")
            funn.append(_finn_gjerer(tekst, handling))
    funn.sort(key=lambda h: (h.start, h.slutt))
    return _med_pronomen(tekst, funn)


def _forrige(tekst: Lesetekst, i: int, entall: bool) -> tuple[int, str] | None:
    """The nearest person before word `i` that a pronoun can stand for."""
    onsket = (ELEV, ANSATT, LEDELSE, UTENFOR) if entall else (FLERE,)
    for j in range(i - 1, -1, -1):
        if _offer(tekst, j) or not tekst.ledd[j].klasse:
            continue
        verdi = _utover_av(tekst, j)
        if verdi in onsket and not _fortalt(tekst.ledd, j) and not (verdi in (LEDELSE, ANSATT) and _hjelper(tekst, j)):
            return j, verdi
    return None


def _med_pronomen(tekst: Lesetekst, funn: list[Handling]) -> list[Handling]:
    ut: list[Handling] = []
    for h in funn:
        if h.utover in (HAN, DE) and h.nevnt:
            treff = _forrige(tekst, h.nevnt[0], h.utover == HAN)
            if treff and treff[1] == LEDELSE:
                h = h._replace(utover=LEDELSE_KANSKJE, nevnt=None)
            elif treff:
                h = h._replace(utover=treff[1], nevnt=(treff[0], treff[0]))
            elif h.utover == DE:
                h = h._replace(utover=FLERE)
        if h.utover == LEDELSE and h.slag == "utsagn" and not _sikkert_utsagn(tekst, h):
            h = h._replace(utover=LEDELSE_KANSKJE)
        ut.append(h)
    return ut


_KRENKENDE = moenster("slur_etnisk", "slur_legning", "slur_funksjon", "slur_tro", "idiot", "hore")
_TILTALT = moenster(r"til (?:meg|oss|min|vår|BARN|ELEV|ELEVER|henne|ham|en)", r"(?:meg|oss|BARN|jeg|vi)")


def _sikkert_utsagn(tekst: Lesetekst, h: Handling) -> bool:
    """Whether words said are an insult by themselves, or said to the one whom they hit."""
    bit = " ".join(e.nokkel for e in tekst.ledd[max(0, h.start - 3) : h.slutt + 6])
    return _KRENKENDE.search(bit) is not None or _TILTALT.search(bit) is not None


LEDELSE_KANSKJE = "skoleledelse?"
"""The leadership by a pronoun, or by words alone that may be an opinion: to be asked."""
_SVAKE = frozenset({"ting", "digital_krenkelse", "utsagn"})
_VET_IKKE_HVEM = moenster(
    r"(?:vet|aner|ane|anar) ~3 (?:ikke|aldri) ~3 hvem", r"(?:ikke|ingen) ~2 (?:vet|aner|anelse|peiling) ~3 hvem", r"hvem (?:det|som|dette) ~4 vet ~2 ikke", r"(?:ukjent|anonym\w*|fake|falsk\w*|hemmelig\w*|skjult) ~1 (?:konto|nummer\w*|melding|insta|snap|bruker\w*|avsender\w*|person\w*|tiktok|elev/ELEV|gjerning\w*)", r"(?:vet|aner) ikke hvem", r"ikke sett? hvem", r"uten å vet hvem", r"ikke ~1 (?:finne|funne|fant) ~1 ut hvem", r"ukjente?",
)  # fmt: skip


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
    if ukjent_gjerer(tekst) and stemmer[ANSATT] == 0:
        return UKJENT
    if not stemmer:
        return None
    if stemmer[ELEV] and stemmer[FLERE] and not stemmer[ANSATT]:
        return FLERE if stemmer[FLERE] >= stemmer[ELEV] else ELEV
    if stemmer[ANSATT] and stemmer[ANSATT] >= stemmer[ELEV] + stemmer[FLERE]:
        return ANSATT
    return stemmer.most_common(1)[0][0]


_LEDELSE_UFARLIG = moenster(
    r"(?:si|fra|ifra|fortelle|melde|snakke|beskjed|informere|møte|ringe|spør|be|til|hos|med|ta opp|gå|kontor\w*|inn|få|prøve|varsle\w*|dra) ~5 LEDELSE", r"LEDELSE ~3 (?:vet|gjøre|ringe|få|si|svar\w*|se|høre\w*|hørt\w*|love\w*|prøve|ha|være ~1 (?:informere|kjent|klar|varsle\w*)|bli ~1 (?:informere|varsle\w*)|tro\w*|mene\w*|må|bør|skal|kan|vil)",
)  # fmt: skip


def ledelse_nevnt_i_tvil(tekst: Lesetekst, handlinger: list[Handling], utover: str | None) -> bool:
    """Whether the leadership is mentioned so that it may be the one who violates, and nothing says it is not."""
    if utover != LEDELSE and any(h.utover == LEDELSE_KANSKJE for h in handlinger):
        return True
    for i, et in enumerate(tekst.ledd):
        if et.klasse != "LEDELSE" or _fortalt(tekst.ledd, i) or _hjelper(tekst, i):
            continue
        start = tekst.starter[max(0, i - 7)]
        ufarlig = any(m.start() <= tekst.starter[i] < m.end() for m in _LEDELSE_UFARLIG.finditer(tekst.lemmaer, start))
        if not ufarlig and utover is None:
            return True
    return False
