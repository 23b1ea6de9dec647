"""A backup taken while others write, and put back into an empty place: everyone reads what they could read."""

from __future__ import annotations

import asyncio
import getpass
import re
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Select, func, select, table

from backend.adapters.lager import Lager, aapne_lager
from backend.adapters.tabeller import ANLEGG
from backend.domain.feil import Forvansket, Konflikt, Oppsettsfeil
from backend.innstillinger import Innstillinger
from backend.krypto.nokler import Nokkelpar, nytt_par, par_fra_fro
from backend.krypto.papirnokkel import les_fro
from backend.services.innlogging import hvem, logg_inn
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from backend.services.saker import les_varsel, sett_status, svar_melder
from backend.services.sporkontroll import sjekk_spor
from backend.sikkerhetskopi import gjenopprett, lag, main
from tests.bygg import PASSORD, nytt_varsel, skriv_som_melder
from tests.integration.conftest import ny_database

pytestmark = pytest.mark.usefixtures("kontoer")
ORD = "blåbærgrøten smakte sjokolade"


@pytest.fixture
def par(innstillinger: Innstillinger, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Nokkelpar:
    """The backup key, as the command shows it on its sheet."""
    monkeypatch.setenv("SIFRA_DATA", str(innstillinger.data))
    assert main(["nokkel"]) == 0
    return par_fra_fro(les_fro(_fra_ark(capsys.readouterr().out)))


@pytest.fixture(params=["sqlite", "postgresql"])
def tomt(request: pytest.FixtureRequest, innstillinger: Innstillinger, tmp_path: Path) -> Innstillinger:
    """An empty place to restore into, in both kinds of database, whichever it was taken from."""
    url = f"sqlite:///{tmp_path / 'ny' / 'sifra.sqlite3'}"
    if request.param == "postgresql":
        url = ny_database(request.getfixturevalue("postgres"))
    return replace(innstillinger, data=tmp_path / "ny", database_url=url)


def _fra_ark(ark: str) -> str:
    return " ".join(re.findall(r"^    ((?:\w{4} ){6}\w{4})$", ark, re.MULTILINE))


async def test_after_a_restore_rektor_and_the_code_read_what_was_written(
    lager: Lager, innstillinger: Innstillinger, par: Nokkelpar, tomt: Innstillinger, tmp_path: Path
) -> None:
    varsel = nytt_varsel(beskrivelse=ORD)
    kode = await motta(lager.enhet(), varsel)
    await skriv_som_melder(lager, kode, "mer om det")
    rektor = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD))
    await svar_melder(lager.enhet(), rektor, varsel.id, "Takk for at du sa fra.")
    fil = tmp_path / "kopi" / "natt.sifra"
    fil.parent.mkdir()
    await asyncio.to_thread(lag, innstillinger, fil)
    assert fil.stat().st_mode & 0o777 == 0o600
    assert not any(ord_.encode() in fil.read_bytes() for ord_ in (ORD, varsel.id, "rektor@", "pepper"))
    assert "1 saker" in await asyncio.to_thread(gjenopprett, tomt, fil, par)
    assert (tomt.data / "pepper").read_bytes() == (innstillinger.data / "pepper").read_bytes()
    ny = await aapne_lager(tomt.database_url, tomt.data)
    try:
        igjen = await hvem(ny.enhet(), await logg_inn(ny.enhet(), "rektor@fjell-skole.demo", PASSORD))
        assert (await les_varsel(ny.enhet(), igjen, varsel.id)).varsel.hendelse.beskrivelse == ORD
        async with ny.enhet().lesende() as les:
            assert [s.hva for s in await les.spor.les(ANLEGG)][-2:] == ["kopi_lagt_tilbake", "innlogget"]
        assert (await sjekk_spor(ny.enhet())).brudd == []
        sak = await les_oppfolging(ny.enhet(), kode)
        assert [melding.tekst for melding in sak.meldinger] == ["mer om det", "Takk for at du sa fra."]
        await sett_status(ny.enhet(), igjen, varsel.id, "under_arbeid")  # ids go on after those that were put in
        assert await motta(ny.enhet(), nytt_varsel())
    finally:
        await ny.lukk()


