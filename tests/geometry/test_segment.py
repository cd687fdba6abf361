"""A small room made by hand is cut into its things; atoms and trees hold what they say."""

import numpy as np
import pytest

from cg3d.geometry.segment import candidates
from cg3d.geometry.segment_graph import Edges, atoms, lifetimes, members, tree
from cg3d.geometry.segment_planes import CEILING, FLOOR, TOP, WALL

RNG = np.random.default_rng(3)


def sheet(corner: tuple, u: tuple, v: tuple, spacing: float = 0.025) -> np.ndarray:
    """Points of a parallelogram, a little noisy."""
    corner, u, v = (np.array(x, float) for x in (corner, u, v))
    a, b = (np.arange(0, 1, spacing / np.linalg.norm(side)) for side in (u, v))
    grid = corner + a[:, None, None] * u + b[None, :, None] * v
    return (grid.reshape(-1, 3) + RNG.normal(0, 0.002, (len(a) * len(b), 3))).astype(np.float32)


def box(low: tuple, high: tuple) -> np.ndarray:
    (x, y, z), (dx, dy, dz) = low, np.subtract(high, low)
    sides = [((x, y, z), (dx, 0, 0), (0, dy, 0)), ((x, y, z + dz), (dx, 0, 0), (0, dy, 0)), ((x, y, z), (0, 0, dz), (0, dy, 0))]
    sides += [((x + dx, y, z), (0, 0, dz), (0, dy, 0)), ((x, y + dy, z), (dx, 0, 0), (0, 0, dz))]
    return np.concatenate([sheet(*side) for side in sides])


def room() -> tuple[np.ndarray, np.ndarray]:
    """Points and instances: 0 floor, 1 and 2 walls, 3 ceiling, 4 a table, 5 a box on it, 6 a chest."""
    table = [sheet((1, 0.75, 1), (1.2, 0, 0), (0, 0, 0.8))]
    table += [box((x, 0.0, z), (x + 0.05, 0.73, z + 0.05)) for x in (1.0, 2.15) for z in (1.0, 1.75)]
    parts = [
        sheet((0, 0, 0), (4, 0, 0), (0, 0, 3)), sheet((0, 0, 0), (4, 0, 0), (0, 2.5, 0)), sheet((0, 0, 0), (0, 0, 3), (0, 2.5, 0)),
        sheet((0, 2.5, 0), (4, 0, 0), (0, 0, 3)), np.concatenate(table), box((1.3, 0.76, 1.2), (1.5, 1.0, 1.4)),
        box((3, 0.0, 1.8), (3.6, 0.6, 2.4)),
    ]  # fmt: skip
    return np.concatenate(parts), np.repeat(np.arange(len(parts)), [len(part) for part in parts])


def best(found, instance: np.ndarray, thing: int) -> float:
    own = instance == thing
    ious = []
    for row in found.holds:
        held = row[found.atom][found.voxels.voxel_of]
        ious.append((held & own).sum() / (held | own).sum())
    return max(ious)


@pytest.fixture(scope="module")
def cut():
    points, instance = room()
    return candidates(points, None), instance


def test_each_thing_of_a_room_is_a_candidate(cut) -> None:
    found, instance = cut
    assert best(found, instance, 4) > 0.8, "table"
    assert best(found, instance, 5) > 0.7, "box on the table"
    assert best(found, instance, 6) > 0.8, "chest"


def test_floor_walls_ceiling_and_table_top_are_known(cut) -> None:
    found, instance = cut
    kind = found.planes.kind[found.voxels.voxel_of]
    assert (kind[instance == 0] == FLOOR).mean() > 0.95
    assert (kind[(instance == 1) | (instance == 2)] == WALL).mean() > 0.9
    assert (kind[instance == 3] == CEILING).mean() > 0.95
    assert (kind == TOP).sum() > 500
    assert found.planes.floors == pytest.approx((0.0,), abs=0.02)


def test_candidates_come_large_first_and_lie_in_their_parents(cut) -> None:
    found, _ = cut
    size = found.holds @ np.bincount(found.atom)
    assert (np.diff(size) <= 0).all()
    for i, parent in enumerate(found.parent):
        assert parent < i
        if parent >= 0:
            assert (found.holds[i] & found.holds[parent]) @ np.bincount(found.atom) >= 0.9 * size[i]


def test_the_same_points_give_the_same_candidates(cut) -> None:
    found, _ = cut
    points, _ = room_again()
    assert (candidates(points, None).holds == candidates(points, None).holds).all()
    assert len(found.holds) < 200


def room_again() -> tuple[np.ndarray, np.ndarray]:
    points, instance = room()
    return points[::3], instance[::3]


def test_too_few_points_are_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        candidates(np.zeros((5, 3), np.float32), None)


def test_atoms_part_at_a_heavy_edge() -> None:
    a, b = np.arange(9), np.arange(1, 10)
    weight = np.where(a == 4, 3.0, 0.01).astype(np.float32)
    label = atoms(10, Edges(a, b, weight), 0.5, 1)
    assert label.tolist() == [0] * 5 + [1] * 5


def test_small_atoms_are_joined_over_their_lightest_edge() -> None:
    graph = Edges(np.array([0, 1, 2]), np.array([1, 2, 3]), np.array([0.0, 5.0, 9.0], np.float32))
    assert len(set(atoms(4, graph, 0.1, 4).tolist())) == 1


def test_a_tree_merges_the_lightest_border_first() -> None:
    graph = Edges(np.array([0, 1, 2]), np.array([1, 2, 3]), np.array([0.1, 0.9, 0.2], np.float32))
    merges, costs = tree(np.arange(4), graph, np.ones(4))
    assert merges == [(0, 1), (2, 3), (4, 5)]
    held = members(4, merges)
    assert held[4].tolist() == [True, True, False, False]
    assert held[6].all()
    life = lifetimes(4, merges, costs)
    assert life[4] > life[2]
