"""What the towers take."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.geometry.farthest import farthest_order
from cg3d.geometry.pose import upright, upright_shape
from cg3d.geometry.prepare import prepare, rng_for, thumbnail
from cg3d.geometry.render import render, ring_cameras
from cg3d.records import Cloud, InputSpec

SPEC = InputSpec(points=64, surface_samples=256, views=2, view_size=32)


def test_a_mesh_gives_points_colours_and_views(shapes):
    made = prepare(shapes.cube(), SPEC, rng_for("a"))
    assert made.points.shape == (1, 64, 3)
    assert made.colors.shape == (1, 64, 3)
    assert made.views.shape == (1, 2, 32, 32, 3)
    assert made.has_color
    assert (made.points.dtype, made.colors.dtype, made.views.dtype) == (np.float32, np.float32, np.uint8)
    assert np.linalg.norm(made.points[0], axis=1).max() <= 1 + 1e-6
    assert set(map(tuple, made.colors[0])) <= set(map(tuple, shapes.side_colors))
    assert (made.views[0] == render(shapes.cube(), ring_cameras(2), 32)).all()


def test_points_are_in_farthest_point_order(shapes):
    points = prepare(shapes.ball(), SPEC, rng_for("a"), views=False).points[0]
    assert (farthest_order(points, 64) == np.arange(64)).all()


def test_shapes_without_colour_get_the_constant(shapes):
    made = prepare(shapes.cube(colored=False), SPEC, rng_for("a"), views=False)
    assert not made.has_color
    assert (made.colors == np.float32(0.4)).all()


def test_views_can_be_left_out(shapes):
    assert prepare(shapes.cube(), SPEC, rng_for("a"), views=False).views.shape == (1, 0, 32, 32, 3)
    assert (prepare(shapes.cube(), SPEC, rng_for("a"), views=False).points == prepare(shapes.cube(), SPEC, rng_for("a")).points).all()


def test_an_unknown_up_axis_gives_one_pose_for_each_candidate(shapes):
    mesh = shapes.ball().but(vertices=shapes.ball().vertices * np.float32([1, 2, 3]), up_known=False)
    made = prepare(mesh, SPEC, rng_for("a"))
    assert made.points.shape == (2, 64, 3)
    assert (made.points[1] == upright(made.points[0], "z")).all()
    assert (made.colors[0] == made.colors[1]).all()
    assert (made.views[1] == render(upright_shape(mesh, "z"), ring_cameras(2), 32)).all()
    known = prepare(mesh.but(up_known=True), SPEC, rng_for("a"))
    assert (known.points[0] == made.points[0]).all()


def test_large_clouds_are_thinned_and_small_ones_repeat():
    points = np.random.default_rng(0).normal(size=(5000, 3)).astype(np.float32)
    colors = np.random.default_rng(1).integers(0, 256, (5000, 3)).astype(np.uint8)
    large = prepare(Cloud(points, colors), SPEC, rng_for("a"), views=False)
    assert large.points.shape == (1, 64, 3)
    assert large.has_color
    small = prepare(Cloud(points[:5], colors[:5]), SPEC, rng_for("a"), views=False)
    assert len(np.unique(small.points[0], axis=0)) == 5
    assert (small.points[0, :5] == small.points[0, 5:10]).all()


def test_scale_and_place_of_a_shape_do_not_matter(shapes):
    mesh = shapes.ball()
    moved = mesh.but(vertices=mesh.vertices * np.float32(8) + np.float32([64, 0, -32]))
    first, other = (prepare(m, SPEC, rng_for("a"), views=False).points for m in (mesh, moved))
    np.testing.assert_allclose(np.sort(first, 1), np.sort(other, 1), atol=0.2)


def test_the_same_content_gives_the_same_bytes(shapes):
    first, again = (prepare(shapes.cube(), SPEC, rng_for("a")) for _ in range(2))
    for name in ("points", "colors", "views"):
        assert getattr(first, name).tobytes() == getattr(again, name).tobytes()
    assert prepare(shapes.cube(), SPEC, rng_for("b")).points.tobytes() != first.points.tobytes()


@pytest.mark.parametrize("points", [[[0, 0, 0]], [[1, 2, 3]] * 9, [[0, 0, 0], [1, 0, 0]]])
def test_degenerate_shapes_give_finite_numbers(shapes, points):
    for shape in (Cloud(np.array(points, np.float32)), shapes.plain(points, [[0, 0, 0]])):
        made = prepare(shape, SPEC, rng_for("a"))
        assert np.isfinite(made.points).all()
        assert made.points.shape == (1, 64, 3)


def test_empty_shapes_are_refused(shapes):
    for shape in (Cloud(np.zeros((0, 3), np.float32)), shapes.plain(np.zeros((0, 3)), np.zeros((0, 3)))):
        with pytest.raises(ValueError, match="without"):
            prepare(shape, SPEC, rng_for("a"))


def test_a_thumbnail_is_256_pixels_of_the_shape(shapes):
    picture = thumbnail(shapes.cube())
    assert picture.shape == (256, 256, 3)
    assert (picture != 255).any(-1).mean() > 0.4
