"""Every error of our own, in one tree.

SifraFeil
├── Ugyldig          what was given cannot be used (400)
│   ├── ForLang      it is longer than allowed (413)
│   ├── FeilFiltype  the file is of no kind that is taken (415)
│   ├── FeilFil      the file cannot be read, or is refused (422)
│   └── Planfeil     a file that cannot be read as a plan (backend/domain/planfeil.py)
├── IkkeInnlogget    no valid session or token (401)
│   └── UtenFaktor   the account must get a second factor first (401)
├── IkkeFunnet       unknown, or not for this account: the two look alike (404)
├── Konflikt         it no longer fits the state of things (409)
│   └── UtenNokkel   the account may see the case, and nobody has shared its key with it yet (409)
├── ForTregt         what was sent took too long to come (408)
├── ForMange         too many tries (429), with the seconds to wait
│   └── ArbeidKreves one need not wait who solves a puzzle first (429)
├── Utilgjengelig    a part that is needed does not answer (503)
│   ├── IkkeLagret   the store could not take it; nothing was kept (503)
│   └── Forvansket   what is stored is not what was sealed there (503)
└── Oppsettsfeil     the installation is set up wrongly; stops the start
"""

from __future__ import annotations


class SifraFeil(Exception):
    """Root of the tree. `kode` is for programs, `melding` is Norwegian for people; neither repeats what was given.

    `mal` is the text in bokmål, with its places (`{navn}`) open, `verdier` what fills them: backend/web/tekster/feil.py
    has the same text in nynorsk.
    """

    kode = "feil"

    def __init__(self, mal: str, **verdier: object) -> None:
        self.mal, self.verdier = mal, verdier
        self.melding = mal.format(**verdier) if verdier else mal
        super().__init__(self.melding)


class Ugyldig(SifraFeil):
    """What was given cannot be used."""

    kode = "ugyldig"


class ForLang(Ugyldig):
    """What was given is longer than allowed."""

    kode = "for_lang"


class FeilFiltype(Ugyldig):
    """The file is of no kind that is taken."""

    kode = "feil_filtype"


class FeilFil(Ugyldig):
    """The file cannot be read, or holds something that is refused."""

    kode = "feil_fil"


class ForTregt(SifraFeil):
    """What was sent took too long to come."""

    kode = "for_tregt"


class IkkeInnlogget(SifraFeil):
    """There is no valid session or token."""

    kode = "ikke_innlogget"


class UtenFaktor(IkkeInnlogget):
    """The account is logged in, and must get a second factor before it sees anything."""

    kode = "uten_faktor"


class IkkeFunnet(SifraFeil):
    """It is unknown, or not for this account; the answer does not tell which."""

    kode = "ikke_funnet"


class Konflikt(SifraFeil):
    """It no longer fits the state of things."""

    kode = "konflikt"


class UtenNokkel(Konflikt):
    """The account may see the case, but its key has not been sealed to the account yet."""

    kode = "uten_nokkel"


class ForMange(SifraFeil):
    """Too many tries; `vent` is the number of seconds to wait."""

    kode = "for_mange"

    def __init__(self, mal: str, vent: int, **verdier: object) -> None:
        super().__init__(mal, **verdier)
        self.vent = vent


class ArbeidKreves(ForMange):
    """Too many tries, but one who solves `oppgave` (JSON) need not wait."""

    def __init__(self, mal: str, vent: int, oppgave: dict[str, object]) -> None:
        super().__init__(mal, vent)
        self.oppgave = oppgave


class Utilgjengelig(SifraFeil):
    """A part that is needed does not answer."""

    kode = "utilgjengelig"


class IkkeLagret(Utilgjengelig):
    """The store could not take it; nothing was kept."""

    kode = "ikke_lagret"


class Forvansket(Utilgjengelig):
    """What is stored is not what was sealed there: another key, another row, or a changed byte."""

    kode = "forvansket"


class Oppsettsfeil(SifraFeil):
    """The installation is set up wrongly; the start stops with this message."""

    kode = "oppsett"
