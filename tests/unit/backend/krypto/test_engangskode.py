"""One-time codes as RFC 6238 has them, and recovery codes as they are typed."""

from __future__ import annotations

import base64

import pytest

from backend.krypto.engangskode import (
    er_hemmelighet,
    finn_trinn,
    lenke,
    les_reservekode,
    ny_hemmelighet,
    ny_reservekode,
)

RFC = base64.b32encode(b"12345678901234567890").decode()
"""The secret of RFC 6238, appendix B; its codes there have eight digits, of which these are the last six."""


@pytest.mark.parametrize(("naa", "kode"), [(59, "287082"), (1111111109, "081804"), (20000000000, "353130")])
def test_the_codes_of_the_standard(naa: int, kode: str) -> None:
    assert finn_trinn(RFC, kode, naa) == naa // 30
    assert finn_trinn(RFC, f"{kode[:3]} {kode[3:]}", naa + 30) == finn_trinn(RFC, kode, naa - 29) == naa // 30
    assert finn_trinn(RFC, kode, naa + 90) is None


@pytest.mark.parametrize("kode", ["", "28708", "2870822", "٢٨٧٠٨٢", "28708x", "\0"])
def test_what_is_no_code(kode: str) -> None:
    assert finn_trinn(RFC, kode, 59) is None


def test_a_secret_is_new_and_in_form() -> None:
    ny = ny_hemmelighet()
    assert er_hemmelighet(ny)
    assert ny != ny_hemmelighet()
    assert not any(er_hemmelighet(galt) for galt in ("", ny[:-1], ny.lower(), f"{ny}\n", ny[:-1] + "1"))
    assert lenke(ny, "kari@x.example") == f"otpauth://totp/SiFra:kari%40x.example?secret={ny}&issuer=SiFra"


def test_a_recovery_code_is_read_however_it_is_typed() -> None:
    kode = ny_reservekode()
    assert kode != ny_reservekode()
    assert les_reservekode(kode.lower()) == les_reservekode(kode.replace("-", " ")) == kode.replace("-", "")
    assert les_reservekode("oooo-iiii-llll-0000") == "0000111111110000"
    assert les_reservekode(kode[:-1]) is les_reservekode("U" * 16) is les_reservekode("") is None
