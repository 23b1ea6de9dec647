"""The whole suite in parts: none left out, and one that fails is told of."""

from __future__ import annotations

import pytest

from scripts import test as suite
from scripts.felles import BACKEND, ROT

BRA = suite.Del("bra", BACKEND, ("pytest", "--version"))
FEIL = suite.Del("feil", BACKEND, ("pytest", "tests/finnes_ikke"))


def test_every_test_module_is_in_a_part() -> None:
    stier = [ROT / ord_ for del_ in suite.DELER for ord_ in del_.modul if ord_.startswith("tests/")]
    utenfor = [fil for fil in (ROT / "tests").rglob("test_*.py") if not any(sti in fil.parents for sti in stier)]
    assert utenfor == []


def test_one_part_that_fails_fails_the_whole(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suite, "DELER", (BRA, FEIL))
    with pytest.raises(SystemExit):
        suite.main()
    ut, feil = capfd.readouterr()
    assert "bra: ferdig" in ut
    assert "feil: FEILET" in ut
    assert "Tester feilet: feil." in feil


def test_all_parts_that_go_well_are_said_to_have(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(suite, "DELER", (BRA, BRA))
    suite.main()
    assert "Alle tester gikk bra." in capfd.readouterr().out
