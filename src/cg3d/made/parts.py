"""The vocabulary that made models are built from: closed solids that are moved, turned and mirrored. Knows no kind of thing.

Frame: +Y up, metres. Boxes, cylinders and lathes stand on y = 0 round the y axis; balls have their centre at the origin.
Vertices are shared only where the surface is smooth, so that averaged normals shade rightly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cg3d.made.outlines import circle, signed_area, triangulate
from cg3d.made.paints import Paint

Float = NDArray[np.float64]
HARD_EDGE = np.radians(38)  # profiles that bend more get an edge


@dataclass(frozen=True, eq=False)
class Part:
    """vertices: (V, 3) float64; faces: (F, 3) int64, outward; one paint. name: what it is of the whole ("leg"), or ""."""

    vertices: Float
    faces: NDArray[np.int64]
    paint: Paint
    name: str = ""

    def at(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Part:
        """Moved."""
        return replace(self, vertices=self.vertices + (x, y, z))

    def turn(self, axis: str, degrees: float) -> Part:
        """Turned about an axis through the origin."""
        return replace(self, vertices=self.vertices @ rotation(axis, degrees).T)

    def scaled(self, x: float, y: float, z: float) -> Part:
        """Stretched from the origin; factors > 0."""
        return replace(self, vertices=self.vertices * (x, y, z))

    def mirrored(self, axis: str) -> Part:
        """Its mirror image across the plane where that coordinate is 0."""
        sign = np.where(np.array(list("xyz")) == axis, -1.0, 1.0)
        return replace(self, vertices=self.vertices * sign, faces=self.faces[:, ::-1])

    def shaped(self, change: Callable[[Float, Float, Float], tuple[Float, Float, Float]]) -> Part:
        """Bent by a map of the coordinates (x, y, z)."""
        x, y, z = self.vertices.T
        return replace(self, vertices=np.stack(change(x, y, z), 1))


def rotation(axis: str, degrees: float) -> Float:
    """(3, 3) right-handed rotation."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    rows = {"x": ((1, 0, 0), (0, c, -s), (0, s, c)), "y": ((c, 0, s), (0, 1, 0), (-s, 0, c)), "z": ((c, -s, 0), (s, c, 0), (0, 0, 1))}
    return np.array(rows[axis], np.float64)


def named(name: str, *parts: Part) -> list[Part]:
    """The parts, called that where they have no name yet."""
    return [part if part.name else replace(part, name=name) for part in parts]


# Copies


def both(part: Part, axis: str = "x") -> list[Part]:
    """The part and its mirror image."""
    return [part, part.mirrored(axis)]


def corners(part: Part, x: float, z: float) -> list[Part]:
    """Four copies, mirrored into the corners (+-x, +-z)."""
    moved = part.at(x, 0, z)
    return [moved, moved.mirrored("x"), moved.mirrored("z"), moved.mirrored("x").mirrored("z")]


def around(part: Part, count: int, axis: str = "y", start: float = 0.0) -> list[Part]:
    """`count` copies turned evenly about an axis."""
    return [part.turn(axis, start + 360 * i / count) for i in range(count)]


def moved(parts: Sequence[Part], x: float = 0.0, y: float = 0.0, z: float = 0.0) -> list[Part]:
    """All of them moved."""
    return [part.at(x, y, z) for part in parts]


def turned(parts: Sequence[Part], axis: str, degrees: float) -> list[Part]:
    """All of them turned."""
    return [part.turn(axis, degrees) for part in parts]


# Solids


def box(width: float, height: float, depth: float, paint: Paint) -> Part:
    """Sharp box, x by y by z."""
    outline = np.array([(-width / 2, 0), (width / 2, 0), (width / 2, height), (-width / 2, height)], np.float64)
    return extrude(outline, depth, paint)


def rounded(width: float, height: float, depth: float, radius: float, paint: Paint, steps: int = 3) -> Part:
    """Box with round edges, like a cushion or a tub."""
    radius = min(radius, width * 0.49, height * 0.49, depth * 0.49)
    half = np.array((width, height, depth)) / 2 - radius
    quarter = np.linspace(0, np.pi / 2, steps + 1)
    longitude = np.concatenate([quarter + np.pi / 2 * k for k in range(4)])
    x_sign, z_sign = np.repeat((1, -1, -1, 1), steps + 1), np.repeat((-1, -1, 1, 1), steps + 1)
    rings = []
    for latitude, side in [(a, -1) for a in quarter - np.pi / 2] + [(a, 1) for a in quarter]:
        level = np.full(len(longitude), radius * np.sin(latitude) + side * half[1])
        flat = radius * np.cos(latitude)
        rings.append(np.stack([flat * np.cos(longitude) + x_sign * half[0], level, -flat * np.sin(longitude) + z_sign * half[2]], 1))
    return _skin(np.array(rings), paint, hard_caps=False).at(0, height / 2, 0)


