# make demo: the main job on models made here.  make test: set up and test.  make lint: style and types.
PYTHON ?= python3
VENV := .venv
DEV := .venv-dev

.PHONY: demo test test-all lint bench clean

$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install -q -c constraints.txt -e .
	touch $@

$(DEV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(DEV)
	$(DEV)/bin/python -m pip install -q -c constraints.txt -e ".[dev,train]"
	touch $@

demo: $(VENV)/.ready
	$(VENV)/bin/python examples/demo.py demo

test: $(DEV)/.ready
	$(DEV)/bin/python -m pytest -m "not slow and not gpu"

lint: $(DEV)/.ready
	$(DEV)/bin/python -m ruff check src tests examples benchmarks
	$(DEV)/bin/python -m ruff format --check src tests examples benchmarks
	$(DEV)/bin/python -m mypy

clean:
	rm -rf $(VENV) $(DEV) dist build demo
