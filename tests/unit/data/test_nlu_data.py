"""The training data as a whole: it loads, bears the varsel's labels, covers the ways people write, copies nothing."""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[3]
NLU_FILES = sorted((ROOT / "data" / "nlu").glob("*.yml"))
MEASURING_CASES = ROOT.parent / "shared" / "eval"
"""Cases that measure the assistant. They lie outside the project; what they hold must not be taught."""

FEWEST_MESSAGES = 4000
FEWEST_OF_EACH_FORM = 3
CLOSEST_ALLOWED = 0.9
"""Share of character trigrams in common (Dice) above which two texts count as the same."""

TEXT_FIELDS = {"tekst", "sporsmal", "forste", "svar", "avbrudd", "rettelse"}
SHORTEST_COMPARED = 3
"""Words. Shorter texts ("ja", "gå tilbake") are everybody's vocabulary and cannot be avoided."""


def words(line: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(line.split())


ONE_OF: dict[str, set[Any]] = {
    "rolle": {"elev", "foresatt", "ansatt", "annen"},
    "anonym": {True, False},
    "gjelder": {"meg", "eget_barn", "annen_elev", "flere_elever"},
    "utover": {"elev", "flere_elever", "ansatt", "skoleledelse", "utenforstaende", "ukjent"},
    "varighet": {"enkelthendelse", "gjentatt", "ukjent"},
    "meldt_tidligere": {"ja", "nei", "vet_ikke"},
    "alvorlighet": {"straks", "alvorlig", "ordinaer"},
}
SOME_OF = {
    "kategorier": words(
        "mobbing vold trusler utestenging baksnakking digital_krenkelse hatytring rasisme diskriminering "
        "trakassering seksuell_trakassering utrygghet"
    ),
    "sted": words(
        "klasserom gang skolegard garderobe toalett kantine gymsal verksted skolevei sfo_aks digitalt tur annet ukjent"
    ),
    "grunner": words(
        "ansatt_krenker ledelse_krenker saerlig_voldelig flere_mot_en lang_tid_ulost digital_paa_tvers "
        "grove_trusler seksuelt_overgrep"
    ),
}
WORDS_OF_THE_TEXT = {"tid", "trinn_klasse", "involverte"}
"""Values quoted from the message itself, or worked out from it (`trinn_klasse`)."""
IDS = {"krise": re.compile(r"^[a-z_]+$"), "tema": re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")}

SPOKEN = words(
    "æ æg itj ittj isje ente itte inte ikkj ikkji kje ka kå kem ke kor korsn korsen kordan koss kossen koffer koffor "
    "åssen hå åkken jæ je mæ dæ sæ dokker dokk dokke døkk dikkan dom adle någe någen nåkka nokka nåkke nokke nån kainn "
    "tebake tebars te tel d ække ekke ass brur wallah bro serr seia senda svara melda lell noke detta dettan dessan "
    "skær me e va vær væra kæin i å a ho hu førr mårra altså asså skola skolå hjælp træng vettu farsken sån no'n no's "
    "bruke jobbe hainn hannj dæm vårs nåen nåe nåken skjønne fårr vettj kviffer kvafor gjere gjær"
)
NYNORSK = words(
    "eg ikkje kva korleis kven kvar kvifor noko nokon nokre vere frå berre skulen skule ein eit ei vår seie "
    "heilt førre meir no fleire nøgde tilsett tilsette dykk dei sjølv hugsar veit veke attende vidare rett høyrest"
)
BOKMAAL = words(
    "jeg ikke hva hvordan hvem hvor hvorfor noe noen være fra bare skolen en et si helt forrige mer nå flere ansatt "
    "dere selv husker vet uke tilbake videre deg har det er ha"
)
AMBIGUOUS = words("i å a e me te d va ho svara je bruke jobbe altså gjere inte")
"""Marks of spoken forms that are also ordinary words; two of them, or one beside a sure mark, are needed."""


@dataclass(frozen=True)
class Example:
    """One message, its intent, its labels, and where it stands."""

    text: str
    intent: str
    metadata: dict[str, Any]
    file: str


def read_file(path: Path) -> list[Example]:
    """The messages of one file of training data."""
    return [
        Example(example["text"].strip(), part["intent"], example.get("metadata", {}), path.name)
        for part in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        if "intent" in part
        for example in part["examples"]
    ]


@cache
def all_examples() -> tuple[Example, ...]:
    """Every message of every file."""
    return tuple(example for path in NLU_FILES for example in read_file(path))


def normalised(text: str) -> str:
    """Lower case, letters and figures only, single spaces; a text of signs alone stays as it is."""
    plain = re.sub(r"[^\w]+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()
    return plain or text


def written_form(text: str) -> str:
    """`spoken`, `nn`, `nb` or `open`, by marker words alone."""
    words = set(normalised(text).split())
    sure = (words & SPOKEN) - AMBIGUOUS
    if sure or len(words & AMBIGUOUS) > 1:
        return "spoken"
    if words & NYNORSK:
        return "nn"
    return "nb" if words & BOKMAAL else "open"


def trigrams(text: str) -> frozenset[str]:
    """The character trigrams of a normalised text."""
    padded = f"  {text} "
    return frozenset(padded[i : i + 3] for i in range(len(padded) - 2))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient, 0 to 1; 0 at once where the lengths alone rule out a near copy."""
    total = len(one) + len(other)
    if 2 * min(len(one), len(other)) <= CLOSEST_ALLOWED * total:
        return 0.0
    return 2 * len(one & other) / total


def texts_in(value: Any, within: bool = False) -> Iterator[str]:
    """The texts that a person writes in one measuring case, without what is expected of the assistant."""
    if isinstance(value, str):
        if within:
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item, within)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != "forventet":
                yield from texts_in(item, within or key in TEXT_FIELDS)


def measuring_texts() -> set[str]:
    """What the measuring cases hold, normalised."""
    lines = [line for path in sorted(MEASURING_CASES.glob("*.jsonl")) for line in path.read_text().splitlines()]
    texts = {normalised(text) for line in lines for text in texts_in(json.loads(line))}
    return {text for text in texts if len(text.split()) >= SHORTEST_COMPARED}


@pytest.mark.parametrize("path", NLU_FILES, ids=lambda path: path.name)
def test_file_loads_and_every_message_has_text(path: Path) -> None:
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["version"] == "3.1"
    examples = read_file(path)
    assert examples
    assert all(example.text for example in examples)


def test_there_are_enough_distinct_messages() -> None:
    assert len({normalised(example.text) for example in all_examples()}) >= FEWEST_MESSAGES


def test_no_message_stands_twice() -> None:
    places = defaultdict(list)
    for example in all_examples():
        places[normalised(example.text)].append((example.intent, example.file))
    assert not {text: where for text, where in places.items() if len(where) > 1}


def label_fault(key: str, value: Any) -> bool:
    """Whether one label is not a field of the varsel, or its value none that the field may take."""
    if key in ONE_OF:
        return value not in ONE_OF[key]
    if key in SOME_OF:
        return not isinstance(value, list) or not set(value) <= SOME_OF[key]
    if key in IDS:
        return not IDS[key].match(str(value))
    return key not in WORDS_OF_THE_TEXT


def test_labels_are_those_of_the_varsel() -> None:
    faults = [
        (example.file, example.text, key, value)
        for example in all_examples()
        for key, value in example.metadata.items()
        if label_fault(key, value)
    ]
    assert not faults


def test_a_question_has_a_topic() -> None:
    assert not [e.text for e in all_examples() if e.intent == "sporsmal" and "tema" not in e.metadata]


@pytest.mark.parametrize("intent", sorted({example.intent for example in all_examples()}))
def test_intent_is_written_in_all_three_forms(intent: str) -> None:
    forms = Counter(written_form(example.text) for example in all_examples() if example.intent == intent)
    assert {form: forms[form] for form in ("nb", "nn", "spoken") if forms[form] < FEWEST_OF_EACH_FORM} == {}


@pytest.mark.skipif(not MEASURING_CASES.is_dir(), reason=f"the measuring cases are not at {MEASURING_CASES}")
def test_nothing_is_copied_from_the_measuring_cases() -> None:
    measured = [(text, trigrams(text)) for text in sorted(measuring_texts())]
    copies = []
    for example in all_examples():
        own = trigrams(normalised(example.text))
        copies += [(example.file, example.text) for _, other in measured if likeness(own, other) > CLOSEST_ALLOWED]
    assert not copies
