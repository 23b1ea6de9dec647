"""Every text of the portal and the demo's mailbox: bokmål (nb) and nynorsk (nn) side by side.

A text may hold places to fill, `{navn}`; the template fills them.
"""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Maalform, Tekst
from backend.web.tekster import oppbevaring
from backend.web.tekster.bevis import BEVIS
from backend.web.tekster.plan import PLAN

_SIDER: dict[str, Tekst] = {
    "portal": {"nb": "SiFra portal", "nn": "SiFra portal"},
    "hopp": {"nb": "Hopp til innholdet", "nn": "Hopp til innhaldet"},
    "bytt_maalform": {"nb": "Nynorsk", "nn": "Bokmål"},
    "logg_ut": {"nb": "Logg ut", "nn": "Logg ut"},
    "min_konto": {"nb": "Min konto", "nn": "Kontoen min"},
    "kontoer": {"nb": "Kontoer", "nn": "Kontoar"},
    "ikke_godkjent": {
        "nb": "Kontoen din er ny. Du får se varslene når en kollega ved skolen har sluppet deg inn.",
        "nn": "Kontoen din er ny. Du får sjå varsla når ein kollega ved skolen har sleppt deg inn.",
    },
    "feil_tittel": {"nb": "Noe gikk ikke", "nn": "Noko gjekk ikkje"},
    "til_lista": {"nb": "Til lista over varsler", "nn": "Til lista over varsel"},
}
_LISTE: dict[str, Tekst] = {
    "varsler": {"nb": "Varsler", "nn": "Varsel"},
    "du_ser_rektor": {
        "nb": "Du ser varslene som er sendt til rektor.",
        "nn": "Du ser varsla som er sende til rektor.",
    },
    "du_ser_skoleeier": {
        "nb": "Du ser varslene som er sendt til skoleeieren. Skolens ledelse kan ikke se dem.",
        "nn": "Du ser varsla som er sende til skoleeigaren. Leiinga ved skolen kan ikkje sjå dei.",
    },
    "du_ser_saksbehandler": {"nb": "Du ser varslene du har fått tildelt.", "nn": "Du ser varsla du har fått tildelt."},
    "vis": {"nb": "Vis", "nn": "Vis"},
    "vis_apne": {"nb": "Åpne", "nn": "Opne"},
    "vis_alle": {"nb": "Alle", "nn": "Alle"},
    "haster_antall": {"nb": "{antall} haster", "nn": "{antall} hastar"},
    "uleste_antall": {"nb": "{antall} uleste", "nn": "{antall} ulesne"},
    "ingen": {"nb": "Ingen varsler her.", "nn": "Ingen varsel her."},
    "ulest": {"nb": "Ulest", "nn": "Ulese"},
    "kom": {"nb": "Kom {tid}", "nn": "Kom {tid}"},
    "forrige": {"nb": "Forrige side", "nn": "Førre side"},
    "neste": {"nb": "Neste side", "nn": "Neste side"},
    "side_av": {"nb": "Side {side} av {sider}", "nn": "Side {side} av {sider}"},
    "post_feilet_tittel": {"nb": "E-post til deg kommer ikke fram", "nn": "E-post til deg kjem ikkje fram"},
    "post_feilet": {
        "nb": "{antall} beskjed(er) til {adresse} er ikke kommet fram. Alle varslene ligger her. "
        "Se innom portalen selv, og si fra til den som har ansvar for SiFra hos dere.",
        "nn": "{antall} beskjed(ar) til {adresse} har ikkje kome fram. Alle varsla ligg her. "
        "Sjå innom portalen sjølv, og sei frå til den som har ansvar for SiFra hos dykk.",
    },
}
_VARSEL: dict[str, Tekst] = {
    "varsel": {"nb": "Varsel", "nn": "Varsel"},
    "hel_time": {
        "nb": "Vises i hele timer, for å verne den som varsler.",
        "nn": "Blir vist i heile timar, for å verne den som varslar.",
    },
    "egne_ord": {"nb": "Med egne ord", "nn": "Med eigne ord"},
    "fakta": {"nb": "Det som er fortalt", "nn": "Det som er fortalt"},
    "melder": {"nb": "Hvem varsler", "nn": "Kven varslar"},
    "anonym": {"nb": "anonym", "nn": "anonym"},
    "navn": {"nb": "Navn", "nn": "Namn"},
    "kontakt": {"nb": "Kan nås på", "nn": "Kan nåast på"},
    "gjelder": {"nb": "Gjelder", "nn": "Gjeld"},
    "eleven": {"nb": "Eleven", "nn": "Eleven"},
    "trinn_klasse": {"nb": "Trinn eller klasse", "nn": "Trinn eller klasse"},
    "kategorier": {"nb": "Hva slags krenkelse", "nn": "Kva slags krenking"},
    "utover": {"nb": "Hvem kan ha krenket", "nn": "Kven kan ha krenkt"},
    "involverte": {"nb": "Involverte", "nn": "Involverte"},
    "sted": {"nb": "Hvor", "nn": "Kvar"},
    "tidspunkt": {"nb": "Når", "nn": "Når"},
    "fra_dato": {"nb": "fra {dato}", "nn": "frå {dato}"},
    "til_dato": {"nb": "til {dato}", "nn": "til {dato}"},
    "varighet": {"nb": "Hvor ofte", "nn": "Kor ofte"},
    "meldt_tidligere": {"nb": "Meldt fra før", "nn": "Meldt frå før"},
    "onsker": {"nb": "Ønsker", "nn": "Ønske"},
    "ikke_sagt": {"nb": "ikke sagt", "nn": "ikkje sagt"},
    "vurdering": {"nb": "Hvor alvorlig, og hvorfor", "nn": "Kor alvorleg, og kvifor"},
    "ingen_grunner": {
        "nb": "Ingen av kjennetegnene på en alvorlig sak er nevnt. Plikten til å undersøke gjelder likevel.",
        "nn": "Ingen av kjenneteikna på ei alvorleg sak er nemnde. Plikta til å undersøkje gjeld likevel.",
    },
    "automatisk": {
        "nb": "Vurderingen er gjort av faste regler ut fra det som er fortalt. Det er du som avgjør.",
        "nn": "Vurderinga er gjord av faste reglar ut frå det som er fortalt. Det er du som avgjer.",
    },
}
_LOVEN: dict[str, Tekst] = {
    "loven": {"nb": "Dette krever loven nå", "nn": "Dette krev lova no"},
    "undersok": {"nb": "Undersøk saken snarest", "nn": "Undersøk saka snarast"},
    "undersok_tekst": {
        "nb": "Snakk med eleven, og la eleven bli hørt.",
        "nn": "Snakk med eleven, og lat eleven bli høyrd.",
    },
    "tiltak": {"nb": "Rett opp med egnede tiltak", "nn": "Rett opp med eigna tiltak"},
    "plan": {"nb": "Lag en skriftlig plan for tiltakene", "nn": "Lag ein skriftleg plan for tiltaka"},
    "plan_tekst": {
        "nb": "Hos dere heter den {plan}. Den skal si hvilket problem tiltakene skal løse, hvilke tiltak som er "
        "planlagt, når de skal gjennomføres, hvem som gjør det, og når de skal evalueres.",
        "nn": "Hos dykk heiter han {plan}. Han skal seie kva problem tiltaka skal løyse, kva tiltak som er "
        "planlagde, når dei skal gjennomførast, kven som gjer det, og når dei skal evaluerast.",
    },
    "dokumenter": {"nb": "Dokumenter det som blir gjort", "nn": "Dokumenter det som blir gjort"},
    "en_uke": {
        "nb": "Eleven eller foreldrene kan melde saken til Statsforvalteren når det er gått en uke siden saken ble "
        "tatt opp med rektor. Uka er ikke en frist for skolen. Skolen skal handle snarest.",
        "nn": "Eleven eller foreldra kan melde saka til Statsforvaltaren når det har gått ei veke sidan saka vart "
        "teken opp med rektor. Veka er ikkje ein frist for skolen. Skolen skal handle snarast.",
    },
    "ansatt_tittel": {
        "nb": "Det gjelder en som arbeider på skolen",
        "nn": "Det gjeld ein som arbeider på skolen",
    },
    "ansatt_tekst": {
        "nb": "Du skal melde fra til skoleeieren, {skoleeier}, hvis ikke meldingen er åpenbart grunnløs. "
        "Ikke vent til saken er undersøkt.",
        "nn": "Du skal melde frå til skoleeigaren, {skoleeier}, om ikkje meldinga er openbert grunnlaus. "
        "Ikkje vent til saka er undersøkt.",
    },
    "alvorlig_tittel": {"nb": "Alvorlig sak", "nn": "Alvorleg sak"},
    "alvorlig_tekst": {
        "nb": "I alvorlige tilfeller skal rektor melde fra til skoleeieren, {skoleeier}.",
        "nn": "I alvorlege tilfelle skal rektor melde frå til skoleeigaren, {skoleeier}.",
    },
    "ledelse_tittel": {"nb": "Rektor kan ikke se dette varselet", "nn": "Rektor kan ikkje sjå dette varselet"},
    "skoleeier_adresse": {"nb": "Adressen i planen: {adresse}", "nn": "Adressa i planen: {adresse}"},
}
_ARBEID: dict[str, Tekst] = {
    "dialog": {"nb": "Dialog med den som varslet", "nn": "Dialog med den som varsla"},
    "ingen_meldinger": {"nb": "Ingen har skrevet ennå.", "nn": "Ingen har skrive enno."},
    "fra_skolen": {"nb": "Skolen", "nn": "Skolen"},
    "fra_skoleeier": {"nb": "Skoleeieren", "nn": "Skoleeigaren"},
    "fra_melder": {"nb": "Den som varslet", "nn": "Den som varsla"},
    "svar": {"nb": "Skriv til den som varslet", "nn": "Skriv til den som varsla"},
    "svar_hjelp": {
        "nb": "Meldingen kan leses med koden fra varselet. Skriv enkelt, og ikke spør om navn. Høyst 4000 tegn.",
        "nn": "Meldinga kan lesast med koden frå varselet. Skriv enkelt, og ikkje spør om namn. Høgst 4000 teikn.",
    },
    "send": {"nb": "Send", "nn": "Send"},
    "svar_tomt": {"nb": "Skriv noe før du sender.", "nn": "Skriv noko før du sender."},
    "svar_langt": {
        "nb": "Meldingen er for lang. Den kan ha høyst 4000 tegn.",
        "nn": "Meldinga er for lang. Ho kan ha høgst 4000 teikn.",
    },
    "delt": {"nb": "Saken er delt.", "nn": "Saka er delt."},
    "trukket": {
        "nb": "Saken er ikke lenger delt med den du valgte.",
        "nn": "Saka er ikkje lenger delt med den du valde.",
    },
    "svart": {"nb": "Meldingen er sendt.", "nn": "Meldinga er send."},
    "status": {"nb": "Status", "nn": "Status"},
    "sett_status": {"nb": "Sett status til", "nn": "Set status til"},
    "flyttet": {
        "nb": "Saken er flyttet til skoleeieren. Du ser den ikke lenger.",
        "nn": "Saka er flytta til skoleeigaren. Du ser ho ikkje lenger.",
    },
    "status_satt": {"nb": "Statusen er endret.", "nn": "Statusen er endra."},
    "hendelser": {"nb": "Hva som er gjort", "nn": "Kva som er gjort"},
    "hva_mottatt": {"nb": "Varselet kom inn", "nn": "Varselet kom inn"},
    "hva_lest": {"nb": "Åpnet saken (vises én gang om dagen)", "nn": "Opna saka (blir vist éin gong om dagen)"},
    "hva_svart": {"nb": "Skrev til den som varslet", "nn": "Skreiv til den som varsla"},
    "hva_melder_skrev": {"nb": "Den som varslet, skrev mer", "nn": "Den som varsla, skreiv meir"},
    "hva_vedlegg_lagt": {
        "nb": "Den som varslet, la ved vedlegg {verdi}",
        "nn": "Den som varsla, la ved vedlegg {verdi}",
    },
    "hva_vedlegg_apnet": {"nb": "Åpnet vedlegg {verdi}", "nn": "Opna vedlegg {verdi}"},
    "hva_status": {"nb": "Satte status til «{verdi}»", "nn": "Sette status til «{verdi}»"},
    "hva_delt": {"nb": "Ga tilgang til {verdi}", "nn": "Gav tilgang til {verdi}"},
    "hva_fratatt": {"nb": "Tok fra tilgangen til {verdi}", "nn": "Tok frå tilgangen til {verdi}"},
    "apnes_ikke": {"nb": "Kan ikke åpnes av deg ennå", "nn": "Kan ikkje opnast av deg enno"},
    "flyttet_tittel": {"nb": "Flyttet fra rektor", "nn": "Flytta frå rektor"},
    "flytt_tittel": {"nb": "Flytt saken til skoleeieren", "nn": "Flytt saka til skoleeigaren"},
    "flytt_tekst": {
        "nb": "Gjelder saken deg eller andre i skolens ledelse, skal den ligge hos skoleeieren. "
        "Når du har flyttet den, kan du ikke lenger se den, og det kan ikke gjøres om.",
        "nn": "Gjeld saka deg eller andre i leiinga ved skolen, skal ho ligge hos skoleeigaren. "
        "Når du har flytta ho, kan du ikkje lenger sjå ho, og det kan ikkje gjerast om.",
    },
    "flytt_knapp": {"nb": "Flytt saken", "nn": "Flytt saka"},
    "hva_nokkel_byttet": {
        "nb": "Byttet nøkkelen til saken, fordi noen ikke lenger har tilgang",
        "nn": "Bytte nøkkelen til saka, fordi nokon ikkje lenger har tilgang",
    },
    "hva_flyttet": {"nb": "Flyttet saken til skoleeieren", "nn": "Flytta saka til skoleeigaren"},
}
_VEDLEGG: dict[str, Tekst] = {
    "vedlegg": {"nb": "Vedlegg", "nn": "Vedlegg"},
    "vedlegg_nr": {"nb": "Vedlegg {nr}", "nn": "Vedlegg {nr}"},
    "vedlegg_om": {
        "nb": "Bilder og PDF-er er laget på nytt uten skjulte opplysninger, som sted og kamera. Navn og ansikter som "
        "synes i bildet, er der fortsatt. Ta vare på dem som resten av saken.",
        "nn": "Bilete og PDF-ar er laga på nytt utan skjulte opplysningar, som stad og kamera. Namn og ansikt som "
        "er synlege i biletet, er der framleis. Ta vare på dei som resten av saka.",
    },
    "vedlegg_vist": {
        "nb": "Siden er vist som et bilde. Ingenting i filen kan kjøre her.",
        "nn": "Sida er vist som eit bilete. Ingenting i fila kan køyre her.",
    },
    "vedlegg_sider": {"nb": "Sider i vedlegget", "nn": "Sider i vedlegget"},
    "vedlegg_side": {"nb": "Side {side} av {sider}", "nn": "Side {side} av {sider}"},
    "vedlegg_alt": {"nb": "Vedlegget som bilde, side {side}", "nn": "Vedlegget som bilete, side {side}"},
    "antall_sider": {"nb": "{antall} sider", "nn": "{antall} sider"},
    "til_saken": {"nb": "Til saken", "nn": "Til saka"},
    "vis": {"nb": "Vis", "nn": "Vis"},
    "last_ned": {"nb": "Last ned", "nn": "Last ned"},
    "original": {"nb": "Originalen", "nn": "Originalen"},
    "original_advarsel": {
        "nb": "Den som varslet, ba om at filen også ble beholdt slik den var. Den kan fortelle hvor og når bildet er "
        "tatt, og med hvilken telefon. Den er ikke gjort trygg: åpne den bare hvis du trenger den som bevis.",
        "nn": "Den som varsla, bad om at fila òg vart halden slik ho var. Ho kan fortelje kvar og når biletet er "
        "teke, og med kva telefon. Ho er ikkje gjord trygg: opne ho berre om du treng ho som bevis.",
    },
    "last_ned_original": {"nb": "Last ned originalen ({storrelse})", "nn": "Last ned originalen ({storrelse})"},
}
_DEMOPOST: dict[str, Tekst] = {
    "demopost": {"nb": "Demopostkasse", "nn": "Demopostkasse"},
    "demopost_om": {
        "nb": "E-posten som SiFra ville ha sendt. Postkassen finnes bare i demoen.",
        "nn": "E-posten som SiFra ville ha sendt. Postkassa finst berre i demoen.",
    },
    "demopost_tom": {"nb": "Ingen e-post ennå.", "nn": "Ingen e-post enno."},
    "til": {"nb": "Til", "nn": "Til"},
}

