"""Hard batches: exact neighbours, and batches that are a function of (seed, step)."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")
from cg3d.errors import UsageError
from cg3d.learn import negatives

pytestmark = pytest.mark.torch


def clustered(kinds: int = 10, each: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """Vectors around `kinds` directions, and the kind of each, mixed."""
    rng = np.random.default_rng(0)
    kind = rng.permutation(np.repeat(np.arange(kinds), each))
    return rng.normal(size=(kinds, 16))[kind] * 3 + rng.normal(size=(kinds * each, 16)), kind


def test_neighbours_are_those_of_the_whole_matrix(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors, _ = clustered()
    monkeypatch.setattr(negatives, "BLOCK", 13)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    likeness = unit @ unit.T
    np.fill_diagonal(likeness, -2)
    assert (negatives.neighbours(vectors, 5) == np.argsort(-likeness, axis=1)[:, :5]).all()


def test_the_length_of_vectors_does_not_matter() -> None:
    vectors, _ = clustered()
    stretched = vectors * np.random.default_rng(1).uniform(0.1, 9, (len(vectors), 1))
    assert (negatives.neighbours(vectors, 5) == negatives.neighbours(stretched, 5)).all()


def test_no_shape_is_in_a_batch_twice_and_groups_are_seed_and_neighbours() -> None:
    vectors, _ = clustered()
    near = negatives.neighbours(vectors, 7)
    for step in range(30):
        rows, group = negatives.hard_batch(near, 20, 4, seed=3, step=step)
        assert len(set(rows.tolist())) == 20
        assert group.tolist() == [g for g in range(5) for _ in range(4)]


def test_a_batch_holds_more_look_alikes_than_a_random_one() -> None:
    vectors, kind = clustered()
    near = negatives.neighbours(vectors, 7)

    def alike(each: int) -> float:
        batches = [negatives.hard_batch(near, 16, each, 0, step)[0] for step in range(20)]
        return float(np.mean([(kind[rows][:, None] == kind[rows]).sum() - 16 for rows in batches]))

    assert alike(4) > 2 * alike(1)


def test_a_batch_is_a_function_of_seed_and_step() -> None:
    near = negatives.neighbours(clustered()[0], 7)
    alone = negatives.hard_batch(near, 16, 4, 0, 11)[0]
    in_order = [negatives.hard_batch(near, 16, 4, 0, step)[0] for step in range(12)][11]
    assert (alone == in_order).all()
    assert (alone != negatives.hard_batch(near, 16, 4, 1, 11)[0]).any()
    assert (alone != negatives.hard_batch(near, 16, 4, 0, 12)[0]).any()


def test_every_shape_is_a_seed_once_a_round() -> None:
    near = negatives.neighbours(clustered()[0], 7)
    for start in (0, 20):  # two rounds of 20 batches of 4 seeds
        seeds = [row for step in range(start, start + 20) for row in negatives.hard_batch(near, 16, 4, 0, step)[0][::4].tolist()]
        assert sorted(seeds) == list(range(80))


def test_where_neighbours_run_out_others_fill_the_batch() -> None:
    near = np.tile(np.array([[1, 2, 3]], np.int32), (40, 1))  # everyone's neighbours are the same three
    rows, _ = negatives.hard_batch(near, 40, 4, 0, 0)
    assert sorted(rows.tolist()) == list(range(40))


@pytest.mark.parametrize(("size", "each", "said"), [(10, 4, "groups of 4"), (84, 4, "made of 80 shapes"), (16, 16, "7 neighbours each")])
def test_a_batch_that_cannot_be_is_refused_in_one_line(size: int, each: int, said: str) -> None:
    near = negatives.neighbours(clustered()[0], 7)
    with pytest.raises(UsageError, match=said):
        negatives.hard_batch(near, size, each, 0, 0)


def test_vectors_that_have_no_direction_are_named() -> None:
    vectors, _ = clustered()
    vectors[5] = 0
    with pytest.raises(UsageError, match="row 5"):
        negatives.neighbours(vectors, 3)
    vectors[5], vectors[2, 0] = 1, np.nan
    with pytest.raises(UsageError, match="row 2"):
        negatives.neighbours(vectors, 3)
    with pytest.raises(UsageError, match="cannot have 31"):
        negatives.neighbours(np.ones((31, 4)))
