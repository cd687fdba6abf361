"""OpenShape's PointBERT (PointPatchTransformer): balls of coloured points through a small PointNet, then a pre-norm transformer.

Chooses no loss and normalises no output. Source: Colin97/OpenShape_code src/models/ppat.py:1-154 and src/models/pointnet_util.py:20-209,
whose parameter names it keeps. Differs: channels last; farthest points start at index 0, where the published code draws the start.
Axes: B clouds, N points, S centres (patches), K points of a ball, W width, T = S + 1 tokens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.learn.nets.grouping import exact_distance, farthest_points, index_points

HEAD_WIDTH = 64


@dataclass(frozen=True)
class Scale:
    """What the shapes of the weights do not tell: patches, radius of a ball (unit sphere), points of a ball. ppat.py `make`."""

    patches: int
    radius: float
    points: int


# (width, layers, width of a patch's feature) -> Scale; published checkpoints have scaling 4.
SCALES = {
    (256, 6, 96): Scale(64, 0.4, 256),
    (512, 6, 128): Scale(64, 0.4, 256),
    (512, 12, 128): Scale(128, 0.35, 128),
    (512, 12, 256): Scale(384, 0.2, 64),
    (768, 12, 256): Scale(512, 0.2, 64),
    (768, 24, 256): Scale(512, 0.2, 64),
}


class SetAbstraction(nn.Module):
    """Balls of points -> one feature each: three layers with norms, then the maximum."""

    def __init__(self, channels: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        pairs = list(zip((channels, *widths[:-1]), widths))
        self.mlp_convs = nn.ModuleList(nn.Conv2d(entering, leaving, 1) for entering, leaving in pairs)
        self.mlp_bns = nn.ModuleList(nn.BatchNorm2d(leaving) for _, leaving in pairs)

    def forward(self, groups: Tensor) -> Tensor:
        """(B, S, K, C) -> (B, S, W)."""
        rows = groups.permute(0, 3, 2, 1)  # (B, C, K, S)
        for layer, norm in zip(self.mlp_convs, self.mlp_bns):
            rows = norm(layer(rows)).relu()
        return rows.amax(dim=2).transpose(1, 2)


class PreNorm(nn.Module):
    def __init__(self, width: int, inner: nn.Module) -> None:
        super().__init__()
        self.norm, self.fn = nn.LayerNorm(width), inner

    def forward(self, tokens: Tensor) -> Tensor:
        return self.fn(self.norm(tokens))


class Attention(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.to_qkv = nn.Linear(width, 3 * heads * HEAD_WIDTH, bias=False)
        self.to_out = nn.Sequential(nn.Linear(heads * HEAD_WIDTH, width), nn.Dropout(0.0))

    def forward(self, tokens: Tensor) -> Tensor:
        batch, count, _ = tokens.shape
        parts = self.to_qkv(tokens).chunk(3, dim=-1)
        query, key, value = (part.view(batch, count, self.heads, HEAD_WIDTH).transpose(1, 2) for part in parts)
        mixed = F.scaled_dot_product_attention(query, key, value)  # (B, heads, T, 64)
        return self.to_out(mixed.transpose(1, 2).reshape(batch, count, self.heads * HEAD_WIDTH))


class FeedForward(nn.Module):
    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.net = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.0), nn.Linear(inner, width), nn.Dropout(0.0))

    def forward(self, tokens: Tensor) -> Tensor:
        return self.net(tokens)


class Layers(nn.Module):
    def __init__(self, width: int, depth: int, heads: int, inner: int) -> None:
        super().__init__()
        layer = lambda: nn.ModuleList([PreNorm(width, Attention(width, heads)), PreNorm(width, FeedForward(width, inner))])  # noqa: E731
        self.layers = nn.ModuleList(layer() for _ in range(depth))

    def forward(self, tokens: Tensor) -> Tensor:
        for attention, feed_forward in self.layers:
            tokens = attention(tokens) + tokens
            tokens = feed_forward(tokens) + tokens
        return tokens


class Patches(nn.Module):
    """Published name `ppat`."""

    def __init__(self, *, width: int, depth: int, heads: int, inner: int, feature: int) -> None:
        super().__init__()
        self.cls_token = nn.Parameter(torch.zeros(width))
        self.sa = SetAbstraction(9, (64, 64, feature))
        self.lift = nn.Sequential(nn.Conv1d(feature + 3, width, 1), nn.Identity(), nn.LayerNorm(width))
        self.transformer = Layers(width, depth, heads, inner)

    def forward(self, centres: Tensor, groups: Tensor) -> Tensor:
        """(B, S, 3), (B, S, K, 9) -> (B, W): the class token, without a norm."""
        patches = torch.cat([centres, self.sa(groups)], dim=-1)  # (B, S, 3 + feature)
        tokens = self.lift[2](F.linear(patches, self.lift[0].weight[:, :, 0], self.lift[0].bias))
        first = self.cls_token.expand(tokens.shape[0], 1, -1)
        return self.transformer(torch.cat([first, tokens], dim=1))[:, 0]


class OpenShape(nn.Module):
    """(B, N, 3) float32, unit sphere, and colours (B, N, 3) in [0, 1] -> (B, out), not normalised.

    ordered: the first `scale.patches` points are the centres, in farthest-point order. A ball takes its first points in index order, and
    published clouds are in random order; with `scattered` = N the order is a fixed permutation of all N, so that the centres, which
    stand in front, are not taken before others.
    """

    def __init__(
        self,
        *,
        width: int = 512,
        depth: int = 12,
        inner: int = 1536,
        feature: int = 256,
        out: int = 1280,
        scale: Scale = SCALES[512, 12, 256],
        ordered: bool = True,
        scattered: int = 0,
    ) -> None:
        super().__init__()
        self.scale, self.ordered = scale, ordered
        self.ppat = Patches(width=width, depth=depth, heads=width // HEAD_WIDTH, inner=inner, feature=feature)
        self.proj = nn.Linear(width, out)
        order = torch.from_numpy(np.random.default_rng(0).permutation(scattered)) if scattered else None
        self.register_buffer("order", order, persistent=False)

    def forward(self, points: Tensor, colors: Tensor) -> Tensor:
        if self.ordered:
            centres = points[:, : self.scale.patches]
        else:
            centres = index_points(points, farthest_points(points, self.scale.patches))
        if self.order is not None:
            points, colors = points[:, self.order], colors[:, self.order]
        near = self.ball(centres, points)
        entering = index_points(torch.cat([points, points, colors], dim=-1), near)  # (B, S, K, 9)
        return self.proj(self.ppat(centres, entering - F.pad(centres, (0, 6))[:, :, None]))

    def ball(self, centres: Tensor, points: Tensor) -> Tensor:
        """(B, S, K) int64: the first K points in index order within the radius (border included); places left over repeat the first hit."""
        distance = exact_distance(centres, points)
        total = points.shape[1]
        index = torch.arange(total, device=points.device, dtype=points.dtype).expand_as(distance)  # exact below 2^24
        chosen = torch.where(distance <= self.scale.radius**2, index, float(total)).topk(self.scale.points, dim=-1, largest=False).values
        return torch.where(chosen == total, chosen[..., :1], chosen).long()


def openshape_of(state: Mapping[str, Tensor], *, ordered: bool = True, scattered: int = 0, scale: Scale | None = None) -> OpenShape:
    """An empty net of the size that these weights have. Raises KeyError for weights of another architecture or unknown scaling."""
    out, width = state["proj.weight"].shape
    depth = len({name.split(".")[3] for name in state if name.startswith("ppat.transformer.layers.")})
    inner = state["ppat.transformer.layers.0.1.fn.net.0.weight"].shape[0]
    feature = state["ppat.sa.mlp_convs.2.weight"].shape[0]
    return OpenShape(
        width=width, depth=depth, inner=inner, feature=feature, out=out, scale=scale or SCALES[width, depth, feature],
        ordered=ordered, scattered=scattered,
    )  # fmt: skip
