"""Scans of made things: what standing eyes see of a surface, with what sensors add and lose. Builds no thing and writes no file.

Frame: +Y up, metres; the floor is y = 0. Points keep their true size and place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.made.paints import Rng
from cg3d.made.writers import srgb
from cg3d.records import Cloud, Mesh

Float = NDArray[np.float64]
CELL = 0.55  # degrees of one cell of the depth buffer, unless said
SLACK = 0.02  # metres that a point may lie behind what stands in its cell
POINTS = 2048  # of a scan of one thing, at most
LEAST = 64  # points that the scanner goes near enough for
SAMPLES = (3000, 9000)  # drawn on the surface before the look around
OVERDRAWN = 3.5  # samples for each point that is kept
SUN = np.array((0.35, 0.85, 0.4))  # where light comes from that is baked into colours


@dataclass(frozen=True, eq=False)
class Surface:
    """points, normals: (N, 3); colors: (N, 3) sRGB in [0, 255]; instance: (N,) which thing each belongs to."""

    points: Float
    normals: Float
    colors: Float
    instance: NDArray[np.int64]

    def only(self, keep: NDArray[Any]) -> Surface:
        """Some of the points."""
        return Surface(self.points[keep], self.normals[keep], self.colors[keep], self.instance[keep])


@dataclass(frozen=True)
class Conditions:
    """How one thing is scanned; `conditions` draws them.

    eyes: viewpoints; arc: degrees of the circle that they stand on; distance: metres from the thing's edge; lift: metres that it stands
    above the floor the eyes stand on; spacing: metres between points; grid: thinned to one point a cube of that size; noise: metres along
    the ray at 1 m, growing with the square of the distance; holes, stray: how many round holes, which share between edge and background;
    floor: metres of floor kept round it, 0 for none; neighbour: metres of the thing beside it that leak in; cut, hidden: shares lost to a
    crop and to something in front; colored: whether the sensor sees colour; gain, cast: exposure and what each channel is multiplied by.
    """

    eyes: int = 2
    arc: float = 140.0
    distance: float = 1.8
    lift: float = 0.0
    spacing: float = 0.02
    grid: bool = False
    noise: float = 0.002
    holes: int = 1
    stray: float = 0.004
    floor: float = 0.0
    neighbour: float = 0.0
    cut: float = 0.0
    hidden: float = 0.0
    colored: bool = True
    gain: float = 1.0
    cast: tuple[float, float, float] = (1.0, 1.0, 1.0)


def conditions(rng: Rng) -> Conditions:
    """Any scan that a phone, a depth camera or a scanner on a tripod may give."""
    warm = rng.normal(0, 0.05)
    return Conditions(
        eyes=int(rng.choice(4, p=(0.3, 0.3, 0.2, 0.2))) + 1,
        arc=float(rng.uniform(60, 300)),
        distance=float(rng.uniform(0.7, 3.5)),
        lift=float(rng.uniform(0.4, 0.9)) if rng.random() < 0.7 else 0.0,
        spacing=float(np.exp(rng.uniform(np.log(0.01), np.log(0.05)))),
        grid=bool(rng.random() < 0.4),
        noise=float(rng.choice((0.0005, 0.0015, 0.003, 0.006))),
        holes=int(rng.integers(0, 4)),
        stray=float(rng.choice((0.0, 0.004, 0.015))),
        floor=float(rng.uniform(0.03, 0.3)) if rng.random() < 0.35 else 0.0,
        neighbour=float(rng.uniform(0.05, 0.3)) if rng.random() < 0.25 else 0.0,
        cut=float(rng.uniform(0.05, 0.3)) if rng.random() < 0.25 else 0.0,
        hidden=float(rng.uniform(0.05, 0.3)) if rng.random() < 0.25 else 0.0,
        colored=bool(rng.random() < 0.75),
        gain=float(rng.uniform(0.6, 1.25)),
        cast=(1 + float(warm), 1.0, 1 - float(warm)),
    )


def scan(
    mesh: Mesh, rng: Rng, how: Conditions | None = None, *, points: int = POINTS, beside: Mesh | None = None, turn: bool = True
) -> Cloud:
    """What a scan of the thing gives: at most `points` points of what is seen, in metres, with colours where the sensor sees any.

    how: drawn where it is not given. beside: whose near side leaks in (a plain box without it). turn: eyes stand anywhere round it, not
    before its front. The same rng gives the same bytes.
    """
    how = how or conditions(rng)
    surface, sparse = _around(mesh, how, rng, points, beside)
    low, high = mesh.bounds.astype(float)
    eyes = _eyes(low, high, how, rng, turn=turn)
    weight, best = _looked_at(surface, eyes, sparse)
    weight[_lost(surface, eyes, high - low, how, rng)] = 0
    keep = np.flatnonzero(weight > 0)
    if len(keep) < LEAST // 4:  # all of it cut away or seen edge on: rather a good look than none
        weight = np.maximum(weight, 1e-6)
        keep = np.flatnonzero(surface.instance == 0)
    count = min(points, max(LEAST, round(len(keep) * min(1.0, (sparse / how.spacing) ** 2))))
    order = np.argsort(-(rng.random(len(keep)) ** (1 / (weight[keep] / weight[keep].max()))), kind="stable")
    chosen = np.sort(keep[order[: count * (2 if how.grid else 1)]])
    part, eye = surface.only(chosen), eyes[best[chosen]]
    spots = _measured(part, eye, how, rng)
    shown = _coloured(part, eye, how, rng) if how.colored and mesh.color_source != "none" else None
    if how.grid:
        one = one_a_cube(spots, _grid_size(spots, how.spacing, count))[:points]
        spots, shown = spots[one], None if shown is None else shown[one]
    return Cloud(spots.astype(np.float32), shown, format="scan", color_source="none" if shown is None else "points")


def drawn_on(mesh: Mesh, area: Float, count: int, instance: int, rng: Rng) -> Surface:
    """`count` points spread evenly over the mesh's faces, whose areas (F,) are given."""
    face = np.searchsorted(np.cumsum(area), rng.random(count) * area.sum(), side="right").clip(0, len(area) - 1)
    u, v = rng.random(count), rng.random(count)
    u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
    weights = np.stack([1 - u - v, u, v], 1)
    corners = mesh.faces[face]
    points = np.einsum("nk,nkd->nd", weights, mesh.vertices[corners].astype(float))
    a, b, c = (mesh.vertices[corners[:, i]].astype(float) for i in range(3))
    normals = np.cross(b - a, c - a)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-20
    return Surface(points, normals, _colors_of(mesh, face, corners, weights), np.full(count, instance))


