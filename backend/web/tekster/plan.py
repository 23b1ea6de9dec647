"""The texts of the page where a school loads its own plan: bokmål (nb) and nynorsk (nn) side by side."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Tekst

PLAN: Final[dict[str, Tekst]] = {
    "skolens_plan": {"nb": "Skolens plan", "nn": "Planen til skolen"},
    "plan_hvorfor": {
        "nb": "Last opp skolens handlingsplan for skolemiljøet. Når du har publisert den, svarer SiFra fra den med en "
        "gang, ord for ord og med kilde, ved siden av det loven sier.",
        "nn": "Last opp handlingsplanen til skolen for skolemiljøet. Når du har publisert han, svarer SiFra frå han "
        "med ein gong, ord for ord og med kjelde, ved sida av det lova seier.",
    },
    "plan_fil": {"nb": "Fil med planen", "nn": "Fil med planen"},
    "plan_filtyper": {
        "nb": "PDF med tekst, Word (.docx), HTML, Markdown eller ren tekst. Høyst 25 MB og 300 sider.",
        "nn": "PDF med tekst, Word (.docx), HTML, Markdown eller rein tekst. Høgst 25 MB og 300 sider.",
    },
    "plan_offentlig": {
        "nb": "Planen er et offentlig dokument og lagres som vanlig tekst. Last ikke opp noe om enkeltelever.",
        "nn": "Planen er eit offentleg dokument og blir lagra som vanleg tekst. Last ikkje opp noko om enkeltelevar.",
    },
    "last_opp": {"nb": "Last opp", "nn": "Last opp"},
    "plan_velg_fil": {"nb": "Velg en fil først.", "nn": "Vel ei fil først."},
    "versjoner": {"nb": "Versjoner", "nn": "Versjonar"},
    "ingen_planer": {"nb": "Ingen plan er lastet opp ennå.", "nn": "Ingen plan er lasta opp enno."},
    "versjon_nr": {"nb": "Versjon {nr}", "nn": "Versjon {nr}"},
    "lastet_opp_av": {"nb": "Lastet opp {tid} av {hvem}", "nn": "Lasta opp {tid} av {hvem}"},
    "endret_av": {"nb": "Endret {tid} av {hvem}", "nn": "Endra {tid} av {hvem}"},
    "tilstand_utkast": {"nb": "Utkast", "nn": "Utkast"},
    "tilstand_publisert": {"nb": "Publisert", "nn": "Publisert"},
    "tilstand_erstattet": {"nb": "Erstattet", "nn": "Erstatta"},
    "tilstand_trukket": {"nb": "Trukket tilbake", "nn": "Trekt tilbake"},
    "plan_leses": {"nb": "Planen leses", "nn": "Planen blir lesen"},
    "plan_lest_saa_mye": {"nb": "{prosent} prosent er lest.", "nn": "{prosent} prosent er lese."},
    "plan_lastes_paa_nytt": {
        "nb": "Siden oppdaterer seg selv annethvert sekund.",
        "nn": "Sida oppdaterer seg sjølv annakvart sekund.",
    },
    "oppdater_naa": {"nb": "Oppdater nå", "nn": "Oppdater no"},
    "til_planen": {"nb": "Til skolens plan", "nn": "Til planen til skolen"},
    "plan_se_gjennom": {
        "nb": "Se gjennom det vi fant. Ta bort det som ikke stemmer, og rett ordene der det trengs.",
        "nn": "Sjå gjennom det vi fann. Ta bort det som ikkje stemmer, og rett orda der det trengst.",
    },
    "plan_kontroll": {"nb": "Kontroller planen mot loven", "nn": "Kontroller planen mot lova"},
    "plan_kontroll_hjelp": {
        "nb": "Se hva planen mangler, hva som er gammelt eller sier noe annet enn loven, og hvordan det kan rettes.",
        "nn": "Sjå kva planen manglar, kva som er gammalt eller seier noko anna enn lova, og korleis det kan rettast.",
    },
    "plan_kontrolleres": {"nb": "Planen kontrolleres", "nn": "Planen blir kontrollert"},
    "plan_kontrollert_saa_mye": {"nb": "{prosent} prosent er kontrollert.", "nn": "{prosent} prosent er kontrollert."},
    "kontroll_pdf": {"nb": "Last ned som PDF", "nn": "Last ned som PDF"},
    "kontroll_innhold": {"nb": "Hva rapporten har", "nn": "Kva rapporten har"},
    "til_planen_lest": {"nb": "Til planen", "nn": "Til planen"},
    "plan_kontakter": {"nb": "Hvem elevene kan snakke med", "nn": "Kven elevane kan snakke med"},
    "plan_kontakter_hjelp": {
        "nb": "SiFra nevner disse når noen spør hvem de kan gå til. Bruk roller, ikke navn på personer.",
        "nn": "SiFra nemner desse når nokon spør kven dei kan gå til. Bruk roller, ikkje namn på personar.",
    },
    "plan_ta_med": {"nb": "Ta med", "nn": "Ta med"},
    "plan_rolle": {"nb": "Rolle {nr}", "nn": "Rolle {nr}"},
    "plan_egen": {"nb": "En rolle til", "nn": "Ei rolle til"},
    "plan_sted": {"nb": "Under «{seksjon}», linje {linje}", "nn": "Under «{seksjon}», linje {linje}"},
    "plan_sted_side": {"nb": "Under «{seksjon}», side {side}", "nn": "Under «{seksjon}», side {side}"},
    "plan_roller": {"nb": "Hvem som har ansvar", "nn": "Kven som har ansvar"},
    "plan_frister": {"nb": "Frister og tider", "nn": "Fristar og tider"},
    "plan_deler": {"nb": "Delene i planen", "nn": "Delane i planen"},
    "plan_aarshjul": {"nb": "Årshjulet", "nn": "Årshjulet"},
    "plan_ingen_funn": {"nb": "Vi fant ingen i teksten.", "nn": "Vi fann ingen i teksten."},
    "plan_publiser": {"nb": "Publiser planen", "nn": "Publiser planen"},
    "plan_publiser_hjelp": {
        "nb": "Planen tas i bruk med en gang. En plan som er publisert fra før, blir erstattet, men tas vare på.",
        "nn": "Planen blir teken i bruk med ein gong. Ein plan som er publisert frå før, blir erstatta, men "
        "teken vare på.",
    },
    "plan_trekk": {"nb": "Trekk tilbake planen", "nn": "Trekk tilbake planen"},
    "plan_trekk_hjelp": {
        "nb": "SiFra slutter å svare fra planen med en gang.",
        "nn": "SiFra sluttar å svare frå planen med ein gong.",
    },
    "plan_er_publisert": {"nb": "Planen er publisert.", "nn": "Planen er publisert."},
    "plan_stemmer_hjelp": {
        "nb": "Ta bort merket ved det som ikke stemmer lenger. Da siterer ikke SiFra det stedet i planen.",
        "nn": "Ta bort merket ved det som ikkje stemmer lenger. Då siterer ikkje SiFra den staden i planen.",
    },
    "plan_deler_hjelp": {
        "nb": "Åpne en del for å se hva som ble lest. Du kan rette overskriften, og si at SiFra ikke skal svare fra "
        "delen. Ordene i planen endres ikke: skal de rettes, må du rette dem i filen og laste den opp på nytt.",
        "nn": "Opne ein del for å sjå kva som blei lese. Du kan rette overskrifta, og seie at SiFra ikkje skal svare "
        "frå delen. Orda i planen blir ikkje endra: skal dei rettast, må du rette dei i fila og laste ho opp på nytt.",
    },
    "plan_overskrift": {"nb": "Overskrift", "nn": "Overskrift"},
    "plan_svar_fra": {"nb": "Svar fra denne delen", "nn": "Svar frå denne delen"},
    "plan_svarer_ikke": {"nb": "Ikke med", "nn": "Ikkje med"},
    "plan_tema": {"nb": "Handler mest om spørsmål som {sporsmal}", "nn": "Handlar mest om spørsmål som {sporsmal}"},
    "plan_uten_tema": {"nb": "Ligner ikke på noe tema vi kjenner.", "nn": "Liknar ikkje på noko tema vi kjenner."},
    "plan_tom_del": {"nb": "Bare en overskrift, uten tekst under.", "nn": "Berre ei overskrift, utan tekst under."},
    "plan_lagre": {"nb": "Lagre uten å publisere", "nn": "Lagre utan å publisere"},
    "plan_slett": {"nb": "Slett utkastet", "nn": "Slett utkastet"},
    "plan_slett_hjelp": {
        "nb": "Utkastet blir borte for godt. Ingen har fått svar fra det.",
        "nn": "Utkastet blir borte for godt. Ingen har fått svar frå det.",
    },
    "plan_er_lagret": {"nb": "Utkastet er lagret.", "nn": "Utkastet er lagra."},
    "plan_er_slettet": {"nb": "Utkastet er slettet.", "nn": "Utkastet er sletta."},
    "plan_er_trukket": {"nb": "Planen er trukket tilbake.", "nn": "Planen er trekt tilbake."},
}
