"""What an anonymous person did is known by the hour alone, and still nothing is missed, lost or out of order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, true

from backend.adapters.lager import Lager
from backend.adapters.tabeller import ANLEGG, LestRad, Rot, TilgangRad
from backend.domain.skole import Skole
from backend.services import oppfolging, saker
from backend.services.innlogging import hvem, logg_inn
from backend.services.motta import motta
from backend.services.saker import les_varsel, liste_varsler, svar_melder
from tests.bygg import PASSORD, nytt_varsel, skriv_som_melder

KLOKKE = datetime(2026, 11, 20, 10, 17, 33, 444, tzinfo=UTC)


class Klokke(datetime):
    """Ten seconds pass each time it is looked at, from 10.17.33."""

    naa_ = KLOKKE

    @classmethod
    def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
        cls.naa_ += timedelta(seconds=10)
        return cls.naa_


@pytest.fixture(autouse=True)
def _klokka(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Klokke, "naa_", KLOKKE)
    for modul in (oppfolging, saker):
        monkeypatch.setattr(modul, "datetime", Klokke)


async def rektor(lager: Lager) -> Any:
    return await hvem(lager.enhet(), await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD))


async def tider_i_lageret(lager: Lager) -> set[datetime]:
    """Every time in every table but those of what an account did, and of the passes that run out by themselves."""
    ut: set[datetime] = set()
    async with lager.motor.connect() as kobling:
        for tabell in Rot.metadata.sorted_tables:
            if tabell.name in (LestRad.__tablename__, TilgangRad.__tablename__, "konto", "sesjon", "gjenoppretting"):
                continue
            om_saker = tabell.c.kjede != ANLEGG if "kjede" in tabell.c else true()
            rader = (await kobling.execute(tabell.select().where(om_saker))).all()
            ut |= {verdi.replace(microsecond=0) for rad in rader for verdi in rad if isinstance(verdi, datetime)}
    return ut


@pytest.mark.parametrize(("anonym", "bare_timen"), [(True, True), (False, False)])
async def test_the_minute_is_nowhere_in_the_store(
    lager: Lager, kontoer: dict[str, Skole], anonym: bool, bare_timen: bool
) -> None:
    kode = await motta(lager.enhet(), nytt_varsel(naa=KLOKKE, anonym=anonym, navn=None if anonym else "Ola"))
    await skriv_som_melder(lager, kode, "Det skjedde igjen.")
    tider = await tider_i_lageret(lager)
    assert tider
    assert ({tid.minute for tid in tider} == {0}) is bare_timen


async def test_the_dialogue_keeps_its_order_and_shows_the_hour(lager: Lager, kontoer: dict[str, Skole]) -> None:
    varsel = nytt_varsel(naa=KLOKKE)
    kode, konto = await motta(lager.enhet(), varsel), await rektor(lager)
    await skriv_som_melder(lager, kode, "en")
    await skriv_som_melder(lager, kode, "to")
    await svar_melder(lager.enhet(), konto, varsel.id, "tre")
    await skriv_som_melder(lager, kode, "fire")
    sak = await les_varsel(lager.enhet(), konto, varsel.id)
    assert [melding.tekst for melding in sak.meldinger] == ["en", "to", "tre", "fire"]
    assert {(m.fra, m.tid.minute == 0, m.tid.second == 0, m.tid.microsecond == 0) for m in sak.meldinger} == {
        ("melder", True, True, True),
        ("skolen", False, False, False),
    }
    assert {s.tid.minute for s in sak.spor if s.hvem == "melder"} == {0}
    sett = await oppfolging.les_oppfolging(lager.enhet(), kode)
    assert [m.tekst for m in sett.meldinger] == ["en", "to", "tre", "fire"]
    assert {m.tid.minute for m in sett.meldinger if m.fra == "melder"} == {0}


async def test_a_word_in_the_same_hour_is_unread_again(lager: Lager, kontoer: dict[str, Skole]) -> None:
    varsel = nytt_varsel(naa=KLOKKE)
    kode, konto = await motta(lager.enhet(), varsel), await rektor(lager)

    async def ulest() -> bool:
        return (await liste_varsler(lager.enhet(), konto))[0][0].ulest

    assert await ulest()
    for _ in range(2):
        await les_varsel(lager.enhet(), konto, varsel.id)
        assert not await ulest()
        await skriv_som_melder(lager, kode, "mer")
        assert await ulest()


async def test_the_list_has_the_newest_first_within_the_hour(lager: Lager, kontoer: dict[str, Skole]) -> None:
    varsler = [nytt_varsel(naa=KLOKKE + timedelta(minutes=nr)) for nr in range(6)]
    for varsel in varsler:
        await motta(lager.enhet(), varsel)
    linjer, _ = await liste_varsler(lager.enhet(), await rektor(lager))
    assert [linje.id for linje in linjer] == [varsel.id for varsel in reversed(varsler)]
    assert {linje.opprettet.replace(microsecond=0) for linje in linjer} == {datetime(2026, 11, 20, 10, tzinfo=UTC)}


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_when_the_code_was_used_stands_nowhere_and_the_way_in_lasts_half_an_hour_at_least(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    kode = await motta(lager.enhet(), nytt_varsel(naa=KLOKKE))
    await oppfolging.gi_tilgang(lager.enhet(), await oppfolging.les_oppfolging(lager.enhet(), kode))
    async with lager.motor.connect() as kobling:
        (utloper,) = await kobling.scalars(select(TilgangRad.utloper))
    assert utloper == KLOKKE.replace(minute=0, second=0, microsecond=0) + oppfolging.VARER
    assert timedelta(hours=1, minutes=30) == oppfolging.VARER
