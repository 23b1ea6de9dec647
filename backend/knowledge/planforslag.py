"""What a plan seems to say of whom to turn to, who does what, and by when: proposals for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from backend.knowledge.passasjer import Passasje, del_opp
from backend.knowledge.plandokument import Plandokument

Slag = Literal["kontakt", "rolle", "frist"]
_ROLLER = (
    r"kontaktlærer(?:en|e|ne)?|rektor|avdelingsleder(?:e|en|ne)?|assisterende rektor|inspektør(?:en)?|"
    r"sosiallærer(?:en|e)?|(?:sosialpedagogisk |sosial|elev)?rådgiver(?:e|en|ne)?|miljøveileder(?:e|en|ne)?|"
    r"miljøterapeut(?:er|en|ene)?|miljøarbeider(?:e|en|ne)?|helsesykepleier(?:en)?|elevtjenesten?|miljøteamet|trinnleder(?:e|en|ne)?|"
    r"elev- og lærlingeombudet|mobbeombudet|elevombudet|trygghetsperson(?:en)?|baseleder(?:e|en|ne)?|"
    r"kontaktlærar(?:en|ar)?|rådgivar(?:en|ar)?|helsesjukepleiar(?:en)?|avdelingsleiar(?:en)?|elevtenesta"
)
_ROLLE = re.compile(rf"\b(?:{_ROLLER})\b", re.IGNORECASE)
_HENVENDELSE = re.compile(
    r"\b(?:ta(?:r)? kontakt|kontakte|snakke med|snakk med|gå til|si (?:i?fra|frå) til|meld(?:e)? (?:fra|frå) til|"
    r"banke? på|stikke? innom|døra står|tillit|henvende|vende (?:deg|seg)|telefon|tlf)\b|@",
    re.IGNORECASE,
)
_ANSVAR = re.compile(r"\b(?:ansvar\w*|koordinerer|leder arbeidet|skal (?:sørge|undersøke|følge opp))\b", re.IGNORECASE)
_FRIST = re.compile(
    r"\b(?:innen (?:\w+ ){0,2}(?:\d|uke|(?:skole|skule|virke|arbeids)?dag|"
    r"måned|januar|februar|mars|april|mai|juni|august|september|oktober|november|"
    r"desember|utgangen)\w*|senest \S+ \S+|samme dag|snarest|straks|umiddelbart|"
    r"(?:en|én|to|tre|\d+) (?:uke|dag|måned)\w*|uke \d+)",
    re.IGNORECASE,
)
_ENDELSE = re.compile(r"(?:lærer|leder|rådgiver|veileder|terapeut|arbeider|pleier|person)(?=(?:en|e|ne|er)$)")


@dataclass(frozen=True)
class Forslag:
    """`verdi` is the role or the time as the plan words it; the rest says where: the sentence, section, line, page.

    `start` is where its paragraph begins in the document's text.
    """

    slag: Slag
    verdi: str
    sitat: str
    seksjon: str
    linje: int
    side: int | None
    start: int


def finn_forslag(dokument: Plandokument) -> list[Forslag]:
    """Contacts first, then who answers for what, then the times; each role once, each time once a section."""
    funnet: dict[tuple[Slag, str, str], Forslag] = {}
    for passasje in del_opp(dokument):
        for slag, verdi in _i_passasjen(passasje.tekst):
            seksjon = passasje.seksjon.tittel if slag == "frist" else ""
            funnet.setdefault((slag, verdi.lower(), seksjon), _forslag(slag, verdi, passasje))
    rekke: tuple[Slag, ...] = ("kontakt", "rolle", "frist")
    return sorted(funnet.values(), key=lambda forslag: rekke.index(forslag.slag))


def _i_passasjen(tekst: str) -> Iterator[tuple[Slag, str]]:
    slag: Slag | None = "kontakt" if _HENVENDELSE.search(tekst) else "rolle" if _ANSVAR.search(tekst) else None
    if slag:
        for rolle in _ROLLE.findall(tekst):
            yield slag, _grunnform(rolle)
    for frist in _FRIST.findall(tekst):
        yield "frist", frist


def _grunnform(rolle: str) -> str:
    """The role in the singular, as one would call it: «kontaktlærerne» is «kontaktlærer»."""
    liten = rolle.lower()
    treff = _ENDELSE.search(liten)
    return liten[: treff.end()] if treff else liten


def _forslag(slag: Slag, verdi: str, passasje: Passasje) -> Forslag:
    avsnitt = passasje.avsnitt
    return Forslag(
        slag, verdi, passasje.tekst[:300], passasje.seksjon.tittel, avsnitt.linje, avsnitt.side, avsnitt.start
    )
