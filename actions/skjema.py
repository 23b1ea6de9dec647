"""The report while it is being told: what is known, what was changed in this turn, and what has been said about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, cast

from actions.felt import FRITEKST, neste_felt, sporsmal
from actions.melding import Melding
from actions.tekst import tekst
from actions.tur import FELT_FRA_TEKST, LISTER_FRA_TEKST, Samtale, Tur
from backend.domain.ruting import Rute, finn_rute
from backend.domain.skole import Skole
from backend.domain.utkast import Kategori, Tidspunkt, Utkast, ny_id, ny_nokkel

INGEN_HOSTING = frozenset({"navn", "kontakt", "onsker", "involverte", "anonym", "rolle"})
"""Fields whose answers say nothing certain about the other fields: a wish is no event, a name is no place."""

LEDELSE = "skoleledelse"
MAKS_SPURT = 20
"""So many fields are remembered as asked, for the way back."""


@dataclass
class Skjema:
    """The report in the making. `endret` holds the slots set in this turn; `sagt` what the person is told.

    `vedlegg` is how many files are attached.
    """

    slots: dict[str, Any]
    samtale: Samtale
    skole: Skole
    endret: dict[str, Any] = field(default_factory=dict)
    sagt: list[Melding] = field(default_factory=list)
    vedlegg: int = 0

    @classmethod
    def fra_tur(cls, tur: Tur, vedlegg: int = 0) -> Skjema:
        """Take up the report where the turn finds it; a new report gets its id and its key here."""
        samtale = tur.samtale if tur.samtale.id else replace(tur.samtale, id=ny_id(), nokkel=ny_nokkel().hex())
        return cls(dict(tur.slots), samtale, tur.skole, vedlegg=vedlegg)

    def si(self, sti: str, **verdier: str) -> None:
        """Say one of the assistant's texts."""
        self.sagt.append(Melding(tekst(sti, self.samtale.maalform, **verdier)))

    def sett(self, felt: str, verdi: Any) -> None:
        """Give a field a value; what the person skipped before counts as answered again."""
        self.slots[felt] = self.endret[felt] = verdi
        self.samtale = replace(self.samtale, hoppet=tuple(f for f in self.samtale.hoppet if f != felt))

    def nullstill(self, felt: str) -> None:
        """Take a field's value away, so that it is asked for again."""
        self.sett(felt, None)

    def hopp(self, felt: str) -> None:
        """Leave a field open and do not ask for it again."""
        self.samtale = replace(self.samtale, hoppet=(*self.samtale.hoppet, felt))

    def fortell(self, ord_: str) -> None:
        """Add to the description, in the person's own words, nothing twice."""
        for_ = self.slots.get("beskrivelse")
        if for_ and ord_ in for_:
            return
        self.sett("beskrivelse", f"{for_}\n{ord_}" if for_ else ord_)

    def host(self, fakta: Mapping[str, Any], overstyr: bool = False) -> list[str]:
        """Fill in what the text said: open fields only, or all that it named when it corrects. Returns their names."""
        satt = [felt for felt in FELT_FRA_TEKST if felt in fakta and self._tar_imot(felt, fakta[felt], overstyr)]
        for felt in satt:
            self.sett(felt, fakta[felt])
        for felt in LISTER_FRA_TEKST:
            if felt in fakta and self._samle(felt, fakta[felt], overstyr):
                satt.append(felt)
        self._vei_ledelsen(fakta)
        if self.slots.get("navn") and self.slots.get("anonym") is None:
            self.sett("anonym", False)
        return satt

    def _vei_ledelsen(self, fakta: Mapping[str, Any]) -> None:
        """Ask who it is where the leadership may be the one, also when somebody else was named before."""
        ledelsen = fakta.get("utover") == LEDELSE
        if ledelsen and self.slots.get("utover") != LEDELSE:
            self.nullstill("utover")
        if (ledelsen or fakta.get("ledelse_i_tvil")) and self.slots.get("utover") is None:
            self.samtale = replace(self.samtale, ledelse_i_tvil=True)

    def _tar_imot(self, felt: str, verdi: Any, overstyr: bool) -> bool:
        if self.slots.get(felt) is None:
            return True
        return overstyr and self.slots[felt] != verdi

    def _samle(self, felt: str, verdier: Iterable[Any], overstyr: bool) -> bool:
        for_ = list(self.slots.get(felt) or [])
        if felt in ("kategorier", "tegn"):
            nye = sorted({*for_, *verdier})
        elif for_ and not overstyr:
            return False
        else:
            nye = list(dict.fromkeys(verdier))
        if nye == for_:
            return False
        self.sett(felt, nye)
        return True

    def spor_videre(self) -> str:
        """Ask for the next field and return its name; the summary is asked for by the caller."""
        felt = neste_felt(self.slots, self.samtale)
        if felt != "bekreft":
            self.sagt.append(sporsmal(felt, self.slots, self.samtale, self.skole))
        self.merk_spurt(felt)
        return felt

    def merk_spurt(self, felt: str) -> None:
        """Remember that a field was asked for, so that one can go back."""
        if not self.samtale.spurt or self.samtale.spurt[-1] != felt:
            self.samtale = replace(self.samtale, spurt=(*self.samtale.spurt, felt)[-MAKS_SPURT:], bom=0)

    def utkast(self) -> Utkast:
        """The report as the store takes it; raises Ugyldig while it does not say what happened."""
        return self._utkast(self.slots.get("beskrivelse") or "")

    def _utkast(self, beskrivelse: str) -> Utkast:
        s = self.slots
        tid = s.get("tidspunkt") or {}
        return Utkast(
            id=cast("str", self.samtale.id),
            nokkel=bytes.fromhex(self.samtale.nokkel),
            skole=self.skole.id,
            rolle=s.get("rolle") or "annen",
            anonym=s.get("anonym") is not False,
            beskrivelse=beskrivelse,
            gjelder=s.get("gjelder") or "annen_elev",
            utover=s.get("utover") or "ukjent",
            navn=s.get("navn") or None,
            kontakt=s.get("kontakt") or None,
            kategorier=kategorier(s),
            involverte=tuple(s.get("involverte") or ()),
            sted=tuple(s.get("sted") or ("ukjent",)),
            tidspunkt=Tidspunkt(tid.get("tekst"), _dato(tid.get("fra")), _dato(tid.get("til"))),
            varighet=s.get("varighet") or "ukjent",
            trinn_klasse=s.get("trinn_klasse") or None,
            meldt_tidligere=s.get("meldt_tidligere") or "vet_ikke",
            onsker=s.get("onsker") or None,
            tegn=tuple(s.get("tegn") or ()),
            til_skoleeier=self.samtale.til_skoleeier,
            maalform=self.samtale.maalform,
        )

    def rute(self) -> Rute:
        """To whom the report goes as it now stands, also while what happened is being told anew."""
        return finn_rute(self._utkast(self.slots.get("beskrivelse") or "…"), self.skole)


def kategorier(slots: Mapping[str, Any]) -> tuple[Kategori, ...]:
    """The categories that follow from the whole report, not from one message (kontrakt: How the values are meant).

    Repeated acts by pupils are `mobbing` beside the specific kind; what an adult does, with no kind of its own, is
    `trakassering`; `utrygghet` only where none of the others fits.
    """
    lest: set[Kategori] = set(slots.get("kategorier") or ())
    alle, gjentatt = lest - {"utrygghet"}, slots.get("varighet") == "gjentatt"
    if gjentatt and slots.get("utover") in ("elev", "flere_elever"):
        alle.add("mobbing")
    elif slots.get("utover") in ("ansatt", "skoleledelse") and not alle and (gjentatt or not lest):
        alle.add("trakassering")
    return tuple(sorted(alle)) or ("utrygghet",)


def hoster(felt: str | None) -> bool:
    """Whether an answer to this field is searched for facts about the others."""
    return felt not in INGEN_HOSTING


def er_fritekst(felt: str | None) -> bool:
    """Whether this field takes whatever is written."""
    return felt in FRITEKST


def _dato(verdi: str | None) -> date | None:
    return date.fromisoformat(verdi) if verdi else None
