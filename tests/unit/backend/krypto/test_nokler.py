"""Keys: sealed to one pair and one thing, derived for one purpose, and never shown by accident."""

from __future__ import annotations

import pytest

from backend.domain.feil import Forvansket
from backend.krypto.nokler import (
    avled,
    dekrypter,
    krypter,
    nytt_par,
    pakk,
    pakk_opp,
    par_fra_fro,
    par_fra_privat,
)

SAKSNOKKEL = b"s" * 32


def test_a_sealed_key_opens_for_its_pair_and_its_case_alone() -> None:
    par, annet = nytt_par(), nytt_par()
    pakke = pakk(SAKSNOKKEL, par.offentlig, "sak 1")
    assert pakk_opp(pakke, par, "sak 1") == SAKSNOKKEL
    for feil_par, hva in ((annet, "sak 1"), (par, "sak 2")):
        with pytest.raises(Forvansket):
            pakk_opp(pakke, feil_par, hva)
    with pytest.raises(Forvansket):
        pakk_opp(pakke[:-1], par, "sak 1")


def test_a_pair_follows_from_its_secret() -> None:
    par = nytt_par()
    assert par_fra_privat(par.privat) == par
    assert par_fra_fro(b"f" * 32) == par_fra_fro(b"f" * 32) != par_fra_fro(b"g" * 32)
    assert par_fra_privat(par_fra_fro(b"f" * 32).privat) == par_fra_fro(b"f" * 32)


def test_one_purpose_says_nothing_of_another() -> None:
    rot = b"r" * 32
    assert len({avled(rot, "a"), avled(rot, "b"), avled(rot, "a", "x"), avled(b"q" * 32, "a")}) == 4
    assert len(avled(rot, "a")) == 32


def test_what_is_wrapped_is_bound_to_its_place() -> None:
    assert dekrypter(SAKSNOKKEL, krypter(SAKSNOKKEL, b"x", "her"), "her") == b"x"
    with pytest.raises(Forvansket):
        dekrypter(SAKSNOKKEL, krypter(SAKSNOKKEL, b"x", "her"), "der")


def test_a_private_key_is_not_shown() -> None:
    par = nytt_par()
    assert repr(par.privat) not in repr(par)
