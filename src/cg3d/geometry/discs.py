"""A cloud drawn as soft discs, sized from the local spacing so that surfaces close; neighbours that lie on one surface blend.

Draws no meshes (render.py).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.camera import Camera, Vector
from cg3d.geometry.light import Light, lit, towards
from cg3d.geometry.paint import LINEAR_FROM_SRGB8
from cg3d.geometry.raster import Index, count_up
from cg3d.geometry.stage import Look, Stage
from cg3d.records import Cloud, Float32, Int32

POINTS_DRAWN = 20_000  # a fixed random subset of larger clouds
COVER = 1.35  # radius of a disc in spacings; what a random sample leaves open at that is closed by `_close`
FEW = 0.05  # how much cells of few points, flat by chance, are distrusted
CLOSINGS = 2
SMALLEST = 0.8  # pixels; a disc never slips between pixel centres
LARGEST = np.float32(0.12)  # of the shape's radius
AROUND = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))  # rows, columns


class Discs:
    """A cloud moved into the unit ball, with the radius and normal of each disc. number: what the points are called, (N,)."""

    def __init__(self, cloud: Cloud, number: Index | None = None) -> None:
        if not len(cloud.points):
            raise ValueError("a cloud without points cannot be drawn")
        points, colors = cloud.points, cloud.colors
        self.number = number
        if len(points) > POINTS_DRAWN:
            pick = np.sort(np.random.default_rng(0).choice(len(points), POINTS_DRAWN, replace=False, shuffle=False))
            self.number = pick if number is None else number[pick]
            points, colors = points[pick], None if colors is None else colors[pick]
        self.stage = Stage(points)
        self.points = self.stage.moved(points)
        self.colors = None if colors is None else LINEAR_FROM_SRGB8[colors]
        space = spacing(self.points)
        self.radius = np.minimum(COVER * space, LARGEST)
        self.normals = normals(self.points, 5 * float(np.median(space)))

    def look(self, camera: Camera, light: Light, side: int, background: Float32, plain: float, *, solid: bool = False) -> Look:
        """What the camera sees; without `solid`, colours alone."""
        camera = self.stage.placed(camera, self.points, self.radius)
        x, y, inverse = self.stage.project(self.points, camera, side)
        focal = max(camera.pixels(side)[:2])
        radius = np.maximum(self.radius * np.float32(focal) * inverse, SMALLEST).astype(np.float32)
        shade = lit(self.normals.T, (_vector(camera.position) - self.points).T, camera, light)
        color = np.repeat((shade * np.float32(plain))[:, None], 3, 1) if self.colors is None else self.colors * shade[:, None]
        front = np.flatnonzero(inverse > 0)
        thick = (self.radius * inverse * 2)[front]  # what lies less than a diameter behind belongs to the same surface
        discs = (x[front], y[front], inverse[front], radius[front], thick)
        image, cover = blended(*discs, color[front], side)
        for _ in range(CLOSINGS):
            _close(image, cover, side)
        mixed = image * cover[:, None] + background * (1 - cover[:, None])
        image = np.asarray(mixed.T.reshape(3, side, side), np.float32)
        if not solid:
            return Look(image, camera)
        depth, index = nearest_discs(*discs, side)
        for _ in range(CLOSINGS):
            _spread(depth, index, cover >= 0.5, side)
        shown = (cover >= 0.5) & (index >= 0)
        index[shown] = front.take(index[shown])
        return Look(image, camera, np.where(shown, depth, np.float32(0)), np.where(shown, index, np.int32(-1)))

    def normals_at(self, index: Index, camera: Camera) -> Float32:
        """(n, 3) unit normals of discs, towards the camera."""
        way = np.array(camera.position, np.float32) - self.points.take(index, 0)
        return np.asarray(towards(self.normals.take(index, 0).T, way.T).T)

    def whole(self, index: Index) -> Index:
        """The cloud's numbers of discs."""
        return index if self.number is None else self.number.take(index)


