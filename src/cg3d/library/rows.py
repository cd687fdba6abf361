"""What a library gives back: items, roots, tags, lessons. Asks nothing: that is store.py."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cg3d.records import Float32, Float64

ITEM_COLUMNS = (
    "items.id, roots.path, files.path, items.number, c.objects, files.size, files.sha256, c.format, c.faces, c.points, c.bounds, "
    "c.up_axis, c.up_known, c.color_source, c.warnings, coalesce(names.text, ''), files.indexed_at"
)


@dataclass(frozen=True, eq=False)
class Item:
    """One searchable object. path: of its file; number: which object of `objects` in it; bounds: (2, 3) float64, the file's unit, +Y up;
    name: what the file name says, cleaned; up_known: whether the format or the user said which axis is up."""

    id: int
    path: Path
    root: Path
    number: int
    objects: int
    size: int
    sha256: str
    format: str
    faces: int
    points: int
    bounds: Float64
    up_axis: str
    up_known: bool
    color_source: str
    warnings: tuple[str, ...]
    name: str
    indexed_at: float

    @property
    def label(self) -> str:
        """The path, with "#number" where the file holds several objects."""
        return f"{self.path}#{self.number}" if self.objects > 1 else str(self.path)


@dataclass(frozen=True)
class Root:
    """A folder that was indexed. up: the last `--up` given for it, '' = none."""

    id: int
    path: Path
    up: str


@dataclass(frozen=True)
class Tag:
    """A label of an item. source: who said so ("user", or the bundle's name)."""

    item: int
    label: str
    confidence: float
    source: str


@dataclass(frozen=True, eq=False)
class Lesson:
    """What was fitted to a person's own labels in one space (answers/adapt.py says how). learnt: when, seconds since 1970; about: how, as
    JSON holds it; examples: label -> how many models; heads: (label, part) -> (D + 3,) float32."""

    space: str
    learnt: float
    about: dict[str, Any]
    examples: dict[str, int]
    heads: dict[tuple[str, str], Float32]


def item_of(row: tuple) -> Item:
    """From a row of ITEM_COLUMNS."""
    root = Path(os.fsdecode(row[1]))
    return Item(
        id=row[0], path=root / os.fsdecode(row[2]), root=root, number=row[3], objects=row[4], size=row[5], sha256=row[6], format=row[7],
        faces=row[8], points=row[9], bounds=np.frombuffer(row[10], "<f8").reshape(2, 3), up_axis=row[11], up_known=bool(row[12]),
        color_source=row[13], warnings=tuple(json.loads(row[14])), name=row[15], indexed_at=row[16],
    )  # fmt: skip
