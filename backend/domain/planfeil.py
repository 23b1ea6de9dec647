"""Why a school's own plan could not be read, in words that the person who loaded it can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from backend.domain.feil import Ugyldig
from backend.domain.skole import Maalform, Tekst

Arsak = Literal[
    "tom",
    "uten_tekst",
    "for_mange_sider",
    "for_stor",
    "kryptert",
    "feil_type",
    "gammel_word",
    "odelagt",
    "bombe",
    "tid",
]
MAKS_SIDER = 300
MAKS_MB = 25

MELDINGER: Mapping[Arsak, Tekst] = {
    "tom": {
        "nb": "Filen er tom. Velg filen på nytt, og se at den åpner seg hos deg.",
        "nn": "Fila er tom. Vel fila på nytt, og sjå at ho opnar seg hos deg.",
    },
    "uten_tekst": {
        "nb": "PDF-en er skannet: den har bilder av sidene, men ingen tekst. Lag en PDF fra dokumentet i Word, eller "
        "kjør tekstgjenkjenning (OCR) først.",
        "nn": "PDF-en er skanna: han har bilete av sidene, men ingen tekst. Lag ein PDF frå dokumentet i Word, eller "
        "køyr tekstgjenkjenning (OCR) først.",
    },
    "for_mange_sider": {
        "nb": f"Dokumentet har mer enn {MAKS_SIDER} sider. Last opp bare den delen som er handlingsplanen.",
        "nn": f"Dokumentet har meir enn {MAKS_SIDER} sider. Last opp berre den delen som er handlingsplanen.",
    },
    "for_stor": {
        "nb": f"Filen er for stor. Den kan være på høyst {MAKS_MB} MB. Lagre den uten bilder, og prøv igjen.",
        "nn": f"Fila er for stor. Ho kan vere på høgst {MAKS_MB} MB. Lagre ho utan bilete, og prøv igjen.",
    },
    "kryptert": {
        "nb": "Filen er låst med passord. Lagre den uten passord, og prøv igjen.",
        "nn": "Fila er låst med passord. Lagre ho utan passord, og prøv igjen.",
    },
    "feil_type": {
        "nb": "Denne filtypen kan ikke leses. Bruk PDF, Word (.docx), HTML, Markdown eller ren tekst.",
        "nn": "Denne filtypen kan ikkje lesast. Bruk PDF, Word (.docx), HTML, Markdown eller rein tekst.",
    },
    "gammel_word": {
        "nb": "Filen er i et gammelt Office-format. Lagre den som .docx eller PDF, og prøv igjen.",
        "nn": "Fila er i eit gammalt Office-format. Lagre ho som .docx eller PDF, og prøv igjen.",
    },
    "odelagt": {
        "nb": "Filen er ødelagt og kan ikke leses. Lagre den på nytt fra programmet den er laget i, og prøv igjen.",
        "nn": "Fila er øydelagd og kan ikkje lesast. Lagre ho på nytt frå programmet ho er laga i, og prøv igjen.",
    },
    "bombe": {
        "nb": "Filen pakker seg ut til noe uvanlig stort, og blir ikke åpnet. Lagre den på nytt, eller bruk PDF.",
        "nn": "Fila pakkar seg ut til noko uvanleg stort, og blir ikkje opna. Lagre ho på nytt, eller bruk PDF.",
    },
    "tid": {
        "nb": "Det tok for lang tid å lese filen. Lagre den på nytt som PDF eller .docx, uten bilder, og prøv igjen.",
        "nn": "Det tok for lang tid å lese fila. Lagre ho på nytt som PDF eller .docx, utan bilete, og prøv igjen.",
    },
}


class Planfeil(Ugyldig):
    """The file cannot be read as a plan; `arsak` says why, `paa` in either written standard."""

    kode = "plan"

    def __init__(self, arsak: Arsak) -> None:
        super().__init__(MELDINGER[arsak]["nb"])
        self.arsak = arsak

    def paa(self, maalform: Maalform) -> str:
        """The message in a written standard."""
        return MELDINGER[self.arsak][maalform]
