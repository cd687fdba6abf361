"""Colour, depth, normals and faces from one pass: they agree with each other, with the picture and with the shape."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.geometry.camera import Camera, camera_at, ring_cameras, unprojected
from cg3d.geometry.light import Light
from cg3d.geometry.render import Buffers, contact_sheet, render, render_buffers
from cg3d.geometry.sample import sample_surface
from cg3d.records import Cloud

FRONT = camera_at(0, 0)


def one(shape, camera: Camera = FRONT, size: int = 64, **more: object) -> Buffers:
    (seen,) = render_buffers(shape, [camera], size, **more)  # type: ignore[arg-type]
    return seen


def shapes_of_all_kinds(shapes):
    texture = np.random.default_rng(0).integers(0, 256, (16, 16, 4)).astype(np.uint8)
    points, colors = sample_surface(shapes.cube(), 3000, np.random.default_rng(0))
    line = np.linspace([0, 0, 0], [0, 1, 0], 50).astype(np.float32)
    return [shapes.cube(), shapes.square(texture, cutoff=0.4), Cloud(points, colors), shapes.plain(line, [[0, 5, 9]])]


@pytest.mark.parametrize("supersample", [1, 2, 3])
def test_the_colours_are_those_of_the_picture(shapes, supersample):
    for shape in shapes_of_all_kinds(shapes):
        cameras = ring_cameras(3)
        pictures = render(shape, cameras, 48, supersample=supersample)
        for picture, seen in zip(pictures, render_buffers(shape, cameras, 48, supersample=supersample), strict=True):
            assert picture.tobytes() == seen.color.tobytes()


def test_light_and_background_are_those_that_were_asked_for(shapes):
    lights = [Light(key=0, sky=1, ground=1), Light(key=0, sky=0, ground=0)]
    seen = list(render_buffers(shapes.ball(), [FRONT, FRONT], 32, background=(0, 0.5, 1), light=lights))
    assert (seen[0].color == render(shapes.ball(), [FRONT], 32, background=(0, 0.5, 1), light=lights[0])[0]).all()
    assert seen[1].color[16, 16].max() == 0


def test_buffers_hold_distance_normal_and_face(shapes):
    mesh = shapes.cube().but(vertices=shapes.cube().vertices * np.float32(100))
    for step in (1, 2):
        seen = one(mesh, Camera((0, 0, 300), fit=False, fov=60), supersample=step)
        assert seen.depth[32, 32] == pytest.approx(200, rel=1e-5)
        assert (seen.normal[32, 32] == [0, 0, 1]).all()
        assert set(np.unique(seen.face)) == {-1, 10, 11}
        assert seen.depth.dtype == seen.normal.dtype == np.float32


def test_nothing_is_infinitely_far_and_has_no_normal(shapes):
    for shape in shapes_of_all_kinds(shapes):
        seen = one(shape, camera_at(30, 20))
        empty = seen.face < 0
        assert 0 < empty.mean() < 1
        assert (np.isinf(seen.depth) == empty).all()
        assert (seen.normal[empty] == 0).all()
        np.testing.assert_allclose(np.linalg.norm(seen.normal[~empty], axis=-1), 1, atol=1e-5)


def test_with_several_samples_the_nearest_counts(shapes):
    near = shapes.square().but(materials=(shapes.material(1, 0, 0),), uv=None)
    far = near.but(vertices=near.vertices * np.float32([1, 1, 0]) - np.float32([0, 0, 0.5]), materials=(shapes.material(0, 1, 0),))
    small = near.but(vertices=near.vertices * np.float32([0.503, 1, 1]))
    seen = one(shapes.joined(small, far), camera_at(0, 0), 99)
    depths = np.unique(seen.depth[50][np.isfinite(seen.depth[50])])
    assert np.ptp(depths) == pytest.approx(0.5, abs=1e-3)
    assert len(np.unique(depths.round(3))) == 2  # no depth between the two squares


def test_parts_are_looked_up_by_face(shapes):
    seen = one(shapes.cube(), camera_at(45, 30))
    side_of_face = np.repeat(np.arange(6), 2)
    parts = np.where(seen.face < 0, -1, side_of_face[seen.face])
    assert set(np.unique(parts)) == {-1, 1, 3, 5}  # +x +y +z
    normals = np.float32([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    for part, normal in zip((1, 3, 5), normals):
        np.testing.assert_allclose(seen.normal[parts == part], np.tile(normal, ((parts == part).sum(), 1)), atol=1e-6)


def test_faces_keep_their_numbers_where_some_are_behind_the_camera(shapes):
    seen = one(shapes.cube(), Camera((0, 0, 0), (0, 0, -1), fit=False, fov=60))
    assert set(np.unique(seen.face)) == {8, 9}  # the -z side
    assert (seen.normal == [0, 0, 1]).all()


@pytest.mark.parametrize("count", [3000, 30_000])  # more than are drawn
def test_points_of_a_cloud_have_their_place_their_number_and_their_side(shapes, count):
    points, colors = sample_surface(shapes.cube(), count, np.random.default_rng(0))
    seen = one(Cloud(points, colors), camera_at(45, 30), 96)
    shown = seen.face >= 0
    assert shown.mean() > 0.3
    spots = unprojected(seen.depth, seen.camera)[shown]
    assert np.abs(np.abs(spots).max(1) - 1).max() < 0.15
    assert np.median(np.abs(np.abs(spots).max(1) - 1)) < 0.02
    assert np.median(np.linalg.norm(points[seen.face[shown]] - spots, axis=1)) < 0.06
    away = np.array(seen.camera.position) - points[seen.face[shown]]
    assert ((seen.normal[shown] * away).sum(1) >= -1e-4).all()
    assert (np.abs(seen.normal[shown]).max(1) > 0.95).mean() > 0.85


def test_a_mesh_without_area_names_its_vertices(shapes):
    vertices = np.concatenate([np.full((3, 3), 9.0), np.linspace([0, 0, 0], [0, 1, 0], 50)]).astype(np.float32)
    seen = one(shapes.plain(vertices, np.arange(3, 51).reshape(-1, 3)))  # the first three vertices are not used
    assert seen.face.max() > 40
    assert seen.face[seen.face >= 0].min() >= 3


def test_an_empty_view_is_empty(shapes):
    for shape in (shapes.cube(), Cloud(shapes.ball().vertices)):
        seen = one(shape, Camera((0, 0, 5), (0, 0, 9), fit=False))
        assert (seen.face == -1).all()
        assert (seen.color == 255).all()


def test_the_camera_that_comes_back_sees_the_same(shapes):
    mesh = shapes.ball().but(vertices=shapes.ball().vertices * np.float32(7) + np.float32([3, 0, 1]))
    seen = one(mesh, camera_at(200, -35, roll=20))
    again = one(mesh, seen.camera)
    assert not seen.camera.fit
    assert (seen.face != again.face).mean() < 0.01


def test_a_contact_sheet_puts_pictures_in_reading_order():
    pictures = np.arange(5, dtype=np.uint16)[:, None, None] * np.ones((5, 4, 6), np.uint16)
    sheet = contact_sheet(pictures, fill=9)
    assert sheet.shape == (8, 18)
    assert sheet.dtype == np.uint16
    assert sheet[::4, ::6].tolist() == [[0, 1, 2], [3, 4, 9]]
    assert contact_sheet(np.zeros((3, 4, 4, 3), np.uint8), columns=3).shape == (4, 12, 3)
    assert contact_sheet(np.zeros((1, 4, 4, 3), np.uint8), columns=3).shape == (4, 4, 3)
