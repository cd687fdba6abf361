"""How the paper's released code changes clouds in training, with its constants. Draws only from the generator it is given.

Source: deeptibhegde/CLIP-goes-3D, datasets/dataset.py:247-277 and data_transforms.py:27-41. Each change but the last two has its own
chance. What is wrong there is off unless the recipe's section [defects] asks for it. B: batch, S: stored points, N: points taken.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from cg3d.learn.augment import rotation, take, uniform
from cg3d.learn.sections import Defects

CHANCE = 0.3  # args.aug_prob
SMALL_TURN, LARGEST_SMALL_TURN = 0.06, 0.18  # radians about each axis: spread and limit
JITTER, LARGEST_JITTER = 0.01, 0.05  # radii
LOST = 0.1  # share of the points
NEAR = 1e-3  # pointnet2_ops never samples a point whose squared distance from the origin is not above this
STRETCH = (2 / 3, 3 / 2)
SHIFT = 0.2


def augment_as_published(
    points: Tensor, colors: Tensor, has_color: Tensor, count: int, none: Tensor, defects: Defects, rng: torch.Generator
) -> tuple[Tensor, Tensor]:
    """points: (B, S, 3) float, +Y up, farthest-point order; colors: (B, S, 3) in [0, 1]. Gives (B, count, 3) points and colors.

    Farthest points of what is left are its first `count` in the stored order; where fewer are left, the order starts again.
    """
    batch, stored, _ = points.shape
    lost = torch.zeros((batch, stored), dtype=torch.bool, device=points.device)
    if defects.with_replacement:
        drawn = (uniform(points, (stored,), rng) * stored).long()
        lost = torch.ones_like(lost).scatter(1, drawn, False)
    quarter = (4 * uniform(points, (), rng)).floor() * (math.pi / 2)
    points = points @ about_up(quarter * chance(points, rng)).mT
    points = points @ about_up(2 * math.pi * uniform(points, (), rng) * chance(points, rng)).mT
    small = (SMALL_TURN * normal_rows(points, (3,), rng)).clamp(-LARGEST_SMALL_TURN, LARGEST_SMALL_TURN)
    points = points @ rotation(small * chance(points, rng)[:, None]).mT
    jitter = (JITTER * normal_rows(points, (stored, 3), rng)).clamp(-LARGEST_JITTER, LARGEST_JITTER)
    points = points + jitter * chance(points, rng)[:, None, None]
    lost |= (uniform(points, (stored,), rng) < LOST) & (chance(points, rng) > 0)[:, None]
    if defects.lost_to_origin:  # they are skipped there, and so is what lies near the middle
        lost |= points.square().sum(2) <= NEAR
    order = survivors(lost, count)
    points, colors = take(points, order), take(colors, order)
    stretch = STRETCH[0] + (STRETCH[1] - STRETCH[0]) * uniform(points, (1, 3), rng)
    points = points * stretch + SHIFT * (2 * uniform(points, (1, 3), rng) - 1)
    return points, torch.where(has_color[:, None, None], colors, none)


def survivors(lost: Tensor, count: int) -> Tensor:
    """(B, count) indices of the first points that are not `lost` (B, S), beginning again where there are too few."""
    lost[:, 0] &= ~lost.all(1)  # somebody survives
    first = lost.to(torch.uint8).argsort(dim=1, stable=True)
    left = (~lost).sum(1, keepdim=True)
    return first.gather(1, torch.arange(count, device=lost.device).expand(len(lost), -1) % left)


def chance(like: Tensor, rng: torch.Generator) -> Tensor:
    """(B,) 1 with probability CHANCE, else 0."""
    return (uniform(like, (), rng) < CHANCE).to(like)


def about_up(angle: Tensor) -> Tensor:
    """(B, 3, 3) rotations about +Y by angle (B,), radians."""
    vector = torch.zeros((len(angle), 3), device=angle.device)
    vector[:, 1] = angle
    return rotation(vector)


def normal_rows(like: Tensor, shape: tuple[int, ...], rng: torch.Generator) -> Tensor:
    """(B, *shape), standard normal, drawn where the generator lives."""
    return torch.randn((len(like), *shape), generator=rng, device=rng.device).to(like.device)
