"""What an account shows beside its password, in the database: one-time codes, recovery codes, passkeys, Feide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.tabeller import KontoRad, PassnokkelRad, ReservekodeRad


@dataclass(frozen=True)
class Passnokkel:
    """A passkey: the credential's id, its public key (COSE), how often it has been used, and when it was made."""

    id: bytes
    offentlig: bytes
    teller: int
    opprettet: datetime


@dataclass(frozen=True)
class Faktorer:
    """All that one account has. `totp` is sealed, `trinn` the last half minute used, `reservekoder` are hashes."""

    totp: bytes | None = None
    trinn: int = 0
    feide: bytes | None = None
    passnokler: Mapping[bytes, Passnokkel] = field(default_factory=dict)
    reservekoder: frozenset[bytes] = frozenset()

    @property
    def antall(self) -> int:
        """How many second factors there are; recovery codes are none by themselves."""
        return bool(self.totp) + bool(self.feide) + len(self.passnokler)


INGEN = Faktorer()


class FaktorLager:
    """The second factors of the accounts."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def hent(self, konto_id: str) -> Faktorer:
        """Return what the account has."""
        rad = await self._okt.get(KontoRad, konto_id)
        if rad is None:
            return INGEN
        nokler = await self._okt.scalars(
            select(PassnokkelRad).where(PassnokkelRad.konto_id == konto_id).order_by(PassnokkelRad.opprettet)
        )
        koder = await self._okt.scalars(select(ReservekodeRad.kode).where(ReservekodeRad.konto_id == konto_id))
        passnokler = {n.id: Passnokkel(n.id, n.offentlig, n.teller, n.opprettet) for n in nokler}
        return Faktorer(rad.totp, rad.totp_trinn, rad.feide, passnokler, frozenset(koder))

    async def sett_totp(self, konto_id: str, forseglet: bytes | None, trinn: int = 0) -> None:
        """Store the sealed secret of the one-time codes, or remove it; `trinn` is the half minute that proved it."""
        await self._okt.execute(
            update(KontoRad).where(KontoRad.id == konto_id).values(totp=forseglet, totp_trinn=trinn)
        )

    async def bruk_trinn(self, konto_id: str, trinn: int) -> bool:
        """Use up the code of a half minute; False where it, or a later one, has been used before."""
        hvor = (KontoRad.id == konto_id, KontoRad.totp_trinn < trinn)
        brukt = await self._okt.execute(update(KontoRad).where(*hvor).values(totp_trinn=trinn).returning(KontoRad.id))
        return brukt.scalar() is not None

    async def sett_reservekoder(self, konto_id: str, koder: Iterable[bytes]) -> None:
        """Replace the recovery codes."""
        await self._okt.execute(delete(ReservekodeRad).where(ReservekodeRad.konto_id == konto_id))
        self._okt.add_all(ReservekodeRad(kode=kode, konto_id=konto_id) for kode in koder)

    async def bruk_reservekode(self, konto_id: str, kode: bytes) -> bool:
        """Use up a recovery code; False where there is none such."""
        hvor = (ReservekodeRad.konto_id == konto_id, ReservekodeRad.kode == kode)
        brukt = await self._okt.execute(delete(ReservekodeRad).where(*hvor).returning(ReservekodeRad.kode))
        return brukt.scalar() is not None

    async def legg_passnokkel(self, konto_id: str, id_: bytes, offentlig: bytes, teller: int) -> None:
        """Store a passkey."""
        felt = {"offentlig": offentlig, "teller": teller, "opprettet": datetime.now(UTC)}
        self._okt.add(PassnokkelRad(id=id_, konto_id=konto_id, **felt))
        await self._okt.flush()

    async def tell_passnokkel(self, id_: bytes, teller: int) -> None:
        """Remember how often a passkey has been used, as it says itself."""
        await self._okt.execute(update(PassnokkelRad).where(PassnokkelRad.id == id_).values(teller=teller))

    async def slett_passnokkel(self, konto_id: str, id_: bytes) -> None:
        """Remove a passkey of the account."""
        hvor = (PassnokkelRad.konto_id == konto_id, PassnokkelRad.id == id_)
        await self._okt.execute(delete(PassnokkelRad).where(*hvor))

    async def eier(self, passnokkel: bytes) -> str | None:
        """Return the user name of the account that the passkey belongs to, or None."""
        sporring = select(KontoRad.brukernavn).join(PassnokkelRad, PassnokkelRad.konto_id == KontoRad.id)
        return await self._okt.scalar(sporring.where(PassnokkelRad.id == passnokkel))

    async def sett_feide(self, konto_id: str, merke: bytes | None) -> None:
        """Link the account to an identity of the log-in provider, or to none; Konflikt where another account has it."""
        await self._okt.execute(update(KontoRad).where(KontoRad.id == konto_id).values(feide=merke))

    async def med_feide(self, merke: bytes) -> str | None:
        """Return the user name of the account that is linked to the identity, or None."""
        return await self._okt.scalar(select(KontoRad.brukernavn).where(KontoRad.feide == merke))

    async def slett_alle(self, konto_id: str) -> None:
        """Remove everything: the account's pair is another, or its owner has lost what they had."""
        await self.sett_totp(konto_id, None)
        await self.sett_feide(konto_id, None)
        await self.sett_reservekoder(konto_id, ())
        await self._okt.execute(delete(PassnokkelRad).where(PassnokkelRad.konto_id == konto_id))


def er_sikret() -> ColumnElement[bool]:
    """Tell, in a query of accounts, whether each has a second factor."""
    har = exists().where(PassnokkelRad.konto_id == KontoRad.id)
    return or_(KontoRad.totp.is_not(None), KontoRad.feide.is_not(None), har)
