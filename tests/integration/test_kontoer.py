"""Accounts: invited by a letter, let in by a colleague, removed; what each role sees, and what an admin never sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient
from sqlalchemy import func, select, update

from backend.adapters.epost import SmtpSender
from backend.adapters.lager import Lager
from backend.adapters.tabeller import InvitasjonRad, KontoRad, SaksnokkelRad
from backend.domain.feil import IkkeFunnet, Konflikt, Ugyldig
from backend.domain.konto import Konto, Rolle
from backend.domain.skole import Skole
from backend.services.innlogging import hvem, logg_inn
from backend.services.invitasjoner import inviter, les_invitasjon, ta_imot_invitasjon
from backend.services.motta import motta
from backend.services.nokkeldeling import del_sak, trekk_tilbake
from backend.services.saker import les_varsel, liste_varsler
from backend.web.nokler import SENDER
from tests.bygg import PASSORD, lag_skole, nytt_varsel, opprett_konto
from tests.integration.postkontor import Postkontor

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
NYTT = "et helt annet passord"
PAA_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


async def inn(lager: Lager, navn: str, passord: str = PASSORD) -> Konto:
    return await hvem(lager.enhet(), await logg_inn(lager.enhet(), navn, passord))


async def logget_inn(ny: NyKlient, navn: str, passord: str = PASSORD) -> Klient:
    klient = ny()
    svar = await klient.post("/api/innlogging", json={"brukernavn": navn, "passord": passord})
    assert svar.status == 200
    return klient


async def post_skjema(klient: Klient, sti: str, **felt: str) -> ClientResponse:
    html = await (await klient.get("/portal/konto")).text()
    csrf = re.findall(r'name="csrf" value="([0-9a-f]+)"', html)[0]
    return await klient.post(sti, data={"csrf": csrf, **felt}, allow_redirects=False)


class TestInvitasjon:
    async def test_the_link_works_once_for_three_days_and_is_nowhere_in_the_store(
        self, lager: Lager, skoler: dict[str, Skole]
    ) -> None:
        fjell = skoler["fjell-skole"]
        token, _ = await inviter(lager.enhet(), " Kari@x.example", fjell.id, "rektor")
        async with lager.motor.connect() as kobling:
            assert token not in repr((await kobling.execute(select(InvitasjonRad))).all())
        assert (await les_invitasjon(lager.enhet(), token)).epost == "kari@x.example"
        konto = await ta_imot_invitasjon(lager.enhet(), token, NYTT, fjell)
        assert (konto.rolle, konto.skole, konto.godkjent) == ("rektor", "fjell-skole", True)
        with pytest.raises(IkkeFunnet):
            await ta_imot_invitasjon(lager.enhet(), token, NYTT, fjell)
        with pytest.raises(Konflikt):
            await inviter(lager.enhet(), "kari@x.example", fjell.id, "rektor")

        gammel, _ = await inviter(lager.enhet(), "ola@x.example", fjell.id, "rektor")
        ny, _ = await inviter(lager.enhet(), "ola@x.example", fjell.id, "skoleeier")
        with pytest.raises(IkkeFunnet):
            await les_invitasjon(lager.enhet(), gammel)
        async with lager.motor.begin() as kobling:
            await kobling.execute(update(InvitasjonRad).values(utloper=datetime.now(UTC) - timedelta(seconds=1)))
        for brukt in (ny, "", "\0", "x" * 500):
            with pytest.raises(IkkeFunnet):
                await les_invitasjon(lager.enhet(), brukt)

    @PAA_SQLITE
    @pytest.mark.parametrize(
        "passord",
        ["kort", "kari@fjell.example", "Kari@Fjell.Example 1!", "fjell-skole-2026", "aaaaaaaaaaaa", "x" * 1025],
    )
    async def test_a_password_that_anyone_could_guess_is_refused(
        self, lager: Lager, skoler: dict[str, Skole], passord: str
    ) -> None:
        token, _ = await inviter(lager.enhet(), "kari@fjell.example", "fjell-skole", "rektor")
        with pytest.raises(Ugyldig):
            await ta_imot_invitasjon(lager.enhet(), token, passord, skoler["fjell-skole"])
        await ta_imot_invitasjon(lager.enhet(), token, NYTT, skoler["fjell-skole"])

    @PAA_SQLITE
    async def test_from_the_portal_to_the_letter_to_the_account(
        self, app: web.Application, lager: Lager, nettleser: NyKlient, post: tuple[Postkontor, str]
    ) -> None:
        kontor, url = post
        app[SENDER] = SmtpSender(url, "sifra@sifra.example")
        await motta(lager.enhet(), nytt_varsel(beskrivelse="En hemmelig setning."))
        rektor = await logget_inn(nettleser, "rektor@fjell-skole.demo")
        felt = {"epost": "Siri@fjell.example", "rolle": "saksbehandler"}
        kontor.avvis = 1
        svar = await post_skjema(rektor, "/portal/kontoer", **felt)
        assert (svar.status, "E-posten kunne ikke sendes" in await svar.text()) == (503, True)
        assert (await post_skjema(rektor, "/portal/kontoer", **felt)).status == 303
        assert "siri@fjell.example" in await (await rektor.get("/portal/kontoer")).text()
        (brev,) = kontor.brev
        tekst = brev.get_content()
        assert kontor.til == ["siri@fjell.example"]
        assert not re.search(r"(?i)hemmelig|fjell|rektor|saksbehandler|haster", tekst + brev["Subject"])
        (sti,) = re.findall(r"(/portal/invitasjon/\S+)", tekst)
        gjest = nettleser()
        for _ in range(2):  # a mail program that looks uses nothing up
            assert "Du er invitert som saksbehandler ved Fjell skole" in await (await gjest.get(sti)).text()
        svar = await gjest.post(sti, data={"nytt": NYTT, "igjen": "noe annet enn det"})
        assert (svar.status, "ikke like" in await svar.text()) == (400, True)
        svar = await gjest.post(sti, data={"nytt": NYTT, "igjen": NYTT}, allow_redirects=False)
        assert (svar.status, svar.headers["Location"]) == (303, "/portal/logg-inn?ny=1")
        assert (await gjest.get(sti)).status == 404
        siri = await logget_inn(nettleser, "siri@fjell.example", NYTT)
        assert (await (await siri.get("/api/varsler")).json())["antall"] == 0

    @PAA_SQLITE
    async def test_only_the_roles_that_one_may_invite_and_only_at_ones_own_schools(
        self, lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient
    ) -> None:
        kontoer["dal-skole"] = lag_skole("dal-skole", skoleeier={"nb": "Dal kommune", "nn": "Dal kommune"})
        await opprett_konto(lager.enhet(), "it@x.example", kontoer["fjell-skole"], "admin")
        faar = {
            "rektor@fjell-skole.demo": {("saksbehandler", "fjell-skole"), ("rektor", "fjell-skole")},
            "skoleeier@fjell-skole.demo": {(r, "fjell-skole") for r in ("saksbehandler", "rektor", "skoleeier")},
            "it@x.example": {
                (rolle, skole)
                for rolle in ("saksbehandler", "rektor", "skoleeier", "admin")
                for skole in ("fjell-skole", "vik-skole")
            },
        }
        for hvem_, lov in faar.items():
            klient, fikk = await logget_inn(nettleser, hvem_), set()
            for rolle in ("rektor", "saksbehandler", "skoleeier", "admin", "konge"):
                for skole in kontoer:
                    svar = await post_skjema(klient, "/portal/kontoer", epost="n@x.example", rolle=rolle, skole=skole)
                    fikk |= {(rolle, skole)} if svar.status == 303 else set()
            assert fikk == lov, hvem_


def fra(rolle: Rolle) -> Konto:
    """Someone of this role who invites."""
    return Konto("x", f"{rolle}@x.example", f"{rolle}@x.example", "fjell-skole", rolle)


class TestGodkjenning:
    """An admin who invites themselves as a recipient sees nothing until a recipient lets them in."""

    async def ny_rektor(self, lager: Lager, skole: Skole) -> Konto:
        token, _ = await inviter(lager.enhet(), "falsk@x.example", skole.id, "rektor", av=fra("admin"))
        await ta_imot_invitasjon(lager.enhet(), token, NYTT, skole)
        return await inn(lager, "falsk@x.example", NYTT)

    async def test_nothing_is_sealed_to_one_who_waits(self, lager: Lager, kontoer: dict[str, Skole]) -> None:
        gammelt = nytt_varsel()
        await motta(lager.enhet(), gammelt)
        ny = await self.ny_rektor(lager, kontoer["fjell-skole"])
        nytt = nytt_varsel()
        await motta(lager.enhet(), nytt)
        rektor = await inn(lager, "rektor@fjell-skole.demo")
        assert await liste_varsler(lager.enhet(), ny) == ([], 0)
        async with lager.motor.connect() as kobling:
            har = select(func.count()).select_from(SaksnokkelRad).where(SaksnokkelRad.konto_id == ny.id)
            assert (await kobling.execute(har)).scalar_one() == 0
        for varsel in (gammelt, nytt):
            with pytest.raises(IkkeFunnet):
                await les_varsel(lager.enhet(), ny, varsel.id)
            with pytest.raises(IkkeFunnet):
                await del_sak(lager.enhet(), rektor, varsel.id, ny.brukernavn)

    @PAA_SQLITE
    async def test_a_colleague_lets_in_and_an_admin_cannot(
        self, lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient
    ) -> None:
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        await opprett_konto(lager.enhet(), "it@x.example", kontoer["fjell-skole"], "admin")
        ny = await self.ny_rektor(lager, kontoer["fjell-skole"])
        for navn in ("rektor@vik-skole.demo", "falsk@x.example", "it@x.example"):
            klient = await logget_inn(nettleser, navn, NYTT if navn.startswith("falsk") else PASSORD)
            assert (await post_skjema(klient, "/portal/kontoer/godkjenn", konto=ny.id)).status == 404
        assert "venter" not in (await (await klient.get("/portal/kontoer")).text()).split("<h1>")[0]
        rektor = await logget_inn(nettleser, "rektor@fjell-skole.demo")
        assert "Slipp inn" in await (await rektor.get("/portal/kontoer")).text()
        assert (await post_skjema(rektor, "/portal/kontoer/godkjenn", konto=ny.id)).status == 303
        await rektor.get("/portal/")  # where older cases are shared
        sluppet_inn = await inn(lager, "falsk@x.example", NYTT)
        assert (await les_varsel(lager.enhet(), sluppet_inn, varsel.id)).varsel.id == varsel.id

    @PAA_SQLITE
    @pytest.mark.parametrize(
        ("rolle", "av", "godkjent"),
        [
            ("rektor", "rektor", True),
            ("rektor", "skoleeier", True),
            ("rektor", None, False),
            ("skoleeier", "admin", False),
            ("saksbehandler", "admin", True),
            ("admin", None, True),
        ],
    )
    async def test_who_is_let_in_at_once(
        self, lager: Lager, kontoer: dict[str, Skole], rolle: Any, av: Any, godkjent: bool
    ) -> None:
        token, _ = await inviter(lager.enhet(), "ny@x.example", "fjell-skole", rolle, av=av and fra(av))
        assert (await ta_imot_invitasjon(lager.enhet(), token, NYTT, kontoer["fjell-skole"])).godkjent is godkjent


class TestRoller:
    async def test_a_saksbehandler_sees_what_is_shared_and_nothing_else(
        self, lager: Lager, kontoer: dict[str, Skole]
    ) -> None:
        delt, annet, ledelse = nytt_varsel(), nytt_varsel(), nytt_varsel(utover="skoleledelse")
        for varsel in (delt, annet, ledelse):
            await motta(lager.enhet(), varsel)
        await opprett_konto(lager.enhet(), "siri@x.example", kontoer["fjell-skole"], "saksbehandler")
        siri, rektor = await inn(lager, "siri@x.example"), await inn(lager, "rektor@fjell-skole.demo")
        assert await liste_varsler(lager.enhet(), siri) == ([], 0)
        await del_sak(lager.enhet(), rektor, delt.id, siri.brukernavn)
        linjer, antall = await liste_varsler(lager.enhet(), siri)
        assert ([linje.id for linje in linjer], antall) == ([delt.id], 1)
        assert (await les_varsel(lager.enhet(), siri, delt.id)).varsel.hendelse == delt.hendelse
        for varsel in (annet, ledelse):
            with pytest.raises(IkkeFunnet):
                await les_varsel(lager.enhet(), siri, varsel.id)
        await trekk_tilbake(lager.enhet(), rektor, delt.id, siri.brukernavn)
        with pytest.raises(IkkeFunnet):
            await les_varsel(lager.enhet(), siri, delt.id)

    @PAA_SQLITE
    async def test_rektor_shares_on_the_page_of_the_case(
        self, lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient
    ) -> None:
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        await opprett_konto(lager.enhet(), "siri@x.example", kontoer["fjell-skole"], "saksbehandler")
        rektor = await logget_inn(nettleser, "rektor@fjell-skole.demo")
        siri = await logget_inn(nettleser, "siri@x.example")
        sti = f"/portal/varsler/{varsel.id}"
        assert "Del saken med" in await (await rektor.get(sti)).text()
        assert (await siri.get(sti)).status == 404
        assert (await post_skjema(rektor, f"{sti}/del", hvem="siri@x.example")).status == 303
        html = await (await siri.get(sti)).text()
        assert varsel.hendelse.beskrivelse in html
        assert "/flytt" not in html
        assert "/del" not in html
        assert (await post_skjema(rektor, f"{sti}/trekk", hvem="siri@x.example")).status == 303
        assert (await siri.get(sti)).status == 404

    @PAA_SQLITE
    async def test_an_admin_has_no_key_no_case_and_cannot_be_given_one(
        self, lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient
    ) -> None:
        await opprett_konto(lager.enhet(), "it@x.example", kontoer["fjell-skole"], "admin")
        varsel = nytt_varsel()
        await motta(lager.enhet(), varsel)
        rektor = await inn(lager, "rektor@fjell-skole.demo")
        with pytest.raises(IkkeFunnet):
            await del_sak(lager.enhet(), rektor, varsel.id, "it@x.example")
        admin = await logget_inn(nettleser, "it@x.example")
        for sti in ("/api/varsler", f"/api/varsler/{varsel.id}", f"/portal/varsler/{varsel.id}"):
            assert (await admin.get(sti)).status == 404
        svar = await admin.get("/portal/", allow_redirects=False)
        assert (svar.status, svar.headers["Location"]) == (303, "/portal/kontoer")
        assert varsel.id not in await (await admin.get("/portal/kontoer")).text()


@PAA_SQLITE
async def test_who_may_remove_whom(lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient) -> None:
    fjell = kontoer["fjell-skole"]
    ider = {}
    for rolle in ("saksbehandler", "rektor", "skoleeier", "admin"):
        ider[rolle] = (await opprett_konto(lager.enhet(), f"{rolle}@x.example", fjell, rolle)).id
    faar = {"rektor@fjell-skole.demo": {"saksbehandler"}, "skoleeier@fjell-skole.demo": {"rektor", "skoleeier"}}
    for navn, lov in faar.items():
        klient = await logget_inn(nettleser, navn)
        fikk = {
            rolle
            for rolle, id_ in ider.items()
            if (await post_skjema(klient, "/portal/kontoer/fjern", konto=id_)).status == 303
        }
        assert fikk == lov, navn
    admin = await logget_inn(nettleser, "admin@x.example")
    assert (await post_skjema(admin, "/portal/kontoer/fjern", konto=ider["admin"])).status == 404  # not oneself
    async with lager.motor.connect() as kobling:
        igjen = set((await kobling.execute(select(KontoRad.id))).scalars())
    assert igjen & set(ider.values()) == {ider["admin"]}


@PAA_SQLITE
async def test_an_admin_starts_at_the_accounts_and_sees_which_school_nobody_can_read_for(
    lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient
) -> None:
    await opprett_konto(lager.enhet(), "it@x.example", kontoer["fjell-skole"], "admin")
    klient = nettleser()
    felt = {"brukernavn": "it@x.example", "passord": PASSORD}
    svar = await klient.post("/portal/logg-inn", data=felt, allow_redirects=True)
    assert (svar.status, svar.url.path) == (200, "/portal/kontoer")
    assert "Skoler som mangler noen" not in await svar.text()
    async with lager.motor.begin() as kobling:
        ved = (KontoRad.skole == "vik-skole", KontoRad.rolle == "skoleeier")
        await kobling.execute(update(KontoRad).where(*ved).values(godkjent=False))
    html = await (await klient.get("/portal/kontoer")).text()
    mangler = html.split('id="mangler"')[1].split("</section>")[0]
    assert re.findall(r"<li>[^<]+: (\w+)</li>", mangler) == ["skoleeier"]
