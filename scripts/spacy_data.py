"""Reads the NorNE treebank and roughens copies of its sentences for training."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import Path

from spacy.tokens import Doc
from spacy.training import Example, biluo_tags_to_spans, iob_to_biluo
from spacy.vocab import Vocab

UTEN_MELLOMROM_FORAN = {",", ".", ":", ";", "!", "?", ")", "»", "%", "…", "]"}
UTEN_MELLOMROM_ETTER = {"(", "«", "["}
SLUTTEGN = {".", "!", "?", "|", ":"}
BYTTEANDEL = 0.3
UKJENTE_NAVN = 0.3
NAVNEMERKER = ("B-PER", "I-PER", "B-GPE_LOC")
Boyning = tuple[str, str, str]
BOKSTAVER = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Setning:
    """One sentence: forms, lemmas, part-of-speech tags and BIO labels, all of one length."""

    ord: tuple[str, ...]
    lemmaer: tuple[str, ...]
    tagger: tuple[str, ...]
    merker: tuple[str, ...]


def les_mappe(mappe: Path) -> list[Setning]:
    """Read every document of a NorNE folder; raises FileNotFoundError where the folder is missing or empty."""
    filer = sorted(p for p in mappe.glob("*") if p.is_file())
    if not filer:
        raise FileNotFoundError(mappe)
    return [setning for fil in filer for setning in les_fil(fil)]


def les_fil(fil: Path) -> Iterator[Setning]:
    """Yield the sentences of one tab-separated document."""
    for blokk in fil.read_text(encoding="utf-8").split("\n\n"):
        rader = [linje.split("\t") for linje in blokk.split("\n") if linje]
        if rader:
            yield Setning(
                tuple(r[1] for r in rader),
                tuple(r[2] for r in rader),
                tuple(r[3] for r in rader),
                tuple(r[9].removeprefix("name=") for r in rader),
            )


def sma_bokstaver(setning: Setning) -> Setning:
    """The same sentence without a capital letter."""
    return replace(
        setning,
        ord=tuple(o.lower() for o in setning.ord),
        lemmaer=tuple(o.lower() for o in setning.lemmaer),
    )


def til_doc(vocab: Vocab, setning: Setning) -> Doc:
    """A spaCy document with gold tokens, lemmas, tags and entities."""
    doc = Doc(
        vocab,
        words=list(setning.ord),
        spaces=mellomrom(setning.ord),
        tags=list(setning.tagger),
        lemmas=list(setning.lemmaer),
    )
    doc.ents = biluo_tags_to_spans(doc, iob_to_biluo(list(setning.merker)))
    return doc


def til_eksempel(vocab: Vocab, setning: Setning) -> Example:
    """A training example on gold tokens."""
    fasit = til_doc(vocab, setning)
    return Example(Doc(vocab, words=list(setning.ord), spaces=mellomrom(setning.ord)), fasit)


def mellomrom(ord_: Sequence[str]) -> list[bool]:
    """Whether a space follows each token: the treebank does not say, so this is the usual typography."""
    neste = [*ord_[1:], ""]
    return [
        bool(n) and n not in UTEN_MELLOMROM_FORAN and o not in UTEN_MELLOMROM_ETTER
        for o, n in zip(ord_, neste, strict=True)
    ]


@dataclass(frozen=True)
class Andeler:
    """How often each roughening is done: probabilities, per sentence."""

    sma: float = 0.3
    uten_slutt: float = 0.2
    uten_stor_start: float = 0.08
    tale: float = 0.08
    grupper: float = 0.15
    bytt_navn: float = 0.0
    bytt_ord: float = 0.0
    maler: float = 0.0
    a_former: float = 0.0


@dataclass(frozen=True)
class Kilder:
    """What is put in place of names and words, and the chat sentences that are mixed in."""

    fornavn: Sequence[str] = ()
    etternavn: Sequence[str] = ()
    steder: Sequence[str] = ()
    boyninger: Mapping[Boyning, Sequence[tuple[str, str]]] = field(default_factory=dict)
    maler: Sequence[str] = ()


class Forgrover:
    """Roughens sentences as chats are rough. Deterministic for a seed."""

    def __init__(self, fro: int, andeler: Andeler, kilder: Kilder) -> None:
        """`fro` is the seed."""
        self.slump = random.Random(fro)
        self.andeler, self.kilder = andeler, kilder

    def runde(self, setninger: Sequence[Setning]) -> Iterator[Setning]:
        """One pass in random order, roughened, some sentences joined to the one that follows in the text."""
        rekkefolge = list(range(len(setninger)))
        self.slump.shuffle(rekkefolge)
        for i in rekkefolge:
            setning = setninger[i]
            if i + 1 < len(setninger) and self.slump.random() < self.andeler.grupper:
                setning = sla_sammen(setning, setninger[i + 1])
            yield self.forgrov(setning)
            if self.kilder.maler and self.slump.random() < self.andeler.maler:
                yield self.forgrov(self.fra_mal(self.slump.choice(self.kilder.maler)))

    def forgrov(self, setning: Setning) -> Setning:
        """Apply each roughening with its own probability."""
        trekk, andeler = self.slump.random, self.andeler
        if trekk() < andeler.bytt_navn:
            setning = self.med_nye_navn(setning)
        if trekk() < andeler.bytt_ord:
            setning = self.med_nye_ord(setning)
        if trekk() < andeler.tale:
            setning = self.som_tale(setning)
        if andeler.a_former and trekk() < andeler.a_former:
            setning = med_a_former(setning)
        if trekk() < andeler.uten_slutt:
            setning = uten_sluttegn(setning)
        if trekk() < andeler.sma:
            return sma_bokstaver(setning)
        if trekk() < andeler.uten_stor_start and setning.merker[0] == "O":
            return med_liten_start(setning)
        return setning

    def som_tale(self, setning: Setning) -> Setning:
        """Write function words as people speak them; lemmas stay those of the written form."""
        nye = [self._tale(o) for o in setning.ord]
        return replace(setning, ord=tuple(nye))

    def _tale(self, ord_: str) -> str:
        former = TALEFORMER.get(ord_.lower())
        if not former or self.slump.random() < 0.3:
            return ord_
        form = self.slump.choice(former)
        return form.capitalize() if ord_[:1].isupper() else form

    def med_nye_navn(self, setning: Setning) -> Setning:
        """Put other names in place of those of persons and places, token by token; a genitive stays one."""
        nye, lemmaer = list(setning.ord), list(setning.lemmaer)
        for i, (ord_, merke) in enumerate(zip(setning.ord, setning.merker, strict=True)):
            if merke in NAVNEMERKER and ord_[0].isupper() and BOKSTAVER.fullmatch(ord_):
                alene = setning.merker[i + 1 : i + 2] != ("I-PER",)
                nye[i] = lemmaer[i] = self._nytt_navn(merke, alene)
                nye[i] += "s" if ord_ == setning.lemmaer[i] + "s" else ""
        return replace(setning, ord=tuple(nye), lemmaer=tuple(lemmaer))

    def _nytt_navn(self, merke: str, alene: bool) -> str:
        """A name from the lists, or an unheard-of one, so that an unknown word can be a name too."""
        if merke == "B-GPE_LOC":
            return self.slump.choice(self.kilder.steder)
        etternavn = merke == "I-PER" or (alene and self.slump.random() < 0.5)
        liste = self.kilder.etternavn if etternavn else self.kilder.fornavn
        navn = self.slump.choice(liste)
        if self.slump.random() > UKJENTE_NAVN:
            return navn
        annet = self.slump.choice(liste)
        return navn[: max(2, len(navn) // 2)] + annet[len(annet) // 2 :]

    def fra_mal(self, mal: str) -> Setning:
        """A chat sentence with names in it; it has entities alone, its lemmas and tags are blank."""
        ord_: list[str] = []
        merker: list[str] = []
        for felt in mal.split():
            nye, deres = self._fyll(felt)
            ord_ += nye
            merker += deres
        return Setning(tuple(ord_), tuple(ord_), ("",) * len(ord_), tuple(merker))

    def _fyll(self, felt: str) -> tuple[list[str], list[str]]:
        if felt == "{S}":
            return [self.slump.choice(self.kilder.steder)], ["B-GPE_LOC"]
        if felt == "{E}":
            return [self._nytt_navn("B-PER", False), self._nytt_navn("I-PER", False)], ["B-PER", "I-PER"]
        if felt in ("{F}", "{G}"):
            return [self._nytt_navn("B-PER", False) + ("s" if felt == "{G}" else "")], ["B-PER"]
        return [felt], ["O"]

    def med_nye_ord(self, setning: Setning) -> Setning:
        """Put other words of the same inflection in place of some nouns, verbs and adjectives."""
        par = [self._nytt_ord(*tre) for tre in zip(setning.ord, setning.lemmaer, setning.tagger, strict=True)]
        return replace(setning, ord=tuple(o for o, _ in par), lemmaer=tuple(le for _, le in par))

    def _nytt_ord(self, ord_: str, lemma: str, tagg: str) -> tuple[str, str]:
        if self.slump.random() > BYTTEANDEL:
            return ord_, lemma
        andre = self.kilder.boyninger.get(boyning(ord_.lower(), lemma, tagg))
        if not andre:
            return ord_, lemma
        nytt, nytt_lemma = self.slump.choice(andre)
        return (nytt.capitalize() if ord_[0].isupper() else nytt), nytt_lemma


def les_maler() -> list[str]:
    """The chat sentences of `spacy_maler.txt`."""
    linjer = Path(__file__).with_name("spacy_maler.txt").read_text(encoding="utf-8").splitlines()
    return [linje for linje in linjer if linje and not linje.startswith("#")]


def boyning(ord_: str, lemma: str, tagg: str) -> Boyning:
    """The inflection as the ending that goes and the ending that comes: (subst, 'ene', '') for `bilene`, `bil`."""
    felles = sum(1 for _ in takewhile(lambda par: par[0] == par[1], zip(ord_, lemma, strict=False)))
    return tagg, ord_[felles:], lemma[felles:]


def les_ordbank(fil: Path) -> dict[Boyning, list[tuple[str, str]]]:
    """Forms and lemmas of Norsk Ordbank by inflection, from `nb_lemma_exc.json.gz` of spacy-lookups-data."""
    with gzip.open(fil) as f:
        ordklasser = json.load(f)
    ut: dict[Boyning, list[tuple[str, str]]] = defaultdict(list)
    for engelsk, tagg in (("noun", "subst"), ("verb", "verb"), ("adj", "adj")):
        for form, lemmaer in ordklasser[engelsk].items():
            if len(lemmaer) == 1 and 3 < len(form) < 20 and form.isalpha() and form.islower():
                ut[boyning(form, lemmaer[0], tagg)].append((form, lemmaer[0]))
    return {b: par for b, par in ut.items() if len(par) >= 20}


def med_a_former(setning: Setning) -> Setning:
    """`kastet` → `kasta`: the past tense as most people say it."""
    ord_ = (
        f"{o[:-2]}a" if t == "verb" and o.endswith("et") and le.endswith("e") else o
        for o, le, t in zip(setning.ord, setning.lemmaer, setning.tagger, strict=True)
    )
    return replace(setning, ord=tuple(ord_))


def sla_sammen(a: Setning, b: Setning) -> Setning:
    """Two sentences as one message."""
    return Setning(a.ord + b.ord, a.lemmaer + b.lemmaer, a.tagger + b.tagger, a.merker + b.merker)


def uten_sluttegn(setning: Setning) -> Setning:
    """Without the closing punctuation mark; a sentence of one token stays."""
    if len(setning.ord) < 2 or setning.ord[-1] not in SLUTTEGN:
        return setning
    return Setning(setning.ord[:-1], setning.lemmaer[:-1], setning.tagger[:-1], setning.merker[:-1])


def med_liten_start(setning: Setning) -> Setning:
    """With a small first letter."""
    return replace(setning, ord=(setning.ord[0].lower(), *setning.ord[1:]))


# Spoken spellings of function words, written for this project; the written form is the key.
TALEFORMER: dict[str, tuple[str, ...]] = {
    "jeg": ("eg", "æ", "e", "jæ", "je", "æg", "i"),
    "eg": ("æ", "e", "je", "i"),
    "ikke": ("ikkje", "itj", "ittj", "isje", "ikkj", "ittno", "kje", "ikk"),
    "ikkje": ("ikke", "itj", "ittj", "isje", "kje", "ikkj"),
    "hva": ("ka", "hå", "kæ", "å", "va"),
    "kva": ("ka", "kæ", "hå"),
    "hvem": ("kem", "hæm", "åkken"),
    "kven": ("kem", "ken"),
    "hvordan": ("korsn", "koss", "åssen", "kordan"),
    "korleis": ("korsn", "koss", "kossen", "åssen"),
    "hvorfor": ("koffor", "kofor", "hvofor", "åffer"),
    "kvifor": ("koffor", "kofor"),
    "hvor": ("kor", "hvo", "år"),
    "noe": ("no", "noko", "nokka", "nåkka", "noe"),
    "noko": ("noe", "nokka", "nåkka"),
    "noen": ("nokon", "nån", "nokken", "nåen"),
    "nokon": ("nån", "noen", "nokken"),
    "meg": ("mæ", "mei", "mæg"),
    "deg": ("dæ", "dei", "dæg"),
    "seg": ("sæ", "sei"),
    "hun": ("ho", "hu", "hho"),
    "ho": ("hu", "hun"),
    "han": ("hainn", "hann", "'n"),
    "de": ("dem", "dæm", "dei", "di"),
    "dei": ("dæm", "di", "dem"),
    "dem": ("dæm", "dei"),
    "vi": ("me", "mi", "vø"),
    "er": ("e", "æ", "ær"),
    "være": ("vær", "vera", "værra"),
    "vere": ("vær", "vera", "vær"),
    "det": ("d", "de", "dæ"),
    "og": ("å", "o", "åg"),
    "å": ("og", "å"),
    "bare": ("berre", "bærre", "bære", "bar"),
    "berre": ("bærre", "bare"),
    "fra": ("ifra", "frå", "fræ"),
    "mye": ("mykje", "my", "møe"),
    "mykje": ("møkje", "my", "møe"),
    "alltid": ("alltid", "alti", "støtt"),
    "siden": ("sia", "sida", "sidan"),
    "sidan": ("sia", "sida"),
    "skal": ("ska", "sku"),
    "har": ("he", "ha", "hakke"),
    "kommer": ("kjem", "kæm", "kåmmer"),
    "sier": ("sei", "seie", "si"),
    "seier": ("sei", "sæi"),
    "min": ("minn", "mi"),
    "mitt": ("mett", "mitt"),
    "også": ("au", "åsså", "og"),
    "blir": ("bli", "blir", "vart"),
    "ble": ("blei", "ble", "vart"),
    "til": ("te", "tell", "ti"),
    "med": ("me", "mæ"),
}
