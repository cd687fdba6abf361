"""Read LAS and LAZ scans. +Z is up (ASPRS LAS: coordinates of a projection with height).

The header, its claims and plain records are read here; LAZ is unpacked by lazrs (extra `formats`), which ends the whole process where a
header lies to it, so everything it is told is checked before.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import MissingExtra
from cg3d.formats import finish
from cg3d.formats.limits import POINTS_KEPT
from cg3d.formats.source import Source
from cg3d.records import Cloud, Float64, Mesh, UInt8

RECORD_BYTES = (20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67)  # of the point formats 0 to 10
COLOR_AT = {2: 20, 3: 28, 5: 28, 7: 30, 8: 30, 10: 30}  # where red, green, blue (uint16) stand
LASZIP = (b"laszip encoded", 22204)
ITEM_BYTES = {6: 20, 7: 8, 8: 6, 9: 29, 10: 30, 11: 6, 12: 8, 13: 29, 14: None, 0: None}  # laszip item types; None = any
PIECE = 1 << 20  # points unpacked at once
UNPACKED_POINTS = 30_000_000  # of a larger LAZ only some chunks are unpacked


@dataclass(frozen=True)
class _Header:
    format: int
    record: int  # bytes of a point
    points: int
    start: int  # of the points
    scale: Float64
    offset: Float64
    packed: bool
    laszip: bytes  # the VLR that tells how points are packed


def read(source: Source) -> list[Mesh | Cloud]:
    """One Cloud, thinned to `POINTS_KEPT`. Raises RefusedFile."""
    header = _header(source)
    table = _unpack(source, header) if header.packed else _records(source, header)
    if len(table) < header.points:
        source.warn(f"{header.points} points thinned to {len(table)}")
    whole = table["xyz"].astype(np.float64)
    with np.errstate(over="ignore", invalid="ignore"):
        points = whole * header.scale + header.offset
    colors = _colors(table)
    shape = finish.cloud(
        source, points, "laz" if header.packed else "las", colors, up_axis="z", color_source="none" if colors is None else "points"
    )
    return [shape]


def _header(source: Source) -> _Header:
    data = source.data
    if len(data) < 227:
        raise source.refuse("truncated" if bytes(data[:4]) == b"LASF" else "format", "the header of a LAS file is cut off")
    major, minor = data[24], data[25]
    size, start, records, kind, record, points = struct.unpack_from("<HIIBHI", data, 94)
    if bytes(data[:4]) != b"LASF" or major != 1 or minor > 4:
        raise source.refuse("format" if major == 1 or major > 4 else "unsupported", f"no LAS file of version 1.0 to 1.4 ({major}.{minor})")
    if minor >= 4 and size >= 375 and len(data) >= 375:
        points = struct.unpack_from("<Q", data, 247)[0] or points
    packed, kind = bool(kind & 0x80), kind & 0x3F
    if size < 227 or start < size or start > len(data):
        raise source.refuse("truncated" if start > len(data) else "format", f"points begin at byte {start} of {len(data)}")
    if kind >= len(RECORD_BYTES) or record < RECORD_BYTES[kind]:
        raise source.refuse("format", f"point format {kind} with {record} bytes a point")
    if records * 54 > start - size:
        raise source.refuse("count", f"claims {records} records before the points, there is no room for them")
    scale, offset = np.frombuffer(data, "<f8", 3, 131), np.frombuffer(data, "<f8", 3, 155)
    if not np.isfinite([scale, offset]).all():
        raise source.refuse("value", "scale or offset is not finite")
    if not scale.all():
        raise source.refuse("value", "scale is 0")
    if points == 0:
        raise source.refuse("empty", "no points")
    if source.suffix == ".laz" and not packed:
        raise source.refuse("format", "the points are not compressed", "Rename it to .las.")
    laszip = _laszip(source, size, start, records) if packed else b""
    return _Header(kind, record, points, start, scale, offset, packed, laszip)


def _laszip(source: Source, at: int, end: int, records: int) -> bytes:
    for _ in range(records):
        if at + 54 > end:
            break
        user, number, length = struct.unpack_from("<2x16sHH", source.data, at)
        at += 54
        if at + length > end:
            break
        if (user.rstrip(b"\0"), number) == LASZIP:
            return bytes(source.data[at : at + length])
        at += length
    raise source.refuse("format", "compressed points without the record that says how")


def _records(source: Source, header: _Header) -> NDArray:
    there = len(source.data) - header.start
    if header.points * header.record > there:
        raise source.refuse("truncated", f"claims {header.points} points of {header.record} bytes, {there} bytes are there")
    step = -(-header.points // POINTS_KEPT)
    table = np.frombuffer(source.data, _dtype(header), header.points, header.start)
    return table[::step]


def _dtype(header: _Header) -> np.dtype:
    rows: dict[str, list[Any]] = {"names": ["xyz"], "formats": [("<i4", 3)], "offsets": [0]}
    if header.format in COLOR_AT:
        rows["names"].append("rgb")
        rows["formats"].append(("<u2", 3))
        rows["offsets"].append(COLOR_AT[header.format])
    return np.dtype({**rows, "itemsize": header.record})  # type: ignore[call-overload,no-any-return,unused-ignore]


def _unpack(source: Source, header: _Header) -> NDArray:
    try:
        import lazrs
    except ImportError as error:
        raise MissingExtra("lazrs", "formats") from error
    chunk = _check_laszip(source, header)
    dtype = _dtype(header)
    blocks = -(-header.points // UNPACKED_POINTS)  # of every so many chunks one is unpacked
    step = -(-header.points // (POINTS_KEPT * blocks))
    try:
        stream = io.BytesIO(bytes(source.data))  # the whole file: the table of chunks is found by its place in it
        stream.seek(header.start)
        reader = lazrs.LasZipDecompressor(stream, header.laszip)
        return _pieces(reader, header, dtype, chunk, step, blocks)
    except MemoryError:
        raise
    except Exception as error:  # a foreign decoder; what it cannot report ends the child
        raise source.refuse("format", f"the compressed points are damaged: {error}") from error


def _pieces(reader: Any, header: _Header, dtype: np.dtype, chunk: int, step: int, blocks: int) -> NDArray:
    """Every `step`-th point of every `blocks`-th chunk."""
    size = chunk if blocks > 1 else PIECE - PIECE % step
    kept = []
    for start in range(0, header.points, size * blocks):
        if blocks > 1:
            reader.seek(start)
        buffer = np.empty(min(size, header.points - start) * header.record, np.uint8)
        reader.decompress_many(buffer)
        kept.append(buffer.view(dtype)[::step].copy())
    return np.concatenate(kept)


def _check_laszip(source: Source, header: _Header) -> int:
    """Refuse what lazrs would take at its word; points of a chunk."""
    vlr = header.laszip
    if len(vlr) < 34:
        raise source.refuse("format", "the record of the compression is cut off")
    compressor, chunk, items = struct.unpack_from("<H10xI16xH", vlr)
    if compressor not in (1, 2, 3) or items == 0 or items > 16 or len(vlr) < 34 + 6 * items:
        raise source.refuse("format", f"a LAZ compressor {compressor} of {items} items")
    rows = [struct.unpack_from("<HHH", vlr, 34 + 6 * i) for i in range(items)]
    for kind, size, version in rows:
        if kind not in ITEM_BYTES or ITEM_BYTES[kind] not in (None, size) or version > 4 or size == 0:
            raise source.refuse("format", f"a LAZ item of kind {kind}, {size} bytes")
    if sum(size for _, size, _ in rows) != header.record:
        raise source.refuse("format", "the items of the compression do not add up to a point")
    there = len(source.data) - header.start
    if header.points > 100_000_000 or header.points * header.record > 3000 * there:
        raise source.refuse("limit", f"claims {header.points} points in {there} compressed bytes")
    if compressor != 1:
        _check_chunks(source, header, chunk)
    return chunk if 0 < chunk < 0xFFFFFFFF else PIECE


def _check_chunks(source: Source, header: _Header, chunk: int) -> None:
    if chunk == 0:
        raise source.refuse("format", "chunks of 0 points")
    data, there = source.data, len(source.data)
    if header.start + 8 > there:
        raise source.refuse("truncated", "the compressed points are cut off")
    table = struct.unpack_from("<q", data, header.start)[0]
    if table == -1:  # written by a stream: the place stands at the end
        table = struct.unpack_from("<q", data, there - 8)[0]
    if not header.start + 8 <= table <= there - 8:
        raise source.refuse("truncated", f"the table of chunks is at byte {table} of {there}")
    version, count = struct.unpack_from("<II", data, table)
    most = header.points if chunk == 0xFFFFFFFF else -(-header.points // chunk)
    if version != 0 or count > most or count > there or (count == 0 and header.points):
        raise source.refuse("count", f"claims {count} chunks for {header.points} points")


def _colors(table: NDArray) -> UInt8 | None:
    """16-bit colours to 8; files that keep 8-bit values in the 16 bits are taken as they are. All black = no colour."""
    if "rgb" not in (table.dtype.names or ()):
        return None
    rgb = table["rgb"]
    most = int(rgb.max(initial=0))
    if most == 0:
        return None
    return (rgb >> 8 if most > 255 else rgb).astype(np.uint8)
