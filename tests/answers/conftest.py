"""An encoder for tests that needs no network: words are directions, a text is the sum of its words."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import numpy as np
import pytest

from cg3d.bundle.manifest import Calibration
from cg3d.records import Cloud, Float32, InputSpec, Picture

WORDS = ("chair", "table", "lamp", "red", "blue", "sofa", "car", "tree")
DIMENSIONS = 32


def unit(rows: Float32) -> Float32:
    return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float32)


def direction(word: str) -> Float32:
    """(D,) unit: the same word always points the same way."""
    return unit(np.random.default_rng(sum(map(ord, word)) * 7919 + len(word)).normal(size=DIMENSIONS))


class FakeBundle:
    """A `Judge`: texts are sums of word directions; pictures point where their mean colour says."""

    spec = InputSpec(points=64, surface_samples=256, views=2, view_size=32)
    dimensions = DIMENSIONS
    space = "fake"
    templates = ("a {}",)

    def __init__(self, *, background: bool = True) -> None:
        rows = unit(np.random.default_rng(5).normal(size=(200, DIMENSIONS)))
        self.background: dict[str, Float32] = dict.fromkeys(("points", "pictures", "texts"), rows) if background else {}
        self.calibration = Calibration(temperature=0.5, none={"score": 2.5}, floor={"search": 2.0})

    def encode_texts(self, texts: Sequence[str]) -> Float32:
        known = [[word for word in text.lower().split() if word in WORDS] or ["nothing"] for text in texts]
        return unit(np.stack([sum(direction(word) for word in words) for words in known]))

    def encode_clouds(self, clouds: Sequence[Cloud]) -> Float32:
        return unit(np.stack([direction(str(len(cloud.points))) for cloud in clouds]))

    def encode_pictures(self, pictures: Sequence[Picture]) -> Float32:
        return unit(np.stack([direction(("red", "table", "blue")[int(picture.pixels.mean((0, 1)).argmax())]) for picture in pictures]))


def item(*words: str, noise: float = 0.3, seed: int = 0) -> Float32:
    """(D,) unit: a vector near the sum of some words."""
    return unit(sum(direction(word) for word in words) + noise * unit(np.random.default_rng(seed).normal(size=DIMENSIONS)))


MISSING = np.full(DIMENSIONS, np.nan, np.float32)


@pytest.fixture
def fake() -> SimpleNamespace:
    """What this file offers, for tests that make their own items."""
    return SimpleNamespace(Bundle=FakeBundle, item=item, MISSING=MISSING, DIMENSIONS=DIMENSIONS)


@pytest.fixture
def bundle() -> FakeBundle:
    return FakeBundle()


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory):
    """The bundle of tests/bundle/tiny.py, opened."""
    import importlib.util
    from pathlib import Path

    from cg3d.bundle.runtime import Bundle

    spec = importlib.util.spec_from_file_location("tiny_bundle_for_answers", Path(__file__).parent.parent / "bundle" / "tiny.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Bundle.open(module.write_bundle(tmp_path_factory.mktemp("bundle") / "tiny"))
