"""The last step of every reader: check arrays as they came from a file, cut them to float32, build the record.

Reads no file and knows no format.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.formats.source import Source
from cg3d.records import Cloud, Float32, Float64, Mesh, UInt8

COORDINATE_LIMIT = 1e15
FAR = 1e4  # beyond it a float32 of metres is coarser than a millimetre
FAR_FOR_SIZE = 64.0  # times the extent
LOST_FACES = 0.01  # share of faces that may be dropped because they use non-finite points


def mesh(source: Source, vertices: NDArray, faces: NDArray, format: str, **fields: Any) -> Mesh:
    """A Mesh of vertices (V, 3) any float and faces (F, 3) any integer; `fields` as in Mesh, per-vertex and per-face ones aligned.

    Raises RefusedFile: empty, index, value, limit.
    """
    if len(faces) == 0 or len(vertices) == 0:
        raise source.refuse("empty", "no faces")
    if len(faces) > source.limits.faces:
        raise source.refuse("limit", f"{len(faces)} faces")
    low, high = int(faces.min()), int(faces.max())
    if low < 0 or high >= len(vertices):
        raise source.refuse("index", f"a face uses point {high if low >= 0 else low} of {len(vertices)}")
    bounds = _bounds(vertices)
    if not _sound(bounds):
        vertices, faces, fields = _without_bad_points(source, vertices, faces, fields)
        bounds = _bounds(vertices)
    small, origin = _float32(vertices, bounds)
    return Mesh(small, np.ascontiguousarray(faces, np.int32), format, origin=origin, warnings=tuple(source.warnings), **fields)


def cloud(source: Source, points: NDArray, format: str, colors: UInt8 | None = None, **fields: Any) -> Cloud:
    """A Cloud of points (N, 3) any number; NaN points (organised scans) are dropped with a warning.

    Raises RefusedFile: empty, value, limit.
    """
    if len(points) == 0:
        raise source.refuse("empty", "no points")
    if len(points) > source.limits.points:
        raise source.refuse("limit", f"{len(points)} points")
    bounds = _bounds(points)
    if not _sound(bounds):
        fine = ~np.isnan(points).any(1)
        if not fine.any():
            raise source.refuse("value", "no point with finite coordinates")
        if not _sound(bounds := _bounds(points[fine])):
            raise source.refuse("value", "a coordinate is infinite or beyond 1e15")
        source.warn(f"{int((~fine).sum())} points that are not numbers: dropped")
        points, colors = points[fine], colors[fine] if colors is not None else None
    small, origin = _float32(points, bounds)
    return Cloud(small, colors, format, origin=origin, warnings=tuple(source.warnings), **fields)


def to_srgb(linear: NDArray) -> UInt8:
    """Linear [0, 1] to sRGB uint8."""
    x = np.clip(np.asarray(linear, np.float32), 0, 1)
    return np.round(np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** np.float32(1 / 2.4) - 0.055) * 255).astype(np.uint8)


def to_linear(srgb: NDArray) -> Float32:
    """sRGB uint8, or sRGB float in [0, 1], to linear float32."""
    if np.asarray(srgb).dtype == np.uint8:
        return np.asarray(_LINEAR_OF_BYTE[srgb])
    x = np.clip(np.asarray(srgb, np.float32), 0, 1)
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** np.float32(2.4)).astype(np.float32)


def mesh_of_face_colors(source: Source, vertices: NDArray, faces: NDArray, colors: Float32, format: str, **fields: Any) -> Mesh:
    """A Mesh whose faces have a colour each, (F, 4) linear: every face gets corners of its own. Raises as `mesh`."""
    if len(faces) and (faces.min() < 0 or faces.max() >= len(vertices)):
        raise source.refuse("index", f"a face uses a point that is not among {len(vertices)}")
    own = np.arange(3 * len(faces), dtype=np.int32).reshape(-1, 3)
    return mesh(source, vertices[faces.ravel()], own, format, vertex_colors=np.repeat(colors, 3, axis=0), color_source="vertex", **fields)


def rgba_of_bytes(colors: UInt8) -> Float32:
    """sRGB bytes (N, 3) or (N, 4) to linear RGBA (N, 4); alpha is never gamma-coded."""
    alpha = colors[:, 3:4] / np.float32(255) if colors.shape[1] > 3 else np.ones((len(colors), 1), np.float32)
    return np.concatenate([_LINEAR_OF_BYTE[colors[:, :3]], alpha], 1).astype(np.float32)


def _bounds(points: NDArray) -> Float64:
    """(2, 3) lowest and highest, NaN where some are."""
    return np.array([[axis.min() for axis in points.T], [axis.max() for axis in points.T]], np.float64)  # min(0) costs 25 times as much


def _sound(bounds: Float64) -> bool:
    low, high = bounds
    return bool((low >= -COORDINATE_LIMIT).all() and (high <= COORDINATE_LIMIT).all())  # False for NaN, too


def _finite(points: NDArray) -> NDArray:
    with np.errstate(invalid="ignore"):
        return np.asarray(np.abs(points) <= COORDINATE_LIMIT)


def _without_bad_points(
    source: Source, vertices: NDArray, faces: NDArray, fields: dict[str, Any]
) -> tuple[NDArray, NDArray, dict[str, Any]]:
    fine = np.asarray(_finite(vertices).all(1))
    kept = fine[faces].all(1)
    lost = len(faces) - int(kept.sum())
    if lost > LOST_FACES * len(faces):
        raise source.refuse("value", f"{lost} of {len(faces)} faces use points that are not finite")
    source.warn(f"{int((~fine).sum())} points that are not finite: dropped, with {lost} faces")
    renumbered = np.cumsum(fine) - 1
    changed = dict(fields)
    for name in ("uv", "vertex_colors"):
        if changed.get(name) is not None:
            changed[name] = changed[name][fine]
    if changed.get("face_material") is not None:
        changed["face_material"] = changed["face_material"][kept]
    return vertices[fine], renumbered[faces[kept]], changed


def _float32(points: NDArray, bounds: Float64) -> tuple[Float32, Float64]:
    low, high = bounds
    farthest = max(-low.min(), high.max())
    if farthest > FAR or farthest > FAR_FOR_SIZE * float((high - low).max()) > 0:
        origin = np.floor(low)
        return (points - origin).astype(np.float32), origin
    return np.ascontiguousarray(points, np.float32), np.zeros(3)


def _byte_table() -> Float32:
    x = np.arange(256) / 255
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4).astype(np.float32)


_LINEAR_OF_BYTE = _byte_table()
