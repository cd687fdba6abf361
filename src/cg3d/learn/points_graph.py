"""A point network as an ONNX graph: points and colours (B, N, 3) in farthest-point order -> unit vector (B, D). Parity is checked here."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cg3d.bundle.runtime import open_graph
from cg3d.errors import Cg3dError
from cg3d.learn.trunk import to_graph


class _Unit(nn.Module):  # type: ignore[misc]
    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, points: Tensor, colors: Tensor) -> Tensor:
        return F.normalize(self.net(points, colors), dim=-1)


def points_graph(net: nn.Module, points: int, tolerance: float) -> Any:
    """The ONNX model of `net` in evaluation mode; raises Cg3dError if ONNX Runtime differs from torch by more than `tolerance`."""
    module = _Unit(net).eval()  # as a whole: the exporter puts back the mode of the outermost module
    generator = torch.Generator().manual_seed(0)
    clouds = F.normalize(torch.randn((3, points, 3), generator=generator), dim=-1)
    colors = torch.rand((3, points, 3), generator=generator)
    model = to_graph(module, (clouds[:2], colors[:2]), ["points", "colors"], "vector")
    with torch.no_grad():
        expected = module(clouds, colors).numpy()
    found = open_graph(model.SerializeToString())({"points": clouds.numpy(), "colors": colors.numpy()})
    if (difference := float(np.abs(found - expected).max())) > tolerance:
        raise Cg3dError(f"the exported point tower differs from torch by {difference:.1e}", f"At most {tolerance:.0e} is allowed")
    return model
