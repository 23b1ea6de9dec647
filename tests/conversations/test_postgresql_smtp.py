"""The same main job with PostgreSQL and a real mail server in place of SQLite and the built-in mailbox."""

from __future__ import annotations

import time

from tests.conversations.person import Saksbehandler, gjennomfor
from tests.integration.postkontor import Postkontor
from tests.system import System


def test_a_report_reaches_rektor_with_one_letter_that_says_nothing_of_it(pg_system: System, kontor: Postkontor) -> None:
    forlop = gjennomfor(pg_system, "hvam-vgs", "en gutt i klassen slo meg på verkstedet i går", {"trinn_klasse": "Vg1"})
    assert forlop.kode
    rektor = Saksbehandler(pg_system, "rektor@hvam-vgs.demo")
    (ny,) = rektor.ider()
    assert rektor.varsel(ny)["hendelse"]["sted"] == ["verksted"]
    frist = time.monotonic() + 20
    while not kontor.brev_til("rektor@hvam-vgs.demo") and time.monotonic() < frist:
        time.sleep(0.2)
    time.sleep(1)
    (tekst,) = kontor.brev_til("rektor@hvam-vgs.demo")
    assert "/portal/" in tekst
    assert not {"verksted", "slo", "vold", "Vg1"} & set(tekst.split())


def test_a_stop_leaves_nothing(pg_system: System) -> None:
    rektor = Saksbehandler(pg_system, "rektor@hvam-vgs.demo")
    for_ = rektor.ider()
    assert gjennomfor(pg_system, "hvam-vgs", "noen tok sekken min", slutt="stopp").kode is None
    assert rektor.ider() == for_
