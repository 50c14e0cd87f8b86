# Each target sets up what it needs in .venv: the first call takes a minute, the next one none.
# `make PYTHON=/path/to/python3.12 …` chooses the Python; `make run PATHS="a.txt b.txt"` opens your own articles.

VENV := .venv
BIN := $(VENV)/bin
PATHS :=
.DEFAULT_GOAL := help
.PHONY: help run test quick check bench lexicon screenshots wheel clean

help:
	@echo "make run          open the reading room on the sample articles (PATHS=… for your own)"
	@echo "make test         run the tests"
	@echo "make quick        run those that take less than a minute in all: no app, no terminal, nothing slow"
	@echo "make check        formatting, lint, types, layers, spelling and file sizes"
	@echo "make bench        measure how long each step takes"
	@echo "make lexicon      list the words that the lexicon's stems strike (TEXTS=… for a folder of your own)"
	@echo "make screenshots  draw the pictures of the README anew"
	@echo "make wheel        build the wheel and the source archive in dist/"
	@echo "make clean        take away .venv and everything that can be made again"

run: $(VENV)/.ready-run
	@$(BIN)/parallax $(PATHS)

test: $(VENV)/.ready-test
	$(BIN)/pytest -q -n auto --maxprocesses 4 --dist worksteal

quick: $(VENV)/.ready-test
	$(BIN)/pytest -q -n 2 -m "not app and not terminal and not slow"

check: $(VENV)/.ready-check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/codespell
	@find tui tests -name '*.py' -exec awk 'END { if (NR > 400) { print FILENAME ": " NR " lines, more than 400"; exit 1 } }' {} \; \
		| { ! grep .; }

bench: $(VENV)/.ready-bench
	$(BIN)/python -m tests.bench.speed
	$(BIN)/python -m tests.bench.lookup
	$(BIN)/python -m tests.bench.seeds_gold
	$(BIN)/python -m tests.bench.whole
	$(BIN)/python -m tests.bench.scale
	$(BIN)/python -m tests.bench.start
	$(BIN)/python -m tests.bench.keys

lexicon: $(VENV)/.ready-run
	@$(BIN)/parallax check $(or $(TEXTS),seeds)

screenshots: $(VENV)/.ready-run
	$(BIN)/python screenshots/make.py

wheel: $(VENV)/.ready-wheel
	$(BIN)/python -m build --outdir dist

clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .bench
	find tui tests -name __pycache__ -type d -prune -exec rm -rf {} +

# --- setting up ---

# Of the Pythons on this machine, the first that is 3.11 to 3.14 (newer ones may lack ready-made wheels) and can make a venv.
FIND_PYTHON = for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python); do \
		"$$python" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null \
			&& { echo "$$python"; break; }; \
	done

$(BIN)/python:
	@if command -v uv >/dev/null; then uv venv --quiet --allow-existing --python "$(or $(PYTHON),>=3.11,<3.15)" $(VENV); exit; fi; \
	python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
		echo "Parallax needs Python 3.11 to 3.14 with its venv module; none was found." >&2; \
		echo "Install it (python.org, your package manager; on Debian and Ubuntu also python3-venv)," >&2; \
		echo "or name one: make PYTHON=/path/to/python3.12 …" >&2; \
		exit 1; \
	fi; \
	"$$python" -m venv $(VENV)

# pip reads dependency groups from 25.1 on, and the pip that comes with Python may be older.
$(VENV)/.ready-%: pyproject.toml constraints.txt | $(BIN)/python
	@echo "setting up $(VENV) for make $* …" >&2
	@if command -v uv >/dev/null; then \
		uv pip install --quiet --python $(BIN)/python -c constraints.txt -e . $(if $(filter run,$*),,--group $*); \
	else \
		$(BIN)/python -m pip install --quiet --upgrade -c constraints.txt pip && \
		$(BIN)/python -m pip install --quiet -c constraints.txt -e . $(if $(filter run,$*),,--group $*); \
	fi
	@touch $@
