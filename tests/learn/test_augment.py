"""Augmentation: the order survives, the count stays, the seed decides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
from cg3d.geometry.farthest import farthest_order  # noqa: E402
from cg3d.learn import augment as aug  # noqa: E402
from cg3d.learn.recipe import Augment  # noqa: E402

pytestmark = pytest.mark.torch
OFF = Augment(rotate=0, scale=1, stretch=1, shift=0, jitter=0, dropout=0, crop=0, color_drop=0, color_jitter=0)
NONE = torch.tensor([0.4, 0.4, 0.4])


def batch(count: int = 4, stored: int = 200) -> tuple[Any, Any, Any]:
    rng = np.random.default_rng(0)
    clouds = []
    for _ in range(count):
        cloud = rng.normal(size=(stored, 3)).astype(np.float32) * [1, 0.5, 0.2]
        cloud = cloud - cloud.mean(0)
        cloud = cloud / np.linalg.norm(cloud, axis=1).max()
        clouds.append(cloud[farthest_order(cloud.astype(np.float32), stored)])
    points = torch.tensor(np.stack(clouds), dtype=torch.float32)
    return points, torch.rand(points.shape, generator=torch.Generator().manual_seed(0)), torch.tensor([True, False] * (count // 2))


def run(how: Augment, seed: int = 0, count: int = 100) -> tuple[Any, Any]:
    return aug.augment(*batch(), count, NONE, how, torch.Generator().manual_seed(seed))


def test_with_everything_off_the_tower_sees_what_it_sees_at_inference() -> None:
    points, colors = run(OFF)
    wanted, wanted_colors = aug.plain(*batch(), 100, NONE)
    scale = wanted.norm(dim=2).amax(1)[:, None, None]  # the largest radius among the first 100 may be a little below 1
    assert torch.allclose(points * scale, wanted, atol=1e-6)
    assert torch.equal(colors, wanted_colors)


def test_the_seed_decides_everything() -> None:
    how = Augment(tilt=0.2, tip=0.3, mirror=0.5)
    one, again, other = run(how, 1), run(how, 1), run(how, 2)
    assert all(torch.equal(a, b) for a, b in zip(one, again))
    assert not torch.allclose(one[0], other[0])


@pytest.mark.parametrize("name", ["rotate", "tilt", "tip", "mirror", "scale", "stretch", "shift", "jitter", "dropout", "crop"])
def test_each_amount_moves_points_and_leaves_colours_of_kept_points(name: str) -> None:
    amount = {"scale": 1.5, "stretch": 1.5}.get(name, 0.9)
    points, colors = run(replace(OFF, **{name: amount}))
    plain_points, plain_colors = run(OFF)
    assert points.shape == plain_points.shape
    assert torch.isfinite(points).all()
    assert not torch.allclose(points, plain_points)
    if name not in ("dropout", "crop"):
        assert torch.equal(colors, plain_colors)


def test_losing_points_keeps_their_order_and_never_reaches_beyond_the_store() -> None:
    points, _, _ = batch(8)
    order = aug.lose(points, 100, 0.9, 0.5, torch.Generator().manual_seed(3))
    for row in order.tolist():
        distinct = len(set(row))
        assert row[:distinct] == sorted(set(row))  # survivors in stored order
        assert row == (row[:distinct] * 100)[:100]  # then again from the first


def test_a_subset_in_stored_order_is_nearly_as_well_spread_as_farthest_points() -> None:
    points, _, _ = batch(2, 400)
    order = aug.lose(points, 64, 0.5, 0.0, torch.Generator().manual_seed(1))
    for cloud, row in zip(points, order):
        exact = farthest_order(cloud[row.sort().values].numpy(), 16)
        reach = [torch.cdist(cloud[row], centres).amin(1).max() for centres in (cloud[row[:16]], cloud[row.sort().values][exact])]
        assert reach[0] < 1.5 * reach[1]


def test_a_crop_cuts_a_half_space_off() -> None:
    points, _, _ = batch(6, 400)
    order = aug.lose(points, 400, 0.0, 0.6, torch.Generator().manual_seed(5))
    for cloud, row in zip(points, order):
        kept = torch.zeros(400, dtype=torch.bool)
        kept[row] = True
        if kept.all():
            continue
        direction = cloud[kept].mean(0) - cloud[~kept].mean(0)
        assert (cloud[kept] @ direction).mean() > (cloud[~kept] @ direction).mean()
        assert kept.float().mean() >= 0.4


def test_somebody_always_survives() -> None:
    order = aug.lose(batch()[0], 100, 0.95, 0.9, torch.Generator().manual_seed(0))
    assert order.shape == (4, 100)


def test_turning_about_up_keeps_heights() -> None:
    turned, _ = run(replace(OFF, rotate=3.0))
    still, _ = run(OFF)
    assert torch.allclose(turned[:, :, 1], still[:, :, 1], atol=1e-6)
    assert torch.allclose(turned.norm(dim=2), still.norm(dim=2), atol=1e-5)


def test_a_tipped_cloud_is_a_z_up_file_read_as_y_up() -> None:
    from cg3d.geometry.pose import upright

    tipped, _ = run(replace(OFF, tip=1.0))
    still, _ = run(OFF)
    assert np.allclose(upright(tipped.numpy(), "z"), still.numpy(), atol=1e-6)


def test_rotations_are_proper() -> None:
    turns = aug.rotation(torch.randn(5, 3, generator=torch.Generator().manual_seed(0)))
    assert torch.allclose(turns @ turns.mT, torch.eye(3).expand(5, 3, 3), atol=1e-5)
    assert torch.allclose(torch.linalg.det(turns), torch.ones(5), atol=1e-5)
    quarter = aug.rotation(torch.tensor([[0.0, torch.pi / 2, 0.0]]))[0]
    assert torch.allclose(quarter @ torch.tensor([0.0, 0.0, 1.0]), torch.tensor([1.0, 0.0, 0.0]), atol=1e-6)  # +Z towards +X


def test_colour_is_dropped_as_often_as_asked_and_always_where_there_is_none() -> None:
    _, colors, _ = batch(400, 20)
    has_color = torch.arange(400) < 300
    seen = aug.recolor(colors, has_color, NONE, replace(OFF, color_drop=0.5), torch.Generator().manual_seed(0))
    dropped = (seen == NONE).all(2).all(1)
    assert dropped[300:].all()
    assert 0.4 < dropped[:300].float().mean() < 0.6


def test_jittered_colours_stay_colours() -> None:
    _, colors = run(replace(OFF, color_jitter=1.0))
    assert (colors >= 0).all()
    assert (colors <= 1).all()
