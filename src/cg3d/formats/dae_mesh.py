"""The geometry of COLLADA: sources, inputs, triangles, polygons, strips, fans; and the matrices of its nodes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish
from cg3d.formats.markup import Element
from cg3d.formats.numbers import fan_of_ragged, floats, integers
from cg3d.formats.source import Source
from cg3d.records import Float32, Float64

PRIMITIVES = ("triangles", "polylist", "polygons", "tristrips", "trifans")
TRANSFORMS = {"matrix": 16, "translate": 3, "rotate": 4, "scale": 3, "lookat": 9, "skew": 7}


@dataclass(frozen=True)
class Piece:
    """The triangles of one material symbol. points (P, 3); corners (F, 3) into points; uv (P, 2), colors (P, 4) linear, or None."""

    points: Float64
    corners: NDArray
    symbol: str
    uv: Float32 | None = None
    colors: Float32 | None = None


@dataclass(frozen=True)
class _Input:
    semantic: str
    offset: int
    values: Float64


def pieces(source: Source, geometry: Element) -> list[Piece]:
    """One Piece a primitive of <geometry>; splines and the like give none. Raises RefusedFile: format, count, index."""
    mesh = geometry.find("mesh") or geometry.find("convex_mesh")
    if mesh is None:
        return []
    arrays = _Arrays(source, mesh)
    made = (_piece(source, primitive, arrays) for primitive in mesh.children if primitive.tag in PRIMITIVES)
    return [piece for piece in made if piece is not None]


def transform(tag: str, numbers: Float64) -> Float64 | None:
    """(4, 4) for column vectors; None where the numbers do not fit."""
    if len(numbers) != TRANSFORMS[tag]:
        return None
    matrix = np.eye(4)
    if tag == "matrix":
        return numbers.reshape(4, 4)
    if tag == "translate":
        matrix[:3, 3] = numbers
    elif tag == "scale":
        matrix[[0, 1, 2], [0, 1, 2]] = numbers
    elif tag == "rotate":
        length = float(np.linalg.norm(numbers[:3]))
        if length > 0 and np.isfinite(numbers).all():
            x, y, z = numbers[:3] / length
            cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
            angle = np.radians(numbers[3])
            matrix[:3, :3] += np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross  # Rodrigues
    return matrix  # lookat places cameras, skew is not in use: both left out


class _Arrays:
    """The sources of one mesh, parsed when they are asked for."""

    def __init__(self, source: Source, mesh: Element) -> None:
        self.source = source
        self.sources = {element.get("id"): element for element in mesh.all("source")}
        self.vertices = {element.get("id"): element for element in mesh.all("vertices")}
        self._known: dict[str, Float64] = {}

    def inputs(self, primitive: Element) -> list[_Input]:
        """The inputs of a primitive, those behind <vertices> spread out."""
        found = []
        for row in primitive.all("input"):
            name, offset = row.get("source").lstrip("#"), row.get("offset", "0")
            if not (offset.isascii() and offset.isdigit() and len(offset) < 4):
                raise self.source.refuse("format", "an input with an odd offset")
            if row.get("semantic") == "VERTEX":
                inner = self.vertices.get(name)
                rows = list(inner.all("input")) if inner else []
                found += [_Input(r.get("semantic"), int(offset), self.values(r.get("source").lstrip("#"))) for r in rows]
            elif row.get("semantic") in ("TEXCOORD", "COLOR"):
                found.append(_Input(row.get("semantic"), int(offset), self.values(name)))
            else:
                found.append(_Input(row.get("semantic"), int(offset), np.zeros((0, 3))))
        return found

    def values(self, name: str) -> Float64:
        """(count, stride) of a source. Raises RefusedFile: format, count."""
        if name in self._known:
            return self._known[name]
        element = self.sources.get(name)
        array = element.find("float_array") if element else None
        if element is None or array is None:
            raise self.source.refuse("format", f"the source '{name[:40]}' is not there")
        numbers = floats(self.source, array.text.encode())
        claimed = _whole(array.get("count", str(len(numbers))))
        if claimed > len(numbers):
            raise self.source.refuse("count", f"claims {claimed} numbers, {len(numbers)} are there")
        accessor = element.find("technique_common", "accessor")
        stride = _whole(accessor.get("stride", "1")) if accessor else 3
        offset = _whole(accessor.get("offset", "0")) if accessor else 0
        count = _whole(accessor.get("count", "-1")) if accessor else -1
        if not 1 <= stride <= 64 or offset < 0:
            raise self.source.refuse("format", "an accessor with an odd stride or offset")
        rows = max(len(numbers) - offset, 0) // stride
        if count > rows:
            raise self.source.refuse("count", f"claims {count} rows, {rows} are there")
        self._known[name] = numbers[offset : offset + rows * stride].reshape(rows, stride)
        return self._known[name]


def _piece(source: Source, primitive: Element, arrays: _Arrays) -> Piece | None:
    inputs = arrays.inputs(primitive)
    position = next((row for row in inputs if row.semantic == "POSITION"), None)
    lists = [integers(source, p.text.encode()) for p in primitive.all("p")]
    lists += [integers(source, p.text.encode()) for ph in primitive.all("ph") for p in ph.all("p")]  # holes are filled
    if position is None or not any(len(row) for row in lists):
        return None
    if position.values.shape[1] < 3:
        raise source.refuse("format", "positions of fewer than three numbers")
    width = 1 + max(row.offset for row in inputs)
    rows = [row[: len(row) // width * width].reshape(-1, width) for row in lists]
    table, corners = _triangles(source, primitive, rows)
    if len(corners) == 0:
        return None
    uv = next((row for row in inputs if row.semantic == "TEXCOORD" and len(row.values)), None)
    color = next((row for row in inputs if row.semantic == "COLOR" and len(row.values) and row.values.shape[1] >= 3), None)
    used = [row for row in (position, uv, color) if row is not None]
    for row in used:
        index = table[:, row.offset]
        if index.min() < 0 or index.max() >= len(row.values):
            bad = index[(index < 0) | (index >= len(row.values))][0]
            raise source.refuse("index", f"a face uses row {bad} of {len(row.values)}")
    distinct, place = np.unique(table[:, [row.offset for row in used]], axis=0, return_inverse=True)
    columns = {id(row): row.values[distinct[:, i]] for i, row in enumerate(used)}
    return Piece(
        columns[id(position)][:, :3], place.reshape(-1)[corners], primitive.get("material"),
        None if uv is None else _uv(columns[id(uv)]), None if color is None else _color(columns[id(color)]),
    )  # fmt: skip


def _triangles(source: Source, primitive: Element, rows: list[NDArray]) -> tuple[NDArray, NDArray]:
    """(rows of indices (R, width), corners (F, 3) into those rows)."""
    table = np.concatenate(rows)
    kind = primitive.tag
    if kind == "triangles":
        return table, np.arange(len(table) // 3 * 3).reshape(-1, 3)
    if kind == "polylist":
        counts = primitive.find("vcount")
        sizes = integers(source, counts.text.encode()) if counts else np.zeros(0, np.int64)
        if len(sizes) and (sizes.min() < 0 or int(sizes.astype(object).sum()) > len(table)):
            raise source.refuse("count", f"polygons claim more than the {len(table)} corners that are there")
        table = table[: int(sizes.sum())]
    else:
        sizes = np.array([len(row) for row in rows], np.int64)
    if kind == "tristrips":
        starts = np.repeat(np.cumsum(sizes) - sizes, np.maximum(sizes - 2, 0))
        step = np.concatenate([np.arange(max(size - 2, 0)) for size in sizes])
        first = starts + step
        odd = step % 2
        return table, np.stack([first, first + 1 + odd, first + 2 - odd], 1)
    corners, _ = fan_of_ragged(np.arange(len(table)), sizes)
    return table, corners


def _uv(values: Float64) -> Float32:
    """COLLADA counts v from the bottom of the picture, the house from the top."""
    uv = np.zeros((len(values), 2), np.float32)
    uv[:, : min(2, values.shape[1])] = np.clip(np.nan_to_num(values[:, :2]), -1e6, 1e6)
    uv[:, 1] = 1 - uv[:, 1]
    return uv


def _color(values: Float64) -> Float32:
    colors = np.ones((len(values), 4), np.float32)
    colors[:, :3] = finish.to_linear(np.nan_to_num(values[:, :3]))
    return colors


def _whole(text: str) -> int:
    text = text.strip()
    return int(text) if len(text) <= 18 and text.lstrip("-").isascii() and text.lstrip("-").isdigit() else -1
