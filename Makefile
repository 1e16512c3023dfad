# Each target sets up what it needs in .venv; PYTHON may name another Python (3.11 or later).
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test quick lint check test-oldest docs bench bench-growth bench-search clean quality pictures

demo: $(READY)  ## set up, then run the main job
	$(BIN)/netx compare prrt chemo --format table

test: $(READY) lint  ## set up, then every check and test
	$(BIN)/python -m pytest --numprocesses 2

quick: $(READY)  ## the tests that take seconds
	$(BIN)/python -m pytest --numprocesses 2 -m "not slow"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/netx check data

bench: $(READY)  ## how fast the installed wheel is, beside other programs
	$(BIN)/python benchmarks/speed/bench.py

bench-growth: $(READY)  ## time and memory with 10 and 100 times the data
	$(BIN)/python benchmarks/speed/growth.py

docs: $(READY)  ## the reference pages, the man page and the completion files
	$(BIN)/python docs/generate.py

test-oldest:  ## the quick tests with the oldest versions that pyproject.toml allows
	$(PYTHON) -m venv .venv-oldest
	.venv-oldest/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	.venv-oldest/bin/python -m pip install --quiet --constraint tests/packaging/oldest.txt --group dev --editable .
	.venv-oldest/bin/python -m pytest -m "not slow" --deselect tests/contract/test_json_schema.py::test_the_shipped_schema_is_current

bench-search: $(READY)  ## how well search does, beside naive matching
	$(BIN)/python benchmarks/search/bench.py

quality: $(READY)  ## the self-audit and how the texts read: docs/quality.md
	$(BIN)/python docs/quality_report.py

pictures: $(READY)  ## the pictures of the README, and the text beside them
	$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV) .venv-oldest dist build

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --group dev --editable .
	touch $(READY)
