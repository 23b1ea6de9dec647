"""Submissions while the processes are killed: `make taal`.

People report at the same time, as the page does it: a message that got no answer is sent again with the same id. All
the while each process is ended with kill -9 at random moments, and started again by whoever watches over it (here this
script; in operation scripts/kjor.py and systemd). Afterwards everything that was acknowledged with a receipt must be
there, readable by its recipient, and nothing may be there twice.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import secrets
import signal
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientSession, TCPConnector

from scripts.etterprov import SKOLER, koder_virker, les_alle, mangler, sjekk_brev
from scripts.felles import si, stopp
from scripts.kjor import Drift
from scripts.melder import Maalt, Melder
from scripts.oppsett import tren
from tests.integration.postkontor import Postkontor, apent
from tests.system import DATO, PASSORD, System, ledig_port

VENT_S = (0.5, 6.0)
"""A process lives so long after it has become ready, at random, before it is killed."""
BREVFRIST_S = 150.0
"""A letter that was claimed when the process ended is free again after two minutes."""
KODEPROVER = 50


@dataclass
class Vakt:
    """Keeps both processes alive, and kills them; `drap` counts how often, by name."""

    drift: Drift
    system: System
    drap: dict[str, int]

    async def hold_i_live(self) -> None:
        """Start again what has ended, until cancelled."""
        while True:
            await asyncio.sleep(0.1)
            for navn, start in (("backend", self.drift.start_backend), ("assistent", self.drift.start_assistent)):
                if self.drift.prosesser[navn].poll() is not None:
                    start()

    async def drep(self, navn: str, ganger: int) -> None:
        """Kill the process so many times, each time a while after everything was ready."""
        while self.drap[navn] < ganger:
            await self.vent_til_klar()
            await asyncio.sleep(random.uniform(*VENT_S))
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.drift.prosesser[navn].pid, signal.SIGKILL)
                self.drap[navn] += 1

    async def vent_til_klar(self) -> None:
        """Wait until everything answers."""
        while not await asyncio.to_thread(self._svarer):
            await asyncio.sleep(0.3)

    def _svarer(self) -> bool:
        try:
            return self.system.kall("GET", "/helse").status == 200
        except OSError:
            return False


def main() -> None:
    """Run, print what was seen, and fail where something acknowledged is missing or doubled."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("--antall", type=int, default=1000, help="submissions, at least")
    valg.add_argument("--drap", type=int, default=20, help="kills of each process")
    valg.add_argument("--samtidige", type=int, default=16, help="people at once")
    valgt = valg.parse_args()
    galt = proev(valgt.antall, valgt.drap, valgt.samtidige)
    if galt:
        stopp("; ".join(galt[:10]))
    si("Alt som er kvittert, er der én gang, og mottakeren kan lese det.")


def proev(antall: int, drap: int, samtidige: int, database_url: str = "") -> list[str]:
    """Report and kill; return what is wrong, which is nothing."""
    with tempfile.TemporaryDirectory() as mappe, apent() as (kontor, smtp):
        miljo = {"SIFRA_SMTP_URL": smtp} | ({"SIFRA_DATABASE_URL": database_url} if database_url else {})
        with _vakt(Path(mappe), miljo) as vakt:
            kvittert, maalt = asyncio.run(_kjor(vakt, antall, drap, samtidige))
            si(
                f"{len(kvittert)} kvittert. Drept: {vakt.drap}. Fortalt på nytt: {maalt.paa_nytt}. "
                f"Uten svar: {dict(maalt.feil)}."
            )
            return _etterprov(vakt.system, kontor, kvittert)


@contextlib.contextmanager
def _vakt(mappe: Path, miljo: Mapping[str, str]) -> Iterator[Vakt]:
    port, data = ledig_port(), mappe / "data"
    data.mkdir()
    satt = {"SIFRA_DATA": str(data), "SIFRA_DEMO_PASSORD": PASSORD, "SIFRA_DATO": DATO, "SIFRA_VERN": "av", **miljo}
    drift = Drift(port, tren(), demo=True, ekstra=satt)
    drift.start_assistent()
    drift.start_backend()
    system = System(port, data, mappe / "logg", drift.prosesser["backend"])
    try:
        yield Vakt(drift, system, {"backend": 0, "assistent": 0})
    finally:
        drift.stans()


async def _kjor(vakt: Vakt, antall: int, drap: int, samtidige: int) -> tuple[dict[str, str], Maalt]:
    """Report until there are so many receipts and so many kills; the codes by mark, and what was seen."""
    maalt, kvittert = Maalt(), dict[str, str]()
    holder = asyncio.create_task(vakt.hold_i_live())
    await vakt.vent_til_klar()
    drapsmenn = [asyncio.create_task(vakt.drep(navn, drap)) for navn in vakt.drap]

    def ferdig() -> bool:
        return len(kvittert) >= antall and all(mann.done() for mann in drapsmenn)

    async with ClientSession(connector=TCPConnector(limit=0)) as okt:
        melder = Melder(okt, vakt.system.url, maalt)

        async def person(nr: int) -> None:
            while not ferdig():
                merke = f"merke{secrets.token_hex(8)}"
                kvittert[merke] = await melder.meld(SKOLER[nr % len(SKOLER)], _fortelling(merke))
                if len(kvittert) % 50 == 0:
                    si(f"{len(kvittert)} kvittert, drept {vakt.drap}")

        await asyncio.gather(*(person(nr) for nr in range(samtidige)))
    await vakt.vent_til_klar()
    holder.cancel()
    return kvittert, maalt


def _etterprov(system: System, kontor: Postkontor, kvittert: Mapping[str, str]) -> list[str]:
    si("Leser alle varslene som rektor, og brevene …")
    funnet, galt = les_alle(system, kvittert)
    koder = random.sample(list(kvittert.values()), min(KODEPROVER, len(kvittert)))
    galt += mangler(kvittert, funnet) + koder_virker(system, koder)
    frist = time.monotonic() + BREVFRIST_S
    while (brev := sjekk_brev(kontor.brev, set(funnet)))[0] and time.monotonic() < frist:
        time.sleep(1)
    si(f"{len(funnet)} varsler, {len(kontor.brev)} brev, {brev[1]} av dem det samme brevet en gang til.")
    return galt + brev[0]


def _fortelling(merke: str) -> str:
    """All that is asked for, at once: the conversation is short."""
    return (
        f"Jeg er elev i 8B og vil være anonym. En gutt i klassen slo meg i garderoben i går. Det var én gang. {merke} "
        "Jeg har ikke sagt fra før."
    )


if __name__ == "__main__":
    main()
