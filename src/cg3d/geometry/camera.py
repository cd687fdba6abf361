"""Cameras around a shape or given as frames: where they stand, how they frame what they see, to and from OpenCV and OpenGL.

Draws nothing (render.py).

Conventions. The world is the shape's frame: right-handed, +Y up, the shape's unit, less its `origin`. A frame is a 4 x 4 matrix
`world_from_camera` whose columns are the camera's x, y, z and position in the world:
"opengl" (also glTF, Blender, NeRF): x right, y up, z back, away from what is seen; this is the house's own camera frame.
"opencv" (also COLMAP, Open3D, ScanNet): x right, y down, z forward.
Intrinsics are in pixels whose centres are whole numbers, row 0 on top: the middle of a picture w wide is (w - 1) / 2. Where the source puts
centres at halves (COLMAP), take 0.5 off cx and cy.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32, Float64

Vector = tuple[float, float, float]
Convention = Literal["opengl", "opencv"]

OPENGL_FROM: dict[Convention, Float64] = {"opengl": np.array([1.0, 1.0, 1.0]), "opencv": np.array([1.0, -1.0, -1.0])}  # diagonals
GOLDEN_ANGLE = 180 * (3 - 5**0.5)  # degrees
RIGID = 1e-3  # how far a rotation may be off orthonormal: poses in text files are rounded


class Lens(NamedTuple):
    """Focal lengths and principal point in sides of the (square) picture, measured from its upper left corner."""

    fx: float
    fy: float
    cx: float
    cy: float


@dataclass(frozen=True)
class Camera:
    """A pinhole camera in the shape's frame (right-handed, +Y up), looking from `position` to `target`.

    fov: vertical angle in degrees. fit: only the direction counts; the camera is moved until the shape fills `fill` of the picture's side.
    axes: rows right, up, back in the world; where given, `target` and `up` are not asked. lens: instead of fov; not with `fit`.
    """

    position: Vector
    target: Vector = (0.0, 0.0, 0.0)
    up: Vector = (0.0, 1.0, 0.0)
    fov: float = 35.0
    fit: bool = True
    fill: float = 0.92
    axes: tuple[Vector, Vector, Vector] | None = None
    lens: Lens | None = None

    def __post_init__(self) -> None:
        if self.fit and self.lens is not None:
            raise ValueError("a camera with a lens of its own stands where it stands: fit=False")

    @property
    def camera_from_world(self) -> NDArray[np.float64]:
        """(3, 3) rotation; rows: right, up, and back (away from what is seen)."""
        if self.axes is not None:
            return np.array(self.axes)
        back = _unit(np.subtract(self.position, self.target, dtype=np.float64))
        side = _cross(self.up, back)
        if (side * side).sum() < 1e-12:  # looks along `up`: any other axis will do
            side = _cross((0.0, 0.0, -1.0 if back[1] > 0 else 1.0), back)
            if (side * side).sum() < 1e-12:
                side = _cross((1.0, 0.0, 0.0), back)
        side = _unit(side)
        return np.stack([side, _cross(back, side), back])

    def pixels(self, side: int) -> tuple[float, float, float, float]:
        """fx, fy, cx, cy in pixels of a picture of side x side; pixel centres are whole numbers."""
        if self.lens is None:
            focal, middle = float(side / 2 / np.tan(np.deg2rad(self.fov) / 2)), side / 2 - 0.5
            return focal, focal, middle, middle
        fx, fy, cx, cy = self.lens
        return fx * side, fy * side, cx * side - 0.5, cy * side - 0.5

    def intrinsics(self, side: int) -> Float64:
        """(3, 3) of a picture of side x side, as OpenCV has it (rows run down)."""
        fx, fy, cx, cy = self.pixels(side)
        return np.array([[fx, 0, cx], [0, fy, cy], [0, 0, 1]])

    def frame(self, convention: Convention = "opencv") -> Float64:
        """(4, 4) world_from_camera. Of a camera that fits itself, only once it is `fitted`; `Buffers.camera` is."""
        frame = np.eye(4)
        frame[:3, :3] = self.camera_from_world.T * OPENGL_FROM[convention]
        frame[:3, 3] = self.position
        return frame


def camera_in_frame(
    world_from_camera: Float64,
    convention: Convention = "opencv",
    *,
    fov: float = 35.0,
    intrinsics: Float64 | None = None,
    resolution: tuple[int, int] | None = None,
) -> Camera:
    """The camera of a 4 x 4 frame; of a `camera_from_world`, give `inverted(camera_from_world)`.

    intrinsics: (3, 3) or larger, in pixels of a picture of resolution (width, height); needs both, and replaces fov. Pictures are drawn
    square: with size = max(width, height), `picture[:height, :width]` is what that camera saw. Skew and distortion are not drawn.
    Raises ValueError for frames that are not finite (ScanNet writes -inf where tracking was lost), scaled or mirrored.
    """
    frame = np.asarray(world_from_camera, np.float64)
    if frame.shape not in ((3, 4), (4, 4)) or not np.isfinite(frame).all():
        raise ValueError(f"a frame is 4 x 4 finite numbers, not {frame.shape}: {frame.tolist()}")
    return placed_camera(_tuple(frame[:3, 3]), frame[:3, :3], convention, fov=fov, lens=_lens(intrinsics, resolution))


def placed_camera(
    position: Vector, world_from_camera: Float64, convention: Convention = "opencv", *, fov: float = 35.0, lens: Lens | None = None
) -> Camera:
    """The camera at `position` with its rotation (3, 3), whose columns are the camera's x, y, z in the world. Raises ValueError."""
    axes = (np.asarray(world_from_camera, np.float64) * OPENGL_FROM[convention]).T
    if axes.shape != (3, 3) or not np.abs(axes @ axes.T - np.eye(3)).max() < RIGID or np.linalg.det(axes) < 0:
        raise ValueError(f"not a rotation (orthonormal, not mirrored): {axes.T.tolist()}")
    right, up, _ = axes  # made exactly orthonormal: rounded poses would shear the picture
    right = _unit(right)
    up = _unit(up - right * (up * right).sum())
    return Camera(position, fov=fov, fit=False, axes=(_tuple(right), _tuple(up), _tuple(_cross(right, up))), lens=lens)


