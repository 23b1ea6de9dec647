"""The command that checks a plan in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.domain.planfeil import MELDINGER
from backend.plankontroll import main


def test_it_prints_the_report_and_writes_the_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil, pdf = tmp_path / "plan.md", tmp_path / "ut.pdf"
    fil.write_text("# Plan\n\nSaken meldes til Fylkesmannen.\n", encoding="utf-8")
    assert main([str(fil), "--pdf", str(pdf), "--nynorsk"]) == 0
    assert "Fylkesmannen heiter no Statsforvaltaren" in capsys.readouterr().out
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_read_gives_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tom = tmp_path / "tom.txt"
    tom.write_bytes(b"")
    assert main([str(tom)]) == 1
    assert capsys.readouterr().err.strip() == MELDINGER["tom"]["nb"]
    assert main([str(tmp_path / "ingen.txt")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
