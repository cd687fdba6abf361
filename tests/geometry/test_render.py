"""Pictures: framing, colours, what hides what, holes, clouds without holes."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.geometry.camera import Camera, camera_at, fitted, ring_cameras
from cg3d.geometry.light import Light
from cg3d.geometry.render import render
from cg3d.geometry.sample import sample_surface
from cg3d.records import Cloud

FRONT = camera_at(0, 0)
EVEN = Light(key=0, sky=1, ground=1)  # every face as bright as its colour
RED, GREEN, BLUE, GREY = [200, 0, 0, 255], [0, 180, 0, 255], [0, 0, 160, 255], [90, 90, 90, 255]
WHITE = np.array([255, 255, 255])


def shown(picture: np.ndarray) -> np.ndarray:
    """(H, W) bool: not background."""
    return (picture != 255).any(-1)


def extent(mask: np.ndarray) -> tuple[int, int, int, int]:
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return rows[0], rows[-1] + 1, columns[0], columns[-1] + 1


def test_a_shape_fills_the_frame_and_is_centred_from_everywhere(shapes):
    cameras = [camera_at(a, e, roll=r, fill=0.9) for a, e, r in [(0, 0, 0), (30, 20, 0), (200, -50, 30), (10, 90, 0), (77, -90, 5)]]
    for picture in render(shapes.cube(), cameras, 200):
        top, bottom, left, right = extent(shown(picture))
        assert max(bottom - top, right - left) == pytest.approx(180, abs=2)
        assert top + bottom == pytest.approx(200, abs=3)
        assert left + right == pytest.approx(200, abs=3)


def test_sides_of_a_cube_have_their_colours_from_each_direction(shapes):
    directions = [(-90, 0), (90, 0), (0, -90), (0, 90), (180, 0), (0, 0)]  # -x +x -y +y -z +z
    pictures = render(shapes.cube(), [camera_at(*d) for d in directions], 64, light=EVEN)
    for picture, color in zip(pictures, shapes.side_colors):
        assert (picture[32, 32] == color * 255).all()
        assert shown(picture).mean() == pytest.approx(0.92**2, abs=0.05)


def test_right_is_right_and_up_is_up(shapes):
    small = shapes.cube(colored=False).but(vertices=shapes.cube().vertices * np.float32(0.2))
    red = small.but(vertices=small.vertices + np.float32([1, 0, 0]), materials=(shapes.material(1, 0, 0),))
    blue = small.but(vertices=small.vertices + np.float32([0, 1, 0]), materials=(shapes.material(0, 0, 1),))
    picture = render(shapes.joined(red, blue), [FRONT], 100, light=EVEN)[0]
    _, _, left, _ = extent((picture == [255, 0, 0]).all(-1))
    top, bottom, _, right = extent((picture == [0, 0, 255]).all(-1))
    assert left > right - 8
    assert top < 10
    assert bottom < 50


def test_what_is_in_front_hides_what_is_behind_in_any_order_of_faces(shapes):
    near = shapes.square().but(materials=(shapes.material(1, 0, 0),), uv=None)
    far = near.but(vertices=near.vertices - np.float32([0, 0, 0.5]), materials=(shapes.material(0, 1, 0),))
    for scene in (shapes.joined(near, far), shapes.joined(far, near)):
        front, back = render(scene, [FRONT, camera_at(180, 0)], 64, light=EVEN)
        assert (front[32, 32] == [255, 0, 0]).all()
        assert (back[32, 32] == [0, 255, 0]).all()


def test_faces_that_cross_are_cut_where_they_cross(shapes):
    one = shapes.plain([[-1, -1, -1], [1, -1, 1], [1, 1, 1], [-1, 1, -1]], [[0, 1, 2], [0, 2, 3]]).but(
        materials=(shapes.material(1, 0, 0),)
    )
    other = one.but(vertices=one.vertices * np.float32([1, 1, -1]), materials=(shapes.material(0, 0, 1),))
    picture = render(shapes.joined(one, other), [FRONT], 100, light=EVEN)[0]
    assert (picture[50, 30] == [0, 0, 255]).all()
    assert (picture[50, 70] == [255, 0, 0]).all()


def test_of_two_coplanar_faces_the_one_that_faces_the_camera_is_seen(shapes):
    front = shapes.square().but(materials=(shapes.material(1, 0, 0),), uv=None)
    back = front.but(faces=front.faces[:, ::-1].copy(), materials=(shapes.material(0, 1, 0),))
    for scene in (shapes.joined(front, back), shapes.joined(back, front)):
        picture, behind = render(scene, [camera_at(20, 30), camera_at(200, 30)], 64, light=EVEN)
        assert set(map(tuple, picture[shown(picture)])) <= {(255, 0, 0)} | {tuple(c) for c in picture[shown(picture)] if c[1] == c[2]}
        assert not (behind == [255, 0, 0]).all(-1).any()


def test_a_texture_is_seen_the_right_way_round(shapes):
    texture = np.array([[RED, GREEN], [BLUE, GREY]], np.uint8)
    picture = render(shapes.square(texture), [FRONT], 100, light=EVEN)[0]
    for (row, column), color in {(75, 25): RED, (75, 75): GREEN, (25, 25): BLUE, (25, 75): GREY}.items():
        assert np.abs(picture[row, column].astype(int) - color[:3]).max() <= 1


def test_textures_are_perspective_correct(shapes):
    texture = np.array([[RED, GREEN]], np.uint8)  # the seam is at u = 0.5
    camera = Camera((0.5, 0.02, 0.8), (0.5, 0.9, 0), fit=False, fov=70)
    mesh = shapes.square(texture).but(uv=shapes.square().uv[:, ::-1].copy())  # u runs up
    picture = render(mesh, [camera], 200, light=EVEN, supersample=1)[0]
    seam = int(np.flatnonzero((picture[:, 100, 0] > 100) & (picture[:, 100, 1] == 0))[0])  # first red row from above
    axes, eye = camera.camera_from_world, np.array(camera.position)
    right, up, back = axes @ (np.array([0.5, 0.5, 0]) - eye)
    expected = 99.5 - 100 / np.tan(np.deg2rad(35)) * up / -back
    assert right == pytest.approx(0, abs=1e-9)
    assert seam == pytest.approx(expected, abs=1.01)


def test_cut_out_texels_are_holes_through_which_things_behind_are_seen(shapes):
    texture = np.array([[RED, [0, 0, 0, 0]]], np.uint8)
    fence = shapes.square(texture, cutoff=0.5)
    alone = render(fence, [FRONT], 100, light=EVEN)[0]
    assert (alone[50, 75] == 255).all()
    assert np.abs(alone[50, 25].astype(int) - RED[:3]).max() <= 1
    behind = fence.but(
        vertices=np.concatenate([fence.vertices, fence.vertices - np.float32([0, 0, 1])]),
        faces=np.concatenate([fence.faces, fence.faces + 4]),
        uv=np.tile(fence.uv, (2, 1)),
        materials=(*fence.materials, shapes.material(0, 0, 1)),
        face_material=np.int32([0, 0, 1, 1]),
    )
    assert (render(behind, [FRONT], 100, light=EVEN)[0][50, 70] == [0, 0, 255]).all()


def test_pixels_on_an_edge_mix_in_linear_light(shapes):
    black = shapes.cube().but(materials=tuple(shapes.material(0, 0, 0) for _ in range(6)))
    values = np.unique(render(black, [camera_at(0, 0, roll=20)], 64)[0])
    assert set(values) == {0, 137, 188, 225, 255}  # 0 to 4 of 4 samples: 0, 1/4, 1/2, 3/4, 1 in linear light
    assert set(np.unique(render(black, [FRONT], 64, supersample=1)[0])) == {0, 255}


def test_light_from_above_left_makes_sides_differ(shapes):
    picture = render(shapes.cube(colored=False), [camera_at(45, 30)], 100)[0].astype(int)
    top, left, right = picture[25, 50, 0], picture[60, 25, 0], picture[60, 75, 0]
    assert top > left > right + 20
    assert (picture[..., 0] == picture[..., 2]).all()


def test_white_things_are_told_from_the_background(shapes):
    white = shapes.ball().but(materials=(shapes.material(1, 1, 1),), color_source="material")
    picture = render(white, [FRONT], 64)[0]
    assert picture[32, 32, 0] < 250
    assert (picture[0, 0] == 255).all()


def test_background_and_light_can_be_chosen_for_each_picture(shapes):
    pictures = render(shapes.ball(), [FRONT, FRONT], 32, background=(0, 0.5, 1), light=[EVEN, Light(key=0, sky=0, ground=0)])
    assert (np.abs(pictures[:, 0, 0].astype(int) - [0, 128, 255]) <= 1).all()
    assert pictures[0, 16, 16, 0] > 100
    assert pictures[1, 16, 16, 0] == 0


def test_both_sides_of_a_face_are_seen(shapes):
    front, back = render(shapes.square().but(uv=None, color_source="none"), [FRONT, camera_at(180, 0)], 32)
    assert shown(front).mean() > 0.8
    assert (front == back).mean() > 0.9


def test_faces_behind_a_free_camera_are_left_out(shapes):
    inside = Camera((0, 0, 0), (0, 0, -1), fit=False, fov=60)
    picture = render(shapes.cube(), [inside], 64, light=EVEN)[0]
    assert (picture == [0, 255, 255]).all()  # the -z side, and nothing of what is behind


def test_a_free_camera_sees_the_same_as_a_fitted_one(shapes):
    mesh = shapes.cube().but(vertices=shapes.cube().vertices * np.float32(3) + np.float32([10, 0, 5]))
    camera = fitted(camera_at(30, 20), mesh.vertices)
    assert not camera.fit
    both = render(mesh, [camera, camera_at(30, 20)], 64).astype(int)
    assert np.abs(both[0] - both[1]).max() <= 3


@pytest.mark.parametrize("unit", [1e-30, 1e-3, 1e5, 1e30])
def test_any_unit_gives_the_same_picture(shapes, unit):
    mesh = shapes.ball()
    pictures = [render(m, [FRONT], 64)[0].astype(int) for m in (mesh, mesh.but(vertices=mesh.vertices * np.float32(unit)))]
    assert (np.abs(pictures[0] - pictures[1]) > 8).mean() < 0.01


def test_the_same_shape_gives_the_same_bytes(shapes):
    texture = np.random.default_rng(0).integers(0, 256, (16, 16, 4)).astype(np.uint8)
    for shape in (shapes.cube(), shapes.square(texture, cutoff=0.3), Cloud(shapes.ball().vertices)):
        first, again = (render(shape, ring_cameras(3), 64) for _ in range(2))
        assert first.tobytes() == again.tobytes()
        assert first.shape == (3, 64, 64, 3)


def test_ring_cameras_start_at_three_quarters_and_go_round():
    cameras = ring_cameras(4, elevation=20, start=30)
    back = np.array([c.camera_from_world[2] for c in cameras])
    np.testing.assert_allclose(back[:, 1], np.sin(np.deg2rad(20)))
    np.testing.assert_allclose(np.rad2deg(np.arctan2(back[:, 0], back[:, 2])) % 360, [30, 120, 210, 300])


def test_a_camera_that_looks_along_up_still_has_axes():
    for position in [(0, 1, 0), (0, -1, 0)]:
        axes = Camera(position).camera_from_world
        np.testing.assert_allclose(axes @ axes.T, np.eye(3), atol=1e-12)


def test_clouds_of_a_closed_surface_have_no_holes(shapes):
    for mesh in (shapes.ball(), shapes.cube()):
        for count in (2000, 10_000, 40_000):
            points, colors = sample_surface(mesh, count, np.random.default_rng(0))
            solid = shown(render(mesh, [camera_at(30, 20)], 128)[0])
            drawn = shown(render(Cloud(points, colors), [camera_at(30, 20, fill=0.97)], 128)[0])
            assert (drawn | ~solid).mean() > 0.995, count


def test_clouds_look_like_the_mesh_that_they_come_from(shapes):
    points, colors = sample_surface(shapes.cube(), 10_000, np.random.default_rng(0))
    mesh, cloud = (render(s, [camera_at(30, 20)], 128, light=EVEN)[0].astype(int) for s in (shapes.cube(), Cloud(points, colors)))
    assert (np.abs(mesh - cloud).max(-1) < 40).mean() > 0.85


def test_points_in_front_hide_points_behind():
    grid = np.stack(np.meshgrid(np.linspace(-1, 1, 40), np.linspace(-1, 1, 40), [0.0]), -1).reshape(-1, 3).astype(np.float32)
    points = np.concatenate([grid, grid - np.float32([0, 0, 0.5])])
    colors = np.repeat(np.uint8([[255, 0, 0], [0, 255, 0]]), len(grid), 0)
    front, back = render(Cloud(points, colors), [FRONT, camera_at(180, 0)], 64, light=EVEN)
    assert (front[32, 32] == [255, 0, 0]).all()
    assert (back[32, 32] == [0, 255, 0]).all()


def test_one_point_one_line_and_one_spot_are_drawn(shapes):
    one = np.zeros((1, 3), np.float32)
    line = np.linspace([0, 0, 0], [0, 1, 0], 50).astype(np.float32)
    for shape in (
        Cloud(one),
        Cloud(np.repeat(one, 9, 0)),
        Cloud(line),
        shapes.plain(one, np.zeros((0, 3))),
        shapes.plain(line, [[0, 5, 9]]),
    ):
        assert shown(render(shape, [FRONT], 64)[0]).any()


def test_nothing_is_refused(shapes):
    with pytest.raises(ValueError, match="without points"):
        render(Cloud(np.zeros((0, 3), np.float32)), [FRONT], 32)
    with pytest.raises(ValueError, match="without vertices"):
        render(shapes.plain(np.zeros((0, 3)), np.zeros((0, 3))), [FRONT], 32)


@pytest.mark.parametrize("shape", [(2048, 2048), (3000, 1), (1, 4097), (1500, 700)])
def test_fine_textures_are_averaged_and_keep_their_place(shapes, shape):
    high, wide = shape
    texture = np.zeros((high, wide, 4), np.uint8)
    texture[: (high + 1) // 2, :, 0] = 200
    texture[..., 1] = np.random.default_rng(0).integers(0, 2, shape) * 200  # finer than a pixel
    texture[..., 3] = 255
    picture = render(shapes.square(texture), [FRONT], 100, light=EVEN)[0].astype(int)
    if high > 1:
        assert (picture[55:90, 10:90, 0] == 200).mean() > 0.95
        assert (picture[10:45, 10:90, 0] == 0).mean() > 0.95
    if min(shape) > 1:
        assert picture[10:90, 10:90, 1].std() < 35  # 100 without
