"""PointMLP, PointMLP-elite and the PointMLP of CG3D: residual MLPs on groups of neighbours, four stages.

Chooses no loss and normalises no output. Source: ma-xu/pointMLP-pytorch classification_ModelNet40/models/pointmlp.py and CLIP-goes-3D
models/PointMLP.py, whose parameter names it keeps. Differs: colours may enter the embedding; channels last; the transfer layer is applied
to the points before they are gathered (it is linear: 12 times fewer rows).
Axes: B clouds, N points, S centres of a stage, K neighbours, C channels, D = channels after the stage.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.learn.nets.grouping import farthest_points, index_points, prefix_neighbours
from cg3d.learn.nets.layers import ConvNormAct, Pointwise, Residual

EPSILON = 1e-5  # added to the spread of a group


class Grouper(nn.Module):
    """`LocalGrouper`: holds the affine parameters of the geometric affine module."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.affine_alpha = nn.Parameter(torch.ones(1, 1, 1, channels))
        self.affine_beta = nn.Parameter(torch.zeros(1, 1, 1, channels))

    def forward(self, features: Tensor, centres: Tensor, neighbours: Tensor) -> Tensor:
        """The published output, (B, S, K, 2C): normalised differences beside the centre's features. `transferred` never builds it."""
        difference = index_points(features, neighbours) - centres[:, :, None]
        spread = difference.flatten(1).std(dim=-1)[:, None, None, None]
        normal = self.affine_alpha * (difference / (spread + EPSILON)) + self.affine_beta
        return torch.cat([normal, centres[:, :, None].expand_as(normal)], dim=-1)


class PreExtraction(nn.Module):
    """Residual layers on the rows of all groups, then the maximum of each group."""

    def __init__(self, channels: int, out: int, blocks: int, expansion: float, bias: bool) -> None:
        super().__init__()
        self.transfer = ConvNormAct(2 * channels, out, bias)
        self.operation = nn.Sequential(*[Residual(out, expansion, bias) for _ in range(blocks)])

    def forward(self, groups: Tensor) -> Tensor:
        """(B, S, K, D) after the transfer layer -> (B, S, D)."""
        return self.operation(groups).max(dim=2).values


class PosExtraction(nn.Module):
    def __init__(self, channels: int, blocks: int, expansion: float, bias: bool) -> None:
        super().__init__()
        self.operation = nn.Sequential(*[Residual(channels, expansion, bias) for _ in range(blocks)])

    def forward(self, rows: Tensor) -> Tensor:
        return self.operation(rows)