async def test_a_backup_while_others_report_is_of_one_moment(
    lager: Lager, innstillinger: Innstillinger, par: Nokkelpar, tmp_path: Path
) -> None:
    """Every case that is in it is whole: its content, its keys, its notice and its code."""
    strom = asyncio.create_task(_meld_hele_tiden(lager))
    await asyncio.sleep(0.3)
    await asyncio.to_thread(lag, innstillinger, tmp_path / "kopi")
    strom.cancel()
    tomt = replace(innstillinger, data=tmp_path / "ny", database_url=f"sqlite:///{tmp_path / 'ny' / 'sifra.sqlite3'}")
    await asyncio.to_thread(gjenopprett, tomt, tmp_path / "kopi", par)
    ny = await aapne_lager(tomt.database_url, tomt.data)
    try:
        async with ny.motor.connect() as kobling:
            tabeller = ("varsel", "varsel_innhold", "kvittering", "utboks")
            antall = {t: await kobling.scalar(_tell(t)) for t in tabeller}
    finally:
        await ny.lukk()
    assert antall["varsel"]
    assert set(antall.values()) == {antall["varsel"]}


def _tell(tabell: str) -> Select[int]:
    return select(func.count()).select_from(table(tabell))


async def _meld_hele_tiden(lager: Lager) -> None:
    while True:
        await motta(lager.enhet(), nytt_varsel())


async def test_what_is_not_whole_or_not_ours_changes_nothing(
    innstillinger: Innstillinger, par: Nokkelpar, tmp_path: Path
) -> None:
    fil = tmp_path / "kopi"
    await asyncio.to_thread(lag, innstillinger, fil)
    hel = fil.read_bytes()
    ny = replace(innstillinger, data=tmp_path / "ny", database_url=f"sqlite:///{tmp_path / 'ny' / 's'}")
    skadet = bytearray(hel)
    skadet[len(hel) // 2] ^= 1
    for innhold, nokkel in ((hel[:-1], par), (hel + b"x", par), (bytes(skadet), par), (b"", par), (hel, nytt_par())):
        (tmp_path / "prove").write_bytes(innhold)
        with pytest.raises(Forvansket):
            await asyncio.to_thread(gjenopprett, ny, tmp_path / "prove", nokkel)
        assert not ny.data.exists() or not list(ny.data.iterdir())


async def test_a_place_that_is_in_use_is_left_alone(
    innstillinger: Innstillinger, par: Nokkelpar, tmp_path: Path
) -> None:
    fil = tmp_path / "kopi"
    await asyncio.to_thread(lag, innstillinger, fil)
    with pytest.raises(Konflikt):
        await asyncio.to_thread(lag, innstillinger, fil)
    with pytest.raises(Oppsettsfeil, match="Datamappen"):
        await asyncio.to_thread(gjenopprett, innstillinger, fil, par)
    with pytest.raises(Oppsettsfeil, match="Databasen"):
        await asyncio.to_thread(gjenopprett, replace(innstillinger, data=tmp_path / "ny"), fil, par)
    assert list((tmp_path / "ny").iterdir()) == []


def test_the_commands_say_what_is_wrong_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path / "tom"))
    monkeypatch.delenv("SIFRA_DATABASE_URL", raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _: "feil")
    (tmp_path / "ingen").write_bytes(b"")
    for argumenter in (["lag", str(tmp_path / "k")], ["gjenopprett", str(tmp_path / "ingen")]):
        assert main(argumenter) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert main(["nokkel"]) == 0
    assert main(["nokkel"]) == 1
    assert main(["lag", str(tmp_path / "k")]) == 1
    assert not (tmp_path / "k").exists()
