"""What a thief of the disk gets: no word, name, address, password or code, whatever file is searched."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from sqlalchemy import text

from backend.adapters.lager import Lager
from backend.domain.feil import IkkeFunnet
from backend.domain.kode import les_kode
from backend.services.innlogging import hvem, logg_inn
from backend.services.motta import motta
from backend.services.oppfolging import gi_tilgang, les_oppfolging
from backend.services.saker import les_varsel, svar_melder
from tests.bygg import PASSORD, nytt_varsel, skriv_som_melder
from tests.leting import filer, former

pytestmark = pytest.mark.usefixtures("kontoer")


@pytest.fixture
def disk(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> list[Path]:
    """The folders in which anything is written: the data folder, and the database server's own."""
    return [tmp_path, *([Path(request.getfixturevalue("postgres"))] if database.startswith("postgresql") else [])]


async def test_no_word_is_on_the_disk(lager: Lager, disk: list[Path], capfd: pytest.CaptureFixture[str]) -> None:
    merke = secrets.token_hex(4)
    ord_ = {navn: f"{navn}-blåbær-{merke}" for navn in ("beskrivelse", "onsker", "navn", "kontakt", "fra_elev", "svar")}
    varsel = nytt_varsel(
        anonym=False,
        involverte=(f"involvert-{merke}",),
        beskrivelse=ord_["beskrivelse"],
        onsker=ord_["onsker"],
        navn=ord_["navn"],
        kontakt=ord_["kontakt"],
    )
    kode = await motta(lager.enhet(), varsel)
    await skriv_som_melder(lager, kode, ord_["fra_elev"])
    token = await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD)
    rektor = await hvem(lager.enhet(), token)
    await svar_melder(lager.enhet(), rektor, varsel.id, ord_["svar"])
    assert ord_["svar"] in str(await les_varsel(lager.enhet(), rektor, varsel.id))
    tilgang = await gi_tilgang(lager.enhet(), await les_oppfolging(lager.enhet(), kode))
    assert rektor.privat
    if lager.motor.dialect.name == "postgresql":
        async with lager.motor.connect() as kobling:
            await kobling.execution_options(isolation_level="AUTOCOMMIT")
            await kobling.execute(text("CHECKPOINT"))
    hemmelig = [
        f for o in (*ord_.values(), f"involvert-{merke}", PASSORD, kode, str(les_kode(kode))) for f in former(o)
    ]
    hemmelig += [token.encode(), tilgang.encode(), rektor.privat, varsel.nokkel]
    innhold = [par for mappe in disk for par in filer(mappe)]
    assert any(varsel.id.encode() in data for _, data in innhold), "the search itself finds nothing"
    assert [fil for fil, data in innhold if any(h in data for h in hemmelig)] == []
    assert merke not in "".join(capfd.readouterr())


async def test_a_wrong_code_costs_what_a_right_one_does(lager: Lager, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same slow hash, once each; the only difference is whether a row is found."""
    kode = await motta(lager.enhet(), nytt_varsel())
    hasher: list[bytes] = []
    ekte = type(lager.koder)._treg_hash

    def hash_(koder: object, hva: bytes) -> bytes:
        hasher.append(hva)
        return ekte(koder, hva)  # type: ignore[arg-type]

    monkeypatch.setattr(type(lager.koder), "_treg_hash", hash_)
    await les_oppfolging(lager.enhet(), kode)
    with pytest.raises(IkkeFunnet):
        await les_oppfolging(lager.enhet(), "0000 0000 0000 0000")
    assert hasher == [str(les_kode(kode)).encode(), b"0" * 16]
