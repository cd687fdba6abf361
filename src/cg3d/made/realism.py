"""Meshes as other people's programs would have made them: low-poly, welded or split, with odd triangles, turned, several at once, cropped.

What a thing is stays true; its surface stays where it was unless a function says otherwise. Draws no points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.pose import random_rotation, rotation_about_y
from cg3d.made.paints import Rng
from cg3d.records import Material, Mesh

FLAT = 0.99995  # cosine between faces that count as one plane
LEAST_SURFACE = 0.7  # of a solid that a coarse copy must keep
GAP = 0.05  # of the larger of two things: what is left free between them, at least


def low_poly(mesh: Mesh, cells: int) -> Mesh:
    """Corners of each solid pulled to the nearest of a grid of `cells` along the mesh's longest side: a coarse, faceted copy.

    Solids that would lose much of their surface so (rods, thin boards) stay as they are.
    """
    solid = welded(mesh)
    part = _solids(solid)
    low, high = solid.bounds.astype(float)
    cubes = np.floor((solid.vertices - low) / max(float((high - low).max()) / cells, 1e-9)).astype(np.int64)
    spans = cubes.max(0) + 1
    key = ((part * spans[0] + cubes[:, 0]) * spans[1] + cubes[:, 1]) * spans[2] + cubes[:, 2]
    _, first, which = np.unique(key, return_index=True, return_inverse=True)
    which = which.reshape(-1)
    counts = np.bincount(which)
    centres = np.stack([np.bincount(which, solid.vertices[:, k]) / counts for k in range(3)], 1)[which]
    owner = part[solid.faces[:, 0]]
    before, after = (_areas(vertices, solid.faces) for vertices in (solid.vertices, centres))
    shares = np.bincount(owner, after) / np.maximum(np.bincount(owner, before), 1e-20)
    coarse = shares > LEAST_SURFACE
    pulled = coarse[part]
    corners = np.where(pulled, first[which], np.arange(len(part)))
    vertices = np.where(pulled[:, None], centres, solid.vertices).astype(np.float32)
    faces = corners[solid.faces].astype(np.int32)
    return _of_faces(solid.but(vertices=vertices, faces=faces), (after > 1e-12) | ~coarse[owner])


def welded(mesh: Mesh) -> Mesh:
    """Corners at one place become one, so that all edges are shaded smooth, as many programs export."""
    keys = np.round(mesh.vertices.astype(np.float64), 6)
    if mesh.uv is not None:
        keys = np.column_stack([keys, np.round(mesh.uv, 6)])
    _, first, which = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    return mesh.but(
        vertices=mesh.vertices[first],
        faces=which.reshape(-1)[mesh.faces].astype(np.int32),
        uv=None if mesh.uv is None else mesh.uv[first],
        vertex_colors=None if mesh.vertex_colors is None else mesh.vertex_colors[first],
    )


def faceted(mesh: Mesh) -> Mesh:
    """No corner shared: every triangle shaded flat, as STL gives it."""
    corners = mesh.faces.ravel()
    return mesh.but(
        vertices=mesh.vertices[corners],
        faces=np.arange(len(corners), dtype=np.int32).reshape(-1, 3),
        uv=None if mesh.uv is None else mesh.uv[corners],
        vertex_colors=None if mesh.vertex_colors is None else mesh.vertex_colors[corners],
    )


def unevenly_divided(mesh: Mesh, rng: Rng, share: float = 0.3, rounds: int = 2) -> Mesh:
    """A share of the faces cut in two across their longest edge, anywhere along it, some rounds long: the slivers of CAD exports."""
    for _ in range(rounds):
        faces, vertices = mesh.faces, mesh.vertices
        chosen = np.flatnonzero(rng.random(len(faces)) < share)
        if not len(chosen):
            return mesh
        edges = np.linalg.norm(vertices[faces[chosen]] - vertices[np.roll(faces[chosen], -1, 1)], axis=2)
        rows = np.arange(len(chosen))
        turned = faces[chosen][rows[:, None], (edges.argmax(1)[:, None] + np.arange(3)) % 3]  # the longest edge first
        t = rng.uniform(0.15, 0.85, (len(chosen), 1)).astype(np.float32)
        new = np.arange(len(vertices), len(vertices) + len(chosen), dtype=np.int32)
        first, second, third = turned.T
        halves = np.concatenate([np.stack([first, new, third], 1), np.stack([new, second, third], 1)])
        kept = np.delete(np.arange(len(faces)), chosen)
        along = {name: _between(getattr(mesh, name), first, second, t) for name in ("vertices", "uv", "vertex_colors")}
        material = mesh.face_material
        mesh = mesh.but(
            **along,
            faces=np.concatenate([faces[kept], halves]).astype(np.int32),
            face_material=None if material is None else np.concatenate([material[kept], material[chosen], material[chosen]]),
        )
    return mesh


def planes_merged(mesh: Mesh) -> Mesh:
    """Flat, convex regions of many triangles drawn again as fans of few: corners in the middle of a face and on straight edges go."""
    solid = welded(mesh)
    region, normals = _flat_regions(solid)
    order = np.argsort(region, kind="stable")
    starts = np.flatnonzero(np.r_[True, np.diff(region[order]) != 0])
    kept = np.ones(len(solid.faces), bool)
    fans: list[NDArray[np.int32]] = []
    material: list[int] = []
    for group in np.split(order, starts[1:]):
        if len(group) < 3 or (normals[group] @ normals[group[0]]).min() < FLAT:  # gently curved ones are no plane
            continue
        outline = _convex_outline(solid, group, normals[group[0]])
        if outline is None or len(outline) - 2 >= len(group):
            continue
        kept[group] = False
        fans.append(np.stack([np.full(len(outline) - 2, outline[0]), outline[1:-1], outline[2:]], 1).astype(np.int32))
        material += [0 if solid.face_material is None else int(solid.face_material[group[0]])] * (len(outline) - 2)
    if not fans:
        return solid
    numbers = None if solid.face_material is None else np.concatenate([solid.face_material[kept], np.array(material, np.int32)])
    return solid.but(faces=np.concatenate([solid.faces[kept], *fans]), face_material=numbers)


def any_mesh(mesh: Mesh, rng: Rng) -> Mesh:
    """One of the ways, or none of them (half of the time)."""
    way = int(rng.integers(10))
    if way == 0:
        return low_poly(mesh, int(rng.integers(8, 28)))
    if way == 1:
        return welded(mesh)
    if way == 2:
        return faceted(unevenly_divided(mesh, rng))
    if way == 3:
        return unevenly_divided(mesh, rng, 0.5, 3)
    return planes_merged(mesh) if way == 4 else mesh


def yawed(mesh: Mesh, rng: Rng) -> Mesh:
    """Turned about up by any angle."""
    return _rotated(mesh, rotation_about_y(float(rng.uniform(0, 360))))


def tumbled(mesh: Mesh, rng: Rng) -> Mesh:
    """Turned any way, then set on y = 0."""
    return _rotated(mesh, random_rotation(rng))


def together(meshes: Sequence[Mesh], rng: Rng) -> Mesh:
    """All of them in one mesh, standing side by side and turned about up, none inside another's box; the first in the middle."""
    placed = [_centred(yawed(mesh, rng)) for mesh in meshes]
    right = left = 0.0
    moved = []
    for i, mesh in enumerate(placed):
        half = float(np.ptp(mesh.vertices[:, 0])) / 2
        gap = float(rng.uniform(GAP, 4 * GAP)) * max(half, 0.1)
        if i == 0:
            x, right, left = 0.0, half, -half
        elif i % 2:
            x = right + gap + half
            right = x + half
        else:
            x = left - gap - half
            left = x - half
        depth = float(rng.normal(0, 0.15)) * half if i else 0.0
        moved.append(mesh.but(vertices=mesh.vertices + np.array((x, 0, depth), np.float32)))
    return joined(moved)


