"""Whether the school has been told before."""

from __future__ import annotations

from sprak.lesetekst import Lesetekst, moenster
from sprak.ramme import uten_ramme

_SKOLE = r"(?:LEDELSE|ANSATT|ANSATTE|skole|kontoret|dere|ledelse\S*)"
_NEI = moenster(
    r"(?:ikke|aldri|ingen|tør ikke|ennå ikke) ~4 (?:si|fortelle|snakke|melde|beskjed|nevn\w*|"
    r"varsle\w*) ~4 (?:noen|LEDELSE|ANSATT|ANSATTE|skole|til|fra|ifra|ingen)",
    r"(?:si|fortelle|snakke|melde|nevn\w*) ~3 (?:ikke|aldri|ingen) ~2 (?:til|noen|noe|med|"
    r"fra)?",
    r"ingen ~3 (?:vet|voksne|visst|få vite|merke\w*|skjønn\w*)",
    r"(?:ha )?ikke (?:turt|tort|våg\w*|tør) ~3 (?:si|fortelle|snakke|melde)",
    r"(?:tør|torde?|tørr|vågar|turde?) ikke ~3 (?:si|fortelle|snakke|melde)",
    r"første gang ~3 (?:jeg|vi) ~2 (?:si|fortelle|melde|skrive)",
    r"ingen ~1 (?:ANSATT|ANSATTE|LEDELSE) ~1 (?:vet|få|merke\w*|se)",
    r"ingen ~2 (?:lærere\S*|lærer\S*|ANSATT|ANSATTE) ~2 (?:vet|få|se)",
    r"(?:LEDELSE|ANSATT|ANSATTE|skole|ingen) ~2 vet ~2 ikke",
    r"(?:si|fortelle) ~2 ingen ~1",
    r"(?:få|ha) ikke ~1 (?:få )?(?:beskjed|vite)",
)
_JA = moenster(
    rf"(?:si|fra|ifra) ~5 (?:fra|ifra|til|det|om) ~4 {_SKOLE}",
    rf"(?:fortelle|melde|informere|snakke|varsle\w*|beskjed|nevn\w*|skrive|møte|ringe) ~5 {_SKOLE}",
    rf"{_SKOLE} ~4 (?:få beskjed|beskjed|vet ~2 (?:om|det|at|alt|godt|jo)|være ~2 (?:informere|"
    rf"varsle\w*|klar|melde|kontakt\w*|orient\w*|kjent)|få vite|få høre|bli ~1 (?:informere|"
    rf"varsle\w*|melde|fortelle))",
    r"(?:LEDELSE|ANSATT|ANSATTE|skole|de) ~3 (?:love\w*|lovt\w*|lovde) ~4",
    r"(?:møte|tiltak) ~6 (?:skole|uten|hjelpe|ikke|LEDELSE|ANSATT)",
    r"(?:ha|vi|jeg) ~3 (?:melde|informere|si fra|si ifra|varsle\w*|klage\w*) ~6 (?:før|flere|"
    r"gang\w*|tidligere|ikke|ingen|uten|men)",
    r"(?:si|melde|informere|fortelle|beskjed) ~3 (?:fra|ifra) ~4 (?:mange|flere|to|tre|gang\w*|"
    r"før|men|uten|ingen|ikke)",
    rf"{_SKOLE} ~2 h(?:ør|øyr)\w* ~3 (?:men|og|uten|likevel)",
    rf"{_SKOLE} ~3 (?:ikke|ingen) ~2 (?:gjøre|ta|hjelpe|bry\w*|tro\w*|høre\w*|skje\w*)",
    rf"{_SKOLE} (?:\S+ )?(?:se|så) ~3 (?:det|men|at|og) ~3",
    r"(?:aktivitetsplan\w*|tiltak) ~6 ",
    r"(?:LEDELSE|ANSATT) ~3 (?:si|sa) ~4 (?:vi|jeg|det|at) ~4 (?:må|bare|tåle\w*|ikke|skal|"
    r"ordne|vil)",
    rf"(?:tatt|ta|tok) ~3 opp ~3 (?:med|på) {_SKOLE}",
    rf"(?:ha|vi|jeg) ~2 (?:prøve|be) ~4 {_SKOLE}",
    r"dere ~2 (?:vet|få)",
    r"(?:har|ha) (?:allerede )?(?:si|melde) ~1 (?:fra|ifra)",
    r"(?:skole|LEDELSE|ANSATT) (?:\S+ )?vet(?! ikke)",
)
_NEI_FORST = moenster(
    r"(?:ikke|aldri) ~3 (?:si|fortelle|melde|snakke|nevn\w*) ~2 (?:det|noe|fra|ifra)? ~1 (?:til|"
    r"med|på)? ~1 (?:noen|skole|LEDELSE|ANSATT|ANSATTE|ingen|de voksne)",
    r"ingen ~1 (?:vet|på skole|voksne)",
    r"ingen ~1 (?:ANSATT|ANSATTE|LEDELSE) ~2 (?:vet|få vite|merke\w*|oppdage\w*)",
    r"ingen på skole",
    rf"(?:ikke|aldri) ~2 (?:si|fortelle|melde|snakke|informere|nevn\w*) ~2 (?:til|med) ~1 (?:noen|de voksne|{_SKOLE})",
    r"ikke til (?:noen|ANSATT|ANSATTE|LEDELSE|de voksne|skole)",
    r"(?:ikke|aldri) ~1 (?:melde|si|fortelle|nevn\w*|varsle\w*|ta) ~4 (?:før|tidligere|tidlegare)",
    rf"(?:ikke|aldri) ~3 kontakt\w* ~1 med ~1 {_SKOLE}",
    rf"(?:ikke|aldri) ~1 (?:ta|tatt) ~3 opp ~2 {_SKOLE}",
    r"(?:ikke|aldri) ~1 (?:melde|si|varsle\w*) (?:fra|ifra)(?! ~3 (?:om|at) )",
)
_VET_IKKE = moenster(
    r"(?:vet|aner) ikke (?:helt )?om ~3 (?:melde|si|fortelle|snakke|varsle\w*|vet|beskjed)",
)


def les_meldt(tekst: Lesetekst) -> str | None:
    """`ja` when the school was told or knows, `nei` when nobody there was, `vet_ikke` when said so; None when silent.

    Telling a parent or a friend is not telling the school.
    """
    t = uten_ramme(tekst).lemmaer
    if _VET_IKKE.search(t):
        return "vet_ikke"
    if _NEI_FORST.search(t):
        return "nei"
    if _JA.search(t):
        return "ja"
    return "nei" if _NEI.search(t) else None