def areas(mesh: Mesh) -> Float:
    """(F,) square metres."""
    a, b, c = (mesh.vertices[mesh.faces[:, i]].astype(float) for i in range(3))
    return np.asarray(np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2)


def seen(surface: Surface, eye: Float, cell: float = CELL, slack: float = SLACK) -> Float:
    """(N,) how strongly the eye sees each point: 0 behind others (depth buffer) or from behind, else cos / distance^2, capped."""
    ray = surface.points - eye
    distance = np.linalg.norm(ray, axis=1)
    cosine = -np.einsum("ij,ij->i", ray, surface.normals) / distance
    column = ((np.degrees(np.arctan2(ray[:, 0], ray[:, 2])) + 180) / cell).astype(int)
    row = (np.degrees(np.arccos(np.clip(ray[:, 1] / distance, -1, 1))) / cell).astype(int)
    column -= column.min()
    row -= row.min()
    columns = int(column.max()) + 1
    place = row * columns + column
    depth = np.full(int(place.max()) + 1, np.inf)
    np.minimum.at(depth, place, distance)
    behind = slack + distance * np.radians(cell) / np.maximum(cosine, 0.12)
    visible = (distance <= depth[place] + behind) & (cosine > 0.06)
    return np.asarray(visible * np.minimum(cosine / np.maximum(distance, 0.8) ** 2, 0.6))


def one_a_cube(points: Float, size: float) -> NDArray[np.int64]:
    """Indices of one point in each cube of that size, in their order."""
    cubes = np.floor((points - points.min(0)) / size).astype(np.int64)
    spans = cubes.max(0) + 1
    _, first = np.unique((cubes[:, 0] * spans[1] + cubes[:, 1]) * spans[2] + cubes[:, 2], return_index=True)
    return np.sort(first)


def _colors_of(mesh: Mesh, face: NDArray[np.int64], corners: NDArray[Any], weights: Float) -> Float:
    """sRGB in [0, 255] at spots on faces."""
    colors = np.full((len(face), 3), 160.0)
    if mesh.face_material is None or not mesh.materials:
        return colors
    plain = np.array([srgb(material.color[:3]) * 255 for material in mesh.materials])
    which = mesh.face_material[face]
    colors = plain[which]
    for i, material in enumerate(mesh.materials):
        if material.texture is not None and mesh.uv is not None:
            own = which == i
            uv = np.einsum("nk,nkd->nd", weights[own], mesh.uv[corners[own]].astype(float)) % 1
            column, row = (uv * material.texture.shape[1::-1]).astype(int).T
            colors[own] = material.texture[row, column, :3]
    return colors


