"""Thin walls with holes in them, basins of any outline, fruit cut in half: pieces that only this family needs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cg3d.made.outlines import joined, mirrored
from cg3d.made.paints import Paint
from cg3d.made.parts import Part, ball, extrude, lathe, slab, turned

Float = NDArray[np.float64]


def pierced(outer: ArrayLike, inner: ArrayLike, paint: Paint, holes: ArrayLike | None = None) -> Part:
    """A wall between two grids of rings (m, k, 3), each ring closed. holes: (m - 1, k) True where a cell is left out."""
    outside, inside = np.asarray(outer, np.float64), np.asarray(inner, np.float64)
    rows, columns = outside.shape[:2]
    keep = np.ones((rows - 1, columns), bool) if holes is None else ~np.asarray(holes, bool)
    i, j = np.nonzero(keep)
    a, b = i * columns + j, i * columns + (j + 1) % columns
    quads = np.stack([a, b, b + columns, a + columns], 1)
    edges = np.concatenate([quads[:, [k, (k + 1) % 4]] for k in range(4)])
    known = {(int(p), int(q)) for p, q in edges}
    p, q = np.array([(p, q) for p, q in known if (q, p) not in known]).T
    count, rims = rows * columns, len(p)
    flat = np.concatenate([outside.reshape(-1, 3), inside.reshape(-1, 3)])
    walls = np.concatenate([flat[p], flat[q], flat[q + count], flat[p + count]])
    n = 2 * count + np.arange(rims)
    faces = np.concatenate(
        [
            quads[:, [0, 1, 2]],
            quads[:, [0, 2, 3]],
            quads[:, [2, 1, 0]] + count,
            quads[:, [3, 2, 0]] + count,
            np.stack([n + rims, n, n + 3 * rims], 1),
            np.stack([n + rims, n + 3 * rims, n + 2 * rims], 1),
        ]
    )
    vertices = np.concatenate([flat, walls])
    x, y, z = (vertices[faces[:, k]] - vertices.mean(0) for k in range(3))
    if np.einsum("ij,ij->", x, np.cross(y - x, z - x)) < 0:
        faces = faces[:, ::-1]
    solid = np.linalg.norm(np.cross(y - x, z - x), axis=1) > 1e-14
    return Part(vertices, faces[solid].astype(np.int64), paint)


def turned_rings(profile: ArrayLike, sides: int) -> Float:
    """(m, sides, 3) rings of a (radius, y) profile."""
    points, a = np.asarray(profile, np.float64), np.linspace(0, 2 * np.pi, sides, endpoint=False)
    return np.stack([np.stack([r * np.cos(a), np.full(sides, y), r * np.sin(a)], 1) for r, y in points])


def sieve(profile: ArrayLike, wall: float, paint: Paint, holes: NDArray[np.bool_]) -> Part:
    """Turned bowl wall with square holes; holes: (points - 1, sides)."""
    points = np.asarray(profile, np.float64)
    inside = np.stack([np.maximum(points[:, 0] - wall, points[:, 0] * 0.6), points[:, 1] + wall * 0.5], 1)
    return pierced(turned_rings(points, holes.shape[1]), turned_rings(inside, holes.shape[1]), paint, holes)


def inset(outline: Float, by: float) -> Float:
    """An outline round the origin, smaller by that on every side."""
    return np.asarray(outline * (1 - 2 * by / np.ptp(outline, axis=0)))


def basin(bottom: Float, top: Float, height: float, wall: float, paint: Paint) -> list[Part]:
    """Open vessel on y = 0 with (x, z) outlines (k, 2) at its foot and its rim: a wall and a floor."""

    def rings(low: Float, high: Float) -> Float:
        both = [np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o, y in ((low, 0.0), (high, height))]
        return np.array(both)

    return [
        pierced(rings(bottom, top), rings(inset(bottom, wall), inset(top, wall)), paint),
        slab(inset(bottom, wall * 0.5), wall, paint),
    ]


def pane(outline: Float, centre: Sequence[float], hole: Float, thick: float, paint: Paint) -> Part:
    """Flat plate on y = 0 with a hole: outline (k, 2) of (x, z), star-shaped about `centre`; hole: half axes (x, z) of an oval."""
    middle = np.asarray(centre, np.float64)
    fine = joined(*(np.linspace(p, q, 8, endpoint=False) for p, q in zip(outline, np.roll(outline, -1, 0))))
    way = (fine - middle) / np.asarray(hole)
    inner = middle + way / np.linalg.norm(way, axis=1, keepdims=True) * np.asarray(hole)

    def at(y: float) -> Float:
        return np.array([np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o in (fine, inner)])

    return pierced(at(thick), at(0.0), paint)


def halved(profile: ArrayLike, skin: Paint, flesh: Paint, rim: float = 0.93) -> list[Part]:
    """A turned fruit cut along its axis, lying with the cut upward at y = 0 and its top towards -z; the flesh shows a little raised."""
    line = np.asarray(profile, np.float64)
    body = lathe(line, skin, 36).shaped(lambda x, y, z: (x, y, np.minimum(z, 0)))
    middle = (line[0, 1] + line[-1, 1]) / 2
    face = mirrored((line - (0, middle)) * rim + (0, middle))
    return turned([body, extrude(face, line[:, 0].max() * 0.04, flesh)], "x", -90)


def bean(x: float, y: float, z: float, paint: Paint) -> Part:
    """A small ellipsoid of few faces: seeds, crumbs, rivets."""
    return ball(1.0, paint, 5, 8).scaled(x, y, z)
