"""The register of what is attached and not sent: whose it is, and when it is let go of."""

from __future__ import annotations

import pytest

from backend.domain.feil import Utilgjengelig
from backend.domain.vedlegg import MAKS_UTKAST, Vedlegg
from backend.services.vedleggsutkast import Vedleggsutkast


def vedlegg(id_: str, storrelse: int = 1) -> Vedlegg:
    return Vedlegg(id_, 0, "image/png", storrelse, 1, None, b"n" * 32)


@pytest.fixture
def register() -> Vedleggsutkast:
    register = Vedleggsutkast()
    register.hent("s").filer = {"1": vedlegg("a"), "2": vedlegg("b")}
    return register


def test_they_are_numbered_in_their_order_and_one_does_not_see_anothers(register: Vedleggsutkast) -> None:
    assert [(v.id, v.nr) for v in register.liste("s")] == [("a", 1), ("b", 2)]
    assert register.liste("t") == ()
    assert register.levende == ["a", "b"]


def test_one_who_stops_or_goes_leaves_nothing(register: Vedleggsutkast) -> None:
    utkast = register.hent("s")
    register.stopp("s")
    assert (register.liste("s"), register.levende, register.slupne) == ((), [], {"a", "b"})
    assert (utkast.slutt, utkast.filer) == (True, {})
    register.slipp("s")


def test_after_sending_it_is_closed_until_a_new_report_begins(register: Vedleggsutkast) -> None:
    utkast = register.hent("s")
    utkast.sendt, utkast.filer = True, {}
    register.stopp("s")
    assert register.hent("s") is utkast
    register.begynn("s")
    assert not register.hent("s").sendt
    assert register.slupne == set()


def test_a_report_that_begins_keeps_what_was_attached_before_it(register: Vedleggsutkast) -> None:
    register.begynn("s")
    assert len(register.liste("s")) == 2


def test_all_that_waits_is_bounded(register: Vedleggsutkast) -> None:
    register.krev_rom()
    register.hent("t").filer["1"] = vedlegg("c", MAKS_UTKAST)
    with pytest.raises(Utilgjengelig):
        register.krev_rom()
