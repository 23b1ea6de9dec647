"""Reports and their dialogue in the database."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Select, and_, case, delete, exists, false, func, or_, select, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.koder import Kodenokkel
from backend.adapters.konvolutt import aapne_konvolutt, lukk_konvolutt
from backend.adapters.nokkellager import NokkelLager
from backend.adapters.sporlager import SporLager
from backend.adapters.tabeller import (
    InnholdRad,
    KvitteringRad,
    LestRad,
    MeldingRad,
    SaksnokkelRad,
    SvaradresseRad,
    TilgangRad,
    VarselRad,
)
from backend.domain.anonymt import skjul_minuttet
from backend.domain.feil import IkkeFunnet
from backend.domain.konto import Innsyn, Konto
from backend.domain.sak import Adgang, Dialogmelding, Fra, Rekkefolge, Retting, Spor, Varsellinje
from backend.domain.status import Status
from backend.domain.utkast import Alvorlighet, Mottaker
from backend.domain.varsel import Varsel
from backend.krypto.innhold import FORMAT
from backend.krypto.nokler import dekrypter, krypter, pakk, pakk_opp

RETTING: Final = "retting"
"""Stands where a message says who it is from: a recipient's note, for the recipients alone."""
LEVER: Final[dict[str, Any]] = {"slettes": None, "slettegrunn": None}
"""A case in which something happens is not destroyed, whatever was decided."""
_HASTER = case({"straks": 0, "alvorlig": 1}, value=VarselRad.alvorlighet, else_=2)


