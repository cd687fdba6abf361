"""The fingerprint stays where the shape stays, and moves where it does not."""

from __future__ import annotations

import numpy as np

from cg3d.geometry.farthest import farthest_order
from cg3d.library.descriptor import BLOCKS, LENGTH, SHARES, describe


def box(rng, size, count=4000):
    """Points on the surface of a box."""
    size = np.asarray(size, float)
    areas = np.array([size[1] * size[2], size[0] * size[2], size[0] * size[1]])
    side = rng.choice(3, count, p=areas / areas.sum())
    points = rng.random((count, 3)) - 0.5
    points[np.arange(count), side] = np.where(rng.random(count) < 0.5, -0.5, 0.5)
    return points * size


def fingerprint(points):
    points = points[farthest_order(points.astype(np.float32), 1024)]
    return describe(points.astype(np.float32), np.full((1024, 3), 0.4, np.float32))


def test_blocks_have_the_lengths_they_claim():
    found = fingerprint(box(np.random.default_rng(0), (1, 2, 1)))
    assert found.shape == (LENGTH,)
    for name, place in BLOCKS.items():
        assert abs((found[place] ** 2).sum() - SHARES[name]) < 1e-5


def test_the_same_shape_resampled_rescaled_and_turned_is_nearer_than_another_one():
    rng = np.random.default_rng(0)
    one = fingerprint(box(rng, (1, 2, 0.5)))
    angle = 0.7
    turn = np.array([[np.cos(angle), 0, np.sin(angle)], [0, 1, 0], [-np.sin(angle), 0, np.cos(angle)]])
    same = fingerprint(box(rng, (1, 2, 0.5)) @ turn.T * 7 + 3)
    other = fingerprint(box(rng, (1, 1.6, 0.5)))
    assert one @ same > 0.99
    assert one @ same > one @ other + 0.005
