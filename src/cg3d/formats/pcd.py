"""Read PCD point clouds: ascii, binary, binary_compressed; organised ones lose their missing points. PCD defines no up axis.

Own code because pypcd4 was measured to take lying headers; LZF comes from the package that pypcd4 uses (extra `formats`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import MissingExtra
from cg3d.formats import finish
from cg3d.formats.numbers import floats, words_per_line
from cg3d.formats.source import Source
from cg3d.records import Cloud, Mesh, UInt8

FORMAT = "pcd"
HEADER_BYTES = 64 << 10
UNPACKED_BYTES = 1 << 30
LZF_RATIO = 270  # three bytes of LZF copy at most 264
DATA = re.compile(rb"^DATA[ \t]+(\w+)[ \t]*\r?\n", re.MULTILINE)
KINDS = {"F": "f", "I": "i", "U": "u"}
WHOLE = re.compile(r"\d{1,18}$")


@dataclass(frozen=True)
class _Header:
    fields: tuple[str, ...]
    types: tuple[str, ...]  # numpy, little-endian
    counts: tuple[int, ...]
    points: int
    data: str
    start: int  # of the body

    @property
    def record(self) -> np.dtype:
        names = [f"f{i}" for i in range(len(self.fields))]
        return np.dtype([(name, kind, (n,)) if n != 1 else (name, kind) for name, kind, n in zip(names, self.types, self.counts)])


def read(source: Source) -> list[Mesh | Cloud]:
    """One Cloud. Raises RefusedFile."""
    header = _header(source)
    body = memoryview(source.data)[header.start :]
    if header.data == "ascii":
        columns = _ascii(source, header, bytes(body))
    elif header.data == "binary":
        columns = _binary(source, header, body)
    else:
        columns = _compressed(source, header, body)
    points = np.stack([columns[axis] for axis in "xyz"], 1)
    colors = _colors(columns)
    return [finish.cloud(source, points, FORMAT, colors, up_known=False, color_source="none" if colors is None else "points")]


def _header(source: Source) -> _Header:
    head = bytes(source.data[:HEADER_BYTES])
    end = DATA.search(head)
    if end is None:
        code = "truncated" if len(source.data) < HEADER_BYTES and head.isascii() else "format"
        raise source.refuse(code, "no DATA line in the header of a PCD file")
    lines = (line.split() for line in head[: end.start()].decode("latin-1").splitlines() if line.strip() and not line.startswith("#"))
    rows = {line[0].upper(): line[1:] for line in lines}
    fields = rows.get("FIELDS", rows.get("COLUMNS", []))
    sizes, kinds = rows.get("SIZE", ["4"] * len(fields)), rows.get("TYPE", ["F"] * len(fields))
    counts = rows.get("COUNT", ["1"] * len(fields))
    if not {"x", "y", "z"} <= set(fields) or len(set(map(len, (fields, sizes, kinds, counts)))) != 1 or len(fields) > 256:
        raise source.refuse("format", "FIELDS, SIZE, TYPE and COUNT of a PCD file do not fit each other, or x, y, z are not there")
    types = []
    for size, kind in zip(sizes, kinds):
        if kind not in KINDS or size not in ("1", "2", "4", "8") or (kind == "F" and size not in ("4", "8")):
            raise source.refuse("format", f"a field of TYPE {kind[:8]} and SIZE {size[:8]}")
        types.append(f"<{KINDS[kind]}{size}")
    numbers = [*counts, *(rows.get(key, ["1"])[0] for key in ("WIDTH", "HEIGHT") if rows.get(key, ["1"])), *rows.get("POINTS", [])[:1]]
    if not all(WHOLE.match(number) for number in numbers):
        raise source.refuse("count", "a count of a PCD file is no number")
    if any(int(n) < 1 or int(n) > 1 << 20 for n in counts):
        raise source.refuse("count", "a COUNT of a PCD file is 0 or huge")
    area = int(rows.get("WIDTH", ["0"])[0]) * int(rows.get("HEIGHT", ["1"])[0])
    points = int(rows["POINTS"][0]) if rows.get("POINTS") else area
    if "WIDTH" in rows and area != points:
        raise source.refuse("count", f"{points} points, but WIDTH times HEIGHT is {area}")
    data = end[1].decode().lower()
    if data not in ("ascii", "binary", "binary_compressed"):
        raise source.refuse("format", f"DATA {data[:20]}")
    return _Header(tuple(fields), tuple(types), tuple(map(int, counts)), points, data, end.end())


def _ascii(source: Source, header: _Header, body: bytes) -> dict[str, NDArray]:
    width = sum(header.counts)
    if header.points * 2 * width > len(body) + 1:
        raise source.refuse("count", f"claims {header.points} points in {len(body)} bytes")
    numbers = floats(source, body)
    if len(numbers) < header.points * width:
        raise source.refuse("truncated", f"claims {header.points} points, {len(numbers) // width} are there")
    rows = words_per_line(body if body.endswith(b"\n") else body + b"\n")
    if not np.isin(rows, (0, width)).all():
        raise source.refuse("format", f"a line that has not {width} numbers")
    table = numbers[: header.points * width].reshape(-1, width)
    starts = np.cumsum((0, *header.counts[:-1]))
    columns = {}
    for name, start, kind in zip(header.fields, starts, header.types):
        column = table[:, start]
        if name in ("rgb", "rgba") and kind[1] == "f":
            column = column.astype(np.float32)  # the bytes of a float32 hold the colour
        columns[name] = column
    return columns


def _binary(source: Source, header: _Header, body: memoryview) -> dict[str, NDArray]:
    record = header.record
    if header.points * record.itemsize > len(body):
        raise source.refuse("truncated", f"claims {header.points} points of {record.itemsize} bytes, {len(body)} bytes are there")
    table = np.frombuffer(body, record, header.points)
    return {name: _first(table[f"f{i}"]) for i, name in enumerate(header.fields)}


def _compressed(source: Source, header: _Header, body: memoryview) -> dict[str, NDArray]:
    if len(body) < 8:
        raise source.refuse("truncated", "the sizes of the compressed part are cut off")
    packed, unpacked = (int(n) for n in np.frombuffer(body[:8], "<u4"))
    wanted = header.points * header.record.itemsize
    if packed > len(body) - 8:
        raise source.refuse("truncated", f"claims {packed} compressed bytes, {len(body) - 8} are there")
    if unpacked != wanted:
        raise source.refuse("count", f"{header.points} points need {wanted} bytes, {unpacked} are claimed")
    if unpacked > UNPACKED_BYTES or unpacked > LZF_RATIO * max(packed, 1):
        raise source.refuse("limit", f"claims {unpacked} bytes from {packed} compressed ones")
    data = _unpack(source, bytes(body[8 : 8 + packed]), unpacked)
    columns, start = {}, 0
    for name, kind, count in zip(header.fields, header.types, header.counts):
        size = header.points * count * np.dtype(kind).itemsize
        column = np.frombuffer(data[start : start + size], kind).reshape(-1, count)
        columns[name] = column[:, 0]
        start += size
    return columns


def _unpack(source: Source, packed: bytes, size: int) -> bytes:
    try:
        import lzf  # type: ignore[import-not-found,unused-ignore]
    except ImportError as error:
        raise MissingExtra("python-neo-lzf", "formats") from error
    try:
        data: bytes | None = lzf.decompress(packed, size)
    except Exception as error:  # a foreign decoder
        raise source.refuse("format", "the compressed part cannot be unpacked") from error
    if data is None or len(data) != size:
        raise source.refuse("format", "the compressed part cannot be unpacked")
    return data


def _first(column: NDArray) -> NDArray:
    return column if column.ndim == 1 else column[:, 0]


def _colors(columns: dict[str, NDArray]) -> UInt8 | None:
    """Packed 0xRRGGBB in `rgb` or `rgba` (as a float's bytes or an integer), or three fields r, g, b."""
    packed = columns.get("rgb", columns.get("rgba"))
    if packed is not None:
        whole = np.ascontiguousarray(packed).view(np.uint32) if packed.dtype == np.float32 else packed.astype(np.int64) & 0xFFFFFFFF
        return np.stack([(whole >> shift) & 255 for shift in (16, 8, 0)], 1).astype(np.uint8)
    for names in (("r", "g", "b"), ("red", "green", "blue")):
        if all(name in columns for name in names):
            table = np.stack([columns[name] for name in names], 1)
            if table.dtype.kind == "f":
                table = np.nan_to_num(table, nan=0.0, posinf=0.0, neginf=0.0) * (255 if table.max(initial=0) <= 1 else 1)
            rgb: UInt8 = np.clip(table, 0, 255).astype(np.uint8)
            return rgb
    return None