# One thing


def _around(mesh: Mesh, how: Conditions, rng: Rng, points: int, beside: Mesh | None) -> tuple[Surface, float]:
    """The thing, the floor under it and what leaks in, as dense everywhere; and the metres between samples."""
    area = areas(mesh)
    wanted = min(points, max(LEAST, 0.45 * area.sum() / how.spacing**2))
    count = int(np.clip(OVERDRAWN * wanted / 0.45, *SAMPLES))
    spacing = float(np.sqrt(area.sum() / count))
    low, high = mesh.bounds.astype(float)
    pieces = [drawn_on(mesh, area, count, 0, rng)]
    if how.floor:
        pieces.append(_floor(low, high, how.floor, spacing, rng))
    if how.neighbour:
        pieces.append(_neighbour(low, high, how.neighbour, spacing, rng, beside))
    return joined(pieces), spacing


def joined(pieces: Sequence[Surface]) -> Surface:
    """All of them as one."""
    if len(pieces) == 1:
        return pieces[0]
    return Surface(*(np.concatenate([getattr(piece, name) for piece in pieces]) for name in ("points", "normals", "colors", "instance")))


def _floor(low: Float, high: Float, margin: float, spacing: float, rng: Rng) -> Surface:
    """A patch of floor (or table top) round the thing, cut by an ellipse."""
    margin *= float(np.clip((high - low)[[0, 2]].max(), 0.15, 3.0))
    corner, span = low[[0, 2]] - margin, (high - low)[[0, 2]] + 2 * margin
    count = int(np.clip(span.prod() / spacing**2, 50, 6000))
    spots = rng.random((count, 2)) * 2 - 1
    spots = spots[(spots**2).sum(1) < 1.15]
    flat = corner + (spots + 1) / 2 * span
    color = _any_color(rng)
    points = np.column_stack([flat[:, 0], np.full(len(flat), low[1] - 0.002), flat[:, 1]])
    return Surface(points, np.tile((0.0, 1.0, 0.0), (len(flat), 1)), np.tile(color, (len(flat), 1)), np.full(len(flat), 1))


def _neighbour(low: Float, high: Float, reach: float, spacing: float, rng: Rng, beside: Mesh | None) -> Surface:
    """The near side of what stands beside it: of another mesh, or the wall of a box."""
    reach *= float(np.clip((high - low).max(), 0.2, 2.0))
    side = -1.0 if rng.random() < 0.5 else 1.0
    edge = (high[0] if side > 0 else low[0]) + side * float(rng.uniform(0.01, 0.08))
    if beside is not None:
        area = areas(beside)
        other = drawn_on(beside, area, int(np.clip(area.sum() / spacing**2, 50, 6000)), 2, rng)
        other_low, other_high = beside.bounds.astype(float)
        shift = edge - (other_low[0] if side > 0 else other_high[0])
        points = other.points + (shift, low[1] - other_low[1], (low[2] + high[2]) / 2 - (other_low[2] + other_high[2]) / 2)
        near = np.abs(points[:, 0] - edge) < reach
        return Surface(points[near], other.normals[near], other.colors[near], other.instance[near])
    tall, deep = float(rng.uniform(0.4, 1.2) * (high[1] - low[1])), float(rng.uniform(0.5, 1.2) * (high[2] - low[2]))
    count = int(np.clip((tall * deep + reach * (tall + deep)) / spacing**2, 30, 5000))
    u, v, w = rng.random((3, count))
    face = rng.choice(3, count, p=np.array((tall * deep, reach * tall, reach * deep)) / (tall * deep + reach * tall + reach * deep))
    x = np.where(face == 0, edge, edge + side * reach * u)
    y = low[1] + tall * np.where(face == 2, 1.0, v)
    z = (low[2] + high[2]) / 2 + deep * (np.where(face == 1, 1.0, w) - 0.5)
    normals = np.array(((-side, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0)))[face]
    return Surface(np.column_stack([x, y, z]), normals, np.tile(_any_color(rng), (count, 1)), np.full(count, 2))


def _any_color(rng: Rng) -> Float:
    return np.clip(rng.uniform(50, 235) + rng.normal(0, 22, 3), 0, 255)


