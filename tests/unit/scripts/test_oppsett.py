"""Setting up: once, from the lock, and trained again only when something that matters changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts import oppsett

Kall = list[list[str]]


@pytest.fixture
def rot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for navn, verdi in {
        "ROT": tmp_path,
        "MODELLER": tmp_path / "models",
        "LASER": tmp_path / "requirements",
        "BACKEND": tmp_path / ".venv/backend",
        "ASSISTENT": tmp_path / ".venv/assistant",
    }.items():
        monkeypatch.setattr(oppsett, navn, verdi)
    for navn in ("backend", "dev", "assistant", "assistant-dev", "verktoy"):
        skriv(tmp_path / "requirements" / f"{navn}.txt", navn)
    skriv(tmp_path / "domain.yml", "x")
    return tmp_path


def skriv(fil: Path, tekst: str) -> None:
    fil.parent.mkdir(parents=True, exist_ok=True)
    fil.write_text(tekst)


@pytest.fixture
def kall(rot: Path, monkeypatch: pytest.MonkeyPatch) -> Kall:
    alle: Kall = []

    def kjor(kommando: Any, miljo: Any = None, stille: bool = True) -> None:
        deler = [str(d) for d in kommando]
        alle.append(deler)
        if "venv" in deler:
            skriv(Path(deler[4]) / "bin/python", "")
        if "train" in deler:
            skriv(rot / "models" / f"{deler[-1]}.tar.gz", "")
        if "-c" in deler:
            skriv(rot / "models" / "kunnskap-1.npz", "")

    monkeypatch.setattr(oppsett, "kjor", kjor)
    monkeypatch.setattr(oppsett, "finn_uv", lambda: Path("uv"))
    monkeypatch.setattr(oppsett, "finn_310", lambda _: Path("python3.10"))
    monkeypatch.setattr(oppsett, "finn_nyere", lambda _: Path("python3.11"))
    return alle


def test_all_at_first_and_nothing_the_second_time(kall: Kall) -> None:
    modell = oppsett.sett_opp(utvikling=False)
    assert [k[1] for k in kall] == ["venv", "pip", "venv", "pip", "train", "-c"]
    assert all("--require-hashes" in k for k in kall if k[1] == "pip")
    kall.clear()
    assert oppsett.sett_opp(utvikling=False) == modell
    assert kall == []


def test_the_larger_set_serves_the_smaller(kall: Kall) -> None:
    oppsett.sett_opp(utvikling=True)
    kall.clear()
    oppsett.sett_opp(utvikling=False)
    assert kall == []


def test_a_changed_lock_is_installed_in_the_same_environment(rot: Path, kall: Kall) -> None:
    oppsett.sett_opp(utvikling=False)
    kall.clear()
    skriv(rot / "requirements/backend.txt", "ny")
    oppsett.sett_opp(utvikling=False)
    assert [(k[1], k[2]) for k in kall] == [("pip", "install")]


@pytest.mark.parametrize("fil", ["domain.yml", "data/nlu/ny.yml", "sprak/ny.py", "sprak/data/ord.txt", "bot/ny.py"])
def test_a_change_that_matters_trains_anew_and_the_old_model_goes(rot: Path, kall: Kall, fil: str) -> None:
    gammel = oppsett.tren()
    skriv(rot / fil, "endret")
    ny = oppsett.tren()
    assert (ny != gammel, ny.exists(), gammel.exists()) == (True, True, False)


@pytest.mark.parametrize("fil", ["README.md", "actions/tekster/x.yml", "backend/x.py", "tests/x.py"])
def test_a_change_that_does_not_matter_trains_nothing(rot: Path, kall: Kall, fil: str) -> None:
    gammel = oppsett.tren()
    kall.clear()
    skriv(rot / fil, "endret")
    assert (oppsett.tren(), kall) == (gammel, [])


def test_uv_on_path_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oppsett.shutil, "which", lambda _: "/bin/uv")
    assert oppsett.finn_uv() == Path("/bin/uv")


def test_uv_is_installed_with_its_hashes_where_it_is_missing(
    rot: Path, kall: Kall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(oppsett, "ROT", rot)
    monkeypatch.setattr(oppsett, "kjor", lambda k, **_: kall.append([str(d) for d in k]))
    monkeypatch.setattr(oppsett.shutil, "which", lambda _: None)
    assert oppsett.finn_uv() == rot / ".venv/verktoy/bin/uv"
    assert "--require-hashes" in kall[-1]


def test_a_missing_browser_is_said_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, kall: Kall, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(oppsett.shutil, "which", lambda _: None)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    oppsett.chromium()
    assert "Chromium mangler" in capsys.readouterr().out
    assert kall == []
