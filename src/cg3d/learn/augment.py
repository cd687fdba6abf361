"""Random changes to batches of clouds, on whatever device they lie. Draws only from the generator it is given; reads no file.

B: batch, S: stored points, N: points the tower takes (N <= S). Clouds come and leave in farthest-point order: points are lost by taking
a subset of the longer stored order, so every prefix of the result is still well spread and nets may take prefixes as their centres.
"""

from __future__ import annotations

import torch
from torch import Tensor

from cg3d.learn.recipe import Augment


def augment(
    points: Tensor, colors: Tensor, has_color: Tensor, count: int, none: Tensor, how: Augment, rng: torch.Generator
) -> tuple[Tensor, Tensor]:
    """points: (B, S, 3) float, +Y up; colors: (B, S, 3) float sRGB in [0, 1]; has_color: (B,) bool; none: (3,) the colour of no colour.

    Gives (B, count, 3) points and colors. Order: lose points, stretch, mirror, tip, turn, radius to 1, scale, shift, jitter.
    """
    order = lose(points, count, how.dropout, how.crop, rng)
    colors = take(colors, order)
    points = turn(recentre(take(points, order), points[:, :count]) * stretch(points, how, rng), how, rng)
    points = points / radius(points)
    points = points * factor(points, (1, 1), how.scale, rng) + how.shift * spread(points, (1, 3), rng)
    points = points + (how.jitter * normal(points, points.shape[1:], rng)).clamp(-5 * how.jitter, 5 * how.jitter)
    return points, recolor(colors, has_color, none, how, rng)


def plain(points: Tensor, colors: Tensor, has_color: Tensor, count: int, none: Tensor) -> tuple[Tensor, Tensor]:
    """What the tower sees outside training, as `prepare` gives it: the first `count` points, the constant where there is no colour."""
    return points[:, :count], torch.where(has_color[:, None, None], colors[:, :count], none)


def lose(points: Tensor, count: int, dropout: float, crop: float, rng: torch.Generator) -> Tensor:
    """(B, count) indices into the stored order: a random share of the points is dropped and a random half-space is cut off.

    The survivors keep their order; where fewer than `count` are left, the order starts again from its first survivor.
    """
    batch, stored, _ = points.shape
    lost = uniform(points, (stored,), rng) < dropout * uniform(points, (1,), rng)
    along = (points * normal(points, (1, 3), rng)).sum(2)  # (B, S)
    rank = along.argsort(1).argsort(1)
    lost |= rank < (crop * uniform(points, (1,), rng) * stored).long()
    lost[:, 0] &= ~lost.all(1)  # somebody survives
    kept_first = lost.to(torch.uint8).argsort(dim=1, stable=True)  # (B, S)
    left = (~lost).sum(1, keepdim=True)
    return kept_first.gather(1, torch.arange(count, device=points.device).expand(batch, -1) % left)


def stretch(points: Tensor, how: Augment, rng: torch.Generator) -> Tensor:
    """(B, 1, 3) factors for the three axes; x negative where a cloud is mirrored."""
    factors = factor(points, (1, 3), how.stretch, rng)
    factors[:, :, 0] *= 1 - 2 * (uniform(points, (1,), rng) < how.mirror).to(factors)
    return factors


def turn(points: Tensor, how: Augment, rng: torch.Generator) -> Tensor:
    """Perhaps on its side (as a file with +Z up read as +Y up), then about up, then a little about any axis."""
    tipped = torch.stack([points[:, :, 0], -points[:, :, 2], points[:, :, 1]], 2)  # old y (up) -> z
    points = torch.where(uniform(points, (1, 1), rng) < how.tip, tipped, points)
    about_up = torch.zeros_like(points[:, 0])
    about_up[:, 1] = how.rotate * spread(points, (), rng)
    about_any = (how.tilt * normal(points, (3,), rng)).clamp(-3 * how.tilt, 3 * how.tilt)
    return points @ rotation(about_any).mT @ rotation(about_up).mT if how.tilt else points @ rotation(about_up).mT


def rotation(vector: Tensor) -> Tensor:
    """(B, 3, 3) rotations by |vector| radians about vector (B, 3)."""
    zero = torch.zeros_like(vector[:, 0])
    x, y, z = vector.unbind(1)
    skew = torch.stack([zero, -z, y, z, zero, -x, -y, x, zero], 1).view(-1, 3, 3)
    return torch.linalg.matrix_exp(skew)


def recentre(left: Tensor, whole: Tensor) -> Tensor:
    """`left` (B, N, 3) moved back by as much as the losses moved the mean of `whole`.

    `prepare` puts the mean over the surface at 0; thinned points have another mean, so that rule cannot be applied to them again.
    """
    return left - (left.mean(1, keepdim=True) - whole.mean(1, keepdim=True))


def radius(points: Tensor) -> Tensor:
    """(B, 1, 1) the largest distance from 0."""
    return points.norm(dim=2).amax(1).clamp_min(1e-9)[:, None, None]


def recolor(colors: Tensor, has_color: Tensor, none: Tensor, how: Augment, rng: torch.Generator) -> Tensor:
    """Gain and offset per cloud and channel; no colour at all for those that have none and for a share of the others."""
    gain = 1 + how.color_jitter * normal(colors, (1, 3), rng)
    offset = how.color_jitter / 2 * normal(colors, (1, 3), rng)
    colored = has_color & (uniform(colors, (), rng) >= how.color_drop)
    return torch.where(colored[:, None, None], (colors * gain + offset).clamp(0, 1), none)


def take(values: Tensor, order: Tensor) -> Tensor:
    """values (B, S, C) at order (B, N) -> (B, N, C)."""
    return values.gather(1, order[:, :, None].expand(-1, -1, values.shape[2]))


def uniform(like: Tensor, shape: tuple[int, ...], rng: torch.Generator) -> Tensor:
    """(B, *shape) in [0, 1), drawn where the generator lives: the same numbers on every device."""
    return torch.rand((len(like), *shape), generator=rng, device=rng.device).to(like.device)


def spread(like: Tensor, shape: tuple[int, ...], rng: torch.Generator) -> Tensor:
    """(B, *shape) in [-1, 1)."""
    return 2 * uniform(like, shape, rng) - 1


def normal(like: Tensor, shape: tuple[int, ...], rng: torch.Generator) -> Tensor:
    """(B, *shape), standard normal."""
    return torch.randn((len(like), *shape), generator=rng, device=rng.device).to(like.device)


def factor(like: Tensor, shape: tuple[int, ...], most: float, rng: torch.Generator) -> Tensor:
    """(B, *shape) in [1 / most, most], as often below 1 as above."""
    return most ** spread(like, shape, rng)
