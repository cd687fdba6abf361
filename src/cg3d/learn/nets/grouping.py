"""Choose and gather points in torch: farthest points, nearest neighbours, ball query.

Trains nothing and holds no state. Axes: B clouds, N points, S centres, K neighbours, C channels.
"""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor
from torch.nn import functional as F

NEAR_ORIGIN = 1e-3  # squared distance; pointnet2_ops sampling_gpu.cu never picks points nearer to the origin than this
FAR = 1e10  # the kernel's first distance of every point
MOST_THREADS = 512  # of one block of that kernel; decides which of two equally far points wins


def farthest_points(points: Tensor, count: int, *, kernel: bool = False) -> Tensor:
    """(B, N, 3) -> (B, count) int64: indices in farthest-point order, start 0; of equally far points the smallest index.

    kernel: as the CUDA kernel of pointnet2_ops, near-origin rule and order of ties included (what the published nets were trained with).
    """
    if kernel:
        order = kernel_priority(points.shape[1]).to(points.device)
        return order[_farthest(points[:, order], count, skip=(points[:, order] ** 2).sum(-1) <= NEAR_ORIGIN)]
    return _farthest(points, count, skip=None)


def kernel_priority(count: int) -> Tensor:
    """(count,) int64: point indices, first the one that the kernel takes when all are equally far.

    Point k belongs to thread k mod T, T the largest power of two <= count (at most 512). In a thread the smallest k wins; among threads the
    tree reduction keeps the smallest bit-reversed number. Index 0 is always first.
    """
    bits = min(count, MOST_THREADS).bit_length() - 1
    thread = torch.arange(count) % (1 << bits)
    reverse = sum(((thread >> i) & 1) << (bits - 1 - i) for i in range(bits)) if bits else torch.zeros_like(thread)
    return torch.argsort(reverse * count + torch.arange(count))


def _farthest(points: Tensor, count: int, skip: Tensor | None) -> Tensor:
    batch, rows = points.shape[0], torch.arange(points.shape[0], device=points.device)
    chosen = torch.zeros(batch, count, dtype=torch.int64, device=points.device)
    distance = points.new_full(points.shape[:2], FAR)
    if skip is not None:
        distance = distance.masked_fill(skip, -1.0)  # below every distance, and stays so
    last = chosen[:, 0]
    for i in range(count):
        chosen[:, i] = last
        distance = torch.minimum(distance, ((points - points[rows, last, None]) ** 2).sum(-1))
        last = distance.argmax(-1)
    return chosen


def square_distance(a: Tensor, b: Tensor) -> Tensor:
    """(B, S, 3), (B, N, 3) -> (B, S, N): |a|^2 + |b|^2 - 2ab, as the published code computes it."""
    product = -2 * torch.matmul(a, b.transpose(1, 2))
    return product + (a**2).sum(-1)[:, :, None] + (b**2).sum(-1)[:, None, :]


def nearest(centres: Tensor, points: Tensor, count: int) -> Tensor:
    """(B, S, 3), (B, N, 3) -> (B, S, count) int64: the nearest points of each centre, in no order."""
    return square_distance(centres, points).topk(count, dim=-1, largest=False, sorted=False).indices


def exact_distance(a: Tensor, b: Tensor) -> Tensor:
    """As `square_distance`, but from differences, one axis after the other: the same bits in torch and in ONNX Runtime, so that both choose
    the same neighbours even among 10,000 points, where the published formula lets one in a few thousand groups differ."""
    return sum((a[:, :, None, axis] - b[:, None, :, axis]) ** 2 for axis in range(3))


def near_by_difference(centres: Tensor, points: Tensor, count: int) -> Tensor:
    """`nearest` by `exact_distance`."""
    return exact_distance(centres, points).topk(count, dim=-1, largest=False, sorted=False).indices


def prefix_neighbours(points: Tensor, sizes: list[int], count: int, chosen: Tensor | None = None) -> list[Tensor]:
    """Neighbours for stages that each keep a prefix of the centres before: one (B, size, count) int64 for each size.

    points: (B, N, 3); the first stage's centres are `chosen` (B, sizes[0]) or, without it, the first of the points. A stage chooses among
    the points that the stage before kept, so all stages are corners of one distance matrix.
    """
    centres = points[:, : sizes[0]] if chosen is None else index_points(points, chosen)
    distance = square_distance(centres, points)  # (B, S, N)
    found = [distance.topk(count, dim=-1, largest=False, sorted=False).indices]
    if chosen is not None:
        distance = distance.gather(2, chosen[:, None].expand(-1, sizes[0], -1))  # (B, S, S)
    for pool, size in pairwise(sizes):
        found.append(distance[:, :size, :pool].topk(count, dim=-1, largest=False, sorted=False).indices)
    return found


def ball_query(centres: Tensor, points: Tensor, radius: float, count: int, *, published: str = "cuda") -> Tensor:
    """(B, S, 3), (B, N, 3) -> (B, S, count) int64: the first `count` points in index order within `radius`.

    Places left over repeat the first hit. published: "cuda" (pointnet2_ops: strictly inside; an empty ball gives zeros) or "python" (border
    included; an empty ball gives N, which is no index).
    """
    total = points.shape[1]
    distance = square_distance(centres, points)
    inside = distance < radius**2 if published == "cuda" else distance <= radius**2
    index = torch.arange(total, device=points.device).expand_as(distance)
    chosen = torch.where(inside, index, total).sort(dim=-1).values[..., :count]  # (B, S, K)
    chosen = torch.where(chosen == total, chosen[..., :1], chosen)
    return chosen.masked_fill(chosen == total, 0) if published == "cuda" else chosen


def index_points(features: Tensor, index: Tensor) -> Tensor:
    """(B, N, C), (B, ...) integer -> (B, ..., C): rows of each cloud. Gradients add up in `features`."""
    batch, total, channels = features.shape
    first = torch.arange(0, batch * total, total, device=index.device).view(-1, *([1] * (index.ndim - 1)))
    return F.embedding(index + first, features.reshape(batch * total, channels))
