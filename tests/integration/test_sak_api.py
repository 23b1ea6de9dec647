"""The case API: the contract's answers, and that what an account may not see does not exist for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from backend.adapters.lager import Lager
from backend.domain.varsel import Varsel
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from tests.bygg import NAA, PASSORD, nytt_varsel

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]


async def inn(ny: NyKlient, rolle: str = "rektor", skole: str = "fjell-skole") -> Klient:
    klient = ny()
    svar = await klient.post("/api/innlogging", json={"brukernavn": f"{rolle}@{skole}.demo", "passord": PASSORD})
    assert svar.status == 200
    return klient


async def hent(klient: Klient, sti: str) -> tuple[int, Any]:
    svar = await klient.get(sti)
    return svar.status, await svar.json()


async def send(lager: Lager, **felt: Any) -> tuple[Varsel, str]:
    varsel = nytt_varsel(**felt)
    return varsel, await motta(lager.enhet(), varsel)


async def test_the_list_and_the_varsel_are_those_of_the_contract(lager: Lager, nettleser: NyKlient) -> None:
    varsel, _ = await send(lager, naa=NAA, utover="flere_elever", kategorier=("vold", "mobbing"))
    rektor = await inn(nettleser)
    status, liste = await hent(rektor, "/api/varsler?side=1")
    assert (status, liste["antall"]) == (200, 1)
    assert liste["varsler"][0] == {
        "id": varsel.id,
        "skole": "fjell-skole",
        "opprettet": "2026-11-20T10:00:00+01:00",
        "status": "mottatt",
        "alvorlighet": "alvorlig",
        "ulest": True,
    }
    assert await hent(rektor, f"/api/varsler/{varsel.id}") == (200, varsel.til_json() | {"vedlegg": []})


async def test_an_answer_is_read_with_the_code(lager: Lager, nettleser: NyKlient) -> None:
    varsel, kode = await send(lager)
    rektor = await inn(nettleser)
    svar = await rektor.post(f"/api/varsler/{varsel.id}/meldinger", json={"tekst": "Takk for at du sa fra."})
    assert svar.status == 201
    melder = nettleser()
    sak = await (await melder.post("/api/oppfolging", json={"kode": kode})).json()
    assert sak["status"] == "mottatt"
    assert [(m["fra"], m["tekst"]) for m in sak["meldinger"]] == [("skolen", "Takk for at du sa fra.")]
    mer = await melder.post(
        "/api/oppfolging/meldinger", json={"tekst": "Takk."}, headers={"Authorization": f"Bearer {sak['token']}"}
    )
    assert mer.status == 201
    assert [m.tekst for m in (await les_oppfolging(lager.enhet(), kode)).meldinger] == [
        "Takk for at du sa fra.",
        "Takk.",
    ]
    assert melder.session.cookie_jar.__len__() == 0


async def test_newest_first_and_only_the_status_that_is_asked_for(lager: Lager, nettleser: NyKlient) -> None:
    varsler = [
        (await send(lager, naa=NAA + timedelta(minutes=i), utover=u))[0] for i, u in enumerate(("ansatt", "elev"))
    ]
    rektor = await inn(nettleser)
    _, liste = await hent(rektor, "/api/varsler")
    assert [v["id"] for v in liste["varsler"]] == [varsler[1].id, varsler[0].id]
    assert (await hent(rektor, "/api/varsler?status=lukket"))[1] == {"varsler": [], "antall": 0}
    assert (await hent(rektor, "/api/varsler?status=mottatt&side=2"))[1] == {"varsler": [], "antall": 2}


HVEM = [(rolle, skole) for rolle in ("rektor", "skoleeier") for skole in ("fjell-skole", "vik-skole")]


@pytest.mark.parametrize(
    ("felt", "ser"),
    [
        ({"utover": "elev"}, "rektor"),
        ({"utover": "ansatt"}, "rektor"),
        ({"utover": "skoleledelse"}, "skoleeier"),
        ({"utover": "ansatt", "involverte": ("inspektøren",)}, "skoleeier"),
        ({"utover": "elev", "til_skoleeier": True}, "skoleeier"),
    ],
)
async def test_a_case_exists_for_its_recipient_alone(
    lager: Lager, nettleser: NyKlient, felt: dict[str, Any], ser: str
) -> None:
    varsel, kode = await send(lager, **felt)
    for rolle, skole in HVEM:
        klient = await inn(nettleser, rolle, skole)
        if (rolle, skole) == (ser, "fjell-skole"):
            assert (await hent(klient, "/api/varsler"))[1]["antall"] == 1
            assert (await hent(klient, f"/api/varsler/{varsel.id}"))[0] == 200
        else:
            await _finnes_ikke(klient, varsel.id)
    assert (await les_oppfolging(lager.enhet(), kode)).meldinger == ()


async def _finnes_ikke(klient: Klient, varsel_id: str) -> None:
    """Every call answers for this case as for one that has never been."""
    assert await hent(klient, "/api/varsler") == (200, {"varsler": [], "antall": 0})
    sider = [await (await klient.get(f"/portal/{q}")).text() for q in ("", "?vis=alle", "?vis=mottatt")]
    assert not any(varsel_id in side or "Ulest" in side or "haster" in side for side in sider)
    kall: list[tuple[str, str, dict[str, Any]]] = [
        ("GET", "/api/varsler/{}", {}),
        ("POST", "/api/varsler/{}/meldinger", {"json": {"tekst": "hei"}}),
        ("GET", "/portal/varsler/{}", {}),
        ("POST", "/portal/varsler/{}/svar", {"data": {"tekst": "hei", "csrf": _csrf(sider[0])}}),
        ("POST", "/portal/varsler/{}/status", {"data": {"status": "tiltak", "csrf": _csrf(sider[0])}}),
    ]
    for metode, sti, kropp in kall:
        svarene = []
        for id_ in (varsel_id, "A" * len(varsel_id)):
            svar = await klient.request(metode, sti.format(id_), allow_redirects=False, **kropp)
            svarene.append((svar.status, (await svar.text()).replace(id_, "ID")))
        assert svarene[0] == svarene[1]
        assert svarene[0][0] == 404


def _csrf(side: str) -> str:
    return side.split('name="csrf" value="')[1].split('"')[0]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
class TestBadInput:
    """None of it gives a 500, and all of it gives {"feil": …}."""

    @pytest.mark.parametrize(
        ("metode", "sti", "status"),
        [
            ("GET", "/api/varsler", 401),
            ("GET", "/api/varsler/abc", 401),
            ("POST", "/api/varsler/abc/meldinger", 401),
            ("POST", "/api/oppfolging/meldinger", 401),
            ("PUT", "/api/varsler", 405),
            ("POST", "/api/utlogging", 204),
        ],
    )
    async def test_without_a_log_in(self, nettleser: NyKlient, metode: str, sti: str, status: int) -> None:
        klient = nettleser()
        svar = await klient.request(metode, sti, json={"tekst": "x"}, headers={"Cookie": "sifra_sesjon=\udcff"})
        assert svar.status == status

    @pytest.mark.parametrize(
        "sporring",
        ["side=0", "side=-1", "side=x", "side=%C2%B2", "side=99999999999999999999", "status=tull", "status=%00"],
    )
    async def test_odd_queries(self, nettleser: NyKlient, sporring: str) -> None:
        status, svar = await hent(await inn(nettleser), f"/api/varsler?{sporring}")
        assert (status, svar["feil"]["kode"]) == (400, "ugyldig")

    @pytest.mark.parametrize("id_", ["x", "%00", "..%2f..", "a" * 65, "%F0%9F%98%80", "'--"])
    async def test_odd_ids(self, nettleser: NyKlient, id_: str) -> None:
        status, svar = await hent(await inn(nettleser), f"/api/varsler/{id_}")
        assert (status, svar["feil"]["kode"]) == (404, "ikke_funnet")

    @pytest.mark.parametrize(
        ("kropp", "status"),
        [
            (b"", 400),
            (b"{", 400),
            (b"[]", 400),
            (b'"x"', 400),
            (b"{}", 400),
            (b'{"tekst": 5}', 400),
            (b'{"tekst": null}', 400),
            (b'{"tekst": " \\n"}', 400),
            (b'{"tekst": "\xff"}', 400),
            (b'{"tekst": "\\ud800"}', 400),
            (b'{"tekst": NaN}', 400),
            (b'{"tekst":' + b"[" * 5000 + b"]" * 5000 + b"}", 400),
            (b'{"tekst": "' + b"a" * 4001 + b'"}', 413),
            (b'{"tekst": "' + b"a" * 1_000_000 + b'"}', 413),
            (b'{"tekst": "a\\u0000\\u202e<script>"}', 201),
        ],
    )
    async def test_odd_bodies(self, lager: Lager, nettleser: NyKlient, kropp: bytes, status: int) -> None:
        varsel, _ = await send(lager)
        rektor = await inn(nettleser)
        hoder = {"Content-Type": "application/json"}
        svar = await rektor.post(f"/api/varsler/{varsel.id}/meldinger", data=kropp, headers=hoder)
        assert svar.status == status
        assert status == 201 or "feil" in await svar.json()

    async def test_another_content_type_is_refused(self, lager: Lager, nettleser: NyKlient) -> None:
        varsel, _ = await send(lager)
        svar = await (await inn(nettleser)).post(f"/api/varsler/{varsel.id}/meldinger", data=b'{"tekst": "x"}')
        assert svar.status == 400

    @pytest.mark.parametrize(
        ("kode", "status"), [(None, 400), (5, 400), ([], 400), ("abc", 404), ("", 404), ("1" * 16, 404)]
    )
    async def test_odd_codes(self, nettleser: NyKlient, kode: Any, status: int) -> None:
        svar = await nettleser().post("/api/oppfolging", json={"kode": kode})
        assert (svar.status, "feil" in await svar.json()) == (status, True)

    async def test_a_page_of_another_site_cannot_write(self, lager: Lager, nettleser: NyKlient) -> None:
        varsel, _ = await send(lager)
        rektor = await inn(nettleser)
        for hoder in (
            {"Origin": "https://ond.example"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
        ):
            svar = await rektor.post(f"/api/varsler/{varsel.id}/meldinger", json={"tekst": "x"}, headers=hoder)
            assert svar.status == 400
