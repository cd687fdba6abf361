"""Labels for every item of a library, from what it already holds: nothing is read or encoded but the labels. Exports are export.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cg3d.answers import adapt, score
from cg3d.answers.gallery import Filters, Gallery, gallery, placed
from cg3d.bundle.calibrate import probabilities
from cg3d.bundle.runtime import Bundle
from cg3d.library.rows import Item, Tag
from cg3d.library.store import Library
from cg3d.records import Float32

CHUNK = 1024  # items scored at once: with 2,000 labels 8 MB a part


@dataclass(frozen=True, eq=False)
class Tagged:
    """One item with its labels, surest first; empty where none is sure enough."""

    item: Item
    tags: tuple[Tag, ...]


def tag(
    library: Library,
    bundle: Bundle,
    labels: Sequence[str],
    *,
    top: int = 1,
    least: float = 0.3,
    names: bool = True,
    filters: Filters | None = None,
    write: bool = True,
) -> list[Tagged]:
    """At most `top` labels of at least `least` probability for every item, by path; written into the library as said by this bundle.

    Labels that the library was taught are scored by what was learnt too. Whatever a model said of these items before is replaced, also
    where it has no label now; what a user said stays.

    names: whether file names count as evidence; write=False leaves the library as it is.
    Raises NothingFound, SpaceMismatch, LibraryError.
    """
    library.require_space(bundle.space)
    found = gallery(library, filters or Filters(), names)
    rows = score.label_vectors(bundle, labels, bundle.manifest.templates)
    learnt = adapt.heads_for(library.lesson(bundle.space), bundle.space, labels)
    source = bundle.manifest.name
    tags: dict[int, tuple[Tag, ...]] = {}
    for start in range(0, len(found.ids), CHUNK):
        ids = found.ids[start : start + CHUNK]
        shares, _ = probabilities(_scores(bundle, rows, Gallery(ids, found.rows), learnt), bundle.calibration)
        for id, row in zip(ids.tolist(), shares):
            best = np.lexsort((np.arange(len(row)), -row))[:top]
            tags[id] = tuple(Tag(id, labels[at], round(float(row[at]), 4), source) for at in best if row[at] >= least)
    if write:
        library.put_tags([one for row in tags.values() for one in row], anew=tags)
    return [Tagged(item, tags[item.id]) for item in library.items() if item.id in tags]


def _scores(bundle: Bundle, labels: Float32, part: Gallery, learnt: adapt.Heads | None) -> Float32:
    """(N, L) fused scores of a gallery's items for the labels."""
    vectors = {name: placed(part.ids, have, rows.T).T for name, (have, rows) in part.rows.items()}
    return score.label_scores(bundle, labels, vectors, learnt)
