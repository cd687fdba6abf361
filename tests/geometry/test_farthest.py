"""Farthest-point order equals the plain loop."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.geometry.farthest import farthest_order


def plain_order(points: np.ndarray, count: int, start: int = 0) -> np.ndarray:
    distance = np.full(len(points), np.inf, np.float32)
    order = [start]
    while len(order) < count:
        distance = np.minimum(distance, ((points - points[order[-1]]) ** 2).sum(1))
        order.append(int(distance.argmax()))
    return np.array(order)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_is_that_of_the_plain_loop(seed):
    points = np.random.default_rng(seed).normal(size=(700, 3)).astype(np.float32)
    assert (farthest_order(points, 300) == plain_order(points, 300)).all()
    assert (farthest_order(points, 50, start=123) == plain_order(points, 50, start=123)).all()


def test_ties_and_duplicates_go_to_the_lowest_index():
    grid = np.stack(np.meshgrid(*[np.arange(5.0)] * 3, indexing="ij"), -1).reshape(-1, 3).astype(np.float32)
    points = np.concatenate([grid, grid, grid[::-1]])
    assert (farthest_order(points, 375) == plain_order(points, 375)).all()


def test_prefixes_are_nested():
    points = np.random.default_rng(1).normal(size=(300, 3)).astype(np.float32)
    assert (farthest_order(points, 200)[:64] == farthest_order(points, 64)).all()


def test_each_point_is_taken_once():
    points = np.random.default_rng(2).normal(size=(200, 3)).astype(np.float32)
    assert sorted(farthest_order(points, 200)) == list(range(200))


def test_the_order_does_not_change_when_the_axes_do():
    points = np.random.default_rng(3).integers(-9, 9, (200, 3)).astype(np.float32)  # whole numbers: exact in any order of addition
    assert (farthest_order(points, 100) == farthest_order(points[:, [2, 0, 1]] * np.float32([1, -1, 1]), 100)).all()


def test_fewer_points_than_asked_for_repeat_in_order():
    points = np.eye(3, dtype=np.float32)
    order = farthest_order(points, 8)
    assert (order == np.resize(order[:3], 8)).all()
    assert (farthest_order(points[:1], 4) == 0).all()


def test_no_points_are_refused():
    with pytest.raises(ValueError, match="no points"):
        farthest_order(np.zeros((0, 3), np.float32), 4)
