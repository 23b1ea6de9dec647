"""Every text in bokmål and nynorsk: the same places to fill, none missing where the code asks, none left unused."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.besvar import PRAT
from actions.utenfor_form import OVERSETT
from backend.services import begjaeringssvar
from backend.web.tekster import chat, personvern, portal, rettigheter

ROT = Path(__file__).parents[2]
MAALFORMER = {"nb", "nn"}
SAGT = sorted((ROT / "actions" / "tekster").glob("*.yml"))
KONTROLL = sorted((ROT / "backend" / "knowledge" / "kontroll").glob("*.yml"))
KUNNSKAP = sorted((ROT / "knowledge").rglob("*.yml"))
KODE = "\n".join(fil.read_text(encoding="utf-8") for fil in sorted((ROT / "actions").glob("*.py")))
Tekst = dict[str, Any]


def tekster(innhold: Any, sti: str = "") -> Iterator[tuple[str, Tekst]]:
    """Every {nb, nn} in a structure, with its place; half a pair counts as one."""
    if isinstance(innhold, dict):
        if MAALFORMER & innhold.keys():
            yield sti, innhold
        else:
            for nokkel, verdi in innhold.items():
                yield from tekster(verdi, f"{sti}.{nokkel}" if sti else str(nokkel))
    elif isinstance(innhold, list):
        for nr, verdi in enumerate(innhold):
            yield from tekster(verdi, f"{sti}.{verdi.get('id', nr) if isinstance(verdi, dict) else nr}")


def les(fil: Path) -> Any:
    return yaml.safe_load(fil.read_text(encoding="utf-8"))


SAGT_TEKSTER = {sti: tekst for fil in SAGT for sti, tekst in tekster({fil.stem: les(fil)})}
KUNNSKAPSTEKSTER = [(f"{f.parent.name}/{f.name}:{sti}", t) for f in KUNNSKAP for sti, t in tekster(les(f))]
KONTROLLTEKSTER = [(f"{f.name}:{sti}", t) for f in KONTROLL for sti, t in tekster(les(f))]
NETTTEKSTER = [
    (f"{m.__name__}.{n}", t)
    for m in (chat, personvern, portal, rettigheter, begjaeringssvar)
    for n, t in tekster(vars(m)["TEKSTER"])
]


def plasser(tekst: str) -> list[str]:
    """The places to fill in one text, sorted."""
    return sorted(navn for _, navn, _, _ in string.Formatter().parse(tekst) if navn is not None)


def feil_ved(tekst: Tekst, hva: Any = None) -> str | None:
    """What is wrong with one pair of texts."""
    if set(tekst) != MAALFORMER:
        return "not both"
    nb, nn = tekst["nb"], tekst["nn"]
    if isinstance(nb, dict) and isinstance(nn, dict):
        if set(nb) != set(nn):
            return "not the same parts"
        return next((f for del_ in nb if (f := feil_ved({"nb": nb[del_], "nn": nn[del_]}))), None)
    if not all(isinstance(t, str) and t.strip() for t in (nb, nn)):
        return "empty"
    return None if plasser(nb) == plasser(nn) else "not the same places"


@pytest.mark.parametrize(
    "samling",
    [list(SAGT_TEKSTER.items()), KUNNSKAPSTEKSTER, KONTROLLTEKSTER, NETTTEKSTER],
    ids=["actions/tekster", "knowledge", "backend/knowledge/kontroll", "backend/web/tekster"],
)
def test_every_text_in_both_standards_with_the_same_places(samling: list[tuple[str, Tekst]]) -> None:
    assert len(samling) > 50
    assert {hvor: feil for hvor, tekst in samling if (feil := feil_ved(tekst))} == {}


KUN_NB = r"(?i)\b(jeg|ikke|hva|hvem|hvordan|noe|noen|deg selv|skrevet|kommer|være|gjøre|fra deg selv)\b"
KUN_NN = r"(?i)\b(eg|ikkje|kva|kven|korleis|noko|nokon|kjem|gjere|vere)\b"


@pytest.mark.parametrize("sti", sorted(SAGT_TEKSTER))
def test_neither_standard_in_the_other(sti: str) -> None:
    if sti.startswith("prat.fremmedsprak"):
        return
    tekst = SAGT_TEKSTER[sti]
    assert re.search(KUN_NB, tekst["nn"]) is None
    assert re.search(KUN_NN, tekst["nb"]) is None


def test_neither_standard_in_the_other_in_the_plan_check() -> None:
    assert [hvor for hvor, tekst in KONTROLLTEKSTER if re.search(KUN_NB, tekst["nn"])] == []
    assert [hvor for hvor, tekst in KONTROLLTEKSTER if re.search(KUN_NN, tekst["nb"])] == []


@pytest.mark.parametrize(
    "fil", [f for f in KUNNSKAP if f.name != "dekning.yml"], ids=lambda f: f"{f.parent.name}/{f.name}"
)
def test_knowledge_asks_for_nothing_that_is_not_filled_in(fil: Path) -> None:
    kjente = {"skole", "skoleeier", "skriftlig_plan"}
    for sti, tekst in tekster(les(fil)):
        for del_ in (d for t in tekst.values() for d in (t.values() if isinstance(t, dict) else [t])):
            assert set(plasser(str(del_))) <= kjente, sti


FASTE = set(re.findall(r'"((?:start|skjema|oppsummering|prat|krise|oppfolging|avklaring)\.[a-z_.]+)"', KODE))
MALER = {
    m: re.compile(re.sub(r"\\\{.*?\\\}", r"[^.]+", re.escape(m)))
    for m in re.findall(r'f"((?:start|skjema|oppsummering|prat|krise|oppfolging|avklaring)\.[^"\s]*)"', KODE)
}
SATT_SAMMEN = {
    *(f"oppsummering.{navn}" for navn in re.findall(r"[\"']((?:til|sendt)_\w+)[\"']", KODE)),
    *(
        f"prat.{art}"
        for art in {*PRAT, *OVERSETT.values(), "vet_ikke", "stopp", *re.findall(r'"(fremmedsprak\w*)"', KODE)}
    ),
}
"""Texts whose names are put together from values; `prat` takes the intents that reach it."""


def test_every_text_that_the_code_names_exists() -> None:
    steder = {sti.rsplit(".", n)[0] for sti in SAGT_TEKSTER for n in range(3)}
    assert {sti for sti in FASTE if sti not in steder} == set()
    assert {sti for sti in SATT_SAMMEN if sti.startswith("prat.") and sti not in SAGT_TEKSTER} == set()


def _brukt(sti: str) -> bool:
    roller = re.sub(r"\.(elev|foresatt|ansatt|annen|elev_andre|alle)$", "", sti)
    if roller in FASTE or sti in SATT_SAMMEN or sti.startswith("skjema.valg."):
        return True
    return any(
        m.fullmatch(sti) or m.fullmatch(roller)
        for navn, m in MALER.items()
        if navn.split("{")[0] not in ("prat.", "oppsummering.")
    )


def test_no_text_is_left_unused() -> None:
    assert {sti for sti in SAGT_TEKSTER if not _brukt(sti)} == set()
