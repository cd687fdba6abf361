"""Pictures of a shape: colour, and from the same pass depth, normals and faces. numpy alone, the same bytes every time.

Places no cameras (camera.py) and finds no visible faces itself (raster.py, discs.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.camera import Camera, Vector, camera_at, fitted, ring_cameras, sphere_cameras
from cg3d.geometry.discs import Discs
from cg3d.geometry.light import Light, lit, towards
from cg3d.geometry.paint import Index, can_have_holes, has_color, is_flat, linear, paint, shrunk, srgb8
from cg3d.geometry.raster import nearest_faces
from cg3d.geometry.sample import cumulative_area
from cg3d.geometry.stage import Look, Stage
from cg3d.records import Cloud, Float32, Int32, Mesh, Shape, UInt8

__all__ = [
    "Buffers", "Camera", "Light", "camera_at", "contact_sheet", "fitted", "render", "render_buffers", "ring_cameras", "sphere_cameras",
]  # fmt: skip

BACKGROUND: Vector = (1.0, 1.0, 1.0)  # sRGB; white things are drawn a little darker (light.py)
TEXTURE_SIDE = 512  # texels; finer ones than about two a pixel only flicker
MANY_FACES = 10_000  # so many are taken to have an area
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

    supersample: that many samples across a pixel, averaged in linear light (meshes only). Faces that reach behind the camera are left out.
    A mesh without area is drawn
    as the cloud of its vertices. Raises ValueError for a shape without vertices or points.
    """
    lights = _lights(light, cameras)
    out = np.empty((len(cameras), size, size, 3), np.uint8)
    scene, step = _staged(shape, supersample)
    back = linear(background)
    for i, camera in enumerate(cameras):
        image = scene.look(camera, lights[i], size * step, back, PLAIN).image
        out[i] = srgb8(_box(image, step)).transpose(1, 2, 0)
    return out


class Buffers(NamedTuple):
    """What one camera sees of a shape, pixel by pixel.

    color: (S, S, 3) uint8 sRGB, the bytes of `render`; depth: (S, S) float32 distance along the view in the shape's unit, inf where nothing
    is; normal: (S, S, 3) float32 unit normals in the shape's frame, towards the camera, 0 where nothing is; face: (S, S) int32 number of
    the face (of a cloud the point, of a mesh without area the vertex), -1 where nothing is: `np.where(face < 0, -1, part_of_face[face])`
    are parts; camera: as it was placed, in the shape's frame: `unprojected(depth, camera)` are positions.
    """

    color: UInt8
    depth: Float32
    normal: Float32
    face: Int32
    camera: Camera


def render_buffers(
    shape: Shape,
    cameras: Sequence[Camera],
    size: int,
    *,
    supersample: int = 2,
    background: Vector = BACKGROUND,
    light: Light | Sequence[Light] = Light(),  # noqa: B008 - frozen
) -> Iterator[Buffers]:
    """Colour, depth, normals and faces from one pass, a camera at a time; arguments and colours are those of `render`.

    Where a pixel has several samples, depth, normal and face are of the one nearest to the camera: nothing is averaged across an edge.
    supersample=1 gives them at the pixel's centre. Raises ValueError for a shape without vertices or points.
    """
    lights = _lights(light, cameras)
    scene, step = _staged(shape, supersample)
    back = linear(background)
    for camera, shining in zip(cameras, lights, strict=True):
        look = scene.look(camera, shining, size * step, back, PLAIN, solid=True)
        assert look.depth is not None
        assert look.seen is not None
        inverse, seen = _nearest(look.depth, look.seen, size, step)
        depth, face = np.full(size * size, np.inf, np.float32), np.full(size * size, -1, np.int32)
        normal = np.zeros((size * size, 3), np.float32)
        pixel = np.flatnonzero(seen >= 0)
        depth[pixel] = np.float32(scene.stage.radius) / inverse.take(pixel)
        distinct, slot = _distinct(seen.take(pixel), int(seen.max()) + 1)
        normal[pixel] = scene.normals_at(distinct, look.camera).take(slot, 0)
        face[pixel] = scene.whole(distinct).take(slot)
        yield Buffers(
            color=np.ascontiguousarray(srgb8(_box(look.image, step)).transpose(1, 2, 0)),
            depth=depth.reshape(size, size),
            normal=normal.reshape(size, size, 3),
            face=face.reshape(size, size),
            camera=scene.stage.released(look.camera),
        )