def cylinder(radius: float, height: float, paint: Paint, top: float | None = None, sides: int = 32) -> Part:
    """Cylinder, or a cone where `top` (the upper radius) says so."""
    return lathe([(0, 0), (radius, 0), (radius if top is None else top, height), (0, height)], paint, sides)


def ball(radius: float, paint: Paint, steps: int = 12, sides: int = 24) -> Part:
    """Sphere round the origin."""
    angles = np.linspace(-np.pi / 2, np.pi / 2, steps + 1)
    return lathe(np.stack([radius * np.cos(angles), radius * np.sin(angles)], 1), paint, sides)


def ellipsoid(x: float, y: float, z: float, paint: Paint) -> Part:
    """Half axes x, y, z round the origin."""
    return ball(1.0, paint).scaled(x, y, z)


def lathe(profile: ArrayLike, paint: Paint, sides: int = 32) -> Part:
    """Surface of revolution of (radius, y) points, from the lower axis over the outside to the upper axis (or back down inside)."""
    points = np.asarray(profile, np.float64)
    points[:, 0] = np.maximum(points[:, 0], 0)
    points = points[np.r_[True, np.abs(np.diff(points, axis=0)).sum(1) > 1e-9]]
    ring = circle(1.0, sides) * (1, -1)
    rings = np.stack([np.stack([r * ring[:, 0], np.full(sides, y), r * ring[:, 1]], 1) for r, y in points])
    slope = np.arctan2(*np.diff(points, axis=0).T)
    bend = np.abs((np.diff(slope) + np.pi) % (2 * np.pi) - np.pi)
    cuts = np.flatnonzero(bend > HARD_EDGE) + 1
    return _closed(_strips(rings, cuts), paint)


def torus(radius: float, thickness: float, paint: Paint, sides: int = 10, steps: int = 32) -> Part:
    """Ring lying in the xz plane round the origin; thickness is the radius of the tube."""
    ring = circle(radius, steps)
    return tube(np.stack([ring[:, 0], np.zeros(steps), ring[:, 1]], 1), thickness, paint, sides, closed=True)


def tube(path: ArrayLike, radius: float | ArrayLike, paint: Paint, sides: int = 10, *, closed: bool = False) -> Part:
    """Round tube along a path (n, 3); radius one number or one for each point."""
    line = np.asarray(path, np.float64)
    radii = np.broadcast_to(np.asarray(radius, np.float64), (len(line),))
    tangents = np.roll(line, -1, 0) - np.roll(line, 1, 0) if closed else np.gradient(line, axis=0)
    tangents /= np.linalg.norm(tangents, axis=1, keepdims=True)
    normal = np.cross(tangents[0], np.eye(3)[np.argmin(np.abs(tangents[0]))])
    rings = []
    for centre, tangent, r in zip(line, tangents, radii):
        normal = normal - tangent * (normal @ tangent)
        normal /= np.linalg.norm(normal)
        across = np.cross(tangent, normal)
        ring = circle(r, sides)
        rings.append(centre + ring[:, :1] * normal + ring[:, 1:] * across)
    return _skin(np.array(rings), paint, loop=closed)


def rod(start: ArrayLike, stop: ArrayLike, radius: float, paint: Paint, end: float | None = None, sides: int = 12) -> Part:
    """Straight round bar; `end` is the radius at `stop`."""
    return tube(np.array([start, stop], np.float64), [radius, radius if end is None else end], paint, sides)


def beam(start: ArrayLike, stop: ArrayLike, width: float, paint: Paint, end: float | None = None) -> Part:
    """Straight square bar, sharp; width (and at `stop` end) is its side."""
    a, b = np.asarray(start, np.float64), np.asarray(stop, np.float64)
    way = (b - a) / np.linalg.norm(b - a)
    guide = np.array((0.0, 0, 1)) if abs(way[2]) < 0.9 else np.array((1.0, 0, 0))
    across = np.cross(guide, way)
    across /= np.linalg.norm(across)
    other = np.cross(way, across)
    square = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) / 2
    rings = [c + w * (square[:, :1] * across + square[:, 1:] * other) for c, w in ((a, width), (b, width if end is None else end))]
    return _flat(_skin(np.array(rings), paint))


