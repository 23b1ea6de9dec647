"""Every text of the chat page and the follow-up page: bokmål (nb) and nynorsk (nn) side by side.

A text may hold places to fill, `{navn}`: `{skole}` and `{skoleeier}` are filled by `backend.web.sider`, the others
(`{antall}`, `{dokument}`, `{nummer}`, `{tid}`) in the browser by `static/tekst.js`.
"""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Maalform, Tekst

_FELLES: dict[str, Tekst] = {
    "sidetittel": {"nb": "SiFra – {skole}", "nn": "SiFra – {skole}"},
    "hopp": {"nb": "Hopp til innholdet", "nn": "Hopp til innhaldet"},
    "bytt_maalform": {"nb": "Nynorsk", "nn": "Bokmål"},
    "forlat": {"nb": "Forlat siden", "nn": "Forlat sida"},
    "forlat_forklart": {
        "nb": "«Forlat siden» sletter samtalen og åpner yr.no. Du kan også trykke Esc to ganger.",
        "nn": "«Forlat sida» slettar samtalen og opnar yr.no. Du kan òg trykkje Esc to gonger.",
    },
    "til_oppfolging": {"nb": "Jeg har en kode", "nn": "Eg har ein kode"},
    "personvern": {
        "nb": "Personvern: hvem ser hva (åpnes i ny fane)",
        "nn": "Personvern: kven ser kva (blir opna i ny fane)",
    },
    "kalender": {
        "nb": "Årshjulet som kalender, for Outlook og Google Calendar",
        "nn": "Årshjulet som kalender, for Outlook og Google Calendar",
    },
    "til_samtalen": {"nb": "Til samtalen", "nn": "Til samtalen"},
    "prov_igjen": {"nb": "Prøv igjen", "nn": "Prøv igjen"},
    "send": {"nb": "Send", "nn": "Send"},
    "fare_tittel": {"nb": "Er det fare nå?", "nn": "Er det fare no?"},
    "fare_ring": {
        "nb": "Ring 112 (politi) eller 113 (ambulanse).",
        "nn": "Ring 112 (politi) eller 113 (ambulanse).",
    },
    "fare_prat": {
        "nb": "Vil du snakke med noen? Ring Alarmtelefonen for barn og unge, 116\u00a0111. Den er åpen hele døgnet.",
        "nn": "Vil du snakke med nokon? Ring Alarmtelefonen for barn og unge, 116\u00a0111. Han er open heile døgnet.",
    },
    "uten_skript": {
        "nb": "Siden virker ikke uten JavaScript. Snakk heller med en voksen du stoler på, på skolen eller hjemme.",
        "nn": "Sida verkar ikkje utan JavaScript. Snakk heller med ein vaksen du stoler på, på skolen eller heime.",
    },
    "starter_ikke": {
        "nb": "Starter det ikke? Snakk heller med en voksen du stoler på, på skolen eller hjemme.",
        "nn": "Startar det ikkje? Snakk heller med ein vaksen du stoler på, på skolen eller heime.",
    },
    "ikke_funnet_tittel": {"nb": "Vi finner ikke denne siden", "nn": "Vi finn ikkje denne sida"},
    "ikke_funnet": {
        "nb": "Gå inn fra nettsiden til skolen din. Haster det, kan du snakke med en voksen på skolen.",
        "nn": "Gå inn frå nettsida til skolen din. Hastar det, kan du snakke med ein vaksen på skolen.",
    },
    "velg_tittel": {"nb": "Velg skolen din", "nn": "Vel skolen din"},
    "velg_inn": {
        "nb": "Her kan du si fra når noe ikke er trygt på skolen.",
        "nn": "Her kan du seie frå når noko ikkje er trygt på skolen.",
    },
    "velg_demo": {
        "nb": "Dette er en demonstrasjon. Det du sender her, når ikke fram til noen skole.",
        "nn": "Dette er ein demonstrasjon. Det du sender her, når ikkje fram til nokon skole.",
    },
}

