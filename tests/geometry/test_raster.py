"""Which face is seen where, against a plain loop."""

from __future__ import annotations

import numpy as np

from cg3d.geometry import raster
from cg3d.geometry.raster import nearest_faces

SIDE = 40


def random_faces(count: int, seed: int):
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(-10, SIDE + 10, (2, 3 * count)).astype(np.float32)
    depth = rng.uniform(0.2, 1, 3 * count).astype(np.float32)
    return x, y, depth, np.arange(3 * count, dtype=np.int32).reshape(-1, 3)


def plain_nearest(x, y, depth, faces):
    """Per pixel centre and face: inside test and plane depth in float64."""
    best, seen = np.zeros((SIDE, SIDE)), np.full((SIDE, SIDE), -1)
    row, column = np.mgrid[:SIDE, :SIDE]
    for number, (a, b, c) in enumerate(faces):
        m = np.array([x[[a, b, c]], y[[a, b, c]], [1, 1, 1]], np.float64)
        weights = np.einsum("ij,jrc->irc", np.linalg.inv(m), np.stack([column, row, np.ones_like(row)]))
        z = np.einsum("i,irc->rc", depth[[a, b, c]], weights)
        won = (weights >= 0).all(0) & (z > best)
        best[won], seen[won] = z[won], number
    return best, seen


def test_visible_faces_and_depths_are_those_of_the_plain_loop():
    for seed in range(5):
        scene = random_faces(30, seed)
        depth, seen = nearest_faces(*scene, SIDE)
        best, expected = plain_nearest(*scene)
        assert (seen.reshape(SIDE, SIDE) == expected).mean() > 0.999  # rounding may decide a pixel on an edge
        same = seen.reshape(SIDE, SIDE) == expected
        np.testing.assert_allclose(depth.reshape(SIDE, SIDE)[same], best[same], rtol=1e-4)


def test_small_steps_give_the_same_picture(monkeypatch):
    scene = random_faces(200, 9)
    whole = nearest_faces(*scene, SIDE)
    monkeypatch.setattr(raster, "SPANS_AT_ONCE", 50)
    monkeypatch.setattr(raster, "FRAGMENTS_AT_ONCE", 30)
    parts = nearest_faces(*scene, SIDE)
    assert (whole[0] == parts[0]).all()
    assert (whole[1] == parts[1]).all()


def test_faces_that_share_edges_leave_no_crack_and_overlap_nowhere():
    rng = np.random.default_rng(0)
    lines = 60
    at = np.linspace(0, SIDE - 1, lines)
    x, y = (v.ravel() for v in np.meshgrid(at, at))
    inner = (x > 0) & (x < SIDE - 1) & (y > 0) & (y < SIDE - 1)
    x, y = (np.where(inner, v + rng.uniform(-0.2, 0.2, v.shape), v).astype(np.float32) for v in (x, y))
    a = (np.arange(lines - 1)[:, None] * lines + np.arange(lines - 1)).ravel()
    faces = np.concatenate([np.stack([a, a + 1, a + lines], 1), np.stack([a + 1, a + lines + 1, a + lines], 1)]).astype(np.int32)
    _, seen = nearest_faces(x, y, np.ones_like(x), faces, SIDE)
    covered = seen.reshape(SIDE, SIDE) >= 0
    assert covered[:-1, :-1].all()  # the last row and column belong to what comes after
    _, number = raster._rows_of_faces(x, y, faces, SIDE)
    spans = raster._spans(x, y, np.ones_like(x), faces, number, SIDE)
    assert spans.width.sum() == covered.sum()


def test_slivers_points_and_level_lines_do_no_harm():
    x = np.array([1, 30, 30, 5, 5, 5, 2, 20, 11], np.float32)
    y = np.array([3, 3, 3.00001, 7, 7, 7, 9, 9, 9], np.float32)
    depth, seen = nearest_faces(x, y, np.full(9, 0.5, np.float32), np.arange(9, dtype=np.int32).reshape(3, 3), SIDE)
    assert np.isfinite(depth).all()
    assert (depth <= 0.51).all()
    assert (seen >= 0).sum() <= 30


def test_no_faces_give_an_empty_picture():
    none = np.zeros(0, np.float32)
    depth, seen = nearest_faces(none, none, none, np.zeros((0, 3), np.int32), SIDE)
    assert (depth == 0).all()
    assert (seen == -1).all()
