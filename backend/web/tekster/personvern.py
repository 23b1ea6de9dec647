"""What is stored, who reads it, how long, and what can still give one away: for a reader of twelve, in both standards.

Each section is a heading and its sentences. `{skoleeier}` is filled by `backend.web.sider`. What stands here is held to
the code by tests/unit/backend/web/test_personvern.py; it gives the person what GDPR art. 12 and 13 ask for.
"""

from __future__ import annotations

from typing import Final

from backend.domain.skole import Maalform, Tekst

Avsnitt = tuple[Tekst, tuple[Tekst, ...]]

TITTEL: Final[Tekst] = {"nb": "Personvern: dette bør du vite", "nn": "Personvern: dette bør du vite"}

_LESER: Avsnitt = (
    {"nb": "Hvem leser det?", "nn": "Kven les det?"},
    (
        {"nb": "Rektor leser det du sender inn.", "nn": "Rektor les det du sender inn."},
        {
            "nb": "Rektor kan la en som hjelper med saken, lese det.",
            "nn": "Rektor kan la ein som hjelper med saka, lese det.",
        },
        {
            "nb": "Handler det om rektor eller andre i ledelsen, går det til {skoleeier}. "
            "Da kan ingen på skolen lese det her.",
            "nn": "Handlar det om rektor eller andre i leiinga, går det til {skoleeier}. "
            "Då kan ingen på skolen lese det her.",
        },
        {"nb": "Ingen får noe før du har sagt ja til å sende.", "nn": "Ingen får noko før du har sagt ja til å sende."},
    ),
)
_LAGRET: Avsnitt = (
    {"nb": "Hva tar vi vare på?", "nn": "Kva tek vi vare på?"},
    (
        {"nb": "Det du sendte inn, med dine egne ord.", "nn": "Det du sende inn, med dine eigne ord."},
        {"nb": "Meldingene mellom deg og den som har saken.", "nn": "Meldingane mellom deg og den som har saka."},
        {
            "nb": "Bilder du legger ved. Vi fjerner hvor og når de er tatt. "
            "Ber du om det, tar vi vare på originalen også.",
            "nn": "Bilete du legg ved. Vi fjernar kvar og når dei er tekne. "
            "Ber du om det, tek vi vare på originalen òg.",
        },
        {
            "nb": "Hvilken time det kom. Er du anonym, lagrer vi ikke minuttet.",
            "nn": "Kva time det kom. Er du anonym, lagrar vi ikkje minuttet.",
        },
        {
            "nb": "Vi lagrer ikke koden din, bare en lås som den passer til.",
            "nn": "Vi lagrar ikkje koden din, berre ein lås som han passar til.",
        },
        {
            "nb": "Går du uten å sende, blir ingenting lagret.",
            "nn": "Går du utan å sende, blir ingenting lagra.",
        },
    ),
)
_IKKE: Avsnitt = (
    {"nb": "Hva tar vi ikke vare på?", "nn": "Kva tek vi ikkje vare på?"},
    (
        {
            "nb": "Vi lagrer ikke hvilken mobil eller PC du bruker, eller hvor du er. Vi lagrer ikke IP-adressen. "
            "Det er nummeret som mobilen din har på nettet.",
            "nn": "Vi lagrar ikkje kva mobil eller PC du bruker, eller kvar du er. Vi lagrar ikkje IP-adressa. "
            "Det er nummeret som mobilen din har på nettet.",
        },
        {
            "nb": "Vi legger ingenting igjen på mobilen din. Vi bruker ikke informasjonskapsler.",
            "nn": "Vi legg ingenting att på mobilen din. Vi bruker ikkje informasjonskapslar.",
        },
        {
            "nb": "Sidene henter ikke noe fra andre nettsteder. Ingen andre nettsteder får vite at du er her.",
            "nn": "Sidene hentar ikkje noko frå andre nettstader. Ingen andre nettstader får vite at du er her.",
        },
        {
            "nb": "Er du anonym, spør vi ikke om navnet ditt.",
            "nn": "Er du anonym, spør vi ikkje om namnet ditt.",
        },
    ),
)
_LIKEVEL: Avsnitt = (
    {"nb": "Hva kan likevel vise hvem du er?", "nn": "Kva kan likevel vise kven du er?"},
    (
        {
            "nb": "Dine egne ord. Forteller du noe som bare du vet, kan den som leser, skjønne at det er deg.",
            "nn": "Dine eigne ord. Fortel du noko som berre du veit, kan den som les, skjøne at det er deg.",
        },
        {
            "nb": "Nettet på skolen. Den som styrer nettet eller PC-en, kan se at noen var på denne siden, "
            "men ikke hva du skrev. Vil du være trygg, bruk din egen mobil uten skolens nett.",
            "nn": "Nettet på skolen. Den som styrer nettet eller PC-en, kan sjå at nokon var på denne sida, "
            "men ikkje kva du skreiv. Vil du vere trygg, bruk din eigen mobil utan nettet til skolen.",
        },
        {
            "nb": "E-posten til rektor. Den sier bare at det er kommet noe. Den går med en gang. "
            "Klokka på e-posten viser derfor omtrent når du sendte.",
            "nn": "E-posten til rektor. Han seier berre at det har kome noko. Han går med ein gong. "
            "Klokka på e-posten viser difor omtrent når du sende.",
        },
        {
            "nb": "De rundt deg. Noen kan se skjermen din. Nettleseren kan huske siden. Et privat vindu hjelper.",
            "nn": "Dei rundt deg. Nokon kan sjå skjermen din. Nettlesaren kan hugse sida. Eit privat vindauge hjelper.",
        },
    ),
)
_LENGE: Avsnitt = (
    {"nb": "Hvor lenge?", "nn": "Kor lenge?"},
    (
        {
            "nb": "Samtalen er borte når du går, eller når det har gått en halv time uten at du skriver.",
            "nn": "Samtalen er borte når du går, eller når det har gått ein halv time utan at du skriv.",
        },
        {
            "nb": "Det du sendte, blir vanligvis slettet to år etter at saken er lukket. "
            "Skolen kan måtte ta vare på det lenger, for å vise hva den har gjort.",
            "nn": "Det du sende, blir vanlegvis sletta to år etter at saka er lukka. "
            "Skolen kan måtte ta vare på det lenger, for å vise kva han har gjort.",
        },
        {
            "nb": "Ber du om e-post når det kommer svar, ligger adressen låst sammen med saken. "
            "Du kan ta den bort når du vil.",
            "nn": "Ber du om e-post når det kjem svar, ligg adressa låst saman med saka. "
            "Du kan ta henne bort når du vil.",
        },
    ),
)
_RETT: Avsnitt = (
    {"nb": "Hva kan du be om?", "nn": "Kva kan du be om?"},
    (
        {
            "nb": "Det er {skoleeier} som har ansvaret for det som er lagret.",
            "nn": "Det er {skoleeier} som har ansvaret for det som er lagra.",
        },
        {
            "nb": "Du kan få se det du har skrevet. Rett etter at du har sendt det, kan du laste det ned. "
            "Meldingene kan du alltid laste ned med koden.",
            "nn": "Du kan få sjå det du har skrive. Rett etter at du har sendt det, kan du laste det ned. "
            "Meldingane kan du alltid laste ned med koden.",
        },
        {
            "nb": "Koden viser ikke det du skrev da du sa ifra. Da kan ingen som finner koden, lese det. Vil du se det "
            "senere, ber du om det der du bruker koden.",
            "nn": "Koden viser ikkje det du skreiv då du sa ifrå. Då kan ingen som finn koden, lese det. Vil du sjå "
            "det seinare, ber du om det der du bruker koden.",
        },
        {
            "nb": "Du kan be om at feil blir rettet, og at saken blir slettet. "
            "Den som har den, svarer innen en måned, og sier hvorfor hvis det er nei.",
            "nn": "Du kan be om at feil blir retta, og at saka blir sletta. "
            "Den som har ho, svarar innan ein månad, og seier kvifor om det er nei.",
        },
        {
            "nb": "Er du anonym, kan du si navnet ditt senere, der du bruker koden. Det kan ikke tas tilbake.",
            "nn": "Er du anonym, kan du seie namnet ditt seinare, der du bruker koden. Det kan ikkje takast tilbake.",
        },
        {
            "nb": "Du kan laste ned et bevis på at du har sagt ifra. Der står det når og til hvem, men ikke hva.",
            "nn": "Du kan laste ned eit bevis på at du har sagt ifrå. Der står det når og til kven, men ikkje kva.",
        },
        {
            "nb": "Er du ikke fornøyd med svaret, kan du si fra til Datatilsynet. Der kan også barn få hjelp.",
            "nn": "Er du ikkje nøgd med svaret, kan du seie frå til Datatilsynet. Der kan òg barn få hjelp.",
        },
    ),
)
AVSNITT: Final[tuple[Avsnitt, ...]] = (_LESER, _LAGRET, _IKKE, _LIKEVEL, _LENGE, _RETT)
TEKSTER: Final[dict[str, Tekst]] = {"tittel": TITTEL} | {
    f"{nr}.{rad}": tekst for nr, (hode, linjer) in enumerate(AVSNITT) for rad, tekst in enumerate((hode, *linjer))
}
"""Every text of the page, by its place."""


def personvern(maalform: Maalform, skoleeier: str) -> list[tuple[str, list[str]]]:
    """Return heading and sentences of each section, in one written standard."""
    return [
        (hode[maalform], [linje[maalform].format(skoleeier=skoleeier) for linje in linjer]) for hode, linjer in AVSNITT
    ]
