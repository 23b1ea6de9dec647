"""Answers questions from the written knowledge, or says honestly that it does not know, and who does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from backend.domain.skole import Maalform, Skole
from backend.knowledge.indeks import Indeks, Treff
from backend.knowledge.innhold import FELLES, Oppslag
from backend.knowledge.oppfolging import finn_videre
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.plansok import Plansok
from backend.knowledge.plansvar import planens_treff, svar_fra_plan
from backend.knowledge.plantrekk import tema_av
from backend.knowledge.svar import Kilde, Svar
from backend.knowledge.varianter import samle
from sprak.ellipse import Ellipse, les_ellipse
from sprak.maalform import maalform as finn_maalform

INNENFOR = 0.6
"""Below this likelihood a question is taken to be about something that our sources do not speak of."""

GULV = 0.05
"""An entry with a lower score shares no more than common syllables with the question."""

NAER = 0.1
"""Where another entry is so likely beside the likeliest, either may be what was meant: both are given."""
FLEST = 3
"""No more entries than these in one answer."""
FLEST_VED_PLANEN = 2
"""No more than these beside what a loaded plan says in its own words."""

LOV: Mapping[Maalform, str] = {"nb": "Opplæringslova", "nn": "Opplæringslova"}
TIER: Mapping[Maalform, str] = {
    "nb": "Planen til skolen sier ikke noe om dette. Svaret bygger på loven.",
    "nn": "Planen til skolen seier ikkje noko om dette. Svaret byggjer på lova.",
}
VET_IKKE: Mapping[Maalform, str] = {
    "nb": "Det vet jeg ikke. Verken loven eller planen til {skole} svarer på det. Spør {hvem}.",
    "nn": "Det veit eg ikkje. Verken lova eller planen til {skole} svarer på det. Spør {hvem}.",
}
KANSKJE: Mapping[Maalform, str] = {"nb": "Se også:", "nn": "Sjå òg:"}
IKKE_MER: Mapping[Maalform, str] = {
    "nb": "Det er alt jeg har om dette. Du kan spørre om noe annet.",
    "nn": "Det er alt eg har om dette. Du kan spørje om noko anna.",
}
KONTORET: Mapping[Maalform, str] = {"nb": "en voksen på skolen", "nn": "ein vaksen på skolen"}


class Svarer:
    """Implements the `Kunnskap` that the actions ask."""

    def __init__(
        self,
        innhold: Mapping[str, Sequence[Oppslag]],
        bibliotek: Planbibliotek | None = None,
        indeks: Indeks | None = None,
    ) -> None:
        """`innhold` by school; under `FELLES` what holds at every school, for those with a plan of their own.

        `indeks` is that of the same content, where it has been learned before.
        """
        self._indeks = indeks or Indeks(innhold)
        self._bibliotek = bibliotek
        self._oppslag = {skole: {o.id: o for o in oppslag} for skole, oppslag in innhold.items()}

    def svar(
        self, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform, forrige: str | None = None
    ) -> Svar:
        """The answer to a question at this school, in this standard."""
        sporsmal = _uten_navn(sporsmal, skole)
        if self._bibliotek and (sok := self._bibliotek.hent(skole.id)):
            return self._fra_plan(sok, skole, sporsmal, rolle, maalform, forrige)
        if forrige and (videre := self._videre(skole, sporsmal, rolle, maalform, forrige)):
            return videre
        valgt = self.velg(skole, sporsmal, rolle)
        if not valgt:
            return self.vet_ikke(skole, maalform)
        return self._samlet(valgt, skole, maalform)

    def velg(self, skole: Skole, sporsmal: str, rolle: str | None) -> list[Oppslag]:
        """The written entries that an answer is made of, the likeliest first; none where nothing of ours answers."""
        funn = self._indeks.finn(skole.id, self._indeks.rad(_uten_navn(sporsmal, skole)), rolle)
        treff = samle(_over_gulvet(funn.treff), rolle, self._oppslag[skole.id].values())[:FLEST]
        return _naere(treff) if treff and funn.innenfor >= INNENFOR else []

    def _videre(self, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform, forrige: str) -> Svar | None:
        """The answer to a question that leans on the answer before; None for one that stands alone.

        `forrige` is the entry or the subject of that answer.
        """
        lent = self._lener(skole.id, sporsmal, forrige)
        if lent is None or not lent[0].svar:
            return None
        funnet = self._finn_videre(skole.id, lent, rolle)
        return self._fra(funnet, skole, maalform) if funnet else Svar(IKKE_MER[maalform], None)

    def _lener(self, skole: str, sporsmal: str, forrige: str) -> tuple[Oppslag, Ellipse] | None:
        """The entry of the answer before, and how a question leans on it; None for one that stands alone."""
        kjente = self._oppslag[skole]
        fra = kjente.get(forrige) or next((o for o in kjente.values() if tema_av(o) == forrige), None)
        ellipse = les_ellipse(sporsmal) if fra else None
        if fra is None or ellipse is None:
            return None
        lener = ellipse.lener or self._indeks.finn(skole, self._indeks.rad(sporsmal), None).innenfor >= INNENFOR
        return (fra, ellipse) if lener else None

    def _finn_videre(self, skole: str, lent: tuple[Oppslag, Ellipse], rolle: str | None) -> Oppslag | None:
        fra, ellipse = lent
        return finn_videre(lambda t: self._ranger(skole, t, rolle), ellipse, fra, self._oppslag[skole].values())

    def _ranger(self, skole: str, tekst: str, rolle: str | None) -> dict[str, float]:
        """The score of every entry of a school for a text, by id."""
        poeng = self._indeks.poeng(skole, self._indeks.rad(tekst), rolle)
        return dict(zip(self._oppslag[skole], poeng.tolist(), strict=True))

    def vet_ikke(self, skole: Skole, maalform: Maalform) -> Svar:
        """Say that nothing of ours answers it, and whom to ask at this school."""
        hvem = skole.kontakter[0].rolle[maalform] if skole.kontakter else KONTORET[maalform]
        return Svar(VET_IKKE[maalform].format(skole=skole.navn[maalform], hvem=hvem), None)

    def _fra_plan(
        self, sok: Plansok, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform, forrige: str | None
    ) -> Svar:
        """The answer from a plan that the school loaded, and from the common entries alone beside it."""
        if forrige and (lent := self._lener(FELLES, sporsmal, forrige)):
            return self._videre_i_plan(sok, skole, lent, rolle, maalform)
        treff, innenfor = planens_treff(sok, sporsmal)
        lov = self._lovsvar(skole, sporsmal, rolle, maalform) if innenfor else None
        svar = svar_fra_plan(sok, treff, lov, skole, maalform)
        return svar or self.vet_ikke(skole, maalform)

    def _videre_i_plan(
        self, sok: Plansok, skole: Skole, lent: tuple[Oppslag, Ellipse], rolle: str | None, maalform: Maalform
    ) -> Svar:
        """What goes on from the answer before: the entry it leads to, and the plan's words on the same."""
        fra, ellipse = lent
        funnet = self._finn_videre(FELLES, lent, rolle) if fra.svar else None
        treff, _ = planens_treff(sok, f"{ellipse.sagt} {(funnet or fra).sporsmal[0]}")
        lov = self._fra(funnet, skole, maalform) if funnet else None
        return svar_fra_plan(sok, treff, lov, skole, maalform) or Svar(IKKE_MER[maalform], None)

    def _lovsvar(self, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform) -> Svar | None:
        rad = self._indeks.rad(sporsmal)
        treff = _over_gulvet(self._indeks.finn(FELLES, rad, rolle, FLEST_VED_PLANEN).treff)
        if not treff or self._indeks.forsprang(FELLES, rad) < 0:
            return None
        return self._samlet(_naere(treff), skole, maalform)

    def _samlet(self, valgt: Sequence[Oppslag], skole: Skole, maalform: Maalform) -> Svar:
        """The first entry's answer, with the short one of each other beside it."""
        svar = self._fra(valgt[0], skole, maalform)
        for neste in valgt[1:]:
            svar = _med(svar, self._fra(neste, skole, maalform, kort=True), maalform)
        return svar

    def _fra(self, oppslag: Oppslag, skole: Skole, maalform: Maalform, kort: bool = False) -> Svar:
        valgt = ("kort",) if kort else ("kort", "mer")
        deler = [oppslag.svar[maalform][del_] for del_ in valgt if oppslag.svar[maalform].get(del_)]
        tekst = "\n\n".join(_fyll(del_, skole, maalform) for del_ in deler)
        if oppslag.skole is None and oppslag.tema in skole.tier:
            tekst += "\n\n" + TIER[maalform]
        kilder = tuple(Kilde(_dokument(dokument, skole, maalform), avsnitt) for dokument, avsnitt in oppslag.kilder)
        kjente = self._oppslag.get(skole.id) or self._oppslag[FELLES]
        videre = tuple(knappetekst(kjente[id_], maalform) for id_ in oppslag.videre if id_ in kjente)
        return Svar(tekst, oppslag.tema, kilder, videre, oppslag.id)


