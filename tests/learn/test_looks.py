"""Views and points that towers learn from: every kind is there, the same seed gives the same bytes."""

from itertools import pairwise

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from cg3d.errors import Cg3dError, UsageError  # noqa: E402
from cg3d.learn.catalog import Entry, made_catalog, read_catalog  # noqa: E402
from cg3d.learn.looks import STORED_POINTS, VIEWS, look, looks_of, ordered_points, see_models, without_color  # noqa: E402

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def chair():
    return Entry("made/chair/0", "chair", "train", None, 7).load()


def test_every_kind_of_view_is_drawn_and_repeats(chair):
    first, again = look(chair, 5, 48), look(chair, 5, 48)
    assert {name: len(pictures) for name, pictures in first.items()} == VIEWS
    assert all(np.array_equal(first[name], again[name]) for name in VIEWS)
    assert not np.array_equal(first["random"], look(chair, 6, 48)["random"])


def test_a_plain_view_shows_no_colour(chair):
    plain = look(chair, 5, 48)["plain"].astype(int)
    assert np.ptp(plain, axis=-1).max() <= 2
    assert without_color(chair).color_source == "none"


def test_points_are_stored_farthest_first_and_fill_the_unit_sphere(chair):
    points, colors, has_color = ordered_points(chair, 1)
    assert points.shape == (STORED_POINTS, 3) == colors.shape
    assert has_color
    assert np.linalg.norm(points, axis=1).max() == pytest.approx(1, abs=0.05)
    apart = [np.linalg.norm(points[:i] - points[i], axis=1).min() for i in range(1, 200)]
    assert all(later <= earlier + 1e-6 for earlier, later in pairwise(apart))


def test_a_list_without_a_needed_column_is_refused(tmp_path):
    (tmp_path / "list.csv").write_text("path,label\nchair.glb,chair\n")
    with pytest.raises(UsageError, match="split"):
        read_catalog(tmp_path, tmp_path / "list.csv")


def test_made_models_have_names_of_their_own():
    names = [entry.name for entry in made_catalog(2)]
    assert len(names) == len(set(names)) > 100


def means():
    """A stem that is over in a moment: (B, S, S, 3) uint8 -> (B, 1, 1, 3)."""
    return lambda pictures: pictures.astype(np.float16).mean((1, 2), keepdims=True)


def test_views_are_seen_once_and_again_when_something_else_is_asked(tmp_path):
    entries, cache = made_catalog(1)[:2], tmp_path / "looks"
    first = see_models(entries, means, 32, cache, workers=1)
    looks = looks_of(first, lambda maps: maps.reshape(len(maps), 3) * 2)
    assert {name: views.shape for name, views in looks.views.items()} == {name: (2, count, 3) for name, count in VIEWS.items()}
    kept = {file: file.stat().st_mtime_ns for file in cache.iterdir()}
    again = see_models(entries, means, 32, cache, workers=1)
    assert {file: file.stat().st_mtime_ns for file in cache.iterdir()} == kept
    assert all(np.array_equal(one, two) for one, two in zip(first.maps, again.maps, strict=True))
    other = see_models(entries[:1], means, 32, cache, workers=1)
    assert len(other.entries) == 1
    assert len(list(cache.iterdir())) == len(kept) + 2


def test_a_view_is_read_where_it_lies(tmp_path):
    seen = see_models(made_catalog(1)[:2], means, 32, tmp_path, workers=1)
    looks = looks_of(seen, lambda maps: maps.reshape(len(maps), 3))
    last = sum(VIEWS.values()) - 1
    found = seen.at(np.array([1, 0]), np.array([last, 0]))
    assert np.array_equal(found[0, 0, 0], looks.views["scan"][1, -1])
    assert np.array_equal(found[1, 0, 0], looks.views["color"][0, 0])


def test_models_of_which_none_can_be_read_are_told_not_skipped(tmp_path):
    broken = Entry("a.glb", "chair", "train", tmp_path / "a.glb", 0)
    (tmp_path / "a.glb").write_bytes(b"nothing")
    with pytest.raises(Cg3dError, match=r"none of 1 models from 'a\.glb' on could be read"):
        see_models([broken], means, 32, tmp_path / "looks", workers=1)
