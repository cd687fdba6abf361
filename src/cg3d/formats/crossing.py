"""A whole Mesh or Cloud as named arrays and back: the default task of the door. Checks what comes back; reads no file."""

from __future__ import annotations

from typing import Any

import numpy as np

from cg3d.formats.wire import Reading
from cg3d.records import Cloud, Material, Mesh, Shape

COMMON = ("format", "up_axis", "up_known", "color_source")
OPTIONAL = ("uv", "vertex_colors", "face_material")
TYPES = {
    "vertices": "f4",
    "faces": "i4",
    "uv": "f4",
    "vertex_colors": "f4",
    "face_material": "i4",
    "points": "f4",
    "colors": "u1",
    "origin": "f8",
}


def take_apart(shape: Shape, number: int, content_hash: str, argument: dict[str, Any]) -> tuple[dict[str, np.ndarray], dict[str, Any]]:  # noqa: ARG001 - a task's signature
    """(arrays, meta) of a shape. A texture that several materials share travels once."""
    meta: dict[str, Any] = {name: getattr(shape, name) for name in COMMON}
    meta.update(kind=type(shape).__name__, warnings=list(shape.warnings), number=number, content_hash=content_hash)
    arrays: dict[str, np.ndarray] = {"origin": shape.origin}
    if isinstance(shape, Cloud):
        arrays["points"] = shape.points
        if shape.colors is not None:
            arrays["colors"] = shape.colors
        return arrays, meta
    arrays.update(vertices=shape.vertices, faces=shape.faces)
    arrays.update({name: value for name in OPTIONAL if (value := getattr(shape, name)) is not None})
    textures: dict[int, int] = {}
    materials = []
    for material in shape.materials:
        place = -1
        if material.texture is not None:
            place = textures.setdefault(id(material.texture), len(textures))
            arrays[f"texture{place}"] = material.texture
        materials.append({"color": [float(x) for x in material.color], "texture": place, "alpha_cutoff": float(material.alpha_cutoff)})
    meta["materials"] = materials
    return arrays, meta


def put_together(reading: Reading) -> Shape:
    """The shape of a reading made by `take_apart`. Raises ValueError where it is none (a child that was taken over may say anything)."""
    arrays, meta = reading.arrays, reading.meta
    for name, value in arrays.items():
        if name in TYPES and value.dtype != np.dtype(TYPES[name]):
            raise ValueError(f"{name} has the wrong type")
    common: dict[str, Any] = {name: meta[name] for name in COMMON}
    common.update(origin=_shaped(arrays["origin"], 3), warnings=tuple(str(text) for text in meta["warnings"]))
    if meta["kind"] == "Cloud":
        points = _shaped(arrays["points"], None, 3)
        colors = _shaped(arrays["colors"], len(points), 3) if "colors" in arrays else None
        return Cloud(points, colors, **common)
    vertices, faces = _shaped(arrays["vertices"], None, 3), _shaped(arrays["faces"], None, 3)
    materials = tuple(_material(row, arrays) for row in meta["materials"])
    fields: dict[str, Any] = {name: arrays[name] for name in OPTIONAL if name in arrays}
    mesh = Mesh(vertices, faces, materials=materials, **fields, **common)
    _check(mesh)
    return mesh


def _material(row: dict[str, Any], arrays: dict[str, np.ndarray]) -> Material:
    texture = None if row["texture"] < 0 else _shaped(arrays[f"texture{row['texture']}"], None, None, 4)
    return Material(_shaped(np.array(row["color"], np.float32), 4), texture, float(row["alpha_cutoff"]))


def _shaped(array: np.ndarray, *shape: int | None) -> np.ndarray:
    if array.ndim != len(shape) or any(want is not None and want != got for want, got in zip(shape, array.shape)):
        raise ValueError(f"an array has the shape {array.shape}, expected {shape}")
    return array


def _check(mesh: Mesh) -> None:
    if len(mesh.faces) and (mesh.faces.min() < 0 or mesh.faces.max() >= len(mesh.vertices)):
        raise ValueError("a face uses a point that is not there")
    for value, rows, width in ((mesh.uv, mesh.vertices, 2), (mesh.vertex_colors, mesh.vertices, 4)):
        if value is not None:
            _shaped(value, len(rows), width)
    if mesh.face_material is not None:
        _shaped(mesh.face_material, len(mesh.faces))
        if mesh.materials and (mesh.face_material.min(initial=0) < 0 or mesh.face_material.max(initial=0) >= len(mesh.materials)):
            raise ValueError("a face uses a material that is not there")
