"""How long cases are kept, what is destroyed and what is not, and what a person can see and have erased."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, text, update

from backend.adapters.brev import skriv_brev
from backend.adapters.lager import Lager
from backend.adapters.tabeller import Rot, SporRad, UtboksRad, VarselRad
from backend.domain.feil import IkkeFunnet, Konflikt, Ugyldig
from backend.domain.konto import Konto
from backend.domain.oppbevaring import STANDARD, VARSLES
from backend.domain.skole import Skole
from backend.services.begjaering import avslaa_sletting, be_om_sletting
from backend.services.demo import opprett_demokontoer
from backend.services.innlogging import hvem, logg_inn
from backend.services.motta import motta
from backend.services.oppbevaring import (
    bestem_sletting,
    hold_sak,
    slipp_sak,
    stans_sletting,
)
from backend.services.oppfolging import les_oppfolging
from backend.services.saker import les_varsel, sett_status, svar_melder
from backend.services.sletting import finn_gjoremaal, kjor_sletting
from backend.services.sporkontroll import sjekk_spor
from backend.sletting import main
from tests.bygg import PASSORD, lag_skole, nytt_varsel, skriv_som_melder

LENGE = timedelta(days=STANDARD["lukket"])
NAA = datetime.now(UTC)
PAA_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


async def rektor(lager: Lager) -> Konto:
    return await hvem(lager.enhet(), await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD))


async def lukket_sak(lager: Lager) -> tuple[str, str]:
    """A closed case with a dialogue; its id and its code."""
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    konto = await rektor(lager)
    await svar_melder(lager.enhet(), konto, varsel.id, "Vi ser på det.")
    await skriv_som_melder(lager, kode, "Takk.")
    for status in ("under_arbeid", "lukket"):
        await sett_status(lager.enhet(), konto, varsel.id, status)
    await les_varsel(lager.enhet(), konto, varsel.id)
    return varsel.id, kode


async def finnes(lager: Lager, varsel_id: str) -> bool:
    async with lager.enhet().lesende() as les:
        return await les.varsler.finnes(varsel_id)


async def brev(lager: Lager, slag: str) -> int:
    async with lager.motor.connect() as kobling:
        sporring = select(func.count()).select_from(UtboksRad).where(UtboksRad.slag == slag)
        return int((await kobling.execute(sporring)).scalar_one())


async def hva(lager: Lager, varsel_id: str) -> list[str]:
    async with lager.enhet().lesende() as les:
        return [s.hva for s in await les.varsler.spor(varsel_id)]


async def rader_om(lager: Lager, varsel_id: str) -> dict[str, int]:
    """How many rows each table has that name the case in any column."""
    antall = {}
    async with lager.motor.connect() as kobling:
        for tabell in Rot.metadata.sorted_tables:
            rader = (await kobling.execute(select(tabell))).all()
            if treff := sum(varsel_id in [f for f in rad if isinstance(f, str)] for rad in rader):
                antall[tabell.name] = treff
    return antall


async def test_a_closed_case_is_warned_of_and_then_destroyed_and_its_trail_stays(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    id_, kode = await lukket_sak(lager)
    skoler = list(kontoer.values())
    for dager in (0, LENGE.days - 15):
        assert sum((await kjor_sletting(lager.enhet(), skoler, NAA + timedelta(days=dager))).values()) == 0
    varsles = NAA + LENGE - VARSLES + timedelta(days=1)
    assert (await kjor_sletting(lager.enhet(), skoler, varsles))["varsle"] == 1
    assert (await kjor_sletting(lager.enhet(), skoler, varsles))["varsle"] == 0
    assert await brev(lager, "slettes_snart") == 1
    assert (await kjor_sletting(lager.enhet(), skoler, varsles + VARSLES - timedelta(hours=1)))["slette"] == 0
    assert set(await rader_om(lager, id_)) > {"varsel", "varsel_innhold", "melding", "saksnokkel", "kvittering", "lest"}
    assert (await kjor_sletting(lager.enhet(), skoler, varsles + VARSLES))["slette"] == 1
    await lager.rens()
    assert set(await rader_om(lager, id_)) == {"hendelse", "sporhode"}
    assert (await hva(lager, id_))[-2:] == ["sletting_varslet", "slettet"]
    assert (await sjekk_spor(lager.enhet())).brudd == []
    with pytest.raises(IkkeFunnet):
        await les_oppfolging(lager.enhet(), kode)


@PAA_SQLITE
async def test_a_machine_that_was_off_for_years_warns_before_it_destroys(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    id_, _ = await lukket_sak(lager)
    senere = NAA + 5 * LENGE
    await kjor_sletting(lager.enhet(), list(kontoer.values()), senere)
    assert await finnes(lager, id_)
    assert (await hva(lager, id_))[-1] == "sletting_varslet"
    await kjor_sletting(lager.enhet(), list(kontoer.values()), senere + VARSLES)
    assert not await finnes(lager, id_)


@PAA_SQLITE
async def test_an_open_case_is_never_destroyed_by_the_clock_unless_the_school_says_so(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    assert await finn_gjoremaal(lager.enhet(), kontoer.values(), NAA + 10 * LENGE) == []
    egen = lag_skole(oppbevaring={"mottatt": 400})
    assert [g.steg for g in await finn_gjoremaal(lager.enhet(), [egen], NAA + timedelta(days=387))] == ["varsle"]


@PAA_SQLITE
@pytest.mark.parametrize("ved", ["melder", "skolen", "status", "stans", "hold"])
async def test_what_happens_in_a_case_after_the_warning_saves_it(
    lager: Lager, kontoer: dict[str, Skole], ved: str
) -> None:
    id_, kode = await lukket_sak(lager)
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(VarselRad).values(sist_endret=NAA - LENGE))
    skoler, konto = list(kontoer.values()), await rektor(lager)
    assert (await kjor_sletting(lager.enhet(), skoler, NAA))["varsle"] == 1
    assert (await les_varsel(lager.enhet(), konto, id_)).oppbevaring.slettegrunn == "frist"
    if ved == "melder":
        await skriv_som_melder(lager, kode, "Det har begynt igjen.")
    elif ved == "skolen":
        await svar_melder(lager.enhet(), konto, id_, "Hvordan går det?")
    elif ved == "status":
        await sett_status(lager.enhet(), konto, id_, "under_arbeid")
    elif ved == "stans":
        await stans_sletting(lager.enhet(), konto, id_)
    else:
        await hold_sak(lager.enhet(), konto, id_, "statsforvalteren")
    assert (await kjor_sletting(lager.enhet(), skoler, NAA + VARSLES + timedelta(hours=2)))["slette"] == 0
    assert await finnes(lager, id_)


@PAA_SQLITE
async def test_a_held_case_outlives_every_clock_and_cannot_be_erased_until_it_is_let_go(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    id_, _ = await lukket_sak(lager)
    konto = await rektor(lager)
    await hold_sak(lager.enhet(), konto, id_, "statsforvalteren")
    assert await finn_gjoremaal(lager.enhet(), kontoer.values(), NAA + 10 * LENGE) == []
    with pytest.raises(Konflikt):
        await bestem_sletting(lager.enhet(), konto, id_, "feilsendt")
    await slipp_sak(lager.enhet(), konto, id_)
    assert len(await finn_gjoremaal(lager.enhet(), kontoer.values(), NAA + 10 * LENGE)) == 1
    assert [h for h in await hva(lager, id_) if "hold" in h] == ["holdt", "hold_opphevet"]


@PAA_SQLITE
async def test_a_recipient_erases_a_wrongly_received_case_with_a_reason_and_not_at_once(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    varsel, konto, skoler = nytt_varsel(), await rektor(lager), list(kontoer.values())
    await motta(lager.enhet(), varsel)
    for gal in ("", "frist", "løst"):
        with pytest.raises(Ugyldig):
            await bestem_sletting(lager.enhet(), konto, varsel.id, gal)
    naar = await bestem_sletting(lager.enhet(), konto, varsel.id, "feilsendt")
    assert await brev(lager, "slettes_snart") == 1
    assert (await kjor_sletting(lager.enhet(), skoler, naar - timedelta(hours=1)))["slette"] == 0
    assert (await kjor_sletting(lager.enhet(), skoler, naar))["slette"] == 1
    async with lager.enhet().lesende() as les:
        spor = await les.varsler.spor(varsel.id)
    assert [(s.hvem, s.hva, s.verdi) for s in spor[-2:]] == [
        ("rektor@fjell-skole.demo", "sletting_bestemt", "feilsendt"),
        ("sifra", "slettet", "feilsendt"),
    ]


@PAA_SQLITE
async def test_a_word_from_the_reporter_stops_a_recipient_who_would_make_the_case_disappear(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    varsel, konto = nytt_varsel(), await rektor(lager)
    kode = await motta(lager.enhet(), varsel)
    naar = await bestem_sletting(lager.enhet(), konto, varsel.id, "feilsendt")
    await skriv_som_melder(lager, kode, "Hvorfor skjer det ingenting?")
    await kjor_sletting(lager.enhet(), list(kontoer.values()), naar + timedelta(days=30))
    assert await finnes(lager, varsel.id)


@PAA_SQLITE
async def test_the_reporter_asks_for_erasure_and_the_recipient_decides(lager: Lager, kontoer: dict[str, Skole]) -> None:
    varsel, konto = nytt_varsel(), await rektor(lager)
    adgang = (await les_oppfolging(lager.enhet(), await motta(lager.enhet(), varsel))).adgang
    with pytest.raises(Konflikt):
        await avslaa_sletting(lager.enhet(), konto, varsel.id, "paagaar")
    for _ in range(2):
        await be_om_sletting(lager.enhet(), adgang, "onsket")
    assert await brev(lager, "ba_om_sletting") == 1
    bedt = (await les_varsel(lager.enhet(), konto, varsel.id)).oppbevaring.slettebegjaering
    assert bedt is not None
    assert bedt.minute == 0
    await avslaa_sletting(lager.enhet(), konto, varsel.id, "paagaar")
    await be_om_sletting(lager.enhet(), adgang, "onsket")
    await bestem_sletting(lager.enhet(), konto, varsel.id, "onsket")
    sak = await les_varsel(lager.enhet(), konto, varsel.id)
    assert (sak.oppbevaring.slettebegjaering, sak.oppbevaring.slettegrunn) == (None, "onsket")
    assert [h for h in await hva(lager, varsel.id) if "sletting" in h] == [
        "ba_om_sletting", "avslo_sletting", "ba_om_sletting", "sletting_bestemt",
    ]  # fmt: skip


@PAA_SQLITE
async def test_nobody_decides_about_another_schools_case(lager: Lager, kontoer: dict[str, Skole]) -> None:
    varsel, konto = nytt_varsel(kontoer["vik-skole"]), await rektor(lager)
    await motta(lager.enhet(), varsel)
    kall: list[Any] = [
        hold_sak(lager.enhet(), konto, varsel.id, "tilsyn"),
        slipp_sak(lager.enhet(), konto, varsel.id),
        bestem_sletting(lager.enhet(), konto, varsel.id, "prove"),
        stans_sletting(lager.enhet(), konto, varsel.id),
        avslaa_sletting(lager.enhet(), konto, varsel.id, "arkiv"),
    ]
    for ett in kall:
        with pytest.raises(IkkeFunnet):
            await ett


def test_a_new_table_that_hangs_on_a_case_is_destroyed_with_it() -> None:
    """Every table that reaches a case by its keys names it (`varsel_id`), or goes with a row that does (cascade)."""
    handtert = {t for t in Rot.metadata.sorted_tables if "varsel_id" in t.columns or t.name == "varsel"}
    for tabell in Rot.metadata.sorted_tables:
        til = [nokkel for nokkel in tabell.foreign_keys if nokkel.column.table in handtert]
        if tabell not in handtert and til:
            assert all(nokkel.ondelete == "CASCADE" for nokkel in til), tabell.name
            handtert.add(tabell)
        kjent = {"konto", "sesjon", "gjenoppretting", SporRad.__tablename__, "sporhode", "spornavn", "demopost"}
        navner_sak = any(re.search(r"varsel|sak", kolonne.name) for kolonne in tabell.columns)
        assert tabell in handtert or tabell.name in kjent or not navner_sak, f"{tabell.name}: say how it is destroyed"


@PAA_SQLITE
async def test_the_warning_says_nothing_of_the_case(lager: Lager, kontoer: dict[str, Skole]) -> None:
    varsel, konto = nytt_varsel(utover="ansatt"), await rektor(lager)
    await motta(lager.enhet(), varsel)
    await bestem_sletting(lager.enhet(), konto, varsel.id, "prove")
    async with lager.motor.begin() as kobling:
        await kobling.execute(text("DELETE FROM utboks WHERE slag = 'nytt_varsel'"))
    async with lager.enhet() as enhet:
        [sending] = await enhet.utboks.ta(datetime.now(UTC), datetime.now(UTC), 1)
    brev = skriv_brev(sending, "<1@x>", "https://x/portal")
    assert "14 dager" in brev.emne
    assert "Det haster" not in brev.tekst
    assert varsel.hendelse.beskrivelse not in brev.tekst


@PAA_SQLITE
async def test_the_command_tells_first_and_then_does_it(
    lager: Lager,
    database: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Any,
) -> None:
    skole = lag_skole("steinkjer")
    await opprett_demokontoer(lager.enhet(), [skole], PASSORD, b"d" * 32)
    varsel = nytt_varsel(skole, NAA - 2 * LENGE)
    await motta(lager.enhet(), varsel)
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(VarselRad).values(status="lukket"))
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path))
    monkeypatch.setenv("SIFRA_DATABASE_URL", database)
    assert await asyncio.to_thread(main, ["--prov"]) == 0
    assert f"steinkjer {varsel.id} (lukket): varsles" in capsys.readouterr().out
    assert await brev(lager, "slettes_snart") == 0
    assert await asyncio.to_thread(main, []) == 0
    assert "Varslet: 1. Stanset: 0. Slettet: 0." in capsys.readouterr().out
    assert await brev(lager, "slettes_snart") == 1