def joined(meshes: Sequence[Mesh]) -> Mesh:
    """One mesh of several, each with its own materials."""
    starts = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes)])
    materials: list[Material] = []
    numbers = []
    for mesh in meshes:
        own = mesh.face_material if mesh.face_material is not None and mesh.materials else np.zeros(len(mesh.faces), np.int32)
        numbers.append(own + len(materials))
        materials += mesh.materials or (Material(np.array((0.6, 0.6, 0.6, 1), np.float32)),)
    textured = any(mesh.uv is not None for mesh in meshes)
    uv = [np.zeros((len(mesh.vertices), 2), np.float32) if mesh.uv is None else mesh.uv for mesh in meshes]
    return replace(
        meshes[0],
        vertices=np.concatenate([mesh.vertices for mesh in meshes]),
        faces=np.concatenate([mesh.faces + start for mesh, start in zip(meshes, starts)]).astype(np.int32),
        uv=np.concatenate(uv) if textured else None,
        face_material=np.concatenate(numbers).astype(np.int32),
        materials=tuple(materials),
        color_source="none" if all(mesh.color_source == "none" for mesh in meshes) else "texture" if textured else "material",
    )


def cropped(mesh: Mesh, rng: Rng, share: float = 0.25) -> Mesh:
    """Without the faces that lie beyond a plane which takes off about that share of the surface."""
    middles = mesh.vertices[mesh.faces].mean(1)
    area = _areas(mesh.vertices, mesh.faces)
    along = middles @ (rng.normal(size=3) * (1, 0.5, 1))
    order = np.argsort(along)
    kept = np.zeros(len(order), bool)
    kept[order[: max(1, int(np.searchsorted(np.cumsum(area[order]), (1 - share) * area.sum())))]] = True
    return _of_faces(mesh, kept)


