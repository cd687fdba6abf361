"""Voxels keep every point, neighbours are the true ones."""

import numpy as np
import pytest

from cg3d.geometry.segment_grid import cells, components, keys, nearest, voxels

RNG = np.random.default_rng(5)
UNEVEN = np.concatenate([RNG.normal(0, 0.05, (400, 3)), RNG.uniform(-3, 3, (150, 3))]).astype(np.float32)


def test_neighbours_are_those_that_all_distances_give() -> None:
    number, distance = nearest(UNEVEN, 6)
    every = np.linalg.norm(UNEVEN[:, None].astype(float) - UNEVEN[None], axis=2)
    np.fill_diagonal(every, np.inf)
    np.testing.assert_allclose(distance, np.sort(every, 1)[:, :6], atol=1e-5)
    assert (number != np.arange(len(UNEVEN))[:, None]).all()
    np.testing.assert_allclose(np.take_along_axis(every, number, 1), distance, atol=1e-5)


def test_points_on_one_spot_are_each_others_neighbours() -> None:
    number, distance = nearest(np.zeros((5, 3), np.float32), 4)
    assert (distance == 0).all()
    assert all(len({i, *row}) == 5 for i, row in enumerate(number.tolist()))


def test_a_voxel_is_the_mean_of_its_points() -> None:
    grid = voxels(UNEVEN, None, 0.1, 10_000)
    of_first = grid.voxel_of == grid.voxel_of[0]
    np.testing.assert_allclose(grid.points[grid.voxel_of[0]], UNEVEN[of_first].mean(0), atol=1e-5)
    assert len(np.unique(grid.voxel_of)) == len(grid.points)


def test_the_grid_is_coarsened_until_few_enough_cells_are_occupied() -> None:
    grid = voxels(UNEVEN, np.zeros((550, 3), np.uint8), 0.001, 60)
    assert len(grid.points) <= 60
    assert grid.side > 0.001
    assert grid.colors is not None
    assert grid.colors.shape == grid.points.shape


def test_cells_too_fine_to_be_numbered_are_refused() -> None:
    with pytest.raises(ValueError, match="too fine"):
        keys(np.array([[0, 0, 0], [1e6, 0, 0]], np.float32), 0.01)


def test_components_are_named_by_their_smallest_member() -> None:
    assert components(6, np.array([4, 2, 5]), np.array([2, 1, 0])).tolist() == [0, 1, 1, 3, 1, 0]


def test_cells_counts_occupied_squares() -> None:
    assert cells(np.array([[0, 0], [0.05, 0.05], [0.15, 0]]), 0.1) == 2
    assert cells(np.zeros((0, 2)), 0.1) == 0
