"""A network that names every point: a point network's levels, brought back to the points, and a small network over them. Learns nothing.

Levels are interpolated by inverse squared distance to the three nearest centres (PointNet++, arXiv 1706.02413, eq. 2). A linear layer and
that interpolation commute, so each level goes through the first layer at its few centres and not at every point; the global vector and the
category join the sum there, as one layer on everything concatenated would have it.
Axes: B clouds, N points, S centres, C channels, F features, K categories, P parts.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.errors import UsageError
from cg3d.learn.finetune_labels import UNUSED, feature_width
from cg3d.learn.nets.grouping import index_points, square_distance
from cg3d.learn.nets.layers import RowNorm
from cg3d.learn.nets.point_transformer import PointTransformer
from cg3d.learn.nets.pointmlp import PointMLP, transferred

Levels = list[tuple[Tensor, Tensor]]  # centres (B, S, 3), rows (B, S, C)
NEIGHBOURS = 3
CLOSEST = 1e-8  # added to squared distances
DEPTHS = (1 / 3, 2 / 3, 1)  # blocks of a transformer that are levels: of 12 the 4th, 8th and 12th (Point-BERT, arXiv 2111.14819, appendix)


class Segmenter(nn.Module):  # type: ignore[misc]
    """(B, N, 3) points and colors, (B,) category -> (B, N, P) logits. net: in farthest-point order; widths: of the hidden layers."""

    def __init__(self, net: Any, categories: int, parts: int, widths: tuple[int, ...], dropout: float) -> None:
        super().__init__()
        self.net, self.categories = net, categories
        for name, parameter in net.named_parameters():
            parameter.requires_grad_(not name.startswith(UNUSED))
        first, *others = widths
        channels = level_widths(net)
        self.from_levels = nn.ModuleList(nn.Linear(width, first, bias=False) for width in channels)
        self.from_whole = nn.Linear(feature_width(net), first, bias=False)
        self.from_category = nn.Linear(categories, first, bias=False)
        self.from_points = nn.Linear(3, first)
        layers: list[nn.Module] = [RowNorm(first), nn.ReLU(), nn.Dropout(dropout)]
        for width in others:
            layers += [nn.Linear(first, width), RowNorm(width), nn.ReLU(), nn.Dropout(dropout)]
            first = width
        self.rest = nn.Sequential(*layers, nn.Linear(first, parts))

    def forward(self, points: Tensor, colors: Tensor, category: Tensor) -> Tensor:
        levels, whole = levels_of(self.net, points, colors)
        hidden = self.from_points(points)  # (B, N, C)
        for layer, (centres, rows) in zip(self.from_levels, levels):
            hidden = hidden + interpolated(points, centres, layer(rows))
        known = F.one_hot(category, self.categories).to(whole)
        hidden = hidden + (self.from_whole(whole) + self.from_category(known))[:, None]
        return self.rest(hidden)


def levels_of(net: Any, points: Tensor, colors: Tensor) -> tuple[Levels, Tensor]:
    """The levels of a network, and its features (B, F)."""
    if isinstance(net, PointTransformer):
        return transformer_levels(net, points, colors)
    assert isinstance(net, PointMLP)
    rows = net.embedding(net.entering(points, colors))  # (B, N, C)
    found: Levels = []
    stages = zip(net.local_grouper_list, net.pre_blocks_list, net.pos_blocks_list)
    for (grouper, pre, pos), size, near in zip(stages, net.sizes, net.neighbours(points)):
        rows = pos(pre(transferred(grouper, pre.transfer, rows, near, size)))
        found.append((points[:, :size], rows))
    return found, rows.max(dim=1).values


def transformer_levels(net: PointTransformer, points: Tensor, colors: Tensor) -> tuple[Levels, Tensor]:
    """One level: the tokens of three depths side by side."""
    groups, centres = net.group(points, colors)
    tokens, position = net.reduce_dim(net.encoder(groups)), net.pos_embed(centres)
    batch = len(points)
    tokens = torch.cat([net.cls_token.expand(batch, -1, -1), tokens], 1)  # (B, S + 1, C)
    position = torch.cat([net.cls_pos.expand(batch, -1, -1), position], 1)
    kept, depth = [], len(net.blocks.blocks)
    wanted = {max(1, round(share * depth)) for share in DEPTHS}
    for number, block in enumerate(net.blocks.blocks, 1):
        tokens = block(tokens + position)
        if number in wanted:
            kept.append(net.norm(tokens))
    last = kept[-1]
    whole = torch.cat([last[:, 0], last[:, 1:].max(1).values], 1)
    return [(centres, torch.cat([rows[:, 1:] for rows in kept], 2))], whole


def level_widths(net: Any) -> list[int]:
    """Channels of each level. Raises UsageError for a network that has none."""
    if isinstance(net, PointTransformer):
        depth = len(net.blocks.blocks)
        return [len({max(1, round(share * depth)) for share in DEPTHS}) * net.cls_token.shape[2]]
    if isinstance(net, PointMLP):
        return [pre.transfer.net[0].weight.shape[0] for pre in net.pre_blocks_list]
    raise UsageError(f"the network {type(net).__name__} has no levels to name points by", "Use point_transformer or pointmlp")


def interpolated(points: Tensor, centres: Tensor, rows: Tensor) -> Tensor:
    """rows (B, S, C) at centres (B, S, 3) -> (B, N, C) at points (B, N, 3)."""
    count = min(NEIGHBOURS, centres.shape[1])
    distances, near = square_distance(points, centres).topk(count, dim=-1, largest=False)  # (B, N, 3)
    weights = 1 / (distances.clamp_min(0) + CLOSEST)
    weights = weights / weights.sum(-1, keepdim=True)
    return (index_points(rows, near) * weights[..., None]).sum(2)
