"""The portal's texts about keeping, erasing and handing out a case: bokmål (nb) and nynorsk (nn) side by side."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Tekst

_OPPBEVARING: dict[str, Tekst] = {
    "oppbevaring": {"nb": "Hvor lenge saken blir tatt vare på", "nn": "Kor lenge saka blir teken vare på"},
    "slettes_dato": {
        "nb": "Saken blir slettet {dato}. Grunn: {grunn}. Da er alt borte, bortsett fra lista over hva som er gjort.",
        "nn": "Saka blir sletta {dato}. Grunn: {grunn}. Då er alt borte, bortsett frå lista over kva som er gjort.",
    },
    "slettes_merke": {"nb": "Slettes {dato}", "nn": "Blir sletta {dato}"},
    "stans_knapp": {"nb": "Ikke slett saken", "nn": "Ikkje slett saka"},
    "frist_dager": {
        "nb": "Hos dere blir saker med status «{status}» slettet {dager} dager etter siste endring. "
        "Dere får beskjed 14 dager før.",
        "nn": "Hos dykk blir saker med status «{status}» sletta {dager} dagar etter siste endring. "
        "De får beskjed 14 dagar før.",
    },
    "frist_ingen": {
        "nb": "Saker med status «{status}» blir ikke slettet av seg selv.",
        "nn": "Saker med status «{status}» blir ikkje sletta av seg sjølv.",
    },
    "arkiv_forst": {
        "nb": "Det skolen må kunne vise siden, skal ligge i skolens eget arkiv. Last ned saken før den blir slettet.",
        "nn": "Det skolen må kunne vise sidan, skal liggje i skolens eige arkiv. Last ned saka før ho blir sletta.",
    },
    "holdt_tekst": {
        "nb": "Saken holdes tilbake, og blir ikke slettet. Grunn: {grunn}.",
        "nn": "Saka blir halden tilbake, og blir ikkje sletta. Grunn: {grunn}.",
    },
    "hold": {"nb": "Ikke slett: saken pågår", "nn": "Ikkje slett: saka er i gang"},
    "hold_hvor": {"nb": "Hvor pågår den?", "nn": "Kvar er ho i gang?"},
    "hold_knapp": {"nb": "Hold saken tilbake", "nn": "Hald saka tilbake"},
    "slipp_knapp": {"nb": "Ikke hold den tilbake lenger", "nn": "Ikkje hald ho tilbake lenger"},
    "bedt_tittel": {
        "nb": "Den som varslet, ber om at saken blir slettet",
        "nn": "Den som varsla, ber om at saka blir sletta",
    },
    "bedt_tekst": {
        "nb": "Det er du som avgjør. Skolen skal dokumentere hva den gjør i en sak, og det som trengs til det, kan "
        "ikke slettes selv om noen ber om det. Er varselet sendt ved en feil, og ingenting er gjort, kan det slettes. "
        "Svaret ditt blir skrevet til den som varslet. Svar innen en måned.",
        "nn": "Det er du som avgjer. Skolen skal dokumentere kva han gjer i ei sak, og det som trengst til det, kan "
        "ikkje slettast sjølv om nokon ber om det. Er varselet sendt ved ein feil, og ingenting er gjort, kan det "
        "slettast. Svaret ditt blir skrive til den som varsla. Svar innan ein månad.",
    },
    "bedt_grunn": {"nb": "Grunnen de gir: {grunn}.", "nn": "Grunnen dei gir: {grunn}."},
    "avslaa_tittel": {"nb": "Svar nei", "nn": "Svar nei"},
    "avslaa_grunn": {"nb": "Hvorfor må saken bli?", "nn": "Kvifor må saka bli?"},
    "avslaa_ord": {
        "nb": "Forklar det med enkle ord (kan stå tomt)",
        "nn": "Forklar det med enkle ord (kan stå tomt)",
    },
    "avslaa_knapp": {"nb": "Nei, saken må bli", "nn": "Nei, saka må bli"},
    "innsyn_bedt_tittel": {
        "nb": "Den som varslet, ber om å få se det de skrev",
        "nn": "Den som varsla, ber om å få sjå det dei skreiv",
    },
    "innsyn_bedt_tekst": {
        "nb": "Koden viser ikke varselet, så den som finner koden, kan ikke lese det. Den som varslet, har rett til å "
        "se det. Tror du at det er en annen som spør, skriv til dem først. Svar innen en måned.",
        "nn": "Koden viser ikkje varselet, så den som finn koden, kan ikkje lese det. Den som varsla, har rett til å "
        "sjå det. Trur du at det er ein annan som spør, skriv til dei først. Svar innan ein månad.",
    },
    "innsyn_ja": {"nb": "Vis varselet med koden i 30 dager", "nn": "Vis varselet med koden i 30 dagar"},
    "innsyn_hvorfor": {"nb": "Hvorfor ikke?", "nn": "Kvifor ikkje?"},
    "innsyn_nei": {"nb": "Nei, ikke vis det", "nn": "Nei, ikkje vis det"},
    "innsyn_gitt": {"nb": "Koden viser varselet i 30 dager.", "nn": "Koden viser varselet i 30 dagar."},
    "innsyn_avslaatt": {
        "nb": "Koden viser ikke varselet. Svaret er skrevet til den som varslet.",
        "nn": "Koden viser ikkje varselet. Svaret er skrive til den som varsla.",
    },
    "slett_lenke": {"nb": "Slett saken …", "nn": "Slett saka …"},
    "slett_tittel": {"nb": "Slett saken", "nn": "Slett saka"},
    "slett_tekst": {
        "nb": "Saken blir slettet om 14 dager. Alle som har den, får beskjed og kan stanse det. "
        "Skriver den som varslet, noe mer, blir saken ikke slettet.",
        "nn": "Saka blir sletta om 14 dagar. Alle som har ho, får beskjed og kan stanse det. "
        "Skriv den som varsla, noko meir, blir saka ikkje sletta.",
    },
    "slett_loven": {
        "nb": "Skolen skal undersøke alle saker, og dokumentere hva den gjør. Slett bare det som ikke skulle vært her. "
        "At saken er løst eller ubehagelig, er ingen grunn.",
        "nn": "Skolen skal undersøkje alle saker, og dokumentere kva han gjer. Slett berre det som ikkje skulle vore "
        "her. At saka er løyst eller ubehageleg, er ingen grunn.",
    },
    "slett_grunn": {"nb": "Hvorfor skal den slettes?", "nn": "Kvifor skal ho slettast?"},
    "slett_bekreft": {
        "nb": "Jeg har lest dette, og saken skal slettes.",
        "nn": "Eg har lese dette, og saka skal slettast.",
    },
    "slett_ubekreftet": {
        "nb": "Velg en grunn, og kryss av for at du har lest dette.",
        "nn": "Vel ein grunn, og kryss av for at du har lese dette.",
    },
    "tilbake_til_saken": {"nb": "Tilbake til saken", "nn": "Tilbake til saka"},
    "slettes": {"nb": "Saken blir slettet om 14 dager.", "nn": "Saka blir sletta om 14 dagar."},
    "holdt": {"nb": "Saken holdes tilbake.", "nn": "Saka blir halden tilbake."},
    "sluppet": {"nb": "Saken holdes ikke tilbake lenger.", "nn": "Saka blir ikkje halden tilbake lenger."},
    "stanset": {"nb": "Saken blir ikke slettet.", "nn": "Saka blir ikkje sletta."},
    "avslaatt": {
        "nb": "Saken blir ikke slettet. Svaret er skrevet til den som varslet.",
        "nn": "Saka blir ikkje sletta. Svaret er skrive til den som varsla.",
    },
    "rettinger": {"nb": "Rettinger", "nn": "Rettingar"},
    "rett_tittel": {"nb": "Noe her er feil", "nn": "Noko her er feil"},
    "rett_felt": {"nb": "Hva er feil, og hva er riktig?", "nn": "Kva er feil, og kva er rett?"},
    "rett_hjelp": {
        "nb": "Det som ble skrevet, blir stående som det er. Rettingen står ved siden av, og følger med når saken "
        "lastes ned. Den som varslet, ser den ikke her: skriv til dem også.",
        "nn": "Det som vart skrive, blir ståande som det er. Rettinga står ved sida av, og følgjer med når saka "
        "blir lasta ned. Den som varsla, ser ho ikkje her: skriv til dei òg.",
    },
    "rett_knapp": {"nb": "Legg til rettingen", "nn": "Legg til rettinga"},
    "rettet": {"nb": "Rettingen er lagt til.", "nn": "Rettinga er lagd til."},
    "hva_rettet": {"nb": "La til en retting", "nn": "La til ei retting"},
    "hva_eksportert": {"nb": "Lastet ned saken ({verdi})", "nn": "Lasta ned saka ({verdi})"},
    "hva_melder_lastet_ned": {
        "nb": "Den som varslet, lastet ned en kopi",
        "nn": "Den som varsla, lasta ned ein kopi",
    },
    "hva_ba_om_sletting": {
        "nb": "Den som varslet, ba om sletting: {verdi}",
        "nn": "Den som varsla, bad om sletting: {verdi}",
    },
    "hva_avslo_sletting": {"nb": "Sa nei til å slette saken: {verdi}", "nn": "Sa nei til å slette saka: {verdi}"},
    "hva_ba_om_innsyn": {
        "nb": "Den som varslet, ba om å få se det de skrev",
        "nn": "Den som varsla, bad om å få sjå det dei skreiv",
    },
    "hva_ga_innsyn": {"nb": "Lot koden vise varselet i 30 dager", "nn": "Lét koden vise varselet i 30 dagar"},
    "hva_avslo_innsyn": {"nb": "Sa nei til å vise varselet", "nn": "Sa nei til å vise varselet"},
    "hva_holdt": {"nb": "Holdt saken tilbake: {verdi}", "nn": "Heldt saka tilbake: {verdi}"},
    "hva_hold_opphevet": {"nb": "Holdt den ikke tilbake lenger", "nn": "Heldt ho ikkje tilbake lenger"},
    "hva_sletting_varslet": {"nb": "Varslet at saken blir slettet", "nn": "Varsla at saka blir sletta"},
    "hva_sletting_bestemt": {
        "nb": "Bestemte at saken blir slettet: {verdi}",
        "nn": "Bestemte at saka blir sletta: {verdi}",
    },
    "hva_sletting_stanset": {"nb": "Stanset slettingen", "nn": "Stansa slettinga"},
    "hva_slettet": {"nb": "Slettet saken: {verdi}", "nn": "Sletta saka: {verdi}"},
}
_EKSPORT: dict[str, Tekst] = {
    "eksport": {"nb": "Last ned saken", "nn": "Last ned saka"},
    "eksport_tekst": {
        "nb": "For innsyn, og for skolens arkiv. Alt i saken er med, og hvem som har gjort hva. "
        "Nedlastingen blir notert. Fila er ikke kryptert: legg den et trygt sted. "
        "Bare her kan saken lastes ned: den som drifter SiFra, har ikke nøkkelen til den. "
        "Tegn som PDF-en ikke kan vise, er byttet med ▪; JSON har alle.",
        "nn": "For innsyn, og for arkivet til skolen. Alt i saka er med, og kven som har gjort kva. "
        "Nedlastinga blir notert. Fila er ikkje kryptert: legg ho ein trygg stad. "
        "Berre her kan saka lastast ned: den som driftar SiFra, har ikkje nøkkelen til ho. "
        "Teikn som PDF-en ikkje kan vise, er bytte med ▪; JSON har alle.",
    },
    "eksport_pdf": {"nb": "PDF, til å lese", "nn": "PDF, til å lese"},
    "eksport_json": {"nb": "JSON, til arkivet", "nn": "JSON, til arkivet"},
    "eksport_zip": {"nb": "ZIP, med vedleggene", "nn": "ZIP, med vedlegga"},
    "eksport_skrevet_ut": {"nb": "Lastet ned {tid}.", "nn": "Lasta ned {tid}."},
    "eksport_skjermet": {
        "nb": "Inneholder opplysninger om personlige forhold. Unntatt offentlighet, offentleglova § 13.",
        "nn": "Inneheld opplysningar om personlege forhold. Unnateke offentlegheit, offentleglova § 13.",
    },
    "saksnummer": {"nb": "Sak", "nn": "Sak"},
}
TEKSTER: Final[dict[str, Tekst]] = _OPPBEVARING | _EKSPORT
VERDIER: Final[dict[str, dict[str, Tekst]]] = {
    "slettegrunn": {
        "frist": {"nb": "den har ligget lenge nok", "nn": "ho har lege lenge nok"},
        "feilsendt": {"nb": "sendt til feil skole eller ved en feil", "nn": "send til feil skole eller ved ein feil"},
        "dobbelt": {"nb": "sendt to ganger", "nn": "send to gonger"},
        "prove": {"nb": "noen prøvde SiFra", "nn": "nokon prøvde SiFra"},
        "onsket": {"nb": "den som varslet, ba om det", "nn": "den som varsla, bad om det"},
    },
    "avslag": {
        "paagaar": {"nb": "saken er ikke ferdig undersøkt", "nn": "saka er ikkje ferdig undersøkt"},
        "dokumentasjon": {
            "nb": "skolen må kunne dokumentere hva den har gjort",
            "nn": "skolen må kunne dokumentere kva han har gjort",
        },
        "rettskrav": {
            "nb": "den trengs hos politi, rett eller klageorgan",
            "nn": "ho trengst hos politi, rett eller klageorgan",
        },
        "arkiv": {"nb": "den skal arkiveres", "nn": "ho skal arkiverast"},
    },
    "holdt": {
        "statsforvalteren": {"nb": "hos Statsforvalteren", "nn": "hos Statsforvaltaren"},
        "domstol": {"nb": "hos politiet eller i retten", "nn": "hos politiet eller i retten"},
        "tilsyn": {"nb": "i tilsyn eller klage", "nn": "i tilsyn eller klage"},
        "annet": {"nb": "noe annet", "nn": "noko anna"},
    },
}
