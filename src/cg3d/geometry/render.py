"""Pictures of a shape: fitted cameras, soft light, plain background. numpy alone, the same bytes every time.

Places no cameras (camera.py) and finds no visible faces itself (raster.py, discs.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.camera import Camera, Vector, camera_at, fitted, ring_cameras
from cg3d.geometry.discs import Discs
from cg3d.geometry.light import Light, lit
from cg3d.geometry.paint import can_have_holes, has_color, linear, paint, srgb8
from cg3d.geometry.raster import nearest_faces
from cg3d.geometry.stage import Stage
from cg3d.records import Cloud, Float32, Int32, Mesh, Shape, UInt8

__all__ = ["Camera", "Light", "camera_at", "fitted", "render", "ring_cameras"]

BACKGROUND: Vector = (1.0, 1.0, 1.0)  # sRGB; white things are drawn a little darker (light.py)
PLAIN = 0.55  # linear albedo of shapes without colour


def render(
    shape: Shape,
    cameras: Sequence[Camera],
    size: int,
    *,
    supersample: int = 2,
    background: Vector = BACKGROUND,
    light: Light | Sequence[Light] = Light(),  # noqa: B008 - frozen
) -> UInt8:
    """(V, size, size, 3) uint8 sRGB, one picture a camera (and its light, where `light` is a sequence); background is sRGB in [0, 1].

    supersample: that many samples across a pixel, averaged in linear light. Raises ValueError for a shape without vertices or points.
    """
    lights = [light] * len(cameras) if isinstance(light, Light) else list(light)
    back = linear(background)
    out = np.empty((len(cameras), size, size, 3), np.uint8)
    if isinstance(shape, Cloud):
        discs = Discs(shape)
        for i, camera in enumerate(cameras):
            out[i] = srgb8(discs.picture(camera, lights[i], size, back, PLAIN))
        return out
    scene = _Scene(shape)
    for i, camera in enumerate(cameras):
        out[i] = srgb8(_box(scene.picture(camera, lights[i], size * supersample, back), supersample))
    return out


def _box(image: Float32, step: int) -> Float32:
    """Mean of step x step blocks of (H, W, 3)."""
    if step == 1:
        return image
    rows = sum(image[i::step] for i in range(1, step)) + image[::step]
    return (sum(rows[:, i::step] for i in range(1, step)) + rows[:, ::step]) * np.float32(1 / step**2)


@dataclass
class _Seen:
    """The visible spots of one picture: pixel (n,), index into `face` for each (n,), and weights of the second and third corner (n,)."""

    pixel: NDArray[np.int64]
    slot: Int32
    face: NDArray[np.int64]
    w1: Float32
    w2: Float32


class _Scene:
    """A mesh moved into the unit ball, ready to be seen from several sides."""

    def __init__(self, mesh: Mesh) -> None:
        if not len(mesh.vertices):
            raise ValueError("a mesh without vertices cannot be drawn")
        used = mesh.vertices
        if len(mesh.faces):
            flag = np.zeros(len(mesh.vertices), bool)
            flag[mesh.faces.ravel()] = True
            used = used if flag.all() else used[flag]
        self.mesh = mesh
        self.stage = Stage(used)
        self.vertices = self.stage.moved(mesh.vertices)
        self.used = self.vertices if used is mesh.vertices else self.stage.moved(used)
        self.colored = has_color(mesh)
        self.holes = can_have_holes(mesh)

    def picture(self, camera: Camera, light: Light, side: int, background: Float32) -> Float32:
        """(side, side, 3) float32 linear."""
        camera = self.stage.placed(camera, self.used)
        x, y, inverse = self.stage.project(self.vertices, camera, side)
        faces, number = self.mesh.faces, None
        if not (inverse > 0).all():
            number = np.flatnonzero((inverse[faces] > 0).all(1))
            faces = faces[number]
        holes = None
        if self.holes:

            def holes(face: Int32, column: Int32, row: Int32, z: Float32) -> NDArray[np.bool_]:
                slot = np.arange(len(face))
                w1, w2 = _weights(x, y, inverse, faces[face], slot, column, row, z)
                cut = paint(self.mesh, face if number is None else number[face], w1, w2)[1]
                assert cut is not None
                return cut

        depth, seen = nearest_faces(x, y, inverse, faces, side, holes)
        image = np.empty((side * side, 3), np.float32)
        image[:] = background
        pixel = np.flatnonzero(seen >= 0)
        if len(pixel):
            face, slot = _distinct(seen[pixel], len(faces))
            w1, w2 = _weights(x, y, inverse, faces[face], slot, pixel % side, pixel // side, depth[pixel])
            whole = face if number is None else number[face]
            shade = self._shade(whole, camera, light)[slot]
            if self.colored:
                image[pixel] = paint(self.mesh, whole[slot], w1, w2)[0] * shade[:, None]
            else:
                image[pixel] = (PLAIN * shade)[:, None]
        return image.reshape(side, side, 3)

    def _shade(self, face: NDArray[np.int64], camera: Camera, light: Light) -> Float32:
        """(n,) float32: light that reaches each face, on the side that is seen."""
        a, b, c = (self.vertices[self.mesh.faces[face, i]] for i in range(3))
        return lit(np.cross(b - a, c - a), np.array(camera.position, np.float32) - a, camera, light)


def _distinct(face: Int32, count: int) -> tuple[NDArray[np.int64], Int32]:
    """The distinct faces, and for each entry its place among them."""
    flag = np.zeros(count, bool)
    flag[face] = True
    distinct = np.flatnonzero(flag)
    place = np.empty(count, np.int32)
    place[distinct] = np.arange(len(distinct), dtype=np.int32)
    return distinct, place[face]


def _weights(
    x: Float32, y: Float32, inverse: Float32, corner: Int32, slot: NDArray, column: NDArray, row: NDArray, depth: Float32
) -> tuple[Float32, Float32]:
    """Perspective-correct weights of the second and third corner at pixels, for faces corner[slot]."""
    xs, ys, zs = (v[corner].astype(np.float64) for v in (x, y, inverse))
    x0, y0 = xs[:, 0], ys[:, 0]
    ux, uy, vx, vy = xs[:, 1] - x0, ys[:, 1] - y0, xs[:, 2] - x0, ys[:, 2] - y0
    area = ux * vy - uy * vx
    scale = 1 / np.where(np.abs(area) < 1e-6, np.inf, area)
    table = np.stack([vy, -vx, vx * y0 - vy * x0, -uy, ux, uy * x0 - ux * y0], 1) * scale[:, None]
    table[:, :3] *= zs[:, 1:2]
    table[:, 3:] *= zs[:, 2:3]
    t = table.astype(np.float32)[slot]
    z = 1 / depth
    cx, cy = column.astype(np.float32), row.astype(np.float32)
    w1 = np.clip((t[:, 0] * cx + t[:, 1] * cy + t[:, 2]) * z, 0, 1)
    w2 = np.clip((t[:, 3] * cx + t[:, 4] * cy + t[:, 5]) * z, 0, 1)
    over = np.maximum(w1 + w2, 1)
    return w1 / over, w2 / over