def extrude(outline: ArrayLike, depth: float, paint: Paint, *, smooth: bool = False) -> Part:
    """Polygon (n, 2) in the xy plane made `depth` thick, centred on z = 0. smooth: its side is one soft band."""
    points = np.asarray(outline, np.float64)
    if signed_area(points) < 0:
        points = points[::-1]
    count = len(points)
    front = np.column_stack([points, np.full(count, depth / 2)])
    back = np.column_stack([points, np.full(count, -depth / 2)])
    caps = np.array(triangulate(points))
    here, there = np.arange(count), np.roll(np.arange(count), -1)
    band = np.concatenate([np.stack([here, there, there + count], 1), np.stack([here, there + count, here + count], 1)])
    wall_vertices = np.concatenate([back, front])
    wall = Part(wall_vertices, band, paint)
    if not smooth:
        wall = _flat(wall)
    vertices = np.concatenate([wall.vertices, front, back])
    first = len(wall.vertices)
    faces = np.concatenate([wall.faces, caps + first, caps[:, ::-1] + first + count])
    return _closed((vertices, faces), paint)


def slab(outline: ArrayLike, height: float, paint: Paint, *, smooth: bool = False) -> Part:
    """Polygon (n, 2) of (x, z) lying flat, `height` thick, on y = 0."""
    points = np.asarray(outline, np.float64) * (1, -1)
    return extrude(points, height, paint, smooth=smooth).turn("x", -90).at(0, height / 2, 0)


def loft(rings: ArrayLike, paint: Paint) -> Part:
    """Smooth skin over closed rings (m, k, 3), capped at both ends."""
    return _skin(np.asarray(rings, np.float64), paint)


def _skin(rings: Float, paint: Paint, *, loop: bool = False, hard_caps: bool = True) -> Part:
    count, sides = rings.shape[:2]
    vertices, faces = _grid(rings, loop)
    if not loop:
        fan = np.array([(0, k, k + 1) for k in range(1, sides - 1)])
        last = (count - 1) * sides
        if hard_caps:
            extra = np.concatenate([rings[0], rings[-1]])
            faces = np.concatenate([faces, fan[:, ::-1] + len(vertices), fan + len(vertices) + sides])
            vertices = np.concatenate([vertices, extra])
        else:
            faces = np.concatenate([faces, fan[:, ::-1], fan + last])
    return _closed((vertices, faces), paint)


def _grid(rings: Float, loop: bool = False) -> tuple[Float, NDArray[np.int64]]:
    """Quads between neighbouring closed rings, as triangles."""
    count, sides = rings.shape[:2]
    k = np.arange(sides)
    rows = np.arange(count if loop else count - 1)[:, None] * sides
    above = (rows + sides) % (count * sides)
    a, b, c, d = (x.ravel() for x in (rows + k, rows + (k + 1) % sides, above + (k + 1) % sides, above + k))
    return rings.reshape(-1, 3), np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])


def _strips(rings: Float, cuts: NDArray[np.int64]) -> tuple[Float, NDArray[np.int64]]:
    """Skins between the cuts, without shared vertices across them."""
    bounds = [0, *cuts.tolist(), len(rings) - 1]
    vertices: list[Float] = []
    faces: list[NDArray[np.int64]] = []
    first = 0
    for start, stop in pairwise(bounds):
        v, f = _grid(rings[start : stop + 1])
        vertices.append(v)
        faces.append(f + first)
        first += len(v)
    return np.concatenate(vertices), np.concatenate(faces)


def _flat(part: Part) -> Part:
    """No vertex shared between faces that are not in one plane: here simply none at all."""
    return replace(part, vertices=part.vertices[part.faces.ravel()], faces=np.arange(part.faces.size).reshape(-1, 3))


def _closed(surface: tuple[Float, NDArray[np.int64]], paint: Paint) -> Part:
    """Faces without area left out, the rest turned outward (positive volume)."""
    vertices, faces = surface
    a, b, c = (vertices[faces[:, i]] for i in range(3))
    normals = np.cross(b - a, c - a)
    keep = np.linalg.norm(normals, axis=1) > 1e-14
    centre = vertices.mean(0)
    if np.einsum("ij,ij->", a - centre, normals) < 0:
        faces = faces[:, ::-1]
    return Part(vertices, faces[keep].astype(np.int64), paint)
