"""Read PLY, ascii and binary: meshes (polygons, strips, colours, one or more pictures), clouds, Gaussian splats. No up axis, no unit.

The elements themselves are parsed in `ply_elements`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish, splats
from cg3d.formats.numbers import fan_of_ragged
from cg3d.formats.ply_elements import Element, Ragged, read_elements
from cg3d.formats.source import Source
from cg3d.records import Cloud, Float32, Material, Mesh, UInt8

FORMAT = "ply"
FACE_LISTS = ("vertex_indices", "vertex_index")
COLOR_NAMES = (("red", "green", "blue"), ("r", "g", "b"), ("diffuse_red", "diffuse_green", "diffuse_blue"), ("Red", "Green", "Blue"))
UV_NAMES = (("texture_u", "texture_v"), ("s", "t"), ("u", "v"), ("texcoord_u", "texcoord_v"))
ALPHA_CUTOFF = 0.1


def read(source: Source) -> list[Mesh | Cloud]:
    """One Mesh, or one Cloud where no element holds faces. Raises RefusedFile."""
    elements, pictures = read_elements(source)
    vertex = elements.get("vertex")
    if vertex is not None and vertex.count == 0:
        raise source.refuse("empty", "no points")
    if vertex is None or not all(axis in vertex.columns for axis in "xyz"):
        raise source.refuse("format", "no element 'vertex' with x, y, z")
    points = np.stack([vertex.columns[axis] for axis in "xyz"], 1)
    triangles, owner, face = _triangles(elements)
    if triangles is None or len(triangles) == 0:
        if splats.are_splats(vertex):
            return [splats.cloud(source, vertex, points, FORMAT)]
        colors = _bytes(vertex)
        shown = "none" if colors is None else "points"
        return [finish.cloud(source, points, FORMAT, None if colors is None else colors[:, :3], up_known=False, color_source=shown)]
    return [_mesh(source, vertex, points, triangles, owner, face, pictures)]


def _triangles(elements: dict[str, Element]) -> tuple[NDArray | None, NDArray, Element | None]:
    """(F, 3), the row of the face element each came from, and that element."""
    face = elements.get("face")
    for element in (face, elements.get("tristrips")):
        name = next((name for name in FACE_LISTS if element is not None and name in element.lists), None)
        if element is None or name is None or element.count == 0:
            continue
        lists = element.lists[name]
        if element is face:
            triangles, owner = fan_of_ragged(lists.values, lists.sizes)
            return triangles, owner, face
        return _strips(lists), np.zeros(0, np.int64), None
    return None, np.zeros(0, np.int64), None


def _strips(lists: Ragged) -> NDArray:
    """Triangles of strips; -1 and the end of a list begin a new strip."""
    values = np.asarray(lists.values, np.int64)
    stops = np.union1d(np.cumsum(lists.sizes), np.flatnonzero(values == -1))
    found, start = [], 0
    for stop in stops.tolist():
        strip = values[start:stop][values[start:stop] != -1]
        start = stop
        if len(strip) < 3:
            continue
        faces = np.stack([strip[:-2], strip[1:-1], strip[2:]], 1)
        faces[1::2] = faces[1::2, [1, 0, 2]]
        found.append(faces)
    return np.concatenate(found) if found else np.zeros((0, 3), np.int64)


def _mesh(
    source: Source, vertex: Element, points: NDArray, triangles: NDArray, owner: NDArray, face: Element | None, pictures: list[str]
) -> Mesh:
    colors = _bytes(vertex)
    materials = _materials(source, pictures)
    if materials:
        uv, own_corners = _uv(source, vertex, face)
        if uv is not None:
            number = _picture_numbers(face, owner, len(materials), len(triangles))
            linear = None if colors is None else finish.rgba_of_bytes(colors)
            if own_corners:
                linear = None if linear is None else linear[_checked(source, triangles, len(points)).ravel()]
                points, triangles = points[triangles.ravel()], np.arange(3 * len(triangles), dtype=np.int32).reshape(-1, 3)
            return finish.mesh(
                source, points, triangles, FORMAT, uv=uv, vertex_colors=linear, face_material=number, materials=materials,
                up_known=False, color_source="texture",
            )  # fmt: skip
    if colors is not None:
        return finish.mesh(
            source, points, triangles, FORMAT, vertex_colors=finish.rgba_of_bytes(colors), up_known=False, color_source="vertex"
        )
    face_colors = None if face is None or len(owner) != len(triangles) else _bytes(face)
    if face_colors is not None:
        return finish.mesh_of_face_colors(source, points, triangles, finish.rgba_of_bytes(face_colors)[owner], FORMAT, up_known=False)
    return finish.mesh(source, points, triangles, FORMAT, up_known=False)


def _checked(source: Source, triangles: NDArray, count: int) -> NDArray:
    if triangles.min() < 0 or triangles.max() >= count:
        raise source.refuse("index", f"a face uses a point that is not among {count}")
    return triangles


def _bytes(element: Element) -> UInt8 | None:
    """(N, 3 or 4) sRGB bytes of an element's colour columns, or None."""
    for names in COLOR_NAMES:
        if all(name in element.columns for name in names):
            parts = [_byte(element.columns[name]) for name in names]
            alpha = next((element.columns[name] for name in ("alpha", "a") if name in element.columns), None)
            return np.stack(parts if alpha is None else [*parts, _byte(alpha)], 1)
    return None


