"""Made models as items of a set, and a tiny bundle."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cg3d.errors import RefusedFile
from cg3d.made import make_shape
from cg3d.records import Shape

LABELS = ("chair", "floor lamp", "mug", "sofa", "table")
EACH = 4


@dataclass(frozen=True)
class Made:
    kind: str
    seed: int

    def __call__(self) -> Shape:
        return make_shape(self.kind, np.random.default_rng(self.seed))[0]


@dataclass(frozen=True)
class Broken:
    def __call__(self) -> Shape:
        raise RefusedFile("truncated", "the file ends too early", "broken.glb")


@dataclass(frozen=True)
class Thing:
    """What learn/sources give, without learn/."""

    key: str
    load: Callable[[], Shape]
    label: str
    texts: tuple[str, ...] = ()
    split: str = "test"
    source: str = "made"
    licence: str = "Apache-2.0"
    pictures: tuple[Path, ...] = ()
    file: Path | None = None
    number: int = 0
    late_texts: None = None


def write_tiny(folder: Path, **options: Any) -> Path:
    """The bundle of tests/bundle/tiny.py."""
    spec = importlib.util.spec_from_file_location("tiny_bundle", Path(__file__).parent.parent / "bundle" / "tiny.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Path = module.write_bundle(folder, **options)
    return made
