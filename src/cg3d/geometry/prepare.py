"""One shape as the towers take it: sampled, coloured, normalised, ordered, seen from around. The same code serves training and use.

Reads no file and knows no model.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.farthest import farthest_order
from cg3d.geometry.pose import normalise_sphere, upright, upright_shape
from cg3d.geometry.render import Camera, render, render_buffers, ring_cameras
from cg3d.geometry.sample import sample_surface
from cg3d.records import Axis, Float32, InputSpec, Mesh, Prepared, Shape, UInt8

THUMBNAIL_SIZE = 256
NEAR_ORIGIN = 1e-3  # squared distance; see InputSpec.skip_origin
DARKEST = 64  # of 255: the far end of a depth view


def rng_for(content_hash: str, number: int = 0) -> np.random.Generator:
    """The generator of one object: the same file content and object number always give the same draws."""
    seed = hashlib.sha256(f"{content_hash}:{number}".encode()).digest()
    return np.random.default_rng(int.from_bytes(seed[:16], "little"))


def prepare(shape: Shape, spec: InputSpec, rng: np.random.Generator, *, views: bool = True) -> Prepared:
    """What `spec` asks of one shape. Where its up axis is unknown, one sample is turned into each of `spec.poses`.

    Raises ValueError for a shape without vertices or points.
    """
    points, colors = surface(shape, spec.surface_samples, rng)
    points, _, _ = normalise_sphere(points)
    order = order_of(points, spec, rng)
    points = points[order]
    poses: tuple[Axis, ...] = ("y",) if shape.up_known else spec.poses
    shown = np.tile(np.array(spec.color_none, np.float32), (spec.points, 1)) if colors is None else colors[order] / np.float32(255)
    pictures = np.zeros((len(poses), 0, spec.view_size, spec.view_size, 3), np.uint8)
    if views and spec.views:
        cameras, draw = ring_cameras(spec.views), depth_views if spec.view_kind == "depth" else render
        pictures = np.stack([draw(upright_shape(shape, pose), cameras, spec.view_size) for pose in poses])
    return Prepared(
        points=np.ascontiguousarray(np.stack([upright(points, pose) for pose in poses]), np.float32),
        colors=np.repeat(shown[None].astype(np.float32), len(poses), 0),
        views=pictures,
        has_color=colors is not None,
    )


def surface(shape: Shape, count: int, rng: np.random.Generator) -> tuple[Float32, UInt8 | None]:
    """Points (n, 3) float32 and colours (n, 3) uint8 sRGB or None: `count` from a mesh, at most `count` (a random subset) from a cloud."""
    if isinstance(shape, Mesh):
        return sample_surface(shape, count, rng)
    if not len(shape.points):
        raise ValueError("a cloud without points cannot be prepared")
    if len(shape.points) <= count:
        return shape.points, shape.colors
    pick = np.sort(rng.choice(len(shape.points), count, replace=False, shuffle=False))
    return shape.points[pick], None if shape.colors is None else shape.colors[pick]


def order_of(points: Float32, spec: InputSpec, rng: np.random.Generator) -> NDArray[np.int64]:
    """(spec.points,) indices into normalised points (N, 3): the order that `spec` asks for; with fewer points it is repeated."""
    front = min(spec.front or spec.points, spec.points)
    if not spec.skip_origin:
        order = farthest_order(points, front)
    else:
        far = (points * points).sum(1) > NEAR_ORIGIN
        far[0] = True  # the kernel begins with it wherever it lies
        kept = np.flatnonzero(far)
        order = kept[farthest_order(points[kept], front)]
    if not spec.front:
        return order
    order = order[: len(points)]
    rest = np.ones(len(points), bool)
    rest[order] = False
    return np.resize(np.concatenate([order, rng.permutation(np.flatnonzero(rest))]), spec.points)


def in_axes(points: Float32, axes: str) -> Float32:
    """points (..., 3) in the house frame as a network takes them whose x, y, z are `axes`: "xzy" swaps two, "x-zy" turns. ValueError."""
    if axes == "xyz":
        return points
    parts = re.findall("-?[xyz]", axes)
    if "".join(parts) != axes or sorted(part[-1] for part in parts) != ["x", "y", "z"]:
        raise ValueError(f"axes '{axes}' are not x, y and z, each once")
    return np.stack([points[..., "xyz".index(part[-1])] * np.float32(-1 if part[0] == "-" else 1) for part in parts], -1)


def depth_views(shape: Shape, cameras: Sequence[Camera], size: int) -> UInt8:
    """(V, size, size, 3) uint8: distance as brightness, nearest white, farthest dark grey, nothing black: PointCLIP's manner."""
    pictures = np.zeros((len(cameras), size, size, 3), np.uint8)
    for picture, seen in zip(pictures, render_buffers(shape, cameras, size, supersample=1)):
        there = np.isfinite(seen.depth)
        if there.any():
            depth = seen.depth[there]
            near, far = float(depth.min()), float(depth.max())
            picture[there] = np.rint(255 - (255 - DARKEST) * (depth - near) / max(far - near, 1e-9)).astype(np.uint8)[:, None]
    return pictures


def thumbnail(shape: Shape) -> UInt8:
    """(256, 256, 3) uint8 sRGB: the shape from its front at three quarters."""
    return np.asarray(render(shape, ring_cameras(1, elevation=22), THUMBNAIL_SIZE)[0])
