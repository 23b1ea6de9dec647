"""The texts about attaching a file: bokmål (nb) and nynorsk (nn) side by side."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Tekst

VEDLEGG: Final[dict[str, Tekst]] = {
    "ved_knapp": {"nb": "Legg ved bilde", "nn": "Legg ved bilete"},
    "ved_antall": {"nb": "Legg ved bilde ({antall} lagt ved)", "nn": "Legg ved bilete ({antall} lagt ved)"},
    "ved_om": {
        "nb": "Et skjermbilde kan vise hva som er skrevet eller delt. Vi fjerner det som er gjemt i bildet: "
        "hvor og når det er tatt, og med hvilken telefon. Bare den som får varselet, kan åpne det.",
        "nn": "Eit skjermbilete kan vise kva som er skrive eller delt. Vi fjernar det som er gøymt i biletet: "
        "kvar og når det er teke, og med kva telefon. Berre den som får varselet, kan opne det.",
    },
    "ved_synlig": {
        "nb": "Det som synes i bildet, er der fortsatt. Se etter navn, ansikter og profilbilder, også ditt eget.",
        "nn": "Det som er synleg i biletet, er der framleis. Sjå etter namn, ansikt og profilbilete, òg ditt eige.",
    },
    "ved_grenser": {
        "nb": "PNG, JPEG, WebP, GIF eller PDF. Høyst 10 filer, hver på høyst 15 MB.",
        "nn": "PNG, JPEG, WebP, GIF eller PDF. Høgst 10 filer, kvar på høgst 15 MB.",
    },
    "ved_original": {"nb": "Behold originalen også", "nn": "Behald originalen òg"},
    "ved_original_om": {
        "nb": "Da kan skolen vise at bildet ikke er endret. Men originalen kan røpe hvor du var, når, og hvilken "
        "telefon du har. Er du i tvil, la det være.",
        "nn": "Då kan skolen vise at biletet ikkje er endra. Men originalen kan røpe kvar du var, når, og kva "
        "telefon du har. Er du i tvil, lat det vere.",
    },
    "ved_velg": {"nb": "Velg bilde eller PDF", "nn": "Vel bilete eller PDF"},
    "ved_sendes": {"nb": "Filen blir lagt ved …", "nn": "Fila blir lagd ved …"},
    "ved_lagt": {"nb": "Vedlegg {nr} er lagt ved.", "nn": "Vedlegg {nr} er lagt ved."},
    "ved_navn": {"nb": "Vedlegg {nr}", "nn": "Vedlegg {nr}"},
    "ved_bilde": {"nb": "bilde", "nn": "bilete"},
    "ved_fjern": {"nb": "Fjern vedlegg {nr}", "nn": "Fjern vedlegg {nr}"},
    "ved_fjernet": {"nb": "Vedlegget er fjernet.", "nn": "Vedlegget er fjerna."},
    "ved_lukk": {"nb": "Lukk", "nn": "Lukk"},
    "ved_stor": {
        "nb": "Filen er for stor. Den kan være på høyst 15 MB.",
        "nn": "Fila er for stor. Ho kan vere på høgst 15 MB.",
    },
    "ved_vent": {
        "nb": "Vent til filen er lagt ved, og send så.",
        "nn": "Vent til fila er lagd ved, og send så.",
    },
}
