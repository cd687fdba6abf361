"""Read glTF 2.0 (.glb, .gltf): the scene flattened to one mesh, or one cloud where it holds only points.

Leaves aside animation, skins (bind pose as stored), morphs, lines, cameras, lights, and every material property but base colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish
from cg3d.formats.gltf_buffers import Document
from cg3d.formats.gltf_materials import Surface, Surfaces
from cg3d.formats.gltf_scene import IDENTITY, placements
from cg3d.formats.source import Source
from cg3d.records import Cloud, ColorSource, Float32, Float64, Mesh

FORMAT = "gltf"
POINTS, TRIANGLES, STRIP, FAN = 0, 4, 5, 6
LINES = (1, 2, 3)
ONE = IDENTITY[None]


@dataclass(frozen=True, eq=False)
class Primitive:
    """positions (V, 3); faces (F, 3) or None for points; uv (V, 2), colors (V, 4) linear or None; surface: number of its material."""

    positions: NDArray
    faces: NDArray | None
    uv: Float32 | None
    colors: Float32 | None
    surface: int


class Reading:
    """What is gathered while the meshes of one document are read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.surfaces: list[Surface] = []
        self._numbers: dict[int | None, int] = {}
        self._table = Surfaces(document)

    def surface(self, index: Any) -> int:
        """Own number of the material `index` (None: the default one)."""
        if index is not None:
            self.document.item("materials", index)
        if index not in self._numbers:
            self._numbers[index] = len(self.surfaces)
            self.surfaces.append(self._table.read(index))
        return self._numbers[index]


def read(source: Source) -> list[Mesh | Cloud]:
    """One Mesh (or Cloud) in glTF's own frame, +Y up, metres. Raises RefusedFile."""
    document = Document(source)
    reading = Reading(document)
    placed = placements(document)
    parts = [(primitive, matrices) for index, matrices in placed.items() for primitive in _primitives(reading, index)]
    _check_size(document, parts)
    meshes = [(primitive, matrices) for primitive, matrices in parts if primitive.faces is not None]
    if meshes:
        if len(meshes) < len(parts):
            source.warn("points beside the faces: left aside")
        return [_mesh(reading, meshes)]
    if not parts:
        raise source.refuse("empty", "the scene shows no faces and no points")
    return [_cloud(reading, parts)]


Part = tuple[Primitive, list[Float64]]


def _primitives(reading: Reading, index: int) -> list[Primitive]:
    document = reading.document
    entries = document.item("meshes", index).get("primitives")
    if not isinstance(entries, list):
        raise document.refuse("format", f"meshes[{index}] has no primitives")
    read_ones = [_primitive(reading, document.object(entry, "primitives")) for entry in entries]
    return [primitive for primitive in read_ones if primitive is not None]


def _primitive(reading: Reading, entry: dict[str, Any]) -> Primitive | None:
    document = reading.document
    mode = entry.get("mode", TRIANGLES)
    if mode in LINES:
        document.source.warn("lines: left aside")
        return None
    if mode not in (POINTS, TRIANGLES, STRIP, FAN):
        raise document.refuse("format", f"primitive mode {str(mode)[:20]}")
    attributes = document.object(entry.get("attributes"), "attributes")
    draco = document.extension(entry, "KHR_draco_mesh_compression")
    if draco is not None:
        from cg3d.formats import gltf_draco

        gltf_draco.unpack(document, entry, draco)
    if "POSITION" not in attributes:
        return None
    positions = document.accessor(attributes["POSITION"], ("VEC3",))
    if len(positions) == 0:
        return None
    number = reading.surface(entry.get("material"))
    colors = _attribute(document, attributes, "COLOR_0", ("VEC3", "VEC4"), len(positions))
    faces = None if mode == POINTS else _faces(document, entry, mode, len(positions))
    if faces is None and "indices" in entry:
        used = document.accessor(entry["indices"], ("SCALAR",))[:, 0]
        _check_index(document, used, len(positions))
        positions, colors = positions[used], None if colors is None else colors[used]
    uv = _uv(document, attributes, reading.surfaces[number], len(positions)) if faces is not None else None
    return Primitive(positions, faces, uv, None if colors is None else _rgba(colors), number)


