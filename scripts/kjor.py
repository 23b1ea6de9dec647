"""Start both processes in the foreground, keep the assistant alive, and end everything on Ctrl-C."""

from __future__ import annotations

import argparse
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from scripts.felles import ASSISTENT, BACKEND, ROT, si, stopp
from scripts.oppsett import sett_opp

NADETID = 8.0
"""Seconds the processes get to end by themselves."""

VISK_UT = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"}
"""glibc overwrites memory as it is freed, and Python frees to glibc: words and keys do not linger in the process.

What glibc's thread cache takes back is not overwritten, so there is none.
"""


def main() -> None:
    """Command line."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("--demo", action="store_true")
    demo = valg.parse_args().demo
    port = _port()
    _sjekk_data(_data())
    modell = sett_opp(utvikling=False)
    Drift(port, modell, demo).kjor()


def _port() -> int:
    verdi = os.environ.get("SIFRA_PORT") or "8080"
    if not verdi.isdigit() or not 0 < int(verdi) < 65536:
        stopp("SIFRA_PORT må være et portnummer mellom 1 og 65535.")
    with socket.socket() as prove:
        prove.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            prove.bind(("127.0.0.1", int(verdi)))
        except OSError:
            stopp(f"Port {verdi} er i bruk. Stopp det som bruker den, eller sett SIFRA_PORT til en annen.")
    return int(verdi)


def _sjekk_data(mappe: Path) -> None:
    try:
        mappe.mkdir(parents=True, exist_ok=True)
        prove = mappe / ".skrivbar"
        prove.write_text("")
        prove.unlink()
    except OSError:
        stopp(f"Kan ikke skrive i datamappen «{mappe}». Rett tilgangen, eller sett SIFRA_DATA til en annen mappe.")


def _ledig_port() -> int:
    with socket.socket() as prove:
        prove.bind(("127.0.0.1", 0))
        return int(prove.getsockname()[1])


def _data() -> Path:
    return Path(os.environ.get("SIFRA_DATA") or ROT / "var")


def _demopassord() -> str:
    """The demo's password: the one that is set, or a random one that stays the same from start to start."""
    if satt := os.environ.get("SIFRA_DEMO_PASSORD"):
        return satt
    fil = _data() / "demo-passord"
    if not fil.exists():
        fil.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as ut:
            ut.write(secrets.token_urlsafe(9))
    return fil.read_text()


@dataclass
class Drift:
    """The two processes. The assistant is started again when it ends; when the backend ends, all ends."""

    port: int
    modell: Path
    demo: bool
    ekstra: Mapping[str, str] = field(default_factory=dict)
    """Settings beside those of the environment."""
    slutt: bool = False
    klar: bool = False
    prosesser: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.assistentport = _ledig_port()
        self.passord = (self.ekstra.get("SIFRA_DEMO_PASSORD") or _demopassord()) if self.demo else ""
        self.miljo = {
            **os.environ,
            **self.ekstra,
            "SIFRA_PORT": str(self.port),
            "SIFRA_ASSISTENT_URL": f"http://127.0.0.1:{self.assistentport}",
            "SIFRA_ASSISTENT_NOKKEL": secrets.token_urlsafe(32),
            "SIFRA_DEMO": "1" if self.demo else "",
            "SIFRA_DEMO_PASSORD": self.passord,
            "PYTHONWARNINGS": "ignore",
            "RASA_TELEMETRY_ENABLED": "false",
            "SANIC_BACKLOG": "512",
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "OMP_NUM_THREADS": "1",
            "PYTHONUNBUFFERED": "1",
            **VISK_UT,
        }
        if not self.demo:
            self.miljo.pop("SIFRA_DATO", None)  # a made-up date is for the demo alone

    def kjor(self) -> None:
        """Run until a signal, until the backend ends, or until whoever started us is gone."""
        for tegn in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(tegn, self._vil_slutte)
        forelder = os.getppid()
        si("Starter …")
        kode = 0
        try:
            self.start_assistent()
            self.start_backend()
            while not self.slutt and os.getppid() == forelder:
                time.sleep(0.2)
                if self.prosesser["backend"].poll() is not None:
                    kode = self.prosesser["backend"].returncode or 1
                    break
                self._hold_i_live()
                self._si_fra_naar_klar()
        finally:
            self.stans()
        raise SystemExit(0 if self.slutt else kode)

    def _vil_slutte(self, _: int, __: FrameType | None) -> None:
        self.slutt = True

    def start_backend(self) -> None:
        """Start the backend, once more where it has ended."""
        self._start("backend", [BACKEND / "bin" / "python", "-m", "backend"])

    def start_assistent(self) -> None:
        """Start the assistant, once more where it has ended."""
        valg: list[str | Path] = ["--port", str(self.assistentport), "--modell", self.modell]
        self._start("assistent", [ASSISTENT / "bin" / "python", "-m", "bot", *valg])

    def _start(self, navn: str, kommando: list[str | Path]) -> None:
        self.prosesser[navn] = subprocess.Popen(
            [str(del_) for del_ in kommando], cwd=ROT, env=self.miljo, start_new_session=True, stdin=subprocess.DEVNULL
        )

    def _hold_i_live(self) -> None:
        if self.prosesser["assistent"].poll() is not None and not self.slutt:
            si("Assistenten stoppet og startes på nytt.")
            time.sleep(1)
            self.start_assistent()

    def _si_fra_naar_klar(self) -> None:
        if self.klar or not _svarer(self.port):
            return
        self.klar = True
        si(f"SiFra er klar: http://127.0.0.1:{self.port}/  (avslutt med Ctrl-C)")
        if self.demo:
            si(f"Portal: /portal/  E-post: /demo/post  Konto: rektor@steinkjer.demo  Passord: {self.passord}")

    def stans(self) -> None:
        """End each process and what it started, by their ids: politely first."""
        levende = [p for p in self.prosesser.values() if p.poll() is None]
        for prosess in levende:
            _send(prosess, signal.SIGTERM)
        frist = time.monotonic() + NADETID
        for prosess in levende:
            try:
                prosess.wait(max(0.1, frist - time.monotonic()))
            except subprocess.TimeoutExpired:
                _send(prosess, signal.SIGKILL)
                prosess.wait()


def _svarer(port: int) -> bool:
    """Whether /helse answers 200."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/helse", timeout=1) as svar:  # nosec B310 - a fixed address
            return int(svar.status) == 200
    except OSError:
        return False


def _send(prosess: subprocess.Popen[bytes], tegn: signal.Signals) -> None:
    try:
        os.killpg(prosess.pid, tegn)
    except ProcessLookupError:
        return


if __name__ == "__main__":
    main()
