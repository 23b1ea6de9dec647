"""Set up: one environment a process from its lock, and a trained model. What is there already is left alone."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.felles import ASSISTENT, BACKEND, ROT, kjor, si
from scripts.python_finner import finn_310, finn_nyere

MODELLER = ROT / "models"
LASER = ROT / "requirements"
TRENES_AV = (
    "config.yml",
    "domain.yml",
    "data/nlu/*.yml",
    "knowledge/*/plan/*.yml",
    "knowledge/felles/**/*.yml",
    "data/rules/*.yml",
    "bot/*.py",
    "bot/spacy_norsk/**/*",
    "sprak/*.py",
    "sprak/data/*",
    "requirements/assistant.txt",
)
"""Everything that a trained model depends on; a change in any of them trains anew."""


def finn_uv() -> Path:
    """Path of uv; installs it by pip in an environment of its own where it is missing."""
    if sti := shutil.which("uv"):
        return Path(sti)
    mappe = ROT / ".venv" / "verktoy"
    uv = mappe / "bin" / "uv"
    if not uv.exists():
        si("Installerer uv …")
        kjor([sys.executable, "-m", "venv", mappe])
        kjor([mappe / "bin" / "pip", "install", "-q", "--require-hashes", "-r", LASER / "verktoy.txt"])
    return uv


def miljo(uv: Path, mappe: Path, python: Path, las: Path) -> None:
    """Bring one environment up to its lock, with hashes checked."""
    merke = mappe / f".{las.stem}"
    avtrykk = _avtrykk([las])
    if merke.exists() and merke.read_text() == avtrykk:
        return
    if not (mappe / "bin" / "python").exists():
        kjor([uv, "venv", "-q", "--seed", mappe, "--python", python])
    si(f"Installerer {las.name} i {mappe.relative_to(ROT)} (første gang kan det ta noen minutter) …")
    kjor([uv, "pip", "install", "-q", "--python", mappe / "bin" / "python", "--require-hashes", "-r", las])
    merke.write_text(avtrykk)


def sett_opp(utvikling: bool) -> Path:
    """Both environments, the model and what the answers are found by. Returns the model's path."""
    uv = finn_uv()
    navn = ("dev.txt", "assistant-dev.txt") if utvikling else ("backend.txt", "assistant.txt")
    if not _dekket(BACKEND, navn[0], "dev.txt"):
        miljo(uv, BACKEND, finn_nyere(uv), LASER / navn[0])
    if not _dekket(ASSISTENT, navn[1], "assistant-dev.txt"):
        miljo(uv, ASSISTENT, finn_310(uv), LASER / navn[1])
    modell = tren()
    laer_kunnskap(modell)
    return modell


def laer_kunnskap(modell: Path) -> None:
    """Learn to find answers in the knowledge, where that was not done after the model was trained."""
    if any(fil.stat().st_mtime >= modell.stat().st_mtime for fil in MODELLER.glob("kunnskap-*.npz")):
        return
    si("Leser kunnskapen om skolene (et halvt minutt) …")
    kjor([BACKEND / "bin" / "python", "-c", "from backend.bootstrap import laer_kunnskap; laer_kunnskap()"])
    si("Kunnskapen er lest.")


def tren() -> Path:
    """The model for the training data as they are; trains only when nothing fits."""
    navn = _avtrykk(fil for monster in TRENES_AV for fil in sorted(ROT.glob(monster)) if fil.is_file())[:16]
    modell = MODELLER / f"{navn}.tar.gz"
    if modell.exists():
        return modell
    si("Trener assistenten på treningsdataene (et par minutter) …")
    kjor(
        [ASSISTENT / "bin" / "rasa", "train", "--quiet", "--out", MODELLER, "--fixed-model-name", navn],
        miljo={**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"},
    )
    si("Assistenten er trent.")
    for gammel in MODELLER.glob("*.tar.gz"):
        if gammel != modell:
            gammel.unlink()
    return modell


def _dekket(mappe: Path, las: str, storre: str) -> bool:
    """Whether the environment already holds the larger set, which contains the smaller one."""
    merke = mappe / f".{Path(storre).stem}"
    return las != storre and merke.exists() and merke.read_text() == _avtrykk([LASER / storre])


def _avtrykk(filer: Iterable[Path]) -> str:
    sum_ = hashlib.sha256()
    for fil in filer:
        sum_.update(fil.relative_to(ROT).as_posix().encode() + b"\0" + fil.read_bytes() + b"\0")
    return sum_.hexdigest()


def chromium() -> None:
    """Debian's Chromium for the browser tests, where it is missing and we may install it."""
    if shutil.which("chromium"):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        si("Chromium mangler: nettlesertestene hoppes over. Installer den med «apt-get install chromium».")
        return
    si("Installerer Chromium for nettlesertestene …")
    ny = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=ny, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    kjor(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], miljo=ny)


def main() -> None:
    """Command line."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("--utvikling", action="store_true", help="with what the tests need")
    valgt = valg.parse_args()
    if valgt.utvikling:
        chromium()
    sett_opp(valgt.utvikling)
    si("Alt er satt opp.")


if __name__ == "__main__":
    main()
