"""Turning and scaling."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.geometry.pose import HOUSE_FROM_UP, normalise_sphere, random_rotation, rotation_about_y, upright, upright_shape
from cg3d.records import Cloud


@pytest.mark.parametrize("axis", ["x", "y", "z"])
def test_upright_turns_the_files_axis_to_plus_y_without_mirroring(axis):
    up = np.eye(3, dtype=np.float32)["xyz".index(axis)]
    assert (upright(up, axis) == [0, 1, 0]).all()
    turned = upright(np.eye(3, dtype=np.float32), axis)
    assert np.linalg.det(turned) == pytest.approx(1)
    points = np.random.default_rng(0).normal(size=(9, 3)).astype(np.float32)
    assert (upright(points, axis) == points @ HOUSE_FROM_UP[axis].T).all()


def test_upright_shapes_say_their_axis_and_turn_their_origin(shapes):
    mesh = shapes.cube().but(origin=np.array([1.0, 2.0, 3.0]))
    turned = upright_shape(mesh, "z")
    assert turned.up_axis == "z"
    assert (turned.origin == [1, 3, -2]).all()
    np.testing.assert_allclose(turned.vertices + turned.origin, upright(mesh.vertices + mesh.origin, "z"))
    cloud = upright_shape(Cloud(mesh.vertices), "x")
    assert (cloud.points == upright(mesh.vertices, "x")).all()


def test_normalised_points_have_their_centroid_at_0_and_radius_1():
    points = (np.random.default_rng(0).normal(size=(500, 3)) * 7 + 1000).astype(np.float32)
    unit, centre, radius = normalise_sphere(points)
    assert np.abs(unit.mean(0)).max() < 1e-6
    assert np.linalg.norm(unit, axis=1).max() == pytest.approx(1)
    np.testing.assert_allclose(unit * radius + centre, points, rtol=1e-5)


@pytest.mark.parametrize("points", [np.zeros((1, 3)), np.full((5, 3), 3e4), np.zeros((4, 3))])
def test_coinciding_points_become_zeros(points):
    unit, _, radius = normalise_sphere(points.astype(np.float32))
    assert (unit == 0).all()
    assert radius == 1


def test_rotations_are_proper():
    for rotation in (rotation_about_y(30), random_rotation(np.random.default_rng(0))):
        np.testing.assert_allclose(rotation @ rotation.T, np.eye(3), atol=1e-12)
        assert np.linalg.det(rotation) == pytest.approx(1)
    np.testing.assert_allclose(rotation_about_y(90) @ [0, 0, 1], [1, 0, 0], atol=1e-12)
