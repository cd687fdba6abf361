"""Cameras around a shape: where they stand, how they frame what they see.

Draws nothing (render.py).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Camera:
    """A pinhole camera in the shape's frame (right-handed, +Y up), looking from `position` to `target`.

    fov: vertical angle in degrees. fit: only the direction counts; the camera is moved until the shape fills `fill` of the picture's side.
    """

    position: Vector
    target: Vector = (0.0, 0.0, 0.0)
    up: Vector = (0.0, 1.0, 0.0)
    fov: float = 35.0
    fit: bool = True
    fill: float = 0.92

    @property
    def camera_from_world(self) -> NDArray[np.float64]:
        """(3, 3) rotation; rows: right, up, and back (away from what is seen)."""
        back = _unit(np.subtract(self.position, self.target, dtype=np.float64))
        side = np.cross(np.asarray(self.up, np.float64), back)
        if (side * side).sum() < 1e-12:  # looks along `up`: any other axis will do
            side = np.cross([0.0, 0.0, -1.0 if back[1] > 0 else 1.0], back)
            if (side * side).sum() < 1e-12:
                side = np.cross([1.0, 0.0, 0.0], back)
        side = _unit(side)
        return np.stack([side, np.cross(back, side), back])


def ring_cameras(count: int, elevation: float = 20.0, start: float = 30.0, fov: float = 35.0) -> tuple[Camera, ...]:
    """`count` cameras evenly around +Y at `elevation` degrees above the horizon; the first `start` degrees from +Z (front) towards +X."""
    return tuple(camera_at(start + 360.0 * i / count, elevation, fov=fov) for i in range(count))


def camera_at(azimuth: float, elevation: float, *, roll: float = 0.0, fov: float = 35.0, fill: float = 0.92) -> Camera:
    """A fitted camera in the direction `azimuth` (degrees from +Z towards +X) and `elevation`; roll turns the picture (degrees)."""
    a, e, r = np.deg2rad([azimuth, elevation, roll])
    back = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    side = np.array([np.cos(a), 0.0, -np.sin(a)])
    up = np.cross(back, side) * np.cos(r) + side * np.sin(r)
    return Camera(position=_tuple(back), up=_tuple(up), fov=fov, fill=fill)


def fitted(camera: Camera, points: Float32, radius: Float32 | float = 0.0) -> Camera:
    """The camera moved along its direction (and sideways) until points (N, 3) fill `fill` of the picture; unchanged if it has no `fit`.

    Exact: the largest share of either side is `fill`, and the points are centred. radius: of balls around the points, (N,) or one.
    """
    if not camera.fit:
        return camera
    axes = camera.camera_from_world
    middle = (points.min(0).astype(np.float64) + points.max(0)) / 2
    right, up, back = (part.astype(np.float64) for part in along_axes(points, middle, axes))
    slope = camera.fill * np.tan(np.deg2rad(camera.fov) / 2)
    reach = radius * np.sqrt(1 + slope * slope)
    sides = []
    for along in (right, up):
        plus, minus = (slope * back + along + reach).max(), (slope * back - along + reach).max()
        sides.append(((plus - minus) / 2, (plus + minus) / (2 * slope)))
    extent = max(np.ptp(right), np.ptp(up), np.ptp(back))
    distance = max(sides[0][1], sides[1][1], back.max() + 0.05 * extent) or 1.0  # one point is seen from anywhere
    target = middle + axes[0] * sides[0][0] + axes[1] * sides[1][0]
    return replace(camera, position=_tuple(target + axes[2] * distance), target=_tuple(target), fit=False)


def along_axes(points: Float32, origin: NDArray[np.float64], axes: NDArray[np.float64]) -> tuple[Float32, Float32, Float32]:
    """points (N, 3) less origin (3,), along each row of axes (3, 3). No BLAS: its sums differ between machines and thread counts."""
    x, y, z = (points[:, i] - np.float32(origin[i]) for i in range(3))
    first, second, third = (x * np.float32(a[0]) + y * np.float32(a[1]) + z * np.float32(a[2]) for a in axes)
    return first, second, third


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    length = np.sqrt((vector * vector).sum())
    return vector / length if length > 0 else np.array([0.0, 0.0, 1.0])


def _tuple(vector: NDArray[np.float64]) -> Vector:
    return (float(vector[0]), float(vector[1]), float(vector[2]))
