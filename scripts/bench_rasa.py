"""Stock Rasa on our messages, to compare with: what `rasa init` configures, REST channel, SQL tracker store."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.felles import ASSISTENT, ROT, stopp
from tests.system import ledig_port

KONFIGURASJON = """
recipe: default.v1
assistant_id: standard
language: nb
pipeline:
  - name: WhitespaceTokenizer
  - name: RegexFeaturizer
  - name: LexicalSyntacticFeaturizer
  - name: CountVectorsFeaturizer
  - {name: CountVectorsFeaturizer, analyzer: char_wb, min_ngram: 1, max_ngram: 4}
  - {name: DIETClassifier, epochs: EPOKER, constrain_similarities: true}
  - name: EntitySynonymMapper
  - {name: ResponseSelector, epochs: EPOKER, constrain_similarities: true}
  - {name: FallbackClassifier, threshold: 0.3, ambiguity_threshold: 0.1}
policies:
  - name: MemoizationPolicy
  - name: RulePolicy
  - {name: UnexpecTEDIntentPolicy, max_history: 5, epochs: EPOKER}
  - {name: TEDPolicy, max_history: 5, epochs: EPOKER, constrain_similarities: true}
"""
ENDEPUNKT = "tracker_store:\n  type: SQL\n  dialect: sqlite\n  db: standard.db\n"


@contextlib.contextmanager
def standard_rasa(epoker: int) -> Iterator[Callable[[], Callable[[str], object]]]:
    """Train and start it; yields a function that opens a conversation and returns its `turn`."""
    with tempfile.TemporaryDirectory() as mappe:
        prosjekt = Path(mappe)
        _skriv(prosjekt, epoker)
        miljo = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
        rasa = str(ASSISTENT / "bin" / "rasa")
        subprocess.run([rasa, "train", "--quiet"], cwd=prosjekt, env=miljo, check=True, stdout=subprocess.DEVNULL)
        port = ledig_port()
        kommando = [rasa, "run", "--port", str(port), "-i", "127.0.0.1", "--endpoints", "endpoints.yml"]
        with (prosjekt / "logg.txt").open("wb") as logg:
            prosess = subprocess.Popen(kommando, cwd=prosjekt, env=miljo, stdout=logg, stderr=logg)
        try:
            _vent(port)
            yield lambda: _samtale(port)
        finally:
            prosess.terminate()
            prosess.wait(30)


def _skriv(prosjekt: Path, epoker: int) -> None:
    shutil.copytree(ROT / "data" / "nlu", prosjekt / "data" / "nlu")
    intents = sorted({linje.split()[-1] for fil in (ROT / "data" / "nlu").glob("*.yml") for linje in _intents(fil)})
    (prosjekt / "config.yml").write_text(KONFIGURASJON.replace("EPOKER", str(epoker)))
    (prosjekt / "endpoints.yml").write_text(ENDEPUNKT)
    (prosjekt / "credentials.yml").write_text("rest:\n")
    svar = "\n".join(f"  utter_{i}:\n    - text: svar på {i}" for i in intents)
    liste = "\n".join(f"  - {i}" for i in intents)
    (prosjekt / "domain.yml").write_text(f'version: "3.1"\nintents:\n{liste}\nresponses:\n{svar}\n')
    historier = "\n".join(
        f"  - story: {i}\n    steps:\n      - intent: {i}\n      - action: utter_{i}" for i in intents
    )
    (prosjekt / "data" / "stories.yml").write_text(f'version: "3.1"\nstories:\n{historier}\n')


def _intents(fil: Path) -> list[str]:
    return [linje for linje in fil.read_text(encoding="utf-8").splitlines() if linje.strip().startswith("- intent:")]


def _vent(port: int) -> None:
    frist = time.monotonic() + 180
    while time.monotonic() < frist:
        with contextlib.suppress(OSError):
            kobling = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            kobling.request("GET", "/")
            if kobling.getresponse().status == 200:
                return
        time.sleep(0.5)
    stopp("Standard Rasa ble ikke klar.")


def _samtale(port: int) -> Callable[[str], object]:
    navn = uuid.uuid4().hex

    def tur(tekst: str) -> object:
        kobling = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        kropp = json.dumps({"sender": navn, "message": tekst})
        kobling.request("POST", "/webhooks/rest/webhook", kropp, {"Content-Type": "application/json"})
        return json.loads(kobling.getresponse().read())

    return tur
