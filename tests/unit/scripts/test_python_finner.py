"""Finding the Pythons: what answers as its name says, in this order, or one line on what to install."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import python_finner
from scripts.python_finner import finn_310, finn_nyere


def python(sti: Path, versjon: str, kode: int = 0) -> Path:
    """A program that says that it is this version."""
    sti.parent.mkdir(parents=True, exist_ok=True)
    sti.write_text(f"#!/bin/sh\necho {versjon}\nexit {kode}\n")
    sti.chmod(0o755)
    return sti


@pytest.fixture
def hjem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.setattr(
        python_finner.shutil, "which", lambda n: str(s) if (s := tmp_path / "bin" / n).exists() else None
    )
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


UV = Path("/finnes/ikke/uv")


def test_on_path_first(hjem: Path) -> None:
    ventet = python(hjem / "bin/python3.10", "3 10")
    python(hjem / ".pyenv/versions/3.10.9/bin/python", "3 10")
    assert finn_310(UV) == ventet


def test_a_shim_with_nothing_behind_it_is_passed_over(hjem: Path) -> None:
    python(hjem / "bin/python3.10", "", 127)
    python(hjem / ".pyenv/versions/3.10.1/bin/python", "3 11")
    ventet = python(hjem / ".pyenv/versions/3.10.0/bin/python", "3 10")
    assert finn_310(UV) == ventet


def test_what_cannot_be_run_is_passed_over(hjem: Path) -> None:
    (hjem / "bin").mkdir()
    (hjem / "bin/python3.10").write_text("ikke et program")
    ventet = python(hjem / ".pyenv/versions/3.10.9/bin/python", "3 10")
    assert finn_310(UV) == ventet


def test_from_uv_last(hjem: Path) -> None:
    ventet = python(hjem / "uv-python", "3 10")
    uv = python(hjem / "uv", str(ventet))
    assert finn_310(uv) == ventet


def test_none_is_one_line_on_what_to_install(hjem: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        finn_310(python(hjem / "uv", "", 2))
    assert "Fant ikke Python 3.10" in capsys.readouterr().err


def test_the_one_that_runs_this_is_new_enough() -> None:
    assert finn_nyere(UV) == Path(sys.executable)


def test_a_newer_one_is_found_when_this_is_old(hjem: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python_finner.sys, "executable", str(python(hjem / "gammel", "3 9")))
    ventet = python(hjem / "bin/python3.12", "3 12")
    python(hjem / "bin/python3.11", "3 11")
    assert finn_nyere(UV) == ventet