def _attribute(document: Document, attributes: dict[str, Any], name: str, kinds: tuple[str, ...], count: int) -> NDArray | None:
    if name not in attributes:
        return None
    values = document.accessor(attributes[name], kinds)
    if len(values) != count:
        raise document.refuse("count", f"{name} has {len(values)} elements for {count} points")
    if values.dtype.kind in "iu":  # not marked as normalised although it must be: the common slip
        values = values.astype(np.float32) / np.iinfo(values.dtype).max
    return values if np.isfinite(values).all() else np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)


def _rgba(colors: NDArray) -> Float32:
    if colors.shape[1] == 3:
        colors = np.concatenate([colors, np.ones((len(colors), 1), np.float32)], 1)
    return np.asarray(np.clip(colors, 0, 1), np.float32)


def _uv(document: Document, attributes: dict[str, Any], surface: Surface, count: int) -> Float32 | None:
    if surface.material.texture is None:
        return None
    uv = _attribute(document, attributes, f"TEXCOORD_{surface.uv_set}", ("VEC2",), count)
    if uv is None:
        document.source.warn("a textured surface has no texture coordinates")
        return None
    if surface.uv_transform is not None:
        uv = uv @ surface.uv_transform[:, :2].T + surface.uv_transform[:, 2]
    return np.ascontiguousarray(uv, np.float32)


def _check_index(document: Document, indices: NDArray, count: int) -> None:
    if indices.dtype.kind != "u":
        raise document.refuse("format", "indices are no unsigned integers")
    if len(indices) and int(indices.max()) >= count:
        raise document.refuse("index", f"an index is {int(indices.max())} of {count} points")


