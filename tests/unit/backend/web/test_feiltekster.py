"""Every error that the code can raise has its nynorsk, with the same places to fill, and none is left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from backend.domain import feil
from backend.domain.feil import ForLang, ForMange, SifraFeil
from backend.web.feilsvar import HTTP, UVENTET
from backend.web.samtaler import GJENFUNNET
from backend.web.tekster.feil import NYNORSK, feilmelding

ROT = Path(__file__).parents[4]
KOMMANDOER = {ROT / "backend" / fil for fil in ("sikkerhetskopi.py", "adapters/kopi.py", "krypto/kopi.py")}
"""What only a command calls is read by the one who runs the machine, as docs/drift.md is."""
FILER = sorted({*(ROT / "backend").rglob("*.py"), *(ROT / "actions").rglob("*.py")} - KOMMANDOER)
ARTER = {n for n, a in vars(feil).items() if isinstance(a, type) and issubclass(a, SifraFeil)} - {"Oppsettsfeil"}
"""Oppsettsfeil stops the start: it is read by the one who runs the machine, as docs/drift.md is."""


def _konstanter(tre: ast.Module) -> dict[str, str]:
    ut = {}
    for node in tre.body:
        mal = (
            node.targets[0]
            if isinstance(node, ast.Assign)
            else node.target
            if isinstance(node, ast.AnnAssign)
            else None
        )
        verdi = getattr(node, "value", None)
        if isinstance(mal, ast.Name) and isinstance(verdi, ast.Constant) and isinstance(verdi.value, str):
            ut[mal.id] = verdi.value
    return ut


TRAER = {fil: ast.parse(fil.read_text(encoding="utf-8")) for fil in FILER}
KONSTANTER = {navn: verdi for tre in TRAER.values() for navn, verdi in _konstanter(tre).items()}


def reist() -> Iterator[tuple[str, str | None]]:
    """Where an error of ours is made, and its text in bokmål; None where it cannot be told from the code."""
    for fil, tre in TRAER.items():
        if fil.name == "feil.py" and fil.parent.name == "domain":
            continue
        for node in ast.walk(tre):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ARTER and node.args:
                arg = node.args[0]
                tekst = arg.value if isinstance(arg, ast.Constant) else KONSTANTER.get(getattr(arg, "id", ""))
                yield f"{fil.relative_to(ROT)}:{node.lineno}", tekst if isinstance(tekst, str) else None


REIST = list(reist())
TJENEREN = {tekst for _, tekst in [*HTTP.values(), UVENTET]} | {"Til forsiden", GJENFUNNET}


def test_every_error_has_its_nynorsk_and_none_is_left_over() -> None:
    assert len(REIST) > 40
    assert [hvor for hvor, tekst in REIST if tekst is None] == [], (
        "give the text itself, with {places}, not an f-string"
    )
    assert {hvor: tekst for hvor, tekst in REIST if tekst not in NYNORSK} == {}
    assert TJENEREN - set(NYNORSK) == set()
    assert set(NYNORSK) - {tekst for _, tekst in REIST} - TJENEREN == set()


KUN_NB = r"(?i)\b(jeg|ikke|noe|noen|være|et|en|fra|kommer|skrevet|hva|selv)\b"


@pytest.mark.parametrize("nb", sorted(NYNORSK))
def test_the_two_ask_for_the_same_and_are_not_mixed(nb: str) -> None:
    def plasser(tekst: str) -> list[str]:
        return sorted(navn for _, navn, _, _ in Formatter().parse(tekst) if navn is not None)

    assert plasser(nb) == plasser(NYNORSK[nb])
    assert re.search(KUN_NB, NYNORSK[nb]) is None


def test_the_places_are_filled_in_both() -> None:
    en = ForLang("Feltet «{navn}» kan ha høyst {maks} tegn.", navn="tekst", maks=4000)
    assert en.melding == feilmelding(en, "nb") == "Feltet «tekst» kan ha høyst 4000 tegn."
    assert feilmelding(en, "nn") == "Feltet «tekst» kan ha høgst 4000 teikn."
    assert feilmelding(ForMange("Ukjent {tekst", 3), "nn") == "Ukjent {tekst"
