"""What the person who reported may ask for, on the follow-up page and in the copy: bokmål (nb) and nynorsk (nn)."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Tekst

RETTIGHETER: Final[dict[str, Tekst]] = {
    "rett_tittel": {"nb": "Få en kopi, eller be om sletting", "nn": "Få ein kopi, eller be om sletting"},
    "kopi_om": {
        "nb": "Du kan laste ned meldingene i saken. Andre som bruker enheten, kan åpne filen.",
        "nn": "Du kan laste ned meldingane i saka. Andre som bruker eininga, kan opne fila.",
    },
    "kopi_pdf": {"nb": "Last ned kopi (PDF)", "nn": "Last ned kopi (PDF)"},
    "kopi_tekst": {"nb": "Last ned kopi (tekst)", "nn": "Last ned kopi (tekst)"},
    "kopi_sendt": {"nb": "Last ned det du skrev (PDF)", "nn": "Last ned det du skreiv (PDF)"},
    "kopi_sendt_om": {
        "nb": "Vil du ha en kopi av det du skrev? Last den ned nå. Koden viser det ikke senere, "
        "så den som finner koden, kan ikke lese det.",
        "nn": "Vil du ha ein kopi av det du skreiv? Last han ned no. Koden viser det ikkje seinare, "
        "så den som finn koden, kan ikkje lese det.",
    },
    "innsyn_lukket": {
        "nb": "Det du skrev da du sa fra, vises ikke her. Da kan ingen som finner koden din, lese det. Vil du se det, "
        "kan du be om det. Den som har saken, må svare deg innen en måned.",
        "nn": "Det du skreiv då du sa frå, blir ikkje vist her. Då kan ingen som finn koden din, lese det. Vil du sjå "
        "det, kan du be om det. Den som har saka, må svare deg innan ein månad.",
    },
    "innsyn_bedt": {
        "nb": "Du har bedt om å få se det du skrev da du sa fra. Svaret kommer her.",
        "nn": "Du har bedt om å få sjå det du skreiv då du sa frå. Svaret kjem her.",
    },
    "innsyn_apen": {
        "nb": "Det du skrev da du sa fra, er med i kopien nå.",
        "nn": "Det du skreiv då du sa frå, er med i kopien no.",
    },
    "innsyn_knapp": {"nb": "Be om å få se det jeg skrev", "nn": "Be om å få sjå det eg skreiv"},
    "innsyn_sendt": {"nb": "Du har bedt om å få se det.", "nn": "Du har bedt om å få sjå det."},
    "slett_tittel_m": {"nb": "Be om at saken blir slettet", "nn": "Be om at saka blir sletta"},
    "slett_om": {
        "nb": "Den som har saken, bestemmer. Skolen må ofte ta vare på den, for å vise hva den gjør for å hjelpe. "
        "Du får svar her innen en måned, med en grunn hvis det er nei.",
        "nn": "Den som har saka, bestemmer. Skolen må ofte ta vare på ho, for å vise kva han gjer for å hjelpe. "
        "Du får svar her innan ein månad, med ein grunn om det er nei.",
    },
    "slett_hvorfor": {"nb": "Hvorfor vil du det?", "nn": "Kvifor vil du det?"},
    "slett_feilsendt": {"nb": "Den ble sendt ved en feil", "nn": "Ho vart send ved ein feil"},
    "slett_dobbelt": {"nb": "Den er sendt to ganger", "nn": "Ho er send to gonger"},
    "slett_prove": {"nb": "Jeg bare prøvde", "nn": "Eg berre prøvde"},
    "slett_onsket": {"nb": "Jeg vil ikke at den skal finnes", "nn": "Eg vil ikkje at ho skal finnast"},
    "slett_ord": {"nb": "Vil du si mer? (kan stå tomt)", "nn": "Vil du seie meir? (kan stå tomt)"},
    "slett_knapp": {"nb": "Be om sletting", "nn": "Be om sletting"},
    "slett_bedt": {
        "nb": "Du har bedt om at saken blir slettet. Svaret kommer her.",
        "nn": "Du har bedt om at saka blir sletta. Svaret kjem her.",
    },
    "slettes_den": {
        "nb": "Saken blir slettet {dato}. Skriver du en melding før det, blir den ikke slettet.",
        "nn": "Saka blir sletta {dato}. Skriv du ei melding før det, blir ho ikkje sletta.",
    },
    "sletting_tittel": {"nb": "Vil du be om sletting?", "nn": "Vil du be om sletting?"},
    "sletting_tekst": {
        "nb": "Blir svaret ja, er alt i saken borte, og koden virker ikke mer. Da kan ingen hjelpe deg med den.",
        "nn": "Blir svaret ja, er alt i saka borte, og koden verkar ikkje meir. Då kan ingen hjelpe deg med ho.",
    },
    "sletting_ja": {"nb": "Ja, be om det", "nn": "Ja, be om det"},
}

KOPI: Final[dict[str, Tekst]] = {
    "notat": {"nb": "Notat", "nn": "Notat"},
    "skrev": {"nb": "Det du skrev da du sa fra", "nn": "Det du skreiv då du sa frå"},
    "ikke_med": {
        "nb": "Det er ikke med her. Be om å få se det på siden der du bruker koden. Når den som har saken, har sagt "
        "ja, er det med i {dager} dager.",
        "nn": "Det er ikkje med her. Be om å få sjå det på sida der du bruker koden. Når den som har saka, har sagt "
        "ja, er det med i {dager} dagar.",
    },
    "vedlegg": {"nb": "Bilder og filer", "nn": "Bilete og filer"},
    "vedlegg_antall": {"nb": "Du la ved {antall}.", "nn": "Du la ved {antall}."},
    "meldinger": {"nb": "Meldinger", "nn": "Meldingar"},
    "ingen": {"nb": "Ingen ennå.", "nn": "Ingen enno."},
    "du": {"nb": "Du", "nn": "Du"},
}
TEKSTER: Final[dict[str, Tekst]] = RETTIGHETER | {f"kopi.{navn}": tekst for navn, tekst in KOPI.items()}
"""All of them, by name."""
