"""Small layers on rows x channels that keep the published parameter names and shapes.

No net lives here. The published code works on (B, C, N) with Conv1d of width 1; here the channels come last, so each of them is one matmul.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class Pointwise(nn.Conv1d):
    """A Conv1d of width 1 (weight (out, in, 1)) applied to (..., in)."""

    def __init__(self, channels_in: int, channels_out: int, bias: bool = True) -> None:
        super().__init__(channels_in, channels_out, 1, bias=bias)

    def forward(self, rows: Tensor) -> Tensor:
        return F.linear(rows, self.weight[:, :, 0], self.bias)


class RowNorm(nn.BatchNorm1d):
    """BatchNorm1d over the rows of (..., C)."""

    def forward(self, rows: Tensor) -> Tensor:
        return super().forward(rows.reshape(-1, rows.shape[-1])).view(rows.shape)


class ConvNormAct(nn.Module):
    """`ConvBNReLU1D` of PointMLP: net.0 pointwise, net.1 norm, ReLU."""

    def __init__(self, channels_in: int, channels_out: int, bias: bool = False) -> None:
        super().__init__()
        self.net = nn.Sequential(Pointwise(channels_in, channels_out, bias), RowNorm(channels_out), nn.ReLU())

    def forward(self, rows: Tensor) -> Tensor:
        return self.net(rows)


class Residual(nn.Module):
    """`ConvBNReLURes1D` of PointMLP: relu(x + net2(net1(x)))."""

    def __init__(self, channels: int, expansion: float, bias: bool = False) -> None:
        super().__init__()
        inner = int(channels * expansion)
        self.net1 = nn.Sequential(Pointwise(channels, inner, bias), RowNorm(inner), nn.ReLU())
        self.net2 = nn.Sequential(Pointwise(inner, channels, bias), RowNorm(channels))

    def forward(self, rows: Tensor) -> Tensor:
        return F.relu(self.net2(self.net1(rows)) + rows)


class DropPath(nn.Module):
    """Leaves a branch out for whole samples with probability `rate` (stochastic depth), scaled so that the mean stays."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, branch: Tensor) -> Tensor:
        if not self.training or self.rate == 0.0:
            return branch
        keep = torch.rand(branch.shape[0], *([1] * (branch.ndim - 1)), device=branch.device) >= self.rate
        return branch * (keep.to(branch.dtype) / (1 - self.rate))


def folded(conv: nn.Conv1d | nn.Linear, norm: nn.BatchNorm1d | None) -> tuple[Tensor, Tensor]:
    """Weight (out, in) and bias (out,) of `norm(conv(x))` in eval mode, computed in float64."""
    weight = conv.weight.detach().double().reshape(conv.weight.shape[0], -1)
    bias = torch.zeros(weight.shape[0], dtype=torch.float64) if conv.bias is None else conv.bias.detach().double()
    if norm is not None:
        scale = norm.weight.detach().double() / (norm.running_var.double() + norm.eps).sqrt()
        weight = weight * scale[:, None]
        bias = (bias - norm.running_mean.double()) * scale + norm.bias.detach().double()
    return weight, bias


def linear(weight: Tensor, bias: Tensor | None) -> nn.Linear:
    """A float32 nn.Linear that holds these values, without gradients."""
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    layer.weight = nn.Parameter(weight.float().contiguous(), requires_grad=False)
    if bias is not None:
        layer.bias = nn.Parameter(bias.float().contiguous(), requires_grad=False)
    return layer
