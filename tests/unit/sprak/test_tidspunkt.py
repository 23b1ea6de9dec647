from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.ord import normaliser
from sprak.tidspunkt import finn_tidspunkt

FREDAG = date(2026, 11, 20)


def _periode(tekst: str, dato: date = FREDAG) -> tuple[str, str | None, str | None] | None:
    t = finn_tidspunkt(tekst, dato)
    if t is None:
        return None
    return t.tekst, t.fra.isoformat() if t.fra else None, t.til.isoformat() if t.til else None


@pytest.mark.parametrize(
    ("tekst", "ord_", "dag"),
    [
        ("de låste meg inne på dassen i dag", "i dag", "2026-11-20"),
        ("Idag spytta ho på meg", "Idag", "2026-11-20"),
        ("han dytta meg i morges", "i morges", "2026-11-20"),
        ("det skjedde for en time siden", "for en time siden", "2026-11-20"),
        ("I går kveld fikk jeg bildet", "I går kveld", "2026-11-19"),
        ("dæm tok sekken min igår", "igår", "2026-11-19"),
        ("hu lugga mæ i gå", "i gå", "2026-11-19"),
        ("i forgårs rev de jakka", "i forgårs", "2026-11-18"),
        ("i førregår reiv dei jakka", "i førregår", "2026-11-18"),
        ("hun slo på mandag", "på mandag", "2026-11-16"),
        ("Tysdag kom ho heim med sår", "Tysdag", "2026-11-17"),
        ("på mandan blei jæ dytta", "på mandan", "2026-11-16"),
        ("på torsadg tok de lua", "på torsadg", "2026-11-19"),
        ("sist fredag", "sist fredag", "2026-11-13"),
        ("onsdag i forrige uke", "onsdag i forrige uke", "2026-11-11"),
        ("laurdag førre veke", "laurdag førre veke", "2026-11-14"),
        ("for fire dager siden", "for fire dager siden", "2026-11-16"),
        ("for 10 dagar sidan", "for 10 dagar sidan", "2026-11-10"),
        ("den 3. november", "den 3. november", "2026-11-03"),
        ("14 oktober", "14 oktober", "2026-10-14"),
        ("torsdag 29. oktober 2026", "torsdag 29. oktober 2026", "2026-10-29"),
        ("det var 30.10", "30.10", "2026-10-30"),
        ("datoen 5.11.2026", "datoen 5.11.2026", "2026-11-05"),
        ("den 4/11", "den 4/11", "2026-11-04"),
        ("2026-10-05", "2026-10-05", "2026-10-05"),
        ("tjuende oktober", "tjuende oktober", "2026-10-20"),
        ("12. desember 2025", "12. desember 2025", "2025-12-12"),
        ("tirsdag i uke 45", "tirsdag i uke 45", "2026-11-03"),
    ],
)
def test_one_day(tekst: str, ord_: str, dag: str) -> None:
    assert _periode(tekst) == (ord_, dag, dag)


@pytest.mark.parametrize(
    ("tekst", "fra", "til"),
    [
        ("det skjedde forrige uke", "2026-11-09", "2026-11-15"),
        ("i førre veke vart han slått", "2026-11-09", "2026-11-15"),
        ("denne uka", "2026-11-16", "2026-11-20"),
        ("i uke 44", "2026-10-26", "2026-11-01"),
        ("i helga", "2026-11-14", "2026-11-15"),
        ("i september", "2026-09-01", "2026-09-30"),
        ("i førre månad", "2026-10-01", "2026-10-31"),
        ("no i november", "2026-11-01", "2026-11-20"),
        ("på mandag og tirsdag", "2026-11-16", "2026-11-17"),
        ("i natt", "2026-11-19", "2026-11-20"),
    ],
)
def test_period(tekst: str, fra: str, til: str) -> None:
    periode = _periode(tekst)
    assert periode is not None
    assert periode[1:] == (fra, til)


@pytest.mark.parametrize(
    ("tekst", "fra"),
    [
        ("dette har pågått siden september", "2026-09-01"),
        ("sidan i førre veke", "2026-11-09"),
        ("sia uke 40", "2026-09-28"),
        ("helt siden 15. oktober", "2026-10-15"),
        ("siden torsdag 5. november", "2026-11-05"),
        ("fra oktober av", "2026-10-01"),
        ("siden desember", "2025-12-01"),
        ("sia mandag", "2026-11-16"),
    ],
)
def test_since_gives_no_end(tekst: str, fra: str) -> None:
    periode = _periode(tekst)
    assert periode is not None
    assert periode[1:] == (fra, None)


