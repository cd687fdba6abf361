"""Networks as the ONNX graphs of an imported bundle, each compared with torch before it is kept, made small where it must or may be.

Goes through files, because published towers are larger than the 2 GB that one ONNX message holds. Writes no bundle.
"""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from cg3d.bundle.runtime import open_graph
from cg3d.errors import Cg3dError, UsageError
from cg3d.learn.nets.folded import fold
from cg3d.learn.nets.grouping import exact_distance, near_by_difference
from cg3d.learn.nets.point_transformer import PointTransformer
from cg3d.learn.nets.pointmlp import PointMLP
from cg3d.learn.onnx_points import int8_graph
from cg3d.learn.shrink import shrink

PARITY = 1e-4  # largest difference of a unit vector's entries between torch and ONNX Runtime, float32
LARGEST = 2.1e9  # bytes of weights in one graph; an ONNX message holds 2.147e9
STORED = 0.995  # least cosine of a graph stored small to the float32 one


class PointsGraph(nn.Module):  # type: ignore[misc]
    """`points`, `colors` (B, N, 3) float32 -> `vector` (B, D) unit, of any net of importing; folded, with exact neighbours, where known."""

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.kind = type(net)
        self.net = fold(net) if isinstance(net, (PointTransformer, PointMLP)) else net

    def forward(self, points: Tensor, colors: Tensor) -> Tensor:
        if self.kind is PointTransformer:
            near: Any = near_by_difference(points[:, : self.net.groups], points, self.net.group_size)
            rows = self.net(points, colors, near)
        elif self.kind is PointMLP:
            rows = self.net(points, colors, exact_prefixes(points, self.net.sizes, self.net.count))
        else:
            rows = self.net(points, colors)
        return F.normalize(rows + 0 * colors[:, 0, :1], dim=-1)  # a graph keeps no input that nothing reads, and the runtime gives both


def exact_prefixes(points: Tensor, sizes: Sequence[int], count: int) -> list[Tensor]:
    """`nets.grouping.prefix_neighbours` by exact differences."""
    distance = exact_distance(points[:, : sizes[0]], points)
    found = [distance.topk(count, dim=-1, largest=False, sorted=False).indices]
    for pool, size in pairwise(sizes):
        found.append(distance[:, :size, :pool].topk(count, dim=-1, largest=False, sorted=False).indices)
    return found


class Unit(nn.Module):  # type: ignore[misc]
    """Rows of length 1; a row of zeros stays one."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, *given: Tensor) -> Tensor:
        return F.normalize(self.inner(*given), dim=-1)


def graph(
    module: nn.Module,
    inputs: Mapping[str, dict[int, str]],
    output: str,
    example: tuple[Tensor, ...],
    other: tuple[Tensor, ...],
    *,
    int8: bool = False,
) -> tuple[Any, str]:
    """The ONNX model of `module` (whose rows are unit vectors), and what was done to it in words, "" for plain float32.

    inputs: name -> free axes; example is traced, `other` (of another size) is compared. Raises Cg3dError where ONNX Runtime differs from
    torch by more than PARITY, UsageError for a graph that no single file holds.
    """
    import onnx

    module = module.eval()
    with torch.no_grad():
        expected = module(*other).numpy()
    feeds = {name: value.numpy() for name, value in zip(inputs, other, strict=True)}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.onnx"
        export(module, file, inputs, output, example)
        if (difference := float(np.abs(run(file, feeds) - expected).max())) > PARITY:
            raise Cg3dError(f"the exported graph of '{output}' differs from torch by {difference:.1e}", f"At most {PARITY:.0e} is allowed")
        model = onnx.load(str(file))
    size = sum(len(tensor.raw_data) for tensor in model.graph.initializer)
    if int8 and size < LARGEST:
        return checked(quantised(model), expected, feeds, output, "int8 matmuls")
    for storage in ("float16", "int8") if size > LARGEST else ():
        small = shrink(model, storage)
        if sum(len(tensor.raw_data) for tensor in small.graph.initializer) < LARGEST:
            return checked(small, expected, feeds, output, f"{size / 1e9:.1f} GB of weights stored as {storage}")
    if size > LARGEST:
        raise UsageError(f"the graph of '{output}' has {size / 1e9:.1f} GB of weights", "One file holds 2 GB: leave this tower out")
    return model, ""


def quantised(model: Any) -> Any:
    """`int8_graph` without its remark that nobody pre-processed the graph; what is no matmul (word table, patches) is stored as float16."""
    logging.disable(logging.WARNING)
    try:
        return shrink(int8_graph(model), "float16")
    finally:
        logging.disable(logging.NOTSET)


def export(module: nn.Module, file: Path, inputs: Mapping[str, dict[int, str]], output: str, example: tuple[Tensor, ...]) -> None:
    axes = {**inputs, output: {0: "B"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer's remarks on constants; what it made is compared
        torch.onnx.export(
            module, example, str(file), input_names=list(inputs), output_names=[output], dynamic_axes=axes, opset_version=17, dynamo=False
        )


def run(model: Path | bytes, feeds: Mapping[str, Any]) -> Any:
    return open_graph(model)(feeds)


def checked(small: Any, expected: Any, feeds: Mapping[str, Any], output: str, said: str) -> tuple[Any, str]:
    """The small graph with its least cosine to the float32 one; raises Cg3dError if that is too low to be used."""
    rows = run(small.SerializeToString(), feeds)
    lengths = np.maximum(np.linalg.norm(rows, axis=1) * np.linalg.norm(expected, axis=1), 1e-12)
    cosine = float(((rows * expected).sum(1) / lengths).min())
    if cosine < STORED:
        raise Cg3dError(f"{said} turn '{output}': least cosine {cosine:.4f} to float32", "Import without --int8")
    return small, f"{said}, least cosine {cosine:.4f} to float32"
