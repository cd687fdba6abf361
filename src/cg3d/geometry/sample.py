"""Draw points from the surface of a mesh, evenly by area, with their colours.

Orders and normalises nothing (farthest.py, pose.py).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.paint import can_have_holes, has_color, paint, srgb8
from cg3d.records import Float32, Int32, Mesh, UInt8

COMMON = (1e-3, 1e6)  # largest coordinates whose areas float32 holds well


def sample_surface(mesh: Mesh, count: int, rng: np.random.Generator) -> tuple[Float32, UInt8 | None]:
    """`count` spots of the surface, stratified by area (each of `count` equal shares of the area gets one).

    Returns (count, 3) float32 points in the mesh's frame, and (count, 3) uint8 sRGB, None for a mesh without colour. Spots that fall
    into holes of an alpha-cut texture are drawn again once. A mesh without area gives its vertices instead.
    Raises ValueError for a mesh without vertices.
    """
    if not len(mesh.vertices):
        raise ValueError("a mesh without vertices has no surface to sample")
    total = cumulative_area(mesh.vertices, mesh.faces)
    if not len(total) or not total[-1] > 0 or not np.isfinite(total[-1]):
        return _vertices(mesh, count, rng)
    face, w1, w2 = _draw(total, count, rng)
    colored = has_color(mesh)
    colors = None
    if colored or can_have_holes(mesh):
        colors, hole = paint(mesh, face, w1, w2)
        if hole is not None and hole.any() and not hole.all():
            face, w1, w2 = _draw_again(mesh, total, hole, (face, w1, w2), rng)
            colors, _ = paint(mesh, face, w1, w2)
    corner = mesh.faces.take(face, 0).T
    points = mesh.vertices.take(corner[0], 0)
    along, across = mesh.vertices.take(corner[1], 0) - points, mesh.vertices.take(corner[2], 0) - points
    along *= w1[:, None]
    across *= w2[:, None]
    points += along
    points += across
    return points, np.ascontiguousarray(srgb8(colors).T) if colored and colors is not None else None


def cumulative_area(vertices: Float32, faces: Int32) -> NDArray[np.float64]:
    """(F,) float64: twice the area of all faces up to each one, in a unit that keeps float32 from over- and underflow."""
    reach = float(np.abs(vertices).max()) if len(vertices) else 0.0
    if not COMMON[0] < reach < COMMON[1]:
        vertices = (vertices / np.float64(reach or 1)).astype(np.float32)
    a, b, c = (np.ascontiguousarray(faces[:, i]) for i in range(3))
    (ux, vx), (uy, vy), (uz, vz) = (_edges(np.ascontiguousarray(vertices[:, i]), a, b, c) for i in range(3))
    area = (uy * vz - uz * vy) ** 2
    area += (uz * vx - ux * vz) ** 2
    area += (ux * vy - uy * vx) ** 2
    np.sqrt(area, out=area)
    return np.cumsum(area, dtype=np.float64)


def _edges(value: Float32, a: Int32, b: Int32, c: Int32) -> tuple[Float32, Float32]:
    at = value.take(a)
    return value.take(b) - at, value.take(c) - at


def _draw(total: NDArray[np.float64], count: int, rng: np.random.Generator) -> tuple[NDArray[np.int64], Float32, Float32]:
    where = np.arange(count) + rng.random(count)
    where *= total[-1] / max(count, 1)
    face = np.minimum(np.searchsorted(total, where, side="right"), len(total) - 1)
    w = rng.random((2, count), dtype=np.float32)
    w = np.where(w[0] + w[1] > 1, 1 - w, w)  # the far half of the parallelogram is folded back
    return face, w[0], w[1]


def _draw_again(
    mesh: Mesh,
    total: NDArray[np.float64],
    hole: NDArray[np.bool_],
    spots: tuple[NDArray[np.int64], Float32, Float32],
    rng: np.random.Generator,
) -> tuple[NDArray[np.int64], Float32, Float32]:
    """Spots in holes are replaced: by fresh ones that are none, else by repeated good ones."""
    bad = np.flatnonzero(hole)
    fresh = _draw(total, 2 * len(bad), rng)
    _, again = paint(mesh, *fresh)
    assert again is not None
    good = rng.permutation(np.flatnonzero(~again))[: len(bad)]
    rest = rng.choice(np.flatnonzero(~hole), len(bad) - len(good))
    for i in range(3):
        spots[i].put(bad, np.concatenate([fresh[i].take(good), spots[i].take(rest)]))
    return spots


def _vertices(mesh: Mesh, count: int, rng: np.random.Generator) -> tuple[Float32, UInt8 | None]:
    used = np.unique(mesh.faces) if len(mesh.faces) else np.arange(len(mesh.vertices))
    pick = used[rng.integers(0, len(used), count)] if len(used) > count else np.resize(used, count)
    colors = None
    if has_color(mesh):
        colors = np.ones((count, 3), np.float32)
        if mesh.vertex_colors is not None:
            colors = mesh.vertex_colors[pick, :3]
        elif mesh.materials:
            colors = colors * mesh.materials[0].color[:3]
    return mesh.vertices[pick].astype(np.float32), srgb8(colors) if colors is not None else None
