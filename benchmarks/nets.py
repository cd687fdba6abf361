"""Time the inference rewrites of the point towers against the published computation written plainly: one thread, process CPU time.

    nice python benchmarks/nets.py [--rounds 7] [--batches 1 8] [--only PointMLP]

Twin: published module structure in eval mode, (B, C, N) layers, farthest points by a torch loop, neighbours by topk, softmax spelt out.
All sides run interleaved in one process; a ratio is the median of the rounds' ratios. Weights are random with realistic norms, so the
cosine of int8 says little about trained weights.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from cg3d.learn.nets.folded import fold
from cg3d.learn.nets.grouping import farthest_points, square_distance
from cg3d.learn.nets.point_transformer import PointTransformer, cg3d_point_transformer
from cg3d.learn.nets.pointmlp import PointMLP, pointmlp, pointmlp_elite
from cg3d.learn.onnx_points import int8_graph
from cg3d.learn.trunk import to_graph

NETS: dict[str, Callable[[], nn.Module]] = {
    "PointMLP": pointmlp,
    "PointMLP-elite": pointmlp_elite,
    "PointTransformer": cg3d_point_transformer,
}
POINTS = 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--batches", type=int, nargs="+", default=[1, 8])
    parser.add_argument("--only", choices=NETS)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    print(f"torch {torch.__version__}, onnxruntime {onnxruntime.__version__}, {arguments.rounds} rounds; CPU ms a batch, ratio to the twin")
    for name in [arguments.only] if arguments.only else NETS:
        net = with_norms(NETS[name]()).eval()
        sides = build(net)
        for batch in arguments.batches:
            report(name, batch, sides, arguments.rounds)


def report(name: str, batch: int, sides: dict[str, Callable[[Tensor], Tensor]], rounds: int) -> None:
    points = ordered_clouds(batch)
    outputs = {side: run(points).numpy() for side, run in sides.items()}  # also the warm-up
    times: dict[str, list[float]] = {side: [] for side in sides}
    for _ in range(rounds):
        for side, run in sides.items():
            start = time.process_time()
            run(points)
            times[side].append(1000 * (time.process_time() - start))
    want = outputs["twin"]
    for side, spent in times.items():
        ratio = statistics.median(a / b for a, b in zip(times["twin"], spent, strict=True))
        error = np.abs(outputs[side] - want).max() / np.abs(want).max()
        cosine = ((outputs[side] * want).sum(1) / np.linalg.norm(outputs[side], axis=1) / np.linalg.norm(want, axis=1)).min()
        print(f"{name:17s} B={batch} {side:12s} {statistics.median(spent):8.1f} ms {ratio:5.2f}x  error {error:.1e}  cosine {cosine:.5f}")


def build(net: nn.Module) -> dict[str, Callable[[Tensor], Tensor]]:
    """What is timed: the twin, the folded module, and ONNX Runtime in float32 and int8 on the folded graph."""
    twin = (PlainTransformer if isinstance(net, PointTransformer) else PlainPointMLP)(net)
    net.ordered = True  # the twin has to find the farthest points each time; here they come as a prefix
    folded = fold(net)
    graph = to_graph(folded, (ordered_clouds(2),), ["points"], "vector")
    sides: dict[str, Callable[[Tensor], Tensor]] = {"twin": without_gradients(twin), "folded torch": without_gradients(folded)}
    for side, model in {"ORT float32": graph, "ORT int8": int8_graph(graph)}.items():
        sides[side] = session(model)
    return sides


def without_gradients(module: nn.Module) -> Callable[[Tensor], Tensor]:
    def run(points: Tensor) -> Tensor:
        with torch.inference_mode():
            return module(points)

    return run


def session(model: object) -> Callable[[Tensor], Tensor]:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    opened = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return lambda points: torch.from_numpy(opened.run(None, {"points": points.numpy()})[0])


def ordered_clouds(batch: int) -> Tensor:
    """(B, 1024, 3): bumpy spheres in farthest-point order."""
    points = torch.randn(batch, POINTS, 3, generator=torch.Generator().manual_seed(0))
    points = points / points.norm(dim=-1, keepdim=True) * (0.8 + 0.2 * torch.sin(5 * points[..., :1]))
    order = farthest_points(points, POINTS)
    return torch.stack([cloud[index] for cloud, index in zip(points, order, strict=True)])


def with_norms(net: nn.Module) -> nn.Module:
    """Norm statistics and affine parameters off their initial values."""
    generator = torch.Generator().manual_seed(1)
    for module in net.modules():
        if isinstance(module, nn.BatchNorm1d):
            module.running_mean.normal_(0, 0.1, generator=generator)
            module.running_var.uniform_(0.9, 1.2, generator=generator)
            nn.init.normal_(module.weight, 1, 0.1, generator=generator)
    return net


class PlainPointMLP(nn.Module):
    """The published forward of PointMLP on the same parameters: gather first, Conv1d on (B S, C, K), norms and ReLU one after another."""

    def __init__(self, net: PointMLP) -> None:
        super().__init__()
        self.net = net

    def forward(self, points: Tensor) -> Tensor:
        net = self.net
        features = conv_norm(points.transpose(1, 2), net.embedding.net).relu()  # (B, C, N)
        for i, size in enumerate(net.sizes):
            points, groups = self.group(points, features.transpose(1, 2), net.local_grouper_list[i], size)  # (B, S, K, 2C)
            batch, _, count, channels = groups.shape
            rows = groups.permute(0, 1, 3, 2).reshape(-1, channels, count)
            rows = residuals(conv_norm(rows, net.pre_blocks_list[i].transfer.net).relu(), net.pre_blocks_list[i].operation)
            rows = nn.functional.adaptive_max_pool1d(rows, 1).view(batch, size, -1).permute(0, 2, 1)
            features = residuals(rows, net.pos_blocks_list[i].operation)
        return net.classifier(nn.functional.adaptive_max_pool1d(features, 1).squeeze(-1))

    def group(self, points: Tensor, features: Tensor, grouper: nn.Module, size: int) -> tuple[Tensor, Tensor]:
        chosen = plain_farthest(points, size)
        centres, own = plain_index(points, chosen), plain_index(features, chosen)
        near = square_distance(centres, points).topk(self.net.count, dim=-1, largest=False, sorted=False).indices
        difference = plain_index(features, near) - own.unsqueeze(-2)
        spread = difference.reshape(len(points), -1).std(dim=-1)[:, None, None, None]
        normal = grouper.affine_alpha * (difference / (spread + 1e-5)) + grouper.affine_beta
        return centres, torch.cat([normal, own.unsqueeze(2).repeat(1, 1, self.net.count, 1)], dim=-1)


class PlainTransformer(nn.Module):
    """The published forward of the point transformer on the same parameters: Conv1d on (B G, C, K), attention spelt out."""

    def __init__(self, net: PointTransformer) -> None:
        super().__init__()
        self.net = net

    def forward(self, points: Tensor) -> Tensor:
        net, batch = self.net, len(points)
        centres = plain_index(points, plain_farthest(points, net.groups))
        near = square_distance(centres, points).topk(net.group_size, dim=-1, largest=False, sorted=False).indices
        groups = plain_index(points, near) - centres.unsqueeze(2)
        tokens = net.reduce_dim(self.encode(groups))
        position = torch.cat([net.cls_pos.expand(batch, -1, -1), net.pos_embed(centres)], dim=1)
        tokens = torch.cat([net.cls_token.expand(batch, -1, -1), tokens], dim=1)
        for block in net.blocks.blocks:
            tokens = tokens + position
            tokens = tokens + self.attend(block.attn, block.norm1(tokens))
            tokens = tokens + block.mlp(block.norm2(tokens))
        tokens = net.norm(tokens)
        return net.projection(torch.cat([tokens[:, 0], tokens[:, 1:].max(1)[0]], dim=-1))

    def encode(self, groups: Tensor) -> Tensor:
        batch, size, count, _ = groups.shape
        first, second = self.net.encoder.first_conv, self.net.encoder.second_conv
        rows = groups.reshape(batch * size, count, 3).transpose(2, 1)
        rows = conv(conv_norm(rows, first).relu(), first[3])  # (B G, C, K)
        overall = rows.max(dim=2, keepdim=True)[0]
        rows = torch.cat([overall.expand(-1, -1, count), rows], dim=1)
        rows = conv(conv_norm(rows, second).relu(), second[3])
        return rows.max(dim=2)[0].reshape(batch, size, -1)

    def attend(self, layer: nn.Module, tokens: Tensor) -> Tensor:
        batch, count, dim = tokens.shape
        query, key, value = layer.qkv(tokens).reshape(batch, count, 3, layer.heads, dim // layer.heads).permute(2, 0, 3, 1, 4)
        weights = (query @ key.transpose(-2, -1) * (dim // layer.heads) ** -0.5).softmax(dim=-1)
        return layer.proj((weights @ value).transpose(1, 2).reshape(batch, count, dim))


def conv(rows: Tensor, layer: nn.Module) -> Tensor:
    return nn.functional.conv1d(rows, layer.weight, layer.bias)


def conv_norm(rows: Tensor, layers: nn.Sequential) -> Tensor:
    return nn.BatchNorm1d.forward(layers[1], conv(rows, layers[0]))


def residuals(rows: Tensor, layers: nn.Module) -> Tensor:
    for layer in layers:
        rows = (conv_norm(conv_norm(rows, layer.net1).relu(), layer.net2) + rows).relu()
    return rows


def plain_farthest(points: Tensor, count: int) -> Tensor:
    """The published torch loop, started at index 0."""
    batch, total, _ = points.shape
    chosen = torch.zeros(batch, count, dtype=torch.long)
    distance, last, rows = torch.full((batch, total), 1e10), torch.zeros(batch, dtype=torch.long), torch.arange(batch)
    for i in range(count):
        chosen[:, i] = last
        new = ((points - points[rows, last, :].view(batch, 1, 3)) ** 2).sum(-1)
        distance = torch.min(distance, new)
        last = torch.max(distance, -1)[1]
    return chosen


def plain_index(features: Tensor, index: Tensor) -> Tensor:
    rows = torch.arange(len(features)).view(-1, *[1] * (index.ndim - 1)).expand_as(index)
    return features[rows, index, :]


if __name__ == "__main__":
    main()
