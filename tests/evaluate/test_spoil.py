"""Spoilt shapes: each look does what it says, the same every time."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.evaluate import spoil
from cg3d.made import make_shape
from cg3d.records import Cloud, Mesh


@pytest.fixture(scope="module")
def chair() -> Mesh:
    shape, _ = make_shape("chair", np.random.default_rng(0))
    assert isinstance(shape, Mesh)
    return shape


def spread(points: np.ndarray) -> float:
    return float(np.linalg.norm(points - points.mean(0), axis=1).max())


@pytest.mark.parametrize("look", spoil.LOOKS)
def test_a_look_is_the_same_for_the_same_content_and_another_for_another(chair: Mesh, look: str) -> None:
    def of(content: str) -> np.ndarray:
        shape = spoil.spoilt(chair, look, content)
        return shape.vertices if isinstance(shape, Mesh) else shape.points

    assert np.array_equal(of("a"), of("a"))
    if look not in ("no colour", "lying"):
        assert not np.array_equal(of("a"), of("b"))


def test_turned_shapes_keep_their_distances_and_about_up_keeps_the_height(chair: Mesh) -> None:
    upright, free = (spoil.spoilt(chair, look, "x") for look in ("about up", "any way"))
    assert isinstance(upright, Mesh)
    assert isinstance(free, Mesh)
    assert np.allclose(upright.vertices[:, 1], chair.vertices[:, 1], atol=1e-6)
    for turned in (upright, free):
        assert spread(turned.vertices) == pytest.approx(spread(chair.vertices), rel=1e-5)
        assert np.linalg.det(np.linalg.lstsq(chair.vertices, turned.vertices, rcond=None)[0]) == pytest.approx(1, abs=1e-4)


def test_no_colour_leaves_none(chair: Mesh) -> None:
    plain = spoil.spoilt(chair, "no colour", "x")
    assert isinstance(plain, Mesh)
    assert plain.vertex_colors is None
    assert not plain.materials
    cloud = Cloud(chair.vertices, np.zeros((len(chair.vertices), 3), np.uint8))
    assert spoil.colorless(cloud).colors is None  # type: ignore[union-attr]


def test_few_points_are_so_many_and_noise_is_as_large_as_said(chair: Mesh) -> None:
    assert len(spoil.spoilt(chair, "few points", "x").points) == spoil.FEW_POINTS  # type: ignore[union-attr]
    flat = Cloud(np.c_[np.random.default_rng(0).uniform(-1, 1, (4000, 2)), np.zeros(4000)].astype(np.float32))
    noisy = spoil.spoilt(flat, "noise", "x")
    assert isinstance(noisy, Cloud)
    assert noisy.points[:, 2].std() == pytest.approx(spoil.NOISE * spread(flat.points), rel=0.05)


def test_from_one_side_the_far_half_of_a_ball_is_hidden() -> None:
    ball = np.random.default_rng(0).normal(size=(8000, 3)).astype(np.float32)
    ball /= np.linalg.norm(ball, axis=1, keepdims=True)
    seen = spoil.scanned(Cloud(ball), 0.0).points
    assert 0.35 < len(seen) / len(ball) < 0.6
    assert (seen[:, 2] > -0.2).mean() > 0.95
