"""The unit ball in which shapes are drawn, and their projection onto a picture.

Decides nothing about what is seen (raster.py, discs.py).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from cg3d.geometry.camera import Camera, Vector, along_axes, fitted
from cg3d.records import Float32, Int32

SMALLEST = 1e-35  # radius; float32 cannot hold the inverse of less
NEAR = 1e-3  # what is nearer to the camera than this share of the radius is left out


class Look(NamedTuple):
    """What one camera sees of a shape in the ball, sample by sample.

    image: (3, S, S) float32 linear; camera: as placed in the ball; depth: (S * S,) float32 inverse distance along the view, 0 where nothing
    is, and seen: (S * S,) int32 number of the face or disc, -1 where nothing is; both only where asked for.
    """

    image: Float32
    camera: Camera
    depth: Float32 | None = None
    seen: Int32 | None = None


class Stage:
    """Moves the box around `used` (N, 3) to the origin and half its diagonal to 1, so that float32 is exact enough for any unit."""

    def __init__(self, used: Float32) -> None:
        low, high = used.min(0).astype(np.float64), used.max(0).astype(np.float64)
        half = np.sqrt(((high - low) ** 2).sum()) / 2
        self.centre = (low + high) / 2
        self.radius = float(half) if half > SMALLEST else 1.0

    def moved(self, points: Float32) -> Float32:
        """points (N, 3) of the shape's frame in the ball's."""
        return np.asarray((points - self.centre.astype(np.float32)) * np.float32(1 / self.radius), np.float32)

    def placed(self, camera: Camera, points: Float32, radius: Float32 | float = 0.0) -> Camera:
        """The camera in the ball's frame, fitted to points (N, 3) of the ball, or balls around them, if it asks for that."""
        if camera.fit:
            camera = fitted(camera, points, radius)
        else:
            camera = replace(camera, position=self._moved(camera.position), target=self._moved(camera.target))
        right, up, back = camera.camera_from_world.tolist()
        return replace(camera, axes=(tuple(right), tuple(up), tuple(back)))  # asked several times

    def released(self, camera: Camera) -> Camera:
        """A `placed` camera in the shape's own frame."""
        return replace(camera, position=self._back(camera.position), target=self._back(camera.target))

    def _back(self, position: Vector) -> Vector:
        x, y, z = np.array(position) * self.radius + self.centre
        return (float(x), float(y), float(z))

    def _moved(self, position: Vector) -> Vector:
        x, y, z = (np.array(position) - self.centre) / self.radius
        return (float(x), float(y), float(z))

    @staticmethod
    def project(points: Float32, camera: Camera, side: int) -> tuple[Float32, Float32, Float32]:
        """Columns, rows (pixel centres are whole) and inverse distances of points (N, 3); 0 where not in front of the camera."""
        right, up, back = along_axes(points, np.array(camera.position), camera.camera_from_world)
        depth = -back
        inverse = np.zeros(len(points), np.float32)
        np.divide(1, depth, out=inverse, where=depth > NEAR)
        fx, fy, cx, cy = (np.float32(value) for value in camera.pixels(side))
        return cx + fx * right * inverse, cy - fy * up * inverse, inverse
