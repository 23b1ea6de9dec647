"""Every text of logging in, of one's own account and of the accounts: bokmål (nb) and nynorsk (nn) side by side."""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Maalform, Tekst

_INNLOGGING: dict[str, Tekst] = {
    "logg_inn": {"nb": "Logg inn", "nn": "Logg inn"},
    "logg_inn_for": {
        "nb": "For dem som tar imot og følger opp varsler om skolemiljøet.",
        "nn": "For dei som tek imot og følgjer opp varsel om skolemiljøet.",
    },
    "brukernavn": {"nb": "Brukernavn", "nn": "Brukarnamn"},
    "passord": {"nb": "Passord", "nn": "Passord"},
    "engangskode": {"nb": "Engangskode", "nn": "Eingongskode"},
    "engangskode_hjelp": {
        "nb": "Fra appen din, eller en reservekode. La feltet stå tomt hvis du ikke bruker koder.",
        "nn": "Frå appen din, eller ein reservekode. Lat feltet stå tomt om du ikkje bruker kodar.",
    },
    "innlogging_feil": {
        "nb": "Brukernavnet, passordet eller koden er ikke riktig.",
        "nn": "Brukarnamnet, passordet eller koden er ikkje rett.",
    },
    "innlogging_mange": {
        "nb": "Det er gjort for mange forsøk. Vent {vent} sekunder, og prøv igjen.",
        "nn": "Det er gjort for mange forsøk. Vent {vent} sekund, og prøv igjen.",
    },
    "innlogging_ut": {"nb": "Du er logget ut.", "nn": "Du er logga ut."},
    "innlogging_ny": {"nb": "Kontoen er klar. Logg inn.", "nn": "Kontoen er klar. Logg inn."},
    "passnokkel_inn": {"nb": "Bruk passnøkkel", "nn": "Bruk passnøkkel"},
    "passnokkel_feil": {
        "nb": "Det gikk ikke med passnøkkelen. Prøv igjen, eller bruk en kode.",
        "nn": "Det gjekk ikkje med passnøkkelen. Prøv igjen, eller bruk ein kode.",
    },
    "feide_inn": {"nb": "Logg inn med Feide", "nn": "Logg inn med Feide"},
    "feide_nesten": {"nb": "Nesten inne", "nn": "Nesten inne"},
    "feide_passord": {
        "nb": "Feide har sagt hvem du er. Skriv passordet ditt i SiFra: bare det kan åpne sakene dine.",
        "nn": "Feide har sagt kven du er. Skriv passordet ditt i SiFra: berre det kan opne sakene dine.",
    },
    "feide_ukjent": {
        "nb": "Denne Feide-brukeren er ikke koblet til noen konto her. Logg inn med brukernavn, og koble den under "
        "«Min konto».",
        "nn": "Denne Feide-brukaren er ikkje kopla til nokon konto her. Logg inn med brukarnamn, og kople han under "
        "«Kontoen min».",
    },
    "feide_feil": {
        "nb": "Innloggingen med Feide gikk ikke. Prøv igjen.",
        "nn": "Innlogginga med Feide gjekk ikkje. Prøv igjen.",
    },
}
_INVITASJON: dict[str, Tekst] = {
    "invitasjon": {"nb": "Lag kontoen din", "nn": "Lag kontoen din"},
    "invitasjon_om": {
        "nb": "Du er invitert som {rolle} ved {skole}. Velg et passord, så er kontoen din.",
        "nn": "Du er invitert som {rolle} ved {skole}. Vel eit passord, så er kontoen din.",
    },
    "velg_passord": {"nb": "Velg et passord", "nn": "Vel eit passord"},
    "passord_hjelp": {
        "nb": "Minst 12 tegn, gjerne noen ord etter hverandre. Passordet er nøkkelen til sakene: ingen kan lese det, "
        "og ingen kan sende deg et nytt.",
        "nn": "Minst 12 teikn, gjerne nokre ord etter kvarandre. Passordet er nøkkelen til sakene: ingen kan lese det, "
        "og ingen kan sende deg eit nytt.",
    },
    "passord_igjen": {"nb": "Skriv det en gang til", "nn": "Skriv det ein gong til"},
    "lag_konto": {"nb": "Lag kontoen", "nn": "Lag kontoen"},
}
_MIN_KONTO: dict[str, Tekst] = {
    "til_kontoen": {"nb": "Til kontoen min", "nn": "Til kontoen min"},
    "passordet_ditt": {"nb": "Passordet ditt", "nn": "Passordet ditt"},
    "passord_galt": {"nb": "Passordet er ikke riktig.", "nn": "Passordet er ikkje rett."},
    "fjern": {"nb": "Fjern", "nn": "Fjern"},
    "maa_sikres_tittel": {"nb": "Ett skritt til", "nn": "Eitt steg til"},
    "maa_sikres": {
        "nb": "Før du kan se noe annet, må du slå på engangskoder eller en passnøkkel. Da er ikke passordet alene nok "
        "for den som måtte få tak i det.",
        "nn": "Før du kan sjå noko anna, må du slå på eingongskodar eller ein passnøkkel. Då er ikkje passordet åleine "
        "nok for den som måtte få tak i det.",
    },
    "engangskoder": {"nb": "Engangskoder", "nn": "Eingongskodar"},
    "engangskoder_om": {
        "nb": "En app på telefonen viser en ny kode hvert halve minutt. Den skriver du når du logger inn.",
        "nn": "Ein app på telefonen viser ein ny kode kvart halve minutt. Den skriv du når du loggar inn.",
    },
    "engangskoder_er_paa": {
        "nb": "Du bruker engangskoder når du logger inn.",
        "nn": "Du bruker eingongskodar når du loggar inn.",
    },
    "engangskode_paa": {"nb": "Slå på engangskoder", "nn": "Slå på eingongskodar"},
    "engangskode_av": {"nb": "Slå av engangskoder", "nn": "Slå av eingongskodar"},
    "totp_app": {
        "nb": "Åpne en app for engangskoder på telefonen. Har du ingen, kan telefonens egen passordapp brukes.",
        "nn": "Opne ein app for eingongskodar på telefonen. Har du ingen, kan du bruke passordappen til telefonen.",
    },
    "totp_les": {"nb": "Les av bildet med appen:", "nn": "Les av biletet med appen:"},
    "totp_bilde": {
        "nb": "QR-kode for appen. Det samme står som tekst nedenfor.",
        "nn": "QR-kode for appen. Det same står som tekst nedanfor.",
    },
    "totp_for_haand": {"nb": "Eller skriv dette i appen:", "nn": "Eller skriv dette i appen:"},
    "totp_skriv": {"nb": "Skriv koden som appen viser.", "nn": "Skriv koden som appen viser."},
    "kode_fra_appen": {"nb": "Koden fra appen", "nn": "Koden frå appen"},
    "slaa_paa": {"nb": "Slå på", "nn": "Slå på"},
    "passnokler": {"nb": "Passnøkler", "nn": "Passnøklar"},
    "passnokler_om": {
        "nb": "En passnøkkel ligger på telefonen, maskinen eller en liten nøkkel, og åpnes med finger, ansikt eller "
        "PIN. Den kan ikke lures fra deg av en falsk side. Passordet trengs fortsatt: det åpner sakene.",
        "nn": "Ein passnøkkel ligg på telefonen, maskina eller ein liten nøkkel, og blir opna med finger, ansikt eller "
        "PIN. Han kan ikkje lurast frå deg av ei falsk side. Passordet trengst framleis: det opnar sakene.",
    },
    "passnokkel_fra": {"nb": "Laget {tid}", "nn": "Laga {tid}"},
    "passnokkel_ny": {"nb": "Lag en passnøkkel", "nn": "Lag ein passnøkkel"},
    "reservekoder": {"nb": "Reservekoder", "nn": "Reservekodar"},
    "reservekoder_om": {
        "nb": "Mister du telefonen, kan du logge inn med en av disse i stedet for engangskoden. Hver kan brukes én "
        "gang.",
        "nn": "Mistar du telefonen, kan du logge inn med ein av desse i staden for eingongskoden. Kvar kan brukast éin "
        "gong.",
    },
    "reservekoder_en_gang": {
        "nb": "Skriv ut siden eller skriv av kodene, og legg dem et trygt sted. De vises bare nå.",
        "nn": "Skriv ut sida eller skriv av kodane, og legg dei ein trygg stad. Dei blir viste berre no.",
    },
    "koder_tatt_vare_paa": {"nb": "Jeg har tatt vare på dem", "nn": "Eg har teke vare på dei"},
    "reservekoder_igjen": {"nb": "Du har {antall} igjen.", "nn": "Du har {antall} att."},
    "reservekoder_nye": {"nb": "Lag nye reservekoder", "nn": "Lag nye reservekodar"},
    "reservekoder_nye_om": {"nb": "De gamle slutter å virke.", "nn": "Dei gamle sluttar å verke."},
    "feide": {"nb": "Feide", "nn": "Feide"},
    "feide_om": {
        "nb": "Kobler du kontoen til Feide, kan du bruke Feide i stedet for brukernavn og engangskode.",
        "nn": "Koplar du kontoen til Feide, kan du bruke Feide i staden for brukarnamn og eingongskode.",
    },
    "feide_koble": {"nb": "Koble til Feide", "nn": "Kople til Feide"},
    "feide_av": {"nb": "Koble fra Feide", "nn": "Kople frå Feide"},
    "feide_er_koblet": {"nb": "Kontoen er koblet til Feide.", "nn": "Kontoen er kopla til Feide."},
    "feide_koblet": {"nb": "Koblet til Feide", "nn": "Kopla til Feide"},
    "feide_koblet_om": {
        "nb": "Neste gang kan du logge inn med Feide og passordet ditt.",
        "nn": "Neste gong kan du logge inn med Feide og passordet ditt.",
    },
    "ga_videre": {"nb": "Gå videre", "nn": "Gå vidare"},
    "bytt_passord": {"nb": "Bytt passord", "nn": "Byt passord"},
    "bytt_passord_om": {
        "nb": "Sakene dine er åpne som før. Alle andre steder blir du logget ut.",
        "nn": "Sakene dine er opne som før. Alle andre stader blir du logga ut.",
    },
    "passord_gammelt": {"nb": "Passordet du har nå", "nn": "Passordet du har no"},
    "passord_nytt": {"nb": "Nytt passord", "nn": "Nytt passord"},
    "innlogginger": {"nb": "Her er du logget inn", "nn": "Her er du logga inn"},
    "innlogginger_om": {
        "nb": "Vi vet ikke hvor eller på hvilken maskin. Kjenner du ikke igjen en av dem, avslutt den og bytt passord. "
        "Bytter du passord, eller logger ut overalt, glemmer vi også nettleserne du har brukt før.",
        "nn": "Vi veit ikkje kvar eller på kva maskin. Kjenner du ikkje att ei av dei, avslutt ho og byt passord. "
        "Byter du passord, eller loggar ut overalt, gløymer vi òg nettlesarane du har brukt før.",
    },
    "innlogget_siden": {"nb": "Logget inn {tid}", "nn": "Logga inn {tid}"},
    "sist_brukt": {"nb": "Sist brukt {tid}", "nn": "Sist brukt {tid}"},
    "denne": {"nb": "Denne", "nn": "Denne"},
    "avslutt": {"nb": "Avslutt", "nn": "Avslutt"},
    "logg_ut_overalt": {"nb": "Logg ut overalt", "nn": "Logg ut overalt"},
    "gjort_passord": {
        "nb": "Passordet er byttet. Alle andre steder er du logget ut.",
        "nn": "Passordet er bytt. Alle andre stader er du logga ut.",
    },
    "gjort_paa": {"nb": "Det er slått på.", "nn": "Det er slått på."},
    "gjort_av": {"nb": "Det er slått av.", "nn": "Det er slått av."},
    "gjort_avsluttet": {"nb": "Innloggingen er avsluttet.", "nn": "Innlogginga er avslutta."},
}
_KONTOER: dict[str, Tekst] = {
    "kontoer_om": {
        "nb": "Kontoene ved skolen din. Den du inviterer, får en e-post med en lenke som gjelder i tre døgn.",
        "nn": "Kontoane ved skolen din. Den du inviterer, får ein e-post med ei lenkje som gjeld i tre døgn.",
    },
    "kontoer_om_admin": {
        "nb": "Du lager og fjerner kontoer. Varslene og innholdet i dem kan du ikke se. En ny rektor eller skoleeier "
        "må slippes inn av en kollega.",
        "nn": "Du lagar og fjernar kontoar. Varsla og innhaldet i dei kan du ikkje sjå. Ein ny rektor eller skoleeigar "
        "må sleppast inn av ein kollega.",
    },
    "mangler_mottaker": {"nb": "Skoler som mangler noen", "nn": "Skolar som manglar nokon"},
    "mangler_mottaker_om": {
        "nb": "Her er det ingen som kan lese varslene. Inviter en.",
        "nn": "Her er det ingen som kan lese varsla. Inviter ein.",
    },
    "har_konto": {"nb": "Har konto", "nn": "Har konto"},
    "uten_faktor": {
        "nb": "Ikke slått på engangskode eller passnøkkel",
        "nn": "Ikkje slått på eingongskode eller passnøkkel",
    },
    "venter_godkjenning": {"nb": "Venter på å bli sluppet inn", "nn": "Ventar på å bli sleppt inn"},
    "slipp_inn": {"nb": "Slipp inn", "nn": "Slepp inn"},
    "fjern_om": {
        "nb": "Kontoen blir borte med en gang, og kan ikke åpne noe mer.",
        "nn": "Kontoen blir borte med ein gong, og kan ikkje opne noko meir.",
    },
    "fjern_konto": {"nb": "Fjern kontoen", "nn": "Fjern kontoen"},
    "invitert": {"nb": "Invitert", "nn": "Invitert"},
    "gjelder_til": {"nb": "Gjelder til {tid}", "nn": "Gjeld til {tid}"},
    "trekk": {"nb": "Trekk tilbake", "nn": "Trekk tilbake"},
    "inviter": {"nb": "Inviter", "nn": "Inviter"},
    "inviter_om": {
        "nb": "Se nøye på adressen: den som får e-posten, kan lage kontoen.",
        "nn": "Sjå nøye på adressa: den som får e-posten, kan lage kontoen.",
    },
    "epost": {"nb": "E-post", "nn": "E-post"},
    "rolle": {"nb": "Rolle", "nn": "Rolle"},
    "skole": {"nb": "Skole", "nn": "Skole"},
    "send_invitasjon": {"nb": "Send invitasjon", "nn": "Send invitasjon"},
    "rolle_rektor": {"nb": "rektor", "nn": "rektor"},
    "rolle_saksbehandler": {"nb": "saksbehandler", "nn": "saksbehandlar"},
    "rolle_skoleeier": {"nb": "skoleeier", "nn": "skoleeigar"},
    "rolle_admin": {"nb": "administrator", "nn": "administrator"},
    "gjort_invitert": {"nb": "Invitasjonen er sendt.", "nn": "Invitasjonen er send."},
    "gjort_trukket": {"nb": "Invitasjonen er trukket tilbake.", "nn": "Invitasjonen er trekt tilbake."},
    "gjort_fjernet": {"nb": "Kontoen er fjernet.", "nn": "Kontoen er fjerna."},
    "gjort_godkjent": {"nb": "Kontoen er sluppet inn.", "nn": "Kontoen er sleppt inn."},
    "deling": {"nb": "Hvem saken er delt med", "nn": "Kven saka er delt med"},
    "deling_med": {"nb": "Del saken med", "nn": "Del saka med"},
    "deling_gi": {"nb": "Del saken", "nn": "Del saka"},
    "deling_ta": {"nb": "Slutt å dele med", "nn": "Slutt å dele med"},
}

TEKSTER: Final[dict[str, Tekst]] = _INNLOGGING | _INVITASJON | _MIN_KONTO | _KONTOER


def tekster(maalform: Maalform) -> dict[str, str]:
    """Return every text in one written standard."""
    return {navn: tekst[maalform] for navn, tekst in TEKSTER.items()}
