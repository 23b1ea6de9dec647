"""What one who works at a school says when asking what to do now, and which other duties what they tell may raise."""

from __future__ import annotations

import re

from sprak.ord import normaliser

_JEG = r"(?:jeg|eg|æ|e|je|i|vi|me|mi|man|en|ein)"
_SKAL = r"(?:skal|ska|må|bør|burde|kan|skulle)"
_HVA = r"(?:hva|ka|kva|va|å|hå|korsn|hvordan|korleis|åssen)"
_GJOR = (
    r"(?:gjør\w*|gjer\w*|jør|gjøre|gjere|foreta meg|reager\w*|håndter\w*|handter\w*|går fram|går frem)(?: det| dette)?"
)
_NAA = r"(?:\W+(?:nå|no|nu|da|det|dette|først|fyrst|videre|vidare|med det|med dette))*"
_SLUTT = r"\W*(?:[.?!]|$)"
_VILKAAR = (
    r"\W+(?:hvis|viss|vess|dersom|når|om) (?:\w+ ){0,2}?"
    r"(?:elev|gutt|jent|barn|unge|kollega|lærer|lærar|ansatt|tilsett)|"
    r"\W+som (?:\w+ )?(?:lærer|lærar|ansatt|tilsett|assistent|vikar|fagarbeid|kontaktlær|miljø)"
)
_STEG = r"(?:er|e) (?:det )?(?:neste|første|fyrste) (?:steg|skritt)\w*"
_FORST = rf"(?:er|e) (?:det )?(?:første|fyrste) {_JEG} {_SKAL} {_GJOR}"
_HVA_NAA = re.compile(
    rf"\b{_HVA} (?:{_GJOR} {_JEG}|{_SKAL} {_JEG} (?:nå |no |da )?{_GJOR}|{_STEG}|{_FORST}|"
    rf"går {_JEG} fra[mn]){_NAA}(?:{_SLUTT}|{_VILKAAR})|"
    rf"\b{_HVA} {_JEG} {_SKAL} {_GJOR}{_NAA}\W*$|"
    r"\b(?:hva|ka|kva|va) (?:nå|no|da)\W*$"
)
_ELEVEN = r"(?:ham|han|henne|ho|eleven|gutten|jenta|dem|dei|fast|fra hverandre|frå kvarandre)"
_FYSISK = re.compile(
    r"\b(?:måtte|mått) (?:\w+ ){0,3}?(?:holde|halde|hold|gripe|ta tak|bruke makt|dra|legge|"
    r"leggje|skille|skilje|fysisk)|"
    rf"\b(?:holdt|heldt|la|tok tak i|dro|bar|skilte|skilde) (?:\w+ ){{0,2}}?{_ELEVEN}\b|"
    r"\bfysisk (?:inngrep|makt)|\bbrukte makt|\bgrep (?:inn )?fysisk"
)
_HEIM = r"(?:hjemme|heime|i heimen|i hjemmet|foreldr\w+|far(?:en)?|mor(?:a|en)?|stefar\w*|stemor\w*|pappa\w*|mamma\w*)"
_OVERGREP = r"(?:slå\w*|slo|banke\w*|ruse\w*|rus|full|drikk\w*|redd|mishandl\w*|låse\w*|sult\w*)"
_HJEMME = re.compile(
    rf"\b{_HEIM}\b.{{0,60}}\b{_OVERGREP}\b|\b{_OVERGREP} (?:\w+ ){{0,3}}?{_HEIM}\b|omsorgssvikt|mishandl|barnevern"
)


def spor_hva_naa(tekst: str) -> bool:
    """Whether the text asks what the writer is to do now, in bokmål, nynorsk or a spoken form.

    "Hva skal jeg gjøre" asks wherever it stands; "(vet ikke) hva jeg skal gjøre" does only as the last words.
    """
    return _HVA_NAA.search(normaliser(tekst)) is not None


def andre_plikter(tekst: str) -> set[str]:
    """Duties beside that of telling rektor: `inngrep` (§§ 13-4 and 13-5) and `barnevern` (§ 24-3)."""
    n = normaliser(tekst)
    return {navn for navn, m in (("inngrep", _FYSISK), ("barnevern", _HJEMME)) if m.search(n)}
