"""The report as a PDF: with title, language and an outline of its headings, in a font that has the Sámi letters too."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from fpdf import FPDF, ViewerPreferences, XPos, YPos

from backend.domain.skole import Maalform
from backend.knowledge.kontroll.funn import Funn, Rapport, Slag
from backend.knowledge.kontroll.rapporttekst import FLEST_STEDER, grunnlag, hvor, si, sitert

SKRIFT: Final = Path(__file__).with_name("skrift")
SPRAAK: Final = {"nb": "nb-NO", "nn": "nn-NO"}
MARG, LINJE = 20.0, 5.4
"""Millimetres: the margin, and the height of a line of running text."""
MORK, DEMPET, STREK = (28, 32, 38), (85, 92, 102), (200, 205, 212)
_OGSAA: Final = "‐‑‒–—‘’‚“”„•…‹›→←✓"
"""What the font has beyond the Latin letters."""
FARGE: Final[dict[Slag, tuple[int, int, int]]] = {
    "mangler": (160, 30, 40),
    "misviser": (150, 70, 0),
    "motsier": (120, 80, 0),
    "uferdig": (95, 60, 130),
    "foreldet": (30, 85, 140),
    "stil": (60, 95, 75),
}
"""The heading of each kind; all have a contrast of at least 5:1 on white, and none tells what the words do not."""


class Ark(FPDF):
    """A4 with the page number at the foot."""

    def __init__(self, maalform: Maalform) -> None:
        super().__init__(format="A4")
        self.maalform = maalform
        self.add_font("DejaVu", "", SKRIFT / "DejaVuSans.ttf")
        self.add_font("DejaVu", "B", SKRIFT / "DejaVuSans-Bold.ttf")
        self.set_margins(MARG, MARG, MARG)
        self.set_auto_page_break(auto=True, margin=MARG + 4)
        self.set_lang(SPRAAK[maalform])
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)

    def footer(self) -> None:
        """The page number."""
        self.set_y(-15)
        self.set_font("DejaVu", "", 8)
        self.set_text_color(*DEMPET)
        self.cell(0, 6, si("side_av", self.maalform, side=self.page_no(), sider="{nb}"), align="R")

    def avsnitt(self, tekst: str, storrelse: float = 10, *, fet: bool = False, dempet: bool = False) -> None:
        """A paragraph from margin to margin."""
        self.set_font("DejaVu", "B" if fet else "", storrelse)
        self.set_text_color(*(DEMPET if dempet else MORK))
        self.multi_cell(0, LINJE * storrelse / 10, _skrivbar(tekst), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def overskrift(self, tekst: str, farge: tuple[int, int, int]) -> None:
        """A heading with a line over it, which the outline has."""
        self.ln(5)
        if self.will_page_break(40):
            self.add_page()
        self.set_draw_color(*STREK)
        self.line(MARG, self.get_y(), self.w - MARG, self.get_y())
        self.ln(3)
        self.start_section(tekst)
        self.set_font("DejaVu", "B", 13)
        self.set_text_color(*farge)
        self.multi_cell(0, 7, _skrivbar(tekst), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def lag_pdf(rapport: Rapport, maalform: Maalform, dato: date) -> bytes:
    """The report as the bytes of a PDF."""
    ark = Ark(maalform)
    ark.set_title(f"{si('tittel', maalform)}: {rapport.plan}")
    ark.set_subject(si("holdt_mot", maalform))
    ark.set_creator("SiFra")
    ark.add_page()
    _forside(ark, rapport, dato)
    slag: Slag | None = None
    for funn in rapport.funn:
        if funn.slag != slag:
            slag = funn.slag
            ark.overskrift(si(f"slag_{slag}", maalform), FARGE[slag])
        _skriv_funn(ark, funn)
    ark.overskrift(si("i_orden", maalform), FARGE["stil"])
    for tekst in rapport.i_orden:
        ark.avsnitt(f"✓ {tekst.i_orden[maalform]}")
        ark.ln(1)
    return bytes(ark.output())


def _forside(ark: Ark, rapport: Rapport, dato: date) -> None:
    form = ark.maalform
    ark.start_section(si("tittel", form))
    ark.avsnitt(si("tittel", form), 20, fet=True)
    ark.avsnitt(rapport.plan, 13)
    ark.ln(2)
    ark.avsnitt(f"{si('holdt_mot', form)} {si('laget', form, dato=f'{dato:%d.%m.%Y}')}.", dempet=True)
    ark.ln(2)
    tall = si("antall_i_orden", form, antall=len(rapport.i_orden))
    ark.avsnitt(f"{si('antall_funn', form, antall=len(rapport.funn))}, {tall}", 11, fet=True)
    ark.ln(1)
    if not rapport.funn:
        ark.avsnitt(si("ingen_funn", form))
    ark.avsnitt(si("forbehold", form))


def _skriv_funn(ark: Ark, funn: Funn) -> None:
    form = ark.maalform
    ark.ln(3)
    if ark.will_page_break(35):
        ark.add_page()
    ark.start_section(funn.tittel(form), level=1)
    ark.avsnitt(funn.tittel(form), 11, fet=True)
    if funn.tekst.paragraf:
        ark.avsnitt(grunnlag(funn, form), 9, dempet=True)
    ark.ln(1)
    ark.avsnitt(funn.tekst.hvorfor[form])
    _skriv_steder(ark, funn)
    ark.ln(1.5)
    ark.avsnitt(si("forslag", form), 9, fet=True)
    ark.avsnitt(funn.tekst.forslag[form])


def _skriv_steder(ark: Ark, funn: Funn) -> None:
    form = ark.maalform
    if not funn.steder:
        ark.avsnitt(si("ikke_funnet_noe_sted", form), 9, dempet=True)
    ark.set_left_margin(MARG + 5)
    for sted in funn.steder[:FLEST_STEDER]:
        ark.ln(1.5)
        ark.set_x(MARG + 5)
        ark.avsnitt(hvor(sted, form), 9, dempet=True)
        ark.avsnitt(sitert(sted.sitat))
    if len(funn.steder) > FLEST_STEDER:
        ark.avsnitt(si("flere_steder", form, antall=len(funn.steder) - FLEST_STEDER), 9, dempet=True)
    ark.set_left_margin(MARG)
    ark.set_x(MARG)


def _skrivbar(tekst: str) -> str:
    """A text with a mark for each sign that the font lacks."""
    return "".join(tegn if ord(tegn) < 0x180 or tegn in _OGSAA else "▪" for tegn in tekst)
