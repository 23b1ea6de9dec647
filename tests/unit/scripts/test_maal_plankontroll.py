"""The plan check finds nine in ten of what was read by hand in the published plans."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from backend.knowledge.kontroll.funn import tekster
from scripts.maal_plankontroll import FASIT, finn_planer, main


def test_the_key_names_findings_that_exist() -> None:
    fasit = yaml.safe_load(FASIT.read_text(encoding="utf-8"))
    assert {id_ for punkter in fasit.values() for p in punkter for id_ in p["funn"]} <= set(tekster())


def test_nine_in_ten_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    if finn_planer() is None:
        pytest.skip("the published plans are not here: ../shared/plans is missing")
    assert main([]) == 0
    assert "i alt:" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "ingen")]) == 2
    assert "Fant ingen mappe" in capsys.readouterr().err
