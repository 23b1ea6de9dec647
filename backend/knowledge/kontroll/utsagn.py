"""A plan as statements: its sentences, list items and headings in order, each with what stands round it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from backend.knowledge.kontroll.begreper import finnes, moenster
from backend.knowledge.plandokument import Avsnitt, Plandokument, Seksjon

RUNDT = 2
"""How many statements before and after one are read together with it."""
LENGSTE_SITAT = 280
LENGST = 1200
"""Characters: a statement that is longer, such as a table without full stops, is read in parts."""
_SLUTT = re.compile(r"(?<=[.!?])[»”\"')]*\s+(?=[«“\"'(§•\-–]*[A-ZÆØÅ0-9])")
_FORKORTET = re.compile(
    r"(?:^|[\s(§])(?:\d+|[A-ZÆØÅa-zæøå]|kap|jf|jfr|nr|evt|ev|bl|tlf|ass|oppll|ca|pkt|inkl|eks|mv|mfl|vg|art|"
    r"osv|o\.l|"
    r"f\.eks|t\.d|bl\.a|m\.m|m\.fl)\.$",
    re.IGNORECASE,
)
_FERDIG = re.compile(r"[.!?:;]\W*$")


@dataclass(frozen=True)
class Utsagn:
    """One statement. `ramme` is the heading it stands under and the line that leads into its list, in lower case."""

    nr: int
    tekst: str
    seksjon: Seksjon
    avsnitt: Avsnitt | None
    linje: int
    side: int | None
    ramme: str = ""
    lav: str = field(init=False, repr=False)
    _kjent: dict[str, bool] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lav", self.tekst.lower())

    @property
    def er_overskrift(self) -> bool:
        """Whether this is a heading."""
        return self.avsnitt is None

    def har(self, *begreper: str) -> bool:
        """Whether all concepts stand in it."""
        return all(self._har(b) for b in begreper)

    def _har(self, begrep: str) -> bool:
        if begrep not in self._kjent:
            self._kjent[begrep] = finnes(begrep, self.lav)
        return self._kjent[begrep]

    def sier(self, uttrykk: str) -> bool:
        """Whether an expression over lower-case text, with `{begrep}` in it, is found."""
        return moenster(uttrykk).search(self.lav) is not None


class Utsagnsrekke(Sequence[Utsagn]):
    """All statements of a plan, in order."""

    def __init__(self, dokument: Plandokument) -> None:
        self.dokument = dokument
        self._alle = list(_les(dokument))

    def __getitem__(self, i: int) -> Utsagn:  # type: ignore[override]
        return self._alle[i]

    def __len__(self) -> int:
        return len(self._alle)

    def rundt(self, utsagn: Utsagn, antall: int = RUNDT) -> list[Utsagn]:
        """The statements near one, itself left out."""
        naer = self._alle[max(0, utsagn.nr - antall) : utsagn.nr + antall + 1]
        return [u for u in naer if u.nr != utsagn.nr]

    def omgivelser(self, utsagn: Utsagn, antall: int = RUNDT) -> str:
        """What stands round a statement and over it, and itself, in lower case."""
        return " . ".join((utsagn.ramme, utsagn.lav, *(u.lav for u in self.rundt(utsagn, antall))))

    def etter(self, utsagn: Utsagn) -> Iterator[Utsagn]:
        """The statements that follow one, to the next heading."""
        for neste in self._alle[utsagn.nr + 1 :]:
            if neste.er_overskrift:
                return
            yield neste

    def over(self, linje: int) -> Utsagn:
        """The last statement that begins on a line or before it."""
        return next((u for u in reversed(self._alle) if u.linje <= linje), self._alle[0])

    @cached_property
    def lav(self) -> str:
        """The whole plan in lower case, one statement a line."""
        return "\n".join(u.lav for u in self._alle)

    def sitat(self, utsagn: Utsagn) -> str:
        """The statement word for word as the file has it, cut at a word where it is long."""
        ordrett = utsagn.tekst
        if utsagn.avsnitt:
            helt = self.dokument.sitat(utsagn.avsnitt)
            ordrett = ordrett if ordrett in helt else _del_av(helt, ordrett)
        if len(ordrett) <= LENGSTE_SITAT:
            return ordrett
        return ordrett[:LENGSTE_SITAT].rsplit(" ", 1)[0] + " …"


def _del_av(helt: str, mente: str) -> str:
    """Where the file breaks a word that the statement has whole: the file's text from where the statement begins."""
    forste = " ".join(mente.split()[:3])
    start = max(0, helt.find(forste))
    return helt[start : start + len(mente) + 2]


def _les(dokument: Plandokument) -> Iterator[Utsagn]:
    nr = 0
    for seksjon in dokument.seksjoner:
        tittel = seksjon.tittel
        yield Utsagn(nr, tittel, seksjon, None, seksjon.linje, seksjon.side)
        nr += 1
        innleder = ""
        for avsnitt, tekst in _sammenhengende(seksjon.avsnitt):
            if avsnitt.slag != "punkt":
                innleder = ""
            for setning in setninger(tekst):
                ramme = f"{tittel} . {innleder}".lower()
                linje = avsnitt.linje + _linjer_foran(dokument, avsnitt, setning)
                yield Utsagn(nr, setning, seksjon, avsnitt, linje, avsnitt.side, ramme)
                nr += 1
                if avsnitt.slag != "punkt" or setning.endswith(":"):
                    innleder = setning


def _linjer_foran(dokument: Plandokument, avsnitt: Avsnitt, setning: str) -> int:
    """How many lines into its paragraph a statement begins, as well as the first words tell."""
    raa = dokument.tekst[avsnitt.start : avsnitt.slutt]
    forste = re.compile(r"\s+".join(map(re.escape, setning.split()[:4])))
    funnet = forste.search(raa)
    return raa.count("\n", 0, funnet.start()) if funnet else 0


def _sammenhengende(avsnitt: Sequence[Avsnitt]) -> Iterator[tuple[Avsnitt, str]]:
    """The paragraphs, with those that go on in the next one put together."""
    i = 0
    while i < len(avsnitt):
        forste, tekst = avsnitt[i], avsnitt[i].tekst
        while i + 1 < len(avsnitt) and _gar_videre(tekst, avsnitt[i + 1]):
            i += 1
            tekst = f"{tekst} {avsnitt[i].tekst}"
        yield forste, tekst
        i += 1


def _gar_videre(tekst: str, neste: Avsnitt) -> bool:
    return neste.slag != "punkt" and neste.tekst[:1].islower() and not _FERDIG.search(tekst)


def setninger(tekst: str) -> list[str]:
    """The sentences of a text; an abbreviation or an ordinal ends none."""
    ut: list[str] = []
    for bit in _SLUTT.split(tekst):
        if ut and _FORKORTET.search(ut[-1]):
            ut[-1] = f"{ut[-1]} {bit}"
        else:
            ut.append(bit)
    return [del_ for bit in ut if bit.strip() for del_ in textwrap.wrap(bit, LENGST, break_on_hyphens=False)]
