"""A person in a conversation: answers what is asked as they would, interrupts, corrects, sends or stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.system import PASSORD, System

NOYTRAL = {
    "rolle": "elev",
    "anonym": "anonymt",
    "navn": "hopp over",
    "kontakt": "hopp over",
    "gjelder": "meg",
    "beskrivelse": "Det er ikke mer enn det jeg skrev.",
    "utover": "vet ikke",
    "involverte": "vil ikke si",
    "sted": "vet ikke",
    "tidspunkt": "vet ikke",
    "varighet": "vet ikke",
    "trinn_klasse": "hopp over",
    "meldt_tidligere": "vet ikke",
    "onsker": "hopp over",
}


class Samtale:
    """One conversation over HTTP."""

    def __init__(self, system: System, skole: str, maalform: str | None = None) -> None:
        kropp = {"skole": skole} | ({"maalform": maalform} if maalform else {})
        svar = system.kall("POST", "/api/samtaler", kropp)
        assert svar.status == 201, svar.tekst
        self._system = system
        self.token: str = svar.json["samtale"]
        self.siste: list[dict[str, Any]] = svar.json["meldinger"]

    def si(self, tekst: str) -> list[dict[str, Any]]:
        """Say something."""
        return self._send({"tekst": tekst})

    def trykk(self, tittel: str) -> list[dict[str, Any]]:
        """Press the button whose title holds these words."""
        knapp = next(k for k in self.knapper if tittel.lower() in k["tittel"].lower())
        return self._send({"valg": knapp["valg"]})

    def _send(self, kropp: Mapping[str, str]) -> list[dict[str, Any]]:
        svar = self._system.kall("POST", "/api/samtaler/meldinger", kropp, self.hode)
        assert svar.status == 200, f"{svar.status}: {svar.tekst}"
        self.siste = svar.json["meldinger"]
        return self.siste

    def avslutt(self) -> None:
        """End the conversation."""
        assert self._system.kall("DELETE", "/api/samtaler", hoder=self.hode).status == 204

    @property
    def hode(self) -> dict[str, str]:
        """The header that opens the conversation."""
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def felt(self) -> str | None:
        """The field that was asked for last."""
        return next((m["felt"] for m in reversed(self.siste) if m["felt"]), None)

    @property
    def knapper(self) -> list[dict[str, str]]:
        """The buttons of the last turn."""
        return [knapp for melding in self.siste for knapp in melding["knapper"]]

    @property
    def tekst(self) -> str:
        """All that was said in the last turn."""
        return "\n".join(melding["tekst"] for melding in self.siste)

    @property
    def kode(self) -> str | None:
        """The receipt code, once sent."""
        return next((m["kvittering"]["kode"] for m in self.siste if m["kvittering"]), None)


@dataclass
class Forlop:
    """How a conversation went: what was asked for, in order, and what came of it."""

    samtale: Samtale
    spurt: list[str] = field(default_factory=list)

    @property
    def kode(self) -> str | None:
        """The receipt code, when it was sent."""
        return self.samtale.kode


def gjennomfor(
    system: System,
    skole: str,
    forste: str,
    svar: Mapping[str, str] | None = None,
    *,
    maalform: str | None = None,
    avbrudd: Mapping[str, str] | None = None,
    rettelser: Sequence[str] = (),
    slutt: str | None = "ja, send",
) -> Forlop:
    """Drive one report to its end, or to the summary when `slutt` is None.

    Each interruption must be followed by the same question again.
    """
    alle, igjen, rett = {**NOYTRAL, **(svar or {})}, dict(avbrudd or {}), list(rettelser)
    forlop = Forlop(Samtale(system, skole, maalform))
    forlop.samtale.si(forste)
    for _ in range(40):
        felt = forlop.samtale.felt
        if felt is None or forlop.kode:
            return forlop
        if felt not in forlop.spurt:
            forlop.spurt.append(felt)
        if felt in igjen:
            forlop.samtale.si(igjen.pop(felt))
            assert forlop.samtale.felt == felt, f"after an interruption at {felt} came {forlop.samtale.felt}"
        elif felt != "bekreft":
            forlop.samtale.si(alle[felt])
        elif rett:
            forlop.samtale.si(rett.pop(0))
        elif slutt is None:
            return forlop
        else:
            forlop.samtale.si(slutt)
    raise AssertionError(f"no end after 40 turns; asked: {forlop.spurt}")


class Saksbehandler:
    """Someone who is logged in to the case API."""

    def __init__(self, system: System, bruker: str) -> None:
        svar = system.kall("POST", "/api/innlogging", {"brukernavn": bruker, "passord": PASSORD})
        assert svar.status == 200, svar.tekst
        self._system = system
        self.hode = {"Cookie": "; ".join(svar.kaker)}

    def ider(self) -> list[str]:
        """Ids of the reports that this account sees, newest first."""
        return [v["id"] for v in self._system.kall("GET", "/api/varsler", hoder=self.hode).json["varsler"]]

    def logg_ut(self) -> None:
        """Log out."""
        assert self._system.kall("POST", "/api/utlogging", hoder=self.hode).status == 204

    def varsel(self, id_: str) -> dict[str, Any]:
        """One report."""
        svar = self._system.kall("GET", f"/api/varsler/{id_}", hoder=self.hode)
        assert svar.status == 200, svar.status
        hele: dict[str, Any] = svar.json
        return hele

    def svar(self, id_: str, tekst: str) -> int:
        """Answer the person; the status of the call."""
        return self._system.kall("POST", f"/api/varsler/{id_}/meldinger", {"tekst": tekst}, self.hode).status
