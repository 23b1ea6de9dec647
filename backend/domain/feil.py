"""Every error of our own, in one tree.

SifraFeil
├── Ugyldig          what was given cannot be used (400)
│   ├── ForLang      it is longer than allowed (413)
│   └── Planfeil     a file that cannot be read as a plan (backend/domain/planfeil.py)
├── IkkeInnlogget    no valid session or token (401)
├── IkkeFunnet       unknown, or not for this account: the two look alike (404)
├── Konflikt         it no longer fits the state of things (409)
├── ForMange         too many tries (429), with the seconds to wait
├── Utilgjengelig    a part that is needed does not answer (503)
│   └── IkkeLagret   the store could not take it; nothing was kept (503)
└── Oppsettsfeil     the installation is set up wrongly; stops the start
"""

from __future__ import annotations


class SifraFeil(Exception):
    """Root of the tree. `kode` is for programs, `melding` is Norwegian for people; neither repeats what was given."""

    kode = "feil"

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


class Ugyldig(SifraFeil):
    """What was given cannot be used."""

    kode = "ugyldig"


class ForLang(Ugyldig):
    """What was given is longer than allowed."""

    kode = "for_lang"


class IkkeInnlogget(SifraFeil):
    """There is no valid session or token."""

    kode = "ikke_innlogget"


class IkkeFunnet(SifraFeil):
    """It is unknown, or not for this account; the answer does not tell which."""

    kode = "ikke_funnet"


class Konflikt(SifraFeil):
    """It no longer fits the state of things."""

    kode = "konflikt"


class ForMange(SifraFeil):
    """Too many tries; `vent` is the number of seconds to wait."""

    kode = "for_mange"

    def __init__(self, melding: str, vent: int) -> None:
        super().__init__(melding)
        self.vent = vent


class Utilgjengelig(SifraFeil):
    """A part that is needed does not answer."""

    kode = "utilgjengelig"


class IkkeLagret(Utilgjengelig):
    """The store could not take it; nothing was kept."""

    kode = "ikke_lagret"


class Oppsettsfeil(SifraFeil):
    """The installation is set up wrongly; the start stops with this message."""

    kode = "oppsett"
