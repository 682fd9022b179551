# make setup | check | test | bench | docs | fix | demo
SHELL := /bin/bash
UV ?= $(shell command -v uv || echo .venv/bin/uv)
RUN := .venv/bin/

.PHONY: setup check test bench docs fix demo fast browser

setup: .venv/ready

.venv/ready: pyproject.toml
	test -x .venv/bin/python || python3 -m venv .venv
	.venv/bin/python -m pip install -q --upgrade pip uv
	.venv/bin/uv pip install -q --python .venv/bin/python -e '.[spacy]' --group dev --group docs
	touch .venv/ready

check: setup
	$(RUN)ruff format --check .
	$(RUN)ruff check .
	$(RUN)mypy
	$(RUN)lint-imports
	$(RUN)pytest -n 2 -m "not browser and not slow"

browser:
	@command -v chromium >/dev/null || (apt-get update -q && apt-get install -q -y --no-install-recommends chromium)

test: setup browser check
	$(RUN)pytest -m "browser or slow"
	$(MAKE) docs

bench: setup
	$(RUN)python -m bench

docs: setup
	$(RUN)python tools/run_examples.py
	$(RUN)zensical build --strict

fix: setup
	$(RUN)ruff format .
	$(RUN)ruff check --fix .

demo: setup
	$(RUN)reportedly read examples --format html --out demo
	$(RUN)reportedly add examples --ledger demo/samples.ledger
	$(RUN)reportedly dossier "explosion in Beirut" --ledger demo/samples.ledger -o demo/dossier.html
	@echo "Open demo/index.html (each report) and demo/dossier.html (what they tell together),"
	@echo "or look at the whole ledger: .venv/bin/reportedly serve --ledger demo/samples.ledger"
