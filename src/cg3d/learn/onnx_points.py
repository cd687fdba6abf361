"""A point tower as a fast ONNX graph: norms folded, neighbours inside the graph, optionally int8 matmuls. Files and bundles: export.py.

Stores nothing small: shrink.py halves a graph's file (float16 weights) without touching how it computes.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from torch import nn

from cg3d.learn.nets.folded import fold
from cg3d.learn.points_graph import points_graph
from cg3d.records import Float32

TOLERANCE = 1e-4  # largest difference to torch of a unit vector's entries


def folded_graph(net: nn.Module, points: int, tolerance: float = TOLERANCE) -> Any:
    """The ONNX model of `fold(net)`: points, colors (B, N, 3) float32 in farthest-point order -> unit vector (B, D).

    Raises Cg3dError if ONNX Runtime differs from torch by more than `tolerance`.
    """
    return points_graph(fold(net.eval()), points, tolerance)


def int8_graph(model: Any) -> Any:
    """A copy whose matmuls run in int8: weights quantised once for each channel, activations as they come. Check `lowest_cosine`."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:  # the quantiser works on files
        source, target = Path(folder) / "float.onnx", Path(folder) / "int8.onnx"
        onnx.save(model, str(source))
        quantize_dynamic(
            source, target, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm"],
            extra_options={"MatMulConstBOnly": True, "WeightSymmetric": True},
        )  # fmt: skip
        return onnx.load(str(target))


def lowest_cosine(model: Any, other: Any, points: Float32, colors: Float32) -> float:
    """Smallest cosine between the vectors that two graphs give for clouds (B, N, 3)."""
    first, second = (run(graph, points, colors) for graph in (model, other))
    return float((first * second).sum(axis=1).min())


def run(model: Any, points: Float32, colors: Float32) -> Float32:
    """(B, D) float32 unit rows."""
    import onnxruntime

    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    feeds = {"points": points, "colors": colors}
    (rows,) = session.run(None, {entry.name: feeds[entry.name] for entry in session.get_inputs()})
    return np.asarray(rows, np.float32)
