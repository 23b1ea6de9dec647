"""The puzzles: ours, for one thing, in time, once; harder only where more is solved than whole schools could."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.feil import ArbeidKreves
from backend.services import arbeid as modul
from backend.services.arbeid import GJELDER_S, LETT, ROLIG, TYNGST, Arbeid, er_lost


class Klokke:
    naa = 1_700_000_000.0

    def __call__(self) -> float:
        return self.naa


@pytest.fixture(autouse=True)
def _lett(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "LETT", 4)


@pytest.fixture
def klokke() -> Klokke:
    return Klokke()


@pytest.fixture
def arbeid(klokke: Klokke) -> Arbeid:
    return Arbeid(klokke)


def be_om(arbeid: Arbeid, hva: str = "samtale", losning: str = "") -> dict[str, Any]:
    with pytest.raises(ArbeidKreves) as feil:
        arbeid.krev(hva, losning, 7)
    assert feil.value.vent == 7
    return feil.value.oppgave


def los(oppgave: dict[str, Any]) -> str:
    forsok = (f"{oppgave['tekst']}:{tall}" for tall in itertools.count())
    return next(svar for svar in forsok if er_lost(svar, oppgave["bits"]))


def test_one_who_has_solved_it_is_let_through_once(arbeid: Arbeid) -> None:
    svar = los(be_om(arbeid))
    arbeid.krev("samtale", svar, 7)
    be_om(arbeid, losning=svar)


def test_it_is_for_one_thing_and_for_five_minutes(arbeid: Arbeid, klokke: Klokke) -> None:
    svar = los(be_om(arbeid))
    be_om(arbeid, "kode", svar)
    klokke.naa += GJELDER_S
    be_om(arbeid, losning=svar)


def test_another_process_or_an_easier_puzzle_of_ones_own_is_not_taken(arbeid: Arbeid, klokke: Klokke) -> None:
    oppgave = be_om(Arbeid(klokke))
    be_om(arbeid, losning=los(oppgave))
    egen = be_om(arbeid)
    tid, _, resten = egen["tekst"].split(".", 2)
    be_om(arbeid, losning=los({"tekst": f"{tid}.0.{resten}", "bits": 0}))


@given(st.text(max_size=100) | st.from_regex(r"\A[0-9.:\-_A-Za-z]{0,90}\Z"))
def test_whatever_is_sent_it_is_refused_and_never_an_error(losning: str) -> None:
    be_om(Arbeid(), losning=losning)


def test_a_wrong_number_is_no_solution(arbeid: Arbeid) -> None:
    oppgave = be_om(arbeid)
    gal = next(s for t in itertools.count() if not er_lost(s := f"{oppgave['tekst']}:{t}", oppgave["bits"]))
    be_om(arbeid, losning=gal)


def test_it_grows_harder_by_the_hour_and_easier_again(
    arbeid: Arbeid, klokke: Klokke, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ROLIG, "samtale", 4.0)
    bits = []
    for _ in range(20):
        oppgave = be_om(arbeid)
        bits.append(oppgave["bits"])
        arbeid.krev("samtale", los(oppgave), 7)
    assert bits == sorted(bits)
    assert (bits[0], bits[4], bits[8], bits[16]) == (4, 5, 6, 7)
    klokke.naa += 3600
    assert be_om(arbeid)["bits"] == 4


def test_how_hard_it_can_get() -> None:
    assert (LETT, TYNGST) == (14, 19)
    assert len(be_om(Arbeid())["tekst"]) + len(":9999999") <= 55, "one block of SHA-256, as arbeider.js computes it"


def test_what_is_used_is_forgotten_when_it_has_run_out(arbeid: Arbeid, klokke: Klokke) -> None:
    for _ in range(3):
        arbeid.krev("samtale", los(be_om(arbeid)), 7)
    klokke.naa += GJELDER_S
    arbeid.krev("samtale", los(be_om(arbeid)), 7)
    assert len(arbeid._brukt) == 1
