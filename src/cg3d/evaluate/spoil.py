"""Shapes that lack something, or lie as no one said: what a model must bear. Pure functions on shapes; measures nothing.

Each look is drawn from the content of the file and its own name, so it is the same for every model that is measured.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.pose import random_rotation, rotation_about_y
from cg3d.geometry.prepare import rng_for, surface
from cg3d.records import Cloud, ColorSource, Float32, Mesh, Shape

PLAIN = "as it is"
FEW_POINTS = 256
CLOUD_POINTS = 8192  # of a scan: enough to see a surface
NOISE = 0.02  # standard deviation of each coordinate, in radii of the shape
GRID = 32  # cells a side of the picture that a scanner takes: several points a cell, or those behind would shine through
DEPTH = 0.08  # radii behind the nearest point of its cell that a point is still seen

Rng = np.random.Generator


def spoilt(shape: Shape, look: str, content_hash: str, number: int = 0) -> Shape:
    """The shape as a look of LOOKS shows it. content_hash, number: of its file, what it is drawn from. Raises KeyError."""
    if look == PLAIN:
        return shape
    older = look == "few points"  # than this file: its draws stay as they were
    rng = rng_for(content_hash, number + 1) if older else rng_for(f"{content_hash}:{look}", number)
    return LOOKS[look][1](shape, rng)


def rotated(shape: Shape, rotation: NDArray[np.float64]) -> Shape:
    """The shape turned by (3, 3); what it says of its up axis is left as it is."""
    turn = rotation.astype(np.float32).T
    if isinstance(shape, Mesh):
        return shape.but(vertices=np.ascontiguousarray(shape.vertices @ turn))
    return shape.but(points=np.ascontiguousarray(shape.points @ turn))


def colorless(shape: Shape) -> Shape:
    """The shape without any colour."""
    if isinstance(shape, Mesh):
        return shape.but(materials=(), face_material=None, vertex_colors=None, uv=None, color_source="none")
    return shape.but(colors=None, color_source="none")


def as_cloud(shape: Shape, count: int, rng: Rng) -> Cloud:
    """`count` random points of its surface with their colours; a cloud that has no more keeps all."""
    points, colors = surface(shape, count, rng)
    source: ColorSource = "points" if colors is not None else "none"
    return Cloud(points, colors, up_axis=shape.up_axis, up_known=shape.up_known, color_source=source)


def scanned(cloud: Cloud, azimuth: float) -> Cloud:
    """The points that are seen from one side, `azimuth` degrees about +Y: in each cell of a picture those next to the nearest."""
    points = cloud.points - cloud.points.mean(0)
    radius = max(float(np.linalg.norm(points, axis=1).max()), 1e-9)
    across, up, depth = (points @ rotation_about_y(azimuth).astype(np.float32) / radius).T
    cells = [np.clip(((axis + 1) / 2 * GRID).astype(int), 0, GRID - 1) for axis in (across, up)]
    cell = cells[0] * GRID + cells[1]
    nearest = np.full(GRID * GRID, -np.inf, np.float32)
    np.maximum.at(nearest, cell, depth)
    seen = depth >= nearest[cell] - DEPTH
    return cloud.but(points=cloud.points[seen], colors=None if cloud.colors is None else cloud.colors[seen])


def _lying(shape: Shape, _: Rng) -> Shape:
    plain = colorless(shape)
    x, y, z = (plain.vertices if isinstance(plain, Mesh) else plain.points).T
    turned = np.ascontiguousarray(np.stack([x, -z, y], 1))
    return plain.but(vertices=turned, up_known=False) if isinstance(plain, Mesh) else plain.but(points=turned, up_known=False)


def _few(shape: Shape, rng: Rng) -> Shape:
    points, colors = surface(shape, FEW_POINTS, rng)
    return Cloud(points=points, colors=colors, color_source="points" if colors is not None else "none")


def _noisy(shape: Shape, rng: Rng) -> Shape:
    cloud = as_cloud(shape, CLOUD_POINTS, rng)
    radius = float(np.linalg.norm(cloud.points - cloud.points.mean(0), axis=1).max())
    return cloud.but(points=cloud.points + cast(Float32, rng.normal(0, NOISE * radius, cloud.points.shape).astype(np.float32)))


def _one_side(shape: Shape, rng: Rng) -> Shape:
    return scanned(as_cloud(shape, CLOUD_POINTS, rng), rng.uniform(0, 360))


LOOKS: dict[str, tuple[str, Callable[[Shape, Rng], Shape]]] = {  # name: what a report says of it, how it is made
    "about up": ("turned about +Y by a random angle", lambda shape, rng: rotated(shape, rotation_about_y(rng.uniform(0, 360)))),
    "any way": ("turned by a random rotation; the file still says +Y", lambda shape, rng: rotated(shape, random_rotation(rng))),
    "no colour": ("no colour", lambda shape, _: colorless(shape)),
    "lying": ("no colour, +Z up and nobody says so", _lying),
    "scan": (f"{CLOUD_POINTS} points instead of the surface", lambda shape, rng: as_cloud(shape, CLOUD_POINTS, rng)),
    "few points": (f"{FEW_POINTS} random points", _few),
    "noise": (f"{CLOUD_POINTS} points, each moved by {NOISE:g} radii (normal)", _noisy),
    "one side": (f"of {CLOUD_POINTS} points those seen from one side", _one_side),
}  # fmt: skip
ROBUSTNESS = ("about up", "any way", "no colour", "scan", "few points", "noise", "one side")
