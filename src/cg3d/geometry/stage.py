"""The unit ball in which shapes are drawn, and their projection onto a picture.

Decides nothing about what is seen (raster.py, discs.py).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from cg3d.geometry.camera import Camera, Vector, along_axes, fitted
from cg3d.records import Float32

SMALLEST = 1e-35  # radius; float32 cannot hold the inverse of less
NEAR = 1e-3  # what is nearer to the camera than this share of the radius is left out


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
            return fitted(camera, points, radius)
        return replace(camera, position=self._moved(camera.position), target=self._moved(camera.target))

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
        focal = np.float32(side / 2 / np.tan(np.deg2rad(camera.fov) / 2))
        middle = np.float32(side / 2 - 0.5)
        return middle + focal * right * inverse, middle - focal * up * inverse, inverse
