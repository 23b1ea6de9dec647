"""The accounts of a school, for those who make and remove them. Nothing here tells of a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, get_args

from backend.domain.feil import IkkeFunnet
from backend.domain.konto import FJERNER, GODKJENNER, INVITERER, Invitasjon, Konto, Rolle
from backend.domain.sak import Spor
from backend.domain.utkast import Mottaker
from backend.services.flytting import fjern_konto

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.skole import Skole


@dataclass(frozen=True)
class Kontolinje:
    """One account in the list, and what the one who looks may do with it."""

    konto: Konto
    kan_fjernes: bool
    kan_godkjennes: bool


@dataclass(frozen=True)
class Kontoliste:
    """The accounts and the invitations that an account may see."""

    linjer: list[Kontolinje]
    invitasjoner: list[Invitasjon]

    def mangler(self, skoler: Iterable[Skole]) -> list[tuple[str, Rolle]]:
        """Return which of these schools have nobody who has been let in, for rektor's cases or the school owner's."""
        har = {(linje.konto.skole, linje.konto.rolle) for linje in self.linjer if linje.konto.godkjent}
        return [(skole.id, rolle) for skole in skoler for rolle in get_args(Mottaker) if (skole.id, rolle) not in har]


def skolene_til(konto: Konto, skoler: Mapping[str, Skole]) -> list[Skole]:
    """Return the schools whose accounts are this one's matter: for an admin all of the same school owner."""
    egen = skoler[konto.skole]
    if konto.rolle != "admin":
        return [egen]
    return sorted((s for s in skoler.values() if s.skoleeier == egen.skoleeier), key=lambda s: s.id)


async def liste_kontoer(enhet: Enhet, konto: Konto, skoler: Iterable[Skole]) -> Kontoliste:
    """Return the accounts of these schools whose roles are this account's matter, and who is invited."""
    ider, roller = [skole.id for skole in skoler], (*INVITERER[konto.rolle], konto.rolle)
    async with enhet.lesende() as les:
        alle = await les.kontoer.ved(ider)
        invitasjoner = await les.invitasjoner.ved(ider, datetime.now(UTC))
    linjer = [Kontolinje(en, _kan_fjerne(konto, en), _kan_godkjenne(konto, en)) for en in alle if en.rolle in roller]
    return Kontoliste(linjer, [en for en in invitasjoner if en.rolle in roller])


async def godkjenn_konto(enhet: Enhet, konto: Konto, konto_id: str) -> None:
    """Let a new recipient in: what is addressed to their role is sealed to them from now on, and older cases too.

    IkkeFunnet for an account that this one may not let in.
    """
    async with enhet:
        alle = await enhet.kontoer.ved([konto.skole])
        if not any(en.id == konto_id and _kan_godkjenne(konto, en) for en in alle):
            raise IkkeFunnet("Kontoen finnes ikke.")
        await enhet.kontoer.godkjenn(konto_id)
        navn = next(en.brukernavn for en in alle if en.id == konto_id)
        await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), konto.brukernavn, "konto_godkjent", navn))
        await enhet.bekreft()


async def fjern_andres_konto(enhet: Enhet, konto: Konto, konto_id: str, skoler: Iterable[Skole]) -> None:
    """Remove an account; IkkeFunnet for one that this account may not remove, Konflikt as for `fjern_konto`."""
    async with enhet.lesende() as les:
        alle = await les.kontoer.ved([skole.id for skole in skoler])
    en = next((en for en in alle if en.id == konto_id and _kan_fjerne(konto, en)), None)
    if en is None:
        raise IkkeFunnet("Kontoen finnes ikke.")
    await fjern_konto(enhet, konto.brukernavn, en.brukernavn)


def _kan_fjerne(konto: Konto, annen: Konto) -> bool:
    return annen.id != konto.id and annen.rolle in FJERNER[konto.rolle]


def _kan_godkjenne(konto: Konto, annen: Konto) -> bool:
    egne = (konto.godkjent, annen.skole == konto.skole, konto.rolle in GODKJENNER.get(annen.rolle, ()))
    return all(egne) and not annen.godkjent
