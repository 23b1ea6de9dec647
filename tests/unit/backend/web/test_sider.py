"""The pages as the server gives them: headers, schools, written standard; and that no text lacks its other half."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from backend.web import sider
from backend.web.tekster.chat import TEKSTER, tekster
from tests.browser.stub import lag_app

Klient = TestClient[web.Request, web.Application]
NETT = Path(sider.__file__).parent
SKRIPT = sorted((NETT / "static").glob("*.js"))
SIDER = ["/", "/fjord-skole", "/fjord-skole/oppfolging", "/fjord-skole/personvern", "/finnes-ikke"]
MALER = sorted((NETT / "templates/chat").glob("*.html"))


@pytest.fixture
async def klient(aiohttp_client: Callable[..., Awaitable[Klient]]) -> Klient:
    return await aiohttp_client(lag_app())


@pytest.mark.parametrize(
    "sti", ["/", "/fjord-skole", "/fjord-skole/oppfolging", "/fjord-skole/personvern", "/finnes-ikke"]
)
async def test_every_page_is_strict_and_not_kept(klient: Klient, sti: str) -> None:
    svar = await klient.get(sti)
    csp = svar.headers["Content-Security-Policy"]
    assert "default-src 'none'" in csp
    assert "require-trusted-types-for 'script'" in csp
    assert "unsafe" not in csp
    assert svar.headers["Cache-Control"] == "no-store"
    assert svar.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in svar.headers


@pytest.mark.parametrize(
    "sti", ["/", "/fjord-skole", "/fjord-skole/oppfolging", "/fjord-skole/personvern", "/finnes-ikke"]
)
async def test_no_inline_script_or_style_and_nothing_from_elsewhere(klient: Klient, sti: str) -> None:
    tekst = await (await klient.get(sti)).text()
    assert re.search(r"<style|\sstyle=|\son\w+=", tekst) is None
    assert all("src=" in merke for merke in re.findall(r"<script[^>]*>", tekst))
    lenker = set(re.findall(r'(?:src|href)="([^"]*)"', tekst))
    assert {lenke for lenke in lenker if not lenke.startswith(("/", "#"))} <= {"https://www.yr.no/"}


@pytest.mark.parametrize("sti", ["/finnes-ikke", "/finnes-ikke/oppfolging", "/finnes-ikke/personvern"])
async def test_unknown_school_is_404_and_says_what_to_do(klient: Klient, sti: str) -> None:
    svar = await klient.get(sti)
    assert svar.status == 404
    assert "Gå inn fra nettsiden til skolen din" in await svar.text()


async def test_choice_of_school_in_demo(klient: Klient) -> None:
    tekst = await (await klient.get("/")).text()
    assert 'href="/fjord-skole?maalform=nb"' in tekst


async def test_outside_demo_the_only_school_is_shown_at_once(aiohttp_client: Any) -> None:
    svar = await (await aiohttp_client(lag_app(demo=False))).get("/", allow_redirects=False)
    assert (svar.status, svar.headers["Location"]) == (302, "/fjord-skole")


@pytest.mark.parametrize(
    ("sti", "spraak", "ventet"),
    [
        ("/fjord-skole", "nb-NO,nb;q=0.9", "nb"),
        ("/fjord-skole", "nn-NO,nn;q=0.9,nb;q=0.8", "nn"),
        ("/fjord-skole", "en-GB", "nb"),
        ("/fjord-skole?maalform=nn", "nb-NO", "nn"),
        ("/fjord-skole?maalform=nb", "nn-NO", "nb"),
        ("/fjord-skole?maalform=xx", "nn-NO", "nn"),
    ],
)
async def test_written_standard(klient: Klient, sti: str, spraak: str, ventet: str) -> None:
    tekst = await (await klient.get(sti, headers={"Accept-Language": spraak})).text()
    assert f'<html lang="{ventet}">' in tekst
    assert ("Fjord ungdomsskule</h1>" in tekst) == (ventet == "nn")


async def test_it_says_who_reads_and_what_to_do_without_javascript(klient: Klient) -> None:
    tekst = await (await klient.get("/fjord-skole")).text()
    assert "Rektor leser det du sender inn. Handler det om ledelsen, leser Fjord kommune det i stedet." in tekst
    uten = re.search(r"<noscript>(.*?)</noscript>", tekst, re.S)
    assert uten is not None
    assert "116\u00a0111" in uten[1]


@pytest.mark.parametrize("nokkel", sorted(TEKSTER))
def test_every_text_in_both_written_standards(nokkel: str) -> None:
    tekst = TEKSTER[nokkel]
    assert set(tekst) == {"nb", "nn"}
    assert all(tekst[form].strip() == tekst[form] != "" for form in ("nb", "nn"))
    assert re.findall(r"\{\w+\}", tekst["nb"]) == re.findall(r"\{\w+\}", tekst["nn"])


BARE_NB = (
    r"\b(jeg|ikke|noe|noen|hva|hvem|skrevet|leser|fra skolen er|enheten|siden|mer|selv|bytte|også|ønsker|kommer)\b"
)
BARE_NN = r"\b(eg|ikkje|noko|nokon|kva|kven|skrive|les|eininga|sida|meir|sjølv|byte|òg|kjem)\b"


@pytest.mark.parametrize("nokkel", sorted(TEKSTER))
def test_no_word_of_the_other_standard(nokkel: str) -> None:
    tekst = TEKSTER[nokkel]
    if nokkel == "bytt_maalform":
        return
    assert re.search(BARE_NB, tekst["nn"], re.I) is None
    assert re.search(BARE_NN.replace("skrive|les|", ""), tekst["nb"], re.I) is None


def _brukte(kilde: str) -> set[str]:
    """Return every text key that a template or a script asks for, those put together from parts included."""
    monstre = (r"\{\{ t\.(\w+)", r"\bt\('(\w+)'", r"'(\w+)' : '\w+'\)", r"' : '(\w+)'\)", r"'(fra_\w+)'")
    satt_sammen = {
        n
        for n in TEKSTER
        if n.startswith(
            (
                "feil_",
                "status_",
                "nummer_",
                "fra_",
                "hos_",
                "ny_",
                "bytt_",
                "gaa_",
                "navn_",
                "slett_",
                "innsyn_",
                "sletting_",
            )
        )
    }
    return satt_sammen.union(*(re.findall(monster, kilde) for monster in monstre))


def test_every_text_asked_for_exists_and_every_text_is_used() -> None:
    kilde = "\n".join(fil.read_text() for fil in SKRIPT + MALER)
    faste = set(re.findall(r"\bt\('(\w+)'", kilde)) | set(re.findall(r"\{\{ t\.(\w+)", kilde))
    assert faste - set(TEKSTER) == set()
    assert set(TEKSTER) - _brukte(kilde) == set()


def test_places_of_the_server_are_filled() -> None:
    alle = tekster("nb", skole="Fjord skole", skoleeier="Fjord kommune")
    assert not [tekst for tekst in alle.values() if "{skole" in tekst]


@pytest.mark.parametrize("fil", SKRIPT, ids=lambda fil: fil.name)
def test_scripts_write_text_only_and_keep_nothing(fil: Path) -> None:
    markup = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\("
    lagring = r"localStorage|sessionStorage|indexedDB|\.cookie|console\."
    assert re.search(f"{markup}|{lagring}", fil.read_text()) is None
    assert fil.stem in sider.MODULER or fil.name in {
        "arbeider.js",
        "chat.js",
        "oppfolging.js",
        "passnokkel.js",
        "personvern.js",
    }