class VarselLager:
    """Every read by an account goes through its `Innsyn`: what it may not see is not there.

    Content is read and written with an `Adgang` alone, which holds the key of its case.
    """

    def __init__(self, okt: AsyncSession, nokler: NokkelLager, spor: SporLager) -> None:
        self._okt = okt
        self._nokler = nokler
        self._spor = spor

    async def finnes(self, varsel_id: str) -> bool:
        """Tell whether the report is stored."""
        return await self._okt.get(VarselRad, varsel_id) is not None

    async def legg_til(self, varsel: Varsel) -> None:
        """Store a new report, its content under its own key; several anonymous ones of one hour keep their order."""
        tid = varsel.opprettet
        if varsel.melder.anonym:
            tid = skjul_minuttet(tid, await self._siste_i_timen(varsel))
        rad = VarselRad(
            id=varsel.id,
            skole=varsel.skole,
            mottaker=varsel.mottakere[0],
            alvorlighet=varsel.vurdering.alvorlighet,
            status=varsel.status,
            opprettet=tid,
            sist_endret=tid,
            sist_utenfra=tid,
        )
        self._okt.add(rad)
        await self._okt.flush()
        innhold = _lukk_varsel(varsel.til_json(), Adgang(varsel.id, varsel.nokkel))
        self._okt.add(InnholdRad(varsel_id=varsel.id, format=FORMAT, innhold=innhold))

    async def _siste_i_timen(self, varsel: Varsel) -> datetime | None:
        """Return the newest of the school's anonymous reports of this hour."""
        fra, til = varsel.opprettet, varsel.opprettet + timedelta(seconds=1)
        hvor = (VarselRad.skole == varsel.skole, VarselRad.opprettet >= fra, VarselRad.opprettet < til)
        return await self._okt.scalar(select(func.max(VarselRad.opprettet)).where(*hvor))

    async def mottaker(self, varsel_id: str) -> Innsyn:
        """Return the school and the role to which the report is addressed; IkkeFunnet for an unknown one."""
        rad = await self._okt.get(VarselRad, varsel_id)
        if rad is None:
            raise _ikke_funnet()
        return _innsyn(rad)

    async def status(self, varsel_id: str) -> Status:
        """Return how far the case has come; IkkeFunnet for an unknown one."""
        rad = await self._okt.get(VarselRad, varsel_id)
        if rad is None:
            raise _ikke_funnet()
        return cast(Status, rad.status)

    async def opprettet(self, varsel_id: str) -> datetime:
        """Return when the case came, by the hour where it is anonymous; IkkeFunnet for an unknown one."""
        tid = await self._okt.scalar(select(VarselRad.opprettet).where(VarselRad.id == varsel_id))
        if tid is None:
            raise _ikke_funnet()
        return tid

    async def synlige(self, konto: Konto) -> list[str]:
        """Return the ids of all cases that the account may see."""
        return list(await self._okt.scalars(select(VarselRad.id).where(_synlig(konto))))

    async def adgang(self, konto: Konto, varsel_id: str) -> Adgang:
        """Return the account's way into a case: its key.

        IkkeFunnet, the same way, for a case that is unknown or addressed to another; UtenNokkel for one that the
        account may see but that nobody has shared with it yet.
        """
        hvor = (VarselRad.id == varsel_id, _synlig(konto))
        if await self._okt.scalar(select(VarselRad.id).where(*hvor)) is None:
            raise _ikke_funnet()
        return await self._nokler.for_konto(konto, varsel_id)

    async def hent(self, adgang: Adgang) -> Varsel:
        """Return the whole report; Forvansket where the key is not that of the case."""
        sporring = (
            select(VarselRad, InnholdRad)
            .join(InnholdRad, InnholdRad.varsel_id == VarselRad.id)
            .where(VarselRad.id == adgang.varsel_id)
        )
        treff = (await self._okt.execute(sporring)).one_or_none()
        if treff is None:
            raise _ikke_funnet()
        rad, innhold = treff
        data = aapne_konvolutt(innhold.innhold, innhold.format, adgang, InnholdRad.__tablename__, rad.id)
        return Varsel.fra_json(data | {"status": rad.status, "mottakere": [rad.mottaker]})

    async def skriv_om(self, adgang: Adgang, varsel: Varsel, tid: datetime) -> None:
        """Put another content in place of the report's, on the word of the person who made it."""
        innhold = {"format": FORMAT, "innhold": _lukk_varsel(varsel.til_json(), adgang)}
        await self._okt.execute(update(InnholdRad).where(InnholdRad.varsel_id == varsel.id).values(**innhold))
        endret = {"sist_endret": tid, "sist_utenfra": tid, **LEVER}
        await self._okt.execute(update(VarselRad).where(VarselRad.id == varsel.id).values(**endret))

    async def svar_sett(self, varsel_id: str) -> int:
        """Return how many answers the person who reported has seen."""
        return await self._okt.scalar(select(VarselRad.svar_sett).where(VarselRad.id == varsel_id)) or 0

    async def merk_svar_sett(self, varsel_id: str, antall: int) -> None:
        """Remember that the person who reported has seen so many answers; it is never fewer than before."""
        hvor = (VarselRad.id == varsel_id, VarselRad.svar_sett < antall)
        await self._okt.execute(update(VarselRad).where(*hvor).values(svar_sett=antall))

    async def liste(
        self,
        konto: Konto,
        statuser: tuple[Status, ...],
        fra_nr: int,
        hoyst: int,
        rekkefolge: Rekkefolge = "nyeste",
    ) -> tuple[list[Varsellinje], int]:
        """Return one page of the account's cases in these statuses, and how many there are of them."""
        hvor = (_synlig(konto), VarselRad.status.in_(statuser))
        antall = await self._okt.scalar(select(func.count()).select_from(VarselRad).where(*hvor))
        orden = [VarselRad.opprettet.desc(), VarselRad.id]
        sporring = _med_lest(konto).where(*hvor).order_by(*([_HASTER] if rekkefolge == "haster" else []), *orden)
        rader = await self._okt.execute(sporring.offset(fra_nr).limit(hoyst))
        return [_linje(*rad) for rad in rader], antall or 0

    async def antall_uleste(self, konto: Konto) -> int:
        """Return how many of the account's cases have something that it has not seen."""
        delt = _med_lest(konto).where(_synlig(konto)).subquery()
        return await self._okt.scalar(select(func.count()).select_from(delt).where(delt.c.ulest)) or 0

    async def antall_haster(self, konto: Konto) -> int:
        """Return how many of the account's cases are `straks` and not closed."""
        hvor = (_synlig(konto), VarselRad.alvorlighet == "straks", VarselRad.status != "lukket")
        return await self._okt.scalar(select(func.count()).select_from(VarselRad).where(*hvor)) or 0

    async def siste(self, varsel_id: str) -> datetime | None:
        """Return when the case was last written in or opened; holds the case until the transaction ends."""
        await self._hold(varsel_id)
        skrevet = await self._okt.scalar(select(func.max(MeldingRad.tid)).where(MeldingRad.varsel_id == varsel_id))
        lest = await self._okt.scalar(select(func.max(LestRad.tid)).where(LestRad.varsel_id == varsel_id))
        return max((tid for tid in (skrevet, lest) if tid), default=None)

    async def _hold(self, varsel_id: str) -> None:
        """Let no one else write in the case or open it before this transaction ends: nothing is then missed unread."""
        await self._okt.execute(select(VarselRad.id).where(VarselRad.id == varsel_id).with_for_update())

    async def merk_lest(self, konto: Konto, varsel_id: str, tid: datetime) -> None:
        """Remember that the account has opened the case."""
        await self._hold(varsel_id)
        sett_inn = postgresql.insert if self._okt.get_bind().dialect.name == "postgresql" else sqlite.insert
        rad = sett_inn(LestRad).values(konto_id=konto.id, varsel_id=varsel_id, tid=tid)
        await self._okt.execute(rad.on_conflict_do_update(index_elements=["konto_id", "varsel_id"], set_={"tid": tid}))

    async def sett_status(self, varsel_id: str, status: Status, tid: datetime) -> None:
        """Write the new status."""
        hva = {"status": status, "sist_endret": tid, **LEVER}
        await self._okt.execute(update(VarselRad).where(VarselRad.id == varsel_id).values(**hva))

    async def sett_mottaker(self, varsel_id: str, rolle: Mottaker, tid: datetime) -> None:
        """Address the case to another role."""
        hva = {"mottaker": rolle, "sist_endret": tid, "sist_utenfra": tid, **LEVER}
        await self._okt.execute(update(VarselRad).where(VarselRad.id == varsel_id).values(**hva))

    async def bytt_nokkel(self, gammel: Adgang, ny: Adgang) -> None:
        """Seal all that the case holds, and its codes, under a new key; tokens that opened it are worthless."""
        egne = select(InnholdRad).where(InnholdRad.varsel_id == ny.varsel_id)
        meldinger = select(MeldingRad).where(MeldingRad.varsel_id == ny.varsel_id)
        adresser = select(SvaradresseRad).where(SvaradresseRad.varsel_id == ny.varsel_id)
        for innhold in await self._okt.scalars(egne):
            _skift(innhold, innhold.varsel_id, gammel, ny)
        for adresse in await self._okt.scalars(adresser):
            _skift(adresse, adresse.varsel_id, gammel, ny)
        for melding in await self._okt.scalars(meldinger):
            _skift(melding, melding.id, gammel, ny)
        for kvittering in await self._okt.scalars(select(KvitteringRad).where(KvitteringRad.varsel_id == ny.varsel_id)):
            kvittering.forseglet = pakk(ny.nokkel, kvittering.offentlig, _kvittering(ny.varsel_id))
        await self._okt.execute(delete(TilgangRad).where(TilgangRad.varsel_id == ny.varsel_id))
        await self._okt.execute(update(VarselRad).where(VarselRad.id == ny.varsel_id).values(bytt_nokkel=False))

    async def meldinger(self, adgang: Adgang) -> tuple[Dialogmelding, ...]:
        """Return the dialogue, oldest first."""
        hvor = (MeldingRad.varsel_id == adgang.varsel_id, MeldingRad.fra != RETTING)
        sporring = select(MeldingRad).where(*hvor).order_by(MeldingRad.tid, MeldingRad.id)
        return tuple(_melding(rad, adgang) for rad in await self._okt.scalars(sporring))

    async def rettinger(self, adgang: Adgang) -> tuple[Retting, ...]:
        """Return the recipients' corrections, oldest first; they are no part of the dialogue."""
        hvor = (MeldingRad.varsel_id == adgang.varsel_id, MeldingRad.fra == RETTING)
        sporring = select(MeldingRad).where(*hvor).order_by(MeldingRad.tid, MeldingRad.id)
        return tuple(Retting(**_innhold(rad, adgang), tid=rad.tid) for rad in await self._okt.scalars(sporring))

    async def legg_retting(self, adgang: Adgang, retting: Retting, id_: str) -> None:
        """Store one correction, beside what was written."""
        innhold = {"tekst": retting.tekst, "hvem": retting.hvem}
        self._legg(adgang, RETTING, innhold, retting.tid, id_)
        endret = update(VarselRad).where(VarselRad.id == adgang.varsel_id).values(sist_endret=retting.tid)
        await self._okt.execute(endret)

    async def har_melding(self, melding_id: str) -> bool:
        """Tell whether the message is stored."""
        return await self._okt.get(MeldingRad, melding_id) is not None

    async def legg_melding(self, adgang: Adgang, fra: Fra, tekst: str, tid: datetime, id_: str) -> None:
        """Store one message."""
        self._legg(adgang, fra, {"tekst": tekst}, tid, id_)
        endret = {"sist_endret": tid} | ({"sist_utenfra": tid, **LEVER} if fra == "melder" else {})
        await self._okt.execute(update(VarselRad).where(VarselRad.id == adgang.varsel_id).values(**endret))

    def _legg(self, adgang: Adgang, fra: str, innhold: dict[str, str], tid: datetime, id_: str) -> None:
        lukket = lukk_konvolutt(innhold, adgang, MeldingRad.__tablename__, id_)
        felt: dict[str, Any] = {"fra": fra, "tid": tid, "format": FORMAT, "innhold": lukket}
        self._okt.add(MeldingRad(id=id_, varsel_id=adgang.varsel_id, **felt))

    async def spor(self, varsel_id: str) -> tuple[Spor, ...]:
        """Return what has been done with the case, oldest first."""
        return await self._spor.les(varsel_id)

    async def legg_spor(self, varsel_id: str, spor: Spor) -> None:
        """Add one thing that was done, to be written with the unit of work."""
        await self._spor.legg(varsel_id, spor)

    async def legg_kode(self, adgang: Adgang, kode: Kodenokkel, tid: datetime) -> None:
        """Let the code that gave `kode` open the case."""
        rad = KvitteringRad(kode=kode.oppslag, varsel_id=adgang.varsel_id, offentlig=kode.par.offentlig, opprettet=tid)
        rad.forseglet = pakk(adgang.nokkel, rad.offentlig, _kvittering(adgang.varsel_id))
        self._okt.add(rad)

    async def finn_kode(self, kode: Kodenokkel) -> Adgang:
        """Return the way into the case that the code opens; IkkeFunnet for an unknown one."""
        rad = await self._okt.get(KvitteringRad, kode.oppslag)
        if rad is None:
            raise _ukjent_kode()
        return Adgang(rad.varsel_id, pakk_opp(rad.forseglet, kode.par, _kvittering(rad.varsel_id)))

    async def legg_tilgang(
        self, adgang: Adgang, token: bytes, tokennokkel: bytes, naa: datetime, utloper: datetime
    ) -> None:
        """Let the token with this hash and this key into the case until `utloper`; forget those that have run out."""
        await self._okt.execute(delete(TilgangRad).where(TilgangRad.utloper <= naa))
        forseglet = krypter(tokennokkel, adgang.nokkel, _tilgang(adgang.varsel_id))
        rad = TilgangRad(token=token, varsel_id=adgang.varsel_id, forseglet=forseglet, utloper=utloper)
        await self._okt.merge(rad)  # the same token again lasts longer

    async def slett_tilgang(self, token: bytes) -> None:
        """Let the token with this hash in no more."""
        await self._okt.execute(delete(TilgangRad).where(TilgangRad.token == token))

    async def finn_tilgang(self, token: bytes, tokennokkel: bytes, naa: datetime) -> Adgang | None:
        """Return the way into the case that the token opens, or None."""
        rad = await self._okt.scalar(select(TilgangRad).where(TilgangRad.token == token, TilgangRad.utloper > naa))
        if rad is None:
            return None
        return Adgang(rad.varsel_id, dekrypter(tokennokkel, rad.forseglet, _tilgang(rad.varsel_id)))


