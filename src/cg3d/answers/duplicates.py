"""Which items of a library are the same shape: byte for byte, or moved, rescaled, turned about up, meshed anew. Deletes nothing.

Exact: the same SHA-256. Near: the descriptors that indexing stored (library/descriptor.py) propose pairs, samples of both files laid on
each other decide (alike.py); where a file cannot be read any more, only a very near descriptor counts. A group is a first item and what
is near to it, so that likeness cannot wander along a chain.
"""

from __future__ import annotations

import os
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import alike
from cg3d.errors import Cg3dError
from cg3d.formats.door import Door
from cg3d.library.descriptor import BLOCKS, SHARES
from cg3d.library.rows import Item
from cg3d.library.store import Library
from cg3d.records import Axis, Float32, Progress

THRESHOLD = 0.96  # similarity of descriptors that is worth a closer look
FARTHEST_APART = 1.3  # samples of one shape lie 1.0 apart, 99 in 100 below 1.2; docs/cli.md has the figures
UNSEEN = 0.995  # similarity that counts where the files cannot be looked at
LEAST_COSINE: Mapping[str, float] = {"points": 0.3, "pictures": 0.3}  # vectors below this speak against
CHUNK = 1024  # rows compared at once: 400 MB with 100,000 items
KEPT_SAMPLES = 2000  # of 49 kB each
GEOMETRY_SHARE = SHARES["distances"] + SHARES["profile"]


@dataclass(frozen=True, eq=False)
class Member:
    """An item of a group. similarity: to the first one, 1 for the same bytes."""

    item: Item
    similarity: float


@dataclass(frozen=True, eq=False)
class Group:
    """Items that are the same shape, the first by path first. kind: "exact" where all have the same bytes, else "near"."""

    kind: str
    members: tuple[Member, ...] = field(default_factory=tuple)

    @property
    def spare_bytes(self) -> int:
        """What the files after the first take."""
        return sum(member.item.size for member in self.members[1:])


def duplicates(
    library: Library, *, near: bool = True, threshold: float = THRESHOLD, on_progress: Callable[[Progress], None] | None = None
) -> list[Group]:
    """Groups of two and more items, by the path of the first. near=False: only the same bytes.

    threshold: similarity of descriptors (0..1) from which two shapes are looked at; colours count where both items have some.

    >>> [member.item.label for member in duplicates(library)[0].members]  # doctest: +SKIP
    ['/models/chair.glb', '/models/old/chair copy.glb']
    """
    contents: dict[tuple[str, int], list[Item]] = defaultdict(list)
    for item in library.items():
        contents[item.sha256, item.number].append(item)
    copies = list(contents.values())  # by path: dicts keep their order
    firsts = [items[0] for items in copies]
    likeness = dict(_near(library, firsts, threshold)) if near else {}
    groups, taken, began = [], set[int](), time.monotonic()
    with Samples() as samples:
        for place, first in enumerate(firsts):
            if place in taken:
                continue
            candidates = [pair for pair in likeness.get(place, ()) if pair[0] not in taken]
            others = [(at, value) for at, value in candidates if samples.same(first, firsts[at], value)]
            taken |= {place, *(at for at, _ in others)}
            members = [Member(item, value) for at, value in [(place, 1.0), *others] for item in copies[at]]
            if len(members) > 1:
                groups.append(Group("near" if others else "exact", tuple(members)))
            if on_progress:
                on_progress(Progress(place + 1, len(firsts), time.monotonic() - began))
    return groups


class Samples:
    """Samples of files that were looked at, and the doors they come through; a context manager."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._doors: dict[Path, Door | None] = {}
        self._kept: OrderedDict[int, Float32 | None] = OrderedDict()

    def __enter__(self) -> Samples:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def same(self, first: Item, second: Item, similarity: float) -> bool:
        """Whether two items are one shape. similarity: of their descriptors, all there is where a file cannot be read."""
        one, other = self._of(first), self._of(second)
        if one is None or other is None:
            return similarity >= UNSEEN
        return alike.apart(one, other) <= FARTHEST_APART

    def _of(self, item: Item) -> Float32 | None:
        if item.id in self._kept:
            self._kept.move_to_end(item.id)
            return self._kept[item.id]
        self._kept[item.id] = points = self._read(item)
        if len(self._kept) > KEPT_SAMPLES:
            self._kept.popitem(last=False)
        return points

    def _read(self, item: Item) -> Float32 | None:
        up: Axis = item.up_axis  # type: ignore[assignment]
        try:
            if item.root not in self._doors:
                self._doors[item.root] = None  # a root that is gone is not tried again
                self._doors[item.root] = self._stack.enter_context(Door(item.root, task=alike.TASK))
            door = self._doors[item.root]
            if door is None:
                return None
            relative = os.fsencode(item.path.relative_to(item.root))
            (reading,) = door.read(relative, up=up, content_hash=item.sha256, only=item.number)
        except Cg3dError:
            return None
        points = reading.arrays["points"]
        return points if len(points) >= alike.LEAST_POINTS else None


def _near(library: Library, items: list[Item], threshold: float) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """For each place in `items`: (place, [(other place, similarity), ...]) by falling similarity, itself left out."""
    ids, rows = library.matrix("shape")
    place_of = {item.id: place for place, item in enumerate(items)}
    have = [at for at, id in enumerate(ids.tolist()) if id in place_of]
    if len(have) < 2:
        return
    places = np.array([place_of[int(ids[at])] for at in have])
    descriptors = rows[have].astype(np.float32, copy=False)
    colored = np.array([items[place].color_source != "none" for place in places])
    vectors = {part: _of(library, part, ids[have]) for part in LEAST_COSINE}
    for start in range(0, len(have), CHUNK):
        chunk = slice(start, start + CHUNK)
        alike = _similar(descriptors, chunk, colored)
        for part, found in vectors.items():
            cosine = found[chunk] @ found.T
            alike[cosine < LEAST_COSINE[part]] = 0  # NaN (a part that is missing) is no objection
        for row, scores in enumerate(alike, start):
            near = np.flatnonzero(scores >= threshold)
            near = near[near != row]
            if len(near):
                order = near[np.lexsort((places[near], -scores[near]))]
                yield int(places[row]), [(int(places[at]), round(min(float(scores[at]), 1.0), 4)) for at in order]


def _similar(rows: Float32, chunk: slice, colored: NDArray[np.bool_]) -> Float32:
    """(C, N): dot products of descriptors; of their geometry alone where one of the two has no colours."""
    geometry = slice(BLOCKS["distances"].start, BLOCKS["profile"].stop)
    shape = rows[chunk, geometry] @ rows[:, geometry].T
    color = rows[chunk, BLOCKS["colors"]] @ rows[:, BLOCKS["colors"]].T
    both = colored[chunk, None] & colored[None]
    return np.where(both, shape + color, shape / np.float32(GEOMETRY_SHARE)).astype(np.float32)


def _of(library: Library, part: str, wanted: NDArray[np.int64]) -> Float32:
    """(M, D) vectors of the items `wanted`, NaN rows where one has none."""
    ids, rows = library.matrix(part)
    found = np.full((len(wanted), rows.shape[1] if len(ids) else 1), np.nan, np.float32)
    if len(ids):
        at = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
        hit = ids[at] == wanted
        found[hit] = rows[at[hit]]
    return found
