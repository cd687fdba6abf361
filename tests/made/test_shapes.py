"""Every kind builds something true, sound and of a sensible size."""

import numpy as np
import pytest

from cg3d.made import EVERYDAY, KINDS, make_shape
from cg3d.made.build import assemble, caption, linear, main_paint, surface
from cg3d.made.names import number as counted
from cg3d.made.paints import PALETTE, color_name, draw

TRIES = 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_shape_is_finite_stands_on_the_ground_and_has_a_sensible_size(kind: str) -> None:
    for number in range(TRIES):
        mesh, text = make_shape(kind, np.random.default_rng([number, 3]))
        low, high = mesh.bounds
        assert np.isfinite(mesh.vertices).all()
        assert mesh.faces.min() >= 0
        assert mesh.faces.max() < len(mesh.vertices)
        assert len(mesh.faces) < 25_000
        assert abs(low[1]) < 1e-5
        assert np.allclose((low + high)[[0, 2]], 0, atol=1e-4)
        assert 0.01 < (high - low).max() < 130, "metres"
        assert kind in text
        assert not any(f" a {vowel}" in f" {text}" for vowel in "aeio")
        assert text.split()[0] in ("a", "an") or counted(kind) != "one"
        assert mesh.face_material is not None
        assert mesh.face_material.max() < len(mesh.materials)


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_is_a_closed_solid_turned_outward(kind: str) -> None:
    for part in KINDS[kind](np.random.default_rng(5)).parts:
        a, b, c = (part.vertices[part.faces[:, i]] for i in range(3))
        volume = np.einsum("ij,ij->", a - part.vertices.mean(0), np.cross(b - a, c - a)) / 6
        edges = np.sort(np.concatenate([a - b, b - c, c - a]), axis=0)
        assert volume > 0
        assert np.abs(edges.sum(0)).max() < 1e-6 * max(1.0, np.abs(edges).max()) * len(edges), "edges of closed surfaces cancel"


@pytest.mark.parametrize("kind", KINDS)
def test_the_named_colour_covers_a_good_part_of_the_thing(kind: str) -> None:
    for number in range(TRIES):
        build = KINDS[kind](np.random.default_rng([number, 9]))
        if build.named:
            named = build.body or main_paint(build.parts)
            alike = sum(surface(part) for part in build.parts if part.paint.name == named.name)
            assert alike > 0.08 * sum(surface(part) for part in build.parts)
            assert named.name in caption(kind, build, 1.0).split()
        assert not set(caption(kind, build, 1.0, colored=False).split()) & set(PALETTE) - set(kind.split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_variants(kind: str) -> None:
    sizes = {assemble(KINDS[kind](np.random.default_rng(seed))).vertices.tobytes() for seed in range(2)}
    assert len(sizes) == 2


def test_the_same_seed_gives_the_same_shape() -> None:
    for kind in EVERYDAY[:10]:
        (one, said), (two, again) = (make_shape(kind, np.random.default_rng(4)) for _ in range(2))
        assert one.vertices.tobytes() == two.vertices.tobytes()
        assert said == again


def test_the_palette_names_itself_and_draws_keep_their_word() -> None:
    rng = np.random.default_rng(0)
    for word, rgb in PALETTE.items():
        assert color_name(np.array(rgb)) == word
        assert all(draw(rng, word).name == word for _ in range(50))


def test_materials_are_linear_and_textures_agree_with_their_colour() -> None:
    build = KINDS["crate"](np.random.default_rng(1))
    mesh = assemble(build)
    paints = list({id(part.paint): part.paint for part in build.parts}.values())
    for paint, material in zip(paints, mesh.materials, strict=True):
        if material.texture is None:
            assert np.allclose(material.color[:3], linear(paint.rgb), atol=1e-6)
        else:
            assert np.allclose(material.texture[..., :3].reshape(-1, 3).mean(0) / 255, paint.rgb, atol=1e-6)


def test_some_shapes_carry_textures_with_uv() -> None:
    meshes = [make_shape("table", np.random.default_rng(seed))[0] for seed in range(12)]
    assert any(mesh.color_source == "texture" and mesh.uv is not None for mesh in meshes)
