"""Read NPY and NPZ: points (N, 3 or more), many objects (B, N, 3 or more), or vertices and faces. No up axis, no unit.

Headers are parsed here, never by numpy.load; arrays of Python objects are refused, no pickle is ever opened.
"""

from __future__ import annotations

import ast
import io
import struct
import zipfile
import zlib

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import columns, finish
from cg3d.formats.source import Source, clip
from cg3d.records import Cloud, Mesh

MAGIC = b"\x93NUMPY"
HEADER_LIMIT = 4096
ENTRIES_LIMIT = 4096
UNPACKED_LIMIT = 1 << 30
RATIO_LIMIT = 1000
WIDTH_LIMIT = 64
POINT_NAMES = ("points", "xyz", "vertices", "verts", "pos", "positions", "coords", "pc", "point_cloud", "data", "arr_0")
FACE_NAMES = ("faces", "triangles", "tri", "face")
COLOR_NAMES = ("colors", "colours", "rgb", "color", "vertex_colors")


def read(source: Source) -> list[Mesh | Cloud]:
    """One shape, or one Cloud for each of the objects of a (B, N, C) array. Raises RefusedFile."""
    data = bytes(source.data)
    if data.startswith(MAGIC):
        return _shapes(source, array_of(source, data), "npy")
    if data.startswith(b"PK"):
        return _of_members(source, members(source, data))
    if MAGIC.startswith(data[: len(MAGIC)]) or b"PK\x03\x04".startswith(data[:4]):
        raise source.refuse("truncated", "ends within the first bytes")
    raise source.refuse("format", "neither NPY nor NPZ")


def array_of(source: Source, data: bytes) -> NDArray:
    """The array in the bytes of one .npy. Raises RefusedFile: format, unsafe, shape, count, truncated, limit."""
    if len(data) < 10:
        raise source.refuse("truncated", "ends within the header")
    if not data.startswith(MAGIC):
        raise source.refuse("format", "not NPY")
    wide = data[6] >= 2
    if data[6] not in (1, 2, 3):
        raise source.refuse("unsupported", f"NPY version {data[6]}")
    start = 12 if wide else 10
    if len(data) < start:
        raise source.refuse("truncated", "ends within the header")
    length = struct.unpack_from("<I" if wide else "<H", data, 8)[0]
    if length > HEADER_LIMIT:
        raise source.refuse("format", f"an NPY header of {length} bytes")
    if start + length > len(data):
        raise source.refuse("truncated", "ends within the header")
    dtype, fortran, shape = _header(source, data[start : start + length])
    count = 1
    for side in shape:
        count *= side
    if count * dtype.itemsize > len(data) - start - length:
        raise source.refuse("count", f"claims {count * dtype.itemsize} bytes of {len(data) - start - length}")
    flat = np.frombuffer(data, dtype, count, start + length)
    array = flat.reshape(shape[::-1]).T if fortran else flat.reshape(shape)
    return array if dtype.isnative else array.astype(dtype.newbyteorder("="))


def _header(source: Source, text: bytes) -> tuple[np.dtype, bool, tuple[int, ...]]:
    try:
        tree = ast.literal_eval(text.decode("latin-1").strip())
        descr, fortran, shape = tree["descr"], tree["fortran_order"], tree["shape"]
    except (ValueError, SyntaxError, TypeError, KeyError, RecursionError, MemoryError) as error:
        raise source.refuse("format", "a broken NPY header") from error
    if not isinstance(shape, tuple) or not all(type(side) is int for side in shape) or type(fortran) is not bool:
        raise source.refuse("format", "a broken NPY header")
    if any(side < 0 for side in shape):
        raise source.refuse("count", f"a negative shape {shape}")
    if not isinstance(descr, str) or "O" in descr:
        objects = "O" in str(descr)
        raise source.refuse("unsafe" if objects else "shape", "Python objects" if objects else "a table of mixed types")
    if len(descr) > 8 or descr[1:2] not in ("f", "i", "u") or descr[2:] not in ("1", "2", "4", "8"):
        raise source.refuse("shape", f"numbers of type '{clip(descr)}'", "Save float or integer arrays.")
    try:
        return np.dtype(descr), fortran, shape
    except TypeError as error:
        raise source.refuse("format", f"numbers of type '{clip(descr)}'") from error


