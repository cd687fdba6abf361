"""What published encoders ask beyond the house's own recipe."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.bundle.manifest import Entry, space_of
from cg3d.geometry.farthest import farthest_order
from cg3d.geometry.prepare import depth_views, in_axes, order_of, prepare, rng_for
from cg3d.geometry.render import ring_cameras
from cg3d.records import Cloud, InputSpec


def ball(count: int = 400) -> np.ndarray:
    points = np.random.default_rng(1).normal(size=(count, 3)).astype(np.float32)
    return points / np.linalg.norm(points, axis=1).max()


def test_only_the_front_is_farthest_and_every_point_comes_once() -> None:
    points, spec = ball(), InputSpec(points=400, front=50)
    order = order_of(points, spec, rng_for("a"))
    assert (order[:50] == farthest_order(points, 50)).all()
    assert sorted(order) == list(range(400))
    assert (np.diff(order[50:]) < 0).mean() > 0.3  # random, not the order of the surface
    assert (order == order_of(points, spec, rng_for("a"))).all()


@pytest.mark.parametrize(("count", "front"), [(60, 50), (30, 50)])
def test_too_few_points_are_repeated(count: int, front: int) -> None:
    order = order_of(ball(count), InputSpec(points=100, front=front), rng_for("a"))
    assert order.shape == (100,)
    assert set(order) == set(range(count))


def test_points_near_the_centre_are_left_out_but_for_the_first() -> None:
    points = ball()
    points[0] = points[5] = 0.01
    order = order_of(points, InputSpec(points=300, skip_origin=True), rng_for("a"))
    assert order[0] == 0
    assert 5 not in order
    near = (points**2).sum(1) <= 1e-3
    assert near[order].sum() == 1


def test_axes_turn_and_mirror() -> None:
    points = ball(5)
    assert in_axes(points, "xyz") is points
    assert np.array_equal(in_axes(points, "xzy"), points[:, [0, 2, 1]])
    assert np.array_equal(in_axes(points, "x-zy"), points[:, [0, 2, 1]] * np.float32([1, -1, 1]))
    basis = np.eye(3, dtype=np.float32)
    assert np.linalg.det(in_axes(basis, "xzy")) == pytest.approx(-1)
    assert np.linalg.det(in_axes(basis, "x-zy")) == pytest.approx(1)
    for wrong in ("xy", "xxz", "abc", "x-yzz"):
        with pytest.raises(ValueError):
            in_axes(points, wrong)


def test_a_depth_view_is_bright_near_and_black_where_nothing_is(shapes) -> None:
    picture = depth_views(shapes.ball(), ring_cameras(1, elevation=0), 32)[0]
    assert picture.shape == (32, 32, 3)
    assert picture[0, 0].tolist() == [0, 0, 0]
    assert picture[16, 16, 0] > 240
    assert picture[picture > 0].min() >= 64
    made = prepare(shapes.ball(), InputSpec(points=16, surface_samples=64, views=2, view_size=32, view_kind="depth"), rng_for("a"))
    assert (made.views[0] == depth_views(shapes.ball(), ring_cameras(2), 32)).all()


def test_hashes_of_older_recipes_stay_and_new_fields_count() -> None:
    def space(spec: InputSpec) -> str:
        files = {"points.onnx": Entry("aa", 1)}
        return space_of(towers={"points": "points.onnx"}, tokenizer="", max_tokens=64, files=files, spec=spec)

    assert set(InputSpec().decisive()) == {
        "points", "surface_samples", "color_none", "normalise", "views", "view_size", "poses", "sampling_version",
    }  # fmt: skip
    specs = [InputSpec(), InputSpec(front=5), InputSpec(skip_origin=True), InputSpec(axes="xzy"), InputSpec(view_kind="depth")]
    assert len({space(spec) for spec in specs}) == 5


def test_a_cloud_of_another_recipe_is_prepared_too() -> None:
    made = prepare(Cloud(ball(50)), InputSpec(points=64, surface_samples=64, front=16, skip_origin=True), rng_for("a"), views=False)
    assert made.points.shape == (1, 64, 3)
