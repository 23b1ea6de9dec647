"""The follow-up page's texts: bokmål (nb) and nynorsk (nn) side by side."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Tekst

OPPFOLGING: Final[dict[str, Tekst]] = {
    "opp_tittel": {"nb": "Les svar og skriv mer", "nn": "Les svar og skriv meir"},
    "opp_inn": {
        "nb": "Skriv koden du fikk da du sa fra. Den har 16 sifre.",
        "nn": "Skriv koden du fekk då du sa frå. Han har 16 siffer.",
    },
    "kode_felt": {"nb": "Koden din", "nn": "Koden din"},
    "kode_eksempel": {
        "nb": "Fire og fire sifre. Du trenger ikke skrive mellomrom.",
        "nn": "Fire og fire siffer. Du treng ikkje skrive mellomrom.",
    },
    "kode_vis": {"nb": "Åpne saken", "nn": "Opne saka"},
    "kode_antall": {
        "nb": "Koden har 16 sifre. Du har skrevet {antall}.",
        "nn": "Koden har 16 siffer. Du har skrive {antall}.",
    },
    "kode_ukjent": {
        "nb": "Vi finner ingen sak med denne koden. Se på sifrene en gang til.",
        "nn": "Vi finn inga sak med denne koden. Sjå på siffera ein gong til.",
    },
    "kode_mistet": {
        "nb": "Mistet koden? Vi kan ikke finne den igjen. Du kan si fra på nytt.",
        "nn": "Mista koden? Vi kan ikkje finne han igjen. Du kan seie frå på nytt.",
    },
    "status_tittel": {"nb": "Saken din", "nn": "Saka di"},
    "status_mottatt": {
        "nb": "Vi har tatt imot saken.",
        "nn": "Vi har teke imot saka.",
    },
    "status_under_arbeid": {"nb": "Noen arbeider med saken nå.", "nn": "Nokon arbeider med saka no."},
    "status_tiltak": {
        "nb": "Det er satt i gang tiltak for at det skal bli bedre.",
        "nn": "Det er sett i gang tiltak for at det skal bli betre.",
    },
    "status_lukket": {
        "nb": "Saken er lukket. Du kan fortsatt skrive her.",
        "nn": "Saka er lukka. Du kan framleis skrive her.",
    },
    "hos_rektor": {"nb": "Rektor har saken.", "nn": "Rektor har saka."},
    "hos_skoleeier": {
        "nb": "{skoleeier} har saken, ikke skolen.",
        "nn": "{skoleeier} har saka, ikkje skolen.",
    },
    "meldinger_tittel": {"nb": "Meldinger", "nn": "Meldingar"},
    "ingen_meldinger": {
        "nb": "Det har ikke kommet svar ennå. Ta vare på koden, og se igjen senere.",
        "nn": "Det har ikkje kome svar enno. Ta vare på koden, og sjå igjen seinare.",
    },
    "fra_skolen": {"nb": "Skolen", "nn": "Skolen"},
    "fra_skoleeier": {"nb": "{skoleeier}", "nn": "{skoleeier}"},
    "fra_melder": {"nb": "Du", "nn": "Du"},
    "mer_etikett": {"nb": "Skriv mer", "nn": "Skriv meir"},
    "mer_hjelp": {
        "nb": "Den som har saken, leser det du skriver.",
        "nn": "Den som har saka, les det du skriv.",
    },
    "mer_sendt": {"nb": "Meldingen er sendt.", "nn": "Meldinga er send."},
    "oppdater": {"nb": "Se etter nye svar", "nn": "Sjå etter nye svar"},
    "oppdatert": {"nb": "Nå ser du alt som har kommet.", "nn": "No ser du alt som har kome."},
    "nytt_svar": {"nb": "Nytt svar siden sist.", "nn": "Nytt svar sidan sist."},
    "nye_svar": {"nb": "{antall} nye svar siden sist.", "nn": "{antall} nye svar sidan sist."},
    "ny_melding": {"nb": "Nytt", "nn": "Nytt"},
    "sak_nummer": {"nb": "Saksnummer: {nummer}", "nn": "Saksnummer: {nummer}"},
    "epost_tittel": {
        "nb": "Få e-post når det er svar",
        "nn": "Få e-post når det er svar",
    },
    "epost_om": {
        "nb": "E-posten sier bare at du har fått et svar. Tenk over dette først:",
        "nn": "E-posten seier berre at du har fått eit svar. Tenk over dette først:",
    },
    "epost_les": {
        "nb": "Den som kan åpne e-posten din, ser at du har fått den. Bruk ikke en adresse som skolen eller foreldrene "
        "dine kan lese, hvis de ikke skal vite om saken.",
        "nn": "Den som kan opne e-posten din, ser at du har fått han. Bruk ikkje ei adresse som skolen eller foreldra "
        "dine kan sjå, om dei ikkje skal vite om saka.",
    },
    "epost_tjener": {
        "nb": "E-post går gjennom andres maskiner. De ser adressen din, og hvem som sendte.",
        "nn": "E-post går gjennom maskinene til andre. Dei ser adressa di, og kven som sende.",
    },
    "epost_skole": {
        "nb": "Adressen er låst sammen med saken. Den blir ikke vist til skolen.",
        "nn": "Adressa er låst saman med saka. Ho blir ikkje vist til skolen.",
    },
    "epost_felt": {"nb": "E-postadressen din", "nn": "E-postadressa di"},
    "epost_knapp": {"nb": "Ja, send meg e-post", "nn": "Ja, send meg e-post"},
    "epost_paa": {"nb": "Du får e-post når det er svar.", "nn": "Du får e-post når det er svar."},
    "epost_av": {"nb": "Slett adressen", "nn": "Slett adressa"},
    "epost_lagret": {"nb": "Adressen er lagret.", "nn": "Adressa er lagra."},
    "epost_slettet": {
        "nb": "Adressen er slettet. Du får ikke e-post.",
        "nn": "Adressa er sletta. Du får ikkje e-post.",
    },
    "oppgi_tittel": {"nb": "Si hvem du er", "nn": "Sei kven du er"},
    "oppgi_om": {
        "nb": "Du er anonym nå. Vil du, kan du si navnet ditt. Det kan ikke tas tilbake: "
        "Den som har saken, får vite hvem du er.",
        "nn": "Du er anonym no. Vil du, kan du seie namnet ditt. Det kan ikkje takast tilbake: "
        "Den som har saka, får vite kven du er.",
    },
    "oppgi_navn": {"nb": "Navnet ditt", "nn": "Namnet ditt"},
    "oppgi_kontakt": {
        "nb": "Telefon eller e-post, hvis du vil",
        "nn": "Telefon eller e-post, om du vil",
    },
    "oppgi_knapp": {"nb": "Send navnet mitt", "nn": "Send namnet mitt"},
    "navn_tittel": {"nb": "Vil du si hvem du er?", "nn": "Vil du seie kven du er?"},
    "navn_tekst": {
        "nb": "Du er ikke lenger anonym når du har sendt navnet. Det kan ikke tas tilbake.",
        "nn": "Du er ikkje lenger anonym når du har sendt namnet. Det kan ikkje takast tilbake.",
    },
    "navn_ja": {"nb": "Ja, send navnet", "nn": "Ja, send namnet"},
    "navn_sendt": {"nb": "Navnet er sendt.", "nn": "Namnet er sendt."},
    "feil_navn": {
        "nb": "Det står alt et navn i saken. Skriv en melding hvis det er feil.",
        "nn": "Det står alt eit namn i saka. Skriv ei melding om det er feil.",
    },
    "papir_tittel": {"nb": "Bevis og kode på papir", "nn": "Bevis og kode på papir"},
    "papir_kode": {
        "nb": "Koden kan du skrive ut eller laste ned. Det står ikke på arket hva den er til.",
        "nn": "Koden kan du skrive ut eller laste ned. Det står ikkje på arket kva han er til.",
    },
    "tom_siden": {"nb": "Tøm siden", "nn": "Tøm sida"},
}