@pytest.mark.parametrize(
    "tekst",
    [
        "siden skolestart",
        "sidan skulestart",
        "etter sommerferien",
        "siden høstferien",
        "sia jul",
        "siden i fjor",
        "hele høsten",
        "heile hausten",
        "de siste ukene",
        "i flere uker",
        "i to måneder",
        "for en uke siden",
        "for to mnd siden",
        "siden 4. trinn",
        "før påske",
        "i det siste halve året",
        "siden jeg begynte på skolen",
        "over lengre tid",
        "i fjor",
        "24. desember",
    ],
)
def test_words_alone_where_no_date_is_certain(tekst: str) -> None:
    periode = _periode(f"Det skjedde {tekst}")
    assert periode is not None
    assert periode[0] in f"Det skjedde {tekst}"
    assert periode[1:] == (None, None)


@pytest.mark.parametrize(
    "tekst",
    [
        "hver mandag tar han maten min",
        "i morgen har vi gym",
        "neste uke er det tur",
        "jeg er 11 år",
        "klokka 12.10 ringte det inn",
        "en gutt i 10. klasse",
        "gutter fra 10. trinn",
        "han på vg3",
        "på fredag skal de ta meg",
        "mandag til fredag er de der",
        "mai er slem mot august",
        "de er der 24/7",
        "på siden av skolen",
        "i stedet for meg",
        "Hun fortalte det til meg i dag",
        "vi meldte fra til rektor på mandag",
        "fikk en sekser på 2/3 av prøven",
        "",
        "ingenting",
    ],
)
def test_no_time_of_what_happened(tekst: str) -> None:
    assert _periode(tekst) is None


def test_the_act_goes_before_the_telling() -> None:
    assert _periode("På tirsdag slo han sønnen min. Vi tok det opp med kontaktlærer i går.") == (
        "På tirsdag",
        "2026-11-17",
        "2026-11-17",
    )


def test_what_is_only_quoted_is_no_time() -> None:
    assert _periode("han skrev «vi tar deg på fredag»") is None


def test_a_day_goes_before_a_season() -> None:
    assert _periode("I fjor gikk det bra, men i går slo hun meg") == ("i går", "2026-11-19", "2026-11-19")


@pytest.mark.parametrize(
    ("dato", "tekst", "venta"),
    [
        (date(2026, 1, 5), "på fredag", "2026-01-02"),
        (date(2026, 1, 1), "i går", "2025-12-31"),
        (date(2026, 3, 1), "28. februar", "2026-02-28"),
        (date(2028, 3, 1), "29. februar", "2028-02-29"),
        (date(2026, 11, 16), "på mandag", "2026-11-09"),
        (date(2026, 1, 4), "i uke 53", None),
    ],
)
def test_round_the_turn_of_the_year(dato: date, tekst: str, venta: str | None) -> None:
    periode = _periode(tekst, dato)
    assert periode is not None
    assert periode[1] == venta


def test_week_53_belongs_to_the_year_that_has_it() -> None:
    assert _periode("i uke 53", date(2027, 1, 10)) == ("i uke 53", "2026-12-28", "2027-01-03")


@given(st.text(alphabet=st.characters()), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_never_raises_and_is_verbatim(tekst: str, dato: date) -> None:
    t = finn_tidspunkt(tekst, dato)
    assert t is None or normaliser(t.tekst) in normaliser(tekst)


_BITER = st.sampled_from(
    [
        "siden",
        "i",
        "på",
        "mandag",
        "12.",
        "oktober",
        "forrige",
        "uke",
        "43",
        "for",
        "tre",
        "dager",
        "sia",
        "i dag",
        "og",
        "den",
        "31.2",
        "30. februar",
        "99",
        "uke 99",
        "vg1",
        "jul",
        "20.13.2026",
        "0.0",
        ",",
        ".",
    ]
)


@given(st.lists(_BITER, max_size=12), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_dates_lie_behind_and_in_order(biter: list[str], dato: date) -> None:
    t = finn_tidspunkt(" ".join(biter), dato)
    if t is not None and t.fra is not None:
        assert t.fra <= dato
        assert t.til is None or t.fra <= t.til
