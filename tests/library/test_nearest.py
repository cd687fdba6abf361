"""In full where it says so; nearly so where it says that."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.library import nearest
from cg3d.library.nearest import Sketch, cosines, likeliest


@pytest.fixture(scope="module")
def vectors():
    """Clusters in 40 directions, as the vectors of networks lie in few, and noise."""
    rng = np.random.default_rng(0)
    inner = rng.normal(size=(300, 40))[rng.integers(0, 300, 20_000)] + 0.5 * rng.normal(size=(20_000, 40))
    rows = inner @ rng.normal(size=(40, 100)) + 0.5 * rng.normal(size=(20_000, 100))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize("questions", [1, 3])
def test_half_rows_give_what_whole_ones_give(vectors, questions, monkeypatch):
    monkeypatch.setattr(nearest, "BLOCK", 3_000)
    asked = vectors[:questions] if questions > 1 else vectors[0]
    half = vectors.astype(np.float16)
    assert np.allclose(cosines(asked, half), cosines(asked, half.astype(np.float32)), atol=1e-6)
    assert cosines(asked, half).shape == cosines(asked, vectors).shape == (asked @ vectors.T).shape


def test_halves_are_widened_to_the_bit():
    every = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    finite = every[np.isfinite(every)].reshape(-1, 4)
    assert np.array_equal(nearest.widened(finite).view(np.uint32), finite.astype(np.float32).view(np.uint32))
    assert np.array_equal(nearest.widened(finite[:, ::2]), finite[:, ::2].astype(np.float32))


def test_a_sketch_is_exact_where_it_has_every_direction(vectors):
    few = vectors[:, :50] / np.linalg.norm(vectors[:, :50], axis=1, keepdims=True)
    assert np.allclose(cosines(few[3], Sketch.of(few)), few @ few[3], atol=1e-5)


def test_the_likeliest_of_a_sketch_hold_nearly_all_of_the_best(vectors):
    sketch, right = Sketch.of(vectors.astype(np.float16)), 0
    for row in range(50):
        question = vectors[row] + vectors[row + 50]
        best = np.argsort(-(vectors @ question))[:10]
        right += len(set(best.tolist()) & set(likeliest(cosines(question, sketch), 500).tolist()))
    assert right >= 0.99 * 500


def test_the_same_rows_give_the_same_sketch(vectors):
    assert Sketch.of(vectors).columns.tobytes() == Sketch.of(vectors.copy()).columns.tobytes()


@pytest.mark.parametrize("count", [1, 10, 700, 1999, 5000])
@pytest.mark.parametrize("kind", ["spread", "equal", "sorted", "few", "none"])
def test_the_likeliest_are_the_highest_in_the_asked_number(count, kind):
    scores = np.random.default_rng(1).normal(size=2000).astype(np.float32)
    if kind == "equal":
        scores[:] = 1
    elif kind == "sorted":
        scores = np.sort(scores)
    elif kind in ("few", "none"):
        scores[5 if kind == "few" else 0 :] = -np.inf
    usable = int((scores > -np.inf).sum())
    rows = likeliest(scores, count)
    assert min(count, usable) <= len(rows) <= 2 * count
    assert (np.diff(rows) > 0).all()
    left_out = np.delete(scores, rows)
    assert not len(rows) or not len(left_out) or scores[rows].min() >= left_out.max()
