"""Smaller ONNX files: big weights stored as float16 or int8 and cast back when the graph is loaded. Changes no computation.

ONNX Runtime folds the casts once at load, so speed and memory in use stay those of float32; only the file shrinks.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Literal

import numpy as np

LEAST = 4096  # elements; smaller weights are not worth it
Storage = Literal["float16", "int8"]


def shrink(model: Any, storage: Storage, half: Collection[str] = ()) -> Any:
    """A copy of an ONNX model whose big float32 weights are stored small. int8: symmetric, a scale for each output channel.

    half: weights that are stored as float16 whatever `storage` says.
    """
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    small = onnx.ModelProto()
    small.CopyFrom(model)
    graph = small.graph
    columns = {name for node in graph.node if node.op_type == "MatMul" for name in node.input[1:2]}
    kept, added, stored = [], [], []
    for tensor in graph.initializer:
        value = numpy_helper.to_array(tensor)
        if value.dtype != np.float32 or value.size < LEAST or value.ndim < 2:
            kept.append(tensor)
            continue
        name = tensor.name
        if storage == "float16" or name in half:
            stored.append(numpy_helper.from_array(value.astype(np.float16), f"{name}_half"))
            added.append(helper.make_node("Cast", [f"{name}_half"], [name], to=TensorProto.FLOAT))
            continue
        axis = value.ndim - 1 if name in columns else 0
        scale = np.abs(value).max(axis=tuple(a for a in range(value.ndim) if a != axis), keepdims=True) / 127
        scale = np.maximum(scale, 1e-12).astype(np.float32)
        stored.append(numpy_helper.from_array(np.clip(np.rint(value / scale), -127, 127).astype(np.int8), f"{name}_int8"))
        stored.append(numpy_helper.from_array(scale, f"{name}_scale"))
        added.append(helper.make_node("Cast", [f"{name}_int8"], [f"{name}_wide"], to=TensorProto.FLOAT))
        added.append(helper.make_node("Mul", [f"{name}_wide", f"{name}_scale"], [name]))
    nodes = list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend([*kept, *stored])
    graph.node.extend([*added, *nodes])
    onnx.checker.check_model(small)
    return small