def blended(
    x: Float32, y: Float32, inverse_depth: Float32, radius: Float32, thick: Float32, color: Float32, side: int
) -> tuple[Float32, Float32]:
    """Colour (side * side, 3) and coverage in [0, 1] (side * side,) of discs; x, y, radius in pixels, thick as a share of the distance."""
    disc, pixel, gap = _near(x, y, inverse_depth, radius, thick, side)
    weight = 1.01 - np.minimum(gap, 1)
    total = np.bincount(pixel, weight, side * side)
    sums = np.stack([np.bincount(pixel, weight * color[:, i].take(disc), side * side) for i in range(3)], 1)
    mean = sums / np.maximum(total, 1e-12)[:, None]
    cover = np.zeros(side * side, np.float32)
    np.maximum.at(cover, pixel, np.clip((1 - np.sqrt(gap)) * radius.take(disc) + 0.5, 0, 1).astype(np.float32))
    return mean.astype(np.float32), cover


def nearest_discs(x: Float32, y: Float32, inverse_depth: Float32, radius: Float32, thick: Float32, side: int) -> tuple[Float32, Int32]:
    """Inverse depth (side * side,) of the surface that discs blend to, 0 where nothing is, and the disc whose centre is nearest, or -1."""
    disc, pixel, gap = _near(x, y, inverse_depth, radius, thick, side)
    weight = 1.01 - np.minimum(gap, 1)
    total = np.bincount(pixel, weight, side * side)
    depth = np.bincount(pixel, weight * inverse_depth.take(disc), side * side) / np.maximum(total, 1e-12)
    least = np.full(side * side, np.inf, np.float32)
    np.minimum.at(least, pixel, gap)
    won = np.flatnonzero(gap <= least.take(pixel))
    index = np.full(side * side, -1, np.int32)
    index[pixel.take(won)] = disc.take(won)
    return depth.astype(np.float32), index


def _near(x: Float32, y: Float32, inverse_depth: Float32, radius: Float32, thick: Float32, side: int) -> tuple[Index, Index, Float32]:
    """The fragments of discs (see `_fragments`) that lie on the nearest surface."""
    disc, pixel, gap = _fragments(x, y, radius, side)
    z = inverse_depth.take(disc)
    depth = np.zeros(side * side, np.float32)
    np.maximum.at(depth, pixel, z)
    near = np.flatnonzero(z * (1 + thick).take(disc) >= depth.take(pixel))
    return disc.take(near), pixel.take(near), gap.take(near)


def _fragments(x: Float32, y: Float32, radius: Float32, side: int) -> tuple[Index, Index, Float32]:
    """Disc, pixel, and squared distance from the centre in radii, of all pixels within half a pixel of a disc's rim."""
    reach = radius + np.float32(0.5)
    top = np.maximum(np.ceil(y - reach), 0).astype(np.intp)
    rows = np.maximum(np.minimum(np.floor(y + reach), side - 1).astype(np.intp) + 1 - top, 0)
    disc, step = count_up(rows)
    row = step + top.take(disc)
    down = row.astype(np.float32) - y.take(disc)
    half = np.sqrt(np.maximum((reach * reach).take(disc) - down * down, 0))
    middle = x.take(disc)
    first = np.maximum(np.ceil(middle - half), 0).astype(np.intp)
    width = np.maximum(np.minimum(np.floor(middle + half), side - 1).astype(np.intp) + 1 - first, 0)
    span, step = count_up(width)
    across = (first.astype(np.float32) - middle).take(span) + step.astype(np.float32)
    gap = (across * across + (down * down).take(span)) * (1 / (radius * radius)).take(disc).take(span)
    return disc.take(span), (row * side + first).take(span) + step, gap


