"""What belongs to an answer beside the answer itself."""

from __future__ import annotations

import pytest

from backend.domain.skole import Maalform, Skole
from backend.knowledge.svar import Kilde, Svar
from tests.unit.actions.person import HELE, ORD, Kunnskap, Person


class OmEttTema(Kunnskap):
    """Answers every question as one subject."""

    def __init__(self, tema: str) -> None:
        super().__init__()
        self.tema = tema

    def svar(
        self, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform, forrige: str | None = None
    ) -> Svar:
        self.spurt.append((sporsmal, rolle, forrige))
        return Svar("Svaret.", self.tema, (Kilde("Loven", "§ 12-6"),), ("Og så?",))


def om(tema: str, **felt: object) -> Person:
    return Person(form="action_svar", kunnskap=OmEttTema(tema), **felt)  # type: ignore[arg-type]


async def test_the_week_is_offered_to_pupils_and_parents_and_not_to_staff() -> None:
    p = om("melde-statsforvalter")
    await p.sier("Hvordan klager vi?", "sporsmal")
    assert list(p.knapper) == ["Regn ut om uka er gått", "Og så?", "Meld fra om noe"]
    p.form = "action_valg"
    await p.trykker("Regn ut om uka er gått")
    assert p.neste == "avklaring_form"
    p = om("melde-statsforvalter")
    await p.sier("Hvordan klager de?", "sporsmal", rolle="ansatt")
    assert "Regn ut om uka er gått" not in p.knapper


async def test_yes_takes_what_was_offered_last_and_nothing_once_more() -> None:
    p = om("melde-statsforvalter")
    await p.sier("Hvordan klager vi?", "sporsmal")
    p.form = "action_prat"
    await p.sier("ja", "ja")
    assert p.neste == "avklaring_form"
    p.neste = None
    await p.sier("ja", "ja")
    assert p.neste is None


@pytest.mark.parametrize(("svar", "neste", "spurt"), [("nei, ikke ennå", "varsel_form", 0), ("i sommer", None, 1)])
async def test_yes_after_the_week_goes_on_to_rektor_or_to_what_to_write(
    svar: str, neste: str | None, spurt: int
) -> None:
    p = om("en-uke")
    p.form = "validate_avklaring_form"
    await p.velger('/valg{"felt": "vei", "verdi": "uka"}')
    await p.sier(svar, "melding")
    p.form = "action_prat"
    await p.sier("ja", "ja")
    assert p.neste == neste
    assert len(p.kunnskap.spurt) == spurt


async def test_a_day_in_the_question_is_put_to_use_at_once_also_in_the_middle_of_a_report() -> None:
    p = om("en-uke")
    await p.sier("Vi sa fra til rektor 10. november, kan vi melde nå?", "sporsmal")
    assert "gikk uka i loven ut tirsdag 17. november" in p.sist[1]["tekst"]
    p = om("en-uke")
    p.form = "validate_varsel_form"
    await p.sier(ORD, **{**HELE, "anonym": None})
    felt = p.felt
    await p.sier("Vi sa fra til rektor 10. november, kan vi gå til Statsforvalteren nå?", "sporsmal")
    assert "tirsdag 17. november" in p.tekst
    assert p.felt == felt


@pytest.mark.parametrize(("maalform", "ord_"), [("nb", "september 2027 (rektor)"), ("nn", "Neste gong i årshjulet")])
async def test_when_it_comes_next_and_the_calendar(maalform: Maalform, ord_: str) -> None:
    p = om("moter", valgt_maalform=maalform)
    await p.sier("Når er neste møte?", "sporsmal")
    assert ord_ in p.tekst
    assert p.sist[0]["lenke"]["sti"] == f"/kalender/fjell-skole.ics?maalform={maalform}"


async def test_this_month_has_its_name_and_the_calendar_stands_by() -> None:
    p = om("aarshjul-november")
    await p.sier("Hva skjer denne måneden?", "sporsmal")
    assert p.kunnskap.spurt[-1][0] == "Hva skjer i november?"
    assert p.sist[0]["lenke"]


async def test_staff_get_the_steps_with_what_applies_and_the_report_filled_in() -> None:
    p = Person(form="action_svar")
    await p.sier(
        "Jeg måtte holde en elev fast da han slo en medelev. Hva gjør jeg nå?",
        "sporsmal",
        rolle="ansatt", utover="elev", kategorier=["vold"],
    )  # fmt: skip
    assert "1. Grip inn" in p.tekst
    assert "Måtte du gripe inn fysisk" in p.tekst
    assert "Saken ser alvorlig ut" in p.tekst
    assert (p.sist[0]["tema"], p.neste) == ("hva-gjor-jeg-naa", None)
    assert list(p.knapper) == ["Meld fra nå"]
    assert p.samtale["venter"]["fakta"]["kategorier"] == ["vold"]


async def test_a_pupil_is_not_given_the_steps_of_staff() -> None:
    p = om("hva-gjor-jeg-naa")
    await p.sier("Hva gjør jeg nå?", "sporsmal", rolle="elev")
    assert p.tekst == "Svaret."


async def test_who_asks_is_remembered() -> None:
    p = om("rett")
    await p.sier("Jeg er lærer. Hva er plikten min?", "sporsmal", rolle="ansatt")
    await p.sier("Og fristen?", "sporsmal")
    assert p.kunnskap.spurt[-1][1:] == ("ansatt", "rett")


async def test_emergency_help_to_staff_leads_to_the_steps_as_well() -> None:
    p = Person(form="action_krise")
    await p.sier("En elev sier at faren slår henne. Hva gjør jeg?", "krise", krise="hjemme", rolle="ansatt")
    p.form = "action_valg"
    await p.trykker("Hva skal jeg gjøre som ansatt?")
    assert "melde til barnevernet" in p.tekst
    assert p.samtale["venter"]["tekst"].startswith("En elev sier")
