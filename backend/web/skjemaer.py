"""JSON Schemas of what the API takes and gives (JSON Schema 2020-12, as OpenAPI 3.1 has it).

The lists of values are those of the domain's own types, so that the document cannot say anything else than the code.
"""

from __future__ import annotations

from typing import Any, Final, get_args

from backend.domain.begjaering import Innsynstilstand
from backend.domain.oppbevaring import EGNE_GRUNNER
from backend.domain.sak import Fra
from backend.domain.status import STATUSER
from backend.domain.utkast import (
    Alvorlighet,
    Grunn,
    Hvem,
    JaNei,
    Kategori,
    Mottaker,
    Rolle,
    Sted,
    Utover,
    Varighet,
)
from backend.domain.vedlegg import Filtype
from backend.services.eksport import KOPISLAG
from backend.services.innlogging import MAKS_BRUKERNAVN
from backend.services.navngiving import MAKS_NAVN
from backend.services.passord import MAKS_PASSORD
from backend.services.svarbeskjed import MAKS_ADRESSE
from backend.web.inndata import MAKS_NR, MAKS_ORD, MAKS_TEKST

Skjema = dict[str, Any]

TEKST: Final[Skjema] = {"type": "string"}
TID: Final[Skjema] = {"type": "string", "format": "date-time"}
DATO: Final[Skjema] = {"type": ["string", "null"], "format": "date"}
VALGFRI: Final[Skjema] = {"type": ["string", "null"]}
ORDENE: Final[Skjema] = {"type": "string", "minLength": 1, "maxLength": MAKS_TEKST, "pattern": r"\S"}
"""What a person writes: not blank, at most 4,000 characters."""
NR: Final[Skjema] = {"type": "string", "maxLength": MAKS_NR}
MAALFORM: Final[Skjema] = {"enum": ["nb", "nn"]}
MAALFORM_ELLER_INGEN: Final[Skjema] = {"enum": ["nb", "nn", None]}
KORT: Final[Skjema] = {"type": "string", "minLength": 1, "maxLength": MAKS_NAVN, "pattern": r"\S"}
KODEN: Final[Skjema] = {"type": "string", "pattern": r"^\d{4}( ?\d{4}){3}$"}
EPOST: Final = r"^[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$"


def objekt(**felt: Skjema) -> Skjema:
    """Return the schema of an object with these fields, all of them there."""
    return {"type": "object", "properties": felt, "required": sorted(felt)}


def med_valgfrie(skjema: Skjema, **felt: Skjema) -> Skjema:
    """Return the schema with more fields, which may lack."""
    return {**skjema, "properties": {**skjema["properties"], **felt}}


def liste(av: Skjema) -> Skjema:
    """Return the schema of a list."""
    return {"type": "array", "items": av}


def ett_av(type_: Any) -> Skjema:
    """Return the schema of a Literal's values."""
    return {"enum": list(get_args(type_))}


def vis_til(navn: str) -> Skjema:
    """Return a reference to a schema by its name here."""
    return {"$ref": f"#/components/schemas/{navn}"}


_OPPGAVE = objekt(tekst=TEKST, bits={"type": "integer", "minimum": 1})
_KNAPP = objekt(tittel=TEKST, valg=TEKST)
_KILDE = objekt(dokument=TEKST, avsnitt=VALGFRI, sitat=VALGFRI)
_MELDING = med_valgfrie(
    objekt(
        tekst=TEKST,
        knapper=liste(_KNAPP),
        felt=VALGFRI,
        tema=VALGFRI,
        kilder=liste(_KILDE),
        krise={"type": "boolean"},
        kvittering={"anyOf": [{"type": "null"}, objekt(kode={"type": "string", "pattern": r"^\d{4}( \d{4}){3}$"})]},
    ),
    lenke={"anyOf": [{"type": "null"}, objekt(tittel=TEKST, sti=TEKST)]},
)
_LINJE = objekt(
    id=TEKST, skole=TEKST, opprettet=TID, status={"enum": list(STATUSER)}, alvorlighet=ett_av(Alvorlighet),
    ulest={"type": "boolean"},
)  # fmt: skip
_HENDELSE = objekt(
    beskrivelse=TEKST,
    kategorier=liste(ett_av(Kategori)),
    utover=ett_av(Utover),
    involverte=liste(TEKST),
    sted=liste(ett_av(Sted)),
    tidspunkt=objekt(tekst=VALGFRI, fra=DATO, til=DATO),
    varighet=ett_av(Varighet),
)
_VURDERING = objekt(
    alvorlighet=ett_av(Alvorlighet),
    grunner=liste(ett_av(Grunn)),
    paragrafer=liste(TEKST),
    meld_skoleeier={"type": "boolean"},
)
_VARSEL = objekt(
    versjon={"const": 1},
    id=TEKST,
    skole=TEKST,
    opprettet=TID,
    kanal={"const": "chat"},
    status={"enum": list(STATUSER)},
    maalform=MAALFORM,
    melder=med_valgfrie(
        objekt(rolle=ett_av(Rolle), anonym={"type": "boolean"}, navn=VALGFRI, kontakt=VALGFRI), navngitt=DATO
    ),
    gjelder=objekt(hvem=ett_av(Hvem), navn=liste(TEKST), trinn_klasse=VALGFRI),
    hendelse=_HENDELSE,
    meldt_tidligere=ett_av(JaNei),
    onsker=VALGFRI,
    vurdering=_VURDERING,
    mottakere={"type": "array", "items": ett_av(Mottaker), "minItems": 1, "maxItems": 1},
)

