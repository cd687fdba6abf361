"""Scans of one thing: only what can be seen comes back, in true size, with what sensors add and lose."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cg3d.made.build import Build, assemble
from cg3d.made.kinds import KINDS, make_shape
from cg3d.made.paints import PALETTE, Paint
from cg3d.made.parts import box
from cg3d.made.scan import POINTS, Conditions, Surface, conditions, one_a_cube, scan, seen
from cg3d.records import Mesh

CLEAN = Conditions(eyes=1, noise=0.0, stray=0.0, holes=0)
RED = Paint(np.array(PALETTE["red"]))


def shape(kind: str, seed: int = 0) -> Mesh:
    return make_shape(kind, np.random.default_rng([seed, 4]))[0]


def cube(side: float = 1.0) -> Mesh:
    return assemble(Build([box(side, side, side, RED)]))


@pytest.mark.parametrize("kind", sorted(KINDS)[::12])
def test_any_scan_of_any_kind_is_a_cloud_near_the_thing(kind: str) -> None:
    mesh = shape(kind)
    size = float(np.ptp(mesh.vertices, axis=0).max())
    for seed in range(3):
        cloud = scan(mesh, np.random.default_rng(seed))
        assert 16 <= len(cloud.points) <= POINTS
        assert np.isfinite(cloud.points).all()
        low, high = mesh.bounds
        reach = 0.5 * max(size, 0.2) + 0.15
        assert (cloud.points > low - reach - 0.3).all()
        assert (cloud.points < high + reach + 0.3).all()
        assert cloud.colors is None or cloud.colors.shape == cloud.points.shape


def test_the_same_seed_gives_the_same_bytes() -> None:
    one, two = (scan(shape("chair"), np.random.default_rng(9)) for _ in range(2))
    assert one.points.tobytes() == two.points.tobytes()
    assert scan(shape("chair"), np.random.default_rng(10)).points.tobytes() != one.points.tobytes()


def test_one_eye_sees_at_most_three_sides_of_a_cube_and_none_from_behind() -> None:
    cloud = scan(cube(), np.random.default_rng(0), CLEAN)
    sides = {
        (axis, sign)
        for axis in range(3)
        for sign, at in ((0, -0.5), (1, 0.5))
        if (abs(centred(cloud.points)[:, axis] - at) < 0.01).mean() > 0.05
    }
    assert 1 <= len(sides) <= 3
    assert not any((axis, 0) in sides and (axis, 1) in sides for axis in range(3))
    assert (1, 0) not in sides, "nobody sees its bottom"


def centred(points: np.ndarray) -> np.ndarray:
    return points - np.array((0, 0.5, 0))


def test_true_size_is_kept() -> None:
    for side in (0.4, 2.0):
        cloud = scan(cube(side), np.random.default_rng(1), replace(CLEAN, eyes=4, arc=300.0))
        assert np.ptp(cloud.points, axis=0) == pytest.approx((side, side, side), abs=0.04 * side)


def test_noise_lies_along_the_ray_and_grows_with_distance() -> None:
    spread = []
    for distance in (1.0, 3.5):
        cloud = scan(cube(), np.random.default_rng(2), replace(CLEAN, noise=0.004, distance=distance, spacing=0.01))
        top = cloud.points[np.abs(cloud.points[:, [0, 2]]).max(1) < 0.42]
        spread.append(np.std(top[top[:, 1] > 0.9][:, 1]))
    assert spread[1] > 1.3 * spread[0] > 0


def test_points_lie_as_far_apart_as_asked() -> None:
    near, far = (len(scan(cube(), np.random.default_rng(3), replace(CLEAN, spacing=spacing)).points) for spacing in (0.03, 0.06))
    assert near > 2 * far
    points = np.random.default_rng(0).random((5000, 3))
    kept = points[one_a_cube(points, 0.25)]
    assert len(kept) == 64


def test_floor_neighbour_crop_and_colour_do_what_they_say() -> None:
    mesh, clean = shape("chair"), replace(CLEAN, eyes=3)
    low, high = mesh.bounds
    plain = scan(mesh, np.random.default_rng(5), clean).points
    floor = scan(mesh, np.random.default_rng(5), replace(clean, floor=0.3)).points
    assert ((floor < low - 0.02) | (floor > high + 0.02)).any(1).mean() > 0.1
    assert (np.abs(floor[:, 1]) < 0.01).mean() > (np.abs(plain[:, 1]) < 0.01).mean() + 0.05
    beside = scan(mesh, np.random.default_rng(5), replace(clean, neighbour=0.3)).points
    assert ((beside < low - 0.005) | (beside > high + 0.005)).any(1).mean() > 0.02
    other = scan(mesh, np.random.default_rng(5), replace(clean, neighbour=0.3), beside=cube()).points
    assert other.tobytes() != beside.tobytes()
    box_of = scan(cube(), np.random.default_rng(5), replace(clean, eyes=4, arc=300, cut=0.4)).points
    assert np.ptp(box_of, axis=0).min() < 0.95
    assert scan(mesh, np.random.default_rng(5), replace(clean, colored=False)).colors is None
    blue = scan(cube(), np.random.default_rng(5), replace(clean, cast=(0.5, 1.0, 2.0))).colors
    red = scan(cube(), np.random.default_rng(5), clean).colors
    assert blue is not None
    assert red is not None
    assert blue[:, 0].mean() < red[:, 0].mean()


def test_a_shape_without_colour_gives_a_scan_without() -> None:
    plain = cube().but(materials=(), face_material=None, color_source="none")
    assert scan(plain, np.random.default_rng(0), CLEAN).colors is None


def test_drawn_conditions_are_all_met_sooner_or_later() -> None:
    drawn = [conditions(np.random.default_rng(seed)) for seed in range(200)]
    assert {how.eyes for how in drawn} == {1, 2, 3, 4}
    assert min(how.spacing for how in drawn) >= 0.01
    assert max(how.spacing for how in drawn) <= 0.05
    for name in ("floor", "neighbour", "cut", "hidden", "holes", "stray", "colored", "grid"):
        share = np.mean([bool(getattr(how, name)) for how in drawn])
        assert 0.1 < share < 0.95, name


def test_what_stands_behind_a_board_is_not_seen() -> None:
    back, front = (board(rng_seed, z) for rng_seed, z in ((0, 0.0), (1, 1.0)))
    both = Surface(*(np.concatenate([getattr(back, name), getattr(front, name)]) for name in ("points", "normals", "colors", "instance")))
    visible = seen(both, np.array((0.0, 1.0, 4.0))) > 0
    assert visible[len(back.points) :].mean() > 0.99
    assert visible[: len(back.points)].mean() < 0.02


def board(seed: int, z: float) -> Surface:
    """A square of one metre at that z, facing +Z."""
    spots = np.random.default_rng(seed).random((6000, 2))
    points = np.column_stack([spots[:, 0] - 0.5, spots[:, 1] + 0.5, np.full(6000, z)]) * ((1, 1, 1) if z else (0.6, 1, 1))
    return Surface(points, np.tile((0.0, 0.0, 1.0), (6000, 1)), np.zeros((6000, 3)), np.full(6000, seed))
