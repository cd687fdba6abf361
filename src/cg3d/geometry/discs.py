"""A cloud drawn as shaded discs, sized from the local spacing so that surfaces close.

Draws no meshes (render.py).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.camera import Camera, Light, fitted
from cg3d.geometry.paint import LINEAR_FROM_SRGB8
from cg3d.records import Cloud, Float32

POINTS_DRAWN = 20_000  # a fixed random subset of larger clouds
COVER = 1.4  # radius of a disc in spacings; leaves 0.2 % of a randomly sampled surface open


class Discs:
    """A cloud moved into the unit ball, with the radius and normal of each disc."""

    def __init__(self, cloud: Cloud) -> None:
        if not len(cloud.points):
            raise ValueError("a cloud without points cannot be drawn")
        points, colors = cloud.points, cloud.colors
        if len(points) > POINTS_DRAWN:
            pick = np.sort(np.random.default_rng(0).choice(len(points), POINTS_DRAWN, replace=False))
            points, colors = points[pick], None if colors is None else colors[pick]
        low, high = points.min(0).astype(np.float64), points.max(0).astype(np.float64)
        self.centre = (low + high) / 2
        self.scale = 2 / max(float(np.sqrt(((high - low) ** 2).sum())), 1e-30)
        self.points = ((points - self.centre) * self.scale).astype(np.float32)
        self.colors = None if colors is None else LINEAR_FROM_SRGB8[colors]
        self.radius = COVER * spacing(self.points)
        self.normals = normals(self.points, 4 * float(np.median(self.radius)) / COVER)

    def picture(self, camera: Camera, light: Light, side: int, background: Float32, plain: float) -> Float32:
        """(side, side, 3) float32 linear."""
        from cg3d.geometry.render import _project, lit

        if camera.fit:
            camera = fitted(camera, self.points)
        else:
            move = lambda p: tuple((np.asarray(p, np.float64) - self.centre) * self.scale)  # noqa: E731
            camera = Camera(move(camera.position), move(camera.target), camera.up, camera.fov, fit=False)
        x, y, inverse = _project(self.points, camera, side)
        front = np.flatnonzero(inverse > 0)
        shade = lit(self.normals, np.asarray(camera.position, np.float32) - self.points, camera, light)
        color = shade[:, None] * (np.float32(plain) if self.colors is None else self.colors)
        focal = side / 2 / np.tan(np.deg2rad(camera.fov) / 2)
        radius = np.clip(self.radius * focal * inverse, 0.75, side / 12)
        seen = nearest_discs(x[front], y[front], inverse[front], radius[front], side)
        image = np.empty((side * side, 3), np.float32)
        image[:] = background
        pixel = np.flatnonzero(seen >= 0)
        image[pixel] = color.astype(np.float32)[front[seen[pixel]]]
        return image.reshape(side, side, 3)


def nearest_discs(x: Float32, y: Float32, inverse_depth: Float32, radius: Float32, side: int) -> NDArray[np.int32]:
    """(side * side,) int32: which disc is nearest at each pixel, -1 for none. All (N,) float32, in pixels and 1 / distance."""
    depth = np.zeros(side * side, np.float32)
    seen = np.full(side * side, -1, np.int32)
    column, row = np.rint(x).astype(np.int32), np.rint(y).astype(np.int32)
    reach = np.ceil(radius).astype(np.int32)
    for size in np.unique(reach):
        group = np.flatnonzero(reach == size)
        step = np.arange(-size, size + 1, dtype=np.int32)
        for dy in step:
            for dx in step:
                c, r = column[group] + dx, row[group] + dy
                inside = (c - x[group]) ** 2 + (r - y[group]) ** 2 <= radius[group] ** 2
                inside &= (c >= 0) & (c < side) & (r >= 0) & (r < side)
                disc = group[inside]
                pixel = r[inside] * side + c[inside]
                z = inverse_depth[disc]
                np.maximum.at(depth, pixel, z)
                won = np.flatnonzero(z >= depth[pixel])
                seen[pixel[won]] = disc[won]
    return seen


def spacing(points: Float32) -> Float32:
    """(N,) float32: about how far each point is from its neighbours, from the number of points in its cell of a coarse grid."""
    extent = float(np.ptp(points, axis=0).max())
    if extent <= 0 or len(points) < 2:
        return np.full(len(points), 0.2, np.float32)
    parts = 64
    while True:
        cell = _cells(points, extent / parts)
        _, place, count = np.unique(cell, return_inverse=True, return_counts=True)
        if len(count) * 8 <= len(points) or parts <= 2:
            break
        parts //= 2
    size = extent / parts
    typical = size * np.sqrt(len(count) / len(points)) * 0.8  # a surface crosses a cell in about 0.64 of its size squared
    local = size * 0.8 / np.sqrt(count[place])
    return np.clip(local, 0.6 * typical, 1.8 * typical).astype(np.float32)


def normals(points: Float32, size: float) -> Float32:
    """(N, 3) float32 unit normals of unknown sign: the direction of least spread within cells, averaged over shifted grids."""
    total = np.zeros((len(points), 3, 3))
    for shift in ((0, 0, 0), (0.5, 0.5, 0), (0.5, 0, 0.5), (0, 0.5, 0.5)):
        cell = _cells(points + np.float32(size) * np.array(shift, np.float32), size)
        _, place = np.unique(cell, return_inverse=True)
        count = np.bincount(place)
        mean = np.stack([np.bincount(place, points[:, i]) for i in range(3)], 1) / count[:, None]
        off = points - mean[place]
        spread = np.empty((len(count), 3, 3))
        for i in range(3):
            for j in range(i, 3):
                spread[:, i, j] = spread[:, j, i] = np.bincount(place, off[:, i] * off[:, j]) / count
        total += spread[place]
    _, axes = np.linalg.eigh(total)
    return axes[:, :, 0].astype(np.float32)


def _cells(points: Float32, size: float) -> NDArray[np.int64]:
    cell = np.floor((points - points.min(0)) / max(size, 1e-30)).astype(np.int64)
    return (cell[:, 0] << 42) + (cell[:, 1] << 21) + cell[:, 2]
