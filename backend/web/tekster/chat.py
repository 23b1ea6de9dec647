"""Every text of the chat page and the follow-up page: bokmål (nb) and nynorsk (nn) side by side.

A text may hold places to fill, `{navn}`: `{skole}` and `{skoleeier}` are filled by `backend.web.sider`, the others
(`{antall}`, `{dokument}`, `{nummer}`, `{tid}`) in the browser by `static/tekst.js`.
"""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Maalform, Tekst
from backend.web.tekster.kvittering import KVITTERING
from backend.web.tekster.oppfolging import OPPFOLGING
from backend.web.tekster.rettigheter import RETTIGHETER
from backend.web.tekster.vedlegg import VEDLEGG

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

TEKSTER: Final[dict[str, Tekst]] = {
    **_FELLES, **_INNLEDNING, **_SAMTALE, **_HJELP, **KVITTERING, **_FEIL, **_SPORSMAAL, **OPPFOLGING,
    **VEDLEGG, **RETTIGHETER,
}  # fmt: skip


def tekster(maalform: Maalform, **verdier: str) -> dict[str, str]:
    """All texts in one written standard, with `{navn}` filled for each name given and the other places left open."""
    return {nokkel: _fyll(tekst[maalform], verdier) for nokkel, tekst in TEKSTER.items()}


def _fyll(tekst: str, verdier: dict[str, str]) -> str:
    for navn, verdi in verdier.items():
        tekst = tekst.replace("{" + navn + "}", verdi)
    return tekst
