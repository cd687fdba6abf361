"""Uni3D: groups of coloured points as the tokens of a ViT of the EVA family, tiny to giant.

Chooses no loss and normalises no output. Source: baaivision/Uni3D models/point_encoder.py:93-224 and timm 0.9.7 models/eva.py, whose
parameter names it keeps. Differs: channels last; the ViT's own patch embedding, class token and positions, which checkpoints carry and
`encode_pc` never uses, are not held (`UNUSED`). No rotary embedding is applied, as published.
Axes: B clouds, N points, G groups, K points of a group, W width, T = G + 1 tokens.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.learn.nets.grouping import farthest_points, index_points, near_by_difference
from cg3d.learn.nets.point_transformer import GroupEncoder

GROUPS, GROUP_SIZE, EPSILON = 512, 64, 1e-6
HEADS = {192: 3, 384: 6, 768: 12, 1024: 16, 1408: 16}  # by width: tiny, small, base, large, giant
SIZES = {192: "tiny", 384: "small", 768: "base", 1024: "large", 1408: "giant"}
UNUSED = ("visual.cls_token", "visual.pos_embed", "visual.patch_embed.", "visual.head.", "visual.mask_token")
PREFIX = "point_encoder."


class Attention(nn.Module):
    """timm's EvaAttention without rotary embedding: query and value have a bias, key has none. fused: one matrix for all three."""

    def __init__(self, width: int, heads: int, fused: bool) -> None:
        super().__init__()
        self.heads, self.fused = heads, fused
        if fused:
            self.qkv = nn.Linear(width, 3 * width, bias=False)
            self.q_bias, self.v_bias = nn.Parameter(torch.zeros(width)), nn.Parameter(torch.zeros(width))
        else:
            self.q_proj, self.v_proj = nn.Linear(width, width), nn.Linear(width, width)
            self.k_proj = nn.Linear(width, width, bias=False)
        self.proj = nn.Linear(width, width)

    def forward(self, tokens: Tensor) -> Tensor:
        batch, count, width = tokens.shape
        if self.fused:
            bias = torch.cat([self.q_bias, torch.zeros_like(self.q_bias), self.v_bias])
            parts = F.linear(tokens, self.qkv.weight, bias).chunk(3, dim=-1)
        else:
            parts = self.q_proj(tokens), self.k_proj(tokens), self.v_proj(tokens)
        query, key, value = (part.view(batch, count, self.heads, width // self.heads).transpose(1, 2) for part in parts)
        mixed = F.scaled_dot_product_attention(query, key, value)  # (B, heads, T, W / heads)
        return self.proj(mixed.transpose(1, 2).reshape(batch, count, width))


class Gated(nn.Module):
    """timm's GluMlp with gate first: tiny and small."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(width, 2 * inner), nn.Linear(inner, width)

    def forward(self, tokens: Tensor) -> Tensor:
        gate, value = self.fc1(tokens).chunk(2, dim=-1)
        return self.fc2(F.silu(gate) * value)


class NormedGated(nn.Module):
    """timm's SwiGLU with a norm inside: base and large."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.fc1_g, self.fc1_x, self.fc2 = nn.Linear(width, inner), nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(inner, eps=EPSILON)

    def forward(self, tokens: Tensor) -> Tensor:
        return self.fc2(self.norm(F.silu(self.fc1_g(tokens)) * self.fc1_x(tokens)))


class Plain(nn.Module):
    """timm's Mlp: giant."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, tokens: Tensor) -> Tensor:
        return self.fc2(F.gelu(self.fc1(tokens)))


MLPS = {"gated": Gated, "normed": NormedGated, "plain": Plain}


class Block(nn.Module):
    """Pre-norm."""

    def __init__(self, width: int, heads: int, inner: int, mlp: str, fused: bool) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=EPSILON), nn.LayerNorm(width, eps=EPSILON)
        self.attn = Attention(width, heads, fused)
        self.mlp = MLPS[mlp](width, inner)

    def forward(self, tokens: Tensor) -> Tensor:
        tokens = tokens + self.attn(self.norm1(tokens))
        return tokens + self.mlp(self.norm2(tokens))


class Vit(nn.Module):
    def __init__(self, width: int, depth: int, heads: int, inner: int, mlp: str, fused: bool) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(Block(width, heads, inner, mlp, fused) for _ in range(depth))
        self.fc_norm = nn.LayerNorm(width, eps=EPSILON)

    def forward(self, tokens: Tensor) -> Tensor:
        for block in self.blocks:
            tokens = block(tokens)
        return self.fc_norm(tokens[:, 0])  # (B, W): the class token


class Uni3D(nn.Module):
    """(B, N, 3) float32, unit sphere, +Y up, and colours (B, N, 3) in [0, 1] -> (B, out), not normalised.

    inner: width inside an MLP; mlp: a name of MLPS; ordered: as in `PointTransformer`.
    """

    def __init__(
        self,
        *,
        width: int,
        depth: int,
        heads: int,
        inner: int,
        mlp: str,
        fused: bool,
        out: int = 1024,
        encoder: int = 512,
        groups: int = GROUPS,
        group_size: int = GROUP_SIZE,
        ordered: bool = True,
    ) -> None:
        super().__init__()
        self.groups, self.group_size, self.ordered = groups, group_size, ordered
        self.cls_token, self.cls_pos = nn.Parameter(torch.zeros(1, 1, width)), nn.Parameter(torch.zeros(1, 1, width))
        self.encoder = GroupEncoder(6, (128, 256, 512, encoder))
        self.encoder2trans, self.trans2embed = nn.Linear(encoder, width), nn.Linear(width, out)
        self.pos_embed = nn.Sequential(nn.Linear(3, 128), nn.GELU(), nn.Linear(128, width))
        self.visual = Vit(width, depth, heads, inner, mlp, fused)

    def forward(self, points: Tensor, colors: Tensor) -> Tensor:
        if self.ordered:
            centres = points[:, : self.groups]
        else:
            centres = index_points(points, farthest_points(points, self.groups, kernel=True))
        near = near_by_difference(centres, points, self.group_size)
        groups = index_points(torch.cat([points, colors], dim=-1), near) - F.pad(centres, (0, 3))[:, :, None]  # (B, G, K, 6)
        tokens = self.encoder2trans(self.encoder(groups)) + self.pos_embed(centres)  # (B, G, W)
        first = (self.cls_token + self.cls_pos).expand(points.shape[0], -1, -1)
        return self.trans2embed(self.visual(torch.cat([first, tokens], dim=1)))


def from_uni3d(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The point encoder's part of a Uni3D state dict under this net's names, without what no forward pass uses."""
    names = {name: name.removeprefix(PREFIX) for name in weights if name.startswith(PREFIX)}
    return {new: weights[name] for name, new in names.items() if not new.startswith(UNUSED)}


def uni3d_of(state: Mapping[str, Tensor], *, groups: int = GROUPS, group_size: int = GROUP_SIZE, ordered: bool = True) -> Uni3D:
    """An empty net of the size that these weights (of `from_uni3d`) have. Raises KeyError for weights of another architecture."""
    out, width = state["trans2embed.weight"].shape
    first = "visual.blocks.0."
    mlp = "normed" if first + "mlp.fc1_g.weight" in state else "plain"
    inner = state[first + "mlp.fc2.weight"].shape[1]
    if mlp == "plain" and state[first + "mlp.fc1.weight"].shape[0] == 2 * inner:
        mlp = "gated"
    depth = len({name.split(".")[2] for name in state if name.startswith("visual.blocks.")})
    return Uni3D(
        width=width, depth=depth, heads=HEADS.get(width, max(1, width // 64)), inner=inner, mlp=mlp,
        fused=first + "attn.qkv.weight" in state, out=out, encoder=state["encoder2trans.weight"].shape[1],
        groups=groups, group_size=group_size, ordered=ordered,
    )  # fmt: skip
