"""Samples of a surface: where they lie, how evenly, in which colour."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.geometry.paint import SRGB8_FROM_STEP, linear, srgb8
from cg3d.geometry.prepare import rng_for
from cg3d.geometry.sample import cumulative_area, sample_surface

RED, GREEN, BLUE, GREY = [200, 0, 0, 255], [0, 180, 0, 255], [0, 0, 160, 255], [90, 90, 90, 255]


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def test_every_sample_lies_on_the_surface(shapes):
    points, _ = sample_surface(shapes.cube(), 2000, rng())
    assert points.dtype == np.float32
    np.testing.assert_allclose(np.abs(points).max(1), 1, atol=1e-6)


def test_samples_have_the_colour_of_their_side(shapes):
    points, colors = sample_surface(shapes.cube(), 2000, rng())
    axis = np.abs(points).argmax(1)
    side = 2 * axis + (np.take_along_axis(points, axis[:, None], 1)[:, 0] > 0)
    inner = np.sort(np.abs(points), 1)[:, 1] < 0.999  # not on an edge
    assert (colors[inner] == (shapes.side_colors[side][inner] * 255)).all()


def test_counts_are_proportional_to_area(shapes):
    widths = np.array([1, 2, 5, 0.5])
    vertices = np.concatenate([[[0, 10 * i, 0], [w, 10 * i, 0], [0, 10 * i + 1, 0]] for i, w in enumerate(widths)])
    mesh = shapes.plain(vertices, np.arange(12).reshape(4, 3))
    points, _ = sample_surface(mesh, 4000, rng())
    counts = np.bincount((points[:, 1] // 10).astype(int), minlength=4)
    expected = 4000 * widths / widths.sum()
    assert ((counts - expected) ** 2 / expected).sum() < 16.3  # chi-square, 3 degrees of freedom, 0.1 %
    np.testing.assert_allclose(counts, expected, atol=1.01)  # stratified: better than chance


def test_samples_fill_a_triangle_evenly(shapes):
    mesh = shapes.plain([[0, 0, 0], [1, 0, 0], [0, 1, 0]], [[0, 1, 2]])
    points, _ = sample_surface(mesh, 20000, rng())
    np.testing.assert_allclose(points.mean(0), [1 / 3, 1 / 3, 0], atol=0.01)
    inner = (points[:, 0] + points[:, 1] < 0.5).mean()  # a quarter of the area
    assert abs(inner - 0.25) < 0.015


def test_row_0_of_a_texture_is_at_v_0_and_column_0_at_u_0(shapes):
    texture = np.array([[RED, GREEN], [BLUE, GREY]], np.uint8)
    points, colors = sample_surface(shapes.square(texture), 1000, rng())
    expected = texture[(points[:, 1] * 2).astype(int), (points[:, 0] * 2).astype(int), :3]
    assert np.abs(colors.astype(int) - expected).max() <= 1


def test_texture_coordinates_wrap_around(shapes):
    texture = np.array([[RED, GREEN], [BLUE, GREY]], np.uint8)
    mesh = shapes.square(texture)
    _, colors = sample_surface(mesh, 500, rng())
    _, moved = sample_surface(mesh.but(uv=mesh.uv + np.float32([-3, 2])), 500, rng())
    assert (colors == moved).mean() > 0.99  # float32 moves a few across a texel's rim
    _, tiny = sample_surface(mesh.but(uv=np.full_like(mesh.uv, -1e-9)), 10, rng())
    assert (np.abs(tiny.astype(int) - GREY[:3]) <= 1).all()  # just below 0 is the last texel


def test_texture_material_and_vertex_colour_multiply_in_linear_light(shapes):
    texture = np.full((1, 1, 4), 188, np.uint8)  # about half of white in linear light
    mesh = shapes.square(texture)
    mesh = mesh.but(materials=(shapes.material(1, 0.5, 0, texture=texture),), vertex_colors=np.tile(np.float32([0.5, 0.5, 0.5, 1]), (4, 1)))
    _, colors = sample_surface(mesh, 10, rng())
    half = linear((188 / 255,) * 3)[0]
    assert (colors == srgb8(np.float32([half * 0.5, half * 0.25, 0]))).all()


def test_vertex_colours_blend_linearly(shapes):
    mesh = shapes.plain([[0, 0, 0], [1, 0, 0], [0, 1, 0]], [[0, 1, 2]])
    mesh = mesh.but(vertex_colors=np.array([[0, 0, 0, 1], [1, 0, 0, 1], [0, 1, 0, 1]], np.float32), color_source="vertex")
    points, colors = sample_surface(mesh, 500, rng())
    expected = srgb8(np.stack([points[:, 0], points[:, 1], np.zeros(500, np.float32)], 1))
    assert np.abs(colors.astype(int) - expected).max() <= 1


def test_many_materials_each_give_their_own_texture(shapes):
    textures = [np.full((2, 2, 4), [40 * i, 0, 0, 255], np.uint8) for i in range(5)]
    one = shapes.square(textures[0])
    mesh = one.but(
        vertices=np.concatenate([one.vertices + np.float32([0, 0, i]) for i in range(6)]),
        faces=np.concatenate([one.faces + 4 * i for i in range(6)]),
        uv=np.tile(one.uv, (6, 1)),
        materials=(*(shapes.material(1, 1, 1, texture=t) for t in textures), shapes.material(0, 0, 1)),
        face_material=np.repeat(np.arange(6), 2).astype(np.int32),
    )
    points, colors = sample_surface(mesh, 600, rng())
    layer = np.rint(points[:, 2]).astype(int)
    textured = layer < 5
    assert np.abs(colors[textured, 0].astype(int) - 40 * layer[textured]).max() <= 1
    assert (colors[~textured] == [0, 0, 255]).all()


def test_holes_of_a_cut_out_texture_are_not_sampled(shapes):
    texture = np.array([[RED, [0, 200, 0, 0]], [BLUE, GREY]], np.uint8)
    points, colors = sample_surface(shapes.square(texture, cutoff=0.5), 2000, rng())
    assert not ((points[:, 0] > 0.501) & (points[:, 1] < 0.499)).any()
    assert not (colors == [0, 200, 0]).all(1).any()
    counts = [((points[:, 0] > 0.5) == i)[(points[:, 1] > 0.5) == j].sum() for i, j in ((0, 0), (0, 1), (1, 1))]
    np.testing.assert_allclose(counts, 2000 / 3, rtol=0.12)


def test_a_surface_that_is_all_hole_is_sampled_nonetheless(shapes):
    points, _ = sample_surface(shapes.square(np.zeros((2, 2, 4), np.uint8), cutoff=0.5), 100, rng())
    assert points.shape == (100, 3)


def test_the_same_content_gives_the_same_samples_and_another_gives_others(shapes):
    first, again, other = (sample_surface(shapes.cube(), 100, rng_for(name))[0] for name in ("a", "a", "b"))
    assert first.tobytes() == again.tobytes() != other.tobytes()
    assert sample_surface(shapes.cube(), 100, rng_for("a", 1))[0].tobytes() != first.tobytes()


def test_a_mesh_without_area_gives_its_vertices(shapes):
    line = shapes.plain([[0, 0, 0], [1, 0, 0], [2, 0, 0]], [[0, 1, 2]])
    points, colors = sample_surface(line, 10, rng())
    assert {tuple(p) for p in points} == {(0, 0, 0), (1, 0, 0), (2, 0, 0)}
    assert colors is None
    point, _ = sample_surface(shapes.plain([[5, 5, 5]], np.zeros((0, 3))), 4, rng())
    assert (point == 5).all()


def test_a_mesh_without_vertices_is_refused(shapes):
    with pytest.raises(ValueError, match="without vertices"):
        sample_surface(shapes.plain(np.zeros((0, 3)), np.zeros((0, 3))), 4, rng())


@pytest.mark.parametrize("unit", [1e-30, 1e-6, 1e6, 1e30])
def test_any_unit_gives_the_same_samples(shapes, unit):
    mesh = shapes.ball()
    points, _ = sample_surface(mesh, 500, rng())
    scaled, _ = sample_surface(mesh.but(vertices=mesh.vertices * np.float32(unit)), 500, rng())
    np.testing.assert_allclose(scaled / np.float64(unit), points, atol=1e-5)


def test_area_of_a_cube_is_24(shapes):
    assert cumulative_area(shapes.cube().vertices, shapes.cube().faces)[-1] == pytest.approx(48)


def test_srgb_levels_survive_the_way_to_linear_light_and_back():
    levels = np.arange(256, dtype=np.uint8)
    assert (srgb8(linear(levels / np.float32(255))) == levels).all()
    assert (srgb8(np.float32([-1, 2])) == [0, 255]).all()
    assert set(SRGB8_FROM_STEP.tolist()) == set(range(256))
