"""The report as people tell it: whole conversations through the form's one action."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from actions.felt import REKKEFOLGE
from backend.domain.utkast import Utover
from tests.unit.actions.person import HELE, ORD, Person, ved_bekreft


async def test_what_the_first_message_says_is_filled_in_and_not_asked_for() -> None:
    p = Person()
    await p.sier(ORD, **HELE)
    assert p.felt == "onsker"
    assert p.slots["beskrivelse"] == ORD
    assert {f: p.slots[f] for f in HELE} == HELE
    assert "Takk for at du sier fra" in p.sist[0]["tekst"]


@pytest.mark.parametrize("felt", [f for f in HELE if f != "kategorier"])
async def test_only_what_the_first_message_leaves_open_is_asked_for(felt: str) -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != felt})
    assert p.felt == p.sist[-1]["felt"] == felt


async def test_a_wish_to_report_is_no_story() -> None:
    p = Person()
    await p.sier("Jeg vil melde fra om noe", "vil_melde")
    assert p.felt == "beskrivelse"
    assert p.slots.get("beskrivelse") is None


async def test_a_wish_to_report_that_tells_is_a_story() -> None:
    p = Person()
    await p.sier("jeg vil melde mobbing", "vil_melde", kategorier=["mobbing"])
    assert p.slots["beskrivelse"] == "jeg vil melde mobbing"
    assert p.felt == "rolle"


async def test_one_whose_own_child_it_is_about_is_a_parent() -> None:
    p = Person()
    await p.sier("Sønnen min blir slått i friminuttene hver eneste uke", gjelder="eget_barn", kategorier=["vold"])
    assert p.slots["rolle"] == "foresatt"


SVAR: dict[str, tuple[str, Any]] = {
    "beskrivelse": ("Ei jente i parallellen tar lua mi og gjemmer den", None),
    "rolle": ("jeg er elev", "elev"),
    "gjelder": ("meg", "meg"),
    "anonym": ("med navn", False),
    "navn": ("Jeg heter Ylva Berg", "Ylva Berg"),
    "kontakt": ("900 00 000", "900 00 000"),
    "utover": ("en annen elev", "elev"),
    "involverte": ("Sander", ["Sander"]),
    "sted": ("i gangen", ["gang"]),
    "tidspunkt": ("i går", {"tekst": "i går", "fra": "2026-11-19", "til": "2026-11-19"}),
    "varighet": ("flere ganger", "gjentatt"),
    "trinn_klasse": ("9B", "9B"),
    "meldt_tidligere": ("nei", "nei"),
    "onsker": ("At det slutter", "At det slutter"),
}


async def test_a_whole_report_by_typing() -> None:
    p = Person()
    await p.sier("Jeg vil melde fra", "vil_melde")
    spurt = []
    while p.felt != "bekreft":
        felt = str(p.felt)
        spurt.append(felt)
        ord_, verdi = SVAR[felt]
        await p.sier(ord_)
        if verdi is not None:
            assert p.slots[felt] == verdi
    assert spurt == [f for f in REKKEFOLGE if f != "bekreft"]
    await p.sier("ja, send")
    varsel = p.lager.varsler[0]
    assert varsel.hendelse.beskrivelse == SVAR["beskrivelse"][0]
    assert (varsel.melder.navn, varsel.melder.kontakt) == ("Ylva Berg", "900 00 000")
    assert varsel.hendelse.tidspunkt.fra == date(2026, 11, 19)
    assert varsel.onsker == "At det slutter"


KNAPPER = {
    "rolle": "Elev",
    "gjelder": "Meg",
    "anonym": "Anonymt",
    "utover": "En elev",
    "involverte": "Hopp over",
    "sted": "Gangen",
    "tidspunkt": "I går",
    "varighet": "Flere ganger",
    "trinn_klasse": "Hopp over",
    "meldt_tidligere": "Nei",
    "onsker": "Hopp over",
}


async def test_a_whole_report_by_buttons() -> None:
    p = Person()
    await p.sier("Jeg vil melde fra", "vil_melde")
    await p.sier(SVAR["beskrivelse"][0])
    spurt = []
    while p.felt != "bekreft":
        spurt.append(str(p.felt))
        await p.trykker(KNAPPER[str(p.felt)])
    assert spurt == list(KNAPPER)
    await p.trykker("Ja, send")
    varsel = p.lager.varsler[0]
    assert (varsel.melder.anonym, varsel.hendelse.sted, varsel.hendelse.varighet) == (True, ("gang",), "gjentatt")
    assert (varsel.hendelse.tidspunkt.tekst, varsel.hendelse.tidspunkt.fra) == ("i går", date(2026, 11, 19))


async def test_not_knowing_by_button_is_the_same_as_by_typing() -> None:
    utfall = []
    for skriver in (True, False):
        p = Person()
        await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "tidspunkt"})
        assert p.felt == "tidspunkt"
        await (p.sier("vet ikke") if skriver else p.trykker("Vet ikke"))
        utfall.append((p.felt, p.slots.get("tidspunkt")))
    assert utfall == [("onsker", None)] * 2


@pytest.mark.parametrize(
    ("felt", "verdi"),
    [
        ("rolle", None),
        ("gjelder", None),
        ("anonym", None),
        ("utover", "ukjent"),
        ("involverte", []),
        ("sted", ["ukjent"]),
        ("tidspunkt", None),
        ("varighet", "ukjent"),
        ("trinn_klasse", None),
        ("meldt_tidligere", "vet_ikke"),
    ],
)
@pytest.mark.parametrize("ord_", ["vet ikke", "hopp over"])
async def test_every_field_may_be_left_open_and_it_can_still_be_sent(felt: str, verdi: Any, ord_: str) -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != felt})
    assert p.felt == felt
    await p.sier(ord_)
    assert p.felt == "onsker"
    assert p.slots.get(felt) == verdi
    await p.sier("hopp over")
    await p.sier("send")
    assert len(p.lager.varsler) == 1


async def test_the_description_alone_cannot_be_skipped() -> None:
    p = Person()
    await p.sier("Jeg vil melde fra", "vil_melde")
    for _ in range(3):
        await p.sier("hopp over", "hopp_over")
        assert p.felt == "beskrivelse"
        assert "Det skjønte jeg ikke helt" in p.tekst


async def test_a_question_in_between_is_answered_and_the_report_goes_on() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "sted"})
    await p.sier("Hva har jeg egentlig rett til på skolen?", "sporsmal")
    assert [m["felt"] for m in p.sist] == [None, "sted"]
    assert (p.sist[0]["tema"], len(p.sist[0]["kilder"])) == ("rett", 1)
    assert p.kunnskap.spurt == [("Hva har jeg egentlig rett til på skolen?", "elev", None)]
    await p.sier("i gangen")
    assert p.slots["sted"] == ["gang"]
    await p.sier("Og hva har foreldre rett til da?", "sporsmal")
    assert p.kunnskap.spurt[-1][2] == "rett"


@pytest.mark.parametrize("ord_", ["hvorfor det?", "hva skjer da?", "okei?", "hvem ser det?"])
async def test_a_short_question_at_the_summary(ord_: str) -> None:
    p = await ved_bekreft()
    await p.sier(ord_, "sporsmal")
    assert p.felt == "bekreft"
    assert p.lager.varsler == []


@pytest.mark.parametrize(
    ("intent", "ord_", "svar"),
    [
        ("hilsen", "heisann", "Hei! Fint at du tar kontakt."),
        ("utbrudd", "dette er bare dritt", "Det er greit å være sint eller lei."),
        ("menneske", "jeg vil snakke med et menneske", "miljøveileder eller kontaktlærer"),
    ],
)
async def test_small_talk_in_between(intent: str, ord_: str, svar: str) -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "sted"})
    await p.sier(ord_, intent)
    assert svar in p.sist[0]["tekst"]
    assert p.sist[-1]["felt"] == p.felt == "sted"
    assert p.slots["beskrivelse"] == ORD


@pytest.mark.parametrize("ord_", ["stopp", "Stopp her", "slutt", "avbryt"])
async def test_stop_ends_it_and_forgets_all(ord_: str) -> None:
    p = await ved_bekreft()
    await p.sier(ord_, "stopp")
    assert p.felt is None
    assert "Ingenting er sendt, og ingenting er lagret" in p.tekst
    assert list(p.knapper) == ["Meld fra om noe", "Spør om noe", "Jeg har en kode"]
    assert {n: v for n, v in p.slots.items() if v is not None} == {"samtale": p.samtale}
    assert p.samtale["id"] is None
    assert p.lager.varsler == []


async def test_stop_by_the_button() -> None:
    p = await ved_bekreft()
    await p.trykker("Stopp uten å sende")
    assert (p.felt, p.lager.varsler, p.slots["beskrivelse"]) == (None, [], None)


async def test_start_over_forgets_all() -> None:
    p = await ved_bekreft()
    await p.sier("start på nytt", "start_paa_nytt")
    assert "Da begynner vi på nytt" in p.tekst
    await p.sier("Jeg vil melde fra", "vil_melde")
    assert p.felt == "beskrivelse"
    assert p.samtale["hoppet"] == []


async def test_back_asks_for_the_field_before() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f not in ("sted", "varighet")})
    await p.sier("i gangen")
    assert p.felt == "varighet"
    await p.sier("tilbake")
    assert (p.felt, p.slots["sted"]) == ("sted", None)
    await p.sier("i kantina")
    assert (p.felt, p.slots["sted"]) == ("varighet", ["kantine"])


async def test_back_from_the_first_question_stays() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "sted"})
    await p.sier("tilbake")
    assert "Dette er det første spørsmålet" in p.tekst
    assert p.felt == "sted"


async def test_back_from_the_summary() -> None:
    p = await ved_bekreft()
    await p.sier("tilbake")
    assert p.felt == "onsker"


async def test_back_never_asks_an_anonymous_person_for_contact() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f not in ("anonym", "sted")})
    await p.sier("med navn")
    await p.sier("Ylva Berg")
    assert p.felt == "kontakt"
    await p.sier("jeg vil være anonym likevel", "anonymitet")
    assert p.felt == "sted"
    await p.sier("tilbake")
    assert p.felt == "anonym"


async def test_back_gives_two_new_tries() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f not in ("varighet", "meldt_tidligere")})
    await p.sier("flere ganger")
    await p.sier("blorp fnugg")
    await p.sier("tilbake")
    await p.sier("blorp fnugg")
    assert p.felt == "varighet"


@pytest.mark.parametrize(
    ("ord_", "fakta", "felt", "verdi"),
    [
        ("nei, det var 9B", {"trinn_klasse": "9B"}, "trinn_klasse", "9B"),
        ("nei, det var i kantina", {}, "sted", ["kantine"]),
        ("feil, det var på mandag", {}, "tidspunkt", {"tekst": "på mandag", "fra": "2026-11-16", "til": "2026-11-16"}),
        ("nei, det var en lærer", {"utover": "ansatt"}, "utover", "ansatt"),
    ],
)
async def test_a_correction_at_the_summary(ord_: str, fakta: dict[str, Any], felt: str, verdi: Any) -> None:
    p = await ved_bekreft()
    await p.sier(ord_, "endre", **fakta)
    assert p.slots[felt] == verdi
    assert p.felt == "bekreft"
    assert "Takk, jeg har rettet det." in p.tekst
    assert {f: p.slots[f] for f in HELE if f != felt} == {f: v for f, v in HELE.items() if f != felt}


async def test_a_correction_in_the_middle_goes_on_with_the_question() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "meldt_tidligere"})
    await p.sier("nei, det var i kantina", "endre")
    assert p.slots["sted"] == ["kantine"]
    assert p.felt == "meldt_tidligere"


@pytest.mark.parametrize("tittel", ["Hvor det skjedde", "Trinn eller klasse", "Det jeg fortalte", "Hva jeg ønsker"])
async def test_changing_a_field_by_button(tittel: str) -> None:
    p = await ved_bekreft()
    await p.trykker("Endre noe")
    assert p.felt == "bekreft"
    await p.trykker(tittel)
    felt = str(p.felt)
    assert p.slots[felt] is None
    await p.sier({"sted": "i kantina", "trinn_klasse": "8C"}.get(felt, "Jeg vil bare at det skal slutte nå"))
    assert p.felt == "bekreft"
    assert p.slots[felt] is not None


async def test_every_field_can_be_changed_by_button() -> None:
    p = await ved_bekreft()
    await p.trykker("Endre noe")
    titler = list(p.knapper)
    assert len(titler) == len(REKKEFOLGE) - 3  # all but name, contact and the confirmation
    for tittel in titler:
        p = await ved_bekreft()
        await p.trykker("Endre noe")
        await p.trykker(tittel)
        assert p.felt != "bekreft"


async def test_asking_for_the_school_owner_while_the_description_is_away() -> None:
    p = await ved_bekreft()
    await p.trykker("Endre noe")
    await p.trykker("Det jeg fortalte")
    await p.sier("tilbake")
    await p.sier("kan dere sende det til kommunen i stedet?", "sporsmal")
    assert p.felt is not None
    assert p.samtale["til_skoleeier"] is True


async def test_change_of_mind_to_anonymous() -> None:
    p = Person()
    await p.sier(ORD, **HELE | {"anonym": False, "navn": "Ylva Berg"})
    await p.sier("900 00 000")
    await p.sier("hopp over")
    assert "Navnet ditt: Ylva Berg. Kontakt: 900 00 000" in p.tekst
    await p.sier("jeg vil være anonym likevel", "anonymitet")
    assert (p.felt, p.slots["anonym"], p.slots["navn"], p.slots["kontakt"]) == ("bekreft", True, None, None)
    assert "Du er anonym. Navnet ditt blir ikke sendt." in p.tekst
    await p.sier("send")
    assert p.lager.varsler[0].melder.navn is None


async def test_change_of_mind_to_named() -> None:
    p = await ved_bekreft()
    await p.sier("jeg kan si hvem jeg er", "anonymitet")
    assert p.felt == "navn"
    await p.sier("Ylva Berg")
    await p.sier("hopp over")
    assert p.felt == "bekreft"
    assert "Navnet ditt: Ylva Berg. Kontakt: ikke oppgitt" in p.tekst


async def test_the_school_owner_by_button() -> None:
    p = await ved_bekreft()
    assert "Dette går til rektor ved Fjell skole. Rektor kan bare dele det med dem som skal hjelpe." in p.tekst
    await p.trykker("Send til skoleeier i stedet")
    assert "Dette går rett til Fjell kommune" in p.tekst
    assert "Send til skoleeier i stedet" not in p.knapper
    await p.trykker("Ja, send")
    assert p.lager.varsler[0].mottakere == ("skoleeier",)
    assert p.lager.innhold.ko[0][0] == "skoleeier@fjell-skole.demo"


@pytest.mark.parametrize(
    "ord_", ["ikke til rektor", "rektor må ikke få vite det", "eg vil ikkje at det går til rektor"]
)
async def test_the_school_owner_in_words(ord_: str) -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "meldt_tidligere"})
    await p.sier(ord_, "annet")
    assert "Da går varselet til Fjell kommune, og ikke til rektor." in p.tekst
    assert p.felt == "meldt_tidligere"


async def test_doubt_about_the_leadership_is_asked_with_the_reason() -> None:
    p = Person()
    fakta = {f: v for f, v in HELE.items() if f not in ("utover", "involverte")}
    await p.sier("Rektor var der da det skjedde, og jeg tør ikke si mer", **fakta, ledelse_i_tvil=True)
    assert p.felt == "utover"
    assert "går varselet til Fjell kommune og ikke til rektor" in p.sist[-1]["tekst"]
    await p.trykker("Rektor eller andre i ledelsen")
    await p.sier("hopp over")
    await p.sier("hopp over")
    assert "Dette går rett til Fjell kommune" in p.tekst
    await p.sier("send")
    assert p.lager.varsler[0].mottakere == ("skoleeier",)


async def test_a_leader_named_later_as_the_one_who_does_it_is_asked_about() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "meldt_tidligere"})
    await p.sier(
        "Da jeg kom til kontoret, dytta rektor meg hardt inn i veggen og lo av meg",
        utover="skoleledelse",
        kategorier=["vold"],
    )
    assert (p.felt, p.slots["utover"]) == ("utover", None)
    assert "går varselet til Fjell kommune og ikke til rektor" in p.sist[-1]["tekst"]


async def test_who_does_it_can_be_put_right_after_the_question_about_the_leadership() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "utover"}, ledelse_i_tvil=True)
    await p.sier("det var en elev som gjorde det", ledelse_i_tvil=True)
    assert (p.slots["utover"], p.samtale["ledelse_i_tvil"], p.felt) == ("elev", False, "onsker")


@pytest.mark.parametrize(
    ("fakta", "setning"),
    [
        ({}, "Dette går til rektor ved Fjell skole. Rektor kan bare dele det med dem som skal hjelpe."),
        ({"utover": "ansatt"}, "skal rektor også si fra til Fjell kommune"),
        ({"utover": "flere_elever"}, "så alvorlig at rektor også skal si fra til Fjell kommune"),
        ({"utover": "skoleledelse"}, "Dette går rett til Fjell kommune, som eier skolen."),
        ({"utover": "ansatt", "involverte": ["rektor"]}, "Dette går rett til Fjell kommune, som eier skolen."),
    ],
)
async def test_the_summary_says_to_whom_it_goes(fakta: dict[str, Any], setning: str) -> None:
    p = await ved_bekreft(**fakta)
    assert setning in p.tekst


@pytest.mark.parametrize("utover", get_args(Utover))
async def test_who_receives_is_who_the_summary_named(utover: str) -> None:
    p = await ved_bekreft(utover=utover)
    til_eier = "rett til Fjell kommune" in p.tekst
    await p.sier("send")
    assert p.lager.varsler[0].mottakere == (("skoleeier",) if til_eier else ("rektor",))
    assert til_eier == (utover == "skoleledelse")


async def test_crisis_in_the_middle_helps_first_and_keeps_the_answer() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "sted"})
    await p.sier("i gangen, og jeg orker ikke leve mer", "krise", krise="selvmord", sted=["gang"])
    assert [m["krise"] for m in p.sist] == [True, False]
    assert "113" in p.sist[0]["tekst"]
    assert (p.slots["sted"], p.felt) == (["gang"], "onsker")


@pytest.mark.parametrize(
    ("ord_", "hjelp"), [("at det slutte", False), ("at det slutter, ellers vil jeg ikke leve", True)]
)
async def test_that_it_shall_stop_is_a_wish_and_no_new_danger(ord_: str, hjelp: bool) -> None:
    p = Person()
    await p.sier(ORD, **HELE)
    assert p.felt == "onsker"
    await p.sier(ord_, "krise", krise="selvmord")
    assert p.sist[0]["krise"] == hjelp
    assert p.slots["onsker"] == ord_


async def test_crisis_that_is_no_answer_is_kept_in_the_description() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "varighet"})
    ord_ = "jeg klarer ikke mer og vil bare at alt skal ta slutt"
    await p.sier(ord_, "krise", krise="selvmord")
    assert p.sist[0]["krise"]
    assert ord_ in p.slots["beskrivelse"]
    assert p.felt == "varighet"


async def test_an_answer_that_tells_more_keeps_its_words() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "varighet"})
    await p.sier("flere ganger, og i dag ropte han at jeg var feit", kategorier=["mobbing"])
    assert p.slots["varighet"] == "gjentatt"
    assert p.slots["beskrivelse"] == f"{ORD}\nflere ganger, og i dag ropte han at jeg var feit"


async def test_crisis_with_stop_helps_and_stops() -> None:
    p = await ved_bekreft()
    await p.sier("stopp", "krise", krise="selvmord")
    assert p.sist[0]["krise"]
    assert p.felt is None


async def test_the_waiting_message_becomes_the_report() -> None:
    for starter in ("knapp", "ja", "vil_melde"):
        p = Person(form="action_krise")
        await p.sier(ORD, "krise", krise="selvskading", **HELE)
        assert p.sist[0]["krise"]
        p.form = "validate_varsel_form"
        await (p.trykker("Meld fra til skolen") if starter == "knapp" else p.sier("ja, det vil jeg", starter))
        assert (p.slots["beskrivelse"], p.felt, p.samtale["venter"]) == (ORD, "onsker", None)


async def test_one_who_goes_on_telling_after_emergency_help_keeps_what_was_said_first() -> None:
    p = Person(form="action_krise")
    await p.sier("jeg orker ikke leve mer", "krise", krise="selvmord", utover="flere_elever")
    p.form = "validate_varsel_form"
    await p.sier(ORD, "melding", **HELE)
    assert p.slots["beskrivelse"] == f"jeg orker ikke leve mer\n{ORD}"
    assert not any(m["krise"] for m in p.sist)


async def test_when_the_store_fails_nothing_is_sent_and_it_can_be_sent_again() -> None:
    p = await ved_bekreft()
    p.lager.nede = True
    await p.trykker("Ja, send")
    assert p.felt == "bekreft"
    assert "Ingenting er sendt, men alt du har skrevet, står her fortsatt." in p.tekst
    assert all(m["kvittering"] is None for m in p.sist)
    assert p.lager.varsler == []
    p.lager.nede = False
    await p.trykker("Ja, send")
    assert len(p.lager.varsler) == 1
    assert p.felt is None


async def test_sent_gives_a_code_and_forgets_what_was_told() -> None:
    p = await ved_bekreft()
    await p.trykker("Ja, send")
    kode = p.sist[-1]["kvittering"]["kode"]
    assert len(kode.replace(" ", "")) == 16
    assert "Nå er det sendt til rektor ved Fjell skole." in p.tekst
    assert {n: v for n, v in p.slots.items() if v is not None} == {"samtale": p.samtale}
    assert p.samtale["sendt"] is True
    assert p.lager.innhold.ko[0][0] == "rektor@fjell-skole.demo"


async def test_two_reports_in_one_conversation_are_two() -> None:
    p = await ved_bekreft()
    await p.sier("send")
    p = await ved_bekreft(p)
    await p.sier("send")
    assert len(p.lager.varsler) == 2


async def test_the_second_time_not_understood_moves_on_and_keeps_the_words() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "varighet"})
    await p.sier("blorp fnugg")
    assert (p.felt, p.slots["beskrivelse"]) == ("varighet", ORD)
    await p.sier("snurp")
    assert p.felt == "onsker"
    assert p.slots["beskrivelse"] == f"{ORD}\nsnurp"
    assert "Jeg tar med det du skrev" in p.tekst


async def test_more_of_the_story_is_added_and_the_question_stands() -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "varighet"})
    mer = "Etterpå lo noen av meg, og to stykker flyttet seg vekk fra meg i timen"
    await p.sier(mer, kategorier=["utestenging"])
    assert p.slots["beskrivelse"] == f"{ORD}\n{mer}"
    assert p.slots["kategorier"] == ["utestenging", "vold"]
    assert p.felt == "varighet"
    await p.sier(mer, kategorier=["utestenging"])
    assert p.slots["beskrivelse"].count(mer) == 1


@pytest.mark.parametrize(
    ("ord_", "svar"),
    [
        ("I do not understand what you are asking me about", "I only understand Norwegian, but you can still get help"),
        ("Ich verstehe leider nicht was du von mir wissen willst", "Jeg forstår bare norsk"),
    ],
)
async def test_another_language_is_told_whom_to_turn_to_and_the_words_are_kept(ord_: str, svar: str) -> None:
    p = Person()
    await p.sier(ORD, **{f: v for f, v in HELE.items() if f != "varighet"})
    await p.sier(ord_, "annet", sikkerhet=0.3)
    assert svar in p.sist[0]["tekst"]
    assert "116 111" in p.sist[0]["tekst"]
    assert "miljøveileder" in p.sist[0]["tekst"]
    assert ord_ in p.slots["beskrivelse"]
    assert p.felt == "varighet"


async def test_answers_in_the_standard_that_the_person_writes() -> None:
    p = Person(valgt_maalform=None)
    await p.sier("Eg vil melde frå om noko som ikkje er greitt, kva skal eg gjere no", "vil_melde")
    assert "Fortel kva som har skjedd" in p.tekst
    await p.sier(SVAR["beskrivelse"][0] + ", og jeg vet ikke hva jeg skal gjøre med det")
    assert "Hvem er du?" in p.tekst


async def test_a_parent_is_asked_whose_child_it_is_where_he_was_read_as_another_pupil() -> None:
    p = Person()
    await p.sier("Han blir sparket i gangen av to eldre gutter.", gjelder="annen_elev", utover="flere_elever")
    assert p.felt == "rolle"
    await p.sier("mor", "annet")
    assert p.felt == "gjelder"
