"""A case as files: JSON with the archive's metadata, and PDF to read."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from backend.domain.konto import Konto
from backend.domain.sak import Dialogmelding, Sak, Spor
from backend.domain.skole import Maalform, Skole
from backend.domain.varsel import OSLO, Varsel
from backend.knowledge.kontroll.pdf import MORK, Ark
from backend.web.tekster.portal import tekster, verdier
from backend.web.tid import vis_tid
from backend.web.visning import sporord, vis_tidspunkt

HJEMMEL: Final = "offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 1"
"""What keeps the case from the public: personal matters."""


def som_json(sak: Sak, skole: Skole, konto: Konto) -> dict[str, Any]:
    """Return the whole case; `arkiv` has the names of Noark 5, and a title without a name for the public journal."""
    return {
        "arkiv": _noark(sak, skole, konto),
        "varsel": sak.varsel.til_json(),
        "meldinger": [_melding(melding) for melding in sak.meldinger],
        "rettinger": [{"hvem": r.hvem, "tekst": r.tekst, "tid": _iso(r.tid)} for r in sak.rettinger],
        "vedlegg": [{"fil": fil.filnavn, "type": fil.type, "storrelse": fil.storrelse} for fil in sak.vedlegg],
        "hendelser": [{"tid": _iso(s.tid), "hvem": s.hvem, "hva": s.hva, "verdi": s.verdi} for s in sak.spor],
    }


def _noark(sak: Sak, skole: Skole, konto: Konto) -> dict[str, Any]:
    """Metadata of a case file (saksmappe) in Noark 5, for the school's archive to take over."""
    varsel, form = sak.varsel, konto.maalform
    slag = ", ".join(verdier(form)["kategorier"][kategori] for kategori in varsel.hendelse.kategorier)
    return {
        "systemID": varsel.id,
        "tittel": f"Varsel om skolemiljøet ved {skole.navn[form]}: {slag}",
        "offentligTittel": f"Varsel om skolemiljøet ved {skole.navn[form]}",
        "saksdato": varsel.opprettet.astimezone(OSLO).date().isoformat(),
        "opprettetDato": _iso(varsel.opprettet),
        "opprettetAv": "SiFra",
        "administrativEnhet": skole.navn[form],
        "saksansvarlig": konto.brukernavn,
        "saksstatus": verdier(form)["status"][varsel.status],
        "skjerming": {
            "tilgangsrestriksjon": "Unntatt etter offentleglova",
            "skjermingshjemmel": HJEMMEL,
            "skjermingMetadata": ["tittel"],
        },
    }


def som_pdf(sak: Sak, skole: Skole, konto: Konto, naa: datetime) -> bytes:
    """Return the whole case to read: report, dialogue, and who did what, in the account's written standard."""
    t, form = tekster(konto.maalform), konto.maalform
    ark = Ark(form)
    ark.set_title(f"{t['varsel']}, {skole.navn[form]}")
    ark.set_creator("SiFra")
    ark.add_page()
    ark.avsnitt(t["varsel"], 20, fet=True)
    ark.avsnitt(skole.navn[form], 13)
    ark.avsnitt(f"{t['saksnummer']} {sak.varsel.id}. {t['eksport_skrevet_ut'].format(tid=vis_tid(naa, form))}")
    ark.avsnitt(t["eksport_skjermet"], dempet=True)
    ark.overskrift(t["egne_ord"], MORK)
    ark.avsnitt(sak.varsel.hendelse.beskrivelse)
    ark.overskrift(t["fakta"], MORK)
    for navn, verdi in fakta(sak.varsel, form):
        ark.avsnitt(f"{navn}: {verdi or t['ikke_sagt']}")
    if sak.rettinger:
        ark.overskrift(t["rettinger"], MORK)
    for retting in sak.rettinger:
        ark.avsnitt(f"{retting.hvem}, {vis_tid(retting.tid, form)}", 9, dempet=True)
        ark.avsnitt(retting.tekst)
        ark.ln(2)
    ark.overskrift(t["dialog"], MORK)
    _dialog(ark, sak, form)
    for fil in sak.vedlegg:
        ark.avsnitt(fil.filnavn)
    ark.overskrift(t["hendelser"], MORK)
    for spor in sak.spor:
        ark.avsnitt(spor_linje(spor, form))
    return bytes(ark.output())


def _dialog(ark: Ark, sak: Sak, form: Maalform) -> None:
    t = tekster(form)
    skolen = t["fra_skoleeier"] if sak.varsel.mottakere == ("skoleeier",) else t["fra_skolen"]
    for melding in sak.meldinger:
        fra = t["fra_melder"] if melding.fra == "melder" else skolen
        ark.avsnitt(f"{fra}, {vis_tid(melding.tid, form)}", 9, dempet=True)
        ark.avsnitt(melding.tekst)
        ark.ln(2)
    if not sak.meldinger:
        ark.avsnitt(t["ingen_meldinger"], dempet=True)


def fakta(varsel: Varsel, form: Maalform) -> list[tuple[str, str]]:
    """Return what is known, each with what it is called; an empty text where it was not said."""
    t, v, h = tekster(form), verdier(form), varsel.hendelse
    anonym = f", {t['anonym']}" if varsel.melder.anonym else ""
    rader = [
        ("melder", v["rolle"][varsel.melder.rolle] + anonym),
        ("navn", varsel.melder.navn),
        ("kontakt", varsel.melder.kontakt),
        ("gjelder", v["hvem"][varsel.gjelder.hvem]),
        ("eleven", ", ".join(varsel.gjelder.navn)),
        ("trinn_klasse", varsel.gjelder.trinn_klasse),
        ("kategorier", ", ".join(v["kategorier"][en] for en in h.kategorier)),
        ("utover", v["utover"][h.utover]),
        ("involverte", ", ".join(h.involverte)),
        ("sted", ", ".join(v["sted"][en] for en in h.sted)),
        ("tidspunkt", vis_tidspunkt(h.tidspunkt, form)),
        ("varighet", v["varighet"][h.varighet]),
        ("meldt_tidligere", v["meldt_tidligere"][varsel.meldt_tidligere]),
        ("onsker", varsel.onsker),
        ("status", v["status"][varsel.status]),
    ]
    return [(t[navn], verdi or "") for navn, verdi in rader if verdi or navn not in _VALGFRIE]


_VALGFRIE: Final = ("navn", "kontakt", "eleven")
"""Left out where there is nothing."""


def spor_linje(spor: Spor, form: Maalform) -> str:
    """Return one line of the trail in words."""
    v = verdier(form)
    hva = tekster(form)[f"hva_{spor.hva}"].format(verdi=sporord(spor.verdi, v))
    hvem = "" if spor.hvem == "melder" else f" ({sporord(spor.hvem, v)})"
    return f"{vis_tid(spor.tid, form)}: {hva}{hvem}"


def _melding(melding: Dialogmelding) -> dict[str, str]:
    return {"fra": melding.fra, "tekst": melding.tekst, "tid": _iso(melding.tid)}


def _iso(tid: datetime) -> str:
    return tid.astimezone(OSLO).isoformat(timespec="seconds")
