"""Is the audit trail whole? Every link, every head, and the anchor that stands outside the database."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

from backend.krypto.kjede import START, ankersegl, ledd, segl

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backend.adapters.enhet import Enhet
    from backend.adapters.sporlager import Hode, Sporledd

Bruddslag = Literal["hull", "endret", "kuttet", "uten_kjede", "anker", "anker_endret"]
_HEX: Final = 32
"""So many hexadecimal digits of a link stand in the anchor."""


@dataclass(frozen=True)
class Brudd:
    """One thing that is wrong: what, in which chain, and by which row."""

    slag: Bruddslag
    kjede: str
    nr: int


@dataclass
class Kontroll:
    """What was read: how far each chain goes, what is wrong, and how many rows there are."""

    ender: dict[str, tuple[int, str]] = field(default_factory=dict)
    brudd: list[Brudd] = field(default_factory=list)
    antall: int = 0
    sett: dict[tuple[str, int], str] = field(default_factory=dict)
    """The links that the anchor names, as they are now."""


async def sjekk_spor(enhet: Enhet, anker: str | None = None) -> Kontroll:
    """Read the whole trail and say what is missing or changed; `anker` is what `lag_anker` gave at another time."""
    nokkel, kontroll = enhet.koder.spornokkel, Kontroll()
    ankret = {} if anker is None else _les_anker(nokkel, kontroll, anker)
    async with enhet.lesende() as les:
        await les.spor.frys()
        hoder = await les.spor.hoder()
        siste: Sporledd | None = None
        async for rad in les.spor.ledd():
            _sjekk_ledd(nokkel, kontroll, rad, siste if siste and siste.kjede == rad.kjede else None)
            if rad.kjede in ankret and ankret[rad.kjede][0] == rad.nr:
                kontroll.sett[rad.kjede, rad.nr] = _kort(rad.merke)
            siste = rad
        kontroll.brudd += [Brudd("uten_kjede", id_, 0) for id_ in await les.spor.saker_uten_spor()]
    _sjekk_hoder(nokkel, kontroll, hoder)
    for kjede, (nr, merke) in ankret.items():
        if kontroll.sett.get((kjede, nr)) != merke:
            kontroll.brudd.append(Brudd("anker", kjede, nr))
    return kontroll


def lag_anker(enhet: Enhet, kontroll: Kontroll, naa: datetime | None = None) -> str:
    """Return the ends of all chains as JSON, sealed: kept outside the database, it shows a trail that got shorter."""
    ender = {kjede: list(ende) for kjede, ende in sorted(kontroll.ender.items())}
    innhold = json.dumps({"tid": (naa or datetime.now(UTC)).isoformat(timespec="seconds"), "ender": ender})
    return json.dumps({"anker": innhold, "segl": ankersegl(enhet.koder.spornokkel, innhold.encode())})


def _sjekk_ledd(nokkel: bytes, kontroll: Kontroll, rad: Sporledd, siste: Sporledd | None) -> None:
    nr, forrige = (siste.nr, siste.merke) if siste else (0, START)
    if rad.nr != nr + 1:
        kontroll.brudd.append(Brudd("hull", rad.kjede, nr + 1))
    elif rad.forrige != forrige:
        kontroll.brudd.append(Brudd("endret", rad.kjede, nr))
    if rad.merke != ledd(nokkel, rad.forrige, rad.kjede, rad.nr, rad.tid, rad.hvem, rad.hva, rad.verdi):
        kontroll.brudd.append(Brudd("endret", rad.kjede, rad.nr))
    kontroll.ender[rad.kjede] = rad.nr, _kort(rad.merke)
    kontroll.antall += 1


def _sjekk_hoder(nokkel: bytes, kontroll: Kontroll, hoder: Mapping[str, Hode]) -> None:
    for kjede in sorted(kontroll.ender.keys() | hoder.keys()):
        hode, ende = hoder.get(kjede), kontroll.ender.get(kjede, (0, ""))
        if hode is None or hode.segl != segl(nokkel, kjede, hode.nr, hode.merke):
            kontroll.brudd.append(Brudd("endret", kjede, ende[0]))
        elif (hode.nr, _kort(hode.merke)) != ende:
            kontroll.brudd.append(Brudd("kuttet", kjede, ende[0] + 1))


def _les_anker(nokkel: bytes, kontroll: Kontroll, anker: str) -> dict[str, tuple[int, str]]:
    """The ends in an anchor; one that is not ours is a breach, and has none."""
    try:
        data = json.loads(anker)
        innhold = str(data["anker"])
        if hmac.compare_digest(ankersegl(nokkel, innhold.encode()), str(data["segl"])):
            return {kjede: (int(nr), str(merke)) for kjede, (nr, merke) in json.loads(innhold)["ender"].items()}
    except (KeyError, TypeError, ValueError):
        pass
    kontroll.brudd.append(Brudd("anker_endret", "", 0))
    return {}


def _kort(merke: bytes) -> str:
    return merke.hex()[:_HEX]
