"""`make sikkerhet`: our own sources (bandit), the libraries (pip-audit), and secrets in the whole history of the repo.

Ends with 0 where nothing was found that docs/sikkerhet-avhengigheter.md does not judge, 1 where something was, and 2
where the advisory service could not be asked: then nothing is known of the libraries, and it says so.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from scripts.felles import BACKEND, ROT, si

KILDER: Final = ("actions", "backend", "bot", "scripts", "sprak")
LAASER: Final = ("requirements/backend.txt", "requirements/assistant.txt")
VURDERT: Final = ROT / "docs" / "sikkerhet-avhengigheter.md"
FUNNET: Final = 1
UVISST: Final = 2
_MINST_ENTROPI: Final = 4.2
"""Bits a character: random base64 has about 5, words of a language below 4."""

NOKKELORD: Final = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b"
    r"|\bxox[baprs]-[A-Za-z0-9-]{10,}|\bsk-[A-Za-z0-9]{32,}\b|\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\."
)
TILDELT: Final = re.compile(
    r"(?i)(?:secret|token|passord|password|passwd|api_?key|nokkel|pepper)[\w.]*[\"']?\s*[:=]\s*[\"']([A-Za-z0-9+/_=-]{20,})[\"']"
)
UTENFOR: Final = re.compile(r"^(requirements/.*\.txt|scripts/spacy_ordliste\.txt|.*\.(svg|png|spacy|bin|npz))$")
"""Files of hashes, words or pictures: the locks' own hashes would drown all else."""


@dataclass(frozen=True)
class Funn:
    """A known fault in a library, by all its ids."""

    bibliotek: str
    navn: tuple[str, ...]


@dataclass(frozen=True)
class Hemmelighet:
    """A line of the history that looks like a secret; the secret itself is not repeated."""

    utgave: str
    fil: str
    hvorfor: str


def main() -> None:
    """Command line."""
    utfall = [bandit(), avhengigheter(), historien()]
    raise SystemExit(FUNNET if FUNNET in utfall else max(utfall))


def bandit() -> int:
    """Look through our own sources; anything of medium severity or more is a finding."""
    ferdig = _kjor(str(BACKEND / "bin" / "bandit"), "-q", "-r", "-ll", *KILDER)
    si("bandit: ingen funn." if ferdig.returncode == 0 else f"bandit:\n{ferdig.stdout}{ferdig.stderr}")
    return FUNNET if ferdig.returncode else 0


def avhengigheter() -> int:
    """Ask the advisory service about every pinned version of both processes."""
    utfall = 0
    vurdert = vurderte(VURDERT.read_text(encoding="utf-8"))
    for laas in LAASER:
        funn = spor_om(laas)
        if funn is None:
            si(f"pip-audit {laas}: fikk ikke svar fra tjenesten. INGENTING er kjent om disse bibliotekene i dag.")
            utfall = max(utfall, UVISST)
            continue
        nye = [f"{f.bibliotek} {f.navn[0]}" for f in funn if not vurdert & set(f.navn)]
        si(f"pip-audit {laas}: {len(funn)} funn, {len(nye)} uten vurdering. {', '.join(nye)}")
        utfall = FUNNET if nye else utfall
    return utfall


def spor_om(laas: str) -> list[Funn] | None:
    """Return each known fault in a lock, or None where nobody answered, or not for every library."""
    valg = ("--disable-pip", "--require-hashes", "--format", "json", "--progress-spinner", "off", "--timeout", "20")
    ferdig = _kjor(str(BACKEND / "bin" / "pip-audit"), *valg, "-r", laas)
    return les_svar(ferdig.stdout)


def les_svar(svar: str) -> list[Funn] | None:
    """Read pip-audit's answer; a library that it skipped is one of which nothing is known, whatever it says besides."""
    try:
        biblioteker: list[dict[str, Any]] = json.loads(svar)["dependencies"]
    except (ValueError, KeyError):
        return None
    if any("skip_reason" in bibliotek for bibliotek in biblioteker):
        return None
    return [
        Funn(f"{b['name']} {b['version']}", (feil["id"], *feil.get("aliases", ())))
        for b in biblioteker
        for feil in b["vulns"]
    ]


def vurderte(dokument: str) -> set[str]:
    """Return the ids that the document judges: those that stand first in a row of its table."""
    return set(re.findall(r"^\| `([A-Z]+-[\w-]+)` \|", dokument, re.MULTILINE))


def historien() -> int:
    """Look for secrets in every line that was ever added, in every commit that can be reached."""
    funn = sorted({(h.fil, h.hvorfor, h.utgave) for h in hemmeligheter(_logg())})
    si(f"historien: {len(funn)} linjer ser ut som en hemmelighet." if funn else "historien: ingen hemmeligheter.")
    for fil, hvorfor, utgave in funn:
        si(f"  {utgave[:10]} {fil}: {hvorfor}")
    return FUNNET if funn else 0


def hemmeligheter(linjer: Iterator[str]) -> Iterator[Hemmelighet]:
    """Give every added line of a `git log -p` that looks like a secret."""
    utgave = fil = ""
    for linje in linjer:
        if linje.startswith("commit "):
            utgave = linje.split()[1]
        elif linje.startswith("+++ b/"):
            fil = linje[6:]
        elif linje.startswith("+") and not UTENFOR.match(fil) and (hvorfor := ser_ut_som(linje[1:])):
            yield Hemmelighet(utgave, fil, hvorfor)


def ser_ut_som(linje: str) -> str | None:
    """Tell why a line looks like a secret, or None."""
    if treff := NOKKELORD.search(linje):
        return f"begins as {treff.group()[:8]}"
    if (tildelt := TILDELT.search(linje)) and entropi(tildelt.group(1)) >= _MINST_ENTROPI:
        return "a random value in a name for secrets"
    return None


def entropi(tekst: str) -> float:
    """Return Shannon's entropy of the text, in bits a character."""
    return -sum(n / len(tekst) * math.log2(n / len(tekst)) for n in Counter(tekst).values())


def _logg() -> Iterator[str]:
    kommando = ["git", "log", "--all", "-p", "--no-color", "--no-ext-diff", "--unified=0"]
    with subprocess.Popen(kommando, cwd=ROT, stdout=subprocess.PIPE, text=True, errors="replace") as prosess:
        assert prosess.stdout
        yield from (linje.rstrip("\n") for linje in prosess.stdout)


def _kjor(*kommando: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(kommando, cwd=ROT, capture_output=True, text=True)


if __name__ == "__main__":
    main()
