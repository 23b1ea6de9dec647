"""The errors in nynorsk: the bokmål text, as the code raises it, is the key (as gettext's msgid is).

A text may hold places to fill, `{navn}`; a test collects every error that the code raises and fails where one lacks.
"""

from __future__ import annotations

from typing import Final

from backend.domain.feil import SifraFeil
from backend.domain.planfeil import Planfeil
from backend.domain.skole import Maalform

_SAMTALE: dict[str, str] = {
    "Vi finner ikke denne skolen.": "Vi finn ikkje denne skolen.",
    "Skolen har ikke noe årshjul her.": "Skolen har ikkje noko årshjul her.",
    "Det er svært mange som skriver akkurat nå. Prøv igjen om et minutt.": (
        "Det er svært mange som skriv akkurat no. Prøv igjen om eit minutt."
    ),
    "Samtalen er avsluttet. Start en ny samtale for å fortsette.": (
        "Samtalen er avslutta. Start ein ny samtale for å halde fram."
    ),
    "Samtalen er ukjent. Start en ny samtale.": "Samtalen er ukjend. Start ein ny samtale.",
    "Det går litt fort. Vent noen sekunder og prøv igjen.": "Det går litt fort. Vent nokre sekund og prøv igjen.",
    "Dette valget gjelder ikke lenger. Velg et av de nederste, eller skriv selv.": (
        "Dette valet gjeld ikkje lenger. Vel eit av dei nedste, eller skriv sjølv."
    ),
    "Meldingen er tom. Skriv noe, og prøv igjen.": "Meldinga er tom. Skriv noko, og prøv igjen.",
    "Meldingen er for lang. Den kan være på høyst {maks} tegn.": (
        "Meldinga er for lang. Ho kan vere på høgst {maks} teikn."
    ),
    "Samtalen ble brutt, men varselet ditt kom fram. Her er en ny kode til saken. Ta vare på den.": (
        "Samtalen vart broten, men varselet ditt kom fram. Her er ein ny kode til saka. Ta vare på han."
    ),
    "Det er mange som skriver akkurat nå. Det du skrev, er ikke sendt. Prøv igjen om litt.": (
        "Det er mange som skriv akkurat no. Det du skreiv, er ikkje sendt. Prøv igjen om litt."
    ),
    "Assistenten svarer ikke akkurat nå. Det du skrev, er ikke sendt. Prøv igjen om litt.": (
        "Assistenten svarer ikkje akkurat no. Det du skreiv, er ikkje sendt. Prøv igjen om litt."
    ),
    "Koden er ikke riktig.": "Koden er ikkje rett.",
    "Koden har {antall} sifre.": "Koden har {antall} siffer.",
    "Navnet er alt oppgitt, og kan ikke endres her.": "Namnet er alt oppgitt, og kan ikkje endrast her.",
    "Det er ikke en e-postadresse.": "Det er ikkje ei e-postadresse.",
    "Feltet «bekreftet» må være sant: navnet kan ikke tas tilbake.": (
        "Feltet «bekreftet» må vere sant: namnet kan ikkje takast tilbake."
    ),
    "Skriv inn koden på nytt.": "Skriv inn koden på nytt.",
}
_PLAN: dict[str, str] = {
    "Planen finnes ikke.": "Planen finst ikkje.",
    "Bare et utkast kan endres eller slettes slik. En plan som har vært publisert, tas vare på.": (
        "Berre eit utkast kan endrast eller slettast slik. Ein plan som har vore publisert, blir teken vare på."
    ),
    "En overskrift må ha 1 til {maks} tegn.": "Ei overskrift må ha 1 til {maks} teikn.",
    "Bare en plan som er publisert, kan trekkes tilbake.": "Berre ein plan som er publisert, kan trekkjast tilbake.",
    "En annen plan leses akkurat nå. Vent litt, og prøv igjen.": (
        "Ein annan plan blir lesen akkurat no. Vent litt, og prøv igjen."
    ),
    "Det finnes alt en skole med denne id.": "Det finst alt ein skole med denne id.",
    "En id kan bare ha små bokstaver a–z, tall og bindestrek.": (
        "Ein id kan berre ha små bokstavar a–z, tal og bindestrek."
    ),
    "Navnet på skolen og skoleeieren må fylles ut, med høyst 200 tegn.": (
        "Namnet på skolen og skoleeigaren må fyllast ut, med høgst 200 teikn."
    ),
    "Det kan være høyst {antall} kontakter, hver på 1 til {maks} tegn.": (
        "Det kan vere høgst {antall} kontaktar, kvar på 1 til {maks} teikn."
    ),
}
_INNDATA: dict[str, str] = {
    "Innholdet må være JSON (Content-Type: application/json).": (
        "Innhaldet må vere JSON (Content-Type: application/json)."
    ),
    "Innholdet er ikke gyldig JSON.": "Innhaldet er ikkje gyldig JSON.",
    "Innholdet kan ikke være pakket.": "Innhaldet kan ikkje vere pakka.",
    "Innholdet må være et JSON-objekt.": "Innhaldet må vere eit JSON-objekt.",
    "Feltet «{navn}» må være tekst, og kan ikke være tomt.": "Feltet «{navn}» må vere tekst, og kan ikkje vere tomt.",
    "Feltet «{navn}» kan ha høyst {maks} tegn.": "Feltet «{navn}» kan ha høgst {maks} teikn.",
    "Det som ble sendt, er for stort.": "Det som vart sendt, er for stort.",
    "Feltet «skole» mangler.": "Feltet «skole» manglar.",
    "Feltet «maalform» må være «nb» eller «nn».": "Feltet «maalform» må vere «nb» eller «nn».",
    "Send enten «tekst» eller «valg».": "Send anten «tekst» eller «valg».",
    "«tekst», «valg» og «id» må være tekst.": "«tekst», «valg» og «id» må vere tekst.",
    "Feltet «kode» må være tekst.": "Feltet «kode» må vere tekst.",
    "Feltet «id» må være tekst på høyst 64 tegn.": "Feltet «id» må vere tekst på høgst 64 teikn.",
    "Feltene «brukernavn» og «passord» må være tekst.": "Felta «brukernavn» og «passord» må vere tekst.",
    "«side» må være et tall fra 1.": "«side» må vere eit tal frå 1.",
}
_PORTAL: dict[str, str] = {
    "Brukernavnet eller passordet er ikke riktig.": "Brukarnamnet eller passordet er ikkje rett.",
    "Brukernavnet må være en e-postadresse.": "Brukarnamnet må vere ei e-postadresse.",
    "Passordet må ha minst {antall} tegn.": "Passordet må ha minst {antall} teikn.",
    "Du er ikke logget inn.": "Du er ikkje logga inn.",
    "Passordet er for lett å gjette. Velg et annet, gjerne noen ord etter hverandre.": (
        "Passordet er for lett å gjette. Vel eit anna, gjerne nokre ord etter kvarandre."
    ),
    "De to passordene er ikke like.": "Dei to passorda er ikkje like.",
    "Slå på engangskode eller passnøkkel først.": "Slå på eingongskode eller passnøkkel først.",
    "Koden er ikke riktig. Se at klokka på telefonen går riktig, og prøv den neste koden.": (
        "Koden er ikkje rett. Sjå at klokka på telefonen går rett, og prøv den neste koden."
    ),
    "Du må ha minst én av dem. Slå på en annen først.": "Du må ha minst éin av dei. Slå på ein annan først.",
    "Passnøkkelen kan ikke brukes. Prøv igjen.": "Passnøkkelen kan ikkje brukast. Prøv igjen.",
    "Du kan ikke ha flere passnøkler. Fjern en først.": "Du kan ikkje ha fleire passnøklar. Fjern ein først.",
    "Lenken gjelder ikke lenger. Be om en ny invitasjon.": "Lenkja gjeld ikkje lenger. Be om ein ny invitasjon.",
    "Det finnes en konto med denne adressen.": "Det finst ein konto med denne adressa.",
    "Denne rollen kan du ikke invitere.": "Denne rolla kan du ikkje invitere.",
    "E-posten kunne ikke sendes. Prøv igjen om litt.": "E-posten kunne ikkje sendast. Prøv igjen om litt.",
    "Innloggingen med Feide gikk ikke. Prøv igjen.": "Innlogginga med Feide gjekk ikkje. Prøv igjen.",
    "Feide svarer ikke akkurat nå. Prøv igjen om litt.": "Feide svarer ikkje akkurat no. Prøv igjen om litt.",
    "Denne Feide-brukeren er koblet til en annen konto.": "Denne Feide-brukaren er kopla til ein annan konto.",
    "Feltet «engangskode» må være tekst.": "Feltet «engangskode» må vere tekst.",
    "Skjemaet er for gammelt. Last siden på nytt, og prøv igjen.": (
        "Skjemaet er for gammalt. Last sida på nytt, og prøv igjen."
    ),
    "Forespørselen kom fra en annen side.": "Førespurnaden kom frå ei anna side.",
    "Skjemaet kan ikke leses.": "Skjemaet kan ikkje lesast.",
    "For mange forsøk. Vent litt, og prøv igjen.": "For mange forsøk. Vent litt, og prøv igjen.",
    "Varselet finnes ikke.": "Varselet finst ikkje.",
    "Den statusen finnes ikke.": "Den statusen finst ikkje.",
    "Kontoen finnes ikke.": "Kontoen finst ikkje.",
    "Saken kan ikke tas fra den som er mottaker av den.": "Saka kan ikkje takast frå den som er mottakar av ho.",
    "Saken gjelder ledelsen, og kan ikke deles med noen ved skolen.": (
        "Saka gjeld leiinga, og kan ikkje delast med nokon ved skolen."
    ),
    "Saken kan ikke flyttes til skoleeieren.": "Saka kan ikkje flyttast til skoleeigaren.",
    "Ingen andre kan åpne sakene til denne kontoen. Lag en gjenopprettingsnøkkel først.": (
        "Ingen andre kan opne sakene til denne kontoen. Lag ein gjenopprettingsnøkkel først."
    ),
    "Du kan ikke åpne denne saken ennå. En kollega som kan åpne den, må logge inn først. "
    "Er det ingen slik kollega, trengs gjenopprettingsnøkkelen.": (
        "Du kan ikkje opne denne saka enno. Ein kollega som kan opne ho, må logge inn først. "
        "Er det ingen slik kollega, trengst gjenopprettingsnøkkelen."
    ),
    "En gjenopprettingsnøkkel har {antall} tegn. Se etter om noe mangler.": (
        "Ein gjenopprettingsnøkkel har {antall} teikn. Sjå etter om noko manglar."
    ),
    "Gjenopprettingsnøkkelen er ikke riktig skrevet. Se på hver gruppe en gang til.": (
        "Gjenopprettingsnøkkelen er ikkje rett skriven. Sjå på kvar gruppe ein gong til."
    ),
    "Denne gjenopprettingsnøkkelen gjelder ikke for kontoens skole og rolle.": (
        "Denne gjenopprettingsnøkkelen gjeld ikkje for skolen og rolla til kontoen."
    ),
    "Velg en grunn.": "Vel ein grunn.",
    "Velg PDF, JSON eller ZIP.": "Vel PDF, JSON eller ZIP.",
    "Saken holdes tilbake, og kan ikke slettes. Opphev det først.": (
        "Saka blir halden tilbake, og kan ikkje slettast. Opphev det først."
    ),
    "Saken skal ikke slettes.": "Saka skal ikkje slettast.",
    "Ingen har bedt om det, eller så er det svart på.": "Ingen har bedt om det, eller så er det svara på.",
    "Saken blir alt slettet.": "Saka blir alt sletta.",
    "Skriv hvorfor.": "Skriv kvifor.",
    "Skriv hva som er feil, og hva som er riktig.": "Skriv kva som er feil, og kva som er rett.",
    "Velg PDF eller tekst.": "Vel PDF eller tekst.",
    "Ingenting er sendt i denne samtalen.": "Ingenting er sendt i denne samtalen.",
    "Kontoen finnes ennå. Fjern den først.": "Kontoen finst enno. Fjern han først.",
    "Saken kan ikke gå rett fra den ene statusen til den andre.": (
        "Saka kan ikkje gå rett frå den eine statusen til den andre."
    ),
}
_LAGER: dict[str, str] = {
    "Dette er allerede lagret.": "Dette er allereie lagra.",
    "Det ble ikke lagret. Prøv igjen om litt.": "Det vart ikkje lagra. Prøv igjen om litt.",
    "Dette kan ikke vises akkurat nå. Prøv igjen om litt.": "Dette kan ikkje visast akkurat no. Prøv igjen om litt.",
    "Varselet har en versjon som ikke kan leses.": "Varselet har ein versjon som ikkje kan lesast.",
    "Skolen kan ikke ta imot varsler her ennå.": "Skolen kan ikkje ta imot varsel her enno.",
    "Innholdet kan ikke åpnes. Si fra til den som drifter SiFra.": (
        "Innhaldet kan ikkje opnast. Sei frå til den som driftar SiFra."
    ),
    "Varselet kan ikke leses.": "Varselet kan ikkje lesast.",
    "Varselet har en id som ikke kan brukes.": "Varselet har ein id som ikkje kan brukast.",
    "Et varsel må si hva som har skjedd.": "Eit varsel må seie kva som har skjedd.",
    "Feltet {felt} har en verdi som ikke finnes.": "Feltet {felt} har ein verdi som ikkje finst.",
}
_TJENEREN: dict[str, str] = {
    "Forespørselen kan ikke brukes.": "Førespurnaden kan ikkje brukast.",
    "Denne siden finnes ikke.": "Denne sida finst ikkje.",
    "Denne metoden kan ikke brukes her.": "Denne metoden kan ikkje brukast her.",
    "Det du sendte, er for stort.": "Det du sende, er for stort.",
    "Innholdet må være JSON.": "Innhaldet må vere JSON.",
    "Noe gikk galt hos oss. Det du sendte, er ikke tatt imot. Prøv igjen.": (
        "Noko gjekk gale hos oss. Det du sende, er ikkje teke imot. Prøv igjen."
    ),
    "Til forsiden": "Til framsida",
}
_VEDLEGG: dict[str, str] = {
    "Vi kan ta imot bilder (PNG, JPEG, WebP, GIF) og PDF. Ta gjerne et skjermbilde i stedet.": (
        "Vi kan ta imot bilete (PNG, JPEG, WebP, GIF) og PDF. Ta gjerne eit skjermbilete i staden."
    ),
    "Bildet eller filen er for stor når den pakkes ut. Ta gjerne et skjermbilde i stedet.": (
        "Biletet eller fila er for stor når ho blir pakka ut. Ta gjerne eit skjermbilete i staden."
    ),
    "Filen har noe annet gjemt i seg, og tas ikke imot. Ta gjerne et skjermbilde i stedet.": (
        "Fila har noko anna gøymt i seg, og blir ikkje teken imot. Ta gjerne eit skjermbilete i staden."
    ),
    "Originalen har noe mer i seg enn bildet, og kan ikke beholdes. Legg ved uten originalen.": (
        "Originalen har noko meir i seg enn biletet, og kan ikkje haldast på. Legg ved utan originalen."
    ),
    "Filen er låst med passord. Lagre den uten passord, eller ta et skjermbilde.": (
        "Fila er låst med passord. Lagre ho utan passord, eller ta eit skjermbilete."
    ),
    "Filen kan ikke leses. Ta gjerne et skjermbilde i stedet.": (
        "Fila kan ikkje lesast. Ta gjerne eit skjermbilete i staden."
    ),
    "Filen er for stor. Den kan være på høyst {maks} MB.": "Fila er for stor. Ho kan vere på høgst {maks} MB.",
    "Filen er tom.": "Fila er tom.",
    "Det tok for lang tid å sende filen. Prøv igjen, gjerne med et bedre nett.": (
        "Det tok for lang tid å sende fila. Prøv igjen, gjerne med eit betre nett."
    ),
    "Mange legger ved filer akkurat nå. Prøv igjen om litt.": "Mange legg ved filer akkurat no. Prøv igjen om litt.",
    "Du kan legge ved høyst {antall} filer.": "Du kan legge ved høgst {antall} filer.",
    "Saken kan ha høyst {antall} vedlegg.": "Saka kan ha høgst {antall} vedlegg.",
    "Vedlegget finnes ikke.": "Vedlegget finst ikkje.",
    "Varselet er sendt. Vil du legge ved mer, åpner du saken med koden.": (
        "Varselet er sendt. Vil du legge ved meir, opnar du saka med koden."
    ),
}
NYNORSK: Final[dict[str, str]] = _PLAN | _SAMTALE | _INNDATA | _PORTAL | _LAGER | _TJENEREN | _VEDLEGG


def feilmelding(feil: SifraFeil, maalform: Maalform) -> str:
    """Return what an error says, in one written standard."""
    if isinstance(feil, Planfeil):
        return feil.paa(maalform)
    tekst = oversett(feil.mal, maalform)
    return tekst.format(**feil.verdier) if feil.verdier else tekst


def oversett(bokmaal: str, maalform: Maalform) -> str:
    """Return a text of the catalogue in one written standard; bokmål where nynorsk lacks."""
    return NYNORSK.get(bokmaal, bokmaal) if maalform == "nn" else bokmaal
