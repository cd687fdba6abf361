"""Two samples of one surface lie on each other, of two surfaces they do not."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.answers import alike
from cg3d.made import make_shape
from cg3d.records import Cloud, Mesh


def sampled(shape, key: str):
    return alike.sample(shape, 0, key, {})[0]["points"]


def moved(mesh: Mesh, angle: float, scale: float) -> Mesh:
    cos, sin = np.cos(angle), np.sin(angle)
    rotation = np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]], np.float32)
    return mesh.but(vertices=((mesh.vertices @ rotation.T) * scale + np.float32([3, 1, -2])).astype(np.float32))


@pytest.mark.parametrize("kind", ["chair", "mug", "bicycle", "sofa", "teapot"])
@pytest.mark.parametrize("angle", [0.0, 0.3, 2.5, 4.71])
def test_a_shape_lies_on_itself_wherever_it_is_turned(kind: str, angle: float) -> None:
    mesh, _ = make_shape(kind, np.random.default_rng(3))
    assert alike.apart(sampled(mesh, "a"), sampled(moved(mesh, angle, 40.0), "b")) < 1.3


def test_a_sample_is_centred_and_of_one_size() -> None:
    mesh, _ = make_shape("chair", np.random.default_rng(3))
    points = sampled(moved(mesh, 1.0, 1000.0), "a").astype(np.float64)
    assert points.shape == (alike.SAMPLES, 3)
    np.testing.assert_allclose(points.mean(0), 0, atol=1e-5)
    assert (points**2).sum(1).mean() == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(("first", "second"), [("chair", "sofa"), ("mug", "bottle"), ("table", "desk")])
def test_other_kinds_lie_apart(first: str, second: str) -> None:
    shapes = [make_shape(kind, np.random.default_rng(3))[0] for kind in (first, second)]
    assert alike.apart(sampled(shapes[0], "a"), sampled(shapes[1], "b")) > 1.5


def test_a_shape_with_a_part_more_lies_apart_although_most_is_the_same() -> None:
    rng = np.random.default_rng(0)
    plate = (rng.uniform(-1, 1, (4000, 3)) * [1, 0.02, 1]).astype(np.float32)
    post = (rng.uniform(-1, 1, (400, 3)) * [0.05, 0.4, 0.05] + [0.5, 0.4, 0.5]).astype(np.float32)
    assert alike.apart(sampled(Cloud(plate), "a"), sampled(Cloud(np.concatenate([plate, post])), "b")) > 1.3


def test_the_order_of_the_two_does_not_matter_much() -> None:
    one, other = (sampled(make_shape(kind, np.random.default_rng(3))[0], kind) for kind in ("chair", "office chair"))
    assert alike.apart(one, other) == pytest.approx(alike.apart(other, one), rel=0.15)
