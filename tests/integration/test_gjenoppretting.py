"""The command for recovery keys, end to end: made, printed, typed in again after a forgotten password."""

from __future__ import annotations

import asyncio
import getpass
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.adapters.lager import aapne_lager
from backend.adapters.skoler import les_skoler
from backend.gjenoppretting import main
from backend.kommando import KUNNSKAP
from backend.krypto.papirnokkel import les_fro
from backend.services.innlogging import hvem, logg_inn
from backend.services.motta import motta
from backend.services.saker import les_varsel
from tests.bygg import nytt_varsel, opprett_konto

GAMMELT, NYTT = "et langt passord", "et helt annet passord"
Kjor = Callable[..., int]


@pytest.fixture
def kjor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kjor:
    """Runs a command; what is typed without being shown comes in order."""
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path))
    monkeypatch.delenv("SIFRA_DATABASE_URL", raising=False)

    def kommando(gjor: Callable[[list[str]], int], *argumenter: str, skjult: tuple[str, ...] = ()) -> int:
        skrevet = iter(skjult)
        monkeypatch.setattr(getpass, "getpass", lambda _: next(skrevet))
        return gjor(list(argumenter))

    return kommando


def nokler(ut: str) -> list[str]:
    """The keys of a print-out, rektor's first."""
    return [" ".join(to) for to in re.findall(r"^    ((?:\w{4} ?){7})\n    ((?:\w{4} ?){7})$", ut, re.MULTILINE)]


def test_after_a_forgotten_password_the_paper_opens_the_cases(
    kjor: Kjor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjor(main, "lag", "steinkjer") == 0
    ut = capsys.readouterr().out
    rektors, eiers = nokler(ut)
    assert rektors != eiers
    assert "Steinkjer kommune" in ut
    skole = les_skoler(KUNNSKAP)["steinkjer"]
    varsel = nytt_varsel(skole)

    async def send() -> None:
        lager = await aapne_lager(f"sqlite:///{tmp_path / 'sifra.sqlite3'}", tmp_path)
        await opprett_konto(lager.enhet(), "kari@x.example", skole, "rektor", GAMMELT)
        await motta(lager.enhet(), varsel)
        await lager.lukk()

    async def les() -> str:
        lager = await aapne_lager(f"sqlite:///{tmp_path / 'sifra.sqlite3'}", tmp_path)
        konto = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "kari@x.example", NYTT))
        sak = await les_varsel(lager.enhet(), konto, varsel.id)
        await lager.lukk()
        return sak.varsel.hendelse.beskrivelse

    asyncio.run(send())
    assert kjor(main, "bruk", "kari@x.example", skjult=(eiers, NYTT)) == 1
    assert kjor(main, "bruk", "kari@x.example", skjult=(rektors.lower(), NYTT)) == 0
    assert "1 saker" in capsys.readouterr().out
    assert asyncio.run(les()) == varsel.hendelse.beskrivelse


def test_keys_are_not_replaced_unless_one_says_so(kjor: Kjor, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(main, "lag", "elverum-vgs") == 0
    assert kjor(main, "lag", "elverum-vgs") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert kjor(main, "lag", "--erstatt", "elverum-vgs") == 0


def test_nothing_of_a_key_is_on_the_disk(kjor: Kjor, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(main, "lag", "elverum-vgs") == 0
    alt = b"".join(fil.read_bytes() for fil in tmp_path.rglob("*"))
    for nokkel in nokler(capsys.readouterr().out):
        fro = les_fro(nokkel)
        for form in (nokkel[:34].encode(), nokkel.replace(" ", "").encode(), fro, fro.hex().encode()):
            assert form not in alt


@pytest.mark.parametrize("skoler", [["ukjent"], ["elverum-vgs", "steinkjer"]], ids=["unknown", "two owners"])
def test_what_cannot_be_made_is_one_line(kjor: Kjor, skoler: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(main, "lag", *skoler) == 1
    ut = capsys.readouterr()
    assert (ut.out, ut.err.count("\n")) == ("", 1)
