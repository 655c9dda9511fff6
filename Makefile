# make kit     set up .venv and build the film's kit into out/
# make test    set up .venv and run every check and every test
# make quick   the part of it that takes less than a minute
# make bench   how long a build takes beside what it cannot do without
# make mutants  plant faults one at a time and see whether the tests notice
# make wheel   the installable package, into dist/
# make pictures  the README's pictures, from the build (needs pdftoppm)
# make pins    renew the pinned versions (needs uv)

PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
COMPILE = uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --upgrade --custom-compile-command "make pins"
# Containers set it: every process, and each of the tests' workers, would compile all anew.
unexport PYTHONDONTWRITEBYTECODE
.DEFAULT_GOAL := kit
.PHONY: kit test quick lint tools bench mutants wheel pictures pins

kit: $(VENV)/kit.stamp
	$(BIN)/contrechamp build

# pytest comes last: its closing line is the verdict on the tests. A file's tests share what
# they build, so they stay with one worker; files go in the order of tests/conftest.py.
test: lint tools
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

quick: lint
	$(BIN)/python -m pytest -m "not slow and not validator"

# The judges that come from npm; where they cannot be had, the tests name them as not run.
tools: node_modules/stamp
node_modules/stamp: package.json
	-@command -v npm >/dev/null && echo "Installing the tests' npm tools (package.json)" && \
		npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --silent --fetch-retries 0 \
		</dev/null >/dev/null && touch $@

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/kit.stamp
	$(BIN)/python tests/bench/bench.py

mutants: $(VENV)/test.stamp
	$(BIN)/python -m tests.mutation.run

pictures: $(VENV)/test.stamp
	$(BIN)/python tests/pictures/draw.py

wheel: $(VENV)/kit.stamp
	$(BIN)/python -m hatchling build -t wheel

pins:
	$(COMPILE) pyproject.toml --group build --output-file requirements.txt
	$(COMPILE) --group test --constraints requirements.txt --output-file tests/requirements.txt

$(VENV)/kit.stamp: requirements.txt pyproject.toml $(VENV)/pyvenv.cfg
	@echo "Installing what the program needs (requirements.txt)"
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: tests/requirements.txt $(VENV)/kit.stamp
	@echo "Installing what the tests need (tests/requirements.txt)"
	@$(PIP) --require-hashes -r requirements.txt -r tests/requirements.txt
	@touch $@

# Debian ships Python without ensurepip, which a new environment needs: root gets it here.
$(VENV)/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: apt-get install python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is too old: Python 3.11 or later is needed (make PYTHON=...)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
		echo "Installing python3-venv with apt-get" && apt-get -qq update >/dev/null && \
		DEBIAN_FRONTEND=noninteractive apt-get -qq install python3-venv </dev/null >/dev/null; } || \
		{ echo "$(PYTHON) cannot make an environment. On Debian or Ubuntu, run:" >&2; \
		echo "    sudo apt-get install python3-venv" >&2; echo "then this command again." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
