"""When a case was raised with rektor, as a person answers it: the day, that it is long ago, not yet, or not known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from sprak.ord import IKKE, normaliser
from sprak.tidspunkt import datoer_i

Slag = Literal["dato", "lenge_siden", "ikke", "vet_ikke"]
_TALL = {
    "en": 1, "ei": 1, "ein": 1, "et": 1, "eit": 1, "én": 1, "to": 2, "tre": 3, "tri": 3, "fire": 4, "fem": 5, "seks": 6,
    "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "et par": 2, "eit par": 2, "ett par": 2, "noen": 3, "nokre": 3,
}  # fmt: skip
_TALLORD = rf"\d{{1,2}}|{'|'.join(sorted(_TALL, key=len, reverse=True))}"
_ANTALL = rf"(?P<antall>{_TALLORD})"
_SIDEN = r"(?:siden|sidan|sida|sia|sea|sian)"
_UKE = r"(?:uke[rn]?|veke[rn]?|veka|uka|vikk?[aoer]*)"
_UKER = re.compile(rf"\b{_ANTALL} {_UKE} {_SIDEN}\b|^\W*(?:for |ca\.? |omtrent )?(?P<bare>{_TALLORD}) {_UKE}\W*$")
_LENGE = re.compile(
    rf"\b(?:leng[er]*|lenge|lengje|(?:mange|flere|fleire) (?:uker|veker|vekor)|(?:\w+ )?(?:måned|månad|mnd)"
    rf"\w*|(?:et|eit|\w+) (?:halvår|halvt år|år)) {_SIDEN}|\bi (?:fjor|vår|sommer|sommar|vinter)\b|"
    r"\b(?:før|sist) (?:sommer|sommar|jul|påske)\w*"
)
_IKKE_TATT = re.compile(
    rf"^(?:nei|næ|nope)\b|\b(?:{IKKE}|aldri)\b(?: \w+){{0,3}}? (?:ennå|enno|enda|endå|tatt|teke|sagt|gjort|meldt|"
    rf"fortalt|fortald|snakk\w*|tok|tidligere|før)\b|^(?:har |nei )?{IKKE}(?: \w+)?\W*$"
)
_VET_IKKE = re.compile(
    rf"\b(?:vet|veit|vett|husker|hugsar|huske|hugse|sikker)\b(?: \w+)? {IKKE}\b|\b{IKKE} sikker\b|\busikker\b"
)


@dataclass(frozen=True)
class TattOpp:
    """`dato` is set for "dato" alone; `omtrent` where the words fix it only to about a week ("for to uker siden")."""

    slag: Slag
    dato: date | None = None
    omtrent: bool = False


def les_tatt_opp(tekst: str, i_dag: date) -> TattOpp | None:
    """Read the answer, on `i_dag` (Europe/Oslo); None where it says nothing of when. Of a span the last day counts."""
    n = normaliser(tekst)
    if funnet := _dag(tekst, i_dag):
        return funnet
    if uker := _UKER.search(n):
        ord_ = uker["antall"] or uker["bare"]
        antall = _TALL.get(ord_) or int(ord_)
        return TattOpp("dato", i_dag - timedelta(weeks=antall), omtrent=True)
    if _LENGE.search(n):
        return TattOpp("lenge_siden")
    if _VET_IKKE.search(n):
        return TattOpp("vet_ikke")
    return TattOpp("ikke") if _IKKE_TATT.search(n) else None


def _dag(tekst: str, i_dag: date) -> TattOpp | None:
    """The latest day that it can have been, of those named; "siden august" means that it began on the first day."""
    for tid in datoer_i(tekst, i_dag):
        dag = tid.til or tid.fra
        if dag and dag <= i_dag:
            return TattOpp("dato", dag, omtrent=tid.fra != dag)
    return None