def contact_sheet(pictures: NDArray[Any], columns: int = 0, fill: int = 255) -> NDArray[Any]:
    """Pictures (V, H, W, ...) of any dtype side by side, row by row, as one; columns: about as many as rows if 0; fill: of empty places."""
    count, high, wide = pictures.shape[:3]
    columns = min(columns or int(np.ceil(np.sqrt(count))), count)
    rows = -(-count // columns)
    sheet = np.full((rows, columns, high, wide, *pictures.shape[3:]), fill, pictures.dtype)
    sheet.reshape(rows * columns, *pictures.shape[1:])[:count] = pictures
    return sheet.swapaxes(1, 2).reshape(rows * high, columns * wide, *pictures.shape[3:])


def _lights(light: Light | Sequence[Light], cameras: Sequence[Camera]) -> list[Light]:
    return [light] * len(cameras) if isinstance(light, Light) else list(light)


def _staged(shape: Shape, supersample: int) -> tuple[Discs | _Scene, int]:
    """What can be looked at, and how many samples it takes across a pixel."""
    if isinstance(shape, Cloud):
        return Discs(shape), 1
    scene = _Scene(shape)
    if scene.solid:
        return scene, supersample
    return Discs(Cloud(scene.used), scene.used_numbers(shape)), 1


def _nearest(depth: Float32, seen: Int32, size: int, step: int) -> tuple[Float32, Int32]:
    """Of step x step samples a pixel, the nearest: inverse depth and face, (size * size,)."""
    if step == 1:
        return depth, seen
    blocks, faces = (v.reshape(size, step, size, step).swapaxes(1, 2).reshape(size * size, step * step) for v in (depth, seen))
    at = np.arange(size * size) * (step * step) + blocks.argmax(1)
    return blocks.take(at), faces.take(at)


def _box(image: Float32, step: int) -> Float32:
    """Mean of step x step blocks of (3, H, W)."""
    if step == 1:
        return image
    rows = sum((image[:, i::step] for i in range(1, step)), image[:, ::step])
    return np.asarray(sum((rows[..., i::step] for i in range(1, step)), rows[..., ::step]) * np.float32(1 / step**2))


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
        self.mesh = mesh.but(materials=shrunk(mesh.materials, TEXTURE_SIDE))
        self.stage = Stage(used)
        self.vertices = self.stage.moved(mesh.vertices)
        self.used = self.vertices if used is mesh.vertices else self.stage.moved(used)
        self.colored = has_color(mesh)
        self.solid = len(mesh.faces) > MANY_FACES or cumulative_area(self.vertices, mesh.faces)[-1:].sum() > 0

    def look(self, camera: Camera, light: Light, side: int, background: Float32, plain: float, *, solid: bool = False) -> Look:
        """What the camera sees; without `solid`, colours alone."""
        camera = self.stage.placed(camera, self.used)
        view = _View(self, camera, side)
        depth, seen = nearest_faces(*view.columns, view.faces, side, view.holes if can_have_holes(self.mesh) else None)
        image = np.empty((3, side * side), np.float32)
        image[:] = background[:, None]
        shown = seen >= 0
        pixel = np.flatnonzero(shown)
        if len(pixel):
            face, slot = _distinct(seen.take(pixel), len(view.faces))
            shade = lit(*self._facing(view.whole(face), camera), camera, light)
            if not self.colored or is_flat(self.mesh):
                colors = self._flat_colors(view.whole(face), shade, plain).take(slot, 1)
            else:
                w1, w2 = view.weights(face, slot, pixel, depth.take(pixel))
                colors, _ = paint(self.mesh, view.whole(face), w1, w2, slot=slot, light=shade)
            for channel in range(3):
                image[channel][shown] = colors[channel]
        whole = image.reshape(3, side, side)
        if not solid:
            return Look(whole, camera)
        if view.number is not None:
            seen[pixel] = view.whole(seen.take(pixel))
        return Look(whole, camera, depth, seen)

    def normals_at(self, face: Index, camera: Camera) -> Float32:
        """(n, 3) unit normals of faces, towards the camera."""
        return towards(*self._facing(face, camera)).T

    @staticmethod
    def whole(face: Index) -> Index:
        """The mesh's numbers of faces that `look` named: the same."""
        return face

    def used_numbers(self, mesh: Mesh) -> NDArray[np.intp] | None:
        """The mesh's numbers of the vertices that faces use; None if all."""
        return None if len(self.used) == len(mesh.vertices) else np.unique(mesh.faces).astype(np.intp)

    def _flat_colors(self, face: Index, shade: Float32, plain: float) -> Float32:
        if not self.colored:
            return np.repeat(shade[None] * np.float32(plain), 3, 0)
        nothing = np.zeros(len(face), np.float32)
        return paint(self.mesh, face, nothing, nothing, light=shade)[0]

    def _facing(self, face: Index, camera: Camera) -> tuple[Float32, Float32]:
        """(3, n) normals of any length and sign, and (3, n) ways to the camera."""
        a, b, c = (self.vertices.take(v, 0).T for v in self.mesh.faces.take(face, 0).T)
        u, v = b - a, c - a
        normal = np.stack([u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]])
        return normal, np.array(camera.position, np.float32)[:, None] - a