def _eyes(low: Float, high: Float, how: Conditions, rng: Rng, *, turn: bool) -> Float:
    """(eyes, 3) standing round the thing on an arc, at the height of a person's eyes or above it."""
    middle, reach = (low + high) / 2, float(np.linalg.norm((high - low)[[0, 2]]) / 2)
    first = rng.uniform(0, 360) if turn else rng.uniform(-50, 50)
    angles = np.radians(first + (np.linspace(0, how.arc, how.eyes) if how.eyes > 1 else np.zeros(1)) + rng.normal(0, 8, how.eyes))
    away = reach + how.distance * rng.uniform(0.8, 1.25, how.eyes) * max(1.0, 0.5 * reach)
    lift = how.lift if high[1] - low[1] < 0.6 else 0.0
    up = low[1] + np.maximum(rng.uniform(1.2, 1.75, how.eyes) - lift, 0.2)
    return np.column_stack([middle[0] + away * np.sin(angles), up, middle[2] + away * np.cos(angles)])


def _looked_at(surface: Surface, eyes: Float, spacing: float) -> tuple[Float, NDArray[np.int64]]:
    """(N,) how well the best eye sees each point, and which eye that is."""
    weight, best = np.zeros(len(surface.points)), np.zeros(len(surface.points), np.int64)
    middle = surface.points.mean(0)
    for i, eye in enumerate(eyes):
        cell = float(np.degrees(2.2 * spacing / np.linalg.norm(middle - eye)))
        strength = seen(surface, eye, cell, 0.3 * spacing)
        best[strength > weight] = i
        weight = np.maximum(weight, strength)
    return weight, best


def _lost(surface: Surface, eyes: Float, size: Float, how: Conditions, rng: Rng) -> NDArray[np.bool_]:
    """Which points do not come back: holes, dark spots, what a crop takes off, what something in front hides."""
    own = surface.points[surface.instance == 0]
    lost = (surface.colors.mean(1) < 40) & (rng.random(len(surface.points)) < 0.5)
    reach = float(np.linalg.norm(size))
    for _ in range(how.holes):
        spot = own[int(rng.integers(len(own)))]
        lost |= ((surface.points - spot) ** 2).sum(1) < (reach * rng.uniform(0.03, 0.1)) ** 2
    if how.cut:
        across = rng.normal(size=3) * (1, 0.4, 1)
        lost |= surface.points @ across > np.quantile(own @ across, 1 - how.cut)
    if how.hidden:  # a low thing in front of the first eye
        ray = eyes[0] - own.mean(0)
        below = surface.points[:, 1] + rng.uniform(-0.4, 0.4) * (surface.points @ np.array((ray[2], 0, -ray[0]))) / np.linalg.norm(ray)
        lost |= below < np.quantile(below[surface.instance == 0], how.hidden)
    return np.asarray(lost)


def _measured(part: Surface, eye: Float, how: Conditions, rng: Rng) -> Float:
    """Points with noise along the ray, and some strays behind edges."""
    ray = part.points - eye
    distance = np.linalg.norm(ray, axis=1)
    ray /= distance[:, None]
    sigma = how.noise * (0.4 + 0.6 * np.minimum(distance, 6) ** 2 / 2)
    sigma = np.minimum(sigma, 0.02 * float(np.ptp(part.points, axis=0).max()) + 5e-4)  # nobody scans a mug from where it is noise
    along = rng.normal(0, 1, len(ray)) * sigma
    depth = 0.12 * float(np.ptp(part.points, axis=0).max())
    along += (rng.random(len(ray)) < how.stray) * rng.uniform(0, depth, len(ray))
    return np.asarray(part.points + ray * along[:, None] + rng.normal(0, 0.25, part.points.shape) * sigma[:, None])


def _coloured(part: Surface, eye: Float, how: Conditions, rng: Rng) -> NDArray[np.uint8]:
    """(n, 3) sRGB: the room's light baked in, exposure, a cast, noise of the sensor."""
    ray = part.points - eye
    facing = np.abs(np.einsum("ij,ij->i", part.normals, ray)) / np.linalg.norm(ray, axis=1)
    light = 0.62 + 0.28 * np.maximum(part.normals @ (SUN / np.linalg.norm(SUN)), 0) + 0.1 * facing
    colors = part.colors * (how.gain * light)[:, None] * how.cast + rng.normal(0, 5, part.colors.shape)
    return np.asarray(colors.clip(0, 255) + 0.5, np.uint8)


def _grid_size(points: Float, spacing: float, count: int) -> float:
    """The spacing asked for, or less where so few points would be left that nothing could be told."""
    size = float(np.ptp(points, axis=0).max())
    return min(spacing, max(size / float(np.sqrt(count)), 1e-3))