def members(source: Source, data: bytes) -> dict[str, NDArray]:
    """The arrays of an .npz by name, unpacked within the limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            if len(entries) > ENTRIES_LIMIT:
                raise source.refuse("limit", f"{len(entries)} entries")
            found: dict[str, NDArray] = {}
            left = UNPACKED_LIMIT
            for entry in entries:
                if not entry.filename.endswith(".npy"):
                    continue
                content = _unpacked(source, packed, entry, left)
                left -= len(content)
                found.setdefault(entry.filename.rsplit("/", 1)[-1][:-4].lower(), array_of(source, content))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        raise source.refuse("format", f"a broken archive ({type(error).__name__})") from error
    if not found:
        raise source.refuse("format", "an archive without arrays")
    return found


def _unpacked(source: Source, packed: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    if entry.file_size > left or entry.file_size > RATIO_LIMIT * max(entry.compress_size, 1) + (1 << 20):
        raise source.refuse("limit", f"an entry that unpacks from {entry.compress_size} to {entry.file_size} bytes")
    with packed.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) > entry.file_size:
        raise source.refuse("count", "an entry that unpacks to more than it claims")
    return content


def _of_members(source: Source, arrays: dict[str, NDArray]) -> list[Mesh | Cloud]:
    points = next((arrays[name] for name in POINT_NAMES if name in arrays), None)
    if points is None:
        tables = [array for array in arrays.values() if array.ndim in (2, 3) and array.shape[-1] >= 3]
        if len(tables) != 1:
            raise source.refuse("shape", "no array named points, xyz or vertices", "Name the array 'points'.")
        points = tables[0]
    colors = next((arrays[name] for name in COLOR_NAMES if name in arrays), None)
    faces = next((arrays[name] for name in FACE_NAMES if name in arrays), None)
    if faces is None:
        if colors is not None and points.ndim == 2 and colors.ndim == 2 and len(colors) == len(points) and colors.shape[1] in (3, 4):
            shown = columns.to_bytes(colors[:, :3])
            return [finish.cloud(source, _table(source, points)[:, :3], "npz", shown, up_known=False, color_source="points")]
        return _shapes(source, points, "npz")
    if points.ndim != 2 or points.shape[1] < 3 or faces.ndim != 2 or faces.shape[1] != 3 or faces.dtype.kind not in "iu":
        raise source.refuse("shape", f"vertices {points.shape} and faces {faces.shape}")
    linear = None
    if colors is not None and colors.ndim == 2 and len(colors) == len(points) and colors.shape[1] in (3, 4):
        linear = finish.rgba_of_bytes(columns.to_bytes(colors[:, :3]))
    shown_as = "none" if linear is None else "vertex"
    return [finish.mesh(source, points[:, :3], faces, "npz", vertex_colors=linear, up_known=False, color_source=shown_as)]


def _table(source: Source, array: NDArray) -> NDArray:
    if array.ndim != 2 or not 3 <= array.shape[1] <= WIDTH_LIMIT:
        raise source.refuse("shape", f"an array {array.shape}: not (N, 3 or more)", "Points are rows of x, y, z.")
    return array


def _shapes(source: Source, array: NDArray, format: str) -> list[Mesh | Cloud]:
    if array.size == 0:
        raise source.refuse("empty", f"an array {array.shape}")
    if array.dtype == np.uint8:
        raise source.refuse("shape", f"bytes {array.shape}: a picture, not points")
    if array.ndim == 3:
        if not 3 <= array.shape[2] <= WIDTH_LIMIT:
            raise source.refuse("shape", f"an array {array.shape}: not (B, N, 3 or more)")
        if len(array) > source.limits.objects:
            raise source.refuse("limit", f"{len(array)} objects", f"Split the array: at most {source.limits.objects} in one file.")
        return [columns.cloud(source, rows, format) for rows in array]
    return [columns.cloud(source, _table(source, array), format)]
