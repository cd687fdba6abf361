"""Read HDF5 files of points as ModelNet40 and ScanObjectNN ship them: `data` (B, N, 3+), each of the B a Cloud; or (N, 3+), one Cloud.

Through h5py (extra `formats`). Only hard links are followed; data kept outside the file is refused. Labels and masks are not read.
"""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import MissingExtra, RefusedFile
from cg3d.formats import finish
from cg3d.formats.source import Source
from cg3d.records import Cloud, Mesh, UInt8

FORMAT = "h5"
NAMES = ("data", "points", "point", "xyz", "pointcloud", "point_cloud", "coords", "vertices", "pos")
COLORS = ("color", "colors", "rgb")
BYTES = 768 << 20  # most that one array may take
GROUPS = 10_000


def read(source: Source) -> list[Mesh | Cloud]:
    """A Cloud per object. Raises RefusedFile, MissingExtra."""
    try:
        import h5py
    except ImportError as error:
        raise MissingExtra("h5py", "formats") from error
    try:
        with h5py.File(io.BytesIO(bytes(source.data)), "r") as file:
            points, colors = _arrays(source, h5py, file)
    except (RefusedFile, MemoryError):
        raise
    except Exception as error:  # a foreign decoder
        code = "truncated" if "truncated" in str(error) else "format"
        raise source.refuse(code, f"HDF5: {error}", "Copy or export it again.") from error
    return [_cloud(source, points[i], None if colors is None else colors[i]) for i in range(len(points))]


def _arrays(source: Source, h5py: Any, file: Any) -> tuple[NDArray, NDArray | None]:
    """points (B, N, 3) and colors (B, N, 3) or None."""
    found = _datasets(source, h5py, file)
    clouds = {name: dataset for name, dataset in found.items() if _is_points(dataset)}
    name = next((name for wanted in NAMES for name in clouds if name.rpartition("/")[2].lower() == wanted), None)
    if name is None and len(clouds) == 1:
        name = next(iter(clouds))
    if name is None:
        raise source.refuse("empty", "no array of points in the HDF5 file", "Name it 'data', of shape (objects, points, 3) or (points, 3).")
    points = _read(source, found[name])
    if points.ndim == 2:
        points = points[None]
    beside = name.rpartition("/")[0]
    for other, dataset in found.items():
        if other.rpartition("/")[0] == beside and other.rpartition("/")[2].lower() in COLORS:
            colors = _read(source, dataset)
            colors = colors[None] if colors.ndim == 2 else colors
            if colors.shape == (*points.shape[:2], 3):
                return points[..., :3], colors
    if len(points) > source.limits.objects:
        raise source.refuse("limit", f"{len(points)} objects in one file, allowed are {source.limits.objects}", "Split it.")
    return points[..., :3], None


def _datasets(source: Source, h5py: Any, file: Any) -> dict[str, Any]:
    """Every dataset by its path: hard links only, each object once."""
    found: dict[str, Any] = {}
    skipped: list[str] = []
    seen: set[int] = set()
    waiting = [("", file)]
    while waiting:
        path, group = waiting.pop()
        address = h5py.h5o.get_info(group.id).addr
        if address in seen:
            continue
        seen.add(address)
        if len(seen) > GROUPS:
            raise source.refuse("limit", f"more than {GROUPS} groups in the HDF5 file")
        for name in group:
            link = group.get(name, getlink=True)
            if isinstance(link, h5py.ExternalLink):
                raise source.refuse("path", "a link to another file in the HDF5 file", "Copy the data into this file.")
            if not isinstance(link, h5py.HardLink):
                skipped.append(name)
                continue
            entry = group[name]
            if isinstance(entry, h5py.Dataset):
                found[f"{path}/{name}"] = entry
            elif isinstance(entry, h5py.Group):
                waiting.append((f"{path}/{name}", entry))
    if skipped:
        source.warn("soft links in the HDF5 file are not followed")
    return found


def _is_points(dataset: Any) -> bool:
    shape: tuple[int, ...] = dataset.shape or ()
    return dataset.dtype.kind in "fiu" and len(shape) in (2, 3) and 3 <= shape[-1] <= 64 and min(shape) > 0


def _read(source: Source, dataset: Any) -> NDArray:
    if dataset.external or dataset.is_virtual:
        raise source.refuse("path", "an array that is kept outside the HDF5 file", "Copy the data into this file.")
    if dataset.size * dataset.dtype.itemsize > BYTES:
        raise source.refuse("limit", f"an array of shape {dataset.shape}, more than {BYTES >> 20} MiB", "Split it.")
    chunk = dataset.chunks
    if chunk and int(np.prod(chunk, dtype=object)) * dataset.dtype.itemsize > BYTES:
        raise source.refuse("limit", f"chunks of shape {chunk}")
    array: NDArray = dataset[()]
    return array.astype(array.dtype.newbyteorder("="), copy=False)


def _cloud(source: Source, points: NDArray, colors: NDArray | None) -> Cloud:
    rgb: UInt8 | None = None
    if colors is not None:
        if colors.dtype.kind == "f":
            colors = np.nan_to_num(colors) * (255 if np.nanmax(colors, initial=0) <= 1 else 1)
        rgb = np.clip(colors, 0, 255).astype(np.uint8)
    return finish.cloud(source, points, FORMAT, rgb, up_known=False, color_source="none" if rgb is None else "points")
