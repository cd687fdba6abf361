"""Which items of a library are asked, and their vectors part by part. Scores nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import NothingFound
from cg3d.library.store import Library
from cg3d.records import Float32

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
    """What is searched. ids: (N,) int64 ascending, the items asked; rows: part -> (ids (M,), vectors (M, D)) of all that have the part."""

    ids: NDArray[np.int64]
    rows: dict[str, tuple[NDArray[np.int64], Float32]]


def gallery(library: Library, filters: Filters, names: bool) -> Gallery:
    """The items that are asked. Raises NothingFound where there are none."""
    found = {part: library.matrix(part) for part in (*SEEN, *(("name",) if names else ()))}
    found = {part: (ids, rows) for part, (ids, rows) in found.items() if len(ids)}
    ids = np.unique(np.concatenate([ids for ids, _ in found.values()])) if found else np.zeros(0, np.int64)
    if not len(ids):
        raise NothingFound(f"library '{library.path}' holds no items", "Read a folder first: cg3d index FOLDER")
    if filters.any:
        low, high = filters.faces
        kept = library.select(folder=filters.folder, formats=filters.formats, min_faces=low, max_faces=high)
        ids = np.intersect1d(ids, kept, assume_unique=True)
        if not len(ids):
            raise NothingFound("no item passes the filters", "Widen --folder, --format or --faces")
    return Gallery(ids, found)


def placed(ids: NDArray[np.int64], have: NDArray[np.int64], scores: Float32) -> Float32:
    """scores (..., M) of the items `have` brought to the places of `ids` (N,): (..., N), NaN where an item has none."""
    if len(have) == len(ids) and np.array_equal(have, ids):
        return scores
    at = np.minimum(np.searchsorted(have, ids), len(have) - 1)
    return np.where(have[at] == ids, scores[..., at], np.float32("nan"))
