"""Follow-up questions: a short one is read together with the answer before it (`python -m scripts.maal_oppfolging`)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from statistics import fmean, pstdev
from typing import Final

from backend.knowledge.innhold import Oppslag
from sprak.ellipse import Ellipse, Slag

Rangering = Callable[[str], Mapping[str, float]]
"""The score of every entry of a school for a text, by id."""

SAMMEN, FORRIGE_SVAR, NAER = 0.5, 0.3, 0.5
"""Beside the question alone: the question after the one before, the words of the answer before, and being its
neighbour by `videre`, in standard deviations."""
SELV: Final[Mapping[Slag, float]] = {"samme": 1.5, "bytte": -2.0}
"""For the entry of the answer before itself."""
KJEDE: Final = (
    "hvordan-melde", "hvem-si-fra-til", "meldeplikt", "hva-skjer-etter-melding", "undersoke", "tiltak",
    "aktivitetsplan", "tiltak-varighet", "melde-statsforvalter", "statsforvalter-behandling", "klage-paa-vedtak",
)  # fmt: skip
"""The way of a case through §§ 12-4 to 12-6, by subject: what comes after what."""
ORD_AV_SVARET = 40


def finn_videre(ranger: Rangering, ellipse: Ellipse, forrige: Oppslag, kjente: Collection[Oppslag]) -> Oppslag | None:
    """The entry that a follow-up question is about; None where the answer before has nothing more to give."""
    if ellipse.slag == "mer":
        return next((o for id_ in forrige.videre for o in kjente if o.id == id_ and o.svar), None)
    poeng = _poeng(ranger, ellipse, forrige, kjente)
    valgbare = _neste_ledd(forrige, kjente) if ellipse.slag == "etterpaa" else []
    return max(valgbare or [o for o in kjente if o.svar], key=lambda o: poeng[o.id], default=None)


def _poeng(ranger: Rangering, ellipse: Ellipse, forrige: Oppslag, kjente: Collection[Oppslag]) -> dict[str, float]:
    svar = " ".join(forrige.svar["nb"].get("kort", "").split()[:ORD_AV_SVARET])
    visninger = ((1.0, ellipse.sagt), (SAMMEN, f"{forrige.sporsmal[0]} {ellipse.sagt}"), (FORRIGE_SVAR, svar))
    poeng = {o.id: NAER * (o.id in forrige.videre or forrige.id in o.videre) for o in kjente}
    poeng[forrige.id] += SELV.get(ellipse.slag, 0.0)
    for vekt, tekst in visninger:
        for id_, verdi in _skaler(ranger(tekst)).items():
            poeng[id_] += vekt * verdi
    return poeng


def _skaler(poeng: Mapping[str, float]) -> dict[str, float]:
    """The scores in standard deviations from their mean."""
    midt, spredning = fmean(poeng.values()), pstdev(poeng.values()) or 1.0
    return {id_: (verdi - midt) / spredning for id_, verdi in poeng.items()}


def _neste_ledd(forrige: Oppslag, kjente: Collection[Oppslag]) -> list[Oppslag]:
    """The entries on what comes after this subject in the way of a case."""
    if forrige.tema not in KJEDE[:-1]:
        return []
    neste = KJEDE[KJEDE.index(forrige.tema) + 1]
    return [o for o in kjente if o.tema == neste and o.svar]
