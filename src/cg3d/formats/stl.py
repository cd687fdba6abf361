"""Read STL, binary (with VisCAM or Materialise colours) and ascii. STL defines no up axis and no unit."""

from __future__ import annotations

import re
import struct

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish
from cg3d.formats.numbers import floats, lines_of
from cg3d.formats.source import Source
from cg3d.records import Cloud, Float32, Mesh

FORMAT = "stl"
HEAD = 84  # 80 bytes of comment and the number of facets
RECORD = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])
VERTEX = re.compile(rb"\bvertex[ \t]+([^\r\n]*)", re.IGNORECASE)
WORDS = re.compile(rb"^[ \t]*(solid|facet|endfacet|endsolid)\b", re.IGNORECASE | re.MULTILINE)
TAIL_LIMIT = 0.5  # of the facets: more bytes than this after the counted facets mean that the count is wrong


def read(source: Source) -> list[Mesh | Cloud]:
    """One Mesh, every facet with corners of its own. Raises RefusedFile."""
    data = source.data
    if _is_ascii(data):
        return [_ascii(source, data)]
    return [_binary(source, data)]


def _is_ascii(data: bytes) -> bool:
    """The size decides, not the word: many binary files begin with "solid"."""
    if len(data) >= HEAD and HEAD + RECORD.itemsize * struct.unpack_from("<I", data, 80)[0] == len(data):
        return False
    start = bytes(data[:4096]).lstrip().lower()
    return start.startswith(b"solid") and (b"facet" in start or b"endsolid" in start or (b"\0" not in start and len(data) < HEAD))


def _binary(source: Source, data: bytes) -> Mesh:
    if bytes(data[:5]).lower() != b"solid" and not _may_be_binary(data):
        raise source.refuse("format", "not an STL file")
    if len(data) < HEAD:
        raise source.refuse("truncated", "ends within the header")
    count = struct.unpack_from("<I", data, 80)[0]
    there = (len(data) - HEAD) // RECORD.itemsize
    if count > there:
        raise source.refuse("count" if there else "truncated", f"claims {count} facets, {there} are there")
    if count == 0:
        raise source.refuse("count" if there else "empty", f"claims no facets, {there} are there")
    if there - count > TAIL_LIMIT * count:
        raise source.refuse("count", f"claims {count} facets, {there} are there")
    if len(data) > HEAD + count * RECORD.itemsize:
        source.warn("bytes after the last facet: left aside")
    records = np.frombuffer(data, RECORD, count, HEAD)
    points = records["corners"].reshape(-1, 3)
    faces = np.arange(3 * count, dtype=np.int32).reshape(-1, 3)
    colors = _colors(bytes(data[:80]), records["attribute"])
    source_name = "none" if colors is None else "vertex"
    return finish.mesh(source, points, faces, FORMAT, vertex_colors=colors, up_known=False, color_source=source_name)


def _may_be_binary(data: bytes) -> bool:
    """A count that the size allows, or a text-like or empty header: noise and other formats have neither."""
    if len(data) >= HEAD:
        count = struct.unpack_from("<I", data, 80)[0]
        if count and HEAD + count * RECORD.itemsize <= len(data):
            return True
    head = bytes(data[:80])
    foreign = head.startswith(
        (b"ply\n", b"ply\r", b"glTF", b"PK\x03\x04", b"OFF", b"<?xml", b"{", b"\x89HDF", b"LASF", b"ASTM-E57", b"\x93NUMPY")
    )
    return not foreign and all(letter == 0 or 9 <= letter < 127 for letter in head)


def _colors(head: bytes, attribute: NDArray) -> Float32 | None:
    """(3 F, 4) linear, or None. VisCAM: bit 15 says "has a colour", red in high bits; Materialise ("COLOR=" in the head): the reverse."""
    materialise = b"COLOR=" in head
    own = (attribute & 0x8000 == 0) if materialise else (attribute & 0x8000 != 0)
    if not own.any() or (not materialise and not attribute.any()):
        return None
    parts = np.stack([attribute & 31, attribute >> 5 & 31, attribute >> 10 & 31], 1)
    rgb = (parts if materialise else parts[:, ::-1]) / 31
    default = np.frombuffer(head.partition(b"COLOR=")[2][:3].ljust(3, b"\xff"), np.uint8) / 255 if materialise else np.ones(3)
    rgb = np.where(own[:, None], rgb, default)
    linear = np.concatenate([finish.to_linear(rgb), np.ones((len(rgb), 1), np.float32)], 1)
    return np.repeat(linear, 3, axis=0)


def _ascii(source: Source, data: bytes) -> Mesh:
    text = lines_of(data)
    lines = VERTEX.findall(text)
    words = [word.lower() for word in WORDS.findall(text)]
    if words.count(b"endsolid") != words.count(b"solid") or words.count(b"endfacet") != words.count(b"facet"):
        raise source.refuse("truncated", "ends before 'endsolid'")
    if not data.rstrip(b" \t").endswith((b"\n", b"\r")) and _name_is_cut(text):
        raise source.refuse("truncated", "ends within the name after 'endsolid'")
    if not lines:
        raise source.refuse("empty", "no facets")
    if len(lines) != 3 * words.count(b"facet"):
        raise source.refuse("count", f"{len(lines)} vertices in {words.count(b'facet')} facets")
    numbers = floats(source, b"\n".join(lines))
    if len(numbers) != 3 * len(lines):
        raise source.refuse("format", "a vertex without three numbers")
    points = numbers.reshape(-1, 3)
    return finish.mesh(source, points, np.arange(len(points), dtype=np.int32).reshape(-1, 3), FORMAT, up_known=False)


def _name_is_cut(text: bytes) -> bool:
    """Whether the last 'endsolid' repeats only the beginning of its solid's name: the file is cut just there."""
    begun = text[text.lower().rfind(b"\nsolid") + 1 :].split(b"\n", 1)[0].split()[1:]
    ended = text.rstrip().rsplit(b"\n", 1)[-1].split()[1:]
    return 0 < len(b" ".join(ended)) < len(b" ".join(begun)) and b" ".join(begun).startswith(b" ".join(ended))
