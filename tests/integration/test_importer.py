"""The command that loads a plan, and makes a school that was not here."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from backend.adapters.lager import aapne_lager
from backend.importer import main
from tests.unit.backend.knowledge.lesing import filer

NY = ["--ny", "--navn", "Lia skole", "--skoleeier", "Lia kommune", "--skoleslag", "grunnskole"]


@pytest.fixture(autouse=True)
def mappe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path))
    monkeypatch.delenv("SIFRA_DATABASE_URL", raising=False)
    return tmp_path


def tilstander(mappe: Path) -> list[str]:
    async def les() -> list[str]:
        lager = await aapne_lager(f"sqlite:///{mappe / 'sifra.sqlite3'}", mappe)
        async with lager.enhet().lesende() as enhet:
            planer = await enhet.planer.liste("lia")
        await lager.lukk()
        return [plan.tilstand for plan in planer]

    return asyncio.run(les())


def test_a_new_school_is_made_and_its_plan_published(mappe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = mappe / "plan.docx"
    fil.write_bytes(filer.lag_docx())
    assert main(["lia", str(fil), *NY, "--publiser"]) == 0
    sagt = capsys.readouterr().out
    assert "Leser … 100%" in sagt
    assert "Til eleven" in sagt
    assert "Planen er publisert." in sagt
    assert main(["lia", str(fil)]) == 0
    assert tilstander(mappe) == ["utkast", "publisert"]
    assert main(["lia", "--trekk-tilbake"]) == 0
    assert tilstander(mappe) == ["utkast", "trukket"]


def test_what_cannot_be_done_is_told_in_one_line(mappe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = mappe / "plan.pdf"
    fil.write_bytes(filer.skannet_pdf())
    assert main(["lia", str(fil)]) == 1
    assert "Skolen finnes ikke" in capsys.readouterr().err
    assert main(["elverum-vgs", str(fil)]) == 1
    assert "skannet" in capsys.readouterr().err
    assert main(["elverum-vgs", str(mappe / "borte.pdf")]) == 1
    assert main(["elverum-vgs", *NY]) == 1
    assert main(["elverum-vgs", "--trekk-tilbake"]) == 1
