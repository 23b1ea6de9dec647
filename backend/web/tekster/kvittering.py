"""The receipt's texts, in the chat and on the follow-up page: bokmål (nb) and nynorsk (nn) side by side."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Tekst

KVITTERING: Final[dict[str, Tekst]] = {
    "kode_tittel": {"nb": "Koden din", "nn": "Koden din"},
    "kode_skriv": {
        "nb": "Skriv koden på et ark nå. Legg arket et sted bare du vet om.",
        "nn": "Skriv koden på eit ark no. Legg arket ein stad berre du veit om.",
    },
    "kode_bruk": {
        "nb": "Med koden kan du lese svar og skrive mer. Den er den eneste veien tilbake, "
        "og vi kan ikke finne den igjen for deg.",
        "nn": "Med koden kan du lese svar og skrive meir. Han er den einaste vegen tilbake, "
        "og vi kan ikkje finne han igjen for deg.",
    },
    "kode_slik": {"nb": "Slik tar du vare på koden", "nn": "Slik tek du vare på koden"},
    "kode_ark": {
        "nb": "Best er et ark: i en bok, en jakkelomme eller et annet sted som bare er ditt.",
        "nn": "Best er eit ark: i ei bok, ei jakkelomme eller ein annan stad som berre er din.",
    },
    "kode_bilde": {
        "nb": "Ta bare bilde av koden hvis ingen andre ser i mobilen din. Bilder kan dukke opp hos andre i familien.",
        "nn": "Ta berre bilete av koden om ingen andre ser i mobilen din. Bilete kan dukke opp hos andre i familien.",
    },
    "kode_del": {
        "nb": "Ikke send koden til andre. Den som har den, kan lese svarene og skrive som om det var deg.",
        "nn": "Ikkje send koden til andre. Den som har han, kan lese svara og skrive som om det var deg.",
    },
    "kode_tapt": {
        "nb": "Mister du den, kan ingen lage en ny. Si fra på nytt, og skriv at det er den samme saken.",
        "nn": "Mistar du han, kan ingen lage ein ny. Sei frå på nytt, og skriv at det er den same saka.",
    },
    "kode_pdf": {"nb": "Last ned koden (PDF)", "nn": "Last ned koden (PDF)"},
    "kode_skriv_ut": {"nb": "Skriv ut koden", "nn": "Skriv ut koden"},
    "notat": {"nb": "Notat", "nn": "Notat"},
    "notat_rad": {
        "nb": "Ta vare på arket et sted bare du vet om. Ikke gi tallene til andre.",
        "nn": "Ta vare på arket ein stad berre du veit om. Ikkje gi tala til andre.",
    },
    "bevis_om": {
        "nb": "Beviset viser når saken ble tatt opp, og med hvem, men ikke hva den gjelder. "
        "Statsforvalteren kan be om å få vite det.",
        "nn": "Beviset viser når saka vart teken opp, og med kven, men ikkje kva ho gjeld. "
        "Statsforvaltaren kan be om å få vite det.",
    },
    "bevis_last": {"nb": "Last ned bevis (PDF)", "nn": "Last ned bevis (PDF)"},
    "lastet_ned": {
        "nb": "Filen er lastet ned. Andre som bruker enheten, kan se den.",
        "nn": "Fila er lasta ned. Andre som bruker eininga, kan sjå henne.",
    },
    "ikke_lastet_ned": {
        "nb": "Det gikk ikke å laste ned. Vent litt, og prøv igjen.",
        "nn": "Det gjekk ikkje å laste ned. Vent litt, og prøv igjen.",
    },
    "kopier": {"nb": "Kopier koden", "nn": "Kopier koden"},
    "kopiert": {"nb": "Koden er kopiert.", "nn": "Koden er kopiert."},
    "ikke_kopiert": {
        "nb": "Det gikk ikke å kopiere. Skriv ned koden i stedet.",
        "nn": "Det gjekk ikkje å kopiere. Skriv ned koden i staden.",
    },
    "kode_lenke": {"nb": "Her bruker du koden", "nn": "Her bruker du koden"},
}
