"""A whole running system for tests: both processes, as a school would start them, on ports and data of its own."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROT = Path(__file__).resolve().parent.parent
PASSORD = "Prove-passord-1234"
DATO = "2026-11-20"
OPPSTART_S = 240.0


def ledig_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as prove:
        prove.bind(("127.0.0.1", 0))
        return int(prove.getsockname()[1])


@dataclass(frozen=True)
class Svar:
    """An HTTP answer."""

    status: int
    tekst: str
    hoder: Mapping[str, str] = field(default_factory=dict)
    kaker: tuple[str, ...] = ()

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.tekst)


@dataclass
class System:
    """A running system. `data` is its data folder, `logg` what its processes printed.

    Calls come from the address `fra`, and have the headers `hoder` besides their own.
    """

    port: int
    data: Path
    logg: Path
    prosess: subprocess.Popen[bytes]
    fra: str = "127.0.0.1"
    hoder: Mapping[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.port}"

    def kall(self, metode: str, sti: str, kropp: Any = None, hoder: Mapping[str, str] | None = None) -> Svar:
        """One request; a `kropp` that is not bytes is sent as JSON."""
        kobling = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(self.fra, 0))
        ra = kropp if isinstance(kropp, bytes) or kropp is None else json.dumps(kropp).encode()
        kobling.request(metode, sti, ra, {"Content-Type": "application/json", **self.hoder, **(hoder or {})})
        svar = kobling.getresponse()
        kaker = tuple(verdi.split(";")[0] for navn, verdi in svar.getheaders() if navn.lower() == "set-cookie")
        return Svar(svar.status, svar.read().decode("utf-8", "replace"), dict(svar.getheaders()), kaker)

    def barn(self) -> dict[str, int]:
        """Process ids of the backend and the assistant, by name."""
        ut = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
        egne = [linje.split(None, 2) for linje in ut.splitlines()[1:] if linje.split()[1] == str(self.prosess.pid)]
        return {("backend" if "-m backend" in args else "assistent"): int(pid) for pid, _, args in egne}

    def vent_til_klar(self, sekunder: float = OPPSTART_S) -> None:
        """Wait until /helse answers 200; fails with what the processes printed."""
        frist = time.monotonic() + sekunder
        while time.monotonic() < frist and self.prosess.poll() is None:
            with contextlib.suppress(OSError):
                if self.kall("GET", "/helse").status == 200:
                    return
            time.sleep(0.3)
        raise AssertionError("The system did not get ready:\n" + self.logg.read_text()[-3000:])

    def stopp(self) -> int:
        """Ctrl-C, as a person would; returns the exit code."""
        if self.prosess.poll() is None:
            self.prosess.send_signal(signal.SIGINT)
        return self.prosess.wait(30)


@contextlib.contextmanager
def kjorende(mappe: Path, **miljo: str) -> Iterator[System]:
    """A system in demo mode with its data in `mappe`; ended when the block is left."""
    port = ledig_port()
    data, logg, midlertidig = mappe / "data", mappe / "logg.txt", mappe / "tmp"
    midlertidig.mkdir()
    alt = {
        **os.environ,
        "TMPDIR": str(midlertidig),
        "SIFRA_PORT": str(port),
        "SIFRA_DATA": str(data),
        "SIFRA_DEMO_PASSORD": PASSORD,
        "SIFRA_DATO": DATO,
        "SIFRA_VERN": "av",
        **miljo,
    }
    with logg.open("wb") as ut:
        prosess = subprocess.Popen(
            [sys.executable, "-m", "scripts.kjor", "--demo"], cwd=ROT, env=alt, stdout=ut, stderr=ut
        )
    system = System(port, data, logg, prosess)
    try:
        system.vent_til_klar()
        yield system
    finally:
        if system.stopp() is None:  # pragma: no cover - wait() raises before this
            prosess.kill()
