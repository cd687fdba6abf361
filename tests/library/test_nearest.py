"""Exact where it says so; nearly so where it says that."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.library.nearest import Signs, best, top, top_of_many


@pytest.fixture(scope="module")
def vectors():
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(40, 100)).astype(np.float32)[rng.integers(0, 40, 20_000)] + rng.normal(size=(20_000, 100)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_the_best_come_first_and_ties_go_by_row():
    assert best(np.float32([1, 3, 3, -np.inf, 2, 3]), 3).tolist() == [1, 2, 5]
    assert best(np.float32([1, 3, 3, -np.inf, np.nan]), 9).tolist() == [1, 2, 0]
    assert best(np.zeros(5, np.float32), 2).tolist() == [0, 1]
    assert len(best(np.zeros(0, np.float32), 2)) == 0


@pytest.mark.parametrize("share", [1.0, 0.5, 0.01])
def test_exact_search_equals_sorting_all(vectors, share):
    mask = np.random.default_rng(1).random(len(vectors)) < share
    found = top(vectors, vectors[3], 10, mask=mask)
    wanted = np.flatnonzero(mask)[np.argsort(-(vectors[mask] @ vectors[3]), kind="stable")[:10]]
    assert found.rows.tolist() == wanted.tolist()
    assert found.exact


def test_signs_find_nearly_all_and_say_so(vectors):
    signs, right = Signs.of(vectors), 0
    for row in range(50):
        found = top_of_many(vectors, signs, vectors[row], 10, candidates=2000)
        assert not found.exact
        right += len(set(found.rows.tolist()) & set(top(vectors, vectors[row], 10).rows.tolist()))
    assert right >= 0.99 * 500


def test_signs_respect_the_mask_and_are_exact_where_candidates_are_all(vectors):
    mask = np.zeros(len(vectors), bool)
    mask[:300] = True
    found = top_of_many(vectors, Signs.of(vectors), vectors[5], 10, mask=mask, candidates=300)
    assert found.exact
    assert found.rows.tolist() == top(vectors, vectors[5], 10, mask=mask).rows.tolist()
