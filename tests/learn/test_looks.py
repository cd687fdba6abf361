"""Views and points that towers learn from: every kind is there, the same seed gives the same bytes."""

from itertools import pairwise

import numpy as np
import pytest

from cg3d.errors import UsageError
from cg3d.learn.catalog import Entry, made_catalog, read_catalog
from cg3d.learn.looks import STORED_POINTS, VIEWS, look, ordered_points, without_color


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