class PointMLP(nn.Module):
    """(B, N, 3) float32, unit sphere, +Y up [, colours (B, N, 3) in [0, 1]] -> (B, out) or (B, classes), not normalised.

    embed: width of the embedding, multiplied by `widen` in each stage. centres: kept by each stage, whatever N is (published: 512, 256,
    128, 64). expansion: inner width of a residual layer over its width. out: projection (CG3D); classes: classifier (ModelNet40); one of
    them. ordered: points come in farthest-point order (start 0), so every stage keeps a prefix; otherwise the first stage chooses here, by
    the rule of the published CUDA kernel, and the later ones keep prefixes of that.
    """

    def __init__(
        self,
        *,
        embed: int = 64,
        expansion: float = 1.0,
        widen: Sequence[int] = (2, 2, 2, 2),
        pre: Sequence[int] = (2, 2, 2, 2),
        pos: Sequence[int] = (2, 2, 2, 2),
        neighbours: int = 24,
        centres: Sequence[int] = (512, 256, 128, 64),
        out: int = 0,
        classes: int = 0,
        bias: bool = False,
        colors: bool = False,
        ordered: bool = True,
    ) -> None:
        super().__init__()
        self.sizes, self.count, self.colors, self.ordered = list(centres), neighbours, colors, ordered
        self.embedding = ConvNormAct(6 if colors else 3, embed, bias)
        self.local_grouper_list, self.pre_blocks_list, self.pos_blocks_list = nn.ModuleList(), nn.ModuleList(), nn.ModuleList()
        width = embed
        for factor, before, after in zip(widen, pre, pos):
            self.local_grouper_list.append(Grouper(width))
            self.pre_blocks_list.append(PreExtraction(width, width * factor, before, expansion, bias))
            width *= factor
            self.pos_blocks_list.append(PosExtraction(width, after, expansion, bias))
        if classes:
            self.classifier = nn.Sequential(
                *[nn.Linear(width, 512), nn.BatchNorm1d(512), nn.ReLU(), nn.Dropout(0.5)],
                *[nn.Linear(512, 256), nn.BatchNorm1d(256), nn.ReLU(), nn.Dropout(0.5), nn.Linear(256, classes)],
            )
        if out:
            self.projection = Pointwise(width, out)

    def forward(self, points: Tensor, colors: Tensor | None = None, neighbours: Sequence[Tensor] | None = None) -> Tensor:
        """neighbours: one (B, S, K) integer for each stage from `neighbours()`, if known; right under rotation, shift and even scale."""
        feature = self.features(points, colors, neighbours)
        return self.classifier(feature) if hasattr(self, "classifier") else self.projection(feature)

    def neighbours(self, points: Tensor, chosen: Tensor | None = None) -> list[Tensor]:
        """(B, N, 3) -> (B, S, K) int64 for each stage: what `forward` would compute.

        chosen: (B, S) indices of the first stage's centres; None: the first S.
        """
        return prefix_neighbours(points, self.sizes, self.count, chosen)

    def features(self, points: Tensor, colors: Tensor | None = None, neighbours: Sequence[Tensor] | None = None) -> Tensor:
        """(B, D of the last stage): the maximum over its points."""
        chosen = None if self.ordered else farthest_points(points, self.sizes[0], kernel=True)  # (B, S)
        rows = self.embedding(self.entering(points, colors))  # (B, N, C)
        stages = zip(self.local_grouper_list, self.pre_blocks_list, self.pos_blocks_list)
        for (grouper, pre, pos), size, near in zip(stages, self.sizes, neighbours or self.neighbours(points, chosen)):
            rows = pos(pre(transferred(grouper, pre.transfer, rows, near, size, chosen)))  # (B, S, D)
            chosen = None
        return rows.max(dim=1).values

    def entering(self, points: Tensor, colors: Tensor | None) -> Tensor:
        """(B, N, 3 or 6): what the embedding takes."""
        if not self.colors:
            return points
        if colors is None:
            raise ValueError("this PointMLP was built with colors=True: pass colors (B, N, 3)")
        return torch.cat([points, colors], dim=-1)


def take(rows: Tensor, size: int, chosen: Tensor | None) -> Tensor:
    """(B, N, C) -> (B, S, C): the chosen rows, or the first ones."""
    return rows[:, :size] if chosen is None else index_points(rows, chosen)


def transferred(grouper: Grouper, transfer: ConvNormAct, rows: Tensor, near: Tensor, size: int, chosen: Tensor | None = None) -> Tensor:
    """(B, N, C) -> (B, S, K, D): the geometric affine module and the transfer layer, each matmul before the gather.

    With A, E the halves of the weight W: W cat[alpha (f_j - f_i) / s + beta, f_i] = A alpha f_j / s - A alpha f_i / s + A beta + E f_i.
    """
    weight, bias = transfer.net[0].weight[:, :, 0], transfer.net[0].bias
    channels = rows.shape[-1]
    alpha, beta = grouper.affine_alpha.flatten(), grouper.affine_beta.flatten()
    centres = take(rows, size, chosen)  # (B, S, C)
    spread = (index_points(rows, near) - centres[:, :, None]).flatten(1).std(dim=-1) + EPSILON  # (B,)
    scaled = F.linear(rows, weight[:, :channels] * alpha) / spread[:, None, None]  # (B, N, D)
    constant = F.linear(beta, weight[:, :channels]) if bias is None else F.linear(beta, weight[:, :channels], bias)
    own = F.linear(centres, weight[:, channels:], constant) - take(scaled, size, chosen)  # (B, S, D)
    return transfer.net[1:](index_points(scaled, near) + own[:, :, None])


def pointmlp(classes: int = 40) -> PointMLP:
    """The published `pointMLP`: classifier, any number of points (at least 512) in any order."""
    return PointMLP(classes=classes, ordered=False)


def pointmlp_elite(classes: int = 40) -> PointMLP:
    """The published `pointMLPElite`."""
    return PointMLP(
        embed=32, expansion=0.25, widen=(2, 2, 2, 1), pre=(1, 1, 2, 1), pos=(1, 1, 2, 1), classes=classes, ordered=False
    )  # fmt: skip


def cg3d_pointmlp() -> PointMLP:
    """The encoder of CG3D's checkpoints: `pointMLPProject`, 512-d."""
    return PointMLP(out=512, ordered=False)
