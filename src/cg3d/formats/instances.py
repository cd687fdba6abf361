"""A graph of parts that hold parts, flattened to (part, transform) pairs; counted before it is expanded. Knows no format."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from cg3d.formats.source import Source
from cg3d.records import Float64

K = TypeVar("K", bound=Hashable)


def flatten(
    source: Source,
    roots: Iterable[tuple[K, Float64]],
    parts: Callable[[K], Iterable[tuple[K, Float64]]],
    faces: Callable[[K], int],
) -> list[tuple[K, Float64]]:
    """Every part below `roots` that has faces, with its (4, 4) world_from_part. Raises RefusedFile: cycle, limit, what `parts` raises."""
    roots = list(roots)
    counted: dict[K, tuple[int, int]] = {}  # (instances, faces) of a part with all below it
    for key, _ in roots:
        _count(source, key, parts, faces, counted)
    instances, total = (sum(counted[key][i] for key, _ in roots) for i in (0, 1))
    if instances > source.limits.instances:
        raise source.refuse("limit", f"{_shown(instances)} instances", "Simplify it.")
    if total > source.limits.faces:
        raise source.refuse("limit", f"{_shown(total)} faces in all instances", "Simplify it.")
    placed = []
    waiting = list(reversed(roots))
    while waiting:
        key, matrix = waiting.pop()
        if faces(key):
            placed.append((key, matrix))
        waiting += [(part, matrix @ inner) for part, inner in reversed(list(parts(key)))]
    return placed


def moved(points: Float64, matrix: Float64) -> Float64:
    """points (N, 3) by a (4, 4) matrix for column vectors."""
    with np.errstate(over="ignore", invalid="ignore"):
        return points @ matrix[:3, :3].T + matrix[:3, 3]


def wound(faces: NDArray, matrix: Float64) -> NDArray:
    """faces (F, 3), turned around where the matrix mirrors, so that they still look outwards."""
    with np.errstate(over="ignore", invalid="ignore"):
        return faces[:, ::-1] if np.linalg.det(matrix[:3, :3]) < 0 else faces


def _count(
    source: Source, root: K, parts: Callable[[K], Iterable[tuple[K, Float64]]], faces: Callable[[K], int], counted: dict[K, tuple[int, int]]
) -> None:
    """Fill `counted` for root and all below it: each part once, however often it is used."""
    open_now: set[K] = set()
    waiting = [(root, False)]
    while waiting:
        key, done = waiting.pop()
        if done:
            open_now.discard(key)
            rows = [counted[part] for part, _ in parts(key)]
            counted[key] = (1 + sum(row[0] for row in rows), faces(key) + sum(row[1] for row in rows))
            continue
        if key in counted:
            continue
        if key in open_now:
            raise source.refuse("cycle", "a part contains itself")
        open_now.add(key)
        if len(open_now) > source.limits.depth:
            raise source.refuse("limit", f"parts nested deeper than {source.limits.depth}")
        waiting.append((key, True))
        for part, _ in parts(key):
            if part in open_now:
                raise source.refuse("cycle", "a part contains itself")
            waiting.append((part, False))


def _shown(number: int) -> str:
    return str(number) if number < 10**12 else f"about 2^{number.bit_length()}"
