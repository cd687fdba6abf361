"""The text space: kept words keep their CLIP neighbours, and the graph equals the plain computation."""

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")
onnxruntime = pytest.importorskip("onnxruntime")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402

from cg3d.learn import words  # noqa: E402

WIDTH, TOKENS = 24, 50


def sentence_model(path):
    """A stand-in for the sentence encoder: a table of token vectors as last_hidden_state (B, T, WIDTH)."""
    table = np.random.default_rng(0).standard_normal((TOKENS, WIDTH)).astype(np.float32)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["B", "T"]) for name in names]
    nodes = [
        helper.make_node("Add", ["input_ids", "token_type_ids"], ["ids"]),
        helper.make_node("Gather", ["table", "ids"], ["last_hidden_state"]),
    ]
    output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["B", "T", WIDTH])
    graph = helper.make_graph(nodes, "sentences", inputs, [output], [numpy_helper.from_array(table, "table")])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return table


@pytest.fixture
def made(tmp_path):
    table = sentence_model(tmp_path / "model.onnx")

    def encode(texts):
        rows = np.stack([table[[sum(map(ord, word)) % TOKENS for word in text.split()]].mean(0) for text in texts])
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    nouns = [f"noun{i} word{j}" for i in range(8) for j in range(5)]
    clip = np.random.default_rng(1).standard_normal((len(nouns), 32)).astype(np.float32)
    space = words.learn_space(encode, nouns, clip, [*nouns, "other thing", "third one"], 16)
    return tmp_path / "model.onnx", table, encode, space


def test_vectors_have_length_one_and_the_asked_dimensions(made):
    _, _, encode, space = made
    vectors = space.place(encode(["a chair", "a red table"]))
    assert vectors.shape == (2, 16)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_the_graph_equals_the_plain_computation_with_padding_ignored(made):
    model, table, _, space = made
    session = onnxruntime.InferenceSession(words.text_graph(model, space).SerializeToString(), providers=["CPUExecutionProvider"])
    ids = np.array([[3, 7, 9, 0], [11, 4, 0, 0]], np.int64)
    mask = np.array([[1, 1, 1, 0], [1, 1, 0, 0]], np.int64)
    found = session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
    means = np.stack([table[[3, 7, 9]].mean(0), table[[11, 4]].mean(0)])
    expected = space.place(means / np.linalg.norm(means, axis=1, keepdims=True))
    assert np.abs(found - expected).max() < 3e-3  # float16 weights


def test_learning_the_space_twice_gives_the_same_axes(made):
    _, _, encode, space = made
    nouns = [f"noun{i} word{j}" for i in range(8) for j in range(5)]
    clip = np.random.default_rng(1).standard_normal((len(nouns), 32)).astype(np.float32)
    again = words.learn_space(encode, nouns, clip, [*nouns, "other thing", "third one"], 16)
    assert np.array_equal(space.axes, again.axes)