_VEDLEGG = objekt(
    id=TEKST,
    nr={"type": "integer", "minimum": 1},
    type=ett_av(Filtype),
    storrelse={"type": "integer", "minimum": 1},
    sider={"type": "integer", "minimum": 1},
    original={"type": "boolean"},
)

SKJEMAER: Final[dict[str, Skjema]] = {
    "Feil": objekt(feil=med_valgfrie(objekt(kode=TEKST, melding=TEKST), oppgave=_OPPGAVE)),
    "Helse": objekt(status={"const": "ok"}),
    "Tomt": {"type": "object", "maxProperties": 0},
    "Melding": _MELDING,
    "Meldinger": objekt(meldinger=liste(vis_til("Melding")), vedlegg=liste(vis_til("Vedlegg"))),
    "Vedlegg": _VEDLEGG,
    "Samtale": objekt(samtale=TEKST, meldinger=liste(vis_til("Melding"))),
    "NySamtale": med_valgfrie(objekt(skole=TEKST), maalform=MAALFORM_ELLER_INGEN, id=NR),
    "Utsagn": {
        "oneOf": [
            {**med_valgfrie(objekt(tekst=ORDENE), id=NR), "not": {"required": ["valg"]}},
            {**med_valgfrie(objekt(valg=TEKST), id=NR), "not": {"required": ["tekst"]}},
        ]
    },
    "Innlogging": med_valgfrie(
        objekt(
            brukernavn={"type": "string", "maxLength": MAKS_BRUKERNAVN},
            passord={"type": "string", "maxLength": MAKS_PASSORD},
        ),
        engangskode=VALGFRI,
    ),
    "Varselliste": objekt(varsler=liste(_LINJE), antall={"type": "integer", "minimum": 0}),
    "Varsel": med_valgfrie(_VARSEL, vedlegg=liste(vis_til("Vedlegg"))),
    "Ord": med_valgfrie(objekt(tekst=ORDENE), id=NR),
    "Kode": med_valgfrie(objekt(kode=TEKST), sett={"type": "boolean"}),
    "Oppfolging": objekt(
        status={"enum": list(STATUSER)},
        mottaker=ett_av(Mottaker),
        meldinger=liste(objekt(fra=ett_av(Fra), tekst=TEKST, tid=TID, ny={"type": "boolean"})),
        nye={"type": "integer", "minimum": 0},
        saksnummer=TEKST,
        anonym={"type": "boolean"},
        beskjed={"type": "boolean"},
        innsyn=ett_av(Innsynstilstand),
        sletting_bedt={"type": "boolean"},
        slettes=DATO,
        token=TEKST,
    ),
    "Papir": med_valgfrie(objekt(), maalform=MAALFORM_ELLER_INGEN),
    "Kopi": med_valgfrie(objekt(), slag={"enum": list(KOPISLAG)}, maalform=MAALFORM_ELLER_INGEN),
    "Sletting": med_valgfrie(
        objekt(grunn={"enum": list(EGNE_GRUNNER)}),
        tekst={"anyOf": [{"type": "null"}, ORDENE | {"maxLength": MAKS_ORD}]},
    ),
    "Notat": med_valgfrie(objekt(kode=KODEN), maalform=MAALFORM_ELLER_INGEN),
    "Navn": med_valgfrie(objekt(navn=KORT, bekreftet={"const": True}), kontakt={"anyOf": [{"type": "null"}, KORT]}),
    "Epost": med_valgfrie(
        objekt(epost={"type": "string", "format": "email", "maxLength": MAKS_ADRESSE, "pattern": EPOST}),
        maalform=MAALFORM_ELLER_INGEN,
    ),
}
