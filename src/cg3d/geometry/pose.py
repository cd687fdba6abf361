"""Turning and scaling: the up axis to +Y, the unit sphere, rotations.

Guesses no up axis. Transforms are proper rotations: nothing is mirrored.
"""

from __future__ import annotations

from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Axis, Float32, Mesh, Shape

S = TypeVar("S", bound=Shape)

# house_from_file: rows say where the house's x, y, z come from.
HOUSE_FROM_UP: dict[Axis, Float32] = {
    "x": np.array([[0, -1, 0], [1, 0, 0], [0, 0, 1]], np.float32),
    "y": np.eye(3, dtype=np.float32),
    "z": np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0]], np.float32),
}


def upright(points: Float32, axis: Axis) -> Float32:
    """points (..., 3) turned so that the file's `axis` points along +Y."""
    if axis == "x":
        return np.stack([-points[..., 1], points[..., 0], points[..., 2]], -1)
    if axis == "z":
        return np.stack([points[..., 0], points[..., 2], -points[..., 1]], -1)
    return points


def upright_shape(shape: S, axis: Axis) -> S:
    """The shape with its file's `axis` turned to +Y; says so in `up_axis`; its `origin` turns along."""
    turned: Shape
    if isinstance(shape, Mesh):
        turned = shape.but(vertices=upright(shape.vertices, axis))
    else:
        turned = shape.but(points=upright(shape.points, axis))
    return cast(S, turned.but(origin=HOUSE_FROM_UP[axis].astype(np.float64) @ shape.origin, up_axis=axis))


def normalise_sphere(points: Float32) -> tuple[Float32, Float32, float]:
    """points (N, 3) with their centroid at 0 and the largest radius 1, the centre that was subtracted, and the radius divided by.

    Points that all coincide become zeros, with radius 1.
    """
    centre = points.mean(0, dtype=np.float64)
    moved = points - centre
    radius = float(np.sqrt((moved * moved).sum(1).max()))
    if not radius > 0:
        radius = 1.0
    return (moved / radius).astype(np.float32), centre.astype(np.float32), radius


def rotation_about_y(degrees: float) -> NDArray[np.float64]:
    """(3, 3): counter-clockwise seen from above; +Z turns towards +X."""
    a = np.deg2rad(degrees)
    return np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])


def random_rotation(rng: np.random.Generator) -> NDArray[np.float64]:
    """(3, 3): uniform over all rotations (unit quaternion of four normals)."""
    w, x, y, z = _unit(rng.normal(size=4))
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    )


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(vector / np.sqrt((vector * vector).sum()))
