"""The letters: that something has come, how urgent it is, where to read it. Never what it is about, never a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from backend.adapters.beskjedlager import Svaradresse
from backend.adapters.utbokslager import Sending, Slag
from backend.domain.skole import Tekst
from backend.domain.utkast import Alvorlighet

EMNE: Final[dict[Slag, Tekst]] = {
    "nytt_varsel": {"nb": "Det er kommet et varsel om skolemiljøet", "nn": "Det har kome eit varsel om skolemiljøet"},
    "ny_melding": {
        "nb": "Det er kommet mer i en sak om skolemiljøet",
        "nn": "Det har kome meir i ei sak om skolemiljøet",
    },
    "slettes_snart": {
        "nb": "En sak om skolemiljøet blir slettet om 14 dager",
        "nn": "Ei sak om skolemiljøet blir sletta om 14 dagar",
    },
    "ba_om_sletting": {
        "nb": "Noen ber om at en sak om skolemiljøet blir slettet",
        "nn": "Nokon ber om at ei sak om skolemiljøet blir sletta",
    },
    "ba_om_innsyn": {
        "nb": "Noen ber om å få se det de har skrevet i en sak om skolemiljøet",
        "nn": "Nokon ber om å få sjå det dei har skrive i ei sak om skolemiljøet",
    },
}
OPPFORDRING: Final[dict[Slag, Tekst]] = {
    "slettes_snart": {
        "nb": "Trenger dere saken fortsatt, må dere si fra i portalen før det. Der kan dere også laste den ned.",
        "nn": "Treng de saka framleis, må de seie frå i portalen før det. Der kan de òg laste ho ned.",
    },
    "ba_om_sletting": {
        "nb": "Det er du som avgjør. I portalen står det hva loven sier.",
        "nn": "Det er du som avgjer. I portalen står det kva lova seier.",
    },
    "ba_om_innsyn": {
        "nb": "De har rett til det. Du må svare innen en måned. I portalen åpner du for det.",
        "nn": "Dei har rett til det. Du må svare innan ein månad. I portalen opnar du for det.",
    },
}
HASTER: Final[dict[Alvorlighet, Tekst]] = {
    "straks": {"nb": "Det haster. Les det straks.", "nn": "Det hastar. Les det straks."},
    "alvorlig": {
        "nb": "Saken er alvorlig. Les det så snart du kan.",
        "nn": "Saka er alvorleg. Les det så snart du kan.",
    },
    "ordinaer": {"nb": "Les det så snart du kan.", "nn": "Les det så snart du kan."},
}
_FORSTE: Final[dict[Alvorlighet, Tekst]] = {
    "straks": {"nb": "Haster: ", "nn": "Hastar: "},
    "alvorlig": {"nb": "Alvorlig: ", "nn": "Alvorleg: "},
    "ordinaer": {"nb": "", "nn": ""},
}
_KROPP: Final[Tekst] = {
    "nb": "Hei!\n\n{hva}.\n{haster}\n\nLogg inn og les det her:\n{lenke}\n\n"
    "Av hensyn til dem det gjelder, står det ikke noe om saken i denne e-posten. "
    "Den er sendt automatisk, og du kan ikke svare på den.\n\nHilsen SiFra\n",
    "nn": "Hei!\n\n{hva}.\n{haster}\n\nLogg inn og les det her:\n{lenke}\n\n"
    "Av omsyn til dei det gjeld, står det ikkje noko om saka i denne e-posten. "
    "Han er send automatisk, og du kan ikkje svare på han.\n\nHelsing SiFra\n",
}
SVAR_EMNE: Final[Tekst] = {"nb": "Nytt svar til deg", "nn": "Nytt svar til deg"}
_SVAR: Final[Tekst] = {
    "nb": "Hei!\n\nDu har fått et svar. Du leser det samme sted som sist, med koden din.\n\n"
    "Vil du ikke ha flere slike beskjeder, kan du si fra der. "
    "Denne e-posten er sendt automatisk og kan ikke besvares.\n",
    "nn": "Hei!\n\nDu har fått eit svar. Du les det same stad som sist, med koden din.\n\n"
    "Vil du ikkje ha fleire slike beskjedar, kan du seie frå der. "
    "Denne e-posten er send automatisk og kan ikkje svarast på.\n",
}


@dataclass(frozen=True)
class Brev:
    """One letter. `melding_id` is the same every time that the same notice is sent."""

    melding_id: str
    til: str
    emne: str
    tekst: str
    avsender: str = "SiFra"
    """The name beside the sender's address; empty for a letter that is to say nothing."""


def skriv_brev(sending: Sending, melding_id: str, portal: str) -> Brev:
    """Write the letter of a notice, in the recipient's written standard; `portal` is the address of the portal."""
    form, hva = sending.maalform, EMNE[sending.slag][sending.maalform]
    lenke = f"{portal}/varsler/{sending.varsel_id}"
    egen = OPPFORDRING.get(sending.slag)
    oppfordring = egen or HASTER[sending.alvorlighet]
    tekst = _KROPP[form].format(hva=hva, haster=oppfordring[form], lenke=lenke)
    forste = "" if egen else _FORSTE[sending.alvorlighet][form]
    return Brev(melding_id, sending.til, forste + hva, tekst)


def skriv_svarbrev(adresse: Svaradresse, melding_id: str) -> Brev:
    """Write to one who reported that there is an answer: no school, no case, no link, nothing about what it is."""
    form = adresse.maalform
    return Brev(melding_id, adresse.epost, SVAR_EMNE[form], _SVAR[form], avsender="")
