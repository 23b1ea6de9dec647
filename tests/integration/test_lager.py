"""The store on SQLite and PostgreSQL: what is kept together, what never comes apart, what happens when it cannot be."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import stat
import time
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, select, text

from backend.adapters.enhet import Enhet
from backend.adapters.lager import Lager, aapne_lager
from backend.adapters.tabeller import InnholdRad, KvitteringRad, MeldingRad, Rot, UtboksRad, VarselRad
from backend.domain.feil import IkkeFunnet, IkkeLagret, Oppsettsfeil, Utilgjengelig
from backend.domain.kode import les_kode
from backend.domain.konto import Konto
from backend.services.innlogging import hvem, logg_inn
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from backend.services.saker import les_varsel, liste_varsler, sett_status, svar_melder
from tests.bygg import NAA, PASSORD, nytt_varsel, skriv_som_melder

pytestmark = pytest.mark.usefixtures("kontoer")


async def antall(lager: Lager, tabell: type[Rot]) -> int:
    async with lager.motor.connect() as kobling:
        return len((await kobling.execute(select(tabell))).all())


async def inn(lager: Lager, hvem_: str = "rektor", skole: str = "fjell-skole") -> Konto:
    return await hvem(lager.enhet(), await logg_inn(lager.enhet(), f"{hvem_}@{skole}.demo", PASSORD))


async def test_a_varsel_is_read_as_it_was_sent(lager: Lager) -> None:
    varsel = nytt_varsel(beskrivelse="Æ e redd.\n«Ikke si det»\u202e\0", navn="Kari", anonym=False, naa=NAA)
    await motta(lager.enhet(), varsel)
    sak = await les_varsel(lager.enhet(), await inn(lager), varsel.id)
    assert sak.varsel == varsel
    assert [s.hva for s in sak.spor] == ["mottatt"]


async def test_the_code_leads_back_and_a_wrong_one_does_not(lager: Lager) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    assert (await les_oppfolging(lager.enhet(), kode.replace(" ", ""))).adgang.varsel_id == varsel.id
    for feil in ("0000 0000 0000 0000", "abc", ""):
        with pytest.raises(IkkeFunnet):
            await les_oppfolging(lager.enhet(), feil)


async def test_the_code_is_nowhere_in_the_store(lager: Lager) -> None:
    kode = await motta(lager.enhet(), nytt_varsel())
    async with lager.motor.connect() as kobling:
        alt = repr([(await kobling.execute(tabell.select())).all() for tabell in Rot.metadata.sorted_tables])
    assert kode not in alt
    assert str(les_kode(kode)) not in alt


async def test_the_same_varsel_twice_is_one_with_one_notice_and_two_good_codes(lager: Lager) -> None:
    varsel = nytt_varsel()
    koder = await asyncio.gather(*(motta(lager.enhet(), varsel) for _ in range(4)))
    assert await antall(lager, VarselRad) == await antall(lager, InnholdRad) == await antall(lager, UtboksRad) == 1
    for kode in koder:
        assert (await les_oppfolging(lager.enhet(), kode)).adgang.varsel_id == varsel.id


async def test_content_is_only_in_the_envelopes(lager: Lager) -> None:
    hemmelig = "purpursommerfugl"
    varsel = nytt_varsel(beskrivelse=hemmelig, onsker=hemmelig, involverte=(hemmelig,), navn=hemmelig, anonym=False)
    kode = await motta(lager.enhet(), varsel)
    await skriv_som_melder(lager, kode, hemmelig)
    for tabell in Rot.metadata.sorted_tables:
        if tabell.name not in {InnholdRad.__tablename__, MeldingRad.__tablename__}:
            async with lager.motor.connect() as kobling:
                assert hemmelig not in repr((await kobling.execute(tabell.select())).all()), tabell.name


async def test_no_word_reaches_a_log_at_any_level(lager: Lager, caplog: pytest.LogCaptureFixture) -> None:
    hemmelig = "purpursommerfugl"
    with caplog.at_level(logging.DEBUG):
        varsel = nytt_varsel(beskrivelse=hemmelig)
        kode = await motta(lager.enhet(), varsel)
        await skriv_som_melder(lager, kode, hemmelig)
        await les_oppfolging(lager.enhet(), kode)
        await les_varsel(lager.enhet(), await inn(lager), varsel.id)
    for ord_ in (hemmelig, PASSORD, varsel.id, "rektor@", kode, str(les_kode(kode))):
        assert ord_ not in caplog.text


async def test_the_dialogue_goes_both_ways(lager: Lager) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await inn(lager)
    await svar_melder(lager.enhet(), rektor, varsel.id, "Takk for at du sa fra.")
    await skriv_som_melder(lager, kode, "Det skjedde igjen.", nr="1")
    await skriv_som_melder(lager, kode, "Det skjedde igjen.", nr="1")
    sak = await les_oppfolging(lager.enhet(), kode)
    assert [(m.fra, m.tekst) for m in sak.meldinger] == [
        ("skolen", "Takk for at du sa fra."),
        ("melder", "Det skjedde igjen."),
    ]
    assert await antall(lager, UtboksRad) == 2


async def test_status_is_shared_with_the_person_who_reported(lager: Lager) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await inn(lager)
    await sett_status(lager.enhet(), rektor, varsel.id, "under_arbeid")
    assert (await les_oppfolging(lager.enhet(), kode)).status == "under_arbeid"
    sak = await les_varsel(lager.enhet(), rektor, varsel.id)
    assert sak.varsel.status == "under_arbeid"
    assert [(s.hva, s.verdi) for s in sak.spor] == [("mottatt", None), ("status", "under_arbeid")]


async def test_a_case_is_unread_until_opened_and_again_when_the_person_writes(lager: Lager) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await inn(lager)

    async def ulest() -> bool:
        linjer, _ = await liste_varsler(lager.enhet(), rektor)
        return linjer[0].ulest

    assert await ulest()
    await les_varsel(lager.enhet(), rektor, varsel.id)
    assert not await ulest()
    await svar_melder(lager.enhet(), rektor, varsel.id, "Hei")
    assert not await ulest()
    await skriv_som_melder(lager, kode, "Hei igjen")
    assert await ulest()


async def test_the_list_is_paged_and_ordered(lager: Lager) -> None:
    tegn = {3: ("grove_trusler",), 7: ("lang_tid_ulost",)}
    varsler = [nytt_varsel(naa=NAA + timedelta(minutes=i), tegn=tegn.get(i, ())) for i in range(53)]
    async with lager.enhet() as enhet:
        for varsel in varsler:
            await enhet.varsler.legg_til(varsel)
        await enhet.bekreft()
    rektor = await inn(lager)
    forste, alle = await liste_varsler(lager.enhet(), rektor)
    andre, _ = await liste_varsler(lager.enhet(), rektor, side=2)
    assert alle == 53
    assert [linje.id for linje in forste + andre] == [v.id for v in reversed(varsler)]
    haster, _ = await liste_varsler(lager.enhet(), rektor, rekkefolge="haster")
    assert [linje.id for linje in haster[:3]] == [varsler[7].id, varsler[3].id, varsler[52].id]
    assert await liste_varsler(lager.enhet(), rektor, statuser=("lukket",)) == ([], 0)


async def test_nothing_is_kept_of_a_unit_that_is_not_confirmed(lager: Lager) -> None:
    async with lager.enhet() as enhet:
        await enhet.varsler.legg_til(nytt_varsel())
    with pytest.raises(RuntimeError):  # noqa: PT012 - the block is what is tested
        async with lager.enhet() as enhet:
            await enhet.varsler.legg_til(nytt_varsel())
            raise RuntimeError
    assert await antall(lager, VarselRad) == await antall(lager, InnholdRad) == 0


async def test_thirty_at_once_are_all_kept(lager: Lager) -> None:
    varsler = [nytt_varsel() for _ in range(30)]
    koder = await asyncio.gather(*(motta(lager.enhet(), v) for v in varsler))
    assert len(set(koder)) == 30
    assert await antall(lager, VarselRad) == await antall(lager, UtboksRad) == 30


async def test_the_tables_are_those_of_the_migrations(lager: Lager) -> None:
    def forskjeller(kobling: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(kobling), Rot.metadata))

    async with lager.motor.connect() as kobling:
        assert await kobling.run_sync(forskjeller) == []


async def test_opening_again_keeps_everything(lager: Lager, database: str, tmp_path: Path) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    igjen = await aapne_lager(database, tmp_path)
    assert (await les_oppfolging(igjen.enhet(), kode)).adgang.varsel_id == varsel.id
    await igjen.lukk()


async def test_a_dead_database_is_said_and_nothing_is_kept(lager: Lager, monkeypatch: pytest.MonkeyPatch) -> None:
    ekte = Enhet._aapne

    async def borte(self: Enhet) -> None:
        await ekte(self)
        raise ConnectionRefusedError

    monkeypatch.setattr(Enhet, "_aapne", borte)
    with pytest.raises(IkkeLagret):
        await motta(lager.enhet(), nytt_varsel(beskrivelse="hemmelig"))
    with pytest.raises(Utilgjengelig):
        await les_oppfolging(lager.enhet(), "1111 2222 3333 4444")
    monkeypatch.undo()
    assert await antall(lager, VarselRad) == 0
    await motta(lager.enhet(), nytt_varsel())


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_a_locked_table_of_postgresql_is_not_waited_for_for_ever(lager: Lager) -> None:
    async with lager.motor.begin() as kobling:
        await kobling.execute(text("LOCK TABLE varsel IN ACCESS EXCLUSIVE MODE"))
        start = time.monotonic()
        with pytest.raises(IkkeLagret) as feil:
            await motta(lager.enhet(), nytt_varsel(beskrivelse="hemmelig"))
        assert time.monotonic() - start < 8
    assert "hemmelig" not in repr(feil.value)
    assert feil.value.__cause__ is None
    assert await antall(lager, VarselRad) == await antall(lager, KvitteringRad) == 0


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
class TestSqlite:
    """What holds for a file."""

    async def test_a_locked_file_stores_nothing_and_works_again_afterwards(self, lager: Lager, tmp_path: Path) -> None:
        annen = sqlite3.connect(tmp_path / "sifra.sqlite3", isolation_level=None)
        annen.execute("BEGIN IMMEDIATE")
        start = time.monotonic()
        with pytest.raises(IkkeLagret):
            await motta(lager.enhet(), nytt_varsel())
        assert time.monotonic() - start < 8
        assert (await liste_varsler(lager.enhet(), await _lesekonto(lager)))[1] == 0
        annen.execute("ROLLBACK")
        annen.close()
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        assert await antall(lager, VarselRad) == 1

    async def test_two_processes_may_write_at_once(self, lager: Lager, database: str, tmp_path: Path) -> None:
        annen = await aapne_lager(database, tmp_path)
        varsler = [nytt_varsel() for _ in range(20)]
        await asyncio.gather(*(motta(lagret.enhet(), v) for v in varsler for lagret in (lager, annen)))
        assert await antall(lager, VarselRad) == await antall(annen, UtboksRad) == 20
        await annen.lukk()

    async def test_a_full_disk_stores_nothing(self, lager: Lager) -> None:
        async with lager.motor.connect() as kobling:
            await kobling.execute(text("SELECT 1"))
            sider = (await kobling.exec_driver_sql("PRAGMA page_count")).scalar_one()
            await kobling.exec_driver_sql(f"PRAGMA max_page_count={sider}")
        with pytest.raises(IkkeLagret):
            await motta(lager.enhet(), nytt_varsel(beskrivelse="x" * 200_000))
        assert await antall(lager, VarselRad) == await antall(lager, UtboksRad) == 0

    async def test_the_files_are_for_this_user_alone(self, lager: Lager, tmp_path: Path) -> None:
        await motta(lager.enhet(), nytt_varsel())
        filer = [fil for fil in tmp_path.iterdir() if fil.is_file()]
        assert {fil.name for fil in filer} >= {"sifra.sqlite3", "sifra.sqlite3-wal", "pepper"}
        assert all(stat.S_IMODE(fil.stat().st_mode) == 0o600 for fil in filer)

    async def test_it_is_durable(self, lager: Lager) -> None:
        async with lager.motor.connect() as kobling:
            verdier = [
                (await kobling.exec_driver_sql(f"PRAGMA {navn}")).scalar_one()
                for navn in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
            ]
        assert verdier == ["wal", 2, 1, 1]

    @pytest.mark.parametrize(
        "url", ["mysql://x/y", "tull", "sqlite:////proc/nei/sifra.sqlite3", "postgresql://127.0.0.1:1/x"]
    )
    async def test_an_unusable_url_is_one_clear_line(self, lager: Lager, url: str, tmp_path: Path) -> None:
        with pytest.raises(Oppsettsfeil) as feil:
            await aapne_lager(url, tmp_path)
        assert "\n" not in feil.value.melding


async def _lesekonto(lager: Lager) -> Konto:
    """The account, without a log-in (which would have to write)."""
    async with lager.enhet().lesende() as les:
        funnet = await les.kontoer.finn("rektor@fjell-skole.demo")
    assert funnet
    return funnet[0]
