"""Whether the leadership violates: by any title never taken for another; told or kind, no offender."""

from __future__ import annotations

from datetime import date

import pytest

from sprak.fakta import Fakta, les_fakta


def les(tekst: str) -> Fakta:
    return les_fakta(tekst, date(2026, 11, 20))


@pytest.mark.parametrize(
    "tekst",
    [
        "ass. rektor dytta meg inn i skapet",
        "assrektor kaller meg en sutrepave og en taper",
        "fungerende rektor truet meg på kontoret",
        "konstituert rektor ydmyker meg foran klassen",
        "undervisningsinspektøren tok datteren min hardt i armen",
        "nestlederen lugget meg",
        "nestleiaren slo guten vår med ein linjal",
        "lederen for avdelinga klappa mæ på rumpa",
        "sjefen på skolen kalte meg en idiot",
        "hun som er sjef her på skolen dytta meg",
        "dagleg leiar på privatskulen slo guten vår",
        "en i ledelsen sender ekle meldinger til datteren min",
        "dæm i leiinga kaille mæ førr dum",
        "ledergruppa gjør narr av meg",
        "han spytta på meg. han er rektor her",
        "noen slo meg i gangen, og det var faktisk rektor som gjorde det",
        "Petter dytta meg i trappa. Han er inspektør på skolen",
        "jeg ble ropt til av rektor",
        "læreren min og rektor kaller meg dum",
        "rektor tok en elev i armen og slo ham",
        "rektorn drog mæ i håret",
        "skulelederen truga dotter mi",
        "ho som styrer skulen lugga bror min",
        "avdelingslederen flirer av dialekten min foran de andre, og hermer",
        "rektor kalte meg inn på kontoret. der kalte han meg en taper",
        "vår rektor har gang på gang tatt tak i elever og ristet dem",
        "inspektøren tok tak i jakka til en gutt",
        "skolens leder dytta meg",
        "sjefen deres på skolen spytta på broren min",
        "leder for elevtjenesten klyper meg",
    ],
)
def test_every_way_to_name_the_leadership(tekst: str) -> None:
    assert les(tekst).utover == "skoleledelse"


@pytest.mark.parametrize(
    "tekst",
    [
        "inspektøren kom bort til meg i gangen. så slo hun meg",
        "rektor sier at jeg ikke får være med på turen",
        "det gjelder en i ledelsen. jeg tør ikke si mer",
        "en elev har fortalt meg om overgrep fra inspektøren",
    ],
)
def test_where_the_leadership_may_be_meant_it_is_asked(tekst: str) -> None:
    fakta = les(tekst)
    assert fakta.utover is None
    assert fakta.ledelse_i_tvil


@pytest.mark.parametrize(
    ("tekst", "utover"),
    [
        ("trinnlederen slo meg", "ansatt"),
        ("teamlederen kaller meg dum", "ansatt"),
        ("sjefen for gjengen, Jonas, slår meg hver dag", "elev"),
        ("Leo i 9b tror han er sjefen på skolen, og i går slo han meg", "elev"),
        ("en tredjeklassing styrer alle og slår meg", "elev"),
        ("inspektøren var snill mot meg da Kevin slo meg", "elev"),
        ("rektor holdt en tale etter at jentene kalte meg hore", "flere_elever"),
        ("rektor ble informert om at Ida plager datteren min", "elev"),
        ("vi møtte rektor og avdelingsleder om guttene som slår sønnen vår", "flere_elever"),
        ("mamma er rektor her, og derfor kaller Ine meg for bortskjemt", "elev"),
        ("det er en gutt på trinnet som slår meg, og rektor sitter bare på kontoret", "elev"),
        ("Sebastian er rektors sønn, og han slår meg", "elev"),
        ("avdelingslederen visste det, men Mia slår meg fortsatt", "elev"),
    ],
)
def test_a_leader_who_is_told_or_kind_is_no_offender(tekst: str, utover: str) -> None:
    fakta = les(tekst)
    assert fakta.utover == utover
    assert not fakta.ledelse_i_tvil
