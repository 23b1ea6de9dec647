"""One subject is one answer: of the entries on it that are worded for different roles, the one for who asks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from backend.knowledge.indeks import Treff
from backend.knowledge.innhold import Oppslag


def samle(treff: Sequence[Treff], rolle: str | None, kjente: Collection[Oppslag]) -> list[Treff]:
    """The entries found, likeliest first, with those on one subject as one that is as likely as all of them.

    It is worded for `rolle` where `kjente`, the entries of the school, has such a one; where nobody knows who asks, it
    is the likeliest of them.
    """
    for_roller = {o.tema for o in kjente if o.roller}
    samlet: dict[str | None, Treff] = {}
    for et in treff:
        emne = et.oppslag.tema if et.oppslag.tema in for_roller else et.oppslag.id
        forst = samlet.get(emne)
        if forst:
            samlet[emne] = replace(forst, sjanse=forst.sjanse + et.sjanse)
        else:
            samlet[emne] = replace(et, oppslag=_for(rolle, et.oppslag, kjente) if emne in for_roller else et.oppslag)
    return sorted(samlet.values(), key=lambda t: -t.sjanse)


def _for(rolle: str | None, oppslag: Oppslag, kjente: Collection[Oppslag]) -> Oppslag:
    """The entry on the same subject that fits the role best: worded for it, or for all; else the one found."""
    if rolle is None or rolle in oppslag.roller:
        return oppslag
    samme = [o for o in kjente if o.tema == oppslag.tema and o.svar]
    passer = [o for o in samme if rolle in o.roller] or [o for o in samme if not o.roller]
    return passer[0] if passer else oppslag
