"""Read E57 scans: all scans of the file by their poses, in one Cloud, thinned while they are read. +Z is up (ASTM E2807).

Through libE57 in pye57 (extra `formats`). The header and the XML part are checked here before; the library checks every page's sum.
"""

from __future__ import annotations

import contextlib
import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import MissingExtra, RefusedFile
from cg3d.formats import finish, markup
from cg3d.formats.limits import POINTS_KEPT
from cg3d.formats.source import Source
from cg3d.records import Cloud, Float64, Mesh, UInt8

FORMAT = "e57"
PAGE, PAYLOAD = 1024, 1020  # bytes of a page, and without its check sum
HEADER = struct.Struct("<8sIIQQQQ")
XML_BYTES = 64 << 20
PIECE = 1 << 18  # points read at once
SCANS = 10_000
CARTESIAN = ("cartesianX", "cartesianY", "cartesianZ")
SPHERICAL = ("sphericalRange", "sphericalAzimuth", "sphericalElevation")
COLOR = ("colorRed", "colorGreen", "colorBlue")


@dataclass(frozen=True)
class _Scan:
    node: Any  # libe57.StructureNode
    count: int
    fields: tuple[str, ...]


def read(source: Source) -> list[Mesh | Cloud]:
    """One Cloud. Raises RefusedFile, MissingExtra."""
    try:
        from pye57 import libe57
    except ImportError as error:
        raise MissingExtra("pye57", "formats") from error
    _check(source)
    with _place(source) as place:
        try:
            file = libe57.ImageFile(place, "r")
            points, colors = _scans(source, libe57, file)
            file.close()
        except (RefusedFile, MemoryError):
            raise
        except Exception as error:  # a foreign decoder
            text = str(error).splitlines()[0] if str(error) else type(error).__name__
            code = "checksum" if "CHECKSUM" in str(error).upper() else "format"
            raise source.refuse(code, f"E57: {text}", "Copy or export it again.") from error
    return [finish.cloud(source, points, FORMAT, colors, up_axis="z", color_source="none" if colors is None else "points")]


def _check(source: Source) -> None:
    """The header's claims, and the XML: no DOCTYPE, no deep nesting, no count beyond what the file can hold."""
    data = source.data
    if len(data) < PAGE:
        raise source.refuse("truncated", f"an E57 file of {len(data)} bytes")
    magic, major, _minor, length, place, size, page = HEADER.unpack_from(data)
    if magic != b"ASTM-E57" or major != 1 or page != PAGE:
        raise source.refuse("format", "no E57 file of version 1 with pages of 1024 bytes")
    if length > len(data) or len(data) % PAGE:
        raise source.refuse("truncated", f"claims {length} bytes, {len(data)} are there")
    start = place // PAGE * PAYLOAD + min(place % PAGE, PAYLOAD)
    whole = len(data) // PAGE * PAYLOAD
    if place < HEADER.size or start + size > whole:
        raise source.refuse("truncated", "the XML part lies beyond the end")
    if size > XML_BYTES:
        raise source.refuse("limit", f"an XML part of {size} bytes")
    first, last = start // PAYLOAD, -(-(start + size) // PAYLOAD)
    pages = np.frombuffer(data, np.uint8, (last - first) * PAGE, first * PAGE).reshape(-1, PAGE)[:, :PAYLOAD]
    xml = pages.tobytes()[start - first * PAYLOAD :][:size]

    def start_element(tag: str, row: dict[str, str]) -> None:
        if tag == "points" and row.get("type") == "CompressedVector":
            claimed = row.get("recordCount", "")
            if not claimed.isdigit() or len(claimed) > 18 or int(claimed) > 8 * len(data):
                raise source.refuse("count", f"claims {claimed[:20]} points in {len(data)} bytes")

    markup.events(source, xml, start_element)


@contextlib.contextmanager
def _place(source: Source) -> Iterator[str]:
    """A path for the library, which cannot read from memory: a descriptor below the fence, by its name in the system."""
    if source.folder is None or sys.platform == "win32":
        raise source.refuse("unsupported", "E57 files cannot be read here", "Convert it to PLY or LAS and index that.")
    descriptor = source.folder.open([*source.folder.inside, source.name])
    try:
        yield f"/proc/self/fd/{descriptor}" if sys.platform == "linux" else f"/dev/fd/{descriptor}"
    finally:
        os.close(descriptor)


