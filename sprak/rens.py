"""Cleaning of what a person wrote, before it is understood or stored: nothing invisible, nothing else changed."""

from __future__ import annotations

import re
import unicodedata

_LINJESKIFT = re.compile(r"\r\n?|[\u0085\u2028\u2029\u000b\u000c]")
# Control characters, bidi controls, zero-width and tag characters, lone surrogates, non-characters.
_USYNLIG = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)
# Joiners mean something between emoji and in scripts such as Arabic; next to Latin letters they only hide.
_MED_BINDING = r"\u0590-\u0fff\u1780-\u18af\u2190-\u3300\ufe0f\U0001f000-\U0001faff"
_LOES_BINDING = re.compile(rf"(?<![{_MED_BINDING}])[\u200c\u200d]+|[\u200c\u200d]+(?![{_MED_BINDING}])")
_BLANKE = frozenset("\u2800\u3164\u115f\u1160\uffa0")


def rens(tekst: str) -> str:
    """The person's own words, verbatim, in NFC, without invisible characters and without blanks at the ends.

    Newlines (of any kind, as `\\n`) and tabs stay; joiners stay inside emoji and in scripts that need them.
    """
    synlig = _USYNLIG.sub("", _LINJESKIFT.sub("\n", tekst))
    return unicodedata.normalize("NFC", _LOES_BINDING.sub("", synlig)).strip()


def _synlig(tegn: str) -> bool:
    return tegn not in _BLANKE and unicodedata.category(tegn)[0] not in "ZCM"


def er_tom(tekst: str) -> bool:
    """Whether nothing that can be seen is left of the text."""
    return not any(map(_synlig, rens(tekst)))
