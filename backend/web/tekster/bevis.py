"""The portal's texts about case numbers, the proof of having reported, and a name that was given later."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Tekst

BEVIS: Final[dict[str, Tekst]] = {
    "saksnummer": {"nb": "Saksnummer", "nn": "Saksnummer"},
    "sak_nr": {"nb": "Sak {nummer}", "nn": "Sak {nummer}"},
    "kontrollkode": {"nb": "Kontrollkode", "nn": "Kontrollkode"},
    "kontroller_bevis": {"nb": "Kontroller bevis", "nn": "Kontroller bevis"},
    "kontroller_om": {
        "nb": "Den som har varslet, kan laste ned et bevis på når saken ble tatt opp. Skriv det som står på beviset.",
        "nn": "Den som har varsla, kan laste ned eit bevis på når saka vart teken opp. Skriv det som står på beviset.",
    },
    "kontroller_knapp": {"nb": "Kontroller", "nn": "Kontroller"},
    "bevis_stemmer": {"nb": "Beviset stemmer", "nn": "Beviset stemmer"},
    "bevis_rektor": {
        "nb": "Sak {nummer} ble tatt opp med rektor den {dato}.",
        "nn": "Sak {nummer} vart teken opp med rektor den {dato}.",
    },
    "bevis_skoleeier": {
        "nb": "Sak {nummer} ble tatt opp med skoleeieren den {dato}.",
        "nn": "Sak {nummer} vart teken opp med skoleeigaren den {dato}.",
    },
    "bevis_stemmer_ikke": {"nb": "Beviset stemmer ikke", "nn": "Beviset stemmer ikkje"},
    "bevis_stemmer_ikke_om": {
        "nb": "Vi finner ingen sak hos deg som svarer til dette. Se på tegnene en gang til. "
        "En sak som ligger hos andre enn deg, blir ikke funnet her.",
        "nn": "Vi finn inga sak hos deg som svarer til dette. Sjå på teikna ein gong til. "
        "Ei sak som ligg hos andre enn deg, blir ikkje funnen her.",
    },
    "navngitt": {"nb": "oppgitt senere, {dato}", "nn": "oppgitt seinare, {dato}"},
    "hva_navn_oppgitt": {"nb": "Den som varslet, oppga navnet sitt", "nn": "Den som varsla, oppgav namnet sitt"},
}
