# Each target sets up what it needs. VENV may be any folder, PYTHON any Python from 3.11 on:
#   make test VENV=/some/folder PYTHON=/some/python
# No target is a file, and every path is quoted: folders may be called what they like.
VENV ?= .venv
PYTHON ?=
SHELL := /bin/sh

# What tools remember goes into the environment, so that a checkout may be read-only.
export PYTHON
export NETX_VENV := $(VENV)
export RUFF_CACHE_DIR = $(VENV)/cache/ruff
export MYPY_CACHE_DIR = $(VENV)/cache/mypy
export HYPOTHESIS_STORAGE_DIRECTORY = $(VENV)/cache/hypothesis

BIN = "$$NETX_VENV"/bin
PYTEST = -m pytest -o cache_dir="$$NETX_VENV"/cache/pytest
SET_UP = @sh tools/environment.sh

.PHONY: demo test quick lint lock test-newest test-oldest data-version docs bench bench-growth \
	bench-search quality pictures mutants fuzz clean environment

demo:  ## set up, then run the main job
	$(SET_UP) program "$$NETX_VENV-demo"
	@"$$NETX_VENV-demo"/bin/netx compare prrt chemo --format table

environment:
	$(SET_UP) development "$$NETX_VENV"

test: environment lint  ## set up, then every check and test
	$(BIN)/python $(PYTEST) --numprocesses 2

quick: environment  ## the tests that take seconds
	$(BIN)/python $(PYTEST) --numprocesses 2 -m "not slow"

# Where scripts and tests find the modules that lie beside them.
BESIDE = .:src:docs:benchmarks/speed:benchmarks/search:tests/reading:tests/answers:tests/contract:tests/browser:tests/page

lint: environment  ## style, types, imports, dependencies and the data
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	MYPYPATH=$(BESIDE) $(BIN)/mypy --explicit-package-bases tests docs benchmarks
	$(BIN)/lint-imports --cache-dir "$$NETX_VENV"/cache/imports
	$(BIN)/deptry src
	$(BIN)/deptry --ignore DEP002,DEP004 src tests tests/*/ docs benchmarks/*/
	$(BIN)/netx check data

# The lock: names, versions and hashes for every Python from 3.11 on and every system.
COMPILE = "$$NETX_VENV-lock"/bin/uv pip compile --quiet --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

lock:  ## the newest releases that pyproject.toml allows, with hashes, into requirements/
	$(SET_UP) lock "$$NETX_VENV-lock"
	$(COMPILE) pyproject.toml --group dev --output-file requirements/development.txt
	$(COMPILE) --no-deps --group axe --output-file requirements/axe.txt
	$(COMPILE) pyproject.toml --group build --constraint requirements/development.txt \
		--output-file requirements/program.txt

test-newest:  ## the quick tests with the newest versions that pyproject.toml allows
	$(SET_UP) newest "$$NETX_VENV-newest"
	"$$NETX_VENV-newest"/bin/python $(PYTEST) --numprocesses 2 -m "not slow"

test-oldest:  ## the quick tests with the oldest versions that pyproject.toml allows
	$(SET_UP) oldest "$$NETX_VENV-oldest"
	"$$NETX_VENV-oldest"/bin/python $(PYTEST) --numprocesses 2 -m "not slow" \
		--deselect tests/contract/test_json_schema.py::test_the_shipped_schema_is_current

data-version: environment  ## a version of the data, of the name VERSION: what changed, and its ids
	$(BIN)/python tools/data_version.py $(VERSION)

docs: environment  ## the reference pages, the man page and the completion files
	$(BIN)/python docs/generate.py

bench: environment  ## how fast the installed wheel is, beside other programs
	$(BIN)/python benchmarks/speed/bench.py

bench-growth: environment  ## time and memory with 10 and 100 times the data
	$(BIN)/python benchmarks/speed/growth.py

bench-search: environment  ## how well search does, beside naive matching
	$(BIN)/python benchmarks/search/score_search.py

quality: environment  ## the self-audit and how the texts read: docs/quality.md
	$(BIN)/python docs/quality_report.py

pictures: environment  ## the pictures of the README, and the text beside them
	$(BIN)/python docs/pictures.py

FUZZ ?= 100:2000
fuzz: environment  ## words, data and surroundings at random, with the seeds of FUZZ=FROM:TO
	NETX_FUZZ="$(FUZZ)" $(BIN)/python $(PYTEST) --numprocesses 2 tests/fuzz

mutants: environment  ## one wrong line at a time: what the tests of answers notice
	$(BIN)/python tests/mutants.py

clean:  ## remove the environments and what was built
	@for one in "" -demo -newest -oldest -lock; do \
		if [ -f "$$NETX_VENV$$one/pyvenv.cfg" ]; then rm -rf "$$NETX_VENV$$one"; fi; \
	done
	rm -rf dist build
