"""The audit trail: nothing is changed, taken out or cut off unseen, and it holds no name and no content."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import pyotp
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from backend import dagsverk
from backend.adapters.ankerfil import les_anker
from backend.adapters.lager import Lager
from backend.adapters.tabeller import ANLEGG
from backend.domain.feil import IkkeInnlogget, Konflikt
from backend.domain.konto import Innsyn
from backend.domain.sak import Spor
from backend.domain.skole import Skole
from backend.services.faktorer import (
    Bevis,
    forbered_engangskode,
    nye_reservekoder,
    slaa_av_engangskode,
    slaa_paa_engangskode,
)
from backend.services.feide import koble_feide, koble_fra_feide
from backend.services.flytting import fjern_konto
from backend.services.gjenoppretting import gjenopprett, lag_papirnokkel
from backend.services.innlogging import avslutt_alle, hvem, logg_inn
from backend.services.invitasjoner import inviter, ta_imot_invitasjon, trekk_invitasjon
from backend.services.kontoer import godkjenn_konto
from backend.services.kontonokkel import bytt_passord
from backend.services.motta import motta
from backend.services.nokkeldeling import del_sak
from backend.services.oppbevaring import glem_person
from backend.services.saker import les_varsel, sett_status, svar_melder
from backend.services.sporkontroll import lag_anker, sjekk_spor
from backend.sjekk_spor import main
from tests.bygg import NAA, PASSORD, nytt_varsel, opprett_konto, skriv_som_melder

REKTOR = "rektor@fjell-skole.demo"
NYTT = "et helt annet passord"
Brudd = list[tuple[str, str, int]]
PAA_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


async def brudd(lager: Lager, anker: str | None = None) -> Brudd:
    return [(b.slag, b.kjede, b.nr) for b in (await sjekk_spor(lager.enhet(), anker)).brudd]


async def en_sak(lager: Lager) -> str:
    """A case with five things in its trail."""
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD))
    await les_varsel(lager.enhet(), rektor, varsel.id)
    await svar_melder(lager.enhet(), rektor, varsel.id, "Vi ser på det.")
    await sett_status(lager.enhet(), rektor, varsel.id, "under_arbeid")
    await skriv_som_melder(lager, kode, "Takk.")
    return varsel.id


async def utenom(lager: Lager, *setninger: str, **verdier: object) -> None:
    """Do it as one who has the database and nothing else would: past the triggers."""
    av = (
        ["ALTER TABLE hendelse DISABLE TRIGGER ALL"]
        if lager.motor.dialect.name == "postgresql"
        else ["DROP TRIGGER IF EXISTS hendelse_update", "DROP TRIGGER IF EXISTS hendelse_delete"]
    )
    async with lager.motor.begin() as kobling:
        for setning in (*av, *setninger):
            brukt = {navn: verdi for navn, verdi in verdier.items() if f":{navn}" in setning}
            await kobling.execute(text(setning), brukt)


@pytest.mark.parametrize("setning", ["UPDATE hendelse SET hva = 'lest'", "DELETE FROM hendelse"])
async def test_the_database_itself_refuses_to_change_or_remove_a_row(
    lager: Lager, kontoer: dict[str, Skole], setning: str
) -> None:
    with pytest.raises(DBAPIError, match="only added to"):
        async with lager.motor.begin() as kobling:
            await kobling.execute(text(setning))


async def test_a_whole_trail_is_whole_and_each_kind_of_damage_is_found(lager: Lager, kontoer: dict[str, Skole]) -> None:
    id_ = await en_sak(lager)
    kontroll = await sjekk_spor(lager.enhet())
    anker = lag_anker(lager.enhet(), kontroll)
    assert kontroll.brudd == []
    assert kontroll.ender[id_][0] == 5
    assert await brudd(lager, anker) == []
    await utenom(lager, "UPDATE hendelse SET hva = 'flyttet' WHERE kjede = :id AND nr = 2", id=id_)
    assert await brudd(lager) == [("endret", id_, 2)]
    await utenom(lager, "UPDATE hendelse SET hva = 'lest' WHERE kjede = :id AND nr = 2", id=id_)
    assert await brudd(lager) == []
    await utenom(lager, "DELETE FROM hendelse WHERE kjede = :id AND nr = 3", id=id_)
    assert await brudd(lager) == [("hull", id_, 3)]


async def test_a_trail_that_is_cut_off_is_found_by_its_head_and_with_the_head_by_the_anchor(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    id_ = await en_sak(lager)
    anker = lag_anker(lager.enhet(), await sjekk_spor(lager.enhet()))
    await utenom(lager, "DELETE FROM hendelse WHERE kjede = :id AND nr > 3", id=id_)
    assert await brudd(lager) == [("kuttet", id_, 4)]
    await utenom(
        lager,
        "UPDATE sporhode SET nr = 3, merke = (SELECT merke FROM hendelse h WHERE h.kjede = :id AND h.nr = 3)"
        " WHERE kjede = :id",
        id=id_,
    )
    assert await brudd(lager) == [("endret", id_, 3)]  # the head's seal cannot be made without the key
    await utenom(lager, "DELETE FROM hendelse WHERE kjede = :id", "DELETE FROM sporhode WHERE kjede = :id", id=id_)
    assert await brudd(lager) == [("uten_kjede", id_, 0)]
    await utenom(lager, "DELETE FROM varsel WHERE id = :id", id=id_)
    assert await brudd(lager) == []
    assert await brudd(lager, anker) == [("anker", id_, 5)]


async def test_an_anchor_that_is_not_ours_is_no_anchor(lager: Lager, kontoer: dict[str, Skole]) -> None:
    anker = lag_anker(lager.enhet(), await sjekk_spor(lager.enhet()))
    data = json.loads(anker)
    for falsk in ("", "[]", json.dumps(data | {"segl": "0" * 64}), anker.replace(ANLEGG, "anlagt")):
        assert await brudd(lager, falsk) == [("anker_endret", "", 0)]


async def test_a_row_that_was_put_in_is_found(lager: Lager, kontoer: dict[str, Skole]) -> None:
    id_ = await en_sak(lager)
    await utenom(
        lager,
        "INSERT INTO hendelse SELECT kjede, 6, tid, hvem, 'flyttet', verdi, merke, merke FROM hendelse"
        " WHERE kjede = :id AND nr = 5",
        id=id_,
    )
    assert ("endret", id_, 6) in await brudd(lager)


async def test_many_who_write_at_once_make_one_chain(lager: Lager, kontoer: dict[str, Skole]) -> None:
    async def skriv(nr: int) -> None:
        async with lager.enhet() as enhet:
            for kjede in ("b", "a") if nr % 2 else ("a", "b"):
                await enhet.spor.legg(kjede, Spor(NAA, "sifra", "lest", str(nr)))
            await enhet.bekreft()

    async with lager.enhet() as enhet:  # the first of a chain is written with the case, by one alone
        for kjede in "ab":
            await enhet.spor.legg(kjede, Spor(NAA, "sifra", "mottatt"))
        await enhet.bekreft()
    await asyncio.gather(*(skriv(nr) for nr in range(24)))
    kontroll = await sjekk_spor(lager.enhet())
    assert kontroll.brudd == []
    assert {kontroll.ender[kjede][0] for kjede in "ab"} == {25}


@PAA_SQLITE
async def test_no_name_is_in_the_trail_and_a_removed_account_stays_readable_until_it_is_forgotten(
    lager: Lager, kontoer: dict[str, Skole]
) -> None:
    await opprett_konto(lager.enhet(), "ola@fjell.example", kontoer["fjell-skole"], "rektor", PASSORD)
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    rektor = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD))
    ola = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "ola@fjell.example", PASSORD))
    await del_sak(lager.enhet(), rektor, varsel.id, "ola@fjell.example")
    await les_varsel(lager.enhet(), ola, varsel.id)
    with pytest.raises(Konflikt):
        await glem_person(lager.enhet(), "ola@fjell.example")
    await fjern_konto(lager.enhet(), "rektor@fjell-skole.demo", "ola@fjell.example")
    async with lager.motor.connect() as kobling:
        rader = (await kobling.execute(text("SELECT hvem, verdi FROM hendelse"))).all()
        assert not any("@" in str(felt) for rad in rader for felt in rad)
    assert "ola@fjell.example" in {s.hvem for s in (await les_varsel(lager.enhet(), rektor, varsel.id)).spor}
    assert await glem_person(lager.enhet(), "Ola@fjell.example") == 1
    spor = (await les_varsel(lager.enhet(), rektor, varsel.id)).spor
    assert {"slettet", "rektor@fjell-skole.demo"} <= {s.hvem for s in spor}
    assert await brudd(lager) == []


@PAA_SQLITE
async def test_what_concerns_no_case_is_noted_too_and_refused_log_ins_are_a_number(
    lager: Lager, kontoer: dict[str, Skole], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for navn in ("rektor@fjell-skole.demo", "finnes@ikke.example"):
        with pytest.raises(IkkeInnlogget):
            await logg_inn(lager.enhet(), navn, "feil passord her")
    await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD)
    await dagsverk.noter_avviste(lager)
    await dagsverk.noter_avviste(lager)
    await dagsverk.dagens(lager, list(kontoer.values()), tmp_path)
    async with lager.enhet().lesende() as les:
        spor = [(s.hvem, s.hva, s.verdi) for s in await les.spor.les(ANLEGG)]
    assert spor[-3:] == [
        ("rektor@fjell-skole.demo", "innlogget", None),
        ("sifra", "innlogging_feilet", "2"),
        ("sifra", "slettekjoring", "0"),
    ]
    assert spor[0][1] == "konto_laget"
    assert "audit trail whole" in caplog.text
    assert await brudd(lager, les_anker(tmp_path)) == []


@PAA_SQLITE
async def test_a_broken_trail_gets_no_new_anchor_and_the_log_says_so(
    lager: Lager, kontoer: dict[str, Skole], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await dagsverk.dagens(lager, list(kontoer.values()), tmp_path)
    gammelt = les_anker(tmp_path)
    await utenom(lager, "DELETE FROM hendelse WHERE nr = 1")
    await dagsverk.dagens(lager, list(kontoer.values()), tmp_path)
    assert les_anker(tmp_path) == gammelt
    assert "not whole" in caplog.text


@PAA_SQLITE
async def test_the_command(
    lager: Lager,
    kontoer: dict[str, Skole],
    database: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path))
    monkeypatch.setenv("SIFRA_DATABASE_URL", database)
    await dagsverk.dagens(lager, list(kontoer.values()), tmp_path)
    assert await asyncio.to_thread(main, ["--vis", "1"]) == 0
    ut = capsys.readouterr().out
    assert "slettekjoring 0" in ut
    assert "Sporet er helt" in ut
    await utenom(lager, f"DELETE FROM hendelse WHERE kjede = '{ANLEGG}' AND nr = 2")
    assert await asyncio.to_thread(main, []) == 1
    assert f"rad 2 mangler i kjeden {ANLEGG}" in capsys.readouterr().out


class TestAnlegget:
    """What concerns no case is in the installation's chain: who, what and when, and no address."""

    async def siste(self, lager: Lager, antall: int) -> list[tuple[str, str, str | None]]:
        async with lager.enhet().lesende() as les:
            return [(s.hvem, s.hva, s.verdi) for s in (await les.spor.les(ANLEGG))[-antall:]]

    @PAA_SQLITE
    async def test_an_account_from_the_invitation_to_its_removal(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        rektor = await hvem(lager.enhet(), await logg_inn(lager.enhet(), REKTOR, PASSORD))
        skole = kontoer["fjell-skole"]
        await inviter(lager.enhet(), "feil@x.example", skole.id, "rektor", av=rektor)
        await trekk_invitasjon(lager.enhet(), "feil@x.example", rektor)
        token, _ = await inviter(lager.enhet(), "ola@x.example", skole.id, "rektor")
        ny = await ta_imot_invitasjon(lager.enhet(), token, NYTT, skole)
        await godkjenn_konto(lager.enhet(), rektor, ny.id)
        await fjern_konto(lager.enhet(), REKTOR, "ola@x.example")
        assert await self.siste(lager, 6) == [
            (REKTOR, "invitert", "rektor"),
            (REKTOR, "invitasjon_trukket", None),
            ("sifra", "invitert", "rektor"),
            ("sifra", "konto_laget", "ola@x.example"),
            (REKTOR, "konto_godkjent", "ola@x.example"),
            (REKTOR, "konto_fjernet", "ola@x.example"),
        ]
        async with lager.motor.connect() as kobling:
            rader = (await kobling.execute(text("SELECT hvem, verdi FROM hendelse"))).all()
        assert not any("@" in str(felt) for rad in rader for felt in rad)
        assert await brudd(lager) == []

    @PAA_SQLITE
    async def test_second_factors_and_how_one_logged_in(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        rektor = await hvem(lager.enhet(), await logg_inn(lager.enhet(), REKTOR, PASSORD))
        hemmelighet, _ = forbered_engangskode(rektor)
        koder = await slaa_paa_engangskode(lager.enhet(), rektor, hemmelighet, _kode(hemmelighet, -1))
        await logg_inn(lager.enhet(), REKTOR, PASSORD, Bevis(_kode(hemmelighet)))
        await logg_inn(lager.enhet(), REKTOR, PASSORD, Bevis(koder[0]))
        await koble_feide(lager.enhet(), rektor.id, "feide-1")
        await logg_inn(lager.enhet(), REKTOR, PASSORD, Bevis(feide=rektor.id))
        await nye_reservekoder(lager.enhet(), rektor, PASSORD)
        await koble_fra_feide(lager.enhet(), rektor, PASSORD, valgfri=False)
        await slaa_av_engangskode(lager.enhet(), rektor, PASSORD, valgfri=True)
        await avslutt_alle(lager.enhet(), rektor)
        await bytt_passord(lager.enhet(), rektor, PASSORD, NYTT)
        assert [(hva, verdi) for _, hva, verdi in await self.siste(lager, 12)] == [
            ("innlogget", None),
            ("faktor_paa", "engangskode"),
            ("reservekoder_laget", None),
            ("innlogget", "engangskode"),
            ("innlogget", "reservekode"),
            ("faktor_paa", "feide"),
            ("innlogget", "feide"),
            ("reservekoder_laget", None),
            ("faktor_av", "feide"),
            ("faktor_av", "engangskode"),
            ("utlogget_overalt", None),
            ("passord_byttet", None),
        ]

    @PAA_SQLITE
    async def test_a_recovery_by_paper(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        papir = await lag_papirnokkel(lager.enhet(), [Innsyn("fjell-skole", "rektor")])
        await gjenopprett(lager.enhet(), REKTOR, papir, NYTT)
        assert await self.siste(lager, 2) == [
            ("sifra", "papirnokkel_laget", "fjell-skole"),
            ("sifra", "konto_gjenopprettet", REKTOR),
        ]


def _kode(hemmelighet: str, om: int = 0) -> str:
    return pyotp.TOTP(hemmelighet).at(int(time.time()) + 30 * om)
