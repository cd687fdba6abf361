"""Random changes to pictures for live towers: part of the picture, mirrored, lights and colours changed. Draws only from its generator.

The crop keeps a square and is resampled to the full size; brightness, contrast and saturation are factors in [1 - x, 1 + x], in this order.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from cg3d.learn.sections import PictureAugment

GREY = torch.tensor([0.299, 0.587, 0.114])  # ITU-R BT.601 luma


def augment_pictures(pictures: Tensor, how: PictureAugment, rng: torch.Generator) -> Tensor:
    """pictures: (N, S, S, 3) uint8 sRGB -> the same."""
    pixels = pictures.permute(0, 3, 1, 2).float() / 255  # (N, 3, S, S)
    pixels = looked_at(pixels, how, rng)
    for change in (brighter, contrasted, saturated):
        pixels = change(pixels, 1 + how.jitter * (2 * draws(len(pixels), rng) - 1)).clamp(0, 1)
    return (255 * pixels).round().to(torch.uint8).permute(0, 2, 3, 1)


def looked_at(pixels: Tensor, how: PictureAugment, rng: torch.Generator) -> Tensor:
    """A square part of each picture, at the size of the whole; some mirrored left to right."""
    side = (how.crop + (1 - how.crop) * draws(len(pixels), rng)).sqrt()  # share of the side
    across, down = ((1 - side) * (2 * draws(len(pixels), rng) - 1) for _ in range(2))  # centre, in half sides
    mirror = 1 - 2 * (draws(len(pixels), rng) < how.flip).float()
    zero = torch.zeros_like(side)
    rows = torch.stack([side * mirror, zero, across, zero, side, down], -1).flatten(1).view(-1, 2, 3)
    if how.crop == 1 and not how.flip:
        return pixels
    grid = F.affine_grid(rows, list(pixels.shape), align_corners=False)
    return F.grid_sample(pixels, grid, mode="bilinear", padding_mode="border", align_corners=False)


def brighter(pixels: Tensor, factor: Tensor) -> Tensor:
    return pixels * factor.view(-1, 1, 1, 1)


def contrasted(pixels: Tensor, factor: Tensor) -> Tensor:
    middle = grey(pixels).mean((1, 2, 3), keepdim=True)
    return middle + (pixels - middle) * factor.view(-1, 1, 1, 1)


def saturated(pixels: Tensor, factor: Tensor) -> Tensor:
    plain = grey(pixels)
    return plain + (pixels - plain) * factor.view(-1, 1, 1, 1)


def grey(pixels: Tensor) -> Tensor:
    """(N, 3, S, S) -> (N, 1, S, S)."""
    return (pixels * GREY.view(1, 3, 1, 1)).sum(1, keepdim=True)


def draws(count: int, rng: torch.Generator) -> Tensor:
    """(count,) in [0, 1)."""
    return torch.rand(count, generator=rng)
