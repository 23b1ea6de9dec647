"""What the scripts share: progress, one clear line, and commands that fail loudly."""

from __future__ import annotations

import sys

import pytest

from scripts.felles import ROT, kjor, si, stopp


def test_the_project_is_where_it_is() -> None:
    assert (ROT / "pyproject.toml").exists()


def test_progress_has_the_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    si("Trener …")
    assert capsys.readouterr().out.rstrip().endswith("s] Trener …")


def test_stopping_is_one_line_and_not_zero(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as slutt:
        stopp("Porten er i bruk.")
    assert (slutt.value.code, capsys.readouterr().err) == (1, "SiFra: Porten er i bruk.\n")


def test_a_command_that_works_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    kjor([sys.executable, "-c", f"print('mye'); import os; assert os.getcwd() == {str(ROT)!r}"])
    assert capfd.readouterr().out == ""


def test_a_command_that_fails_shows_why_and_stops(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        kjor([sys.executable, "-c", "import sys; sys.exit('grunnen')"])
    feil = capfd.readouterr().err
    assert "grunnen" in feil
    assert "feilet" in feil


def test_the_environment_is_handed_on() -> None:
    kjor([sys.executable, "-c", "import os; assert os.environ['PROVE'] == '1'"], miljo={"PROVE": "1"})
