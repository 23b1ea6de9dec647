"""The written knowledge: what the law says (knowledge/felles) and what each school's plan says (knowledge/ID/plan).

One YAML file a subject holds a list of entries:

    - id: hvem-kan-jeg-snakke-med      # unique within its folder; a school's entry takes the place of the common one
      tema: kontakt                    # short subject id, given in every answer
      roller: [elev]                   # whom the wording fits; left out for all
      sporsmal: [...]                  # how people ask, in bokmål, nynorsk and spoken forms
      svar: {nb: {kort: ..., mer: ...}, nn: {kort: ..., mer: ...}}      # `mer` may be left out
      kilder: [{dokument: plan, avsnitt: Til eleven}, {dokument: lov, avsnitt: § 12-4}]
      videre: [other-id]               # up to two related entries, by id
      knapp: {nb: ..., nn: ...}        # how a button asks for it; left out where `sporsmal` has one in each standard

`dokument` is `lov`, `plan`, or the name of another source. Texts may hold {skole}, {skoleeier} and {skriftlig_plan}.
An entry with only `id` and `sporsmal` is what is asked and nothing of ours answers: at every school
(knowledge/felles/utenfor), or at one, of what only other schools' plans hold (knowledge/ID/plan/utenfor.yml).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from backend.domain.feil import Oppsettsfeil
from backend.domain.skole import Maalform

FELLES = "felles"


@dataclass(frozen=True)
class Oppslag:
    """One entry. `skole` is None for what holds at every school; `svar` is empty for what is outside.

    `eksempler` are questions about its subject in general, which may fit its neighbours of the same subject as well.
    """

    id: str
    tema: str | None
    sporsmal: tuple[str, ...]
    svar: Mapping[Maalform, Mapping[str, str]]
    kilder: tuple[tuple[str, str], ...]
    roller: tuple[str, ...] = ()
    videre: tuple[str, ...] = ()
    skole: str | None = None
    eksempler: tuple[str, ...] = ()
    knapp: Mapping[Maalform, str] | None = None


def les_innhold(
    mappe: Path, skoler: Iterable[str], eksempler: Mapping[str, Sequence[str]] | None = None
) -> dict[str, list[Oppslag]]:
    """The entries of each school: its own, and the common ones that it does not replace.

    `eksempler` are further questions by subject, beside the entries' own; those of a subject on which a school has no
    entry become an entry without an answer there, so that the assistant says that it does not know. Raises
    Oppsettsfeil, naming file and entry, for content that cannot be used.
    """
    felles = _les_mappe(mappe / FELLES, None)
    return {skole: _flett(_les_mappe(mappe / skole / "plan", skole), felles, eksempler or {}) for skole in skoler}


def les_eksempler(mappe: Path) -> dict[str, list[str]]:
    """The questions of the assistant's training data by subject (`metadata: tema`), so that none is written twice."""
    funnet: dict[str, list[str]] = {}
    for fil in sorted(mappe.glob("sporsmal_*.yml")):
        for blokk in _yaml(fil)["nlu"]:
            for eksempel in blokk["examples"]:
                if tema := (eksempel.get("metadata") or {}).get("tema"):
                    funnet.setdefault(tema, []).append(eksempel["text"].strip())
    return funnet


def _flett(egne: list[Oppslag], felles: list[Oppslag], eksempler: Mapping[str, Sequence[str]]) -> list[Oppslag]:
    erstattet = {oppslag.id for oppslag in egne}
    alle = egne + [oppslag for oppslag in felles if oppslag.id not in erstattet]
    kjente = {oppslag.tema for oppslag in alle}
    ubesvart = [Oppslag(f"ubesvart-{t}", None, tuple(s), {}, ()) for t, s in eksempler.items() if t not in kjente]
    return [replace(o, eksempler=tuple(eksempler.get(o.tema or "", ()))) for o in alle] + ubesvart


def _les_mappe(mappe: Path, skole: str | None) -> list[Oppslag]:
    oppslag: list[Oppslag] = []
    for fil in sorted(mappe.rglob("*.yml")):
        innhold = _yaml(fil) or []
        oppslag += [_oppslag(post, skole, f"{fil.parent.name}/{fil.name}") for post in innhold]
    return oppslag


def _yaml(fil: Path) -> Any:
    return yaml.load(fil.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _oppslag(post: Mapping[str, Any], skole: str | None, hvor: str) -> Oppslag:
    try:
        return Oppslag(
            id=post["id"],
            tema=post.get("tema"),
            sporsmal=tuple(post["sporsmal"]),
            svar=post.get("svar") or {},
            kilder=tuple((k["dokument"], k["avsnitt"]) for k in post.get("kilder", ())),
            roller=tuple(post.get("roller", ())),
            videre=tuple(post.get("videre", ()))[:2],
            skole=skole,
            knapp=post.get("knapp"),
        )
    except (KeyError, TypeError) as feil:
        navn = post.get("id", "?") if isinstance(post, dict) else "?"
        raise Oppsettsfeil(f"knowledge/{hvor}: oppslaget «{navn}» mangler {feil}.") from feil
