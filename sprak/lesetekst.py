"""A text prepared for reading: words with lemma and class, sentence by sentence, and patterns over the lemmas.

Rules about what a message says are written once, over lemmas ("jeg bli slå av"), and hold for every spelling that the
lexicon knows. A word that names a person carries its class behind a slash ("gymlærer" -> "lærer/ANSATT").
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from sprak.leksikon import les_linjer, slaa_opp
from sprak.minne import husk
from sprak.ord import normaliser

_BIT = re.compile(
    r"(?:ass|avd|fung|konst|kst|und|stud|vise)\. ?(?:rektor|led|lei|insp)[^\W_]*(?:'n)?|"
    r"[^\W_]+(?:['’-][^\W_]+)*|[.!?\n;:,\"()]|[\U0001F300-\U0001FAFF\u2600-\u27BF]"
)
_SLUTT = frozenset(".!?\n;")
_TRINN = re.compile(r"\d{1,2}[a-zæøå]|vg[123](?:[a-zæøå]{1,3})?|\d{1,2}(?:st[a-z]{1,2})?")
_VERB_ETTER_JEG = frozenset(
    [
        "bli",
        "ha",
        "være",
        "vil",
        "kan",
        "skal",
        "må",
        "gå",
        "få",
        "vet",
        "orke",
        "føle",
        "tør",
        "vart",
        "redd",
        "gråte",
        "ble",
        "si",
        "ta",
    ]
)
_ETTER_MED = frozenset(
    ["en", "meg", "deg", "oss", "de", "den", "det", "ham", "henne", "skole", "noen", "alle", "hverandre"]
)
_TIDER = frozenset(["dag", "gang", "time", "uke", "veke", "kveld", "morgen", "friminutt", "eneste", "einaste"])
_ER = frozenset(["e", "er", "æ", "ær", "ee"])
_SPRAKLIGE = {"n": "han", "a": "hun"}
KOMMA = ","
PUNKTUM = "."
NAVN = "NAVN"
MINSTE_NAVN = 3


class Ledd(NamedTuple):
    """One word or mark: as written, its place in the NFC text, its lemma and the class of person ("" for others)."""

    skrevet: str
    start: int
    slutt: int
    lemma: str
    klasse: str

    @property
    def nokkel(self) -> str:
        """The word as the patterns see it."""
        return f"{self.lemma}/{self.klasse}" if self.klasse else self.lemma


class Lesetekst(NamedTuple):
    """The words in order, and the lemma string with the place where each word begins in it."""

    ledd: tuple[Ledd, ...]
    lemmaer: str
    starter: tuple[int, ...]

    def indeks(self, plass: int) -> int:
        """The number of the word that stands at a place in the lemma string."""
        return bisect_right(self.starter, plass) - 1


@cache
def fornavn() -> tuple[frozenset[str], frozenset[str]]:
    """First names: those that are nothing else, and those that are everyday words too."""
    sikre = frozenset(" ".join(les_linjer("fornavn.txt")).split())
    tvetydige = frozenset(" ".join(les_linjer("fornavn_ord.txt")).split())
    return sikre - tvetydige, tvetydige


def _lemma(ord_: str, forrige: str, neste: str) -> str | None:
    """The lemma of a word that is another word in another dialect, from its neighbours; None for all others."""
    treff = slaa_opp(neste)
    etter = treff.lemma if treff else neste
    if ord_ == "i" and neste in ("går", "gå", "gjår"):
        return None  # yesterday
    if ord_ == "ta" and forrige in ("ut", "ned", "opp"):
        return "av"  # "kasta ut ta gruppa"
    if ord_ == "hår" and etter in _TIDER:
        return "hver"
    if ord_ in ("e", "i", "ee"):
        if etter in _VERB_ETTER_JEG and forrige not in ("jeg", "vi", "hun", "han", "de", "det"):
            return "jeg"
        return "være" if ord_ != "i" else None
    if ord_ == "gjeng" and forrige in ("jeg", "vi", "hun", "han", "de", "som", "det"):
        return "gå"
    if ord_ == "me":
        if forrige == "være" or etter in _ETTER_MED or (treff and treff.klasse):
            return "med"
        return "vi" if etter in _VERB_ETTER_JEG or neste in _ER else "meg"
    return _SPRAKLIGE.get(ord_)


def _er_navn(ord_: str, raa: str, forst: bool, navn: Set[str]) -> bool:
    """Whether the word is a name by itself: a known one, or one that the pipeline before us has found."""
    stamme = ord_[:-1] if ord_.endswith("s") else ord_
    sikre, tvetydige = fornavn()
    if ord_ in sikre or stamme in sikre or ord_ in navn:
        return True
    return ord_ in tvetydige and raa[:1].isupper() and not forst


_ETTER_NAVN = re.compile(
    r"(?:(?:i|på|frå|fra) )?(?:klassa?e?n?|parallellklasse\w*|trinnet|\d{1,2}[a-z]|vg\d|gjengen|"
    r"sin|si|sitt|og)\b"
)


def _navn_i_sammenheng(ord_: str, forrige: str, resten: str) -> bool:
    """Whether a word that may be a name is one here: "line i klassen", "han storm", "lines gjeng"."""
    _, tvetydige = fornavn()
    genitiv = ord_.endswith("s") and ord_[:-1] in tvetydige
    if not genitiv and ord_ not in tvetydige:
        return False
    if genitiv:
        return bool(re.match(r"(?:gjeng|venn|kompis|klikk|søster|bror)", resten))
    return bool(_ETTER_NAVN.match(resten)) and (not resten.startswith("og") or forrige in ("", ".", "\n", "at", "når"))


_ETTER_UKJENT = re.compile(
    r"(?:i|på|frå|fra) (?:klassen|klassa|parallell\w*|trinnet|\d{1,2}\.? ?[a-z]\b|vg\d|niende|tiende|åttende)"
)
_HETER = frozenset({"hete", "heter", "heiter", "heite", "het", "heitte", "hette"})


def _ukjent_navn(ord_: str, raa: str, forrige: str, resten: str) -> bool:
    """Whether a word that nothing knows stands where a name stands: "heter sunniva", "han Sivert", "Nikolina i 9b"."""
    if len(ord_) < MINSTE_NAVN or not ord_.isalpha() or slaa_opp(ord_):
        return False
    if forrige in _HETER or (raa[:1].isupper() and forrige in ("han", "hun")):
        return True
    return raa[:1].isupper() and _ETTER_UKJENT.match(resten) is not None


def _klassifiser(ord_: str, raa: str, forrige: Ledd | None, neste: str, resten: str, navn: Set[str]) -> tuple[str, str]:
    forst = forrige is None or forrige.lemma == PUNKTUM
    if _er_navn(ord_, raa, forst, navn) or _navn_i_sammenheng(ord_, "" if forst else forrige_ord(forrige), resten):
        treff = slaa_opp(ord_)
        if not (treff and not raa[:1].isupper() and ord_ not in navn):
            return ord_, NAVN
    if _ukjent_navn(ord_, raa, forrige_ord(forrige), resten):
        return ord_, NAVN
    if lemma := _lemma(ord_, forrige_ord(forrige), neste):
        return lemma, ""
    treff = slaa_opp(ord_)
    return (treff.lemma, treff.klasse) if treff else (ord_, "")


def forrige_ord(ledd: Ledd | None) -> str:
    """The lemma of the word before, or "" at the start."""
    return ledd.lemma if ledd else ""


def _tegn(bit: str) -> str:
    if bit in _SLUTT:
        return PUNKTUM
    return KOMMA if bit in ',:"()' else bit


_ETTER_TALL = re.compile(r" ?(?:trinn|klass|steg|time|slår|slo|spark|dytt|kall|tok|tar|kast|spytt|true|ler|hermer)")
"""What follows an ordinal: "på 8. trinn", "tre gutter fra 10. dytter …"."""


def _er_ord(skrevet: str) -> bool:
    """Whether the word is no name, whatever another part holds: a title, or a known word in small letters."""
    treff = slaa_opp(normaliser(skrevet))
    return treff is not None and (treff.klasse != "" or skrevet[:1].islower())


def les_tekst(tekst: str, navn: Sequence[str] = ()) -> Lesetekst:
    """Prepare a text (any Unicode). `navn`: names of persons that another part has found in it."""
    return _les(tekst, tuple(navn))


@husk(128)
def _les(tekst: str, navn: tuple[str, ...]) -> Lesetekst:
    norm = normaliser(tekst)
    kjente = frozenset(normaliser(del_) for n in navn for del_ in n.split() if not _er_ord(del_))
    biter = list(_BIT.finditer(norm))
    raa = normaliser_stor(tekst)
    ledd: list[Ledd] = []
    for i, m in enumerate(biter):
        bit = m.group()
        if bit == "." and ledd and ledd[-1].skrevet.isdigit() and _ETTER_TALL.match(norm, m.end()):
            continue
        if not bit[0].isalnum():
            ledd.append(Ledd(bit, m.start(), m.end(), _tegn(bit), ""))
            continue
        neste = biter[i + 1].group() if i + 1 < len(biter) else ""
        resten = norm[m.end() : m.end() + 30].lstrip()
        lemma, klasse = _klassifiser(bit, raa[m.start() : m.end()], ledd[-1] if ledd else None, neste, resten, kjente)
        ledd.append(Ledd(raa[m.start() : m.end()], m.start(), m.end(), lemma, klasse))
    return _sammen([et._replace(klasse="LEDELSE") if _er_leder(ledd, i) else et for i, et in enumerate(ledd)])


_OVERORDNET = ("daglig", "dagleg", "dagli", "øverste", "øvste", "øvre")
_DEL_AV_SKOLEN = (
    "avdeling",
    "elevtjenest",
    "elevtenest",
    "utdanning",
    "linj",
    "studie",
    "program",
    "fagområde",
    "internat",
)


def _er_leder(ledd: list[Ledd], i: int) -> bool:
    """Whether "leder" or "sjef" at `i` leads the school: "sjefen på skolen", "daglig leder"."""
    if ledd[i].lemma not in ("leder", "sjef"):
        return False
    foran = [e.skrevet.lower() for e in ledd[max(0, i - 4) : i]]
    if any(ord_.startswith(("tro", "tru", "leke", "spel", "spil")) for ord_ in foran):
        return False
    etter = list(ledd[i + 1 : i + 5])
    if foran[-1:] and foran[-1] in (*_OVERORDNET, "skolens", "skulens"):
        return True
    if etter and etter[0].lemma in ("deres", "dykkar"):
        etter = etter[1:]
    if not etter:
        return False
    if ledd[i].lemma == "sjef" and (etter[0].lemma in ("min", "vår", "her") or foran[-1:] in (["min"], ["vår"])):
        return True
    if etter[0].lemma not in ("for", "på", "ved", "av", "her", "i", "hos"):
        return False
    return any(e.lemma in ("skole", "her") or e.skrevet.lower().startswith(_DEL_AV_SKOLEN) for e in etter)


def normaliser_stor(tekst: str) -> str:
    """The NFC text itself: as long as the normalised one, with its capitals."""
    return unicodedata.normalize("NFC", tekst)


def _sammen(ledd: list[Ledd]) -> Lesetekst:
    starter: list[int] = []
    deler: list[str] = []
    plass = 0
    for et in ledd:
        starter.append(plass)
        deler.append(et.nokkel)
        plass += len(et.nokkel) + 1
    return Lesetekst(tuple(ledd), " ".join(deler), tuple(starter))


_KLASSER = re.compile(r"(?<![/\w])[A-ZÆØÅ]{3,}(?:_[A-Z]+)?\b")
_HULL = re.compile(r" ~(\d{1,2}) ")
_ENDEHULL = re.compile(r" ~\d{1,2} ?(?=$|\||\)(?!\?))| $")


@cache
def moenster(*uttrykk: str) -> re.Pattern[str]:
    """A pattern for any of the expressions, over lemma strings.

    Words stand as lemmas; `ANSATT` is any word of that class; `~2` between words leaves room for up to two others
    within the sentence.
    """
    deler = []
    for u in uttrykk:
        u = _ENDEHULL.sub("", u)
        u = _HULL.sub(lambda m: f" (?:[^ .]+ ){{0,{m.group(1)}}}", u)
        deler.append(_KLASSER.sub(lambda m: rf"[^ /]+/{m.group()}", u))
    return re.compile(r"(?<!\S)(?:" + "|".join(deler) + r")(?!\S)")
