"""Every column stands in docs/threat-model.md, with how it is stored and why; the table there is the source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary

from backend.adapters import koder
from backend.adapters.tabeller import Rot
from backend.krypto import passordlaas
from backend.krypto.innhold import FORMAT, MINST
from backend.services import innlogging, oppfolging

TEKST = (Path(__file__).parents[3] / "docs" / "threat-model.md").read_text(encoding="utf-8")
HVORDAN = ("clear", "hashed: ", "encrypted: ", "public")
BYTES = ("hashed: ", "encrypted: ", "public")


def _inventar() -> Mapping[tuple[str, str], tuple[str, str]]:
    rader = re.findall(r"^\| `(\w+)` \| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", TEKST, re.MULTILINE)
    return {(tabell, kolonne): (hvordan, hvorfor) for tabell, kolonne, hvordan, hvorfor in rader}


INVENTAR = _inventar()
KOLONNER = {(t.name, k.name): k for t in Rot.metadata.sorted_tables for k in t.columns}


def test_every_column_is_listed_and_no_other() -> None:
    assert set(INVENTAR) == set(KOLONNER)


@pytest.mark.parametrize("sted", sorted(INVENTAR), ids=".".join)
def test_each_says_how_and_why(sted: tuple[str, str]) -> None:
    hvordan, hvorfor = INVENTAR[sted]
    assert hvordan.startswith(HVORDAN)
    assert len(hvorfor) > 2


def test_what_is_bytes_is_not_in_clear_and_what_is_text_is_no_ciphertext() -> None:
    """Ciphertext and keys are bytes; the one exception is the lock of an account, which is text with its parameters."""
    for sted, kolonne in KOLONNER.items():
        hemmelig = INVENTAR[sted][0].startswith(BYTES)
        assert hemmelig == (isinstance(kolonne.type, LargeBinary) or sted == ("konto", "passord")), sted


def test_the_parameters_are_those_of_the_code() -> None:
    assert f"Argon2id {passordlaas.MINNE_KIB // 1024} MiB, {passordlaas.RUNDER} rounds" in TEKST
    assert f"Argon2id {koder.MINNE_KIB // 1024} MiB, {koder.RUNDER} rounds" in TEKST
    assert f"padded (ISO 7816-4) to {MINST // 1000} {MINST % 1000:03} bytes" in TEKST
    assert f"{FORMAT} is this" in TEKST
    assert (
        INVENTAR[("tilgang", "utloper")][1]
        == f"{oppfolging.VARER.total_seconds() / 60:.0f} minutes, from the full hour"
    )
    assert INVENTAR[("sesjon", "utloper")][1] == f"{innlogging.VARER.total_seconds() / 3600:.0f} hours"


def test_the_cost_of_guessing_a_code_is_worked_out_right() -> None:
    """16 digits, half of them on average, over the number of open cases and the machine's speed."""
    apne, i_sekundet = (
        int(t.replace(" ", "")) for t in re.findall(r"([\d ]+\d) open cases and a machine that does (\d+)", TEKST)[0]
    )
    aar = 10**16 / apne / i_sekundet / (365 * 24 * 3600)
    assert re.search(r"some (\d+) years", TEKST)[1] == str(round(aar, -2).__int__())  # type: ignore[index]
