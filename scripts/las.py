"""Pin every dependency anew: one lock a process, exact versions with hashes, no address of a registry."""

from __future__ import annotations

from pathlib import Path

from scripts.felles import kjor, si
from scripts.oppsett import LASER, finn_uv
from scripts.python_finner import finn_310, finn_nyere

FELLES = ("--generate-hashes", "--no-emit-index-url", "--custom-compile-command", "make lock", "-q", "--upgrade")


def main() -> None:
    """Write all locks; the ones for development hold the same versions as the ones they extend."""
    uv = finn_uv()
    ny, gammel = finn_nyere(uv), finn_310(uv)
    for navn, python, bundet in (
        ("verktoy", ny, None),
        ("backend", ny, None),
        ("dev", ny, "backend"),
        ("assistant", gammel, None),
        ("assistant-dev", gammel, "assistant"),
    ):
        _las(uv, navn, python, bundet)


def _las(uv: Path, navn: str, python: Path, bundet: str | None) -> None:
    si(f"Låser {navn} …")
    tillegg = ["-c", f"requirements/{bundet}.txt"] if bundet else []
    kilde, las = LASER / f"{navn}.in", LASER / f"{navn}.txt"
    kjor([uv, "pip", "compile", "--python", python, *FELLES, *tillegg, f"requirements/{kilde.name}", "-o", las])


if __name__ == "__main__":
    main()