def _lens(intrinsics: Float64 | None, resolution: tuple[int, int] | None) -> Lens | None:
    if intrinsics is None and resolution is None:
        return None
    if intrinsics is None or resolution is None:
        raise ValueError("intrinsics and resolution go together: pixels mean nothing without the size of the picture")
    k, side = np.asarray(intrinsics, np.float64), max(resolution)
    if k.ndim != 2 or min(k.shape) < 3 or not np.isfinite(k).all() or not (k[0, 0] > 0 and k[1, 1] > 0 and side > 0):
        raise ValueError(f"intrinsics are 3 x 3 with positive focal lengths, not {k.tolist()} at {resolution}")
    return Lens(k[0, 0] / side, k[1, 1] / side, (k[0, 2] + 0.5) / side, (k[1, 2] + 0.5) / side)


def inverted(frame: Float64) -> Float64:
    """(4, 4): the rigid frame the other way round, camera_from_world <-> world_from_camera."""
    out = np.eye(4)
    out[:3, :3] = np.asarray(frame)[:3, :3].T
    out[:3, 3] = -out[:3, :3] @ np.asarray(frame)[:3, 3]
    return out


def unprojected(depth: Float32, camera: Camera) -> Float32:
    """(S, S, 3) float32 positions in the world of depths (S, S) along the view of a placed camera; not finite where the depth is not."""
    side = len(depth)
    fx, fy, cx, cy = camera.pixels(side)
    across = ((np.arange(side) - cx) / fx)[None, :]
    down = ((np.arange(side) - cy) / fy)[:, None]
    far = np.where(np.isfinite(depth), depth, np.nan).astype(np.float64)
    right, up, back = camera.camera_from_world
    spots = (far * across)[..., None] * right - (far * down)[..., None] * up - far[..., None] * back + camera.position
    return np.asarray(spots, np.float32)


def ring_cameras(count: int, elevation: float = 20.0, start: float = 30.0, fov: float = 35.0) -> tuple[Camera, ...]:
    """`count` cameras evenly around +Y at `elevation` degrees above the horizon; the first `start` degrees from +Z (front) towards +X."""
    return tuple(camera_at(start + 360.0 * i / count, elevation, fov=fov) for i in range(count))


def sphere_cameras(count: int, start: float = 30.0, fov: float = 35.0) -> tuple[Camera, ...]:
    """`count` cameras evenly over the whole sphere, from above to below: a Fibonacci lattice (Gonzalez 2010), the same every time.

    Heights are the middles of `count` equal slices, so each camera stands for the same area; each is a golden angle further round.
    """
    heights = 1 - (2 * np.arange(count) + 1) / max(count, 1)
    return tuple(camera_at(start + GOLDEN_ANGLE * i, float(np.rad2deg(np.arcsin(y))), fov=fov) for i, y in enumerate(heights))


def camera_at(azimuth: float, elevation: float, *, roll: float = 0.0, fov: float = 35.0, fill: float = 0.92) -> Camera:
    """A fitted camera in the direction `azimuth` (degrees from +Z towards +X) and `elevation`; roll turns the picture (degrees)."""
    a, e, r = np.deg2rad([azimuth, elevation, roll])
    back = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    side = np.array([np.cos(a), 0.0, -np.sin(a)])
    up = _cross(back, side) * np.cos(r) + side * np.sin(r)
    return Camera(position=_tuple(back), up=_tuple(up), fov=fov, fill=fill)


def fitted(camera: Camera, points: Float32, radius: Float32 | float = 0.0) -> Camera:
    """The camera moved along its direction (and sideways) until points (N, 3) fill `fill` of the picture; unchanged if it has no `fit`.

    Exact: the largest share of either side is `fill`, and the points are centred. radius: of balls around the points, (N,) or one.
    """
    if not camera.fit:
        return camera
    axes = camera.camera_from_world
    middle = np.array([(float(column.min()) + float(column.max())) / 2 for column in points.T])  # min(0) is 20 times as slow
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


def _cross(a: Vector | NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """np.cross, which is made for many vectors, without its overhead; the same bits."""
    (ax, ay, az), (bx, by, bz) = map(float, a), map(float, b)
    return np.array([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])


def _tuple(vector: NDArray[np.float64]) -> Vector:
    return (float(vector[0]), float(vector[1]), float(vector[2]))
