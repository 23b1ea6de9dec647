"""A case as it is read: the line in a list, the dialogue, and what has been done."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from backend.domain.anonymt import hel_time
from backend.domain.begjaering import Innsynstilstand
from backend.domain.oppbevaring import Holdgrunn, Slettegrunn
from backend.domain.status import Status
from backend.domain.utkast import Alvorlighet, Mottaker
from backend.domain.varsel import Varsel
from backend.domain.vedlegg import Vedlegg

Fra = Literal["skolen", "melder"]
Hva = Literal[
    "mottatt",
    "lest",
    "svart",
    "status",
    "melder_skrev",
    "delt",
    "flyttet",
    "fratatt",
    "nokkel_byttet",
    "vedlegg_lagt",
    "vedlegg_apnet",
    "eksportert",
    "melder_lastet_ned",
    "ba_om_sletting",
    "avslo_sletting",
    "ba_om_innsyn",
    "ga_innsyn",
    "avslo_innsyn",
    "holdt",
    "hold_opphevet",
    "sletting_varslet",
    "sletting_bestemt",
    "sletting_stanset",
    "slettet",
    "navn_oppgitt",
    "rettet",
]
Anleggshva = Literal[
    "startet",
    "innlogget",
    "innlogging_feilet",
    "invitert",
    "invitasjon_trukket",
    "konto_laget",
    "konto_godkjent",
    "konto_fjernet",
    "konto_gjenopprettet",
    "faktor_paa",
    "faktor_av",
    "reservekoder_laget",
    "passord_byttet",
    "utlogget_overalt",
    "papirnokkel_laget",
    "kopi_lagt_tilbake",
    "navn_glemt",
    "plan_publisert",
    "plan_trukket",
    "slettekjoring",
]
"""What concerns no single case. Beside it stands an account, a role, a school, or which factor: never an address."""
Rekkefolge = Literal["nyeste", "haster"]


@dataclass(frozen=True)
class Adgang:
    """The right to read and write in one case: its id and its key (32 bytes). Whoever holds one may open it.

    An account gets it by `enhet.varsler.adgang`, the person who reported by code or token. Never stored, never shown.
    """

    varsel_id: str
    nokkel: bytes = field(compare=False, repr=False)


@dataclass(frozen=True)
class Varsellinje:
    """One line of a list; `ulest` is true until this account has opened the case since the last word from outside.

    `apnes` is false while nobody has sealed the case's key to the account; `slettes` is when the case is destroyed.
    """

    id: str
    skole: str
    opprettet: datetime
    status: Status
    alvorlighet: Alvorlighet
    ulest: bool
    apnes: bool
    slettes: datetime | None = None


@dataclass(frozen=True)
class Oversikt:
    """How many cases are urgent and not closed, how many are unread, and how many notices did not get through."""

    haster: int
    uleste: int
    oppgitt: int


@dataclass(frozen=True)
class Dialogmelding:
    """One message between the school and the person who reported; `ny` is an answer that the person has not seen."""

    fra: Fra
    tekst: str
    tid: datetime
    ny: bool = False


def uten_minutt(melding: Dialogmelding) -> Dialogmelding:
    """Return a message with the hour alone, where it comes from the person who reported."""
    return replace(melding, tid=hel_time(melding.tid)) if melding.fra == "melder" else melding


@dataclass(frozen=True)
class Retting:
    """A recipient's note of what is wrong in a case and what is right (GDPR art. 16); the words themselves stay."""

    tekst: str
    hvem: str
    tid: datetime


@dataclass(frozen=True)
class Spor:
    """One thing that was done: who (`hvem` is a user name, "melder" or "sifra"), what, when; no content."""

    tid: datetime
    hvem: str
    hva: Hva | Anleggshva
    verdi: str | None = None


@dataclass(frozen=True)
class Oppbevaring:
    """What is decided about keeping a case: when and why it is destroyed, why not, and what the reporter asks for.

    `innsyn_til` is until when the code shows the report.
    """

    slettes: datetime | None = None
    slettegrunn: Slettegrunn | None = None
    holdt: Holdgrunn | None = None
    slettebegjaering: datetime | None = None
    innsynsbegjaering: datetime | None = None
    innsyn_til: datetime | None = None

    def innsyn(self, naa: datetime) -> Innsynstilstand:
        """Tell whether the code shows the report."""
        if self.innsyn_til and self.innsyn_til > naa:
            return "apen"
        return "bedt" if self.innsynsbegjaering else "lukket"


@dataclass(frozen=True)
class Sak:
    """A whole case, for its recipient."""

    varsel: Varsel
    meldinger: tuple[Dialogmelding, ...]
    spor: tuple[Spor, ...]
    vedlegg: tuple[Vedlegg, ...] = ()
    oppbevaring: Oppbevaring = Oppbevaring()
    rettinger: tuple[Retting, ...] = ()


@dataclass(frozen=True)
class Oppfolging:
    """A case as the person with the receipt code sees it; `mottaker` is who answers.

    `beskjed` tells whether an address for notices of answers is kept; the address itself is shown to nobody.
    """

    adgang: Adgang
    mottaker: Mottaker
    status: Status
    meldinger: tuple[Dialogmelding, ...]
    saksnummer: str
    anonym: bool
    beskjed: bool
    oppbevaring: Oppbevaring = Oppbevaring()

    @property
    def svar(self) -> int:
        """How many answers there are."""
        return sum(melding.fra == "skolen" for melding in self.meldinger)

    @property
    def nye(self) -> int:
        """How many answers the person has not seen before."""
        return sum(melding.ny for melding in self.meldinger)


@dataclass(frozen=True)
class EgenKopi:
    """What the person who reported gets a copy of: the dialogue, and the report where it may be shown, else None."""

    skole: str
    varsel: Varsel | None
    meldinger: tuple[Dialogmelding, ...]
    vedlegg: tuple[Vedlegg, ...]