def _areas(vertices: NDArray[np.floating], faces: NDArray[np.int32]) -> NDArray[np.float64]:
    """(F,) square metres."""
    a, b, c = (vertices[faces[:, i]].astype(np.float64) for i in range(3))
    return np.asarray(np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2)


def _solids(mesh: Mesh) -> NDArray[np.int64]:
    """(V,) number of the solid that each corner belongs to, from 0: corners that faces join, at one place or not."""
    _, place = np.unique(np.round(mesh.vertices.astype(np.float64), 6), axis=0, return_inverse=True)
    ends = place.reshape(-1)[mesh.faces]
    one, two = np.concatenate([ends[:, 0], ends[:, 1]]), np.concatenate([ends[:, 1], ends[:, 2]])
    return np.unique(_spread(one, two, int(place.max()) + 1)[place.reshape(-1)], return_inverse=True)[1].reshape(-1)


def _spread(one: NDArray[np.int64], two: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """(count,) the smallest number that each can be reached from, over pairs (one, two)."""
    label = np.arange(count)
    while True:
        least = np.minimum(label[one], label[two])
        before = label.copy()
        np.minimum.at(label, one, least)
        np.minimum.at(label, two, least)
        label = label[label]
        if (label == before).all():
            return label


def _of_faces(mesh: Mesh, kept: NDArray[np.bool_]) -> Mesh:
    """Some faces, and only the corners that they use."""
    used, faces = np.unique(mesh.faces[kept], return_inverse=True)
    return mesh.but(
        vertices=mesh.vertices[used],
        faces=faces.reshape(-1, 3).astype(np.int32),
        uv=None if mesh.uv is None else mesh.uv[used],
        vertex_colors=None if mesh.vertex_colors is None else mesh.vertex_colors[used],
        face_material=None if mesh.face_material is None else mesh.face_material[kept],
    )


def _between(
    rows: NDArray[np.float32] | None, first: NDArray[np.int32], second: NDArray[np.int32], t: NDArray[np.float32]
) -> NDArray[np.float32] | None:
    """The rows with those on the way from first to second behind them."""
    return None if rows is None else np.concatenate([rows, rows[first] * (1 - t) + rows[second] * t]).astype(np.float32)


def _rotated(mesh: Mesh, rotation: NDArray[np.float64]) -> Mesh:
    vertices = mesh.vertices @ rotation.T
    vertices[:, 1] -= vertices[:, 1].min()
    return mesh.but(vertices=vertices.astype(np.float32))


def _centred(mesh: Mesh) -> Mesh:
    low, high = mesh.bounds
    return mesh.but(vertices=mesh.vertices - np.array(((low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2), np.float32))


def _flat_regions(mesh: Mesh) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """(F,) number of the flat region of one material that each face belongs to, and (F, 3) normals."""
    a, b, c = (mesh.vertices[mesh.faces[:, i]].astype(np.float64) for i in range(3))
    normals = np.cross(b - a, c - a)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-20)
    edges = np.sort(np.concatenate([mesh.faces[:, [0, 1]], mesh.faces[:, [1, 2]], mesh.faces[:, [2, 0]]]), axis=1)
    owner = np.tile(np.arange(len(mesh.faces)), 3)
    key = edges[:, 0].astype(np.int64) * len(mesh.vertices) + edges[:, 1]
    order = np.argsort(key, kind="stable")
    same = np.flatnonzero(key[order][1:] == key[order][:-1])
    one, two = owner[order][same], owner[order][same + 1]
    flat = np.einsum("ij,ij->i", normals[one], normals[two]) > FLAT
    if mesh.face_material is not None:
        flat &= mesh.face_material[one] == mesh.face_material[two]
    one, two = one[flat], two[flat]
    return _spread(one, two, len(mesh.faces)), normals


def _convex_outline(mesh: Mesh, group: NDArray[np.int64], normal: NDArray[np.float64]) -> NDArray[np.int64] | None:
    """Corners of a flat group of faces, in order round it, without those on straight edges; None where it is not one convex polygon."""
    faces = mesh.faces[group]
    ways = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]).astype(np.int64)
    there = {(int(i), int(j)) for i, j in ways}
    border = {i: j for i, j in there if (j, i) not in there}
    if len(border) < 3 or len(border) != sum((j, i) not in there for i, j in there):
        return None
    loop = [next(iter(border))]
    while (following := border.get(loop[-1])) is not None and following != loop[0] and len(loop) <= len(border):
        loop.append(following)
    if len(loop) != len(border):
        return None
    points = mesh.vertices[loop].astype(np.float64)
    into, out = points - np.roll(points, 1, 0), np.roll(points, -1, 0) - points
    bend = np.cross(into, out) @ normal / np.maximum(np.linalg.norm(into, axis=1) * np.linalg.norm(out, axis=1), 1e-20)
    if (bend < -1e-4).any() or (bend > 1e-4).sum() < 3:
        return None
    return np.array([corner for corner, bent in zip(loop, bend > 1e-4) if bent])
