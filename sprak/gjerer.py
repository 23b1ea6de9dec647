"""The doer of each act: as grammar has it, the person before the verb, after "av", or after an inverted verb."""

from __future__ import annotations

from collections.abc import Iterator

from sprak.handling import ANSATT, DE, ELEV, FLERE, HAN, LEDELSE, SLAG, UTENFOR, Handling
from sprak.lesetekst import KOMMA, NAVN, PUNKTUM, Ledd, Lesetekst, moenster
from sprak.person import FYLL, STED_ETTER, er_fortalt, er_hjelper, er_offer, utover_av
from sprak.ramme import uten_ramme

LEDELSE_KANSKJE = "skoleledelse?"
"""The leadership by a pronoun, or by words alone that may be an opinion: to be asked."""
_HJELPEVERB = frozenset(
    [
        "ha",
        "være",
        "bli",
        "få",
        "vil",
        "kan",
        "skal",
        "må",
        "gå",
        "komme",
        "prøve",
        "begynne",
        "begynte",
        "begynner",
        "starte",
        "tørre",
        "pleie",
        "pleier",
        "fortsette",
        "fortsetter",
        "drive",
        "driver",
    ]
)


def er_passiv(ledd: tuple[Ledd, ...], handling: Handling) -> bool:
    """Whether "bli" stands before the act's verb in its clause ("blir … slått"), or the verb ends in -s."""
    if ledd[handling.start].skrevet.lower().endswith(("es", "ast", "as")) and ledd[handling.start].lemma in (
        "mobbe",
        "plage",
        "stenge",
        "fryse",
        "erte",
    ):
        return True
    for et in reversed(ledd[max(0, handling.start - 5) : handling.start + 1]):
        if et.lemma in (PUNKTUM, KOMMA, "og", "men", "når", "fordi", "at", "som"):
            return False
        if et.lemma in ("bli", "få") or (
            et.lemma == "være" and ledd[handling.start].skrevet.lower().endswith(("t", "a"))
        ):
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
        if ledd[j - 1].lemma in ("bilde", "video"):
            continue  # "bilde av": whom it shows
        for k in range(j + 1, min(len(ledd), j + 6)):
            verdi = utover_av(tekst, k)
            if verdi and not er_offer(tekst, k):
                return handling._replace(utover=verdi, nevnt=(k, k))
            if ledd[k].lemma not in FYLL and ledd[k].lemma not in STED_ETTER:
                break
    return handling


def _kandidater(tekst: Lesetekst, i: int) -> Iterator[tuple[int, str]]:
    """Persons before the word `i` in its sentence, nearest first."""
    for j in range(i - 1, -1, -1):
        if tekst.ledd[j].lemma == PUNKTUM:
            return
        if er_offer(tekst, j):
            if tekst.ledd[j].lemma in ("jeg", "vi") and not _sagt(tekst.ledd, j) and _nær(tekst.ledd, j, i):
                return
            continue
        verdi = utover_av(tekst, j)
        if (verdi == HAN and _sagt(tekst.ledd, j)) or _slektens(tekst.ledd, j):
            continue
        if verdi and (not er_fortalt(tekst.ledd, j) or _som_etter(tekst.ledd, j, i)) and not er_objekt(tekst, j):
            yield j, verdi


def _slektens(ledd: tuple[Ledd, ...], j: int) -> bool:
    """Whether the person at `j` only says whose relative does it: "storebroren til Markus som …"."""
    return j > 1 and ledd[j - 1].lemma == "til" and ledd[j - 2].klasse in ("SØSKEN", "FORELDER", "SLEKT")


_RAMMER = frozenset({
    "slå", "sparke", "dytte", "klype", "lugge", "kvele", "bite", "klore", "kaste", "holde", "dra", "rive", "vri",
    "presse", "denge", "angripe", "spytte", "felle", "klapse", "true", "drepe", "kalle", "mobbe", "erte", "plage",
    "trakassere", "ydmyke", "håne", "krenke", "fryse", "stenge", "ignorere", "filme", "ta", "gripe", "be",
    "tvinge", "løfte", "styrer", "styre",
})  # fmt: skip


def er_objekt(tekst: Lesetekst, j: int) -> bool:
    """Whether the person at `j` is hit by a verb before it that has its own subject: "rektor tok en elev"."""
    ledd = tekst.ledd
    i = j - 1
    while i >= 0 and ledd[i].lemma in _FORAN_OBJEKT:
        i -= 1
    if i < 1 or ledd[i].lemma not in _RAMMER:
        return False
    for k in range(i - 1, max(-1, i - 9), -1):
        if ledd[k].lemma in (PUNKTUM, KOMMA, "og", "men", "når", "da", "så", "at", "fordi"):
            return False
        if not er_fortalt(ledd, k) and (utover_av(tekst, k) or ledd[k].klasse or ledd[k].lemma in ("jeg", "vi")):
            return True
    return False


_FORAN_OBJEKT = FYLL - {"som", "er", "alle"}


def _sagt(ledd: tuple[Ledd, ...], j: int) -> bool:
    """Whether somebody else says or decides what the subject at `j` does: "X sier (at) jeg ikke får være med"."""
    foran = [e.lemma for e in ledd[max(0, j - 8) : j]]
    return foran[-1:] != [] and (foran[-1] in _SIER_AT or (foran[-1] == "at" and not _SIER_AT.isdisjoint(foran)))


