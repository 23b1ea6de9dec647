"""A file in encrypted pieces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from backend.domain.feil import Forvansket
from backend.krypto.strom import BIT, Krypterer, dekrypter_fil, krypter_fil

NOKKEL = bytes(range(32))


@pytest.mark.parametrize(("lengde", "antall"), [(1, 1), (BIT, 1), (BIT + 1, 2), (2 * BIT + 1, 4), (5 * BIT, 8)])
def test_what_goes_in_comes_out_and_the_number_of_pieces_tells_little(lengde: int, antall: int) -> None:
    data = bytes(nr % 251 for nr in range(lengde))
    krypterer = Krypterer(NOKKEL, "her")
    for sted in range(0, lengde, 100_000):
        krypterer.ta(data[sted : sted + 100_000])
    biter = krypterer.slutt()
    assert (krypterer.lengde, len(biter), len({len(bit) for bit in biter[1:]})) == (lengde, antall, min(antall - 1, 1))
    assert dekrypter_fil(NOKKEL, biter, "her", lengde) == data
    assert not any(data[:16] in bit for bit in biter if lengde > 16)


@pytest.mark.parametrize(
    "endre",
    [
        lambda b: b[:-1],
        lambda b: b[1:],
        lambda b: [b[0], b[2], b[1], b[3]],
        lambda b: [*b[:3], b[3][:-1] + bytes([b[3][-1] ^ 1])],
        lambda b: [*b, b[3]],
        lambda b: [],
    ],
)
def test_a_piece_that_is_gone_moved_or_changed_opens_nothing(endre: Callable[[list[bytes]], list[bytes]]) -> None:
    biter = krypter_fil(NOKKEL, b"x" * (3 * BIT), "her")
    with pytest.raises(Forvansket):
        dekrypter_fil(NOKKEL, endre(biter), "her", 3 * BIT)


def test_another_key_place_or_length_opens_nothing() -> None:
    biter = krypter_fil(NOKKEL, b"x", "her")
    for nokkel, plass, lengde in ((bytes(32), "her", 1), (NOKKEL, "der", 1), (NOKKEL, "her", BIT + 1)):
        with pytest.raises(Forvansket):
            dekrypter_fil(nokkel, biter, plass, lengde)
