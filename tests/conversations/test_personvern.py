"""A planted sentence: nowhere on disk but in the store, and after a stop nowhere at all; never in mail or log."""

from __future__ import annotations

import contextlib
import secrets
import time
from pathlib import Path

from tests.conversations.person import Saksbehandler, gjennomfor
from tests.system import ROT, System


def _filer(system: System) -> list[Path]:
    """Everything that the processes can have written: data, log, temporary files, and Rasa's folders in the project."""
    mapper = [system.data.parent, ROT / ".rasa", ROT / "models", ROT / "var"]
    return [fil for mappe in mapper if mappe.exists() for fil in mappe.rglob("*") if fil.is_file()]


def _finnes_i(system: System, ord_: str) -> list[Path]:
    leter = [ord_.encode(), ord_.encode("utf-16-le"), ord_.encode("unicode_escape")]
    return [fil for fil in _filer(system) if any(form in fil.read_bytes() for form in leter)]


def _lest(rektor: Saksbehandler, ord_: str) -> bool:
    """Whether the recipient can read the words in one of the cases; others' tests have left cases beside it."""
    return any(ord_ in rektor.varsel(id_)["hendelse"]["beskrivelse"] for id_ in rektor.ider())


def _plantet() -> str:
    return f"blåbærgrøten hennes {secrets.token_hex(6)} smakte sjokolade"


def _i_minnet(pid: int, ord_: str) -> int:
    """How often the words stand in the memory of a running process, which is what a core file of it would hold."""
    antall, former = 0, [ord_.encode(), ord_.encode("utf-16-le"), ord_.encode("utf-32-le"), ord_.encode("latin-1")]
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as minne:
        for linje in Path(f"/proc/{pid}/maps").read_text().splitlines():
            grenser, rett = linje.split()[:2]
            start, slutt = (int(grense, 16) for grense in grenser.split("-"))
            if "w" in rett:
                minne.seek(start)
                with contextlib.suppress(OSError):
                    innhold = minne.read(slutt - start)
                    antall += sum(innhold.count(form) for form in former)
    return antall


def test_a_sent_report_is_readable_nowhere_but_by_its_recipient(system: System) -> None:
    ord_ = _plantet()
    assert gjennomfor(system, "ostfold-vgs", f"en gutt i klassen slo meg i går. {ord_}").kode
    assert _finnes_i(system, ord_) == []
    rektor = Saksbehandler(system, "rektor@ostfold-vgs.demo")
    assert _lest(rektor, ord_)
    assert _finnes_i(system, ord_) == []


def test_after_both_have_left_no_word_is_in_the_memory_of_a_process(system: System) -> None:
    ord_ = _plantet()
    forlop = gjennomfor(system, "hvam-vgs", f"en gutt i klassen slo meg i går. {ord_}", slutt=None)
    prosesser = system.barn()
    assert _i_minnet(prosesser["backend"], ord_) > 0, "it is being told: the search itself finds nothing"
    forlop.samtale.si("ja, send")
    assert forlop.kode
    rektor = Saksbehandler(system, "rektor@hvam-vgs.demo")
    assert _lest(rektor, ord_)
    rektor.logg_ut()
    forlop.samtale.avslutt()
    assert {navn: _i_minnet(pid, ord_) for navn, pid in prosesser.items()} == dict.fromkeys(prosesser, 0)


def test_after_a_stop_it_is_nowhere_at_all(system: System) -> None:
    ord_ = _plantet()
    gjennomfor(system, "ostfold-vgs", f"en gutt i klassen slo meg i går. {ord_}", slutt="stopp")
    assert _finnes_i(system, ord_) == []


def test_neither_mail_nor_log_holds_a_word_or_a_name(system: System) -> None:
    ord_ = _plantet()
    svar = {"anonym": "med navn", "navn": "Testolf Hemmeligsen", "kontakt": "hemmelig@example.com"}
    assert gjennomfor(system, "ostfold-vgs", f"rektor slo sønnen min. {ord_}", svar).kode
    frist = time.monotonic() + 20
    while "skoleeier@ostfold-vgs.demo" not in (post := system.kall("GET", "/demo/post").tekst):
        assert time.monotonic() < frist, "no letter came"
        time.sleep(0.2)
    for hemmelig in (ord_, "Testolf", "hemmelig@example.com", "vold", "127.0.0.1 -"):
        assert hemmelig not in post
        assert hemmelig not in system.logg.read_text()
