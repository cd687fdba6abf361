"""Memory of known models: a tower's vector moves towards the names of the known vectors nearest to it (as Tip-Adapter, arXiv 2207.09519).

Learns nothing and reads no file.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.learn.shrink import shrink
from cg3d.learn.trunk import to_graph
from cg3d.records import Float32


class Memory(nn.Module):  # type: ignore[misc]
    """(B, D) unit vectors -> (B, D) unit vectors, each with `weight` of what its `neighbours` nearest known ones are called.

    known: (M, D) unit; names: (L, D) unit texts of the labels; name_of: (M,) which row of `names` each known one bears.
    """

    def __init__(self, known: Tensor, names: Tensor, name_of: Tensor, weight: float, neighbours: int) -> None:
        super().__init__()
        self.register_buffer("known", known)
        self.register_buffer("names", names)
        self.register_buffer("name_of", name_of)
        self.weight, self.neighbours = weight, neighbours

    def named(self, vector: Tensor) -> Tensor:
        """(B, D) unit: the mean name of the nearest, by likeness."""
        likeness, nearest = torch.topk(vector @ self.known.T, self.neighbours)
        return F.normalize((likeness.unsqueeze(-1) * self.names[self.name_of[nearest]]).sum(1), dim=-1)

    def forward(self, vector: Tensor) -> Tensor:
        return F.normalize(vector + self.weight * self.named(vector), dim=-1)


def first_of_each(label: NDArray[Any], most: int) -> NDArray[np.int64]:
    """Rows of at most `most` items a label, in order."""
    seen: dict[int, int] = {}
    kept = []
    for row, name in enumerate(label.tolist()):
        seen[name] = seen.get(name, 0) + 1
        if seen[name] <= most:
            kept.append(row)
    return np.array(kept)


def remembering(tower: Any, known: Float32, names: Float32, name_of: NDArray[np.int64], weight: float, neighbours: int) -> Any:
    """The ONNX model `tower` (output "vector") with a memory behind it, whose tables are stored as int8."""
    from onnx import compose

    table, texts, rows = (torch.from_numpy(np.ascontiguousarray(values)) for values in (known, names, name_of))
    memory = Memory(table, texts, rows, weight, neighbours)
    graph = shrink(to_graph(memory.eval(), (torch.from_numpy(known[:2]),), ["seen"], "remembered"), "int8")
    graph.ir_version = tower.ir_version
    both = compose.merge_models(tower, compose.add_prefix(graph, "memory/"), io_map=[("vector", "memory/seen")])
    for node in both.graph.node:  # what comes out is called "vector" again, what went in is not
        node.input[:] = ["tower/vector" if name == "vector" else name for name in node.input]
        node.output[:] = [{"vector": "tower/vector", "memory/remembered": "vector"}.get(name, name) for name in node.output]
    both.graph.output[0].name = "vector"
    return both