def _scans(source: Source, libe57: Any, file: Any) -> tuple[Float64, UInt8 | None]:
    root = file.root()
    if not root.isDefined("data3D"):
        raise source.refuse("empty", "no scans in the E57 file")
    data = root["data3D"]
    if data.childCount() > SCANS:
        raise source.refuse("limit", f"{data.childCount()} scans")
    scans = [_scan(libe57, data[i]) for i in range(data.childCount())]
    total = sum(scan.count for scan in scans)
    step = max(1, -(-total // POINTS_KEPT))
    if step > 1:
        source.warn(f"{total} points thinned to every {step}th")
    rows = [_points(source, libe57, file, scan, step) for scan in scans if scan.count]
    rows = [row for row in rows if len(row[0])]
    if not rows:
        raise source.refuse("empty", "no points in the E57 file")
    points = np.concatenate([row[0] for row in rows])
    if any(row[1] is None for row in rows):
        return points, None
    return points, np.concatenate([row[1] for row in rows])  # type: ignore[misc,unused-ignore]


def _scan(libe57: Any, node: Any) -> _Scan:
    vector = node["points"]
    prototype = libe57.StructureNode(vector.prototype())
    return _Scan(node, vector.childCount(), tuple(prototype.get(i).elementName() for i in range(prototype.childCount())))


def _points(source: Source, libe57: Any, file: Any, scan: _Scan, step: int) -> tuple[Float64, UInt8 | None]:
    """(n, 3) by the scan's pose, and (n, 3) or None; every `step`-th valid record."""
    axes = CARTESIAN if set(CARTESIAN) <= set(scan.fields) else SPHERICAL
    if not set(axes) <= set(scan.fields):
        raise source.refuse("unsupported", "a scan without cartesian or spherical coordinates")
    invalid = [name for name in (f"{axes[0][:9]}InvalidState",) if name in scan.fields]
    colored = set(COLOR) <= set(scan.fields)
    names = [*axes, *invalid, *(COLOR if colored else ())]
    capacity = min(PIECE, scan.count)
    arrays = {name: np.zeros(capacity, "i1" if name in invalid else "f8") for name in names}
    buffers = libe57.VectorSourceDestBuffer()
    for name, array in arrays.items():
        buffers.append(libe57.SourceDestBuffer(file, name, array, capacity, True, True))
    kept: list[NDArray] = []
    reader = scan.node["points"].reader(buffers)
    skip = 0
    while count := reader.read():
        table = np.stack([arrays[name][:count] for name in names if name not in invalid], 1)[skip::step]
        fine = arrays[invalid[0]][:count][skip::step] == 0 if invalid else slice(None)
        kept.append(table[fine])
        skip = (skip - count) % step
    reader.close()
    table = np.concatenate(kept) if kept else np.zeros((0, len(names)))
    points = table[:, :3] if axes is CARTESIAN else _cartesian(table[:, :3])
    return _posed(scan.node, points), _rgb(scan.node, table[:, 3:]) if colored else None


def _cartesian(rows: Float64) -> Float64:
    distance, azimuth, elevation = rows.T
    flat = distance * np.cos(elevation)
    return np.stack([flat * np.cos(azimuth), flat * np.sin(azimuth), distance * np.sin(elevation)], 1)


def _posed(node: Any, points: Float64) -> Float64:
    """Points of a scan in the frame of the file: rotated by the unit quaternion of its pose, then moved."""
    if not node.isDefined("pose"):
        return points
    pose = node["pose"]
    if pose.isDefined("rotation"):
        w, *axis = (pose["rotation"][name].value() for name in "wxyz")
        length = float(np.linalg.norm([w, *axis]))
        if length > 0 and np.isfinite(length):
            vector, w = np.array(axis) / length, w / length
            turned = 2 * np.cross(vector, points)
            points = points + w * turned + np.cross(vector, turned)
    if pose.isDefined("translation"):
        points = points + np.array([pose["translation"][name].value() for name in "xyz"])
    return points


def _rgb(node: Any, colors: NDArray) -> UInt8:
    """Colours brought to 0..255 by the limits that the scan tells, else by their size."""
    low, high = 0.0, 255.0
    if node.isDefined("colorLimits") and node["colorLimits"].isDefined("colorRedMaximum"):
        low = float(node["colorLimits"]["colorRedMinimum"].value())
        high = float(node["colorLimits"]["colorRedMaximum"].value())
    elif len(colors) and colors.max() > 255:
        high = 65535.0
    if not high > low:
        low, high = 0.0, 255.0
    return np.clip(np.nan_to_num((colors - low) / (high - low) * 255), 0, 255).astype(np.uint8)
