"""The point transformer of CG3D (Point-BERT's encoder with a projection): 64 groups of 32 points become tokens.

Chooses no loss and normalises no output. Source: deeptibhegde/CLIP-goes-3D models/Point_Transformer.py and models/dvae.py, whose parameter
names it keeps. Differs: colours may enter the first layer; channels last; the global half of the group encoder's second layer is computed
once per group, not per point.
Axes: B clouds, N points, G groups, K points of a group, C channels, T = G + 1 tokens.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.learn.nets.grouping import farthest_points, index_points, nearest
from cg3d.learn.nets.layers import DropPath, Pointwise, RowNorm


class GroupEncoder(nn.Module):
    """(B, G, K, 3 or 6) -> (B, G, out): a small PointNet. widths: of its four layers; the published ones are 128, 256, 512, 256."""

    def __init__(self, channels: int, widths: tuple[int, int, int, int]) -> None:
        super().__init__()
        first, local, second, out = widths
        self.first_conv = nn.Sequential(Pointwise(channels, first), RowNorm(first), nn.ReLU(), Pointwise(first, local))
        self.second_conv = nn.Sequential(Pointwise(2 * local, second), RowNorm(second), nn.ReLU(), Pointwise(second, out))

    def forward(self, groups: Tensor) -> Tensor:
        local = self.first_conv(groups)  # (B, G, K, C)
        overall = local.max(dim=2).values  # (B, G, C)
        weight, bias = self.second_conv[0].weight[:, :, 0], self.second_conv[0].bias
        half = local.shape[-1]  # published input: cat[overall, local]
        rows = F.linear(local, weight[:, half:]) + F.linear(overall, weight[:, :half], bias)[:, :, None]
        return self.second_conv[1:](rows).max(dim=2).values  # (B, G, out)


class Attention(nn.Module):
    """Self-attention, qkv without bias."""

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim, bias=False)
        self.proj = nn.Linear(dim, dim)

    def forward(self, tokens: Tensor) -> Tensor:
        batch, count, dim = tokens.shape
        query, key, value = self.qkv(tokens).view(batch, count, 3, self.heads, dim // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(query, key, value)  # (B, heads, T, C)
        return self.proj(mixed.transpose(1, 2).reshape(batch, count, dim))


class Mlp(nn.Module):
    def __init__(self, dim: int, inner: int) -> None:
        super().__init__()
        self.fc1 = nn.Linear(dim, inner)
        self.fc2 = nn.Linear(inner, dim)

    def forward(self, tokens: Tensor) -> Tensor:
        return self.fc2(F.gelu(self.fc1(tokens)))


class Block(nn.Module):
    """Pre-norm transformer block."""

    def __init__(self, dim: int, heads: int, drop_path: float, mlp_ratio: float = 4.0) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(dim)
        self.drop_path = DropPath(drop_path)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = Mlp(dim, int(dim * mlp_ratio))
        self.attn = Attention(dim, heads)

    def forward(self, tokens: Tensor) -> Tensor:
        tokens = tokens + self.drop_path(self.attn(self.norm1(tokens)))
        return tokens + self.drop_path(self.mlp(self.norm2(tokens)))


class Blocks(nn.Module):
    """The stack. The position is added before every block, not only at the start."""

    def __init__(self, dim: int, depth: int, heads: int, drop_path: float) -> None:
        super().__init__()
        rates = torch.linspace(0, drop_path, depth).tolist()
        self.blocks = nn.ModuleList(Block(dim, heads, rate) for rate in rates)

    def forward(self, tokens: Tensor, position: Tensor) -> Tensor:
        for block in self.blocks:
            tokens = block(tokens + position)
        return tokens


class PointTransformer(nn.Module):
    """(B, N, 3) float32, unit sphere, +Y up [, colours (B, N, 3) in [0, 1]] -> (B, out), not normalised.

    ordered: points come in farthest-point order (start 0), so the centres are the first `groups` of them; otherwise they are chosen here,
    by the rule of the published CUDA kernel. classes: size of the fine-tuning head that published checkpoints carry; 0: none.
    out: 0: no projection (the published fine-tuning model).
    """

    def __init__(
        self,
        *,
        dim: int = 384,
        depth: int = 12,
        heads: int = 6,
        groups: int = 64,
        group_size: int = 32,
        widths: tuple[int, int, int, int] = (128, 256, 512, 256),
        out: int = 512,
        classes: int = 0,
        drop_path: float = 0.1,
        colors: bool = False,
        ordered: bool = True,
    ) -> None:
        super().__init__()
        self.groups, self.group_size, self.colors, self.ordered = groups, group_size, colors, ordered
        self.cls_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.cls_pos = nn.Parameter(torch.zeros(1, 1, dim))
        self.encoder = GroupEncoder(6 if colors else 3, widths)
        self.reduce_dim = nn.Linear(widths[3], dim)
        if out:
            self.projection = nn.Linear(2 * dim, out)
        self.pos_embed = nn.Sequential(nn.Linear(3, 128), nn.GELU(), nn.Linear(128, dim))
        self.blocks = Blocks(dim, depth, heads, drop_path)
        self.norm = nn.LayerNorm(dim)
        if classes:
            self.cls_head_finetune = nn.Sequential(nn.Linear(2 * dim, 256), nn.ReLU(), nn.Dropout(0.5), nn.Linear(256, classes))
        nn.init.trunc_normal_(self.cls_token, std=0.02)
        nn.init.trunc_normal_(self.cls_pos, std=0.02)

    def forward(self, points: Tensor, colors: Tensor | None = None, neighbours: Tensor | None = None) -> Tensor:
        """neighbours: (B, G, K) integer from `neighbours()`, if known; they stay right under rotation, shift and even scale."""
        return self.projection(self.features(points, colors, neighbours))

    def logits(self, points: Tensor) -> Tensor:
        """(B, classes) of the fine-tuning head."""
        return self.cls_head_finetune(self.features(points))

    def neighbours(self, points: Tensor) -> Tensor:
        """(B, N, 3) in farthest-point order -> (B, G, K) int64: what `forward` would compute."""
        return nearest(points[:, : self.groups], points, self.group_size)

    def features(self, points: Tensor, colors: Tensor | None = None, neighbours: Tensor | None = None) -> Tensor:
        """(B, 2 dim): the class token and the maximum over the patches."""
        groups, centres = self.group(points, colors, neighbours)
        tokens = self.reduce_dim(self.encoder(groups))  # (B, G, dim)
        position = self.pos_embed(centres)
        batch = points.shape[0]
        tokens = torch.cat([self.cls_token.expand(batch, -1, -1).to(tokens.dtype), tokens], dim=1)  # (B, T, dim)
        position = torch.cat([self.cls_pos.expand(batch, -1, -1).to(position.dtype), position], dim=1)
        tokens = self.norm(self.blocks(tokens, position))
        return torch.cat([tokens[:, 0], tokens[:, 1:].max(dim=1).values], dim=-1)

    def group(self, points: Tensor, colors: Tensor | None = None, neighbours: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Groups (B, G, K, 3 or 6), coordinates relative to their centre; centres (B, G, 3)."""
        if self.ordered:
            centres = points[:, : self.groups]
        else:
            centres = index_points(points, farthest_points(points, self.groups, kernel=True))
        if neighbours is None:
            neighbours = nearest(centres, points, self.group_size)
        if not self.colors:
            return index_points(points, neighbours) - centres[:, :, None], centres
        if colors is None:
            raise ValueError("this point transformer was built with colors=True: pass colors (B, N, 3)")
        gathered = index_points(torch.cat([points, colors], dim=-1), neighbours)  # (B, G, K, 6)
        return gathered - F.pad(centres, (0, 3))[:, :, None], centres


def cg3d_point_transformer() -> PointTransformer:
    """The encoder of CG3D's checkpoints: `PointTransformerProject`, 512-d, any number of points in any order."""
    return PointTransformer(classes=55, ordered=False)