def _over_gulvet(treff: Sequence[Treff]) -> list[Treff]:
    return [t for t in treff if t.poeng >= GULV]


def _naere(treff: Sequence[Treff]) -> list[Oppslag]:
    """The likeliest entry, and those so likely beside it that they may be what was meant."""
    return [t.oppslag for t in treff if t.sjanse >= NAER * treff[0].sjanse]


def _med(svar: Svar, neste: Svar, maalform: Maalform) -> Svar:
    """The answer with the short one beside it, and the sources of both."""
    if neste.tekst in svar.tekst:
        return svar
    innleder = "" if KANSKJE[maalform] in svar.tekst else f"{KANSKJE[maalform]} "
    kilder = tuple(dict.fromkeys((*svar.kilder, *neste.kilder)))
    return replace(svar, tekst=f"{svar.tekst}\n\n{innleder}{neste.tekst}", kilder=kilder)


def knappetekst(oppslag: Oppslag, maalform: Maalform) -> str:
    """A question of the entry as a button's text in this standard: its own wording, else the first that is in it."""
    if oppslag.knapp:
        return oppslag.knapp[maalform]
    skrevet = ((s, finn_maalform(s)) for s in oppslag.sporsmal)
    passer = (s for s, m in skrevet if m.form == maalform and not m.dialekt)
    tekst = next(passer, oppslag.sporsmal[0]).strip()
    return tekst[:1].upper() + tekst[1:] + ("" if tekst.endswith("?") else "?")


def _uten_navn(sporsmal: str, skole: Skole) -> str:
    """The question without the school's name, which would draw it to whatever entry happens to name the school.

    What is called after the school ("Rosenholmdagen") keeps its name.
    """
    for navn in sorted(set(skole.navn.values()), key=len, reverse=True):
        for del_ in (navn, navn.split()[0]):
            sporsmal = re.sub(rf"\b{re.escape(del_)}(?:s?sk[ou]l\w*|s)?\b", " ", sporsmal, flags=re.IGNORECASE)
    return sporsmal


def _fyll(tekst: str, skole: Skole, maalform: Maalform) -> str:
    return tekst.format(
        skole=skole.navn[maalform], skoleeier=skole.skoleeier[maalform], skriftlig_plan=skole.skriftlig_plan[maalform]
    )


def _dokument(dokument: str, skole: Skole, maalform: Maalform) -> str:
    return {"lov": LOV[maalform], "plan": skole.plan_tittel}.get(dokument, dokument)
