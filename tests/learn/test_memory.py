"""Memory of known models: near ones lend their names, the graph says the same as torch, and the table stays small."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")
onnxruntime = pytest.importorskip("onnxruntime")

from cg3d.learn.memory import Memory, first_of_each, remembering  # noqa: E402
from cg3d.learn.trunk import to_graph  # noqa: E402

pytestmark = pytest.mark.torch
DIMENSIONS = 16


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def tables():
    """known (60, 16), names (5, 16), name_of (60,)."""
    rng = np.random.default_rng(0)
    return unit(rng.standard_normal((60, DIMENSIONS))), unit(rng.standard_normal((5, DIMENSIONS))), rng.integers(0, 5, 60)


def remember(tables, weight, neighbours):
    return Memory(*(torch.from_numpy(rows) for rows in tables), weight, neighbours).eval()


def test_a_known_vector_moves_towards_its_own_name(tables):
    known, names, name_of = tables
    moved = remember(tables, 0.5, 1)(torch.from_numpy(known)).numpy()
    before, after = ((rows * names[name_of]).sum(1) for rows in (known, moved))
    assert (after > before).all()
    assert np.allclose(np.linalg.norm(moved, axis=1), 1, atol=1e-6)


def test_without_weight_nothing_moves(tables):
    assert np.allclose(remember(tables, 0.0, 3)(torch.from_numpy(tables[0])).numpy(), tables[0], atol=1e-6)


def test_names_count_by_likeness(tables):
    known, names, name_of = tables
    asked = unit(known[:1] + 0.2 * known[1:2])
    likeness = (asked @ known.T)[0]
    nearest = np.argsort(-likeness)[:2]
    said = unit((likeness[nearest, None] * names[name_of[nearest]]).sum(0, keepdims=True))
    assert np.allclose(remember(tables, 0.5, 2).named(torch.from_numpy(asked)).numpy(), said, atol=1e-5)


def test_the_graph_behind_a_tower_says_what_torch_says(tables):
    class Tower(torch.nn.Module):
        def forward(self, points, colors):
            return torch.nn.functional.normalize((points + colors).flatten(1)[:, :DIMENSIONS], dim=-1)

    tower, rng = Tower().eval(), np.random.default_rng(1)
    feeds = {name: rng.standard_normal((7, 8, 3)).astype(np.float32) for name in ("points", "colors")}
    tensors = tuple(torch.from_numpy(rows) for rows in feeds.values())
    graph = remembering(to_graph(tower, tensors, list(feeds), "vector"), *tables, 0.3, 2)
    onnx.checker.check_model(graph)
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    assert [entry.name for entry in session.get_outputs()] == ["vector"]
    (found,) = session.run(None, feeds)
    wanted = remember(tables, 0.3, 2)(tower(*tensors)).numpy()
    assert ((found * wanted).sum(1) > 0.999).all()  # tables of int8


def test_the_first_of_each_label_are_kept_in_order():
    assert first_of_each(np.array([2, 2, 0, 2, 0, 1]), 2).tolist() == [0, 1, 2, 4, 5]
