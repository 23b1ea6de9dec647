"""Answers that may be needed at any point: a question, a greeting, an outburst, an emergency."""

from __future__ import annotations

from dataclasses import replace

from actions.melding import Knapp, Melding, knapp
from actions.tekst import finnes, tekst
from actions.tjenester import Tjenester
from actions.tur import Samtale, Tur
from backend.domain.skole import Maalform, Skole, Tekst
from backend.knowledge.svar import Svar
from sprak.maalform import maalform as finn_maalform

PRAT = frozenset({"hilsen", "takk", "farvel", "ros", "utbrudd", "bot_spm", "menneske", "annet"})
SPRAK = frozenset({"en", "annet"})


def kontakter(skole: Skole, maalform: Maalform, antall: int = 3) -> str:
    """The people one may turn to at this school, as a phrase."""
    navn = [kontakt.rolle[maalform] for kontakt in skole.kontakter[:antall]]
    return _ramse(navn, "eller") or tekst("prat.noen_andre", maalform)


def kontakter_en(skole: Skole, maalform: Maalform, antall: int = 3) -> str:
    """The same people in English, each with the Norwegian title that stands on the door."""
    navn = [_paa_engelsk(kontakt.rolle, maalform) for kontakt in skole.kontakter[:antall]]
    return _ramse(navn, "or") or tekst("prat.kontakter_en.noen_andre", maalform)


def _paa_engelsk(rolle: Tekst, maalform: Maalform) -> str:
    sti = f"prat.kontakter_en.{rolle['nb']}"
    return tekst(sti, maalform) if finnes(sti) else rolle[maalform]


def _ramse(navn: list[str], siste: str) -> str:
    """Names as a list in words; empty when there are none."""
    return f" {siste} ".join(del_ for del_ in (", ".join(navn[:-1]), *navn[-1:]) if del_)


def prat(art: str, tur: Tur) -> Melding:
    """A small turn; an unknown kind is answered as off topic."""
    if art == "fremmedsprak" and finn_maalform(tur.tekst).form == "en":
        art = "fremmedsprak_en"
    sti = f"prat.{art}" if finnes(f"prat.{art}") else "prat.annet"
    maalform = tur.maalform
    steder = {"kontakter": kontakter(tur.skole, maalform), "kontakter_en": kontakter_en(tur.skole, maalform)}
    return Melding(tekst(sti, maalform, skole=tur.skole.navn[maalform], **steder))


def svar(tur: Tur, tjenester: Tjenester) -> tuple[Melding, Samtale]:
    """The answer to a question, and the conversation with its subject remembered."""
    forrige = tur.samtale.oppslag or tur.samtale.tema
    funnet = tjenester.kunnskap.svar(tur.skole, tur.tekst, tur.rolle, tur.maalform, forrige)
    knapper = tuple(knapp(spm, "spor", spm) for spm in funnet.videre)
    melding = Melding(funnet.tekst, knapper, tema=funnet.tema, kilder=som_kilder(funnet))
    return melding, _husk(tur.samtale, funnet)


def _husk(samtale: Samtale, svar: Svar) -> Samtale:
    """The conversation with what the answer was about; a question without an answer leaves it as it was."""
    samtale = replace(samtale, tilbud=())
    return replace(samtale, tema=svar.tema, oppslag=svar.oppslag) if svar.tema else samtale


def som_kilder(svar: Svar) -> tuple[dict[str, str | None], ...]:
    """The sources of an answer as the chat API gives them."""
    return tuple({"dokument": k.dokument, "avsnitt": k.avsnitt, "sitat": k.sitat} for k in svar.kilder)


def nodhjelp(art: str, tur: Tur) -> Melding:
    """Emergency help: what to do now, whom to call and what each is for. `art` as in sprak.krise."""
    maalform, skole = tur.maalform, tur.skole
    steder = skole.krisehjelp or skole.kontakter[:2]
    her = ", ".join(kontakt.rolle[maalform] for kontakt in steder) or tekst("prat.noen_andre", maalform)
    voksen = bool({"ansatt", "foresatt"} & {tur.rolle, tur.fakta.get("rolle")})
    innledning = "innledning_for_andre" if voksen or tur.fakta.get("gjelder", "meg") != "meg" else "innledning"
    deler = [
        tekst(f"krise.{innledning}.{art}", maalform),
        tekst("krise.linjer", maalform, kontakter=her),
    ]
    if voksen:
        deler.append(tekst("krise.voksen", maalform))
    return Melding("\n\n".join(deler), krise=True)


def veivalg(maalform: Maalform) -> tuple[Knapp, ...]:
    """The three ways on: report, ask, follow up."""
    return tuple(knapp(tekst(f"start.knapp_{navn}", maalform), "vei", navn) for navn in ("meld", "spor", "folg_opp"))
