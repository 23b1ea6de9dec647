"""Persons in a text: what a word says of who it is, and whether it can be the doer of anything."""

from __future__ import annotations

from sprak.handling import ANSATT, DE, ELEV, FLERE, HAN, LEDELSE, NOEN, UTENFOR
from sprak.lesetekst import KOMMA, NAVN, PUNKTUM, Ledd, Lesetekst, moenster

_KLASSE = {
    "LEDELSE": LEDELSE,
    "ANSATT": ANSATT,
    "ANSATTE": ANSATT,
    "ELEV": ELEV,
    "ELEVER": FLERE,
    NAVN: ELEV,
    "VENN": ELEV,
    "VENNER": FLERE,
    "UTENFOR": UTENFOR,
    "FORELDER": UTENFOR,
    "SLEKT": UTENFOR,
    "SØSKEN": UTENFOR,
}
_ANDRES = {"BARN": ELEV, "BARNA": FLERE}
"""Children of others ("et annet barn"): pupils, where one's own are those whom it is about."""
_OFFER_ORD = frozenset({"jeg", "meg", "oss", "vi", "BARN", "BARNA"})
_FORAN = frozenset(
    [
        "til",
        "med",
        "av",
        "fra",
        "hos",
        "for",
        "på",
        "om",
        "mot",
        "bak",
        "ved",
        "blant",
        "foran",
        "mellom",
        "hjå",
        "åt",
        "etter",
    ]
)
_TELLENDE = frozenset(["to", "tre", "tall", "noen", "flere", "mange", "alle", "begge", "par", "tretten"])
FYLL = frozenset(
    [
        "en",
        "den",
        "det",
        "de",
        "to",
        "tre",
        "tall",
        "noen",
        "flere",
        "mange",
        "alle",
        "samme",
        "annen",
        "andre",
        "min",
        "vår",
        "eldre",
        "yngre",
        "liten",
        "litt",
        "par",
        "gamle",
        "store",
        "ny",
        "nye",
        "egen",
        "ene",
        "andre",
        "hun",
        "han",
        "som",
        "er",
        "noe",
        "hele",
        "heile",
    ]
)
_FORTELLER = frozenset(
    [
        "fortelle",
        "melde",
        "informere",
        "spør",
        "be",
        "ringe",
        "informere",
        "beskjed",
        "ifra",
        "vise",
        "hjelpe",
        "be",
        "snakke",
    ]
)
STED_ETTER = frozenset(["i", "på", "fra", "ved"])
_STED = moenster(
    r"(?:i|på|fra|ved) ~2 (?:klassen/ELEVER_STED|trinn\w*|parallellklass\w*|\d{1,2}\w?|vg\d\w*|"
    r"skole|lag\w*|gruppe\w*|sfo|aks|naboklasse\w*|linja|linjen|bygg\w*|helse\w*|elektro\w*|"
    r"idrett\w*|service\w*|yrkesfag\w*|studiespes\w*|restaurant\w*|naturbruk\w*|bord\w*|siden|"
    r"bussen|buss\w*|rom\w*|internat\w*|hybel\w*)"
)
_ANDRE_SKOLER = moenster(
    r"(?:på|fra|i|ved) (?:en )?(?:helt |heilt )?(?:annen|andre|nabosk[ou]l\w*|nabo)(?! (?:år\w*|trinn\w*|klass\S*|"
    r"linj\w*|"
    r"program\w*|gruppe\w*|bord\w*|side\w*|rad\w*)) ?(?:skole|ungdomsskole|vgs|by\w*|bygd\w*)?",
    r"(?:ikke|ikkje) ~1 gå ~2 (?:her|skole|hos)",
    r"(?:fra|på) nabosk[ou]l\w*",
    r"(?:fra|på) andre skole",
    r"utenforstående/UTENFOR",
)


def _tallord(ledd: tuple[Ledd, ...], i: int) -> bool:
    foran = [e.lemma for e in ledd[max(0, i - 3) : i]]
    for lemma in reversed(foran):
        if lemma in _TELLENDE or lemma.isdigit():
            return True
        if lemma in (KOMMA, PUNKTUM) or lemma not in FYLL:
            return False
    return False


