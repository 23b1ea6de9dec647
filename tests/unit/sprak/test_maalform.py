import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.maalform import maalform


@pytest.mark.parametrize(
    ("tekst", "form", "svarform"),
    [
        ("De ler av meg hver gang jeg sier noe, og jeg orker ikke mer", "nb", "nb"),
        ("Ho vert halden utanfor og eg veit ikkje kva eg skal gjere", "nn", "nn"),
        ("Guten vår gruar seg til skulen", "nn", "nn"),
        ("æ veit itj ka æ ska gjør, dæm e så slem", "nb", "nb"),
        ("jæ vil ente på skolen mer", "nb", "nb"),
        ("je er itte trygg i klassa", "nb", "nb"),
        ("eg vil ikkje sei någe, kem e det så les dette?", "nn", "nn"),
        ("læreren var helt savage og roasta meg foran alle, ikke greit", "nb", "nb"),
        ("They laugh at me and nobody wants to be my friend", "en", None),
        ("who will read what i write?", "en", None),
        ("Mój syn boi się chodzić do szkoły i nie chce jeść", "annet", None),
        ("моя дочка плаче щодня", "annet", None),
        ("ابنتي خائفة من المدرسة", "annet", None),
        ("ደህና አይደለሁም", "annet", None),
        ("les garçons me frappent tous les jours", "annet", None),
        ("okulda arkadaşlarım bana vuruyor", "annet", None),
        ("ardayda iskuulka ayaa igu dhibaya", "annet", None),
        ("sūnus bijo eiti į mokyklą", "annet", None),
        ("Wiilkayga waa la garaacay, waxaan u baahanahay caawimaad iyo talo", "annet", None),
        ("Mi hija tiene miedo y no quiere ir a la escuela por una niña", "annet", None),
        ("min dotter blir mobbad och vill inte gå till skolan", "nb", "nb"),
        ("ok", "ukjent", None),
        ("7C", "ukjent", None),
        ("😭😭😭", "ukjent", None),
        ("", "ukjent", None),
    ],
)
def test_maalform(tekst: str, form: str, svarform: str | None) -> None:
    m = maalform(tekst)
    assert (m.form, m.svarform) == (form, svarform)


@pytest.mark.parametrize("tekst", ["æ e itj glad i skola", "jæ ente skjønner åssen", "dæm kalle mæ stygge ting"])
def test_dialect(tekst: str) -> None:
    assert maalform(tekst).dialekt


@pytest.mark.parametrize("tekst", ["Jeg er lærer på skolen", "Eg er lærar på skulen", "I am a teacher"])
def test_no_dialect(tekst: str) -> None:
    assert not maalform(tekst).dialekt


@given(st.text(alphabet=st.characters()))
def test_never_raises(tekst: str) -> None:
    m = maalform(tekst)
    assert m.form in {"nb", "nn", "en", "annet", "ukjent"}
    assert m.svarform in {"nb", "nn", None}
