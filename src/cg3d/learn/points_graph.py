"""Networks as ONNX graphs of a bundle, each compared with torch before anything is written: points, pictures, texts -> vectors.

Points and colours (B, N, 3) in farthest-point order give a unit vector (B, D). Files and manifests: export.py, export_towers.py.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping, Sequence
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
    if "colors" not in {entry.name for entry in model.graph.input}:  # a net without colours: the runtime gives them all the same
        import onnx

        model.graph.input.append(onnx.helper.make_tensor_value_info("colors", onnx.TensorProto.FLOAT, ["B", points, 3]))
    with torch.no_grad():
        expected = module(clouds, colors).numpy()
    found = open_graph(model.SerializeToString())({"points": clouds.numpy(), "colors": colors.numpy()})
    if (difference := float(np.abs(found - expected).max())) > tolerance:
        raise Cg3dError(f"the exported point tower differs from torch by {difference:.1e}", f"At most {tolerance:.0e} is allowed")
    return model


def traced_graph(
    module: nn.Module,
    inputs: Sequence[str],
    output: str,
    example: tuple[Tensor, ...],
    other: tuple[Tensor, ...],
    tolerance: float,
    axes: Mapping[str, dict[int, str]],
) -> Any:
    """The ONNX model of any `module` in evaluation mode, traced on `example` and compared with torch on `other` (another size of the free
    `axes`); raises Cg3dError if a unit vector's entries differ by more than `tolerance`."""
    import onnx

    module, buffer = module.eval(), io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer's remarks on constants; what it made is compared below
        options = {
            "input_names": list(inputs),
            "output_names": [output],
            "dynamic_axes": {n: axes[n] for n in (*inputs, output)},
            "opset_version": 17,
        }
        torch.onnx.export(module, example, buffer, dynamo=False, **options)
    with torch.no_grad():
        expected = F.normalize(module(*other).float(), dim=-1).numpy()
    found = open_graph(buffer.getvalue())({name: value.numpy() for name, value in zip(inputs, other, strict=True)})
    found = found / np.linalg.norm(found, axis=-1, keepdims=True)
    if (difference := float(np.abs(found - expected).max())) > tolerance:
        raise Cg3dError(f"the exported graph of '{output}' differs from torch by {difference:.1e}", f"At most {tolerance:.0e} is allowed")
    return onnx.load_from_string(buffer.getvalue())
