# The two commands that matter are `make run` and `make test`. All of them say what they are doing.
PYTHON ?= python3
BACKEND = .venv/backend/bin
ASSISTANT = .venv/assistant/bin
# The scripts that run with Rasa's Python; all others run with the backend's.
I_RASA = $(wildcard scripts/*spacy*.py scripts/evaluer*.py scripts/*nlu*.py)

.PHONY: help setup run start test unit lint types lock bench innsending last taal fuzz sikkerhet bilder evaluer nlu

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup:  ## install everything and train, without starting
	@$(PYTHON) -m scripts.oppsett --utvikling

run:  ## set up, train what changed, start in demo mode on 127.0.0.1:$$SIFRA_PORT (8080)
	@exec $(PYTHON) -m scripts.kjor --demo

start:  ## the same without demo mode: see docs/drift.md for the settings it needs
	@exec $(PYTHON) -m scripts.kjor

test: setup lint types  ## set up and run the whole test suite
	@$(PYTHON) -m scripts.test

unit:  ## the fast tests alone
	@$(BACKEND)/python -m pytest tests/unit -q

lint:  ## format and lint
	@$(BACKEND)/ruff check .
	@$(BACKEND)/ruff format --check .

types:  ## mypy --strict, each process with its own libraries
	@$(BACKEND)/mypy --exclude 'spacy|evaluer|nlu|tests/unit/bot' backend actions sprak scripts tests
	@$(ASSISTANT)/mypy --python-version 3.10 --config-file mypy-assistant.ini bot tests/unit/bot $(I_RASA)

bench:  ## cost of a turn beside stock Rasa's, in one run
	@$(BACKEND)/python -m scripts.bench

innsending:  ## cost of a submission over HTTP, encrypted and on disk
	@$(BACKEND)/python -m scripts.bench_innsending

last:  ## 2, 8, 32 and 128 reporters at once through the whole system
	@$(BACKEND)/python -m scripts.last

taal:  ## 1,000 submissions while each process is killed 20 times (some twenty minutes)
	@$(BACKEND)/python -m scripts.taal

evaluer: setup  ## how well the trained model reads cases; a school's own: make evaluer FILER="mine.jsonl"
	@$(ASSISTANT)/python -m scripts.evaluer $(FILER)

nlu:  ## compare ways of classifying the intent, into docs/nlu.md (some fifteen minutes)
	@$(ASSISTANT)/python -m scripts.sammenlign_nlu

bilder:  ## take the pictures in README anew
	@$(BACKEND)/python -m scripts.bilder

fuzz:  ## send 50,000 requests that nobody should send, and see that nothing gives way (some minutes)
	@$(BACKEND)/python -m scripts.fuzz

sikkerhet:  ## our sources, the libraries' known faults, and secrets in the history
	@$(BACKEND)/python -m scripts.sikkerhet

lock:  ## pin every dependency anew, with hashes, one lock a process
	@$(PYTHON) -m scripts.las
