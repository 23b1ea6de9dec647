"""Plans in every format, and files that are none, made by the libraries that schools' programs are built like."""

from __future__ import annotations

import io
import zipfile

import docx
import pikepdf
from fpdf import FPDF

BROD = (
    "Alle som arbeider på skolen, skal følge med på hvordan elevene har det, og gripe inn når noen krenker en elev. "
    "De skal si fra til rektor samme dag. Rektor undersøker saken sammen med kontaktlæreren og skriver ned det som "
    "blir avtalt med eleven."
)
RADER = (("Hva", "Når", "Hvem"), ("Elevsamtaler", "Oktober", "Kontaktlærer"), ("Trivselsuke", "Mai", "Elevrådet"))


class Plan(FPDF):
    """Pages with a running head and a page number."""

    def header(self) -> None:
        self.set_font("helvetica", size=8)
        self.cell(0, 8, "Lia skole - trygt og godt skolemiljø", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("helvetica", size=8)
        self.cell(0, 8, f"Side {self.page_no()} av {{nb}}", align="C")


def lag_pdf(sider: int = 4) -> bytes:
    """A plan of so many pages: a heading, running text, a list and a table on each."""
    pdf = Plan()
    for nr in range(1, sider + 1):
        pdf.add_page()
        pdf.set_font("helvetica", style="B", size=16)
        pdf.cell(0, 12, f"{nr}. Del nummer {nr} av planen", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("helvetica", size=11)
        for _ in range(4):
            pdf.multi_cell(0, 6, BROD, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(4)
        pdf.multi_cell(
            0, 6, "Eleven får tilbud om samtale med miljø-\nterapeuten hver uke.", new_x="LMARGIN", new_y="NEXT"
        )
        pdf.ln(4)
        with pdf.table() as tabell:
            for rad in RADER:
                tabell.row(rad)
    return bytes(pdf.output())


def lag_docx() -> bytes:
    """A plan with heading styles, a list and a table with a merged cell."""
    dokument = docx.Document()
    dokument.add_heading("Handlingsplan for Lia skole", 0)
    dokument.add_heading("Til eleven", 1)
    dokument.add_paragraph(BROD)
    dokument.add_paragraph("Rektor", style="List Bullet")
    dokument.add_paragraph("").add_run("Når noen sier fra").bold = True
    dokument.add_paragraph("Da snakker kontaktlæreren med eleven.")
    dokument.add_heading("Årshjul", 2)
    tabell = dokument.add_table(rows=0, cols=3)
    for rad in RADER:
        for celle, tekst in zip(tabell.add_row().cells, rad, strict=True):
            celle.text = tekst
    siste = tabell.add_row().cells
    siste[0].merge(siste[2]).text = "Hele året: trivselsledere i friminuttene"
    ut = io.BytesIO()
    dokument.save(ut)
    return ut.getvalue()


def lag_html() -> str:
    """A page with a menu, headings, a list inside a list item's text, and a table."""
    rader = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in rad) + "</tr>" for rad in RADER)
    return (
        "<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body><nav>Meny</nav><main>"
        f"<h1>Handlingsplan for Lia skole</h1><h2>Til eleven</h2><p>{BROD}</p><ul><li>Rektor</li>"
        f"<li>Kontakt<b>lærer</b></li></ul><h2>Årshjul</h2><table>{rader}</table></main><footer>Bunn</footer></body></html>"
    )


def lag_markdown() -> str:
    """The same in Markdown."""
    rader = "\n".join("| " + " | ".join(rad) + " |" for rad in (RADER[0], ("---",) * 3, *RADER[1:]))
    return (
        f"# Handlingsplan for Lia skole\n\n## Til eleven\n\n{BROD}\n\n- Rektor\n- Kontakt**lærer**\n\n"
        f"## Årshjul\n\n{rader}\n"
    )


def skannet_pdf() -> bytes:
    """Pages that hold a drawing and no text."""
    pdf = FPDF()
    for _ in range(3):
        pdf.add_page()
        pdf.rect(20, 20, 100, 200, style="F")
    return bytes(pdf.output())


def tom_pdf(sider: int) -> bytes:
    """So many blank pages."""
    ut = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(sider):
            pdf.add_blank_page()
        pdf.save(ut)
    return ut.getvalue()


def kryptert_pdf() -> bytes:
    """A PDF that asks for a password."""
    ut = io.BytesIO()
    with pikepdf.open(io.BytesIO(lag_pdf(1))) as pdf:
        pdf.save(ut, encryption=pikepdf.Encryption(owner="eier", user="bruker"))
    return ut.getvalue()


def bombe_docx() -> bytes:
    """A small Word file that unpacks to a hundred megabytes."""
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as arkiv:
        arkiv.writestr("[Content_Types].xml", "<Types/>")
        arkiv.writestr("word/document.xml", b" " * (100 * 1024 * 1024))
    return ut.getvalue()


def odelagt_docx() -> bytes:
    """A Word file whose text is no XML."""
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(lag_docx())) as fra, zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as til:
        for del_ in fra.infolist():
            til.writestr(del_, b"<w:p" if del_.filename == "word/document.xml" else fra.read(del_))
    return ut.getvalue()


def bare_zip() -> bytes:
    """A zip file that is no Word file."""
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as arkiv:
        arkiv.writestr("plan.txt", "Plan")
    return ut.getvalue()