VERDIER: Final[dict[str, dict[str, Tekst]]] = oppbevaring.VERDIER | {
    "filtype": {
        "image/png": {"nb": "Bilde", "nn": "Bilete"},
        "image/jpeg": {"nb": "Bilde", "nn": "Bilete"},
        "image/webp": {"nb": "Bilde", "nn": "Bilete"},
        "image/gif": {"nb": "Bilde", "nn": "Bilete"},
        "application/pdf": {"nb": "PDF", "nn": "PDF"},
    },
    "alvorlighet": {
        "straks": {"nb": "Haster", "nn": "Hastar"},
        "alvorlig": {"nb": "Alvorlig", "nn": "Alvorleg"},
        "ordinaer": {"nb": "Vanlig", "nn": "Vanleg"},
    },
    "status": {
        "mottatt": {"nb": "Mottatt", "nn": "Motteken"},
        "under_arbeid": {"nb": "Under arbeid", "nn": "Under arbeid"},
        "tiltak": {"nb": "Tiltak i gang", "nn": "Tiltak i gang"},
        "lukket": {"nb": "Lukket", "nn": "Lukka"},
    },
    "leser": {
        "slettet": {"nb": "en konto som er slettet", "nn": "ein konto som er sletta"},
        "sifra": {"nb": "SiFra", "nn": "SiFra"},
        "pdf": {"nb": "PDF", "nn": "PDF"},
        "json": {"nb": "JSON", "nn": "JSON"},
        "ukjent": {"nb": "ukjent", "nn": "ukjent"},
        "gjenoppretting": {"nb": "gjenopprettingsnøkkelen", "nn": "gjenopprettingsnøkkelen"},
    },
    "rolle": {
        "elev": {"nb": "Elev", "nn": "Elev"},
        "foresatt": {"nb": "Foresatt", "nn": "Føresett"},
        "ansatt": {"nb": "Ansatt", "nn": "Tilsett"},
        "annen": {"nb": "En annen", "nn": "Ein annan"},
    },
    "hvem": {
        "meg": {"nb": "Den som varsler", "nn": "Den som varslar"},
        "eget_barn": {"nb": "Barnet til den som varsler", "nn": "Barnet til den som varslar"},
        "annen_elev": {"nb": "En annen elev", "nn": "Ein annan elev"},
        "flere_elever": {"nb": "Flere elever", "nn": "Fleire elevar"},
    },
    "kategorier": {
        "mobbing": {"nb": "mobbing", "nn": "mobbing"},
        "vold": {"nb": "vold", "nn": "vald"},
        "trusler": {"nb": "trusler", "nn": "truslar"},
        "utestenging": {"nb": "utestenging", "nn": "utestenging"},
        "baksnakking": {"nb": "baksnakking", "nn": "baksnakking"},
        "digital_krenkelse": {"nb": "digital krenkelse", "nn": "digital krenking"},
        "hatytring": {"nb": "hatytring", "nn": "hatytring"},
        "rasisme": {"nb": "rasisme", "nn": "rasisme"},
        "diskriminering": {"nb": "diskriminering", "nn": "diskriminering"},
        "trakassering": {"nb": "trakassering", "nn": "trakassering"},
        "seksuell_trakassering": {"nb": "seksuell trakassering", "nn": "seksuell trakassering"},
        "utrygghet": {"nb": "utrygghet", "nn": "utryggleik"},
    },
    "utover": {
        "elev": {"nb": "En elev", "nn": "Ein elev"},
        "flere_elever": {"nb": "Flere elever", "nn": "Fleire elevar"},
        "ansatt": {"nb": "En som arbeider på skolen", "nn": "Ein som arbeider på skolen"},
        "skoleledelse": {"nb": "En i skolens ledelse", "nn": "Ein i leiinga ved skolen"},
        "utenforstaende": {"nb": "En utenfor skolen", "nn": "Ein utanfor skolen"},
        "ukjent": {"nb": "Ukjent", "nn": "Ukjent"},
    },
    "sted": {
        "klasserom": {"nb": "klasserommet", "nn": "klasserommet"},
        "gang": {"nb": "gangen", "nn": "gangen"},
        "skolegard": {"nb": "skolegården", "nn": "skolegarden"},
        "garderobe": {"nb": "garderoben", "nn": "garderoben"},
        "toalett": {"nb": "toalettet", "nn": "toalettet"},
        "kantine": {"nb": "kantina", "nn": "kantina"},
        "gymsal": {"nb": "gymsalen", "nn": "gymsalen"},
        "verksted": {"nb": "verkstedet", "nn": "verkstaden"},
        "skolevei": {"nb": "skoleveien", "nn": "skolevegen"},
        "sfo_aks": {"nb": "SFO eller AKS", "nn": "SFO eller AKS"},
        "digitalt": {"nb": "på nett", "nn": "på nett"},
        "tur": {"nb": "på tur", "nn": "på tur"},
        "annet": {"nb": "et annet sted", "nn": "ein annan stad"},
        "ukjent": {"nb": "ukjent", "nn": "ukjent"},
    },
    "varighet": {
        "enkelthendelse": {"nb": "Én gang", "nn": "Éin gong"},
        "gjentatt": {"nb": "Flere ganger", "nn": "Fleire gonger"},
        "ukjent": {"nb": "Ukjent", "nn": "Ukjent"},
    },
    "meldt_tidligere": {
        "ja": {"nb": "Ja", "nn": "Ja"},
        "nei": {"nb": "Nei", "nn": "Nei"},
        "vet_ikke": {"nb": "Vet ikke", "nn": "Veit ikkje"},
    },
}
"""What the portal calls each value of a field."""

TEKSTER: Final[dict[str, Tekst]] = (
    _SIDER | _LISTE | _VARSEL | _LOVEN | _ARBEID | _VEDLEGG | oppbevaring.TEKSTER | _DEMOPOST | PLAN | BEVIS
)


def tekster(maalform: Maalform) -> dict[str, str]:
    """Return every text in one written standard."""
    return {navn: tekst[maalform] for navn, tekst in TEKSTER.items()}


def verdier(maalform: Maalform) -> dict[str, dict[str, str]]:
    """Return what each value is called in one written standard, by field."""
    return {felt: {verdi: tekst[maalform] for verdi, tekst in navn.items()} for felt, navn in VERDIER.items()}
