"""What flows between the layers: shapes, pictures, hits, progress, and the `Encoder` protocol.

Holds no algorithm and reads no file. House frame of every shape: right-handed, +Y up, the file's own unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Float32 = NDArray[np.float32]
Float64 = NDArray[np.float64]
Int32 = NDArray[np.int32]
UInt8 = NDArray[np.uint8]

ColorSource = Literal["texture", "vertex", "material", "points", "none"]
Axis = Literal["x", "y", "z"]


@dataclass(frozen=True, eq=False)
class Material:
    """One surface: a base colour, perhaps a picture over it.

    color: (4,) float32, *linear* RGB and alpha, as glTF's baseColorFactor.
    texture: (h, w, 4) uint8 sRGB + alpha, row 0 at v = 0 (readers flip what their format defines otherwise); None without one.
    alpha_cutoff: texels with alpha below this are holes; 0 = opaque.
    """

    color: Float32
    texture: UInt8 | None = None
    alpha_cutoff: float = 0.0


@dataclass(frozen=True, eq=False)
class Mesh:
    """Triangles with colours, flattened (all transforms applied), +Y up.

    vertices: (V, 3) float32, relative to `origin`; faces: (F, 3) int32 into vertices.
    uv: (V, 2) float32 or None; vertex_colors: (V, 4) float32 *linear* RGBA in [0, 1] or None.
    face_material: (F,) int32 into `materials`; without materials all zeros and `materials` empty.
    origin: (3,) float64, what was subtracted before the cut to float32 (large geo coordinates); zeros otherwise.
    up_axis: the file's axis that was turned to +Y; up_known: False where neither the format nor the caller said it.
    color_source: where colours come from; "none" if the file has no colour at all.
    """

    vertices: Float32
    faces: Int32
    format: str
    uv: Float32 | None = None
    vertex_colors: Float32 | None = None
    face_material: Int32 | None = None
    materials: tuple[Material, ...] = ()
    origin: Float64 = field(default_factory=lambda: np.zeros(3))
    up_axis: Axis = "y"
    up_known: bool = True
    color_source: ColorSource = "none"
    warnings: tuple[str, ...] = ()

    @property
    def bounds(self) -> Float32:
        """(2, 3) float32: smallest and largest corner."""
        return _bounds(self.vertices)

    def but(self, **changes: Any) -> Mesh:
        """A copy with some fields replaced."""
        return replace(self, **changes)


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points with colours, +Y up.

    points: (N, 3) float32, relative to `origin`; colors: (N, 3) uint8 sRGB or None. Other fields as in `Mesh`.
    """

    points: Float32
    colors: UInt8 | None = None
    format: str = "points"
    origin: Float64 = field(default_factory=lambda: np.zeros(3))
    up_axis: Axis = "y"
    up_known: bool = True
    color_source: ColorSource = "none"
    warnings: tuple[str, ...] = ()

    @property
    def bounds(self) -> Float32:
        """(2, 3) float32: smallest and largest corner."""
        return _bounds(self.points)

    def but(self, **changes: Any) -> Cloud:
        """A copy with some fields replaced."""
        return replace(self, **changes)


Shape = Mesh | Cloud


@dataclass(frozen=True, eq=False)
class Picture:
    """pixels: (H, W, 3) uint8 sRGB."""

    pixels: UInt8


@dataclass(frozen=True)
class InputSpec:
    """How a file becomes what the towers see. Part of a bundle, enforced at use; the same numpy code serves training.

    points: what the point tower takes, farthest-point order, start index 0. surface_samples: drawn from a mesh before thinning.
    color_none: sRGB in [0, 1] given to every point of a shape without colour. views: pictures a pose; view_size: pixels, square.
    poses: for files whose up axis is unknown, which axes are tried as up; their vectors are averaged, weighted by how upright each pose
    looks where the bundle has learnt to tell.
    sampling_version: raised whenever `prepare` would give other numbers for the same file.

    What published encoders ask beyond that. front: only so many of the points stand in farthest-point order, the others follow in random
    order; 0: all do. skip_origin: the order leaves out points within 0.0316 of the centre, as the CUDA kernel of pointnet2_ops does.
    axes: the point tower's x, y, z in terms of the house's, "-" turns one round: "x-zy" is z up, "xzy" is z up and mirrored.
    view_kind: "depth" draws distance, near bright on black, instead of colour.
    """

    points: int = 1024
    surface_samples: int = 4096
    color_none: tuple[float, float, float] = (0.4, 0.4, 0.4)
    normalise: Literal["sphere"] = "sphere"  # centroid of the points to 0, largest radius to 1
    views: int = 3
    view_size: int = 224
    poses: tuple[Axis, ...] = ("y", "z")
    sampling_version: int = 1
    front: int = 0
    skip_origin: bool = False
    axes: str = "xyz"
    view_kind: Literal["shaded", "depth"] = "shaded"

    def decisive(self) -> dict[str, Any]:
        """What is hashed: every field, but those that came later only where they differ from their default, so old hashes stay."""
        later = {"front": 0, "skip_origin": False, "axes": "xyz", "view_kind": "shaded"}
        return {name: value for name, value in asdict(self).items() if name not in later or value != later[name]}


@dataclass(frozen=True, eq=False)
class Prepared:
    """One shape as the towers take it; P poses (1 where up is known).

    points: (P, N, 3) float32, normalised, farthest-point order; colors: (P, N, 3) float32 sRGB in [0, 1] (the constant where `has_color`
    is False); views: (P, V, S, S, 3) uint8 sRGB, V may be 0.
    """

    points: Float32
    colors: Float32
    views: UInt8
    has_color: bool


@dataclass(frozen=True)
class Hit:
    """One answer of a search. score: fused; parts: score per modality ("points", "pictures", "name", ...)."""

    rank: int
    path: str
    score: float
    parts: dict[str, float]
    item: int  # row id in the library


@dataclass(frozen=True)
class Prediction:
    """One label and its calibrated probability."""

    label: str
    probability: float


@dataclass(frozen=True)
class Classification:
    """What `classify` says of one file: labels in falling order of probability; none: probability that none of them fits."""

    path: str
    predictions: tuple[Prediction, ...]
    none: float


@dataclass(frozen=True)
class Refusal:
    """A file that was not taken. code: one of `errors.CODES`; reason: one line; advice: what to do."""

    path: str
    code: str
    reason: str
    advice: str = ""


@dataclass(frozen=True)
class Progress:
    """Where long work stands: done of total items, seconds since it began."""

    done: int
    total: int
    seconds: float
    refused: int = 0
    current: str = ""

    @property
    def rate(self) -> float:
        """Items a second so far."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def remaining(self) -> float:
        """Seconds left at the rate so far; inf before the first item."""
        return (self.total - self.done) / self.rate if self.done else float("inf")


class Encoder(Protocol):
    """Both wings implement it. Rows are unit float32 vectors of one space; D = `dimensions`. Towers a bundle lacks raise `MissingTower`."""

    spec: InputSpec
    dimensions: int

    def encode_texts(self, texts: Sequence[str]) -> Float32:
        """(N, D)."""
        ...

    def encode_clouds(self, clouds: Sequence[Cloud]) -> Float32:
        """(N, D): points alone, prepared by `spec`."""
        ...

    def encode_pictures(self, pictures: Sequence[Picture]) -> Float32:
        """(N, D): each picture for itself."""
        ...


def _bounds(points: Float32) -> Float32:
    """Axis by axis: `points.min(0)` on three columns is 25 times as slow."""
    return np.array([[axis.min() for axis in points.T], [axis.max() for axis in points.T]], np.float32)