def _flere_navn(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether another name or a group is joined to the name at `i` with "og" or commas."""
    etter = list(ledd[i + 1 : i + 5])
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
    if i + 1 >= len(tekst.ledd) or tekst.ledd[i + 1].lemma not in STED_ETTER:
        return False
    return _STED.match(tekst.lemmaer, tekst.starter[i + 1]) is not None


_MENGDE = frozenset({"noen", "ingen", "flere", "mange", "to", "tre", "tall", "par"})
_PEKER = frozenset({"de", "en", "han", "hun", "noen", "to", "flere"})
_STED_FOR_VOKSNE = moenster(
    r"(?:de|en|han|hun|noen|to|flere) (?:person\w* |som |være |sitte\w* |andre ){0,3}(?:i|fra|på|av) "
    r"(?:LEDELSE|kontoret|skolekontor\w*|resepsjon\w*|taxien|drosja|drosjen|kantina|kantinen|helsesykepl\w*|sløyden)"
)


_GAAR_HER = moenster(
    r"(?:EKS|KJÆRESTE) (?:min |sin |til \S+ )?som gå (?:i|på) ~2 (?:klassen\S*|trinn\w*|skole|\d{1,2}\w?|vg\d)"
)
_YRKE = moenster(
    r"(?:han|hun|den|en|de|UTENFOR|KJÆRESTE) (?:\S+ )?som ~1 (?:vask\w*|jobb\w*|arbeid\w*|undervis\w*|"
    r"kjør\w* ~1 (?:bussen|taxien|skolebuss\w*|skulebuss\w*)|ha (?:oss|vi|meg|klassen\S*) i|passe på|"
    r"(?:lager|lagar|selger|serverer) mat\w*)(?! ~1 (?:med|sammen))"
)
"""Somebody told of by the work that they do at the school: "hun som vasker", "dama som jobber i kantina"."""


def _arbeider(tekst: Lesetekst, i: int) -> bool:
    return _YRKE.match(tekst.lemmaer, tekst.starter[i]) is not None


def _leder_en_gruppe(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the word of number at `i` only counts the persons named after it: "noen eldre gutter", "flere lærere"."""
    for et in ledd[i + 1 : i + 4]:
        if et.klasse in ("ELEV", "ELEVER", "VENNER", "ANSATTE", "UTENFOR"):
            return True
        if et.klasse or (et.lemma not in FYLL and not et.skrevet.lower().endswith(("e", "re"))):
            return False
    return False


def _pronomen(tekst: Lesetekst, i: int) -> str | None:
    """What a pronoun or a bare "en" says of the doer, None for words that are no person."""
    lemma = tekst.ledd[i].lemma
    if _arbeider(tekst, i):
        return ANSATT
    if lemma in _PEKER and (sted := _STED_FOR_VOKSNE.match(tekst.lemmaer, tekst.starter[i])):
        return LEDELSE if "LEDELSE" in sted.group() else (ANSATT if lemma in ("han", "hun") else None)
    neste = tekst.ledd[i + 1].klasse if i + 1 < len(tekst.ledd) else ""
    if lemma in ("han", "hun"):
        return None if neste in (NAVN, "ANSATT", "LEDELSE") else ELEV if _har_sted(tekst, i) else HAN
    if lemma == "de":
        return FLERE if _har_sted(tekst, i) else DE
    if lemma in ("alle", "andre"):
        return FLERE
    if lemma in _MENGDE:
        if _leder_en_gruppe(tekst.ledd, i):
            return None
        if _har_sted(tekst, i):
            return FLERE
        return NOEN if lemma == "noen" else (FLERE if lemma in ("flere", "mange") else None)
    if lemma == "en" and (_har_sted(tekst, i) or (tekst.ledd[i + 1 : i + 2] and tekst.ledd[i + 1].lemma == "som")):
        return ELEV
    return None


_FORAN_KLASSEN = frozenset({"i", "på", "fra", "for", "foran", "til", "med", "om"})


def utover_av(tekst: Lesetekst, i: int) -> str | None:
    """What the word at `i` says of a doer: a value of `utover`, a pronoun mark, or None for no person."""
    ledd = tekst.ledd
    et = ledd[i]
    if not et.klasse or _arbeider(tekst, i):
        return _pronomen(tekst, i)
    if et.klasse in _ANDRES and i and ledd[i - 1].lemma in ("annen", "andre"):
        return _ANDRES[et.klasse]
    if et.klasse == "ELEVER_STED":
        return None if {e.lemma for e in ledd[max(0, i - 2) : i]} & _FORAN_KLASSEN else FLERE
    if et.klasse in ("EKS", "KJÆRESTE"):
        return ELEV if _har_sted(tekst, i) or _GAAR_HER.match(tekst.lemmaer, tekst.starter[i]) else None
    if _tittel_eller_eie(ledd, i) or _kjent_for(ledd, i) or _er_melderen(ledd, i):
        return None
    return _etter_klassen(tekst, i)


def _etter_klassen(tekst: Lesetekst, i: int) -> str | None:
    """What the class of the person at `i` says, with number, joined names and other schools taken into account."""
    ledd = tekst.ledd
    et = ledd[i]
    verdi = FLERE if _sideordnet(ledd, i) else _KLASSE.get(et.klasse)
    if verdi == ELEV and (
        _av_gruppe(ledd, i) == FLERE
        or _tallord(ledd, i)
        or (et.klasse == NAVN and (_flere_navn(ledd, i) or _gruppe_etter(ledd, i)))
    ):
        verdi = FLERE
    if verdi == FLERE and _av_gruppe(ledd, i) == ELEV:
        verdi = ELEV
    if verdi in (ELEV, FLERE) and _fra_annen_skole(tekst, i):
        return UTENFOR
    if (
        verdi == ELEV
        and et.klasse not in (NAVN,)
        and i + 2 < len(ledd)
        and ledd[i + 1].lemma in ("sin", "til")
        and _slekt(ledd[i + 2])
    ):
        return UTENFOR
    return verdi


def _er_melderen(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the title at `i` is what the one who tells calls himself: "jeg er nabo til skolen"."""
    j = i - 1
    while j > 0 and ledd[j].lemma in FYLL:
        j -= 1
    return j > 0 and ledd[j].lemma == "være" and ledd[j - 1].lemma in ("jeg", "vi") and ledd[i].klasse != NAVN


def _sideordnet(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether a name is joined to the pupil, friend or sibling at `i`: "Leo og en gutt", "Leo og broren hans"."""
    if ledd[i].klasse not in ("ELEV", "VENN", "SØSKEN", "KJÆRESTE"):
        return False
    j = i - 1
    while j > 0 and ledd[j].lemma in FYLL:
        j -= 1
    return j > 0 and ledd[j].lemma == "og" and ledd[j - 1].klasse == NAVN


def _tittel_eller_eie(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the name at `i` only completes a title ("avdelingsleder Morten"), or the title owns what follows."""
    if ledd[i].klasse == "LEDELSE" and _er_i_familien(ledd, i):
        return True
    if ledd[i].klasse == NAVN:
        return i > 0 and ledd[i - 1].klasse in ("LEDELSE", "ANSATT")
    return ledd[i].klasse in ("LEDELSE", "ANSATT") and ledd[i].skrevet.lower().endswith("s") and i + 1 < len(ledd)


def _er_i_familien(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the title at `i` is what one of the family is: "mamma er rektor her"."""
    foran = [e for e in ledd[max(0, i - 4) : i] if e.lemma not in ("min", "vår", "en")]
    return len(foran) > 1 and foran[-1].lemma == "være" and _slekt(foran[-2])


def _kjent_for(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the adult at `i` only tells who another is: "onkelen til hun som …", "en voksen mann"."""
    etter = ledd[i + 1 : i + 5]
    if ledd[i].lemma == "voksen":
        return bool(etter) and etter[0].klasse in ("UTENFOR", "ANSATT")
    if not _slekt(ledd[i]) or not etter or etter[0].lemma not in ("til", "åt"):
        return False
    return etter[1:2] != () and etter[1].klasse != NAVN and any(e.lemma == "som" for e in etter[1:])


def _slekt(et: Ledd) -> bool:
    return et.klasse in ("FORELDER", "SLEKT", "SØSKEN")


def _fra_annen_skole(tekst: Lesetekst, i: int) -> bool:
    start = tekst.starter[i]
    treff = _ANDRE_SKOLER.search(tekst.lemmaer, start, start + 60)
    return treff is not None and " . " not in tekst.lemmaer[start : treff.start()]


_FORELDER_TIL = ("min", "vår")


def er_offer(tekst: Lesetekst, i: int) -> bool:
    """Whether the word is one of those whom it is about: me, us, my child, my friend who "blir …"."""
    et = tekst.ledd[i]
    if et.klasse in _ANDRES and i and tekst.ledd[i - 1].lemma in ("annen", "andre"):
        return False
    if et.lemma in _OFFER_ORD or et.klasse in _OFFER_ORD:
        return True
    if et.klasse == "ELEV" and et.lemma in ("gutt", "jente", "unge"):
        return any(n.lemma in _FORELDER_TIL for n in (*tekst.ledd[i + 1 : i + 2], *tekst.ledd[max(0, i - 1) : i]))
    if i and tekst.ledd[i - 1].lemma in ("oss", "vi") and et.klasse == "ELEVER":
        return True
    if et.klasse in ("SØSKEN", "VENN") and i + 1 < len(tekst.ledd) and tekst.ledd[i + 1].lemma in _FORELDER_TIL:
        return True
    return et.lemma in ("meg", "oss", "ham", "henne", "hverandre", "seg")


def er_fortalt(ledd: tuple[Ledd, ...], i: int) -> bool:
    """Whether the person at `i` is told something, or stands behind a preposition that makes him no doer."""
    j = i - 1
    while j >= 0 and ledd[j].lemma in FYLL:
        j -= 1
    if j < 0:
        return False
    foran = ledd[j].lemma
    if foran == "av" and _av_gruppe(ledd, i):
        return False
    return (
        foran in _FORAN
        or foran in _FORTELLER
        or (
            foran in ("og", "eller", KOMMA)
            and j > 0
            and ledd[j - 1].klasse in ("LEDELSE", "ANSATT", "ANSATTE", "FORELDER")
            and er_fortalt(ledd, j - 1)
        )
    )


_HJELPER = moenster(
    r"(?:ringe|vet|gjøre(?! (?:narr|ap|gjøn|meg|oss))|"
    r"si til|så|bare ~1 se|se ~1 (?:det|på|at|ut|den)|se|høre\w*|hørt\w*|"
    r"ikke ~2 (?:gjøre|bry\w*|ta|tro\w*|høre\w*)|svar\w*|mene\w*|tro\w*|få beskjed|få vite|"
    r"få høre|fikse\w*|love\w*|lovt\w*|lovde|ha ~2 (?:få|vite|møte|ringe|sagt|snakke|prøve|"
    r"informere|love\w*)|bli ~1 (?:informere|varsle\w*|melde|kontakt\w*|fortelle)|være ~1 "
    r"(?:informere|melde|kjent|klar|varsle\w*)|skal ~1 (?:følge\w*|snakke|ta|ordne|se)|snakke ~2 "
    r"med|prøve|informere|melde|ta ~2 (?:det|saken|"
    r"tak(?! (?:i|rundt|om) (?!(?:det|saken|saka|dette|problem\w*|situasjon\w*|mobb\w*)))|opp)|"
    r"si ~2 (?:at|det) ~2 (?:ikke ~1 (?:kan|være|sett?|ha|merke\w*)|skal|vi|vil|må|bare|ordne)|spør)"
)


def er_hjelper(tekst: Lesetekst, i: int) -> bool:
    """Whether the verb after the person at `i` is one of seeing, knowing, answering or not acting."""
    if i + 1 >= len(tekst.ledd):
        return False
    j = i + 1
    while j < len(tekst.ledd) and tekst.ledd[j].lemma in (
        "min",
        "vår",
        "som",
        "til",
        "bare",
        "på",
        "skole",
        "da",
        "jo",
        "også",
        "her",
        KOMMA,
    ):
        j += 1
    return j < len(tekst.ledd) and _HJELPER.match(tekst.lemmaer, tekst.starter[j]) is not None
