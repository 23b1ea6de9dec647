"""Who can open what: the key of a case goes to its recipients, to the code, and to nobody else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import and_, select, update

from backend.adapters.lager import Lager, aapne_lager
from backend.adapters.tabeller import InnholdRad, KvitteringRad, MeldingRad, SaksnokkelRad
from backend.domain.feil import Forvansket, IkkeFunnet, IkkeInnlogget, Konflikt, Oppsettsfeil, Ugyldig, UtenNokkel
from backend.domain.konto import Innsyn, Konto
from backend.domain.sak import Adgang
from backend.domain.skole import Skole
from backend.services.demo import fjern_demo, opprett_demokontoer
from backend.services.flytting import fjern_konto, flytt_til_skoleeier
from backend.services.gjenoppretting import gjenopprett, lag_papirnokkel
from backend.services.innlogging import hvem, logg_inn, logg_ut
from backend.services.kontonokkel import bytt_passord
from backend.services.motta import motta
from backend.services.nokkeldeling import del_sak, fordel, trekk_tilbake
from backend.services.oppfolging import finn_tilgang, gi_tilgang, les_oppfolging
from backend.services.saker import les_varsel, liste_varsler, svar_melder
from tests.bygg import DEMONOKKEL, PASSORD, nytt_varsel, opprett_konto, skriv_som_melder

NYTT = "et helt annet passord"
REKTOR, EIER = Innsyn("fjell-skole", "rektor"), Innsyn("fjell-skole", "skoleeier")


async def inn(lager: Lager, navn: str = "rektor@fjell-skole.demo", passord: str = PASSORD) -> Konto:
    return await hvem(lager.enhet(), await logg_inn(lager.enhet(), navn, passord))


async def ord_i(lager: Lager, konto: Konto, varsel_id: str) -> list[str]:
    sak = await les_varsel(lager.enhet(), konto, varsel_id)
    return [sak.varsel.hendelse.beskrivelse, *(m.tekst for m in sak.meldinger)]


class TestInnlogging:
    """The private key is open while one is logged in, in this process alone."""

    async def test_after_a_restart_one_logs_in_again(
        self, lager: Lager, kontoer: dict[str, Skole], database: str, tmp_path: Path
    ) -> None:
        token = await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD)
        annen = await aapne_lager(database, tmp_path)
        with pytest.raises(IkkeInnlogget):
            await hvem(annen.enhet(), token)
        await annen.lukk()
        assert (await hvem(lager.enhet(), token)).privat

    async def test_logging_out_wipes_the_key(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        token = await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD)
        (apen,) = lager.ring._apne.values()
        await logg_ut(lager.enhet(), token)
        assert apen.privat == bytearray(32)
        assert lager.ring._apne == {}

    async def test_a_new_password_opens_what_the_old_one_did(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        rektor = await inn(lager)
        with pytest.raises(IkkeInnlogget):
            await bytt_passord(lager.enhet(), rektor, "feil", NYTT)
        with pytest.raises(Ugyldig):
            await bytt_passord(lager.enhet(), rektor, PASSORD, "kort")
        await bytt_passord(lager.enhet(), rektor, PASSORD, NYTT)
        with pytest.raises(IkkeInnlogget):
            await inn(lager)
        assert await ord_i(lager, await inn(lager, passord=NYTT), varsel.id) == [varsel.hendelse.beskrivelse]


class TestDeling:
    """A new account gets the older cases from a colleague who can open them."""

    async def test_older_cases_are_shared_at_a_colleagues_log_in(
        self, lager: Lager, kontoer: dict[str, Skole], skoler: dict[str, Skole]
    ) -> None:
        varsel, ledelse = nytt_varsel(), nytt_varsel(utover="skoleledelse")
        for ett in (varsel, ledelse):
            await motta(lager.enhet(), ett)
        await opprett_konto(lager.enhet(), "ny@fjell.example", skoler["fjell-skole"], "rektor", NYTT)
        ny = await inn(lager, "ny@fjell.example", NYTT)
        linjer, antall = await liste_varsler(lager.enhet(), ny)
        assert ([linje.id for linje in linjer], antall) == ([varsel.id], 1)
        for gjor in (les_varsel(lager.enhet(), ny, varsel.id), svar_melder(lager.enhet(), ny, varsel.id, "Hei")):
            with pytest.raises(UtenNokkel):
                await gjor
        with pytest.raises(IkkeFunnet):
            await les_varsel(lager.enhet(), ny, ledelse.id)
        assert await fordel(lager.enhet(), ny) == 0  # it can open nothing, so it gives nothing

        await inn(lager)
        assert await ord_i(lager, ny, varsel.id) == [varsel.hendelse.beskrivelse]
        spor = (await les_varsel(lager.enhet(), ny, varsel.id)).spor
        assert [(s.hvem, s.verdi) for s in spor if s.hva == "delt"] == [("rektor@fjell-skole.demo", "ny@fjell.example")]
        await inn(lager)
        assert (await les_varsel(lager.enhet(), ny, varsel.id)).spor == spor  # not shared twice


class TestGjenoppretting:
    """The key on paper: opens after a forgotten password, in its own scope, and nothing else."""

    @pytest.fixture
    async def papirer(self, lager: Lager) -> dict[str, str]:
        """One key for each role, in use before any case came."""
        return {
            innsyn.rolle: await lag_papirnokkel(lager.enhet(), [innsyn, replace(innsyn, skole="vik-skole")])
            for innsyn in (REKTOR, EIER)
        }

    async def test_after_a_forgotten_password_everything_is_there_again(
        self, lager: Lager, skoler: dict[str, Skole], papirer: dict[str, str]
    ) -> None:
        await opprett_konto(lager.enhet(), "kari@fjell.example", skoler["fjell-skole"], "rektor", PASSORD)
        varsel, annet_sted = nytt_varsel(), nytt_varsel(skoler["vik-skole"])
        kode = await motta(lager.enhet(), varsel)
        await motta(lager.enhet(), annet_sted)
        await skriv_som_melder(lager, kode, "Det skjedde igjen.")
        token = await logg_inn(lager.enhet(), "kari@fjell.example", PASSORD)
        assert await gjenopprett(lager.enhet(), " Kari@fjell.example", papirer["rektor"].lower(), NYTT) == 1
        for gammelt in (hvem(lager.enhet(), token), inn(lager, "kari@fjell.example")):
            with pytest.raises(IkkeInnlogget):
                await gammelt
        kari = await inn(lager, "kari@fjell.example", NYTT)
        assert await ord_i(lager, kari, varsel.id) == [varsel.hendelse.beskrivelse, "Det skjedde igjen."]
        spor = (await les_varsel(lager.enhet(), kari, varsel.id)).spor
        assert ("gjenoppretting", "delt", "kari@fjell.example") in [(s.hvem, s.hva, s.verdi) for s in spor]
        with pytest.raises(IkkeFunnet):
            await les_varsel(lager.enhet(), kari, annet_sted.id)

    async def test_cases_that_came_before_there_was_any_account_are_read_by_the_first(
        self, lager: Lager, skoler: dict[str, Skole], papirer: dict[str, str]
    ) -> None:
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        await opprett_konto(lager.enhet(), "kari@fjell.example", skoler["fjell-skole"], "rektor", PASSORD)
        with pytest.raises(UtenNokkel):
            await les_varsel(lager.enhet(), await inn(lager, "kari@fjell.example"), varsel.id)
        await gjenopprett(lager.enhet(), "kari@fjell.example", papirer["rektor"], NYTT)
        assert await ord_i(lager, await inn(lager, "kari@fjell.example", NYTT), varsel.id)

    async def test_the_schools_key_never_opens_a_leadership_case(
        self, lager: Lager, skoler: dict[str, Skole], papirer: dict[str, str]
    ) -> None:
        for rolle in ("rektor", "skoleeier"):
            await opprett_konto(lager.enhet(), f"{rolle}@x.example", skoler["fjell-skole"], rolle, PASSORD)
        varsel = nytt_varsel(utover="skoleledelse")
        await motta(lager.enhet(), varsel)
        for navn, papir in (("skoleeier@x.example", papirer["rektor"]), ("rektor@x.example", papirer["skoleeier"])):
            with pytest.raises(Ugyldig):
                await gjenopprett(lager.enhet(), navn, papir, NYTT)
        assert await gjenopprett(lager.enhet(), "rektor@x.example", papirer["rektor"], NYTT) == 0
        assert await gjenopprett(lager.enhet(), "skoleeier@x.example", papirer["skoleeier"], NYTT) == 1

    async def test_a_new_paper_replaces_the_old_and_gets_the_older_cases(
        self, lager: Lager, kontoer: dict[str, Skole], papirer: dict[str, str]
    ) -> None:
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        nytt = await lag_papirnokkel(lager.enhet(), [REKTOR])
        await inn(lager)
        with pytest.raises(Ugyldig):
            await gjenopprett(lager.enhet(), "rektor@fjell-skole.demo", papirer["rektor"], NYTT)
        assert await gjenopprett(lager.enhet(), "rektor@fjell-skole.demo", nytt, NYTT) == 1

    async def test_what_is_wrong_changes_nothing(
        self, lager: Lager, kontoer: dict[str, Skole], papirer: dict[str, str]
    ) -> None:
        for navn, papir, passord, feil in (
            ("ingen@x.example", papirer["rektor"], NYTT, IkkeFunnet),
            ("rektor@fjell-skole.demo", papirer["rektor"][:-1], NYTT, Ugyldig),
            ("rektor@fjell-skole.demo", papirer["rektor"], "kort", Ugyldig),
        ):
            with pytest.raises(feil):
                await gjenopprett(lager.enhet(), navn, papir, passord)
        await inn(lager)


class TestDemo:
    """A start of the demo with another password loses nothing; real accounts are never mixed with the demo's."""

    async def test_another_password_opens_the_cases_of_the_earlier_start(
        self, lager: Lager, kontoer: dict[str, Skole]
    ) -> None:
        varsel = nytt_varsel(utover="skoleledelse")
        await motta(lager.enhet(), varsel)
        await opprett_demokontoer(lager.enhet(), kontoer.values(), NYTT, DEMONOKKEL)
        eier = await inn(lager, "skoleeier@fjell-skole.demo", NYTT)
        assert await ord_i(lager, eier, varsel.id) == [varsel.hendelse.beskrivelse]

    async def test_the_same_password_ends_no_log_in(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        token = await logg_inn(lager.enhet(), "rektor@fjell-skole.demo", PASSORD)
        await opprett_demokontoer(lager.enhet(), kontoer.values(), PASSORD, DEMONOKKEL)
        assert await hvem(lager.enhet(), token)

    async def test_a_real_database_is_not_shown_in_a_demo(self, lager: Lager, skoler: dict[str, Skole]) -> None:
        await opprett_konto(lager.enhet(), "kari@fjell.example", skoler["fjell-skole"], "rektor", PASSORD)
        with pytest.raises(Oppsettsfeil):
            await opprett_demokontoer(lager.enhet(), skoler.values(), PASSORD, DEMONOKKEL)

    async def test_after_the_demo_only_what_others_can_open_is_left(
        self, lager: Lager, kontoer: dict[str, Skole]
    ) -> None:
        av_demoen, av_begge = nytt_varsel(), nytt_varsel()
        await motta(lager.enhet(), av_demoen)
        await opprett_konto(lager.enhet(), "kari@fjell.example", kontoer["fjell-skole"], "rektor", PASSORD)
        await motta(lager.enhet(), av_begge)
        await fjern_demo(lager.enhet())
        linjer, _ = await liste_varsler(lager.enhet(), await inn(lager, "kari@fjell.example"))
        assert [linje.id for linje in linjer] == [av_begge.id]


class TestBundet:
    """Someone who can write in the database cannot move what is sealed from one place to another unseen."""

    async def bytt_om(self, lager: Lager, kolonne: Any, hvor: Any, verdi: Any) -> None:
        async with lager.motor.begin() as kobling:
            await kobling.execute(update(kolonne.class_).where(hvor).values({kolonne.key: verdi}))

    async def les(self, lager: Lager, kolonne: Any, hvor: Any) -> bytes:
        async with lager.motor.connect() as kobling:
            return bytes((await kobling.execute(select(kolonne).where(hvor))).scalar_one())

    async def test_between_cases_and_messages(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        ett, annet = nytt_varsel(), nytt_varsel(beskrivelse="Noe annet.")
        koder = [await motta(lager.enhet(), v) for v in (ett, annet)]
        rektor = await inn(lager)
        for varsel in (ett, annet):
            await svar_melder(lager.enhet(), rektor, varsel.id, "Vi ses i morgen.", nr="1")
        for kolonne, egen in (
            (InnholdRad.innhold, InnholdRad.varsel_id),
            (MeldingRad.innhold, MeldingRad.varsel_id),
            (SaksnokkelRad.forseglet, SaksnokkelRad.varsel_id),
        ):
            konto = (SaksnokkelRad.konto_id == rektor.id,) if kolonne.class_ is SaksnokkelRad else ()
            for_, fremmed = [await self.les(lager, kolonne, and_(egen == v.id, *konto)) for v in (ett, annet)]
            await self.bytt_om(lager, kolonne, and_(egen == ett.id, *konto), fremmed)
            with pytest.raises(Forvansket):
                await les_varsel(lager.enhet(), rektor, ett.id)
            await self.bytt_om(lager, kolonne, and_(egen == ett.id, *konto), for_)
        fremmed = await self.les(lager, KvitteringRad.forseglet, KvitteringRad.varsel_id == annet.id)
        await self.bytt_om(lager, KvitteringRad.forseglet, KvitteringRad.varsel_id == ett.id, fremmed)
        with pytest.raises(Forvansket):
            await les_oppfolging(lager.enhet(), koder[0])
        assert (await les_oppfolging(lager.enhet(), koder[1])).meldinger
        assert await ord_i(lager, rektor, ett.id)

    async def test_between_messages_of_one_case(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        varsel = nytt_varsel()
        kode = await motta(lager.enhet(), varsel)
        for tekst in ("Nei.", "Ja."):
            await skriv_som_melder(lager, kode, tekst)
        async with lager.motor.connect() as kobling:
            (en, to) = (await kobling.execute(select(MeldingRad.id, MeldingRad.innhold))).all()
        await self.bytt_om(lager, MeldingRad.innhold, MeldingRad.id == en.id, to.innhold)
        with pytest.raises(Forvansket):
            await les_oppfolging(lager.enhet(), kode)

    async def test_a_report_under_another_key_gets_no_code(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        with pytest.raises(Forvansket):
            await motta(lager.enhet(), replace(varsel, nokkel=b"x" * 32))


class TestFlytting:
    """A case that moves, and a recipient who leaves: the case gets a new key, and what came before is kept."""

    async def adgang(self, lager: Lager, konto: Konto, varsel_id: str) -> Adgang:
        async with lager.enhet().lesende() as les:
            return await les.varsler.adgang(konto, varsel_id)

    async def test_rektor_moves_a_case_and_cannot_see_it_any_more(
        self, lager: Lager, kontoer: dict[str, Skole]
    ) -> None:
        varsel = nytt_varsel()
        kode = await motta(lager.enhet(), varsel)
        await skriv_som_melder(lager, kode, "Rektor vet om det.")
        rektor, sak = await inn(lager), await les_oppfolging(lager.enhet(), kode)
        token = await gi_tilgang(lager.enhet(), sak)
        gammel = await self.adgang(lager, rektor, varsel.id)
        await flytt_til_skoleeier(lager.enhet(), rektor, varsel.id)
        with pytest.raises(IkkeFunnet):
            await les_varsel(lager.enhet(), rektor, varsel.id)
        eier = await inn(lager, "skoleeier@fjell-skole.demo")
        assert await ord_i(lager, eier, varsel.id) == [varsel.hendelse.beskrivelse, "Rektor vet om det."]
        lest = await les_varsel(lager.enhet(), eier, varsel.id)
        assert lest.varsel.mottakere == ("skoleeier",)
        assert ("rektor@fjell-skole.demo", "flyttet") in [(s.hvem, s.hva) for s in lest.spor]
        assert (await les_oppfolging(lager.enhet(), kode)).mottaker == "skoleeier"
        with pytest.raises(IkkeInnlogget):
            await finn_tilgang(lager.enhet(), token)
        await svar_melder(lager.enhet(), eier, varsel.id, "Takk.")
        async with lager.enhet().lesende() as les:
            for gjor in (les.varsler.hent(gammel), les.varsler.meldinger(gammel)):
                with pytest.raises(Forvansket):
                    await gjor
        with pytest.raises(Konflikt):
            await flytt_til_skoleeier(lager.enhet(), eier, varsel.id)

    async def test_the_old_keys_of_a_backup_do_not_open_what_comes_after_a_recipient_left(
        self, lager: Lager, kontoer: dict[str, Skole]
    ) -> None:
        await opprett_konto(lager.enhet(), "ola@fjell.example", kontoer["fjell-skole"], "rektor", NYTT)
        varsel = nytt_varsel()
        kode = await motta(lager.enhet(), varsel)
        ola = await inn(lager, "ola@fjell.example", NYTT)
        gammel = await self.adgang(lager, ola, varsel.id)
        await fjern_konto(lager.enhet(), "rektor@fjell-skole.demo", "Ola@fjell.example")
        with pytest.raises(IkkeInnlogget):
            await inn(lager, "ola@fjell.example", NYTT)
        rektor = await inn(lager)
        await skriv_som_melder(lager, kode, "Mer.")
        assert await ord_i(lager, rektor, varsel.id) == [varsel.hendelse.beskrivelse, "Mer."]
        spor = (await les_varsel(lager.enhet(), rektor, varsel.id)).spor
        assert {(s.hva, s.verdi) for s in spor} >= {("fratatt", "ola@fjell.example"), ("nokkel_byttet", None)}
        async with lager.enhet().lesende() as les:
            with pytest.raises(Forvansket):
                await les.varsler.meldinger(gammel)
        assert await fordel(lager.enhet(), rektor) == 0

    async def test_a_case_is_shared_with_one_more_and_taken_back(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        varsel, ledelse = nytt_varsel(), nytt_varsel(utover="skoleledelse")
        kode = await motta(lager.enhet(), varsel)
        await motta(lager.enhet(), ledelse)
        rektor, eier = await inn(lager), await inn(lager, "skoleeier@fjell-skole.demo")
        for _ in range(2):
            await del_sak(lager.enhet(), rektor, varsel.id, eier.brukernavn)
        async with lager.enhet().lesende() as les:
            delt = await les.nokler.for_konto(eier, varsel.id)
            assert (await les.varsler.hent(delt)).hendelse == varsel.hendelse
        await trekk_tilbake(lager.enhet(), rektor, varsel.id, eier.brukernavn)
        await skriv_som_melder(lager, kode, "Mer.")
        async with lager.enhet().lesende() as les:
            assert await les.nokler.finn(eier, varsel.id) is None
            with pytest.raises(Forvansket):
                await les.varsler.meldinger(delt)
        spor = (await les_varsel(lager.enhet(), rektor, varsel.id)).spor
        assert [(s.hva, s.verdi) for s in spor if s.verdi] == [("delt", eier.brukernavn), ("fratatt", eier.brukernavn)]
        for hvem_, sak, navn, feil in (
            (eier, ledelse, rektor.brukernavn, Konflikt),
            (rektor, ledelse, eier.brukernavn, IkkeFunnet),
            (rektor, varsel, "skoleeier@vik-skole.demo", IkkeFunnet),
        ):
            with pytest.raises(feil):
                await del_sak(lager.enhet(), hvem_, sak.id, navn)
        with pytest.raises(Konflikt):
            await trekk_tilbake(lager.enhet(), rektor, varsel.id, rektor.brukernavn)

    async def test_a_new_key_goes_also_to_those_the_case_was_shared_with(
        self, lager: Lager, kontoer: dict[str, Skole]
    ) -> None:
        await opprett_konto(lager.enhet(), "ola@fjell.example", kontoer["fjell-skole"], "rektor", NYTT)
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        eier = await inn(lager, "skoleeier@fjell-skole.demo")
        await del_sak(lager.enhet(), await inn(lager), varsel.id, eier.brukernavn)
        await fjern_konto(lager.enhet(), "admin", "ola@fjell.example")
        await inn(lager)
        async with lager.enhet().lesende() as les:
            adgang = await les.nokler.for_konto(eier, varsel.id)
            assert (await les.varsler.hent(adgang)).hendelse == varsel.hendelse

    async def test_the_last_who_can_open_a_case_cannot_be_removed(self, lager: Lager, skoler: dict[str, Skole]) -> None:
        await opprett_konto(lager.enhet(), "ola@fjell.example", skoler["fjell-skole"], "rektor", NYTT)
        await motta(lager.enhet(), nytt_varsel())
        with pytest.raises(Konflikt):
            await fjern_konto(lager.enhet(), "admin", "ola@fjell.example")
        with pytest.raises(IkkeFunnet):
            await fjern_konto(lager.enhet(), "admin", "ingen@fjell.example")
        await inn(lager, "ola@fjell.example", NYTT)
