"""A small set of made models and a tiny bundle of random weights, made once."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from cg3d.bundle.runtime import Bundle

sys.path.insert(0, str(Path(__file__).parent))

from things import EACH, LABELS, Made, Thing


@pytest.fixture(scope="session")
def things() -> list[Thing]:
    return [
        Thing(f"{label}-{seed}", Made(label, seed), label, (f"{label} number {seed}",), "train" if seed == 3 else "test")
        for label in LABELS
        for seed in range(EACH)
    ]


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of tests/bundle/tiny.py."""
    spec = importlib.util.spec_from_file_location("tiny_bundle", Path(__file__).parent.parent / "bundle" / "tiny.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Path = module.write_bundle(tmp_path_factory.mktemp("bundle") / "tiny")
    return made


@pytest.fixture
def bundle(tiny: Path) -> Bundle:
    return Bundle.open(tiny, device="cpu", threads=1)
