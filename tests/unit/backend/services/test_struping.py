"""The brake: free tries, growing pauses, forgotten when it is right or long ago; no address is kept."""

from __future__ import annotations

import pytest

from backend.domain.feil import ForMange
from backend.services.struping import GLEMT_S, Grense, Kvote, Struping

GRENSE = Grense(gratis=3, forste=2, lengste=10)


class Klokke:
    naa = 0.0

    def __call__(self) -> float:
        return self.naa


@pytest.fixture
def klokke() -> Klokke:
    return Klokke()


def vent(struping: Struping, hva: str = "a") -> int:
    """Try once; return the pause that is asked for, 0 where the try was let through."""
    try:
        struping.forsok({hva: GRENSE})
    except ForMange as feil:
        return feil.vent
    return 0


def test_the_pauses_grow_to_their_longest(klokke: Klokke) -> None:
    struping = Struping(klokke=klokke)
    pauser = []
    for _ in range(8):
        while pause := vent(struping):
            klokke.naa += pause
            pauser.append(pause)
    assert pauser == [2, 4, 8, 10]


def test_a_refused_try_does_not_make_it_longer(klokke: Klokke) -> None:
    struping = Struping(klokke=klokke)
    for _ in range(4):
        vent(struping)
    assert [vent(struping) for _ in range(50)] == [2] * 50


def test_right_is_forgiven_and_time_heals(klokke: Klokke) -> None:
    struping = Struping(klokke=klokke)
    for _ in range(4):
        vent(struping)
    struping.lyktes("a")
    assert [vent(struping) for _ in range(4)] == [0] * 4
    assert vent(struping) == 2
    klokke.naa += GLEMT_S
    assert [vent(struping) for _ in range(4)] == [0] * 4


def test_one_taken_back_costs_nothing(klokke: Klokke) -> None:
    struping = Struping(klokke=klokke)
    for _ in range(50):
        assert vent(struping) == 0
        struping.teller_ikke("a")


def test_keys_are_apart_and_no_key_can_be_read(klokke: Klokke) -> None:
    struping = Struping(klokke=klokke)
    for _ in range(4):
        vent(struping, "192.0.2.1:rektor")
    assert vent(struping, "192.0.2.2:rektor") == 0
    assert "192.0.2" not in repr(vars(struping))


def test_off_is_off(klokke: Klokke) -> None:
    struping = Struping(av=True, klokke=klokke)
    assert {vent(struping) for _ in range(50)} == {0}


KVOTE = Kvote(samlet=3, per_time=60)


def bruk(struping: Struping, hva: str = "a") -> int:
    try:
        struping.bruk(hva, KVOTE)
    except ForMange as feil:
        return feil.vent
    return 0


def test_so_many_at_once_and_then_so_many_an_hour(klokke: Klokke) -> None:
    struping = Struping(klokke=klokke)
    assert [bruk(struping) for _ in range(5)] == [0, 0, 0, 60, 60]
    assert bruk(struping, "b") == 0
    klokke.naa += 60
    assert [bruk(struping) for _ in range(2)] == [0, 60]
    klokke.naa += 3600
    assert [bruk(struping) for _ in range(4)] == [0, 0, 0, 60]
    assert [bruk(Struping(av=True, klokke=klokke)) for _ in range(9)] == [0] * 9