def _faces(document: Document, entry: dict[str, Any], mode: int, count: int) -> NDArray:
    if "indices" in entry:
        indices = document.accessor(entry["indices"], ("SCALAR",))[:, 0]
        _check_index(document, indices, count)
        if indices.dtype.itemsize < 4:
            indices = indices.astype(np.uint32)
    else:
        indices = np.arange(count, dtype=np.uint32)
    if mode == TRIANGLES:
        return indices[: len(indices) // 3 * 3].reshape(-1, 3)
    if len(indices) < 3:
        return np.zeros((0, 3), np.uint32)
    if mode == FAN:
        return np.stack([np.broadcast_to(indices[0], len(indices) - 2), indices[1:-1], indices[2:]], 1)
    faces = np.stack([indices[:-2], indices[1:-1], indices[2:]], 1)
    faces[1::2] = faces[1::2, [1, 0, 2]]  # every second triangle of a strip is wound the other way
    return faces


def _check_size(document: Document, parts: list[Part]) -> None:
    """The flattened scene counted before anything is expanded."""
    faces = points = 0
    for primitive, matrices in parts:
        copies = sum(1 if matrix.ndim == 2 else len(matrix) for matrix in matrices)
        faces += copies * (0 if primitive.faces is None else len(primitive.faces))
        points += copies * len(primitive.positions)
    if faces > document.source.limits.faces or points > document.source.limits.points:
        raise document.refuse("limit", f"{faces} faces and {points} points once its instances are counted")


def _stack(matrices: list[Float64]) -> Float64:
    """(C, 4, 4); ONE itself where the mesh stands once, as it is."""
    if len(matrices) == 1 and (matrices[0] is IDENTITY or np.array_equal(matrices[0], IDENTITY)):
        return ONE
    return np.concatenate([matrix.reshape(-1, 4, 4) for matrix in matrices])


def _placed(positions: NDArray, worlds: Float64) -> NDArray:
    """(C * V, 3): positions under each of the (C, 4, 4) matrices; as they are where the only one is the identity."""
    if worlds is ONE:
        return positions
    with np.errstate(over="ignore", invalid="ignore"):
        moved = positions.astype(np.float64)[None] @ worlds[:, :3, :3].transpose(0, 2, 1) + worlds[:, None, :3, 3]
    return moved.reshape(-1, 3)


def _mesh(reading: Reading, parts: list[Part]) -> Mesh:
    source = reading.document.source
    any_uv = any(primitive.uv is not None for primitive, _ in parts)
    any_color = any(primitive.colors is not None for primitive, _ in parts)
    points, faces, uvs, colors, materials = [], [], [], [], []
    base = 0
    for primitive, matrices in parts:
        assert primitive.faces is not None
        worlds, count = _stack(matrices), len(primitive.positions)
        copies = len(worlds)
        points.append(_placed(primitive.positions, worlds))
        faces.append(primitive.faces if worlds is ONE and base == 0 else _copied_faces(primitive.faces, worlds, count, base))
        base += copies * count
        materials.append(np.full(copies * len(primitive.faces), primitive.surface, np.int32))
        if any_uv:
            uvs.append(np.zeros((copies * count, 2), np.float32) if primitive.uv is None else _repeated(primitive.uv, copies))
        if any_color:
            colors.append(np.ones((copies * count, 4), np.float32) if primitive.colors is None else _repeated(primitive.colors, copies))
    origin: ColorSource = color_source(any_uv, any_color, reading.surfaces)
    stated = origin in ("texture", "material") or (origin == "vertex" and any(surface.stated for surface in reading.surfaces))
    return finish.mesh(
        source,
        _joined(points),
        _joined(faces),
        FORMAT,
        uv=_joined(uvs) if any_uv else None,
        vertex_colors=_joined(colors) if any_color else None,
        face_material=_joined(materials) if stated else np.zeros(sum(map(len, faces)), np.int32),
        materials=tuple(surface.material for surface in reading.surfaces) if stated else (),
        color_source=origin,
    )


def color_source(any_uv: bool, any_color: bool, surfaces: list[Surface]) -> ColorSource:
    """The richest thing that gives colour."""
    if any_uv and any(surface.material.texture is not None for surface in surfaces):
        return "texture"
    if any_color:
        return "vertex"
    return "material" if any(surface.stated for surface in surfaces) else "none"


def _copied_faces(faces: NDArray, worlds: Float64, count: int, base: int) -> NDArray:
    """Faces of every copy, shifted to its points; a mirroring matrix turns the winding."""
    shifts = base + np.arange(len(worlds), dtype=np.int64) * count
    copies = faces.astype(np.int32)[None] + shifts.astype(np.int32)[:, None, None]
    mirrored = np.linalg.det(worlds[:, :3, :3]) < 0
    if mirrored.any():
        copies[mirrored] = copies[mirrored][:, :, [0, 2, 1]]
    return copies.reshape(-1, 3)


def _repeated(values: NDArray, copies: int) -> NDArray:
    return values if copies == 1 else np.tile(values, (copies, 1))


def _joined(arrays: list[NDArray]) -> NDArray:
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)


def _cloud(reading: Reading, parts: list[Part]) -> Cloud:
    points, colors = [], []
    any_color = any(primitive.colors is not None for primitive, _ in parts)
    for primitive, matrices in parts:
        worlds = _stack(matrices)
        points.append(_placed(primitive.positions, worlds))
        if any_color:
            shown = np.ones((len(primitive.positions), 4), np.float32) if primitive.colors is None else primitive.colors
            colors.append(_repeated(finish.to_srgb(shown[:, :3]), len(worlds)))
    source: ColorSource = "points" if any_color else "none"
    return finish.cloud(reading.document.source, _joined(points), FORMAT, _joined(colors) if any_color else None, color_source=source)
