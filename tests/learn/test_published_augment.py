"""The released code's changes to clouds, and its defects one by one; changes to pictures."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
from cg3d.learn import published_augment  # noqa: E402
from cg3d.learn.picture_augment import augment_pictures  # noqa: E402
from cg3d.learn.published_augment import NEAR, augment_as_published, survivors  # noqa: E402
from cg3d.learn.sections import Defects, PictureAugment  # noqa: E402

pytestmark = pytest.mark.torch
NONE = torch.tensor([0.4, 0.4, 0.4])


def rng(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def clouds(batch: int = 64, points: int = 200) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    drawn = torch.nn.functional.normalize(torch.randn((batch, points, 3), generator=rng(1)), dim=2)
    return drawn * torch.rand((batch, points, 1), generator=rng(2)), torch.rand((batch, points, 3), generator=rng(3)), torch.ones(batch) > 0


def test_clouds_are_stretched_by_two_thirds_to_three_halves_and_shifted_by_a_fifth() -> None:
    points, colors, has_color = clouds()
    found, shown = augment_as_published(points, colors, has_color, 128, NONE, Defects(), rng())
    assert found.shape == shown.shape == (64, 128, 3)
    assert float(found.norm(dim=2).max()) <= 1.5 * 1.1 + 0.2 * 3**0.5
    again, _ = augment_as_published(points, colors, has_color, 128, NONE, Defects(), rng())
    assert torch.equal(found, again)


def test_with_replacement_63_percent_of_the_points_are_left() -> None:
    points, colors, has_color = clouds(64, 200)
    left = []
    for row in range(24):
        _, shown = augment_as_published(
            points[row : row + 1], colors[row : row + 1], has_color[:1], 200, NONE, Defects(with_replacement=True), rng(row)
        )
        left.append(len(torch.unique(shown[0], dim=0)) / 200)
    assert sum(left) / 24 == pytest.approx(0.63 * (1 - 0.3 * 0.1), abs=0.03)


def test_lost_to_origin_nothing_near_the_middle_is_ever_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published_augment, "CHANCE", 0.0)  # jitter comes before sampling, there too
    points, colors, has_color = clouds(8, 200)
    points[:, ::4] *= 0.01
    near = points.square().sum(2) <= NEAR
    assert near.any(1).all()
    _, shown = augment_as_published(points, colors, has_color, 100, NONE, Defects(lost_to_origin=True), rng())
    forbidden = {tuple(color.tolist()) for color in colors[near]}
    assert not forbidden & {tuple(color.tolist()) for color in shown.flatten(0, 1)}


def test_survivors_begin_again_where_there_are_too_few() -> None:
    lost = torch.tensor([[True, False, True, False], [True, True, True, True]])
    assert survivors(lost, 3).tolist() == [[1, 3, 1], [0, 0, 0]]


def test_pictures_are_left_alone_by_default_and_changed_by_the_seed_alone() -> None:
    pictures = torch.randint(0, 256, (6, 16, 16, 3), generator=rng(), dtype=torch.uint8)
    assert torch.equal(augment_pictures(pictures, PictureAugment(), rng()), pictures)
    how = PictureAugment(flip=0.5, crop=0.5, jitter=0.3)
    found = augment_pictures(pictures, how, rng(4))
    assert found.dtype == torch.uint8
    assert found.shape == pictures.shape
    assert torch.equal(found, augment_pictures(pictures, how, rng(4)))
    assert not torch.equal(found, augment_pictures(pictures, how, rng(5)))


def test_a_flip_mirrors_left_and_right() -> None:
    pictures = torch.randint(0, 256, (4, 8, 8, 3), generator=rng(), dtype=torch.uint8)
    found = augment_pictures(pictures, PictureAugment(flip=1.0), rng())
    assert (found.int() - pictures.flip(2).int()).abs().max() <= 1