def _melding(rad: MeldingRad, adgang: Adgang) -> Dialogmelding:
    return Dialogmelding(cast(Fra, rad.fra), _innhold(rad, adgang)["tekst"], rad.tid)


def _innhold(rad: MeldingRad, adgang: Adgang) -> dict[str, Any]:
    return aapne_konvolutt(rad.innhold, rad.format, adgang, MeldingRad.__tablename__, rad.id)


def _lukk_varsel(innhold: dict[str, Any], adgang: Adgang) -> bytes:
    return lukk_konvolutt(innhold, adgang, InnholdRad.__tablename__, adgang.varsel_id)


def _kvittering(varsel_id: str) -> str:
    return f"sifra\0kvittering\0{varsel_id}"


def _tilgang(varsel_id: str) -> str:
    return f"sifra\0tilgang\0{varsel_id}"


def _skift(rad: InnholdRad | MeldingRad | SvaradresseRad, id_: str, gammel: Adgang, ny: Adgang) -> None:
    tabell = rad.__tablename__
    innhold = aapne_konvolutt(rad.innhold, rad.format, gammel, tabell, id_)
    rad.innhold, rad.format = lukk_konvolutt(innhold, ny, tabell, id_), FORMAT


def _synlig(konto: Konto) -> ColumnElement[bool]:
    """What is addressed to the account; for a saksbehandler, what of rektor's is shared with them."""
    if konto.rolle == "saksbehandler":
        return and_(VarselRad.skole == konto.skole, VarselRad.mottaker == "rektor", _apnes(konto))
    return and_(VarselRad.skole == konto.skole, VarselRad.mottaker == konto.rolle, _er_godkjent(konto))


