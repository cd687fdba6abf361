"""Inference rewrites of the point towers: norms folded into weights, everything constant computed once. `fold(net)` makes them.

Trains nothing: `fold` copies values, later changes of the net are not seen. Equal to `net.eval()` up to float32 rounding.
Axes: B clouds, N points, S centres, G groups, K neighbours, C and D channels, T tokens.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.learn.nets.grouping import farthest_points, index_points, nearest, prefix_neighbours
from cg3d.learn.nets.layers import Residual, folded
from cg3d.learn.nets.point_transformer import Block, PointTransformer
from cg3d.learn.nets.pointmlp import EPSILON, Grouper, PointMLP, PreExtraction, take

TILE_BYTES = 1 << 21  # rows of a stage are worked on in tiles of this size: less is slower (weights are repacked), more wastes fresh pages


def fold(net: nn.Module) -> nn.Module:
    """The inference module of a point tower: same `forward(points, colors, neighbours)`, no gradients, eval mode."""
    if isinstance(net, PointTransformer):
        return FoldedPointTransformer(net).eval().requires_grad_(False)
    if isinstance(net, PointMLP):
        return FoldedPointMLP(net).eval().requires_grad_(False)
    raise TypeError(f"{type(net).__name__} has no inference rewrite; known: PointTransformer, PointMLP")


class Dense(nn.Module):
    """relu(rows weight^T + bias), or without the relu; weight (out, in)."""

    def __init__(self, weight: Tensor, bias: Tensor | None, *, relu: bool = False) -> None:
        super().__init__()
        self.relu = relu
        self.register_buffer("weight", weight.float().contiguous())
        self.register_buffer("bias", None if bias is None else bias.float().contiguous())

    def forward(self, rows: Tensor) -> Tensor:
        if fusable(rows):  # oneDNN: the relu in the same pass, and on AMD twice as fast as MKL, which F.linear takes
            return torch.ops.mkldnn._linear_pointwise(rows, self.weight, self.bias, "relu" if self.relu else "none", [], "")
        rows = F.linear(rows, self.weight, self.bias)
        return rows.relu() if self.relu else rows


def fusable(rows: Tensor) -> bool:
    """Whether oneDNN's fused layer and in-place work may be used: plain float32 on a CPU, neither exported nor differentiated."""
    plain = rows.device.type == "cpu" and rows.dtype == torch.float32 and torch.backends.mkldnn.enabled and not rows.requires_grad
    return plain and not (torch.compiler.is_compiling() or torch.jit.is_tracing())


class FoldedResidual(nn.Module):
    """`Residual` with its norms folded."""

    def __init__(self, layer: Residual) -> None:
        super().__init__()
        self.inner = Dense(*folded(*layer.net1[:2]), relu=True)
        self.outer = Dense(*folded(*layer.net2))

    def forward(self, rows: Tensor) -> Tensor:
        if fusable(rows):
            return self.outer(self.inner(rows)).add_(rows).relu_()
        return (self.outer(self.inner(rows)) + rows).relu()


