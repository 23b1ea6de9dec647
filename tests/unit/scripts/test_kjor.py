"""Running both processes: what they are told, and that none is left behind."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

import pytest

from scripts import kjor
from scripts.kjor import Drift


def levende(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def lag_python(mappe: Path, kode: str) -> None:
    """An environment whose Python does this, whatever it is told."""
    (mappe / "bin").mkdir(parents=True)
    fil = mappe / "bin/python"
    fil.write_text(f"#!{sys.executable}\nimport sys, time\n{kode}\n")
    fil.chmod(0o755)


@pytest.fixture
def miljoer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for navn in ("BACKEND", "ASSISTENT"):
        monkeypatch.setattr(kjor, navn, tmp_path / navn)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    return tmp_path


def drift(demo: bool = True) -> Drift:
    return Drift(1, Path("modell.tar.gz"), demo)


@pytest.mark.parametrize("port", ["0", "65536", "åtti", "-1"])
def test_a_port_that_is_none(port: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SIFRA_PORT", port)
    with pytest.raises(SystemExit):
        kjor._port()
    assert capsys.readouterr().err.count("\n") == 1


def test_a_port_in_use(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as opptatt:
        opptatt.bind(("127.0.0.1", 0))
        opptatt.listen()
        monkeypatch.setenv("SIFRA_PORT", str(opptatt.getsockname()[1]))
        with pytest.raises(SystemExit):
            kjor._port()
    assert "er i bruk" in capsys.readouterr().err


def test_a_data_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kjor._sjekk_data(tmp_path / "ny")
    assert list((tmp_path / "ny").iterdir()) == []
    (tmp_path / "fil").write_text("")
    with pytest.raises(SystemExit):
        kjor._sjekk_data(tmp_path / "fil" / "under")
    assert "Kan ikke skrive i datamappen" in capsys.readouterr().err


@pytest.mark.parametrize(("demo", "ventet"), [(True, ("1", "2026-11-20")), (False, ("", None))])
def test_the_demos_settings_reach_the_demo_alone(
    demo: bool, ventet: tuple[str, str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIFRA_DATO", "2026-11-20")
    miljo = drift(demo).miljo
    assert (miljo["SIFRA_DEMO"], miljo.get("SIFRA_DATO")) == ventet


def test_a_new_secret_at_each_start() -> None:
    assert drift().miljo["SIFRA_ASSISTENT_NOKKEL"] != drift().miljo["SIFRA_ASSISTENT_NOKKEL"]
    assert len(drift().miljo["SIFRA_ASSISTENT_NOKKEL"]) >= 32
    assert drift().miljo["RASA_TELEMETRY_ENABLED"] == "false"


def test_when_the_backend_ends_all_ends_with_its_code(miljoer: Path) -> None:
    lag_python(miljoer / "ASSISTENT", "time.sleep(60)")
    lag_python(miljoer / "BACKEND", "time.sleep(0.3); sys.exit(3)")
    d = drift()
    with pytest.raises(SystemExit) as slutt:
        d.kjor()
    assert slutt.value.code == 3
    assert not any(levende(p.pid) for p in d.prosesser.values())


def test_asked_to_end_it_ends_both_with_code_zero(miljoer: Path) -> None:
    for navn in ("ASSISTENT", "BACKEND"):
        lag_python(miljoer / navn, "time.sleep(60)")
    d = drift()
    threading.Timer(0.5, d._vil_slutte, (signal.SIGINT, None)).start()
    with pytest.raises(SystemExit) as slutt:
        d.kjor()
    assert slutt.value.code == 0
    assert not any(levende(p.pid) for p in d.prosesser.values())


def test_the_assistant_is_started_again(
    miljoer: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lag_python(miljoer / "ASSISTENT", f"open({str(miljoer / 'startet')!r}, 'a').write('x')")
    lag_python(miljoer / "BACKEND", "time.sleep(1.5)")
    monkeypatch.setattr("time.sleep", lambda s, sov=time.sleep: sov(min(s, 0.1)))
    with pytest.raises(SystemExit):
        drift().kjor()
    assert len((miljoer / "startet").read_text()) >= 2
    assert "startes på nytt" in capsys.readouterr().out


def test_one_that_will_not_end_is_ended(miljoer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kjor, "NADETID", 0.2)
    lag_python(miljoer / "ASSISTENT", "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)")
    lag_python(miljoer / "BACKEND", "time.sleep(0.5)")
    d = drift()
    with pytest.raises(SystemExit):
        d.kjor()
    assert not levende(d.prosesser["assistent"].pid)


def test_the_demo_password_stays_the_same_and_exists_in_the_demo_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("SIFRA_DEMO_PASSORD", raising=False)
    assert drift(demo=False).miljo["SIFRA_DEMO_PASSORD"] == ""
    assert not (tmp_path / "data").exists()
    forste = drift().miljo["SIFRA_DEMO_PASSORD"]
    assert len(forste) >= 12
    assert drift().miljo["SIFRA_DEMO_PASSORD"] == forste
    assert (tmp_path / "data" / "demo-passord").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("SIFRA_DEMO_PASSORD", "satt")
    assert drift().passord == "satt"
