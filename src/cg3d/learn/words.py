"""The text space of the default bundle: sentences by a small encoder, nouns by CLIP, side by side; and its text tower as ONNX.

A text becomes e = MiniLM vector minus the mean of many nouns, normalised (384), and c = what CLIP ViT-B/32 would say of it (512), guessed
from e by kernel ridge regression on 1,585 nouns whose CLIP vectors are known; both halves are joined and reduced by principal axes of a
noun vocabulary. Measured (docs/log.md): the two side by side beat either alone on words that no model was named by.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cg3d.bundle.runtime import open_graph
from cg3d.learn.captions import article
from cg3d.records import Float32

KERNEL = 2.0  # exp(KERNEL * (cosine - 1)); held out over 1,585 nouns: own vector among the first five 0.77 (ridge 0.73)
RIDGE = 0.03
TextEncoder = Callable[[Sequence[str]], Float32]


@dataclass(frozen=True, eq=False)
class Space:
    """mean: (E,) of the nouns' sentence vectors; anchors: (A, E) unit; bridge: (A, C) kernel weights; axes: (E + C, D)."""

    mean: Float32
    anchors: Float32
    bridge: Float32
    axes: Float32

    @property
    def dimensions(self) -> int:
        """D."""
        return int(self.axes.shape[1])

    def place(self, sentences: Float32) -> Float32:
        """(N, E) sentence vectors -> (N, D) unit vectors of the space."""
        joined = self._joined(sentences)
        return _unit(joined @ self.axes)

    def _joined(self, sentences: Float32) -> Float32:
        e = _unit(sentences - self.mean)
        c = _unit(np.exp(KERNEL * (e @ self.anchors.T - 1)) @ self.bridge)
        return _unit(np.concatenate([e, c], axis=1))


def learn_space(encode: TextEncoder, nouns: Sequence[str], clip: Float32, vocabulary: Sequence[str], dimensions: int) -> Space:
    """nouns and clip (A, C): words whose CLIP vectors are known; vocabulary: nouns that the principal axes shall keep apart."""
    known = encode([article(noun) for noun in nouns])
    every = encode([article(noun) for noun in vocabulary])
    mean = every.mean(0)
    anchors, target = _unit(known - mean), _unit(clip - clip.mean(0))
    kernel = np.exp(KERNEL * (anchors @ anchors.T - 1)) + RIDGE * np.eye(len(anchors), dtype=np.float32)
    bridge = np.linalg.solve(kernel.astype(np.float64), target.astype(np.float64)).astype(np.float32)
    whole = Space(mean, anchors, bridge, np.eye(anchors.shape[1] + clip.shape[1], dtype=np.float32))
    _, _, axes = np.linalg.svd(whole.place(every), full_matrices=False)
    signs = np.sign(axes[np.arange(len(axes)), np.abs(axes).argmax(1)])  # SVD leaves signs open; fix them so that reruns agree
    return Space(mean, anchors, bridge, np.ascontiguousarray((axes * signs[:, None])[:dimensions].T, np.float32))


def sentence_encoder(model: Path, tokenizer: Path) -> TextEncoder:
    """The frozen sentence encoder (ONNX, last hidden state) as texts -> (N, E) unit vectors, each text alone (int8 scales by the batch)."""
    from tokenizers import Tokenizer

    tokens = Tokenizer.from_file(str(tokenizer))
    tokens.enable_truncation(64)
    tokens.no_padding()
    run = open_graph(model)

    def encode(texts: Sequence[str]) -> Float32:
        rows = []
        for text in texts:
            ids = np.array([tokens.encode(text).ids], np.int64)
            feeds = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            rows.append(run(feeds)[0].mean(0))
        return _unit(np.stack(rows).astype(np.float32))

    return encode


def text_graph(model: Path, space: Space) -> Any:
    """The text tower: input_ids and attention_mask (B, T) int64 -> vector (B, D) unit float32."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    graph = onnx.load(str(model)).graph
    hidden = graph.output[0].name
    constants: dict[str, Any] = {
        "zero": np.array(0, np.int64),
        "last": np.array([-1], np.int64),
        "along": np.array([1], np.int64),
        "tiny": np.array(1e-12, np.float32),
        "mean": space.mean[None],
        "sharp": np.array(KERNEL, np.float32),
        "one": np.array(1.0, np.float32),
    }
    for name, weights in (("anchors", space.anchors.T), ("bridge", space.bridge), ("axes", space.axes)):
        constants[name] = np.ascontiguousarray(weights, np.float32)
    nodes = [helper.make_node("Mul", ["input_ids", "space_zero"], ["token_type_ids"])]
    nodes += list(graph.node)

    def node(kind: str, inputs: list[str], output: str, **attributes: Any) -> None:
        named = [f"space_{name}" if name in constants else name for name in inputs]
        nodes.append(helper.make_node(kind, named, [output], **attributes))

    def unit(source: str, output: str) -> None:
        node("ReduceL2", [source], f"{output}_length", axes=[-1], keepdims=1)
        node("Max", [f"{output}_length", "tiny"], f"{output}_floor")
        node("Div", [source, f"{output}_floor"], output)

    node("Cast", ["attention_mask"], "mask_float", to=TensorProto.FLOAT)
    node("Unsqueeze", ["mask_float", "last"], "mask_wide")
    node("Mul", [hidden, "mask_wide"], "masked")
    node("ReduceSum", ["masked", "along"], "summed", keepdims=0)
    unit("summed", "sentence")  # the mean and the sum have the same direction
    node("Sub", ["sentence", "mean"], "centred")
    unit("centred", "e")
    node("MatMul", ["e", "anchors"], "likeness")
    node("Sub", ["likeness", "one"], "below_one")
    node("Mul", ["below_one", "sharp"], "exponent")
    node("Exp", ["exponent"], "kernel")
    node("MatMul", ["kernel", "bridge"], "guess")
    unit("guess", "c")
    node("Concat", ["e", "c"], "joined", axis=1)
    node("MatMul", ["joined", "axes"], "reduced")
    unit("reduced", "vector")
    inputs = [value for value in graph.input if value.name != "token_type_ids"]
    outputs = [helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["B", space.dimensions])]
    initial = [*graph.initializer, *(numpy_helper.from_array(value, f"space_{name}") for name, value in constants.items())]
    source = onnx.load(str(model), load_external_data=False)
    built = helper.make_model(helper.make_graph(nodes, "text", inputs, outputs, initial), opset_imports=source.opset_import)
    built.ir_version = source.ir_version
    return built


def _unit(rows: Float32) -> Float32:
    unit: Float32 = (rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-12)).astype(np.float32)
    return unit
