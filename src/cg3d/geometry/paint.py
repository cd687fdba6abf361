"""Colours of spots on a mesh: texture, vertex colour and material multiplied in linear light; sRGB tables.

Chooses no spots and draws nothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32, Mesh, UInt8

Index = NDArray[np.int32] | NDArray[np.int64]


def _linear_table() -> Float32:
    s = np.arange(256) / 255.0  # IEC 61966-2-1
    return np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4).astype(np.float32)


def _srgb_table(steps: int) -> UInt8:
    x = np.arange(steps) / (steps - 1)
    s = np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(s * 255), np.uint8)


LINEAR_FROM_SRGB8 = _linear_table()
SRGB_STEPS = 8192  # fine enough that no sRGB level near black is skipped
SRGB8_FROM_STEP = _srgb_table(SRGB_STEPS)


def srgb8(linear: Float32) -> UInt8:
    """uint8 sRGB of linear values; what lies outside [0, 1] is clipped."""
    steps = np.multiply(linear, SRGB_STEPS - 1, dtype=np.float32)
    np.clip(steps, 0, SRGB_STEPS - 1, out=steps)
    steps += 0.5
    return SRGB8_FROM_STEP[steps.astype(np.int32)]


def linear(srgb: Float32 | tuple[float, float, float]) -> Float32:
    """Linear light of sRGB values in [0, 1]."""
    s = np.asarray(srgb, np.float32)
    return np.where(s <= 0.04045, s / 12.92, ((np.maximum(s, 0) + 0.055) / 1.055) ** 2.4).astype(np.float32)


def has_color(mesh: Mesh) -> bool:
    """Whether the file says any colour."""
    return mesh.color_source != "none" and bool(mesh.materials or mesh.vertex_colors is not None)


def can_have_holes(mesh: Mesh) -> bool:
    """Whether some material is cut out by alpha."""
    return any(m.alpha_cutoff > 0 for m in mesh.materials)


def paint(mesh: Mesh, face: Index, w1: Float32, w2: Float32) -> tuple[Float32, NDArray[np.bool_] | None]:
    """Colour of n spots: face (n,) and barycentric weights w1, w2 (n,) of its second and third corner.

    Returns (n, 3) float32 linear RGB, and (n,) bool where the spot is a hole (None where there can be none).
    """
    material = None if mesh.face_material is None else mesh.face_material[face]
    if mesh.materials:
        table = np.array([m.color for m in mesh.materials], np.float32).reshape(-1, 4)
        rgba = table[material] if material is not None else np.repeat(table[:1], len(face), 0)
    else:
        rgba = np.ones((len(face), 4), np.float32)
    if material is None:
        material = np.zeros(len(face), np.int32)
    textured = mesh.uv is not None and any(m.texture is not None for m in mesh.materials)
    if textured or mesh.vertex_colors is not None:
        corner = mesh.faces[face]
        if mesh.vertex_colors is not None:
            c = mesh.vertex_colors
            w0 = 1 - w1 - w2
            rgba *= c[corner[:, 0]] * w0[:, None] + c[corner[:, 1]] * w1[:, None] + c[corner[:, 2]] * w2[:, None]
        if textured:
            _multiply_textures(rgba, mesh, material, corner, w1, w2)
    hole = None
    if can_have_holes(mesh):
        hole = rgba[:, 3] < np.array([m.alpha_cutoff for m in mesh.materials], np.float32)[material]
    return rgba[:, :3], hole


def _multiply_textures(rgba: Float32, mesh: Mesh, material: Index, corner: NDArray[np.int32], w1: Float32, w2: Float32) -> None:
    assert mesh.uv is not None
    uv = np.ascontiguousarray(mesh.uv).view(np.complex64)[:, 0]  # one gather instead of two
    at = uv[corner[:, 0]]
    at = at + w1 * (uv[corner[:, 1]] - at) + w2 * (uv[corner[:, 2]] - at)
    if len(mesh.materials) == 1:
        groups = [(0, slice(None))]
    else:
        groups = list(_by_material(material, len(mesh.materials)))
    for number, rows in groups:
        texture = mesh.materials[number].texture
        if texture is not None:
            texel = look_up(texture, at.real[rows], at.imag[rows])
            rgba[rows, :3] *= LINEAR_FROM_SRGB8[texel[:, :3]]
            rgba[rows, 3] *= texel[:, 3] * np.float32(1 / 255)


def _by_material(material: Index, count: int):  # type: ignore[no-untyped-def]
    order = np.argsort(material.astype(np.int16 if count < 2**15 else np.int32), kind="stable")
    edges = np.searchsorted(material[order], np.arange(count + 1))
    for number in range(count):
        if edges[number] < edges[number + 1]:
            yield number, order[edges[number] : edges[number + 1]]


def look_up(texture: UInt8, u: Float32, v: Float32) -> UInt8:
    """(n, 4) uint8: the nearest texel; u and v wrap around, v = 0 is row 0."""
    height, width = texture.shape[:2]
    column = ((u - np.floor(u)) * np.float32(width)).astype(np.int32)
    row = ((v - np.floor(v)) * np.float32(height)).astype(np.int32)
    np.minimum(column, width - 1, out=column)
    np.minimum(row, height - 1, out=row)
    row *= width
    row += column
    flat = np.ascontiguousarray(texture).reshape(-1, 4).view(np.uint32)[:, 0]
    return flat[row].view(np.uint8).reshape(-1, 4)