_SIER_AT = frozenset({"si", "mene", "bestemme", "bestemt", "bestemte", "bestemmer", "rope", "skrive"})


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
        if tekst.ledd[k].lemma in (PUNKTUM, KOMMA) or er_offer(tekst, k):
            return None
        verdi = utover_av(tekst, k)
        if verdi:
            return k, verdi
        if tekst.ledd[k].lemma not in FYLL:
            return None
    return None


def _omvendt(tekst: Lesetekst, i: int) -> tuple[int, str] | None:
    """The doer between the verb and the one who is hit: "derfor kaller Ine meg …", "i går slo Kevin henne"."""
    treff = _etter_verb(tekst, i)
    if treff is None or treff[0] + 1 >= len(tekst.ledd):
        return None
    if i and tekst.ledd[i - 1].lemma in _ADVERB and treff[0] == i + 1:
        return treff
    neste = tekst.ledd[treff[0] + 1]
    return treff if neste.lemma in ("meg", "oss", "ham", "henne", "deg") or neste.klasse in ("BARN", "BARNA") else None


_ADVERB = frozenset(
    {"likevel", "så", "nå", "da", "derfor", "dermed", "etterpå", "plutselig", "der", "dag", "gå", "igjen"}
)
"""Words that a main clause may begin with: its verb comes next, and then its subject."""


def _ba_alle(tekst: Lesetekst, i: int) -> bool:
    """Whether "alle" at `i` are those invited: then the doer is the one who invites."""
    return any(e.lemma in ("be", "invitere") for e in tekst.ledd[max(0, i - 3) : i])


def _lar_aldri(tekst: Lesetekst, i: int) -> bool:
    """Whether "lar meg aldri" stands at `i`: then the doer is the one who does not let, before the verb."""
    return any(e.lemma in ("lar", "la", "lèt", "let", "later", "lot") for e in tekst.ledd[max(0, i - 2) : i])


def _finn_gjerer(tekst: Lesetekst, handling: Handling) -> Handling:
    if handling.slag == "mobbing" and tekst.ledd[handling.start].skrevet.lower().startswith(
        ("mobbing", "bullying", "mobbeoff")
    ):
        return _etter_av(tekst, handling)
    if handling.slag in ("digital_krenkelse", "vold", "trusler", "baksnakking") and tekst.ledd[
        handling.start
    ].lemma in ("melding", "vold", "rykte", "chat", "bilde", "løgn", "slåsskamp"):
        handling = _etter_av(tekst, handling)
        if handling.utover or tekst.ledd[handling.start].lemma in ("vold", "slåsskamp"):
            return handling
    if er_passiv(tekst.ledd, handling):
        return _etter_av(tekst, handling)
    if (
        handling.slag == "utestenging"
        and tekst.ledd[handling.start].lemma in ("ingen", "alle", "aldri")
        and not _ba_alle(tekst, handling.start)
        and not _lar_aldri(tekst, handling.start)
    ):
        return handling._replace(utover=FLERE)
    if treff := _omvendt(tekst, handling.start):
        return handling._replace(utover=treff[1], nevnt=(treff[0], treff[0]))
    for plass, verdi in _kandidater(tekst, handling.start):
        if verdi in (LEDELSE, ANSATT) and handling.slag != "utsagn" and er_hjelper(tekst, plass):
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
    if tekst.ledd[handling.start].lemma == "spre" and any(
        e.lemma in ("bilde", "video", "naken") for e in tekst.ledd[max(0, handling.start - 4) : handling.start]
    ):
        return True  # pictures are spread, not talk
    rundt = tekst.ledd[max(0, handling.start - 2) : handling.start]
    if any(e.lemma in ("ikke", "aldri", "ingen") for e in rundt):
        return True
    etter = tekst.ledd[handling.slutt + 1 : handling.slutt + 2]
    return any(e.lemma in ("ikke", "aldri") for e in etter)


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


_SIER = frozenset(["uttale", "uttalte", "kalle", "si", "rope", "skrive", "hviske", "kommentere", "send", "skjelle"])


def _fra_siste_utsagn(tekst: Lesetekst, handling: Handling) -> Handling:
    """The act from the last verb of saying before the words said: the one who says them stands before that."""
    for i in range(handling.slutt, handling.start, -1):
        if tekst.ledd[i].lemma in _SIER:
            return handling._replace(start=i)
    return handling


def finn_handlinger(tekst: Lesetekst) -> list[Handling]:
    """All acts that the text tells of, in order, with their doers. An act may be found under several kinds."""
    funn: list[Handling] = []
    tekst = uten_ramme(tekst)
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
        if er_offer(tekst, j) or not (tekst.ledd[j].klasse or tekst.ledd[j].lemma == "en"):
            continue
        verdi = utover_av(tekst, j)
        if (
            verdi
            and verdi in onsket
            and not er_fortalt(tekst.ledd, j)
            and not (verdi in (LEDELSE, ANSATT) and er_hjelper(tekst, j))
        ):
            return j, verdi
    return _sist_nevnte(tekst, i) if entall else None


def _sist_nevnte(tekst: Lesetekst, i: int) -> tuple[int, str] | None:
    """The name last spoken of before word `i`, where nobody does anything: "snakk med Mikkel. I dag dyttet han …"."""
    for j in range(i - 1, -1, -1):
        if tekst.ledd[j].klasse == NAVN and j and tekst.ledd[j - 1].lemma == "med" and not er_offer(tekst, j):
            return j, ELEV
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
