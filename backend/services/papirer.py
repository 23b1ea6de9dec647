"""The two papers for the person who reported: a plain note with the code, and the proof of having reported.

The note says nothing of a school or of what the digits open. The proof says when and with whom, and nothing of what.
Their dates of making are whole days, so that a file tells no minute.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Final

from fpdf import FPDF, ViewerPreferences, XPos, YPos

from backend.knowledge.kontroll.pdf import MARG, SPRAAK, Ark

if TYPE_CHECKING:
    from backend.domain.bevis import Bevis
    from backend.domain.skole import Maalform, Skole, Tekst

TEKSTER: Final[dict[str, Tekst]] = {
    "notat": {"nb": "Notat", "nn": "Notat"},
    "notat_rad": {
        "nb": "Ta vare på arket et sted bare du vet om. Ikke gi tallene til noen.",
        "nn": "Ta vare på arket ein stad berre du veit om. Ikkje gi tala til nokon.",
    },
    "tittel": {"nb": "Bevis på at en sak er tatt opp", "nn": "Bevis på at ei sak er teken opp"},
    "rektor": {
        "nb": "En sak om skolemiljøet er tatt opp med rektor ved {skole} den {dato}{klokke}.",
        "nn": "Ei sak om skolemiljøet er teken opp med rektor ved {skole} den {dato}{klokke}.",
    },
    "skoleeier": {
        "nb": "En sak om skolemiljøet ved {skole} er tatt opp med skoleeieren, {eier}, den {dato}{klokke}.",
        "nn": "Ei sak om skolemiljøet ved {skole} er teken opp med skoleeigaren, {eier}, den {dato}{klokke}.",
    },
    "klokke": {"nb": " klokken {klokke}", "nn": " klokka {klokke}"},
    "saksnummer": {"nb": "Saksnummer", "nn": "Saksnummer"},
    "kontrollkode": {"nb": "Kontrollkode", "nn": "Kontrollkode"},
    "skole": {"nb": "Skole", "nn": "Skole"},
    "med": {"nb": "Tatt opp med", "nn": "Teken opp med"},
    "rollen_rektor": {"nb": "rektor", "nn": "rektor"},
    "rollen_skoleeier": {"nb": "skoleeieren, {eier}", "nn": "skoleeigaren, {eier}"},
    "dato": {"nb": "Dato", "nn": "Dato"},
    "uten_innhold": {
        "nb": "Her står det ikke hva saken gjelder, og ikke hvem som tok den opp.",
        "nn": "Her står det ikkje kva saka gjeld, og ikkje kven som tok ho opp.",
    },
    "uke_rektor": {
        "nb": "En elev eller foreldre kan melde saken til Statsforvalteren når den er tatt opp med rektor, og det er "
        "gått en uke (opplæringslova § 12-6).",
        "nn": "Ein elev eller foreldre kan melde saka til Statsforvaltaren når ho er teken opp med rektor, og det har "
        "gått ei veke (opplæringslova § 12-6).",
    },
    "uke_skoleeier": {
        "nb": "Saken ligger hos skoleeieren og ikke hos rektor. Statsforvalteren kan svare på hva det betyr for "
        "fristen i opplæringslova § 12-6.",
        "nn": "Saka ligg hos skoleeigaren og ikkje hos rektor. Statsforvaltaren kan svare på kva det har å seie for "
        "fristen i opplæringslova § 12-6.",
    },
    "kontroll": {
        "nb": "Slik kontrolleres beviset: Den som har saken, logger inn i portalen, velger «Kontroller bevis» og "
        "skriver inn saksnummeret og kontrollkoden.",
        "nn": "Slik blir beviset kontrollert: Den som har saka, loggar inn i portalen, vel «Kontroller bevis» og "
        "skriv inn saksnummeret og kontrollkoden.",
    },
}


def lag_notat(kode: str, maalform: Maalform, dato: date) -> bytes:
    """Return a PDF with the code, "1234 5678 9012 3456", in large digits, and the advice to keep it."""
    ark = FPDF(format="A4")
    ark.set_margins(MARG, MARG, MARG)
    merk(ark, TEKSTER["notat"][maalform], maalform, dato)
    ark.add_page()
    for tekst, storrelse, stil in ((kode, 30, "B"), (TEKSTER["notat_rad"][maalform], 12, "")):
        ark.set_font("Courier" if stil else "Helvetica", stil, storrelse)
        ark.multi_cell(0, storrelse / 2, tekst, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        ark.ln(4)
    return bytes(ark.output())


def lag_bevispapir(bevis: Bevis, skole: Skole, maalform: Maalform) -> bytes:
    """Return the proof as a PDF."""
    ark = Ark(maalform)
    tittel = TEKSTER["tittel"][maalform]
    merk(ark, tittel, maalform, bevis.dato)
    ark.add_page()
    ark.start_section(tittel)
    ark.avsnitt(tittel, 18, fet=True)
    ark.ln(3)
    ark.avsnitt(_setning(bevis, skole, maalform), 12)
    ark.ln(3)
    for navn, verdi in _rader(bevis, skole, maalform):
        ark.avsnitt(navn, 9, dempet=True)
        ark.avsnitt(verdi, 12, fet=True)
        ark.ln(1.5)
    for navn in ("uten_innhold", f"uke_{bevis.mottaker}", "kontroll"):
        ark.ln(2)
        ark.avsnitt(TEKSTER[navn][maalform])
    return bytes(ark.output())


def merk(ark: FPDF, tittel: str, maalform: Maalform, dato: date) -> None:
    """Give a paper its title and language, and a day of making that tells no minute."""
    ark.set_title(tittel)
    ark.set_lang(SPRAAK[maalform])
    ark.set_creation_date(datetime.combine(dato, time(), UTC))
    ark.viewer_preferences = ViewerPreferences(display_doc_title=True)


def _setning(bevis: Bevis, skole: Skole, maalform: Maalform) -> str:
    klokke = TEKSTER["klokke"][maalform].format(klokke=bevis.klokke) if bevis.klokke else ""
    felt = {"skole": skole.navn[maalform], "eier": skole.skoleeier[maalform], "klokke": klokke}
    return TEKSTER[bevis.mottaker][maalform].format(dato=f"{bevis.dato:%d.%m.%Y}", **felt)


def _rader(bevis: Bevis, skole: Skole, maalform: Maalform) -> list[tuple[str, str]]:
    med = TEKSTER[f"rollen_{bevis.mottaker}"][maalform].format(eier=skole.skoleeier[maalform])
    verdier = {
        "saksnummer": bevis.saksnummer,
        "kontrollkode": bevis.kontrollkode,
        "skole": skole.navn[maalform],
        "med": med,
        "dato": f"{bevis.dato:%d.%m.%Y}",
    }
    return [(TEKSTER[navn][maalform], verdi) for navn, verdi in verdier.items()]