def _byte(column: NDArray) -> UInt8:
    if column.dtype == np.uint8:
        return np.asarray(column)
    if column.dtype == np.uint16:
        return np.asarray(column >> 8, np.uint8)
    values = np.nan_to_num(column.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    if column.dtype.kind == "f" and (not len(values) or values.max() <= 1):
        values = values * 255
    return np.round(np.clip(values, 0, 255)).astype(np.uint8)


def _materials(source: Source, pictures: list[str]) -> tuple[Material, ...]:
    """A material for every picture named in the header; () where none can be had."""
    found = []
    for name in pictures:
        picture = source.picture(name.replace("\\", "/"))
        if picture is not None:
            picture = picture[::-1]  # v = 0 is the lower edge of the picture
        cutoff = ALPHA_CUTOFF if picture is not None and int(picture[..., 3].min()) < 255 else 0.0
        found.append(Material(np.ones(4, np.float32), picture, cutoff))
    return tuple(found) if any(material.texture is not None for material in found) else ()


def _uv(source: Source, vertex: Element, face: Element | None) -> tuple[Float32 | None, bool]:
    """Texture coordinates, and whether they belong to corners (3 F, 2) rather than to points (V, 2)."""
    if face is not None and "texcoord" in face.lists:
        lists, corners = face.lists["texcoord"], face.lists[next(name for name in FACE_LISTS if name in face.lists)]
        if np.array_equal(lists.sizes, 2 * corners.sizes):
            pairs, _ = fan_of_ragged(np.asarray(lists.values, np.float32).reshape(-1, 2), corners.sizes)
            return np.nan_to_num(pairs.reshape(-1, 2), nan=0.0, posinf=0.0, neginf=0.0), True
        source.warn("texture coordinates do not fit the faces: dropped")
    for names in UV_NAMES:
        if all(name in vertex.columns for name in names):
            uv = np.stack([np.asarray(vertex.columns[name], np.float32) for name in names], 1)
            return np.nan_to_num(uv, nan=0.0, posinf=0.0, neginf=0.0), False
    return None, False


def _picture_numbers(face: Element | None, owner: NDArray, count: int, faces: int) -> NDArray:
    if face is None or "texnumber" not in face.columns or len(owner) != faces:
        return np.zeros(faces, np.int32)
    return np.asarray(np.clip(face.columns["texnumber"][owner].astype(np.int64), 0, count - 1), np.int32)
