"""The security command: a silent service is not a clean one, each fault is judged, and a secret is seen."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import pytest

from scripts import sikkerhet
from scripts.felles import ROT
from scripts.sikkerhet import Funn, avhengigheter, entropi, hemmeligheter, les_svar, ser_ut_som, vurderte

FEIL = {"id": "PYSEC-1", "aliases": ["CVE-2024-42367"]}


def svar(**felt: Any) -> str:
    return json.dumps({"dependencies": [{"name": "aiohttp", "version": "3.9.5", **felt}]})


def test_a_service_that_does_not_answer_is_not_a_clean_bill() -> None:
    assert les_svar("") is None
    assert les_svar("No known vulnerabilities found") is None
    assert les_svar(svar(skip_reason="Dependency not found")) is None
    assert les_svar(svar(vulns=[])) == []
    assert les_svar(svar(vulns=[FEIL])) == [Funn("aiohttp 3.9.5", ("PYSEC-1", "CVE-2024-42367"))]


@pytest.mark.parametrize(
    ("funn", "ventet", "sagt"),
    [
        (None, 2, "INGENTING er kjent"),
        ([], 0, "0 funn"),
        ([Funn("aiohttp 3.9.5", ("PYSEC-1", "CVE-2024-42367"))], 0, "1 funn, 0 uten vurdering"),
        ([Funn("aiohttp 3.9.5", ("CVE-2099-1",))], 1, "aiohttp 3.9.5 CVE-2099-1"),
    ],
)
def test_how_it_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], funn: Any, ventet: int, sagt: str
) -> None:
    monkeypatch.setattr(sikkerhet, "spor_om", lambda _: funn)
    assert avhengigheter() == ventet
    assert sagt in capsys.readouterr().out


def test_every_judgement_is_of_a_version_that_is_locked() -> None:
    dokument = sikkerhet.VURDERT.read_text(encoding="utf-8")
    laas = (ROT / "requirements" / "assistant.txt").read_text(encoding="utf-8")
    rader = re.findall(r"^\| `([A-Z]+-[\w-]+)` \| ([\w-]+) ([\d.]+) \|.+\|.+\|$", dokument, re.MULTILINE)
    assert {rad[0] for rad in rader} == vurderte(dokument)
    assert len(rader) >= 10
    for _, bibliotek, versjon in rader:
        assert re.search(rf"^{bibliotek}=={versjon} ", laas, re.MULTILINE), bibliotek


TILFELDIG = base64.urlsafe_b64encode(bytes(range(7, 255, 7))).decode()


@pytest.mark.parametrize(
    "linje",
    [
        "-----BEGIN " + "PRIVATE KEY-----",
        "AKIA" + "ABCDEFGHIJKLMNOP",
        f'api_key = "{TILFELDIG}"',
        f"passord: '{TILFELDIG}'",
    ],
)
def test_what_is_a_secret(linje: str) -> None:
    assert ser_ut_som(linje)
    historie = ["commit abc", "+++ b/x.py", f"+{linje}", f"-{linje}"]
    funnet = list(hemmeligheter(iter(historie)))
    assert [(h.utgave, h.fil) for h in funnet] == [("abc", "x.py")]
    assert TILFELDIG not in funnet[0].hvorfor


@pytest.mark.parametrize("linje", ['passord = "et-langt-passord-som-er-ord"', "token: str", f'sum = "{TILFELDIG}"', ""])
def test_what_is_none(linje: str) -> None:
    assert ser_ut_som(linje) is None


def test_random_text_has_more_of_it() -> None:
    assert entropi(TILFELDIG) > 4.2 > entropi("et langt passord som er ord")
