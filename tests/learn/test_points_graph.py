"""The point tower as ONNX equals torch, for any batch."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnxruntime = pytest.importorskip("onnxruntime")

from cg3d.errors import Cg3dError  # noqa: E402
from cg3d.learn.points_graph import points_graph  # noqa: E402
from cg3d.learn.tower import make_net  # noqa: E402

pytestmark = pytest.mark.torch


def small():
    torch.manual_seed(0)
    options = {"dim": 32, "depth": 2, "heads": 2, "groups": 16, "group_size": 8, "widths": [16, 16, 32, 32], "colors": True}
    return make_net("point_transformer", 24, options)


def test_the_graph_gives_unit_vectors_of_any_batch():
    session = onnxruntime.InferenceSession(points_graph(small(), 128, 1e-4).SerializeToString(), providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(0)
    for batch in (1, 5):
        feeds = {"points": rng.standard_normal((batch, 128, 3)).astype(np.float32), "colors": rng.random((batch, 128, 3), np.float32)}
        vectors = session.run(None, feeds)[0]
        assert vectors.shape == (batch, 24)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_graph_that_differs_from_torch_is_refused():
    with pytest.raises(Cg3dError, match="differs from torch"):
        points_graph(small(), 128, 0.0)


def test_a_net_without_colours_takes_them_all_the_same():
    torch.manual_seed(0)
    options = {"dim": 32, "depth": 1, "heads": 2, "groups": 16, "group_size": 8, "widths": [16, 16, 32, 32], "colors": False}
    graph = points_graph(make_net("point_transformer", 24, options), 128, 1e-4)
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    points = np.random.default_rng(0).standard_normal((2, 128, 3)).astype(np.float32)
    black, white = (session.run(None, {"points": points, "colors": np.full_like(points, shade)})[0] for shade in (0, 1))
    assert np.array_equal(black, white)
