"""What the index learned is kept, taken up again, and learned anew where the file is damaged or missing."""

from __future__ import annotations

from pathlib import Path

from backend.knowledge.begreper import Begreper
from backend.knowledge.indeks import Arrays, Indeks
from backend.knowledge.indekslager import avtrykk, hent_indeks
from tests.unit.backend.knowledge.bygg import oppslag

INNHOLD = {"fjell": [oppslag("a", "hvor lang tid har de", "hvor lang tid"), oppslag("b", "hvem ser det", "hvem ser")]}


def test_learned_once_and_again_when_it_cannot_be_read(tmp_path: Path) -> None:
    laert: list[bool] = []

    def lag(tall: Arrays | None) -> Indeks:
        laert.append(tall is None)
        return Indeks(INNHOLD, Begreper({"tid": ["lang"]}), tall)

    fil = tmp_path / "ny" / "kunnskap-1.npz"
    forst, igjen = hent_indeks(fil, lag), hent_indeks(fil, lag)
    assert laert == [True, False]
    assert [t.poeng for t in forst.finn("fjell", forst.rad("lang tid"), None).treff] == [
        t.poeng for t in igjen.finn("fjell", igjen.rad("lang tid"), None).treff
    ]
    fil.write_bytes(b"ikke en indeks")
    hent_indeks(fil, lag)
    assert laert == [True, False, True]
    hent_indeks(fil.with_name("kunnskap-2.npz"), lag)
    assert [f.name for f in fil.parent.iterdir()] == ["kunnskap-2.npz"]


def test_a_place_that_cannot_be_written_to_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    assert isinstance(hent_indeks(tmp_path / "fil" / "x.npz", lambda _: Indeks(INNHOLD)), Indeks)


def test_the_name_follows_the_contents(tmp_path: Path) -> None:
    fil = tmp_path / "a"
    fil.write_text("en")
    en = avtrykk([fil])
    fil.write_text("to")
    assert len(en) == 16
    assert avtrykk([fil]) != en
