"""Colours of spots on a mesh: texture, vertex colour and material multiplied in linear light; sRGB tables.

Chooses no spots and draws nothing.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32, Material, Mesh, UInt8

Index = NDArray[np.int32] | NDArray[np.intp]


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
    return SRGB8_FROM_STEP.take(steps.astype(np.intp))


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


def is_flat(mesh: Mesh) -> bool:
    """Whether each face has one colour."""
    return mesh.vertex_colors is None and not _textured(mesh)


def paint(
    mesh: Mesh, face: Index, w1: Float32, w2: Float32, *, slot: Index | None = None, light: Float32 | None = None
) -> tuple[Float32, NDArray[np.bool_] | None]:
    """Colours of n spots, spot i lying on face[slot[i]] (face[i] without `slot`), with weights w1[i], w2[i] of its second and third corner.

    light: multiplies the colour, one for each of `face`. Returns (3, n) float32 linear RGB, and (n,) bool where the spot is a hole (None
    where there can be none).
    """
    material = np.zeros(len(face), np.int32) if mesh.face_material is None else mesh.face_material.take(face)
    tint = np.ones((4, len(face)), np.float32)
    if mesh.materials:
        tint = np.array([m.color for m in mesh.materials], np.float32).reshape(-1, 4).T.take(material, 1)
    if light is not None:
        tint[:3] *= light
    rgba = tint if slot is None else tint.take(slot, 1)
    corner = mesh.faces.take(face, 0).T
    if mesh.vertex_colors is not None:
        for channel in range(4):
            rgba[channel] *= _blend(mesh.vertex_colors[:, channel], corner, w1, w2, slot)
    if _textured(mesh):
        texel = _texels(mesh, material, corner, w1, w2, slot).view(np.uint8).reshape(-1, 4)
        for channel in range(3):
            rgba[channel] *= LINEAR_FROM_SRGB8.take(texel[:, channel])
        if can_have_holes(mesh):
            rgba[3] *= texel[:, 3] * np.float32(1 / 255)
    if not can_have_holes(mesh):
        return rgba[:3], None
    cutoff = np.array([m.alpha_cutoff for m in mesh.materials], np.float32).take(material)
    return rgba[:3], rgba[3] < (cutoff if slot is None else cutoff.take(slot))


def _textured(mesh: Mesh) -> bool:
    return mesh.uv is not None and any(m.texture is not None for m in mesh.materials)


def _blend(value: Float32, corner: NDArray[np.int32], w1: Float32, w2: Float32, slot: Index | None) -> Float32:
    """(n,) values (V,) of the vertices, blended by the weights of the second and third corner."""
    a = value.take(corner[0])
    by1, by2 = value.take(corner[1]) - a, value.take(corner[2]) - a
    if slot is not None:
        a, by1, by2 = a.take(slot), by1.take(slot), by2.take(slot)
    by1 *= w1
    by2 *= w2
    by1 += a
    by1 += by2
    return np.asarray(by1)


def _texels(mesh: Mesh, material: Index, corner: NDArray[np.int32], w1: Float32, w2: Float32, slot: Index | None) -> NDArray[np.uint32]:
    """(n,) RGBA bytes as one number; white where the material has no texture."""
    assert mesh.uv is not None
    u, v = (_blend(mesh.uv[:, i], corner, w1, w2, slot) for i in range(2))
    if len(mesh.materials) == 1:
        assert mesh.materials[0].texture is not None
        return look_up(mesh.materials[0].texture, u, v)
    out = np.full(len(u), 0xFFFFFFFF, np.uint32)
    kind = material if slot is None else material.take(slot)
    order = np.argsort(kind.astype(np.uint16) if len(mesh.materials) < 2**16 else kind, kind="stable")
    edges = np.searchsorted(kind.take(order), np.arange(len(mesh.materials) + 1))
    for number, (first, last) in enumerate(pairwise(edges)):
        texture = mesh.materials[number].texture
        if texture is not None and first < last:
            spots = order[first:last]
            out[spots] = look_up(texture, u.take(spots), v.take(spots))
    return out


def shrunk(materials: tuple[Material, ...], side: int) -> tuple[Material, ...]:
    """The materials with textures of at least twice `side` texels reduced to about it, so that a few samples a pixel do not flicker.

    Each new texel is the mean of four of the block that it stands for.
    """
    done: dict[int, UInt8] = {}
    return tuple(m if m.texture is None else replace(m, texture=_shrunk(m.texture, side, done)) for m in materials)


def _shrunk(texture: UInt8, side: int, done: dict[int, UInt8]) -> UInt8:
    step = max(texture.shape[:2]) // side
    if step < 2 or id(texture) in done:
        return done.get(id(texture), texture)
    texels = np.ascontiguousarray(texture).view(np.uint32)[..., 0]
    rows, columns = (
        [np.minimum(np.arange(max(size // step, 1)) * step + at, size - 1) for at in (step // 4, 3 * step // 4)] for size in texels.shape
    )
    total = np.zeros((len(rows[0]), len(columns[0]), 4), np.uint16)
    for row in rows:
        lines = texels.take(row, 0)
        for column in columns:
            total += lines.take(column, 1).view(np.uint8).reshape(total.shape)
    done[id(texture)] = ((total + 2) >> 2).astype(np.uint8)
    return done[id(texture)]


def look_up(texture: UInt8, u: Float32, v: Float32) -> NDArray[np.uint32]:
    """(n,) the nearest texel's four bytes as one number; u and v wrap around, v = 0 is row 0."""
    height, width = texture.shape[:2]
    index = _place(v, height)
    index *= width
    index += _place(u, width)
    return np.ascontiguousarray(texture).reshape(-1, 4).view(np.uint32)[:, 0].take(index)


def _place(value: Float32, size: int) -> NDArray[np.intp]:
    place = value - np.floor(value)
    place *= np.float32(size)
    index = place.astype(np.intp)
    np.minimum(index, size - 1, out=index)  # what lies just below 0 wraps to 1 in float32
    return index
