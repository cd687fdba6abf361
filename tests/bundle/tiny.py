"""A bundle small enough for tests: four ONNX graphs with fixed random weights, a word tokenizer, a background. No training, no meaning
beyond "like goes with like": colours decide the picture vector, extents the point vector, words the text vector."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cg3d.bundle import manifest
from cg3d.records import InputSpec

DIMENSIONS = 16
WORDS = ["[UNK]", "a", "chair", "table", "lamp", "red", "blue", "sofa", "car", "tree", "bed", "house", "small", "wooden"]
SPEC = InputSpec(points=64, surface_samples=256, views=2, view_size=32)


def write_bundle(folder: Path, *, seed: int = 0, spec: InputSpec = SPEC, towers: tuple[str, ...] = ("text", "points", "pictures")) -> Path:
    """Write the bundle; another seed makes another space."""
    onnx = pytest.importorskip("onnx", reason="the tiny bundle is made with onnx (dev extra)")
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    graphs: dict[str, str] = {}
    if "text" in towers:
        graphs["text"] = "text.onnx"
        _save(onnx, folder / "text.onnx", _text(onnx, rng))
        _write_tokenizer(folder / "tokenizer.json")
    if "points" in towers:
        graphs["points"] = "points.onnx"
        _save(onnx, folder / "points.onnx", _points(onnx, rng))
    if "pictures" in towers:
        graphs |= {"pictures": "pictures.onnx", "pictures_head": "pictures_head.onnx"}
        _save(onnx, folder / "pictures.onnx", _pictures(onnx))
        _save(onnx, folder / "pictures_head.onnx", _head(onnx, rng))
    if "upright" in towers:
        graphs["upright"] = "upright.onnx"
        _save(onnx, folder / "upright.onnx", _upright(onnx))
    arrays = {}
    for key in ("points", "pictures", "texts"):
        rows = rng.normal(size=(32, DIMENSIONS)).astype(np.float32)
        np.save(folder / f"background_{key}.npy", (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16))
        arrays[f"background.{key}"] = f"background_{key}.npy"
    manifest.write(
        folder, name="tiny", version="1", spec=spec, dimensions=DIMENSIONS, towers=graphs, arrays=arrays,
        tokenizer="tokenizer.json" if "text" in towers else "",
        calibration=manifest.Calibration(none={"score": 2.0}, floor={"search": -100.0}),
        licences=[manifest.Licence("weights", "Apache-2.0", "random numbers")],
    )  # fmt: skip
    return folder


def _write_tokenizer(file: Path) -> None:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    tokenizer = Tokenizer(models.WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(file))


def _text(onnx, rng):
    """Mean of the word rows (row 0, the unknown, is one too), unit length."""
    h, f = onnx.helper, onnx.TensorProto.FLOAT
    table = rng.normal(size=(len(WORDS), DIMENSIONS)).astype(np.float32)
    nodes = [
        h.make_node("Gather", ["table", "input_ids"], ["rows"]),
        h.make_node("Cast", ["attention_mask"], ["mask"], to=f),
        h.make_node("Unsqueeze", ["mask", "last"], ["mask3"]),
        h.make_node("Mul", ["rows", "mask3"], ["kept"]),
        h.make_node("ReduceSum", ["kept", "one"], ["sum"], keepdims=0),
        h.make_node("LpNormalization", ["sum"], ["vector"], axis=-1, p=2),
    ]
    inputs = [h.make_tensor_value_info(name, onnx.TensorProto.INT64, ["B", "T"]) for name in ("input_ids", "attention_mask")]
    constants = {"table": table, "last": np.array([2], np.int64), "one": np.array([1], np.int64)}
    return nodes, inputs, "vector", constants, ["B", DIMENSIONS]


def _points(onnx, rng):
    """Mean absolute coordinates and mean colour through a random matrix."""
    h, f = onnx.helper, onnx.TensorProto.FLOAT
    nodes = [
        h.make_node("Abs", ["points"], ["size"]),
        h.make_node("Concat", ["size", "colors"], ["both"], axis=2),
        h.make_node("ReduceMean", ["both", "one"], ["mean"], keepdims=0),
        h.make_node("MatMul", ["mean", "matrix"], ["row"]),
        h.make_node("LpNormalization", ["row"], ["vector"], axis=-1, p=2),
    ]
    inputs = [h.make_tensor_value_info(name, f, ["B", "N", 3]) for name in ("points", "colors")]
    constants = {"one": np.array([1], np.int64), "matrix": rng.normal(size=(6, DIMENSIONS)).astype(np.float32)}
    return nodes, inputs, "vector", constants, ["B", DIMENSIONS]


def _pictures(onnx):
    """Mean colour and mean squared colour."""
    h, f = onnx.helper, onnx.TensorProto.FLOAT
    nodes = [
        h.make_node("Cast", ["pictures"], ["float"], to=f),
        h.make_node("Div", ["float", "scale"], ["unit"]),
        h.make_node("Mul", ["unit", "unit"], ["squared"]),
        h.make_node("Concat", ["unit", "squared"], ["both"], axis=3),
        h.make_node("ReduceMean", ["both", "plane"], ["features"], keepdims=0),
    ]
    inputs = [h.make_tensor_value_info("pictures", onnx.TensorProto.UINT8, ["B", "H", "W", 3])]
    return nodes, inputs, "features", {"scale": np.array(255, np.float32), "plane": np.array([1, 2], np.int64)}, ["B", 6]


def _head(onnx, rng):
    h, f = onnx.helper, onnx.TensorProto.FLOAT
    nodes = [h.make_node("MatMul", ["features", "matrix"], ["row"]), h.make_node("LpNormalization", ["row"], ["vector"], axis=-1, p=2)]
    inputs = [h.make_tensor_value_info("features", f, ["B", 6])]
    return nodes, inputs, "vector", {"matrix": rng.normal(size=(6, DIMENSIONS)).astype(np.float32)}, ["B", DIMENSIONS]


def _upright(onnx):
    """The redder a pose's views are, the more it is taken for upright."""
    h = onnx.helper
    inputs = [h.make_tensor_value_info("features", onnx.TensorProto.FLOAT, ["B", 6])]
    weight = np.array([[50], [0], [0], [0], [0], [0]], np.float32)
    return [h.make_node("MatMul", ["features", "weight"], ["logit"])], inputs, "logit", {"weight": weight}, ["B", 1]


def _save(onnx, file: Path, parts) -> None:
    nodes, inputs, output, constants, shape = parts
    h = onnx.helper
    outputs = [h.make_tensor_value_info(output, onnx.TensorProto.FLOAT, shape)]
    weights = [onnx.numpy_helper.from_array(value, name) for name, value in constants.items()]
    graph = h.make_graph(nodes, file.stem, inputs, outputs, weights)
    onnx.save(h.make_model(graph, opset_imports=[h.make_opsetid("", 18)], ir_version=9), file)
