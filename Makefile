# Everything here runs from the virtual environment in .venv, which `make setup` makes.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.made-from-locks
WORDS ?=
SECONDS ?= 30
WORKERS ?= $(shell processors=$$(getconf _NPROCESSORS_ONLN); expr $$processors + \( $$processors + 1 \) / 2)
RUNS ?= -1

.DEFAULT_GOAL := help
.PHONY: help setup demo run chat test check format docs bench chaos fuzz lock clean

help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## Make .venv with the locked packages and the crm command
	@echo "Ready. Try: make demo"

$(STAMP): requirements.lock requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; say which one: make setup PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@printf '%s\n' '#!/bin/sh' \
	  'here=$$(cd "$$(dirname "$$(readlink -f "$$0")")/../.." && pwd)' \
	  'PYTHONPATH="$$here" exec "$$here/.venv/bin/python" -P -m bot "$$@"' > $(BIN)/crm
	@chmod +x $(BIN)/crm
	@touch $@

demo: $(STAMP) ## Show a day with the bot in this terminal: no token, no network, no trace
	@$(BIN)/crm demo

run: $(STAMP) ## Run the bot with the settings of the environment or .env
	@$(BIN)/crm run

chat: $(STAMP) ## Talk to the bot in this terminal
	@$(BIN)/crm chat

# The tests start many processes of their own: without kept bytecode each one compiles the whole house anew. A worker
# waits for the database a quarter of its time, so two processors have room for three.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(STAMP) ## Run the tests (make test WORDS="-k undo" for some of them)
	$(BIN)/python -m pytest -n $(WORKERS) --maxprocesses=12 --dist worksteal $(WORDS)

check: $(STAMP) ## Check style, types and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(STAMP) ## Lay the code out as the checks want it
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(STAMP) ## Write what is generated: the README's table of commands, docs/configuration.md
	@$(BIN)/crm docs

bench: $(STAMP) ## Measure: time to reply, statements a message, how well and fast words are read
	$(BIN)/python -m benchmarks $(WORDS)

chaos: $(STAMP) ## Kill, cut and stall the bot under load, and count what was lost or doubled
	$(BIN)/python -m benchmarks.chaos $(WORDS)

fuzz: $(STAMP) ## Read arbitrary text until something breaks (make fuzz SECONDS=60 WORDS=sentence)
	@$(BIN)/python -c 'import atheris' 2>/dev/null || $(BIN)/python -m pip install --quiet \
	  --disable-pip-version-check --only-binary :all: --require-hashes -r requirements-fuzz.lock || \
	  echo "No fuzzer could be installed here."
	$(BIN)/python -m tests.fuzz $(WORDS) --seconds $(SECONDS) --runs $(RUNS)

lock: ## Resolve the locked packages anew (needs uv: pipx install uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	  pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	  pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	  --group fuzz -o requirements-fuzz.lock

clean: ## Remove .venv and what the tools left behind
	rm -rf .venv .mypy_cache .ruff_cache .import_linter_cache .pytest_cache .hypothesis .fuzz build dist
