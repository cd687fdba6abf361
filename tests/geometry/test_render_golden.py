"""Pictures with default arguments are the same bytes for ever: trainings, libraries and thumbnails hold what was drawn before.

A picture that changes here means another `InputSpec.sampling_version`, not another hash; but for the made shapes, whose kinds may grow.
"""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from cg3d.geometry.render import render, ring_cameras
from cg3d.geometry.sample import sample_surface
from cg3d.made import make_shape
from cg3d.records import Cloud, Material, Shape


def textured_ball(shapes, side: int, cutoff: float = 0.0, rings: int = 40) -> Shape:
    mesh = shapes.ball(rings, rings + 10)
    texture = np.random.default_rng(0).integers(0, 256, (side, side, 4)).astype(np.uint8)
    uv = (mesh.vertices[:, :2] * np.float32(1.7)).astype(np.float32)  # wraps around
    return mesh.but(uv=uv, materials=(shapes.material(0.9, 0.8, 1, texture=texture, alpha_cutoff=cutoff),), color_source="texture")


def two_materials(shapes) -> Shape:
    """One material with a texture and one without, vertex colours over both."""
    mesh = textured_ball(shapes, 32)
    colors = np.random.default_rng(1).uniform(0.2, 1, (len(mesh.vertices), 4)).astype(np.float32)
    kind = (np.arange(len(mesh.faces)) % 2).astype(np.int32)
    return mesh.but(vertex_colors=colors, materials=(*mesh.materials, Material(np.float32([0.2, 0.9, 0.4, 1]))), face_material=kind)


def cloud(shapes) -> Shape:
    points, colors = sample_surface(shapes.cube(), 3000, np.random.default_rng(0))
    return Cloud(points, colors, color_source="points")


SHAPES = {
    "cube": lambda shapes: shapes.cube(),
    "ball without colour": lambda shapes: shapes.ball(),
    "textured ball": lambda shapes: textured_ball(shapes, 64),
    "textured ball of many faces": lambda shapes: textured_ball(shapes, 64, rings=100),
    "ball with a fine texture": lambda shapes: textured_ball(shapes, 1100),
    "ball with holes": lambda shapes: textured_ball(shapes, 16, 0.4),
    "ball of many faces with holes": lambda shapes: textured_ball(shapes, 16, 0.4, rings=100),
    "two materials": two_materials,
    "crossing faces": lambda shapes: shapes.joined(
        shapes.cube(), shapes.cube().but(vertices=shapes.cube().vertices * np.float32([0.6, 1.2, 0.8]))
    ),
    "chair": lambda _: make_shape("chair", np.random.default_rng(1))[0],
    "bicycle": lambda _: make_shape("bicycle", np.random.default_rng(2))[0],
    "potted plant": lambda _: make_shape("potted plant", np.random.default_rng(3))[0],
    "cloud": cloud,
    "vertices alone": lambda shapes: shapes.plain(shapes.ball(8, 9).vertices, np.zeros((0, 3))),
}
GOLDEN = {
    "cube": "22a1c93b26103b80",
    "ball without colour": "021f737d3d6ebcbb",
    "textured ball": "9e685160a142acd2",
    "textured ball of many faces": "7df09d743b01fbdf",
    "ball with a fine texture": "2339c2cd92f7d3a0",
    "ball with holes": "b249d8926c6235ab",
    "ball of many faces with holes": "d0c7b2ce94719129",
    "two materials": "ff12210b3df1b555",
    "crossing faces": "c71288b5e058b1fb",
    "chair": "f2fa518eb0906bbd",
    "bicycle": "433d5ed9649ddce1",
    "potted plant": "f1e92393d9935e09",
    "cloud": "eade4cb0996e47da",
    "vertices alone": "5fc6716a7d9c17fd",
}


@pytest.mark.parametrize("name", SHAPES)
def test_pictures_have_the_bytes_that_they_always_had(shapes, name):
    pictures = render(SHAPES[name](shapes), ring_cameras(3), 96)
    assert hashlib.sha256(pictures.tobytes()).hexdigest()[:16] == GOLDEN[name]
