"""A slice of `make fuzz`: enough to see that it runs, finds, and finds nothing today."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from backend import bootstrap
from backend.adapters import koder
from backend.krypto import passordlaas
from scripts.fuzz import Fuzzing, lett_hash
from scripts.fuzz_app import Aktor, Mal, kjorende
from scripts.fuzz_kall import Kall


@pytest.fixture(scope="module")
def mal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mal]:
    with pytest.MonkeyPatch.context() as lapp:
        for modul, navn in ((koder, "MINNE_KIB"), (passordlaas, "MINNE_KIB"), (passordlaas, "RUNDER")):
            lapp.setattr(modul, navn, getattr(modul, navn))
        lapp.setattr(bootstrap, "bygg_svarer", bootstrap.bygg_svarer)
        lett_hash()
        with kjorende(tmp_path_factory.mktemp("fuzz")) as kjorer:
            yield kjorer


def test_a_slice_finds_nothing(mal: Mal) -> None:
    fuzzing = Fuzzing(mal)
    fuzzing.kjor(700)
    assert fuzzing.sendt >= 700
    assert {200, 400, 401, 404} <= set(fuzzing.statuser)


def test_everyone_sees_their_own_case_and_it_would_be_found_if_they_saw_anothers(mal: Mal) -> None:
    for aktor in mal.aktorer:
        for navn, id_ in mal.ider.items():
            Fuzzing(mal).send(Kall("GET", f"/api/varsler/{id_}", (), b""), aktor)
            if navn == aktor.navn:
                with pytest.raises(AssertionError, match="saw the case of"):
                    Fuzzing(mal).send(
                        Kall("GET", f"/api/varsler/{id_}", (), b""), Aktor("en annen", aktor.hoder, frozenset())
                    )


@pytest.mark.parametrize(
    ("status", "hoder", "kropp", "hva"),
    [(500, {}, "", "500 for"), (200, {}, "", "headers missing"), (200, {}, "Traceback (most", "stack trace")],
)
def test_what_it_looks_for(mal: Mal, status: int, hoder: dict[str, str], kropp: str, hva: str) -> None:
    with pytest.raises(AssertionError, match=hva):
        Fuzzing(mal).sjekk(Aktor("ingen"), status, hoder, kropp)
