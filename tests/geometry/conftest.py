"""Shapes that the geometry tests share. No test lives here."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from cg3d.records import Material, Mesh

# Corners of a cube from -1 to 1, and faces whose outside turns counter-clockwise, two a side: -x +x -y +y -z +z.
CUBE_CORNERS = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], np.float32)
CUBE_FACES = np.array(
    [[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4], [1, 5, 7], [1, 7, 3]],
    np.int32,
)
SIDE_COLORS = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 1], [1, 0, 1]], np.float32)  # linear


def plain(vertices: np.ndarray, faces: np.ndarray) -> Mesh:
    return Mesh(np.asarray(vertices, np.float32), np.asarray(faces, np.int32), "made")


def material(r: float, g: float, b: float, a: float = 1.0, **more: object) -> Material:
    return Material(np.array([r, g, b, a], np.float32), **more)  # type: ignore[arg-type]


def cube(colored: bool = True) -> Mesh:
    """Its six sides in six colours."""
    mesh = plain(CUBE_CORNERS, CUBE_FACES)
    if not colored:
        return mesh
    return mesh.but(
        materials=tuple(material(*c) for c in SIDE_COLORS),
        face_material=np.repeat(np.arange(6), 2).astype(np.int32),
        color_source="material",
    )


def square(texture: np.ndarray | None = None, cutoff: float = 0.0) -> Mesh:
    """From 0 to 1 in x and y, facing +Z; u = x, v = y."""
    corners = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], np.float32)
    return plain(corners, np.array([[0, 1, 2], [0, 2, 3]])).but(
        uv=corners[:, :2].copy(), materials=(material(1, 1, 1, texture=texture, alpha_cutoff=cutoff),), color_source="texture"
    )


def ball(rings: int = 24, sectors: int = 32) -> Mesh:
    """Radius 1, without colour."""
    t, p = np.meshgrid(np.linspace(0, np.pi, rings + 1), np.linspace(0, 2 * np.pi, sectors + 1), indexing="ij")
    vertices = np.stack([np.sin(t) * np.cos(p), np.cos(t), np.sin(t) * np.sin(p)], -1).reshape(-1, 3)
    a = (np.arange(rings)[:, None] * (sectors + 1) + np.arange(sectors)).ravel()
    return plain(
        vertices, np.concatenate([np.stack([a, a + 1, a + sectors + 1], 1), np.stack([a + 1, a + sectors + 2, a + sectors + 1], 1)])
    )


def joined(*meshes: Mesh) -> Mesh:
    """Meshes with materials and without uv as one."""
    starts = np.cumsum([0, *(len(m.vertices) for m in meshes)])
    firsts = np.cumsum([0, *(len(m.materials) for m in meshes)])
    kinds = [m.face_material if m.face_material is not None else np.zeros(len(m.faces), np.int32) for m in meshes]
    return Mesh(
        np.concatenate([m.vertices for m in meshes]),
        np.concatenate([m.faces + s for m, s in zip(meshes, starts)]).astype(np.int32),
        "made",
        materials=tuple(x for m in meshes for x in m.materials),
        face_material=np.concatenate([k + f for k, f in zip(kinds, firsts)]).astype(np.int32),
        color_source="material",
    )


@pytest.fixture(scope="session")
def shapes() -> SimpleNamespace:
    return SimpleNamespace(cube=cube, square=square, ball=ball, joined=joined, plain=plain, material=material, side_colors=SIDE_COLORS)
