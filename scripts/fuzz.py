"""Fuzz the whole backend over HTTP: `make fuzz` sends at least 50,000 requests; the last line says what was found.

Two kinds. Schemathesis makes calls from the OpenAPI document that the app serves, fitting it and breaking it.
Hypothesis makes calls from nothing of the kind (scripts/fuzz_kall.py), and each is sent as everyone who may ask.

Asserted of every answer: no 5xx, no stack trace, every security header, errors as {"feil": {"kode", "melding"}}, and no
sentence of a case for anyone but the one to whom it is addressed. Of Schemathesis' calls also: the document's statuses,
types, schemas and headers.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import logging
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.specs.openapi import checks

from backend.adapters import koder
from backend.krypto import passordlaas
from backend.logg import sett_opp_logg
from backend.web.hoder import HODER
from scripts.felles import si, stopp
from scripts.fuzz_app import Aktor, Mal, kjorende
from scripts.fuzz_kall import Kall, kall

ANTALL: Final = 50_000
ANDEL_SKJEMA: Final = 0.06
"""The share that Schemathesis makes: such a call takes ten times as long to make."""
SJEKKER: Final[list[Any]] = [
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
]
_MOTER: Final = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@dataclass
class Fuzzing:
    """One run: against what, and how many answers of each status there have been."""

    mal: Mal
    statuser: Counter[int] = field(default_factory=Counter)
    _kobling: http.client.HTTPConnection | None = None

    @property
    def sendt(self) -> int:
        """How many requests have been answered."""
        return self.statuser.total()

    def kjor(self, antall: int) -> None:
        """Send at least so many requests; AssertionError, with the smallest call that shows it, for what is wrong."""
        self.etter_dokumentet(int(antall * ANDEL_SKJEMA))
        while self.sendt < antall:
            self.etter_ingenting((antall - self.sendt) // len(self.mal.aktorer) + 1)

    def etter_dokumentet(self, antall: int) -> None:
        """Send calls that fit the document, and calls that break it, as one after the other of those who may ask."""
        url, okt = f"http://127.0.0.1:{self.mal.port}", requests.Session()
        skjema = schemathesis.openapi.from_dict(okt.get(f"{url}/api/openapi.json", timeout=30).json())
        operasjoner: list[Any] = [resultat.ok() for resultat in skjema.get_all_operations()]  # type: ignore[union-attr]
        hver = antall // (len(operasjoner) * len(_MOTER)) + 1
        for operasjon in operasjoner:
            for mote in _MOTER:
                self._en_operasjon(operasjon, mote, hver, url, okt)

    def _en_operasjon(self, operasjon: Any, mote: GenerationMode, antall: int, url: str, okt: requests.Session) -> None:
        lukker = operasjon.path == "/api/utlogging" or operasjon.method.lower() == "delete"
        aktorer = self.mal.aktorer[:1] if lukker else self.mal.aktorer

        @given(case=operasjon.as_strategy(generation_mode=mote))
        @_innstilt(antall)
        def prov(case: Any) -> None:
            aktor = aktorer[self.sendt % len(aktorer)]
            svar = case.call(base_url=url, session=okt, headers=aktor.hoder, timeout=30)
            tekst = svar.content.decode("utf-8", "replace")
            self.sjekk(aktor, svar.status_code, {n: v[0] for n, v in svar.headers.items()}, tekst)
            case.validate_response(svar, checks=SJEKKER)

        with contextlib.suppress(Unsatisfiable):  # a call without parts has nothing to break
            prov()

    def etter_ingenting(self, antall: int) -> None:
        """Send calls that come from no document, each as everyone who may ask."""

        @given(kall(list(self.mal.ider.values())))
        @_innstilt(antall)
        def prov(ett: Kall) -> None:
            for aktor in self.mal.aktorer:
                self.send(ett, aktor)

        prov()

    def send(self, ett: Kall, aktor: Aktor) -> None:
        """Send one call as someone, and check the answer."""
        hoder = dict(ett.hoder) | ({} if ett.stille else aktor.hoder)
        kobling = self._kobling or http.client.HTTPConnection("127.0.0.1", self.mal.port, timeout=30)
        try:
            kobling.request(ett.metode, ett.sti, ett.kropp, hoder)
            svar = kobling.getresponse()
            kropp = svar.read().decode("utf-8", "replace")
        except (http.client.HTTPException, ConnectionError):
            kobling.close()
            self._kobling = None
            return  # the server closed the connection, as it may after what it could not read
        self._kobling = None if svar.will_close else kobling
        try:
            self.sjekk(aktor, svar.status, dict(svar.getheaders()), kropp)
            self._sjekk_feil(ett, svar.status, kropp)
        except (AssertionError, ValueError, KeyError) as feil:
            raise AssertionError(f"{feil}\n{aktor.navn}: {ett}\n{svar.status}: {kropp[:300]}") from None

    @staticmethod
    def _sjekk_feil(ett: Kall, status: int, kropp: str) -> None:
        if status >= 400 and ett.sti.startswith(("/api/", "/intern/")) and ett.metode != "HEAD":
            felt = set(json.loads(kropp)["feil"])
            assert {"kode", "melding"} <= felt <= {"kode", "melding", "oppgave"}, "not the form of an error"

    def sjekk(self, aktor: Aktor, status: int, hoder: Mapping[str, str], kropp: str) -> None:
        """Assert what holds for every answer."""
        self.statuser[status] += 1
        assert status < 500, f"{status} for {aktor.navn}"
        assert "Traceback" not in kropp, "a stack trace"
        mangler = {navn.lower() for navn in HODER} - {navn.lower() for navn in hoder}
        assert not mangler, f"headers missing: {mangler}"
        lekket = {sak for sak, merke in self.mal.merker.items() if merke in kropp} - aktor.ser
        assert not lekket, f"{aktor.navn} saw the case of {lekket}"


def lett_hash() -> None:
    """Hash with little memory: how slow the hashes are is not what is fuzzed."""
    koder.MINNE_KIB = passordlaas.MINNE_KIB = 64  # type: ignore[misc]
    passordlaas.RUNDER = 1  # type: ignore[misc]


def main() -> None:
    """Command line."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("--antall", type=int, default=ANTALL)
    antall, start = valg.parse_args().antall, time.monotonic()
    sett_opp_logg(logging.CRITICAL)
    lett_hash()
    with tempfile.TemporaryDirectory() as mappe, kjorende(Path(mappe)) as mal:
        fuzzing = Fuzzing(mal)
        try:
            fuzzing.kjor(antall)
        except Exception as feil:  # noqa: BLE001 - whatever it is, it is what was looked for
            stopp(f"{fuzzing.sendt} forespørsler sendt, og så: {type(feil).__name__}: {feil}")
    svar = ", ".join(f"{status}: {n}" for status, n in sorted(fuzzing.statuser.items()))
    si(f"{fuzzing.sendt} forespørsler på {time.monotonic() - start:.0f} s, ingen feil. Svarene: {svar}.")


def _innstilt(antall: int) -> settings:
    return settings(
        max_examples=antall,
        database=None,
        deadline=None,
        verbosity=Verbosity.quiet,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )


if __name__ == "__main__":
    main()
