"""A person in conversation with the actions: turns as Rasa hands them over, slots as Rasa would keep them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.tjenester import Tjenester
from actions.tur import LISTER_FRA_TEKST
from actions.utforer import lag_utforer
from backend.adapters.skoler import les_skoler
from backend.bootstrap import KUNNSKAP
from backend.domain.skole import Kontakt, Maalform, Skole
from backend.knowledge.aarshjul import Aarshjul, Hjulpost
from backend.knowledge.svar import Kilde, Svar
from backend.knowledge.veiledning import les_veiledning
from backend.services.vedleggsutkast import Vedleggsutkast
from tests.bygg import lag_skole
from tests.unit.actions.lager import FalsktLager

DATO = date(2026, 11, 20)
VEILEDER = les_veiledning(KUNNSKAP, les_skoler(KUNNSKAP))
MOTE = Hjulpost("mote", (9,), {"nb": "Møte", "nn": "Møte"}, "Årshjul", {"nb": "rektor", "nn": "rektor"}, tema="moter")
AARSHJUL = Aarshjul({"fjell-skole": [MOTE]})
SKOLE = lag_skole(
    kontakter=(
        Kontakt({"nb": "miljøveileder", "nn": "miljørettleiar"}, {"nb": "…", "nn": "…"}, "Til eleven"),
        Kontakt({"nb": "kontaktlærer", "nn": "kontaktlærar"}, {"nb": "…", "nn": "…"}, "Til eleven"),
    )
)
Svarene = list[dict[str, Any]]


class Kunnskap:
    """Answers every question about rights, and knows nothing else; remembers what it was asked."""

    def __init__(self) -> None:
        self.spurt: list[tuple[str, str | None, str | None]] = []

    def svar(
        self, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform, forrige: str | None = None
    ) -> Svar:
        self.spurt.append((sporsmal, rolle, forrige))
        if "rett" in sporsmal.lower():
            return Svar("Alle har rett til et trygt miljø.", "rett", (Kilde("Loven", "§ 12-2"),), ("Hvem passer på?",))
        return Svar("Det vet jeg ikke.", None)


@dataclass
class Person:
    """`form` takes the turns: "validate_varsel_form", or whatever action Rasa would choose."""

    skole: Skole = SKOLE
    lager: FalsktLager = field(default_factory=FalsktLager)
    vedlegg: Vedleggsutkast = field(default_factory=Vedleggsutkast)
    kunnskap: Kunnskap = field(default_factory=Kunnskap)
    form: str = "validate_varsel_form"
    valgt_maalform: Maalform | None = "nb"
    slots: dict[str, Any] = field(default_factory=dict)
    sist: Svarene = field(default_factory=list)
    neste: str | None = None

    def __post_init__(self) -> None:
        tjenester = Tjenester(
            skoler={self.skole.id: self.skole},
            enhet=self.lager.enhet,  # type: ignore[arg-type]
            kunnskap=self.kunnskap,
            veileder=VEILEDER,
            aarshjul=AARSHJUL,
            i_dag=lambda: DATO,
            vedlegg=self.vedlegg,
            offentlig_url="https://sifra.test",
        )
        self._handlinger = lag_utforer(tjenester).actions

    @property
    def felt(self) -> str | None:
        """The field that is asked for now."""
        return self.slots.get("requested_slot")

    @property
    def samtale(self) -> dict[str, Any]:
        """How far the conversation has come."""
        return self.slots["samtale"]  # type: ignore[no-any-return]

    @property
    def tekst(self) -> str:
        """All that was said last."""
        return "\n".join(melding["tekst"] for melding in self.sist)

    @property
    def knapper(self) -> dict[str, str]:
        """The buttons of the last answer: title -> payload."""
        return {k["tittel"]: k["valg"] for melding in self.sist for k in melding["knapper"]}

    async def sier(
        self, tekst: str, intent: str = "melding", krise: str | None = None, sikkerhet: float = 0.9, **fakta: Any
    ) -> Svarene:
        """Write something that was read as these facts."""
        entiteter = [
            {"entity": felt, "value": verdi}
            for felt, verdier in fakta.items()
            for verdi in (verdier if felt in LISTER_FRA_TEKST else [verdier])
        ]
        if krise:
            entiteter.append({"entity": "krise", "value": krise})
        return await self._tur(tekst, {"name": intent, "confidence": sikkerhet}, entiteter)

    async def trykker(self, tittel: str) -> Svarene:
        """Press one of the buttons that were offered last."""
        return await self.velger(self.knapper[tittel])

    async def velger(self, valg: str) -> Svarene:
        """Send a button's payload."""
        par = json.loads(valg.removeprefix("/valg"))
        entiteter = [{"entity": navn, "value": verdi} for navn, verdi in par.items()]
        return await self._tur(valg, {"name": "valg", "confidence": 1.0}, entiteter)

    async def _tur(self, tekst: str, intent: dict[str, Any], entiteter: list[dict[str, Any]]) -> Svarene:
        metadata = {"skole": self.skole.id, "maalform": self.valgt_maalform, "samtale": "s"}
        melding = {"text": tekst, "intent": intent, "entities": entiteter, "metadata": metadata}
        kopi = json.loads(json.dumps({"slots": self.slots, "melding": melding}))  # all that crosses to Rasa is JSON
        sporer = Tracker("x", kopi["slots"], kopi["melding"], [], False, None, {}, None)
        ut = CollectingDispatcher()
        handling = self._handlinger[self.form]
        hendelser = await handling(ut, sporer, {})
        self.neste = next((h["name"] for h in hendelser if h["event"] == "followup"), None)
        self.slots |= {h["name"]: h["value"] for h in hendelser if h["event"] == "slot"}
        self.sist = [json.loads(json.dumps(m["custom"])) for m in ut.messages]
        return self.sist


HELE: dict[str, Any] = {
    "rolle": "elev",
    "gjelder": "meg",
    "utover": "elev",
    "kategorier": ["vold"],
    "involverte": ["Jonas"],
    "sted": ["gang"],
    "tidspunkt": {"tekst": "i går", "fra": "2026-11-19", "til": "2026-11-19"},
    "varighet": "enkelthendelse",
    "trinn_klasse": "9A",
    "meldt_tidligere": "nei",
    "anonym": True,
}
"""The facts of a message that says everything but the wish."""
ORD = "Jonas i klassen slo meg i gangen i går, og jeg har ikke sagt det til noen."


async def ved_bekreft(person: Person | None = None, **fakta: Any) -> Person:
    """A person who has told all of it and sees the summary."""
    person = person or Person()
    await person.sier(ORD, **{**HELE, **fakta})
    await person.sier("Hopp over", "hopp_over")
    assert person.felt == "bekreft"
    return person
