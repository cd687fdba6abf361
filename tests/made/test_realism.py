"""Other triangles, the same surface; other poses, the same thing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from cg3d.geometry.sample import sample_surface
from cg3d.made.build import Build, assemble
from cg3d.made.kinds import KINDS, make_shape
from cg3d.made.paints import PALETTE, Paint
from cg3d.made.parts import ball, box, cylinder
from cg3d.made.realism import (
    any_mesh,
    cropped,
    faceted,
    low_poly,
    planes_merged,
    together,
    tumbled,
    unevenly_divided,
    welded,
    yawed,
)  # fmt: skip
from cg3d.made.scan import areas
from cg3d.records import Mesh

SOME = ("chair", "car", "mug", "table", "dog")


def shape(kind: str) -> Mesh:
    return make_shape(kind, np.random.default_rng(6))[0]


def area(mesh: Mesh) -> float:
    return float(areas(mesh).sum())


def whole(mesh: Mesh) -> None:
    """Its arrays fit each other."""
    assert mesh.faces.min() >= 0
    assert mesh.faces.max() < len(mesh.vertices)
    assert mesh.uv is None or len(mesh.uv) == len(mesh.vertices)
    assert mesh.face_material is None or len(mesh.face_material) == len(mesh.faces)
    assert mesh.face_material is None or mesh.face_material.max() < len(mesh.materials)
    assert (mesh.vertices.dtype, mesh.faces.dtype) == (np.float32, np.int32)
    points, _ = sample_surface(mesh, 64, np.random.default_rng(0))
    assert np.isfinite(points).all()


SAME: list[Callable[[Mesh], Mesh]] = [
    welded,
    faceted,
    planes_merged,
    lambda mesh: unevenly_divided(mesh, np.random.default_rng(0)),
]


@pytest.mark.parametrize("kind", SOME)
def test_other_triangles_keep_the_surface_and_its_colours(kind: str) -> None:
    mesh = shape(kind)
    assert mesh.face_material is not None
    for change in SAME:
        other = change(mesh)
        whole(other)
        assert area(other) == pytest.approx(area(mesh), rel=2e-3)
        assert np.allclose(other.bounds, mesh.bounds, atol=1e-5)
        assert other.face_material is not None
        for number in range(len(mesh.materials)):
            own, theirs = (float(areas(m)[m.face_material == number].sum()) for m in (mesh, other))
            assert theirs == pytest.approx(own, rel=5e-3, abs=1e-5)


def test_planes_of_many_triangles_become_few() -> None:
    cube = assemble(Build([box(1, 1, 1, Paint(np.array(PALETTE["red"])))]))
    cut = unevenly_divided(cube, np.random.default_rng(1), 0.8, 4)
    assert len(cut.faces) > 60
    assert len(planes_merged(cut).faces) <= 0.6 * len(cut.faces)
    assert len(planes_merged(cube).faces) == 12


@pytest.mark.parametrize("kind", SOME)
def test_low_poly_has_fewer_faces_about_the_same_shape(kind: str) -> None:
    mesh = shape(kind)
    coarse = low_poly(mesh, 10)
    whole(coarse)
    assert len(coarse.faces) < len(mesh.faces)
    assert area(coarse) > 0.6 * area(mesh)
    assert np.abs(coarse.bounds - mesh.bounds).max() < 0.12 * np.ptp(mesh.vertices, axis=0).max()


def test_low_poly_keeps_what_is_too_thin_for_it() -> None:
    red, blue = (Paint(np.array(PALETTE[word])) for word in ("red", "blue"))
    thin = assemble(Build([ball(0.5, blue), cylinder(0.01, 2.0, red)]))
    assert thin.face_material is not None
    coarse = low_poly(thin, 8)
    assert coarse.face_material is not None
    kept = [int((mesh.face_material == number).sum()) for mesh in (thin, coarse) for number in (0, 1)]  # type: ignore[union-attr]
    assert kept[2] < 0.5 * kept[0]
    assert kept[3] == kept[1]


def test_poses_move_the_thing_rigidly() -> None:
    mesh = shape("chair")
    for pose in (yawed, tumbled):
        turned = pose(mesh, np.random.default_rng(2))
        assert area(turned) == pytest.approx(area(mesh), rel=1e-4)
        assert turned.vertices[:, 1].min() == pytest.approx(0, abs=1e-5)
    assert np.ptp(yawed(mesh, np.random.default_rng(3)).vertices[:, 1]) == pytest.approx(np.ptp(mesh.vertices[:, 1]), rel=1e-5)


def test_several_things_stand_beside_each_other_with_their_own_colours() -> None:
    meshes = [shape(kind) for kind in SOME[:4]]
    group = together(meshes, np.random.default_rng(4))
    whole(group)
    assert len(group.faces) == sum(len(mesh.faces) for mesh in meshes)
    assert len(group.materials) == sum(len(mesh.materials) for mesh in meshes)
    starts = np.cumsum([0] + [len(mesh.vertices) for mesh in meshes])
    spans = sorted((x.min(), x.max()) for x in (group.vertices[a:b, 0] for a, b in pairwise(starts)))
    assert all(one[1] < other[0] for one, other in pairwise(spans))


def test_a_crop_takes_off_about_its_share() -> None:
    mesh = faceted(unevenly_divided(shape("chair"), np.random.default_rng(0), 1.0, 3))
    part = cropped(mesh, np.random.default_rng(5), 0.3)
    whole(part)
    assert area(part) == pytest.approx(0.7 * area(mesh), rel=0.1)


@pytest.mark.parametrize("kind", sorted(KINDS)[::25])
def test_any_way_is_deterministic_and_whole(kind: str) -> None:
    for seed in range(10):
        one, two = (any_mesh(shape(kind), np.random.default_rng(seed)) for _ in range(2))
        whole(one)
        assert one.vertices.tobytes() == two.vertices.tobytes()
        assert one.faces.tobytes() == two.faces.tobytes()
