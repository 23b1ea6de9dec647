"""The lock: slow enough, one hash a log-in, and the same password from another keyboard is the same."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest

from backend.krypto import passordlaas
from backend.krypto.passordlaas import MINNE_KIB, RUNDER, ingen_laas, laas_opp, ny_laas


def test_it_is_as_slow_as_is_recommended() -> None:
    """RFC 9106, section 4, second recommended option: 64 MiB and three rounds."""
    assert (MINNE_KIB, RUNDER) == (64 * 1024, 3)


@pytest.fixture
def _raskt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passordlaas, "MINNE_KIB", 64)


@pytest.mark.usefixtures("_raskt")
def test_what_is_stored_neither_is_nor_gives_the_key() -> None:
    laas, nokkel = ny_laas("blåbær på fjellet")
    for form in (nokkel.hex(), nokkel.hex().upper(), passordlaas._tekst(nokkel)):
        assert form not in laas
    assert passordlaas._tekst(hashlib.sha256(nokkel).digest()) not in laas
    assert laas_opp(laas, "blåbær på fjellet") == nokkel


@pytest.mark.usefixtures("_raskt")
def test_the_same_word_twice_gives_different_locks_and_keys() -> None:
    (laas1, nokkel1), (laas2, nokkel2) = ny_laas("x"), ny_laas("x")
    assert laas1 != laas2
    assert nokkel1 != nokkel2


@pytest.mark.usefixtures("_raskt")
def test_composed_and_decomposed_letters_are_the_same_password() -> None:
    laas, nokkel = ny_laas(unicodedata.normalize("NFC", "blåbær"))
    assert laas_opp(laas, unicodedata.normalize("NFD", "blåbær")) == nokkel
    assert laas_opp(laas, "\ud800") is None


@pytest.mark.usefixtures("_raskt")
def test_older_and_weaker_locks_still_open(monkeypatch: pytest.MonkeyPatch) -> None:
    laas, nokkel = ny_laas("x")
    monkeypatch.setattr(passordlaas, "RUNDER", 4)
    assert laas_opp(laas, "x") == nokkel


@pytest.mark.usefixtures("_raskt")
@pytest.mark.parametrize("laas", ["", "$argon2id$v=19$m=64,t=1,p=1$YQ$YQ", "x" * 300])
def test_what_is_no_lock_opens_for_nobody(laas: str) -> None:
    assert laas_opp(laas, "") is None
    assert laas_opp(ingen_laas(), "") is None
