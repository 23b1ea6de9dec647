"""Codes are hashed slowly under a secret of the installation; the secret is made once and kept from others."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from backend.adapters.koder import MINNE_KIB, RUNDER, Koder, les_pepper
from backend.domain.feil import Oppsettsfeil

PEPPER = b"p" * 32


def test_the_hash_is_as_slow_as_is_recommended() -> None:
    """At least OWASP's least for Argon2id: 19 MiB and two rounds."""
    assert MINNE_KIB >= 19 * 1024
    assert RUNDER >= 2


async def test_the_same_code_is_known_again_and_only_here() -> None:
    koder = Koder(PEPPER)
    sifre = "1234567890123456"
    kode = await koder.kode(sifre)
    assert kode == await Koder(PEPPER).kode(sifre)
    for annen in (await koder.kode("1234567890123457"), await Koder(b"q" * 32).kode(sifre)):
        assert annen.oppslag != kode.oppslag
        assert annen.par.offentlig != kode.par.offentlig
    assert kode.oppslag not in (kode.par.offentlig, kode.par.privat)


def test_the_hash_of_a_token_does_not_give_its_key() -> None:
    koder = Koder(PEPPER)
    assert koder.tokennokkel("x") not in (koder.token("x"), koder.tokennokkel("y"))
    assert len(koder.tokennokkel("x")) == 32


def test_tags_say_nothing_and_differ_by_installation() -> None:
    assert Koder(PEPPER).merke("x") == Koder(PEPPER).merke("x")
    assert Koder(PEPPER).merke("x") != Koder(b"q" * 32).merke("x")
    assert Koder(PEPPER).token("x") != Koder(PEPPER).token("y")


def test_the_pepper_is_made_once_for_this_user_alone(tmp_path: Path) -> None:
    mappe = tmp_path / "ny" / "data"
    forste = les_pepper(mappe)
    assert les_pepper(mappe) == forste
    assert len(forste) == 32
    assert stat.S_IMODE((mappe / "pepper").stat().st_mode) == 0o600
    assert [fil.name for fil in mappe.iterdir()] == ["pepper"]


def test_a_broken_pepper_or_folder_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "pepper").write_bytes(b"kort")
    with pytest.raises(Oppsettsfeil):
        les_pepper(tmp_path)
    (tmp_path / "fil").write_text("")
    with pytest.raises(Oppsettsfeil):
        les_pepper(tmp_path / "fil")
