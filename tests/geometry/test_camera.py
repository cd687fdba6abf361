"""Cameras: frames of other conventions and back, intrinsics, the sphere, positions from depth."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.geometry.camera import Camera, Lens, camera_at, camera_in_frame, fitted, inverted, placed_camera, sphere_cameras, unprojected
from cg3d.geometry.light import Light
from cg3d.geometry.pose import random_rotation
from cg3d.geometry.render import render, render_buffers

EVEN = Light(key=0, sky=1, ground=1)


def frame_of(rotation: np.ndarray, position) -> np.ndarray:
    frame = np.eye(4)
    frame[:3, :3], frame[:3, 3] = rotation, position
    return frame


@pytest.mark.parametrize("convention", ["opengl", "opencv"])
def test_a_frame_goes_in_and_comes_out_again(convention):
    for seed in range(20):
        rng = np.random.default_rng(seed)
        frame = frame_of(random_rotation(rng), rng.normal(size=3) * 10.0 ** rng.integers(-20, 20))
        camera = camera_in_frame(frame, convention)
        np.testing.assert_allclose(camera.frame(convention), frame, rtol=1e-12, atol=1e-15)
        assert not camera.fit


def test_the_same_camera_has_two_frames_that_differ_by_signs():
    camera = fitted(camera_at(30, 20), np.random.default_rng(0).normal(size=(50, 3)).astype(np.float32))
    gl, cv = camera.frame("opengl"), camera.frame("opencv")
    np.testing.assert_array_equal(cv, gl * [1, -1, -1, 1])
    forward = np.subtract(camera.target, camera.position)
    np.testing.assert_allclose(cv[:3, 2], forward / np.linalg.norm(forward), atol=1e-12)


def test_inverting_a_frame_twice_gives_it_back():
    rng = np.random.default_rng(3)
    frame = frame_of(random_rotation(rng), rng.normal(size=3))
    np.testing.assert_allclose(inverted(frame) @ frame, np.eye(4), atol=1e-14)
    np.testing.assert_allclose(inverted(inverted(frame)), frame, atol=1e-14)


def test_a_camera_given_as_a_frame_draws_what_the_fitted_one_draws(shapes):
    mesh = shapes.cube().but(vertices=shapes.cube().vertices * np.float32(300) + np.float32([1000, 0, 500]))
    camera = fitted(camera_at(30, 20, roll=15), mesh.vertices)
    again = [camera_in_frame(camera.frame(c), c, fov=camera.fov) for c in ("opencv", "opengl")]
    pictures = render(mesh, [camera, *again], 96)
    assert (pictures[1] == pictures[2]).all()
    assert (pictures[0] != pictures[1]).any(-1).mean() < 0.001
    side = placed_camera(camera.position, camera.frame("opengl")[:3, :3], "opengl", fov=camera.fov)
    assert (render(mesh, [side], 96)[0] == pictures[1]).all()


def test_intrinsics_put_points_where_opencv_puts_them():
    rng = np.random.default_rng(1)
    k = np.array([[500.0, 0, 310], [0, 480, 250], [0, 0, 1]])
    camera = camera_in_frame(frame_of(random_rotation(rng), [1, 2, 3]), intrinsics=k, resolution=(640, 480))
    np.testing.assert_allclose(camera.intrinsics(640), k)
    assert camera.lens is not None
    half = camera.intrinsics(320)  # of a picture half as large, pixel centres stay whole
    np.testing.assert_allclose(half[:2, 2], (k[:2, 2] + 0.5) / 2 - 0.5)


def test_a_picture_with_intrinsics_shows_a_mark_at_its_pixel(shapes):
    k = np.array([[90.0, 0, 40], [0, 110, 25], [0, 0, 1]])
    frame = frame_of(random_rotation(np.random.default_rng(5)), [0.3, 0.2, -0.4])
    there = frame @ [0.4, 0.2, 3.0, 1]  # in the camera's opencv frame: right, down, forward
    mark = shapes.cube().but(vertices=shapes.cube().vertices * np.float32(0.03) + there[:3].astype(np.float32))
    camera = camera_in_frame(frame, intrinsics=k, resolution=(96, 64))
    picture = render(mark, [camera], 96, light=EVEN)[0, :64]
    row, column = np.nonzero((picture != 255).any(-1))
    assert column.mean() == pytest.approx(90 * 0.4 / 3 + 40, abs=0.6)
    assert row.mean() == pytest.approx(110 * 0.2 / 3 + 25, abs=0.6)


def test_a_lens_in_the_middle_is_the_same_as_its_angle(shapes):
    plain = fitted(camera_at(10, 30), shapes.cube().vertices)
    focal = 0.5 / np.tan(np.deg2rad(plain.fov) / 2)
    lens = Camera(plain.position, plain.target, fit=False, lens=Lens(focal, focal, 0.5, 0.5))
    assert (render(shapes.cube(), [plain], 64) == render(shapes.cube(), [lens], 64)).all()


@pytest.mark.parametrize(
    "frame",
    [
        np.full((4, 4), -np.inf),
        np.eye(3),
        np.diag([2.0, 2, 2, 1]),
        np.diag([1.0, 1, -1, 1]),
        np.zeros((4, 4)),
    ],
    ids=["lost", "3 x 3", "scaled", "mirrored", "zeros"],
)
def test_what_is_no_frame_is_refused(frame):
    with pytest.raises(ValueError, match=r"frame|rotation"):
        camera_in_frame(frame)


def test_half_an_intrinsic_is_refused():
    with pytest.raises(ValueError, match="go together"):
        camera_in_frame(np.eye(4), intrinsics=np.eye(3))
    with pytest.raises(ValueError, match="positive"):
        camera_in_frame(np.eye(4), intrinsics=np.zeros((3, 3)), resolution=(10, 10))
    with pytest.raises(ValueError, match="fit=False"):
        Camera((0, 0, 1), lens=Lens(1, 1, 0.5, 0.5))


def test_rounded_poses_are_made_orthonormal():
    rotation = np.round(random_rotation(np.random.default_rng(2)), 4)
    axes = camera_in_frame(frame_of(rotation, [0, 0, 0])).camera_from_world
    np.testing.assert_allclose(axes @ axes.T, np.eye(3), atol=1e-15)
    np.testing.assert_allclose(axes.T * [1, -1, -1], rotation, atol=2e-4)


@pytest.mark.parametrize("count", [1, 2, 6, 12, 100, 500])
def test_sphere_cameras_look_from_everywhere_evenly(count):
    backs = np.array([c.camera_from_world[2] for c in sphere_cameras(count)])
    assert len(backs) == count
    if count >= 6:
        assert np.linalg.norm(backs.mean(0)) < 1.2 / count
        spread = np.linalg.eigvalsh(backs.T @ backs / count)
        assert spread == pytest.approx(np.full(3, 1 / 3), abs=0.5 / count)
        near = np.sort(np.degrees(np.arccos(np.clip(backs @ backs.T, -1, 1))), 1)[:, 1]
        assert near.min() > 0.7 * np.degrees(np.sqrt(4 * np.pi / count))  # a square lattice would have 1
    assert sphere_cameras(count) == sphere_cameras(count)


def test_no_cameras_are_no_cameras():
    assert sphere_cameras(0) == ()


def test_depth_goes_back_to_positions_on_the_shape(shapes):
    mesh = shapes.cube().but(vertices=shapes.cube().vertices * np.float32(50) + np.float32([10, -20, 30]))
    k = np.array([[150.0, 0, 60], [0, 140, 50], [0, 0, 1]])
    frame = inverted(frame_of(np.eye(3), [-10, 20, 220]))  # 250 in front of the middle, looking along +Z
    cameras = [camera_at(30, 20), camera_in_frame(frame, intrinsics=k, resolution=(100, 100))]
    for seen in render_buffers(mesh, cameras, 100, supersample=1):
        spots = unprojected(seen.depth, seen.camera)
        shown = seen.face >= 0
        assert 0.1 < shown.mean() < 0.99
        assert np.isnan(spots[~shown]).all()
        off = np.abs(spots[shown] - [10, -20, 30]).max(1)  # a cube: the largest coordinate is half its side
        np.testing.assert_allclose(off, 50, atol=0.01)
