"""An answer from a plan that the school loaded itself: its own words, beside what the law says, never mixed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from backend.domain.skole import Maalform, Skole
from backend.knowledge.lesing.aarshjul import MAANEDER
from backend.knowledge.passasjer import Passasje, sitert
from backend.knowledge.plansok import Plansok, Plantreff
from backend.knowledge.svar import Kilde, Svar

INNENFOR, KANSKJE = 0.6, 0.4
"""Below the first likelihood a question is taken to be about something else, unless a passage fits it well and it is
no less likely than the second."""
SVAKEST = (6.0, 0.3)
"""A passage with a lower score, or that names a smaller share of the question's concepts, is not quoted."""
GODT = (15.0, 0.7)
"""A passage with both of these stands alone, also where the law's nearest entry is far away."""
EGNE_ORD = 0.25
"""Where the question has a word that only the plan uses, so much likeness is enough, whatever else it is about."""
MANGE_MAANEDER = 6
ANTALL = 3
"""So many passages are given as sources; the best is quoted in the answer itself."""

PLANEN_SIER: Mapping[Maalform, str] = {
    "nb": "Planen til {skole} sier dette, under «{avsnitt}»:\n«{sitat}»",
    "nn": "Planen til {skole} seier dette, under «{avsnitt}»:\n«{sitat}»",
}
LOVEN_SIER: Mapping[Maalform, str] = {"nb": "Loven sier: {svar}", "nn": "Lova seier: {svar}"}
FANT_IKKE: Mapping[Maalform, str] = {
    "nb": "Jeg fant ikke noe om dette i planen til skolen. Svaret bygger på loven.",
    "nn": "Eg fann ikkje noko om dette i planen til skolen. Svaret byggjer på lova.",
}


def planens_treff(sok: Plansok, sporsmal: str) -> tuple[list[Plantreff], bool]:
    """The passages worth quoting, best first, and whether the question is about anything that plans or law speak of."""
    sannsynlig, treff = sok.innenfor(sporsmal), sok.finn(sporsmal, ANTALL)
    eget = bool(treff) and treff[0].eget and treff[0].likhet >= EGNE_ORD
    god = eget or (bool(treff) and sannsynlig >= KANSKJE and _er(treff[0], GODT))
    innenfor = sannsynlig >= INNENFOR or god
    if not innenfor or not treff or not (eget or _er(treff[0], SVAKEST)):
        return [], innenfor
    return [t for t in treff if t.poeng >= treff[0].poeng / 2], innenfor


def svar_fra_plan(
    sok: Plansok, treff: Sequence[Plantreff], lov: Svar | None, skole: Skole, maalform: Maalform
) -> Svar | None:
    """The answer, the plan's own words first; None where neither the plan nor the law has one."""
    if not treff:
        return replace(lov, tekst=f"{lov.tekst}\n\n{FANT_IKKE[maalform]}") if lov else None
    kilder = tuple(_kilde(sok, t, skole) for t in treff)
    planen = PLANEN_SIER[maalform].format(skole=skole.navn[maalform], avsnitt=kilder[0].avsnitt, sitat=kilder[0].sitat)
    if lov is None:
        return Svar(planen, sok.tema(treff[0].passasje), kilder)
    tekst = f"{planen}\n\n{LOVEN_SIER[maalform].format(svar=lov.tekst)}"
    return replace(lov, tekst=tekst, kilder=(*kilder, *lov.kilder))


def _kilde(sok: Plansok, treff: Plantreff, skole: Skole) -> Kilde:
    dokument, passasje = sok.dokument, treff.passasje
    start, slutt = sitert(dokument, passasje)
    sitat = " ".join(dokument.tekst[start:slutt].split())
    return Kilde(skole.plan_tittel or dokument.tittel, _avsnitt(passasje, sitat), sitat)


def _avsnitt(passasje: Passasje, sitat: str) -> str:
    """The heading, with the months of the årshjul where the quotation does not name them."""
    maaneder = [MAANEDER[nr - 1] for nr in passasje.avsnitt.maaneder]
    tittel = passasje.seksjon.tittel
    nevnt = f"{tittel} {sitat}".lower()
    utelatt = [navn for navn in maaneder if navn not in nevnt]
    return f"{tittel}, {', '.join(utelatt)}" if utelatt and len(utelatt) < MANGE_MAANEDER else tittel


def _er(treff: Plantreff, krav: tuple[float, float]) -> bool:
    return treff.poeng >= krav[0] and treff.dekning >= krav[1]
