"""Which face is seen where, against a plain loop."""

from __future__ import annotations

import numpy as np
import pytest

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
    number = raster._boxes(x, y, faces, SIDE).number
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


def crowd(kind: str):
    """Some 3000 small faces over and behind each other, many at the same place; or slivers; or a closed ball seen from outside."""
    rng = np.random.default_rng(7)
    count, side = 3000, 96
    if kind == "ball":
        t, p = (v.ravel() for v in np.meshgrid(np.linspace(0, np.pi, 40), np.linspace(0, 2 * np.pi, 41), indexing="ij"))
        x, y, z = np.sin(t) * np.cos(p), np.cos(t), np.sin(t) * np.sin(p)
        a = (np.arange(39)[:, None] * 41 + np.arange(40)).ravel()
        faces = np.concatenate([np.stack([a, a + 1, a + 41], 1), np.stack([a + 1, a + 42, a + 41], 1)]).astype(np.int32)
        return (side / 2 + 40 * x).astype(np.float32), (side / 2 - 40 * y).astype(np.float32), (1 / (3 - z)).astype(np.float32), faces, side
    at = rng.uniform(-4, side + 4, (2, count, 1))
    off = rng.uniform(-5, 5, (2, count, 3))
    if kind == "slivers":
        off[1] = off[0] * rng.uniform(-1, 1, (count, 1)) + rng.normal(0, 3e-5, (count, 3))
    x, y = (at + off).astype(np.float32).reshape(2, -1)
    depth = np.repeat(rng.choice([0.2, 0.25, 0.5, 1], count), 3) * rng.choice([1, 1, 1.001, 1.3], 3 * count)
    return x, y, depth.astype(np.float32), np.arange(3 * count, dtype=np.int32).reshape(-1, 3), side


@pytest.mark.parametrize("kind", ["ball", "crowd", "slivers"])
@pytest.mark.parametrize("holes", [None, lambda face, pixel, depth: (face + pixel) % 3 == 0])
def test_leaving_out_what_is_hidden_changes_nothing(monkeypatch, kind, holes):
    scene = crowd(kind)
    monkeypatch.setattr(raster, "MANY", 10**9)
    whole = nearest_faces(*scene, holes)
    left = []
    not_hidden = raster._not_hidden
    monkeypatch.setattr(raster, "MANY", 1)
    monkeypatch.setattr(raster, "_not_hidden", lambda boxes, *more: left.append(not_hidden(boxes, *more)) or left[-1])
    fast = nearest_faces(*scene, holes)
    assert whole.depth.tobytes() == fast.depth.tobytes()
    assert whole.seen.tobytes() == fast.seen.tobytes()
    if kind == "ball" and holes is None:
        assert len(left[0]) < 0.3 * len(scene[3])  # half turn away; the rim is left


def test_of_faces_at_the_same_depth_the_last_is_seen_whichever_way_it_turns(monkeypatch):
    x, y = np.float32([2, 30, 2, 2, 30, 2]), np.float32([2, 2, 30, 2, 2, 30])
    depth = np.full(6, 0.5, np.float32) * np.float32([1, 1, 1, 1 + 2e-6, 1 + 2e-6, 1 + 2e-6])  # FRONT_BIAS made up for
    for faces in ([[0, 1, 2], [3, 5, 4]], [[3, 5, 4], [0, 1, 2]], [[0, 1, 2], [0, 1, 2], [3, 5, 4]]):
        pictures = []
        for many in (1, 10**9):
            monkeypatch.setattr(raster, "MANY", many)
            pictures.append(nearest_faces(x, y, depth, np.int32(faces), SIDE))
        assert (pictures[0].seen == pictures[1].seen).all()