class _View:
    """A scene's mesh as one camera sees it: corners in pixels, and the faces in front of it."""

    def __init__(self, scene: _Scene, camera: Camera, side: int) -> None:
        self.mesh, self.side = scene.mesh, side
        self.columns = scene.stage.project(scene.vertices, camera, side)  # x, y, inverse depth
        self.faces: Int32 = self.mesh.faces
        self.number: Index | None = None
        front = self.columns[2] > 0
        if not front.all():
            self.number = np.flatnonzero(front.take(self.faces).all(1))
            self.faces = self.faces.take(self.number, 0)

    def whole(self, face: Index) -> Index:
        """The mesh's numbers of this view's faces."""
        return face if self.number is None else self.number.take(face)

    def holes(self, seen: Index, pixel: Index, depth: Float32) -> NDArray[np.bool_]:
        """Whether fragments (n,) of faces `seen` fall into holes."""
        face, slot = _distinct(seen, len(self.faces))
        w1, w2 = self.weights(face, slot, pixel, depth)
        return np.asarray(paint(self.mesh, self.whole(face), w1, w2, slot=slot)[1])

    def weights(self, face: Index, slot: Index, pixel: Index, depth: Float32) -> tuple[Float32, Float32]:
        """Perspective-correct weights of the second and third corner at pixels (n,) of faces face[slot], seen at inverse depth (n,)."""
        corner = self.faces.take(face, 0).T
        (x0, x1, x2), (y0, y1, y2), (_, z1, z2) = ([v.take(c).astype(np.float64) for c in corner] for v in self.columns)
        ux, uy, vx, vy = x1 - x0, y1 - y0, x2 - x0, y2 - y0
        area = ux * vy - uy * vx
        scale = 1 / np.where(np.abs(area) < 1e-6, np.inf, area)
        first = _plane(vy * scale * z1, -vx * scale * z1, x0, y0)
        second = _plane(-uy * scale * z2, ux * scale * z2, x0, y0)
        line = pixel // self.side
        column, row = (pixel - line * self.side).astype(np.float32), line.astype(np.float32)
        distance = np.reciprocal(depth)
        w1, w2 = (_at(plane, slot, column, row, distance) for plane in (first, second))
        over = np.maximum(w1 + w2, 1)
        w1 /= over
        w2 /= over
        return w1, w2


def _plane(along: Float32, down: Float32, x0: Float32, y0: Float32) -> tuple[Float32, Float32, Float32]:
    """Factors of column, row and 1 of what grows so and is 0 at (x0, y0); computed in float64."""
    return along.astype(np.float32), down.astype(np.float32), (-along * x0 - down * y0).astype(np.float32)


def _at(plane: tuple[Float32, Float32, Float32], slot: Index, column: Float32, row: Float32, distance: Float32) -> Float32:
    weight = plane[0].take(slot)
    weight *= column
    down = plane[1].take(slot)
    down *= row
    weight += down
    weight += plane[2].take(slot)
    weight *= distance
    return np.clip(weight, 0, 1, out=weight)


def _distinct(face: Index, count: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The distinct faces, and for each entry its place among them."""
    flag = np.zeros(count, bool)
    flag[face] = True
    distinct = np.flatnonzero(flag)
    place = np.empty(count, np.intp)
    place[distinct] = np.arange(len(distinct))
    return distinct, place.take(face)