def _apnes(konto: Konto) -> ColumnElement[bool]:
    return exists().where(SaksnokkelRad.varsel_id == VarselRad.id, SaksnokkelRad.konto_id == konto.id)


def _er_godkjent(konto: Konto) -> ColumnElement[bool]:
    return true() if konto.godkjent else false()


def _med_lest(konto: Konto) -> Select[VarselRad, bool, bool]:
    ulest = or_(LestRad.tid.is_(None), LestRad.tid < VarselRad.sist_utenfra).label("ulest")
    egen = and_(LestRad.varsel_id == VarselRad.id, LestRad.konto_id == konto.id)
    return select(VarselRad, ulest, _apnes(konto).label("apnes")).outerjoin(LestRad, egen)


def _linje(rad: VarselRad, ulest: bool, apnes: bool) -> Varsellinje:
    alvorlighet = cast(Alvorlighet, rad.alvorlighet)
    status = cast(Status, rad.status)
    return Varsellinje(rad.id, rad.skole, rad.opprettet, status, alvorlighet, bool(ulest), bool(apnes), rad.slettes)


def _innsyn(rad: VarselRad) -> Innsyn:
    return Innsyn(rad.skole, "skoleeier" if rad.mottaker == "skoleeier" else "rektor")


def _ikke_funnet() -> IkkeFunnet:
    return IkkeFunnet("Varselet finnes ikke.")


def _ukjent_kode() -> IkkeFunnet:
    return IkkeFunnet("Koden er ikke riktig.")
