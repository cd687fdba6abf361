"""A small set of made models and a tiny bundle of random weights, made once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cg3d.bundle.runtime import Bundle

sys.path.insert(0, str(Path(__file__).parent))

from things import EACH, LABELS, Made, Thing, write_tiny


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
    return write_tiny(tmp_path_factory.mktemp("bundle") / "tiny")


@pytest.fixture
def bundle(tiny: Path) -> Bundle:
    return Bundle.open(tiny, device="cpu", threads=1)
