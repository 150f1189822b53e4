# briefings: `make brief` and `make test` set themselves up; `make help` lists the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
PEERS  := $(VENV)/.peers

.DEFAULT_GOAL := help
.PHONY: help brief test check lint types architecture format evaluate calibrate bench fuzz soak audit docs pictures lock clean

help:            ## list the targets
	@grep -hE '^[a-z]+: .*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

brief: $(READY)  ## read corpus/ and write today's brief and quiz to out/
	$(BIN)/briefings today

test: $(READY)   ## run the whole test suite
	$(BIN)/pytest -n auto

check: lint types architecture test  ## what CI runs

lint: $(READY)   ## style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)  ## mypy, strict
	$(BIN)/mypy

architecture: $(READY)  ## arrows go down only
	$(BIN)/lint-imports

format: $(READY)  ## put the code in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evaluate: $(READY)  ## measure facts, dates and people against the gold lists
	$(BIN)/python -m tests.evaluation

calibrate: $(PEERS)  ## verdicts on facts → the table of confidences
	$(BIN)/python -m tests.evaluation.carrying
	$(BIN)/python -m tests.evaluation.calibration

bench: $(PEERS)  ## measure speed beside others and renew docs/benchmarks.md
	$(BIN)/python -m tests.bench

fuzz: $(PEERS)   ## strange input to everything that reads, for SECONDS (60) each
	$(BIN)/python -m tests.fuzz $(SECONDS)

soak: $(READY)   ## kill the keeper, and reading into SQLite and PostgreSQL, 200 times each
	$(BIN)/python -m tests.soak
	$(BIN)/python -m tests.soak postgresql

audit: $(PEERS)  ## known weaknesses of what is locked (1: some, 2: nobody to ask; ADVISORIES=osv.zip: a copy)
	$(BIN)/python -m tests.audit $(ADVISORIES)

docs: $(READY)   ## renew the tables of docs/ that are read off the code, and the licences
	$(BIN)/python docs/tables.py
	$(BIN)/python docs/licences.py

pictures: $(READY)  ## renew the pictures of the README
	$(BIN)/python docs/pictures.py

LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --upgrade --quiet
USED := --extra postgres --extra cluster --extra cjk --extra test --extra dev

lock: $(READY)   ## renew both locks: hashes, no addresses
	$(BIN)/$(LOCK) $(USED) -o requirements.lock
	$(BIN)/$(LOCK) $(USED) --extra bench -c requirements.lock --no-emit-package pip \
	  -o requirements-bench.lock

clean:           ## remove what can be made again
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(PEERS): requirements-bench.lock $(READY)
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements-bench.lock
	touch $@