def _close(image: Float32, cover: Float32, side: int) -> None:
    """In place: pixels that are open but have at least five covered neighbours of eight take their mean; rims inside a surface close.

    image (side * side, 3), cover (side * side,).
    """
    solid = np.zeros((side + 2, side + 2), np.uint8)
    solid[1:-1, 1:-1] = cover.reshape(side, side) > 0.5
    rows = solid[:-2] + solid[1:-1] + solid[2:]
    count = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:] - solid[1:-1, 1:-1]).ravel()
    hole = np.flatnonzero((cover < 0.5) & (count >= 5))
    total, color = np.zeros(len(hole), np.float32), np.zeros((len(hole), 3), np.float32)
    row, column = hole // side, hole % side
    for dy, dx in AROUND:
        y, x = row + dy, column + dx
        near = np.clip(y, 0, side - 1) * side + np.clip(x, 0, side - 1)
        weight = cover.take(near) * solid[y + 1, x + 1]
        total += weight
        color += weight[:, None] * image.take(near, 0)
    image[hole] = color / np.maximum(total, 1e-6)[:, None]
    cover[(count >= 6) & (cover > 0)] = 1
    cover[hole] = 1


def _spread(depth: Float32, index: Int32, inside: NDArray[np.bool_], side: int) -> None:
    """In place: pixels inside (side * side,) that no disc reaches take depth and disc of their nearest neighbour."""
    hole = np.flatnonzero(inside & (index < 0))
    row, column = hole // side, hole % side
    best, disc = np.zeros(len(hole), np.float32), np.full(len(hole), -1, np.int32)
    for dy, dx in AROUND:
        near = np.clip(row + dy, 0, side - 1) * side + np.clip(column + dx, 0, side - 1)
        better = (index.take(near) >= 0) & (depth.take(near) > best)
        best, disc = np.where(better, depth.take(near), best), np.where(better, index.take(near), disc)
    depth[hole], index[hole] = best, disc


def spacing(points: Float32) -> Float32:
    """(N,) float32: about how far each point is from its neighbours, from the number of points in its cell of a coarse grid."""
    extent = float(np.ptp(points, axis=0).max())
    if extent <= 0 or len(points) < 2:
        return np.full(len(points), 0.2, np.float32)
    parts = 64
    while True:
        place, count = _cells(points, extent / parts)
        if len(count) * 8 <= len(points) or parts <= 2:
            break
        parts //= 2
    size = extent / parts * 0.8  # a surface crosses a cell in about 0.64 of its size squared
    typical = size * np.sqrt(len(count) / len(points))
    local = size / np.sqrt(count[place])
    return np.clip(local, 0.6 * typical, 1.6 * typical).astype(np.float32)


def normals(points: Float32, size: float) -> Float32:
    """(N, 3) float32 unit normals of unknown sign: the direction of least spread in the flattest of eight shifted cells of `size`.

    Taking the flattest keeps the two sides of an edge apart, where one has room for a cell of its own.
    """
    best = np.full(len(points), np.inf)
    normal = np.zeros((len(points), 3), np.float32)
    for shift in ((0, 0, 0), (0.5, 0.5, 0), (0.5, 0, 0.5), (0, 0.5, 0.5), (0.5, 0, 0), (0, 0.5, 0), (0, 0, 0.5), (0.5, 0.5, 0.5)):
        place, count = _cells(points, size, shift)
        mean = np.stack([np.bincount(place, points[:, i]) for i in range(3)], 1) / count[:, None]
        off = points - mean.take(place, 0)
        spread = np.empty((len(count), 3, 3))
        for i in range(3):
            for j in range(i, 3):
                spread[:, i, j] = spread[:, j, i] = np.bincount(place, off[:, i] * off[:, j]) / count
        along, axes = np.linalg.eigh(spread)
        rough = (along[:, 0] + FEW * size**2 / count) / (along[:, 1] + 1e-12)
        better = np.flatnonzero(rough.take(place) < best)
        best[better] = rough.take(place.take(better))
        normal[better] = axes[:, :, 0].astype(np.float32).take(place.take(better), 0)
    return normal


def _cells(points: Float32, size: float, shift: Vector = (0, 0, 0)) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which cell each point is in, and how many points each cell has."""
    cell = np.floor((points - points.min(0)) / max(size, 1e-30) + np.array(shift)).astype(np.int64)
    wide = cell.max(0) + 1
    _, place, count = np.unique((cell[:, 0] * wide[1] + cell[:, 1]) * wide[2] + cell[:, 2], return_inverse=True, return_counts=True)
    return place, count


def _vector(vector: Vector) -> Float32:
    return np.array(vector, np.float32)
