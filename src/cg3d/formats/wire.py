"""The answer of a child as bytes: a fixed header, a JSON table, raw little-endian blocks. Never pickle; knows no shape and no file.

Layout: HEADER (magic, version, kind, bytes of the table, of the blocks), table, blocks (each padded to 16), DONE. The zygote adds TRAILER
(how the child ended) after the child is dead; it is always the last thing in the pipe.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
import numpy as np

from cg3d.errors import CODES, RefusedFile, one_line

MAGIC = b"CG3D"
VERSION = 1
READINGS, REFUSAL = 1, 2
HEADER = struct.Struct("<4sHHQQ")
TRAILER = struct.Struct("<4siQQ")  # magic, wait status, peak RSS in bytes, CPU time in microseconds
TRAILER_MAGIC = b"EXIT"
DONE = b"DONE"  # the last bytes of a whole answer
DTYPES = frozenset({"<f2", "<f4", "<f8", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "|b1"})
TABLE_BYTES = 32 << 20
MOST_SIDES = 256  # more than a reader may ask for (source.Budget)
TEXT_LIMIT = 200  # characters of a reason that comes from inside a file
ALIGN = 16
Sides = tuple[tuple[bytes, int, int], ...]  # side files below the root that were asked for: path, size, mtime in ns (-1, -1: not to be had)


@dataclass(frozen=True, eq=False)
class Reading:
    """What one object of a file became: named arrays (little-endian, finite) and a few JSON values. sides: what the file drew in."""

    arrays: dict[str, np.ndarray] = field(default_factory=dict)
    meta: dict[str, Any] = field(default_factory=dict)
    sides: Sides = ()


class Block(msgspec.Struct, forbid_unknown_fields=True):
    """One array: where it belongs and how its bytes are to be taken."""

    name: str
    dtype: str
    shape: list[int]


class Table(msgspec.Struct, forbid_unknown_fields=True):
    """What the blocks mean. total: objects in the file; following: the first object that is still to be read, None when done; sides: what
    the file drew in."""

    objects: list[list[Block]]
    metas: list[dict[str, Any]]
    total: int
    following: int | None = None
    sides: Sides = ()


class Refused(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    reason: str
    advice: str = ""
    sides: Sides = ()


class Turned(RefusedFile):
    """A refusal as a child sent it. sides: what the file had drawn in; another one may change the answer."""

    sides: Sides = ()


def pack(readings: Sequence[Reading], total: int, following: int | None, sides: Sides = ()) -> list[bytes | memoryview]:
    """Buffers to be written one after the other."""
    blocks: list[bytes | memoryview] = []
    objects: list[list[Block]] = []
    for reading in readings:
        rows = []
        for name, value in reading.arrays.items():
            array = np.ascontiguousarray(value)
            array = array.astype(array.dtype.newbyteorder("<"), copy=False)
            rows.append(Block(name, array.dtype.str, list(np.shape(value))))
            blocks += [array.data.cast("B") if array.size else b"", bytes(-array.nbytes % ALIGN)]
        objects.append(rows)
    table = msgspec.json.encode(Table(objects, [reading.meta for reading in readings], total, following, sides))
    return [HEADER.pack(MAGIC, VERSION, READINGS, len(table), sum(map(len, blocks))), table, *blocks, DONE]


def pack_refusal(code: str, reason: str, advice: str = "", sides: Sides = ()) -> list[bytes | memoryview]:
    """Buffers of an answer that says why there is none."""
    table = msgspec.json.encode(Refused(code, one_line(reason, TEXT_LIMIT), one_line(advice, TEXT_LIMIT), sides))
    return [HEADER.pack(MAGIC, VERSION, REFUSAL, len(table), 0), table, DONE]


def sizes(header: bytes, most: int) -> tuple[int, int, int]:
    """(kind, bytes of the table, bytes of the blocks) of a header; ValueError when it is none of ours, OverflowError above `most` bytes."""
    magic, version, kind, table, blocks = HEADER.unpack(header)
    if magic != MAGIC or version != VERSION or kind not in (READINGS, REFUSAL) or table > TABLE_BYTES:
        raise ValueError("not an answer of ours")
    if blocks > most:
        raise OverflowError(f"the answer has {blocks} bytes, allowed are {most}")
    return kind, table, blocks


def unpack(kind: int, table: bytes, blocks: memoryview) -> tuple[list[Reading], Table]:
    """Readings checked against the table: known dtypes, exact sizes, finite. ValueError otherwise; RefusedFile if it is one."""
    if kind == REFUSAL:
        said = msgspec.json.decode(table, type=Refused)
        code = said.code if said.code in CODES else "crash"
        refused = Turned(code, one_line(said.reason, TEXT_LIMIT), advice=one_line(said.advice, TEXT_LIMIT))
        refused.sides = _checked(said.sides)
        raise refused
    rows = msgspec.json.decode(table, type=Table)
    if len(rows.objects) != len(rows.metas):
        raise ValueError("the table is broken")
    readings, start, sides = [], 0, _checked(rows.sides)
    for blocks_of_one, meta in zip(rows.objects, rows.metas):
        arrays = {}
        for block in blocks_of_one:
            array, start = _take(block, blocks, start)
            arrays[block.name] = array if len(rows.objects) == 1 else array.copy()
        readings.append(Reading(arrays, meta, sides))
    if start != len(blocks):
        raise ValueError("bytes are left over")
    return readings, rows


def _checked(sides: Sides) -> Sides:
    """A child that a file has turned must not have files elsewhere looked at."""
    if len(sides) > MOST_SIDES or any(path.startswith(b"/") or b".." in path.split(b"/") for path, _, _ in sides):
        raise ValueError("the side files are broken")
    return sides


def _take(block: Block, blocks: memoryview, start: int) -> tuple[np.ndarray, int]:
    if block.dtype not in DTYPES or len(block.shape) > 8 or any(n < 0 for n in block.shape):
        raise ValueError(f"block {block.name!r} is broken")
    dtype = np.dtype(block.dtype)
    count = math.prod(block.shape)
    end = start + count * dtype.itemsize
    if end > len(blocks):
        raise ValueError("blocks are missing")
    array = np.frombuffer(blocks, dtype, count, start).reshape(block.shape)
    if dtype.kind == "f" and not np.isfinite(array).all():
        raise ValueError(f"block {block.name!r} has values that are not finite")
    return array, end + -(end - start) % ALIGN
