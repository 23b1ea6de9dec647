"""The log: our own lines as they are, of others' only who and what class."""

from __future__ import annotations

import logging

import pytest

from backend.logg import TausFormatter, sett_opp_logg


def linje(navn: str, melding: str, feil: Exception | None = None) -> str:
    grunn = (type(feil), feil, None) if feil else None
    return TausFormatter().format(logging.LogRecord(navn, logging.ERROR, "f", 1, melding, None, grunn))


def test_our_own_lines_are_printed() -> None:
    assert linje("backend.adapters.utboks", "a notice is given up").endswith(
        "ERROR backend.adapters.utboks a notice is given up"
    )


def test_of_others_only_the_class_of_the_error() -> None:
    ut = linje("aiohttp.server", "Error handling request from 192.0.2.7", ValueError("GET /hemmelig"))
    assert ut.endswith("ERROR aiohttp.server ValueError")
    assert "192.0.2" not in ut
    assert "hemmelig" not in linje("backendx", "hemmelig")


def test_it_holds_for_the_whole_process(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    rot = logging.getLogger()
    monkeypatch.setattr(rot, "handlers", [])
    monkeypatch.setattr(rot, "level", rot.level)
    sett_opp_logg()
    logging.getLogger("asyncio").error("Task of 192.0.2.7", exc_info=RuntimeError("ord"))
    assert capsys.readouterr().err.strip().endswith("ERROR asyncio RuntimeError")
