"""Asking for the receipt code again, in the ways that people write."""

from __future__ import annotations

import pytest

from sprak.kodesporsmal import ber_om_koden


@pytest.mark.parametrize(
    "tekst",
    [
        "hva var koden", "Hva var koden min?", "ka va koden igjen", "kva er koden min", "jeg mistet koden",
        "eg har mista koden min", "æ glømte koden", "har rotet bort koden", "æ finn itj koden",
        "jeg rakk ikke å skrive ned, kan jeg få se koden igjen", "vis koden", "kan du vise meg koden en gang til",
        "koden er borte", "jeg husker ikke koden", "få koden på nytt takk", "fekk ikkje koden", "kor finn eg koden",
        "syn meg koden att", "hva var kvitteringskoden", "hva var koden til saken",
    ],
)  # fmt: skip
def test_asks_for_the_code(tekst: str) -> None:
    assert ber_om_koden(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg har en kode", "hva er koden til skapet mitt", "ka e wifikoden", "hva er koden til for",
        "hva skal jeg bruke koden til", "de tok mobilen min og byttet koden på telefonen",
        "hvor skriver jeg inn koden", "koden funker ikke", "jeg glemte matpakken hjemme", "",
        "Jonas stjal koden til låsen min", "jeg har mistet pinkoden",
        "hun har tatt koden min og logget inn på snap og skrevet stygge ting til alle i klassen i hele går kveld, "
        "og nå har jeg mistet alle",
    ],
)  # fmt: skip
def test_is_about_something_else(tekst: str) -> None:
    assert not ber_om_koden(tekst)
