"""One shape as the towers take it: sampled, coloured, normalised, ordered, seen from around. The same code serves training and use.

Reads no file and knows no model.
"""

from __future__ import annotations

import hashlib

import numpy as np

from cg3d.geometry.farthest import farthest_order
from cg3d.geometry.pose import normalise_sphere, upright, upright_shape
from cg3d.geometry.render import render, ring_cameras
from cg3d.geometry.sample import sample_surface
from cg3d.records import Axis, Float32, InputSpec, Mesh, Prepared, Shape, UInt8

THUMBNAIL_SIZE = 256


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
    order = farthest_order(points, spec.points)
    points = points[order]
    poses: tuple[Axis, ...] = ("y",) if shape.up_known else spec.poses
    shown = np.tile(np.array(spec.color_none, np.float32), (spec.points, 1)) if colors is None else colors[order] / np.float32(255)
    pictures = np.zeros((len(poses), 0, spec.view_size, spec.view_size, 3), np.uint8)
    if views and spec.views:
        cameras = ring_cameras(spec.views)
        pictures = np.stack([render(upright_shape(shape, pose), cameras, spec.view_size) for pose in poses])
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


def thumbnail(shape: Shape) -> UInt8:
    """(256, 256, 3) uint8 sRGB: the shape from its front at three quarters."""
    return np.asarray(render(shape, ring_cameras(1, elevation=22), THUMBNAIL_SIZE)[0])
