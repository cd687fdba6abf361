"""Which items of a library are asked, and their vectors part by part. Scores nothing.

Where they are more than nearest.EXACT_ROWS, a sketch of each part comes along, to find those worth scoring.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from cg3d.errors import NothingFound
from cg3d.library import nearest
from cg3d.library.nearest import Int64, Sketch, Vectors
from cg3d.library.store import Library
from cg3d.records import Float32

FEW = 0.25  # of the items: picking out their vectors costs less than multiplying all
SEEN = ("points", "pictures")  # parts that are looked at; "name" is the third


@dataclass(frozen=True)
class Filters:
    """Which items are asked. folder: they lie below it; formats: format names; faces: least and most, None = open."""

    folder: Path | None = None
    formats: tuple[str, ...] = ()
    faces: tuple[int | None, int | None] = (None, None)

    @property
    def any(self) -> bool:
        """Whether something is filtered at all."""
        return self.folder is not None or bool(self.formats) or self.faces != (None, None)


@dataclass(frozen=True, eq=False)
class Gallery:
    """What is searched. ids: (N,) int64 ascending, the items asked; rows: part -> (ids (M,), vectors (M, D)) of all that have the part, and
    maybe of others; sketches: the same vectors roughly, where the items are too many to be compared in full."""

    ids: Int64
    rows: Mapping[str, tuple[Int64, Vectors]]
    sketches: Mapping[str, Sketch] = field(default_factory=dict)

    def only(self, ids: Int64) -> Gallery:
        """Some of these items, ascending, with nothing but their own vectors."""
        rows = {}
        for part, (have, vectors) in self.rows.items():
            at = np.minimum(np.searchsorted(have, ids), len(have) - 1)
            at = at[have[at] == ids]
            if len(at):
                rows[part] = have[at], nearest.widened(vectors[at])
        return Gallery(ids, rows)


def gallery(library: Library, filters: Filters, names: bool, *, sketched: bool = False) -> Gallery:
    """The items that are asked; sketched: with sketches if they are many. Raises NothingFound where there are none."""
    found = {part: library.matrix(part) for part in (*SEEN, *(("name",) if names else ()))}
    found = {part: (ids, rows) for part, (ids, rows) in found.items() if len(ids)}
    ids = _united([ids for ids, _ in found.values()])
    if not len(ids):
        raise NothingFound(f"library '{library.path}' holds no items", "Read a folder first: cg3d index FOLDER")
    if filters.any:
        low, high = filters.faces
        kept = library.select(folder=filters.folder, formats=filters.formats, min_faces=low, max_faces=high)
        ids = np.intersect1d(ids, kept, assume_unique=True)
        if not len(ids):
            raise NothingFound("no item passes the filters", "Widen --folder, --format or --faces")
    if sketched and len(ids) > nearest.EXACT_ROWS:
        return Gallery(ids, found, {part: library.sketch(part) for part in found})
    whole = Gallery(ids, found)
    return whole.only(ids) if len(ids) < FEW * max(len(have) for have, _ in found.values()) else whole


def _united(parts: list[Int64]) -> Int64:
    """All ids of ascending lists, ascending; usually one list holds all."""
    ids = max(parts, key=len, default=np.zeros(0, np.int64))
    for have in parts:
        if np.array_equal(have, ids):
            continue
        at = np.minimum(np.searchsorted(ids, have), len(ids) - 1)
        if not np.array_equal(ids[at], have):
            ids = np.union1d(ids, have)
    return ids


def placed(ids: Int64, have: Int64, scores: Vectors) -> Float32:
    """scores (..., M) of the items `have` brought to the places of `ids` (N,): (..., N), NaN where an item has none."""
    if len(have) == len(ids) and np.array_equal(have, ids):
        return np.asarray(scores, np.float32)
    at = np.minimum(np.searchsorted(have, ids), len(have) - 1)
    return np.where(have[at] == ids, scores[..., at], np.float32("nan"))