_INNLEDNING: dict[str, Tekst] = {
    "hvem_leser": {
        "nb": "Rektor leser det du sender inn. Handler det om ledelsen, leser {skoleeier} det i stedet. "
        "Ingenting blir sendt før du sier ja.",
        "nn": "Rektor les det du sender inn. Handlar det om leiinga, les {skoleeier} det i staden. "
        "Ingenting blir sendt før du seier ja.",
    },
    "mer_om": {"nb": "Haster det? Vil du være anonym?", "nn": "Hastar det? Vil du vere anonym?"},
    "anonym_tittel": {"nb": "Du kan være anonym", "nn": "Du kan vere anonym"},
    "anonym": {
        "nb": "Da spør vi ikke hva du heter. Men det du forteller, kan likevel vise hvem du er.",
        "nn": "Då spør vi ikkje kva du heiter. Men det du fortel, kan likevel vise kven du er.",
    },
    "spor_tittel": {"nb": "Det du skriver her", "nn": "Det du skriv her"},
    "spor": {
        "nb": "Samtalen blir ikke lagret på denne enheten. Går du uten å sende, blir den slettet. "
        "Nettleseren kan huske at du har vært her. Bruk et privat vindu hvis andre bruker samme enhet.",
        "nn": "Samtalen blir ikkje lagra på denne eininga. Går du utan å sende, blir han sletta. "
        "Nettlesaren kan hugse at du har vore her. Bruk eit privat vindauge om andre bruker same eininga.",
    },
}

_SAMTALE: dict[str, Tekst] = {
    "samtale": {"nb": "Samtalen", "nn": "Samtalen"},
    "fra_sifra": {"nb": "SiFra:", "nn": "SiFra:"},
    "fra_deg": {"nb": "Du:", "nn": "Du:"},
    "velg_svar": {"nb": "Velg et svar, eller skriv selv", "nn": "Vel eit svar, eller skriv sjølv"},
    "skriv_selv": {"nb": "Skriv med egne ord", "nn": "Skriv med eigne ord"},
    "skriv_hjelp": {
        "nb": "Enter sender. Shift + Enter gir ny linje.",
        "nn": "Enter sender. Shift + Enter gir ny linje.",
    },
    "menneske": {"nb": "Snakk med noen", "nn": "Snakk med nokon"},
    "menneske_ord": {"nb": "Jeg vil snakke med et menneske", "nn": "Eg vil snakke med eit menneske"},
    "stopp": {"nb": "Stopp", "nn": "Stopp"},
    "stopp_ord": {"nb": "stopp", "nn": "stopp"},
    "paa_nytt": {"nb": "Start på nytt", "nn": "Start på nytt"},
    "handlinger": {"nb": "Alltid mulig", "nn": "Alltid mogleg"},
    "treg": {
        "nb": "Svaret tar litt lengre tid enn vanlig. Du trenger ikke gjøre noe.",
        "nn": "Svaret tek litt lengre tid enn vanleg. Du treng ikkje gjere noko.",
    },
    "tegn_igjen": {"nb": "{antall} tegn igjen", "nn": "{antall} teikn igjen"},
    "tegn_over": {
        "nb": "{antall} tegn for mye. Kort ned teksten, eller send den i to deler.",
        "nn": "{antall} teikn for mykje. Kort ned teksten, eller send han i to delar.",
    },
    "kilde": {"nb": "Kilde: {dokument}", "nn": "Kjelde: {dokument}"},
    "kilder": {"nb": "Kilder ({antall})", "nn": "Kjelder ({antall})"},
}

_HJELP: dict[str, Tekst] = {
    "krise_tittel": {"nb": "Hjelp nå", "nn": "Hjelp no"},
    "ring": {"nb": "Ring {nummer}", "nn": "Ring {nummer}"},
    "nummer_110": {"nb": "Brann", "nn": "Brann"},
    "nummer_112": {"nb": "Politi", "nn": "Politi"},
    "nummer_113": {"nb": "Ambulanse", "nn": "Ambulanse"},
    "nummer_116117": {"nb": "Legevakt", "nn": "Legevakt"},
    "nummer_116111": {"nb": "Alarmtelefonen for barn og unge", "nn": "Alarmtelefonen for barn og unge"},
    "nummer_116123": {"nb": "Mental Helse", "nn": "Mental Helse"},
    "nummer_116006": {"nb": "Hjelp ved vold og overgrep", "nn": "Hjelp ved vald og overgrep"},
}