class FoldedStage(nn.Module):
    """One stage of PointMLP: rows (B, N, C) of the pool -> rows (B, S, D) of the centres.

    The folded transfer layer is relu(P_j / s - P_i / s + E f_i + constant), P = A alpha f, s the spread of the cloud's differences.
    """

    def __init__(self, grouper: Grouper, pre: PreExtraction, pos: nn.Module) -> None:
        super().__init__()
        weight, bias = folded(*pre.transfer.net[:2])
        channels = weight.shape[1] // 2
        alpha, beta = (p.detach().double().flatten() for p in (grouper.affine_alpha, grouper.affine_beta))
        self.scaled = Dense(weight[:, :channels] * alpha, None)
        self.own = Dense(weight[:, channels:], bias + weight[:, :channels] @ beta)
        self.pre = nn.Sequential(*[FoldedResidual(layer) for layer in pre.operation])
        self.pos = nn.Sequential(*[FoldedResidual(layer) for layer in pos.operation])

    def forward(self, rows: Tensor, near: Tensor, size: int, chosen: Tensor | None = None) -> Tensor:
        centres = take(rows, size, chosen)  # (B, S, C)
        spread = spread_of(index_points(rows, near) - centres[:, :, None]) + EPSILON  # (B,)
        scaled = self.scaled(rows) / spread[:, None, None]  # (B, N, D)
        own = self.own(centres) - take(scaled, size, chosen)  # (B, S, D)
        if not fusable(rows):
            return self.pos(self.pre((index_points(scaled, near) + own[:, :, None]).relu()).amax(dim=2))
        return self.pos(self.tiled(scaled, own, near))

    def tiled(self, scaled: Tensor, own: Tensor, near: Tensor) -> Tensor:
        """The maximum of each group after the residual layers, (B, S, D), a cache-sized tile of groups at a time."""
        batch, size, width = own.shape
        flat = (near + torch.arange(0, batch * scaled.shape[1], scaled.shape[1]).view(-1, 1, 1)).flatten(0, 1)  # (B S, K)
        points, centres, out = scaled.flatten(0, 1), own.flatten(0, 1), own.new_empty(batch * size, width)
        step = max(1, TILE_BYTES // (4 * width * near.shape[2]))
        for start in range(0, batch * size, step):
            part = slice(start, start + step)
            rows = F.embedding(flat[part], points).add_(centres[part, None]).relu_()  # (step, K, D)
            torch.amax(self.pre(rows), dim=1, out=out[part])
        return out.view(batch, size, width)


def spread_of(difference: Tensor) -> Tensor:
    """Standard deviation over all of each cloud's (B, S, K, C): (B,).

    In a graph by groups first: ONNX Runtime adds up one long row so plainly that the net's output is off by 7e-5, with groups by 1e-6.
    """
    if not torch.jit.is_tracing():
        return difference.flatten(1).std(dim=-1)
    count = difference.shape[1] * difference.shape[2] * difference.shape[3]
    centred = difference - difference.mean(dim=3).mean(dim=2).mean(dim=1)[:, None, None, None]
    squares = (centred * centred).mean(dim=3).mean(dim=2).mean(dim=1)
    return (squares * count / (count - 1)).sqrt()


class FoldedPointMLP(nn.Module):
    """See `PointMLP`."""

    def __init__(self, net: PointMLP) -> None:
        super().__init__()
        self.sizes, self.count, self.colors, self.ordered = net.sizes, net.count, net.colors, net.ordered
        self.embedding = Dense(*folded(*net.embedding.net[:2]), relu=True)
        self.stages = nn.ModuleList(map(FoldedStage, net.local_grouper_list, net.pre_blocks_list, net.pos_blocks_list))
        if hasattr(net, "classifier"):
            first, norm1, _, _, second, norm2, _, _, last = net.classifier
            self.head = nn.Sequential(
                Dense(*folded(first, norm1), relu=True), Dense(*folded(second, norm2), relu=True), Dense(*folded(last, None))
            )
        else:
            self.head = Dense(*folded(net.projection, None))

    def forward(self, points: Tensor, colors: Tensor | None = None, neighbours: list[Tensor] | None = None) -> Tensor:
        chosen = None if self.ordered else farthest_points(points, self.sizes[0], kernel=True)
        rows = self.embedding(torch.cat([points, colors], dim=-1) if self.colors else points)
        if neighbours is None:
            neighbours = prefix_neighbours(points, self.sizes, self.count, chosen)
        for stage, near, size in zip(self.stages, neighbours, self.sizes):
            rows, chosen = stage(rows, near, size, chosen), None
        return self.head(rows.amax(dim=1))


class FoldedBlock(nn.Module):
    """`Block` with the affine parts of its layer norms folded into the matmuls that follow, the scale of attention into q."""

    def __init__(self, block: Block) -> None:
        super().__init__()
        self.heads, self.dim = block.attn.heads, block.attn.proj.in_features
        self.qkv = Dense(*after_norm(block.attn.qkv, block.norm1))
        self.proj = Dense(*folded(block.attn.proj, None))
        self.fc1 = Dense(*after_norm(block.mlp.fc1, block.norm2))
        self.fc2 = Dense(*folded(block.mlp.fc2, None))

    def forward(self, tokens: Tensor) -> Tensor:
        batch, count, dim = tokens.shape[0], tokens.shape[1], self.dim
        rows = self.qkv(F.layer_norm(tokens, (dim,)))
        query, key, value = rows.view(batch, count, 3, self.heads, dim // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        mixed = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(batch, count, dim)
        tokens = tokens + self.proj(mixed)
        return tokens + self.fc2(F.gelu(self.fc1(F.layer_norm(tokens, (dim,)))))


def after_norm(layer: nn.Linear, norm: nn.LayerNorm) -> tuple[Tensor, Tensor]:
    """Weight and bias of `layer(norm(x))` in terms of the normalised x without its affine part."""
    weight, bias = folded(layer, None)
    return weight * norm.weight.detach().double(), bias + weight @ norm.bias.detach().double()


class FoldedPointTransformer(nn.Module):
    """See `PointTransformer`.

    The group encoder's second and third layers have nothing between them on the local half, so they become one matmul on that half.
    """

    def __init__(self, net: PointTransformer) -> None:
        super().__init__()
        self.groups, self.group_size, self.colors, self.ordered = net.groups, net.group_size, net.colors, net.ordered
        first, norm1, _, second = net.encoder.first_conv
        third, norm2, _, fourth = net.encoder.second_conv
        weight2, bias2 = folded(second, None)
        weight3, bias3 = folded(third, norm2)
        half = weight2.shape[0]  # published input of the third layer: cat[overall, local]
        self.first = Dense(*folded(first, norm1), relu=True)
        self.local = Dense(torch.cat([weight3[:, half:] @ weight2, weight2]), None)  # both uses of the first layer's rows
        self.overall = Dense(weight3[:, :half], bias3 + weight3[:, half:] @ bias2 + weight3[:, :half] @ bias2)
        self.fourth = Dense(*folded(fourth, None))
        self.reduce = Dense(*folded(net.reduce_dim, None))
        self.position1, self.position2 = Dense(*folded(net.pos_embed[0], None)), Dense(*folded(net.pos_embed[2], None))
        self.register_buffer("cls_token", net.cls_token.detach().clone())
        self.register_buffer("cls_pos", net.cls_pos.detach().clone())
        self.blocks = nn.ModuleList(map(FoldedBlock, net.blocks.blocks))
        self.norm = nn.LayerNorm(net.norm.normalized_shape)
        self.norm.load_state_dict(net.norm.state_dict())
        self.head = Dense(*folded(net.projection, None))

    def forward(self, points: Tensor, colors: Tensor | None = None, neighbours: Tensor | None = None) -> Tensor:
        if self.ordered:
            centres = points[:, : self.groups]
        else:
            centres = index_points(points, farthest_points(points, self.groups, kernel=True))
        near = nearest(centres, points, self.group_size) if neighbours is None else neighbours
        entering = torch.cat([points, colors], dim=-1) if self.colors else points
        relative = index_points(entering, near) - (F.pad(centres, (0, 3)) if self.colors else centres)[:, :, None]
        tokens = self.reduce(self.encode(relative))  # (B, G, dim)
        position = self.position2(F.gelu(self.position1(centres)))
        batch = points.shape[0]
        tokens = torch.cat([self.cls_token.expand(batch, -1, -1), tokens], dim=1)  # (B, T, dim)
        position = torch.cat([self.cls_pos.expand(batch, -1, -1), position], dim=1)
        for block in self.blocks:
            tokens = block(tokens + position)
        tokens = self.norm(tokens)
        return self.head(torch.cat([tokens[:, 0], tokens[:, 1:].amax(dim=1)], dim=-1))

    def encode(self, groups: Tensor) -> Tensor:
        """(B, G, K, 3 or 6) -> (B, G, out)."""
        both = self.local(self.first(groups))  # (B, G, K, third + second)
        third = self.overall.weight.shape[0]
        overall = self.overall(both[..., third:].amax(dim=2))  # (B, G, third)
        return self.fourth((both[..., :third] + overall[:, :, None]).relu()).amax(dim=2)
