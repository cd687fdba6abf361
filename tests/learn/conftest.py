"""A training set small enough to learn in seconds: four labels, each a box of its own proportions and colour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cg3d.records import InputSpec

LABELS = ("plank", "pole", "cube", "tile")
SIZES = np.array([[1, 0.1, 0.3], [0.1, 1, 0.1], [0.5, 0.5, 0.5], [1, 0.05, 1]], np.float32)
COLORS = np.array([[180, 120, 60], [90, 90, 100], [200, 40, 40], [240, 240, 230]], np.uint8)
STORED, ITEMS, DIMENSIONS, VIEWS = 96, 48, 8, 3

TINY = """
data = {triplets = "set"}
model = {name = "tiny", points = 64}
train = {steps = 10, batch = 8, rate = 0.01, threads = 1, device = "cpu", save_every = 100, log_every = 1}
augment = {rotate = 0.3}
evaluate = {every = 5}
"""


def small_arrays(seed: int = 0) -> dict[str, Any]:
    """Keyword arguments of `write_triplets`."""
    rng = np.random.default_rng(seed)
    label = np.arange(ITEMS, dtype=np.int32) % len(LABELS)
    text = rng.normal(size=(2 * len(LABELS), DIMENSIONS)).astype(np.float32)
    text /= np.linalg.norm(text, axis=1, keepdims=True)
    points = rng.uniform(-1, 1, (ITEMS, STORED, 3)) * SIZES[label][:, None] * rng.uniform(0.8, 1.2, (ITEMS, 1, 3))
    points -= points.mean(1, keepdims=True)
    points /= np.linalg.norm(points, axis=2).max(1)[:, None, None]
    return {
        "labels": LABELS,
        "splits": ("train", "val"),
        "spec": InputSpec(points=64),
        "names": [f"{LABELS[kind]} {i}" for i, kind in enumerate(label)],
        "points": points.astype(np.float16),
        "colors": np.broadcast_to(COLORS[label][:, None], (ITEMS, STORED, 3)).copy(),
        "has_color": rng.random(ITEMS) < 0.8,
        "label": label,
        "split": (np.arange(ITEMS) >= 32).astype(np.uint8),
        "pictures": (text[label][:, None] + rng.normal(scale=0.1, size=(ITEMS, VIEWS, DIMENSIONS))).astype(np.float16),
        "label_vectors": text[: len(LABELS)],
        "text_vectors": text,
        "text_label": (np.arange(len(text)) % len(LABELS)).astype(np.int32),
    }


@pytest.fixture
def arrays() -> dict[str, Any]:
    return small_arrays()


@pytest.fixture(scope="module")
def small_set(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose `set` is the small training set."""
    pytest.importorskip("torch")
    from cg3d.learn.triplets import write_triplets

    place = tmp_path_factory.mktemp("small")
    write_triplets(place / "set", **small_arrays())
    return place


@pytest.fixture
def make_recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Gives a function: overrides -> a recipe over the small training set, for a network of a few thousand weights."""
    torch = pytest.importorskip("torch")
    from cg3d.learn import tower
    from cg3d.learn.recipe import load_recipe
    from cg3d.learn.triplets import write_triplets

    torch.set_num_threads(1)
    write_triplets(tmp_path / "set", **small_arrays())
    monkeypatch.setattr(tower, "make_net", lambda name, out, options: tiny_net(out, **options))
    file = tmp_path / "tiny.toml"
    file.write_text(TINY)
    return lambda *overrides: load_recipe(file, overrides)


def tiny_net(out: int, width: int = 32) -> Any:
    """A PointNet: mean and maximum over the points of a two-layer network; a batch norm and dropout, as these have hidden state."""
    import torch
    from torch import nn

    class Tiny(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.norm, self.second = nn.Linear(6, width), nn.BatchNorm1d(width), nn.Linear(width, width)
            self.drop, self.projection = nn.Dropout(0.1), nn.Linear(2 * width, out)

        def features(self, points: Any, colors: Any) -> Any:
            rows = self.norm(self.first(torch.cat([points, colors], 2)).transpose(1, 2)).transpose(1, 2).relu()
            rows = self.second(rows)
            return self.drop(torch.cat([rows.mean(1), rows.amax(1)], 1))

    return Tiny()