_KVITTERING: dict[str, Tekst] = {
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

_FEIL: dict[str, Tekst] = {
    "feil_nett": {
        "nb": "Vi får ikke kontakt. Er du på nett?",
        "nn": "Vi får ikkje kontakt. Er du på nett?",
    },
    "feil_opptatt": {
        "nb": "SiFra svarer ikke akkurat nå. Vent litt, og prøv igjen.",
        "nn": "SiFra svarer ikkje akkurat no. Vent litt, og prøv igjen.",
    },
    "feil_mange": {
        "nb": "Det kom mye på kort tid. Du kan prøve igjen om {tid}.",
        "nn": "Det kom mykje på kort tid. Du kan prøve igjen om {tid}.",
    },
    "feil_mange_over": {"nb": "Nå kan du prøve igjen.", "nn": "No kan du prøve igjen."},
    "sekund": {"nb": "ett sekund", "nn": "eitt sekund"},
    "sekunder": {"nb": "{antall} sekunder", "nn": "{antall} sekund"},
    "minutter": {"nb": "{antall} minutter", "nn": "{antall} minutt"},
    "feil_lang": {
        "nb": "Teksten er for lang. Kort den ned, eller send den i to deler.",
        "nn": "Teksten er for lang. Kort han ned, eller send han i to delar.",
    },
    "feil_ugyldig": {
        "nb": "Dette kunne vi ikke ta imot. Endre teksten, og prøv igjen.",
        "nn": "Dette kunne vi ikkje ta imot. Endre teksten, og prøv igjen.",
    },
    "feil_slutt": {
        "nb": "Samtalen er avsluttet. Har du ikke fått en kode, er ikke noe varsel sendt. Du kan starte på nytt.",
        "nn": "Samtalen er avslutta. Har du ikkje fått ein kode, er ikkje noko varsel sendt. Du kan starte på nytt.",
    },
    "feil_foreldet": {
        "nb": "Dette valget gjelder ikke lenger. Skriv svaret selv.",
        "nn": "Dette valet gjeld ikkje lenger. Skriv svaret sjølv.",
    },
    "feil_ukjent": {"nb": "Noe gikk galt hos oss. Prøv igjen.", "nn": "Noko gjekk gale hos oss. Prøv igjen."},
    "fortalt_beholdt": {
        "nb": "Det du har skrevet, står i feltet.",
        "nn": "Det du har skrive, står i feltet.",
    },
    "beholdt": {
        "nb": "Meldingen er ikke sendt. Det du skrev, står fortsatt i feltet.",
        "nn": "Meldinga er ikkje send. Det du skreiv, står framleis i feltet.",
    },
}

_SPORSMAAL: dict[str, Tekst] = {
    "ny_tittel": {"nb": "Vil du starte på nytt?", "nn": "Vil du starte på nytt?"},
    "ny_tekst": {
        "nb": "Samtalen her blir slettet. Det du har sendt inn før, blir ikke borte.",
        "nn": "Samtalen her blir sletta. Det du har sendt inn før, blir ikkje borte.",
    },
    "ny_ja": {"nb": "Ja, start på nytt", "nn": "Ja, start på nytt"},
    "bytt_tittel": {"nb": "Vil du bytte til nynorsk?", "nn": "Vil du byte til bokmål?"},
    "bytt_tekst": {
        "nb": "Da begynner samtalen på nytt. Det du har skrevet her, blir slettet.",
        "nn": "Då byrjar samtalen på nytt. Det du har skrive her, blir sletta.",
    },
    "bytt_ja": {"nb": "Ja, bytt", "nn": "Ja, byt"},
    "gaa_tittel": {"nb": "Vil du gå fra samtalen?", "nn": "Vil du gå frå samtalen?"},
    "gaa_tekst": {
        "nb": "Samtalen her blir slettet. Har du fått en kode, må du ha skrevet den ned.",
        "nn": "Samtalen her blir sletta. Har du fått ein kode, må du ha skrive han ned.",
    },
    "gaa_ja": {"nb": "Ja, gå videre", "nn": "Ja, gå vidare"},
    "nei": {"nb": "Nei, bli her", "nn": "Nei, bli her"},
}

_OPPFOLGING: dict[str, Tekst] = {
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

_VEDLEGG: dict[str, Tekst] = {
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

TEKSTER: Final[dict[str, Tekst]] = {
    **_FELLES, **_INNLEDNING, **_SAMTALE, **_HJELP, **_KVITTERING, **_FEIL, **_SPORSMAAL, **_OPPFOLGING,
    **_VEDLEGG,
}  # fmt: skip


def tekster(maalform: Maalform, **verdier: str) -> dict[str, str]:
    """All texts in one written standard, with `{navn}` filled for each name given and the other places left open."""
    return {nokkel: _fyll(tekst[maalform], verdier) for nokkel, tekst in TEKSTER.items()}


def _fyll(tekst: str, verdier: dict[str, str]) -> str:
    for navn, verdi in verdier.items():
        tekst = tekst.replace("{" + navn + "}", verdi)
    return tekst
