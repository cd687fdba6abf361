"""Tiny files in the real layouts of the data sets, written by the tests; and a short way to make shards of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from cg3d.learn.shards import Shards, write_shards
from cg3d.learn.sources import samples_of
from cg3d.records import InputSpec

SMALL = InputSpec(points=16, surface_samples=64, views=1, view_size=16)
TETRA = np.array([[0, 0, 0], [1, 0, 0], [0, 2, 0], [0, 0, 3]], np.float32)
FACES = ((0, 2, 1), (0, 1, 3), (0, 3, 2), (1, 2, 3))


class Write:
    """Writes tiny files below a root, making their folders."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.rng = np.random.default_rng(0)

    def at(self, path: str) -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def text(self, path: str, *lines: str) -> None:
        self.at(path).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def points(self, count: int = 64) -> np.ndarray:
        """(count, 3) float32, tallest along its third axis."""
        return (self.rng.uniform(-1, 1, (count, 3)) * [0.2, 0.5, 1]).astype(np.float32)

    def npy(self, path: str, count: int = 64) -> None:
        np.save(self.at(path), self.points(count))

    def off(self, path: str) -> None:
        rows = [" ".join(map(str, row)) for row in TETRA.tolist()]
        self.text(path, "OFF", "4 4 0", *rows, *(f"3 {a} {b} {c}" for a, b, c in FACES))

    def obj(self, path: str) -> None:
        rows = [f"v {x} {y} {z}" for x, y, z in TETRA.tolist()]
        self.text(path, *rows, *(f"f {a + 1} {b + 1} {c + 1}" for a, b, c in FACES))

    def glb(self, path: str) -> None:
        import trimesh

        trimesh.Trimesh(TETRA, FACES).export(self.at(path))

    def png(self, path: str, color: tuple[int, ...] = (255, 0, 0), size: tuple[int, int] = (40, 30)) -> None:
        Image.new("RGBA" if len(color) == 4 else "RGB", size, color).save(self.at(path))

    def h5(self, path: str, labels: list[int], count: int = 64, **more: Any) -> None:
        h5py = pytest.importorskip("h5py")
        with h5py.File(self.at(path), "w") as file:
            file["data"] = np.stack([self.points(count) for _ in labels])
            file["label"] = np.array(labels, np.uint8)[:, None]
            for name, value in more.items():
                file[name] = value


@pytest.fixture
def put(tmp_path: Path) -> Write:
    return Write(tmp_path / "data")


@pytest.fixture
def shards_of(tmp_path: Path) -> Callable[..., Shards]:
    """Gives a function: kind, place, options -> opened shards of 64 points and one picture of 16 pixels."""

    def make(kind: str, place: object, *, spec: InputSpec = SMALL, **options: Any) -> Shards:
        return write_shards(samples_of(kind, str(place), **options), tmp_path / f"out-{kind}", spec=replace(spec), stored=64, workers=1)

    return make
