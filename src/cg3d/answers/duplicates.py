"""Which items of a library are the same shape: byte for byte, or moved, rescaled, turned about up, meshed anew. Deletes nothing.

Exact: the same SHA-256. Near: the descriptors that indexing stored (library/descriptor.py) have a dot product of at least `threshold`, and
the towers' vectors do not speak against it. A group is a first item and what is near to it, so that likeness cannot wander along a chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cg3d.library.descriptor import BLOCKS, SHARES
from cg3d.library.rows import Item
from cg3d.library.store import Library
from cg3d.records import Float32

THRESHOLD = 0.99  # docs/cli.md: what it finds and what it takes for the same wrongly
LEAST_COSINE: Mapping[str, float] = {"points": 0.8, "pictures": 0.8}  # vectors below this speak against
CHUNK = 1024  # rows compared at once: 400 MB with 100,000 items
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


def duplicates(library: Library, *, near: bool = True, threshold: float = THRESHOLD) -> list[Group]:
    """Groups of two and more items, by the path of the first. near=False: only the same bytes.

    threshold: least similarity of descriptors, 0..1; colours count where both items have some.

    >>> [member.item.label for member in duplicates(library)[0].members]  # doctest: +SKIP
    ['/models/chair.glb', '/models/old/chair copy.glb']
    """
    contents: dict[tuple[str, int], list[Item]] = defaultdict(list)
    for item in library.items():
        contents[item.sha256, item.number].append(item)
    firsts = [items[0] for items in contents.values()]  # by path: dicts keep their order
    likeness = dict(_near(library, firsts, threshold)) if near else {}
    groups, taken = [], set[int]()
    for place, first in enumerate(firsts):
        if place in taken:
            continue
        others = [(at, value) for at, value in likeness.get(place, ()) if at not in taken and at != place]
        taken |= {place, *(at for at, _ in others)}
        members = [Member(item, 1.0) for item in contents[first.sha256, first.number]]
        for at, value in others:
            members += [Member(item, value) for item in contents[firsts[at].sha256, firsts[at].number]]
        if len(members) > 1:
            groups.append(Group("near" if others else "exact", tuple(members)))
    return groups


def _near(library: Library, items: list[Item], threshold: float) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """For each place in `items`: (place, [(other place, similarity), ...]) by falling similarity, itself left out."""
    ids, rows = library.matrix("shape")
    place_of = {item.id: place for place, item in enumerate(items)}
    have = [at for at, id in enumerate(ids.tolist()) if id in place_of]
    if len(have) < 2:
        return
    places = np.array([place_of[int(ids[at])] for at in have])
    colored = np.array([items[place].color_source != "none" for place in places])
    vectors = {part: _of(library, part, ids[have]) for part in LEAST_COSINE}
    for start in range(0, len(have), CHUNK):
        chunk = slice(start, start + CHUNK)
        alike = _similar(rows[have], chunk, colored)
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
